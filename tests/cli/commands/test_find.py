"""Words are looked for everywhere, case and accents aside; the closest come first."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import Asking, Maker, Refused, Sahara

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


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (["trety"], 'no record has the word "trety"; did you mean "treaty"?'),
        (["the", "Harbuor", "talks"], 'no record has the word "harbuor"; did you mean "harbour"?'),
        (["xyzzy"], ""),
        (["harbour", "sieges", "visit"], ""),
        (["treaty"], ""),
    ],
)
def test_a_word_that_stands_nowhere_is_told_what_looks_like_it(
    sahara: Sahara, typed: list[str], said: str
) -> None:
    for form in ("table", "json"):
        assert sahara("find", *typed, "-f", form).err == (f"sahara: {said}\n" if said else "")
    assert sahara("find", *typed, "--count").err == (f"sahara: {said}\n" if said else "")


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


@pytest.mark.usefixtures("_attached")
def test_sentences_of_a_readers_copies_follow_under_a_heading_of_their_own(answer: Asking) -> None:
    assert answer("find", "talk", "pause") == (
        "In your own copies\n"
        "Source       Text                              Coded\n"
        "────────────────────────────────────────────────────\n"
        "paper ¶4 s5  The talks go on without a pause.\n"
        "paper ¶5 s7  The talks go on without a pause.\n"
        "\n"
        "1 record; 2 sentences in your own copies\n"
    ).replace("1 record;", "no records;")


@pytest.mark.usefixtures("_attached")
def test_sentences_are_rows_of_data_too(records: Asking, answer: Asking) -> None:
    found = records("find", "treaty")
    assert [one["record"] for one in found] == ["event", "sentence"]
    assert found[-1]["records"] == ["treaty", "meeting", "neighbours", "talks"]
    assert answer("find", "treaty", "--count") == "1\n"
    header, *rows = answer("find", "treaty", "-f", "csv").splitlines()
    assert header.startswith("section,record,id,")
    assert [row.partition(",")[0] for row in rows] == ["records", "sentences"]


@pytest.mark.usefixtures("_attached")
@pytest.mark.parametrize(
    ("filters", "shown"),
    [
        (("--article", "paper"), True),
        (("--article", "leaflet"), False),
        (("--as-of", "2024"), True),
        (("--as-of", "2022"), False),
        (("--actor", "Northland"), False),
        (("--kind", "visit"), False),
        (("--columns", "id"), False),
    ],
)
def test_a_sentence_answers_a_filter_where_its_article_does(
    answer: Asking, filters: tuple[str, ...], *, shown: bool
) -> None:
    assert ("In your own copies" in answer("find", "talks", *filters)) is shown


@pytest.mark.usefixtures("_attached")
def test_what_is_made_to_be_published_holds_no_sentence_of_a_copy(answer: Asking) -> None:
    answer("find", "whatever", "-o", "page.html")
    assert "said on the quay that evening" not in Path("page.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        (["border", "opens"], ["phrase", "apart"]),
        (["border opens"], ["phrase", "apart"]),
        (['"border opens"'], ["phrase"]),
        (["“Border Opens”"], ["phrase"]),
        (['"border opens'], ["phrase"]),
        (["border opens", "early"], ["phrase"]),
        (['"..." opens'], ["apart", "phrase"]),
        (['early "border opens"'], ["phrase"]),
        (["border opens", "xyzzy"], []),
        (['"border" opens'], ["phrase", "apart"]),
        (['"opens border"'], []),
        (['""'], []),
        (['"'], []),
    ],
)
def test_what_stands_in_quotation_marks_is_found_as_a_phrase_alone(
    make: Maker, ids: Asking, typed: list[str], found: list[str]
) -> None:
    folder = make(
        event=[
            {"id": "apart", "date": "2001", "title": "A school opens at the border"},
            {"id": "phrase", "date": "2002", "title": "The border opens early"},
        ]
    )
    assert ids("find", *typed, "--dossier", folder) == found
