"""Tables where nothing has to fit and nothing is coloured, as in a pipe or a file: a record a line, and no Rich.

They are what Rich would draw there, letter by letter; only its widths of letters that few texts have are asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.dates import Verdict
from sahara_cli.dossier.held import Answers, weighed
from sahara_cli.formats import POSSIBLE, date_column
from sahara_cli.sink import PLAIN, plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from sahara_cli.dossier.selection import Found
    from sahara_cli.reports import Report, Section
    from sahara_cli.sink import Sink

    #: Gives the cells of a record, each a line.
    _Cells = Callable[[Found], Sequence[str]]

_BETWEEN = "  "
#: Letters before this one take one cell each: Latin ones, and no marks that are set over others.
_FIRST_WIDE = "\u0300"
_NARROW = frozenset(PLAIN)


class _Laid(NamedTuple):
    """A column as it is laid out: its heading, its width, and whether it counts, and stands to the right."""

    heading: str
    width: int
    counts: bool

    def line(self, cell: str) -> str:
        """Give a cell at the column's width."""
        room = " " * (self.width - width(cell))
        return f"{room}{cell}" if self.counts else f"{cell}{room}"

    @property
    def head(self) -> str:
        """The heading at the column's width."""
        counts = self.heading.isdecimal()
        return self._replace(counts=counts).line(self.heading)


def suits(report: Report, sink: Sink) -> bool:
    """Tell whether a report can be written so."""
    drawn = (one for one in report.sections if one.found or one.fields)
    return is_bare(sink) and all(one.layout == "table" for one in drawn)


def is_bare(sink: Sink) -> bool:
    """Tell whether nothing has to fit, and nothing is coloured."""
    return sink.width is None and not (sink.color or sink.terminal)


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
        yield from tabled(section, sink, report)
        drawn = True
    if drawn and report.notes:
        yield ""
    yield from map(sink.shows, report.notes)


def tabled(section: Section, sink: Sink, report: Report) -> Iterator[str]:
    """Yield a table; sections with the same columns have the same widths."""
    alike = [one for one in report.sections if _keys(one) == _keys(section)]
    cells = _cells(alike, sink)
    columns = _columns(alike, cells, sink)
    rule = "─" if sink.draws else plain("─")
    yield _BETWEEN.join(one.head for one in columns)
    yield rule * (sum(one.width for one in columns) + len(_BETWEEN) * (len(columns) - 1))
    for found in section.found:
        yield _BETWEEN.join(one.line(cell) for one, cell in zip(columns, cells(found), strict=True))


def _keys(section: Section) -> list[str]:
    return [section.layout, *(column.key for column in section.columns)]


def _columns(alike: Sequence[Section], cells: _Cells, sink: Sink) -> list[_Laid]:
    """Measure the columns of all that is in them."""
    headings = [sink.shows(column.heading) for column in alike[0].columns]
    widest = list(map(width, headings))
    told, counts = [False] * len(headings), [True] * len(headings)
    empty = True
    for one in alike:
        for found in one.found:
            empty = False
            for at, cell in enumerate(cells(found)):
                widest[at] = max(widest[at], width(cell))
                if cell:
                    told[at] = True
                    counts[at] = counts[at] and cell.isdecimal()
    return [
        _Laid(heading, widest[at], counts[at] and (told[at] or empty))
        for at, heading in enumerate(headings)
    ]


def _cells(alike: Sequence[Section], sink: Sink) -> _Cells:
    """Give what lays out the cells of a record; those of what is held are laid out once, those of a stream anew."""
    columns = alike[0].columns
    doubtful = any(
        found.match is Verdict.POSSIBLE for one in alike for found, _ in weighed(one.found)
    )
    dated = date_column(columns) if doubtful else None
    mark = f"{POSSIBLE if sink.draws else plain(POSSIBLE)} "
    beside = "" if dated is None or columns[dated].wraps else "  "

    def cells(found: Found) -> list[str]:
        texts = [sink.shows(column.cell(found)) for column in columns]
        if dated is not None:
            sign = mark if found.match is Verdict.POSSIBLE else beside
            texts[dated] = f"{sign}{texts[dated]}"
        return texts

    if any(isinstance(one.found, Answers) for one in alike):
        return cells
    laid = {id(found): cells(found) for one in alike for found in one.found}
    return lambda found: laid[id(found)]


def width(text: str) -> int:
    """Count the cells that a text takes on a terminal."""
    if text.isascii() or all(one < _FIRST_WIDE or one in _NARROW for one in text):
        return len(text)
    from rich.cells import cell_len  # which knows the widths of all letters

    return cell_len(text)
