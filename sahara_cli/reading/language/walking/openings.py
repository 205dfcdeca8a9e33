"""Verb forms that open a sentence or go on with an aside: "Flooding has killed", "Asked whether", "and rebuilt"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.reading.language.clauses import Clause
from sahara_cli.reading.language.phrases import Phrase
from sahara_cli.reading.lexicon.verbs import forms, is_participle

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.reading.language.groups import Group
    from sahara_cli.reading.language.lexeme import Token
    from sahara_cli.reading.language.walking.relatives import Tail

#: Behind "Asked" at the head of a sentence these tell what somebody was asked.
_ASKED = frozenset({"whether", "if", "about", "what", "why", "how", "when", "who", "by", "to"})
_OBJECTS = "DNPOM"


def begins(clauses: list[Clause], clause: Clause, tail: Tail) -> Clause | None:
    """Read "Flooding in Oram has killed nine" as told of the flooding: no comma parts it from its verb."""
    group = clause.group
    if group is None or tail.comma or not _opens_sentence(clauses, clause, group):
        return None
    first = clauses[0]
    first.subjects = [Phrase(group.first, group.head + 1, group.head)]
    first.prepositional, first.times = clause.prepositional, first.times + clause.times
    clauses.remove(clause)
    return first


def _opens_sentence(clauses: Sequence[Clause], clause: Clause, group: Group) -> bool:
    first, *others = clauses
    bare = not (first.group or first.subjects or clause.objects or clause.subjects)
    alone = others == [clause] and clause.parent is first and not clause.marker
    return bare and alone and group.form == "ing" and group.first == 0


def opens(tokens: Sequence[Token], group: Group) -> bool:
    """Tell "Asked whether it would rain, she said", whose first word is of who is asked."""
    after = tokens[group.head + 1].low if group.head + 1 < len(tokens) else ""
    return group.first == 0 and not group.helpers and group.word == "asked" and after in _ASKED


def described_too(tokens: Sequence[Token], here: Clause, group: Group) -> Clause | None:
    """Read "the chapel, burnt in 1950 and rebuilt in 1955, was shut": both tell of the chapel, which suffered both."""
    describes = here.relation == "participle" and here.set_off and here.group is not None
    if not describes or here.group is None or here.group.form != "participle" or group.helpers:
        return None
    after = tokens[group.head + 1].tag if group.head + 1 < len(tokens) else "X"
    if not is_participle(group.word) or after in _OBJECTS or here.waiting() is None:
        return None
    participle = group._replace(form="participle")
    return Clause(
        "participle",
        group.first,
        here.parent,
        "",
        participle,
        list(here.subjects),
        antecedent=here.antecedent,
    )


def suffered(tokens: Sequence[Token], here: Clause, group: Group, tail: Tail) -> Clause:
    """Make the clause of a participle: it tells of the last phrase, or of the mayor of "the mayor of Oram, jailed"."""
    last = _governor(tokens, here, tail) or tail.last
    subjects = [last] if last else []
    return Clause("participle", group.first, here, "", group, subjects, antecedent=last)


def _governor(tokens: Sequence[Token], here: Clause, tail: Tail) -> Phrase | None:
    """Give what "of" hangs on, where a comma parts what is told of the whole phrase."""
    last = tail.last
    if last is None or not tail.comma or here.group or not last.first:
        return None
    if tokens[last.first - 1].low != "of":
        return None
    return next((phrase for phrase in here.subjects if phrase.end == last.first - 1), None)


def told_by_participle(clauses: list[Clause]) -> None:
    """Read "In July the stadium burnt down" as told of it: a sentence's only verb is no mere description."""
    first, *others = clauses
    inner = others[0] if len(others) == 1 else None
    if inner is None or first.group or inner.relation != "participle" or inner.set_off:
        return
    if inner.group is None or inner.group.form != "participle" or inner.group.helpers:
        return
    if inner.group.word in forms()["base"]:
        return  # "the brothers run the yard"
    if inner.antecedent is None or inner.antecedent not in first.subjects:
        return
    first.group, first.objects = inner.group, inner.objects
    first.prepositional += inner.prepositional
    first.times += inner.times
    clauses.remove(inner)


def leave(clause: Clause, sign: str) -> None:
    """Leave words without a verb behind: a headline's day, before ":", is of what follows."""
    clause.subjects.clear()
    clause.prepositional.clear()
    if sign == ";":
        clause.times.clear()
