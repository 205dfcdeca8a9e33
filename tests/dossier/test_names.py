"""Names as they are compared: which record one means, which are left to choose from, and what is suggested."""

from __future__ import annotations

import contextlib
from functools import cache
from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from sahara_cli.dossier.called import Named, called, names_of, offered
from sahara_cli.dossier.names import apart, fitting, near, resolve
from sahara_cli.dossier.records import Actor, Article, Place
from sahara_cli.errors import AmbiguousNameError, UnknownNameError
from sahara_cli.storage.dossiers import load, shipped
from sahara_cli.texts.folding import fold, plain
from tests.rows import tried_on

if TYPE_CHECKING:
    from sahara_cli.dossier.selection import Dossier

NAME = st.text(min_size=1, max_size=12).filter(fold)


@cache
def _shipped() -> Dossier:
    return load((shipped(),))


def _actor(identifier: str, name: str, *aliases: str, role: str | None = None) -> Actor:
    return Actor(id=identifier, name=name, kind="person", aliases=aliases, role=role)


def _people(*names: str) -> list[Actor]:
    return [_actor(f"p{at}", name) for at, name in enumerate(names, 1)]


def _meant(typed: str, actors: list[Actor]) -> list[str]:
    return [one.name for one in fitting(typed, actors).meant]


@given(st.lists(st.tuples(NAME, st.lists(NAME, max_size=2)), min_size=1, max_size=6))
def test_a_record_is_found_by_each_of_its_names(drawn: list[tuple[str, list[str]]]) -> None:
    actors = [_actor(f"id-{at}", name, *aliases) for at, (name, aliases) in enumerate(drawn)]
    for actor in actors:
        for name in names_of(actor):
            bearers = [one for one in actors if plain(name) in called(one)]
            by_id = name == actor.id
            if (by_id and (actor in bearers or not bearers)) or (not by_id and len(bearers) == 1):
                assert resolve("actor", name, actors) is actor
            else:
                with pytest.raises(AmbiguousNameError):
                    resolve("actor", name, actors)


@tried_on("record", [*_shipped().actors, *_shipped().places])
def test_every_shipped_name_finds_its_record(record: Named) -> None:
    dossier = _shipped()
    find = dossier.resolve_actor if isinstance(record, Actor) else dossier.resolve_place
    for name in names_of(record):
        for typed in (name, name.upper(), f"  {name.lower()} "):
            assert find(typed) is record


@given(st.text())
def test_whatever_is_typed_is_found_or_refused(typed: str) -> None:
    with contextlib.suppress(UnknownNameError, AmbiguousNameError):
        meant = _shipped().resolve_actor(typed)
        assert any(f" {plain(typed)}" in f" {name}" for name in (*called(meant), plain(meant.id)))


def test_a_refusal_holds_what_it_names() -> None:
    with pytest.raises(UnknownNameError) as unknown:
        resolve("actor", "Nortland", _people("Northland", "Southland"))
    assert unknown.value.near == ("Northland", "Southland")
    with pytest.raises(AmbiguousNameError) as ambiguous:
        resolve("actor", "ann", [_actor("a", "Ann Lee"), _actor("b", "Ann Poe")])
    told = [str(one) for one in ambiguous.value.candidates]
    assert told == ['"Ann Lee" (a, person)', '"Ann Poe" (b, person)']


@tried_on(
    ("names", "typed", "meant"),
    [
        (["Mohammed VI", "Sidi Mohammed Laroussi"], "Mohammed", ["Mohammed VI", "Sidi Mohammed Laroussi"]),
        (["Mohammed VI", "Sidi Mohammed Laroussi"], "moham", ["Mohammed VI", "Sidi Mohammed Laroussi"]),
        (["Hassan II", "Moulay Hassan"], "Hassan", ["Hassan II", "Moulay Hassan"]),
        (["Hassan II", "Moulay Hassan"], "Hassan II", ["Hassan II"]),
        (["Kevin O’Connor", "Sinéad O'Connor"], "O'Connor", ["Kevin O’Connor", "Sinéad O'Connor"]),
        (["Smith & Wesson", "John Smith", "Jane Smith"], "Smith", ["Smith & Wesson", "John Smith", "Jane Smith"]),
        (["Smith & Wesson", "John Smith"], "smith and", []),
        (["Smith & Wesson", "John Smith"], "Smith Wesson", ["Smith & Wesson"]),
        (["Ali", "Ali Khamenei", "Ben Ali"], "ALI", ["Ali"]),
        (["Ali Khamenei", "Ben Ali"], "Ali", ["Ali Khamenei", "Ben Ali"]),
        (["Jane Smith", "Mary Smithson"], "Smith", ["Jane Smith"]),
        (["Abdel Fattah al-Burhan"], "al-Burhan", ["Abdel Fattah al-Burhan"]),
        (["Abdel Fattah al-Burhan"], "Al Burhan", ["Abdel Fattah al-Burhan"]),
        (["Omar al-Bashir", "Hassan Bashir"], "al-Bashir", ["Omar al-Bashir"]),
        (["Omar al-Bashir", "Hassan Bashir"], "Bashir", ["Omar al-Bashir", "Hassan Bashir"]),
        (["Ansar al-Sharia"], "al‑Sharia", ["Ansar al-Sharia"]),
        (["Abd-el-Kader"], "el-Kader", ["Abd-el-Kader"]),
        (["Abd-el-Kader"], "abd el kader", ["Abd-el-Kader"]),
        (["Movement for Oneness (MUJAO)"], "MUJAO", ["Movement for Oneness (MUJAO)"]),
        (["Movement for Oneness (MUJAO)", "MUJAO veterans"], "mujao", ["Movement for Oneness (MUJAO)"]),
        (["Movement for Oneness (MUJAO)"], "movement for oneness", ["Movement for Oneness (MUJAO)"]),
        (["Movement (a) [b] （c）"], "c", ["Movement (a) [b] （c）"]),
        (["جبهة البوليساريو (Polisario)"], "polisario", ["جبهة البوليساريو (Polisario)"]),
        (["Front [POLISARIO]"], "POLISARIO", ["Front [POLISARIO]"]),
        (["Øyvind Łukasz"], "oyvind", ["Øyvind Łukasz"]),
        (["Øyvind Łukasz"], "lukasz", ["Øyvind Łukasz"]),
        (["Đorđe Ćosić"], "dorde", ["Đorđe Ćosić"]),
        (["Æthelred"], "aethelred", ["Æthelred"]),
        (["Jørgen", "Jorgen Two"], "jorgen", ["Jørgen"]),
        (["Þór Sigurðsson"], "thor sigurdsson", ["Þór Sigurðsson"]),
        (["U.S. State Department"], "US State", ["U.S. State Department"]),
        (["ʿAbd al-Qādir"], "abd al-qadir", ["ʿAbd al-Qādir"]),
        (["Ann"], "", []),
        (["Ann"], "-", []),
        (["(", "C++"], "(", ["("]),
        (["Tehreek-e-Taliban Pakistan"], "e", []),
        (["Islamic Republic of Pakistan"], "of", []),
        (["Movement for the Salvation of Azawad"], "of the", []),
        (["Abdel Fattah al-Burhan"], "al", []),
        (["Rovers crush Wanderers 4-1"], "1", []),
        (["Rovers crush Wanderers 4-1"], "4-1", []),
        (["Brigade 15"], "15", []),
        (["Northland", "Vell"], "no", ["Northland"]),
        (["15", "15 May Movement"], "15", ["15"]),
        (["E"], "e", ["E"]),
        (["EU Commission"], "EU", ["EU Commission"]),
        (["Xi Jinping", "Ann"], "xi", ["Xi Jinping"]),
        (["Ana Sá"], "sa", ["Ana Sá"]),
        (["Movement of 23 March"], "23 march", ["Movement of 23 March"]),
        (["Election of 2024"], "2024", ["Election of 2024"]),
        (["Northland"], "nor", ["Northland"]),
        (["Republic of Vell"], "republic of", ["Republic of Vell"]),
        (["王 毅"], "王", ["王 毅"]),
    ],
)  # fmt: skip
def test_a_name_means_whom_it_may_mean(names: list[str], typed: str, meant: list[str]) -> None:
    assert _meant(typed, _people(*names)) == meant


def test_an_id_means_its_record_whoever_bears_the_name() -> None:
    two = [_actor("john-smith", "John Smith"), _actor("john-smith-2", "John Smith")]
    assert resolve("actor", "john-smith", two) is two[0]
    assert resolve("actor", " john-smith-2 ", two) is two[1]
    with pytest.raises(AmbiguousNameError):
        resolve("actor", "John-Smith", two)


def test_an_id_that_is_anothers_name_means_neither() -> None:
    two = [_actor("ali", "Ali Khamenei"), _actor("p2", "Ali")]
    with pytest.raises(AmbiguousNameError):
        resolve("actor", "ali", two)
    assert resolve("actor", "Ali Khamenei", two) is two[0]


def test_a_word_of_an_id_is_no_name() -> None:
    with pytest.raises(UnknownNameError):
        resolve("actor", "UN", [_actor("un-envoy", "Ann Poe")])


def test_two_of_one_name_are_told_apart_and_an_id_is_asked_for() -> None:
    two = [
        _actor("smith-j", "John Smith", role="finance minister"),
        _actor("smith-j-2", "John Smith", role="a striker " * 20),
    ]
    with pytest.raises(AmbiguousNameError) as error:
        resolve("actor", "smith", two)
    assert str(error.value) == (
        '"smith" may be any actor of "John Smith" (smith-j, finance minister) or "John Smith" (smith-j-2, '
        "a striker a striker a striker a striker a striker a striker …); give an id"
    )


def test_of_very_many_the_first_are_named() -> None:
    with pytest.raises(AmbiguousNameError, match=r"\(p20, person\) or 1,980 more; give more of"):
        resolve("actor", "ann", _people(*(f"Ann {at}" for at in range(2000))))


@tried_on(
    ("names", "typed", "suggested"),
    [
        (["Abdel Fattah al-Burhan", "Ann"], "alburhan", ["Abdel Fattah al-Burhan"]),
        (["Abdel Fattah al-Burhan", "Ann"], "Burh", ["Abdel Fattah al-Burhan"]),
        (["Staffan de Mistura", "Ann"], "Mistora", ["Staffan de Mistura"]),
        (["Northland", "Ann"], "Nortland", ["Northland"]),
        (["Northland", "Ann"], "xyzzy", []),
        (["Tehreek-e-Taliban", "Ann"], "e", ["Tehreek-e-Taliban"]),
        (["Rovers win 4-1", "Ann"], "1", ["Rovers win 4-1"]),
    ],
)
def test_what_is_near_is_suggested(names: list[str], typed: str, suggested: list[str]) -> None:
    people = _people(*names)
    assert _meant(typed, people) == []
    assert near(typed, people) == suggested


@given(st.lists(st.tuples(NAME, st.lists(NAME, max_size=2)), min_size=1, max_size=6))
def test_what_is_offered_is_what_then_works(drawn: list[tuple[str, list[str]]]) -> None:
    actors = [_actor(f"id-{at}", name, *aliases) for at, (name, aliases) in enumerate(drawn)]
    assume(all(plain(one.id) not in called(other) for one in actors for other in actors))
    found = set()
    for name, offer in offered(actors):
        meant = resolve("actor", offer, actors)
        assert plain(name) in called(meant)
        found.add(meant.id)
    assert found == {one.id for one in actors}


def test_an_article_is_found_by_its_label_and_its_id() -> None:
    (article,) = _shipped().articles
    assert isinstance(article, Article)
    for typed in (article.id, article.label, article.id.rpartition("-")[0]):
        assert resolve("article", typed, [article]) is article


def test_the_shipped_places_are_places() -> None:
    assert all(isinstance(one, Place) for one in _shipped().places)


def _place(
    identifier: str, name: str, within: str | None = None, at: tuple[float, float] | None = None
) -> Place:
    point = {"latitude": at[0], "longitude": at[1]} if at else {}
    return Place.model_validate({"id": identifier, "name": name, "within": within, **point})


_LAND = (
    _place("gao", "Gao"), _place("mopti", "Mopti"), _place("gao-centre", "Centre", "gao"),
    _place("mopti-centre", "Centre", "mopti"), _place("a", "Centre", "gao-centre"),
    _place("b", "Centre", "mopti-centre"), _place("c", "Bamba", "gao", (17.03, -1.4)),
    _place("d", "Bamba", "gao", (17.5, -1.4)), _place("e", "Bamba", "mopti"),
    _place("f", "Ford"), _place("g", "Ford"),
)  # fmt: skip


def test_places_of_one_name_are_told_apart_by_as_little_as_does() -> None:
    assert apart(_LAND, _LAND) == {
        "gao-centre": "Gao", "mopti-centre": "Mopti", "a": "Centre, Gao", "b": "Centre, Mopti",
        "c": "Gao, 17.03, -1.4", "d": "Gao, 17.5, -1.4", "e": "Mopti", "f": "f", "g": "g",
    }  # fmt: skip
    assert apart(_LAND[:2], _LAND) == {}


def test_a_refusal_says_where_places_of_one_name_are() -> None:
    with pytest.raises(AmbiguousNameError) as refused:
        resolve("place", "Bamba", _LAND)
    assert str(refused.value) == (
        '"Bamba" may be any place of "Bamba" (c, Gao, 17.03, -1.4), "Bamba" (d, Gao, 17.5, -1.4) or "Bamba" (e, Mopti);'
        " give an id"
    )
