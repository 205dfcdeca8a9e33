"""Tables where nothing has to fit and nothing is coloured, as in a pipe or a file: a record a line, and no Rich.

They are what Rich would draw there, letter by letter; only its widths of letters that few texts have are asked for.
"""

from __future__ import annotations

import os
import re
from collections import deque
from contextlib import closing
from functools import partial
from itertools import islice
from typing import IO, TYPE_CHECKING, NamedTuple

from sahara_cli.dates import Verdict
from sahara_cli.dossier.lazy import Answers, weighed
from sahara_cli.formats import POSSIBLE, date_column
from sahara_cli.sink import PLAIN, plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from sahara_cli.dossier.selection import Answer
    from sahara_cli.reports import Report, Section
    from sahara_cli.sink import Sink

    #: Gives the cells of a record, each a line.
    _Cells = Callable[[Answer], Sequence[str]]
    #: Measures cells as they are laid out.
    _Measured = Callable[[Iterator[Sequence[str]]], Iterator[Sequence[str]]]
    #: Yields the cells of each row.
    _Rows = Callable[[], Iterator[Sequence[str]]]

#: The layouts that are tables here: counts have their bars on a terminal alone.
TABLES = frozenset({"table", "counts"})
_BETWEEN = "  "
#: What may take another number of cells than one: what is neither Latin nor ours. (It is compiled when first needed.)
_WIDE = f"[^\\x00-\u02ff{''.join(PLAIN)}]"
#: What stands between two cells that are kept: none has it, since all that moves a cursor is shown.
_APART = "\x1f"


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
    drawn = (section for section in report.sections if section.answers or section.fields)
    return is_bare(sink) and all(section.layout in TABLES for section in drawn)


def is_bare(sink: Sink) -> bool:
    """Tell whether nothing has to fit, and nothing is coloured."""
    return sink.width is None and not (sink.color or sink.terminal)


def written(report: Report, sink: Sink) -> Iterator[str]:
    """Yield the lines of a report: its tables, a blank line between, then its notes."""
    drawn = False
    with closing(_Kept()) as kept:
        laid = _Laying(report, sink, kept)
        for section in report.sections:
            if not (section.answers or section.fields):
                continue
            if drawn:
                yield ""
            if section.heading:
                yield sink.shows(section.heading)
            yield from laid.tabled(section)
            drawn = True
    if drawn and report.notes:
        yield ""
    yield from map(sink.shows, report.notes)


def tabled(section: Section, sink: Sink, report: Report) -> Iterator[str]:
    """Yield a table; sections with the same columns have the same widths."""
    with closing(_Kept()) as kept:
        yield from _Laying(report, sink, kept).tabled(section)


class _Laying:
    """The tables of a report, laid out; sections with the same columns have the same widths, and are laid out once."""

    def __init__(self, report: Report, sink: Sink, kept: _Kept) -> None:
        self._report, self._sink, self._kept = report, sink, kept
        self._laid: dict[tuple[str, ...], tuple[list[_Laid], list[_Rows]]] = {}

    def tabled(self, section: Section) -> Iterator[str]:
        """Yield the lines of a table."""
        alike = [other for other in self._report.sections if _keys(other) == _keys(section)]
        if (known := self._laid.get(key := tuple(_keys(section)))) is None:
            known = self._laid[key] = _laid(alike, self._sink, self._kept)
        columns, rows = known
        rule = "─" if self._sink.draws else plain("─")
        yield _BETWEEN.join(column.head for column in columns)
        yield rule * (sum(column.width for column in columns) + len(_BETWEEN) * (len(columns) - 1))
        at = next(at for at, other in enumerate(alike) if other is section)
        for cells in rows[at]():
            yield _BETWEEN.join(
                column.line(cell) for column, cell in zip(columns, cells, strict=True)
            )


def _keys(section: Section) -> list[str]:
    return [section.layout, *(column.key for column in section.columns)]


def _laid(alike: Sequence[Section], sink: Sink, kept: _Kept) -> tuple[list[_Laid], list[_Rows]]:
    """Measure the columns of all that is in them, and give what yields the cells of each section's rows."""
    cells = _cells(alike, sink)
    headings = [sink.shows(column.heading) for column in alike[0].columns]
    widest = list(map(width, headings))
    filled, counts = [False] * len(headings), [True] * len(headings)

    def measured(rows: Iterator[Sequence[str]]) -> Iterator[Sequence[str]]:
        for row in rows:
            for at, cell in enumerate(row):
                widest[at] = max(widest[at], width(cell))
                if cell:
                    filled[at] = True
                    counts[at] = counts[at] and cell.isdecimal()
            yield row

    rows = [kept.keep(section.answers, cells, measured) for section in alike]
    empty = not any(section.answers for section in alike)
    laid = [
        _Laid(heading, widest[at], counts[at] and (filled[at] or empty))
        for at, heading in enumerate(headings)
    ]
    return laid, rows


class _Kept:
    """The cells of rows, which are laid out once: those of a stream are kept in a file without a name.

    Where there is no room for such a file, the rows are read once more.
    """

    def __init__(self) -> None:
        self._file: IO[str] | None = None

    def close(self) -> None:
        """Let the file go."""
        if self._file:
            self._file.close()

    def keep(self, answers: Sequence[Answer], cells: _Cells, measured: _Measured) -> _Rows:
        """Lay out the cells of some rows, and give what yields them."""
        if not isinstance(answers, Answers):
            kept_rows = list(measured(map(cells, answers)))
            return lambda: iter(kept_rows)
        from tempfile import TemporaryFile  # what is held needs none

        rows = measured(map(cells, answers))
        try:
            if self._file is None:
                self._file = TemporaryFile("w+", encoding="utf-8", newline="\n")  # noqa: SIM115  # it is gone with this
            start = self._file.seek(0, os.SEEK_END)
            for row in rows:
                self._file.write(_APART.join(row) + "\n")
            self._file.flush()
        except OSError:
            deque(rows, 0)  # all are measured
            return lambda: map(cells, answers)
        return partial(_read, self._file, start, len(answers))


def _read(file: IO[str], start: int, count: int) -> Iterator[Sequence[str]]:
    file.seek(start)
    for line in islice(iter(file.readline, ""), count):
        yield line[:-1].split(_APART)


def _cells(alike: Sequence[Section], sink: Sink) -> _Cells:
    """Give what lays out the cells of a record."""
    columns = alike[0].columns
    doubtful = any(
        answer.match is Verdict.POSSIBLE
        for section in alike
        for answer, _ in weighed(section.answers)
    )
    dated = date_column(columns) if doubtful else None
    mark = f"{POSSIBLE if sink.draws else plain(POSSIBLE)} "
    beside = "" if dated is None or columns[dated].wraps else "  "

    def cells(answer: Answer) -> list[str]:
        texts = [sink.shows(column.cell(answer)) for column in columns]
        if dated is not None:
            sign = mark if answer.match is Verdict.POSSIBLE else beside
            texts[dated] = f"{sign}{texts[dated]}"
        return texts

    return cells


def width(text: str) -> int:
    """Count the cells that a text takes on a terminal."""
    if text.isascii() or not re.search(_WIDE, text):
        return len(text)
    from rich.cells import cell_len  # which knows the widths of all letters

    return cell_len(text)
