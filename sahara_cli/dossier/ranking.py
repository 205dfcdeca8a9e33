"""The score of a record: how closely it answers to some words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.dossier.called import called
from sahara_cli.dossier.criteria import words
from sahara_cli.dossier.lazy import Answers
from sahara_cli.dossier.records import Actor, Place
from sahara_cli.texts.folding import plain, sought

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.dossier.records import AnyRecord
    from sahara_cli.dossier.selection import Answer


def ranked(answers: Sequence[Answer], text: str) -> Sequence[Answer]:
    """Order what was found by closeness, keeping the order of dates among equals."""
    phrase = plain(text)
    if isinstance(answers, Answers) and (closest := answers.closest(phrase)) is not None:
        return closest
    every = [scored(answer, phrase) for answer in answers]
    return tuple(sorted(every, key=lambda answer: -int(str(answer.extra["score"]))))


def scored(answer: Answer, phrase: str) -> Answer:
    """Add to what was found how closely it answers."""
    return answer._replace(extra={**answer.extra, "score": score(answer.record, phrase)})


def score(record: AnyRecord, phrase: str) -> int:
    """Score from 0: 4 for the phrase as it is typed, 2 in another number or begun, 1 for each of its words.

    What bears the phrase as its very name has 8 more. `phrase` are words as `plain` gives them.
    """
    own = tuple(words(record))
    points = sum(sought(word).stands_in(own) for word in phrase.split())
    if isinstance(record, Actor | Place) and phrase in called(record):
        points += 8
    if any(f" {phrase} " in f" {plain(text)} " for text in own):
        return points + 4
    return points + 2 * sought(phrase).stands_in(own)
