"""`sahara import --update`: a newer release is taken, what was edited by hand is kept, and nothing goes unsaid."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.drafted import records_of
from tests.imports.made import ACLED, table

if TYPE_CHECKING:
    from tests.conftest import Refused, Result, Sahara

_HINT = "sahara: --before FILE, the file of the release that the dossier has, keeps what was edited by hand"


def _row(number: int, **changed: str) -> dict[str, str]:
    return {**ACLED, "event_id_cnty": f"VEL{number}", **changed}


@pytest.fixture
def folder(sahara: Sahara) -> Path:
    """A dossier that has a release of four rows, `old.csv`."""
    old = table(Path("old.csv"), *map(_row, range(1, 5)))
    assert sahara("new", "my-file").status == 0
    asked = ("import", old, "--as", "acled", "--to", "my-file", "--id", "acled")
    assert sahara(*asked, "--published", "2024-05-01").status == 0
    return Path("my-file")


def _update(sahara: Sahara, folder: Path, rows: list[dict[str, str]], *more: object) -> Result:
    new = table(Path("new.csv"), *rows)
    asked = ("import", new, "--as", "acled", "--to", folder, "--id", "acled", "--update")
    done = sahara(*asked, *more)
    said = [one for one in done.err.splitlines() if "these columns have no place" not in one]
    return done._replace(err="".join(f"{one}\n" for one in said))


def _events(folder: Path) -> dict[str, dict[str, object]]:
    return {one["id"]: one for one in records_of(folder, "events")}


def test_what_was_edited_by_hand_stays_field_by_field_beside_what_a_release_tells(
    sahara: Sahara, folder: Path
) -> None:
    edit = ("edit", "--to", folder)
    assert sahara(*edit, "acled-vel1", "--title", "By hand").status == 0
    assert sahara(*edit, "acled-vel3", "--figures", "killed=9").status == 0
    rows = [_row(1, fatalities="7", notes="Otherwise."), _row(2, fatalities="8"), _row(4)]
    done = _update(sahara, folder, rows, "--before", "old.csv")
    assert (done.status, done.err.splitlines()) == (
        0,
        [
            "sahara: changed: acled-vel1, acled-vel2",
            "sahara: of these what was edited by hand stays: acled-vel1 (title)",
            "sahara: gone: acled-vel3",
            "sahara: of these edited by hand: acled-vel3",
        ],
    )
    events = _events(folder)
    first = events["acled-vel1"]
    assert (first["title"], first["note"]) == ("By hand", "Otherwise. [Radio Imra]")
    assert [one["low"] for one in first["figures"]] == [7]  # type: ignore[attr-defined]  # as rows have it
    assert events["acled-vel2"]["title"] != "By hand"
    checked = sahara("check", "--dossier", folder, "--copy", "new.csv")
    assert "acled: 3 rows proved; the copy is the file" in checked.out


def test_what_a_hand_took_away_or_cited_beside_the_row_stays_so(
    sahara: Sahara, folder: Path
) -> None:
    assert sahara("edit", "acled-vel1", "--to", folder, "--note", "").status == 0
    done = _update(
        sahara, folder, [_row(1, fatalities="7"), *map(_row, (2, 3, 4))], "--before", "old.csv"
    )
    assert "acled-vel1 (note)" in done.err
    assert "note" not in _events(folder)["acled-vel1"]


def test_the_release_before_is_proved_to_be_that(
    sahara: Sahara, folder: Path, refused: Refused
) -> None:
    table(Path("other.csv"), *map(_row, range(1, 4)))
    before = (folder / "events.jsonl").read_bytes()
    done = _update(sahara, folder, [_row(1)], "--before", "other.csv")
    assert (done.status, done.err) == (
        3, "sahara: other.csv: is not the file of acled that the dossier has\n",
    )  # fmt: skip
    assert (folder / "events.jsonl").read_bytes() == before
    asked = ("import", "new.csv", "--as", "acled", "--to", folder, "--before", "old.csv")
    assert refused(*asked) == "--before is for --update: it names the file of the release before"


def test_without_it_what_is_changed_and_gone_is_told_with_how_to_keep_edits(
    sahara: Sahara, folder: Path
) -> None:
    done = _update(sahara, folder, [_row(1, fatalities="7"), _row(2), _row(3)], "--dry-run")
    assert done.err.splitlines() == [
        "sahara: changed, without what was edited by hand: acled-vel1",
        "sahara: gone, with what was edited by hand: acled-vel4",
        _HINT,
    ]


def test_records_whose_rows_are_wrong_are_told_to_stay_as_they_were(
    sahara: Sahara, folder: Path
) -> None:
    rows = [
        _row(1, fatalities="many"),
        _row(2, fatalities="7"),
        _row(3),
        _row(4),
        _row(5, fatalities="x"),
    ]
    done = _update(sahara, folder, rows, "--skip-bad", "--published", "2024-06-01")
    assert done.err.splitlines()[2:] == [
        "sahara: changed, without what was edited by hand: acled-vel2",
        "sahara: as of the release before, since their rows are wrong: acled-vel1",
        _HINT,
    ]
    assert _events(folder)["acled-vel1"]["title"] == _events(folder)["acled-vel3"]["title"]


def test_a_row_named_as_another_lets_no_record_go(sahara: Sahara, folder: Path) -> None:
    before = (folder / "events.jsonl").read_bytes()
    done = _update(sahara, folder, [_row(1), _row(2), _row(3), _row(3, notes="x")], "--skip-bad")
    assert (done.status, done.out) == (1, "")
    assert done.err.splitlines()[-1] == (
        "sahara: new.csv: nothing is changed: 1 wrong row cannot be told from the 1 that would be gone; "
        "mend what names the rows"
    )
    assert (folder / "events.jsonl").read_bytes() == before


@pytest.mark.parametrize("published", ["2024-04-01", "2024-03"])
def test_an_older_release_is_told_to_be_one(sahara: Sahara, folder: Path, published: str) -> None:
    done = _update(
        sahara, folder, [_row(1, notes="x"), *map(_row, (2, 3, 4))], "--published", published
    )
    first = done.err.splitlines()[0]
    assert first.startswith("sahara: this release of acled, of ")
    assert first.endswith(", is older than the one that the dossier has, of 1 May 2024")


def test_a_newer_release_is_not_told_to_be_older(sahara: Sahara, folder: Path) -> None:
    rows = [_row(1, notes="x"), *map(_row, (2, 3, 4))]
    assert "older" not in _update(sahara, folder, rows, "--published", "2024-05").err
