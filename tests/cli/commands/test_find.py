"""Words are looked for everywhere, case and accents aside; the closest come first."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import Asking, Maker, Refused

pytestmark = pytest.mark.usefixtures("harbour")


def test_every_kind_of_record_is_looked_through(records: Asking) -> None:
    found = {one["id"]: one["record"] for one in records("find", "harbour")}
    assert found == {
        "siege": "event",
        "blast": "event",
        "visit": "event",
        "stay": "statement",
        "held": "fact",
        "claimed": "fact",
        "harbour": "place",
    }


@pytest.mark.parametrize("typed", [["zoe"], ["ZOË"], ["o'neill"], ["Zoe", "ONeill"]])
def test_case_accents_and_apostrophes_do_not_count(ids: Asking, typed: list[str]) -> None:
    assert set(ids("find", *typed)) == {"envoy", "visit", "meeting", "stay"}


def test_a_phrase_comes_before_its_words_apart(make: Maker, records: Asking) -> None:
    folder = make(
        event=[
            {"id": "apart", "date": "2001", "title": "exercises that are not naval"},
            {"id": "begun", "date": "2002", "title": "a naval exercisesque thing"},
            {"id": "within", "date": "2002", "title": "antinaval exercises"},
            {"id": "phrase", "date": "2003", "title": "The naval exercises begin"},
            {"id": "none", "date": "2000", "title": "The exercises begin"},
        ]
    )
    found = records("find", "naval", "exercises", "--dossier", folder)
    assert [one["id"] for one in found] == ["phrase", "begun", "apart"]
    assert [one["score"] for one in found] == [6, 4, 2]


def test_equals_are_in_order_of_date(make: Maker, ids: Asking) -> None:
    folder = make(
        event=[
            {"id": "late", "date": "2003", "title": "talks"},
            {"id": "early", "date": "2001", "title": "talks"},
        ]
    )
    assert ids("find", "talks", "--dossier", folder) == ["early", "late"]


def test_filters_hold(ids: Asking) -> None:
    assert set(ids("find", "harbour", "--kind", "visit")) == {"visit"}
    assert set(ids("find", "harbour", "--status", "disputed")) == {"blast", "held"}
    assert set(ids("find", "harbour", "--article", "leaflet")) == {"siege"}
    assert "siege" in ids("find", "port", "--on", "2023", "--strict")


def test_options_may_stand_before_and_after_the_words(ids: Asking) -> None:
    before = ids("find", "--kind", "visit", "the", "harbour")
    assert before == ids("find", "the", "harbour", "--kind", "visit") == ["visit"]


def test_words_that_are_nowhere_find_nothing(answer: Asking) -> None:
    assert answer("find", "xyzzy") == "no records\n"
    assert answer("find", "xyzzy", "-f", "json") == "[]\n"


@pytest.mark.parametrize("typed", ["", "  ", "'"])
def test_no_words_are_refused(refused: Refused, typed: str) -> None:
    assert refused("find", typed) == "there are no words to look for; give some"


@pytest.mark.parametrize("typed", [".*", "[a-z]", "%", "_", "(", "\\"])
def test_words_are_no_pattern(answer: Asking, typed: str) -> None:
    assert answer("find", typed) == "no records\n"


@pytest.mark.parametrize(
    ("typed", "found"),
    [("un", ["agency"]), ("US", ["envoy-comes"]), ("visit", ["envoy-comes", "tour"]), ("vis", ["envoy-comes", "tour"]),
     ("unde", ["cover"]), ("citi", ["tour"]), ("city", ["tour"]), ("sit", [])],
)  # fmt: skip
def test_words_are_found_whole_begun_and_in_both_numbers(
    make: Maker, ids: Asking, typed: str, found: list[str]
) -> None:
    folder = make(
        event=[
            {"id": "agency", "date": "2001", "title": "The UN's agency opens"},
            {"id": "cover", "date": "2002", "title": "They go undercover"},
            {"id": "envoy-comes", "date": "2003", "title": "A U.S. envoy visits"},
            {"id": "tour", "date": "2004", "title": "A visit to three cities"},
        ]
    )
    for asked in (("find", typed), ("events", "--text", typed)):
        assert sorted(ids(*asked, "--dossier", folder)) == found


def test_a_names_beginning_finds_whom_it_may_mean(ids: Asking) -> None:
    assert set(ids("find", "southl")) == set(ids("find", "southland"))
