"""Facts that contradict each other: of one subject and property, with different values, at times that may meet.

What changed is no conflict: a height of 2010 and another of 2020 may both be right. A fact without a date holds at any
time.
"""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.texts.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sahara_cli.dates.days import Day
    from sahara_cli.dossier.records import Fact


#: Of the values that reach furthest two are kept: one of them is another than any given value.
_ENOUGH = 2


class _Claimed(NamedTuple):
    """The value that a fact claims, and the first and last day on which it may hold."""

    first: Day
    last: Day
    value: str
    id: str


def contradicted(facts: Iterable[Fact]) -> frozenset[str]:
    """Give the ids of the facts that another contradicts."""
    by_property: dict[tuple[str, str], list[_Claimed]] = {}
    for fact in facts:
        key = (fact.subject, fold(fact.property))
        by_property.setdefault(key, []).append(_claimed(fact))
    return frozenset(fact_id for claimed in by_property.values() for fact_id in _meeting(claimed))


def _claimed(fact: Fact) -> _Claimed:
    first, last = (-inf, inf) if fact.date is None else fact.date.bounds
    if fact.date is not None and fact.date.reach:  # "about 2010" may be 2009
        first, last = fact.date.reach[0], fact.date.reach[3]
    return _Claimed(first, last, fold(fact.value), fact.id)


def _meeting(claimed: Sequence[_Claimed]) -> Iterable[str]:
    """Yield what meets another value: on a walk forwards one that began no later, backwards one no earlier."""
    in_order = sorted(claimed, key=lambda fact: fact.first)
    last: dict[str, Day] = {}
    for fact in in_order:
        if any(fact.first <= day for value, day in last.items() if value != fact.value):
            yield fact.id
        last[fact.value] = max(fact.last, last.get(fact.value, -inf))
        last = dict(sorted(last.items(), key=lambda item: -item[1])[:_ENOUGH])
    first: dict[str, Day] = {}
    for fact in reversed(in_order):
        if any(fact.last >= day for value, day in first.items() if value != fact.value):
            yield fact.id
        first[fact.value] = fact.first
        first = dict(sorted(first.items(), key=lambda item: item[1])[:_ENOUGH])
