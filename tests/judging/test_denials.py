"""A sentence that denies what a span tells never stands; one that denies what the span denies does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.judging.said import doubts, event
from tests.judging.sinking import TODAY
from tests.rows import tried_on

if TYPE_CHECKING:
    from sahara_cli.judging.proving import Prover


@pytest.mark.parametrize(
    ("sentence", "cue"),
    [
        ("The Marta Ros did not sink.", "not"),
        ("Minister Ilan Deck did not visit the harbour on Monday 4 March 2024.", "not"),
        ("Seamen did not go on strike in Port Corrin.", "not"),
        ("The captain of the Marta Ros was not arrested.", "not"),
        ("The captain of the Marta Ros wasn't arrested.", "n't"),
        ("The ferry Marta Ros never sank off Corrin Head.", "never"),
        ("No one died when the ferry Marta Ros sank off Corrin Head.", "No one"),
        ("No passengers were rescued.", "No"),
        ("None of the forty-two passengers were rescued.", "None"),
        ("Ilan Deck refused to visit the harbour.", "refused to"),
        ("The owner of the Marta Ros refused to visit the harbour.", "refused to"),
        ("Ilan Deck failed to visit the harbour on Monday.", "failed to"),
        ("The captain of the Marta Ros has yet to be arrested.", "yet to"),
        ("The ferry Marta Ros cannot sink.", "cannot"),
        ("Neither the captain of the Marta Ros nor the owner was arrested.", "Neither"),
        ("The ferry Marta Ros sank off Corrin Head without killing anybody.", "without"),
    ],
)
def test_what_is_told_is_contradicted_where_a_sentence_denies_it(
    sinking: Prover, sentence: str, cue: str
) -> None:
    proof = sinking.prove(sentence, TODAY)
    assert proof.verdict == "contradicted"
    assert any(f'the sentence denies it ("{cue}"), and ' in one for one in proof.against)
    assert any(cue.startswith(one) or one.endswith(cue) for one in proof.words), proof.words


def test_nobody_killed_is_held_against_what_is_counted(sinking: Prover) -> None:
    proof = sinking.prove("Nobody was killed when the Marta Ros sank off Corrin Head.", TODAY)
    assert proof.verdict == "contradicted"
    told = 'the sentence denies it ("Nobody"), and sinking-courier tells killed 14'
    assert told in proof.against


@pytest.mark.parametrize(
    "sentence",
    [
        "Ilan Deck did not refuse to visit the harbour.",
        "Minister Ilan Deck cancelled the visit to the harbour.",
        "The ferry Marta Ros almost sank off Corrin Head.",
        "The captain of the Marta Ros escaped arrest.",
        "Not all passengers were rescued.",
        "It is not true that the Marta Ros sank off Corrin Head.",
        "It is false that the Marta Ros sank off Corrin Head.",
        "The passengers were rescued unhurt.",
        "Seamen decided against a strike in Port Corrin.",
        "Hardly any passengers were rescued.",
    ],
)
def test_what_denies_something_else_or_no_surely_is_doubted(sinking: Prover, sentence: str) -> None:
    proof = sinking.prove(sentence, TODAY)
    assert (proof.verdict, proof.against) == ("partly", ())
    assert all(": no span denies " in one for one in proof.doubts)
    assert proof.doubts


@pytest.mark.parametrize(
    "sentence",
    [
        "The inspectors did not board the ship.",
        "The inspectors never boarded the ship.",
        "The owner refused to publish the log.",
        "The owner, on Monday, refused the request to publish the log.",
        "The owner did not publish the log.",
        "No lifeboat was launched.",
        "Petra Holm said that nobody should have to drown for a timetable.",
        "No fewer than forty-two passengers were rescued.",
    ],
)
def test_what_the_span_denies_too_stands(sinking: Prover, sentence: str) -> None:
    proof = sinking.prove(sentence, TODAY)
    assert (proof.verdict, proof.against, proof.doubts) == ("stands", (), ())


@pytest.mark.parametrize(
    "sentence",
    [
        "The inspectors boarded the ship.",
        "The owner published the log.",
        "A lifeboat was launched.",
    ],
)
def test_what_the_span_denies_is_told_as_done_and_the_reason_is_of_the_sentence(
    sinking: Prover, sentence: str
) -> None:
    proof = sinking.prove(sentence, TODAY)
    assert proof.verdict == "contradicted"
    (told,) = proof.against
    assert told.startswith("the sentence tells it as done, and the span denies it")


def test_a_denial_that_is_left_out_is_doubted(sinking: Prover) -> None:
    proof = sinking.prove("Ilan Deck said the company could have known.", TODAY)
    assert proof.verdict == "partly"
    assert proof.doubts == ('deck-said denies "known" ("not"), and the sentence does not',)


@pytest.mark.parametrize(
    "sentence",
    [
        'Petra Holm said: "Nobody should have to drown for a timetable".',
        '"Nobody should have to drown for a timetable," said Petra Holm.',
        "Petra Holm: “Nobody should have to drown for a timetable”.",
        'Ilan Deck said the company "could not have known".',
        '"We must wait for the inquiry," Ilan Deck said.',
        'Ilan Deck said "the company could not have known, and we must wait for the inquiry".',
    ],
)
def test_a_quotation_word_for_word_of_its_speaker_stands(sinking: Prover, sentence: str) -> None:
    proof = sinking.prove(sentence, TODAY)
    assert (proof.verdict, proof.against) == ("stands", ())


@pytest.mark.parametrize(
    ("sentence", "verdict", "reason"),
    [
        (
            'Ilan Deck said: "Nobody should have to drown for a timetable".',
            "contradicted",
            "holm-said has these words from Petra Holm",
        ),
        (
            'Petra Holm said: "Everybody should have to drown for a timetable".',
            "contradicted",
            "these words do not stand in the cited span",
        ),
        (
            'Petra Holm said: "have to drown for a timetable".',
            "partly",
            'the quotation leaves out "Nobody" before it',
        ),
    ],
)
def test_a_quotation_of_another_or_of_other_words_does_not(
    sinking: Prover, sentence: str, verdict: str, reason: str
) -> None:
    proof = sinking.prove(sentence, TODAY)
    assert proof.verdict == verdict
    assert any(reason in one for one in (*proof.against, *proof.doubts))


@pytest.mark.parametrize(
    "sentence",
    [
        "Ilan Deck will visit the harbour.",
        "Ilan Deck is expected to visit the harbour.",
        "Ilan Deck is due to visit the harbour.",
        "Ilan Deck plans to visit the harbour.",
        "Ilan Deck hopes to visit the harbour.",
    ],
)
def test_what_was_done_is_not_to_come(sinking: Prover, sentence: str) -> None:
    proof = sinking.prove(sentence, TODAY)
    assert proof.verdict == "partly"
    told = "the sentence tells of what is to come, and visit is recorded as done"
    assert proof.doubts == (told,)
    assert not any("title" in one for one in (*proof.against, *proof.doubts))


@tried_on(
    ("text", "title"),
    [
        ("The port was not opened until 1988.", "Port opened"),
        ("The port's owner did not resign until the vote was lost.", "Port's owner resigns"),
        ("The port wasn't repaired until Tuesday.", "Port repaired"),
        ("A boat swerved to avoid the port's pier.", "Boat swerves to avoid the pier"),
    ],
)
def test_what_was_done_late_or_for_an_end_was_done(text: str, title: str) -> None:
    assert doubts(text, event(title)) == []


@tried_on(
    ("text", "title"),
    [
        ("The port will not open until Friday.", "Port opens"),
        ("The port was never opened.", "Port opened"),
        ("Dockers are to leave the port.", "Dockers to leave the port"),
    ],
)
def test_what_is_not_yet_done_was_not_done(text: str, title: str) -> None:
    assert doubts(text, event(title)) == ["status"]
