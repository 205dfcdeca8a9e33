"""Opposites of a span's words: "prices rose" where the span has "fell"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from sahara_cli.judging.denials import denials
from sahara_cli.judging.words import stem, stems, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sahara_cli.judging.asked import Held

#: Words and their opposites, this project's own list: the words on the two sides of "/" oppose each other.
_PAIRS = """
    rise increase grow climb soar gain jump surge expand up / fall decrease drop decline shrink sink slump plunge lose
    raise hike boost / cut lower reduce slash
    win / lose
    accept approve adopt back support endorse welcome ratify praise / reject refuse oppose condemn criticise denounce
    agree / disagree
    confirm admit acknowledge / deny
    allow permit legalise authorise / ban forbid prohibit outlaw bar block
    open reopen / close shut
    begin start launch resume / end stop halt suspend finish
    impose tighten / lift ease loosen
    arrive enter come / leave depart exit
    send / receive
    buy import / sell export
    arrest detain jail imprison seize / free release acquit
    convict / acquit
    hire appoint elect / fire dismiss sack oust
    join / quit leave
    advance attack invade occupy capture / retreat withdraw pull
    strengthen improve / weaken worsen
    build / destroy demolish
    save rescue survive / kill die drown
    remember / forget
    ally friend / enemy foe rival
    peace truce ceasefire / war
    north northern / south southern
    east eastern / west western
    majority / minority
    success succeed / failure fail
    guilty / innocent
    true / false
    legal lawful / illegal unlawful
    public / secret private
    highest most / lowest least
    male man boy / female woman girl
"""


@cache
def _opposites() -> dict[str, frozenset[str]]:
    """Give the opposites of words, all by their stems."""
    found: dict[str, set[str]] = {}
    for line in filter(None, map(str.strip, _PAIRS.splitlines())):
        sides = [frozenset(map(stem, side.split())) for side in line.split("/")]
        for own, other in (sides, sides[::-1]):
            for word in own:
                found.setdefault(word, set()).update(other - own)
    return {word: frozenset(others) for word, others in found.items()}


def opposites(
    own: str, lacking: Sequence[str], chosen: Sequence[Held]
) -> tuple[list[str], list[str]]:
    """Tell which words of a sentence stand in no span, where a span has their opposite: what contradicts, what may.

    A sentence that is a span's but for that word is contradicted by it; of others it is only said. Of what either
    denies nothing is told: "did not rise" is no opposite of "fell".
    """
    found = list(_found(own, lacking, chosen))
    return (found, []) if len(lacking) == 1 else ([], found)


def _found(own: str, lacking: Sequence[str], chosen: Sequence[Held]) -> Iterator[str]:
    told, denied = stems(own), denials(own).deeds
    for word in lacking:
        of_word = stems(word)
        others = frozenset[str]().union(*(_opposites().get(one, frozenset()) for one in of_word))
        if of_word & denied or not others - told:
            continue
        for held in chosen:
            if other := _first(held, others - told - denials(held.text).deeds):
                yield f'"{word}" is "{other}" in {held.claim.id}'
                break


def _first(held: Held, others: frozenset[str]) -> str:
    """Give the first word of a span whose stem is one of some; "" where there is none."""
    return next((word.text for word in words(held.text) if stem(word.folded) in others), "")
