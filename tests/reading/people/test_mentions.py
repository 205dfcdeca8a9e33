from __future__ import annotations

import pytest

from sahara_cli.reading.people.mentions import Names, shortened


def names() -> Names:
    known = Names()
    known.learn_actor("kenya", ("Kenya",), "state")
    known.learn_actor("amina-odhiambo", ("Amina Odhiambo", "Odhiambo"), "person")
    known.learn_place("in-kenya", ("Kenya",))
    known.learn_place("lake-board", ("Lake",))
    return known


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Kenya won.", [("kenya", "in-kenya", False)]),
        ("Kenyan troops came.", [("kenya", None, True)]),
        ("Amina Odhiambo sang; Odhiambo danced.", [("amina-odhiambo", None, False)] * 2),
        ("They met in Nairobi on Monday.", []),
        ("kenya is a word here.", []),
        ("Kenyatta won.", []),
    ],
)
def test_a_name_stands_for_whom_it_was_learned_for(
    text: str, found: list[tuple[str | None, str | None, bool]]
) -> None:
    met = names().mentions(text, 0, len(text))
    assert [(one.actor, one.place, one.adjective) for one in met] == found


def test_of_two_names_at_one_place_the_longer_is_meant() -> None:
    text = "Amina Odhiambo sang."
    (met,) = names().mentions(text, 0, len(text))
    assert (met.start, met.end, met.person) == (0, len("Amina Odhiambo"), True)


@pytest.mark.parametrize(
    ("name", "short"),
    [("Amina Odhiambo", ["Odhiambo"]), ("Carlos Quispe Jr.", ["Quispe"]), ("Pelé", [])],
)
def test_a_person_goes_on_by_their_family_name(name: str, short: list[str]) -> None:
    assert shortened(name) == short
