"""The last date of the sentence at hand, for a bare month or a comparison that goes on from there."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.dates.english.meanings import Near, Yearly
from sahara_cli.reading.timexes.memory import Resolved
from sahara_cli.reading.timexes.tense import REACH, ends

if TYPE_CHECKING:
    from sahara_cli.dates.english.matches import Match
    from sahara_cli.dates.english.stamps import Stamp
    from sahara_cli.dates.english.tokens import Tokens
    from sahara_cli.reading.timexes.memory import Memory
    from sahara_cli.reading.timexes.parts import TenseOf

#: Words before "a year earlier" that compare figures.
_COMPARING = frozenset({"from", "than", "with", "over", "against", "versus", "on"})
#: Words before a date that measure how far something reaches, and do not date it.
_MEASURING = frozenset({"since", "than", "until", "till", "by", "for", "with", "before", "after"})
#: Words with which a sentence goes on from one date to the next, and those of a range right between the two.
_GOING_ON = frozenset({"and", "then"})
_RANGING = (["to"], ["until"], ["till"], ["through"])


class _Last(NamedTuple):
    end: int
    stamp: Stamp
    dates_event: bool
    unsure: str


class Sentence:
    """Keeps the last date that is no week, decade or century, while its sentence lasts."""

    def __init__(self, tokens: Tokens, memory: Memory) -> None:
        self._tokens = tokens
        self._memory = memory
        self._last: _Last | None = None

    def keep(self, match: Match, resolved: Resolved | None) -> None:
        """Remember a date, and whether it dates the sentence's event: it has a year of its own, and no "since"."""
        if resolved and resolved.stamp.grain in "WK":
            self._last = None
        elif resolved and not resolved.vague and resolved.stamp.grain in "DMQHY":
            what = match.meaning.what
            has_year = isinstance(what, Yearly) and what.year
            own = has_year or isinstance(what, Near) or resolved.anchor != self._memory.now
            dates_event = bool(own) and self._before(match.start) not in _MEASURING
            self._last = _Last(match.end, resolved.stamp, dates_event, resolved.unsure)

    def bounds(self, at: int) -> tuple[int, int]:
        """Give the offsets of the sentence at a token, no farther than a long sentence reaches."""
        tokens = self._tokens
        first = last = at
        while first > max(0, at - 2 * REACH) and not ends(tokens, first - 1):
            first -= 1
        while last < min(len(tokens) - 1, at + 2 * REACH) and not ends(tokens, last):
            last += 1
        return tokens.starts[first], tokens.ends[last]

    def _before(self, start: int) -> str:
        before = self._tokens.word(start - 1)
        return self._tokens.word(start - 2) if before in {"in", "on"} else before

    def compared(self, at: int, grains: str) -> Stamp | None:
        """Give the month or quarter that figures are of, if they are now compared ("from a year earlier")."""
        last = self._here(at)
        compares = self._before(at) in _COMPARING
        return last.stamp if last and compares and last.stamp.grain in grains else None

    def day(self, at: int) -> Resolved | None:
        """Give the last date of the sentence if it is a day."""
        last = self._here(at)
        if not last or last.stamp.grain != "D" or not last.stamp.in_calendar:
            return None
        return Resolved(last.stamp, f"last mentioned {last.stamp.timex()}", last.unsure)

    def going_on(self, part: Yearly, at: int, tense_of: TenseOf) -> Resolved | None:
        """Date a bare day or month by the date before it: "shot in May 2011 and buried in June"."""
        last = self._here(at)
        if not last or not last.dates_event or part.which or part.stamp.grain not in "DM":
            return None
        tense, beside = tense_of()
        between = self._tokens.words(last.end, at)
        linked = between in _RANGING or not _GOING_ON.isdisjoint(between)
        if tense == "future" or not (linked or (beside and last.stamp.grain != "Y")):
            return None
        return self._next(part, last.stamp)

    def _here(self, at: int) -> _Last | None:
        last = self._last
        if not last or at - last.end > REACH:
            return None
        return None if any(ends(self._tokens, place) for place in range(last.end, at)) else last

    def _next(self, part: Yearly, before: Stamp) -> Resolved | None:
        memory = self._memory
        if (
            memory.history
            or not before.in_calendar
            or before.year >= memory.published.year
            or before.grain in "QH"
        ):
            return None
        anchor = f"last mentioned {before.timex()}"
        if before.grain == "Y":
            return Resolved(
                part.in_year(before.year),
                anchor,
                f"the year told of taken, not one after {before.year}",
            )
        dates = (part.in_year(before.year + years) for years in (0, 1))
        coming = next((stamp for stamp in dates if stamp.order > before.order), None)
        return Resolved(coming, anchor) if coming and coming.first <= memory.published else None
