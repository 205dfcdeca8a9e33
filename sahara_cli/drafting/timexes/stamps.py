"""A stretch of the calendar (a day, a week, a quarter, a decade), written as TIMEX3 and as EDTF."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass, replace

#: Months that a grain of whole months covers. A season is a quarter that begins in its own first month.
MONTHS_IN = {"M": 1, "Q": 3, "S": 3, "H": 6, "Y": 12, "E": 120, "C": 1200}
#: Grains from the finest to the coarsest; a weekend stands with the week.
GRAINS = "DWMQSHYEC"
#: TIMEX3 names of the seasons and EDTF's numbers, by the month in which a season is taken to begin.
SEASONS = {3: ("SP", 21), 6: ("SU", 22), 9: ("FA", 23), 12: ("WI", 24)}
#: How many digits of the year a decade and a century leave open.
_MASKED = {"E": 1, "C": 2}

_FIRST_YEAR, _LAST_YEAR = dt.MINYEAR + 1, dt.MAXYEAR - 1


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
        """The stretch of that grain in which a day lies."""
        if grain == "W":
            day -= dt.timedelta(day.weekday())
        elif grain == "K":
            day += dt.timedelta(5 - day.weekday())
        if grain in "DWK":
            return cls(grain, day.year, day.month, day.day)
        if grain == "S":
            first = day.month // 3 * 3
            return cls(grain, day.year, first) if first else cls(grain, day.year - 1, 12)
        size = MONTHS_IN[grain]
        if size >= MONTHS_IN["Y"]:
            years = size // 12
            return cls(grain, day.year // years * years)
        return cls(grain, day.year, (day.month - 1) // size * size + 1)

    @property
    def dated(self) -> bool:
        """Whether the standard library's calendar can hold it."""
        return _FIRST_YEAR <= self.year <= _LAST_YEAR

    @property
    def first(self) -> dt.date:
        """The first day."""
        return dt.date(self.year, self.month, self.day)

    @property
    def last(self) -> dt.date:
        """The last day."""
        if self.grain in "DWK":
            return self.first + dt.timedelta({"D": 0, "W": 6, "K": 1}[self.grain])
        after = self.shift(MONTHS_IN[self.grain], "M")
        return after.first - dt.timedelta(1) if after.dated else dt.date.max

    @property
    def exists(self) -> bool:
        """Whether the calendar has its first day."""
        return self.day <= calendar.monthrange(max(self.year, 1), self.month)[1]

    @property
    def order(self) -> tuple[int, int, int]:
        """What sorts stretches of one grain."""
        return self.year, self.month, self.day

    @property
    def coarseness(self) -> int:
        """The grain's place from the finest to the coarsest."""
        return GRAINS.index("W" if self.grain == "K" else self.grain)

    def shift(self, count: int, unit: str) -> Stamp:
        """Move by so many units, keeping the grain; a day that the new month lacks becomes its last."""
        if unit in "DWK":
            return self._shift_days(count * (1 if unit == "D" else 7))
        months = self.year * 12 + self.month - 1 + count * MONTHS_IN[unit]
        year, month = months // 12, months % 12 + 1
        if self.grain not in "DWK" or not _FIRST_YEAR <= year <= _LAST_YEAR:
            return replace(self, year=year, month=month)
        day = min(self.day, calendar.monthrange(year, month)[1])
        return Stamp.of(dt.date(year, month, day), self.grain)

    def _shift_days(self, days: int) -> Stamp:
        if not self.dated:
            return self
        try:
            return Stamp.of(self.first + dt.timedelta(days), self.grain)
        except OverflowError:
            return self

    def within(self, grain: str) -> Stamp:
        """The coarser stretch in which this one begins."""
        return Stamp.of(self.first, grain) if self.dated else Stamp(grain, self.year)

    def timex(self) -> str:
        """The value as TIMEX3 writes it (TimeML 1.2.1; years before Christ as in TIMEX2)."""
        if self.grain in "WK":
            year, week, _ = self.first.isocalendar()
            return f"{year:04}-W{week:02}" + ("-WE" if self.grain == "K" else "")
        if self.grain in _MASKED:
            digits = f"{self.year:04}" if self.year > 0 else f"BC{-self.year:04}"
            return digits[: -_MASKED[self.grain]]
        year_text = f"{self.year:04}" if self.year > 0 else f"BC{1 - self.year:04}"
        return year_text + self._within_year(
            {"Q": f"-Q{self.month // 3 + 1}", "H": f"-H{self.month // 7 + 1}"}, 0
        )

    def edtf(self) -> str:
        """The value as EDTF (LoC 2019, level 2 for quarters and halves); a week is a day somewhere in it."""
        if self.grain in "WK":
            return f"[{self.first}..{self.last}]"
        year = f"{self.year:04}" if self.year >= 0 else f"-{-self.year:04}"
        if self.grain in _MASKED:
            masked = _MASKED[self.grain]
            return year[:-masked] + "X" * masked
        return year + self._within_year(
            {"Q": f"-{33 + self.month // 3}", "H": f"-{40 + self.month // 7}"}, 1
        )

    def _within_year(self, parts: dict[str, str], season: int) -> str:
        match self.grain:
            case "S":
                return f"-{SEASONS[self.month][season]}"
            case "M":
                return f"-{self.month:02}"
            case "D":
                return f"-{self.month:02}-{self.day:02}"
        return parts.get(self.grain, "")
