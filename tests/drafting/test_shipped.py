"""The article that the shipped dossier was coded from, drafted: held where a copy stands beside the project."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from sahara_cli.cli.texts import read_article
from sahara_cli.dates import parse
from sahara_cli.drafting.proposals import Drafter, Published
from sahara_cli.storage.dossiers import load, shipped

if TYPE_CHECKING:
    from sahara_cli.dossier.selection import Dossier
    from sahara_cli.reports.drafts import Proposal

COPY = Path(__file__).parents[2].parent / "shared" / "article.txt"
#: Coded from words that are no expression of time: "is due to".
UNDATED = {"harris-reaffirms-2023-12"}

pytestmark = pytest.mark.skipif(not COPY.is_file(), reason="no copy of the article")


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    return load([shipped()])


@pytest.fixture(scope="module", params=["[2023-12-17,2023-12-18]", "2023-12-18"])
def proposals(request: pytest.FixtureRequest, dossier: Dossier) -> list[Proposal]:
    drafter = Drafter(dossier, dt.date(2024, 1, 1))
    return drafter.draft(read_article(COPY), Published(parse(request.param), "As told."))


def test_every_event_with_a_date_expression_is_found_with_its_date(
    dossier: Dossier, proposals: list[Proposal]
) -> None:
    # Recipients that another sentence tells of are not looked for.
    events = [one.fields for one in proposals if one.noun == "event"]
    coded = [one for one in dossier.events if one.date_text and one.id not in UNDATED]
    assert len(coded) == 13
    for one in coded:
        alike = [
            drafted
            for drafted in events
            if (drafted["kind"], drafted["mode"]) == (one.kind, one.mode)
            and set(drafted["actors"]) == set(one.actors)  # type: ignore[call-overload]  # a list of ids
            and set(drafted["recipients"]) <= set(one.recipients)  # type: ignore[call-overload]
            and drafted["status"] == one.status
            and drafted["date"] == str(one.date)
        ]
        assert alike, one.id


def test_no_event_is_drafted_that_was_not_coded(proposals: list[Proposal]) -> None:
    assert sum(one.noun == "event" for one in proposals) == 13


def test_both_quotations_are_found_with_their_speaker_and_date(
    dossier: Dossier, proposals: list[Proposal]
) -> None:
    said = {one.fields["text"]: one.fields for one in proposals if one.noun == "statement"}
    coded = [one for one in dossier.statements if one.directness == "direct"]
    assert len(coded) == 2
    for one in coded:
        assert said[one.text]["speaker"] == "joshua-harris"
        assert said[one.text]["date"] == str(one.date)
