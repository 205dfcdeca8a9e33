"""Clauses that only count the victims of what was told just before: "A bus fell from a bridge; 20 were killed".

They are no event of their own; their figure is of the one before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.patterns import late
from sahara_cli.reading.events.tables import words_of_force
from sahara_cli.reading.lexicon.rows import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.events.deeds import Deed
    from sahara_cli.reading.events.model import Event
    from sahara_cli.reading.language.phrases import Phrase

_BODILY = frozenset({"kill", "die", "injure", "wound", "hurt", "perish", "drown"})
_DEATHS = frozenset({"dead", "deaths", "bodies", "fatalities", "victims", "casualties", "injuries"})
_UNCOUNTED = frozenset(
    {
        "dozens",
        "scores",
        "hundreds",
        "thousands",
        "several",
        "others",
        "many",
        "some",
        "both",
        "all",
    }
)
_DEAD = late(r"\b(?:dead|killed|killing|toll|died)\b")
_POINTING = frozenset({"the", "that", "this", "those", "these"})
#: How many sentences back the event may stand.
_FAR = 4


def counts_victims(sentence: Sentence, deed: Deed, before: Sequence[Event]) -> bool:
    """Tell a clause that says no more than how many were killed or hurt in what was told before."""
    if not (_counts_again(sentence, deed) or _only_counts(sentence, deed)):
        return False
    return any(_may_kill(sentence, event) for event in before[-_FAR:])


def _only_counts(sentence: Sentence, deed: Deed) -> bool:
    """Tell "20 were killed", which says neither when nor where."""
    clause, group = deed.trigger.clause, deed.trigger.group
    if group is None or group.base not in _BODILY or clause.times or clause.objects:
        return False
    if not all(_points(sentence, *pair) for pair in clause.prepositional):
        return False
    counted = (_is_counted(sentence, phrase) for phrase in clause.subjects)
    return bool(clause.subjects) and all(counted)


def _counts_again(sentence: Sentence, deed: Deed) -> bool:
    """Tell "state radio reported 15 deaths", another count of the dead."""
    clause = deed.trigger.clause
    if clause.group is None or clause.times:
        return False
    if clause.group.base not in words()["recording"] | {"count"}:
        return False
    return any(
        sentence.tokens[phrase.head].low in _DEATHS and _is_counted(sentence, phrase)
        for phrase in clause.objects
    )


def _points(sentence: Sentence, word: str, phrase: Phrase) -> bool:
    """Tell "in the attack" and "of the passengers", which tell no other place or doer."""
    if word == "on" and sentence.tokens[phrase.head].low == "board":
        return True
    return word in {"in", "of", "during"} and sentence.tokens[phrase.first].low in _POINTING


def _is_counted(sentence: Sentence, phrase: Phrase) -> bool:
    tokens = sentence.tokens[phrase.first : phrase.end]
    return any(token.tag == "M" or token.low in _UNCOUNTED for token in tokens)


def _may_kill(sentence: Sentence, event: Event) -> bool:
    """Tell an attack or a mishap told in this sentence or the few before."""
    sentences = sentence.document.sentences
    near = event.span[0] >= sentences[max(sentence.number - _FAR, 0)].start
    if not near or event.status == "planned":
        return False
    wording = sentence.text[event.span[0] : event.span[1]]
    if event.kind == "other" and _DEAD.search(wording):
        return True
    mishap = event.kind in {"other", None} and words_of_force("chance").search(wording)
    return event.kind == "assault" or bool(mishap)
