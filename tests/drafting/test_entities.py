from __future__ import annotations

import pytest

from sahara_cli.drafting.entities import Entity, entities


def met(text: str) -> dict[str, Entity]:
    lines, at = [], 0
    for line in text.split("\n"):
        lines.append((at, at + len(line)))
        at += len(line) + 1
    return {one.name: one for one in entities(text, lines, [])}


@pytest.mark.parametrize(
    ("text", "name", "kind", "role"),
    [
        ("Togo's mines minister, Kofi Adzo, left.", "Kofi Adzo", "person", "Togo's mines minister"),
        ("Prime Minister Lena Voss met them.", "Lena Voss", "person", "Prime Minister"),
        ("They blamed the shipping magnate and trader Otto Lind.", "Otto Lind", "person", "trader"),
        ("Otto Lind, 61, a trader in Malmo, left.", "Otto Lind", "person", "trader in Malmo"),
        ("Detective Chief Inspector Paul Orme came.", "Paul Orme", "person",
         "Detective Chief Inspector"),
        ("The head of the tax office, Zofia Krol, spoke.", "Zofia Krol", "person",
         "head of the tax office"),
        ("US Deputy Secretary of Labor for Young Workers Jane Dole left.", "Jane Dole", "person",
         "US Deputy Secretary of Labor for Young Workers"),
        ("His lawyer, Anna Reid, spoke.", "Anna Reid", "person", ""),
        ("Mrs Anna Reid spoke.", "Anna Reid", "person", ""),
        ("Anna Reid, 40, showed no fear of the judge there.", "Anna Reid", "person", ""),
        ("The Harbour League of Fishers met.", "Harbour League of Fishers", "organisation", ""),
        ("The Movement for Open Ports won.", "Movement for Open Ports", "organisation", ""),
        ("Nordkabel ASA bought it.", "Nordkabel ASA", "organisation", ""),
        ("The New Harbour Times wrote.", "New Harbour Times", "organisation", ""),
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
