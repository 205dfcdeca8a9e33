"""A sheet of a workbook (XLSX) as a table: each cell as text, days as 2023-12-08, formulas by the value last reckoned.

A workbook is a zip of XML that may be made to do harm: `packages` looks at each part before openpyxl reads it.
"""

from __future__ import annotations

import datetime as dt
import re
import warnings
from contextlib import contextmanager
from functools import partial
from hashlib import sha256
from typing import IO, TYPE_CHECKING, Any

from sahara_cli.errors import FileError, RequestError
from sahara_cli.extras import needed
from sahara_cli.imports.packages import MOST_ROWS, Parts
from sahara_cli.imports.rows import Row, Rows
from sahara_cli.imports.tables import LONGEST_CELL, MOST_COLUMNS, digest_text, heads_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from zipfile import ZipFile

_FEW = 12
#: A cell with a formula and no value: no program has reckoned it since it was written.
_UNRECKONED = re.compile(
    rb"<(?:\w+:)?c\b([^<>]*+)>\s*+<(?:\w+:)?f\b[^<>]*+>(?:(?<=/>)|[^<]*+</(?:\w+:)?f>)\s*+"
    rb"(?:<(?:\w+:)?v\s*+/>|<(?:\w+:)?v>\s*+</(?:\w+:)?v>)?+\s*+</(?:\w+:)?c>"
)
_AT = re.compile(rb"\br=\"([A-Z]{1,3}[0-9]{1,7})\"")
_FAULTS = ("#REF!", "#N/A", "#NAME?", "#VALUE!", "#DIV/0!", "#NULL!", "#NUM!")


class Sheet(Rows):
    """The rows of a sheet; the line of one is its number there.

    `digest` is of all of them, and `faults` counts errors in cells, once they were gone through.
    """

    def __init__(self, cells: Iterator[tuple[Any, ...]], name: str) -> None:
        self._name, self._hash = name, sha256()
        self._cells = enumerate(_quietly(cells, name), 1)
        first = next((row for _, row in self._cells if any(map(_text, row))), ())
        heads = [_text(cell) for cell in first]
        while heads and not heads[-1].strip():
            heads.pop()
        if not heads:
            raise FileError(name, "is empty: a table begins with the heads of its columns")
        self.columns = tuple(heads_of(heads, name))
        self._hash.update(digest_text(heads))
        self.faults = 0

    @property
    def digest(self) -> str:
        """The SHA-256 of all rows that were read, each as a JSON array."""
        return self._hash.hexdigest()

    def __iter__(self) -> Iterator[Row]:
        """Yield the rows. Raises `FileError`."""
        wide, number = len(self.columns), 0
        for line, row in self._cells:
            if line > MOST_ROWS:
                raise FileError(self._name, f"has a row after the last, {MOST_ROWS:,}")
            cells = [_text(cell) for cell in row[:wide]]
            cells += [""] * (wide - len(cells))
            if len(row) > wide and any(cell not in (None, "") for cell in row[wide:]):
                cells += map(_text, row[wide:MOST_COLUMNS])
            if any(cells):
                number += 1
                self._see(line, cells)
                yield Row(line, number, cells)

    def _see(self, line: int, cells: Sequence[str]) -> None:
        if max(map(len, cells)) >= LONGEST_CELL:
            message = f"has a cell of {LONGEST_CELL:,} characters or more"
            raise FileError(self._name, message, line=line)
        self.faults += sum(cell in _FAULTS for cell in cells if cell[:1] == "#")
        self._hash.update(b"\n" + digest_text(cells))


@contextmanager
def sheet_of(stream: IO[bytes], archive: ZipFile, name: str, wanted: str) -> Iterator[Sheet]:
    """Open a sheet of a workbook: the one that is named, else the only one with rows. Raises `FileError`."""
    if "xl/workbook.xml" not in archive.namelist():
        raise FileError(name, "is no workbook of the kind that is read: save it as .xlsx or as CSV")
    with _read(stream, name) as book:
        with _damage_refused(name):
            chosen = _chosen(book, name, wanted)
        yield Sheet(chosen.iter_rows(max_row=MOST_ROWS + 1, values_only=True), name)


def filled(stream: IO[bytes], name: str) -> tuple[str, ...]:
    """Give the names of the sheets with rows. Raises `FileError`."""
    with _read(stream, name) as book, _damage_refused(name):
        return tuple(worksheet.title for worksheet in book.worksheets if _is_filled(worksheet))


@contextmanager
def _read(stream: IO[bytes], name: str) -> Iterator[Any]:
    """Open a workbook, where it can be read in bounds."""
    try:
        import openpyxl  # an optional extra, without types
    except ImportError:
        raise RequestError(f"reading a workbook {needed('xlsx')}") from None
    with _damage_refused(name):
        stream.seek(0)
        reader: Any = openpyxl.reader.excel.ExcelReader(
            stream, read_only=True, data_only=True, keep_links=False
        )
        reader.archive = parts = Parts(stream, name, partial(_refuse_unreckoned, name=name))
        reader.read_manifest()
        texts = reader.package.find(openpyxl.xml.constants.SHARED_STRINGS)
        parts.texts = texts.PartName[1:] if texts else ""
        reader.read()
        book = reader.wb
    try:
        for worksheet in book.worksheets:
            worksheet.reset_dimensions()  # they are the file's word
        yield book
    finally:
        book.close()


def _chosen(book: Any, name: str, wanted: str) -> Any:
    sheets = list(book.worksheets)
    names = ", ".join(f'"{sheet.title}"' for sheet in sheets[:_FEW])
    if wanted:
        alike = wanted.strip().casefold()
        named = [sheet for sheet in sheets if sheet.title.strip().casefold() == alike]
        if named:
            return min(named, key=lambda sheet: sheet.title != wanted)
        raise FileError(name, f'has no sheet "{wanted}"; it has {names}')
    several = [sheet for sheet in sheets if _is_filled(sheet)]
    if len(several) == 1:
        return several[0]
    if not several:
        raise FileError(name, "is empty: a table begins with the heads of its columns")
    names = ", ".join(f'"{sheet.title}"' for sheet in several[:_FEW])
    more = f" and {len(several) - _FEW} more" if several[_FEW:] else ""
    raise FileError(name, f"has {len(several)} sheets, {names}{more}; --sheet names one")


def _is_filled(sheet: Any) -> bool:
    rows = sheet.iter_rows(max_row=MOST_ROWS, values_only=True)
    return any(any(cell not in (None, "") for cell in row) for row in rows)


def _quietly(rows: Iterator[tuple[Any, ...]], name: str) -> Iterator[tuple[Any, ...]]:
    while True:
        with _damage_refused(name):
            row = next(rows, None)
        if row is None:
            return
        yield row


@contextmanager
def _damage_refused(name: str) -> Iterator[None]:
    """Say in a sentence that a workbook is damaged, however openpyxl says so; what it warns of is no row's."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    except (FileError, RequestError):
        raise
    except Exception as error:
        message = "it has a password" if "password" in str(error) else "the workbook is damaged"
        raise FileError(name, f"cannot be read: {message}") from error


def _refuse_unreckoned(stretch: bytes, name: str) -> None:
    for match in _UNRECKONED.finditer(stretch) if b"f>" in stretch or b"<f" in stretch else ():
        if b't="str"' in match[1]:  # a formula that gives no letters
            continue
        where = _AT.search(match[1])
        cell = f"cell {where[1].decode()}" if where else "a cell"
        message = f"{cell} is a formula without a value; open the file in a spreadsheet program and save it"
        raise FileError(name, message)


def _text(cell: object) -> str:
    """Give a cell as text: as tables have it, and not as a spreadsheet program would show it."""
    if cell is None or isinstance(cell, str):
        return cell or ""
    if isinstance(cell, bool):
        return str(cell).upper()
    if isinstance(cell, float):
        return _number(cell)
    if isinstance(cell, dt.datetime):
        return (cell.date() if cell.time() == dt.time() else cell).isoformat()
    return cell.isoformat() if isinstance(cell, dt.date | dt.time) else str(cell)


def _number(cell: float) -> str:
    """Write a number with the fifteen digits that spreadsheet programs reckon with."""
    if cell.is_integer() and abs(cell) < 1e15:  # noqa: PLR2004  # as they write whole numbers
        return str(int(cell))
    return f"{cell:.15g}"
