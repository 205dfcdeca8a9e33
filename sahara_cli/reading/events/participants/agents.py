"""Who does what a passive tells: "arrested by police", "were wounded when rebels shelled the town"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.reading.lexicon.human import people

if TYPE_CHECKING:
    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.events.triggers import Trigger
    from sahara_cli.reading.language.phrases import Phrase

_BODILY = frozenset({"kill", "injure", "wound", "hurt", "maim", "shoot"})
_ON = frozenset({"when", "as", "after"})


def agents_of(sentence: Sentence, trigger: Trigger, head: int) -> list[Phrase]:
    """Give those behind "by", else those whose attack the clause beside tells, where they bear arms."""
    clause = trigger.clause
    by = [phrase for word, phrase in clause.prepositional if word == "by" and phrase.first > head]
    if by or trigger.kind != "assault" or not (trigger.group and trigger.group.base in _BODILY):
        return by
    return [
        phrase
        for beside in sentence.clauses
        if beside.parent is clause and beside.relation == "adverbial" and beside.marker in _ON
        if beside.group and beside.group.form == "finite" and not beside.group.is_passive
        for phrase in beside.subjects
        if sentence.tokens[phrase.head].low in people()["armed"]
    ]
