"""Names that stand in a list, and those that a preposition governs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sahara_cli.reading.events.clauses import AND

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.reading.people.mentions import Mention

_PREPOSITION = re.compile(
    r"\b(?:in|of|for|from|by|over|on|about|under|through|near|to|with|against|between|among|after|at|into|via"
    r"|during|since|before|than|like|toward|towards|despite|unlike|not)"
    r"(?: (?:the|a|an|its|their|his|her))?(?: [a-z]+)? $"
)
_REACH = 40


def ungoverned(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """Keep the names that no preposition stands before, nor before the one that they are joined to.

    The mentions are in order, so that only the one right before can join a name.
    """
    free: list[Mention] = []
    before: tuple[Mention, bool] | None = None
    for one in mentions:
        governed = bool(_PREPOSITION.search(text[max(0, one.start - _REACH) : one.start]))
        if not governed and before and _lists(text, before[0].end, one):
            governed = before[1]
        if not governed:
            free.append(one)
        before = one, governed
    return free


def _lists(text: str, end: int, one: Mention) -> bool:
    """Tell whether a name goes on a list; after a comma alone, only where the list goes on: "in Peru, Quispe met"."""
    if not AND.fullmatch(text, end, one.start):
        return False
    return text[end] != "," or bool(
        AND.match(text, one.end) or re.search("and|or", text[end : one.start])
    )
