"""TLINKs: what a sentence tells of the order of two deeds, and how it cuts the stretch that one of them is dated by."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.dates import parse
from sahara_cli.patterns import late

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.events.triggers import Trigger

_NUMBERS = ("a", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_AMOUNT = rf"(?P<amount>(?:{'|'.join(_NUMBERS)}|\d{{1,2}}) (?:days?|weeks?) )?"
#: The words of order: what stands before them is later, or earlier, than what stands behind.
_LATER = late(
    rf"\b{_AMOUNT}(?P<word>follow(?:s|ed|ing)?|(?<!there)after|since|in the wake of)\b(?! by\b)",
    re.IGNORECASE,
)
_EARLIER = late(
    rf"\b{_AMOUNT}(?P<word>before|ahead of|prior to|preced(?:es|ed|ing)|(?:was|were|is|are) followed by)\b",
    re.IGNORECASE,
)
#: A verb says of what stands before it that it comes later or earlier; other words, of the deed around them.
_VERBAL = late(r"follows|followed|preced|(?:was|were|is|are) followed", re.IGNORECASE)
_REACH = 60
_BOUNDS = late(r"\[([^,\]]*)\.\.([^,\]]*)\]")
_PLAIN = late(r"\d{4}-\d\d(?:-\d\d)?|\[[^,]*\.\.[^,]*\]")


class Link(NamedTuple):
    """A link between two deeds: one came before or after the other, by so many days if the words say so."""

    other: Trigger
    is_before: bool
    word: str
    days: int | None


def link_of(sentence: Sentence, deed: Trigger, triggers: Sequence[Trigger]) -> Link | None:
    """Find what a sentence tells of a deed's place beside another one of it; `triggers` are its deeds, in order."""
    for pattern, left_is_later in ((_LATER, True), (_EARLIER, False)):
        for match in pattern.finditer(sentence.text, sentence.start, sentence.end):
            behind = next(
                (
                    trigger
                    for trigger in triggers
                    if match.end() <= trigger.start <= match.end() + _REACH
                ),
                None,
            )
            around = _around(triggers, match, behind, sentence.start)
            if not behind or not around or deed.start not in (behind.start, around.start):
                continue
            is_behind = deed.start == behind.start
            return Link(
                around if is_behind else behind,
                is_behind is left_is_later,
                match["word"],
                _days(match["amount"]),
            )
    return None


def _around(
    triggers: Sequence[Trigger], match: re.Match[str], behind: Trigger | None, start: int
) -> Trigger | None:
    """Find the deed that what stands behind the word of order is told beside."""
    before = [trigger for trigger in triggers if trigger.end <= match.start()]
    if _VERBAL.match(match["word"]):
        return before[-1] if before else None
    verbs = [trigger for trigger in before if trigger.is_verb]
    if before:
        return verbs[-1] if verbs else before[-1]
    opens = match.start() - start <= _REACH
    return _verb_beyond(triggers, behind) if behind and opens else None


def _verb_beyond(triggers: Sequence[Trigger], behind: Trigger) -> Trigger | None:
    """Find the verb of a sentence that opens with the word of order: "After talks in May, Kenya signed"."""
    return next(
        (trigger for trigger in triggers if trigger.start > behind.end and trigger.is_verb), None
    )


def _days(amount: str | None) -> int | None:
    if not amount:
        return None
    number, unit = amount.split()
    count = int(number) if number.isdigit() else _NUMBERS.index(number.lower()) + 1
    return count * 7 if unit.startswith("week") else count


def cut(date: str, other: str, *, is_before: bool, days: int | None) -> str | None:
    """Cut a stretch of days to those before or after another date; None where nothing is cut or nothing remains."""
    if not (_PLAIN.fullmatch(date) and "/" not in other and "?" not in other):
        return None
    stretch, beside = _span(date), _span(other)
    if not stretch or not beside:
        return None
    bounds = _remaining(stretch, beside, is_before=is_before, days=days)
    if bounds is None or bounds == stretch or bounds[0] > bounds[1]:
        return None
    return _written(date, stretch, bounds)


def _remaining(
    stretch: tuple[dt.date, dt.date],
    beside: tuple[dt.date, dt.date],
    *,
    is_before: bool,
    days: int | None,
) -> tuple[dt.date, dt.date] | None:
    """Give the bounds that are left of a stretch; None where they would be beyond the calendar."""
    low, high = stretch
    step = dt.timedelta(days=days or 1)
    try:
        first, last = (day - step if is_before else day + step for day in beside)
    except OverflowError:  # the first or the last day of the calendar
        return None
    floor = first if days or not is_before else low
    ceiling = last if days or is_before else high
    return max(low, floor), min(high, ceiling)


def _written(date: str, old: tuple[dt.date, dt.date], new: tuple[dt.date, dt.date]) -> str:
    """Write a stretch, each bound that stayed as it was marked as it was."""
    if new[0] == new[1]:
        return new[0].isoformat()
    match = _BOUNDS.fullmatch(date)
    ends = match.groups() if match else tuple(day.isoformat() for day in old)
    written = [
        end if was == now else now.isoformat() for end, was, now in zip(ends, old, new, strict=True)
    ]
    return f"[{written[0]}..{written[1]}]"


def _span(date: str) -> tuple[dt.date, dt.date] | None:
    value = parse(date)
    try:
        return dt.date.fromisoformat(value.earliest), dt.date.fromisoformat(value.latest)
    except ValueError:
        return None
