"""Which of two clauses a time is of, where one of them only tells how or while the other happened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.reading.events.embedding import nobody
from sahara_cli.reading.lexicon.verbs import is_ing

if TYPE_CHECKING:
    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.language.clauses import Clause

_WHILE = frozenset({"as", "while", "when"})


def foreground(sentence: Sentence, clause: Clause) -> Clause:
    """Go from what was going on to what happened: "was walking on Friday when she fell", "fell as she walked"."""
    if not _goes_on(clause):
        return clause.parent if _tells_how(sentence, clause) and clause.parent else clause
    if clause.marker in _WHILE and clause.parent and clause.parent.group:
        return clause.parent
    begins = (
        one
        for one in sentence.clauses
        if one.marker == "when" and one.parent is clause and one.group and not _goes_on(one)
    )
    return next(begins, clause)


def _tells_how(sentence: Sentence, clause: Clause) -> bool:
    """Tell "nine died when a bus overturned on Sunday": the day is of what the clause before tells too."""
    above = clause.parent
    group, own = (above.group, clause.group) if above else (None, None)
    if above is None or group is None or own is None or clause.marker != "when" or above.times:
        return False
    simple = group.tense == own.tense == "past" and not (own.helpers or group.negated)
    told = simple and not above.is_embedded and group.head < clause.first
    return told and not (_goes_on(above) or nobody(sentence, above))


def _goes_on(clause: Clause) -> bool:
    group = clause.group
    return bool(group and is_ing(group.word) and set(group.helpers) & {"was", "were"})
