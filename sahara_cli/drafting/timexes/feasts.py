"""The days that a year's calendar names: on which day of a given year a feast falls."""

from __future__ import annotations

import datetime as dt

#: Feasts on a fixed day, as (month, day).
FIXED = {
    "christmas": (12, 25), "christmas day": (12, 25), "christmas eve": (12, 24), "boxing day": (12, 26),
    "new year 's day": (1, 1), "new year 's eve": (12, 31), "new year": (1, 1), "valentine 's day": (2, 14),
    "st. patrick 's day": (3, 17), "independence day": (7, 4), "bastille day": (7, 14), "halloween": (10, 31),
    "all saints day": (11, 1), "armistice day": (11, 11), "veterans day": (11, 11), "april fool 's day": (4, 1),
}  # fmt: skip
#: Feasts on the nth weekday (Monday is 0) of a month, as (month, weekday, n); -1 is the last.
NTH = {
    "martin luther king day": (1, 0, 3), "presidents day": (2, 0, 3), "memorial day": (5, 0, -1),
    "mother 's day": (5, 6, 2), "father 's day": (6, 6, 3), "labor day": (9, 0, 1), "columbus day": (10, 0, 2),
    "thanksgiving": (11, 3, 4), "thanksgiving day": (11, 3, 4),
}  # fmt: skip
#: Feasts so many days after Easter Sunday.
MOVING = {
    "palm sunday": -7, "good friday": -2, "easter": 0, "easter sunday": 0, "easter monday": 1,
    "whit sunday": 49, "pentecost": 49,
}  # fmt: skip

NAMES = (*FIXED, *NTH, *MOVING)


def day_of(name: str, year: int) -> dt.date:
    """The day of a feast; the year must be one that the standard library's calendar holds."""
    if name in FIXED:
        return dt.date(year, *FIXED[name])
    if name in NTH:
        month, weekday, n = NTH[name]
        if n < 0:
            month, n = month + 1, 0
        first = dt.date(year, month, 1)
        return first + dt.timedelta((weekday - first.weekday()) % 7 + 7 * (n - 1))
    return easter(year) + dt.timedelta(MOVING[name])


def easter(year: int) -> dt.date:
    """Easter Sunday of the Gregorian calendar: the Sunday after the ecclesiastical full moon of spring."""
    golden = year % 19
    century = year // 100
    skipped = century - century // 4
    drift = (8 * century + 13) // 25
    epact = (19 * golden + skipped - drift + 15) % 30
    epact -= epact // 28 * (1 - 29 // (epact + 1) * ((21 - golden) // 11))
    weekday = (year + year // 4 + epact + 2 - skipped) % 7
    days = epact - weekday
    month = 3 + (days + 40) // 44
    return dt.date(year, month, days + 28 - 31 * (month // 4))
