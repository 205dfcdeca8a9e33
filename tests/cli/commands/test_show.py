"""One record whole: its fields in words, how its date was derived, and where it rests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli.commands.samples import SAILED, TREATY, cite

if TYPE_CHECKING:
    from tests.conftest import Asking, Maker, Refused

pytestmark = pytest.mark.usefixtures("harbour")


def _fields(page: str) -> dict[str, str]:
    """Read a page's labels and values."""
    pairs = (line.split("  ", 1) for line in page.splitlines() if "  " in line.strip())
    return {label: value.strip() for label, value in pairs if label}


def test_an_event_is_shown_whole(answer: Asking) -> None:
    page = answer("show", "visit")
    assert page.startswith("event visit\n")
    fields = _fields(page)
    expected = {
        "what": "The envoy visits the harbour",
        "kind": "consult/visit",
        "status": "reported",
        "actors": "Zoë O'Neill",
        "recipients": "Southland",
        "places": "The Harbour",
        "topics": "diplomacy",
        "origin": "coded",
    }
    assert {key: fields.get(key) for key in expected} == expected


def test_a_date_is_derived_from_words_anchor_and_rule(answer: Asking) -> None:
    fields = _fields(answer("show", "visit"))
    expected = {
        "date": "8 Dec 2023 (EDTF 2023-12-08)",
        "earliest": "2023-12-08",
        "latest": "2023-12-08",
        "words": "“on 8 December”",
        "rule": "The day as given.",
        "anchor": "paper, published 18 Dec 2023",
    }
    assert {key: fields.get(key) for key in expected} == expected


def test_every_shipped_record_tells_how_its_date_was_derived(
    answer: Asking, records: Asking, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SAHARA_DOSSIER")
    found = records("timeline")
    assert len(found) == 20
    for one in found:
        fields = _fields(answer("show", one["id"]))
        assert f"(EDTF {one['date']})" in fields["date"]
        assert fields["rule"] == one["date_basis"]
        assert fields["anchor"] == "harris-visit-2023, published 17 or 18 Dec 2023"


def test_a_fact_without_a_date_derives_none(answer: Asking) -> None:
    page = answer("show", "held")
    assert "\nDate\n" not in page
    assert _fields(page)["asserted by"] == "Northland"


def test_a_claim_without_a_claimant_is_the_articles(answer: Asking) -> None:
    assert _fields(answer("show", "neighbours"))["asserted by"] == "the article"


def test_a_statement_shows_all_who_have_to_do_with_it(answer: Asking) -> None:
    fields = _fields(answer("show", "stay"))
    expected = {
        "words": "“We will stay in the harbour – whatever the weather”",
        "speaker": "Zoë O'Neill",
        "role": "envoy",
        "reported by": "Southland",
        "addressee": "Southland",
        "place": "The Harbour",
        "cue": "said",
    }
    page = answer("show", "stay").partition("\nDate\n")[0]
    assert {key: _fields(page).get(key) for key in expected} == expected
    assert fields["date"] == "c. 8 Dec 2023 (EDTF 2023-12-08~)"


def test_every_citation_is_told_by_place_and_digest(answer: Asking) -> None:
    page = answer("show", "meeting")
    for words in (TREATY, SAILED):
        one = cite(words)
        assert f"paper ¶{one['paragraph']} s{one['sentence']}" in page
        assert f"characters {one['start']}–{one['end']}, SHA-256 {one['digest'][:12]}…" in page


@pytest.mark.parametrize(
    ("identifier", "heading"),
    [
        ("north", "actor"),
        ("harbour", "place"),
        ("paper", "article"),
        ("stay", "statement"),
        ("held", "fact"),
    ],
)
def test_a_record_of_any_kind_is_shown(
    answer: Asking, records: Asking, identifier: str, heading: str
) -> None:
    assert answer("show", identifier).startswith(f"{heading} {identifier}\n")
    shown = records("show", f" {identifier} ")
    assert (shown["record"], shown["id"]) == (heading, identifier)


def test_json_tells_a_date_in_words_and_a_place_for_each_passage(records: Asking) -> None:
    shown = records("show", "meeting")
    assert (shown["in_words"], shown["passages"]) == ("18 Dec 2023", [None, None])
    assert records("show", "held")["in_words"] is None


def test_an_id_is_exact(refused: Refused) -> None:
    assert refused("show", "visi") == 'no record "visi"; did you mean "visit"?'
    assert refused("show", "Northland").startswith('no record "Northland"')


def test_an_open_beginning_is_told_in_words(answer: Asking, make: Maker) -> None:
    folder = make(statement=[{"id": "said", "date": "[..2023-12-18]"}])
    shown = answer("show", "said", "--dossier", folder)
    assert "date      18 Dec 2023 or before (EDTF [..2023-12-18])" in shown
    assert "earliest  open: any day before" in shown
    assert "latest    2023-12-18" in shown


def test_a_word_of_ids_leads_to_them(refused: Refused, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SAHARA_DOSSIER")
    assert refused("show", "naval") == 'no record "naval"; did you mean "naval-exercises-2023-12"?'
    assert refused("show", "Naval exercises") == (
        'no record "Naval exercises"; did you mean "naval-exercises-2023-12"?'
    )
    assert refused("cite", "ava") == 'no record "ava"; sahara find WORDS lists ids'
