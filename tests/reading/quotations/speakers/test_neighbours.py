"""Quotations whose own sentence names nobody: each case is a text and all its speakers in order."""

import pytest

from sahara_cli.reading.quotations import find
from tests.rows import tried_on

CASES = [
    ("speaker goes on", '"We go," Omar Haddad said. "We are late."', ["Omar Haddad"] * 2),
    (
        "speaker named next",
        '"We go." "We are late," Omar Haddad said.',
        ["Omar Haddad"] * 2,
    ),
    (
        "speaker of the paragraph before",
        '"We go," Omar Haddad said.\n"We are late."',
        ["Omar Haddad"] * 2,
    ),
    (
        "speaker of the paragraph before",
        'Omar Haddad said the road was shut.\n"We are late."',
        ["Omar Haddad"],
    ),
    (
        "introduced by a colon",
        'Omar Haddad had this to say:\n"We are late."',
        ["Omar Haddad"],
    ),
    (
        "subject of the paragraph before",
        'Omar Haddad was in no mood for talk.\n"We are late."',
        ["Omar Haddad"],
    ),
    (
        "subject of the sentence before",
        'Omar Haddad did not hide his anger. "We are late."',
        ["Omar Haddad"],
    ),
    (
        "paragraph goes on",
        'Omar Haddad said: "We go.\n"We are late."',
        ["Omar Haddad"],
    ),
    (
        "speaker so far",
        'Omar Haddad said the road was shut. The trip was now "a long one for all of us."',
        ["Omar Haddad"],
    ),
    (
        "subject of the sentence",
        'Omar Haddad said all had joined. The Norbank Group put turnout at "no more than a few".',
        ["Norbank Group"],
    ),
    (
        "subject of the sentence",
        'Omar Haddad wore a shirt with the words "a long way home" on it.',
        ["Omar Haddad"],
    ),
]


@tried_on(("rule", "text", "speakers"), CASES)
def test_the_text_around_a_quotation_names_its_source(
    rule: str, text: str, speakers: list[str]
) -> None:
    found = find(text)
    assert [one.speaker for one in found] == speakers
    assert rule in [one.rule for one in found] or rule == "paragraph goes on"


@pytest.mark.parametrize(
    "rule", ["speaker of the paragraph before", "subject of the paragraph before", "speaker so far"]
)
def test_a_source_from_further_away_is_unsure(rule: str) -> None:
    [text] = {text for name, text, _ in CASES if name == rule and text.count('"') == 2}
    assert find(text)[-1].unsure


@pytest.mark.parametrize(
    "text",
    [
        '"Are you late?" Ann Lee asked.\n"No," Omar Haddad said.\n"And why not?"',
        '"We go," Omar Haddad said.\n"Sit down." She poured the tea.',
    ],
)
def test_who_spoke_before_is_not_taken_for_who_answers_him(text: str) -> None:
    assert find(text)[-1].speaker is None


def test_who_is_asked_does_not_say_the_question() -> None:
    assert find('Omar Haddad was asked, "Where is the rain?"')[0].speaker is None


@pytest.mark.parametrize(
    ("sentence", "speaker", "kind"),
    [
        ('The trip was now "a long one indeed."', None, "scare"),
        ('The rebels left the "zone of calm" on Monday.', None, "scare"),
        (
            'The rebels left what he called the "zone of calm" on Monday.',
            "Omar Haddad",
            "quotation",
        ),
        ('He wore a shirt with the words "a long way" on it.', "Omar Haddad", "quotation"),
        ('As for the rain, "a bad year".', "Omar Haddad", "quotation"),
    ],
)
def test_a_few_words_in_the_writer_s_own_sentence_need_more_than_a_speaker_so_far(
    sentence: str, speaker: str | None, kind: str
) -> None:
    [found] = find(f"Omar Haddad said the road was shut. {sentence}")
    assert (found.speaker, found.kind) == (speaker, kind)


def test_a_distant_speaker_is_not_taken() -> None:
    text = '"We go," Omar Haddad said.\nThe road was long.\nIt was dark.\n"Who is there?"'
    assert find(text)[-1].speaker is None
