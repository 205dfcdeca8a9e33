"""What the sentence at hand has dated so far, for the bare month or the comparison that goes on from there."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.dates.english.meanings import Near, Yearly
from sahara_cli.reading.timexes.memory import Dated
from sahara_cli.reading.timexes.tense import REACH, ends

if TYPE_CHECKING:
    from sahara_cli.dates.english.matches import Match
    from sahara_cli.dates.english.stamps import Stamp
    from sahara_cli.dates.english.tokens import Tokens
    from sahara_cli.reading.timexes.memory import Memory
    from sahara_cli.reading.timexes.parts import Told

#: Words before "a year earlier" that compare figures.
_COMPARING = frozenset({"from", "than", "with", "over", "against", "versus", "on"})
#: Words before a date that say how far or how long something reaches, not when it was.
_MEASURING = frozenset({"since", "than", "until", "till", "by", "for", "with", "before", "after"})
#: Words with which a sentence goes on from one date to the next, and those of a range right between the two.
_GOING_ON = frozenset({"and", "then"})
_RANGING = (["to"], ["until"], ["till"], ["through"])


class _Last(NamedTuple):
    end: int
    stamp: Stamp
    is_told: bool
    unsure: str


class Sentence:
    """Keeps the last date that is no week, decade or century, while its sentence lasts."""

    def __init__(self, tokens: Tokens, memory: Memory) -> None:
        self._tokens = tokens
        self._memory = memory
        self._last: _Last | None = None

    def keep(self, match: Match, dated: Dated | None) -> None:
        """Remember a date, and whether it has a year of its own and is what the sentence tells of."""
        if dated and dated.stamp.grain in "WK":
            self._last = None
        elif dated and not dated.vague and dated.stamp.grain in "DMQHY":
            what = match.meaning.what
            named = isinstance(what, Yearly) and what.year
            own = named or isinstance(what, Near) or dated.anchor != self._memory.now
            is_told = bool(own) and self._before(match.start) not in _MEASURING
            self._last = _Last(match.end, dated.stamp, is_told, dated.unsure)

    def bounds(self, at: int) -> tuple[int, int]:
        """Give where in the text the sentence at a token begins and ends, no farther than a long one reaches."""
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
        """Give the month or quarter that figures were told of, if they are now compared ("from a year earlier")."""
        last = self._here(at)
        compares = self._before(at) in _COMPARING
        return last.stamp if last and compares and last.stamp.grain in grains else None

    def day(self, at: int) -> Dated | None:
        """Give the last date of the sentence where it is a day."""
        last = self._here(at)
        if not last or last.stamp.grain != "D" or not last.stamp.dated:
            return None
        return Dated(last.stamp, f"last mentioned {last.stamp.timex()}", last.unsure)

    def going_on(self, part: Yearly, at: int, told: Told) -> Dated | None:
        """Date a bare day or month by the date before it: "shot in May 2011 and buried in June"."""
        last = self._here(at)
        if not last or not last.is_told or part.which or part.stamp.grain not in "DM":
            return None
        tense, beside = told()
        between = self._tokens.words(last.end, at)
        linked = between in _RANGING or not _GOING_ON.isdisjoint(between)
        if tense == "future" or not (linked or (beside and last.stamp.grain != "Y")):
            return None
        return self._next(part, last.stamp)

    def _here(self, at: int) -> _Last | None:
        last = self._last
        if not last or at - last.end > REACH:
            return None
        return None if any(ends(self._tokens, one) for one in range(last.end, at)) else last

    def _next(self, part: Yearly, before: Stamp) -> Dated | None:
        memory = self._memory
        if (
            memory.history
            or not before.dated
            or before.year >= memory.published.year
            or before.grain in "QH"
        ):
            return None
        anchor = f"last mentioned {before.timex()}"
        if before.grain == "Y":
            return Dated(
                part.in_year(before.year),
                anchor,
                f"the year told of taken, not one after {before.year}",
            )
        dates = (part.in_year(before.year + years) for years in (0, 1))
        coming = next((one for one in dates if one.order > before.order), None)
        return Dated(coming, anchor) if coming and coming.first <= memory.published else None
