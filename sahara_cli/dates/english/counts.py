"""Counts of days, weeks, months or years up to today or from it on: "in two weeks", "the past 3 days"."""

from __future__ import annotations

import re

from sahara_cli.dates.days import add_months
from sahara_cli.dates.english import numbers
from sahara_cli.dates.english.lexicon import NUMBERS, UNITS

_COUNT = rf"(?P<n>[0-9]{{1,6}}|an?|{'|'.join(NUMBERS)})"
_UNIT = r"(?P<unit>day|week|fortnight|month|year)s?"
_COUNTED = f"{_COUNT} {_UNIT}"
_AHEAD = (
    re.compile(f"(?:with)?in {_COUNTED}(?:['\u2019]s?)?(?: time)?"),
    re.compile(f"{_COUNTED} (?:from now|from today|hence|later)"),
    re.compile(f"(?:the )?(?:next|coming) {_COUNTED}"),
    re.compile(r"(?:the )?(?:next|coming) (?P<n>)(?P<unit>fortnight)"),
)
_BACK = (
    re.compile(f"(?:(?:with)?in )?(?:the )?(?:last|past|previous) {_COUNTED}"),
    re.compile(r"(?:(?:with)?in )?(?:the )?(?:last|past|previous) (?P<n>)(?P<unit>fortnight)"),
)
_DAYS_IN = {"D": 1, "W": 7, "F": 14}
_MONTHS_IN = {"M": 1, "Y": 12}


def counted_stretch(tidy: str, today: int) -> tuple[int, int] | None:
    """Give the first and last day of a count that reaches on from today or back from it."""
    words = tidy.lower()
    for pattern in _AHEAD:
        if match := pattern.fullmatch(words):
            return today, _moved(today, match, 1)
    for pattern in _BACK:
        if match := pattern.fullmatch(words):
            return _moved(today, match, -1), today
    return None


def _moved(today: int, match: re.Match[str], turn: int) -> int:
    count = turn * int(numbers.read([match["n"] or "a"]) or 1)
    unit = UNITS[match["unit"]]
    if unit in _DAYS_IN:
        return today + count * _DAYS_IN[unit]
    return add_months(today, count * _MONTHS_IN[unit])
