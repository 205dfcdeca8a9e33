"""Words for a time that a clause is parted from: behind an aside, or before another clause.

"Acme, which makes nets, on Monday raised", "This summer, after a theft, Acme began".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.reading.language.clauses import Clause
    from sahara_cli.reading.language.phrases import Chunk


def around(clause: Clause, behind: Sequence[Chunk], *, comma: bool) -> Clause:
    """Give the clause of a time behind an aside that a comma closes, where its verb stands right behind the time."""
    closed = comma and clause.is_embedded and clause.group and clause.set_off
    finite = behind and behind[0].group and behind[0].group.form == "finite"
    return (clause.waiting() if closed and finite else None) or clause


def hand_on(before: Clause, clause: Clause) -> Clause:
    """Move what stands behind a clause's subject to it from the one before: "as it rained, a group of pilots left"."""
    first = clause.subjects[0].first
    clause.prepositional = [pair for pair in before.prepositional if pair[1].first > first]
    before.prepositional = [pair for pair in before.prepositional if pair[1].first < first]
    return clause


def hand_over(clauses: Sequence[Clause]) -> None:
    """Give what opens a sentence before any subject to its main clause, behind a clause of another sort."""
    opening = clauses[0]
    main = None if opening.group or opening.subjects else _main_behind(clauses)
    if main is None:
        return
    main.times[:0], opening.times = opening.times, []
    main.prepositional[:0], opening.prepositional = opening.prepositional, []
    for clause in clauses:
        if clause.parent is opening and clause.group and clause.group.form == "ing":
            clause.parent = main


def _main_behind(clauses: Sequence[Clause]) -> Clause | None:
    """Find the first main clause with a subject; of "in 2013, when a ship sank, it" the time is of the ship."""
    if any(clause.marker == "when" for clause in clauses[1:2]):
        return None
    verbs = (clause for clause in clauses[1:] if clause.relation == "main" and clause.subjects)
    return next((verb for verb in verbs if verb.group and verb.group.form == "finite"), None)


def beyond(clause: Clause) -> Clause | None:
    """Give the clause around an aside that commas set off, if it has its verb: ", who fled,"."""
    closed = clause.relation in {"relative", "participle"} and clause.group and clause.set_off
    above = clause.parent if closed else None
    return above if above and above.group else None
