"""The parts of a workbook: each is looked at, whatever it is called, and none is held beyond its bound."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from sahara_cli.errors import FileError
from sahara_cli.imports.sources import opened
from tests.imports.workbooks import MAIN, by_hand

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

#: Where a sheet and the texts of cells may stand: the relationships say it, not the name.
_SHEETS = (
    "xl/worksheets/sheet1.dat",
    "xl/worksheets/sheet1.XML",
    "rows.xml",
    "xl/sharedStrings.xml",
    "xl/a/b/c",
)
_TEXTS = ("xl/strings.dat", "xl/worksheets/sheet7.xml", "texts")
_ROW = '<row r="2"><c r="A2" t="inlineStr"><is><t>one</t></is></c></row>'
_UNRECKONED = '<row r="2"><c r="A2"><f>1+1</f></c></row>'
_LAUGHS = '<!DOCTYPE a [<!ENTITY b "haha"><!ENTITY c "&b;&b;">]><a>&c;</a>'
_NOISE = random.Random(7).randbytes(5_500_000).hex()  # noqa: S311  # no secret


def _rows(path: Path) -> list[Sequence[str]]:
    with opened(path) as source:
        return [row.cells for row in source.table()]


def _refused(path: Path) -> str:
    with pytest.raises(FileError) as refused:
        _rows(path)
    return refused.value.problem


def _beads(text: str, each: int = 100_000) -> list[str]:
    """Cut a text into so many pieces, as attributes have."""
    return [text[at : at + 100] for at in range(0, each * 100, 100)]


@pytest.mark.slow  # reads workbooks of tens of megabytes
@pytest.mark.parametrize("sheet", _SHEETS)
def test_a_sheet_of_any_name_is_read_in_bounds(tmp_path: Path, sheet: str) -> None:
    path = tmp_path / "a.xlsx"
    assert _rows(by_hand(path, _ROW, sheet=sheet)) == [["one"]]
    assert _refused(by_hand(path, _UNRECKONED, sheet=sheet)).startswith(
        "cell A2 is a formula without"
    )
    told = f"declares entities in {sheet}, which none needs"
    assert _refused(by_hand(path, "", {sheet: _LAUGHS}, sheet=sheet)) == told
    told = f"has {sheet} in UTF-16; save it anew as .xlsx or CSV"
    assert _refused(by_hand(path, "", {sheet: _LAUGHS.encode("utf-16")}, sheet=sheet)) == told
    long = f"<row><c><is><t>{_NOISE}</t></is></c></row>"
    assert (
        _refused(by_hand(path, long, sheet=sheet))
        == "has a row of 10 MB or more; no row is as long"
    )


@pytest.mark.slow  # reads workbooks of tens of megabytes
@pytest.mark.parametrize("texts", _TEXTS)
def test_texts_of_cells_in_a_part_of_any_name_are_read_in_bounds(
    tmp_path: Path, texts: str
) -> None:
    def book(inside: str) -> Path:
        told = f'<sst xmlns="{MAIN}"><si><t>one</t></si>{inside}</sst>'
        row = '<row r="2"><c r="A2" t="s"><v>0</v></c></row>'
        return by_hand(tmp_path / "a.xlsx", row, {texts: told}, texts=texts)

    assert _rows(book("")) == [["one"]]
    told = "has a text of 10 MB or more; no text is as long"
    assert _refused(book(f"<si><t>{_NOISE}</t></si>")) == told
    beside = "".join(f'<x a="{one}"/>' for one in _beads(_NOISE))
    assert (
        _refused(book(f"{beside[:6_000_000]}{'<si/>'}"))
        == "cannot be read: the workbook is damaged"
    )
    half = len(_beads(_NOISE)) // 2
    parts = [f'<x a="{one}"/>' for one in _beads(_NOISE)]
    assert _refused(book(f"{''.join(parts[:half])}<si/>{''.join(parts[half:])}")) == told
    path = by_hand(tmp_path / "b.xlsx", _ROW, {texts: _LAUGHS}, texts=texts)
    assert _refused(path) == f"declares entities in {texts}, which none needs"


@pytest.mark.slow  # reads workbooks of tens of megabytes
@pytest.mark.parametrize(
    "beside",
    [
        '<x a="{}"/>',
        '<o:row xmlns:o="others"><x a="{}"/></o:row>',
        "<!-- </row><row> --><x>{}</x>",
        '<x a="row>{}"/>',
        "<x><![CDATA[</row>]]>{}</x>",
    ],
)
def test_what_stands_between_rows_is_bounded_whatever_it_looks_like(
    tmp_path: Path, beside: str
) -> None:
    """Between two halves, either of which is short enough, stands a row."""
    parts = [beside.format(one) for one in _beads(_NOISE)]
    rows = "".join([*parts[:50_000], _ROW, *parts[50_000:]])
    told = "has a row of 10 MB or more; no row is as long"
    assert _refused(by_hand(tmp_path / "a.xlsx", rows)) == told


@pytest.mark.slow  # reads workbooks of tens of megabytes
@pytest.mark.parametrize(
    "inside",
    [
        "<!-- </row> -->",
        "<x>row></x>",
        "<?a </row> ?>",
        "<x><![CDATA[</row>]]></x>",
        '<x a="row>"/>',
    ],
)
def test_a_row_is_bounded_whatever_its_cells_say(tmp_path: Path, inside: str) -> None:
    cells = "".join(f"<c><is><t>{one}</t></is></c>{inside}" for one in _beads(_NOISE))
    path = by_hand(tmp_path / "a.xlsx", f"<row>{cells}</row>")
    assert _refused(path) == "has a row of 10 MB or more; no row is as long"


def test_a_row_is_told_by_its_element_and_not_by_how_its_tag_is_spelt(tmp_path: Path) -> None:
    """Rows that end in `</row >`, with a name before them or in themselves are rows of a long sheet."""
    rows = "".join(
        f'<m:row xmlns:m="{MAIN}"><c><is><t>{one}</t></is></c></m:row ><row/>'.replace("<c>", '<m:c t="inlineStr">')
        .replace("</c>", "</m:c>").replace("<is><t>", "<m:is><m:t>").replace("</t></is>", "</m:t></m:is>")
        for one in _beads(_NOISE, 120)
    )  # fmt: skip
    assert len(_rows(by_hand(tmp_path / "a.xlsx", rows))) == 120


@pytest.mark.slow  # as many rows as there may be
def test_a_sheet_has_as_many_rows_as_there_may_be_and_no_more(tmp_path: Path) -> None:
    """Each says that it is the first: openpyxl gives none of them and holds them all."""
    noise = _beads(_NOISE)
    rows = "".join(
        f'<row r="1" spans="1:1" ht="{noise[at // 11][:60] if at % 11 == 0 else at}"/>\n'
        for at in range(1_048_576)
    )
    path = by_hand(tmp_path / "a.xlsx", rows)
    assert _refused(path) == "has a row after the last, 1,048,576"


@pytest.mark.slow  # a million elements
def test_elements_between_rows_are_counted(tmp_path: Path) -> None:
    count = 1_000_001
    noise = _beads(_NOISE)
    parts = ["<x/>" if at % 50 else f"<x>{noise[at // 50]}</x>" for at in range(count)]
    rows = "".join(f"{''.join(parts[at : at + 40])}<row/>" for at in range(0, count, 40))
    path = by_hand(tmp_path / "a.xlsx", rows)
    told = "has more than 1,000,000 elements between the rows of xl/worksheets/sheet1.xml"
    assert _refused(path) == told


@pytest.mark.slow  # makes workbooks of many megabytes
def test_a_chart_that_is_held_whole_is_no_larger_than_other_parts(tmp_path: Path) -> None:
    path, sheet = tmp_path / "a.xlsx", "xl/chart.xml"
    rows = "".join(f"<row><c><v>{one}</v></c></row>" for one in _beads(_NOISE))
    relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    told = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1"'
        f' Type="{relations}/chartsheet" Target="/{sheet}"/></Relationships>'
    )
    by_hand(path, rows, {"xl/_rels/workbook.xml.rels": told}, sheet=sheet)
    assert _refused(path) == "holds 12 MB in xl/chart.xml; 8 MB can be read"
