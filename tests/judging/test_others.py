"""Days are counted from the record, numbers count things, and what others of the same tell is said."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from tests.judging.sinking import TODAY, prover

if TYPE_CHECKING:
    from sahara_cli.judging.proving import Prover
    from tests.conftest import Maker


@pytest.mark.parametrize(
    "sentence",
    [
        "At least nine people died when the Marta Ros sank on 3 March.",
        "At least nine people died when the Marta Ros sank on March 3.",
        "Ilan Deck visited the harbour on 4 March.",
        "Ilan Deck visited the harbour on Monday.",
        "Ilan Deck visited the harbour in March.",
        "Seamen went on strike in Port Corrin on Monday, 4 March.",
    ],
)
def test_a_day_without_a_year_is_of_the_record_s_year(sinking: Prover, sentence: str) -> None:
    for today in (TODAY, dt.date(2024, 3, 6), dt.date(2031, 1, 2)):
        proof = sinking.prove(sentence, today)
        assert (proof.verdict, proof.dates) == ("stands", ())


@pytest.mark.parametrize(
    ("sentence", "against"),
    [
        ("Ilan Deck visited the harbour on 9 March.", '"9 March" is '),
        ("Ilan Deck visited the harbour on 4 March 2023.", '"4 March 2023" is 2023-03-04'),
        ("Ilan Deck visited the harbour in May.", '"May" is '),
        ("Ilan Deck visited the harbour yesterday.", '"yesterday" is 2026-11-27'),
        ("Ilan Deck visited the harbour last week.", '"last week" is '),
        ("Ilan Deck visited the harbour on Friday.", '"Friday" is '),
    ],
)
def test_another_day_contradicts(sinking: Prover, sentence: str, against: str) -> None:
    proof = sinking.prove(sentence, TODAY)
    assert proof.verdict == "contradicted"
    assert any(one.startswith(against) and one.endswith("of 4 Mar 2024") for one in proof.against)


_DIED = "{} people died when the ferry Marta Ros sank off Corrin Head."


@pytest.mark.parametrize("count", ["Four", "4", "Three", "Twelve", "2024"])
def test_the_numbers_of_dates_count_nothing(sinking: Prover, count: str) -> None:
    proof = sinking.prove(_DIED.format(count), TODAY)
    assert proof.verdict == "contradicted"
    (told,) = proof.against
    assert told.startswith(f'"{count}" is no number there: ')
    assert told.partition(": ")[2] in {"nine", "fourteen", "fourteen, nine"}


@pytest.mark.parametrize(
    ("count", "others"),
    [
        ("Fourteen", ("killed at least 9 (sinking-post)", "killed 11 (sinking-radio)")),
        ("14", ("killed at least 9 (sinking-post)", "killed 11 (sinking-radio)")),
        ("At least nine", ("killed 14 (sinking-courier)", "killed 11 (sinking-radio)")),
        ("At least 9", ("killed 14 (sinking-courier)", "killed 11 (sinking-radio)")),
        ("Eleven", ("killed at least 9 (sinking-post)", "killed 14 (sinking-courier)")),
    ],
)
def test_a_figure_that_one_of_several_reports_tells_stands_beside_the_others(
    sinking: Prover, count: str, others: tuple[str, ...]
) -> None:
    proof = sinking.prove(_DIED.format(count), TODAY)
    assert proof.verdict == "stands", proof
    assert set(proof.others) == set(others)


def test_a_figure_that_none_tells_has_those_of_all_beside_it(sinking: Prover) -> None:
    assert set(sinking.prove(_DIED.format("Twelve"), TODAY).others) == {
        "killed at least 9 (sinking-post)",
        "killed 14 (sinking-courier)",
        "killed 11 (sinking-radio)",
    }


@pytest.mark.parametrize(
    ("day", "other"), [("3 March", "2 Mar 2024 (sinking-courier)"), ("2 March", "3 Mar 2024 (sinking-post)")]
)  # fmt: skip
def test_another_report_s_day_is_told(sinking: Prover, day: str, other: str) -> None:
    proof = sinking.prove(f"The ferry Marta Ros sank off Corrin Head on {day}.", TODAY)
    assert proof.verdict == "stands", proof
    assert other in proof.others


def test_reports_of_one_kind_and_day_are_others_without_a_judgement(make: Maker) -> None:
    proof = prover(make, joined=False).prove(_DIED.format("Fourteen"), TODAY)
    assert proof.verdict == "stands"
    assert "killed 11 (sinking-radio)" in proof.others


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Nine people died when the Marta Ros sank on 3 March.", '"Nine" is "At least nine" in sinking-post'),
        ("9 people died when the Marta Ros sank on 3 March.", '"9" is "At least nine" in sinking-post'),
        ("1,200 seamen marched to the harbour.", '"1,200" is "About 1,200" in march'),
        ("Twelve hundred seamen marched to the harbour.", '"Twelve hundred" is "About 1,200" in march'),
        ("On Monday 1,200 seamen marched to the harbour.", '"1,200" is "About 1,200" in march'),
    ],
)  # fmt: skip
def test_a_bound_told_as_exact_is_doubted(sinking: Prover, sentence: str, told: str) -> None:
    proof = sinking.prove(sentence, TODAY)
    assert (proof.verdict, proof.doubts) == ("partly", (told,))
