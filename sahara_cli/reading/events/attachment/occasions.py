"""Times within the name of an occasion at which something was done: "won the 1908 World Series", "in the 2012 final".

"Sunday's race was won by Quispe" happened on that Sunday; "Sunday's article describes him" did not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.reading.events.deeds import Deed, deed_of
from sahara_cli.reading.lexicon.rows import words
from sahara_cli.reading.lexicon.verbs import is_past

if TYPE_CHECKING:
    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.language.clauses import Clause
    from sahara_cli.reading.language.groups import Group
    from sahara_cli.reading.language.phrases import Phrase

#: What an occasion stands behind where something was done at it.
_AT = frozenset({"in", "at", "during"})
#: What is done to an occasion on its own day.
_TAKING_PART = frozenset(
    {"win", "lose", "play", "host", "stage", "attend", "watch", "headline", "open", "close", "miss", "skip", "end"}
    | {"board", "cover", "dominate", "run", "enter", "officiate", "referee", "join"}
)  # fmt: skip
_TENSES = frozenset({"past", "pluperfect"})


def at_occasion(sentence: Sentence, clause: Clause, phrase: Phrase) -> Deed | None:
    """Find the deed of a clause that an occasion with a time of its own dates."""
    group = clause.group
    if group is None or not _is_past(group) or not _is_occasion(sentence, phrase):
        return None
    deed = deed_of(sentence, clause)
    if deed is None or not deed.trigger.is_verb or group.word in words()["speech"]:
        return None
    return deed if _is_of_deed(sentence, clause, phrase) else None


def _is_past(group: Group) -> bool:
    """Tell a past, and what may be one: "beat Peru in Saturday's final"."""
    return group.tense in _TENSES or (not group.helpers and is_past(group.word))


def _is_of_deed(sentence: Sentence, clause: Clause, phrase: Phrase) -> bool:
    """Tell an occasion that a deed is done at or to, or whose subject it is, with no other time in the clause."""
    if clause.times or clause.group is None:
        return False
    if phrase in clause.subjects:
        return phrase.first < clause.group.first and sentence.tokens[phrase.first].tag == "E"
    if phrase in clause.objects:
        return clause.group.base in _TAKING_PART
    inside = [
        subject for subject in clause.subjects if subject.end <= phrase.first < clause.group.first
    ]
    if inside:
        return False  # "the role of bots during the 2016 vote put"
    at = any(occasion == phrase and word in _AT for word, occasion in clause.prepositional)
    return at or _is_stage(sentence, clause, phrase)


def _is_stage(sentence: Sentence, clause: Clause, phrase: Phrase) -> bool:
    """Tell "in the first round of the 2012 draft"."""
    before = [pair for pair in clause.prepositional if pair[1].end == phrase.first - 1]
    part = next((pair for pair in before if pair[0] in _AT), None)
    return part is not None and sentence.tokens[part[1].head].low in words()["stage_of"]


def _is_occasion(sentence: Sentence, phrase: Phrase) -> bool:
    """Tell a match or a contest, by its noun, from a report or a budget."""
    head = sentence.tokens[phrase.head]
    return head.low in words()["occasion"]
