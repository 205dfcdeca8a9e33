"""The tables that ship with the package: a TSV file each, beside the module that reads it.

Lines that begin with "#" are the head, which names the source and the columns' meanings; the next line names the
columns, and every line after it is a row.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import NamedTuple


class TableError(ValueError):
    """A table that is not written as it should be: a fault of the program, not of its reader."""

    def __init__(self, name: str, line: int, fault: str) -> None:
        super().__init__(f"{name}.tsv:{line}: {fault}")


class Table(NamedTuple):
    """The columns of a table by name, and its rows in the order of the file; an empty cell is ""."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def load(package: str, name: str) -> Table:
    """Read the table of a name beside the modules of a package."""
    (folder,) = import_module(package).__path__
    return parse(name, Path(folder, f"{name}.tsv").read_bytes().decode())


def parse(name: str, text: str) -> Table:
    """Read the text of a table; raise `TableError` at the first line that is malformed."""
    lines = text.split("\n")
    head = next((at for at, line in enumerate(lines) if not line.startswith("#")), 0)
    if not head:
        raise TableError(name, 1, "no head; begin with lines of # that name the source and columns")
    if lines.pop():
        raise TableError(name, len(lines) + 1, "the last line has no end")
    columns = tuple(lines[head].split("\t"))
    rows = tuple([tuple(line.split("\t")) for line in lines[head + 1 :]])
    if set(map(len, rows)) - {len(columns)} or "\n\t" in text:
        raise _malformed(name, Table(columns, rows), head + 2)
    return Table(columns, rows)


def _malformed(name: str, table: Table, start: int) -> TableError:
    """Find the first row that is malformed; `start` is the line of the first row."""
    for at, row in enumerate(table.rows, start):
        if len(row) != len(table.columns):
            return TableError(name, at, f"{len(row)} cells, not {len(table.columns)}")
        if not row[0]:
            return TableError(name, at, "nothing in the first cell")
    return TableError(name, start - 1, "nothing in the first cell")
