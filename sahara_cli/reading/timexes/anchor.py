"""Meanings resolved to stretches of the calendar, by the day of writing and the dates mentioned before."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from sahara_cli.dates.days import MONTHS
from sahara_cli.dates.english.feasts import EVERYWHERE
from sahara_cli.dates.english.lexicon import DAY_NAMES
from sahara_cli.dates.english.meanings import (
    Beside,
    Feast,
    Fixed,
    Hour,
    Monthly,
    Near,
    Nth,
    OtherDay,
    Period,
    Slashed,
    Weekly,
    What,
    Yearly,
)
from sahara_cli.dates.english.stamps import Stamp, move
from sahara_cli.patterns import late
from sahara_cli.reading.lexicon import tables
from sahara_cli.reading.timexes.headings import Headings
from sahara_cli.reading.timexes.memory import NoDay, Resolved
from sahara_cli.reading.timexes.nations import Nations
from sahara_cli.reading.timexes.parts import of_week, of_year
from sahara_cli.reading.timexes.sentences import Sentence
from sahara_cli.reading.timexes.tense import is_perfect, tense

if TYPE_CHECKING:
    from sahara_cli.dates.english.matches import Match
    from sahara_cli.dates.english.tokens import Tokens
    from sahara_cli.reading.timexes.memory import Memory
    from sahara_cli.reading.timexes.parts import TenseOf


_CENTURY = 100
#: Words before "the next year" that make it the one to come.
_AHEAD = frozenset(
    {"over", "in", "for", "within", "during", "by", "of", "through", "throughout", "into", "until"}
)
_OLD_STYLE = late(
    r"(?:[(,] ?)?(?:o \. ?s\b|os \)|old style|julian|by the julian)"
    r"|\( \d{1,2} \w+ ,? ?(?:new style|n \. s\b)"
)
#: "25 October (7 November, New Style)", "[O.S. 21 January]".
_MARKED = late(r"(?:\bo \. s \.|\bold style)\Z")
_LONGEST_STYLE, _LONGEST_MARK = 8, 4
_WEEKS = (
    "the calendar's week taken that holds most of it, the weeks may be counted from the first day"
)


class Anchor:
    """Resolves expressions in order, each by the memory at its place."""

    def __init__(self, tokens: Tokens, memory: Memory) -> None:
        self._tokens = tokens
        self._memory = memory
        self._sentence = Sentence(tokens, memory)
        self._headings = Headings(tokens)
        self._nations = Nations(tokens.text)
        self._no_day: NoDay | None = None
        self._last = 0

    def date(self, match: Match) -> Resolved | NoDay | None:
        """Find the stretch that an expression names; None where it names no stretch."""
        self._no_day = None
        if self._tokens.breaks(self._last, match.start):
            self._memory.begin_paragraph()
        self._last = match.end
        resolved = self._resolve(match.meaning.what, match)
        before = self._tokens.word(match.start - 1)
        self._memory.keep(match.meaning, resolved, match.end, before)
        self._sentence.keep(match, resolved)
        self._headings.keep(match, resolved)
        self._memory.lost |= self._no_day is not None
        return resolved or self._no_day

    def _resolve(self, what: What, match: Match) -> Resolved | None:
        resolved: Resolved | None
        match what:
            case Fixed():
                resolved = self._fixed(what, match)
            case Beside():
                resolved = self._beside(what, match)
            case Nth():
                resolved = self._nth(what, match)
            case Slashed():
                resolved = self._slashed(what)
            case Near():
                resolved = None if self._is_nowhere(what) else self._near(what, match.start)
            case Period():
                resolved = self._period(what, match)
            case Hour():
                resolved = self._hour(match)
            case _:
                return self._part(what, match)
        return resolved

    def _fixed(self, what: Fixed, match: Match) -> Resolved | None:
        stamp, unsure = what.stamp, ""
        if what.short:
            stamp = replace(stamp, year=_latest(stamp.year, self._memory.published.year))
            unsure = f"a year of two digits, read as {stamp.year}"
        if not stamp.exists:
            self._no_day = NoDay(stamp.timex(), why_no_day(stamp))
            return None
        if what.weekday is not None and stamp.in_calendar and stamp.first.weekday() != what.weekday:
            return Resolved(stamp, unsure=f"{stamp.timex()} is a {stamp.first:%A}")
        return Resolved(stamp, unsure=unsure or self._old_style(stamp, match), rival=what.until)

    def _old_style(self, stamp: Stamp, match: Match) -> str:
        words = " ".join(self._tokens.words(match.end, match.end + _LONGEST_STYLE))
        before = " ".join(self._tokens.words(match.start - _LONGEST_MARK, match.start))
        if not (_OLD_STYLE.match(words) or _MARKED.search(before)):
            return ""
        if stamp.grain != "D" or not stamp.in_calendar:
            return "Old Style, by the Julian calendar"
        behind = stamp.year // 100 - stamp.year // 400 - 2
        return f"Old Style; by today's calendar it is {move(stamp.first, behind)}"

    def _beside(self, what: Beside, match: Match) -> Resolved | None:
        if not what.day or not (day := self._resolve(what.day, match)):
            return None
        base = day.stamp if what.same else day.stamp.within(what.unit)
        stamp = base.shift(what.count, what.unit)
        return Resolved(stamp, day.anchor, day.unsure)

    def _nth(self, what: Nth, match: Match) -> Resolved | None:
        if not what.of or not (base := self._resolve(what.of, match)):
            return None
        stamp = base.stamp.nth(what.count, what.unit, what.weekday)
        unsure = base.unsure or (_WEEKS if what.unit == "W" else "")
        return Resolved(stamp, base.anchor, unsure) if stamp else None

    def _words_of(self, match: Match) -> str:
        tokens = self._tokens
        return tokens.text[tokens.starts[match.start] : tokens.ends[match.end - 1]]

    def _leave(self, day: OtherDay, match: Match) -> None:
        """Leave "12 Tishrei 5734" undated, and say why."""
        named = self._words_of(match)
        self._no_day = NoDay(
            "XXXX-XX-XX",
            f"{named} is a day of the {day.calendar} calendar, which is not converted to ours",
        )

    def _part(self, what: What, match: Match) -> Resolved | None:
        tense_of = partial(tense, self._tokens, match.start, match.end)
        match what:
            case Yearly():
                return self._existing(what, self._yearly(what, match, tense_of))
            case Weekly(week=None):
                return self._had_been(what, match) or of_week(what, self._memory, tense_of)
            case Weekly(week=week) if week:
                monday = self._near(week, match.start)
                return Resolved(
                    Stamp.of(move(monday.stamp.first, what.weekday), what.grain), monday.anchor
                )
            case Monthly():
                return self._monthly(what, match)
            case OtherDay():
                self._leave(what, match)
        return None

    def _existing(self, part: Yearly, resolved: Resolved | None) -> Resolved | None:
        # 29 February of a year without it is no day, not 28 February.
        if not resolved or part.is_in(resolved.stamp):
            return resolved
        day = replace(part.stamp, year=resolved.stamp.year)
        never = part.stamp.day > part.stamp.last_of_month
        value = f"XXXX-{day.month:02}-{day.day:02}" if never else day.timex()
        self._no_day = NoDay(value, why_no_day(part.stamp if never else day, any_year=never))
        return None

    def _had_been(self, day: Weekly, match: Match) -> Resolved | None:
        """Date "said on Thursday that it had come on Wednesday": the last Wednesday before that Thursday."""
        mentioned = self._sentence.day(match.start)
        if not mentioned or self._memory.history or day.which or day.grain != "D":
            return None
        day_said = mentioned.stamp.first
        if day_said > self._memory.published or not is_perfect(self._tokens, match.start):
            return None
        back = (day_said.weekday() - day.weekday) % len(DAY_NAMES)
        return Resolved(Stamp.of(move(day_said, -back)), mentioned.anchor, mentioned.unsure)

    def _yearly(self, part: Yearly, match: Match, tense_of: TenseOf) -> Resolved | None:
        if part.feast:
            return self._feast(part, part.feast, match, tense_of)
        return self._of_year(part, match, tense_of)

    def _feast(
        self, part: Yearly, feast: Feast, match: Match, tense_of: TenseOf
    ) -> Resolved | None:
        name = self._words_of(match)
        places = self._tokens.starts[match.start], self._sentence.bounds(match.start)
        nation, beside = self._nations.keeping(feast.name, *places)
        everywhere = feast.nation == EVERYWHERE
        if nation and (beside or not everywhere):
            return self._of_year(_kept_in(part, nation), match, tense_of)
        if not feast.nation:
            year = part.year.stamp.timex() if isinstance(part.year, Fixed) else "XXXX"
            self._no_day = NoDay(
                f"{year}-XX-XX", f"{name} is another day in each country, and none is named"
            )
            return None
        resolved = self._of_year(part, match, tense_of)
        if not resolved or not nation:
            return resolved
        rival = self._of_year(_kept_in(part, nation), match, tense_of)
        if not rival or rival.stamp == resolved.stamp:
            return resolved
        unsure = f"in {tables.index('nations')[nation][1]} it is {rival.stamp.timex()}"
        return replace(resolved, unsure=unsure, rival=rival.stamp)

    def _of_year(self, part: Yearly, match: Match, tense_of: TenseOf) -> Resolved | None:
        if part.year and not (isinstance(part.year, Near) and part.year.base == "report"):
            year = self._resolve(part.year, match)
            return (
                Resolved(part.in_year(year.stamp.year), year.anchor, year.unsure) if year else None
            )
        if entry := self._headings.year(part, match):
            return entry
        return self._sentence.going_on(part, match.start, tense_of) or of_year(
            part, self._memory, tense_of, match.start
        )

    def _slashed(self, what: Slashed) -> Resolved:
        day_first, month_first = what.day_first, what.month_first
        if self._memory.day_first is None:
            return Resolved(
                month_first,
                unsure=f"month first it is {month_first.timex()}, day first {day_first.timex()}",
                rival=day_first,
            )
        if self._memory.day_first:
            return Resolved(
                day_first, unsure=f"read day first; month first it is {month_first.timex()}"
            )
        return Resolved(
            month_first, unsure=f"read month first; day first it is {day_first.timex()}"
        )

    def _is_nowhere(self, near: Near) -> bool:
        """Tell whether no date is known that a stretch could be counted from."""
        from_then = near.base == "then"
        unfounded = from_then and near.length and not self._memory.then
        return bool(near.is_far or unfounded or (from_then and self._memory.lost))

    def _near(self, near: Near, at: int) -> Resolved:
        memory = self._memory
        then = memory.then
        if not then or self._counts_from_now(near, at):
            stamp = Stamp.of(memory.published, near.unit).shift(near.count, near.unit)
            return Resolved(stamp, memory.now, memory.far(at) if near.base == "then" else "")
        anchor, unsure = memory.last_mentioned(), memory.doubt(at)
        if near.base == "here":
            unsure = unsure or f"counted from {then.timex()}, of which the text tells"
        if not then.in_calendar:
            return Resolved(then.shift(near.count, near.unit), anchor, unsure)
        if then.coarseness > Stamp(near.unit, then.year).coarseness:
            return Resolved(then, anchor, unsure, unit=near.unit)
        return Resolved(then.within(near.unit).shift(near.count, near.unit), anchor, unsure)

    def _period(self, period: Period, match: Match) -> Resolved | None:
        memory = self._memory
        known = self._reported(period, match.start)
        # "The period" in which something happened is no quarter, where no figures are of one.
        named = known or period.years or period.year or period.latest
        if not named and self._tokens.word(match.end - 1) == "period":
            return None
        completed = Stamp.of(memory.published, "Q").shift(-1, "Q")
        base = known or (completed if period.unit == "Q" else Stamp.of(memory.published, "Y"))
        if period.latest and base.order > completed.order:
            base = completed
        years = period.year - base.year if period.year else period.years
        return Resolved(
            base.shift(years, "Y"), f"last mentioned {base.timex()}" if known else memory.now
        )

    def _counts_from_now(self, near: Near, at: int) -> bool:
        memory = self._memory
        if near.base != "here" or not memory.then:
            return near.base == "now" or not memory.then
        is_of_past = memory.history or (near.unit == "Y" and memory.to_come(at))
        return not (is_of_past or self._is_next(near, memory.then, at))

    def _is_next(self, near: Near, then: Stamp, at: int) -> bool:
        """Tell "in 1982 it was shut; the next year …" from "it will grow over the next year"."""
        memory = self._memory
        if near.count != 1 or then.grain != near.unit or not then.in_calendar:
            return False
        is_past = then.order < Stamp.of(memory.published, then.grain).order
        return is_past and self._tokens.word(at - 1) not in _AHEAD and not memory.far(at)

    def _reported(self, period: Period, at: int) -> Stamp | None:
        """Give the stretch that the figures at hand are of, if the text has named it."""
        memory = self._memory
        compared = self._sentence.compared(at, period.unit or "MQH") if period.years else None
        return compared or (memory.quarter if period.unit == "Q" else memory.report)

    def _hour(self, match: Match) -> Resolved:
        then = self._memory.then
        mentioned = self._sentence.day(match.start)
        same = mentioned if mentioned and mentioned.stamp == then else None
        # "Overnight" is one of two nights; an hour whose sentence has no day may be of any.
        vague = not same and not match.meaning.nightly
        if then and then.grain == "D":
            return Resolved(
                then, self._memory.last_mentioned(), same.unsure if same else "", vague=vague
            )
        return Resolved(Stamp.of(self._memory.published), self._memory.now, vague=vague)

    def _monthly(self, what: Monthly, match: Match) -> Resolved | None:
        then = self._memory.then
        if what.month:
            month = self._near(what.month, match.start)
        elif then and then.grain in "DM":
            month = Resolved(then, self._memory.last_mentioned(), self._memory.far(match.start))
        else:
            month = Resolved(Stamp.of(self._memory.published), self._memory.now)
        stamp = Stamp("D", month.stamp.year, month.stamp.month, what.day)
        return Resolved(stamp, month.anchor, month.unsure) if stamp.exists else None


def _latest(year: int, published: int) -> int:
    """Put a year of two digits in the latest century in which it is not after the next year."""
    return year - max(0, (year - published - 2) // _CENTURY + 1) * _CENTURY


def _kept_in(part: Yearly, nation: str) -> Yearly:
    return replace(part, feast=replace(part.feast, nation=nation)) if part.feast else part


def why_no_day(day: Stamp, *, any_year: bool = False) -> str:
    """Say of a day that does not exist how long its month is."""
    month, longest = MONTHS[day.month - 1], day.last_of_month
    of_year = "" if any_year else f" {day.timex()[:4]}"
    return f"there is no {day.day} {month}{of_year}: the month has {longest} days"
