"""Tables where nothing has to fit and nothing is coloured, as in a pipe or a file: a record a line, and no Rich.

They are what Rich would draw there, letter by letter; only its widths of letters that few texts have are asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.dates import Verdict
from sahara_cli.formats import POSSIBLE, date_column
from sahara_cli.sink import PLAIN, plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sahara_cli.dossier.selection import Found
    from sahara_cli.reports import Report, Section
    from sahara_cli.sink import Sink

_BETWEEN = "  "
#: Letters before this one take one cell each: Latin ones, and no marks that are set over others.
_FIRST_WIDE = "\u0300"
_NARROW = frozenset(PLAIN)


class _Laid(NamedTuple):
    """A column of cells, each a line, and its width."""

    heading: str
    cells: Sequence[str]
    width: int

    def lines(self, here: slice) -> Iterator[str]:
        """Yield cells at their width: numbers to the right, all else to the left."""
        told = [cell for cell in self.cells if cell]
        counts = all(map(str.isdecimal, told)) and (bool(told) or not self.cells)
        for cell in self.cells[here]:
            room = " " * (self.width - width(cell))
            yield f"{room}{cell}" if counts else f"{cell}{room}"

    @property
    def head(self) -> str:
        """The heading at the column's width."""
        (head,) = _Laid("", (self.heading,), self.width).lines(slice(None))
        return head


def suits(report: Report, sink: Sink) -> bool:
    """Tell whether a report can be written so."""
    drawn = (one for one in report.sections if one.found or one.fields)
    bare = sink.width is None and not (sink.color or sink.terminal)
    return bare and all(one.layout == "table" for one in drawn)


def written(report: Report, sink: Sink) -> Iterator[str]:
    """Yield the lines of a report: its tables, a blank line between, then its notes."""
    drawn = False
    for section in report.sections:
        if not (section.found or section.fields):
            continue
        if drawn:
            yield ""
        if section.heading:
            yield sink.shows(section.heading)
        yield from _table(section, sink, report)
        drawn = True
    if drawn and report.notes:
        yield ""
    yield from map(sink.shows, report.notes)


def _table(section: Section, sink: Sink, report: Report) -> Iterator[str]:
    """Yield a table; sections with the same columns have the same widths."""
    alike = [one for one in report.sections if _keys(one) == _keys(section)]
    columns = _columns(alike, sink)
    start = sum(len(one.found) for one in alike[: alike.index(section)])
    here = slice(start, start + len(section.found))
    rule = "─" if sink.draws else plain("─")
    yield _BETWEEN.join(one.head for one in columns)
    yield rule * (sum(one.width for one in columns) + len(_BETWEEN) * (len(columns) - 1))
    for row in zip(*(one.lines(here) for one in columns), strict=True):
        yield _BETWEEN.join(row)


def _keys(section: Section) -> list[str]:
    return [section.layout, *(column.key for column in section.columns)]


def _columns(alike: Sequence[Section], sink: Sink) -> list[_Laid]:
    found = [found for one in alike for found in one.found]
    columns = alike[0].columns
    doubtful = any(one.match is Verdict.POSSIBLE for one in found)
    dated = date_column(columns) if doubtful else None
    laid = []
    for at, column in enumerate(columns):
        heading, cells = sink.shows(column.heading), [sink.shows(column.cell(one)) for one in found]
        if at == dated:
            cells = _marked(found, cells, sink, "" if column.wraps else "  ")
        laid.append(_Laid(heading, cells, max(map(width, (heading, *cells)))))
    return laid


def _marked(found: Sequence[Found], cells: Sequence[str], sink: Sink, beside: str) -> list[str]:
    """Put a mark before what is only possible, and `beside` before all else."""
    mark = f"{POSSIBLE if sink.draws else plain(POSSIBLE)} "
    marks = (mark if one.match is Verdict.POSSIBLE else beside for one in found)
    return [f"{sign}{cell}" for sign, cell in zip(marks, cells, strict=True)]


def width(text: str) -> int:
    """Count the cells that a text takes on a terminal."""
    if text.isascii() or all(one < _FIRST_WIDE or one in _NARROW for one in text):
        return len(text)
    from rich.cells import cell_len  # which knows the widths of all letters

    return cell_len(text)
