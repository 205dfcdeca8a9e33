"""Whose feast a text means: the nation beside it, in its sentence, or the one that the text is about."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache, cached_property
from typing import NamedTuple

from sahara_cli.dates.english import feasts
from sahara_cli.reading.lexicon import tables

_CAPITALISED = re.compile(r"[A-Z][\w.'’-]*")
#: Between the words of a name, and between a nation and its feast: "Algeria's Independence Day".
_GAP = re.compile(r"\s+")
_BESIDE = re.compile(r"(?:['’]s?)?\s+(?:annual |own |national )?\Z")
_MOST_WORDS = 6
_LONGEST_GAP = len("’s national  ")
#: A text is about a nation that it names so often, and so many times as often as the next one.
_OFTEN, _MORE_OFTEN = 2, 2


class _Mention(NamedTuple):
    start: int
    end: int
    nation: str


@cache
def _names() -> dict[str, str]:
    names: dict[str, str] = {}
    for nation, *cells in tables.column(
        "nations", "id", "name", "adjectives", "people", "capitals", "aliases"
    ):
        for name in (one for cell in cells for one in tables.values(cell)):
            names.setdefault(name, nation)
    return names


class Nations:
    """The nations that a text names, found when a feast first asks for them."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _mentions(self) -> list[_Mention]:
        found: list[_Mention] = []
        for word in _CAPITALISED.finditer(self._text):
            if not found or word.start() >= found[-1].end:
                found += self._at(word.start())
        return found

    def _at(self, start: int) -> list[_Mention]:
        words = [
            match.end() for match in re.finditer(r"[\w.'’-]+", self._text[start : start + 80])
        ][:_MOST_WORDS]
        for end in reversed(words):
            name = _GAP.sub(" ", self._text[start : start + end])
            for tail in ("", "'s", "’s", ".", "'", "’"):
                known = name.endswith(tail) and _names().get(name.removesuffix(tail))
                if known:
                    return [_Mention(start, start + end - len(tail), known)]
        return []

    def keeping(self, name: str, start: int, sentence: tuple[int, int]) -> tuple[str, bool]:
        """Find the nation that keeps a feast at a place of the text; whether it stands right beside the feast.

        Only nations with a day of their own for the feast count; "" where there is none, or where they differ.
        """
        own = feasts.nations(name)
        mentions = [one for one in self._mentions if one.nation in own]
        for one in mentions:
            gap = self._text[one.end : start]
            if one.end <= start <= one.end + _LONGEST_GAP and _BESIDE.fullmatch(gap):
                return one.nation, True
        near = {one.nation for one in mentions if sentence[0] <= one.start < sentence[1]}
        if near:
            return (near.pop(), False) if len(near) == 1 else ("", False)
        counts = Counter(one.nation for one in mentions).most_common(2)
        if len(counts) == 1 or (counts and counts[0][1] >= max(_OFTEN, _MORE_OFTEN * counts[1][1])):
            return counts[0][0], False
        return "", False
