from __future__ import annotations

import pytest

from sahara_cli.reading.sources.bylines import in_lines, is_person, names_in
from sahara_cli.reading.sources.text import read


@pytest.mark.parametrize(
    ("name", "is_one"),
    [
        ("Ana Silva", True), ("Staffan de Mistura", True), ("J. M. O'Connor", True), ("Zoë van den Berg", True),
        ("Silva", False), ("View All Posts", False), ("Ana Silva is our correspondent", False), ("read more", False),
        ("Shore Daily News", False), ("Ana Silva 2024", False), ("ana silva", False),
    ],
)  # fmt: skip
def test_a_person_has_a_few_words_with_capitals(name: str, is_one: bool) -> None:  # noqa: FBT001 - a case
    assert is_person(name) is is_one


def test_offices_and_degrees_beside_names_are_no_authors() -> None:
    assert names_in("Ana Silva, Omar Haddad and Li Wei, CNN") == [
        "Ana Silva",
        "Omar Haddad",
        "Li Wei",
    ]
    assert names_in("Ana Silva, MD") == ["Ana Silva"]
    assert names_in("Text: Ana Silva") == ["Ana Silva"]


def test_a_text_s_own_byline_tells_its_authors() -> None:
    assert in_lines(["Dam breaks in Orla", "By Ana Silva and Omar Haddad, Shore News"]) == (
        "Ana Silva",
        "Omar Haddad",
    )
    assert in_lines(["By Monday the water had risen.", "By and large it held."]) == ()
    text = b"Dam breaks in Orla\nBy Ana Silva\n2 May 2024\nThe dam of Orla broke on Monday, the mayor said.\n"
    assert read(text, "a.txt").authors == ("Ana Silva",)
