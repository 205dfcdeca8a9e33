"""From what words mean to a stretch of the calendar: against publication, the tense, and the dates mentioned before."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from sahara_cli.drafting.timexes.meanings import (
    Fixed,
    Hour,
    Monthly,
    Near,
    Period,
    Slashed,
    Weekly,
    What,
    Yearly,
)
from sahara_cli.drafting.timexes.memory import Dated
from sahara_cli.drafting.timexes.stamps import Stamp
from sahara_cli.drafting.timexes.tense import tense

if TYPE_CHECKING:
    from sahara_cli.drafting.timexes.memory import Memory
    from sahara_cli.drafting.timexes.matches import Match
    from sahara_cli.drafting.timexes.tokens import Tokens

#: How many times farther than its rival a date may lie and yet be chosen for the tense.
_TRUST = 4
#: In a story, a month so much earlier in the year than the last one belongs to the next year, so much later to the last.
_NEXT_YEAR, _LAST_YEAR = -7, 9
_WEEK = 7


class Anchor:
    """Resolves what expressions mean, given what is remembered when each is reached."""

    def __init__(self, tokens: Tokens, memory: Memory) -> None:
        self._tokens = tokens
        self._memory = memory

    def date(self, match: Match) -> Dated | None:
        """The stretch that an expression names; None where it names none."""
        dated = self._resolve(match.meaning.what, match)
        self._memory.keep(match.meaning, dated)
        return dated

    def _resolve(self, what: What, match: Match) -> Dated | None:
        match what:
            case Fixed(stamp):
                return Dated(stamp)
            case Slashed(month_first, day_first):
                chosen, rival = (
                    (day_first, month_first) if self._memory.day_first else (month_first, day_first)
                )
                return Dated(
                    chosen,
                    unsure=f"{'day' if self._memory.day_first else 'month'} first, or else {rival.timex()}",
                )
            case Near():
                return self._near(what)
            case Yearly():
                return self._yearly(what, match)
            case Weekly():
                return self._weekly(what, match)
            case Monthly():
                return self._monthly(what)
            case Hour():
                return self._hour()
            case Period():
                return self._period(what)
        return None

    def _near(self, near: Near) -> Dated:
        memory = self._memory
        then = memory.then
        if near.base == "now" or not then or (near.base == "here" and not memory.history):
            stamp = Stamp.of(memory.published, near.unit)
            return Dated(stamp.shift(near.count, near.unit), memory.now)
        if not then.dated:
            return Dated(then.shift(near.count, near.unit), memory.last_mentioned())
        if then.coarseness > Stamp(near.unit, then.year).coarseness:
            return Dated(then, memory.last_mentioned(), unit=near.unit)
        return Dated(then.within(near.unit).shift(near.count, near.unit), memory.last_mentioned())

    def _yearly(self, part: Yearly, match: Match) -> Dated:
        memory = self._memory
        if isinstance(part.year, Near) and part.year.base == "report":
            named = self._nearest(part, match)
            return Dated(named.stamp.shift(part.year.count, "Y"), named.anchor, named.unsure)
        if part.year and (year := self._resolve(part.year, match)):
            return Dated(part.in_year(year.stamp.year), year.anchor, year.unsure)
        if part.which in {"last", "this", "next"}:
            return Dated(self._directed(part), memory.now)
        if part.which in {"previous", "following"}:
            return self._beside(part, memory.then or Stamp.of(memory.published))
        if memory.then and (memory.history or part.which == "that"):
            return Dated(self._in_story(part, memory.then), memory.last_mentioned())
        return self._nearest(part, match)

    def _beside(self, part: Yearly, then: Stamp) -> Dated:
        """The previous April: the last before the date last mentioned, or after it."""
        step = -1 if part.which == "previous" else 1
        same = part.in_year(then.year)
        beyond = (same.order > then.order) if step > 0 else (same.order < then.order)
        return Dated(
            same if beyond else part.in_year(then.year + step), self._memory.last_mentioned()
        )

    def _directed(self, part: Yearly) -> Stamp:
        year = self._memory.published.year
        this = part.in_year(year)
        now = Stamp.of(self._memory.published, this.grain)
        if part.which == "last" and this.order >= now.order:
            return part.in_year(year - 1)
        if part.which == "next" and this.order <= now.order:
            return part.in_year(year + 1)
        return this

    @staticmethod
    def _in_story(part: Yearly, then: Stamp) -> Stamp:
        months = part.stamp.month - then.month
        if then.grain not in "DWM" or part.which == "that":
            months = 0
        return part.in_year(then.year + (months <= _NEXT_YEAR) - (months >= _LAST_YEAR))

    def _nearest(self, part: Yearly, match: Match) -> Dated:
        published, now = self._memory.published, self._memory.now
        candidates = [part.in_year(published.year + years) for years in (-1, 0, 1)]
        today = Stamp.of(published, part.stamp.grain).order
        past = max((one for one in candidates if one.order <= today), key=lambda one: one.order)
        coming = min((one for one in candidates if one.order >= today), key=lambda one: one.order)
        if past == coming:
            return Dated(past, now)
        back, ahead = (published - past.first).days, (coming.first - published).days
        quarter = part.stamp.grain == "Q"
        match tense(self._tokens, match.start, match.end):
            case "past", sure if sure or quarter or back < _TRUST * ahead:
                return Dated(past, now)
            case "future", sure if ahead < back * (1 if quarter else _TRUST):
                return Dated(coming, now)
        chosen, rival = (past, coming) if back <= ahead else (coming, past)
        return Dated(
            chosen, now, f"the nearest taken, no clear tense to tell it from {rival.timex()}"
        )

    def _weekly(self, day: Weekly, match: Match) -> Dated:
        memory = self._memory
        if day.week:
            week = self._near(day.week)
            return Dated(
                Stamp.of(week.stamp.first + dt.timedelta(day.weekday), day.grain), week.anchor
            )
        then = (
            memory.then if memory.then and memory.then.dated and memory.then.grain == "D" else None
        )
        base = (
            then.first
            if then and (day.which in {"previous", "following"} or memory.history)
            else memory.published
        )
        anchor = memory.last_mentioned() if base != memory.published else memory.now
        back, ahead = (base.weekday() - day.weekday) % _WEEK, (day.weekday - base.weekday()) % _WEEK
        past, coming = (Stamp.of(base + dt.timedelta(days), day.grain) for days in (-back, ahead))
        match day.which:
            case "last" | "previous":
                return Dated(past if back else past.shift(-1, "W"), anchor)
            case "next" | "following":
                return Dated(coming if ahead else coming.shift(1, "W"), anchor)
            case "this":
                return Dated(coming, anchor)
        if not back:
            return Dated(past, anchor)
        if memory.history and then:
            return Dated(coming, anchor)
        match tense(self._tokens, match.start, match.end):
            case "past", _:
                return Dated(past, anchor)
            case "future", _:
                return Dated(coming, anchor)
        return Dated(past, anchor, f"the latest taken, no tense to tell it from {coming.timex()}")

    def _monthly(self, what: Monthly) -> Dated | None:
        then = self._memory.then
        if what.month:
            month = self._near(what.month)
        elif then and then.grain in "DM":
            month = Dated(then, self._memory.last_mentioned())
        else:
            month = Dated(Stamp.of(self._memory.published), self._memory.now)
        stamp = Stamp("D", month.stamp.year, month.stamp.month, what.day)
        return Dated(stamp, month.anchor) if stamp.exists else None

    def _hour(self) -> Dated:
        then = self._memory.then
        if then and then.grain == "D":
            return Dated(then, self._memory.last_mentioned())
        return Dated(Stamp.of(self._memory.published), self._memory.now)

    def _period(self, period: Period) -> Dated:
        memory = self._memory
        completed = Stamp.of(memory.published, "Q").shift(-1, "Q")
        if period.unit == "Q":
            base = memory.quarter or completed
            if period.latest and base.order > completed.order:
                base = completed
        else:
            base = memory.report or Stamp.of(memory.published, "Y")
        years = period.year - base.year if period.year else period.years
        known = memory.quarter if period.unit == "Q" else memory.report
        return Dated(
            base.shift(years, "Y"), f"last mentioned {base.timex()}" if known else memory.now
        )
