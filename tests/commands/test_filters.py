"""What every filter keeps, alone and beside others, and which rows are only possible."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Asking, Maker, Refused, Sahara

pytestmark = pytest.mark.usefixtures("harbour")

ALL = ["treaty", "recognised", "siege", "manoeuvre", "joint", "blast", "visit", "meeting"]


def test_without_a_filter_all_events_are_listed_in_order_of_date(ids: Asking) -> None:
    assert ids("events") == ALL


@pytest.mark.parametrize(
    ("filters", "kept"),
    [
        (["--since", "2023-12"], ["siege", "blast", "visit", "meeting"]),
        (["--until", "2020"], ["treaty", "recognised"]),
        (["--on", "2023-11"], ["siege", "manoeuvre", "joint"]),
        (["--since", "2023-11-20", "--until", "2023-12-07"], ["siege", "manoeuvre", "joint", "blast"]),
        (["--since", "2023", "--on", "2023-12-08"], ["siege", "visit"]),
        (["--actor", "envoy"], ["visit", "meeting"]),
        (["--actor", "Northland"], ["treaty", "recognised", "siege", "manoeuvre", "joint", "visit", "meeting"]),
        (["--actor", "Southland"], ["treaty", "recognised", "joint", "visit", "meeting"]),
        (["--actor", "envoy", "--actor", "Southland"], ["treaty", "recognised", "joint", "visit", "meeting"]),
        (["--actor", "envoy", "--with", "Southland"], ["visit", "meeting"]),
        (["--with", "Southland"], ["treaty", "recognised", "joint", "visit", "meeting"]),
        (["--kind", "agree"], ["treaty"]),
        (["--kind", "agree", "--kind", "assault/explosives"], ["treaty", "blast"]),
        (["--place", "harbour"], ["siege", "blast", "visit"]),
        (["--place", "Northland"], []),
        (["--place", "Northland", "--place", "The Harbour"], ["siege", "blast", "visit"]),
        (["--topic", "borders"], ["treaty"]),
        (["--topic", "Military Exercise", "--topic", "borders"], ["treaty", "manoeuvre", "joint"]),
        (["--article", "leaflet"], ["recognised", "siege"]),
        (["--article", "leaflet", "--article", "paper"], ALL),
        (["--text", "quay"], ["blast"]),
        (["--text", "QUAY", "--text", "fleets"], ["joint", "blast"]),
        (["--status", "disputed"], ["blast"]),
        (["--status", "planned", "--status", "DISPUTED"], ["blast", "meeting"]),
        (["--as-of", "2022"], ["recognised", "siege"]),
        (["--as-of", "2023-12-18"], ALL),
        (["--as-of", "2020"], []),
    ],
)  # fmt: skip
def test_a_filter_keeps_what_it_says(ids: Asking, filters: list[str], kept: list[str]) -> None:
    assert ids("events", *filters) == kept


@pytest.mark.parametrize(
    ("filters", "kept"),
    [
        (["--kind", "visit", "--place", "harbour", "--actor", "envoy"], ["visit"]),
        (["--kind", "visit", "--place", "Northland"], []),
        (["--topic", "diplomacy", "--status", "planned"], ["meeting"]),
        (["--topic", "diplomacy", "--topic", "borders", "--until", "2022"], ["treaty"]),
        (["--article", "leaflet", "--place", "harbour"], ["siege"]),
        (["--actor", "envoy", "--actor", "North", "--with", "South", "--since", "2023-12-09"], ["meeting"]),
        (["--text", "the", "--kind", "assault", "--since", "2021"], ["blast"]),
    ],
)  # fmt: skip
def test_different_filters_all_hold(ids: Asking, filters: list[str], kept: list[str]) -> None:
    assert ids("events", *filters) == kept


@pytest.mark.parametrize("command", ["events", "timeline", "quote", "fact", "actor"])
def test_every_listing_takes_a_window(sahara: Sahara, command: str) -> None:
    assert sahara(command, "--since", "2020", "--until", "2023", "-f", "json").status == 0


@pytest.mark.parametrize(
    ("command", "option"),
    [
        ("quote", "--kind"),
        ("quote", "--status"),
        ("fact", "--kind"),
        ("actor", "--kind"),
        ("articles", "--since"),
        ("show", "--limit"),
        ("check", "--format"),
        ("attach", "--output"),
        ("schema", "--dossier"),
    ],
)
def test_an_option_that_cannot_matter_is_not_offered(
    refused: Refused, command: str, option: str
) -> None:
    assert refused(command, option, "x").startswith(f"No such option: {option}")


def test_statements_are_chosen_by_speaker_and_by_whom_they_involve(ids: Asking) -> None:
    assert ids("quote") == ["denial", "theft", "stay"]
    assert ids("quote", "Zoe") == ["stay"]
    assert ids("quote", "Northland") == ["denial", "stay"]
    assert ids("quote", "--actor", "Northland") == ["denial", "theft", "stay"]
    assert ids("quote", "Southland", "--actor", "Northland") == ["theft"]
    assert ids("quote", "--place", "harbour") == ["stay"]
    assert ids("quote", "--text", "theft") == ["theft"]


def test_facts_are_chosen_by_what_they_are_about(ids: Asking) -> None:
    assert sorted(ids("fact")) == ["claimed", "held", "neighbours", "talks"]
    assert sorted(ids("fact", "the harbour")) == ["claimed", "held"]
    assert ids("fact", "Northland") == ["neighbours"]
    assert ids("fact", "diplomacy") == ["talks"]
    assert ids("fact", "--status", "disputed") == ["held"]
    assert sorted(ids("fact", "--actor", "Southland")) == ["claimed"]


def test_two_that_disagree_both_stand(records: Asking) -> None:
    told = {(one["value"], one["asserted_by"]) for one in records("fact", "harbour")}
    assert told == {("Northland", "north"), ("thieves", "south")}


def test_a_timeline_holds_events_and_statements(ids: Asking) -> None:
    assert ids("timeline", "--since", "2023-11") == [
        "siege", "theft", "manoeuvre", "joint", "blast", "visit", "stay", "meeting",
    ]  # fmt: skip


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


def test_an_undated_fact_is_possible_in_every_window_and_comes_last(records: Asking) -> None:
    found = [(one["id"], one["match"]) for one in records("fact", "--on", "1990")]
    assert found[0] == ("neighbours", "certain")
    assert sorted(found[1:]) == [("claimed", "possible"), ("held", "possible"), ("talks", "possible")]  # fmt: skip


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


@pytest.mark.xfail(
    strict=True, reason="--as-of marks nothing as possible: asks_date knows Dated alone"
)
def test_what_was_only_possibly_published_by_then_is_marked(make: Maker, records: Asking) -> None:
    from tests.conftest import ARTICLE

    vague = {**ARTICLE, "published": "[2023-12-17,2023-12-18]"}
    folder = make(article=[vague], event=[{"id": "one"}])
    (found,) = records("events", "--as-of", "2023-12-17", "--dossier", folder)
    assert found["match"] == "possible"


def test_as_of_is_strict_about_publication(make: Maker, ids: Asking) -> None:
    from tests.conftest import ARTICLE

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


@pytest.mark.xfail(strict=True, reason="--today is read only where a date needs it")
def test_a_today_that_is_no_day_is_refused_needed_or_not(refused: Refused) -> None:
    assert refused("events", "--today", "banana") == (
        '--today: "banana" is no day; give one such as 2023-12-13'
    )


def test_text_is_looked_for_in_the_names_of_those_involved(ids: Asking) -> None:
    assert ids("events", "--text", "ZOE ONEILL") == ["visit", "meeting"]


def test_words_that_hold_nothing_are_refused(refused: Refused) -> None:
    assert refused("events", "--text", "  '") == "there are no words to look for; give some"


def test_an_unknown_topic_is_refused_with_all_that_there_are(refused: Refused) -> None:
    assert refused("events", "--topic", "weather") == (
        'no topic "weather"; the topics are borders, diplomacy, military-exercise, recognition'
    )


def test_an_unknown_status_is_refused(refused: Refused) -> None:
    assert refused("fact", "--status", "sure") == (
        'no status "sure"; it is one of reported, planned, disputed'
    )


def test_an_unknown_kind_is_refused_with_all_that_there_are(refused: Refused) -> None:
    sentence = refused("events", "--kind", "picnic")
    assert sentence.startswith('no kind "picnic"; the kinds are visit, meeting, ')
    assert sentence.endswith(", assault, other; a mode follows a slash")


@pytest.mark.parametrize("option", ["--dossier", "--article"])
def test_a_dossier_or_article_that_is_none(sahara: Sahara, option: str, tmp_path: Path) -> None:
    status, out, err = sahara("events", option, tmp_path / "none")
    assert (status, out) == ({"--dossier": 3, "--article": 2}[option], "")
    assert err.count("\n") == 1
