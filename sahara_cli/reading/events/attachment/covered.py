"""The further deeds that a date covers: of verbs behind it, and what was done on an occasion that has a date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.reading.events.attachment.beside import is_occasion
from sahara_cli.reading.events.deeds import deed_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.events.deeds import Deed
    from sahara_cli.reading.events.moments import Moment
    from sahara_cli.reading.language.clauses import Clause


def covered(sentence: Sentence, deed: Deed, moment: Moment) -> Iterator[Deed]:
    """Yield the further deeds that a date before the first verb covers: "On Monday Kenya met Peru and signed"."""
    clause = deed.trigger.clause
    group = clause.group
    if group is None:
        return
    if deed.own:
        yield from _met(sentence, deed)
        return
    apart = clause.is_embedded and clause.relation != "that"
    if apart or sentence.tokens[group.first].start < moment.start:
        return
    for other in sentence.clauses:
        if not _goes_on(clause, other) or other.times:
            continue
        further = deed_of(sentence, other)
        if further and further.trigger.sort and not _is_of_subject(further, clause):
            yield further


def _is_of_subject(further: Deed, clause: Clause) -> bool:
    """Tell the blast itself of "a blast on Sunday killed nine and wounded 31", which is the first verb's."""
    at = further.trigger.token
    is_of_subject = any(phrase.first <= at < phrase.end for phrase in clause.subjects)
    return is_of_subject and not further.trigger.is_verb


def _met(sentence: Sentence, deed: Deed) -> Iterator[Deed]:
    """Yield what was done on an occasion that has a date: "At a meeting in Lima on Monday, ministers agreed"."""
    clause = deed.trigger.clause
    done = deed_of(sentence, clause) if is_occasion(sentence, deed.trigger) else None
    if done and clause.group and clause.group.tense == "past":
        yield done


def _goes_on(clause: Clause, other: Clause) -> bool:
    """Tell a further verb of a clause: "met Peru and signed", "said that they met and signed"."""
    if other is clause or other.first < clause.first or other.subjects != clause.subjects:
        return False
    said = other.relation == clause.relation == "that" and other.parent is clause.parent
    return other.relation == "conjoined" or said
