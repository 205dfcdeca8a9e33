"""Asides that tell two things suffered before the verb: "Haddad, arrested in 2019 and freed in 2020, sued the bank"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.reading.lexicon.verbs import is_participle, is_past

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.reading.language.clauses import Clause
    from sahara_cli.reading.language.lexeme import Token


def resume_main(tokens: Sequence[Token], clauses: Sequence[Clause]) -> None:
    """Give the verb behind such an aside to the subject before it, and both before it to the aside."""
    for first, second, last in zip(clauses, clauses[1:], clauses[2:], strict=False):
        if _opens_aside(tokens, first) and _goes_on(first, second) and _closes(last):
            _turn(first, second, last)


def _opens_aside(tokens: Sequence[Token], clause: Clause) -> bool:
    group = clause.group
    if clause.relation != "main" or group is None or group.helpers or clause.objects:
        return False
    apart = group.first > 0 and tokens[group.first - 1].low == ","
    return apart and is_participle(group.word) and bool(clause.subjects)


def _goes_on(first: Clause, second: Clause) -> bool:
    group = second.group
    if second.relation != "conjoined" or group is None or group.helpers or second.objects:
        return False
    return second.subjects == first.subjects and is_participle(group.word)


def _closes(clause: Clause) -> bool:
    """Tell the verb that a comma parts from the aside: nothing suffers it, and it has an object."""
    group = clause.group
    if clause.relation != "participle" or group is None or group.form != "participle":
        return False
    free = clause.set_off and not clause.subjects and not group.helpers
    return free and bool(clause.objects) and is_past(group.word)


def _turn(first: Clause, second: Clause, last: Clause) -> None:
    last.relation, last.parent, last.set_off = "main", None, False
    last.subjects = list(first.subjects)
    assert last.group is not None  # noqa: S101 - told by `_closes`
    last.group = last.group._replace(form="finite")
    for clause in (first, second):
        assert clause.group is not None  # noqa: S101 - told by `_opens_aside` and `_goes_on`
        clause.group = clause.group._replace(form="participle")
        clause.relation, clause.parent, clause.set_off = "participle", last, True
        clause.antecedent = clause.subjects[-1]
