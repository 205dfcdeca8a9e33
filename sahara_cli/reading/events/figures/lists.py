"""Counts that go on with what was counted before: a part of it, "including three nuns", or one place behind another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.patterns import late
from sahara_cli.reading.events.tables import counts

if TYPE_CHECKING:
    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.events.figures.numbers import Number

#: What is told of people one by one, beside the tolls of `counts.tsv`.
_SUFFERED = frozenset({"arrested", "freed", "abducted", "hospitalised", "deported", "held"})
#: "Fifteen people, including three nuns, were killed": what leads to a part.
_PART = late(
    r"(?: (?!(?:and|but|while|who|which|that)\b)[\w'’-]+){0,10}?,? (?:including|among them)"
    r"(?: (?:at least|the|some|about))* ?"
)
#: "Killed 30 people, 12 of them children".
_PART_BEHIND = late(
    r" of (?:them|whom)(?: (?:were|are|was))? (?:[a-z]+ )?"
    r"(?:children|women|men|girls|boys|minors|babies|infants|teenagers|civilians|foreigners|tourists|students|pupils"
    r"|soldiers|policemen|officers|passengers|workers|rebels|militants|fighters|guards|migrants)\b"
)
_BEFORE_PART = late(r"(?: (?!(?:and|but|while)\b)[\w'’-]+){0,10}?, (?:and )?")
#: "Killed six in Oram, four in Fez and two in Graz".
_PLACED = late(
    r"(?: [a-z]+){0,3} (?:in|at|near|from) [A-Z][\w'’-]*(?: [A-Z][\w'’-]*){0,3}(?:,|,? and| and another) "
)
_IN_PLACE = late(r"(?: (?:more|others?|people))? (?:in|at|near|from) [A-Z]")


def is_listed(sentence: Sentence, before: Number, counted: Number, last: str) -> bool:
    """Tell a number of the same as the one before it: a part of those killed, or those killed in the next place."""
    if last not in _SUFFERED and last not in counts("toll"):
        return False
    if _is_part(sentence, before, counted):
        return True
    placed = _IN_PLACE.match(sentence.text, counted.end, sentence.end)
    return bool(placed) and bool(_PLACED.fullmatch(sentence.text, before.end, counted.start))


def _is_part(sentence: Sentence, before: Number, counted: Number) -> bool:
    """Tell several of those counted before: "15 people, including three nuns", "12 of them children"."""
    if not 1 < counted.size < before.size:
        return False
    text, between = sentence.text, (before.end, counted.start)
    if _PART.fullmatch(text, *between):
        return True
    behind = _PART_BEHIND.match(text, counted.end, sentence.end)
    return bool(behind) and bool(_BEFORE_PART.fullmatch(text, *between))
