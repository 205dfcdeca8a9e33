"""Records in rows: as wide as they need, fitted to a width, or stacked, a field a line."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from rich.box import Box
from rich.measure import measure_renderables
from rich.table import Table
from rich.text import Text

from sahara_cli.dates import Verdict
from sahara_cli.formats import POSSIBLE, date_column
from sahara_cli.formats.terminal.fields import pairs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import RenderableType

    from sahara_cli.dossier.selection import Answer
    from sahara_cli.formats.terminal.pen import Pen
    from sahara_cli.reports import Column, Report, Section

#: Below this width a table is no help, and records are stacked.
LEAST_TABLE = 60
#: What wraps should have so many cells, for which columns that yield are left out, and has at least
#: so many. Words are kept whole up to a length, or to a shorter one where there is no room.
_DECENT, _LEAST = 20, 10
_LONG, _SHORT = 20, 14
_BETWEEN = 2
#: Of more rows than so many no more than some are laid out at once.
_MANY, _SOME = 2_000, 200
_QUIET = frozenset({"source", "id"})


class _Laid(NamedTuple):
    """A column ready to be laid out: what its widest cell needs, its longest word, and whether it holds counts."""

    column: Column
    heading: Text
    cells: list[Text]
    width: int
    word: int
    counts: bool

    def down_to(self, least: int, word: int) -> int:
        """Tell how narrow it may become, with words kept whole up to a length."""
        if not self.column.wraps or self.width <= _SHORT:
            return self.width
        return min(self.width, max(least, min(self.word, word)))


def draw(section: Section, pen: Pen, report: Report) -> Iterator[RenderableType]:
    """Draw a table; sections with the same columns are laid out as one, so that a page is calm."""
    alike = [other for other in report.sections if _keys(other) == _keys(section)]
    if sum(len(other.answers) for other in alike) > _MANY:
        yield from _drawn_on(alike, section, pen, report)
        return
    columns = _columns(alike, [answer for other in alike for answer in other.answers], pen)
    start = sum(len(other.answers) for other in alike[: alike.index(section)])
    here = slice(start, start + len(section.answers))
    kept = columns if report.asked else _kept(columns, pen.width)
    if not (word := _longest_word(kept, pen)):
        yield from _stacked(columns, here, pen)
        return
    yield _table(kept, _fitted(kept, word, pen.width), here, pen)
    if section is alike[-1]:
        yield from _no_room(columns, kept, pen)


def _longest_word(columns: Sequence[_Laid], pen: Pen) -> int:
    """Tell how long words are kept whole; 0 where there is no room for a table."""
    if pen.width < LEAST_TABLE:
        return 0
    fitting = (word for word in (_LONG, _SHORT) if _taken(columns, _LEAST, word) <= pen.width)
    return next(fitting, 0)


def _drawn_on(
    alike: Sequence[Section], section: Section, pen: Pen, report: Report
) -> Iterator[RenderableType]:
    """Draw the rows of many some at a time, so that the first are seen before the last are read.

    Columns are as wide as the first rows of each section need.
    """
    some = _SOME // len(alike)
    first = _columns(
        alike, [answer for other in alike for answer in islice(other.answers, some)], pen
    )
    kept = first if report.asked else _kept(first, pen.width)
    word, answers, begun = _longest_word(kept, pen), iter(section.answers), False
    widths = _fitted(kept, word, pen.width) if word else []
    while part := [*islice(answers, _SOME)]:
        columns, here = _columns(alike, part, pen), slice(0, len(part))
        if not word:
            yield from ([Text()] if begun else ())
            yield from _stacked(columns, here, pen)
        else:
            own = [columns[first.index(column)]._replace(counts=column.counts) for column in kept]
            yield _table(own, widths, here, pen, is_headed=not begun)
        begun = True
    if word and section is alike[-1]:
        yield from _no_room(first, kept, pen)


def _no_room(columns: Sequence[_Laid], kept: Sequence[_Laid], pen: Pen) -> Iterator[RenderableType]:
    """Tell which columns are left out; ids are missed by nobody."""
    left = [
        column.heading.plain
        for column in columns
        if column not in kept and column.column.key != "id"
    ]
    if left:
        yield pen.fit(pen.text(f"no room for: {', '.join(left)}", style="dim"))


def _keys(section: Section) -> list[str]:
    return [section.layout, *(column.key for column in section.columns)]


def _columns(alike: Sequence[Section], answers: Sequence[Answer], pen: Pen) -> list[_Laid]:
    columns = alike[0].columns
    fits = pen.sink.width is not None
    rows = [
        [column.fitting(row) if fits else column.cell(row) for column in columns] for row in answers
    ]
    cells = [
        _cells(column, texts, pen)
        for column, texts in zip(columns, _turned(rows, len(columns)), strict=True)
    ]
    if any(answer.match is Verdict.POSSIBLE for answer in answers):
        dated = date_column(columns)
        beside = "" if columns[dated].wraps else "  "
        pairs = zip(answers, cells[dated], strict=True)
        cells[dated] = [marked(answer, cell, pen, beside) for answer, cell in pairs]
    return [
        _laid(column, pen.text(column.heading, style="bold"), own, pen)
        for column, own in zip(columns, cells, strict=True)
    ]


def _turned(rows: Sequence[Sequence[str]], count: int) -> list[list[str]]:
    """Give the texts of each column, of so many."""
    return [[row[at] for row in rows] for at in range(count)]


def _laid(column: Column, heading: Text, cells: list[Text], pen: Pen) -> _Laid:
    for cell in cells:
        cell.no_wrap = not column.wraps
    word, width = measure_renderables(pen.console, pen.console.options, (heading, *cells))
    filled = [cell.plain for cell in cells if cell.plain]
    counts = all(map(str.isdecimal, filled)) and (bool(filled) or not cells)
    return _Laid(column, heading, cells, width, word, counts)


def _cells(column: Column, texts: Sequence[str], pen: Pen) -> list[Text]:
    style = "dim" if column.key in _QUIET else ""
    return [pen.text(text, style=style) for text in texts]


def marked(answer: Answer, cell: Text, pen: Pen, otherwise: str = "  ") -> Text:
    """Put a mark before what is only possible, and otherwise what makes up for it."""
    doubtful = answer.match is Verdict.POSSIBLE
    mark = (f"{pen.glyph(POSSIBLE)} ", "yellow") if doubtful else otherwise
    return Text.assemble(mark, cell, overflow="fold")


def _taken(columns: Sequence[_Laid], least: int, word: int) -> int:
    return sum(column.down_to(least, word) for column in columns) + _BETWEEN * (len(columns) - 1)


def _kept(columns: list[_Laid], width: int) -> list[_Laid]:
    """Leave out what yields, from the right, until the others have room."""
    kept = list(columns)
    for column in reversed(columns):
        if column.column.yields and _taken(kept, _DECENT, _LONG) > width:
            kept.remove(column)
    return kept


def _fitted(columns: Sequence[_Laid], word: int, width: int) -> list[int]:
    """Share the width out: each gets its least, and of what is left as much as it lacks more."""
    least = [column.down_to(_LEAST, word) for column in columns]
    lacks = [column.width - reserved for column, reserved in zip(columns, least, strict=True)]
    spare = min(width - _taken(columns, _LEAST, word), sum(lacks))
    shares = [spare * lack // max(sum(lacks), 1) for lack in lacks]
    shares[lacks.index(max(lacks))] += spare - sum(shares)
    return [reserved + share for reserved, share in zip(least, shares, strict=True)]


def _table(
    columns: Sequence[_Laid],
    widths: Sequence[int],
    here: slice,
    pen: Pen,
    *,
    is_headed: bool = True,
) -> Table:
    rule = pen.glyph("─") * 2
    table = Table(
        box=Box(f"    \n    \n {rule} \n" + "    \n" * 5),
        show_edge=False,
        show_header=is_headed,
        pad_edge=False,
        padding=(0, _BETWEEN - 1, 0, 0),  # the box has a space between columns
        border_style="dim",
        header_style="",
    )
    for column, width in zip(columns, widths, strict=True):
        table.add_column(column.heading, width=width, justify="right" if column.counts else "left")
    for row in zip(*(column.cells[here] for column in columns), strict=True):
        table.add_row(*row)
    return table


def _stacked(columns: Sequence[_Laid], here: slice, pen: Pen) -> Iterator[RenderableType]:
    labels = [pen.text(column.column.heading, style="dim") for column in columns]
    least = max(label.cell_len for label in labels)
    for at, row in enumerate(zip(*(column.cells[here] for column in columns), strict=True)):
        if at:
            yield Text()
        labelled = zip(labels, map(_flush, row), strict=True)
        yield from pairs([pair for pair in labelled if pair[1]], pen, least=least)


def _flush(cell: Text) -> Text:
    """Take back the room for a mark."""
    flush = cell[len(cell.plain) - len(cell.plain.lstrip(" ")) :]
    flush.no_wrap = cell.no_wrap
    return flush
