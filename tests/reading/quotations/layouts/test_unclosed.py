"""Marks that are opened and never closed: where the words end, and what is not claimed of them."""

import pytest

from sahara_cli.reading.quotations import find
from tests.rows import tried_on

NEVER = "its quotation mark is never closed"


@tried_on("mark", ["“", '"', "«"])
@tried_on(
    ("words", "rest"),
    [
        ("The well is dry,", " said Nadia Brandt. Then the lorries came."),
        ("The well is dry,", " Nadia Brandt said. Then the lorries came."),
        ("The well is dry,", " Nadia Brandt said on Monday. Then the lorries came."),
        ("Is the well dry?", " asked Nadia Brandt. Then the lorries came."),
        ("The well is dry,", " said Nadia Brandt, who dug it."),
    ],
)
def test_the_words_end_where_the_text_names_who_spoke(mark: str, words: str, rest: str) -> None:
    text = f"{mark}{words}{rest}"
    [found] = find(text)
    assert [text[start:end] for start, end in found.parts] == [words]
    assert (found.speaker, found.unsure) == ("Nadia Brandt", NEVER)


@pytest.mark.parametrize(
    "words",
    [
        "The well is dry. Then the lorries came.",
        "The well, said to be dry, is not. Then the lorries came.",
        "The well is dry, I said, and it is. Then the lorries came.",
        "Ask somebody, say Nadia Brandt, and dig. Then the lorries came.",
    ],
)
def test_without_such_a_cue_nobody_is_named_and_the_mark_is_told(words: str) -> None:
    text = f"Omar Sesay called for rain.\n\n“{words}\n\nIt rained."
    [found] = find(text)
    assert [text[start:end] for start, end in found.parts] == [words]
    assert found.speaker is None
    assert found.unsure == f"no source was found; {NEVER}"


@pytest.mark.parametrize(
    "text",
    [
        "Omar Sesay said: “The well is dry. Then the lorries came.",
        "Omar Sesay said: “The well is dry, said my aunt, and so it is.",
        "“We dig,” Omar Sesay said. “The well is dry.\n\nThen the lorries came.",
        "Omar Sesay wrote:\n\n“The well is dry.\n\nThen the lorries came.",
    ],
)
def test_a_source_that_leads_to_the_words_holds_for_them(text: str) -> None:
    last = find(text)[-1]
    assert (last.speaker, last.unsure) == ("Omar Sesay", NEVER)


def test_a_paragraph_that_ends_in_its_source_is_not_gone_on_with() -> None:
    text = '"The well is dry, Nadia Brandt said.\n"It is full," Omar Sesay said.'
    assert [one.speaker for one in find(text)] == ["Nadia Brandt", "Omar Sesay"]


def test_a_quotation_of_several_paragraphs_may_be_left_open_at_its_end() -> None:
    [found] = find("Omar Sesay said: “The well is dry.\n\n“Dig.\n\nThen the lorries came.")
    assert (len(found.parts), found.speaker, found.unsure) == (2, "Omar Sesay", NEVER)


def test_a_mark_opened_inside_another_ends_it() -> None:
    found = find("“The well is dry, said Nadia Brandt. “No,” said Omar Sesay.")
    assert [(one.speaker, one.unsure) for one in found] == [
        ("Nadia Brandt", NEVER),
        ("Omar Sesay", None),
    ]
