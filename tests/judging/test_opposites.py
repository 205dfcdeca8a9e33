"""A word that is the opposite of a span's contradicts, or is told where more than that word differs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.judging.sinking import TODAY

if TYPE_CHECKING:
    from sahara_cli.judging.proving import Prover


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("The captain of the Marta Ros was released on Monday.", '"released" is "arrested" in arrest'),
        ("The captain of the Marta Ros was freed on Monday.", '"freed" is "arrested" in arrest'),
    ],
)  # fmt: skip
def test_the_opposite_word_contradicts(sinking: Prover, sentence: str, told: str) -> None:
    proof = sinking.prove(sentence, TODAY)
    assert proof.verdict == "contradicted"
    assert told in proof.against


@pytest.mark.parametrize(
    "sentence",
    [
        "The captain of the Marta Ros was arrested on Monday.",
        "The captain of the Marta Ros was detained on Monday.",
        "The captain of the Marta Ros was not released on Monday.",
        "Forty-two passengers were rescued.",
    ],
)
def test_the_same_word_another_of_its_meaning_and_a_denial_do_not(
    sinking: Prover, sentence: str
) -> None:
    proof = sinking.prove(sentence, TODAY)
    assert not any('" is "' in one for one in (*proof.against, *proof.doubts))


def test_where_more_differs_it_is_only_told(sinking: Prover) -> None:
    proof = sinking.prove("The drunken captain of the Marta Ros was released on Monday.", TODAY)
    assert proof.verdict == "partly"
    assert '"released" is "arrested" in arrest' in proof.doubts
