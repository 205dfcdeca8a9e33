"""Dates in the forms that people write: "8 Dec 2023", "25/12/2023", "Q3 2023", "2023-W50", "1990s"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sahara_cli.dates.days import MONTHS, civil, day_number, month_length
from sahara_cli.dates.edtf.masks import hull
from sahara_cli.dates.edtf.refusals import quoted
from sahara_cli.dates.english.lexicon import MONTHS as MONTH_NUMBERS
from sahara_cli.dates.english.names import (
    SEASON_CODES,
    WEEK,
    TypedDate,
    day_edtf,
    month_edtf,
    number_edtf,
    week_edtf,
    weekday,
)
from sahara_cli.errors import DateError

if TYPE_CHECKING:
    from collections.abc import Callable

#: EDTF's number of the first quarter and of the first half, and how many months each has.
_PARTS = {"q": (33, 3), "h": (40, 6)}
_THURSDAY = 3
_PART = "(?P<part>q(?=[1-4])|h(?=[12]))(?P<number>[1-4])"
_SEASON = (
    rf"(?P<season>{'|'.join(SEASON_CODES)})"
    r"(?:(?: of|,)? (?P<year>[0-9]{4})(?:[-/](?P<following>[0-9]{2}))?)?"
)


def read_written(tidy: str, today: int) -> TypedDate | None:
    """Read a date in one of these forms; None for any other text."""
    for pattern, form in _FORMS:
        if match := re.fullmatch(pattern, tidy, re.IGNORECASE):
            return form(match, today)
    return None


def _read_compact(match: re.Match[str], _today: int) -> TypedDate:
    return TypedDate(day_edtf(match[0], int(match[1]), int(match[2]), int(match[3])), literal=True)


def _read_month(match: re.Match[str], _today: int) -> TypedDate:
    return TypedDate(month_edtf(match[0], int(match["year"]), int(match["month"])), literal=True)


def _read_year_first(match: re.Match[str], _today: int) -> TypedDate:
    year, month = int(match["year"]), MONTH_NUMBERS[match["month"].lower()]
    if day := match["day"]:
        return TypedDate(day_edtf(match[0], year, month, int(day)), literal=True)
    return TypedDate(month_edtf(match[0], year, month), literal=True)


def _read_numbers(match: re.Match[str], _today: int) -> TypedDate:
    """Read a day and a month in either order, if only one order is a date."""
    typed, first, second, year = match[0], int(match[1]), int(match[2]), int(match[3])
    orders = ((first, second), (second, first))
    readings = {(day, month) for day, month in orders if _is_day(year, month, day)}
    if not readings:
        raise DateError(f"{quoted(typed)} is no date in either order of day and month")
    if len(readings) > 1:
        raise _two_readings(typed, year, first, second)
    ((day, month),) = readings
    return TypedDate(day_edtf(typed, year, month, day), literal=True)


def _is_day(year: int, month: int, day: int) -> bool:
    return 1 <= month <= len(MONTHS) and 1 <= day <= month_length(year, month)


def _two_readings(typed: str, year: int, first: int, second: int) -> DateError:
    readings = [
        f"{day} {MONTHS[month - 1]} {year} (type {year:04}-{month:02}-{day:02})"
        for day, month in ((first, second), (second, first))
    ]
    return DateError(f"{quoted(typed)} may be {' or '.join(readings)}")


def _read_week(match: re.Match[str], _today: int) -> TypedDate:
    typed, year, week = match[0], int(match["year"]), int(match["week"])
    # The first week of a year holds its 4 January (ISO 8601-1 §3.1.2).
    fourth = day_number(year, 1, 4)
    monday = fourth - weekday(fourth) + (week - 1) * WEEK
    thursday = monday + _THURSDAY
    if week < 1 or civil(thursday)[0] != year:
        raise DateError(f"{quoted(typed)} is no date: {year} has no week {week}")
    if match["day"]:
        return TypedDate(number_edtf(typed, monday + int(match["day"]) - 1), literal=True)
    return TypedDate(week_edtf(typed, monday), literal=True)


def _read_part(match: re.Match[str], today: int) -> TypedDate:
    """Read a quarter or a half of a year; without the year the latest begun."""
    first_code, months = _PARTS[match["part"].lower()]
    number, year = int(match["number"]), match["year"]
    if year:
        return TypedDate(f"{year}-{first_code + number - 1}", literal=True)
    this_year, month, _ = civil(today)
    begun = month > (number - 1) * months
    return TypedDate(f"{this_year - (not begun):04}-{first_code + number - 1}", literal=False)


def _read_decade(match: re.Match[str], _today: int) -> TypedDate:
    if match[1].endswith("0"):
        century = match[1][:2]
        raise DateError(
            f"{quoted(match[0])} may be ten years or a hundred: type {century}0X for {century}00 to"
            f" {century}09, {century}XX for {century}00 to {century}99"
        )
    return TypedDate(f"{match[1]}X", literal=True)


def _read_season(match: re.Match[str], today: int) -> TypedDate:
    """Read a season; the months are the northern ones, so the reading is never literal."""
    code = SEASON_CODES[match["season"].lower()]
    if year := match["year"]:
        following = match["following"]
        if following and (code != SEASON_CODES["winter"] or (int(year) + 1 - int(following)) % 100):
            raise DateError(f"{quoted(match[0])} is no date: only a winter goes on into a new year")
        return TypedDate(f"{year}-{code}", literal=False)
    return TypedDate(season_begun(code, today), literal=False)


def season_begun(code: int, today: int) -> str:
    """Give the latest season of a code that has begun by `today`."""
    year = civil(today)[0]
    days = hull(range(year, year + 1), str(code), "")
    return f"{year - (days is None or days[0] > today):04}-{code}"


#: The forms by pattern. A space may stand for a hyphen where a person would put one.
_FORMS: tuple[tuple[str, Callable[[re.Match[str], int], TypedDate]], ...] = (
    (r"([0-9]{4})([0-9]{2})([0-9]{2})", _read_compact),
    (r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})", _read_compact),
    (r"([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4})", _read_numbers),
    (r"(?P<year>[0-9]{4})[-/.](?P<month>[0-9]{1,2})", _read_month),
    (r"(?P<month>[0-9]{1,2})[-/.](?P<year>[0-9]{4})", _read_month),
    (
        rf"(?P<year>[0-9]{{4}})[-/., ]+(?P<month>{'|'.join(MONTH_NUMBERS)})\.?(?:[-/., ]+(?P<day>[0-9]{{1,2}}))?",
        _read_year_first,
    ),
    (r"(?P<year>[0-9]{4})[- ]?w(?P<week>[0-9]{1,2})(?:-(?P<day>[1-7]))?", _read_week),
    (r"week (?P<week>[0-9]{1,2})(?: of|,)? (?P<year>[0-9]{4})(?P<day>)", _read_week),
    (rf"{_PART}(?:(?: of|,)?[-/ ]?(?P<year>[0-9]{{4}}))?", _read_part),
    (rf"(?P<year>[0-9]{{4}})[-/ ]?{_PART}", _read_part),
    (r"(?:the )?([0-9]{3})0'?s", _read_decade),
    (_SEASON, _read_season),
)
