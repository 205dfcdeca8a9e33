"""Who made what a passive tells of, whose it is: "Quispe's letter was published", "a World Bank report from May"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.reading.events.participants.pronouns import POSSESSIVES, within
from sahara_cli.reading.lexicon.human import people
from sahara_cli.reading.lexicon.rows import words

if TYPE_CHECKING:
    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.events.triggers import Trigger
    from sahara_cli.reading.language.lexeme import Token
    from sahara_cli.reading.language.phrases import Phrase
    from sahara_cli.reading.people.mentions import Mention


def work_of(sentence: Sentence, trigger: Trigger) -> Phrase | None:
    """Give the words or the decision that a passive tells to have been made or made known."""
    clause, group = trigger.clause, trigger.group
    if group is None or not group.is_passive or group.base not in words()["authoring"]:
        return None
    works_told = clause.subjects[:1] or ([clause.antecedent] if clause.antecedent else [])
    works = people()["document"] | words()["authored"]
    return next(
        (phrase for phrase in works_told if sentence.tokens[phrase.head].low in works), None
    )


def owners_of(sentence: Sentence, work: Phrase) -> list[Mention]:
    """Give those named whose a work is, by the mark or as a body right before it."""
    head = sentence.tokens[work.head]
    mentions = [m for m in sentence.mentions if m.actor and within(sentence, m, work)]
    return [m for m in mentions if m.end < head.start and _owns(sentence, m, head)]


def _owns(sentence: Sentence, mention: Mention, head: Token) -> bool:
    if sentence.text.startswith(("'s", "' "), mention.end):
        return True
    beside = sentence.text[mention.end : head.start] == " "
    return beside and not (mention.person or mention.adjective or mention.place)


def owner_pronoun(sentence: Sentence, work: Phrase) -> Token | None:
    """Give the "his" of "his letter"."""
    first = sentence.tokens[work.first]
    return first if first.low in POSSESSIVES else None
