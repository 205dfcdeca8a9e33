"""Undated deeds of the news: which time of a sentence is not theirs, and which are told plainly enough to stand alone.

"He has refused" in "He was charged in May and has refused to pay" is of no day; "the crew cleared the road" tells what
was done though no word of `deeds.tsv` says its kind.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.reading.events.attachment.times import clause_at
from sahara_cli.reading.events.telling import is_torn
from sahara_cli.reading.lexicon.human import nouns_of
from sahara_cli.reading.lexicon.rows import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.events.triggers import Trigger
    from sahara_cli.reading.language.clauses import Clause
    from sahara_cli.reading.language.groups import Group
    from sahara_cli.reading.language.phrases import Phrase

#: What such a clause tells was when its own verb was.
_AT_ONCE = frozenset({"when", "as", "while"})
#: How many sentences behind the lead go on with the news; those farther on tell what was before it.
_NEXT = 7
#: What these tell depends on their object.
_OF_OBJECT = frozenset(
    {"make", "get", "take", "set", "give", "put", "bring", "keep", "let", "issue", "draft", "have"}
    | {"miss"}
)
_TALLIES = frozenset(
    {"number", "total", "toll", "figure", "tally", "count", "estimate", "dead", "deaths"}
)
_HELD = frozenset({"captive", "hostage", "prisoner"})


def is_no_report(sentence: Sentence, clause: Clause) -> bool:
    """Tell a clause that has a time, by which it is read or not at all, or whose verb is none of its own."""
    of_time = clause.relation != "that" and _is_timed(sentence, clause)
    return of_time or is_torn(clause) or _is_reduced(sentence, clause)


def _is_timed(sentence: Sentence, clause: Clause) -> bool:
    """Tell a clause that a time stands in, or that shares the time of another: "fled when it fell in May"."""
    starts = (sentence.document.times[number][0] for number in sentence.times)
    return any(_is_of(sentence, clause, start) for start in starts if start >= sentence.begin)


def _is_of(sentence: Sentence, clause: Clause, start: int) -> bool:
    """Tell whether a time that begins at a place is of a clause."""
    at = next((n for n, token in enumerate(sentence.tokens) if token.end > start), 0)
    owner = clause_at(sentence, at)
    return owner is clause or _shares(clause, owner) or _holds(sentence, clause, start)


def _shares(clause: Clause, owner: Clause) -> bool:
    """Tell a clause done at the time of another: its verb goes on with it in one tense, or is told by "when"."""
    own, other = clause.group, owner.finite().group
    if own is None or other is None:
        return False
    if owner.finite() is clause or (owner.parent is clause and owner.marker in _AT_ONCE):
        return True
    return own.tense == other.tense and clause.subjects == owner.finite().subjects


def _holds(sentence: Sentence, clause: Clause, place: int) -> bool:
    """Tell whether a phrase of a clause has a place in it: "the talks of 3 May"."""
    phrases = (*clause.subjects, *clause.objects, *(phrase for _, phrase in clause.prepositional))
    return any(start <= place < end for start, end in map(sentence.span, phrases))


def is_plainly_done(sentence: Sentence, trigger: Trigger, leads: Sequence[int]) -> bool:
    """Tell what the verb of a main clause says to have been done, "the crew cleared it", close behind the lead."""
    clause = trigger.clause
    if not leads or sentence.number - leads[-1] > _NEXT or clause.is_embedded or clause.inverted:
        return False
    if not clause.subjects or any(_is_empty(sentence, phrase) for phrase in clause.subjects):
        return False
    if any(_is_count(sentence, phrase) for phrase in clause.objects):
        return False
    return _is_done(clause) and not is_no_report(sentence, clause)


def _is_done(clause: Clause) -> bool:
    """Tell a verb of something done from comments and from what was going on: "praised", "was heading"."""
    group = clause.group
    if group is None or not group.tells_past:
        return False
    going_on = group.word.endswith("ing")
    return not (going_on or group.base in words()["remark"] or _is_unfinished(clause, group))


def _is_unfinished(clause: Clause, group: Group) -> bool:
    """Tell "made", "got", "took", whose object was not found."""
    return group.base in _OF_OBJECT and not group.is_passive and not clause.objects


def _is_reduced(sentence: Sentence, clause: Clause) -> bool:
    """Tell a participle that was read as a verb: "the girls held captive by gunmen"."""
    group = clause.group
    if group is None or group.helpers or group.tense != "past":
        return False
    if any(sentence.tokens[phrase.head].low not in _HELD for phrase in clause.objects):
        return False
    behind = sentence.tokens[group.head + 1 : group.head + 3]
    return group.form == "finite" and any(token.low == "by" for token in behind)


def _is_count(sentence: Sentence, phrase: Phrase) -> bool:
    """Tell "put the number at 9", "pulled 12 survivors": a figure of what was told before."""
    tokens = sentence.tokens[phrase.first : phrase.end]
    head = sentence.tokens[phrase.head].low
    counted = tokens[0].tag == "M" and (len(tokens) == 1 or head in nouns_of("people", "ordinary"))
    return counted or head in _TALLIES


def _is_empty(sentence: Sentence, phrase: Phrase) -> bool:
    """Tell "the incident", "the case", which say of no deed what it was."""
    return sentence.tokens[phrase.head].low in words()["hollow"]
