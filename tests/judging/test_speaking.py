"""A speaker named nowhere near, a cue that is not there, and words put together from two quotations are doubted."""

from __future__ import annotations

import pytest

from tests.judging.said import doubts, event, statement

_TEXT = (
    'Grace Odera came to the quay at noon. "We shall count every boat here," she said. "The nets are old, and nobody'
    ' mends them," said Luis Quispe.\nThe union said that the quay would be closed.'
)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Grace Odera said that the quay was closed.", "odera"),
        ("The trade minister said that the quay was closed.", "odera"),
        ("The quay was closed, Kenyan officials said.", "kenya"),
        ("The quay was closed, according to Nairobi.", "kenya"),
        ("Odera, who was there, told a paper that the quay was closed.", "odera"),
    ],
)
def test_a_speaker_who_is_named_is_not_doubted(text: str, speaker: str) -> None:
    assert doubts(text, statement("The quay was closed.", speaker=speaker)) == []


def test_one_who_was_named_before_is_meant_by_a_pronoun() -> None:
    words = "We shall count every boat here"
    assert doubts(_TEXT, statement(words, at=2, speaker="odera", directness="direct")) == []


@pytest.mark.parametrize(
    ("at", "words", "speaker"),
    [
        (2, "We shall count every boat here", "kenya"),
        (2, "We shall count every boat here", "harbour-union"),
        (3, "The nets are old, and nobody mends them", "odera"),
        (3, "The nets are old, and nobody mends them", "tunisia"),
    ],
)
def test_another_speaker_is(at: int, words: str, speaker: str) -> None:
    record = statement(words, at=at, speaker=speaker, directness="direct")
    assert doubts(_TEXT, record) == ["speaker"]


def test_a_cue_stands_in_the_sentence_or_beside_it() -> None:
    words = "We shall count every boat here"
    for cue, fields in (("said", []), ("thundered", ["cue"])):
        record = statement(words, at=2, speaker="odera", directness="direct", cue=cue)
        assert doubts(_TEXT, record) == fields


def test_words_for_somebody_unnamed_stand_near() -> None:
    text = "A port official said that the quay was closed."
    for who, fields in (("a port official", []), ("a fisherman", ["speaker_text"])):
        assert doubts(text, statement("The quay was closed.", speaker_text=who)) == fields


def test_a_mixed_statement_has_a_quotation() -> None:
    text = 'Grace Odera said that the quay was "closed for good".'
    for words, fields in (
        ('Odera said that the quay was "closed for good".', []),
        ("Odera said that the quay was closed for good.", ["text"]),
    ):
        assert doubts(text, statement(words, speaker="odera", directness="mixed")) == fields


def test_what_is_left_out_lies_within_a_sentence() -> None:
    text = '"We shall count every boat here. The nets are old, and nobody mends them," said Grace Odera.'
    within = "The nets are old [...] nobody mends them"
    across = "We shall count every boat [...] nobody mends them"
    for words, fields in ((within, []), (across, ["text"])):
        record = statement(words, at=1, last=2, speaker="odera", directness="direct")
        assert doubts(text, record) == fields


def test_a_claim_of_another_sentence_is_told_where_its_words_stand() -> None:
    text = "Kenya closed the old quay to all boats. Peru's minister praised the fish of the winter."
    record = event("Kenya closes the old quay to boats", actors=["kenya"], kind="other")
    assert doubts(text, record) == []
    moved = event("Old quay is closed to boats", at=2, kind="other")
    assert doubts(text, moved) == ["title"]
