"""Ids for drafted records: short, readable, free slugs."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from sahara_cli.patterns import late
from sahara_cli.texts.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

#: The longest id, in characters: a record takes 60, and a number may follow.
_LONGEST = 54
_WORD = late(r"[a-z0-9]+")


def slug(text: str) -> str:
    """Make a short readable id from words; "" where they have no ASCII letter or digit."""
    words = _WORD.findall(fold(text))
    while len("-".join(words)) > _LONGEST and len(words) > 1:
        words.pop()
    return "-".join(words)[:_LONGEST].strip("-")


class Ids:
    """Ids that are taken, and new ones that are not."""

    def __init__(self, taken: Iterable[str]) -> None:
        self._taken = set(taken)
        self._counts = Counter[str]()

    def new(self, words: str, otherwise: str) -> str:
        """Make a free id from some words, or from `otherwise` if the words yield none."""
        base = name = slug(words) or otherwise
        while name in self._taken:
            self._counts[base] += 1
            name = f"{base}-{self._counts[base] + 1}"
        self._taken.add(name)
        return name
