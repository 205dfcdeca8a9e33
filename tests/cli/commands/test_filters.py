"""What every filter keeps, alone and beside others."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.rows import tried_on

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Asking, Refused, Sahara

pytestmark = pytest.mark.usefixtures("harbour")

ALL = ["treaty", "recognised", "siege", "manoeuvre", "joint", "blast", "visit", "meeting"]


def test_without_a_filter_all_events_are_listed_in_order_of_date(ids: Asking) -> None:
    assert ids("events") == ALL


@tried_on(
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


@tried_on(
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
    assert refused(command, option, "x").startswith(f"sahara {command} has no {option}; ")


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


def test_facts_of_one_subject_stand_together(records: Asking) -> None:
    subjects = [one["subject"] for one in records("fact")]
    assert subjects == ["diplomacy", "north", "harbour", "harbour"]


def test_two_that_disagree_both_stand(records: Asking) -> None:
    told = {(one["value"], one["asserted_by"]) for one in records("fact", "harbour")}
    assert told == {("Northland", "north"), ("thieves", "south")}


def test_a_timeline_holds_events_statements_and_dated_facts(ids: Asking) -> None:
    assert ids("timeline", "--since", "2023-11") == [
        "neighbours", "siege", "theft", "manoeuvre", "joint", "blast", "visit", "stay", "meeting",
    ]  # fmt: skip


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
