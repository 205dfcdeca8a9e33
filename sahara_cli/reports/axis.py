"""Dates on an axis: time that holds records is given room, time that holds none is cut short.

So the axis has no single scale, and its ticks say which time each part of it is. Places on it go from 0 to 1.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from math import inf, log2
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from sahara_cli.dates import civil
from sahara_cli.dates.days import MONTHS, MONTHS_OF_YEAR, Day, day_number, month_length
from sahara_cli.reports.spine import year_in_words, years_on

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sahara_cli.dates import Edtf

Level: TypeAlias = Literal["year", "month", "cut"]

#: As many parts as keep their labels apart on a narrow drawing.
_MOST_YEARS, _MOST_PARTS = 8, 12
#: So many records of a known month make it worth telling the months of a year apart.
_WORTH_MONTHS = 3
_CUT_WEIGHT, _BARE_WEIGHT, _BARE_MONTHS_WEIGHT = 1.0, 1.2, 0.7


class Tick(NamedTuple):
    """A labelled part of the axis, from one place to another; `cut` is empty time that was cut short."""

    start: float
    end: float
    label: str
    level: Level


class _Part(NamedTuple):
    """Whole years or months, from day to day, and how much room they are given."""

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
    known = [stretch for date in dates for stretch in _known(date)]
    if not known:
        return Axis((), (), ())
    days = [day for stretch in known for day in stretch]
    step = _step({civil(day)[0] for day in days})
    parts, years = _parts(_years(days, known, step))
    total = sum(part.weight for part in parts)
    begins, at = [], 0.0
    for part in parts:
        begins.append(at / total)
        at += part.weight
    laid = Axis(parts, tuple(begins), ())
    return laid._replace(ticks=tuple(_ticks(laid, years)))


def _known(date: Edtf) -> Iterator[tuple[int, int]]:
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
    """A year, or some years, that dates start or end in; `held` counts them, `months` those of a known month.

    `dated` are the first and the last of them that a date starts or ends in.
    """

    first: int
    step: int
    held: int
    months: Counter[int]
    dated: tuple[int, int]

    @property
    def days(self) -> tuple[int, int]:
        return day_number(self.first, 1, 1), day_number(self.first + self.step, 1, 1) - 1

    @property
    def label(self) -> str:
        shown = year_in_words(self.first)
        return shown if self.step == 1 else f"{shown}–"


def _years(days: list[int], known: list[tuple[int, int]], step: int) -> list[_Year]:
    counts: Counter[int] = Counter()
    months: dict[int, Counter[int]] = {}
    for low, high in known:
        start, end = civil(low), civil(high)
        if start[0] // step == end[0] // step:
            counts[start[0] // step] += 1
        if start[:2] == end[:2]:
            months.setdefault(start[0] // step, Counter())[start[1]] += 1
    units: dict[int, list[int]] = {}
    for year in sorted({civil(day)[0] for day in days}):
        units.setdefault(year // step, []).append(year)
    return [
        _Year(
            unit * step, step, counts[unit], months.get(unit, Counter()) if step == 1 else Counter(),
            (dated[0], dated[-1]),
        )
        for unit, dated in units.items()
    ]  # fmt: skip


def _parts(years: list[_Year]) -> tuple[tuple[_Part, ...], list[_Year]]:
    """Lay years out with what lies between; the fullest are told apart by months, while there is room."""
    room = _MOST_PARTS - len(years)
    split: list[_Year] = []
    for year in sorted(years, key=lambda year: -sum(year.months.values())):
        if sum(year.months.values()) >= _WORTH_MONTHS and len(year.months) <= room:
            split.append(year)
            room -= len(year.months)
    parts: list[_Part] = []
    for at, year in enumerate(years):
        if at:
            parts += _between(years[at - 1], year)
        parts += _by_month(year) if year in split else [_whole(year)]
    return tuple(parts), split


def _whole(year: _Year) -> _Part:
    return _Part(*year.days, 1.2 + 0.1 * log2(1 + year.held), year.label, "year")


def _between(before: _Year, after: _Year) -> Iterator[_Part]:
    missing = after.first - before.first - before.step
    if not missing:
        return
    first, last = before.days[1] + 1, after.days[0] - 1
    if missing == before.step:
        bare = before._replace(first=before.first + before.step)
        yield _Part(first, last, _BARE_WEIGHT, bare.label, "year")
    else:
        gap = years_on(before.dated[1], after.dated[0])
        yield _Part(first, last, _CUT_WEIGHT, f"{gap:,} y", "cut")


def _by_month(year: _Year) -> Iterator[_Part]:
    """Lay out the months that hold records; those between are cut short as one."""
    empty = 1
    for month in (*sorted(year.months), MONTHS_OF_YEAR + 1):
        if month > empty:
            yield _months(
                year.first, empty, month - 1, min(_BARE_MONTHS_WEIGHT, 0.3 * (month - empty)), ""
            )
        if month <= MONTHS_OF_YEAR:
            weight = 0.7 + 0.4 * log2(1 + year.months[month])
            yield _months(year.first, month, month, weight, MONTHS[month - 1][:3])
        empty = month + 1


def _months(year: int, first: int, last: int, weight: float, label: str) -> _Part:
    days = day_number(year, first, 1), day_number(year, last, month_length(year, last))
    return _Part(*days, weight, label, "month")


def _ticks(laid: Axis, split: list[_Year]) -> Iterator[Tick]:
    for part in laid.parts:
        yield Tick(laid.place(part.first), laid.place(part.last + 1), part.label, part.level)
    for year in split:
        first, last = year.days
        yield Tick(laid.place(first), laid.place(last + 1), year.label, "year")
