"""Records along a spine of time: years and months as headings, gaps between, undated last.

What is known only to the year stands under its year before the months, never on 1 January; what is known to a few days
of two months, under the first of these.
The order given is kept: years and months stand where the first of their records does, and "2024 or earlier" on the far
side of 2024.
"""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from sahara_cli.dates import civil
from sahara_cli.dates.days import MONTHS
from sahara_cli.dates.edtf.value import by_time
from sahara_cli.dossier.criteria import date_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sahara_cli.dates import Edtf
    from sahara_cli.dates.days import Day
    from sahara_cli.dossier.selection import Answer

#: What is known of a date: the day; less than the day, or only about; that it lasts from one date
#: to another; its beginning and no end; its end and no beginning; nothing.
Shape: TypeAlias = Literal["day", "coarse", "stretch", "from", "until", "undated"]

NO_DATE = "no date"
LAST_PLAIN_YEAR = 9999
#: So many days at most, "28 June to 5 July", are known well enough for a month.
_FEW_DAYS = 31


class Heading(NamedTuple):
    """The year, or the month of it, in which what follows starts."""

    text: str
    level: Literal["year", "month"]


class Gap(NamedTuple):
    """Years, two at least, from one heading to the next."""

    years: int


class Entry(NamedTuple):
    """A record, and what is known of its date."""

    answer: Answer
    shape: Shape


Spine: TypeAlias = tuple[Heading | Gap | Entry, ...]


class _Years(NamedTuple):
    """The years in which a date may start; none at an end that is open or unknown."""

    first: int | None
    last: int | None

    def __str__(self) -> str:
        if self.first is None or self.last is None:
            known = self.first if self.last is None else self.last
            beyond = "later" if self.last is None else "earlier"
            return NO_DATE if known is None else f"{year_in_words(known)} or {beyond}"
        if self.first == self.last:
            return year_in_words(self.first)
        return f"{year_in_words(self.first)} to {year_in_words(self.last)}"

    def away(self, other: _Years) -> int:
        """Count the years from these to others, before or after; 0 where an end is open."""
        if self.first is None or self.last is None or other.first is None or other.last is None:
            return 0
        return max(years_on(self.last, other.first), years_on(other.last, self.first))


def years_on(last: int, first: int) -> int:
    """Count the years of a gap, as the spine and the axis both tell it: from 2006 to 2020 it is 14 years."""
    return first - last


def year_in_words(year: int) -> str:
    """Say an astronomical year as people count: there is a year 0 before year 1."""
    count = year if year > 0 else 1 - year
    shown = f"{count:,}" if count > LAST_PLAIN_YEAR else f"{count}"
    return shown if year > 0 else f"{shown} BC"


def spine(answers: Iterable[Answer]) -> Spine:
    """Lay records under their years and months, in the order given; what has no date comes last."""
    years: dict[_Years, dict[int, list[Entry]]] = {}
    dates: list[Edtf] = []
    for answer in answers:
        date = date_of(answer.record)
        year, month = _start(date)
        years.setdefault(year, {}).setdefault(month, []).append(Entry(answer, shape(date)))
        dates += [date] if date else []
    nowhere = years.pop(_Years(None, None), None)
    turned = bool(dates) and by_time(dates[-1]) < by_time(dates[0])
    parts = list(_under_headings({year: years[year] for year in _beside(years, turned=turned)}))
    if nowhere:
        parts += (Heading(NO_DATE, "year"), *_under_months(nowhere))
    return tuple(parts)


def _beside(years: Iterable[_Years], *, turned: bool) -> list[_Years]:
    """Put "2024 or earlier" before the year 2024 and "2024 or later" behind it, or the other way where time is turned.

    Of a year whose January was met already, "4 March or before" would stand behind its December.
    """
    order = list(years)
    for open_ended in tuple(order):
        year = open_ended.last if open_ended.first is None else open_ended.first
        single = _Years(year, year)
        if None not in open_ended or single not in order:
            continue
        order.remove(open_ended)
        behind = (open_ended.last is None) != turned
        order.insert(order.index(single) + behind, open_ended)
    return order


def shape(date: Edtf | None) -> Shape:
    """Tell what is known of a date."""
    if date is None:
        return "undated"
    spans = date.spans
    lasts = any((span.s_lo, span.s_hi) != (span.e_lo, span.e_hi) for span in spans)
    if lasts and date.bounds[0] == -inf:
        return "undated" if date.bounds[1] == inf else "until"
    if lasts:
        return "from" if date.bounds[1] == inf else "stretch"
    exact = len(spans) == 1 and spans[0].s_lo == spans[0].s_hi
    return "day" if exact and not (date.approximate or date.uncertain) else "coarse"


def _start(date: Edtf | None) -> tuple[_Years, int]:
    """Give the years, and the month or 0, in which a date starts."""
    if date is None:
        return _Years(None, None), 0
    low = min(span.s_lo for span in date.spans)
    high = max(span.s_hi for span in date.spans)
    if low == high == -inf:  # it has no beginning, so its end says where it stands
        high = date.bounds[1]
    years = _Years(_year(low), _year(high))
    if years.first is None or years.first != years.last:
        return years, 0
    return years, civil(int(low))[1] if high - low <= _FEW_DAYS else 0


def _year(day: Day) -> int | None:
    return None if day in (inf, -inf) else civil(int(day))[0]


def _under_headings(years: dict[_Years, dict[int, list[Entry]]]) -> Iterator[Heading | Gap | Entry]:
    before: _Years | None = None
    for year, months in years.items():
        if before and (gap := before.away(year)) > 1:
            yield Gap(gap)
        yield Heading(str(year), "year")
        yield from _under_months(months)
        before = year


def _under_months(months: dict[int, list[Entry]]) -> Iterator[Heading | Gap | Entry]:
    yield from months.get(0, ())
    for month, entries in months.items():
        if month:
            yield Heading(MONTHS[month - 1], "month")
            yield from entries
