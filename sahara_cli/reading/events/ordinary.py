"""Deeds that no word of `deeds.tsv` tells: what things, firms, teams and private people do is of no kind of PLOVER's.

"The launch failed", "Acme tapped two rivals" and "Ana Silva noticed the gap" are `other`. What a state, an official or
a force did stays blank where no word tells it, and so does whatever has a word of politics or force beside it.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sahara_cli.reading.events.arguments import doers_of, subjects_of
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
    from sahara_cli.reading.language.lexeme import Token
    from sahara_cli.reading.language.phrases import Phrase
    from sahara_cli.reading.people.mentions import Mention

_ORDINARY = Sort("other", None, "activity")
#: What such a verb tells depends on what it is done to: "gave ground".
_BLANK = frozenset({"be", "have", "do", "give", "keep", "let"})
#: What a person or a body does so may be politics: "ordered a halt", "sent an envoy".
_OPEN = frozenset(
    {
        "order",
        "send",
        "push",
        "press",
        "pull",
        "hold",
        "open",
        "close",
        "reopen",
        "cut",
        "break",
        "end",
        "stop",
        "halt",
    }
    | {
        "suspend",
        "abandon",
        "respond",
        "react",
        "advance",
        "enter",
        "cross",
        "call",
        "back",
        "block",
        "bar",
        "free",
    }
)
_PRONOUNS = frozenset({"it", "which", "he", "she", "they", "who"})
#: Nouns for people who do something, of whom nothing more is known.
_DOERS = ("men", "ists", "ist", "ians", "ian", "ers", "ors", "crats")


@cache
def _political() -> re.Pattern[str]:
    listed = "|".join(held for name, held in rows("force") if name in {"political", "violent"})
    return re.compile(rf"\b(?:{listed})\b", re.IGNORECASE)


@cache
def _human() -> frozenset[str]:
    """Give the nouns for people whose deeds may be politics or force."""
    held = people()
    listed = ("arms", "officials", "agent", "people", "armed", "office", "sufferer")
    return frozenset().union(*(held[name] for name in listed)) - held["ordinary"]


def ordinary(
    names: Names, sentence: Sentence, trigger: Trigger, sides: Sides, others: Iterable[Trigger]
) -> Sort | None:
    """Give `other` for a verb that no word tells the kind of, where who does it leaves no other; else None."""
    group = trigger.group
    if group is None or group.base in _BLANK or group.word in words()["speech"]:
        return None
    if _is_political(names, sentence, trigger, others):
        return None
    doers = _doers(sentence, trigger)
    acting = any(map(names.is_state, sides.actors.ids))
    if not doers or acting:
        return None
    return (
        _ORDINARY if all(_is_private(names, sentence, one, group.base) for one in doers) else None
    )


def _is_political(
    names: Names, sentence: Sentence, trigger: Trigger, others: Iterable[Trigger]
) -> bool:
    """Tell whether a clause has a word of politics or force, a deed of a kind, or a state that it is done to."""
    clause = trigger.clause
    told = (one for one in others if clause.first <= one.token < clause.end and one.kind != "other")
    if any(told) or _political().search(_words(sentence, clause)):
        return True
    done_to = [sentence.span(phrase) for phrase in clause.objects]
    states = [m.start for m in sentence.mentions if names.is_state(m.actor or "")]
    return any(start <= at < end for at in states for start, end in done_to)


def _doers(sentence: Sentence, trigger: Trigger) -> list[Phrase]:
    """Give who does it; nobody where people suffer it of whom nobody knows: "nine people were flown to Kenya"."""
    clause, group = trigger.clause, trigger.group
    doers = subjects_of(sentence, clause)
    if group is None or not group.is_passive:
        return doers
    agents = doers_of(sentence, trigger)
    unknown = not agents and any(
        sentence.tokens[one.head].low in people()["people"] for one in doers
    )
    return [] if unknown else [*doers, *agents]


def _words(sentence: Sentence, clause: Clause) -> str:
    """Give a clause's words, those of its subjects among them."""
    spans = [sentence.shown(phrase) for phrase in clause.subjects]
    last = sentence.tokens[min(clause.end, len(sentence.tokens)) - 1]
    return " ".join((*spans, sentence.text[sentence.tokens[clause.first].start : last.end]))


def _is_private(names: Names, sentence: Sentence, phrase: Phrase, base: str) -> bool:
    """Tell a thing, a firm, a team, a named person or private people from states, officials and forces."""
    head = sentence.tokens[phrase.head]
    start, end = sentence.span(phrase)
    named = [m for m in sentence.mentions if start <= m.start and m.end <= end and m.actor]
    if named:
        plain = base not in _OPEN and not _political().search(sentence.text[start:end])
        return plain and _is_headed(names, named[-1], head)
    if head.low in people()["ordinary"]:
        return True
    if head.low in _PRONOUNS:
        return base not in _OPEN
    return head.tag == "N" and head.low not in _human() and not head.low.endswith(_DOERS)


def _is_headed(names: Names, mention: Mention, head: Token) -> bool:
    """Tell a name that is a phrase's head, and no state's."""
    is_head = mention.start <= head.start < mention.end and not mention.adjective
    return is_head and not names.is_state(mention.actor or "")
