"""What somebody passes on as another's words is at second hand: the draft says so, and names who tells it if it can."""

from __future__ import annotations

import pytest

from tests.drafting.articles import drafted, of

_MET = "Amina Odhiambo met Carlos Quispe and Lucia Vargas in Lima on Monday.\n"


@pytest.mark.parametrize(
    ("text", "teller"),
    [
        ('Amina Odhiambo quoted Carlos Quispe as saying: "We will sink the boats."', True),
        ('According to Odhiambo, Quispe told Vargas that "the boats are mined".', True),
        ('Amina Odhiambo said that Quispe had told her: "We will sink the boats."', True),
        ('"We will sink the boats," Quispe told Vargas, according to Odhiambo.', True),
        ('The court heard that Quispe had told a sailor: "We will sink the boats."', False),
        ('The jury was told that Quispe said: "We will sink the boats."', False),
    ],
)
def test_words_at_second_hand_are_unsure_and_name_their_teller(text: str, *, teller: bool) -> None:
    (said,) = of("statement", drafted(_MET + text))
    assert said.fields["speaker"] == "carlos-quispe"
    assert said.fields.get("reported_by") == ("amina-odhiambo" if teller else None)
    assert any(note.startswith("at second hand") for note in said.unsure)


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
