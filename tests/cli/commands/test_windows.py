"""Dates asked for: what is certain, what is only possible, how a date was read, and what is none."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.conftest import ARTICLE

if TYPE_CHECKING:
    from tests.conftest import Asking, Maker, Refused, Sahara

pytestmark = pytest.mark.usefixtures("harbour")

ALL = ["treaty", "recognised", "siege", "manoeuvre", "joint", "blast", "visit", "meeting"]


def test_a_coarse_date_is_only_possibly_in_a_part_of_it(records: Asking) -> None:
    found = {one["id"]: one["match"] for one in records("events", "--since", "2023-11-15")}
    assert found == {
        "siege": "certain",
        "manoeuvre": "possible",
        "joint": "certain",
        "blast": "certain",
        "visit": "certain",
        "meeting": "certain",
    }


def test_strict_leaves_out_what_is_only_possible(ids: Asking) -> None:
    assert ids("events", "--on", "2023-12-01..2023-12-03") == ["siege", "blast"]
    assert ids("events", "--on", "2023-12-01..2023-12-03", "--strict") == ["siege"]
    assert ids("quote", "--on", "2023-12-08") == ["theft", "stay"]
    assert ids("quote", "--on", "2023-12-08", "--strict") == []
    assert ids("events", "--strict") == ALL


def test_no_match_is_told_where_no_date_was_asked(records: Asking) -> None:
    assert [one for one in records("events", "--kind", "agree") if "match" in one] == []


def test_an_undated_fact_is_possible_in_every_window(records: Asking) -> None:
    found = {one["id"]: one["match"] for one in records("fact", "--on", "1990")}
    assert found == {
        "neighbours": "certain",
        "held": "possible",
        "claimed": "possible",
        "talks": "possible",
    }


def test_what_is_undated_is_left_out_when_strict(ids: Asking) -> None:
    assert ids("fact", "--on", "1990", "--strict") == ["neighbours"]


def test_a_possible_row_is_marked_and_counted(answer: Asking) -> None:
    *_, footer = answer("events", "--on", "2023-11-15").splitlines()
    rows = answer("events", "--on", "2023-11-15").splitlines()[2:]
    assert [row.startswith("≈") for row in rows if row.endswith(("siege", "manoeuvre"))] == [
        False,
        True,
    ]
    assert footer == ("2 events; 1 only possible (≈): the date is not known well enough to be sure")


def test_nothing_is_marked_where_all_is_certain(answer: Asking) -> None:
    assert "≈" not in answer("events", "--since", "1975")
    assert answer("events", "--since", "1975").endswith("\n\n8 events\n")


def test_what_was_only_possibly_published_by_then_is_marked(make: Maker, records: Asking) -> None:
    vague = {**ARTICLE, "published": "[2023-12-17,2023-12-18]"}
    folder = make(article=[vague], event=[{"id": "one"}])
    (found,) = records("events", "--as-of", "2023-12-17", "--dossier", folder)
    assert found["match"] == "possible"


def test_as_of_is_strict_about_publication(make: Maker, ids: Asking) -> None:
    vague = {**ARTICLE, "published": "[2023-12-17,2023-12-18]"}
    folder = make(article=[vague], event=[{"id": "one"}])
    asked = ("events", "--dossier", folder, "--as-of")
    assert ids(*asked, "2023-12-16") == []
    assert ids(*asked, "2023-12-17") == ["one"]
    assert ids(*asked, "2023-12-17", "--strict") == []
    assert ids(*asked, "2023-12-18", "--strict") == ["one"]


def test_a_window_that_ends_before_it_begins_is_refused(refused: Refused) -> None:
    assert refused("events", "--since", "2023-06", "--until", "2022") == (
        "--since 2023-06 begins after --until 2022 ends; turn them round"
    )


def test_a_window_of_one_day_is_none_too_small(ids: Asking) -> None:
    assert ids("events", "--since", "2023-12-08", "--until", "2023-12-08") == ["siege", "visit"]


@pytest.mark.parametrize("option", ["--since", "--until", "--on", "--as-of"])
def test_what_is_no_date_is_refused_by_its_option(refused: Refused, option: str) -> None:
    assert refused("events", option, "banana") == (
        f'{option}: "banana" is no date: type a date such as 2020, June 2020, 8 Dec 2023, '
        "Q3 2023, 1990s, last month, 3 days ago or 2020..2023-06"
    )


def test_no_such_day_is_refused(refused: Refused) -> None:
    assert "February 2020 has 29 days" in refused("events", "--since", "31 February 2020")
    assert "February 2023 has 28 days" in refused("events", "--since", "2023-02-29")


def test_two_readings_are_both_named(refused: Refused) -> None:
    assert refused("events", "--on", "10/11/2023") == (
        '--on: "10/11/2023" may be 10 November 2023 (type 2023-11-10) '
        "or 11 October 2023 (type 2023-10-11)"
    )


def test_a_reading_is_said_on_stderr_once(sahara: Sahara) -> None:
    result = sahara("events", "--since", "last month", "--today", "2023-12-13", "--count")
    assert result == (0, "6\n", 'sahara: --since "last month" is read as 2023-11\n')


def test_a_literal_date_is_read_in_silence(sahara: Sahara) -> None:
    assert sahara("events", "--on", "June 2020", "--count") == (0, "1\n", "")


@pytest.mark.parametrize("typed", ["2023-13-01", "2023", "tomorrow", "", "13/12/2023"])
def test_today_is_a_day(refused: Refused, typed: str) -> None:
    assert refused("events", "--since", "yesterday", "--today", typed) == (
        f'--today: "{typed}" is no day; give one such as 2023-12-13'
    )


def test_a_today_that_is_no_day_is_refused_needed_or_not(refused: Refused) -> None:
    assert refused("events", "--today", "banana") == (
        '--today: "banana" is no day; give one such as 2023-12-13'
    )


@pytest.mark.parametrize(
    ("option", "typed", "day"),
    [
        ("--since", "early 2023", "2023-01-01"),
        ("--since", "the beginning of May 2023", "2023-05-01"),
        ("--since", "early last year", "2022-01-01"),
        ("--until", "end of May 2023", "2023-05-31"),
        ("--until", "late 2022", "2022-12-31"),
        ("--until", "the end of the month", "2023-12-31"),
    ],
)
def test_of_a_part_the_end_that_is_clear_is_all_that_an_option_asks_for(
    sahara: Sahara, ids: Asking, option: str, typed: str, day: str
) -> None:
    told = sahara("events", option, typed, "--today", "2023-12-13", "-f", "json")
    assert (told.status, told.err) == (0, f'sahara: {option} "{typed}" is read as {day}\n')
    assert [one["id"] for one in json.loads(told.out)] == ids("events", option, day)


@pytest.mark.parametrize(
    ("option", "typed", "lacking"),
    [
        ("--since", "late 2022", "first"),
        ("--since", "mid-2023", "first and last"),
        ("--until", "early 2023", "last"),
        ("--until", "mid-May 2023", "first and last"),
        ("--on", "early 2023", "last"),
        ("--on", "late 2023", "first"),
        ("--since", "early picnic", "last"),
    ],
)
def test_of_a_part_the_end_that_lacks_is_asked_for(
    refused: Refused, option: str, typed: str, lacking: str
) -> None:
    told = refused("events", option, typed)
    assert told.startswith(f'{option}: "{typed}" has no clear {lacking} day: type ')
