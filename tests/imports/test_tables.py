"""Tables as they come: any encoding, any sign between cells, quoted line ends, a thousand columns."""

from __future__ import annotations

import codecs
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

from sahara_cli.errors import FileError
from sahara_cli.imports.sources import LONGEST_LINE, opened
from sahara_cli.imports.tables import LONGEST_CELL, Table, digest_text

if TYPE_CHECKING:
    from pathlib import Path

_TEXT = "id;Name\n1;Zoë\n2;Łódź\n"
_ROWS = [["1", "Zoë"], ["2", "Łódź"]]


def _rows(path: Path, raw: bytes, encoding: str = "") -> list[list[str]]:
    path.write_bytes(raw)
    with opened(path, encoding) as source:
        return [list(row.cells) for row in Table(source.lines(), source.name)]


@pytest.mark.parametrize(
    "raw",
    [
        _TEXT.encode(),
        codecs.BOM_UTF8 + _TEXT.encode(),
        _TEXT.encode("utf-16"),
        _TEXT.encode("utf-16-le"),
        _TEXT.encode("utf-16-be"),
        codecs.BOM_UTF16_BE + _TEXT.encode("utf-16-be"),
        _TEXT.replace("\n", "\r\n").encode(),
        _TEXT.replace("\n", "\r").encode(),
        _TEXT.rstrip().encode(),
        _TEXT.replace(";", "\t").encode(),
        _TEXT.replace(";", ",").encode(),
        _TEXT.replace(";", "|").encode(),
        f"sep=;\n{_TEXT}".encode(),
        _TEXT.replace("\n", "\n\n").encode(),
        _TEXT.replace("\n", ";\n").encode(),
    ],
)
def test_a_table_is_read_however_it_was_saved(tmp_path: Path, raw: bytes) -> None:
    assert [row[:2] for row in _rows(tmp_path / "a.csv", raw)] == _ROWS


def test_lines_that_are_not_utf_8_are_read_as_windows_1252_and_counted(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes("id,name\n1,Zoë\n".encode() + "2,Zoë\n".encode("cp1252") + b"3,\x81\n")
    with opened(path) as source:
        cells = [row.cells[1] for row in Table(source.lines(), source.name)]
        assert cells == ["Zoë", "Zoë", "\x81"]
        assert (source.strange, source.first_strange) == (2, 3)
        assert source.digest == sha256(path.read_bytes()).hexdigest()


def test_an_encoding_that_is_told_is_used(tmp_path: Path) -> None:
    assert _rows(tmp_path / "a.csv", "id,n\n1,Łódź\n".encode("iso-8859-2"), "iso-8859-2") == [
        ["1", "Łódź"]
    ]
    with pytest.raises(FileError, match="is not ascii text"):
        _rows(tmp_path / "a.csv", _TEXT.encode(), "ascii")
    with pytest.raises(FileError, match='no encoding "klingon"'):
        _rows(tmp_path / "a.csv", _TEXT.encode(), "klingon")


def test_a_row_is_told_by_the_line_on_which_it_begins(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text('a,b\n1,"two\nlines, and ""quoted"""\n\n3,4\n', encoding="utf-8")
    with opened(path) as source:
        rows = list(Table(source.lines(), source.name))
    assert [(row.line, row.number) for row in rows] == [(2, 1), (5, 2)]
    assert rows[0].cells[1] == 'two\nlines, and "quoted"'


def test_a_thousand_columns_are_read(tmp_path: Path) -> None:
    heads = ",".join(f"c{at}" for at in range(1000))
    (row,) = _rows(tmp_path / "a.csv", f"{heads}\n{','.join(map(str, range(1000)))}\n".encode())
    assert row == [str(at) for at in range(1000)]


def test_heads_are_told_apart(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("a,,a, b \n1,2,3,4\n", encoding="utf-8")
    with opened(path) as source:
        assert Table(source.lines(), source.name).columns == ("a", "column 2", "a 2", "b")


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (b"a,b\n1," + b"x" * LONGEST_CELL + b"\n", "a.csv:2: has a cell of 1,000,000 characters or more"),
        (b"a,b\n" + b"x" * LONGEST_LINE + b"\n", "a.csv:2: has a line of 10 MB or more"),
        (b"," * 20_000 + b"\n", "has 20,001 columns; 10,000 can be read"),
        (b"x" * 2_000 + b"\n", "column 1 has a head of 2,000 characters"),
        (b'a,b\n1,"' + b"x\n" * 600_000, "has a cell of 1,000,000 characters or more; is a quotation mark missing?"),
    ],
)  # fmt: skip
def test_what_is_too_large_is_refused_with_its_line(tmp_path: Path, raw: bytes, told: str) -> None:
    with pytest.raises(FileError) as error:
        _rows(tmp_path / "a.csv", raw)
    assert told in str(error.value)


def test_quotation_marks_that_nothing_closes_take_no_rows_in(tmp_path: Path) -> None:
    with pytest.raises(FileError) as error:
        _rows(tmp_path / "a.csv", b'a,b\n1,"two\n3,4\n')
    assert str(error.value).endswith(
        "a.csv:2: a quotation mark is opened here and not closed: all that follows is one cell"
    )
    assert len(_rows(tmp_path / "a.csv", b'a,b\n1,"two\n"\n"3\n",4\n')) == 2


def test_a_digest_is_of_the_cells_and_of_nothing_else() -> None:
    assert digest_text(["a", 'b"', "ë\n"]) == '["a","b\\"","ë\\n"]'.encode()
    assert len({digest_text(one) for one in (["ab", ""], ["a", "b"], ["", "ab"], ["ab"])}) == 4
