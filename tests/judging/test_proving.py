"""A sentence before it is written: what of it stands where, what stands nowhere, what contradicts it."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from sahara_cli.judging.proving import Prover
from sahara_cli.storage.copies import at_hand
from sahara_cli.storage.dossiers import load
from tests.conftest import DATASET, ROW
from tests.drafting.claims.ferries import SAID, SIGNED, taken
from tests.sampled import sampled

if TYPE_CHECKING:
    from sahara_cli.judging.proving import Proof
    from tests.conftest import Maker, Sahara

TODAY = dt.date(2024, 6, 1)
CLAIMS = [
    SIGNED,
    SAID,
    {"record": "event", "title": "Nine hurt as ferries collide off Cape Dune", "kind": "other", "date": "March",
     "places": ["Cape Dune"], "sentence": 7},
    {"record": "event", "title": "Deckhands plan strike", "kind": "protest", "status": "planned", "date": "3 June",
     "sentence": 8},
    {"record": "fact", "subject": "Transport Ministry", "property": "has not approved", "value": "the accord",
     "sentence": 5},
]  # fmt: skip


@pytest.fixture
def prover(sahara: Sahara) -> Prover:
    result = taken(sahara, CLAIMS)
    assert "5 proposed, 5 stand" in result.err, result.err
    filled = (json.loads(line) for line in result.out.splitlines())
    lines = [
        {**one, "kind": one["kind"] or "organisation"} if "kind" in one else one for one in filled
    ]
    Path("draft.jsonl").write_text(
        "".join(f"{json.dumps(one)}\n" for one in lines), encoding="utf-8"
    )
    assert sahara("new", "mine").status == 0
    added = sahara("add", "draft.jsonl", "--to", "mine", "--accept-doubts")
    assert added.status == 0, added.err
    dossier = load([Path("mine")])
    return Prover(dossier, at_hand(dossier.articles))


def _proved(prover: Prover, sentence: str) -> Proof:
    return prover.prove(sentence, TODAY)


def test_what_the_spans_bear_out_stands_with_its_words_numbers_and_dates(prover: Prover) -> None:
    proof = _proved(
        prover, "Nine people were hurt when ferries collided off Cape Dune in March 2024."
    )
    assert proof.verdict == "stands"
    (span,) = proof.spans
    assert (span.article, span.paragraph, span.number) == ("ferry-lines-sign-accord-in", 5, 7)
    assert span.sentence.startswith("Nine people were hurt in March")
    assert span.numbers == ("Nine",)
    assert span.dates == ("March 2024",)
    assert {"people", "hurt", "ferries", "collided", "Cape", "Dune"} <= set(span.words)
    assert (proof.words, proof.numbers, proof.dates, proof.names, proof.against) == (
        (),
        (),
        (),
        (),
        (),
    )


@pytest.mark.parametrize(
    ("sentence", "against"),
    [
        (
            "Ninety people were hurt when ferries collided off Cape Dune.",
            '"Ninety" is no number there: Nine',
        ),
        (
            "Nine people were hurt when ferries collided off Cape Dune in May 2023.",
            '"May 2023" is 2023-05, and',
        ),
        ("The deckhands held a strike over timetables.", "is recorded as planned, not as done"),
        (
            'Marta Ilves said "passengers will notice it within a year".',
            "these words do not stand in the cited span",
        ),
        (
            "Kestria's Transport Ministry approved the accord.",
            'denies it or leaves it open ("not")',
        ),
    ],
)
def test_what_the_spans_contradict_is_told(prover: Prover, sentence: str, against: str) -> None:
    proof = _proved(prover, sentence)
    assert proof.verdict == "contradicted"
    assert any(against in one for one in proof.against), proof.against


def test_a_name_that_no_span_has_is_lacking_and_no_contradiction(prover: Prover) -> None:
    proof = _proved(
        prover, "The Orsen Line and Selva Ferries signed an accord with Lisbon on timetables."
    )
    assert proof.verdict == "partly"
    assert proof.names == ("Lisbon",)


def test_a_coarser_date_is_borne_out_by_a_finer_one_and_not_the_other_way_round(
    prover: Prover,
) -> None:
    signed = "The Orsen Line and Selva Ferries signed an accord on timetables in {}."
    assert _proved(prover, signed.format("May 2024")).verdict == "stands"
    proof = _proved(
        prover, "Nine people were hurt when ferries collided off Cape Dune on 12 March 2024."
    )
    assert (proof.verdict, proof.dates) == ("partly", ("12 March 2024",))


def test_a_sentence_about_something_else_rests_on_nothing(prover: Prover) -> None:
    proof = _proved(prover, "The opera house of Lund reopened with a gala.")
    assert (proof.verdict, proof.spans) == ("nothing", ())
    assert "opera" in proof.words


def test_two_spans_may_bear_one_sentence_together(prover: Prover) -> None:
    proof = _proved(
        prover, "The Orsen Line signed an accord, and nine people were hurt off Cape Dune in March."
    )
    assert len(proof.spans) == 2
    assert proof.verdict == "stands"


def test_without_a_copy_nothing_is_proved(prover: Prover) -> None:
    bare = Prover(prover._dossier, lambda _: ())
    proof = _proved(bare, "Ferries collided off Cape Dune, and nine were hurt in March 2024.")
    assert proof.verdict == "unproved"
    assert [one.sentence for one in proof.spans] == [""]


@pytest.mark.parametrize(
    "sentence", sampled(["?", "the of and", "\x1b[2J", "a" * 100_000, "1 " * 5_000, "«»“”" * 50], 3)
)
def test_whatever_is_asked_is_answered(prover: Prover, sentence: str) -> None:
    assert _proved(prover, sentence).verdict in {"nothing", "partly", "contradicted", "stands"}


def test_what_rests_on_a_row_of_a_data_set_has_no_paragraph_and_no_sentence(make: Maker) -> None:
    event = {"id": "raid", "title": "Raiders burn the grain store of Lune", "cites": [ROW]}
    dossier = load([make(dataset=[DATASET], event=[event])])
    proof = _proved(Prover(dossier, lambda _: ()), "Raiders burn the grain store of Lune.")
    assert [(one.article, one.paragraph, one.number) for one in proof.spans] == [
        ("counted-2024", 0, 0)
    ]
