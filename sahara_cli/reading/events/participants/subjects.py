"""The doers of a deed: a clause's subjects, or those of the clause that it hangs on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.reading.events.participants.pronouns import within
from sahara_cli.reading.lexicon.human import is_person, people
from sahara_cli.reading.lexicon.rows import words

if TYPE_CHECKING:
    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.events.triggers import Trigger
    from sahara_cli.reading.language.clauses import Clause
    from sahara_cli.reading.language.groups import Group
    from sahara_cli.reading.language.phrases import Phrase

#: "Accused Peru of shelling", "stopped Peru from leaving": the object is who does it.
_OF_OBJECTS = frozenset(
    {"accuse", "suspect", "blame", "convict", "acquit", "prevent", "stop", "keep", "bar", "ban", "warn", "find"}
)  # fmt: skip
#: "Kept quiet since losing the vote": the subject loses it, not what is kept.
_OF_TIME = frozenset({"since", "after", "before", "while", "when", "upon", "on", "by", "without"})
#: "Came into force", "takes effect".
_BECOMING = frozenset({"come", "go", "take", "enter"})
_IN_FORCE = frozenset({"force", "effect"})
_SMALL = 2


def subjects_of(sentence: Sentence, clause: Clause) -> list[Phrase]:
    """Give a clause's subjects; one without takes those of the clause that it hangs on."""
    if clause.subjects:
        return _one_person(sentence, clause.subjects)
    above = clause.parent
    if above is None:
        opening = [other for other in sentence.clauses if other.parent is None and other.subjects]
        return (
            opening[0].subjects if clause.relation in {"participle", "gerund"} and opening else []
        )
    return (
        above.objects
        if above.objects and _is_of_object(clause, above)
        else subjects_of(sentence, above)
    )


def _one_person(sentence: Sentence, subjects: list[Phrase]) -> list[Phrase]:
    """Read "former policeman and veteran Bo Rask" as one person: no such noun stands for another without "a"."""
    if len(subjects) != _SMALL:
        return subjects
    first, second = subjects
    named = any(m.person and within(sentence, m, second) for m in sentence.mentions)
    joined = sentence.tokens[first.end].low == "and" and second.first == first.end + 1
    return [second] if named and joined and _is_bare(sentence, first) else subjects


def _is_bare(sentence: Sentence, phrase: Phrase) -> bool:
    """Tell "policeman" and "Acme director", without "a", from "a policeman" and from a name."""
    opens, head = sentence.tokens[phrase.first], sentence.tokens[phrase.head]
    if head.low.endswith("s") or opens.tag not in "NP":
        return False
    if opens.tag == "N":
        return head.tag == "N" and is_person(head.low)
    office = head.low in people()["office"] | {"ceo"}
    return office and not any(m.person and within(sentence, m, phrase) for m in sentence.mentions)


def _is_of_object(clause: Clause, above: Clause) -> bool:
    """Tell what the object above does: "told Peru to leave", "accused Peru of shelling", "named him as having paid"."""
    group = above.group
    if group is None:
        return False
    if clause.relation == "infinitive":
        return group.word in words()["control"]
    described = clause.marker == "as" and clause.group and clause.group.helpers
    prevented = group.base in _OF_OBJECTS and clause.marker not in _OF_TIME
    return clause.relation == "gerund" and bool(described or prevented)


def doers_around(sentence: Sentence, clause: Clause) -> list[Phrase]:
    """Give who does what a phrase without a subject tells: "upon arriving in Oram, Sol said"."""
    if clause.relation not in {"gerund", "participle"}:
        return []
    behind = (
        other
        for other in sentence.clauses
        if other.first > clause.first and other.relation == "main"
    )
    return next((other.subjects for other in behind if other.group and other.subjects), [])


def doers_of(sentence: Sentence, trigger: Trigger) -> list[Phrase]:
    """Give the phrases of who does what a verb tells: its subjects, in the passive those behind "by"."""
    clause, group = trigger.clause, trigger.group
    if group is None:
        return []
    if group.is_passive:
        return [phrase for word, phrase in clause.prepositional if word == "by"]
    return subjects_of(sentence, clause)


def actors_of(sentence: Sentence, clause: Clause, group: Group) -> list[Phrase]:
    """Give who does what an active verb tells; nobody does what takes effect."""
    behind = {token.low for token in sentence.tokens[group.head + 1 : group.head + 1 + _SMALL]}
    if group.base in _BECOMING and behind & _IN_FORCE:
        return []
    return subjects_of(sentence, clause) or doers_around(sentence, clause)
