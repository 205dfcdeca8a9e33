"""Whom "he", "she" and "it" mean: a case is a text and the speaker of its last quotation."""

import pytest

from sahara_cli.reading.quotations import find
from tests.rows import tried_on

CASES = [
    ('Omar Haddad met Salma Idrissi in Rabat. "It rained," she said.', "Salma Idrissi"),
    ('Omar Haddad met Salma Idrissi in Rabat. "It rained," he said.', "Omar Haddad"),
    ('"It rained," Omar Haddad said. "We were wet," he added.', "Omar Haddad"),
    ('Peter Vogel blamed Omar Haddad. "It is his plan," he said.', "Peter Vogel"),
    (
        '"It rained," Omar Haddad said.\nPeter Vogel was less patient. "Enough," he said.',
        "Peter Vogel",
    ),
    (
        'Peter Vogel asked Omar Haddad about the rain. He replied: "It was late."',
        "Omar Haddad",
    ),
    (
        'Omar Haddad was born in Tiznit. He has two farms. He said the rain was "a gift to us."',
        "Omar Haddad",
    ),
    ('Mr. Tazi met Ms. Alaoui. "It rained," she said.', "Alaoui"),
    ('A farmer, Lena Brandt, came by. "It rained," she said.', "Lena Brandt"),
    ('"It rained," a spokeswoman said. "We were wet," she added.', "a spokeswoman"),
    ('The Farmers Union met in Rabat. "We want rain," it said.', "Farmers Union"),
    ('Omar Haddad came, and in his speech: "We want rain."', "Omar Haddad"),
    ('"You lied," Judge Alaoui told him. His mother wept. "It rained," she said.', "His mother"),
    ('Omar Haddad came with his wife, Yto. "It rained," she said.', "Yto"),
    ('Omar Haddad came with Hirut Alemu. "It rained," Hirut said.', "Hirut Alemu"),
    ('Tazir, an aid group, sent lorries. "We want rain," it said.', "Tazir"),
    ('"We want rain," Tazir said. "We want it now," it added.', "Tazir"),
    ('Yto Oufkir said she was late. "It rained," she said.', "Yto Oufkir"),
]


@tried_on(("text", "speaker"), CASES)
def test_a_pronoun_means_the_likeliest_who_agrees(text: str, speaker: str) -> None:
    assert find(text)[-1].speaker == speaker


def test_a_pronoun_s_person_is_marked_as_inferred() -> None:
    found = find('Omar Haddad came. "It rained," he said.')[-1]
    assert (found.phrase, found.unsure) == ("he", "the pronoun's person is inferred")


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ('"It rained," she said.', "she"),
        ('Omar Haddad came. "It rained," she said.', "she"),
        ('"It rained," I said.', "I"),
    ],
)
def test_a_pronoun_without_anybody_who_agrees_keeps_its_phrase_alone(
    text: str, phrase: str
) -> None:
    found = find(text)[-1]
    assert (found.speaker, found.phrase) == (None, phrase)
    assert found.unsure


def test_a_role_that_the_text_gives_means_its_bearer() -> None:
    text = 'The council heard Mayor Omar Haddad and Peter Vogel.\n"It rained," the mayor said.'
    assert find(text)[-1].speaker == "Omar Haddad"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('Omar Haddad came. Haddad sat.\n"It rained," the candidate said.', "Omar Haddad"),
        ('Salma Idrissi came. Idrissi sat.\n"It rained," the actress said.', "Salma Idrissi"),
        ('Salma Idrissi came.\n"It rained," the minister said.', "the minister"),
        (
            'Omar Haddad and Peter Vogel came.\n"It rained," the candidate said.',
            "the candidate",
        ),
        ('The hall was full.\n"It rained," the candidate said.', "the candidate"),
    ],
)
def test_an_epithet_means_a_person_only_where_one_stands_clear(text: str, speaker: str) -> None:
    found = find(text)[-1]
    assert found.speaker == speaker
    assert bool(found.unsure) == (found.speaker != found.phrase)
