"""The work of a word where it stands: it reports speech, is a noun for speech, or neither."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.reading.lexicon import english

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.reading.quotations.grammar.tokens import Token

#: Verbs of speech only with the word that follows: "went on", "puts it".
_WITH_ANOTHER = dict.fromkeys(("put", "puts"), ("it",)) | dict.fromkeys(
    ("went", "goes", "began", "begins"), ("on", "by", ".", ",")
)
#: The words that may be verbs of speech at all.
REPORTING = english.SPEECH | _WITH_ANOTHER.keys()
#: Verbs of saying something to or of somebody, whom they name: without a name they are suffered.
_WITH_OBJECT = frozenset(("accused", "informed", "assured", "notified", "reminded"))
_TELLING = frozenset(("tell", "tells", "told"))
_TALES = frozenset(("story", "stories", "tale", "tales"))
_MODALS = frozenset(("would", "could", "might", "should"))
_BARE = frozenset(("to", "not", "didn't", "didn’t", "n't"))
_HAVE = frozenset(("has", "had", "have"))
_PAUSES = frozenset(",—–-")
_OWNER_ENDINGS = ("'s", "’s", "s'", "s’")


def is_possessive(token: Token) -> bool:
    """Tell "Lee's" and "the voters'" from other words."""
    return token.text.endswith(_OWNER_ENDINGS)


def reports(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a word is a finite verb of speech where it stands."""
    lower = tokens[index].lower
    if lower in _WITH_ANOTHER:
        following = tokens[index + 1].lower if index + 1 < len(tokens) else ""
        return following in _WITH_ANOTHER[lower]
    if lower not in english.SPEECH or not _is_verb(tokens, index):
        return False
    return not (lacks_object(tokens, index) or _tells_tale(tokens, index))


def _tells_tale(tokens: Sequence[Token], index: int) -> bool:
    """Tell "the film tells the story of a man", which reports nothing."""
    behind = [token.lower for token in tokens[index + 1 : index + 4]]
    return tokens[index].lower in _TELLING and bool(_TALES & set(behind))


def lacks_object(tokens: Sequence[Token], index: int) -> bool:
    """Tell "a man accused of theft", whom others accuse, from "Lee accused Peru of theft"."""
    if tokens[index].lower not in _WITH_OBJECT or index + 1 >= len(tokens):
        return False
    return tokens[index + 1].lower in {"of", "by"}


def describes(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a word is a finite verb that describes in quoted words: 'called it "…"'."""
    if tokens[index].lower not in english.DESCRIBING or not _is_verb(tokens, index):
        return False
    # "the Paris attacks," holds nothing up.
    noun = tokens[index].lower in english.NOUNS_OR_VERBS
    return not (noun and index + 1 < len(tokens) and tokens[index + 1].text == ",")


def _is_verb(tokens: Sequence[Token], index: int) -> bool:
    token = tokens[index]
    if token.is_capital and index and tokens[index - 1].is_word:
        return False
    before = tokens[index - 1] if index else None
    if before is not None and before.lower in _MODALS:
        return True
    if before is not None and (before.lower in _BARE or _owns(before)):
        return False
    return token.lower not in english.NOUNS_OR_VERBS or not _reads_as_noun(tokens, index)


def _owns(token: Token) -> bool:
    return (
        token.lower in ("the", "a", "an")
        or token.lower in english.POSSESSIVES
        or is_possessive(token)
    )


def _reads_as_noun(tokens: Sequence[Token], index: int) -> bool:
    """Tell "his claim" from "voters claim": by the word before, else by the word behind."""
    if index == 0 or _leads_to_noun(tokens[index - 1]):
        return True
    if _leads_to_verb(tokens[index - 1]):
        return False
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    return after is None or (
        after.stretch is None and after.text not in (",", ":") and after.lower != "that"
    )


def _leads_to_noun(before: Token) -> bool:
    return (
        before.lower in english.DETERMINERS
        or before.lower in english.POSSESSIVES
        or before.lower in english.PREPOSITIONS
        or is_possessive(before)
    )


def _leads_to_verb(before: Token) -> bool:
    """Tell "Lee", a mark, "they", "also", "has" and "who" before a word: it is a verb then."""
    return (
        before.is_capital
        or not before.is_word
        or before.lower in english.SUBJECT_PRONOUNS
        or before.lower in english.ADVERBS
        or before.lower in english.AUXILIARIES
        or before.lower in english.RELATIVES
    )


def is_speech_noun(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a word is a noun for speech: "his claim", "a statement"."""
    token = tokens[index]
    if token.lower not in english.SPEECH_NOUNS:
        return False
    verb = token.lower in english.SPEECH or token.lower in english.DESCRIBING
    return not verb or _reads_as_noun(tokens, index)


def follows_be(tokens: Sequence[Token], verb: int) -> bool:
    """Tell "was called" from "called", and "was calling" from ", calling"."""
    before = verb - 1
    while before >= 0 and is_adverb(tokens[before]):
        before -= 1
    return before >= 0 and tokens[before].lower in english.BE_FORMS


def is_joined(tokens: Sequence[Token], verb: int) -> bool:
    """Tell a verb that shares an earlier subject: "and said", ", then added"."""
    before = verb - 1
    while before > 0 and (is_adverb(tokens[before]) or tokens[before].lower in _HAVE):
        before -= 1
    if before <= 0:
        return False
    # ", announced last year," and "Lee, of Lima, has announced" are no verbs that share a subject.
    paused = tokens[before].text in _PAUSES and is_adverb(tokens[before + 1])
    return paused or tokens[before].lower in english.CONJUNCTIONS


def is_adverb(token: Token) -> bool:
    """Tell adverbs that may stand between a subject and its verb."""
    return token.lower in english.ADVERBS or (token.lower.endswith("ly") and not token.is_capital)


def is_finite(token: Token) -> bool:
    """Tell whether a word looks like a finite verb of any kind."""
    lower = token.lower
    return not token.is_capital and (
        lower in english.SPEECH
        or lower in english.DESCRIBING
        or lower in english.PLAIN_VERBS
        or lower in english.AUXILIARIES
        or (lower.endswith("ed") and lower not in english.NOUNS_IN_ED)
    )
