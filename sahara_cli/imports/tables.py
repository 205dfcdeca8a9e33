"""Text that is laid out in rows and cells: CSV and its kin, and lines of JSON."""

from __future__ import annotations

import csv
import json
import re
from itertools import chain
from typing import TYPE_CHECKING

from pydantic_core import to_json

from sahara_cli.errors import FileError
from sahara_cli.imports.rows import Row, Rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

#: A cell of so many characters or more, a row of more cells and a head of more characters are not read.
LONGEST_CELL, MOST_COLUMNS, _LONGEST_HEAD = 1_000_000, 10_000, 1_000
_DELIMITERS = ",;\t|"
_SEP = re.compile(r"\"?sep=(.)\"?\s*", re.IGNORECASE)
_JSON = re.compile(r"\s*[\[{]\s*([\[{\"]|$)")
_QUOTED = re.compile(r'"[^"]*"')


class Table(Rows):
    """A table with heads, its cells parted by commas, semicolons, tabs or bars: whichever the heads have most of.

    A head that is empty is called by its number, and one that stands there before is numbered. Rows without anything
    in them are passed over.
    """

    def __init__(self, lines: Iterator[str], name: str, delimiter: str = "") -> None:
        self._name = name
        first = next((line for line in lines if line.strip()), "")
        if match := _SEP.fullmatch(first):
            delimiter, first = delimiter or match[1], next(lines, "")
        if _JSON.match(first):
            raise FileError(name, "is JSON, and this kind of file is a table with heads")
        bare = _QUOTED.sub("", first)
        separator = delimiter or max(_DELIMITERS, key=bare.count)
        self._last = ""
        self._reader = csv.reader(self._noted(chain([first], lines)), delimiter=separator)
        heads = next(self._read(), None)
        if heads is None or not first:
            raise FileError(name, "is empty: a table begins with the heads of its columns")
        self.columns = tuple(heads_of(heads[1], name))

    def __iter__(self) -> Iterator[Row]:
        """Yield the rows. Raises `FileError` for what is no table."""
        wide, number = len(self.columns), 0
        line, cells = 1, list[str]()
        for line, cells in self._read():  # the last are asked for
            if any(cells):
                number += 1
                if len(cells) > wide and not any(cells[wide:]):
                    cells = cells[:wide]  # noqa: PLW2901  # commas after the last cell
                yield Row(line, number, cells)
        if len(cells) == wide and self._is_open(cells[-1]):
            message = "a quotation mark is opened here and not closed: all that follows is one cell"
            raise FileError(self._name, message, line=line)

    def _noted(self, lines: Iterable[str]) -> Iterator[str]:
        for self._last in lines:
            yield self._last

    def _read(self) -> Iterator[tuple[int, list[str]]]:
        reader = self._reader
        line = reader.line_num + 1
        before = csv.field_size_limit(LONGEST_CELL - 1)
        try:
            for cells in reader:
                yield line, cells
                line = reader.line_num + 1
        except csv.Error as error:
            message = f"is no table of rows: {error}"
            if "field limit" in str(error):
                message = f"has a cell of {LONGEST_CELL:,} characters or more; is a quotation mark missing?"
            raise FileError(self._name, message, line=line) from error
        finally:
            csv.field_size_limit(before)

    def _is_open(self, cell: str) -> bool:
        """Tell whether nothing closes the quotation marks of a table's last cell, so that it takes in the rest."""
        return "\n" in cell and not self._last.rstrip().endswith('"')


def heads_of(heads: Sequence[str], name: str) -> Iterator[str]:
    """Name columns by their heads, each otherwise. Raises `FileError`."""
    if len(heads) > MOST_COLUMNS:
        raise FileError(name, f"has {len(heads):,} columns; {MOST_COLUMNS:,} can be read")
    met: dict[str, int] = {}
    for at, head in enumerate(heads, 1):
        if len(head) > _LONGEST_HEAD:
            message = (
                f"column {at} has a head of {len(head):,} characters; is this a table with heads?"
            )
            raise FileError(name, message, line=1)
        bare = head.strip() or f"column {at}"
        met[bare] = met.get(bare, 0) + 1
        yield bare if met[bare] == 1 else f"{bare} {met[bare]}"


class JsonLines(Rows):
    """Lines of JSON: a row has one cell, the line."""

    columns: tuple[str, ...] = ("line",)

    def __init__(self, lines: Iterable[str]) -> None:
        self._lines = lines

    def __iter__(self) -> Iterator[Row]:
        """Yield the lines that are not blank."""
        number = 0
        for line, text in enumerate(self._lines, 1):
            if bare := text.strip():
                number += 1
                yield Row(line, number, (bare,))


def digest_text(cells: Sequence[str]) -> bytes:
    """Give what a row's digest is of: its cells in the file's order as a JSON array, in UTF-8, without spaces."""
    try:
        return to_json(cells)
    except ValueError:  # halves of letters, which no encoding of a file gives
        text = json.dumps(cells, ensure_ascii=False, separators=(",", ":"))
        return text.encode("utf-8", "surrogatepass")
