"""The tables of the lexicon: a TSV file each, beside this module, with its source and licence at its head.

Lines that begin with "#" are the head, the next names the columns, and every line after is a row. A cell of several
values parts them by "|". A table is read once, when it is first asked for.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from importlib.resources import files

TABLES = (
    "agencies",
    "bodies",
    "cities",
    "family_names",
    "function_words",
    "given_names",
    "languages",
    "nations",
    "particles",
    "persons",
    "speech",
    "titles",
)
_FOLDER = files(__package__)


class TableError(ValueError):
    """A table that is not written as it should be: a fault of the program, not of its reader."""

    def __init__(self, name: str, line: int, fault: str) -> None:
        super().__init__(f"{name}.tsv:{line}: {fault}")


@cache
def columns(name: str) -> tuple[str, ...]:
    """Name the columns of a table, in order."""
    return _read(name)[0]


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """Give the rows of a table, in the order of the file; a cell that has nothing is ""."""
    return _read(name)[1]


@cache
def column(name: str, *wanted: str) -> tuple[tuple[str, ...], ...]:
    """Give some columns of a table alone: `column("cities", "name", "nation")`."""
    known = columns(name)
    places = [known.index(one) for one in wanted]
    return tuple(tuple(row[at] for at in places) for row in rows(name))


def values(cell: str) -> tuple[str, ...]:
    """Part a cell of several values; an empty cell has none."""
    return tuple(cell.split("|")) if cell else ()


def key(word: str) -> str:
    """Write a word as tables are searched: without case and accents, a curly apostrophe straight."""
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFKD", word.replace("’", "'"))
    return "".join(one for one in plain if not unicodedata.combining(one)).casefold()


@cache
def index(name: str) -> dict[str, tuple[str, ...]]:
    """Map the first cell of each row, as `key` writes it, to the row; of rows that share it, the first."""
    found: dict[str, tuple[str, ...]] = {}
    for row in rows(name):
        found.setdefault(key(row[0]), row)
    return found


def parse(name: str, text: str) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """Read the text of a table as its columns and rows; raise `TableError` at the first line that is malformed."""
    lines = text.split("\n")
    head = next((at for at, line in enumerate(lines) if not line.startswith("#")), 0)
    if not head:
        raise TableError(name, 1, "no head; begin with lines of # that name the source and columns")
    if lines.pop():
        raise TableError(name, len(lines) + 1, "the last line has no end")
    names = tuple(lines[head].split("\t"))
    found = tuple([tuple(line.split("\t")) for line in lines[head + 1 :]])
    if set(map(len, found)) - {len(names)} or "\n\t" in text:
        raise _fault(name, len(names), found, head + 2)
    return names, found


def _fault(name: str, width: int, found: tuple[tuple[str, ...], ...], start: int) -> TableError:
    """Find the first row that is malformed; `start` is the line of the first row."""
    for at, row in enumerate(found, start):
        if len(row) != width:
            return TableError(name, at, f"{len(row)} cells, not {width}")
        if not row[0]:
            return TableError(name, at, "nothing in the first cell")
    return TableError(name, start - 1, "nothing in the first cell")


@cache
def _read(name: str) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    return parse(name, _FOLDER.joinpath(f"{name}.tsv").read_bytes().decode())
