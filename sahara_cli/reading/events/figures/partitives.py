"""Counts of a part of a whole: "six children were among the dead", "of the 40 houses, 12 were destroyed"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sahara_cli.patterns import late
from sahara_cli.reading.events.figures.outcomes import of_things, outcome
from sahara_cli.reading.events.tables import counts
from sahara_cli.reading.lexicon.verbs import base_of, is_past

if TYPE_CHECKING:
    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.events.figures.numbers import Number

_STATES = (
    r"(dead|killed|injured|wounded|hurt|missing|arrested|displaced|homeless|trapped|infected)\b"
)
#: "Three Tunisians were among the 84 people killed".
_AMONG = late(
    r"[^.;,]{0,40}? (?:was|were|is|are|being)(?: also)? among (?:the |those |at least |more than )*"
    rf"(?:[\d,]+ |[a-z]+ )?(?:people |persons |others )?{_STATES}"
)
_OF_STATE = late(rf" of (?:the|those|its|their|these) (?:[\d,]+ )?(?:people )?{_STATES}")
_HARMED = late(
    r"(?: of (?:them|whom)(?: (?:were|was))?"
    r"|(?=,? (?:fatal|mortal)ly(?:[,.;]| and\b))) (fatal|serious|critical|bad|severe|grave|mortal)ly\b"
)
_FATAL = frozenset({"fatal", "mortal"})
#: "Of the town's 90 mills only 86 were closed": the words before the second number have its noun.
_WHOLE = late(
    r"\b[Oo]f (?:the|its|their|his|her|[\w'-]+'s|the [\w'-]+'s?) (?:[\d,]+ |[a-z]+ )?(?:[a-z-]+ )?([a-z]+s)"
    r"(?: (?:in|on|at|of|near)(?: [\w'-]+){1,4})?,?"
    r"(?: only| just| at least| some| about)* $"
)
_SUFFERED = late(r" (?:were|was|are|had been|have been|has been) (?:[a-z]+ly )?([a-z]+)\b")
#: "The dead include three nurses", "among the injured were three nurses".
_INCLUDE = late(
    rf"\b(?:(?:the|those) {_STATES} (?:also )?includ(?:e|es|ed|ing)|among (?:the|those) {_STATES} (?:were|was|are))"
    r"(?: at least| also| the)* $",
    re.IGNORECASE,
)
#: "Seats" of "12 of the 40 seats".
_PART = late(
    r" of (?:(?:the|its|their|his|her|those|these|[\w-]+'s)(?: [\w',-]+){0,2}?|[\d,]+) ([a-z]+s)\b"
    r"(?! (?:of|that|which)\b)"
)
#: What is counted from before, and what is one of several that are told one by one.
_FIRST = late(r"\b[Tt]he (?:first|last) $")
_SECOND = late(r" and (?:the|a) (?:second|other) [a-z]+ (?:was|were) ")
_WHOLE_BEHIND = late(
    r" of (?:(?:the|its|their|his|her|those|these|an estimated|roughly) )?(?:at least |more than |some |about |over )?"
)
#: What is counted of many alone: "one of its owners attended" counts nobody.
_OF_MANY = frozenset(
    {"crowd", "protesters", "participants", "signed", "voted", "strikers", "applicants", "deployed", "returned"}
    | {"sacked"}
)  # fmt: skip
#: What becomes of nobody twice.
_ONCE = frozenset({"killed"})
_ONE_OF_STATE = late(
    r" of (?:the|those|these|its|their|at least|more than)(?: [\w,-]+)?(?: (?:people|persons|others|victims))?"
    r"(?: who (?:were|was|had been))? (?:dead|killed|injured|wounded|hurt|missing|arrested|victims)\b"
)
#: How far before a number such a word may stand.
_NEAR = 40
_DOZENS = frozenset(
    {"dozens", "scores", "hundreds", "thousands", "many", "several", "people", "others"}
)
_POSITIVE = late(r" (?:people |others |more )?(?:had |have )?test(?:ed)? positive\b")
_INCLUDING = late(r",? (?:including|among them) (?:(?:at least|the|some|about|more than) )*$")


def state_of(sentence: Sentence, counted: Number) -> str:
    """Tell what became of a part that is counted: "six were among the dead", "five of the dead"; "" for no part."""
    if include := _INCLUDE.search(sentence.text, sentence.start, counted.start):
        return counts("state")[(include[1] or include[2]).lower()]
    if harmed := _HARMED.match(sentence.text, counted.end, sentence.end):
        return "killed" if harmed[1] in _FATAL else "wounded"
    among = _AMONG.match(sentence.text, counted.end, sentence.end)
    several = counted.low is None or counted.low > 1  # "one of the wounded" is no count
    state = among or (several and _OF_STATE.match(sentence.text, counted.end, sentence.end))
    return counts("state")[state[1]] if state else ""


def things_of(sentence: Sentence, counted: Number) -> str:
    """Give the noun of the things that a number alone counts: "houses" of "of the 40 houses, 12 were destroyed"."""
    total = _WHOLE.search(sentence.text, sentence.start, counted.start)
    return total[1] if total else ""


def suffered(sentence: Sentence, counted: Number, thing: str) -> str:
    """Tell what was done to things that a number alone counts, by the verb right behind it: "86 were closed"."""
    behind = _SUFFERED.match(sentence.text, counted.end, sentence.end)
    return of_things(base_of(behind[1]), thing) if behind else ""


def included(sentence: Sentence, counted: Number) -> str:
    """Tell what became of those who are named of an uncounted crowd: "killing dozens, including 59 tourists"."""
    lead = _INCLUDING.search(sentence.text, sentence.start, counted.start)
    if lead is None:
        return ""
    for chunk in sentence.chunks:
        phrase = chunk.phrase
        if phrase and sentence.tokens[phrase.end - 1].end == lead.start():
            uncounted = sentence.tokens[phrase.head].low in _DOZENS
            numbered = any(
                token.tag == "M" and token.low not in _DOZENS
                for token in sentence.tokens[phrase.first : phrase.end]
            )
            return outcome(sentence, phrase, "") if uncounted and not numbered else ""
    return ""


def tested(sentence: Sentence, counted: Number) -> str:
    """Tell those who "tested positive"; "" for others."""
    return "infected" if _POSITIVE.match(sentence.text, counted.end, sentence.end) else ""


def is_one_of(sentence: Sentence, counted: Number, what: str) -> bool:
    """Tell "the first two patients", known from before, and "one victim" where the second is told of too.

    Those who are killed are killed once, whether they are the first two or one of two.
    """
    if what in _ONCE:
        return False
    if what in _OF_MANY and counted.high == 1:
        return True
    if _FIRST.search(sentence.text, max(sentence.start, counted.start - _NEAR), counted.start):
        return True
    return counted.low == counted.high == 1 and bool(
        _SECOND.search(sentence.text, counted.end, sentence.end)
    )


def is_one_of_state(sentence: Sentence, counted: Number) -> bool:
    """Tell "named as one of the seven dead", which counts the seven alone."""
    return counted.low == counted.high == 1 and bool(
        _ONE_OF_STATE.match(sentence.text, counted.end, sentence.end)
    )


def is_whole(sentence: Sentence, before: Number, counted: Number) -> bool:
    """Tell the twelve of "nine of the 12 hostages were killed", of whom only nine were."""
    return bool(_WHOLE_BEHIND.fullmatch(sentence.text, before.end, counted.start))


def is_of_own_verb(sentence: Sentence, counted: Number) -> bool:
    """Tell "six died and 13 tested positive", whose 13 have a verb of their own, from "and 13 captured rebels"."""
    behind = [token for token in sentence.tokens if token.start > counted.end][:2]
    if not behind or not is_past(behind[0].low):
        return False
    return len(behind) == 1 or not behind[1].low.endswith("s")


def noun_of(sentence: Sentence, counted: Number) -> str:
    """Give the noun of what a number alone is a part of: "seats" of "12 of the 40 seats"."""
    part = _PART.match(sentence.text, counted.end, sentence.end)
    return part[1].lower() if part else ""
