"""Records in rows: as wide as they need, fitted to a width, or stacked, a field a line."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.dates import Verdict
from sahara_cli.formats import POSSIBLE, date_column
from sahara_cli.formats.terminal.cells import width_of, wrap
from sahara_cli.formats.terminal.fields import MEASURE, pairs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sahara_cli.dossier import Found
    from sahara_cli.formats.terminal.pen import Pen
    from sahara_cli.reports import Report, Section

#: Below this width a table is no help, and records are stacked.
LEAST_TABLE = 60
#: What wraps should have so many cells, for which columns that yield are left out, and at least so many.
_DECENT, _LEAST = 20, 8
_BETWEEN = "  "
_QUIET = frozenset({"source", "id"})
_MARK = POSSIBLE


class _Column(NamedTuple):
    """A column ready to be laid out; `width` is what its heading and its widest cell need."""

    key: str
    heading: str
    cells: tuple[str, ...]
    width: int
    wraps: bool = False
    yields: bool = False

    def down_to(self, least: int) -> int:
        """Tell how narrow it may become if what wraps may be `least` wide; words are kept whole."""
        if not self.wraps:
            return self.width
        words = (word for text in (self.heading, *self.cells) for word in text.split())
        longest = min(max(map(width_of, words), default=0), _DECENT)
        return min(self.width, max(longest, least))


def draw(section: Section, pen: Pen, report: Report) -> Iterator[str]:
    """Draw a table; sections with the same columns are laid out as one, so that a page is calm."""
    alike = [one for one in report.sections if _keys(one) == _keys(section)]
    columns = _columns([row for one in alike for row in one.rows()], section, pen)
    if report.doubtful:
        found = [found for one in alike for found in one.found]
        columns.insert(date_column(section.columns), _marks(found, pen))
    start = sum(len(one.found) for one in alike[: alike.index(section)])
    here = slice(start, start + len(section.found))
    width = pen.sink.width
    if width is None:
        yield from _rows(columns, [column.width for column in columns], here, pen)
        return
    kept = _kept(columns, width)
    if width < LEAST_TABLE or _taken(kept, _LEAST) > width:
        yield from _stacked(columns, here, pen)
        return
    yield from _rows(kept, _fitted(kept, width), here, pen)
    left = [column.heading for column in columns if column not in kept]
    if left and section is alike[-1]:
        yield from map(pen.dim, wrap(f"no room for: {', '.join(left)}", width))


def _keys(section: Section) -> list[str]:
    return [section.layout, *(column.key for column in section.columns)]


def _columns(rows: Sequence[Sequence[str]], section: Section, pen: Pen) -> list[_Column]:
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


def _marks(every: Sequence[Found], pen: Pen) -> _Column:
    sign = pen.glyph(POSSIBLE)
    cells = (sign if found.match is Verdict.POSSIBLE else "" for found in every)
    return _Column(_MARK, "", tuple(cells), width_of(sign))


def _taken(columns: Sequence[_Column], least: int) -> int:
    return sum(column.down_to(least) for column in columns) + len(_BETWEEN) * (len(columns) - 1)


def _kept(columns: list[_Column], width: int) -> list[_Column]:
    """Leave out what yields, from the right, until the others have room."""
    kept = list(columns)
    for column in reversed(columns):
        if column.yields and _taken(kept, _DECENT) > width:
            kept.remove(column)
    return kept


def _fitted(columns: Sequence[_Column], width: int) -> list[int]:
    """Share the width out: each gets its least, and of what is left as much as it lacks more."""
    least = [column.down_to(_LEAST) for column in columns]
    lacks = [column.width - given for column, given in zip(columns, least, strict=True)]
    spare = min(width - _taken(columns, _LEAST), sum(lacks))
    shares = [spare * lack // max(sum(lacks), 1) for lack in lacks]
    widest = lacks.index(max(lacks))
    shares[widest] += spare - sum(shares)
    return [given + share for given, share in zip(least, shares, strict=True)]


def _rows(
    columns: Sequence[_Column], widths: Sequence[int], here: slice, pen: Pen
) -> Iterator[str]:
    headings = [column.heading for column in columns]
    yield pen.bold(_line(headings, widths, pen))
    rule = sum(widths) + len(_BETWEEN) * (len(widths) - 1)
    yield pen.dim(pen.glyph("─") * (rule if pen.sink.width else min(rule, MEASURE)))
    for row in zip(*(column.cells[here] for column in columns), strict=True):
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


def _stacked(columns: Sequence[_Column], here: slice, pen: Pen) -> Iterator[str]:
    least = max(width_of(column.heading.strip(" ")) for column in columns)
    whole = {column.heading.strip(" ") for column in columns if not column.wraps}
    for at, row in enumerate(zip(*(column.cells[here] for column in columns), strict=True)):
        if at:
            yield ""
        yield from pairs(list(_given(columns, row)), pen, least=least, whole=whole)


def _given(columns: Sequence[_Column], row: Sequence[str]) -> Iterator[tuple[str, str]]:
    sign = ""
    for column, cell in zip(columns, row, strict=True):
        if column.key == _MARK:
            sign = f"{cell} " if cell else ""
            continue
        if value := f"{sign}{cell.strip(' ')}":
            yield column.heading.strip(" "), value
        sign = ""
