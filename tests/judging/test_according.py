"""What a sentence has according to somebody is not what another says whom it names besides."""

from __future__ import annotations

import pytest

from tests.judging.said import doubts, statement

_ROWS = [
    ("According to the Port Police, Quispe was at home.", "Quispe was at home", "port-police", "quispe"),
    ("Quispe was at home, according to Grace Odera.", "Quispe was at home", "odera", "quispe"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "speaker", "other"), _ROWS)
def test_who_is_only_named_is_no_speaker(text: str, words: str, speaker: str, other: str) -> None:
    assert doubts(text, statement(words, speaker=other)) == ["speaker"]
    assert doubts(text, statement(words, speaker=speaker)) == []


def test_whose_body_it_is_according_to_may_speak() -> None:
    text = "According to the Port Police of Peru, Kenya was told in May."
    said = statement("Kenya was told in May", speaker="port-police")
    assert doubts(text, said) == []
