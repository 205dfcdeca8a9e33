"""What several reports tell of one happening is one row, with each source's own beside it."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest

from tests.cli.commands.market import BLASTS, MARKET
from tests.rows import tried_on

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Asking, Maker, Sahara


@pytest.fixture(autouse=True)
def _market(make: Maker, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = make("market", **MARKET)
    monkeypatch.setenv("SAHARA_DOSSIER", str(folder))
    return folder


def _cells(page: str) -> list[list[str]]:
    """Read the rows of a Markdown table."""
    lines = [line for line in page.splitlines() if line.startswith("| ")]
    return [
        [cell.strip().replace("\\", "") for cell in line.strip("|").split("|")]
        for line in lines[2:]
    ]


def test_a_happening_is_one_row_of_what_all_its_reports_tell(answer: Asking) -> None:
    page = answer("events", "-f", "md")
    assert _cells(page) == [
        ["3 or 4 Mar 2024", "Blast kills 12 in Fez (disputed by The Press)",
         "killed 12 / at least 19 (Interior Ministry) → 17 → 18", "North Front", "Fez, The Market",
         "[2] [3] [4] [5] [6]", "blast-1"],
        ["6 Mar 2024", "Dos Reis visits Fez", "", "Ana Silva", "Fez", "[1] [4]", "visit"],
    ]  # fmt: skip
    assert page.replace("\\", "").endswith(
        "\n\n2 events\n\n[1] plan, The Courier, published 1 Mar 2024\n\n"
        "[2] first, The Courier, published 5 Mar 2024\n\n[3] second, Harbour Radio, published 5 Mar 2024\n\n"
        "[4] third, The Press, published 6 Mar 2024\n\n[5] fourth, The Courier, published 8 Mar 2024\n\n"
        "[6] fifth, Evening Post, published 12 Mar 2024\n"
    )


def test_json_has_the_reports_and_the_articles_of_a_happening(records: Asking) -> None:
    blast, visit = records("events")
    assert blast["members"] == BLASTS
    assert blast["sources"] == ["first", "second", "third", "fourth", "fifth"]
    assert (blast["id"], blast["date"], blast["status"]) == (
        "blast-1",
        "[2024-03-03,2024-03-04]",
        "reported",
    )
    assert [figure["low"] for figure in blast["figures"]] == [12, 19, 17, 18]
    assert (visit["members"], visit["actors"]) == (["visit-plan", "visit"], ["silva"])


@pytest.mark.parametrize(
    ("window", "match"),
    [("2024-03-04", "possible"), ("2024-03-03", "possible"), ("2024-03-03/2024-03-04", "certain")],
)
def test_a_window_that_holds_one_of_two_dates_is_possibly_right(
    records: Asking, window: str, match: str
) -> None:
    (found,) = records("events", "--kind", "attack", "--on", window)
    assert (found["id"], found["match"]) == ("blast-1", match)
    assert records("events", "--kind", "attack", "--on", "2024-03-05") == []


@tried_on(
    ("option", "value", "ids"),
    [
        ("--kind", "attack", ["blast-1"]),
        ("--kind", "other", ["blast-1"]),
        ("--actor", "North Front", ["blast-1"]),
        ("--actor", "Interior Ministry", ["blast-1"]),
        ("--actor", "The Fox", ["blast-1", "visit"]),
        ("--place", "The Market", ["blast-1"]),
        ("--topic", "accident", ["blast-1"]),
        ("--article", "fourth", ["blast-1"]),
        ("--text", "gas blast", ["blast-1"]),
        ("--status", "reported", ["blast-1", "visit"]),
        ("--status", "disputed", ["blast-1"]),
        ("--status", "planned", []),
        ("--sources", "2", ["blast-1", "visit"]),
        ("--sources", "4", ["blast-1"]),
        ("--sources", "5", []),
    ],
)
def test_a_happening_answers_by_any_of_its_reports(
    records: Asking, option: str, value: str, ids: list[str]
) -> None:
    assert [one["id"] for one in records("events", option, value)] == ids


def test_a_number_of_sources_is_a_number(sahara: Sahara) -> None:
    status, out, err = sahara("events", "--sources", "many")
    assert (status, out) == (2, "")
    assert err == 'sahara: --sources: "many" is no number from 1 up; give one such as 100\n'


def test_reports_are_told_one_by_one_where_they_are_asked_for(records: Asking) -> None:
    apart = records("events", "--apart")
    assert [one["id"] for one in apart] == [
        "blast-2", "blast-4", "blast-5", "blast-1", "blast-3", "visit-plan", "visit",
    ]  # fmt: skip
    assert not any("members" in one for one in apart)


@pytest.mark.parametrize("member", BLASTS)
def test_what_is_shown_of_a_happening_is_a_table_of_its_reports(
    answer: Asking, member: str
) -> None:
    page = answer("show", member, "-f", "md")
    assert page.startswith("## event blast-1\n")
    assert "- **status:** reported, disputed by The Press\n" in page
    assert _cells(page) == [
        ["first ¶1 s1", "5 Mar 2024", "4 Mar 2024", "reported", "killed 12", "Blast kills 12 in Fez", "blast-1"],
        ["second ¶1 s1", "5 Mar 2024", "Mar 2024", "reported", "killed at least 19 (Interior Ministry)",
         "Explosion in Fez", "blast-2"],
        ["third ¶1 s1", "6 Mar 2024", "4 Mar 2024", "disputed", "killed 17", "Bomb at a Fez market", "blast-3"],
        ["fourth ¶1 s1", "8 Mar 2024", "3 Mar 2024", "reported", "killed 18", "Gas blast in Fez kills 18", "blast-4"],
        ["fifth ¶1 s1", "12 Mar 2024", "4 Mar 2024", "reported", "", "Inquiry into the Fez blast", "blast-5"],
    ]  # fmt: skip
    assert answer("show", member, "--apart").startswith(f"event {member}\n")


#: What shows of a later report anywhere, as of 5 March 2024.
_LATER = (
    "2024-03-03", "3 or 4", "third", "fourth", "fifth", "The Press", "Evening Post", "disputed", "17", "18",
    "North Front", "north-front", "Market", "accident", "dos-reis", "Dos Reis", "dos Reis", "Fox", "interior minister",
    "gas leak", "cause-2", "said-2",
)  # fmt: skip


@tried_on(
    "asked",
    [("events",), ("timeline",), ("actor", "silva"), ("actor", "The Fox"), ("actor",), ("fact",), ("quote",),
     ("find", "fez"), ("events", "--apart")],
)  # fmt: skip
@tried_on("form", ["table", "md", "csv", "json", "html", "jsonld", "ics"])
def test_nothing_later_shows_as_of_a_day(sahara: Sahara, asked: tuple[str, ...], form: str) -> None:
    done = sahara(*asked, "--as-of", "2024-03-05", "-f", form, "-o", "-")
    if form in {"jsonld", "ics"} and asked == ("actor",):
        return
    assert done.status == 0
    shown = re.sub('(?s)<(style|script|svg).*?</\\1>| style="[^"]*"|sha256-[^\']*', "", done.out)
    assert [word for word in _LATER if word in shown and word != "The Fox"] == []


def test_a_plan_is_a_plan_until_somebody_reports_what_came_of_it(records: Asking) -> None:
    def told(day: str) -> list[tuple[str, str, str]]:
        found = records("events", "--kind", "visit", "--as-of", day)
        return [(one["id"], one["status"], one["title"]) for one in found]

    assert told("2024-02-29") == []
    assert told("2024-03-05") == [("visit-plan", "planned", "Silva to visit Fez")]
    assert told("2024-03-06") == [("visit", "reported", "Dos Reis visits Fez")]


def test_a_name_that_only_later_articles_tell_finds_its_bearer_and_shows_no_more(
    answer: Asking, records: Asking
) -> None:
    early = records("actor", "The Fox", "--as-of", "2024-03-05")
    assert (early["id"], early["role"], early["aliases"]) == ("silva", None, [])
    assert [one["id"] for one in early["did"]] == ["visit-plan"]
    nobody = records("actor", "North Front", "--as-of", "2024-03-05")
    assert (nobody["id"], nobody["did"]) == ("north-front", [])
    assert "norland" in answer("actor", "--as-of", "2024-03-05")


def test_all_names_lead_to_one_identity(records: Asking, answer: Asking) -> None:
    for name in ("Ana Silva", "Ana dos Reis", "fox", "dos-reis", "silva"):
        whole = records("actor", name)
        assert (whole["id"], whole["members"]) == ("silva", ["silva", "dos-reis"])
        assert (whole["role"], whole["part_of"]) == ("interior minister", "norland")
        assert whole["aliases"] == ["Ana dos Reis", "The Fox"]
        assert [one["id"] for one in whole["said"]] == ["said-1", "said-2"]
    assert "same as      dos-reis" in answer("show", "dos-reis")
    assert {one["speaker"] for one in records("quote", "Reis")} == {"silva"}


def test_dated_facts_and_happenings_stand_in_the_timeline(answer: Asking) -> None:
    page = answer("timeline", "--width", "300")
    assert "●= 4 Mar 2024       Blast kills 12 in Fez cause a bomb" in page
    assert "= claimed" in page
    assert "killed 12 / at least 19" in page
    assert "[2] [3] [4] [5] [6] · blast-1" in page


def test_conflicts_are_told_with_claimant_source_and_day(answer: Asking, records: Asking) -> None:
    assert _cells(answer("fact", "--conflicts", "-f", "md")) == [
        ["Blast kills 12 in Fez", "cause", "a bomb", "Interior Ministry", "second ¶1 s1", "5 Mar 2024", "4 Mar 2024",
         "cause-1"],
        ["Blast kills 12 in Fez", "Cause", "a gas leak", "the article", "fourth ¶1 s1", "8 Mar 2024", "", "cause-2"],
    ]  # fmt: skip
    assert [one["subject"] for one in records("fact", "--conflicts")] == ["blast-1", "blast-1"]
    assert records("fact", "--conflicts", "--as-of", "2024-03-05") == []


def test_an_export_tells_a_happening_once(answer: Asking, sahara: Sahara) -> None:
    whole: dict[str, Any] = json.loads(answer("events", "-f", "jsonld"))
    (blast,) = [one for one in whole["@graph"] if one.get("@id") == "record:blast-1"]
    assert [one["@id"] for one in blast["term:report"]] == [f"record:{one}" for one in BLASTS]
    done = sahara("events", "-f", "bibtex")
    assert len(re.findall("(?m)^@", done.out)) == 6
    assert done.err.startswith("sahara: 6 sources for 2 records; ")


def test_a_dossier_without_judgements_never_loads_what_joins(make: Maker, records: Asking) -> None:
    folder = make("apart", **{**MARKET, "same": []})
    assert records("events", "--dossier", folder) == records(
        "events", "--dossier", folder, "--apart"
    )


_UNSURE = "Roles and other names bear no date: those of Ana Silva may come from later articles.\n"


@pytest.mark.parametrize("asked", [("actor", "silva"), ("actor",), ("quote",)])
def test_a_role_that_may_be_of_a_later_article_is_told_to_be(
    make: Maker, answer: Asking, asked: tuple[str, ...]
) -> None:
    silva = {**MARKET["actor"][0], "role": "interior minister"}
    said = {**MARKET["statement"][0], "id": "later", "cites": MARKET["statement"][1]["cites"]}
    kinds = {
        **MARKET,
        "actor": [silva, *MARKET["actor"][1:]],
        "statement": [*MARKET["statement"], said],
    }
    for sames in ([], MARKET["same"]):
        folder = make(f"roles-{len(sames)}", **{**kinds, "same": sames})
        asking = (*asked, "--dossier", folder, "--width", "200")
        assert _UNSURE in answer(*asking, "--as-of", "2024-03-05")
        for day in ((), ("--as-of", "2024-03-12")):
            assert "bear no date" not in answer(*asking, *day)


def test_a_role_that_no_later_article_can_tell_is_told_plainly(make: Maker, answer: Asking) -> None:
    kinds = {**MARKET, "event": [], "fact": [], "same": [], "statement": MARKET["statement"][:1]}
    actors = [{**MARKET["actor"][0], "role": "interior minister"}, MARKET["actor"][2]]
    folder = make("early", **{**kinds, "actor": actors})
    shown = answer("actor", "silva", "--dossier", folder, "--as-of", "2024-03-05")
    assert "role     interior minister\n" in shown
    assert "bear no date" not in shown


def test_the_role_of_an_official_is_told_to_bear_no_date_too(make: Maker, answer: Asking) -> None:
    silva = {**MARKET["actor"][0], "role": "interior minister"}
    kinds = {**MARKET, "actor": [silva, *MARKET["actor"][1:]], "same": []}
    asking = ("actor", "norland", "--dossier", make("officials", **kinds), "--width", "200")
    assert _UNSURE in answer(*asking, "--as-of", "2024-03-05")
    assert "bear no date" not in answer(*asking)


def test_a_happening_is_cited_by_all_its_reports_each_as_it_tells(sahara: Sahara) -> None:
    status, out, err = sahara("cite", "visit")
    assert (status, err) == (0, "")
    assert [line.partition(". ")[0] for line in out.split("\n\n")] == [
        "Silva to visit Fez (planned), 6 Mar 2024",
        "Dos Reis visits Fez, 6 Mar 2024",
    ]


def test_one_report_is_cited_alone_and_the_others_are_told_of(sahara: Sahara) -> None:
    status, out, err = sahara("cite", "blast-4")
    assert (status, out.count("\n")) == (0, 1)
    assert out.startswith("Gas blast in Fez kills 18, 3 Mar 2024.")
    assert err == (
        "sahara: 4 other reports tell of the same as blast-4: sahara cite blast-1 cites all\n"
    )
    assert sahara("cite", "blast-4", "blast-1").err == ""


def test_columns_that_are_asked_for_are_never_left_out(answer: Asking) -> None:
    columns = ("events", "--columns", "id,when,what,figures,who,where,source")
    for width in ("130", "90", "60"):
        assert "blast-1" in answer(*columns, "--width", width)
