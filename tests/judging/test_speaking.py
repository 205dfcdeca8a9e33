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


@pytest.mark.parametrize("who", ["A tired official", "Her lawyer"])
def test_one_who_is_named_later_only_may_have_been_told_of_without_a_name(who: str) -> None:
    text = (
        f"{who} said that the quay was closed. It is cold. Luis Quispe, of the port, gave no day."
    )
    assert doubts(text, statement("The quay was closed.", speaker="quispe")) == []
    named = f"Luis Quispe came at noon. {text}"
    assert doubts(named, statement("The quay was closed.", at=2, speaker="quispe")) == ["speaker"]


def test_a_statement_of_somebody_s_is_theirs_where_the_sentence_names_them() -> None:
    text = "The quay was closed, said a statement issued by the Harbour Workers' Union."
    assert doubts(text, statement("The quay was closed.", speaker="harbour-union")) == []
    assert doubts(text, statement("The quay was closed.", speaker="quispe")) == ["speaker"]


@pytest.mark.parametrize(
    "text",
    [
        "Mr Luis Quispe has voiced his support for a new quay.",
        "In his talk with the fishermen, Mr Luis Quispe underscored that the port would stay.",
        "Mr Luis Quispe commended the fishermen for their patience.",
    ],
)
def test_what_a_sentence_tells_that_another_voiced_is_not_somebody_else_s(text: str) -> None:
    text = f"Grace Odera came to the quay at noon. {text}"
    assert doubts(text, statement("The port is praised.", at=2, speaker="quispe")) == []
    assert doubts(text, statement("The port is praised.", at=2, speaker="odera")) == ["speaker"]


@pytest.mark.parametrize(
    "told", ["They said that the quay was closed.", "The port officials said that it was closed."]
)
def test_several_are_no_single_person(told: str) -> None:
    text = f"Grace Odera met men of the Harbour Workers' Union. {told}"
    assert doubts(text, statement("The quay was closed.", at=2, speaker="harbour-union")) == []
    assert doubts(text, statement("The quay was closed.", at=2, speaker="odera")) == ["speaker"]


def test_i_is_part_of_no_name() -> None:
    text = "Grace Odera wrote to the fishermen. In early May I announced a new quay for them."
    assert doubts(text, statement("A new quay was announced.", at=2, speaker="odera")) == []


def test_officials_speak_for_a_body_that_was_told_of() -> None:
    text = "Men of the Harbour Workers' Union left the quay. Officials said that it was closed."
    assert doubts(text, statement("The quay was closed.", at=2, speaker="harbour-union")) == []
    assert doubts(text, statement("The quay was closed.", at=2, speaker="odera")) == ["speaker"]


@pytest.mark.parametrize("who", ["It", "The trade ministers"])
def test_neither_it_nor_several_of_a_role_are_one_person(who: str) -> None:
    text = (
        f"Grace Odera met men of the Harbour Workers' Union. {who} said that the quay was closed."
    )
    assert doubts(text, statement("The quay was closed.", at=2, speaker="odera")) == ["speaker"]
