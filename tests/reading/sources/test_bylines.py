from __future__ import annotations

import pytest

from sahara_cli.reading.sources.bylines import authors_in, in_lines, is_person, names_in
from sahara_cli.reading.sources.text import read
from tests.rows import tried_on


@tried_on(
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


@tried_on(
    "line",
    [
        "By Boat Across Asia", "By Air And Sea", "By Popular Demand", "Par Temps De Guerre",
        "Von Neumann Machines Return",
        "By Rail Through Africa", "By Fire And Sword", "By Chance Meeting", "By Hope Driven", "By Design Or Default",
        "By Train To Berlin",
    ],
)  # fmt: skip
def test_a_headline_that_begins_as_a_byline_names_nobody(line: str) -> None:
    assert in_lines([line, "The dam of Orla broke on Monday."]) == ()


@pytest.mark.parametrize(
    "name",
    ["Jane Roe", "Grace Odera", "Omar Haddad", "Li Wei", "ANA SILVA", "Luis de Quispe", "Jean-Luc Oban"],
)  # fmt: skip
def test_a_known_name_behind_by_is_an_author(name: str) -> None:
    assert in_lines(["Dam breaks in Orla", f"By {name}"]) == (name,)


@pytest.mark.parametrize(
    ("author", "site", "authors"),
    [
        ("Jane Roe", "Jane Roe's Blog", ("Jane Roe",)), ("Omar Haddad", "Omar Haddad Writes", ("Omar Haddad",)),
        ("Shore Daily", "Shore Daily News", ()), ("Harbour Watch", "Harbour Watch Online", ()),
    ],
)  # fmt: skip
def test_a_person_whose_site_it_is_is_its_author(
    author: str, site: str, authors: tuple[str, ...]
) -> None:
    assert authors_in([author], site) == authors
