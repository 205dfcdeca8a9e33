"""What a reader can live with and an editor should mend: told before it happened, blank, or twice."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from sahara_cli.dossier.checks import circular
from tests.conftest import ACTORS, ARTICLE, CITE
from tests.rows import tried_on

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Maker, Sahara

_SENTENCE = "date: comes after the publication of every article that it is cited from"


@pytest.mark.parametrize(
    ("published", "date", "status", "sound"),
    [
        ("2023-12-18", "2023-12-19", "reported", False),
        ("2023-12-18", "2023-12-19", "disputed", False),
        ("2023-12-18", "2023-12-19", "planned", True),
        ("2023-12-18", "2023-12-18", "reported", True),
        ("2023-12-18", "2023-12", "reported", True),
        ("2023-12-18", "2023-12-18/2024-02", "reported", True),
        ("2023-12-18", "2023-12-19~", "reported", True),
        ("2023-12-18", "2024", "reported", False),
        ("[2023-12-17,2023-12-18]", "2023-12-18", "reported", True),
        ("2023-12", "2023-12-31", "reported", True),
    ],
)
def test_an_event_surely_after_its_article_is_a_problem_unless_it_is_planned(
    sahara: Sahara, make: Maker, published: str, date: str, status: str, *, sound: bool
) -> None:
    folder = make(
        article=[{**ARTICLE, "published": published}],
        event=[{"id": "one", "date": date, "status": status}],
    )
    result = sahara("check", "--dossier", folder)
    if sound:
        assert result.status == 0
    else:
        told = f"{folder}/events.jsonl:1: {_SENTENCE}; say status: planned of what is still to come"
        assert (result.status, result.out) == (1, f"{told}\n1 problem\n")


@pytest.mark.parametrize("published", ["2023-12/", "2023-12/..", "[2020..]"])
def test_an_article_without_a_last_day_of_publication_is_a_problem_and_its_events_are_none(
    sahara: Sahara, make: Maker, published: str
) -> None:
    folder = make(
        article=[{**ARTICLE, "published": published}], event=[{"id": "one", "date": "2024"}]
    )
    result = sahara("check", "--dossier", folder)
    told = "has no last day; give the day, or days such as [2023-12-17,2023-12-18]"
    assert result.out == f"{folder}/articles.jsonl:1: published: {told}\n1 problem\n"


def test_a_later_article_may_tell_of_it(sahara: Sahara, make: Maker) -> None:
    later = {**ARTICLE, "id": "later", "published": "2024-02"}
    cites = [CITE, {**CITE, "article": "later"}]
    event = {"id": "one", "date": "2024-01", "cites": cites}
    folder = make(article=[ARTICLE, later], event=[event])
    assert sahara("check", "--dossier", folder).status == 0


def test_nothing_is_said_after_the_article_that_reports_it(sahara: Sahara, make: Maker) -> None:
    folder = make(statement=[{"id": "said", "date": "2024"}])
    result = sahara("check", "--dossier", folder)
    assert result.out == f"{folder}/statements.jsonl:1: {_SENTENCE}\n1 problem\n"


def test_an_article_without_a_date_is_told_of_its_own_line_alone(
    sahara: Sahara, make: Maker
) -> None:
    folder = make(article=[{**ARTICLE, "published": "lately"}], event=[{"id": "one"}])
    result = sahara("check", "--dossier", folder)
    assert result.out.startswith(f"{folder}/articles.jsonl:1: published: ")
    assert result.out.endswith("\n1 problem\n")


def test_what_is_part_of_itself_is_told_by_its_own_line_alone(sahara: Sahara, make: Maker) -> None:
    actors = [
        {"id": "north", "name": "Northland", "kind": "state", "part_of": "league"},
        {"id": "league", "name": "The League", "kind": "organisation", "part_of": "north"},
        {"id": "envoy", "name": "Zoë O'Neill", "kind": "person", "part_of": "north"},
    ]
    places = [{"id": "bay", "name": "The Bay", "within": "bay"}, {"id": "sea", "name": "The Sea"}]
    folder = make(actor=actors, place=places)
    told = "leads back to this very record"
    assert sahara("check", "--dossier", folder) == (
        1,
        (
            f"{folder}/actors.jsonl:1: part_of: {told}\n"
            f"{folder}/actors.jsonl:2: part_of: {told}\n"
            f"{folder}/places.jsonl:1: within: {told}\n"
            "3 problems\n"
        ),
        "",
    )
    assert sahara("actor", "Northland", "--dossier", folder).status == 0


@tried_on(
    ("wholes", "found"),
    [
        ({}, set()),
        ({"a": "b", "b": "c"}, set()),
        ({"a": "a"}, {"a"}),
        ({"x": "a", "a": "b", "b": "c", "c": "a", "y": "x"}, {"a", "b", "c"}),
        ({"a": "b", "b": "a", "c": "d", "d": "c", "e": "a"}, {"a", "b", "c", "d"}),
    ],
)
def test_circles_are_found_without_what_leads_into_them(
    wholes: dict[str, str], found: set[str]
) -> None:
    assert circular(wholes) == found


@pytest.mark.slow  # a long chain
def test_a_long_chain_is_followed_once() -> None:
    chain = {str(number): str(number + 1) for number in range(200_000)}
    assert circular({**chain, "200000": "199999"}) == {"199999", "200000"}


@pytest.mark.parametrize(
    ("noun", "fields", "told"),
    [
        ("event", {"title": "  "}, "title: is blank: it holds nothing that can be seen"),
        ("event", {"title": "\u200b\u00a0"}, "title: is blank: it holds nothing that can be seen"),
        ("statement", {"text": "\t"}, "text: is blank: it holds nothing that can be seen"),
        ("fact", {"value": " "}, "value: is blank: it holds nothing that can be seen"),
        (
            "actor",
            {"name": "W", "kind": "state", "aliases": ["The W", " "]},
            "aliases: is blank: it holds nothing that can be seen",
        ),
        *(
            (
                noun,
                {"name": "W", "kind": "state", field: held} if noun == "actor" else {field: held},
                f"{field}: holds the control character {sign}, which nobody sees and a terminal obeys; leave it out",
            )
            for noun, field, held, sign in (
                ("actor", "name", "Ann\x07 Roe", "U+0007"),
                ("actor", "aliases", ["Ann", "\x1b[31mAnn"], "U+001B"),
                ("actor", "role", "Mayor\x9b", "U+009B"),
                ("event", "title", "They \u202eteem", "U+202E"),
                ("event", "title", "They\x00 met", "U+0000"),
                ("fact", "value", "Two\x7f", "U+007F"),
            )
        ),
        ("event", {"actors": ["north", "south", "north"]}, 'actors: "north" stands there twice'),
        ("event", {"places": ["harbour", "harbour"]}, 'places: "harbour" stands there twice'),
        ("statement", {"topics": ["trade", "trade"]}, 'topics: "trade" stands there twice'),
    ],
)
def test_what_is_blank_or_stands_twice_is_told_and_no_hindrance_to_a_query(
    sahara: Sahara, make: Maker, noun: str, fields: dict[str, object], told: str
) -> None:
    others = ACTORS if noun == "actor" else []
    folder = make("blank", **{noun: [*others, {"id": "new", **fields}]})
    line = len(others) + 1
    assert sahara("check", "--dossier", folder) == (
        1, f"{folder}/{noun}s.jsonl:{line}: {told}\n1 problem\n", "",
    )  # fmt: skip
    assert sahara("show", "new", "--dossier", folder).status == 0


def test_marks_of_direction_and_line_ends_are_no_control_characters(
    sahara: Sahara, make: Maker
) -> None:
    names = ["\u05d0\u200f (A)", "\u2067\u0627\u2069 B", "C\tD", "E\r\nF", "G\u200dH"]
    actors = [
        {"id": f"a-{at}", "name": name, "kind": "person"} for at, name in enumerate([*names, "Z"])
    ]
    folder = make("marked", actor=[*ACTORS, *actors])
    assert sahara("check", "--dossier", folder).status == 0


def test_one_actor_may_be_mentioned_beside_its_part(sahara: Sahara, make: Maker) -> None:
    event = {"id": "one", "title": "—", "actors": ["north"], "mentioned": ["north", "south"]}
    assert sahara("check", "--dossier", make(event=[event])).status == 0


def test_of_many_problems_the_first_are_told_and_the_others_counted(
    sahara: Sahara, make: Maker
) -> None:
    folder = make(event=[{"id": f"event-{at}", "title": " "} for at in range(4000)])
    status, out, _ = sahara("check", "--dossier", folder)
    lines = out.splitlines()
    assert (status, len(lines)) == (1, 22)
    assert lines[-2:] == ["and 3,980 more", "4,000 problems"]


@pytest.mark.parametrize(
    ("date", "meant"),
    [
        ("0025-05-01", "2025-05-01"),
        ("0024-12-30", "2024-12-30"),
        ("0025-05", "2025-05"),
        ("0025", "2025"),
        ("0098-01-02", "1998-01-02"),
        ("0025-05-01/0025-05-03", "2025-05-01/2025-05-03"),
        ("0025-05-01~", "2025-05-01~"),
        ("0079", None),
        ("-0025-05-01", None),
        ("0025/2025", None),
        ("0025-05-01/..", None),
        ("0225-05-01", None),
        ("2025-05-01", None),
    ],
)
def test_a_year_of_two_digits_is_hinted_at_and_no_problem(
    sahara: Sahara, make: Maker, date: str, meant: str | None
) -> None:
    folder = make(
        article=[{**ARTICLE, "published": "2025-06-01"}],
        event=[{"id": "one", "date": date}],
        statement=[{"id": "two", "date": date}],
        fact=[{"id": "three"}],
    )
    checked = sahara("check", "--dossier", folder)
    assert (checked.status, checked.err) == (0, "")
    hints = [line for line in checked.out.splitlines() if line.startswith("hint: ")]
    assert len(hints) == (2 if meant else 0)
    for hint, name in zip(hints, ("events", "statements"), strict=False):
        year = int(date[:4])
        told = f"hint: {folder}/{name}.jsonl:1: date: lies in the year {year}; is {meant} meant?"
        assert hint == told


def test_a_draft_with_a_year_of_two_digits_is_taken_with_a_hint(
    sahara: Sahara, make: Maker, tmp_path: Path
) -> None:
    folder = make(article=[{**ARTICLE, "published": "2025-06-01"}])
    event = {"date": "0025-05-01", "kind": "consult", "title": "They met", "cites": [CITE]}
    draft = json.dumps({"record": "event", **event})
    (tmp_path / "draft.jsonl").write_text(draft, encoding="utf-8")
    added = sahara("add", tmp_path / "draft.jsonl", "--to", folder)
    assert added.status == 0
    assert "draft.jsonl:1: date: lies in the year 25; is 2025-05-01 meant?\n" in added.err
