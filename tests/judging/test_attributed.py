"""Somebody who stands beside others in a sentence is no speaker of what another says there."""

from __future__ import annotations

from typing import Any

from tests.judging.said import doubts, statement
from tests.rows import tried_on

_BEFORE = "Grace Odera met Luis Quispe in Lima. "


@tried_on(
    ("text", "words", "speaker", "cue"),
    [
        ("Grace Odera said Luis Quispe must go.", "Quispe must go", "quispe", "said"),
        ("Grace Odera says Peru sold 40 boats in May.", "Peru sold 40 boats", "peru", "says"),
        ("She said Luis Quispe had slept badly.", "Quispe had slept badly", "quispe", "said"),
        ("Luis Quispe told the Port Police that the quay was empty.", "The quay was empty", "port-police", "told"),
        ("Grace Odera confirmed the plan after Luis Quispe reported it.", "The plan is right", "quispe", "confirmed"),
    ],
)  # fmt: skip
def test_who_is_only_spoken_of_is_doubted(text: str, words: str, speaker: str, cue: str) -> None:
    said = statement(words, at=2, speaker=speaker, cue=cue)
    assert "speaker" in doubts(_BEFORE + text, said)


@tried_on(
    ("text", "words", "fields"),
    [
        ("Grace Odera said Luis Quispe must go.", "Quispe must go", {"speaker": "odera", "cue": "said"}),
        ("The Port Police, citing Luis Quispe, said it was empty.", "It was empty", {"speaker": "quispe"}),
        ("She said Luis Quispe had slept badly.", "Quispe had slept badly", {"speaker": "odera"}),
        ("Grace Odera said it was late, Luis Quispe said it was dark.", "It was late and dark", {"speaker": "quispe"}),
    ],
)  # fmt: skip
def test_who_speaks_is_not(text: str, words: str, fields: dict[str, Any]) -> None:
    assert doubts(_BEFORE + text, statement(words, at=2, **fields)) == []


def test_a_quotation_is_its_own_speakers() -> None:
    text = _BEFORE + 'Luis Quispe said: "We will open the quay for Grace Odera on Friday."'
    words = "We will open the quay for Grace Odera on Friday."
    assert "speaker" in doubts(text, statement(words, at=2, directness="direct", speaker="odera"))
    assert doubts(text, statement(words, at=2, directness="direct", speaker="quispe")) == []


def test_she_is_no_man() -> None:
    text = _BEFORE + "Luis Quispe and Grace Odera met the crew. She said it was late."
    assert "speaker" in doubts(text, statement("It was late", at=3, speaker="quispe", cue="said"))
    assert doubts(text, statement("It was late", at=3, speaker="odera", cue="said")) == []


def test_a_name_beside_the_verb_is_no_other_though_the_speaker_is_named_before() -> None:
    text = "Luis Quispe met the Port Police in Lima. Some of the crew were ill, and the company left, Grace Odera said."
    words = "The crew were ill, and the company left"
    assert "speaker" in doubts(text, statement(words, at=2, speaker="port-police", cue="said"))
    assert doubts(text, statement(words, at=2, speaker="odera", cue="said")) == []
