"""Who does what a passive tells: "arrested by police", "were wounded when rebels shelled the town"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.reading.lexicon.human import people

if TYPE_CHECKING:
    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.events.triggers import Trigger
    from sahara_cli.reading.language.clauses import Clause
    from sahara_cli.reading.language.phrases import Phrase

_BODILY = frozenset({"kill", "injure", "wound", "hurt", "maim", "shoot"})
_ON = frozenset({"when", "as", "after"})


def agents_of(sentence: Sentence, trigger: Trigger, head: int) -> list[Phrase]:
    """Give those behind "by", else those whose attack the clause beside tells, where they bear arms."""
    clause = trigger.clause
    by = [phrase for word, phrase in clause.prepositional if word == "by" and phrase.first > head]
    if by or trigger.kind != "assault" or not (trigger.group and trigger.group.base in _BODILY):
        return by
    armed = people()["armed"]
    beside = (one for one in sentence.clauses if one.parent is clause and _tells_attack(one))
    doers = (phrase for one in beside for phrase in one.subjects)
    return [phrase for phrase in doers if sentence.tokens[phrase.head].low in armed]


def _tells_attack(clause: Clause) -> bool:
    """Tell "when rebels shelled the town" from "when they were told to go"."""
    group, on = clause.group, clause.relation == "adverbial" and clause.marker in _ON
    return on and group is not None and group.form == "finite" and not group.is_passive
