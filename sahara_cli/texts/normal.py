"""The normal form of a text, and the way to it from offsets of the raw text.

Unicode NFC; quotation marks, apostrophes, dashes and ellipses in ASCII; soft hyphens and zero-width
characters dropped; runs of white space one space. Case is kept.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from sahara_cli.patterns import late
from sahara_cli.texts.invisible import BIDI, DEPRECATED, GRAPHEME_JOINER, NO_WIDTH, OPERATORS
from sahara_cli.texts.kept import kept
from sahara_cli.texts.sentences import sentence_spans

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Span: TypeAlias = tuple[int, int]

_INVISIBLE = late(f"[{NO_WIDTH}{GRAPHEME_JOINER}{BIDI}{OPERATORS}{DEPRECATED}]")
_ASCII = {
    "'": "\u00b4\u02bc\u1ffd\u2018\u2019\u201a\u201b\u2039\u203a\uff07",
    '"': "\u00ab\u00bb\u02ee\u201c\u201d\u201e\u201f\u301d\u301e\u301f\uff02",
    "-": "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d",
    "..": "\u2025",
    "...": "\u2026",
}
_TO_ASCII = {ord(mark): plain for plain, marks in _ASCII.items() for mark in marks}

#: Words of plain ASCII with single spaces between them, or else one word.
_RUN = late(r"[!-~]++(?!\S)(?: [!-~]++(?!\S))*+|\S++")
_LINE_END = late("[\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class NormalText:
    """A text in its normal form; spans are offsets in code points into `text`, end exclusive.

    A paragraph is a line of the raw text that holds a word; one space stands between two.
    """

    text: str
    paragraphs: tuple[Span, ...]
    sentences: tuple[Span, ...]
    #: Offsets, normal and raw, that fall together: between two pairs both sides run step for step if they are equally
    #: long; else, and behind the pairs that `_whole` numbers, they only belong together as a whole.
    _normal: tuple[int, ...] = field(repr=False)
    _raw: tuple[int, ...] = field(repr=False)
    _whole: frozenset[int] = field(repr=False)
    #: The raw text.
    source_text: str = field(repr=False, compare=False, default="")

    def own(self, start: int, end: int) -> str:
        """Give a span of the normal text as the raw text has it, its marks kept: in one line, nothing invisible."""
        if start >= end:
            return ""
        raw = self.source_text[self._raw_of(start) : self._raw_of(end, up=True)]
        return " ".join(_INVISIBLE.sub("", raw).split())

    def _raw_of(self, normal: int, *, up: bool = False) -> int:
        return self._cross(normal, self._raw, self._normal, up=up)

    def from_raw(self, start: int, end: int) -> Span:
        """Find the span of the normal text that a span of the raw text became."""
        here, there = self._raw, self._normal
        return self._cross(start, there, here), self._cross(end, there, here, up=True)

    def _cross(
        self, offset: int, there: Sequence[int], here: Sequence[int], *, up: bool = False
    ) -> int:
        """Find what an offset of one text is in the other; `up` counts all that it stands within.

        `here` and `there` are the offsets at which both texts keep step, of its own text and of the other.
        """
        at = (bisect_right(here, offset) or 1) - 1
        reached, step = there[at], offset - here[at]
        if step <= 0 or at + 1 == len(here):
            return reached
        following = there[at + 1]
        if at not in self._whole and following - reached == here[at + 1] - here[at]:
            return reached + step
        return following if up and step else reached

    def place(self, start: int) -> tuple[int, int]:
        """Tell which paragraph and which sentence an offset stands in, both counted from 1."""
        # A span that begins there stands before this pair.
        at = (start, len(self.text) + 1)
        return max(bisect_right(self.paragraphs, at), 1), max(bisect_right(self.sentences, at), 1)


def normalise(raw: str) -> NormalText:
    """Bring a text to its normal form, in linear time; a text in normal form stays as it is."""
    words: list[str] = []
    paragraphs: list[Span] = []
    pairs = _Pairs()
    length = begun = ended = 0
    for run in _RUN.finditer(raw):
        plain = run[0] if run[0].isascii() else _clean(run[0])
        if not plain:
            continue
        if words:
            pairs.join(length, ended, always=run.start() - ended != 1)
            if _LINE_END.search(raw, ended, run.start()):
                paragraphs.append((begun, length))
                begun = length + 1
            length += 1
        pairs.join(length, run.start())
        if plain != run[0]:
            pairs.follow(run[0], length, run.start())
        words.append(plain)
        length, ended = length + len(plain), run.end()
    pairs.join(length, ended, always=True)
    if words:
        paragraphs.append((begun, length))
    text = " ".join(words)
    return NormalText(
        text,
        tuple(paragraphs),
        tuple(_sentences(text, paragraphs)),
        tuple(pairs.normal),
        tuple(pairs.raw),
        frozenset(pairs.whole),
        raw,
    )


@kept
def normal_form(raw: str) -> str:
    """Give the normal form of a text alone, as `normalise` has it."""
    runs = (run[0] if run[0].isascii() else _clean(run[0]) for run in _RUN.finditer(raw))
    return " ".join(filter(None, runs))


class _Pairs:
    """Offsets of the normal and the raw text that fall together, kept where their gap changes."""

    def __init__(self) -> None:
        self.normal: list[int] = []
        self.raw: list[int] = []
        self.whole: set[int] = set()

    def join(self, normal: int, raw: int, *, always: bool = False) -> None:
        if self.normal and self.normal[-1] == normal:
            return
        if always or not self.raw or raw - normal != self.raw[-1] - self.normal[-1]:
            self.normal.append(normal)
            self.raw.append(raw)

    def follow(self, word: str, normal: int, raw: int) -> None:
        """Pair the letters of a word that its normal form spells in another way."""
        for cluster in _clusters(word):
            plain = _clean(cluster)
            changed = len(plain) != len(cluster) or any(map(_vanishes, cluster))
            self.join(normal, raw, always=changed)
            if changed:
                self.whole.add(len(self.normal) - 1)
            normal, raw = normal + len(plain), raw + len(cluster)
            self.join(normal, raw, always=changed)


def _clean(word: str) -> str:
    return unicodedata.normalize("NFC", _INVISIBLE.sub("", word).translate(_TO_ASCII))


def _clusters(word: str) -> Iterator[str]:
    """Cut a word where NFC joins nothing; invisible characters stay with the letter before them."""
    start, seen = 0, False
    for at, letter in enumerate(word):
        visible = not _INVISIBLE.match(letter)
        if visible and seen and not _joins(letter):
            yield word[start:at]
            start = at
        seen = seen or visible
    yield word[start:]


def _joins(letter: str) -> bool:
    """Tell whether NFC may join a letter to the one before: a mark, or a vowel of Hangul or Kirat Rai.

    Unicode counts these vowels among the letters (Kirat Rai since 16.0).
    """
    return (
        "\u1160" <= letter <= "\u11ff"
        or "\U00016d63" <= letter <= "\U00016d6a"
        or unicodedata.category(letter)[0] == "M"
    )


def _sentences(text: str, paragraphs: Sequence[Span]) -> Iterator[Span]:
    for begin, close in paragraphs:
        for start, end in sentence_spans(text[begin:close]):
            yield begin + start, begin + end


def _vanishes(letter: str) -> bool:
    return bool(_INVISIBLE.match(letter))
