"""A title whose deed is told in another sentence than the one cited, and one in words of its own."""

from __future__ import annotations

from tests.judging.said import doubts, event, statement
from tests.rows import tried_on

_HEAD = "News of the quay."
_LAST = "The gulls were loud all that winter."


@tried_on(
    ("cited", "other", "title"),
    [
        # No word of the title, though whom it is about is told of.
        ("Odera came by boat with two aides.", "Crews mended the old crane.", "Odera mends the crane"),
        # But a word that is not the deed's.
        ("Boats lay at the quay with Odera.", "Many fled inland before a storm.", "Boats flee a storm"),
    ],
)  # fmt: skip
def test_a_deed_that_another_sentence_tells_is_doubted(cited: str, other: str, title: str) -> None:
    text = f"{_HEAD} {cited} {_LAST} {other}"
    assert doubts(text, event(title, at=2, actors=["odera"])) == ["title"]


@tried_on(
    ("cited", "other", "title", "actors"),
    [
        # The deed in another word, one of the table.
        ("Odera restated her view.", "Odera repeats what she knows.", "Odera repeats herself", ["odera"]),
        # Whose name and deed both stand there; the full names stand elsewhere.
        ("She met Quispe too.", "Grace Odera met Luis Quispe.", "Grace Odera meets Quispe", ["odera", "quispe"]),
        # A light verb is nobody's deed.
        ("The crew was warned to be careful.", "Boats take on ice here.", "Crew told to take care", []),
        # A headline has what every sentence tells.
        ("Odera's barge drifted for a day.", "The gulls were loud.", "Cargo is gone", ["odera"]),
        # One word alone stands elsewhere: it may be told there of something else.
        ("Odera's boat came in.", "Winds broke the old crane.", "Crane mended", ["odera"]),
    ],
)  # fmt: skip
def test_a_title_in_other_words_is_not(
    cited: str, other: str, title: str, actors: list[str]
) -> None:
    text = f"Cargo lost at sea. {cited} {_LAST} {other}"
    assert doubts(text, event(title, at=2, actors=actors, kind="consult")) == []


def test_a_quotation_that_goes_on_in_a_new_paragraph_leaves_nothing_out() -> None:
    text = (
        'Grace Odera said: "The nets are old and torn here.\n"Nobody mends them in the winter."\n'
        '"We count them," she said. "The tide is low by now."'
    )
    on = "The nets are old and torn here. [...] Nobody mends them in the winter."
    over = "We count them [...] The tide is low by now."
    told = {"speaker": "odera", "directness": "direct"}
    assert doubts(text, statement(on, at=1, last=2, **told)) == []
    assert doubts(text, statement(over, at=3, last=4, **told)) == ["text"]


def test_a_speaker_of_an_empty_word_stands_where_it_stands() -> None:
    text = "Some asked who had sunk the barge. The quay was shut."
    assert doubts(text, statement("Who had sunk the barge", speaker_text="Some")) == []
    assert doubts(text, statement("The quay was shut", at=2, speaker_text="Many")) == [
        "speaker_text"
    ]


@tried_on("words", ["the struggling carmaker", "the big old lender", "the manufacturer"])
def test_a_kind_of_firm_stands_for_one_that_is_named_far_away(words: str) -> None:
    far = f"{_LAST} " * 5
    told = f"{far}On Friday {words} shut a yard. {far}A mast of Volkswagen's fell."
    text = f"{_HEAD} The sea was calm. Boats lay idle. {told}"
    assert doubts(text, event("A yard is shut", at=9, actors=["carmaker"])) == []
    bare = text.replace(words, "the tall visitor")
    assert doubts(bare, event("A yard is shut", at=9, actors=["carmaker"])) == ["actors"]
