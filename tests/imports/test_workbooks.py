"""Workbooks as tables: cells as text, one sheet of several, formulas by their values, and nothing that does harm."""

from __future__ import annotations

import datetime as dt
import random
import sys
import zipfile
from typing import TYPE_CHECKING

import pytest

from sahara_cli.errors import FileError, RequestError
from sahara_cli.imports.sources import opened, sheets_in
from tests.growing import counted, outgrown
from tests.imports.files import damaged
from tests.imports.workbooks import by_hand, workbook
from tests.sampled import sampled

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_HEADS = ("id", "day", "what")


def _rows(path: Path, sheet: str = "") -> list[tuple[int, Sequence[str]]]:
    with opened(path, sheet=sheet) as source:
        return [(row.line, row.cells) for row in source.table()]


def _refused(path: Path, sheet: str = "") -> str:
    with pytest.raises(FileError) as refused, opened(path, sheet=sheet) as source:
        list(source.table())
    return str(refused.value).removeprefix(f"{path}: ")


@pytest.mark.parametrize(
    ("cell", "text"),
    sampled([
        (7, "7"), (7.0, "7"), (0.1 + 0.2, "0.3"), (-3.25, "-3.25"), (12345678901234, "12345678901234"),
        (dt.datetime(2023, 12, 5), "2023-12-05"), (dt.date(1907, 1, 31), "1907-01-31"),  # noqa: DTZ001  # as sheets have it
        (dt.datetime(2023, 12, 5, 14, 30), "2023-12-05T14:30:00"), (dt.time(14, 30), "14:30:00"),  # noqa: DTZ001
        ("00042", "00042"), ("3/4/2024", "3/4/2024"), ("two\nlines, and a comma", "two\nlines, and a comma"),
        ("=cmd", "=cmd"), (True, "TRUE"), ("#N/A", "#N/A"), ("[bold]", "[bold]"),
    ], 3),
)  # fmt: skip
def test_a_cell_is_text_as_a_table_has_it(tmp_path: Path, cell: object, text: str) -> None:
    path = workbook(tmp_path / "a.xlsx", Rows=[_HEADS, [1, "x", None]])
    book = __import__("openpyxl").load_workbook(path)
    at = book["Rows"]["C2"]
    at.value = cell
    if text == "=cmd":
        at.data_type = "s"
    book.save(path)
    assert _rows(path) == [(2, ["1", "x", text])]


def test_rows_have_the_lines_of_their_sheet_and_empty_ones_are_passed_over(tmp_path: Path) -> None:
    rows = [_HEADS, [1], [], [2, "x", "y"]]
    assert _rows(workbook(tmp_path / "a.xlsx", Rows=rows)) == [
        (2, ["1", "", ""]), (4, ["2", "x", "y"]),
    ]  # fmt: skip


def test_a_row_is_longer_than_the_heads_where_a_cell_beside_them_has_something(
    tmp_path: Path,
) -> None:
    rows = [_HEADS, [1, "x", "y", None, "beside"], [2, "x", "y", None, ""]]
    assert [len(cells) for _, cells in _rows(workbook(tmp_path / "a.xlsx", Rows=rows))] == [5, 3]


def test_one_sheet_with_rows_is_taken_and_of_several_one_is_named(tmp_path: Path) -> None:
    one = workbook(tmp_path / "a.xlsx", Empty=[], Rows=[_HEADS, [1]], Void=[[None, ""]])
    assert _rows(one) == [(2, ["1", "", ""])]
    assert sheets_in(one) == ("Rows",)
    two = workbook(tmp_path / "b.xlsx", Old=[_HEADS, [1]], New=[_HEADS, [2]])
    assert _refused(two) == 'has 2 sheets, "Old", "New"; --sheet names one'
    assert _refused(two, "Newer") == 'has no sheet "Newer"; it has "Old", "New"'
    assert _rows(two, "new ") == [(2, ["2", "", ""])]
    assert sheets_in(two) == ("Old", "New")


def test_a_sheet_is_asked_of_workbooks_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("id\n1\n", encoding="utf-8")
    with pytest.raises(RequestError, match=f"^--sheet names a sheet of a workbook; {path} is none"):
        _rows(path, "Rows")
    assert sheets_in(path) == ()


def test_the_digest_is_of_the_rows_and_not_of_how_they_were_saved(tmp_path: Path) -> None:
    digests = []
    for name, rows in (("a", [[1, "x"]]), ("b", [[1.0, "x", None]]), ("c", [[1, "y"]])):
        with opened(workbook(tmp_path / f"{name}.xlsx", Rows=[_HEADS, *rows])) as source:
            list(source.table())
            digests.append(source.digest)
    assert digests[0] == digests[1] != digests[2]


def test_a_formula_is_read_by_its_value_and_one_without_is_refused(tmp_path: Path) -> None:
    told = '<row r="2"><c r="A2"><f>1+1</f><v>2</v></c></row><row r="3"><c r="A3" t="str"><f>""</f><v></v></c></row>'
    assert _rows(by_hand(tmp_path / "a.xlsx", told)) == [(2, ["2"])]
    for cell in ("<f>1+1</f>", "<f>1+1</f><v/>", '<f t="shared" si="0"/><v></v>', "<f>1+1</f>\n"):
        path = by_hand(tmp_path / "b.xlsx", f'<row r="7"><c s="0" r="A7">{cell}</c></row>')
        assert _refused(path) == (
            "cell A7 is a formula without a value; open the file in a spreadsheet program and save it"
        )
    assert _refused(workbook(tmp_path / "c.xlsx", Rows=[_HEADS, ["=1+1"]])).startswith("cell A2 is")


def test_errors_of_a_spreadsheet_program_are_counted(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", Rows=[_HEADS, ["#REF!", "#N/A", "# no error"]])
    with opened(path) as source:
        list(source.table())
        assert source.faults == 2


@pytest.mark.slow  # unpacks hundreds of megabytes
def test_what_unpacks_to_far_more_than_it_is_is_refused(tmp_path: Path) -> None:
    for name in ("xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/media/image.png"):
        path = by_hand(tmp_path / "a.xlsx", "", {name: "<a/>" * 2_000_000})
        assert "times what it is; no spreadsheet program writes such a workbook" in _refused(path)
    noise = random.Random(7).randbytes(6_000_000).hex()  # noqa: S311  # no secret
    path = by_hand(tmp_path / "b.xlsx", "", {"xl/styles.xml": f"<a>{noise}</a>"})
    assert _refused(path) == "holds 12 MB in xl/styles.xml; 8 MB can be read"
    path = by_hand(tmp_path / "c.xlsx", f"<row><c><is><t>{noise}</t></is></c></row>")
    assert _refused(path) == "has a row of 10 MB or more; no row is as long"


def test_entities_are_refused_in_every_part(tmp_path: Path) -> None:
    laughs = '<!DOCTYPE a [<!ENTITY b "haha"><!ENTITY c "&b;&b;">]><a>&c;</a>'
    for name in ("xl/workbook.xml", "xl/sharedStrings.xml", "xl/worksheets/sheet1.xml"):
        texts = name if "shared" in name else ""
        path = by_hand(tmp_path / "a.xlsx", "", {name: laughs}, texts=texts)
        assert _refused(path) == f"declares entities in {name}, which none needs"
        path = by_hand(tmp_path / "a.xlsx", "", {name: laughs.encode("utf-16")}, texts=texts)
        assert _refused(path) == f"has {name} in UTF-16; save it anew as .xlsx or CSV"


@pytest.mark.slow  # the library makes every row up to the last
@pytest.mark.parametrize(
    "row",
    [
        '<row r="99999999999999999999"><c r="A9"><v>1</v></c></row>',
        '<row r="1048577"><c r="A1048577"><v>1</v></c></row>',
    ],
)
def test_a_row_after_the_last_is_refused_soon(tmp_path: Path, row: str) -> None:
    assert _refused(by_hand(tmp_path / "a.xlsx", row)) == "has a row after the last, 1,048,576"


@pytest.mark.parametrize(
    "row",
    [
        '<row r="2"><c r="not-a-cell"><v>1</v></c></row>',
        '<row r="2"><c r="A2"><v>one</v></c></row>',
        '<row r="2"><c r="A2" t="s"><v>99</v></c></row>',
        '<row r="x"><c r="A2"><v>1</v></c></row>',
        '<row r="2"><c r="A2"><v>1</v></row>',
        '<row r="2"><c r="A2"><v>&no;</v></c></row>',
    ],
)
def test_what_is_no_sheet_is_told_in_a_sentence(tmp_path: Path, row: str) -> None:
    assert _refused(by_hand(tmp_path / "a.xlsx", row)) == "cannot be read: the workbook is damaged"


def test_a_damaged_workbook_is_told_in_a_sentence(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", Rows=[_HEADS, *([at, "x", "y"] for at in range(30))])
    whole = _rows(path)
    for rows in damaged(path, 1 + path.stat().st_size // 150, _rows):
        assert rows == whole  # the byte is of the zip's own, such as a time


def test_other_workbooks_are_told_what_to_be_saved_as(tmp_path: Path) -> None:
    path = tmp_path / "a.xls"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    assert _refused(path) == (
        "is an old workbook, or has a password: save it as .xlsx without one, or as CSV"
    )
    for part in ("content.xml", "[Content_Types].xml"):
        with zipfile.ZipFile(path, "w") as held:
            held.writestr(part, "<a/>")
            held.writestr("xl/workbook.bin", "")
        assert _refused(path) == (
            "is no workbook of the kind that is read: save it as .xlsx or as CSV"
        )


def test_a_workbook_is_no_text(tmp_path: Path) -> None:
    with opened(workbook(tmp_path / "a.xlsx", Rows=[_HEADS, [1]])) as source:
        assert not source.is_text
        with pytest.raises(FileError, match="is a workbook, and this kind of file is text"):
            list(source.lines())


def test_who_has_not_the_library_is_told_how_to_get_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = workbook(tmp_path / "a.xlsx", Rows=[_HEADS, [1]])
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(
        RequestError, match=r'^reading a workbook needs openpyxl, .*"openpyxl>=3\.1"'
    ):
        _rows(path)


@pytest.mark.slow  # counts steps of long inputs
def test_a_longer_sheet_takes_steps_in_proportion(tmp_path: Path) -> None:
    few, many = 100, 400
    steps = []
    for count in (few, many):
        rows = [[at, dt.date(2023, 1, 1 + at % 28), f"It was {at}"] for at in range(count)]
        path = workbook(tmp_path / f"{count}.xlsx", Rows=[_HEADS, *rows])
        _rows(path)
        with counted() as taken:
            assert len(_rows(path)) == count
        steps.append(taken)
    assert outgrown(steps[0], steps[1], many) == ""
