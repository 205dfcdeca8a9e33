"""All records at hand: names resolve, questions select, and the order is one."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sahara_cli.dates import Verdict
from sahara_cli.dates.edtf.value import by_time
from sahara_cli.dossier.criteria import Criterion, date_of, matches
from sahara_cli.dossier.records import Actor
from sahara_cli.dossier.selection import Dossier, is_graded
from sahara_cli.errors import UnknownNameError
from sahara_cli.storage.dossiers import load, shipped
from tests.cli.commands.samples import BY_ID
from tests.cli.commands.strategies import CRITERION

if TYPE_CHECKING:
    import random


@cache
def _harbour() -> Dossier:
    return Dossier(lambda noun: tuple(one for one in BY_ID.values() if one.noun == noun))


@cache
def _shipped() -> Dossier:
    return load((shipped(),))


@given(asked=CRITERION, strict=st.booleans())
def test_what_is_selected_is_what_matches(asked: Criterion, *, strict: bool) -> None:
    least = Verdict.CERTAIN if strict else Verdict.POSSIBLE
    everything = tuple(BY_ID.values())
    found = _harbour().select(everything, asked, strict=strict)
    expected = {one.id for one in everything if matches(asked, one) >= least}
    assert {one.record.id for one in found} == expected
    assert len(found) == len(expected)
    for one in found:
        assert one.match == (matches(asked, one.record) if is_graded(asked) else None)


@given(st.randoms(use_true_random=False))
def test_the_order_does_not_depend_on_the_files(shuffler: random.Random) -> None:
    everything = [*BY_ID.values(), *_shipped().claims]
    shuffled = shuffler.sample(everything, len(everything))
    assert _harbour().select(shuffled) == _harbour().select(everything)


def test_the_undated_come_last_and_the_rest_by_date() -> None:
    dates = [date_of(one.record) for one in _harbour().select(tuple(BY_ID.values()))]
    dated = [date for date in dates if date is not None]
    assert dates[len(dated) :] == [None] * (len(dates) - len(dated))
    assert [by_time(date) for date in dated] == sorted(by_time(date) for date in dated)


def test_equal_dates_are_in_the_order_in_which_they_are_read() -> None:
    of_september = [one for one in _shipped().events if str(one.date) == "2023-09"]
    found = _harbour().select(of_september[::-1])
    starts = [min(cite.start for cite in one.record.cites) for one in found]  # type: ignore[union-attr]  # events
    assert len(starts) == 3
    assert starts == sorted(starts)


def test_an_actor_has_wholes_and_parts() -> None:
    dossier = _shipped()
    assert [one.id for one in dossier.wholes("joshua-harris")] == [
        "us-state-department",
        "united-states",
    ]
    assert {one.id for one in dossier.parts("united-states")} >= {
        "joshua-harris",
        "us-state-department",
    }
    assert dossier.parts("joshua-harris") == dossier.wholes("united-states") == ()


def test_a_circle_of_wholes_ends() -> None:
    ring = [
        Actor(id=one, name=one, kind="organisation", part_of=other)
        for one, other in (("a", "b"), ("b", "c"), ("c", "a"))
    ]
    dossier = Dossier(lambda noun: tuple(ring) if noun == "actor" else ())
    assert {one.id for one in dossier.parts("a")} == {"b", "c"}


def test_an_id_without_a_record_reads_as_words() -> None:
    assert _harbour().name("north") == "Northland"
    assert _harbour().name("military-exercise") == "military exercise"
    assert _harbour().actor("nobody") is None


def test_every_record_is_found_by_its_id() -> None:
    for identifier, record in BY_ID.items():
        assert _harbour().record(identifier) is record
    with pytest.raises(UnknownNameError, match='no record "vist"; did you mean "visit"'):
        _harbour().record("vist")


def test_only_the_kinds_that_are_asked_for_are_read() -> None:
    read: list[str] = []
    dossier = Dossier(lambda noun: read.append(noun) or ())  # type: ignore[func-returns-value]  # notes what is read
    assert dossier.events == dossier.events == ()
    assert read == ["event"]
