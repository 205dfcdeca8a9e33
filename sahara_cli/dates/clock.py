"""The time of a date and time, and its offset from UTC (ISO 8601-1): checked, and kept as text."""

from __future__ import annotations

import re

_TIME = re.compile(
    r"([0-9]{2}):([0-9]{2}):([0-9]{2})(?:Z|([+-])([0-9]{2})(?::([0-9]{2}))?)?"
)  # fmt: skip
_HOURS, _MINUTES, _SECONDS = 24, 60, 60
_MOST_OFFSET = 14 * _MINUTES


def clock_problem(time: str) -> str:
    """Say what is wrong with a time, as in `10:30:00+01:00`; nothing where it is one.

    24:00:00 ends a day (ISO 8601-1:2019/Amd 1:2022). A leap second is 23:59:60 UTC and no other.
    An offset is at most 14 hours, as in the world, and none is minus zero (ISO 8601-1 §4.3.13).
    """
    match = _TIME.fullmatch(time)
    if not match:
        return "a time is written like 10:30:00, 10:30:00Z or 10:30:00+01:00"
    hour, minute, second = int(match[1]), int(match[2]), int(match[3])
    return _offset_problem(match) or _time_problem(hour, minute, second, _offset(match))


def _offset(match: re.Match[str]) -> int:
    size = int(match[5] or 0) * _MINUTES + int(match[6] or 0)
    return -size if match[4] == "-" else size


def _offset_problem(match: re.Match[str]) -> str:
    if int(match[6] or 0) >= _MINUTES or abs(_offset(match)) > _MOST_OFFSET:
        return "an offset from UTC is at most 14:00"
    if match[4] == "-" and not _offset(match):
        return "no offset from UTC is written Z or +00:00"
    return ""


def _time_problem(hour: int, minute: int, second: int, offset: int) -> str:
    if hour == _HOURS:
        return "after 24:00:00 the next day has begun" if minute or second else ""
    if hour > _HOURS or minute >= _MINUTES or second > _SECONDS:
        return f"{hour:02}:{minute:02}:{second:02} is no time of day"
    if second == _SECONDS and (hour * _MINUTES + minute - offset + 1) % (_HOURS * _MINUTES):
        return "a leap second is 23:59:60 UTC"
    return ""
