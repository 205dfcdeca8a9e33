"""What answers only for want of an end, a beginning or a date stands last, under a line that says so."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from sahara_cli.reports.listing import UNBOUNDED
from tests.rows import tried_on

if TYPE_CHECKING:
    from tests.conftest import Asking, Maker

EVENTS: list[dict[str, Any]] = [
    {"id": "war", "date": "2022-02/", "title": "A war begins", "actors": ["north"]},
    {"id": "plan", "date": "[2023-12-17..]", "title": "They are to meet", "status": "planned"},
    {"id": "month", "date": "2026-11", "title": "A march"},
    {"id": "day", "date": "2026-11-28", "title": "A strike", "actors": ["north"]},
    {"id": "siege", "date": "2022/..", "title": "A siege that goes on"},
]


@pytest.fixture
def folder(make: Maker, monkeypatch: pytest.MonkeyPatch) -> Path:
    made = make(
        event=EVENTS,
        statement=[
            {"id": "said", "date": "[..2026-11-28]"},
            {"id": "news", "date": "[2026-11-21..2026-11-28]", "text": "We met this week."},
        ],
        fact=[{"id": "undated"}, {"id": "dated", "date": "2026-11-27", "value": "the sea"}],
    )
    monkeypatch.setenv("SAHARA_DOSSIER", str(made))
    return made


SINCE = ("--since", "yesterday", "--today", "2026-11-28")


@pytest.mark.usefixtures("folder")
def test_they_are_listed_last_under_a_line_and_counted(sahara: Asking) -> None:
    assert sahara("events", *SINCE, "--columns", "when,what").out == (
        "When                    What\n"
        "──────────────────────────────────────────────────\n"
        "  from 2022 on          A siege that goes on\n"
        "≈ Nov 2026              A march\n"
        "  28 Nov 2026           A strike\n"
        "\n"
        "Possible only because no end, no beginning or no date is known\n"
        "When                    What\n"
        "──────────────────────────────────────────────────\n"
        "≈ since Feb 2022        A war begins\n"
        "≈ 17 Dec 2023 or after  They are to meet (planned)\n"
        "\n"
        "5 events; 3 only possible (≈): the date is not known well enough to be sure; 2 of them only for want of an "
        "end, a beginning or a date\n"
        "Source: paper, published 18 Dec 2023.\n"
    )


@pytest.mark.usefixtures("folder")
@tried_on(
    ("asked", "bounded", "unbounded"),
    [
        (("events", "--since", "2026-11-27"), ["siege", "month", "day"], ["war", "plan"]),
        (("events", "--since", "2026-11-27", "--strict"), ["siege", "day"], []),
        (("events", "--since", "2026-11-27", "--reverse"), ["day", "month", "siege"], ["plan", "war"]),
        (("events", "--since", "2026-11-27", "--sort", "what"), ["month", "siege", "day"], ["war", "plan"]),
        (("events", "--since", "2026-11-27", "--limit", "4"), ["siege", "month", "day"], ["war"]),
        (("events", "--since", "2022-02", "--until", "2022-02"), ["siege", "war"], []),
        (("events", "--on", "2023-12-20"), ["siege"], ["war", "plan"]),
        (("events",), ["siege", "war", "plan", "month", "day"], []),
        (("quote", "--until", "1990"), [], ["said"]),
        (("quote", "--until", "1990", "--strict"), [], []),
        (("quote", "--since", "2026-11-28"), ["said", "news"], []),
        (("quote", "--until", "2026-11-20"), [], ["said"]),
        (("fact", "--since", "2026"), ["dated"], ["undated"]),
        (("find", "we", "--until", "1990"), [], ["said"]),
        (("timeline", "--since", "2026-11-28"), ["siege", "said", "month", "news", "day"], ["war", "plan"]),
    ],
)  # fmt: skip
def test_json_tells_which_they_are(
    records: Asking, asked: tuple[str, ...], bounded: list[str], unbounded: list[str]
) -> None:
    rows = records(*asked)
    assert sorted(one["id"] for one in rows if "unbounded" not in one) == sorted(bounded)
    assert [one["id"] for one in rows if one.get("unbounded")] == unbounded
    assert [one["id"] for one in rows][len(bounded) :] == unbounded
    assert all(one["match"] == "possible" for one in rows if "unbounded" in one)


@pytest.mark.usefixtures("folder")
@tried_on("command", ["events", "timeline", "quote", "fact", "find"])
@tried_on("form", ["table", "md", "html", "svg"])
def test_every_form_that_people_read_has_the_line(answer: Asking, command: str, form: str) -> None:
    words = ("we", "a", "borders") if command == "find" else ()
    window = ("--until", "1990") if command in {"quote", "find"} else ("--since", "2026-11-27")
    asked = (command, *words[:1], *window)
    answer(*asked, "-f", form, "-o", "out")
    shown = " ".join(Path("out").read_text(encoding="utf-8").split())
    assert shown.count(UNBOUNDED) == 1
    assert "only for want of an end, a beginning or a date" in shown
    answer(*asked, "--strict", "-f", form, "-o", "out")
    assert UNBOUNDED not in Path("out").read_text(encoding="utf-8")


@pytest.mark.usefixtures("folder")
def test_a_timeline_explains_its_marks_once(answer: Asking) -> None:
    shown = answer("timeline", "--since", "2026-11-27", "--width", "80")
    assert shown.count("a known day") == 1
    assert shown.index(UNBOUNDED) < shown.index("a known day")


@pytest.mark.usefixtures("folder")
def test_data_has_no_line_and_a_column_to_ask_for(answer: Asking) -> None:
    asked = ("events", "--since", "2026-11-27", "-f", "csv")
    assert "section" not in answer(*asked)
    assert answer(*asked, "--columns", "id,match,unbounded").splitlines()[-2:] == [
        "war,possible,yes",
        "plan,possible,yes",
    ]


@pytest.mark.usefixtures("folder")
def test_a_count_tells_of_them(answer: Asking) -> None:
    assert "; 2 only for want of an end" in answer("count", "--since", "2026-11-27")


@pytest.mark.usefixtures("folder")
def test_a_profile_sets_them_apart_under_each_heading(sahara: Asking, records: Asking) -> None:
    shown = sahara("actor", "north", "--since", "2026-11-27", "--width", "300").out
    heads = [line for line in shown.splitlines() if line.startswith("What ")]
    apart = f", possible only because {UNBOUNDED.partition('because ')[2]}"
    assert heads == ["What it did", f"What it did{apart}", "What its officials and bodies said",
                     "What is claimed of it", f"What is claimed of it{apart}"]  # fmt: skip
    assert shown.index("A strike") < shown.index(apart) < shown.index("A war begins")
    assert "; 2 of them only for want of an end, a beginning or a date\n" in shown
    profile = records("actor", "north", "--since", "2026-11-27")
    assert [(one["id"], one.get("unbounded")) for one in profile["did"]] == [
        ("day", None),
        ("war", True),
    ]
    rows = sahara("actor", "north", "--since", "2026-11-27", "-f", "csv").out.splitlines()
    assert [line.split(",")[0] for line in rows if ",A strike," in line or ",A war" in line] == [
        "did",
        "did",
    ]


@pytest.mark.usefixtures("folder")
def test_a_count_of_actors_tells_of_them(answer: Asking) -> None:
    told = (
        "Of what is counted, 4 are only possible: the date is not known well enough to be sure; 2 of them only for "
        "want of an end, a beginning or a date.\n"
    )
    assert told in answer("actor", "--since", "2026-11-27", "--width", "300")
    assert "only possible" not in answer("actor", "--since", "2026-11-27", "--strict")
    assert "only possible" not in answer("actor")
