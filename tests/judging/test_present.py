"""Whom a record refers to, and its place, is named by the cited sentences or near them, or by another word."""

from __future__ import annotations

from typing import Any

import pytest

from tests.judging.said import doubts, event, fact, statement, told
from tests.rows import tried_on

_FAR = "The quay was full. Boats came and went. A fair was held. It rained. Nobody minded. "
_TOLD = (
    "The quay was full on Friday. Nobody minded the rain. A fair was held. Boats came and went. "
    "Gunmen shot at the market, killing four people. Shops shut. Rain fell. Fog hid the boats. Grace Odera wept. "
    "Luis Quispe of Peru and the HWU mourned."
)


def _shot(**fields: Any) -> Any:
    return event("Gunmen shoot at the market", at=5, **fields)


@tried_on("side", ["actors", "recipients", "mentioned"])
@tried_on("who", ["odera", "quispe", "harbour-union", "peru", "kenya"])
def test_one_who_is_named_nowhere_near_the_cited_sentence_is_doubted(side: str, who: str) -> None:
    assert doubts(_TOLD, _shot(**{side: (who,)})) == [side]


def test_whom_a_statement_or_a_fact_mentions_is_named_near_too() -> None:
    text = f"{_FAR}Kenya said that the port is closed."
    held = statement("The port is closed.", at=6, speaker="kenya", mentioned=("odera", "kenya"))
    assert doubts(text, held) == ["mentioned"]
    assert doubts(text, fact("a port", at=6, mentioned=("kenya", "harbour-union"))) == [
        "subject",
        "mentioned",
    ]


def test_the_first_sentences_may_tell_of_one_who_is_named_only_later() -> None:
    text = f"Three people were held on Friday. {_FAR}The police named Luis Quispe."
    assert doubts(text, event("Three people are held", kind="coerce", recipients=("quispe",))) == []


def test_a_place_that_is_named_nowhere_near_is_doubted_by_its_name() -> None:
    found = told(_TOLD, _shot(places=("lima",)))
    assert len(found) == 1
    assert found[0].startswith(
        'places: "Lima" is named neither in the cited sentences nor near them; '
    )


def test_a_place_may_be_that_of_the_dateline() -> None:
    text = f"LIMA - Grace Odera flew home. {_FAR}Gunmen shot at the market on Friday."
    assert doubts(text, event("Gunmen shoot at the market", at=7, places=("lima",))) == []


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Grace Odera came home. She signed the fish treaty.", "odera"),
        ("Grace Odera came home. The trade minister signed the fish treaty.", "odera"),
        ("The port was full. Kenyan envoys signed the fish treaty.", "kenya"),
        ("The port was full. Workers of the HWU signed the fish treaty.", "harbour-union"),
        ("The port was full. Grace Odera signed the fish treaty.", "kenya"),
        ("Kenya met Peru. A second meeting was held in May, and the fish treaty signed.", "kenya"),
        ("Volkswagen was fined. VW signed the fish treaty.", "carmaker"),
        ("The Port Police came late. The force signed the fish treaty.", "port-police"),
    ],
)
def test_another_word_may_stand_for_an_actor(text: str, who: str) -> None:
    assert doubts(text, event("The fish treaty is signed", at=2, actors=(who,))) == []
