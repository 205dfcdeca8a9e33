"""Attacks in words: a politician who "attacks", "fires at" or "fights" another, in a campaign, a debate or on a page.

Who has a name or an office, and is no soldier or gunman, attacks in words where the sentence tells of words, or where
whom he attacks is such a one too and nobody is hurt.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sahara_cli.patterns import late
from sahara_cli.reading.events.participants.arguments import phrase_at
from sahara_cli.reading.events.participants.subjects import doers_of
from sahara_cli.reading.events.tables import words_of_force
from sahara_cli.reading.lexicon.human import people
from sahara_cli.reading.lexicon.rows import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.events.triggers import Trigger
    from sahara_cli.reading.language.clauses import Clause
    from sahara_cli.reading.language.lexeme import Token
    from sahara_cli.reading.language.phrases import Phrase

_HITTING = frozenset({"attack", "fire", "assault", "batter", "pummel", "hammer"})
_SINGLE = frozenset({"he", "she", "i", "we", "who", "me", "him", "her", "us", "them", "they", "it"})
_PARTIES = frozenset(
    {
        "democrats",
        "republicans",
        "party",
        "opposition",
        "critics",
        "rivals",
        "rival",
        "front-runner",
    }
)
_REASONS = frozenset({"for", "over", "as", "about"})
_OWNERS = frozenset({"his", "her", "their", "my", "our", "your"})
#: "Fighting about taxes", "fighting to keep the law", "clash over e-mails".
_DISPUTED = late(
    r" (?:about|to [a-z]+|(?:over|for) (?!(?:the )?(?:control|town|city|territory)\b))",
    re.IGNORECASE,
)
_DOERS_OF_FIGHTS = late(
    r"\b(?:troops|soldiers|army|armies|forces?|rebels?|militants?|militias?|insurgents?|fighters|guerrillas?|gangs?|gunmen"
    r"|police|officers|rioters|protesters|demonstrators|islamic state|taliban|civilians|villagers|villages?|towns?"
    r"|front|guns?|knives|weapons?|bombs?|tanks?|war|border|injur\w+|wounded|killed|killing|dead|died|shelling|streets)\b",
    re.IGNORECASE,
)
_REACH = 90


def in_words(sentence: Sentence, trigger: Trigger, done_to: Sequence[Phrase]) -> bool:
    """Tell an attack in words from one by force."""
    if trigger.group is None:
        return _is_noun_of_words(sentence, trigger, done_to)
    if trigger.group.base == "shoot":
        return _is_back(sentence, trigger) and _are_speakers(sentence, doers_of(sentence, trigger))
    doers = doers_of(sentence, trigger) or (done_to if trigger.group.is_passive else ())
    if trigger.group.base not in _HITTING or not _are_speakers(sentence, doers):
        return False
    if _is_reasoned(sentence, trigger.clause) or _is_said_beside(sentence, trigger):
        return True
    has_doers = bool(doers_of(sentence, trigger))
    return has_doers and _are_speakers(sentence, done_to) and not _is_hurt(sentence, trigger)


def is_dispute(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell "Democrats have been fighting about Obama", "they clash over e-mails": nobody is armed or hurt."""
    wording = sentence.text[trigger.start : trigger.end].lower()
    if not wording.startswith(("fight", "fought", "clash")):
        return False
    if _is_debate(sentence, trigger):
        return True
    close = min(trigger.close + _REACH, sentence.end)
    around = sentence.text[max(sentence.start, trigger.start - _REACH) : close]
    disputed = _DISPUTED.match(sentence.text, trigger.end)
    return bool(disputed) and not _DOERS_OF_FIGHTS.search(around)


def _is_debate(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell "he hit back and the fighting grew bitter", by words of a debate and none of arms in the sentence."""
    rest = sentence.words.replace(sentence.text[trigger.start : trigger.end], " ")
    said = words_of_force("words").search(rest)
    return not trigger.is_verb and bool(said) and not _DOERS_OF_FIGHTS.search(rest)


def _is_noun_of_words(sentence: Sentence, trigger: Trigger, done_to: Sequence[Phrase]) -> bool:
    """Tell "his attacks on Silva", "a multimillion-dollar assault on the front-runner"."""
    phrase = phrase_at(sentence, trigger.token)
    if phrase is None or trigger.label not in {"attack", "assault"}:
        return False
    before = sentence.tokens[phrase.first : trigger.token]
    if any(words_of_force("scathing").fullmatch(token.low) for token in before):
        return True
    owned = bool(before) and (before[0].low in _OWNERS or _is_persons(sentence, before[0]))
    if not owned:
        return False
    said = words_of_force("words").search(sentence.words)
    return bool(said or _are_speakers(sentence, done_to)) and not _is_hurt(sentence, trigger)


def _is_persons(sentence: Sentence, token: Token) -> bool:
    return any(m.person and m.start <= token.start < m.end for m in sentence.mentions)


def _are_speakers(sentence: Sentence, phrases: Sequence[Phrase]) -> bool:
    """Tell people of name or office, none of them armed."""
    return bool(phrases) and all(_is_speaker(sentence, phrase) for phrase in phrases)


def _is_speaker(sentence: Sentence, phrase: Phrase) -> bool:
    head = sentence.tokens[phrase.head]
    nouns = people()
    if head.low in _SINGLE:
        return True
    if head.low in (nouns["armed"] | nouns["arms"]) - nouns["office"]:
        return False
    mentions = [m for m in sentence.mentions if m.start <= head.start < m.end]
    if any(m.person for m in mentions):
        return True
    return (not mentions and head.low in nouns["office"]) or head.low in _PARTIES


def _is_back(sentence: Sentence, trigger: Trigger) -> bool:
    return sentence.text.startswith(" back", trigger.end)


def _is_reasoned(sentence: Sentence, clause: Clause) -> bool:
    """Tell "attacked him for failing to act", "attacked the minister over the law"."""
    head = clause.group.head if clause.group else 0
    has_reason = any(
        word in _REASONS and phrase.first > head for word, phrase in clause.prepositional
    )
    return has_reason or any(
        other.parent is clause and other.relation == "gerund" and other.marker in _REASONS
        for other in sentence.clauses
    )


def _is_said_beside(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell words for what is said, published or debated, and a further verb of speech: "and blamed", "calling him"."""
    lists = words()
    speech = (
        lists["speech"] | lists["hearsay"] | lists["addressing"] | {"calling", "called", "saying"}
    )
    beside = (
        clause for clause in sentence.clauses if clause is not trigger.clause and clause.group
    )
    joined = any(
        clause.group and clause.group.word in speech
        and (clause.subjects == trigger.clause.subjects or clause.parent is trigger.clause)
        and clause.first > trigger.token
        for clause in beside
    )  # fmt: skip
    hurt = words_of_force("weapon").search(sentence.words)
    return not hurt and bool(joined or words_of_force("words").search(sentence.words))


def _is_hurt(sentence: Sentence, trigger: Trigger) -> bool:
    rest = sentence.words.replace(sentence.text[trigger.start : trigger.close], " ")
    return bool(words_of_force("hurt").search(rest) or words_of_force("weapon").search(rest))
