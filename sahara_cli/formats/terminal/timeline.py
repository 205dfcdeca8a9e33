"""Events and statements down a spine: what is known of each date is seen from its mark."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.dates import Verdict
from sahara_cli.formats import POSSIBLE
from sahara_cli.formats.terminal.cells import flow, width_of, wrap
from sahara_cli.formats.terminal.fields import MEASURE
from sahara_cli.formats.terminal.table import LEAST_TABLE
from sahara_cli.records import Statement
from sahara_cli.reports.spine import Entry, Gap, Heading, Shape, Spine, spine

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sahara_cli.dossier import Found
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
_SAID, _SAID_MEANS = "“", "said"
_GUTTER = 5
_WIDEST_DATE = 24


class _Row(NamedTuple):
    """A record's cells, ready to be measured."""

    when: str
    words: str
    asides: tuple[str, ...]


class _Drawing(NamedTuple):
    """What all lines of a timeline share: the room for dates, and for words beside or below."""

    pen: Pen
    date: int
    beside: bool

    @property
    def indent(self) -> int:
        return _GUTTER + self.date + 2 if self.beside else _GUTTER

    @property
    def room(self) -> int | None:
        width = self.pen.sink.width
        return width and min(width - self.indent, MEASURE)

    def track(self, text: str = "", glyph: str = "│") -> str:
        """Draw the spine, and a text beside it."""
        return f"  {self.pen.dim(self.pen.glyph(glyph))} {text}".rstrip(" ")


def draw(section: Section, pen: Pen, report: Report) -> Iterator[str]:
    """Draw years and months as headings, gaps between, a mark a record, and what the marks mean."""
    rows = {
        id(found): row
        for found, row in zip(
            section.found, _rows(section, pen, marked=report.doubtful), strict=True
        )
    }
    parts = spine(section.found)
    dates = [size for row in rows.values() if (size := width_of(row.when)) <= _WIDEST_DATE]
    width = pen.sink.width
    drawing = _Drawing(pen, max(dates, default=0), beside=width is None or width >= LEAST_TABLE)
    for at, part in enumerate(parts):
        match part:
            case Heading(text, "year"):
                if at and not isinstance(parts[at - 1], Gap):
                    yield drawing.track()
                yield pen.bold(text)
            case Heading(text, _):
                yield drawing.track(f" {pen.bold(text)}")
            case Gap(years):
                yield drawing.track(f" {pen.dim(f'{years} years')}", "┆")
            case Entry(found):
                yield from _entry(part, rows[id(found)], drawing)
    yield ""
    yield from map(pen.dim, flow(_legend(parts, pen), pen.sink.width, "   "))


def _rows(section: Section, pen: Pen, *, marked: bool) -> Iterator[_Row]:
    """Take a date, the words (what wraps) and the asides (the rest) from the section's columns."""
    keys = [column.key for column in section.columns]
    wrapping = {column.key for column in section.columns if column.wraps}
    for found, row in zip(section.found, section.rows(), strict=True):
        cells = {key: pen.text(cell) for key, cell in zip(keys, row, strict=True)}
        when = cells.pop("when", "")
        if marked:
            sign = POSSIBLE if found.match is Verdict.POSSIBLE else " "
            when = f"{pen.glyph(sign)} {when}"
        cells.pop("record", None)  # the mark tells it
        words = "  ".join(cells[key] for key in keys if key in wrapping and cells.get(key))
        asides = tuple(cell for key, cell in cells.items() if key not in wrapping and cell)
        yield _Row(when, words, asides)


def _entry(entry: Entry, row: _Row, drawing: _Drawing) -> Iterator[str]:
    pen = drawing.pen
    said = pen.glyph(_SAID) if _is_said(entry.found) else " "
    lead = f"  {pen.glyph(_MARKS[entry.shape][0])}{said} "
    lines = [pen.set(line) for line in wrap(row.words, drawing.room) if line]
    asides = flow(row.asides, drawing.room, pen.glyph(" · "))
    if drawing.room is None:
        lines = ["  ".join((*lines, *map(pen.dim, asides)))]
    else:
        lines += (pen.dim(pen.set(line)) for line in asides)
    date = pen.set(row.when, drawing.date)
    if drawing.beside and lines and width_of(row.when) <= drawing.date:
        yield f"{lead}{date}  {lines.pop(0)}"
    else:
        yield f"{lead}{date}".rstrip(" ")
    track = drawing.track()
    for line in lines:
        yield f"{track}{' ' * (drawing.indent - 3)}{line}"


def _is_said(found: Found) -> bool:
    return isinstance(found.record, Statement)


def _legend(parts: Spine, pen: Pen) -> Iterator[str]:
    entries = [part for part in parts if isinstance(part, Entry)]
    shapes = {entry.shape for entry in entries}
    for shape, (glyph, meaning) in _MARKS.items():
        if shape in shapes:
            yield f"{pen.glyph(glyph)} {meaning}"
    if any(_is_said(entry.found) for entry in entries):
        yield f"{pen.glyph(_SAID)} {_SAID_MEANS}"
