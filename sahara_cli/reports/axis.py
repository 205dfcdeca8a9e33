"""Dates on an axis: time that holds records is given room, time that holds none is cut short.

So the axis has no single scale, and its ticks say which time each part of it is. Places on it go from 0 to 1.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from itertools import accumulate
from math import inf, log2
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from sahara_cli.dates import civil
from sahara_cli.dates.days import MONTHS, MONTHS_OF_YEAR, Day, day_number, month_length
from sahara_cli.reports.spine import year_in_words, years_on

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sahara_cli.dates import Edtf

Level: TypeAlias = Literal["year", "month", "day", "cut"]

#: As many parts as keep their labels apart on a narrow drawing.
_MOST_YEARS, _MOST_PARTS = 8, 12
#: So many records of a known month make it worth telling the months of a year apart: one by one, or by quarters.
_WORTH_MONTHS, _MONTHS_TOGETHER = 3, (1, 3)
#: So many records of a known day make it worth telling the days of a month apart: one by one, or so many together.
_WORTH_DAYS, _DAYS_TOGETHER = 3, (1, 2, 5, 10)
#: From so many days on, what is left of a month is part of what lies before it.
_LONGEST = 30
_CUT_WEIGHT, _BARE_WEIGHT, _BARE_MONTHS_WEIGHT, _BARE_DAYS_WEIGHT = 1.0, 1.2, 0.7, 0.5


class Tick(NamedTuple):
    """A labelled part of the axis, from one place to another; `cut` is empty time that was cut short."""

    start: float
    end: float
    label: str
    level: Level


class _Part(NamedTuple):
    """Whole years, months or days, from day to day, and how much room they are given."""

    first: int
    last: int
    weight: float
    label: str
    level: Level


class Axis(NamedTuple):
    """Parts of time with the places at which they begin, and the ticks that name them.

    Built by `axis`; one without parts has nothing to place.
    """

    parts: tuple[_Part, ...]
    begins: tuple[float, ...]
    ticks: tuple[Tick, ...]

    def place(self, day: Day) -> float:
        """Give the place at which a day begins, from 0 to 1; days beyond the axis lie on its ends."""
        if not self.parts or day <= self.parts[0].first:
            return 0.0
        if day > self.parts[-1].last:
            return 1.0
        at = bisect_right(self.parts, day, key=lambda part: part.first) - 1
        part, begins, ends = self.parts[at], self.begins[at], (*self.begins, 1.0)[at + 1]
        return begins + (ends - begins) * (int(day) - part.first) / (part.last - part.first + 1)


def axis(dates: Iterable[Edtf]) -> Axis:
    """Lay out an axis on which every day that the dates state has a place."""
    known = [stretch for date in dates for stretch in stretches(date)]
    if not known:
        return Axis((), (), ())
    days = [day for stretch in known for day in stretch]
    step = _step({civil(day)[0] for day in days})
    parts, apart = _parts(_years(days, known, step))
    *_, total = accumulate(
        part.weight for part in parts
    )  # as a page's script adds; `sum` may round otherwise
    begins, at = [], 0.0
    for part in parts:
        begins.append(at / total)
        at += part.weight
    laid = Axis(parts, tuple(begins), ())
    return laid._replace(ticks=tuple(_ticks(laid, apart)))


def stretches(date: Edtf) -> Iterator[tuple[int, int]]:
    """Give the stretches of days in which a date is known to start, or to end."""
    for span in date.spans:
        for low, high in {(span.s_lo, span.s_hi), (span.e_lo, span.e_hi)}:
            ends = [int(day) for day in (low, high) if day not in (inf, -inf)]
            if ends:
                yield ends[0], ends[-1]


def _step(years: set[int]) -> int:
    """Choose how many years a part holds, so that there are few of them: 1, 2, 5, 10 and so on."""
    step = 1
    while len({year // step for year in years}) > _MOST_YEARS:
        step = step * 5 // 2 if str(step).startswith("2") else step * 2
    return step


class _Year(NamedTuple):
    """A year, or some years, that dates start or end in; `total` counts them, `months` those of a known month.

    A month is told with those that follow it, so many `together`. `days` counts those of a known day, by month and
    day. `dated` are the first and the last of the years that a date starts or ends in.
    """

    first: int
    step: int
    total: int
    months: Counter[int]
    days: Counter[tuple[int, int]]
    dated: tuple[int, int]
    together: int = 1

    @property
    def ends(self) -> tuple[int, int]:
        return day_number(self.first, 1, 1), day_number(self.first + self.step, 1, 1) - 1

    @property
    def label(self) -> str:
        shown = year_in_words(self.first)
        return shown if self.step == 1 else f"{shown}–"


def _years(days: list[int], known: list[tuple[int, int]], step: int) -> list[_Year]:
    counts: Counter[int] = Counter()
    months: dict[int, Counter[int]] = {}
    of_days: dict[int, Counter[tuple[int, int]]] = {}
    for low, high in known:
        start, end = civil(low), civil(high)
        if start[0] // step == end[0] // step:
            counts[start[0] // step] += 1
        if start[:2] == end[:2] and step == 1:
            months.setdefault(start[0], Counter())[start[1]] += 1
        if start == end and step == 1:
            of_days.setdefault(start[0], Counter())[start[1:]] += 1
    units: dict[int, list[int]] = {}
    for year in sorted({civil(day)[0] for day in days}):
        units.setdefault(year // step, []).append(year)
    return [
        _Year(
            unit * step, step, counts[unit], months.get(unit, Counter()), of_days.get(unit, Counter()),
            (dated[0], dated[-1]),
        )
        for unit, dated in units.items()
    ]  # fmt: skip


class _Month(NamedTuple):
    """A month whose days are told apart, so many of them together; `counts` has the records by part."""

    year: int
    month: int
    together: int
    counts: Counter[int]

    @property
    def ends(self) -> tuple[int, int]:
        length = month_length(self.year, self.month)
        return day_number(self.year, self.month, 1), day_number(self.year, self.month, length)

    @property
    def label(self) -> str:
        return MONTHS[self.month - 1][:3]


def _parts(years: list[_Year]) -> tuple[tuple[_Part, ...], list[_Year | _Month]]:
    """Lay years out with what lies between; tell which are told apart by months, and which months by days.

    The fullest are, while there is room.
    """
    room = _MOST_PARTS - len(years)
    split: list[_Year] = []
    for year in sorted(years, key=lambda year: -sum(year.months.values())):
        if by_quarter := _by_quarter(year, room):
            split.append(by_quarter)
            room -= len(by_quarter.months)
    by_day = _by_day(split, room)
    parts: list[_Part] = []
    for at, year in enumerate(years):
        if at:
            parts += _between(years[at - 1], year)
        apart = next((other for other in split if other.first == year.first), None)
        parts += _by_month(apart, by_day) if apart else [_whole_year(year)]
    return tuple(parts), [*split, *by_day.values()]


def _by_quarter(year: _Year, room: int) -> _Year | None:
    """Tell a year's months apart, or its quarters, where it is worth that and there is room for them."""
    if sum(year.months.values()) < _WORTH_MONTHS:
        return None
    for together in _MONTHS_TOGETHER:
        counts: Counter[int] = Counter()
        for month, count in year.months.items():
            counts[(month - 1) // together * together + 1] += count
        if len(counts) <= room:
            return year._replace(months=counts, together=together)
    return None


def _by_day(years: list[_Year], room: int) -> dict[int, _Month]:
    """Choose the months whose days are told apart, by their first day: the fullest, while there is room."""
    full: Counter[tuple[int, int]] = Counter()
    days: dict[tuple[int, int], Counter[int]] = {}
    for year in years:
        for (month, day), number in year.days.items() if year.together == 1 else ():
            full[year.first, month] += number
            days.setdefault((year.first, month), Counter())[day] += number
    chosen: dict[int, _Month] = {}
    for (of, month), size in sorted(full.items(), key=lambda item: (-item[1], item[0])):
        for together in _DAYS_TOGETHER:
            if (
                size >= _WORTH_DAYS
                and len({_part_of_month(d, together) for d in days[of, month]}) <= room
            ):
                counts: Counter[int] = Counter()
                for day, count in days[of, month].items():
                    counts[_part_of_month(day, together)] += count
                chosen_month = _Month(of, month, together, counts)
                chosen[chosen_month.ends[0]] = chosen_month
                room -= len(counts)
                break
    return chosen


def _part_of_month(day: int, together: int) -> int:
    """Tell in which part of a month a day is, counted from 0; the last takes the days that are left over."""
    last = _LONGEST // together - (together > 1)
    return min((day - 1) // together, last)


def _whole_year(year: _Year) -> _Part:
    return _Part(*year.ends, 1.2 + 0.1 * log2(1 + year.total), year.label, "year")


def _between(before: _Year, after: _Year) -> Iterator[_Part]:
    missing = after.first - before.first - before.step
    if not missing:
        return
    first, last = before.ends[1] + 1, after.ends[0] - 1
    if missing == before.step:
        bare = before._replace(first=before.first + before.step)
        yield _Part(first, last, _BARE_WEIGHT, bare.label, "year")
    else:
        gap = years_on(before.dated[1], after.dated[0])
        yield _Part(first, last, _CUT_WEIGHT, f"{gap:,} y", "cut")


def _by_month(year: _Year, by_day: dict[int, _Month]) -> Iterator[_Part]:
    """Lay out the months that hold records; those between are cut short as one."""
    empty = 1
    for month in (*sorted(year.months), MONTHS_OF_YEAR + 1):
        if month > empty:
            weight = min(_BARE_MONTHS_WEIGHT, 0.3 * (month - empty))
            yield _months(year.first, empty, month - 1, weight, "")
        if month <= MONTHS_OF_YEAR:
            last = month + year.together - 1
            weight = 0.7 + 0.4 * log2(1 + year.months[month])
            label = "–".join(dict.fromkeys(MONTHS[number - 1][:3] for number in (month, last)))
            part = _months(year.first, month, last, weight, label)
            of_days = by_day.get(part.first)
            yield from _days(of_days) if of_days else [part]
        empty = month + year.together


def _months(year: int, first: int, last: int, weight: float, label: str) -> _Part:
    days = day_number(year, first, 1), day_number(year, last, month_length(year, last))
    return _Part(*days, weight, label, "month")


def _days(of: _Month) -> Iterator[_Part]:
    """Lay out the days of a month that hold records; those between are cut short as one."""
    (first, last), together = of.ends, of.together
    empty = first
    for part in sorted(of.counts):
        begins = first + part * together
        ends = last if part == _part_of_month(_LONGEST + 1, together) else begins + together - 1
        if begins > empty:
            yield _bare_days(empty, begins - 1)
        label = (
            f"{begins - first + 1}"
            if begins == ends
            else f"{begins - first + 1}–{ends - first + 1}"
        )
        yield _Part(begins, ends, 0.6 + 0.3 * log2(1 + of.counts[part]), label, "day")
        empty = ends + 1
    if empty <= last:
        yield _bare_days(empty, last)


def _bare_days(first: int, last: int) -> _Part:
    return _Part(first, last, min(_BARE_DAYS_WEIGHT, 0.1 * (last - first + 1)), "", "day")


def _ticks(laid: Axis, apart: list[_Year | _Month]) -> Iterator[Tick]:
    for part in laid.parts:
        yield Tick(laid.place(part.first), laid.place(part.last + 1), part.label, part.level)
    for period in apart:
        first, last = period.ends
        level: Level = "year" if isinstance(period, _Year) else "month"
        yield Tick(laid.place(first), laid.place(last + 1), period.label, level)
