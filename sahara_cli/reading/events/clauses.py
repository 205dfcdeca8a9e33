"""A sentence in its clauses, with their verbs and deeds; and which of those named in it act."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.reading.events.deeds import Deed, deeds
from sahara_cli.reading.events.deeds.lexicon import lexicon
from sahara_cli.reading.events.deeds.predicates import Verb, verbs
from sahara_cli.reading.events.deeds.verbforms import HELPERS, IRREGULAR, PRESENT
from sahara_cli.reading.lexicon.nations import demonym_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sahara_cli.reading.people.mentions import Mention

_BORDER = re.compile(
    r"; | (?:--?|_) |,? (?=(?:which|where|who|whose|while|whereas|before|although|though|because|when)\b)"
    r"|, (?=according to\b)|, (?=(?:and|but|with|so|after|in|on|at|by)\b|as (?!well\b))"
    r"|, (?=[a-z]+(?:ed|wn|de) (?:in|on|by|last|this|earlier)\b)"
    # Who told it: "..., the council said in a note."
    r"|, (?=(?:[\w.'-]+ ){1,8}(?:said|says|told|added|announced|reported|claim(?:s|ed)|alleg(?:es|ed))\b(?! to\b)"
    r"[^,;]*$)"
)
#: A clause between two commas, after which the one around it goes on.
_ASIDE = re.compile(
    r"(?:which|who|whose|where|[a-z]+(?:ed|wn|de) (?:in|on|by|last|this|earlier))\b[^,]*, "
)
#: What joins one name to the next.
AND = re.compile(r",? (?:and|as well as|or) (?:the )?|, (?:the )?")
#: After an adjective or an acronym, these stand for the state: "Algerian officials".
OFFICIALS = re.compile(
    r" (?:(?:top|senior|military|government|foreign|defen[cs]e|prime|security|border|naval|air|special|ground|state"
    r"|army|intelligence|trade|peace|chief|high|riot|federal|interior"
    r"|transport|finance|health|justice|education|energy|fighter|patrol|coalition|deputy) )?"
    r"(?:officials?|authorit|government|troops|forces|army|navy|military|air force|marines|commandos|paratroopers"
    r"|police|diplomats|ministers|leaders|envoys|negotiators|delegat|soldiers|jets|planes|warplanes|peacekeepers"
    r"|warships?|gunboats?|patrol boats?|frigates?|submarines?|helicopters|drones|bombers|tanks|artillery"
    r"|coast ?guards?|prosecutors|parliament\b|senate\b|congress\b|cabinet\b|embassy|consulate|lawmakers|ministry"
    # Before a name the name acts: "French President X", "the French ambassador, X".
    r"|(?:ambassador|president|premier|chancellor|consul|king|queen|minister|leader|envoy|diplomat|negotiator)s?\b"
    r"(?! [A-Z]|, [A-Z]))"
)
_ALSO = re.compile(r",? (?:and|or) (?:the )?([A-Z][a-z]+) [a-z]")
_COMMA = re.compile(r", (?:(?:the|an?) (?:[a-z]+ )?)?")
_CALLED = re.compile(r"(?:'s?)? (?:[a-z-]+ ){0,5}[a-z]+(?=[,.;)]|$)")
_OPENS_NAME = re.compile(r" [A-Z]")
_FOLLOWED = re.compile(
    r"$|[.,;:!?)\"]| (?:and|or|as|in|on|at|to|for|with|from|by|after|before|during|over|under|into|last|this|earlier"
    r"|who|which|where|while|also|today|yesterday|next|late|early|since|between|against|of|over|about|near|until|not|again|too|\d+)\b"
)
_NEXT = re.compile(r" ([a-z]+(?:n't)?)\b")


class Clause(NamedTuple):
    """A stretch of a sentence, and the words for deeds in it; `begun` is where it began, if an aside broke it."""

    start: int
    end: int
    deeds: tuple[Deed, ...]
    verbs: tuple[Verb, ...]
    begun: tuple[int, int] = (0, 0)

    def holds(self, place: int) -> bool:
        """Tell whether a place lies in the clause, or in its beginning before the aside."""
        return self.start <= place < self.end or self.begun[0] <= place < self.begun[1]


def clauses(text: str, start: int, end: int) -> list[Clause]:
    """Split a sentence where another clause or a phrase of its own begins, or an aside ends."""
    cuts = [start, *(found.end() for found in _BORDER.finditer(text, start, end)), end]
    parts: list[Clause] = []
    for begin, close in pairwise(cuts):
        aside = _ASIDE.match(text, begin, close) if parts else None
        middle = aside.end() if aside else close
        parts.append(_clause(text, begin, middle, (0, 0)))
        if middle < close:
            parts.append(_clause(text, middle, close, (parts[-2].start, parts[-2].end)))
    return parts


def _clause(text: str, start: int, end: int, begun: tuple[int, int]) -> Clause:
    found = verbs(text, start, end)
    return Clause(start, end, tuple(deeds(text, start, end, found)), tuple(found), begun)


def at_of(parts: Sequence[Clause], place: int) -> int:
    """Tell which clause a place of the text lies in."""
    return next((at for at, part in enumerate(parts) if place < part.end), len(parts) - 1)


def heads(text: str, mentions: Iterable[Mention]) -> list[Mention]:
    """Keep the mentions that name one who acts, and drop those that only describe: "US support", "Moroccan plan"."""
    acting = [one for one in mentions if _acts(text, one)]
    return [
        one
        for before, one in pairwise([None, *acting])
        if one and not (before and before.person and _is_apposed(text, before.end, one))
    ]


def _is_apposed(text: str, end: int, one: Mention) -> bool:
    """Tell whether a name only says who the person before it is: "Quispe, Peru's envoy,"."""
    return bool(
        not one.person and _COMMA.fullmatch(text, end, one.start) and _CALLED.match(text, one.end)
    )


def _acts(text: str, one: Mention) -> bool:
    after = text[one.end : one.end + 60]
    if after.startswith(("'s ", "' ")):
        return bool(OFFICIALS.match(after, after.index(" ")))
    if OFFICIALS.match(after):
        return True
    described = _ALSO.match(after)
    if one.adjective or (described and demonym_of(described[1])):
        # "Algerian and US officials": what the second describes, the first does.
        joined = AND.match(after)
        return bool(joined and re.match(r"[A-Z][\w.]*" + OFFICIALS.pattern, after[joined.end() :]))
    return not _OPENS_NAME.match(after) and (one.person or _goes_on(after))


def _goes_on(after: str) -> bool:
    """Tell whether what follows a name is not a noun that the name describes: "US support"."""
    if _FOLLOWED.match(after):
        return True
    found = _NEXT.match(after)
    word = found[1] if found else ""
    if (
        word in HELPERS
        or word in PRESENT
        or word in IRREGULAR
        or word.endswith(("ed", "n't", "ly"))
    ):
        return True
    return word.endswith("s") and word in lexicon().verbs and word not in lexicon().nouns
