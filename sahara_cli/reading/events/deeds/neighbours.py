"""Words that could be nouns as well, told for verbs by the words beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.reading.events.deeds.lexicon import lexicon
from sahara_cli.reading.events.deeds.verbforms import (
    BEFORE_NOUNS,
    IRREGULAR,
    NO_VERBS,
    SPEECH,
    TO_COME,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

_SHORTEST_PLURAL = len("has")
#: Bases that stand behind a plural as something else.
_UNSURE = frozenset(
    {"back", "free", "open", "last", "close", "present", "slow", "return", "land", "ship"}
)
#: "The two last met", "the revolt that brought him down".
_TELLING = frozenset({"last", "first", "that"})


class Token(NamedTuple):
    """A word or a sign of a text, in small letters."""

    word: str
    start: int
    end: int
    is_low: bool


def is_before_noun(tokens: Sequence[Token], at: int) -> bool:
    """Tell "the last held talks" from "the two last held talks in May"."""
    before = tokens[at - 1].word if at else ""
    if before not in BEFORE_NOUNS:
        return False
    lead = tokens[at - 2].word if at > 1 else ""
    told = (
        before in _TELLING
        and (lead.isalpha() or lead == ",")
        and lead not in BEFORE_NOUNS | NO_VERBS | SPEECH
    )
    word = tokens[at].word
    past = word in IRREGULAR and not word.endswith("n") if before == "that" else is_past(word)
    return not (told and past)


def is_past(word: str) -> bool:
    """Tell a past tense or a participle by its form."""
    return word in IRREGULAR or word.endswith("ed")


def is_headed(tokens: Sequence[Token], at: int) -> bool:
    """Tell "Kenya attacks Peru", whose verb could be a noun, by the names or "the" around it."""
    if not tokens[at].word.endswith("s") or not at or at + 1 >= len(tokens):
        return False
    if tokens[at + 1].word == "to" and tokens[at].word in TO_COME:
        return True
    before, after = tokens[at - 1], tokens[at + 1]
    subject = before.word[:1].isalpha() and (
        not before.is_low or before.word in {"he", "she", "it", "who"}
    )
    object_ = after.word[:1].isalpha() and (
        not after.is_low or after.word in {"the", "a", "an", "its", "his", "her"}
    )
    return subject and object_ and tokens[at].word in lexicon().verbs


def is_plural(tokens: Sequence[Token], at: int) -> bool:
    """Tell "the farmers reject it", whose verb could not be a noun."""
    word, before = tokens[at].word, tokens[at - 1].word if at else ""
    return (
        word in lexicon().bases
        and word not in lexicon().nouns
        and before.endswith("s")
        and len(before) > _SHORTEST_PLURAL
        and before not in NO_VERBS
        and not before.endswith("'s")
        and word not in _UNSURE
    )
