"""Days of the proleptic Gregorian calendar, for any year.

Days are counted as `datetime.date.toordinal` counts them: day 1 is 0001-01-01. Years are
astronomical, as in ISO 8601: year 0 is the year before 1. An unbounded day is ±inf.
"""

from __future__ import annotations

from math import inf
from typing import TypeAlias

#: A day number, or ±inf where there is no bound.
Day: TypeAlias = int | float

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

MONTHS_OF_YEAR = len(MONTHS)

_COMMON = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365)
_LEAP = (0, 0, 31, 60, 91, 121, 152, 182, 213, 244, 274, 305, 335, 366)
_CYCLE_YEARS, _CYCLE_DAYS = 400, 146_097


def is_leap(year: int) -> bool:
    """Tell whether `year` has a 29 February."""
    return not year % 4 and (year % 100 != 0 or not year % 400)


def days_before(year: int) -> int:
    """Give the number of the last day before `year`."""
    before = year - 1
    return 365 * before + before // 4 - before // 100 + before // 400


def month_offsets(year: int) -> tuple[int, ...]:
    """Give at index `m` the days of `year` before month `m`; at 13, the length of the year."""
    return _LEAP if is_leap(year) else _COMMON


def month_length(year: int, month: int) -> int:
    """Give the number of days of a month."""
    offsets = month_offsets(year)
    return offsets[month + 1] - offsets[month]


def day_number(year: int, month: int, day: int) -> int:
    """Give the number of a day that exists."""
    return days_before(year) + month_offsets(year)[month] + day


def civil(day: int) -> tuple[int, int, int]:
    """Give the year, month and day of month of a day number."""
    cycle, rest = divmod(day - 1, _CYCLE_DAYS)
    # A year is at least 365 days long, so this guess is right or a year late.
    year = rest // 365 + 1
    while days_before(year) > rest:
        year -= 1
    of_year = rest - days_before(year) + 1
    offsets = month_offsets(year)
    month = min(MONTHS_OF_YEAR, (of_year - 1) // 29 + 1)
    while offsets[month] >= of_year:
        month -= 1
    return year + cycle * _CYCLE_YEARS, month, of_year - offsets[month]


def add_months(day: int, months: int) -> int:
    """Move a day by whole months; where the month is too short, to its last day."""
    year, month, of_month = civil(day)
    total = year * 12 + month - 1 + months
    year, month = total // 12, total % 12 + 1
    return day_number(year, month, min(of_month, month_length(year, month)))


def year_text(year: int) -> str:
    """Write a year with at least four digits, such as 0044, -0500 or 170000002."""
    return f"{year:04}" if year >= 0 else f"-{-year:04}"


def day_text(day: Day) -> str:
    """Write a day number in ISO form, such as 2023-12-08; an unbounded one as inf or -inf."""
    if day in (inf, -inf):
        return "inf" if day > 0 else "-inf"
    year, month, of_month = civil(int(day))
    return f"{year_text(year)}-{month:02}-{of_month:02}"


def unit_around(day: Day, unit: str) -> tuple[Day, Day]:
    """Give the first and the last day of the day, month or year that holds `day`."""
    if unit == "day":
        return day, day
    year, month, _ = civil(int(day))
    if unit == "year":
        return days_before(year) + 1, days_before(year + 1)
    return day_number(year, month, 1), day_number(year, month, month_length(year, month))
