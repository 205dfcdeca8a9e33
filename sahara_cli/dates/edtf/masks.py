"""The days that the parts of a date allow: unspecified digits, seasons, lengths of months."""

from __future__ import annotations

from functools import lru_cache
from itertools import product
from typing import TYPE_CHECKING

from sahara_cli.dates.days import (
    MONTHS,
    MONTHS_OF_YEAR,
    add_months,
    day_number,
    days_before,
    month_length,
)
from sahara_cli.dates.edtf.nodes import SEASONS

if TYPE_CHECKING:
    from collections.abc import Iterable

#: A year has at most this many digits; more is refused, so that no exponent costs time or memory.
MAX_DIGITS = 100

_FEBRUARY, _LEAP_DAY, _LONGEST_MONTH = 2, 29, 31


@lru_cache(maxsize=128)
def masked_years(year: str) -> range | list[int]:
    """Give the years that four digits or X, with or without a minus sign, may be, in order.

    There is no year -0000.
    """
    digits = year.removeprefix("-")
    known = digits.rstrip("X")
    if "X" in known:
        choices = product(*("0123456789" if digit == "X" else digit for digit in digits))
        years: range | list[int] = [int("".join(choice)) for choice in choices]
    else:
        size = 10 ** (len(digits) - len(known))
        years = range(int(known or "0") * size, (int(known or "0") + 1) * size)
    if year[0] != "-":
        return years
    if isinstance(years, range):
        return range(1 - years.stop, 1 - max(years.start, 1))
    return [-number for number in reversed(years) if number]


def long_years(number: str, exponent: str, significant: str) -> range | None:
    """Give the years of `Y17E7` or `1950S2`; None if more digits are significant than there are.

    The significant digits count from the left (ISO 8601-2 §4.4.3): 1950S2 is some year from 1900
    to 1999.
    """
    size = int(number.removeprefix("-")) * 10 ** int(exponent or "0")
    digits = len(str(size))
    if significant:
        if len(significant) > len(str(MAX_DIGITS)) or int(significant) > digits:
            return None
        unit = 10 ** (digits - int(significant))
    else:
        unit = 1
    low = size // unit * unit
    return range(1 - low - unit, 1 - low) if number[0] == "-" else range(low, low + unit)


def year_days(years: range | list[int]) -> tuple[int, int]:
    """Give the first and the last day of years in order."""
    return days_before(years[0]) + 1, days_before(years[-1] + 1)


def hull(years: range | list[int], month: str, day: str) -> tuple[int, int] | None:
    """Give the first and the last day that the components allow; None if they allow none."""
    if not month:
        return year_days(years)
    if month.isdigit() and int(month) in SEASONS:
        return (
            None if day else (_season(years[0], int(month))[0], _season(years[-1], int(month))[1])
        )
    # An X in a month stands for calendar months only: 2X is no month (ISO 8601-2 §9.2.2).
    months = _numbers(month, MONTHS_OF_YEAR)
    if not months:
        return None
    if not day:
        last = day_number(years[-1], months[-1], month_length(years[-1], months[-1]))
        return day_number(years[0], months[0], 1), last
    days = _numbers(day, _LONGEST_MONTH)
    first = _first_day(years, months, days)
    # Once a day exists, only a 29 February makes either search look past its first year.
    latest = _first_day(reversed(years), months[::-1], days[::-1])
    return None if first is None or latest is None else (first, latest)


def why_no_day(years: range | list[int], year: str, month: str, day: str) -> str:
    """Say why `hull` found nothing."""
    if month.isdigit() and int(month) in SEASONS:
        return f"{month} in the place of a month is a part of the year, which has no day"
    if not _numbers(month, MONTHS_OF_YEAR):
        reason = f"there is no month {month}"
        return (
            reason if "X" in month else f"{reason}; months are 01 to 12, parts of the year 21 to 41"
        )
    if not _numbers(day, _LONGEST_MONTH):
        return f"no month has a day {day}"
    if "X" in month:
        return f"no month {month} has a day {day}"
    name = MONTHS[int(month) - 1]
    if len(years) > 1 and month == "02" and _LEAP_DAY in _numbers(day, _LONGEST_MONTH):
        return f"no year {year} has a 29 {name}"
    return f"{name} {year} has {month_length(years[0], int(month))} days"


def _season(year: int, code: int) -> tuple[int, int]:
    start, length = SEASONS[code]
    first = day_number(year, start + 1, 1)
    return first, add_months(first, length) - 1


def _numbers(pattern: str, last: int) -> list[int]:
    """Give the numbers from 1 to `last` that two digits or X may be."""
    if pattern.isdigit():
        return [int(pattern)] if 1 <= int(pattern) <= last else []
    return [number for number in range(1, last + 1) if fits(number, pattern)]


def fits(number: int, pattern: str) -> bool:
    """Tell whether two digits or X may be a number."""
    return all(mask in ("X", digit) for mask, digit in zip(pattern, f"{number:02}", strict=True))


def _first_day(years: Iterable[int], months: list[int], days: list[int]) -> int | None:
    for year in years:
        for month in months:
            for day in days:
                if day <= month_length(year, month):
                    return day_number(year, month, day)
        if months != [_FEBRUARY] or _LEAP_DAY not in days:
            break
    return None
