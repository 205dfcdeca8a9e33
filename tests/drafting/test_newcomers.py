from __future__ import annotations

import pytest

from sahara_cli.drafting.newcomers import Newcomer, newcomers
from tests.drafting.articles import drafted, of


def _met(text: str) -> dict[str, Newcomer]:
    return {one.name: one for one in newcomers(text, [(0, len(text))], [])}


@pytest.mark.parametrize(
    ("text", "name", "kind", "aliases"),
    [
        ("Minister Amina Odhiambo spoke. Odhiambo left.", "Amina Odhiambo", "person", ("Odhiambo",)),
        ("Mr. Carlos Quispe Jr. spoke. Quispe left.", "Carlos Quispe Jr.", "person", ("Quispe",)),
        ("The Lake Fisheries Board (LFB) met. LFB rules.", "Lake Fisheries Board", "organisation", ("LFB",)),
        ("The Board of Nets and Ropes (BNR) met. The BNR rules.", "Board of Nets and Ropes", "organisation", ("BNR",)),
        ("The UN sent nets. The United Nations met.", "United Nations", "organisation", ("UN",)),
        ("The White House spoke. The White House waited.", "White House", "organisation", ()),
        ("The Lima-based Blue Net Company spoke.", "Blue Net Company", "organisation", ()),
    ],
)  # fmt: skip
def test_a_name_is_whole_and_joined_to_its_other_forms(
    text: str, name: str, kind: str, aliases: tuple[str, ...]
) -> None:
    one = _met(text)[name]
    assert (one.kind, one.aliases) == (kind, aliases)


@pytest.mark.parametrize(
    "place", ["Hong Kong", "Puerto Rico", "San Francisco", "Dar es Salaam", "Nairobi"]
)
def test_a_known_place_is_no_person(place: str) -> None:
    text = f"Two ships left {place} for Peru. In {place} it rained."
    assert [(one.name, one.is_place) for one in _met(text).values()] == [(place, True)]


@pytest.mark.parametrize(
    "text",
    [
        "On Monday it rained. On Monday it snowed. In May and in May it did both.",
        "The Kenyans sang and the Kenyans danced. Kenyan songs, Kenyan dances.",
        "The Deputy Assistant Secretary sang. The Deputy Assistant Secretary danced.",
        "The Council sang. The Council danced.",
        "Group C won. Group C lost. B-minus was B-minus.",
        "Rain fell. Rain stopped. Today it fell. Today it stopped.",
    ],
)
def test_days_peoples_titles_and_common_words_are_nobody(text: str) -> None:
    assert [one.name for one in _met(text).values() if one.often] == []


def test_a_family_name_that_two_share_is_neither_s() -> None:
    met = _met("Mr. Carlos Quispe and Mr. Diego Quispe sang.")
    assert [one.aliases for one in met.values()] == [(), ()]


def test_the_place_that_a_story_was_written_at_is_not_who_acts() -> None:
    (event,) = of("event", drafted("LIMA, Peru (AP) - Kenya signed the treaty on Monday."))
    assert event.fields["actors"] == ["kenya"]


def test_a_state_is_an_actor_and_its_soil_a_place_where_records_refer_to_them() -> None:
    found = drafted(
        "Kenya and Uganda held joint drills in Tanzania in March 2024. Chile looked on."
    )
    (event,) = of("event", found)
    assert (event.fields["actors"], event.fields["places"]) == (
        ["kenya", "uganda"],
        ["in-tanzania"],
    )
    assert [one.fields["name"] for one in of("actor", found)] == ["Kenya", "Uganda"]
    assert [one.fields["name"] for one in of("place", found)] == ["Tanzania"]
