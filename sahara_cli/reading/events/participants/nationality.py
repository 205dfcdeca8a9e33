"""Nationalities, which tell where people come from and are no deed of the state's: "Polish drivers"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.reading.events.participants.arguments import phrase_at
from sahara_cli.reading.lexicon.human import is_person, nouns_of, people

if TYPE_CHECKING:
    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.people.mentions import Mention

_ORIGINS = frozenset({"origin", "descent", "heritage", "extraction", "ancestry"})


def is_nationality(sentence: Sentence, mention: Mention) -> bool:
    """Tell where people come from, no deed of the state's: "Polish drivers", "a soldier from Ghana"."""
    at = sentence.token_from(mention.start) or 0
    if not mention.adjective:
        behind = at > 1 and sentence.tokens[at - 1].low == "from"
        return behind and _is_private(sentence.tokens[at - 2].low)
    phrase = phrase_at(sentence, at)
    head = sentence.tokens[phrase.head].low if phrase else ""
    return head in _ORIGINS or _is_private(head)


def _is_private(noun: str) -> bool:
    """Tell people who act for themselves: "drivers", unlike "troops" and "ambassador"."""
    nouns = people()
    if noun in nouns["officials"] | nouns["arms"]:
        return False
    return noun in nouns_of("agent", "people", "sufferer", "ordinary") or is_person(noun)
