"""The year, quarter, month or week in which a date begins, where that is known well enough."""

from __future__ import annotations

from functools import lru_cache
from math import inf
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias, get_args

from sahara_cli.dates import Verdict, Window, parse
from sahara_cli.dates.days import (
    civil,
    day_number,
    day_text,
    days_before,
    month_length,
    year_text,
)
from sahara_cli.dates.edtf.nodes import DateSet, Range
from sahara_cli.errors import DateError
from sahara_cli.reports.spine import year_in_words

if TYPE_CHECKING:
    from sahara_cli.dates import Edtf
    from sahara_cli.dates.days import Day
    from sahara_cli.dates.edtf.nodes import Point

Unit: TypeAlias = Literal["year", "quarter", "month", "week"]
UNITS: tuple[Unit, ...] = get_args(Unit)

_DAYS_OF_WEEK, _THURSDAY = 7, 3
#: So many periods of each unit are worked out once.
_PERIODS_KEPT = 1 << 12
_MONTHS_OF_QUARTER = 3


class Period(NamedTuple):
    """Days from the first to the last; `key` is how a filter takes them: 2023, 2023-Q4, 2023-12, 2023-W50."""

    first: int
    last: int
    key: str
    in_words: str


def period(date: Edtf | None, unit: Unit) -> Period | None:
    """Find the period in which a date begins; none where it may begin in several, or where no beginning is known.

    What is approximate is as wide as a verdict takes it.
    """
    if date is None:
        return None
    first, last = _beginning(date)
    if first == -inf or last == inf:
        return None
    containing = _PERIODS[unit](int(first))
    return containing if last <= containing.last else None


class Begun(NamedTuple):
    """The period in which a date begins, how surely it lies there, and whether it lasts beyond; `NO` is in none."""

    within: Period | None
    verdict: Verdict = Verdict.NO
    lasts: bool = False


def begun(date: Edtf | None, unit: Unit) -> Begun:
    """Tell where a date is counted."""
    if date is None or not (within := period(date, unit)):
        return Begun(None)
    lasts = max(span.e_lo for span in date.spans) > within.last
    return Begun(within, window(within).verdict(date), lasts)


def _beginning(date: Edtf) -> tuple[Day, Day]:
    """Tell on which days a date may begin; what means all members of a set begins with the first of them."""
    match date.node:
        case DateSet(every, members):
            reaches = [_first(member) if every else member.reach for member in members]
            bound = min if every else max
            return min(low for low, _ in reaches), bound(high for _, high in reaches)
        case node:
            return node.reach[:2]


def _first(member: Point | Range) -> tuple[Day, Day]:
    if isinstance(member, Range):
        return member.first.reach if member.first else (-inf, -inf)
    return member.reach


def _year(day: int) -> Period:
    return _year_of(civil(day)[0])


@lru_cache(maxsize=_PERIODS_KEPT)
def _year_of(year: int) -> Period:
    return Period(
        days_before(year) + 1, days_before(year + 1), year_text(year), year_in_words(year)
    )


def _quarter(day: int) -> Period:
    year, month, _ = civil(day)
    return _quarter_of(year, (month - 1) // _MONTHS_OF_QUARTER)


@lru_cache(maxsize=_PERIODS_KEPT)
def _quarter_of(year: int, at: int) -> Period:
    first, last = at * _MONTHS_OF_QUARTER + 1, (at + 1) * _MONTHS_OF_QUARTER
    return Period(
        day_number(year, first, 1),
        day_number(year, last, month_length(year, last)),
        f"{year_text(year)}-Q{at + 1}",
        f"Q{at + 1} {year_in_words(year)}",
    )


def _month(day: int) -> Period:
    year, month, _ = civil(day)
    return _month_of(year, month)


@lru_cache(maxsize=_PERIODS_KEPT)
def _month_of(year: int, month: int) -> Period:
    key = f"{year_text(year)}-{month:02}"
    last = day_number(year, month, month_length(year, month))
    return Period(day_number(year, month, 1), last, key, _in_words(key, key))


def _week(day: int) -> Period:
    return _week_of(day - (day - 1) % _DAYS_OF_WEEK)


@lru_cache(maxsize=_PERIODS_KEPT)
def _week_of(monday: int) -> Period:
    """Give the week of a Monday; it belongs to the year of its Thursday (ISO 8601-1 §4.3.2)."""
    sunday = monday + _DAYS_OF_WEEK - 1
    year = civil(monday + _THURSDAY)[0]
    number = (monday + _THURSDAY - days_before(year) - 1) // _DAYS_OF_WEEK + 1
    key = f"{year_text(year)}-W{number:02}"
    in_words = _in_words(f"{day_text(monday)}/{day_text(sunday)}", key)
    return Period(monday, sunday, key, in_words)


def _in_words(days: str, key: str) -> str:
    """Say some days in words; of years that no date with months has, the key says them."""
    try:
        return parse(days).in_words
    except DateError:
        return key


_PERIODS = {"year": _year, "quarter": _quarter, "month": _month, "week": _week}


def window(within: Period) -> Window:
    """Give the days of a period as a window."""
    return Window(within.first, within.last)
