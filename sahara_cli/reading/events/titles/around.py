"""What a title takes from around the clause that it tells: a subject, an object, a second verb, a noun in full."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.patterns import late
from sahara_cli.reading.events.titles.naming import bare, behind_noun
from sahara_cli.reading.events.titles.predicates import predicate
from sahara_cli.reading.events.titles.turning import number_of
from sahara_cli.reading.lexicon.rows import words
from sahara_cli.reading.lexicon.verbs import third

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.events.triggers import Trigger
    from sahara_cli.reading.language.clauses import Clause
    from sahara_cli.reading.language.groups import Group
    from sahara_cli.reading.language.phrases import Phrase

#: A noun is named in full in one of so many sentences, the first of a text.
_FIRST = 12
#: Another one of its sort: "an earlier crash".
_ANOTHER = late(
    r"\b(?:earlier|previous|prior|last|another|other|second|third|next|former|past|future|similar|any|no|few|several)\b"
    r"|\d|'s\b",
)


def named_in_full(sentences: Sequence[Sentence], sentence: Sentence, noun: Trigger) -> str:
    """Name "Sunday's crash" as the text first does, "plane crash in Oram"; "" where it names none so before."""
    low = sentence.tokens[noun.token].low
    for before in sentences[: min(sentence.number, _FIRST)]:
        for number, chunk in enumerate(before.chunks):
            phrase = chunk.phrase
            if phrase is None or before.tokens[phrase.head].low != low:
                continue
            if shown := _in_full(before, phrase, number):
                return shown
    return ""


def _in_full(sentence: Sentence, phrase: Phrase, number: int) -> str:
    """Give a noun with what describes it, where that is no other one and no whole sentence."""
    first = bare(sentence, phrase.first, phrase.head)
    shown = sentence.text[sentence.tokens[first].start : sentence.tokens[phrase.head].end]
    title = f"{shown} {behind_noun(sentence, number, most=1)}".strip()
    owned = sentence.tokens[phrase.first].low in words()["possessive"]
    return "" if owned or " " not in title or _ANOTHER.search(title) else title


def _is_and(sentence: Sentence, at: int) -> bool:
    return at < len(sentence.tokens) and sentence.tokens[at].low == "and"


def joined(sentence: Sentence, clause: Clause, *, plural: bool) -> str:
    """Give the second of two verbs with one object: "and kill the driver" of "shot and killed the driver"."""
    group = clause.group
    if group is None or group.is_passive or group.form != "finite" or group.helpers:
        return ""
    if not _is_and(sentence, group.head + 1):
        return ""
    for other in sentence.clauses:
        there = other.group
        if there and other.objects and _goes_on(there, group):
            verb = there.base if plural else third(there.base)
            return f"and {verb} {predicate(sentence, number_of(sentence, there))}"
    return ""


def _goes_on(there: Group, group: Group) -> bool:
    """Tell whether a verb is the next but one word behind another, of the same tense and bare."""
    return there.first == group.head + 2 and there.tense == group.tense and not there.helpers


def is_of_antecedent(sentence: Sentence, clause: Clause) -> bool:
    """Tell "the rise that Orla first proposed in May": with a subject of its own and no object behind."""
    own = [
        subject
        for subject in clause.subjects
        if sentence.tokens[subject.head].low not in words()["relative"]
    ]
    lacks_object = clause.group is not None and not clause.group.is_passive and not clause.objects
    among = clause.antecedent is None or clause.antecedent in clause.subjects
    return bool(lacks_object and own and clause.relation == "relative" and not among)


def goes_on_suffering(sentence: Sentence, clause: Clause, group: Group) -> bool:
    """Tell "was caught and set free" from "was caught and fled"."""
    before = next(
        (c for c in reversed(sentence.clauses) if c.group and c.first < clause.first), None
    )
    if clause.relation != "conjoined" or before is None or group.word in words()["intransitive"]:
        return False
    joined = sentence.tokens[group.first - 1].low == "and"
    passive = before.group is not None and before.group.is_passive and before.group.form == "finite"
    return joined and passive and before.subjects == clause.subjects
