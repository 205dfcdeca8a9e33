"""Whoever an event has on a side, and its place, is named by the cited sentences, or by another word."""

from __future__ import annotations

from typing import Any

import pytest

from tests.judging.said import doubts, event, told

_TOLD = "Grace Odera flew home. Gunmen shot at the market on Friday, killing four people. Luis Quispe wept."


def _shot(**fields: Any) -> Any:
    return event("Gunmen shoot at the market", at=2, **fields)


@pytest.mark.parametrize("side", ["actors", "recipients"])
@pytest.mark.parametrize("who", ["odera", "quispe", "harbour-union", "peru"])
def test_one_who_is_named_beside_the_cited_sentence_alone_is_doubted(side: str, who: str) -> None:
    assert doubts(_TOLD, _shot(**{side: (who,)})) == [side]


def test_a_place_that_is_named_nowhere_near_is_doubted_by_its_name() -> None:
    found = told(_TOLD, _shot(places=("lima",)))
    assert len(found) == 1
    assert found[0].startswith('places: "Lima" is not named in the cited sentences; ')


def test_a_place_may_be_that_of_the_dateline() -> None:
    text = "LIMA - Grace Odera flew home. Gunmen shot at the market on Friday."
    assert doubts(text, _shot(places=("lima",))) == []


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Grace Odera came home. She signed the fish treaty.", "odera"),
        ("Grace Odera came home. The trade minister signed the fish treaty.", "odera"),
        ("The port was full. Kenyan envoys signed the fish treaty.", "kenya"),
        ("The port was full. Workers of the HWU signed the fish treaty.", "harbour-union"),
        ("The port was full. Grace Odera signed the fish treaty.", "kenya"),
        ("Kenya met Peru. A second meeting is to be held in May.", "kenya"),
        ("The Port Police came late. The force signed the fish treaty.", "port-police"),
    ],
)
def test_another_word_may_stand_for_an_actor(text: str, who: str) -> None:
    assert doubts(text, event("The fish treaty is signed", at=2, actors=(who,))) == []
