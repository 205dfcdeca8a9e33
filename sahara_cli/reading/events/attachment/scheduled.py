"""Events called, set or announced for a day: "called a strike for 21 May" tells a strike to come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.patterns import late
from sahara_cli.reading.events.deeds import Deed
from sahara_cli.reading.events.triggers import noun_triggers, verb_trigger

if TYPE_CHECKING:
    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.events.triggers import Trigger
    from sahara_cli.reading.language.clauses import Clause

#: What sets a day for something.
_SETTING = frozenset(
    {"call", "set", "schedule", "plan", "announce", "fix", "arrange", "book", "slate", "convene"}
)
_FOR = late(r" for (?:the )?(?:early |late )?$")


def set_for(sentence: Sentence, clause: Clause, lead: str) -> Deed | None:
    """Find what a clause sets for the time behind `lead`: talks, of "scheduled talks for next Tuesday"."""
    group = clause.group
    if group is None or group.negated or group.base not in _SETTING or not _FOR.search(lead):
        return None
    verb = verb_trigger(sentence, clause)
    assert verb is not None  # noqa: S101 - a clause with a group has one
    told_of = clause.subjects if group.is_passive else clause.objects
    for phrase in told_of:
        triggers = noun_triggers(sentence, clause, range(phrase.first, phrase.end))
        if triggers and triggers[-1].close >= sentence.tokens[phrase.head].end:
            return Deed(triggers[-1], verb, own=True)
        if verb.kind == "protest":  # "called a strike": the noun alone may be one from the air
            token = sentence.tokens[phrase.head]
            noun = verb._replace(
                start=token.start, end=token.end, close=token.end, token=phrase.head
            )
            return Deed(noun._replace(group=None), verb, own=True)
    return None


def is_set(deed: Deed) -> bool:
    """Tell a deed whose verb only sets its day."""
    verb: Trigger | None = deed.verb
    return deed.own and verb is not None and verb.group is not None and verb.group.base in _SETTING


def is_finite(deed: Deed) -> bool:
    """Tell "was to be held in May" from "exams put off in May will be held"."""
    group = deed.trigger.group
    return group is not None and not (group.form == "participle" and not group.helpers)
