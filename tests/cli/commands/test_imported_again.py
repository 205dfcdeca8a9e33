"""`sahara import` of rows that another data set of the dossier has: they would stand there, and count, twice."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.drafted import contents, records_of
from tests.imports.made import ACLED, table

if TYPE_CHECKING:
    from tests.conftest import Result, Sahara

_FOLDER = Path("my-file")


def _row(number: int, **changed: str) -> dict[str, str]:
    return {**ACLED, "event_id_cnty": f"VEL{number}", **changed}


def _imported(sahara: Sahara, file: Path, *more: object, kind: str = "acled") -> Result:
    done = sahara("import", file, "--as", kind, "--to", _FOLDER, *more)
    said = [one for one in done.err.splitlines() if "no place" not in one]
    return done._replace(err="\n".join(said))


@pytest.fixture(autouse=True)
def _held(sahara: Sahara) -> None:
    """Make a dossier that has three rows, of `may.csv`."""
    assert sahara("new", _FOLDER).status == 0
    assert _imported(sahara, table(Path("may.csv"), *map(_row, (1, 2, 3)))).status == 0


def test_the_same_rows_in_a_file_of_another_name_are_refused_with_what_to_type(
    sahara: Sahara,
) -> None:
    june = table(Path("june.csv"), _row(1, fatalities="9"), _row(2), _row(3), _row(4))
    before = contents(_FOLDER)
    for more in ((), ("--dry-run",)):
        done = _imported(sahara, june, *more)
        assert done.status == 1
        assert done.err == (
            "sahara: june.csv: 3 rows have ids that may has already; nothing is taken: "
            "--update --id may takes it as a newer release, --id NAME as rows of its own"
        )
        assert contents(_FOLDER) == before
    assert _imported(sahara, june, "--update", "--id", "may").status == 0
    assert len(records_of(_FOLDER, "events")) == 4


def test_an_id_that_was_typed_takes_them_as_rows_of_its_own_and_says_so(sahara: Sahara) -> None:
    june = table(Path("june.csv"), _row(3, fatalities="9"), _row(4))
    done = _imported(sahara, june, "--id", "june")
    assert done.status == 0
    told, remedy = done.err.split("; ")
    assert told == "sahara: june.csv: 1 row has an id that may has already, and may count twice"
    assert remedy == "--update --id may takes it as a newer release"
    assert len(records_of(_FOLDER, "events")) == 5


def test_other_rows_are_taken_without_a_word(sahara: Sahara) -> None:
    done = _imported(sahara, table(Path("june.csv"), *map(_row, (4, 5))))
    assert (done.status, done.err) == (0, "")


def test_the_ids_of_two_unlike_tables_are_not_held_against_one_another(sahara: Sahara) -> None:
    Path("map.toml").write_text('id = "id"\ndate = "day"\ntitle = "what"\n', encoding="utf-8")
    mapped = ("--map", "map.toml")

    def mills(name: str, **more: str) -> Path:
        days = (
            {"id": str(day), "what": f"Mill {day} opens", "day": f"2024-05-0{day}"}
            for day in (1, 2)
        )
        return table(Path(name), *({**one, **more} for one in days))

    assert _imported(sahara, mills("mills.csv"), *mapped, kind="csv").status == 0
    assert _imported(sahara, mills("yards.csv", of="stone"), *mapped, kind="csv").status == 0
    done = _imported(sahara, mills("others.csv", what="A mill opens"), *mapped, kind="csv")
    assert done.status == 1
    assert "2 rows have ids that mills has already" in done.err
