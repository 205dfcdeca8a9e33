"""Events and statements down a spine: what is known of each date is seen from its mark."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from rich.table import Column, Table
from rich.text import Text

from sahara_cli.formats.terminal.table import LEAST_TABLE, marked
from sahara_cli.reports.spine import Entry, Gap, Heading, Shape, Spine, spine

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from rich.console import RenderableType

    from sahara_cli.dossier.selection import Answer
    from sahara_cli.formats.terminal.pen import Pen
    from sahara_cli.reports import Report, Section

_MARKS: dict[Shape, tuple[str, str]] = {
    "day": ("●", "a known day"),
    "coarse": ("○", "a longer time, or about then"),
    "stretch": ("━", "from one date to another"),
    "from": ("▶", "from then on, no end given"),
    "until": ("◀", "until then, no beginning given"),
    "undated": ("·", "no date given"),
}
#: What stands behind the mark of a date where a record is no event, and what it means.
_SIGNS: dict[str, tuple[str, str]] = {"statement": ("“", "said"), "fact": ("=", "claimed")}
_GUTTER = 5
#: Dates have as much room as the widest of so many, the first, needs.
_MANY = 2_000
_WIDEST_DATE = 24


class _Row(NamedTuple):
    """A record's cells: its date, its words, and the rest."""

    when: Text
    words: Text
    asides: tuple[str, ...]


class _Drawing(NamedTuple):
    """The layout that all lines of a timeline share: how far words are indented, and whether beside dates."""

    pen: Pen
    indent: int
    beside: bool

    def track(self, *texts: str | Text | tuple[str, str], glyph: str = "│") -> Text:
        """Draw the spine, and texts beside it."""
        return Text.assemble("  ", (self.pen.glyph(glyph), "dim"), *texts)


def draw(section: Section, pen: Pen, report: Report) -> Iterator[RenderableType]:
    """Draw years and months as headings, gaps between, a mark a record, and what the marks mean."""
    row_of = _telling(section, pen, report)
    parts = spine(section.answers)
    drawing = _drawing(parts, row_of, pen)
    for at, part in enumerate(parts):
        match part:
            case Heading(text, "year"):
                if at and not isinstance(parts[at - 1], Gap):
                    yield drawing.track()
                yield pen.fit(Text(text, "bold"))
            case Heading(text, _):
                yield drawing.track("  ", (text, "bold"))
            case Gap(years):
                yield drawing.track("  ", (f"{years:,} years", "dim"), glyph="┆")
            case Entry(answer):
                yield from _entry(part, row_of(answer), drawing)
    drawn = _timelines(report)
    if section == drawn[-1]:
        yield from _explained(drawn, pen)


def _explained(drawn: Sequence[Section], pen: Pen) -> Iterator[RenderableType]:
    """Draw what the marks of all timelines mean."""
    every = spine(answer for section in drawn for answer in section.answers)
    yield Text()
    yield pen.fit(pen.flow(_legend(every, pen), pen.width, "   ", style="dim"))


def _drawing(parts: Spine, row_of: Callable[[Answer], _Row], pen: Pen) -> _Drawing:
    """Have words stand beside the dates where there is room, as far to the right as the widest usual date needs."""
    if pen.width < LEAST_TABLE:
        return _Drawing(pen, _GUTTER, beside=False)
    first = islice((part.answer for part in parts if isinstance(part, Entry)), _MANY)
    sizes = [size for answer in first if (size := row_of(answer).when.cell_len) <= _WIDEST_DATE]
    return _Drawing(pen, _GUTTER + max(sizes, default=0) + 2, beside=True)


def _timelines(report: Report) -> list[Section]:
    """Give the timelines of a report: what their marks mean is told below the last."""
    return [
        section for section in report.sections if section.layout == "timeline" and section.answers
    ]


def _telling(section: Section, pen: Pen, report: Report) -> Callable[[Answer], _Row]:
    """Give what takes a date, the words (what wraps) and the asides (the rest) from the section's columns."""
    keys = [column.key for column in section.columns]
    wrapping = {column.key for column in section.columns if column.wraps}
    doubtful = report.doubtful  # it looks at every record

    def row_of(answer: Answer) -> _Row:
        cells = {column.key: column.cell(answer) for column in section.columns}
        when = pen.text(cells.pop("when", ""))
        if doubtful:
            when = marked(answer, when, pen)
        cells.pop("record", None)  # the mark tells it
        words = "  ".join(cells[key] for key in keys if key in wrapping and cells.get(key))
        asides = tuple(cell for key, cell in cells.items() if key not in wrapping and cell)
        return _Row(when, pen.text(words), asides)

    return row_of


def _entry(entry: Entry, row: _Row, drawing: _Drawing) -> Iterator[RenderableType]:
    pen, room = drawing.pen, drawing.pen.room(drawing.indent)
    sign, _ = _SIGNS.get(entry.answer.record.noun, (" ", ""))
    lead = Text.assemble(f"  {pen.glyph(_MARKS[entry.shape][0])}{pen.glyph(sign)} ", row.when)
    asides = pen.flow(row.asides, room, pen.glyph(" · "), style="dim")
    texts = [text for text in (row.words, asides) if text]
    if pen.sink.width is None:
        lines = [Text("  ").join(texts)]
    else:
        lines = [line for text in texts for line in text.wrap(pen.console, room)]
    if not (drawing.beside and lines and lead.cell_len <= drawing.indent - 2):
        yield from _above(lead, row.when, drawing)
        lead = drawing.track()
    grid = Table.grid(Column(width=drawing.indent), Column())
    spine = (lead, *[drawing.track()] * (len(lines) - 1))
    grid.add_row(Text("\n").join(spine), Text("\n").join(lines))
    yield grid


def _above(lead: Text, when: Text, drawing: _Drawing) -> Iterator[RenderableType]:
    """Set a date on lines of its own, broken between words where the width asks for it."""
    if lead.cell_len <= drawing.pen.width:
        yield lead
        return
    first, *rest = when.wrap(drawing.pen.console, drawing.pen.width - _GUTTER)
    yield Text.assemble(lead[:_GUTTER], first)
    yield from (drawing.track("  ", line) for line in rest)


def _legend(parts: Spine, pen: Pen) -> Iterator[str]:
    entries = [part for part in parts if isinstance(part, Entry)]
    shapes = {entry.shape for entry in entries}
    for shape, (glyph, meaning) in _MARKS.items():
        if shape in shapes:
            yield f"{pen.glyph(glyph)} {meaning}"
    nouns = {entry.answer.record.noun for entry in entries}
    for noun, (sign, meaning) in _SIGNS.items():
        if noun in nouns:
            yield f"{pen.glyph(sign)} {meaning}"
