"""To whom a deed of no kind of PLOVER's goes: "wrote to Congress", "removed Telegram", "parted company with Quispe"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.reading.lexicon.rows import words

if TYPE_CHECKING:
    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.events.triggers import Trigger
    from sahara_cli.reading.language.phrases import Phrase

_WORDS = ("to", "with", "from", "at", "into", "over", "against")
#: How far behind a verb the phrase may stand.
_REACH = 10


def addressees_of(sentence: Sentence, trigger: Trigger) -> list[Phrase]:
    """Give the phrases of those to whom a verb's deed goes, as the lexicon has it of the verb."""
    clause, group = trigger.clause, trigger.group
    if group is None or (trigger.kind or "other") != "other":
        return []
    if group.base in words()["reached"]:
        return clause.subjects if group.is_passive else clause.objects
    return [phrase for phrase in _behind(trigger) if sentence.tokens[phrase.head].tag in "PO"]


def _behind(trigger: Trigger) -> list[Phrase]:
    """Give the phrases not far behind a verb that its own prepositions govern."""
    clause, group = trigger.clause, trigger.group
    if group is None:
        return []
    allowed = {word for word in _WORDS if group.base in words()[f"reached {word}"]}
    near = range(group.head + 1, group.head + 1 + _REACH)
    return [
        phrase for word, phrase in clause.prepositional if word in allowed and phrase.first in near
    ]
