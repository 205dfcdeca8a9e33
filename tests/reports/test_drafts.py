"""What is drafted is laid out for whoever reads it: people see what there is to look at, programs all."""

from __future__ import annotations

from typing import Any

from sahara_cli.reports.drafts import KNOWN, Proposal, drafts
from tests.drafting.articles import drafted

_STATE: dict[str, Any] = {"id": "north", "name": "Northland", "kind": "state"}
_PLACE: dict[str, Any] = {"id": "north-land", "name": "Northland"}
_EVENT: dict[str, Any] = {
    "id": "talks", "date": "2023-12", "kind": None, "mode": None, "status": "reported", "title": "Talks",
    "cites": [{"article": "paper"}],
}  # fmt: skip


def _keys(proposals: list[Proposal], *, for_people: bool) -> dict[str, list[str]]:
    report = drafts(proposals, for_people=for_people)
    return {one.key: [column.key for column in one.columns] for one in report.sections}


def test_people_see_no_column_that_holds_nothing() -> None:
    proposals = [
        Proposal("actor", _STATE, rule="a state"),
        Proposal("event", _EVENT, "They met.", ("which kind",), "month", "the words alone"),
    ]
    assert _keys(proposals, for_people=True) == {
        "events": ["when", "what", "sentence", "why", "unsure", "id"],
        "actors": ["what", "why", "id"],
    }
    assert {len(keys) for keys in _keys(proposals, for_people=False).values()} == {6}


def test_what_the_dossier_knows_is_named_once_below_and_given_to_programs() -> None:
    proposals = [Proposal("actor", _STATE, rule=KNOWN), Proposal("place", _PLACE, rule=KNOWN)]
    report = drafts(proposals, for_people=True)
    assert report.sections == ()
    assert report.notes[:2] == (
        "no articles, no events, no statements, 1 actor, 1 place; something is unsure of 0, and none must be filled in",
        "Known to the dossier already: Northland.",
    )
    assert list(_keys(proposals, for_people=False)) == ["actors", "places"]


def test_what_a_dossier_has_is_drafted_as_known() -> None:
    people = ({"id": "carlos", "name": "Carlos Quispe", "kind": "person"},)
    report = drafts(drafted(known={"actor": people}), for_people=True)
    assert "Known to the dossier already: Carlos Quispe." in report.notes


def test_what_must_be_filled_in_is_counted() -> None:
    proposals = [Proposal("event", _EVENT), Proposal("event", {**_EVENT, "cites": []})]
    proposals.append(Proposal("event", {**_EVENT, "id": "more", "kind": "consult"}))
    (count, *_) = drafts(proposals, for_people=True).notes
    assert count.endswith("and 2 must be filled in")


def test_a_record_is_ready_to_edit_its_notes_last() -> None:
    report = drafts(drafted(), for_people=False)
    for one in report.answers:
        assert list(one.extra)[:2] == ["record", "id"]
        assert list(one.extra)[-1] == "draft"
