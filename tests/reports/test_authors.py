"""Authors are parted as each style has it, and joined; who may be no person stands whole."""

from __future__ import annotations

from sahara_cli.reports.authors import in_apa, in_list, in_note, in_text, parted
from tests.rows import tried_on

THREE = ("Jane Smith", "Bob Jones", "Ana de la Cruz")


@tried_on(
    ("author", "family", "given", "suffix"),
    [
        ("Jane Smith", "Smith", "Jane", ""),
        ("Ana de la Cruz", "de la Cruz", "Ana", ""),
        ("J. R. Marlow", "Marlow", "J. R.", ""),
        ("Mary Ann Evans", "Evans", "Mary Ann", ""),
        ("Martin Hill Jr.", "Hill", "Martin", "Jr."),
        ("Smith, Jane", "Smith", "Jane", ""),
        ("Xi Jinping", "Xi", "Jinping", ""),
        ("Omar al-Amin", "al-Amin", "Omar", ""),
        ("Reuters Staff", "", "", ""),
        ("Strong and Sons & Co", "", "", ""),
        ("Al Watan", "", "", ""),
        ("Sidney Morning Herald", "", "", ""),
        ("Jordan Times", "", "", ""),
        ("Pedro García Soler", "", "", ""),  # whose family name may be of two words
        ("Jane", "", "", ""),
        ("", "", "", ""),
    ],
)
def test_the_name_of_a_person_is_parted_and_no_other(
    author: str, family: str, given: str, suffix: str
) -> None:
    assert parted(author)[1:4] == (family, given, suffix)


@tried_on(
    ("authors", "listed", "noted", "apa", "text"),
    [
        (THREE[:1], "Smith, Jane", "Jane Smith", "Smith, J.", "Smith"),
        (
            THREE[:2],
            "Smith, Jane, and Bob Jones",
            "Jane Smith and Bob Jones",
            "Smith, J., & Jones, B.",
            "Smith & Jones",
        ),
        (
            THREE,
            "Smith, Jane, Bob Jones, and Ana de la Cruz",
            "Jane Smith, Bob Jones, and Ana de la Cruz",
            "Smith, J., Jones, B., & de la Cruz, A.",
            "Smith et al.",
        ),
        (
            (*THREE, "Jean-Luc Moreau"),
            "Smith, Jane, Bob Jones, Ana de la Cruz, and Jean-Luc Moreau",
            "Jane Smith et al.",
            "Smith, J., Jones, B., de la Cruz, A., & Moreau, J.-L.",
            "Smith et al.",
        ),
        (
            ("Reuters Staff", "Xi Jinping"),
            "Reuters Staff and Xi Jinping",
            "Reuters Staff and Xi Jinping",
            "Reuters Staff, & Xi, J.",
            "Reuters Staff & Xi",
        ),
    ],
)
def test_authors_are_joined_as_each_style_does(
    authors: tuple[str, ...], listed: str, noted: str, apa: str, text: str
) -> None:
    assert (in_list(authors), in_note(authors), in_apa(authors), in_text(authors)) == (
        listed,
        noted,
        apa,
        text,
    )


def test_of_very_many_the_first_are_listed() -> None:
    many = tuple(f"Ann {letter}oe" for letter in "ABCDEFGHIJKLM")
    assert in_list(many) == "Aoe, Ann, Ann Boe, Ann Coe, Ann Doe, Ann Eoe, Ann Foe, Ann Goe, et al."
