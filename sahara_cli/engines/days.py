"""A date as four days that any engine compares, so that the comparison is the verdict.

A row starts on a day in [s_lo, s_hi] and ends on one in [e_lo, e_hi]. For a window [first, last] it is possible where
`s_lo <= last and e_hi >= first`, and certain where `s_hi <= last and e_lo >= first` too. Days are 32-bit integers,
counted as `dates.days` counts them; what is no day has a number beyond all days:

- no beginning and no end lie beyond every day, and a window without a bound reaches so far;
- the inner two days of what is uncertain lie further still, where no window reaches: it is never certain;
- what has no date begins nowhere and never ends, surely neither: it is possible in every window;
- what a window is never asked of (an actor) begins after it ends.

A set is a list of members, each such four; its own four are those of its hull, never certain.
"""

from __future__ import annotations

from itertools import chain
from math import inf
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.dates.days import unit_around
from sahara_cli.dates.edtf.nodes import Range
from sahara_cli.dossier.criteria import date_of
from sahara_cli.dossier.records import Claim
from sahara_cli.errors import RequestError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sahara_cli.dates import Edtf, Window
    from sahara_cli.dates.days import Day
    from sahara_cli.dates.edtf.nodes import Point
    from sahara_cli.dossier.records import AnyRecord

_MOST, _LEAST = 2**31 - 1, -(2**31)
#: The inner days of what is uncertain: no window ends so late, none begins so early.
NEVER_STARTED, NEVER_ENDING = _MOST, _LEAST
NO_END, NO_BEGINNING = _MOST - 1, _LEAST + 1
#: The last and the first day that are told apart, some 5.8 million years away; beyond them all days are these.
LAST_DAY, FIRST_DAY = _MOST - 2, _LEAST + 2

#: What a member of a set stands for. `MEMBER` is one as it is stated; the others are what a range in `{a..b}` has
#: beside it: days that it surely holds, counted in whole days, months or years.
MEMBER, DAYS, MONTHS, YEARS = range(4)
_UNITS = {"day": DAYS, "month": MONTHS, "year": YEARS}
_MONTHS_OF_YEAR = 12


class Four(NamedTuple):
    """The days on which a record may start and may end."""

    s_lo: int
    s_hi: int
    e_lo: int
    e_hi: int


class Member(NamedTuple):
    """A member of a set, or days that one surely holds."""

    s_lo: int
    s_hi: int
    e_lo: int
    e_hi: int
    unit: int


class Days(NamedTuple):
    """The four days of a record; for a set its members, and whether it is `every` one of them."""

    four: Four
    members: tuple[Member, ...] | None = None
    every: bool | None = None


class Bounds(NamedTuple):
    """The first and the last day of a window, and of the whole months and years in it; last before first if none."""

    days: tuple[int, int]
    months: tuple[int, int]
    years: tuple[int, int]


UNDATED = Four(NO_BEGINNING, NEVER_STARTED, NEVER_ENDING, NO_END)
NEVER = Four(_MOST, _MOST, _LEAST, _LEAST)


def days_of(record: AnyRecord) -> Days:
    """Give the days by which an engine judges a record as `matches` does."""
    date = date_of(record)
    if date is None:
        return Days(UNDATED if isinstance(record, Claim) else NEVER)
    return days(date)


def days(date: Edtf) -> Days:
    """Give the days of a date."""
    if (reach := date.reach) is not None:
        s_lo, s_hi, e_lo, e_hi = reach
        if date.uncertain:
            return Days(_unsure(s_lo, e_hi))
        return Days(Four(coded(s_lo), coded(s_hi), coded(e_lo), coded(e_hi)))
    members = tuple(
        chain.from_iterable(_member(member, every=date.every) for member in date.members)
    )
    hull = _unsure(min(member.s_lo for member in members), max(member.e_hi for member in members))
    return Days(hull, members, date.every)


def coded(day: Day) -> int:
    """Give a day, or none, as a number of 32 bits."""
    if day in (inf, -inf):
        return NO_END if day > 0 else NO_BEGINNING
    return max(FIRST_DAY, min(LAST_DAY, int(day)))


def _unsure(low: Day, high: Day) -> Four:
    return Four(_low(low), NEVER_STARTED, NEVER_ENDING, _low(high))


def _low(day: Day) -> int:
    return day if isinstance(day, int) and day in (NO_END, NO_BEGINNING) else coded(day)


def _member(member: Point | Range, *, every: bool) -> Iterator[Member]:
    """Yield a member of a set; a range of `{}` with the days that surely belong to what it holds."""
    low, high = member.reach
    if member.uncertain:
        yield Member(*_unsure(low, high), MEMBER)
        return
    yield Member(*_point(low, high), MEMBER)
    if every and isinstance(member, Range):
        ends = [point for point in member if point]
        # What is sure of an end may reach beyond the range itself, as in "2011~..2011": there nothing is possible.
        for first, last in (point.reach for point in ends):
            yield Member(coded(low), coded(last), coded(first), coded(high), DAYS)
        yield from _certain_units(member, ends[0].kind)


def _point(low: Day, high: Day) -> Four:
    return Four(coded(low), coded(high), coded(low), coded(high))


def _certain_units(member: Range, kind: str) -> Iterator[Member]:
    """Yield the days from the first unit that surely belongs to a range to the last; nothing where none does."""
    if (unit := _UNITS.get(kind)) is None:
        return
    low, high = (coded(day) for day in member.reach)
    first = unit_around(member.first.reach[1], kind)[0] if member.first else -inf
    last = unit_around(member.last.reach[0], kind)[1] if member.last else inf
    if first <= last:
        yield Member(low, coded(first), coded(last), high, unit)


def bounds(window: Window) -> Bounds:
    """Give the bounds of a window. Raises `RequestError` for one further away than days are told apart."""
    for day in window:
        if day not in (inf, -inf) and not FIRST_DAY < day < LAST_DAY:
            raise RequestError(
                "a packed dossier tells days apart within 5.8 million years; ask the dossier's folder"
            )
    months_and_years = (_whole_units(window, "month"), _whole_units(window, "year"))
    return Bounds((coded(window.first), coded(window.last)), *months_and_years)


def _whole_units(window: Window, unit: str) -> tuple[int, int]:
    """Give the first and the last day of the whole months or years in a window."""
    first, last = window
    if first != -inf:
        start, end = unit_around(int(first), unit)
        first = start if start == first else end + 1
    if last != inf:
        start, end = unit_around(int(last), unit)
        last = end if end == last else start - 1
    return coded(first), coded(last)
