"""Which year a month is of, and which week a Friday: told by its words, the story, or the tense, else the nearest."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from sahara_cli.dates.english.meanings import Near
from sahara_cli.dates.english.stamps import Stamp, move
from sahara_cli.reading.timexes.memory import Dated

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from sahara_cli.dates.english.meanings import Weekly, Yearly
    from sahara_cli.reading.timexes.memory import Memory
    from sahara_cli.reading.timexes.tense import Tense

Told: TypeAlias = "Callable[[], Tense]"

#: How many times farther than its rival a date may lie and yet be chosen for the tense.
_TRUST = 4
#: The same for a day that owns something ("to get around Friday's ruling") or was planned for.
_TRUST_LESS = 2
#: In a story, a month so much earlier in its year than the last one is of the next year; so much later, of the last.
_NEXT_YEAR, _LAST_YEAR = -7, 9
_WEEK = 7


def of_year(part: Yearly, memory: Memory, told: Told, at: int) -> Dated:
    """Choose the year of a part of a year that its words do not name."""
    if isinstance(part.year, Near):
        named = _nearest(part, memory, told)
        return Dated(named.stamp.shift(part.year.count, "Y"), named.anchor, named.unsure)
    if fitting := _by_weekday(part, memory):
        return fitting
    if part.which in {"last", "this", "next"}:
        return Dated(_directed(part, memory.published), memory.now)
    if part.which in {"previous", "following"}:
        return Dated(
            _beside(part, memory.then or Stamp.of(memory.published)),
            memory.last_mentioned(),
            memory.far(at),
        )
    return _bare(part, memory, told, at)


def _bare(part: Yearly, memory: Memory, told: Told, at: int) -> Dated:
    if memory.then and (memory.history or part.which == "that"):
        return Dated(_in_story(part, memory.then), memory.last_mentioned(), memory.far(at))
    nearest = _nearest(part, memory, told)
    if nearest.stamp.first > memory.published:
        return nearest
    return replace(nearest, unsure=nearest.unsure or memory.elsewhere(at))


def _by_weekday(part: Yearly, memory: Memory) -> Dated | None:
    """Choose the one year near by in which the day falls on the weekday that stands beside it."""
    in_story = memory.then if memory.history else None
    year = in_story.year if in_story else memory.published.year
    days = [part.in_year(year + years) for years in (-1, 0, 1)]
    fitting = [day for day in days if day.dated and day.first.weekday() == part.weekday]
    if len(fitting) != 1:
        return None
    return Dated(fitting[0], memory.last_mentioned() if in_story else memory.now)


def _directed(part: Yearly, published: dt.date) -> Stamp:
    this = part.in_year(published.year)
    now = Stamp.of(published, this.grain)
    if part.which == "last" and this.order >= now.order:
        return part.in_year(published.year - 1)
    if part.which == "next" and this.order <= now.order:
        return part.in_year(published.year + 1)
    return this


def _beside(part: Yearly, then: Stamp) -> Stamp:
    step = -1 if part.which == "previous" else 1
    same = part.in_year(then.year)
    beyond = same.order > then.order if step > 0 else same.order < then.order
    return same if beyond else part.in_year(then.year + step)


def _in_story(part: Yearly, then: Stamp) -> Stamp:
    if then.grain not in "DWM" or part.which == "that":
        return part.in_year(then.year)
    months = part.stamp.month - then.month
    return part.in_year(then.year + (months <= _NEXT_YEAR) - (months >= _LAST_YEAR))


def _nearest(part: Yearly, memory: Memory, told: Told) -> Dated:
    published, now = memory.published, memory.now
    candidates = [part.in_year(published.year + years) for years in (-1, 0, 1)]
    today = Stamp.of(published, part.stamp.grain).order
    past = max((one for one in candidates if one.order <= today), key=lambda one: one.order)
    coming = min((one for one in candidates if one.order >= today), key=lambda one: one.order)
    if past == coming:
        return Dated(past, now)
    back, ahead = (published - past.first).days, (coming.first - published).days
    quarter = part.stamp.grain == "Q"
    match told():
        case "past", sure if sure or quarter or back < _TRUST * ahead:
            return Dated(past, now)
        case "future", _ if ahead < back * (1 if quarter else _TRUST):
            return Dated(coming, now)
    chosen, rival = (past, coming) if back <= ahead else (coming, past)
    return Dated(chosen, now, f"the nearest taken, no clear tense to tell it from {rival.timex()}")


def of_week(day: Weekly, memory: Memory, told: Told) -> Dated:
    """Choose the week of a day of the week, or of a weekend, that its words do not name."""
    then = memory.then if memory.then and memory.then.dated and memory.then.grain == "D" else None
    from_then = then and (memory.history or day.which in {"previous", "following"})
    base = then.first if then and from_then else memory.published
    anchor = memory.last_mentioned() if from_then else memory.now
    back, ahead = (base.weekday() - day.weekday) % _WEEK, (day.weekday - base.weekday()) % _WEEK
    match day.which:
        case "last" | "previous":
            days = -(back or _WEEK)
        case "next" if day.grain == "K":
            # On a Friday, next weekend is not the one that begins tomorrow.
            days = ahead + _WEEK if ahead < day.weekday + 1 and ahead else ahead or _WEEK
        case "next" | "following":
            days = ahead or _WEEK
        case "this":
            days = ahead
        case _ if not from_then and _is_over(day, base):
            days = -back - _WEEK
        case _ if from_then or not back:
            days = ahead
        case _:
            return _by_tense(day, base, anchor, told)
    return Dated(Stamp.of(move(base, days), day.grain), anchor)


def _is_over(day: Weekly, base: dt.date) -> bool:
    """Whether the last such day comes after the last of the days to which the telling goes on, and so is too late."""
    if day.leads_to is None:
        return False
    last, last_next = ((base.weekday() - one) % _WEEK for one in (day.weekday, day.leads_to))
    return last < last_next


def _by_tense(day: Weekly, base: dt.date, anchor: str, told: Told) -> Dated:
    ahead = (day.weekday - base.weekday()) % _WEEK
    past, coming = (Stamp.of(move(base, days), day.grain) for days in (ahead - _WEEK, ahead))
    match told():
        case "past", _:
            return Dated(past, anchor)
        case ("future" | "planned") as when, _ if (
            when == "future" and not day.owns
        ) or ahead < _TRUST_LESS * (_WEEK - ahead):
            unsure = (
                f"the nearer taken of a day once planned, it may be {past.timex()}"
                if when == "planned"
                else ""
            )
            return Dated(coming, anchor, unsure)
    return Dated(past, anchor, f"the latest taken, no tense to tell it from {coming.timex()}")
