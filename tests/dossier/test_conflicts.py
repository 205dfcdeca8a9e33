"""Which facts contradict each other: what is told of times that meet, not what changed over time."""

from __future__ import annotations

from itertools import permutations
from math import inf

from hypothesis import given
from hypothesis import strategies as st

from sahara_cli.dossier.conflicts import contradicted
from sahara_cli.dossier.records import Fact
from tests.conftest import filled
from tests.formats.claims import DATES
from tests.rows import tried_on


def _fact(number: int, date: str | None, value: str, of: str = "height") -> Fact:
    told = {"id": f"f{number}", "date": date, "value": value, "property": of}
    return Fact.model_validate(filled("fact", told))


@tried_on(
    ("told", "rivals"),
    [
        ([("2010", "5 m"), ("2020", "6 m")], []),
        ([("2020", "5 m"), ("2020", "6 m")], ["f0", "f1"]),
        ([("2020", "5 m"), ("2020-06", "6 m")], ["f0", "f1"]),
        ([("2020", "5 m"), ("2020-06", "5 M")], []),
        ([(None, "5 m"), ("2020", "6 m")], ["f0", "f1"]),
        ([(None, "5 m"), (None, "6 m")], ["f0", "f1"]),
        ([("2010", "5 m"), ("2020", "6 m"), (None, "7 m")], ["f0", "f1", "f2"]),
        ([("2010/2015", "5 m"), ("2016", "6 m"), ("2015-12", "7 m")], ["f0", "f2"]),
        ([("2019/..", "Ana"), ("2021/..", "Bea")], ["f0", "f1"]),
        ([("2019/2020", "Ana"), ("2021/..", "Bea")], []),
        ([("2010~", "5 m"), ("2009", "6 m")], ["f0", "f1"]),
        ([("2000/2020", "a"), ("2005", "b"), ("2006", "b"), ("2021", "c")], ["f0", "f1", "f2"]),
        ([("2000/2020", "a"), ("2001/2002", "a"), ("2004", "b"), ("2022", "b")], ["f0", "f2"]),
    ],
)  # fmt: skip
def test_values_conflict_where_their_times_may_meet(
    told: list[tuple[str | None, str]], rivals: list[str]
) -> None:
    facts = [_fact(number, date, value) for number, (date, value) in enumerate(told)]
    for ordered in permutations(facts):
        assert sorted(contradicted(ordered)) == rivals


def test_another_property_is_no_rival() -> None:
    assert contradicted([_fact(0, None, "5 m"), _fact(1, None, "6 m", "length")]) == frozenset()
    assert contradicted([_fact(0, None, "5 m"), _fact(1, None, "6 m", "Height")]) == {"f0", "f1"}


_TOLD = st.tuples(st.none() | st.sampled_from(DATES), st.sampled_from(("a", "b", "c")))


@given(st.lists(_TOLD, max_size=8))
def test_every_pair_is_compared(told: list[tuple[str | None, str]]) -> None:
    facts = [_fact(number, date, value) for number, (date, value) in enumerate(told)]
    paired = {
        one.id
        for one, other in permutations(facts, 2)
        if one.value != other.value and _meet(one, other)
    }
    assert contradicted(facts) == paired


def _meet(one: Fact, other: Fact) -> bool:
    (first, last), (begins, ends) = _days(one), _days(other)
    return first <= ends and begins <= last


def _days(fact: Fact) -> tuple[float, float]:
    if fact.date is None:
        return -inf, inf
    reach = fact.date.reach
    return (reach[0], reach[3]) if reach else fact.date.bounds
