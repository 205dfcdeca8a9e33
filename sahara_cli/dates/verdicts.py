"""Does a date lie in a window of days? Certainly, possibly, or not: three answers, and why.

A window has its first and its last day in it. A date that starts on a day in [s_lo, s_hi] and ends
on one in [e_lo, e_hi] certainly touches it when s_hi is not after its last day and e_lo not before
its first; possibly, when s_lo is not after the last and e_hi not before the first.
"""

from __future__ import annotations

from enum import IntEnum
from math import inf
from typing import TYPE_CHECKING, NamedTuple, Self

from sahara_cli.dates.days import Day, day_text, unit_around
from sahara_cli.dates.edtf.nodes import Point, Range
from sahara_cli.errors import DateError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.dates.edtf.value import Edtf


class Verdict(IntEnum):
    """Whether a date lies in a window; the greater, the surer."""

    NO = 0
    POSSIBLE = 1
    CERTAIN = 2

    def __str__(self) -> str:
        return self.name.lower()


_NO, _POSSIBLE, _CERTAIN = Verdict.NO, Verdict.POSSIBLE, Verdict.CERTAIN


class _Days(NamedTuple):
    first: Day
    last: Day


class Window(_Days):
    """The days from `first` to `last`, both included; ±inf where it has no bound.

    An empty one raises `DateError`.

    >>> from sahara_cli.dates import Edtf, Window
    >>> Window.since(Edtf("2020-06")).verdict(Edtf("2020")).name
    'POSSIBLE'
    """

    __slots__ = ()

    def __new__(cls, first: Day, last: Day) -> Self:
        """Make one that has a day in it."""
        if not first <= last:
            raise DateError(
                f"no day is left to look in: it would begin on {day_text(first)}"
                f" and end on {day_text(last)}"
            )
        return super().__new__(cls, first, last)

    @classmethod
    def since(cls, date: Edtf) -> Window:
        """Give the days from the first one of `date` on.

        Raise `DateError` where nobody knows that day.
        """
        return cls(_known(date, date.bounds[0], date.earliest, "beginning"), inf)

    @classmethod
    def until(cls, date: Edtf) -> Window:
        """Give the days up to the last one of `date`.

        Raise `DateError` where nobody knows that day.
        """
        return cls(-inf, _known(date, date.bounds[1], date.latest, "end"))

    @classmethod
    def on(cls, date: Edtf) -> Window:
        """Give the days from the first to the last one of `date`.

        Raise `DateError` where nobody knows one of them.
        """
        return cls.since(date) & cls.until(date)

    def __and__(self, other: Window) -> Window:
        """Give the days that are in both. Raise `DateError` where there is none."""
        return Window(max(self.first, other.first), min(self.last, other.last))

    def verdict(self, date: Edtf) -> Verdict:
        """Say whether `date`, widened where it is approximate, lies in the window.

        An uncertain date (`?`) is never certain. `[a,b]` is certain where each member is, `{a,b}`
        where any is.
        """
        if (reach := date.reach) is None:
            return _of_set(date, self)
        s_lo, s_hi, e_lo, e_hi = reach
        first, last = self.first, self.last
        if s_lo > last or e_hi < first:
            return _NO
        return _CERTAIN if s_hi <= last and e_lo >= first else _POSSIBLE

    def takes_unbounded(self, date: Edtf) -> bool:
        """Tell whether a date is possible only because its end or its beginning is missing.

        All its known days then lie on one side of the window: "2022 or later" for a window in 2026.
        """
        if date.reach is not None:
            return _is_beyond(date.reach, self)
        near = [member.reach for member in date.members]
        return all(
            _is_beyond(days, self)
            for days in near
            if days[0] <= self.last and days[1] >= self.first
        )


def _is_beyond(days: Sequence[Day], window: Window) -> bool:
    known = [day for day in days if -inf < day < inf]  # which leaves out what is uncertain too
    before = inf in days and max(known, default=-inf) < window.first
    after = -inf in days and min(known, default=inf) > window.last
    return before or after


def _known(date: Edtf, day: Day, text: str, which: str) -> Day:
    if text == "unknown":
        raise DateError(
            f'"{date}" does not tell its {which}; give a date that does, or .. for an open one'
        )
    return day


def _of_set(date: Edtf, window: Window) -> Verdict:
    verdicts = [_of_member(member, window, every=date.every) for member in date.members]
    if date.every:
        return max(verdicts)
    return verdicts[0] if min(verdicts) == max(verdicts) else _POSSIBLE


def _of_member(member: Point | Range, window: Window, *, every: bool) -> Verdict:
    low, high = member.reach
    if low > window.last or high < window.first:
        return _NO
    if member.uncertain:
        return _POSSIBLE
    if low >= window.first and high <= window.last:
        return _CERTAIN
    if every and isinstance(member, Range) and _holds_one(member, window):
        return _CERTAIN
    return _POSSIBLE


def _holds_one(members: Range, window: Window) -> bool:
    """Tell whether a day, month or year of `members` lies wholly in the window."""
    ends = [point for point in members if point]
    if any(window.first <= point.reach[0] and point.reach[1] <= window.last for point in ends):
        return True
    unit = ends[0].kind
    if unit not in ("day", "month", "year"):
        return False
    # Between approximate ends only the days from the latest first to the earliest last are sure.
    low, high = window.first, window.last
    if members.first:
        low = max(low, unit_around(members.first.reach[1], unit)[0])
    if members.last:
        high = min(high, unit_around(members.last.reach[0], unit)[1])
    if low == -inf or high == inf:
        return low < high
    start, end = unit_around(low, unit)
    if start < low:
        start, end = unit_around(end + 1, unit)
    return end <= high
