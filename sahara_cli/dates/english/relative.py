"""Dates that hang from today: "yesterday", "last October", "this week", "3 days ago"."""

from __future__ import annotations

import re

from sahara_cli.dates.days import add_months, civil, year_text
from sahara_cli.dates.edtf.masks import hull
from sahara_cli.dates.english.names import (
    MONTH_NUMBERS,
    SEASON_CODES,
    WEEK,
    WEEKDAY_NUMBERS,
    month_edtf,
    number_edtf,
    week_edtf,
    weekday,
)

_DAYS = {"yesterday": -1, "today": 0, "now": 0, "tomorrow": 1}
_TURNS = {"last": -1, "this": 0, "next": 1}
_NUMBERS = (
    "one", "two", "three", "four", "five", "six",
    "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip
_COUNTS = {word: count for count, word in enumerate(_NUMBERS, 1)} | {"a": 1, "an": 1}
_COUNTED = rf"([0-9]{{1,6}}|{'|'.join(_COUNTS)}) (day|week|month|year)s?"
_AGO = re.compile(f"{_COUNTED} ago")
_AHEAD = (
    re.compile(f"(?:with)?in {_COUNTED}(?:['\u2019]s? time)?"),
    re.compile(f"{_COUNTED} (?:from now|from today|hence|later)"),
    re.compile(f"(?:the )?(?:next|coming) {_COUNTED}"),
)
_BACK = re.compile(
    f"(?:the )?(?:last|past|previous) {_COUNTED}|(?:with)?in (?:the )?(?:last|past) {_COUNTED}"
)
_TURN = re.compile(r"(last|this|next) ([a-z]+)")
_YEAR_MONTHS = 12
_QUARTER_MONTHS = 3
_FIRST_QUARTER_CODE = 33


def read_relative(tidy: str, today: int) -> str | None:
    """Read a date that hangs from the day `today` as EDTF; nothing where the text is none.

    So many weeks, months or years ago is a day, as so many days ago is.
    """
    words = tidy.lower()
    if words in _DAYS:
        return number_edtf(tidy, today + _DAYS[words])
    if match := _AGO.fullmatch(words):
        return number_edtf(tidy, _moved(today, match[1], match[2], -1))
    if match := _TURN.fullmatch(words):
        return _read_turn(tidy, _TURNS[match[1]], match[2], today)
    return None


def counted_stretch(tidy: str, today: int) -> tuple[int, int] | None:
    """Give the first and last day of a count of days to come or gone by: "in two weeks", "the past 3 days"."""
    words = tidy.lower()
    for pattern in _AHEAD:
        if match := pattern.fullmatch(words):
            return today, _moved(today, match[1], match[2], 1)
    if match := _BACK.fullmatch(words):
        count, unit = (part for part in match.groups() if part)
        return _moved(today, count, unit, -1), today
    return None


def _moved(today: int, count: str, unit: str, turn: int) -> int:
    number = turn * (_COUNTS.get(count) or int(count))
    if unit in ("day", "week"):
        return today + number * (WEEK if unit == "week" else 1)
    return add_months(today, number * (_YEAR_MONTHS if unit == "year" else 1))


def _read_turn(tidy: str, turn: int, unit: str, today: int) -> str | None:
    if number := MONTH_NUMBERS.get(unit):
        return month_edtf(tidy, _turned(today, number, turn), number)
    if unit in WEEKDAY_NUMBERS:
        return number_edtf(tidy, _weekday_day(WEEKDAY_NUMBERS[unit], turn, today))
    if unit in SEASON_CODES:
        return _season(SEASON_CODES[unit], turn, today)
    return _unit(tidy, turn, unit, today)


def _unit(tidy: str, turn: int, unit: str, today: int) -> str | None:
    year, month, _ = civil(today)
    if unit == "week":
        return week_edtf(tidy, today - weekday(today) + turn * WEEK)
    if unit == "month":
        return number_edtf(tidy, add_months(today, turn)).rpartition("-")[0]
    if unit == "year":
        return year_text(year + turn)
    if unit == "quarter":
        quarters = year * 4 + (month - 1) // _QUARTER_MONTHS + turn
        return f"{year_text(quarters // 4)}-{_FIRST_QUARTER_CODE + quarters % 4}"
    return None


def _turned(today: int, number: int, turn: int) -> int:
    """Give the year of the month `number` that is before, in the year of, or after today's."""
    year, month, _ = civil(today)
    if turn < 0:
        return year - (number >= month)
    return year + (number <= month) if turn else year


def _weekday_day(number: int, turn: int, today: int) -> int:
    if not turn:
        return today - weekday(today) + number
    if turn < 0:
        return today - ((weekday(today) - number - 1) % WEEK + 1)
    return today + ((number - weekday(today) - 1) % WEEK + 1)


def _season(code: int, turn: int, today: int) -> str | None:
    """Give the last season of a code that is over, this year's, or the next that has not begun."""
    year = civil(today)[0]
    if not turn:
        return f"{year_text(year)}-{code}"
    for candidate in (year - 1, year, year + 1)[::turn]:
        days = hull(range(candidate, candidate + 1), str(code), "")
        if days and (days[1] < today if turn < 0 else days[0] > today):
            return f"{year_text(candidate)}-{code}"
    return None
