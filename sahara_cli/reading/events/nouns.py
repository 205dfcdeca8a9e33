"""Nouns for deeds that a date is of by where they stand, whatever the verb around them says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sahara_cli.reading.events.deeds import CLOSED
from sahara_cli.reading.events.deeds.verbforms import LIGHT, SPEECH

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.reading.events.clauses import Clause
    from sahara_cli.reading.events.deeds import Deed
    from sahara_cli.reading.events.deeds.predicates import Verb

#: What may stand between a date and the noun that it describes: "the 2019 peace deal", "Tuesday's meeting".
_DESCRIBED = re.compile(
    r"(?:'s|')?(?: (?!(?:the|an?|and|or|as|that|who|for|in|on|of|at|to|with|by|from|after|before|during|over|into|when"
    r"|while|pending|following|amid|since|until|pending|because)\b)[a-z-]+){0,2} "
)
#: "Last week's New York talks": the names between may be many.
_DETERMINED = re.compile(r"\b(?:the|an?|its|his|her|their|this|that|[\w]+'s?) $")
_MORE = re.compile(r" [A-Za-z]")
_NAMED = re.compile(r"(?: [\w.'-]+){0,4} ")
_LOWER = re.compile(r"[ -]([a-z]+)\b")
_OWNING = re.compile(r"'s? ")
_OWNED = re.compile(r"'s?(?: [\w.'-]+){0,4} ")
_ATTACHED = re.compile(
    r"[,\s]*(?:which|that|[a-z]+(?:ed|wn|de|un) (?:in|on|by|last|this|earlier))\b"
)
#: What joins a date to the noun before it, which may tell where first: "the raid on Goma of 3 May".
_JOINED = re.compile(
    r"(?: (?:on|in|at|near|against|to|with|by) (?:the )?[A-Z][\w-]*(?: [A-Z][\w-]*)?){0,2} "
    r"(?:(?P<word>of|on|in) (?:(?:early|late|the) )?)?"
)
_CLAIMED = re.compile(r"claim(?:ed|s|ing)? (?:responsibility|credit) for (?:[\w'-]+ ){0,3}")
#: That a deed did not come about: "no raid", "denied the raid", "called off its talks".
_DENIED = re.compile(
    r"\b(?:no|without|any)(?: (?!(?:the|an?)\b)[\w'-]+){0,2} $"
    r"|\b(?:den(?:y|ies|ied)|prevent(?:s|ed)?|avert(?:s|ed)?|foil(?:s|ed)?|thwart(?:s|ed)?|cancel(?:s|l?ed)?"
    r"|call(?:s|ed)? off|postpone[sd]?|abandon(?:s|ed)?|avoid(?:s|ed)?)"
    r"(?: (?!(?:in|of|for|to|on|at|by|from|with|over|about|\w+ing)\b)[\w'-]+){0,3} $",
    re.IGNORECASE,
)
_NEAR = 60


def determined(text: str, lead: str, end: int) -> bool:
    """Tell whether a date stands between "the" or an owner and what it describes."""
    return bool(_DETERMINED.search(lead) and _MORE.match(text, end))


def described(text: str, here: Clause, end: int, *, owned: bool) -> Deed | None:
    """Find the noun that a date describes: "the 2019 talks", "last week's Lima talks", "its 1996 Olympic bombing"."""
    patterns = (_DESCRIBED, _OWNED, *((_NAMED,) if owned else ()))
    return next(
        (one for one in here.deeds
         if not one.is_verb and one.start >= end
         and any(pattern.fullmatch(text, end, one.start) for pattern in patterns)
         and not any(end <= verb.start < one.start for verb in here.verbs)),
        None,
    )  # fmt: skip


def joined(text: str, here: Clause, span: tuple[int, int]) -> Deed | None:
    """Find the noun that a date is joined to: "claimed the raid of 3 May", "bombings in May killed nine"."""
    start, end = span
    noun = next((one for one in reversed(here.deeds) if one.end <= start), None)
    found = noun and not noun.is_verb and _JOINED.fullmatch(text, noun.end, start)
    if not noun or not found:
        return None
    before = [one for one in here.verbs if one.end <= noun.start]
    if found["word"] == "of" or (not before and any(one.start >= end for one in here.verbs)):
        return noun
    # "Claimed the raid on 3 May": nobody says the day that he claims on so; "on Monday" he may.
    if before and _CLAIMED.fullmatch(text, before[-1].start, noun.start):
        return noun
    figures = text[start:end][:1].isdigit() or text[start:end][-1:].isdigit()
    return noun if figures and before and before[-1].word in SPEECH else None


def is_noun_denied(text: str, clause: Clause, noun: Deed) -> bool:
    """Tell whether a noun itself is denied, not only what the verb around it says."""
    return bool(_DENIED.search(text[max(clause.start, noun.start - _NEAR) : noun.start]))


def modifies(text: str, here: Clause, end: int) -> bool:
    """Tell a date that only describes a noun which tells no deed: "last week's crop", "its 1996 campaign"."""
    if _OWNING.match(text, end):
        return True
    after = _LOWER.match(text, end)
    if not after or any(one.first == after.start(1) for one in here.verbs):
        return False
    return after[1] not in CLOSED and not after[1].endswith(("ly", "ing"))


def attached(text: str, parts: Sequence[Clause], own: int, verb: Verb) -> Deed | None:
    """Find the deed that a clause goes on about: "the invasion, which began in May"."""
    here = parts[own]
    if not own or verb.word not in LIGHT or not _ATTACHED.match(text, here.start, here.end):
        return None
    if verb != here.verbs[0]:
        return None
    before = parts[own - 1]
    nouns = [one for one in before.deeds if not one.is_verb and here.start - one.end < _NEAR]
    last = before.verbs[-1].end if before.verbs else before.start
    near = [one for one in nouns if one.start >= last]
    if near:
        return near[-1]
    # "The plan for the lagoon, announced in 2006, would ...": what opens the sentence.
    opening = [one for one in before.deeds if not one.is_verb]
    return opening[-1] if opening and not before.verbs else None


def reported(text: str, here: Clause, verb: Verb) -> Deed | None:
    """Find the noun right before an empty verb that describes it: "explosions reported in May"."""
    if (
        verb.word not in LIGHT
        or verb.helpers
        or not verb.word.endswith(("ed", "ld", "en", "de", "ing"))
    ):
        return None
    return next(
        (one for one in here.deeds
         if not one.is_verb and one.end < verb.first and not text[one.end : verb.first].strip()), None
    )  # fmt: skip
