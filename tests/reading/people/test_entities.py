from __future__ import annotations

import pytest

from sahara_cli.reading.people.entities import Entity, entities
from sahara_cli.reading.people.persons import people_in
from tests.drafting.articles import drafted, of
from tests.rows import tried_on


def met(text: str) -> dict[str, Entity]:
    lines, at = [], 0
    for line in text.split("\n"):
        lines.append((at, at + len(line)))
        at += len(line) + 1
    return {one.name: one for one in entities(text, lines, people_in(text, lines).namings)}


@tried_on(
    ("text", "name", "kind", "role"),
    [
        ("Togo's mines minister, Kofi Adzo, left.", "Kofi Adzo", "person", "Togo's mines minister"),
        ("Prime Minister Lena Voss met them.", "Lena Voss", "person", "Prime Minister"),
        ("They blamed the shipping magnate and trader Otto Lind.", "Otto Lind", "person", "trader"),
        ("Otto Lind, 61, a trader in Malmo, left.", "Otto Lind", "person", "trader in Malmo"),
        ("Detective Chief Inspector Paul Orme came.", "Paul Orme", "person",
         "Detective Chief Inspector"),
        ("On Tuesday Togo's mines minister Kofi Adzo left.", "Kofi Adzo", "person", "Togo's mines minister"),
        ("The head of the tax office, Zofia Krol, spoke.", "Zofia Krol", "person",
         "head of the tax office"),
        ("US Deputy Secretary of Labor for Young Workers Jane Dole left.", "Jane Dole", "person",
         "US Deputy Secretary of Labor for Young Workers"),
        ("His lawyer, Anna Reid, spoke.", "Anna Reid", "person", ""),
        ("Mrs Anna Reid spoke.", "Anna Reid", "person", ""),
        ("Anna Reid, 40, showed no fear of the judge there.", "Anna Reid", "person", ""),
        ("OSLO, May 14 (NTB) - Togolese Mines Minister Kofi Adzo left.", "Kofi Adzo", "person",
         "Togolese Mines Minister"),
        ("June 16, 2023 — Prime Minister Lena Voss met them.", "Lena Voss", "person", "Prime Minister"),
        ("It will open by May 25. Prime Minister Lena Voss denied it.", "Lena Voss", "person",
         "Prime Minister"),
        ("The Harbour League of Fishers met.", "Harbour League of Fishers", "organisation", ""),
        ("The Movement for Open Ports won.", "Movement for Open Ports", "organisation", ""),
        ("Nordkabel ASA bought it.", "Nordkabel ASA", "organisation", ""),
        ("The New Harbour Times wrote.", "New Harbour Times", "organisation", ""),
        ("On Monday the Labour party left.", "Labour party", "organisation", ""),
        ("The Sulu Sea rose.", "Sulu Sea", "place", ""),
        ("They met in Tamworth.", "Tamworth", "place", ""),
        ("Tokyo-based Acme Motors Inc sold it.", "Acme Motors Inc", "organisation", ""),
    ],
)  # fmt: skip
def test_a_name_is_met_with_its_sort_and_its_role(
    text: str, name: str, kind: str, role: str
) -> None:
    found = met(text)
    assert name in found
    assert (found[name].kind, found[name].role) == (kind, role)


@pytest.mark.parametrize(
    "text",
    [
        "Muslims and Christians met the Saudis.",
        "Police said so. Police came. Board members left.",
        "Assistant Secretary of State for Rivers.",
        "Riots began. Riots ended. Islamist fighters left, Islamist fighters came.",
    ],
)
def test_peoples_common_words_and_titles_alone_are_no_names(text: str) -> None:
    assert met(text) == {}


def test_letters_in_brackets_and_a_company_s_short_name_stand_for_the_whole() -> None:
    found = met(
        "The Green River Army (GRA) left. GRA fighters came. Tellus NV won. Later Tellus paid."
    )
    assert {name: (one.aliases, one.count) for name, one in found.items()} == {
        "Green River Army": (["GRA"], 2),
        "Tellus NV": (["Tellus"], 2),
    }


@pytest.mark.parametrize(
    "line",
    [
        "OSLO, Feb. 11 (AP) - ",
        "OSLO, 11 February 2014 - ",
        "OSLO, Norway (AP) _ ",
        "OSLO (Reuters) -- ",
    ],
)
def test_where_a_report_is_from_is_a_place_and_its_agency_nobody(line: str) -> None:
    found = met(f"{line}Ships left.")
    assert {name: one.kind for name, one in found.items()} == {"Oslo": "place"}


@pytest.mark.parametrize(
    ("text", "name", "kind", "aliases"),
    [
        ("Minister Amina Odhiambo spoke. Odhiambo left.", "Amina Odhiambo", "person", ["Odhiambo"]),
        ("Mr. Carlos Quispe Jr. spoke. Quispe left.", "Carlos Quispe Jr.", "person", ["Quispe"]),
        ("The Lake Fisheries Board (LFB) met. LFB rules.", "Lake Fisheries Board", "organisation", ["LFB"]),
        ("The Board of Nets and Ropes (BNR) met. The BNR rules.", "Board of Nets and Ropes", "organisation", ["BNR"]),
        ("The White House spoke. The White House waited.", "White House", "organisation", []),
        ("The Lima-based Blue Net Company spoke.", "Blue Net Company", "organisation", []),
    ],
)  # fmt: skip
def test_a_name_is_whole_and_joined_to_its_other_forms(
    text: str, name: str, kind: str, aliases: list[str]
) -> None:
    one = met(text)[name]
    assert (one.kind, one.aliases) == (kind, aliases)


@pytest.mark.parametrize(
    "place", ["Hong Kong", "Puerto Rico", "San Francisco", "Dar es Salaam", "Nairobi"]
)
def test_a_known_place_is_no_person(place: str) -> None:
    text = f"Two ships left {place} for Peru. In {place} it rained."
    assert [(one.name, one.is_place) for one in met(text).values()] == [(place, True)]


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
    assert met(text) == {}


def test_a_family_name_that_two_share_is_neither_s() -> None:
    found = met("Mr. Carlos Quispe and Mr. Diego Quispe sang.")
    assert [one.aliases for one in found.values()] == [[], []]


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


def test_a_person_is_joined_to_fewer_of_their_names() -> None:
    found = met("Mr. Ali Ben Salah spoke. Mr. Ben Salah left.")
    assert {name: (one.count, one.aliases) for name, one in found.items()} == {
        "Ali Ben Salah": (2, ["Ben Salah", "Salah"])
    }


def test_who_speaks_in_a_transcript_may_be_of_any_sort() -> None:
    assert {one.kind for one in met("LOPEZ: We wait.\nPEREZ: We do.\nLOPEZ: Yes.").values()} == {
        None
    }


@pytest.mark.parametrize("text", ["So am I. So am I.", "Neither Kenya nor Peru came to it."])
def test_a_pronoun_and_a_negated_state_are_no_names(text: str) -> None:
    assert met(text) == {}
