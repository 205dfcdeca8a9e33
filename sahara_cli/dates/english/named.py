"""Days and months by name: "8 December", "December 8, 2023", "June 2020", "Sunday"."""

from __future__ import annotations

import re

from sahara_cli.dates.days import MONTHS, civil, day_number, month_length
from sahara_cli.dates.edtf.refusals import quoted
from sahara_cli.dates.english.names import (
    MONTH_NUMBERS,
    WEEK,
    WEEKDAY_NUMBERS,
    WEEKDAYS,
    Found,
    day_edtf,
    month_edtf,
    number_edtf,
    weekday,
)
from sahara_cli.errors import DateError

#: The orders of day (D), month (M) and year (Y) that are read.
_SHAPES = {"M", "MY", "YM", "DM", "MD", "DMY", "MDY", "YMD"}
_YEAR_DIGITS, _DAY_DIGITS = 4, 2
_MOST_WORDS = 6
#: From one 29 February to the next are at most eight years.
_LEAP_GAP = 8
_LEAP_YEAR = 2000

_WORD = re.compile(r"([0-9]+)(?:st|nd|rd|th)?|([a-z]+)")
_SEPARATORS = " ,./-"


def read_named(tidy: str, today: int) -> Found | None:
    """Read a day or a month by name, a year left out or not; nothing where the text is neither.

    Without a year it is the latest that is not after `today`.
    """
    parts, shape = _parts(tidy)
    if shape == "W":
        return Found(number_edtf(tidy, today - (weekday(today) - parts["W"]) % WEEK), literal=False)
    if shape.removeprefix("W") not in _SHAPES and shape.removesuffix("W") not in _SHAPES:
        return None
    year = parts.get("Y")
    if "D" in parts:
        edtf = _named_day(tidy, parts, today)
    elif "W" in parts:
        return None
    else:
        this_year, this_month, _ = civil(today)
        begun = this_year - (parts["M"] > this_month)
        edtf = month_edtf(tidy, begun if year is None else year, parts["M"])
    return Found(edtf, literal=year is not None)


def _parts(tidy: str) -> tuple[dict[str, int], str]:
    """Give the numbers by their kind, and the kinds in order; "?" is what is no part of a date."""
    parts: dict[str, int] = {}
    shape = ""
    words = [
        word
        for word in re.split(f"[{_SEPARATORS}]+", tidy.lower())
        if word not in ("", "of", "the")
    ]
    for word in words[:_MOST_WORDS]:
        kind, number = _kind(word)
        parts[kind] = number
        shape += kind
    return parts, shape


def _kind(word: str) -> tuple[str, int]:
    match = _WORD.fullmatch(word)
    if not match:
        return "?", 0
    if digits := match[1]:
        if len(digits) <= _DAY_DIGITS:
            return "D", int(digits)
        return ("Y", int(digits)) if len(word) == _YEAR_DIGITS else ("?", 0)
    if word in MONTH_NUMBERS:
        return "M", MONTH_NUMBERS[word]
    return ("W", WEEKDAY_NUMBERS[word]) if word in WEEKDAY_NUMBERS else ("?", 0)


def _named_day(tidy: str, parts: dict[str, int], today: int) -> str:
    month, day = parts["M"], parts["D"]
    year = parts["Y"] if "Y" in parts else _latest_year(tidy, month, day, today)
    edtf = day_edtf(tidy, year, month, day)
    if "W" in parts and (falls := weekday(day_number(year, month, day))) != parts["W"]:
        raise DateError(
            f"{quoted(tidy)} is no date: {day} {MONTHS[month - 1]} {year} is a {WEEKDAYS[falls]}"
        )
    return edtf


def _latest_year(tidy: str, month: int, day: int, today: int) -> int:
    this_year = civil(today)[0]
    for year in range(this_year, this_year - _LEAP_GAP - 1, -1):
        if 1 <= day <= month_length(year, month) and day_number(year, month, day) <= today:
            return year
    longest = month_length(_LEAP_YEAR, month)
    raise DateError(f"{quoted(tidy)} is no date: {MONTHS[month - 1]} has {longest} days at most")
