"""The part of a date that a calendar or another program can hold: its days, or the parts that are sure."""

from __future__ import annotations

import datetime as dt
import re
from math import isfinite
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.dates import civil
from sahara_cli.dates.days import days_before, month_offsets
from sahara_cli.dates.edtf.nodes import Point, Range
from sahara_cli.reports.spine import LAST_PLAIN_YEAR, shape

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.dates import Edtf, Span
    from sahara_cli.dates.days import Day

#: A day has so many parts.
_DAY = 3
_POINT = r"\d{4}(?:-\d{2}(?:-\d{2})?)?"
_PLAIN = rf"{_POINT}(?:/{_POINT})?"
_LAST = dt.date.max.toordinal() - 1  # an exclusive end must be a day too


class Extent(NamedTuple):
    """Whole days, both ends inclusive."""

    first: dt.date
    last: dt.date


class Ends(NamedTuple):
    """The parts of a date's start and end that are sure: (year,), (year, month) or (year, month, day).

    Empty where not even the year is; `end` is none where the date does not last.
    """

    start: tuple[int, ...]
    end: tuple[int, ...] | None


def known_days(date: Edtf) -> tuple[Extent, ...]:
    """Give the day of a date, or the first and last of what lasts, where both are known to the day.

    Of a date that is several days, all of them, each is given: `{2021-03-01,2022-03-01}` has two. What is approximate
    or uncertain is not known; nor is what a four-digit year cannot say.
    """
    if date.approximate or date.uncertain:
        return ()
    if date.every:
        return stated_days(date) if all(map(_is_known, date.members)) else ()
    (span, *more) = date.spans
    vague = more or shape(date) not in ("day", "stretch")
    if vague or span.s_lo != span.s_hi or span.e_lo != span.e_hi:
        return ()
    return _calendar_days([(span.s_lo, span.e_hi)])


def _is_known(member: Point | Range) -> bool:
    """Tell whether a member of a set is a day, or each day from one to another."""
    ends = (member.first, member.last) if isinstance(member, Range) else (member,)
    return all(end is not None and end.low == end.high for end in ends)


def moment_of(date: Edtf) -> dt.datetime | None:
    """Give the second at which a date was, where it tells one: with its zone, else by the clock of the place."""
    if "T" not in date.text or date.level or date.kind == "interval":
        return None
    try:
        moment = dt.datetime.fromisoformat(date.text)
        return moment.astimezone(dt.UTC) if moment.tzinfo else moment
    except (
        ValueError,
        OverflowError,
    ):  # midnight as 24:00, a leap second, a year out of range: the day is told
        return None


def stated_days(date: Edtf) -> tuple[Extent, ...]:
    """Give all days that a date states, an end that is open or unknown aside; none where none is stated.

    Where all of several are meant, each is given by itself.
    """
    return _calendar_days([(_first(place), _last(place)) for place in places(date)])


def _first(place: Place) -> int:
    year, month, day = (*place.start, 1, 1)[:_DAY]
    return days_before(year) + month_offsets(year)[month] + day


def _last(place: Place) -> int:
    parts = place.end or place.start
    if len(parts) == _DAY:
        return _first(Place(parts))
    months = month_offsets(parts[0])
    return days_before(parts[0]) + months[parts[1] + 1 if len(parts) > 1 else 13]


def _calendar_days(stretches: Sequence[tuple[Day, Day]]) -> tuple[Extent, ...]:
    """Give stretches as days of a calendar; nothing where one of them is none."""
    if not all(1 <= first <= last <= _LAST for first, last in stretches):
        return ()
    day = dt.date.fromordinal
    return tuple(Extent(day(int(first)), day(int(last))) for first, last in stretches)


def sure_ends(date: Edtf) -> Ends:
    """Give what is sure of a date's start and end; months and days that are not known are left out."""
    spans = date.spans
    s_lo, s_hi = min(span.s_lo for span in spans), max(span.s_hi for span in spans)
    e_lo, e_hi = min(span.e_lo for span in spans), max(span.e_hi for span in spans)
    lasts = any((span.s_lo, span.s_hi) != (span.e_lo, span.e_hi) for span in spans)
    return Ends(_shared(s_lo, s_hi), _shared(e_lo, e_hi) if lasts else None)


def _shared(low: Day, high: Day) -> tuple[int, ...]:
    if not (isfinite(low) and isfinite(high)):
        return ()
    parts: list[int] = []
    for first, last in zip(civil(int(low)), civil(int(high)), strict=True):
        if first != last:
            break
        parts.append(first)
    return tuple(parts)


class Place(NamedTuple):
    """A date's place on an axis, from the first to the last day that it states, as parts of dates.

    A year is one part, a month two, a day three; `end` is empty where it is the start's. `lasts` tells that it goes on
    all the time between, and not that it is some time of it; `ongoing` that no end of it is stated.
    """

    start: tuple[int, ...]
    end: tuple[int, ...] = ()
    lasts: bool = False
    ongoing: bool = False


def places(date: Edtf) -> tuple[Place, ...]:
    """Place a date where it stands: one place, one for each member where all are meant, none where no day is stated."""
    members = date.members
    if members and date.every:
        placed = [_of_member(member) for member in members]
    elif members:
        placed = [_of_member(members[0]) if len(members) == 1 else _hull(members)]
    else:
        placed = [_place(date.spans[0])]
    return tuple(dict.fromkeys(place for place in placed if place))


def _of_member(member: Point | Range) -> Place | None:
    """Place a member of a set: of a range without a beginning or an end, all that is stated is the other."""
    if isinstance(member, Range) and not (member.first and member.last):
        stated = member.first or member.last
        return _point(stated.low, stated.high) if stated else None
    return _point(member.low, member.high)


def _hull(members: Sequence[Point | Range]) -> Place | None:
    """Place what is one of several, between the first and the last of them."""
    days = [day for member in members for day in (member.low, member.high) if isfinite(day)]
    return _point(min(days), max(days)) if days else None


def _place(span: Span) -> Place | None:
    """Place a date that is no set."""
    if (span.s_lo, span.s_hi) == (span.e_lo, span.e_hi):
        return _point(span.s_lo, span.e_hi)
    if not isfinite(span.s_lo):
        return _point(span.e_lo, span.e_hi)
    start = _point(span.s_lo, span.s_hi)
    if start is None or not isfinite(span.e_hi):
        return start and start._replace(end=(), ongoing=True, lasts=True)
    last = _point(span.e_lo, span.e_hi)
    end = (last.end or last.start) if last else ()
    return Place(start.start, end if end != start.start else (), lasts=True)


def _point(low: Day, high: Day) -> Place | None:
    """Place some time from one day to another, in years or months where it is of whole ones."""
    if not isfinite(low):
        return Place(civil(int(high))) if isfinite(high) else None
    if not isfinite(high):
        return Place(civil(int(low)))
    first, last, after = (civil(int(day)) for day in (low, high, high + 1))
    parts = _DAY
    if first[2] == 1 and after[2] == 1:
        parts = 1 if first[1] == 1 and after[1] == 1 else 2
    start, end = first[:parts], last[:parts]
    return Place(start, end if end != start else ())


def is_plain(date: Edtf) -> bool:
    """Tell whether a date is a year, month or day of four-digit years, or lasts from one to another."""
    return bool(re.fullmatch(_PLAIN, date.text)) and date.level == 0


def common_years(parts: tuple[int, ...]) -> bool:
    """Tell whether parts are of a year that four digits can say."""
    return bool(parts) and 0 <= parts[0] <= LAST_PLAIN_YEAR


def iso(parts: tuple[int, ...]) -> str:
    """Write parts as ISO 8601 does: 2023, 2023-12 or 2023-12-08."""
    return "-".join(f"{part:0{4 if at == 0 else 2}}" for at, part in enumerate(parts))
