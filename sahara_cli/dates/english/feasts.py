"""Feasts by their names, and the day of a year on which a nation keeps each."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from functools import cache
from typing import NamedTuple

from sahara_cli.tables import load

#: The nation of a row whose day is everybody's, without the nations that have a row of their own.
EVERYWHERE = "*"
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_RULE = re.compile(
    r"(?P<month>\d\d)(?:-(?P<day>\d\d)(?:/(?P<before>[a-z]{3})/before)?"
    r"|/(?P<weekday>[a-z]{3})/(?P<n>\d|last)(?:\+(?P<more>\d))?)"
    r"|(?P<easter>easter|orthodox)(?P<offset>[+-]\d+)"
)
_WEEK, _DECEMBER = 7, 12
_MARKS = re.compile("['’`]")
#: Names that are dates already, or more often people and things.
_PLAIN_WORDS = frozenset({
    "Fourth of July", "The Twelfth", "Toussaint", "Genna", "Diada", "Black Friday", "Cyber Monday", "Black January",
})  # fmt: skip


def key(text: str) -> str:
    """Write a feast's name as feasts are compared: in lower case, without apostrophes, single spaces between words."""
    return " ".join(_MARKS.sub("", text).lower().split())


class _Feast(NamedTuple):
    name: str
    rules: dict[str, str]


@cache
def _feasts() -> dict[str, _Feast]:
    """Give each feast by its key, with its rules by nation."""
    feasts: dict[str, _Feast] = {}
    for name, nation, rule, _ in load(__package__, "feasts").rows:
        feasts.setdefault(key(name), _Feast(name, {})).rules[nation] = rule
    return feasts


def rows() -> list[tuple[str, str, str]]:
    """Give all feasts in their spelling, with their nations and rules."""
    return [
        (feast.name, nation, rule)
        for feast in _feasts().values()
        for nation, rule in feast.rules.items()
    ]


#: "Christmas Island", "the Easter Rising": a feast's name within another one's is no day.
_NO_NAME = r"(?!\s+(?:Islands?|Islanders?|Rising|Rebellion|Accords?|Agreement|Valley|Mountain|Creek|Common))"


@cache
def pattern() -> str:
    """Give a regular expression for the names of feasts with their capitals, the longest first."""
    names: dict[str, list[str]] = defaultdict(list)
    for feast in sorted(_feasts().values(), key=lambda feast: -len(feast.name)):
        if feast.name not in _PLAIN_WORDS:
            names[feast.name[0]].append(_spelled(feast.name[1:]))
    groups = (f"{letter}(?:{'|'.join(endings)})" for letter, endings in names.items())
    return rf"(?=[A-Z])(?:{'|'.join(groups)})\b{_NO_NAME}"


def _spelled(name: str) -> str:
    # With and without its apostrophe: "New Years Day", "Presidents Day".
    return (
        re.escape(name.replace("'", "")).replace(r"s\ ", r"['’]?s['’]?\s+").replace(r"\ ", r"\s+")
    )


def spell(text: str) -> str:
    """Write the feasts of a text with their capitals."""
    return re.sub(pattern(), lambda feast: _feasts()[key(feast[0])].name, text, flags=re.IGNORECASE)


def nations(name: str) -> frozenset[str]:
    """Give the nations that have a day of their own for a feast."""
    return frozenset(_feasts()[name].rules) - {EVERYWHERE}


def keeper(name: str) -> str:
    """Give the nation whose day counts where none is named: `EVERYWHERE`, or "" for no nation's."""
    return EVERYWHERE if EVERYWHERE in _feasts()[name].rules else ""


def day_of(name: str, year: int, nation: str = EVERYWHERE) -> dt.date:
    """Find the day on which a nation keeps a feast, in a year from 1 to 9999."""
    days = _feasts()[name].rules
    rule = _RULE.fullmatch(days.get(nation) or days.get(EVERYWHERE) or next(iter(days.values())))
    assert rule, name  # noqa: S101  # the table is held by a test
    if rule["easter"]:
        easter = _easter(year) if rule["easter"] == "easter" else _orthodox_easter(year)
        return easter + dt.timedelta(int(rule["offset"]))
    month = int(rule["month"])
    if rule["weekday"]:
        return _nth(year, month, _WEEKDAYS.index(rule["weekday"]), rule["n"]) + dt.timedelta(
            int(rule["more"] or 0)
        )
    day = dt.date(year, month, int(rule["day"]))
    if not rule["before"]:
        return day
    back = (day.weekday() - _WEEKDAYS.index(rule["before"]) - 1) % _WEEK + 1
    return day - dt.timedelta(back)


def _nth(year: int, month: int, weekday: int, n: str) -> dt.date:
    first = dt.date(year, month, 1)
    if n == "last":
        following = dt.date(year + month // _DECEMBER, month % _DECEMBER + 1, 1)
        return following - dt.timedelta((following.weekday() - weekday - 1) % _WEEK + 1)
    return first + dt.timedelta((weekday - first.weekday()) % _WEEK + _WEEK * (int(n) - 1))


def _easter(year: int) -> dt.date:
    """Easter Sunday of the Gregorian calendar: the Sunday after the ecclesiastical full moon of spring."""
    golden, century = year % 19, year // 100
    skipped = century - century // 4
    epact = (19 * golden + skipped - (8 * century + 13) // 25 + 15) % 30
    epact -= epact // 28 * (1 - 29 // (epact + 1) * ((21 - golden) // 11))
    days = epact - (year + year // 4 + epact + 2 - skipped) % 7
    month = 3 + (days + 40) // 44
    return dt.date(year, month, days + 28 - 31 * (month // 4))


def _orthodox_easter(year: int) -> dt.date:
    """Easter Sunday of the Julian calendar, as a day of the Gregorian: Meeus, Astronomical Algorithms, chapter 8."""
    moon = (19 * (year % 19) + 15) % 30
    days = moon + (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    julian = dt.date(year, (days + 114) // 31, (days + 114) % 31 + 1)
    return julian + dt.timedelta(year // 100 - year // 400 - 2)
