"""Names as people type them: found whatever their case, listed where several fit, suggested where none does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.conftest import ACTORS
from tests.rows import tried_on

if TYPE_CHECKING:
    from tests.conftest import Asking, Maker, Refused, Sahara

pytestmark = pytest.mark.usefixtures("harbour")


@tried_on(
    "typed",
    [
        "Zoë O'Neill",
        "zoë o'neill",
        "ZOE ONEILL",
        "Zoe O’Neill",  # the apostrophe that people's keyboards give
        "zoe  o`neill",
        "envoy",
        "zo",
        "O'Neill",
        "oneill",
        " Zoë ",
    ],
)
def test_an_actor_is_found_as_it_is_typed(records: Asking, typed: str) -> None:
    assert records("actor", typed)["id"] == "envoy"


@pytest.mark.parametrize("typed", ["the North", "THE north", "north", "Northland", "northl"])
def test_an_alias_and_an_id_are_names(records: Asking, typed: str) -> None:
    assert records("actor", typed)["id"] == "north"


def test_an_exact_name_comes_before_longer_ones(make: Maker, records: Asking) -> None:
    folder = make(
        actor=[
            {"id": "a", "name": "Harris Tweed", "kind": "person"},
            {"id": "b", "name": "Harris", "kind": "person"},
            {"id": "c", "name": "Anne Harris", "kind": "person"},
        ]
    )
    assert records("actor", "HARRIS", "--dossier", folder)["id"] == "b"
    assert records("actor", "harris t", "--dossier", folder)["id"] == "a"
    assert records("actor", "anne", "--dossier", folder)["id"] == "c"


def test_a_beginning_comes_before_no_word_within(make: Maker, refused: Refused) -> None:
    folder = make(
        actor=[
            {"id": "a", "name": "United Front", "kind": "armed_group"},
            {"id": "b", "name": "The United", "kind": "organisation"},
        ]
    )
    assert refused("actor", "united", "--dossier", folder) == (
        '"united" may be any actor of "United Front" (a, armed group) or "The United" (b, organisation); '
        "give more of the name, or an id"
    )


def test_several_are_listed_and_none_is_chosen(make: Maker, refused: Refused) -> None:
    folder = make(
        actor=[
            {"id": "a", "name": "Anne Harris", "kind": "person"},
            {"id": "b", "name": "Joshua Harris", "kind": "person"},
            {"id": "c", "name": "Zed", "kind": "person"},
        ]
    )
    assert refused("quote", "harris", "--dossier", folder) == (
        '"harris" may be any actor of "Anne Harris" (a, person) or "Joshua Harris" (b, person); '
        "give more of the name, or an id"
    )


@tried_on(
    ("asked", "sentence"),
    [
        (["actor", "Nrothland"], 'no actor "Nrothland"; did you mean "Northland" or "Southland"?'),
        (["quote", "Zoe O Neil"], 'no actor "Zoe O Neil"; did you mean "Zoë O\'Neill"?'),
        (["events", "--actor", "Soutland"], 'no actor "Soutland"; did you mean "Southland" or "Northland"?'),
        (["events", "--with", "xyzzy"], 'no actor "xyzzy"; sahara actor lists them'),
        (["events", "--place", "habour"], 'no place "habour"; did you mean "The Harbour"?'),
        (["events", "--article", "paperr"], 'no article "paperr"; did you mean "A paper on two neighbours"?'),
        (["fact", "diplomacie"], 'no subject "diplomacie"; did you mean "diplomacy"?'),
        (["fact", "Nortland"], 'no subject "Nortland"; did you mean "Northland" or "Southland"?'),
        (["show", "visits"], 'no record "visits"; did you mean "visit"?'),
        (["show", "xyzzy"], 'no record "xyzzy"; sahara find WORDS lists ids'),
        (["actor", ""], 'no actor ""; sahara actor lists them'),
        (["actor", "The Harbour"],
         'no actor "The Harbour"; The Harbour is a place: try sahara events --place "The Harbour"'),
    ],
)  # fmt: skip
def test_an_unknown_name_is_refused_with_what_looks_like_it(
    refused: Refused, asked: list[str], sentence: str
) -> None:
    assert refused(*asked) == sentence


def test_a_topic_is_suggested_as_a_subject(refused: Refused) -> None:
    assert refused("fact", "diplomacie") == 'no subject "diplomacie"; did you mean "diplomacy"?'


def test_one_name_may_be_an_actor_and_a_place(make: Maker, ids: Asking) -> None:
    folder = make(
        fact=[{"id": "of-state"}, {"id": "of-land", "subject": "in-north", "property": "lies"}]
    )
    assert sorted(ids("fact", "northland", "--dossier", folder)) == ["of-land", "of-state"]


def test_a_hostile_name_is_said_back_as_text(sahara: Sahara) -> None:
    status, out, err = sahara("actor", "\x1b[2J[red]\u202e")
    assert (status, out) == (2, "")
    assert err == 'sahara: no actor "\\x1b[2J[red]\\u202e"; sahara actor lists them\n'


def test_a_name_with_a_line_end_is_said_back_on_one_line(refused: Refused) -> None:
    assert refused("actor", "two\nlines") == 'no actor "two lines"; sahara actor lists them'


def test_a_very_long_name_is_answered_soon(refused: Refused) -> None:
    assert refused("actor", "n" * 10_000).startswith('no actor "nnn')


_MANY = [
    {"id": "p1", "name": "Mohammed VI", "kind": "person"},
    {"id": "p2", "name": "Sidi Mohammed Laroussi", "kind": "person"},
    {"id": "smith-j", "name": "John Smith", "kind": "person", "role": "minister"},
    {"id": "smith-j-2", "name": "John Smith", "kind": "person", "role": "striker"},
]


@pytest.mark.parametrize(
    "asked",
    [("actor", "{}"), ("quote", "{}"), ("fact", "{}"), ("events", "--actor", "{}"), ("timeline", "--with", "{}"),
     ("actor", "p1", "--with", "{}"), ("find", "x", "--actor", "{}")],
)  # fmt: skip
@pytest.mark.parametrize(
    ("typed", "whom"), [("Mohammed", ("p1", "p2")), ("john smith", ("smith-j", "smith-j-2"))]
)
def test_the_wrong_one_is_never_answered_for(
    make: Maker, refused: Refused, asked: tuple[str, ...], typed: str, whom: tuple[str, str]
) -> None:
    folder = make(actor=[*ACTORS, *_MANY])
    told = refused(*(word.format(typed) for word in asked), "--dossier", folder)
    assert all(f"({one}, " in told for one in whom)


def test_the_wrong_place_is_never_answered_for(make: Maker, refused: Refused, ids: Asking) -> None:
    folder = make(
        place=[{"id": "old", "name": "Old Harbour"}, {"id": "new", "name": "New Harbour", "note": "dug in 1990"}],
        event=[{"id": "here", "places": ["new"]}],
    )  # fmt: skip
    assert refused("events", "--place", "harbour", "--dossier", folder) == (
        '"harbour" may be any place of "Old Harbour" (old) or "New Harbour" (new, dug in 1990); '
        "give more of the name, or an id"
    )
    assert ids("events", "--place", "new", "--dossier", folder) == ["here"]


def test_a_subject_that_may_be_an_actor_or_another_place_is_asked_back(
    make: Maker, refused: Refused
) -> None:
    folder = make(
        actor=[*ACTORS, {"id": "h", "name": "Hassan II", "kind": "person"}],
        place=[{"id": "tower", "name": "Hassan Tower"}],
    )
    assert refused("fact", "hassan", "--dossier", folder).startswith(
        '"hassan" may be any subject of'
    )
