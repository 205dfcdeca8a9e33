"""`sahara import book.xlsx`: a sheet is a data set whose rows are proved as those of a text are."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.drafted import records_of
from tests.imports.made import ACLED, GED, POLECAT, table, text
from tests.imports.workbooks import workbook

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tests.conftest import Asking, Refused, Sahara

_MAP = 'id = "id"\ndate = "day"\ntitle = "what"\n[figures]\nkilled = "dead"\n'
_HEADS = ("id", "day", "what", "dead")
_ROWS = (
    [1, dt.date(2023, 12, 5), "A clash", 3],
    [2, "3/4/2024", "A raid", 4.0],
    ["007", "2024", "A march", None],
)


@pytest.fixture
def folder(sahara: Sahara) -> Path:
    assert sahara("new", "my-file").status == 0
    Path("map.toml").write_text(_MAP, encoding="utf-8")
    return Path("my-file")


def _csv(*more: str) -> tuple[str, ...]:
    return ("--as", "csv", "--map", "map.toml", "--to", "my-file", *more)


def test_days_in_cells_are_days_and_those_in_words_are_read_as_in_any_table(
    sahara: Sahara, folder: Path, records: Asking
) -> None:
    path = workbook(Path("book.xlsx"), Rows=[_HEADS, *_ROWS])
    told = sahara("import", path, *_csv())
    assert told.err.splitlines()[0] == (
        'book.xlsx:3, column day: "3/4/2024" has two readings, 3 April or 4 March 2024; --day-first takes the first'
    )
    assert sahara("import", path, *_csv("--day-first")).status == 0
    events = {one["id"]: one for one in records("events", "--dossier", folder)}
    assert {name: one["date"] for name, one in events.items()} == {
        "row-1": "2023-12-05", "row-2": "2024-04-03", "row-007": "2024",
    }  # fmt: skip
    assert [events[f"row-{at}"]["figures"][0]["low"] for at in (1, 2)] == [3, 4]


@pytest.mark.parametrize(
    ("preset", "row"), [("acled", ACLED), ("ucdp-ged", GED), ("polecat", POLECAT)]
)
def test_every_preset_of_tables_reads_a_workbook_and_a_tabbed_text_as_it_reads_commas(
    sahara: Sahara, preset: str, row: Mapping[str, str]
) -> None:
    files = (
        table(Path("a.csv"), row),
        table(Path("b.tsv"), row, delimiter="\t"),
        workbook(Path("c.xlsx"), Rows=[list(row), list(row.values())]),
    )
    told = []
    for at, file in enumerate(files):
        assert sahara("new", f"d{at}").status == 0
        done = sahara("import", file, "--as", preset, "--to", f"d{at}", "--id", "set")
        assert done.status == 0, done.err
        told.append(records_of(Path(f"d{at}"), "events"))
    assert told[0] == told[1] == told[2]


def test_each_sheet_is_a_data_set_of_its_own_and_the_workbook_proves_all(
    sahara: Sahara, folder: Path, refused: Refused
) -> None:
    old = [_HEADS, *([at, "2022-01-01", f"It was {at}", at] for at in range(3))]
    new = [_HEADS, *([at, "2023-01-01", f"It is {at}", at] for at in range(4))]
    book = workbook(Path("book.xlsx"), Old=old, New=new)
    assert refused("import", book, *_csv(), status=3) == (
        'book.xlsx: has 2 sheets, "Old", "New"; --sheet names one'
    )
    for sheet, told in (("Old", "3 of 3 rows of book-old"), ("new", "4 of 4 rows of book-new")):
        done = sahara("import", book, *_csv("--sheet", sheet))
        assert done.out.startswith(told), done
    checked = sahara("check", "--dossier", folder, "--copy", book)
    assert (checked.status, checked.out.splitlines()[1:]) == (
        0,
        [
            "book-old: 3 rows proved; the copy is the file",
            "book-new: 4 rows proved; the copy is the file",
            "no problems",
        ],
    )


def test_a_cell_that_changed_is_named_by_its_row_and_column(sahara: Sahara, folder: Path) -> None:
    rows = [[at, "2022-01-01", f"It was {at}", at] for at in range(3)]
    assert sahara("import", workbook(Path("a.xlsx"), Rows=[_HEADS, *rows]), *_csv()).status == 0
    rows[1][3] = 9
    copy = workbook(Path("copy.xlsx"), Rows=[_HEADS, *rows])
    checked = sahara("check", "--dossier", folder, "--copy", copy)
    assert checked.status == 1
    assert (
        "copy.xlsx:3: row-1: row 1: column dead: is another cell than was imported"
        in checked.out.splitlines()
    )


@pytest.mark.usefixtures("folder")
def test_what_a_workbook_holds_that_no_table_has_is_told(sahara: Sahara) -> None:
    path = workbook(
        Path("a.xlsx"), Rows=[_HEADS, [1, "2022", "A raid", None, "x"], [2, "2022", "#REF!"]]
    )
    done = sahara("import", path, *_csv("--skip-bad"))
    assert done.err == (
        "a.xlsx:2: has 5 cells, and the table 4 columns\n"
        "sahara: 1 cell of a.xlsx: an error of a spreadsheet program, such as #REF!, stands as it is\n"
    )


def test_a_preset_that_reads_text_takes_no_workbook(folder: Path, refused: Refused) -> None:
    path = workbook(Path("a.xlsx"), Rows=[["a"], ["b"]])
    for preset in ("jsonl", "ftm", "ics"):
        assert refused("import", path, "--as", preset, "--to", folder, status=3) == (
            "a.xlsx: is a workbook, and this kind of file is text"
        )


def test_of_two_data_sets_with_one_layout_a_copy_proves_its_own(
    sahara: Sahara, folder: Path
) -> None:
    for year in ("2022", "2023"):
        Path(f"{year}.csv").write_text(
            text(
                *({"id": f"{year}-{at}", "day": year, "what": "x", "dead": "1"} for at in range(2))
            ),
            encoding="utf-8",
        )
        assert sahara("import", f"{year}.csv", *_csv("--id", f"of-{year}")).status == 0
    for year, other in (("2022", "2023"), ("2023", "2022")):
        checked = sahara("check", "--dossier", folder, "--copy", f"{year}.csv")
        assert checked.status == 0, checked.out
        assert f"of-{year}: 2 rows proved; the copy is the file" in checked.out
        assert f"of-{other}: skipped: no copy of the data set" in checked.out


def test_a_copy_that_cannot_be_read_for_want_of_the_library_says_so(
    sahara: Sahara, folder: Path, refused: Refused, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = workbook(Path("a.xlsx"), Rows=[_HEADS, [1, "2022", "A raid", 3]])
    assert sahara("import", path, *_csv()).status == 0
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    told = refused("check", "--dossier", folder, "--copy", path)
    assert told.startswith("reading a workbook needs openpyxl, which is not installed: ")


def test_a_sheet_of_a_copy_that_is_no_workbook_is_refused(
    sahara: Sahara, folder: Path, refused: Refused
) -> None:
    path = table(Path("a.csv"), {"id": "1", "day": "2022", "what": "A raid", "dead": "3"})
    assert sahara("import", path, *_csv()).status == 0
    assert refused("check", "--dossier", folder, "--copy", path, "--sheet", "Rows") == (
        "--sheet names a sheet of a workbook; a.csv is none"
    )
