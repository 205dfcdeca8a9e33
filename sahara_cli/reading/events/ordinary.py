"""Deeds that no word of `deeds.tsv` tells: what things, firms, teams and private people do is of no kind of PLOVER's.

"The launch failed" and "Acme tapped two rivals" are `other`. What a state, an official or a named person did stays
blank where no word tells it, and so does whatever has a word of politics or force beside it.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sahara_cli.reading.events.participants import subjects_of
from sahara_cli.reading.events.triggers import Sort
from sahara_cli.reading.lexicon.human import people
from sahara_cli.reading.lexicon.rows import rows, words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.events.coreference import Names
    from sahara_cli.reading.events.participants import Sides
    from sahara_cli.reading.events.triggers import Trigger
    from sahara_cli.reading.language.clauses import Clause
    from sahara_cli.reading.language.phrases import Phrase

_ORDINARY = Sort("other", None, "activity")


@cache
def _political() -> re.Pattern[str]:
    listed = "|".join(held for name, held in rows("force") if name in {"political", "violent"})
    return re.compile(rf"\b(?:{listed})\b", re.IGNORECASE)


def ordinary(
    names: Names, sentence: Sentence, trigger: Trigger, sides: Sides, others: Iterable[Trigger]
) -> Sort | None:
    """Give `other` for a verb that no word tells the kind of, where who does it leaves no other; else None."""
    clause, group = trigger.clause, trigger.group
    if group is None or group.base in _BLANK or group.word in words()["speech"]:
        return None
    first, last = clause.first, clause.end
    told = (one for one in others if first <= one.token < last and one.kind != "other")
    if any(told) or _political().search(_words(sentence, clause)):
        return None
    done_to = [sentence.span(phrase) for phrase in clause.objects]
    if any(
        names.is_state(m.actor or "")
        for m in sentence.mentions
        for start, end in done_to
        if start <= m.start < end
    ):
        return None
    doers = subjects_of(sentence, clause)
    if group.is_passive:
        agents = [phrase for word, phrase in clause.prepositional if word == "by"]
        if not agents and any(sentence.tokens[one.head].low in people()["people"] for one in doers):
            # "Nine people were flown to Kenya": nobody knows by whom.
            return None
        doers = [*doers, *agents]
    if not sides.actors:
        doers = [one for one in doers if sentence.tokens[one.head].low not in _THINGS] or doers[:0]
        if not doers:
            return _ORDINARY if subjects_of(sentence, clause) else None
    return _ORDINARY if doers and all(_is_private(names, sentence, one) for one in doers) else None


#: What such a verb tells depends on what it is done to: "reopened the border", "cut ties".
_BLANK = frozenset(
    {"be", "have", "do", "make", "take", "give", "get", "put", "set", "go", "come", "keep", "let"}
)


def _words(sentence: Sentence, clause: Clause) -> str:
    """Give a clause's words, those of its subjects among them."""
    spans = [sentence.shown(phrase) for phrase in clause.subjects]
    last = sentence.tokens[min(clause.end, len(sentence.tokens)) - 1]
    return " ".join((*spans, sentence.text[sentence.tokens[clause.first].start : last.end]))


def _is_private(names: Names, sentence: Sentence, phrase: Phrase) -> bool:
    """Tell a thing, a firm, a team or private people from states, officials, forces and named persons."""
    head, held = sentence.tokens[phrase.head], people()
    start, end = sentence.span(phrase)
    named = [m for m in sentence.mentions if start <= m.start and m.end <= end and m.actor]
    if named:
        last = named[-1]
        is_head = last.start <= head.start < last.end and not last.adjective
        return (
            is_head
            and names.is_body(last.actor or "")
            and not _political().search(sentence.text[start:end])
        )
    if head.low in held["ordinary"]:
        return True
    human = (
        held["arms"]
        | held["officials"]
        | held["agent"]
        | held["people"]
        | held["armed"]
        | held["office"]
    )
    return (
        head.tag == "N"
        and head.low not in human | held["sufferer"]
        and not head.low.endswith(_DOERS)
    )


#: Pronouns of things, where nobody named is meant by them.
_THINGS = frozenset({"it", "which"})
#: Nouns for people who do something, of whom nothing more is known.
_DOERS = ("men", "ists", "ist", "ians", "ian", "ers", "ors", "crats")
