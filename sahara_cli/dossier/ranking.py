"""How closely a record answers to some words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.dossier.criteria import words
from sahara_cli.dossier.records import Actor, Place
from sahara_cli.texts.folding import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.dossier.records import AnyRecord
    from sahara_cli.dossier.selection import Found


def ranked(found: Sequence[Found], text: str) -> tuple[Found, ...]:
    """Order what was found by closeness, keeping the order of dates among equals."""
    phrase = fold(text)
    scored = [
        one._replace(extra={**one.extra, "score": score(one.record, phrase)}) for one in found
    ]
    return tuple(sorted(scored, key=lambda one: -int(str(one.extra["score"]))))


def score(record: AnyRecord, phrase: str) -> int:
    """Score from 0: 4 for the phrase as whole words, 2 within longer ones, 1 for each of its words.

    What bears the phrase as its very name has 8 more.
    """
    own = fold(" \n ".join(words(record)))
    spaced = f" {''.join(c if c.isalnum() else ' ' for c in own)} "
    points = sum(f" {word} " in spaced for word in phrase.split())
    if isinstance(record, Actor | Place) and phrase in map(fold, (record.name, *record.aliases)):
        points += 8
    if f" {phrase} " in spaced:
        return points + 4
    return points + 2 * (phrase in own)
