"""Labels of an axis, and their places: none touches another, and each that has room is there.

Drawings differ in width, so a label has a step: the narrowest of the widths at hand that has room for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sahara_cli.reports.axis import Level, Tick

#: In ems: a digit of the widest of the usual fonts, what stays free between labels, how far one may stand out.
_SIGN, _APART, _BEYOND = 0.6, 0.4, 1.0
_CUT_SHORT = "…"
#: So many rows of labels an axis has.
ROWS = 3


class Label(NamedTuple):
    """A text centred on a place from 0 to 1; `step` counts from 0, the narrowest width."""

    at: float
    text: str
    level: Level
    step: int = 0

    def reach(self, width: float) -> tuple[float, float]:
        """Tell from where to where the text may run, in ems, on an axis so many ems wide."""
        half = _SIGN * len(self.text) / 2
        return self.at * width - half, self.at * width + half


def placed(ticks: Sequence[Tick], widths: Sequence[float]) -> tuple[Label, ...]:
    """Choose the labels that have room on axes so many ems wide, from narrow to wide.

    Years go before time that was cut short, what is given more room before what is given less.
    """
    chosen = (
        sorted(
            _row([tick for tick in ticks if row_of(tick.level) == row], widths),
            key=lambda label: label.at,
        )
        for row in range(ROWS)
    )
    return tuple(label for row in chosen for label in row)


def row_of(level: Level) -> int:
    """Tell in which of the rows of labels a level has its place: years and what is cut short, months, days."""
    return ("month", "day").index(level) + 1 if level in ("month", "day") else 0


def _row(ticks: list[Tick], widths: Sequence[float]) -> Iterator[Label]:
    kept: list[Label] = []
    waiting = [
        Label((tick.start + tick.end) / 2, tick.label, tick.level)
        for tick in sorted(ticks, key=_rank)
        if tick.label
    ]
    for short in (False, True):
        for step, width in enumerate(widths):
            for label in [*waiting]:
                candidate = label._replace(step=step, text=_CUT_SHORT if short else label.text)
                if _has_room(candidate, kept, width):
                    kept.append(candidate)
                    waiting.remove(label)
        waiting = [label for label in waiting if label.level == "cut"]
    yield from kept


def _rank(tick: Tick) -> tuple[bool, float]:
    return tick.level == "cut", tick.start - tick.end


def _has_room(label: Label, kept: list[Label], width: float) -> bool:
    start, end = label.reach(width)
    if start < -_BEYOND or end > width + _BEYOND:
        return False
    others = (other.reach(width) for other in kept)
    return all(end + _APART <= left or right + _APART <= start for left, right in others)
