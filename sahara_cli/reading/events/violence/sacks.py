"""The sack of a town: "sacked Rome", "burned down a village", and no coach or school that goes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sahara_cli.patterns import late
from sahara_cli.reading.events.participants.subjects import subjects_of
from sahara_cli.reading.lexicon.human import people

if TYPE_CHECKING:
    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.events.triggers import Trigger
    from sahara_cli.reading.language.phrases import Phrase

_TOWNS = late(
    r"cit(?:y|ies)|towns?|villages?|capital|port|temples?|monaster(?:y|ies)|palaces?|abbeys?|churches|settlements?",
    re.IGNORECASE,
)
_HOMES = frozenset({"homes", "houses", "huts", "church", "churches", "mosque", "school", "shops"})
_RAIDERS = frozenset({"troops", "soldiers", "raiders", "mob"})


def is_of_town(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell "sacked Rome", "the city was sacked by troops" from the sack of a coach."""
    clause, group = trigger.clause, trigger.group
    if group is None or group.base != "sack":
        return False
    done_to = clause.subjects if group.is_passive else clause.objects
    return any(_is_town(sentence, phrase) for phrase in done_to)


def is_razing(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell fighters who burn a village from a council that demolishes a school."""
    clause, group = trigger.clause, trigger.group
    if group is None or group.is_passive or group.base not in {"burn", "raze", "destroy"}:
        return False
    heads = {sentence.tokens[phrase.head].low for phrase in subjects_of(sentence, clause)}
    if not heads & (people()["band"] | _RAIDERS):
        return False
    phrases = clause.objects
    return any(
        _is_town(sentence, phrase) or sentence.tokens[phrase.head].low in _HOMES
        for phrase in phrases
    )


def _is_town(sentence: Sentence, phrase: Phrase) -> bool:
    start, end = sentence.span(phrase)
    named = any(start <= m.start < end and m.place and not m.adjective for m in sentence.mentions)
    return named or bool(_TOWNS.fullmatch(sentence.tokens[phrase.head].low))
