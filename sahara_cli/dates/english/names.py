"""Dates of numbers written as EDTF, and the names of weekdays and seasons."""

from __future__ import annotations

from typing import NamedTuple

from sahara_cli.dates.days import MONTHS, day_number, day_text, year_text
from sahara_cli.dates.edtf.masks import hull, why_no_day
from sahara_cli.dates.edtf.refusals import quoted
from sahara_cli.dates.english.lexicon import DAY_NAMES, SEASONS
from sahara_cli.dates.english.stamps import SEASONS as SEASONS_BY_MONTH
from sahara_cli.errors import DateError

WEEKDAYS = tuple(name.capitalize() for name in DAY_NAMES)
WEEK = 7
#: EDTF's numbers of the seasons, by name.
SEASON_CODES = {name: SEASONS_BY_MONTH[month][1] for name, month in SEASONS.items()}

_FIRST_YEAR, _LAST_YEAR = -9999, 9999


class TypedDate(NamedTuple):
    """A date as EDTF text, and whether it says exactly what was typed."""

    edtf: str
    literal: bool


def weekday(day: int) -> int:
    """Give the weekday of a day number; 0 is Monday."""
    return (day - 1) % WEEK


def day_edtf(typed: str, year: int, month: int, day: int) -> str:
    """Write a day as EDTF. Raise `DateError` where it does not exist."""
    parts = f"{month:02}", f"{day:02}"
    years = range(year, year + 1)
    if not hull(years, *parts):
        reason = why_no_day(years, year_text(year), *parts)
        raise DateError(f"{quoted(typed)} is no date: {reason}")
    return number_edtf(typed, day_number(year, month, day))


def number_edtf(typed: str, day: int) -> str:
    """Write a day number as EDTF. Raise `DateError` where its year has more than four digits."""
    if not day_number(_FIRST_YEAR, 1, 1) <= day <= day_number(_LAST_YEAR, 12, 31):
        raise DateError(f"{quoted(typed)} is too far from now; type a year, such as Y-20000")
    return day_text(day)


def month_edtf(typed: str, year: int, month: int) -> str:
    """Write a month as EDTF. Raise `DateError` where there is none."""
    if not 1 <= month <= len(MONTHS):
        raise DateError(f"{quoted(typed)} is no date: there is no month {month}")
    return f"{year_text(year)}-{month:02}"


def week_edtf(typed: str, monday: int) -> str:
    """Write a week as EDTF: one of its days, as a month is one of its days."""
    return f"[{number_edtf(typed, monday)}..{number_edtf(typed, monday + WEEK - 1)}]"
