"""To or with whom a deed is done: the names behind it, and those joined to them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sahara_cli.reading.events.clauses import AND

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.reading.events.deeds import Deed
    from sahara_cli.reading.people.mentions import Mention

_TOWARDS = frozenset({"to", "of", "against", "with", "on", "at"})
_TOWARDS_PLACE = frozenset({"to", "in", "at", "for", "into"})
_ARTICLES = frozenset({
    "the", "a", "an", "with", "both", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "several", "some", "dozens", "senior",
})  # fmt: skip
#: A title before a name, or whose it is: "with US Assistant Secretary for Trade", "Peru's envoy".
_TITLED = re.compile(
    r" with [A-Z][^,;]*? |(?: with)? [A-Z][\w. ]*'s? (?:[a-z-]+ ){1,4}"
    r"| (?:with )?(?:the )?(?:[a-z]+ )?(?:president|premier|leader|minister|king|queen|prince|chancellor|governor) "
)
#: Who it is, before the name: "her neighbour, ", "the French envoy, ".
_CALLED = re.compile(r"(?: (?:to|with))? (?:the|an?|his|her|its|their) (?:[\w'-]+ ){0,4}[a-z-]+, ")
_WITH = re.compile(r" (?:[\w',-]+ ){0,6}?with (?:the )?$")
_TO = re.compile(
    r" (?:[\w',-]+ ){0,6}to (?:the )?(?:(?:north|south|east|west|central|eastern|western|northern|southern)"
    r"(?:-?(?:east|west)(?:ern)?)? )?"
)


def group(text: str, after: Sequence[Mention], deed: Deed) -> list[Mention]:
    """Take the first name behind a deed and those joined to it, unless a preposition leads elsewhere."""
    found: list[Mention] = []
    at = deed.end
    for one in after:
        between = text[at : one.start]
        if found and not AND.fullmatch(between):
            break
        if not found:
            behind = deed.close < one.start and _leads(text[deed.close : one.start], deed)
            called = one.person and _CALLED.fullmatch(between)
            if not (behind or called or _leads(between, deed)):
                break
        found.append(one)
        at = one.end
    return found


def _leads(between: str, deed: Deed) -> bool:
    """Tell whether the words between a deed and a name make the name its object: "to", "with Peru's envoy"."""
    lowered = [word for word in between.split() if word.islower() and word not in _ARTICLES]
    if not lowered:
        return not re.search(r"[,;:]", between)
    towards = _TOWARDS_PLACE if deed.mode == "visit" else _TOWARDS
    if deed.kind == "retreat":
        towards |= {"from"}
    if len(lowered) == 1 and lowered[0] in towards:
        return not (
            deed.is_verb and lowered[0] in {"on", "at"} and deed.close == deed.end and not deed.led
        )
    if deed.kind in {"aid", "agree", "retreat"} and _TO.fullmatch(between):
        return True
    if deed.kind in {"consult", "cooperate", "support", "agree", "sanction"} and _WITH.fullmatch(
        between
    ):
        return True
    return bool(_TITLED.fullmatch(between))
