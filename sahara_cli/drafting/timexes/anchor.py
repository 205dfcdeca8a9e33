"""From what words mean to a stretch of the calendar, given when they were written and what was mentioned before."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from sahara_cli.drafting.timexes.meanings import (
    Beside,
    Fixed,
    Hour,
    Monthly,
    Near,
    Nth,
    Period,
    Slashed,
    Weekly,
    What,
    Yearly,
)
from sahara_cli.drafting.timexes.memory import Dated
from sahara_cli.drafting.timexes.parts import of_week, of_year
from sahara_cli.drafting.timexes.stamps import Stamp, move
from sahara_cli.drafting.timexes.tense import REACH, ends, tense

if TYPE_CHECKING:
    from sahara_cli.drafting.timexes.matches import Match
    from sahara_cli.drafting.timexes.memory import Memory
    from sahara_cli.drafting.timexes.parts import Told
    from sahara_cli.drafting.timexes.tokens import Tokens


#: Words before "a year earlier" that compare figures.
_COMPARING = frozenset({"from", "than", "with", "over", "against", "versus", "on"})
#: Words with which a sentence goes on from one date to the next.
_GOING_ON = frozenset({"and", "then", "to", "until", "through", "before"})
_WEEKS = (
    "the calendar's week taken that holds most of it, the weeks may be counted from the first day"
)


class Anchor:
    """Resolves what expressions mean, given what is remembered when each is reached."""

    def __init__(self, tokens: Tokens, memory: Memory) -> None:
        self._tokens = tokens
        self._memory = memory
        #: The last month or day: where its words end, and whether it does not count from publication.
        self._told: tuple[int, Stamp, bool] | None = None

    def date(self, match: Match) -> Dated | None:
        """Find the stretch that an expression names; None where it names none."""
        dated = self._resolve(match.meaning.what, match)
        self._memory.keep(match.meaning, dated)
        if dated and dated.stamp.grain in "DM":
            self._told = match.end, dated.stamp, dated.anchor != self._memory.now
        return dated

    def _resolve(self, what: What, match: Match) -> Dated | None:
        dated: Dated | None
        match what:
            case Fixed(stamp):
                dated = Dated(stamp)
            case Beside():
                dated = self._beside(what, match)
            case Nth():
                dated = self._nth(what, match)
            case Slashed():
                dated = self._slashed(what)
            case Near():
                dated = self._near(what)
            case Period():
                dated = self._period(what, match.start)
            case Hour():
                dated = self._hour()
            case _:
                return self._part(what, match)
        return dated

    def _beside(self, what: Beside, match: Match) -> Dated | None:
        if not what.day or not (day := self._resolve(what.day, match)):
            return None
        base = day.stamp if what.same else day.stamp.within(what.unit)
        stamp = base.shift(what.count, what.unit)
        return Dated(stamp, day.anchor, day.unsure)

    def _nth(self, what: Nth, match: Match) -> Dated | None:
        if not what.of or not (whole := self._resolve(what.of, match)):
            return None
        stamp = whole.stamp.nth(what.count, what.unit, what.weekday)
        unsure = whole.unsure or (_WEEKS if what.unit == "W" else "")
        return Dated(stamp, whole.anchor, unsure) if stamp else None

    def _part(self, what: What, match: Match) -> Dated | None:
        told = partial(tense, self._tokens, match.start, match.end)
        match what:
            case Yearly():
                return self._yearly(what, match, told)
            case Weekly(week=None):
                return of_week(what, self._memory, told)
            case Weekly(week=week) if week:
                monday = self._near(week)
                return Dated(
                    Stamp.of(move(monday.stamp.first, what.weekday), what.grain), monday.anchor
                )
            case Monthly():
                return self._monthly(what)
        return None

    def _yearly(self, part: Yearly, match: Match, told: Told) -> Dated | None:
        if part.year and not (isinstance(part.year, Near) and part.year.base == "report"):
            year = self._resolve(part.year, match)
            return Dated(part.in_year(year.stamp.year), year.anchor, year.unsure) if year else None
        return self._going_on(part, match.start, told) or of_year(part, self._memory, told)

    def _slashed(self, what: Slashed) -> Dated:
        day_first, month_first = what.day_first, what.month_first
        if self._memory.day_first is None:
            return Dated(
                month_first,
                unsure=f"month first it is {month_first.timex()}, day first {day_first.timex()}",
                rival=day_first,
            )
        if self._memory.day_first:
            return Dated(
                day_first, unsure=f"read day first; month first it is {month_first.timex()}"
            )
        return Dated(month_first, unsure=f"read month first; day first it is {day_first.timex()}")

    def _near(self, near: Near) -> Dated:
        memory = self._memory
        then = memory.then
        if near.base == "now" or not then or (near.base == "here" and not memory.history):
            return Dated(
                Stamp.of(memory.published, near.unit).shift(near.count, near.unit), memory.now
            )
        if not then.dated:
            return Dated(then.shift(near.count, near.unit), memory.last_mentioned())
        if then.coarseness > Stamp(near.unit, then.year).coarseness:
            return Dated(then, memory.last_mentioned(), unit=near.unit)
        return Dated(then.within(near.unit).shift(near.count, near.unit), memory.last_mentioned())

    def _compared(self, at: int) -> Stamp | None:
        """Give the month that the sentence told figures of before, if they are now compared ("from a year earlier")."""
        if not self._told or self._tokens.word(at - 1) not in _COMPARING:
            return None
        end, month, _ = self._told
        past = month.grain == "M" and month.first <= self._memory.published
        return month if past and self._same_sentence(end, at) else None

    def _same_sentence(self, end: int, at: int) -> bool:
        return at - end <= REACH and not any(ends(self._tokens, place) for place in range(end, at))

    def _going_on(self, what: Yearly, at: int, told: Told) -> Dated | None:
        """Give the next such day or month after one that the sentence dates: "shot in May 2011 and buried in June"."""
        memory = self._memory
        if not self._told or memory.history or what.which or what.stamp.grain not in "DM":
            return None
        end, before, apart = self._told
        if not apart or not before.dated or before.year >= memory.published.year:
            return None
        if not self._same_sentence(end, at):
            return None
        tense, beside = told()
        linked = beside or not _GOING_ON.isdisjoint(self._tokens.words(end, at))
        dates = (what.in_year(before.year + years) for years in (0, 1))
        going_on = next((one for one in dates if one.order > before.order), None)
        if not (going_on and linked) or tense == "future" or going_on.first > memory.published:
            return None
        return Dated(going_on, f"last mentioned {before.timex()}")

    def _period(self, period: Period, at: int) -> Dated:
        memory = self._memory
        month = self._compared(at) if period.years and not period.unit else None
        known = month or (memory.quarter if period.unit == "Q" else memory.report)
        completed = Stamp.of(memory.published, "Q").shift(-1, "Q")
        base = known or (completed if period.unit == "Q" else Stamp.of(memory.published, "Y"))
        if period.latest and base.order > completed.order:
            base = completed
        years = period.year - base.year if period.year else period.years
        return Dated(
            base.shift(years, "Y"), f"last mentioned {base.timex()}" if known else memory.now
        )

    def _hour(self) -> Dated:
        then = self._memory.then
        if then and then.grain == "D":
            return Dated(then, self._memory.last_mentioned())
        return Dated(Stamp.of(self._memory.published), self._memory.now)

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
