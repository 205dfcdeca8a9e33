"""A stretch of the calendar (a day, a week, a quarter, a decade), written as TIMEX3 and as EDTF."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass, replace

#: Months that a grain of whole months covers. A season is a quarter that begins in its own first month.
MONTHS_IN = {"M": 1, "Q": 3, "S": 3, "H": 6, "Y": 12, "E": 120, "C": 1200}
#: TIMEX3 names of the seasons and EDTF's numbers, by the month in which a season is taken to begin.
SEASONS = {3: ("SP", 21), 6: ("SU", 22), 9: ("FA", 23), 12: ("WI", 24)}

#: Grains from the finest to the coarsest; a weekend stands with the week.
_GRAINS = "DWMQSHYEC"
_DAYS_IN = {"D": 1, "K": 2, "W": 7}
#: How many digits of the year a decade and a century leave open.
_MASKED = {"E": 1, "C": 2}
#: Years with a margin to the ends of the standard library's calendar.
_YEARS = range(dt.MINYEAR + 1, dt.MAXYEAR)
_SATURDAY = 5
_WEEK = 7
_FOUR_DIGITS = 9999
#: After so many years leap years recur.
_CYCLE = 400


def move(day: dt.date, days: int) -> dt.date:
    """Move a day by so many days, as far as the calendar goes."""
    try:
        return day + dt.timedelta(days)
    except OverflowError:
        return dt.date.max if days > 0 else dt.date.min


@dataclass(frozen=True, slots=True)
class Stamp:
    """A stretch named by its grain and its first day; `year` counts as in ISO 8601 (0 is 1 BC).

    Grains: D day, W ISO week, K weekend, M month, Q quarter, S season, H half, Y year, E decade, C century.
    """

    grain: str
    year: int
    month: int = 1
    day: int = 1

    @classmethod
    def of(cls, day: dt.date, grain: str = "D") -> Stamp:
        """Find the stretch of that grain in which a day lies."""
        if grain == "W":
            day = move(day, -day.weekday())
        elif grain == "K":
            day = move(day, _SATURDAY - day.weekday())
        if grain in _DAYS_IN:
            return cls(grain, day.year, day.month, day.day)
        if grain == "S":
            return cls(
                grain, day.year - (day.month < min(SEASONS)), day.month // 3 * 3 or max(SEASONS)
            )
        size = MONTHS_IN[grain]
        years = max(size // MONTHS_IN["Y"], 1)
        return cls(grain, day.year // years * years, (day.month - 1) // size * size + 1)

    @property
    def in_calendar(self) -> bool:
        """Whether the standard library's calendar can hold it."""
        return self.year in _YEARS

    @property
    def exists(self) -> bool:
        """Whether its month has its day."""
        return self.day <= self.last_of_month

    @property
    def last_of_month(self) -> int:
        """The last day of the month in which it begins, in the Gregorian calendar, before its time too."""
        year = self.year if self.year >= dt.MINYEAR else self.year % _CYCLE + _CYCLE
        return calendar.monthrange(year, self.month)[1]

    @property
    def first(self) -> dt.date:
        """The first day; an end of the calendar where it lies beyond."""
        if self.in_calendar:
            return dt.date(self.year, self.month, self.day)
        return dt.date.max if self.year > dt.MINYEAR else dt.date.min

    @property
    def last(self) -> dt.date:
        """The last day; an end of the calendar where it lies beyond."""
        if self.grain in _DAYS_IN:
            return move(self.first, _DAYS_IN[self.grain] - 1)
        return move(self.shift(MONTHS_IN[self.grain], "M").first, -1)

    @property
    def order(self) -> tuple[int, int, int]:
        """The key that sorts stretches of the same grain."""
        return self.year, self.month, self.day

    @property
    def coarseness(self) -> int:
        """The grain's place from the finest to the coarsest."""
        return _GRAINS.index("W" if self.grain == "K" else self.grain)

    def within(self, grain: str) -> Stamp:
        """Find the stretch of another grain in which this one begins."""
        return Stamp.of(self.first, grain) if self.in_calendar else Stamp(grain, self.year)

    def shift(self, count: int, unit: str) -> Stamp:
        """Move by so many units, keeping the grain; a day that the new month lacks becomes its last."""
        if unit in _DAYS_IN:
            days = count if unit == "D" else 7 * count
            return Stamp.of(move(self.first, days), self.grain) if self.in_calendar else self
        months = self.year * 12 + self.month - 1 + count * MONTHS_IN[unit]
        moved = replace(self, year=months // 12, month=months % 12 + 1, day=1)
        if self.grain not in _DAYS_IN or not moved.in_calendar:
            return moved
        day = min(self.day, calendar.monthrange(moved.year, moved.month)[1])
        return Stamp.of(dt.date(moved.year, moved.month, day), self.grain)

    def nth(self, count: int, unit: str, weekday: int | None = None) -> Stamp | None:
        """Find its nth day (of that weekday), week, weekend or month, -1 being the last; None if it has none.

        The nth week of a month holds most of its nth seven days.
        """
        if unit == "M":
            months = MONTHS_IN[self.grain]
            step = count - 1 if count > 0 else months + count
            stamp = Stamp("M", self.year, self.month).shift(step, "M")
        else:
            stamp = Stamp.of(self._nth_day(count, unit, weekday), unit)
        inside = self.in_calendar and stamp.last >= self.first and stamp.first <= self.last
        return stamp if inside else None

    def _nth_day(self, count: int, unit: str, weekday: int | None) -> dt.date:
        days = _WEEK if unit != "D" or weekday is not None else 1
        weekday = _SATURDAY if unit == "K" else weekday
        if count > 0:
            ahead = 0 if weekday is None else (weekday - self.first.weekday()) % _WEEK
            middle = days // 2 if weekday is None else 0
            return move(self.first, ahead + middle + days * (count - 1))
        back = 0 if weekday is None else (self.last.weekday() - weekday) % _WEEK
        return move(self.last, -back - (days // 2 if weekday is None else 0))

    def timex(self) -> str:
        """Write the value as TIMEX3 does (TimeML 1.2.1; years before Christ as in TIMEX2)."""
        if self.grain in {"W", "K"}:
            year, week, _ = self.first.isocalendar()
            return f"{year:04}-W{week:02}" + ("-WE" if self.grain == "K" else "")
        if self.grain in _MASKED:
            return (f"{self.year:04}" if self.year > 0 else f"BC{-self.year:04}")[
                : -_MASKED[self.grain]
            ]
        year_text = f"{self.year:04}" if self.year > 0 else f"BC{1 - self.year:04}"
        match self.grain:
            case "Q":
                return f"{year_text}-Q{self.month // 3 + 1}"
            case "H":
                return f"{year_text}-H{self.month // 7 + 1}"
            case "S":
                return f"{year_text}-{SEASONS[self.month][0]}"
        return year_text + self._month_and_day()

    def edtf(self) -> str:
        """Write the value as EDTF (LoC 2019; quarters and halves are level 2); a week is a day somewhere in it."""
        if self.grain in {"W", "K"}:
            return f"[{self.first}..{self.last}]"
        if abs(self.year) > _FOUR_DIGITS:
            return f"Y{self.year}"
        year = f"{self.year:04}" if self.year >= 0 else f"-{-self.year:04}"
        if self.grain in _MASKED:
            return year[: -_MASKED[self.grain]] + "X" * _MASKED[self.grain]
        parts = {"Q": 33 + self.month // 3, "H": 40 + self.month // 7}
        if self.grain == "S":
            parts["S"] = SEASONS[self.month][1]
        return (
            f"{year}-{parts[self.grain]}" if self.grain in parts else year + self._month_and_day()
        )

    def _month_and_day(self) -> str:
        return {"M": f"-{self.month:02}", "D": f"-{self.month:02}-{self.day:02}"}.get(
            self.grain, ""
        )
