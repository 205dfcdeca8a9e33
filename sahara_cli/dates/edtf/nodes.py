"""The parts of an EDTF string: points, ranges of points, intervals and sets, each with its days.

A *stated* bound is the string's own; a *reach* is the bound that a verdict reckons with: `~` widens
it by one unit of the finest component marked, and a season (codes 21 to 32) is soft by a month at
each edge.
"""

from __future__ import annotations

from math import inf
from typing import NamedTuple, TypeAlias

from sahara_cli.dates.days import Day, add_months

#: How many months from January each sub-year code starts, and how many it lasts (ISO 8601-2 §4.8.1;
#: the months of a season are the meteorological ones, since the standard leaves them to the place).
SEASONS: dict[int, tuple[int, int]] = {
    **{code: (start, 3) for first in (21, 25) for code, start in enumerate((2, 5, 8, 11), first)},
    **dict(enumerate(((8, 3), (11, 3), (2, 3), (5, 3)), 29)),
    **{33 + n: (3 * n, 3) for n in range(4)},
    **{37 + n: (4 * n, 4) for n in range(3)},
    **{40 + n: (6 * n, 6) for n in range(2)},
}
LAST_SOFT_SEASON = 32

_YEAR_KINDS = ("year", "decade", "century", "millennium")


class Span(NamedTuple):
    """A date starts on a day from `s_lo` to `s_hi` and ends on one from `e_lo` to `e_hi`."""

    s_lo: Day
    s_hi: Day
    e_lo: Day
    e_hi: Day


class Point(NamedTuple):
    """A date: some day from `low` to `high`.

    `year`, `month` and `day` are the text without qualifiers, "" if missing; `marks` has the
    qualifier of each of the three; `years` are those that the year may be.
    """

    year: str
    month: str
    day: str
    time: str
    marks: tuple[str, str, str]
    level: int
    years: range | list[int]
    low: int
    high: int

    @property
    def approximate(self) -> bool:
        """Whether a component is approximate."""
        return any(mark in ("~", "%") for mark in self.marks)

    @property
    def uncertain(self) -> bool:
        """Whether a component is uncertain."""
        return any(mark in ("?", "%") for mark in self.marks)

    @property
    def masked(self) -> bool:
        """Whether a digit is unspecified."""
        return "X" in self.year + self.month + self.day

    @property
    def season(self) -> int:
        """The sub-year code in the place of the month, or 0."""
        return int(self.month) if self.month.isdigit() and int(self.month) in SEASONS else 0

    @property
    def kind(self) -> str:
        """The kind of date this is, in a plain word or two."""
        if self.time:
            return "date and time"
        if (
            "X" in self.month + self.day
            or (self.masked and self.month)
            or self.year.strip("-") == "XXXX"
        ):
            return "masked date"
        if self.season:
            return season_kind(self.season)
        if self.month:
            return "day" if self.day else "month"
        if "S" in self.year:
            return "year in round figures"
        unmasked = self.year.rstrip("X")
        return "masked date" if "X" in unmasked else _YEAR_KINDS[len(self.year) - len(unmasked)]

    @property
    def precision(self) -> tuple[str, int]:
        """The precision that two points must share to be the ends of a range."""
        unit = "day" if self.day else "month" if self.month else "year"
        return (season_kind(self.season) if self.season else unit), self.year.count("X")

    @property
    def reach(self) -> tuple[int, int]:
        """The days from `low` to `high`, widened."""
        low, high = self.low, self.high
        months = 1 if 0 < self.season <= LAST_SOFT_SEASON else 0
        if self.approximate:
            days, unit = self._unit()
            low, high, months = low - days, high + days, months + unit
        if not months:
            return low, high
        if self.day not in ("", "XX"):
            return add_months(low, -months), add_months(high, months)
        # From the first of a month to the last of one, whatever the lengths of the months.
        return add_months(low, -months), add_months(high + 1, months) - 1

    def _unit(self) -> tuple[int, int]:
        """Give the days and the months of one unit of the finest component marked `~` or `%`.

        A component without any digit has no unit of its own, and takes that of the next coarser
        component.
        """
        _, month_marked, day_marked = (mark in ("~", "%") for mark in self.marks)
        if day_marked and self.day != "XX":
            return 1, 0
        if (month_marked or day_marked) and self.month != "XX":
            return 0, SEASONS[self.season][1] if self.season else 1
        return 0, 12 * year_unit(self.year, self.years)


class Range(NamedTuple):
    """`first..last` of a set; with `first` alone "or later", with `last` alone "or earlier"."""

    first: Point | None
    last: Point | None

    @property
    def low(self) -> Day:
        """The first day stated, -inf where there is none."""
        return self.first.low if self.first else -inf

    @property
    def high(self) -> Day:
        """The last day stated, inf where there is none."""
        return self.last.high if self.last else inf

    @property
    def reach(self) -> tuple[Day, Day]:
        """The days from `low` to `high`, widened."""
        return self.first.reach[0] if self.first else -inf, self.last.reach[1] if self.last else inf

    @property
    def approximate(self) -> bool:
        """Whether an end is approximate."""
        return any(point.approximate for point in self if point)

    @property
    def uncertain(self) -> bool:
        """Whether an end is uncertain."""
        return any(point.uncertain for point in self if point)


#: An end of an interval: a point, a point "or before" or "or after", `..` (`OPEN`), or nothing
#: (`None`: unknown).
End: TypeAlias = Point | Range | None
OPEN = Range(None, None)


class Interval(NamedTuple):
    """A stretch that starts in one point, ends in another and lasts throughout."""

    start: End
    end: End
    level: int

    @property
    def stated(self) -> Span:
        """The span as the string says it."""
        start, end = self.start, self.end
        return _span(self, start and (start.low, start.high), end and (end.low, end.high))

    @property
    def reach(self) -> Span:
        """The span with its ends widened."""
        return _span(self, self.start and self.start.reach, self.end and self.end.reach)

    @property
    def uncertain(self) -> bool:
        """Whether an end is uncertain."""
        return any(end.uncertain for end in (self.start, self.end) if end)


class DateSet(NamedTuple):
    """`{...}` (`every`: all of the members) or `[...]` (one of them)."""

    every: bool
    members: tuple[Point | Range, ...]


Node: TypeAlias = Point | Interval | DateSet


def _span(interval: Interval, start: tuple[Day, Day] | None, end: tuple[Day, Day] | None) -> Span:
    """Give the span of an interval by the days of its start and its end, `None` if unknown.

    An unknown end is any day on or after the start, an unknown start any day on or before the end;
    an open one lies at infinity. No start comes after the last day of the end, and no end before the
    first day of the start.
    """
    s_lo, s_hi = (-inf, -inf) if interval.start == OPEN else start or (-inf, inf)
    e_lo, e_hi = (inf, inf) if interval.end == OPEN else end or (s_lo, inf)
    return Span(s_lo, min(s_hi, e_hi), max(e_lo, s_lo), e_hi)


def year_unit(year: str, years: range | list[int]) -> int:
    """Give the size of a year's precision in years: 10 for 198X, 100 for 1950S2."""
    if "S" in year:
        return years[-1] - years[0] + 1
    return int(10 ** (len(year) - len(year.rstrip("X"))))


def season_kind(code: int) -> str:
    """Name the kind of a sub-year code."""
    if code <= LAST_SOFT_SEASON:
        return "season"
    return {3: "quarter", 4: "third of a year", 6: "half-year"}[SEASONS[code][1]]
