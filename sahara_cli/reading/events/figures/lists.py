"""Counts that go on with what was counted before, one place behind another: "killed six in Oram and four in Fez".

A part of those counted, "15 people, including three nuns", is no count of its own: it would read
as a lower toll.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.patterns import late
from sahara_cli.reading.events.tables import counts

if TYPE_CHECKING:
    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.events.figures.numbers import Number

#: What is told of people one by one, beside the tolls of `counts.tsv`.
_SUFFERED = frozenset({"arrested", "freed", "abducted", "hospitalised", "deported", "held"})
#: "Killed six in Oram, four in Fez and two in Graz".
_PLACED = late(
    r"(?: [a-z]+){0,3} (?:in|at|near|from) [A-Z][\w'’-]*(?: [A-Z][\w'’-]*){0,3}(?:,|,? and| and another) "
)
_IN_PLACE = late(r"(?: (?:more|others?|people))? (?:in|at|near|from) [A-Z]")


def is_listed(sentence: Sentence, before: Number, counted: Number, last: str) -> bool:
    """Tell a number of the same as the one before it, in the next place of a list."""
    if last not in _SUFFERED and last not in counts("toll"):
        return False
    placed = _IN_PLACE.match(sentence.text, counted.end, sentence.end)
    return bool(placed) and bool(_PLACED.fullmatch(sentence.text, before.end, counted.start))
