"""From what words mean to a date: resolve against publication, the tense, and the dates mentioned before."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sahara_cli.drafting.timexes.meanings import (
    Fixed, Hour, Meaning, Monthly, Near, Period, Repeat, Span, Vague, Weekly, What, Yearly,
)  # fmt: skip
from sahara_cli.drafting.timexes.stamps import Stamp
from sahara_cli.drafting.timexes.tense import tense

if TYPE_CHECKING:
    from sahara_cli.drafting.timexes.grammar import Match
    from sahara_cli.drafting.timexes.tokens import Tokens

TRUST={"Q":100}
PF={"Q":1}
REP="QH"
_ALONE = "the words alone"


@dataclass(frozen=True, slots=True)
class Dated:
    """A stretch, what it was resolved against, and why it may be another."""

    stamp: Stamp
    anchor: str = _ALONE
    unsure: str = ""
    vague: bool = False


class Anchor:
    """Resolves expressions in the order of the text, and remembers what it must of those before."""

    def __init__(self, tokens: Tokens, published: dt.date, *, history: bool) -> None:
        self._tokens = tokens
        self.published = published
        self._history = history
        self.then: Stamp | None = None
        self.report: Stamp | None = None
        self.quarter: Stamp | None = None
        self._now = f"published {published}"

    def date(self, match: Match) -> Dated | None:
        """The stretch that an expression names; None where it names none."""
        dated = self._resolve(match.meaning.what, match)
        if dated and not dated.vague:
            self.then = dated.stamp
            if dated.stamp.grain in REP and not self._compares(match.meaning.what):
                self.report = dated.stamp
                if dated.stamp.grain == "Q":
                    self.quarter = dated.stamp
        if isinstance(match.meaning.what, Span) and match.rule in {"length-within", "ending-year"} and match.meaning.what.value in {"P9M","P6M","P1Y","P12M","P3M"}:
            self.report = Stamp.of(self.published, "Y")
        return dated

    @staticmethod
    def _compares(what: What) -> bool:
        match what:
            case Period(years=years):
                return years != 0
            case Yearly(year=Near(base="report")):
                return True
        return False

    def _resolve(self, what: What, match: Match) -> Dated | None:
        match what:
            case Fixed(stamp):
                return Dated(stamp)
            case Near():
                return self._near(what)
            case Yearly():
                return self._yearly(what, match)
            case Weekly():
                return self._weekly(what, match)
            case Monthly(day):
                return self._monthly(day)
            case Hour():
                return self._hour()
            case Period():
                return self._period(what)
        return None

    def _near(self, near: Near) -> Dated:
        grain = near.grain or near.unit
        if near.base == "now" or not self.then or not self.then.dated:
            if near.base != "now" and self._history and self.then:
                return Dated(self.then.shift(near.count, near.unit), self._last_mentioned())
            return Dated(Stamp.of(self.published, grain).shift(near.count, near.unit), self._now)
        then = self.then
        if then.coarseness > Stamp.of(self.published, grain).coarseness:
            return Dated(then, self._last_mentioned(), vague=True)
        return Dated(then.within(grain).shift(near.count, near.unit), self._last_mentioned())

    def _last_mentioned(self) -> str:
        return f"last mentioned {self.then.timex()}" if self.then else self._now

    def _yearly(self, part: Yearly, match: Match) -> Dated:
        if isinstance(part.year, Near) and part.year.base == "report":
            named = self._nearest(part, match)
            return Dated(named.stamp.shift(part.year.count, "Y"), named.anchor, named.unsure)
        if part.year:
            year = self._resolve(part.year, match)
            if year:
                return Dated(part.in_year(year.stamp.year), year.anchor, year.unsure)
        this = part.in_year(self.published.year)
        now = Stamp.of(self.published, this.grain)
        if part.which == "this":
            return Dated(this, self._now)
        if part.which == "last":
            return Dated(this if _key(this) < _key(now) else part.in_year(this.year - 1), self._now)
        if part.which == "next":
            return Dated(this if _key(this) > _key(now) else part.in_year(this.year + 1), self._now)
        if self.then and (self._history or part.which == "that"):
            return Dated(part.in_year(self.then.year), self._last_mentioned())
        return self._nearest(part, match)

    def _nearest(self, part: Yearly, match: Match) -> Dated:
        year = self.published.year
        candidates = [part.in_year(one) for one in (year - 1, year, year + 1)]
        when = tense(self._tokens, match.start, match.end)
        now = _key(Stamp.of(self.published, part.stamp.grain))
        past = [one for one in candidates if _key(one) <= now][-1]
        coming = [one for one in candidates if _key(one) >= now][0]
        if past == coming:
            return Dated(past, self._now)
        back, ahead = self.published - past.first, coming.first - self.published
        trust = TRUST.get(part.stamp.grain, 4)
        if when == "past" and back < trust * ahead:
            return Dated(past, self._now)
        if when == "future" and ahead * PF.get(part.stamp.grain,0.25) < back:
            return Dated(coming, self._now)
        chosen, rival = (past, coming) if back <= ahead else (coming, past)
        return Dated(chosen, self._now, f"the nearest taken, no tense to tell it from {rival.timex()}")

    def _weekly(self, day: Weekly, match: Match) -> Dated:
        if day.week:
            week = self._near(day.week)
            return Dated(Stamp.of(week.stamp.first + dt.timedelta(day.weekday), day.grain), week.anchor)
        base = self.published
        back = dt.timedelta((base.weekday() - day.weekday) % 7)
        ahead = dt.timedelta((day.weekday - base.weekday()) % 7)
        week_long = dt.timedelta(7)
        if day.which == "last":
            return Dated(Stamp.of(base - (back or week_long), day.grain), self._now)
        if day.which == "previous":
            first = self.then.first if self.then and self.then.dated else base
            return Dated(Stamp.of(first - dt.timedelta((first.weekday() - day.weekday) % 7 or 7), day.grain), self._last_mentioned())
        if day.which == "next":
            return Dated(Stamp.of(base + (ahead or week_long), day.grain), self._now)
        if self._history and self.then and self.then.dated and self.then.grain == "D":
            first = self.then.first
            return Dated(Stamp.of(first + dt.timedelta((day.weekday - first.weekday()) % 7)), self._last_mentioned())
        past, coming = Stamp.of(base - back, day.grain), Stamp.of(base + ahead, day.grain)
        if not back:
            return Dated(past, self._now)
        when = tense(self._tokens, match.start, match.end)
        if when or day.which == "this":
            return Dated(coming if when == "future" or day.which == "this" else past, self._now)
        return Dated(past, self._now, f"the latest taken, no tense to tell it from {coming.timex()}")

    def _monthly(self, day: int) -> Dated | None:
        base = self.then if self.then and self.then.dated and self.then.grain in "DM" else Stamp.of(self.published)
        try:
            return Dated(Stamp.of(dt.date(base.year, base.month, day)), self._last_mentioned())
        except ValueError:
            return None

    def _hour(self) -> Dated:
        if self.then and self.then.grain == "D":
            return Dated(self.then, self._last_mentioned())
        return Dated(Stamp.of(self.published), self._now)

    def _period(self, period: Period) -> Dated:
        completed = Stamp.of(self.published, "Q").shift(-1, "Q")
        if period.unit == "Q":
            base = self.quarter or completed
            if period.latest and _key(base) > _key(completed):
                base = completed
        else:
            base = self.report or Stamp.of(self.published, "Y")
        years = period.years - base.year if period.years > 1000 else period.years
        return Dated(base.shift(years, "Y"), f"last mentioned {base.timex()}" if self.report else self._now)


def _key(stamp: Stamp) -> tuple[int, int, int]:
    return stamp.year, stamp.month, stamp.day


def is_history(found: list[Match], published: dt.date) -> bool:
    """Whether a text tells of years long before it was published: most of those that it names are."""
    years = [one.meaning.what.stamp.year for one in found if isinstance(one.meaning.what, Fixed)]
    far = sum(published.year - year > 2 for year in years)
    newsy = sum(_counts_from_now(one.meaning.what) for one in found)
    return far >= 3 and far >= 0.7 * len(years) and far > 4 * newsy


def _counts_from_now(what: What) -> bool:
    match what:
        case Weekly():
            return True
        case Near(unit=unit, base=base):
            return base == "now" and unit in "DWM"
    return False


def said(meaning: Meaning, dated: Dated | None) -> tuple[str, str]:
    """The TIMEX3 type and value."""
    match meaning.what:
        case Span(value):
            return "DURATION", value
        case Repeat(value):
            return "SET", value
        case Vague(value):
            return "DATE", value
    assert dated
    value = dated.stamp.timex()
    time = meaning.time or (meaning.what.time if isinstance(meaning.what, Hour) else "")
    return ("TIME", value + time) if time else ("DATE", value)
