from __future__ import annotations

import pytest
from sahara_cli.reading.events.deeds.lexicon import lexicon, third
from sahara_cli.reading.events.headlines import headline, joined

from sahara_cli.dossier.records import MODES
from tests.drafting.articles import drafted, of

PEOPLE = (
    {"id": "amina-odhiambo", "name": "Amina Odhiambo", "kind": "person"},
    {"id": "carlos-quispe", "name": "Carlos Quispe", "kind": "person"},
)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Odhiambo met Quispe on Sunday.", "Odhiambo and Quispe meet"),
        ("Odhiambo will meet Quispe on 3 June 2024.", "Odhiambo and Quispe to meet"),
        ("Quispe will visit Kenya on 3 June 2024.", "Quispe to visit Kenya"),
        ("Kenya signed a treaty with Peru in 2019.", "Kenya signs an agreement with Peru"),
        ("Kenya and Peru signed a treaty in 2019.", "Kenya and Peru sign an agreement"),
        ("Rwanda invaded Burundi in 1812.", "Rwanda invades Burundi"),
        ("Quispe was arrested on Monday.", "Arrest of Quispe"),
        ("Two blasts were heard in Nairobi on Monday.", "Explosions in Nairobi"),
        ("A blast shook Nairobi on Monday.", "Explosion in Nairobi"),
        ("An attack on Burundi began in 1996.", "Attack on Burundi"),
        (
            "Kenya and Peru held drills in the Red Sea in 2019.",
            "Kenya and Peru hold exercises in the Red Sea",
        ),
        ("Thousands protested in Lima on Sunday.", "Protest in Lima"),
        ("Odhiambo resigned on Sunday.", "Odhiambo resigns"),
        ("Kenya, Peru, Chile and Uganda met in 2019.", "Kenya, Peru and others meet"),
        ("Kenya painted the harbour in 2019.", "Kenya"),
    ],
)
def test_a_headline_is_plain_agrees_and_holds_no_date(text: str, title: str) -> None:
    (event,) = of("event", drafted(text, known={"actor": PEOPLE}))
    assert event.fields["title"] == title


def test_an_id_is_of_names_a_noun_and_the_date() -> None:
    (event,) = of("event", drafted("Odhiambo met Quispe on Sunday.", known={"actor": PEOPLE}))
    assert event.fields["id"] == "odhiambo-quispe-meeting-2024-05-12"


def test_names_are_joined_as_in_a_sentence() -> None:
    assert [joined(names) for names in ((), ("A",), ("A", "B"), ("A", "B", "C"), tuple("ABCD"))] == [
        "", "A", "A and B", "A, B and C", "A, B and others",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("base", "form"), [("visit", "visits"), ("carry", "carries"), ("reach", "reaches"), ("go", "goes")],
)  # fmt: skip
def test_a_verb_has_its_third_person(base: str, form: str) -> None:
    assert third(base) == form


def test_every_sort_of_deed_has_a_mode_of_its_kind_and_words_for_both_headlines() -> None:
    words = lexicon()
    sorts = {
        frame.sort
        for table in (words.verbs, words.nouns)
        for held in table.values()
        for frame in held
    }
    assert len(sorts) > 60
    for sort in sorts:
        assert sort.mode is None or sort.mode in MODES[sort.kind]
        for whom in ("", "Peru"):
            for actors in ((), ("Kenya",), ("Kenya", "Uganda")):
                told = headline(
                    sort.phrase, sort.headline, actors, whom, "", planned=False, many=True
                )
                assert told
                assert not set("(){}/~") & set(told)
