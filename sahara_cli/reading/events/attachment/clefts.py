"""Clefts: "it was in 1979 that Quispe described it" dates what Quispe did."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.reading.events.deeds import Deed, deed_of
from sahara_cli.reading.events.triggers import verb_trigger

if TYPE_CHECKING:
    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.language.clauses import Clause


def cleft(sentence: Sentence, clause: Clause, number: int) -> Deed | None:
    """Find the deed behind "it was in 1979 that" and "it was not until 1979 that", whatever its verb."""
    that_clause = _that_clause(sentence, clause, number)
    verb = verb_trigger(sentence, that_clause) if that_clause else None
    if that_clause is None or verb is None:
        return None
    return deed_of(sentence, that_clause) or Deed(verb)


def _that_clause(sentence: Sentence, clause: Clause, number: int) -> Clause | None:
    """Find the clause with "that" right behind the time of an "it was"."""
    heads = [sentence.tokens[phrase.head].low for phrase in clause.subjects]
    if clause.group is None or clause.group.base != "be" or heads != ["it"]:
        return None
    end = sentence.chunks[number].end
    that_clauses = (
        other for other in sentence.clauses if other.parent is clause and other.marker == "that"
    )
    return next((other for other in that_clauses if other.first == end), None)
