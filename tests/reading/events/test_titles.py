"""A title is the sentence's own subject, verb and object, headline-like: no date, no bare name, never one word."""

from __future__ import annotations

import pytest

from tests.drafting.articles import drafted, of

PEOPLE = (
    {"id": "amina-odhiambo", "name": "Amina Odhiambo", "kind": "person"},
    {"id": "carlos-quispe", "name": "Carlos Quispe", "kind": "person"},
)
TITLES = """
Odhiambo met Quispe on Sunday. | Odhiambo meets Quispe
Odhiambo will meet Quispe on 3 June 2024. | Odhiambo to meet Quispe
Kenya signed a treaty with Peru in 2019. | Kenya signs a treaty with Peru
Kenya and Peru signed a treaty in 2019. | Kenya and Peru sign a treaty
Rwanda invaded Burundi in 1812. | Rwanda invades Burundi
Quispe was arrested on Monday. | Quispe arrested
A blast shook Nairobi on Monday. | Blast shakes Nairobi
An attack on Burundi began in 1996. | Attack on Burundi begins
Thousands protested in Lima on Sunday. | Thousands protest in Lima
Odhiambo resigned on Sunday. | Odhiambo resigns
Kenya dredged the harbour in 2019. | Kenya dredges the harbour
Kenya allegedly invaded Peru in 2019. | Kenya reportedly invades Peru
The government of Norland lifted its ban on grain exports. | Norland lifts its ban on grain exports
Last week, 14 miners died when a tunnel near Kassel gave way. | 14 miners die as tunnel near Kassel gives way
A storm brought down a wall in Fez on Monday, killing 9 people. | Storm brings down a wall in Fez, killing 9
At least 52 people were killed in a crush near Oram on Saturday. | At least 52 people killed in a crush near Oram
Tomas Beran, who fled in 2019, addressed parliament. | Beran addresses parliament
Nurses demanded on Monday that the ward be shut. | Nurses demand that the ward be shut
"""


@pytest.mark.parametrize("line", TITLES.strip().splitlines())
def test_a_title_is_what_the_sentence_says(line: str) -> None:
    text, title = line.split(" | ")
    titles = [one.fields["title"] for one in of("event", drafted(text, known={"actor": PEOPLE}))]
    assert title in titles


@pytest.mark.parametrize("line", TITLES.strip().splitlines())
def test_no_title_is_one_word(line: str) -> None:
    text, _ = line.split(" | ")
    assert all(" " in str(one.fields["title"]) for one in of("event", drafted(text)))


def test_an_id_is_of_names_a_noun_and_the_date() -> None:
    (event,) = of("event", drafted("Odhiambo met Quispe on Sunday.", known={"actor": PEOPLE}))
    assert event.fields["id"] == "odhiambo-quispe-meeting-2024-05-12"
