from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sahara_cli.reading.sources.wrapping import unwrapped

STORY = """\
The dam above Orla broke on Monday night after a
week of rain, and 3,000 people were told to leave
the valley, the mayor, Piotr Zych, told reporters.
"We had no warning," he said.

A second dam, at Brod, is watched by the U.S.
Geological Survey, whose staff came on Sunday.
"""


def test_lines_of_one_width_are_one_paragraph_up_to_its_short_last_line() -> None:
    assert unwrapped(STORY.split("\n")) == [
        (
            "The dam above Orla broke on Monday night after a week of rain, and 3,000 people were told to leave the "
            'valley, the mayor, Piotr Zych, told reporters. "We had no warning," he said.'
        ),
        "A second dam, at Brod, is watched by the U.S. Geological Survey, whose staff came on Sunday.",
    ]  # fmt: skip


def test_a_paragraph_a_line_stays_as_it_is() -> None:
    lines = [
        "Orla dam breaks after a week of rain",
        (
            "The dam above Orla broke on Monday night after a week of rain, and 3,000 people were told to leave the "
            "valley before the water came down upon its three villages."
        ),
        "Nobody was hurt.",
        "The mayor spoke of luck.",
    ]  # fmt: skip
    assert unwrapped(lines) == lines


VERSE = ["The river rose", "and took the hill", "and took the mill", "and left us still"]
HIGHLIGHTS = [
    "Dam above Orla breaks after week of rain",
    "Three thousand people told to leave valley",
    "Mayor says nobody had warned the town",
]
CHRONOLOGY = [
    "2011",
    "13 November: The king opened the bridge over the river with a speech",
    "20 November: The bridge was closed again because of a crack in a pier",
]


@pytest.mark.parametrize("lines", [VERSE, HIGHLIGHTS, CHRONOLOGY])
def test_verse_highlights_and_a_chronology_stay_lines(lines: list[str]) -> None:
    assert unwrapped(lines) == lines


def test_headings_items_of_a_list_and_speakers_are_lines_of_their_own_within_wrapped_text() -> None:
    lines = [
        "Rescue on the Orla",
        "The rescue went on through the night, and the county",
        "asked the army for boats, which it sent at dawn with",
        "thirty men and a doctor from the garrison at Brod.",
        "What is needed:",
        "- blankets for two hundred people who were taken to",
        "  the school and have lost what they owned",
        "- drinking water",
        "MAYOR ZYCH: We had no warning of this, and I shall want",
        "to know why the gauges were silent.",
    ]
    assert unwrapped(lines) == [
        "Rescue on the Orla",
        (
            "The rescue went on through the night, and the county asked the army for boats, which it sent at dawn with "
            "thirty men and a doctor from the garrison at Brod."
        ),
        "What is needed:",
        "- blankets for two hundred people who were taken to the school and have lost what they owned",
        "- drinking water",
        "MAYOR ZYCH: We had no warning of this, and I shall want to know why the gauges were silent.",
    ]  # fmt: skip


def test_a_first_line_that_is_set_in_begins_a_paragraph() -> None:
    lines = [
        "    The dam above Orla broke on Monday night after a week",
        "of rain, and three thousand people were told to leave the",
        "valley before the water came to its three villages below.",
        "    The mayor spoke of luck, and of a gauge that had been",
        "silent for a month.",
    ]
    assert len(unwrapped(lines)) == 2


def test_a_year_within_a_sentence_begins_nothing() -> None:
    lines = [
        "The prime minister is to meet them on 15 September,",
        "2022 — the chair, and the chairs of the committees of",
        "finance and of energy, who came to the town on foot.",
    ]
    assert len(unwrapped(lines)) == 1


def test_a_sentence_goes_on_past_the_empty_lines_of_a_text_that_has_one_after_each() -> None:
    lines = [
        "The opposition has welcomed what may help to end the",
        "",
        "fighting in the north, as I said in the",
        "",
        "Capital.",
    ]
    assert unwrapped(lines) == [
        "The opposition has welcomed what may help to end the fighting in the north, as I said in the Capital."
    ]


def test_a_heading_before_an_empty_line_stays_one() -> None:
    lines = ["Rescue on the Orla goes on through the night", "", "The army sent boats."]
    assert unwrapped(lines) == [lines[0], lines[2]]


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("and it was the govern-", "ment that paid for it", "the government that"),
        ("and it was a well-", "known road to the north", "a well-known road"),
        ("and so the co-", "operation went on", "the co-operation went"),
        ("and the Franco-", "Italian road was shut", "the Franco-Italian road"),
        ("and in the years 2011-", "2012 it was shut", "years 2011-2012 it"),
    ],
)
def test_a_word_broken_in_print_is_made_whole_and_a_hyphen_of_its_own_kept(
    first: str, second: str, joined: str
) -> None:
    filled = f"Nobody had told the county of the crack in the pier, {first}"
    lines = [
        filled,
        second + " for as long as anybody there could remember, he told us",
        "that day.",
    ]
    assert joined in unwrapped(lines, hyphenated=True)[0]


def test_in_mail_a_hyphen_at_a_lines_end_is_the_words_own() -> None:
    lines = [
        "The county had known of the crack for years in this long-",
        "forgotten pier of the bridge, he said.",
    ]
    assert "long-forgotten" in unwrapped(lines)[0]


@given(
    st.lists(
        st.text(st.characters(codec="utf-8", exclude_characters="\n\r"), max_size=80), max_size=30
    )
)
def test_no_word_is_lost_and_what_is_joined_stays_joined(lines: list[str]) -> None:
    found = unwrapped(lines)
    bare = "".join("".join(lines).split())
    assert "".join("".join(found).split()) == bare


def test_a_short_ragged_block_is_joined_where_a_sentence_goes_on_in_lower_case() -> None:
    lines = [
        "A fire destroyed the Belmont mill on Sunday, and",
        "200 workers were sent home, the owner, Karl",
        'Neumann, said. "It is all',
        'gone," he said.',
    ]
    assert unwrapped(lines) == [" ".join(lines)]
