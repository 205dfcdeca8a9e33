"""The days that a year's calendar names: on which day of a given year a feast falls."""

from __future__ import annotations

import datetime as dt

#: Feasts on a fixed day, as (month, day). Names as tokens; a possessive may be left out.
_FIXED = {
    "christmas": (12, 25), "christmas day": (12, 25), "christmas eve": (12, 24), "boxing day": (12, 26),
    "new year 's day": (1, 1), "new year 's eve": (12, 31), "valentine 's day": (2, 14), "epiphany": (1, 6),
    "independence day": (7, 4), "bastille day": (7, 14), "halloween": (10, 31), "armistice day": (11, 11),
    "veterans ' day": (11, 11), "april fool 's day": (4, 1), "may day": (5, 1),
}  # fmt: skip
#: Feasts on the nth weekday (Monday is 0) of a month, as (month, weekday, n); the 0th is the last of the month before.
#: Election Day in the United States is the day after a first Monday.
_NTH = {
    "martin luther king day": (1, 0, 3), "presidents ' day": (2, 0, 3), "memorial day": (6, 0, 0),
    "mother 's day": (5, 6, 2), "father 's day": (6, 6, 3), "labor day": (9, 0, 1), "columbus day": (10, 0, 2),
    "election day": (11, 0, 1), "thanksgiving": (11, 3, 4), "thanksgiving day": (11, 3, 4),
}  # fmt: skip
#: Feasts so many days after Easter Sunday.
_MOVING = {
    "palm sunday": -7, "maundy thursday": -3, "good friday": -2, "easter": 0, "easter sunday": 0,
    "easter monday": 1, "ascension day": 39, "whit sunday": 49, "pentecost": 49, "whit monday": 50,
}  # fmt: skip
_NAMES = sorted((*_FIXED, *_NTH, *_MOVING), key=len, reverse=True)
_POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
_BARE = {
    " ".join(word for word in name.split() if word not in _POSSESSIVES): name for name in _NAMES
}

#: All feasts as a rule's pattern, the longest first.
PATTERN = "|".join(
    name.replace(" 's", " POSSESSIVE?").replace(" '", " POSSESSIVE?") for name in _NAMES
)
#: Feasts that are so only with a capital.
PROPER = frozenset({"christmas", "epiphany", "halloween", "thanksgiving", "easter", "pentecost"})


def named(words: list[str]) -> str:
    """Find the feast that a match of `PATTERN` names."""
    return _BARE[" ".join(word for word in words if word not in _POSSESSIVES)]


def day_of(name: str, year: int) -> dt.date:
    """Find the day of a feast; the year must be one that the standard library's calendar holds."""
    if name in _FIXED:
        return dt.date(year, *_FIXED[name])
    if name in _NTH:
        month, weekday, n = _NTH[name]
        first = dt.date(year, month, 1)
        after = 1 if name == "election day" else 0
        return first + dt.timedelta((weekday - first.weekday()) % 7 + 7 * (n - 1) + after)
    return _easter(year) + dt.timedelta(_MOVING[name])


def _easter(year: int) -> dt.date:
    """Easter Sunday of the Gregorian calendar: the Sunday after the ecclesiastical full moon of spring."""
    golden, century = year % 19, year // 100
    skipped = century - century // 4
    epact = (19 * golden + skipped - (8 * century + 13) // 25 + 15) % 30
    epact -= epact // 28 * (1 - 29 // (epact + 1) * ((21 - golden) // 11))
    days = epact - (year + year // 4 + epact + 2 - skipped) % 7
    month = 3 + (days + 40) // 44
    return dt.date(year, month, days + 28 - 31 * (month // 4))
