"""What somebody passes on as another's words is at second hand: the draft says so, and names who tells it if it can."""

from __future__ import annotations

import pytest

from tests.drafting.articles import drafted, of

_MET = "Amina Odhiambo met Carlos Quispe and Lucia Vargas in Lima on Monday.\n"


@pytest.mark.parametrize(
    ("text", "teller"),
    [
        (
            'Amina Odhiambo quoted Carlos Quispe as saying: "We will sink the boats."',
            "amina-odhiambo",
        ),
        ('According to Odhiambo, Quispe told Vargas that "the boats are mined".', "amina-odhiambo"),
        (
            'Amina Odhiambo said that Quispe had told her: "We will sink the boats."',
            "amina-odhiambo",
        ),
        ('"We will sink the boats," Quispe told Vargas, according to Odhiambo.', "amina-odhiambo"),
        ('The court heard that Quispe had told a sailor: "We will sink the boats."', "court"),
        ('The jury was told that Quispe said: "We will sink the boats."', "jury"),
        (
            '"We will sink the boats," Quispe told Vargas, according to a harbour pilot.',
            "harbour-pilot",
        ),
        ('She said that Quispe had told a sailor: "We will sink the boats."', None),
    ],
)
def test_words_at_second_hand_are_unsure_and_name_their_teller(
    text: str, teller: str | None
) -> None:
    (said,) = of("statement", drafted(_MET + text))
    assert said.fields["speaker"] == "carlos-quispe"
    assert said.fields.get("reported_by") == teller
    (note,) = [note for note in said.unsure if note.startswith("at second hand")]
    assert note.endswith(": write who passes it on") == (teller is None)


def test_a_teller_without_a_name_is_a_phrase_of_which_it_is_to_be_written_who_it_is() -> None:
    text = f'{_MET}The court heard that Quispe had told a sailor: "We will sink the boats."'
    (court,) = [one for one in of("actor", drafted(text)) if one.fields["id"] == "court"]
    assert (court.fields["name"], court.unsure) == (
        "court",
        ("a phrase, no name; write who is meant, or leave it out",),
    )


@pytest.mark.parametrize(
    "text",
    [
        'Quispe said: "We will sink the boats."',
        'According to Quispe, the boats "are all mined".',
        'Quispe said he told Vargas: "We will sink the boats."',
        'Odhiambo said nothing. Quispe told Vargas: "We will sink the boats."',
        '"We will sink the boats," Quispe said in Lima.',
    ],
)
def test_words_that_the_writer_tells_himself_are_not_at_second_hand(text: str) -> None:
    for said in of("statement", drafted(_MET + text)):
        assert "reported_by" not in said.fields
        assert not any(note.startswith("at second hand") for note in said.unsure)


def test_who_was_quoted_by_an_agency_is_the_speaker() -> None:
    text = f'{_MET}Quispe was quoted by the Lagoon News agency saying: "We will sink the boats."'
    (said,) = of("statement", drafted(text))
    assert said.fields["speaker"] == "carlos-quispe"
