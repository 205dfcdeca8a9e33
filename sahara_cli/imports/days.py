"""Days as data sets write them, and how near they are known, as EDTF: never the day that stands for a longer time."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from functools import lru_cache

#: A time of a day, as tables have it behind the day. Whatever else stands there is no time, and is not passed over.
TIME = (
    r"(?:T|,? )(?:[01]?\d|2[0-4])(?::[0-5]\d){1,2}(?:[.,]\d+)?(?: ?[AaPp]\.?[Mm]\.?)?"
    r"(?: ?(?:Z|UTC|GMT|[+-]\d\d(?::?\d\d)?))?"
)
_ISO = re.compile(rf"(\d{{4}})-(\d{{1,2}})-(\d{{1,2}})(?:{TIME})?")
_PACKED = re.compile(r"(\d{4})(\d\d)(\d\d)")
_NAMED = re.compile(r"(\d{1,2})[-/. ]+([A-Za-z]{3,9})\.?[-/., ]+(\d{4}|\d{2})")
_TURNED = re.compile(r"([A-Za-z]{3,9})\.? (\d{1,2}),? (\d{4})")
_NUMBERS = re.compile(rf"(\d{{1,2}})[-/. ](\d{{1,2}})[-/. ](\d{{4}}|\d{{2}})(?:{TIME})?")
_MONTHS = {
    name.lower(): number
    for names in (calendar.month_name, calendar.month_abbr)
    for number, name in enumerate(names)
    if name
} | {"sept": 9}
#: Years of two digits are of this century below it, and of the last from it on, as POSIX has it.
_PIVOT = 69
#: The year of days that stand for no day, such as an end which nobody knows.
_NONE = 9999
_YEAR = 12


@lru_cache(maxsize=8_192)
def day(text: str, *, day_first: bool | None = None) -> dt.date:
    """Read a day. Raises `ValueError`, which says what is wrong: no day, or two readings."""
    date = _day(text, day_first)
    if date.year == _NONE:
        raise ValueError(f'"{text}" stands for no day: leave the cell empty where none is known')
    return date


def _day(text: str, day_first: bool | None) -> dt.date:  # noqa: FBT001
    try:
        if match := _ISO.fullmatch(text) or _PACKED.fullmatch(text):
            return dt.date(*map(int, match.groups()))
        if match := _NAMED.fullmatch(text):
            return dt.date(_year(match[3]), _month(match[2]), int(match[1]))
        if match := _TURNED.fullmatch(text):
            return dt.date(int(match[3]), _month(match[1]), int(match[2]))
        if match := _NUMBERS.fullmatch(text):
            return _numbered(text, int(match[1]), int(match[2]), _year(match[3]), day_first)
    except (KeyError, ValueError) as error:
        if "readings" in str(error):
            raise
    shown = text if len(text) <= 40 else f"{text[:40]}…"  # noqa: PLR2004  # enough to be known by
    raise ValueError(f'"{shown}" is no day; one is written as 2023-12-08' if text else "is empty")


def _numbered(text: str, first: int, second: int, year: int, day_first: bool | None) -> dt.date:  # noqa: FBT001
    if day_first is None and first <= _YEAR and second <= _YEAR and first != second:
        readings = f"{first} {_name(second)} or {second} {_name(first)} {year}"
        raise ValueError(f'"{text}" has two readings, {readings}; --day-first takes the first')
    turned = second > _YEAR or (day_first is False and first <= _YEAR)
    month, number = (first, second) if turned else (second, first)
    return dt.date(year, month, number)


def _name(month: int) -> str:
    return calendar.month_name[month]


def _month(name: str) -> int:
    return _MONTHS[name.lower()]


def _year(text: str) -> int:
    year = int(text)
    if len(text) == 4:  # noqa: PLR2004  # digits of a year
        return year
    return year + (2000 if year < _PIVOT else 1900)


def refuse_other_year(text: str, first: dt.date, last: dt.date, year: str) -> None:
    """Refuse a date of another year than its row's own, such as "19-Nov-12" of 2019. Raises `ValueError`."""
    own_year = year.removesuffix(".0")
    if own_year.isdecimal() and not first.year <= int(own_year) <= last.year:
        years = f"{first.year}" if first.year == last.year else f"{first.year} to {last.year}"
        raise ValueError(f'"{text}" is of {years}, and the year of the row is {own_year[:40]}')


def week(date: dt.date) -> str:
    """Give one day of the week of a day, from Monday to Sunday."""
    monday = date - dt.timedelta(date.weekday())
    return f"[{monday}..{monday + dt.timedelta(6)}]"


def month(date: dt.date) -> str:
    """Give one day of a month."""
    return f"{date.year:04}-{date.month:02}"


def between(first: dt.date, last: dt.date) -> str:
    """Give one day from a first to a last: a whole month or year is told as such."""
    if first == last:
        return first.isoformat()
    if first.day == 1 and first.year == last.year and last + dt.timedelta(1) == _next(first):
        return month(first)
    if (first.month, first.day, last.month, last.day, last.year) == (1, 1, 12, 31, first.year):
        return f"{first.year:04}"
    return f"[{first}..{last}]"


def _next(first: dt.date) -> dt.date:
    return (first + dt.timedelta(31)).replace(day=1)
