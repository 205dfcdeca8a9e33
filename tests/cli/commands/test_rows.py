"""Which rows a listing gives, in which order, in which columns; and how many."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import Asking, Maker, Refused, Sahara

pytestmark = pytest.mark.usefixtures("harbour")

LISTINGS = ("events", "timeline", "quote", "fact", "actor", "articles")


def test_a_count_is_a_number_and_nothing_else(sahara: Sahara) -> None:
    assert sahara("events", "--count") == (0, "8\n", "")
    assert sahara("events", "--count", "--kind", "agree") == (0, "1\n", "")
    assert sahara("events", "--count", "--until", "1900") == (0, "0\n", "")


@pytest.mark.parametrize("form", ["table", "json", "jsonl", "csv", "md"])
def test_a_count_is_the_same_in_every_format(answer: Asking, form: str) -> None:
    assert answer("quote", "--count", "-f", form) == "3\n"


def test_a_limit_takes_the_first_rows(ids: Asking) -> None:
    assert ids("events", "--limit", "2") == ["treaty", "recognised"]
    assert ids("events", "-n", "2", "--reverse") == ["meeting", "visit"]
    assert len(ids("events", "-n", "99")) == 8
    assert ids("events", "-n", "0") == []


def test_a_limit_of_none_leaves_a_footer_that_tells_it(answer: Asking) -> None:
    assert answer("events", "--limit", "0") == "0 of 8 events\n"
    assert answer("events", "--limit", "3").splitlines()[-1] == "3 of 8 events"


@pytest.mark.parametrize("limit", ["-1", "two", "", "1.5", "٣"])
def test_a_limit_is_a_number_of_rows(refused: Refused, limit: str) -> None:
    assert refused("events", "--limit", limit) == (
        f'--limit: "{limit}" is no number from 0 up; give one such as 100'
    )


def test_a_limit_that_is_too_large_is_told_the_greatest(refused: Refused) -> None:
    assert refused("events", "--limit", "9" * 5000) == (
        f'--limit: "{"9" * 40}" is too large; the greatest is {"9" * 9}'
    )


def test_reverse_turns_the_order_round(ids: Asking) -> None:
    assert ids("events", "--reverse") == ids("events")[::-1]


@pytest.mark.parametrize(
    ("column", "first"),
    [
        ("id", ["blast", "joint", "manoeuvre"]),
        ("what", ["blast", "treaty", "joint"]),
        ("when", ["treaty", "recognised", "siege"]),
        ("earliest", ["treaty", "recognised", "siege"]),
        ("Kind", ["treaty", "blast", "siege"]),
        ("date-text", ["visit", "treaty", "recognised"]),
    ],
)
def test_rows_are_sorted_by_a_column(ids: Asking, column: str, first: list[str]) -> None:
    assert ids("events", "--sort", column)[:3] == first


def test_numbers_are_sorted_by_size(make: Maker, ids: Asking) -> None:
    folder = make(
        fact=[{"id": name, "value": value} for name, value in (("a", "10"), ("b", "9"), ("c", "11"))]
    )  # fmt: skip
    assert ids("fact", "--sort", "value", "--dossier", folder) == ["b", "a", "c"]


def test_blanks_are_sorted_last(ids: Asking) -> None:
    assert ids("events", "--sort", "mode")[:2] == ["blast", "visit"]


def test_columns_are_given_in_their_order(answer: Asking) -> None:
    text = answer("events", "--columns", "id, What,WHEN", "-f", "csv", "-n", "1")
    assert text == "id,what,when\ntreaty,A treaty is signed,1975\n"


def test_columns_hold_for_people_too(answer: Asking) -> None:
    lines = answer("events", "--columns", "kind,id", "-n", "1").splitlines()
    assert lines[0].split() == ["Kind", "Id"]
    assert lines[2].split() == ["agree", "treaty"]


def test_json_gives_the_columns_that_were_asked_for_and_else_whole_records(records: Asking) -> None:
    whole = records("events")
    assert records("events", "--columns", "id") == [{"id": one["id"]} for one in whole]
    assert all({"title", "cites"} <= one.keys() for one in whole)


def test_a_column_that_is_none_is_refused_in_json_too(refused: Refused) -> None:
    assert refused("events", "--columns", "huh", "-f", "json").startswith('no column "huh"')


@pytest.mark.parametrize("option", ["--columns", "--sort"])
def test_an_unknown_column_is_refused_with_all_that_there_are(
    refused: Refused, option: str
) -> None:
    sentence = refused("fact", option, "mood")
    assert sentence.startswith(
        'no column "mood"; the columns are article, asserted_by, asserted_by_id, dataset, date, '
    )
    assert sentence.endswith(", value, what, when")


def test_no_columns_are_refused(refused: Refused) -> None:
    assert refused("events", "--columns", " , ") == (
        "--columns names no column; give one, such as --columns when"
    )


def test_a_sort_by_nothing_is_refused_by_its_name(refused: Refused) -> None:
    assert refused("events", "--sort", "").startswith("--sort names no column")


def test_a_sort_takes_one_column(refused: Refused) -> None:
    assert refused("events", "--sort", "when,what") == "--sort takes one column"


@pytest.mark.parametrize("command", LISTINGS)
def test_every_listing_has_every_option_of_rows(sahara: Sahara, command: str) -> None:
    asked = ("--sort", "id", "--reverse", "--limit", "1", "--columns", "id", "-f", "csv")
    status, out, err = sahara(command, *asked)
    assert (status, err) == (0, "")
    assert re.fullmatch(r"id\n[a-z]+\n", out)


@pytest.mark.parametrize(
    "option",
    [["--count"], ["--limit", "1"], ["--sort", "when"], ["--reverse"], ["--columns", "id"]],
    ids=" ".join,
)
def test_a_profile_refuses_options_that_cannot_matter_to_it(
    refused: Refused, option: list[str]
) -> None:
    assert refused("actor", "Northland", *option) == (
        "--columns, --sort, --reverse, --limit and --count go with the list of all actors; leave out the name"
    )
