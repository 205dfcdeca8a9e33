"""Numbers in words and figures, and whether a text bears one out: "2.4m", "nineteen", "a dozen", "the 15th"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.dates.english.lexicon import NUMBERS, ORDINALS, TENS
from sahara_cli.patterns import late
from sahara_cli.texts.kept import kept

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_SMALL = {
    "zero": 0,
    **NUMBERS,
    **ORDINALS,
    **{f"{word[:-1]}ieth": value for word, value in TENS.items()},
}
#: Words that raise what stands before them, and those that do so for figures alone: "3bn".
_SCALES = {
    "dozen": 12, "hundred": 100, "hundredth": 100, "thousand": 1000, "lakh": 10**5, "million": 10**6, "crore": 10**7,
    "billion": 10**9, "trillion": 10**12, "mln": 10**6, "mn": 10**6, "bln": 10**9, "bn": 10**9, "tn": 10**12,
}  # fmt: skip
_SHORT = {
    "k": 1000, "m": 10**6, "mn": 10**6, "mln": 10**6, "b": 10**9, "bn": 10**9, "tn": 10**12, "thousand": 1000,
    "million": 10**6, "billion": 10**9, "trillion": 10**12,
}  # fmt: skip
#: Words that hold a number: "both", "twice".
_MEANT = {
    "both": 2, "couple": 2, "pair": 2, "twice": 2, "double": 2, "doubles": 2, "doubled": 2, "duo": 2, "twins": 2,
    "triple": 3, "trio": 3, "tripled": 3, "triples": 3, "trebled": 3, "triplets": 3,
    "quadruple": 4, "quadrupled": 4, "quartet": 4,
    "single": 1, "sole": 1, "once": 1, "half": 0.5, "halves": 0.5, "halved": 0.5,
    "quarter": 0.25, "decade": 10, "decades": 10, "century": 100, "centenary": 100, "fortnight": 2,
}  # fmt: skip
#: Words for some number of a size, by where it begins and ends.
_VAGUE = {
    "dozens": (12, 200), "scores": (20, 200), "hundreds": (100, 2000), "thousands": (1000, 999_999),
    "tens": (10, 100), "millions": (10**6, 10**9), "billions": (10**9, 10**12), "several": (2, 20),
    "few": (2, 12),
}  # fmt: skip
#: What a number begins with, "" for figures.
_BEGINNING = frozenset({"", *_VAGUE, *_MEANT, *_SMALL, *_SCALES})
_ROUGH = late(
    r"\b(?:about|around|some|nearly|almost|roughly|approximately|over|under|above|below|more than|less than"
    r"|fewer than|at least|at most|up to|as many as|no more than|close to|just|upwards of|estimated|well over"
    r"|exceed\w*)\W*$",
    re.IGNORECASE,
)
_TOKEN = late(
    # The number in "A380" counts nothing, that in "N500m", "Rs500" or "USD500" does; "400 737 Max jets" are 400.
    r"(?=\d)(?<!\d)(?:(?<![^\W_])|(?<=\b[NR])|(?<=\bRs)|(?<=\b[A-Z]{3}))"
    r"(?P<digits>\d{1,3},\d{1,2}(?= ?(?:million|billion|trillion|thousand|mln|mn|bln|bn|m)\b)"
    r"|\d+(?:,\d{2,3})+(?:\.\d+)?|\d{1,3}(?: \d{3})+(?!\d| [A-Z])|\d+(?:\.\d+)?)"
    r"(?:(?P<scale>k|m|mn|mln|bn|b|tn|million|billion|trillion|thousand)|st|nd|rd|th|s|am|pm|km|kg|cm|mm|ft|in|yd|lbs?|mph|kph"
    r"|hp|ha|pct?|hrs?|mins?|secs?|ml|mg|g|l|p|c|x|t|(?i:[kmg]w|[kmgt]b))?"
    r"(?![^\W\d_])|(?P<word>[^\W\d_]+)"
)
_DECIMAL = late(r"\d{1,3},\d{1,2}")
_HUNDRED, _TWENTY, _TEN = 100, 20, 10
#: How far a rough number may be off, and one that is rounded without a word; from where on numbers are rounded.
_WITHIN, _ROUNDED, _LARGE = 0.1, 0.03, 100
#: Below this a rough number is off by none; and how many digits a rounded one has.
_FEW, _DIGITS = 5, 2
#: How far before a number a word may stand that makes it rough.
_LEAD = 24


class Number(NamedTuple):
    """A number that a text tells: from `low` to `high`, the same but for "dozens"; and its words."""

    low: float
    high: float
    rough: bool
    text: str

    @property
    def vague(self) -> bool:
        """Tell whether the words give a size alone."""
        return self.low != self.high


@kept
def numbers(text: str) -> tuple[Number, ...]:
    """List the numbers of a text, in order."""
    return tuple(_Reader(text).read())


class _Reader:
    def __init__(self, text: str) -> None:
        self._text = text
        self._tokens = list(_TOKEN.finditer(text))
        self._words = [(token["word"] or "").lower() for token in self._tokens]

    def read(self) -> Iterator[Number]:
        at = 0
        while at < len(self._tokens):
            if self._words[at] not in _BEGINNING:
                at += 1
                continue
            end, low, high = self._number(at)
            if end > at:
                start, close = self._tokens[at].start(), self._tokens[end - 1].end()
                rough = low != high or self._is_rough(start, close)
                yield Number(low, high, rough, self._text[start:close])
            at = max(end, at + 1)

    def _is_rough(self, start: int, close: int) -> bool:
        before = self._text[max(start - _LEAD, 0) : start]
        return bool(_ROUGH.search(before)) or self._text.startswith(" or so", close)

    def _number(self, at: int) -> tuple[int, float, float]:
        """Read the number that begins at a token: where it ends, which is there where it is none, and its bounds."""
        word = self._words[at]
        if word in _VAGUE:
            end, factor = self._raised(at + 1, f"of {word}")
            return end, _VAGUE[word][0] * factor, _VAGUE[word][1] * factor
        if word in _MEANT:
            end, factor = self._raised(at + 1, word)
            return end, _MEANT[word] * factor, _MEANT[word] * factor
        end, value = self._figures(at) if self._tokens[at]["digits"] else self._spelt(at)
        return end, value, value

    def _raised(self, at: int, after: str) -> tuple[int, float]:
        """Read on behind a word that a scale may raise: "half a million", "tens of thousands"."""
        end = at
        while end < len(self._words) and self._words[end] in {"a", "of"}:
            end += 1
        scale = _SCALES.get(self._words[end].rstrip("s"), 0) if end < len(self._words) else 0
        is_raised = scale > _TEN and (end > at or not after.startswith("of"))
        return (end + 1, scale) if is_raised else (at, 1)

    def _figures(self, at: int) -> tuple[int, float]:
        token = self._tokens[at]
        comma = "." if _DECIMAL.fullmatch(token["digits"]) else ""
        value = float(token["digits"].replace(",", comma).replace(" ", ""))
        if token["scale"]:
            return at + 1, value * _SHORT[token["scale"]]
        end = at + 1
        while end < len(self._words) and self._joins(end) and self._words[end] in _SCALES:
            value *= _SCALES[self._words[end]]
            end += 1
        return end, value

    def _spelt(self, at: int) -> tuple[int, float]:
        """Read a number in words; where there is none, it ends where it begins."""
        total, part, begun = 0.0, 0.0, at
        while at < len(self._words) and (at == begun or self._joins(at)):
            word = self._words[at]
            if word in _SMALL and (at == begun or _goes_on(part, _SMALL[word])):
                part += _SMALL[word]
            elif scale := _SCALES.get(word):
                part = max(part, 1) * scale
                if scale > _HUNDRED:
                    total, part = total + part, 0.0
            elif not (word == "and" and at > begun and self._is_within(at)):
                break
            at += 1
        return at, total + part

    def _joins(self, at: int) -> bool:
        between = self._text[self._tokens[at - 1].end() : self._tokens[at].start()]
        return between in {" ", "-", ""}

    def _is_within(self, at: int) -> bool:
        """Tell whether "and" is within a number: "two hundred and six"."""
        is_raised = self._words[at - 1] in _SCALES
        return is_raised and at + 1 < len(self._words) and self._words[at + 1] in _SMALL


def _goes_on(part: float, value: int) -> bool:
    """Tell whether a word goes on with a number: "twenty-five", "two hundred six"."""
    last = part % _HUNDRED
    if last == 0:
        return True
    return last >= _TWENTY and last % _TEN == 0 and 0 < value < _TEN


def bears_out(number: Number, others: Sequence[Number]) -> bool:
    """Tell whether any number of a text bears out one that is told of it."""
    return any(_agrees(number, other) for other in others)


def _agrees(number: Number, other: Number) -> bool:
    if number.vague or other.vague:
        return number.low <= other.high and other.low <= number.high
    gap, size = abs(number.low - other.low), max(abs(number.low), abs(other.low))
    if gap == 0:
        return True
    if number.rough or other.rough:
        return gap <= max(size * _WITHIN, float(number.low > _FEW))
    return gap <= size * _ROUNDED and size >= _LARGE and _is_round(number.low)


def _is_round(value: float) -> bool:
    return len(f"{value:.0f}".rstrip("0")) <= _DIGITS
