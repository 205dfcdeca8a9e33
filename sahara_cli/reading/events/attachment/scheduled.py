"""Events called, set or announced for a day: "called a strike for 21 May" tells a strike to come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.patterns import late
from sahara_cli.reading.events.deeds import Deed
from sahara_cli.reading.events.triggers import Sort, noun_triggers, verb_trigger
from sahara_cli.reading.lexicon.human import nouns_of
from sahara_cli.reading.lexicon.rows import words

if TYPE_CHECKING:
    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.events.triggers import Trigger
    from sahara_cli.reading.language.clauses import Clause
    from sahara_cli.reading.language.groups import Group
    from sahara_cli.reading.language.phrases import Phrase

#: What may stand between "is" and the day of something.
_BETWEEN = frozenset(
    {
        "due",
        "out",
        "back",
        "on",
        "in",
        "at",
        "for",
        "now",
        "only",
        "also",
        "the",
        "planned",
        "scheduled",
    }
)
#: What is on a day and is no occasion.
_NO_OCCASIONS = frozenset(
    {"it", "this", "that", "day", "date", "time", "birthday", "year", "week", "month", "one"}
)
_DUE = Sort("other", None, "occasion")
#: What sets a day for something.
_SETTING = frozenset(
    {"call", "set", "schedule", "plan", "announce", "fix", "arrange", "book", "slate", "convene"}
)
_SET = _SETTING | {"be"}
_TO = late(r" (?:to|until|till) (?:the )?(?:early |late )?$")
_FOR = late(r" for (?:the )?(?:early |late )?$")


def set_for(sentence: Sentence, clause: Clause, lead: str) -> Deed | None:
    """Find what a clause sets for the time behind `lead`: talks, of "scheduled talks for next Tuesday"."""
    group = clause.group
    if group is None or group.negated or not _sets(group, lead):
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


def _sets(group: Group, lead: str) -> bool:
    """Tell "scheduled for Monday", "was postponed to Monday"."""
    if group.base in words()["moved"] and group.is_passive:
        return bool(_TO.search(lead))
    return group.base in _SETTING and bool(_FOR.search(lead))


def due_on(sentence: Sentence, clause: Clause, number: int) -> Deed | None:
    """Find what a clause only says to be on a day: "the final is on Saturday", "her album is due out on Friday"."""
    group = clause.group
    if group is None or group.negated or clause.objects:
        return None
    if group.base != "be" and not (group.base == "expect" and group.is_passive):
        return None
    occasion = _occasion(sentence, clause)
    if occasion is None or not _is_next(sentence, group.head + 1, sentence.chunks[number].first):
        return None
    verb = verb_trigger(sentence, clause)
    assert verb is not None  # noqa: S101 - a clause with a group has one
    token = sentence.tokens[occasion.head]
    noun = verb._replace(start=token.start, end=token.end, close=token.end, token=occasion.head)
    return Deed(noun._replace(sort=_DUE, group=None), verb, own=True)


def _occasion(sentence: Sentence, clause: Clause) -> Phrase | None:
    """Give a clause's only subject, where it is a thing and no person."""
    if len(clause.subjects) != 1:
        return None
    head = sentence.tokens[clause.subjects[0].head]
    human = nouns_of("people", "ordinary", "sufferer", "agent", "office", "arms", "body")
    is_thing = head.tag == "N" and head.low not in _NO_OCCASIONS and head.low not in human
    return clause.subjects[0] if is_thing else None


def _is_next(sentence: Sentence, first: int, end: int) -> bool:
    """Tell a time right behind the verb, "due" or "out" and a preposition aside."""
    between = [token.low for token in sentence.tokens[first:end]]
    return first <= end and all(word in _BETWEEN for word in between)


def is_set(deed: Deed) -> bool:
    """Tell a deed whose verb only sets its day."""
    verb: Trigger | None = deed.verb
    group = verb.group if verb else None
    return deed.own and group is not None and group.base in _SET | words()["moved"]


def is_finite(deed: Deed) -> bool:
    """Tell "was to be held in May" from "exams put off in May will be held"."""
    group = deed.trigger.group
    return group is not None and not (group.form == "participle" and not group.helpers)
