"""What maps, databases and FollowTheMoney are given, byte for byte; a SQLite file as SQL, whose bytes versions change.

`python -m tests.formats.test_exported` writes the files anew: look at what changed.
"""

from __future__ import annotations

import re
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from tests.formats.claims import claimed, exported, happened, said
from tests.formats.located import MARCH, RAID, TALKS, reported
from tests.formats.test_sqlite import written
from tests.rows import tried_on

if TYPE_CHECKING:
    from tests.conftest import Maker, Sahara

_FOLDER = Path(__file__).parent / "exported"
_OLD = happened("ides", "-0043-03-15", title="The Ides of March")
_REPORT = reported(RAID, MARCH, TALKS, _OLD, said(), claimed(date="1975/.."))


def _sql() -> str:
    """Give a SQLite file as SQL, without the index of words, which versions dump in different ways."""
    with closing(written(_REPORT)[0]) as held:
        lines = [line for line in held.iterdump() if "_fts" not in line and "PRAGMA" not in line]
    return "\n".join(lines) + "\n"


_WRITTEN = {
    "records.geojson": lambda: exported(_REPORT, "geojson"),
    "records.ftm": lambda: exported(_REPORT, "ftm"),
    "records.sql": _sql,
}


@tried_on("name", _WRITTEN)
def test_an_export_is_written_as_it_was(name: str) -> None:
    assert _WRITTEN[name]().encode() == (_FOLDER / name).read_bytes()


@tried_on("form", ["ics", "markwhen", "timelinejs", "geojson", "html", "svg", "md", "jsonld"])
def test_no_export_of_an_event_forgets_what_it_counts(
    make: Maker, sahara: Sahara, form: str
) -> None:
    figures = [{"what": "killed", "low": 41, "high": 41}]
    places = [{"id": "quay", "name": "The Quay", "latitude": 4.0, "longitude": 7.0}]
    folder = make(
        f"counted-{form}",
        place=places,
        event=[{"id": "raid", "places": ["quay"], "figures": figures}],
    )
    told = sahara("events", "--dossier", folder, "-f", form)
    missing = not re.search(r"killed 41|\b41\b", told.out.replace("\r\n ", ""))
    assert missing == (form == "svg")  # which has no words but titles


if __name__ == "__main__":
    _FOLDER.mkdir(exist_ok=True)
    for name, write in _WRITTEN.items():
        (_FOLDER / name).write_bytes(write().encode())
