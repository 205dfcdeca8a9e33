"""Records in rows: as wide as they need, fitted to a width, or stacked, a field a line."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING

from sahara_cli.dates import Verdict
from sahara_cli.formats import POSSIBLE, date_column
from sahara_cli.formats.terminal.cells import width_of, wrap
from sahara_cli.formats.terminal.fields import MEASURE, pairs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sahara_cli.formats.terminal.pen import Pen
    from sahara_cli.reports import Section

#: Below this width a table is no help, and records are stacked.
LEAST_TABLE = 60
_LEAST_WRAPPED = 14
_BETWEEN = "  "
_QUIET = frozenset({"source", "id"})
_MARK = POSSIBLE


@dataclass(frozen=True, slots=True)
class _Column:
    """A column ready to be laid out; `width` is what its heading and its widest cell need."""

    key: str
    heading: str
    cells: tuple[str, ...]
    width: int
    wraps: bool = False
    yields: bool = False

    @property
    def least(self) -> int:
        return min(self.width, _LEAST_WRAPPED) if self.wraps else self.width


def draw(section: Section, pen: Pen, *, marked: bool) -> Iterator[str]:
    """Draw a table; `marked` gives a narrow column to the marks of what is only possible."""
    columns = _columns(section, pen)
    if marked:
        columns.insert(date_column(section.columns), _marks(section, pen))
    width = pen.sink.width
    if width is None:
        yield from _rows(columns, [column.width for column in columns], pen)
        return
    kept = _kept(columns, width)
    if width < LEAST_TABLE or _least(kept) > width:
        yield from _stacked(columns, pen)
        return
    yield from _rows(kept, _fitted(kept, width), pen)
    if left := [column.heading for column in columns if column not in kept]:
        yield pen.dim(f"too narrow for: {', '.join(left)}")


def _columns(section: Section, pen: Pen) -> list[_Column]:
    rows = section.rows()
    columns = []
    for at, column in enumerate(section.columns):
        heading, *cells = (pen.text(text) for text in (column.heading, *(row[at] for row in rows)))
        width = max(map(width_of, (heading, *cells)))
        if all(map(str.isdecimal, cells)):
            heading, *cells = (text.rjust(width) for text in (heading, *cells))
        columns.append(
            _Column(column.key, heading, tuple(cells), width, column.wraps, column.yields)
        )
    return columns


def _marks(section: Section, pen: Pen) -> _Column:
    sign = pen.glyph(POSSIBLE)
    cells = (sign if found.match is Verdict.POSSIBLE else "" for found in section.found)
    return _Column(_MARK, "", tuple(cells), width_of(sign))


def _least(columns: Sequence[_Column]) -> int:
    return sum(column.least for column in columns) + len(_BETWEEN) * (len(columns) - 1)


def _kept(columns: list[_Column], width: int) -> list[_Column]:
    """Leave out what yields, from the right, until the others have room."""
    kept = list(columns)
    for column in reversed(columns):
        if column.yields and _least(kept) > width:
            kept.remove(column)
    return kept


def _fitted(columns: Sequence[_Column], width: int) -> list[int]:
    """Share the width out: what wraps gets what it needs, up to a level alike for all."""
    room = width - len(_BETWEEN) * (len(columns) - 1)
    room -= sum(column.width for column in columns if not column.wraps)
    needs = sorted(column.width for column in columns if column.wraps)
    level = 0
    for at, need in enumerate(needs):
        level = room // (len(needs) - at)
        if need > level:
            break
        room, level = room - need, need
    return [min(column.width, level) if column.wraps else column.width for column in columns]


def _rows(columns: Sequence[_Column], widths: Sequence[int], pen: Pen) -> Iterator[str]:
    headings = [column.heading for column in columns]
    yield pen.bold(_line(headings, widths, pen))
    rule = sum(widths) + len(_BETWEEN) * (len(widths) - 1)
    yield pen.dim(pen.glyph("─") * (rule if pen.sink.width else min(rule, MEASURE)))
    for row in zip(*(column.cells for column in columns), strict=True):
        broken = [
            wrap(cell, width) if column.wraps else [cell]
            for cell, width, column in zip(row, widths, columns, strict=True)
        ]
        for pieces in zip_longest(*broken, fillvalue=""):
            yield _line(pieces, widths, pen, [column.key for column in columns])


def _line(pieces: Sequence[str], widths: Sequence[int], pen: Pen, keys: Sequence[str] = ()) -> str:
    drawn = [pen.set(piece, width) for piece, width in zip(pieces, widths, strict=True)]
    for at, key in enumerate(keys):
        if key == _MARK:
            drawn[at] = pen.mark(drawn[at])
        elif key in _QUIET:
            drawn[at] = pen.dim(drawn[at])
    return _BETWEEN.join(drawn).rstrip(" ")


def _stacked(columns: Sequence[_Column], pen: Pen) -> Iterator[str]:
    least = max(width_of(column.heading.strip(" ")) for column in columns)
    for at, row in enumerate(zip(*(column.cells for column in columns), strict=True)):
        if at:
            yield ""
        yield from pairs(list(_given(columns, row)), pen, least=least)


def _given(columns: Sequence[_Column], row: Sequence[str]) -> Iterator[tuple[str, str]]:
    sign = ""
    for column, cell in zip(columns, row, strict=True):
        if column.key == _MARK:
            sign = f"{cell} " if cell else ""
            continue
        if value := f"{sign}{cell.strip(' ')}":
            yield column.heading.strip(" "), value
        sign = ""
