"""Opposites of a span's words: "prices rose" where the span has "fell"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.judging.denials import denials
from sahara_cli.judging.pairs import opposed
from sahara_cli.judging.words import stem, stems, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sahara_cli.judging.asked import Held


def opposites(
    own: str, lacking: Sequence[str], chosen: Sequence[Held]
) -> tuple[list[str], list[str]]:
    """Tell which words of a sentence stand in no span, where a span has their opposite: what contradicts, what may.

    A sentence that is a span's but for that word is contradicted by it; of others it is only said. Of what either
    denies nothing is told: "did not rise" is no opposite of "fell".
    """
    problems = list(_opposed(own, lacking, chosen))
    return (problems, []) if len(lacking) == 1 else ([], problems)


def _opposed(own: str, lacking: Sequence[str], chosen: Sequence[Held]) -> Iterator[str]:
    own_stems, denied = stems(own), denials(own).deeds
    for word in lacking:
        of_word = stems(word)
        others = frozenset[str]().union(*(opposed(word_stem) for word_stem in of_word))
        if of_word & denied or not others - own_stems:
            continue
        for span in chosen:
            if other := _first(span, others - own_stems - denials(span.text).deeds):
                yield f'"{word}" is "{other}" in {span.claim.id}'
                break


def _first(span: Held, others: frozenset[str]) -> str:
    """Give the first word of a span whose stem is one of some; "" where there is none."""
    return next((word.text for word in words(span.text) if stem(word.folded) in others), "")
