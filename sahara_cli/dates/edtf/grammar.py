"""EDTF text to nodes: levels 0, 1 and 2 (Library of Congress 2019; ISO 8601-2, Annex A).

Where the specification is silent, the wider reading is accepted: any date may be qualified and may
stand in an interval or a set. Each choice is explained where it is made.
"""

from __future__ import annotations

import re
from functools import lru_cache

from sahara_cli.dates.edtf.masks import (
    MAX_DIGITS,
    hull,
    long_years,
    masked_years,
    why_no_day,
    year_days,
)
from sahara_cli.dates.edtf.nodes import OPEN, SEASONS, DateSet, End, Interval, Node, Point, Range
from sahara_cli.dates.edtf.refusals import explain, refusal

#: A longer text is refused unread.
MAX_LENGTH = 10_000

# Patterns are text, which `re` compiles when first used: many runs read plain dates alone.
_MARK, _TWO = "([?~%]?)", "([0-9X]{2})"
_DATE = rf"{_MARK}(-?[0-9X]{{4}}){_MARK}(?:-{_MARK}{_TWO}{_MARK}(?:-{_MARK}{_TWO}{_MARK})?)?"
_LONG = (
    rf"{_MARK}(?:Y(?P<long>-?[1-9][0-9]*)(?:E(?P<exponent>[1-9][0-9]*))?|(?P<short>-?[0-9]{{4}}))"
    rf"(?:S(?P<significant>[1-9][0-9]*))?(?P<after>[?~%]?)"
)
#: The shapes of unspecified digits that level 1 has; all others are level 2.
_LEVEL_1_MASK = r"-?(?:[0-9]{2}[0-9X]X|[0-9]{4}-(?:XX|XX-XX|[0-9]{2}-XX))"
_LAST_LEVEL_1_SEASON = 24
_LONGEST_YEAR = 9999
_NO_YEAR_ZERO = "there is no year minus zero; the year before 0001 is 0000"

#: A time and its offset from UTC (ISO 8601-1).
_TIME = r"([0-9]{2}):([0-9]{2}):([0-9]{2})(?:Z|([+-])([0-9]{2})(?::([0-9]{2}))?)?"
_HOURS, _MINUTES, _SECONDS = 24, 60, 60
_MOST_OFFSET = 14 * _MINUTES


@lru_cache(maxsize=512)
def read_node(text: str) -> Node:
    """Read a whole EDTF string. Raise `DateError`, which says where and why, on anything else."""
    if len(text) > MAX_LENGTH:
        raise refusal(
            text, f"it is {len(text):,} characters long; a date has at most {MAX_LENGTH:,}"
        )
    if text[:1] in ("[", "{"):
        return _read_set(text)
    if "/" in text:
        return _read_interval(text)
    return _read_point(text, text)


def _read_point(text: str, whole: str) -> Point:
    if "T" in text:
        return _read_moment(text, whole)
    if match := re.fullmatch(_DATE, text):
        return _read_date(match, whole)
    if (match := re.fullmatch(_LONG, text)) and (match["long"] or match["significant"]):
        return _read_long_year(match, whole)
    raise refusal(whole, explain(text), text)


def _read_date(match: re.Match[str], whole: str) -> Point:
    text = match[0]
    year, month, day = match[2], match[5] or "", match[8] or ""
    if year == "-0000":
        raise refusal(whole, _NO_YEAR_ZERO, text)
    years = masked_years(year)
    if not (days := hull(years, month, day)):
        raise refusal(whole, why_no_day(years, year, month, day), text)
    marks, complete = _marks(match)
    level = max(_mask_level(year, month, day), _season_level(month), int(year[0] == "-"))
    if any(marks):
        level = max(level, 1 if complete else 2)
    return Point(year, month, day, "", marks, level, years, *days)


def _marks(match: re.Match[str]) -> tuple[tuple[str, str, str], bool]:
    """Give each component's qualifier, and whether they are a single one at the end of the string.

    Left of a component a qualifier holds for that component, right of it also for all before it (ISO
    8601-2 §8.2). The latter, at the end of the string, is level 1; so is a qualifier before a year
    that stands alone, since it says the same.
    """
    left, right = (
        (match[1], match[4] or "", match[7] or ""),
        (match[3], match[6] or "", match[9] or ""),
    )
    last = sum(part is not None for part in (match[5], match[8]))
    year, month, day = (
        _combined(left[n], *right[n:]) if n <= last else "" for n in range(len(left))
    )
    all_marks = [mark for mark in (*left, *right) if mark]
    return (year, month, day), len(all_marks) == 1 and bool(right[last] or not last)


def _combined(*marks: str) -> str:
    distinct = {mark for mark in marks if mark}
    return distinct.pop() if len(distinct) == 1 else "%" if distinct else ""


def _mask_level(year: str, month: str, day: str) -> int:
    text = "-".join(filter(None, (year, month, day)))
    if "X" not in text:
        return 0
    return 1 if re.fullmatch(_LEVEL_1_MASK, text) else 2


def _season_level(month: str) -> int:
    if not month.isdigit() or int(month) not in SEASONS:
        return 0
    return 1 if int(month) <= _LAST_LEVEL_1_SEASON else 2


def _read_long_year(match: re.Match[str], whole: str) -> Point:
    text, number, exponent = match[0], match["long"] or match["short"], match["exponent"] or ""
    if problem := _long_year_problem(number, exponent, long=bool(match["long"])):
        raise refusal(whole, problem, text)
    years = long_years(number, exponent, match["significant"] or "")
    if years is None:
        raise refusal(
            whole,
            f"it has fewer digits than the {match['significant']} said to be significant",
            text,
        )
    marks = (_combined(match[1], match["after"]), "", "")
    level = 2 if exponent or match["significant"] or (match[1] and match["after"]) else 1
    return Point(text.strip("?~%"), "", "", "", marks, level, years, *year_days(years))


def _long_year_problem(number: str, exponent: str, *, long: bool) -> str:
    power = int(exponent or "0") if len(exponent) < MAX_DIGITS else MAX_DIGITS
    if len(number) + power > MAX_DIGITS:
        return f"a year has at most {MAX_DIGITS} digits"
    if number == "-0000":
        return _NO_YEAR_ZERO
    if long and not exponent and abs(int(number)) <= _LONGEST_YEAR:
        return "Y begins a year of more than four digits; write this one as four digits"
    return ""


def _read_moment(text: str, whole: str) -> Point:
    date, _, time = text.partition("T")
    match = re.fullmatch(_DATE, date)
    if not match or not match[8] or "X" in date or date.strip("?~%") != date:
        raise refusal(
            whole, "a time follows a whole day, such as 2023-12-08, without ? ~ % or X", text
        )
    point = _read_date(match, whole)
    if any(point.marks):
        raise refusal(whole, "a date with a time has no ? ~ %", text)
    if problem := _clock_problem(time):
        raise refusal(whole, problem, text)
    return point._replace(time=time)


def _read_interval(text: str) -> Interval:
    if text.count("/") > 1:
        raise refusal(text, "an interval has one / between its start and its end")
    before, _, after = text.partition("/")
    if not before and not after:
        raise refusal(text, "an interval needs its start, its end, or .. for an open one")
    start, end = _read_end(before, text), _read_end(after, text)
    if start and end and start.low > end.high:
        raise refusal(text, f"it ends ({after}) before it starts ({before})")
    return Interval(start, end, max(_end_level(start), _end_level(end)))


def _end_level(end: End) -> int:
    """Give the level of an interval by one of its ends: an open or unknown end is level 1."""
    if isinstance(end, Range) and end != OPEN:
        return 2
    own = max((2 if point.masked else point.level for point in _points(end)), default=0)
    return own if isinstance(end, Point) else max(own, 1)


def _points(member: End) -> tuple[Point, ...]:
    if isinstance(member, Point):
        return (member,)
    return tuple(point for point in member or () if point)


def _read_end(text: str, whole: str) -> End:
    """Read an end of an interval: also a date "or before" or "or after" (ISO 8601-2 §10.6)."""
    if not text:
        return None
    if text == "..":
        return OPEN
    if text[0] in "[{":
        raise refusal(whole, "a set cannot be the end of an interval", text)
    if text.startswith(".."):
        return Range(None, _read_part(text[2:], whole))
    if text.endswith(".."):
        return Range(_read_part(text[:-2], whole), None)
    return _read_part(text, whole)


def _read_part(text: str, whole: str) -> Point:
    if "T" in text:
        raise refusal(whole, "intervals and sets hold dates without times", text)
    return _read_point(text, whole)


def _read_set(text: str) -> DateSet:
    closing = {"[": "]", "{": "}"}[text[0]]
    if text[-1] != closing or text == text[0] + closing:
        raise refusal(text, f"a set that begins with {text[0]} holds dates and ends with {closing}")
    parts = text[1:-1].split(",")
    last = len(parts) - 1
    members = tuple(
        _read_member(part, text, begins=n == 0, ends=n == last) for n, part in enumerate(parts)
    )
    return DateSet(text[0] == "{", members)


def _read_member(text: str, whole: str, *, begins: bool, ends: bool) -> Point | Range:
    """Read a member of a set.

    `..` stands before the first date of the list or after the last (LoC, sets).
    """
    if not text:
        raise refusal(whole, "between two commas, and at each end, stands a date")
    if text[0] in "[{" or "/" in text:
        raise refusal(whole, "a set holds dates, no sets or intervals", text)
    before, dots, after = text.partition("..")
    if not dots:
        return _read_part(text, whole)
    if not (before or after):
        raise refusal(whole, ".. needs a date before or after it", text)
    if not ((before or begins) and (after or ends)):
        raise refusal(whole, ".. is open only at the beginning or the end of a set", text)
    return _read_range(before, after, text, whole)


def _read_range(before: str, after: str, text: str, whole: str) -> Range:
    if not before:
        return Range(None, _read_part(after, whole))
    if not after:
        return Range(_read_part(before, whole), None)
    first, last = _read_part(before, whole), _read_part(after, whole)
    if first.precision != last.precision:
        raise refusal(
            whole, "both sides of .. are of one precision, such as two years or two days", text
        )
    if first.low > last.high:
        raise refusal(whole, f"{after} is before {before}", text)
    return Range(first, last)


def _clock_problem(time: str) -> str:
    """Say what is wrong with a time such as `10:30:00+01:00`; "" if nothing is.

    24:00:00 ends a day (ISO 8601-1:2019/Amd 1:2022). A leap second is 23:59:60 UTC and no other.
    An offset is at most 14 hours, as in the world, and none is minus zero (ISO 8601-1 §4.3.13).
    """
    match = re.fullmatch(_TIME, time)
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
