"""Who does what a passive tells: "arrested by police", "were wounded when rebels shelled the town"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.reading.lexicon.human import people

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.events.triggers import Trigger
    from sahara_cli.reading.language.clauses import Clause
    from sahara_cli.reading.language.phrases import Phrase

_BODILY = frozenset({"kill", "injure", "wound", "hurt", "maim", "shoot"})
_ON = frozenset({"when", "as", "after"})


def agents_of(sentence: Sentence, trigger: Trigger, head: int) -> list[Phrase]:
    """Give those behind "by", else those whose attack the clause beside tells, where they bear arms."""
    prepositional = trigger.clause.prepositional
    by = [phrase for word, phrase in prepositional if word == "by" and phrase.first > head]
    harmed = trigger.kind == "assault" and trigger.group and trigger.group.base in _BODILY
    return by or (list(_attackers(sentence, trigger.clause)) if harmed else [])


def _attackers(sentence: Sentence, clause: Clause) -> Iterator[Phrase]:
    """Yield the armed people who act in a clause that tells on what occasion."""
    for beside in sentence.clauses:
        if beside.parent is clause and _tells_attack(beside):
            for phrase in beside.subjects:
                if sentence.tokens[phrase.head].low in people()["armed"]:
                    yield phrase


def struck_by(trigger: Trigger) -> list[Phrase]:
    """Give whom a noun's attack did harm to: "a drone strike killed a commander"."""
    clause, group = trigger.clause, trigger.clause.group
    if trigger.kind != "assault" or group is None or group.is_passive or group.base not in _BODILY:
        return []
    acts = any(phrase.first <= trigger.token < phrase.end for phrase in clause.subjects)
    return clause.objects if acts else []


def _tells_attack(clause: Clause) -> bool:
    """Tell "when rebels shelled the town" from "when they were told to go"."""
    group, on = clause.group, clause.relation == "adverbial" and clause.marker in _ON
    return on and group is not None and group.form == "finite" and not group.is_passive
