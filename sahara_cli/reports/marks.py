"""A date as shapes on an axis: a day, some day within, all of a stretch, an end nobody knows.

A drawing may be wider than what a date states only where it fades out.
"""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from sahara_cli.dates.edtf.nodes import DateSet, Interval, Range

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sahara_cli.dates import Edtf, Span
    from sahara_cli.dates.days import Day
    from sahara_cli.dates.edtf.nodes import Node
    from sahara_cli.reports.axis import Axis

#: A known day; some time within; all the time from one end to the other; how much longer, nobody knows; an edge
#: that fades to the left or the right; an end that is open.
Form: TypeAlias = Literal[
    "day", "within", "lasting", "tail", "fade-left", "fade-right", "open-left", "open-right"
]

#: Less than this would stay hidden behind a dot.
_LEAST_FADE = 0.05


class Shape(NamedTuple):
    """A form, and the places on the axis between which it is drawn; `first` and `last` are the days that it is of."""

    form: Form
    start: float
    end: float
    first: Day = -inf
    last: Day = inf


class Mark(NamedTuple):
    """The shapes of a date, what lies below first. `doubtful` is a date that its source is not sure of."""

    shapes: tuple[Shape, ...] = ()
    doubtful: bool = False


#: What each sign means, in the order of a legend; `doubt` stands for all shapes of a doubtful date.
MEANINGS: dict[str, str] = {
    "day": "on this day",
    "within": "at some time within",
    "lasting": "all this time",
    "fade": "about then",
    "doubt": "not sure",
    "open-left": "no start given",
    "open-right": "no end given",
    "tail": "how long is not known",
}


def mark(date: Edtf | None, axis: Axis, *, least_fade: float = _LEAST_FADE) -> Mark:
    """Draw a date on an axis; what has no date, or no day that can be placed, has no shapes.

    An end that is approximate fades out on `least_fade` of the axis at least.
    """
    if date is None:
        return Mark()
    shapes = [shape for span in date.spans for shape in _shapes(span, axis)]
    if date.approximate:
        shapes += _fades(date, axis, shapes, least_fade)
    return Mark(tuple(shapes), date.uncertain)


def signs(marks: Iterable[Mark]) -> tuple[str, ...]:
    """Name the signs that some marks use, for a legend: keys of `MEANINGS`, in its order."""
    used: set[str] = set()
    for mark in marks:
        used.update(_sign(shape.form) for shape in mark.shapes)
        used.update(("doubt",) if mark.doubtful else ())
    return tuple(sign for sign in MEANINGS if sign in used)


def _sign(form: Form) -> str:
    return "fade" if form in ("fade-left", "fade-right") else form


def _shapes(span: Span, axis: Axis) -> Iterator[Shape]:
    starts, ends = (span.s_lo, span.s_hi), (span.e_lo, span.e_hi)
    if starts == ends:
        yield from _point(*starts, axis)
        return
    open_end, open_start = ends == (inf, inf), starts == (-inf, -inf)
    if not open_start:
        yield from _edge(starts, axis)
    if not open_end:
        yield from _edge(ends, axis)
    if span.s_hi <= span.e_lo:
        yield from _stretch("lasting", span.s_hi, span.e_lo, axis)
    if open_end or open_start:
        return
    if span.e_hi == inf:
        yield from _stretch("tail", span.s_hi, inf, axis)
    if span.s_lo == -inf:
        yield from _stretch("tail", -inf, span.e_lo, axis)


def _point(low: Day, high: Day, axis: Axis) -> Iterator[Shape]:
    if low == high:
        yield Shape("day", axis.place(low), axis.place(low + 1), low, low)
    else:
        yield from _stretch("within", low, high, axis)


def _edge(days: tuple[Day, Day], axis: Axis) -> Iterator[Shape]:
    """Draw when a stretch starts or ends, where that is known, and less well than to the day."""
    low, high = days
    if low != high and inf not in days and -inf not in days:
        yield from _stretch("within", low, high, axis)


def _stretch(form: Form, low: Day, high: Day, axis: Axis) -> Iterator[Shape]:
    if low == -inf and high == inf:
        return
    start, end = axis.place(low), axis.place(high + 1)
    yield Shape(form, start, end, low, high)
    if low == -inf:
        yield Shape("open-left", start, end, low, high)
    if high == inf:
        yield Shape("open-right", start, end, low, high)


def _fades(date: Edtf, axis: Axis, shapes: list[Shape], least: float) -> Iterator[Shape]:
    """Fade the ends that are approximate, as far as a verdict would still call the date possible."""
    drawn = [shape for shape in shapes if shape.form in ("day", "within", "lasting")]
    if not drawn:
        return
    soft_start, soft_end = _soft(date.node)
    begins, ends = (
        min(drawn, key=lambda shape: shape.start),
        max(drawn, key=lambda shape: shape.end),
    )
    reach = date.reach or (begins.first, begins.first, ends.last, ends.last)
    if soft_start and begins.start > 0:
        far = max(0.0, min(axis.place(reach[0]), begins.start - least))
        yield Shape("fade-left", far, begins.start, reach[0], begins.first - 1)
    if soft_end and ends.end < 1:
        far = min(1.0, max(axis.place(reach[3] + 1), ends.end + least))
        yield Shape("fade-right", ends.end, far, ends.last + 1, reach[3])


def _soft(node: Node) -> tuple[bool, bool]:
    """Tell whether a date starts, and whether it ends, only about when it says."""
    match node:
        case Interval(start, end):
            ends = (start, end)
        case DateSet(_, members):
            first, last = members[0], members[-1]
            ends = (
                first.first if isinstance(first, Range) else first,
                last.last if isinstance(last, Range) else last,
            )
        case _:
            ends = (node, node)
    return ends[0] is not None and ends[0].approximate, ends[1] is not None and ends[1].approximate
