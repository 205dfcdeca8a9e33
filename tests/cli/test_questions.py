"""From what was typed to a question: the values that options become."""

from __future__ import annotations

import datetime as dt
from functools import cache

import pytest

from sahara_cli.cli.options import Kinds, Statuses, When, Which
from sahara_cli.cli.questions import known_by, mentions, question, subjects, today, wording
from sahara_cli.dates import Window, parse
from sahara_cli.dates.days import day_number
from sahara_cli.dossier.as_of import AsOf
from sahara_cli.dossier.criteria import (
    About,
    All,
    AnyOf,
    At,
    CitedFrom,
    Dated,
    HasStatus,
    Involves,
    KnownBy,
    Mentions,
    OfKind,
)
from sahara_cli.dossier.selection import Dossier
from sahara_cli.errors import AmbiguousNameError, RequestError, UnknownNameError
from tests.cli.commands.samples import BY_ID


@cache
def _harbour() -> Dossier:
    return Dossier(lambda noun: tuple(one for one in BY_ID.values() if one.noun == noun))


def test_nothing_typed_asks_for_everything() -> None:
    assert question(_harbour(), When(), Which(), Statuses(), Kinds()) == All()


def test_since_and_until_are_one_window() -> None:
    both = question(_harbour(), When(since="2020", until="2023-06"))
    assert both == All((Dated(Window(*_days("2020-01-01", "2023-06-30"))),))


def _days(*texts: str) -> list[float]:
    return [parse(text).bounds[0] for text in texts]


def test_a_window_has_both_its_ends_in_it() -> None:
    first, last = _days("2023-06-01", "2023-06-30")
    assert question(_harbour(), When(on="2023-06")) == All((Dated(Window(first, last)),))
    assert question(_harbour(), When(since="2023-06")) == All((Dated(Window(first, float("inf"))),))
    assert question(_harbour(), When(until="2023-06")) == All((Dated(Window(-float("inf"), last)),))


def test_an_actor_stands_for_its_officials() -> None:
    asked = question(_harbour(), When(), Which(actor=["Northland"], with_=["South"]))
    assert asked == All((Involves(frozenset(("north", "envoy"))), Involves(frozenset(("south",)))))


def test_each_option_is_a_part_and_its_values_are_joined() -> None:
    which = Which(
        place=["harbour"], topic=["Military exercise", "borders"], article=["paper", "leaflet"]
    )
    asked = question(_harbour(), When(), which, Statuses(["PLANNED", "disputed"]), Kinds(["agree"]))
    assert asked.parts[:4] == (
        At(frozenset(("harbour",))),
        About(frozenset(("military-exercise", "borders"))),
        CitedFrom(frozenset(("paper", "leaflet"))),
        HasStatus(frozenset(("planned", "disputed"))),
    )
    assert isinstance(asked.parts[4], OfKind)


def test_no_topic_is_asked_for_where_no_record_has_one() -> None:
    with pytest.raises(RequestError) as caught:
        question(Dossier(lambda _: ()), When(), Which(topic=["borders"]), Statuses(), Kinds())
    assert str(caught.value) == 'no topic "borders"; no record has a topic'


def test_what_was_published_by_then_is_judged_by_article() -> None:
    known = known_by(_harbour(), When(as_of="2022"))
    assert known == KnownBy(frozenset({"leaflet"}), last=day_number(2022, 12, 31))
    assert known_by(_harbour(), When()) is None
    assert question(AsOf(_harbour(), known), When()).parts == (known,)


def test_several_texts_are_joined_by_or() -> None:
    (asked,) = question(_harbour(), When(), Which(text=["quay", "Fleets"])).parts
    assert asked == AnyOf((Mentions("quay"), Mentions("fleets")))


def test_a_phrase_is_looked_for_in_names_too() -> None:
    assert mentions(_harbour(), "O'NEILL") == Mentions("oneill", frozenset(("envoy",)))
    assert mentions(_harbour(), "land") == Mentions("land")


def test_words_are_looked_for_each_and_as_a_phrase_where_a_name_has_it() -> None:
    the, quay = Mentions("the", frozenset(("north", "harbour"))), Mentions("quay")
    assert wording(_harbour(), "The  Quay") == All((the, quay))
    phrase, harbour = (Mentions(one, frozenset(("harbour",))) for one in ("the harbour", "harbour"))
    assert wording(_harbour(), "the Harbour") == AnyOf((phrase, All((the, harbour))))


def test_a_subject_is_an_actor_a_place_or_a_topic() -> None:
    assert subjects(_harbour(), "northland") == {"north", "in-north"}
    assert subjects(_harbour(), "the harbour") == {"harbour"}
    assert subjects(_harbour(), "Military Exercise") == {"military-exercise"}
    with pytest.raises(UnknownNameError):
        subjects(_harbour(), "picnic")


def test_an_ambiguous_subject_lists_what_it_may_be() -> None:
    twins = [
        BY_ID["north"].model_copy(update={"id": one, "name": f"Twin {one}", "aliases": ()})
        for one in "ab"
    ]
    dossier = Dossier(lambda noun: tuple(twins) if noun == "actor" else ())
    with pytest.raises(
        AmbiguousNameError, match=r'"Twin a" \(a, state\) or "Twin b" \(b, state\); give more'
    ):
        subjects(dossier, "twin")


def test_today_is_typed_or_the_clocks() -> None:
    assert today("2023-12-13") == dt.date(2023, 12, 13)
    before = dt.date.today()  # noqa: DTZ011  # the reader's own day is meant
    assert before <= today(None) <= dt.date.today()  # noqa: DTZ011  # as above
    with pytest.raises(RequestError, match="--today"):
        today("13 December")


@pytest.mark.parametrize(
    ("typed", "read", "told"),
    [
        ("8 December", "2023-12-08", True),
        ("last October", "2023-10", True),
        ("3 days ago", "2023-12-10", True),
        ("a fortnight ago", "2023-11-29", True),
        ("Christmas 2022", "2022-12-25", True),
        ("44 BC", "-0043", True),
        ("-0043", "-0043", True),
        ("June 2020", "2020-06", False),
        ("2023-W50", "2023-12-11/2023-12-17", False),
        ("1990s", "199X", False),
    ],
)
def test_a_date_is_read_as_of_today(
    capsys: pytest.CaptureFixture[str],
    typed: str,
    read: str,
    *,
    told: bool,
) -> None:
    asked = question(_harbour(), When(on=typed, today="2023-12-13"))
    assert asked == All((Dated(Window.on(parse(read))),))
    said = capsys.readouterr()
    assert said.out == ""
    assert (said.err != "") is told


def test_a_year_before_christ_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    question(_harbour(), When(since="-0043", today="2023-12-13"))
    assert capsys.readouterr().err == (
        'sahara: --since "-0043" is taken whole: from -0043-01-01 to -0043-12-31, 44 BC\n'
    )
