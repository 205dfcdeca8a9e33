"""An actor's part: each record once, under the first heading that fits; what two share; and everybody's counts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Asking, Sahara

pytestmark = pytest.mark.usefixtures("harbour")

HEADINGS = (
    "What it did", "What was done to it or with it", "What its officials and bodies did", "Events that name it",
    "What it said", "What its officials and bodies said", "What others said to it, for it or of it",
    "What is claimed of it",
)  # fmt: skip


def _ids(profile: dict[str, Any], *keys: str) -> list[str]:
    return [one["id"] for key in keys for one in profile.get(key, ())]


def _all(profile: dict[str, Any]) -> list[str]:
    lists = [value for value in profile.values() if isinstance(value, list)]
    return [one["id"] for listed in lists for one in listed if isinstance(one, dict)]


def test_a_profile_sorts_what_an_actor_had_a_part_in(records: Asking) -> None:
    profile = records("actor", "Northland")
    assert (profile["record"], profile["id"], profile["parts"]) == ("actor", "north", ["envoy"])
    assert _ids(profile, "did") == ["treaty", "siege", "manoeuvre", "joint"]
    assert _ids(profile, "received") == ["recognised"]
    assert _ids(profile, "officials") == ["visit"]
    assert _ids(profile, "named") == ["meeting"]
    assert _ids(profile, "said") == ["denial"]
    assert _ids(profile, "officials_said") == ["stay"]
    assert _ids(profile, "said_of") == ["theft"]
    assert _ids(profile, "claimed") == ["neighbours"]
    assert _ids(profile, "claims") == ["held"]


@pytest.mark.parametrize(
    "asked",
    [
        ["Northland"],
        ["Southland"],
        ["Zoë O'Neill"],
        ["North", "--with", "South"],
        ["North", "--since", "2023"],
    ],
)
def test_a_profile_tells_a_record_once(records: Asking, asked: list[str]) -> None:
    found = _all(records("actor", *asked))
    assert found
    assert len(found) == len(set(found))


@pytest.mark.parametrize("name", ["Algeria", "Morocco", "United States", "Harris"])
def test_the_shipped_profiles_tell_a_record_once_and_leave_none_out(
    records: Asking, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.delenv("SAHARA_DOSSIER")
    found = _all(records("actor", name))
    every = [
        one["id"] for command in ("timeline", "fact") for one in records(command, "--actor", name)
    ]
    assert sorted(found) == sorted(every)


def test_a_page_has_its_headings_in_their_order(answer: Asking) -> None:
    lines = answer("actor", "Northland").splitlines()
    assert [line for line in lines if line in HEADINGS] == list(HEADINGS)
    assert lines[0] == "Northland"
    assert lines[-1] == "7 events, 3 statements, 2 facts"


def test_a_heading_with_nothing_under_it_is_left_out(answer: Asking) -> None:
    lines = answer("actor", "Zoë O'Neill").splitlines()
    assert [line for line in lines if line in HEADINGS] == [
        "What it did", "Events that name it", "What it said",
    ]  # fmt: skip


def test_a_page_says_who_it_is_about(answer: Asking) -> None:
    fields = [line.split("  ")[0] for line in answer("actor", "envoy").splitlines()[1:6]]
    assert fields == ["kind", "role", "part of", "id", ""]
    assert "officials and bodies  Zoë O'Neill, envoy\n" in answer("actor", "north")


def test_with_shows_what_two_share(records: Asking, answer: Asking) -> None:
    shared = ["treaty", "recognised", "joint", "visit", "meeting", "stay", "theft"]
    assert sorted(_all(records("actor", "North", "--with", "South"))) == sorted(shared)
    assert answer("actor", "North", "--with", "South").endswith(
        "\n5 events, 2 statements, no facts, shared with Southland\n"
    )


def test_what_is_shared_does_not_depend_on_who_is_asked_first(records: Asking) -> None:
    there = records("actor", "North", "--with", "South")
    back = records("actor", "South", "--with", "North")
    assert sorted(_all(there)) == sorted(_all(back))


def test_with_several_shows_what_all_share(records: Asking) -> None:
    profile = records("actor", "North", "--with", "South", "--with", "envoy")
    assert sorted(_all(profile)) == ["meeting", "stay", "visit"]


def test_filters_hold_for_a_profile(records: Asking) -> None:
    on_the_day = records("actor", "North", "--on", "2023-12-08", "--strict")
    assert _all(on_the_day) == ["siege", "visit", "neighbours"]
    assert _all(records("actor", "North", "--topic", "recognition")) == ["recognised"]
    assert _all(records("actor", "North", "--status", "planned")) == ["meeting"]


def test_what_is_only_possible_is_marked(answer: Asking) -> None:
    out = answer("actor", "North", "--on", "2023-11-15")
    (row,) = [line for line in out.splitlines() if line.endswith("  manoeuvre")]
    assert row.startswith("≈")


def test_the_mark_of_what_is_only_possible_is_explained(answer: Asking) -> None:
    *rows, note = answer("actor", "North", "--on", "2023-11-15").splitlines()
    marks = "".join(rows).count("≈")
    assert marks == 3
    assert f"; {marks} only possible (≈)" in note


def test_an_actor_without_a_part_gets_a_page(make: Any, answer: Asking) -> None:
    folder = make("bare")
    assert answer("actor", "Southland", "--dossier", folder).startswith("Southland\nkind  state\n")
    assert "no events, no statements, no facts" in answer("actor", "Southland", "--dossier", folder)


def test_all_actors_are_listed_with_counts_the_most_involved_first(records: Asking) -> None:
    found = [
        (one["id"], one["events"], one["statements"], one["facts"]) for one in records("actor")
    ]
    assert found == [("north", 7, 3, 2), ("south", 5, 2, 1), ("envoy", 2, 1, 0)]


def test_filters_hold_for_the_counts(records: Asking) -> None:
    found = {one["id"]: one["events"] for one in records("actor", "--since", "2023-12")}
    assert found == {"north": 3, "south": 2, "envoy": 2}


def test_a_circle_of_parts_is_walked_once(make: Any, records: Asking) -> None:
    folder = make(
        "circle",
        actor=[
            {"id": "a", "name": "Ann", "kind": "person", "part_of": "b"},
            {"id": "b", "name": "Board", "kind": "organisation", "part_of": "a"},
        ],
    )
    assert records("actor", "Ann", "--dossier", folder)["parts"] == ["b"]


def test_a_word_within_a_phrase_is_told_as_such(sahara: Sahara, tmp_path: Path) -> None:
    folder = tmp_path / "told"
    folder.mkdir()
    (folder / "dossier.json").write_text(
        '{"title": "told", "description": "", "schema_version": 2}', "utf-8"
    )
    (folder / "actors.jsonl").write_text(
        '{"id": "owner", "name": "owner of the Corrin mill", "kind": "person"}\n', "utf-8"
    )
    told = sahara("actor", "Corrin", "--dossier", folder)
    assert told[0] == 0
    assert told[2] == (
        'sahara: nobody is called "Corrin"; what follows is of "owner of the Corrin mill", '
        "whom a text only describes so\n"
    )
    assert sahara("actor", "owner of the Corrin mill", "--dossier", folder)[2] == ""
