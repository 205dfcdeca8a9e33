"""Citations of an article's sentences: long enough to prove something, and at one place only."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING

from sahara_cli.dossier.checks import SHORTEST_SPAN
from sahara_cli.texts import digest

if TYPE_CHECKING:
    from sahara_cli.texts import NormalText

#: A citation grows by so many sentences at most, and so many places are compared: a text may repeat itself without end.
_MOST_SENTENCES, _MOST_PLACES = 6, 50

_WORD = re.compile(r"(?<!\S)\S|\b\w")
#: A word that does not begin with a small letter, as few sentences do.
_SMALL, _OTHER_WORD = re.compile("[a-z]"), re.compile(r"[^\sa-z](?:(?<!\S.)|(?<=\w)(?<!\w.))")


class Citations:
    """Cites sentences of an article; spans are offsets into its normal text."""

    def __init__(self, article: str, text: NormalText) -> None:
        self._article, self._text = article, text
        self._starts = [start for start, _ in text.sentences]
        self._made: dict[tuple[int, int], dict[str, object] | None] = {}
        self._alike = _places(text.text, self._starts)

    def sentences(self, start: int, end: int) -> tuple[int, int]:
        """Tell the first and the last sentence that a span lies in, counted from 0."""
        last = max(bisect_right(self._starts, max(end - 1, start)) - 1, 0)
        return max(bisect_right(self._starts, start) - 1, 0), last

    def cite(self, start: int, end: int) -> dict[str, object] | None:
        """Cite a span's sentences, with as many after and before them as a proof needs.

        None where even these are too short, or stand in the text twice.
        """
        return self.numbered(*self.sentences(start, end))

    def numbered(self, first: int, last: int) -> dict[str, object] | None:
        """Cite sentences by their numbers, counted from 0, as `cite` does."""
        span = first, last
        if span not in self._made:
            self._made[span] = self._cite(*span)
        return self._made[span]

    def _cite(self, first: int, last: int) -> dict[str, object] | None:
        most = last - first + _MOST_SENTENCES
        while not self._proves(first, last):
            if last - first >= most:
                return None
            if last + 1 < len(self._starts):
                last += 1
            elif first > 0:
                first -= 1
            else:
                return None
        begin, close = self._text.sentences[first][0], self._text.sentences[last][1]
        paragraph, sentence = self._text.place(begin)
        return {
            "article": self._article,
            "start": begin,
            "end": close,
            "digest": digest(self._text.text[begin:close]),
            "paragraph": paragraph,
            "sentence": sentence,
        }

    def _proves(self, first: int, last: int) -> bool:
        begin, close = self._text.sentences[first][0], self._text.sentences[last][1]
        if close - begin < SHORTEST_SPAN:
            return False
        span = self._text.text[begin:close]
        alike = self._alike.get(span[:SHORTEST_SPAN], ())
        return (
            len(alike) <= _MOST_PLACES
            and sum(self._text.text.startswith(span, at) for at in alike) == 1
        )


def _places(text: str, starts: list[int]) -> dict[str, list[int]]:
    """Find, in a single pass, every place of a text that begins like any of its sentences."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    wanted = {text[start : start + SHORTEST_SPAN] for start in starts}
    pattern = _WORD if any(_SMALL.match(begin) for begin in wanted) else _OTHER_WORD
    for word in pattern.finditer(text):
        at = word.start()
        if (begin := text[at : at + SHORTEST_SPAN]) in wanted:
            places[begin].append(at)
    return places
