"""Find a drafted record's words among the numbered sentences of the codings, whatever the draft's own numbers are."""

from __future__ import annotations

import re
from collections import Counter
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from sahara_cli.texts.folding import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

#: So many words of a sentence, or all of a shorter one, must stand in a piece for it to be told there.
_FEWEST = 3


def words(text: str) -> list[str]:
    """Take the words of a text, folded, without its punctuation."""
    return re.findall(r"\w+", fold(text))


class Numbered:
    """The numbered sentences of an article, in which pieces of its text are found."""

    def __init__(self, sentences: Sequence[str]) -> None:
        self._words: list[str] = []
        self._numbers: list[int] = []
        for number, sentence in enumerate(sentences, 1):
            found = words(sentence)
            self._words += found
            self._numbers += [number] * len(found)
        self._sizes = Counter(self._numbers)

    def find(self, piece: str, near: float = 0.0) -> frozenset[int]:
        """Tell which sentences a piece of text holds.

        Of several places it is the one closest to `near`, a share of the text: 0 its beginning, 1 its end.
        """
        wanted = words(piece)
        size = len(wanted)
        if not size:
            return frozenset()
        starts = [
            start
            for start in range(len(self._words) - size + 1)
            if self._words[start : start + size] == wanted
        ]
        if starts:
            start = min(starts, key=lambda start: abs(start - near * len(self._words)))
            held = Counter(self._numbers[start : start + size])
            return self._told(held) or frozenset(held)
        return self._told(self._loosely(wanted))

    def _told(self, held: Counter[int]) -> frozenset[int]:
        return frozenset(
            number for number, count in held.items() if count >= min(_FEWEST, self._sizes[number])
        )

    def _loosely(self, wanted: list[str]) -> Counter[int]:
        """Count the words of each sentence that runs of three words share with a piece that has lost or gained some."""
        matcher = SequenceMatcher(None, wanted, self._words, autojunk=False)
        runs = [block for block in matcher.get_matching_blocks() if block.size >= _FEWEST]
        if 2 * sum(run.size for run in runs) < len(wanted):
            return Counter()
        return Counter(number for run in runs for number in self._numbers[run.b : run.b + run.size])
