"""A headline and its lead are one event where they tell the same, and two where they do not."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest

from sahara_cli.reading.events.model import NO_KIND
from tests.drafting.articles import drafted, of
from tests.growing import disproportion

if TYPE_CHECKING:
    from sahara_cli.reports.drafts import Proposal

SUNK = (
    "Barge sinks off Cape Orrin, 14 dead\n"
    "By Ines Halloran\n"
    "PORT ESTER, 14 May 2024 - Fourteen people were killed when a barge sank off Cape Orrin on Sunday night.\n"
    "The harbour master opened an inquiry.\n"
)


def _events(text: str) -> list[Proposal]:
    return of("event", drafted(text))


def _killed(events: list[Proposal]) -> list[object]:
    figures = [
        figure
        for one in events
        for figure in cast("list[dict[str, object]]", one.fields.get("figures") or [])
    ]
    return [figure["low"] for figure in figures if figure["what"] == "killed"]


def _sentences(event: Proposal) -> list[object]:
    return [cite["sentence"] for cite in cast("list[dict[str, object]]", event.fields["cites"])]


def test_the_dead_of_a_headline_and_its_lead_are_told_once() -> None:
    events = _events(SUNK)
    assert _killed(events) == [14]
    (sunk,) = (one for one in events if one.fields.get("figures"))
    assert 1 in _sentences(sunk)
    assert 3 in _sentences(sunk)
    assert sunk.fields["date"] == "2024-05-12"


def test_a_dated_lead_takes_what_the_headline_alone_tells() -> None:
    events = _events(
        "Bomb kills 14 in Imra market\n"
        "A bomb exploded in a market in Imra on Monday, police said.\n"
        "Shops were shut.\n"
    )
    assert _killed(events) == [14]


def test_a_kind_that_the_headline_tells_is_no_longer_doubted() -> None:
    events = _events(
        "Car bomb kills 14 in Imra\n"
        "IMRA, May 14 - A suicide car bomber struck the gate of an academy in Imra on Tuesday, killing 14 people.\n"
        "Shops were shut.\n"
    )
    assert any(one.fields.get("kind") for one in events)
    for one in events:
        assert (NO_KIND in one.unsure) == (one.fields.get("kind") is None)


@pytest.mark.parametrize(
    "text",
    [
        # Another number, another deed.
        "Fire kills 14 in Imra\nThree people were killed on Sunday when a barge sank off Cape Orrin.\nIt rained.\n",
        # Another kind.
        "Peru arrests Carlos Quispe in Imra\nKenya expelled Carlos Quispe on Monday.\nIt rained.\n",
        # A plan, and what was done.
        "Peru will sign treaty with Kenya\nPeru signed a treaty with Kenya on Monday.\nIt rained.\n",
    ],
)
def test_what_differs_stays_two_events(text: str) -> None:
    told = [_sentences(one) for one in _events(text)]
    assert [1] in told
    assert [2] in told


def test_a_first_paragraph_of_several_sentences_is_no_headline() -> None:
    events = _events(
        "Fourteen people were killed off Cape Orrin. A barge sank there on Sunday, killing fourteen people.\n"
        "The harbour master opened an inquiry.\n"
    )
    assert [1] in [_sentences(one) for one in events]


@pytest.mark.slow  # counts steps of long inputs
def test_a_long_article_is_joined_in_steps_that_grow_as_it_does() -> None:
    unit = "Fourteen people were killed off Cape Orrin on Sunday.\n"

    def draft(text: str) -> object:
        return _events(f"Barge sinks off Cape Orrin, 14 dead\n{text}")

    assert disproportion(draft, unit, 4_000) == ""
