"""Of two clauses a time belongs to the main one, where the other only tells how or while it happened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.reading.events.factuality.embedding import nobody
from sahara_cli.reading.lexicon.rows import words
from sahara_cli.reading.lexicon.verbs import is_ing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.language.clauses import Clause

_WHILE = frozenset({"as", "while", "when"})


def foreground(sentence: Sentence, clause: Clause) -> Clause:
    """Go from what was going on to what happened: "was walking on Friday when she fell", "fell as she walked"."""
    if _is_meanwhile(clause) and clause.parent:
        return clause.parent
    if not _goes_on(clause):
        return clause.parent if _tells_how(sentence, clause) and clause.parent else clause
    if clause.marker in _WHILE and clause.parent and clause.parent.group:
        return clause.parent
    return next(_begun(sentence, clause), clause)


def _begun(sentence: Sentence, clause: Clause) -> Iterator[Clause]:
    """Yield what happened while a clause's deed was going on: "was walking when she fell"."""
    for other in sentence.clauses:
        breaks_in = other.marker == "when" and other.parent is clause and other.group
        if breaks_in and not _goes_on(other):
            yield other


def _tells_how(sentence: Sentence, clause: Clause) -> bool:
    """Tell "nine died when a bus overturned on Sunday": the day is of what the clause before tells too."""
    above = clause.parent
    if clause.marker != "when" or above is None or above.times or above.is_embedded:
        return False
    joined = clause.first > 0 and sentence.tokens[clause.first - 1].low in {"but", "and"}
    return not joined and _is_simple(clause) and _is_done(sentence, above, clause.first)


def _is_done(sentence: Sentence, above: Clause, end: int) -> bool:
    """Tell what happened, before a place, from a state and from what was going on or did not happen."""
    group = above.group
    if group is None or group.negated or group.head > end or nobody(sentence, above):
        return False
    state = group.base == "be" or group.word in words()["stative"]
    return group.tense == "past" and not (state or _goes_on(above))


def _is_simple(clause: Clause) -> bool:
    """Tell what happened at once: "overturned", not "was overturning" or "had overturned"."""
    group = clause.group
    return group is not None and group.tense == "past" and not group.helpers


def _is_meanwhile(clause: Clause) -> bool:
    """Tell "fell into the well while picking fruit on Sunday": the day is of the fall."""
    ing = clause.group is not None and clause.group.form == "ing"
    above = clause.parent.group if clause.parent else None
    return ing and clause.marker in {"while", "when"} and above is not None


def _goes_on(clause: Clause) -> bool:
    group = clause.group
    return bool(group and is_ing(group.word) and set(group.helpers) & {"was", "were"})
