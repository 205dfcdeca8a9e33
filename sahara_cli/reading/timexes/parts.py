"""The year of a month and the week of a Friday: by its words, the story or the tense, else the nearest."""

from __future__ import annotations

from dataclasses import replace
from operator import attrgetter
from typing import TYPE_CHECKING, TypeAlias

from sahara_cli.dates.english.meanings import Near
from sahara_cli.dates.english.stamps import Stamp, move
from sahara_cli.reading.timexes.memory import Resolved

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from sahara_cli.dates.english.meanings import Weekly, Yearly
    from sahara_cli.reading.timexes.memory import Memory
    from sahara_cli.reading.timexes.tense import Tense

TenseOf: TypeAlias = "Callable[[], Tense]"

#: How many times farther than its rival a date may lie and yet be chosen for the tense.
_TRUST = 4
#: The same for a day that owns something ("to get around Friday's ruling") or was planned for.
_TRUST_LESS = 2
#: In a story, a month so much earlier than the last one is of the next year; so much later, of the year before.
_NEXT_YEAR, _LAST_YEAR = -7, 9
#: How many days a weekend's Sunday lies behind its Saturday.
_SUNDAY = 1
_WEEK = 7
#: How many days ahead a day is at hand, whatever the text told of before.
_AT_HAND = 45
#: Farther from publication than any day of the years beside it, in days.
_LONG_AGO = 10_000


def of_year(part: Yearly, memory: Memory, tense_of: TenseOf, at: int) -> Resolved:
    """Choose the year of a part of a year that its words do not name."""
    if isinstance(part.year, Near):
        nearest = _nearest(part, memory, tense_of)
        return Resolved(nearest.stamp.shift(part.year.count, "Y"), nearest.anchor, nearest.unsure)
    if fitting := _by_weekday(part, memory):
        return fitting
    if part.which in {"last", "this", "next"}:
        return Resolved(_directed(part, memory.published), memory.now)
    if part.which in {"previous", "following"}:
        return Resolved(
            _beside(part, memory.then or Stamp.of(memory.published)),
            memory.last_mentioned(),
            memory.far(at),
        )
    return _bare(part, memory, tense_of, at)


def _bare(part: Yearly, memory: Memory, tense_of: TenseOf, at: int) -> Resolved:
    if memory.then and (memory.history or part.which == "that"):
        return Resolved(_in_story(part, memory.then), memory.last_mentioned(), memory.far(at))
    nearest = _nearest(part, memory, tense_of)
    if to_come := _in_year_to_come(part, memory, tense_of, at):
        return to_come
    if nearest.stamp.first > memory.published:
        return nearest
    return replace(nearest, unsure=nearest.unsure or memory.elsewhere(at))


def _in_year_to_come(part: Yearly, memory: Memory, tense_of: TenseOf, at: int) -> Resolved | None:
    """Date "the 2026 Games will open on 4 March" by the later year that the text has just told of."""
    then = memory.to_come(at)
    if then and then.grain != "Y" and _is_before_then(part, memory, then):
        return None
    if not then or part.stamp.grain not in "DM" or tense_of()[0] not in {"future", "planned"}:
        return None
    unsure = f"the year told of before it taken, {then.year}"
    return Resolved(part.in_year(then.year), memory.last_mentioned(), unsure)


def _is_before_then(part: Yearly, memory: Memory, then: Stamp) -> bool:
    """Tell "sales begin on 2 December", told beside a gala of next February: the December at hand."""
    _, coming = _last_and_next(part, memory.published)
    return coming.first < then.first and (coming.first - memory.published).days <= _AT_HAND


def _by_weekday(part: Yearly, memory: Memory) -> Resolved | None:
    """Choose the only year near by in which the day falls on the weekday beside it."""
    in_story = memory.then if memory.history else None
    year = in_story.year if in_story else memory.published.year
    days = [part.in_year(year + years) for years in (-1, 0, 1)]
    fitting = [day for day in days if day.in_calendar and day.first.weekday() == part.weekday]
    if len(fitting) != 1:
        return None
    if in_story:
        return Resolved(fitting[0], memory.last_mentioned())
    near = min(days, key=lambda day: _distance(day, memory.published))
    if near == fitting[0] or not near.in_calendar:
        return Resolved(fitting[0], memory.now)
    clash = f"{near.timex()} is a {near.first:%A}, {fitting[0].timex()} a {fitting[0].first:%A}"
    return Resolved(fitting[0], memory.now, unsure=clash, rival=near)


def _distance(day: Stamp, published: dt.date) -> int:
    return abs((day.first - published).days) if day.in_calendar else _LONG_AGO


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


def _nearest(part: Yearly, memory: Memory, tense_of: TenseOf) -> Resolved:
    published, now = memory.published, memory.now
    past, coming = _last_and_next(part, published)
    if past == coming:
        return Resolved(past, now)
    back, ahead = (published - past.first).days, (coming.first - published).days
    quarter = part.stamp.grain == "Q"
    match tense_of():
        case "past", sure if sure or quarter or back < _TRUST * ahead:
            return Resolved(past, now)
        case "future", _ if ahead < back * (1 if quarter else _TRUST):
            return Resolved(coming, now)
    chosen, rival = (past, coming) if back <= ahead else (coming, past)
    return Resolved(
        chosen, now, f"the nearest taken, no clear tense to tell it from {rival.timex()}"
    )


def _last_and_next(part: Yearly, published: dt.date) -> tuple[Stamp, Stamp]:
    """Give the last of such parts up to publication and the first from then on; today's is both."""
    candidates = [part.in_year(published.year + years) for years in (-1, 0, 1)]
    today = Stamp.of(published, part.stamp.grain).order
    order = attrgetter("order")
    past = max((stamp for stamp in candidates if stamp.order <= today), key=order)
    return past, min((stamp for stamp in candidates if stamp.order >= today), key=order)


def of_week(day: Weekly, memory: Memory, tense_of: TenseOf) -> Resolved:
    """Choose the week of a day of the week, or of a weekend, that its words do not name."""
    then = (
        memory.then
        if memory.then and memory.then.in_calendar and memory.then.grain == "D"
        else None
    )
    in_story = memory.history or day.which in {"previous", "following"}
    if then and in_story:
        base, anchor = then.first, memory.last_mentioned()
    else:
        base, anchor = memory.published, memory.now
    days = _days_of_this(day, base, tense_of) if day.which == "this" else None
    days = _days_to_directed(day, base) if days is None else days
    if days is None:
        days = _days_to_bare(day, base, in_story=bool(then) and in_story)
    if days is None:
        return _by_tense(day, base, anchor, tense_of)
    return Resolved(Stamp.of(move(base, days), day.grain), anchor)


def _days_of_this(day: Weekly, base: dt.date, tense_of: TenseOf) -> int | None:
    """Count the days back to "this weekend" or "this Monday" of what has happened; None for one to come."""
    back, ahead = _back_and_ahead(day, base)
    if day.grain == "K" and (back <= _SUNDAY or ahead == 1):
        # On a Sunday the weekend is at hand, on a Friday it is to come, whatever is told of it.
        return -back if back <= _SUNDAY else ahead
    return -back if tense_of()[0] == "past" else None


def _days_to_directed(day: Weekly, base: dt.date) -> int | None:
    """Count the days to "last Friday" or "next Friday"; None for a Friday without such a word."""
    back, ahead = _back_and_ahead(day, base)
    match day.which:
        case "last" | "previous":
            return -(back or _WEEK)
        case "next" if day.grain == "K" and ahead < day.weekday + 1 and ahead:
            # On a Friday, next weekend is not the one that begins tomorrow.
            return ahead + _WEEK
        case "next" | "following":
            return ahead or _WEEK
        case "this":
            return ahead
    return None


def _days_to_bare(day: Weekly, base: dt.date, *, in_story: bool) -> int | None:
    """Count the days to a bare "Friday": a story goes on to the next; None where the tense decides."""
    back, ahead = _back_and_ahead(day, base)
    if not in_story and _is_over(day, base):
        return -back - _WEEK
    return ahead if in_story or not back else None


def _back_and_ahead(day: Weekly, base: dt.date) -> tuple[int, int]:
    """Count the days back to the last such day and ahead to the next, 0 for the day itself."""
    return (base.weekday() - day.weekday) % _WEEK, (day.weekday - base.weekday()) % _WEEK


def _is_over(day: Weekly, base: dt.date) -> bool:
    """Tell whether "on Friday … and on Monday" began a week earlier: Monday must not come before the Friday."""
    if day.leads_to is None:
        return False
    last, last_next = (
        (base.weekday() - weekday) % _WEEK for weekday in (day.weekday, day.leads_to)
    )
    return last < last_next


def _by_tense(day: Weekly, base: dt.date, anchor: str, tense_of: TenseOf) -> Resolved:
    ahead = (day.weekday - base.weekday()) % _WEEK
    past, coming = (Stamp.of(move(base, days), day.grain) for days in (ahead - _WEEK, ahead))
    match tense_of():
        case "past", _:
            return Resolved(past, anchor)
        case ("future" | "planned") as when, _ if (
            when == "future" and not day.owns
        ) or ahead < _TRUST_LESS * (_WEEK - ahead):
            unsure = (
                f"the nearer taken of a day once planned, it may be {past.timex()}"
                if when == "planned"
                else ""
            )
            return Resolved(coming, anchor, unsure)
    return Resolved(past, anchor, f"the latest taken, no tense to tell it from {coming.timex()}")
