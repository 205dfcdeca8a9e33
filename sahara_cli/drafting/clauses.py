"""A sentence in its clauses; in the one of a date, the deed that is told and who stands on which side of it."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.drafting.deeds import Deed, deeds

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sahara_cli.drafting.mentions import Mention

_BORDER = re.compile(
    r"; | - |,? (?=(?:which|where|who|whose|while|whereas|before|although|though|because|when)\b)"
    r"|, (?=(?:and|but|with|so|after|in|on|at|by)\b|as (?!well\b))"
    r"|, (?=[a-z]+(?:ed|wn|de) (?:in|on|by|last|this|earlier)\b)"
)
#: What opens a clause that goes on about the last thing said before it.
_ATTACHED = re.compile(
    r"[,\s]*(?:which (?:was|were|has been|had been|began|started|took place|happened|occurred|followed|came)\b"
    r"|[a-z]+(?:ed|wn|de) (?:in|on|by|last|this|earlier)\b)"
)
#: A clause between two commas, after which the one around it goes on.
_ASIDE = re.compile(
    r"(?:which|who|whose|where|[a-z]+(?:ed|wn|de) (?:in|on|by|last|this|earlier))\b[^,]*, "
)
#: What opens a clause that is no more than a time, so that its deed is told beside it.
_ADVERBIAL = re.compile(
    r"[,\s]*(?:in|on|at|by|last|next|this|earlier|early|late|since)\b", re.IGNORECASE
)
_PREPOSITION = re.compile(
    r"\b(?:in|of|for|from|by|over|on|about|under|through|near|to|with|against|between|among|after|at|into|via)"
    r"(?: (?:the|a|an|its|their|his|her))?(?: [a-z]+)? $"
)
_TOWARDS = frozenset({"to", "of", "against", "with", "on"})
_TOWARDS_PLACE = frozenset({"to", "in", "at"})
_ARTICLES = frozenset({"the", "a", "an", "with", "both"})
#: A title before a name, or whose it is: "with US Assistant Secretary for Trade", "Peru's envoy".
_TITLED = re.compile(r" with [A-Z][^,;]*? |(?: with)? [A-Z][\w. ]*'s? (?:[a-z-]+ ){1,4}")
_AND = re.compile(r",? (?:and|as well as|or) (?:the )?|, (?:the )?")
#: After an adjective or an acronym, these stand for the state: "Algerian officials".
_OFFICIALS = re.compile(
    r" (?:[a-z]+ )?(?:officials?|authorit|government|troops|forces|army|navy|military|police|diplomats?|ministers?"
    r"|leaders?|envoys?|negotiators?|delegat|soldiers|jets|planes|warplanes)"
)
_OPENS_NAME = re.compile(r" [A-Z]")
_FOLLOWED = re.compile(
    r"(?:$|[.,;:!?)\"]| (?:and|or|as well|as|in|on|at|to|for|with|from|by|has|have|had|is|are|was|were|will|would|also"
    r"|may|can|could|said|says|after|before|during|over|under|into|last|this|earlier|who|which|where|while"
    r"|[a-z]+(?:ed|[^s]s)|met|held|began|took|gave|made|shot|signed)\b)"
)
_PASSIVE = re.compile(r"\b(?:was|were|been|being|be|is|are) (?:[a-z]+ly )?$")
_NEGATED = re.compile(
    r"\b(?:not|never|no longer|without|abstained from|refused to|declined to|failed to"
    r"|(?:should|would|could|might) have)(?: \w+){0,2} $|n't (?:\w+ )?$"
)
_PLANNED = re.compile(
    r"\b(?:will|shall|to be|(?:is|are) to|due to|set to|scheduled (?:to|for)|plans? to|going to|expected to)\b"
)


class Clause(NamedTuple):
    """A stretch of a sentence, and the words for deeds in it; `begun` is where it began, if an aside broke it."""

    start: int
    end: int
    deeds: tuple[Deed, ...]
    begun: tuple[int, int] = (0, 0)

    def holds(self, place: int) -> bool:
        """Tell whether a place lies in the clause, or in its beginning before the aside."""
        return self.start <= place < self.end or self.begun[0] <= place < self.begun[1]


class Told(NamedTuple):
    """What a sentence tells for a date: the deed, who did it, to or with whom, where; and how it stands."""

    deed: Deed | None
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    hosts: tuple[Mention, ...]
    negated: bool
    planned: bool
    unsure: tuple[str, ...]


def clauses(text: str, start: int, end: int) -> list[Clause]:
    """Split a sentence where another clause or a phrase of its own begins, or an aside ends."""
    cuts = [start, *(found.end() for found in _BORDER.finditer(text, start, end)), end]
    parts: list[Clause] = []
    for begin, close in pairwise(cuts):
        aside = _ASIDE.match(text, begin, close) if parts else None
        middle = aside.end() if aside else close
        parts.append(Clause(begin, middle, tuple(deeds(text, begin, middle))))
        if middle < close:
            begun = parts[-2].start, parts[-2].end
            parts.append(Clause(middle, close, tuple(deeds(text, middle, close)), begun))
    return parts


def at_of(parts: Sequence[Clause], place: int) -> int:
    """Tell which clause a place of the text lies in."""
    return next((at for at, part in enumerate(parts) if place < part.end), len(parts) - 1)


def deed_for(
    text: str, parts: Sequence[Clause], start: int, *, has_doer: bool
) -> tuple[Deed | None, Clause]:
    """Find the deed that a date belongs to, and its clause: in the date's own, else in one beside it.

    Within a clause verbs come before nouns; a clause that goes on about the last thing said takes that.
    """
    own = at_of(parts, start)
    here = parts[own]
    if here.deeds:
        return _nearest(here.deeds, start), here
    attached = bool(_ATTACHED.match(text, here.start, here.end))
    if not attached and (has_doer or not _ADVERBIAL.match(text, here.start, here.end)):
        return None, here
    beside = [*reversed(parts[:own]), *(parts[own + 1 : own + 2] if own == 0 else ())]
    for part in beside:
        if part.deeds:
            return (part.deeds[-1] if attached else _nearest(part.deeds, start)), part
    return None, here


def _nearest(found: Sequence[Deed], place: int) -> Deed:
    verbs = [deed for deed in found if deed.is_verb]
    return min(verbs or found, key=lambda deed: abs(deed.start - place))


def heads(text: str, mentions: Iterable[Mention]) -> list[Mention]:
    """Keep the mentions that name one who acts, and drop those that only describe: "US support", "Moroccan plan"."""
    return [one for one in mentions if _acts(text, one)]


def _acts(text: str, one: Mention) -> bool:
    after = text[one.end : one.end + 60]
    if after.startswith(("'s ", "' ")):
        return False
    if _OFFICIALS.match(after):
        return True
    if one.adjective:
        # "Algerian and US officials": what the second describes, the first does.
        joined = _AND.match(after)
        return bool(joined and re.match(r"[A-Z][\w.]*" + _OFFICIALS.pattern, after[joined.end() :]))
    return not _OPENS_NAME.match(after) and (one.person or bool(_FOLLOWED.match(after)))


def told(text: str, clause: Clause, deed: Deed, mentions: Sequence[Mention]) -> Told:
    """Tell who stands on which side of a deed, by position in its clause."""
    within = [one for one in mentions if clause.holds(one.start)]
    acting = heads(text, within)
    before = [one for one in acting if one.end <= deed.start]
    doers = [one for one in before if not _governed(text, one, before)]
    objects = _group(text, [one for one in acting if one.start >= deed.end], deed)
    hosts = _group(
        text, [one for one in within if one.start >= deed.end and not one.adjective], deed
    )
    owner = next((one for one in within if _owns(text, one, deed)), None)
    if owner and not deed.is_verb:
        doers = [owner]
    lead = text[max(clause.start, deed.start - 40) : deed.start]
    if deed.is_verb and _PASSIVE.search(lead):
        by = [one for one in acting if text[deed.end : one.start].endswith((" by ", " by the "))]
        doers, objects = by, doers
    actors, recipients = _ids(doers), _ids(objects)
    if (deed.kind, deed.mode) == ("consult", None) or deed.kind == "cooperate":
        actors, recipients = _unique((*actors, *recipients)), ()
    return Told(
        deed,
        actors,
        tuple(one for one in recipients if one not in actors),
        tuple(hosts),
        negated=deed.is_verb and bool(_NEGATED.search(text[clause.start : deed.start])),
        planned=bool(_PLANNED.search(text[clause.start : deed.start])),
        unsure=(),
    )


def unnamed(actors: tuple[str, ...]) -> Told:
    """Tell who is named where no word says what they did."""
    return Told(None, actors, (), (), negated=False, planned=False, unsure=())


def _owns(text: str, one: Mention, deed: Deed) -> bool:
    """Tell "Russia's invasion" and "the Russian invasion" from a name that merely stands before."""
    between = text[one.end : deed.start] if one.end <= deed.start else "?"
    if one.adjective:
        return bool(re.fullmatch(r" (?:[a-z]+ )?", between))
    return bool(re.fullmatch(r"'s? (?:[a-z]+ ){0,2}", between))


def _governed(text: str, one: Mention, before: Sequence[Mention]) -> bool:
    """Tell whether a preposition stands before a name, or before the one that it is joined to."""
    if _PREPOSITION.search(text[max(0, one.start - 40) : one.start]):
        return True
    joined = next(
        (
            other
            for other in before
            if other.end < one.start and _AND.fullmatch(text, other.end, one.start)
        ),
        None,
    )
    return joined is not None and _governed(text, joined, before)


def _group(text: str, after: Sequence[Mention], deed: Deed) -> list[Mention]:
    """Take the first name behind a deed and those joined to it, unless a preposition leads elsewhere."""
    group: list[Mention] = []
    at = deed.end
    for one in after:
        between = text[at : one.start]
        if group and not _AND.fullmatch(between):
            break
        if not group and not _leads(between, deed):
            break
        group.append(one)
        at = one.end
    return group


def _leads(between: str, deed: Deed) -> bool:
    """Tell whether the words between a deed and a name make the name its object: "to", "with Peru's envoy"."""
    lowered = [word for word in between.split() if word.islower() and word not in _ARTICLES]
    if not lowered:
        return True
    if len(lowered) == 1 and lowered[0] in (_TOWARDS_PLACE if deed.mode == "visit" else _TOWARDS):
        return not (deed.is_verb and lowered[0] == "on")
    return bool(_TITLED.fullmatch(between))


def _ids(mentions: Iterable[Mention]) -> tuple[str, ...]:
    return _unique(one.actor for one in mentions if one.actor)


def _unique(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ids))
