"""The nation that keeps a feast: the one beside it, the one in its sentence, or the one that the text is about."""

from __future__ import annotations

from collections import Counter
from functools import cache
from itertools import islice
from typing import NamedTuple

from sahara_cli.computed import cached_property
from sahara_cli.dates.english import feasts
from sahara_cli.patterns import late
from sahara_cli.reading.lexicon import tables

_WORD = late(r"[\w.'’-]+")
_CAPITALISED = late(r"[A-Z][\w.'’-]*")
#: Between the words of a name, and between a nation and its feast: "Algeria's Independence Day".
_GAP = late(r"\s+")
_BESIDE = late(r"(?:['’]s?)?\s+(?:annual |own |national )?\Z")
#: Of so many words, and so many characters, a name is at most; and what may be written at its end.
_MOST_WORDS, _FAR = 6, 80
_TAILS = ("", "'s", "’s", ".", "'", "’")
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
        for name in (name for cell in cells for name in tables.values(cell)):
            names.setdefault(name, nation)
    return names


@cache
def _first_words() -> frozenset[str]:
    """Give the words with which names of several words begin."""
    matches = (_WORD.match(name) for name in _names())
    return frozenset(word[0] for word in matches if word)


class Nations:
    """The nations that a text names, found when a feast first asks for them."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _mentions(self) -> list[_Mention]:
        mentions: list[_Mention] = []
        for word in _CAPITALISED.finditer(self._text):
            if not mentions or word.start() >= mentions[-1].end:
                mentions += self._at(word.start())
        return mentions

    def _at(self, start: int) -> list[_Mention]:
        ahead = self._text[start : start + _FAR]
        words = [match.end() for match in islice(_WORD.finditer(ahead), _MOST_WORDS)]
        if ahead[: words[0]] not in _first_words():
            words = words[:1]  # of names of one word alone, and what is written at their end
        for end in reversed(words):
            name = _GAP.sub(" ", ahead[:end])
            for tail in _TAILS:
                known = name.endswith(tail) and _names().get(name.removesuffix(tail))
                if known:
                    return [_Mention(start, start + end - len(tail), known)]
        return []

    def keeping(self, name: str, start: int, sentence: tuple[int, int]) -> tuple[str, bool]:
        """Find the nation that keeps a feast at a place of the text, and whether it stands right beside it.

        Only nations with a day of their own for the feast count; "" where there is none, or where they differ.
        """
        own = feasts.nations(name)
        mentions = [mention for mention in self._mentions if mention.nation in own]
        if nation := self._beside(mentions, start):
            return nation, True
        first, last = sentence
        near = {mention.nation for mention in mentions if first <= mention.start < last}
        if near:
            return near.pop() if len(near) == 1 else "", False
        return _most_named(mentions), False

    def _beside(self, mentions: list[_Mention], start: int) -> str:
        """Find the nation of "Algeria's Independence Day", whose feast begins at a place."""
        for mention in mentions:
            near = mention.end <= start <= mention.end + _LONGEST_GAP
            if near and _BESIDE.fullmatch(self._text[mention.end : start]):
                return mention.nation
        return ""


def _most_named(mentions: list[_Mention]) -> str:
    """Give the nation that a text is about; "" where two are named almost as often."""
    counts = Counter(mention.nation for mention in mentions).most_common(2)
    if not counts:
        return ""
    nation, most = counts[0]
    return nation if len(counts) == 1 or most >= max(_OFTEN, _MORE_OFTEN * counts[1][1]) else ""
