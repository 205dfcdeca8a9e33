"""Numbers in words and figures, and whether a text bears one out: "2.4m", "nineteen", "a dozen", "the 15th"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_UNITS = dict(zip(
    ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"], range(20), strict=True,
))  # fmt: skip
_TENS = dict(
    zip(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"],
        range(20, 100, 10),
        strict=True,
    )
)
_ORDINALS = dict(zip(
    ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"], range(1, 20), strict=True,
)) | {f"{ten[:-1]}ieth": value for ten, value in _TENS.items()}  # fmt: skip
_SCALES = {
    "hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12, "dozen": 12, "k": 1000,
    "m": 10**6, "mn": 10**6, "mln": 10**6, "bn": 10**9, "b": 10**9, "tn": 10**12, "lakh": 10**5, "crore": 10**7,
    "hundredth": 100, "thousandth": 1000,
}  # fmt: skip
#: Words that hold a number: `both`, `twice`.
_MEANT = {
    "both": 2, "couple": 2, "pair": 2, "twice": 2, "double": 2, "doubles": 2, "doubled": 2, "duo": 2, "twins": 2,
    "triple": 3, "trio": 3, "single": 1, "sole": 1, "once": 1, "half": 0.5, "halves": 0.5, "halved": 0.5,
    "quarter": 0.25, "thirds": 3, "decade": 10, "decades": 10, "century": 100, "centenary": 100, "fortnight": 2,
}  # fmt: skip
#: Words for some number of a size, by where it begins and ends.
_VAGUE = {
    "dozens": (12, 200), "scores": (20, 200), "hundreds": (100, 2000), "thousands": (1000, 20_000),
    "tens": (10, 10**6), "millions": (10**6, 2 * 10**7), "billions": (10**9, 2 * 10**10), "several": (3, 20),
    "few": (2, 12), "dozen": (12, 13),
}  # fmt: skip
_ROUGH = re.compile(
    r"\b(?:about|around|some|nearly|almost|roughly|approximately|over|under|above|below|more than|less than|fewer than"
    r"|at least|at most|up to|as many as|no more than|close to|just|upwards of|or so|estimated|well over|exceed\w*)\W*$",
    re.IGNORECASE,
)
_TOKEN = re.compile(
    r"(?P<digits>\d+(?:,\d{2,3})+(?:\.\d+)?|\d+(?: \d{3})+(?!\d)|\d+(?:\.\d+)?)"
    r"(?P<scale>k|m|mn|mln|bn|b|tn)?(?P<ordinal>st|nd|rd|th|s)?(?![^\W\d_])|(?P<word>[^\W\d_]+)"
)
_SHORTEST_SCALE = 10
_WITHIN, _SIGNIFICANT = 0.1, 0.03


class Number(NamedTuple):
    """A number that a text tells: from `low` to `high`, the same but for "dozens"; and its words."""

    low: float
    high: float
    rough: bool
    text: str
    start: int

    @property
    def vague(self) -> bool:
        """Tell whether the words give a size alone."""
        return self.low != self.high


def numbers(text: str) -> list[Number]:
    """List the numbers of a text, in order."""
    return list(_read(text))


def _read(text: str) -> Iterator[Number]:
    tokens = list(_TOKEN.finditer(text))
    at = 0
    while at < len(tokens):
        end, value = _spelt(text, tokens, at)
        if value is not None:
            yield from _number(text, tokens, at, end, value)
        elif (known := _VAGUE.get(_word(tokens[at]))) and _word(tokens[at]) != "dozen":
            end = at + 1
            factor = 1
            if (
                end + 1 < len(tokens)
                and _word(tokens[end]) == "of"
                and _word(tokens[end + 1]).rstrip("s") in _SCALES
            ):
                factor = _SCALES[_word(tokens[end + 1]).rstrip("s")]
                end += 2
            words = text[tokens[at].start() : tokens[end - 1].end()]
            yield Number(known[0] * factor, known[1] * factor, True, words, tokens[at].start())  # noqa: FBT003 - a field
        at = max(end, at + 1)


def _number(
    text: str, tokens: Sequence[re.Match[str]], at: int, end: int, value: float
) -> Iterator[Number]:
    start, close = tokens[at].start(), tokens[end - 1].end()
    rough = (
        bool(_ROUGH.search(text[max(start - 24, 0) : start])) or text[close : close + 6] == " or so"
    )
    yield Number(value, value, rough, text[start:close], start)


def _word(token: re.Match[str]) -> str:
    return (token["word"] or "").lower()


def _spelt(text: str, tokens: Sequence[re.Match[str]], at: int) -> tuple[int, float | None]:
    """Read one number from a token on: where it ends, and its value, if any."""
    total, part, seen, begun = 0.0, 0.0, False, at
    while at < len(tokens):
        token = tokens[at]
        if seen and not _joins(text[tokens[at - 1].end() : token.start()]):
            break
        word = _word(token)
        if token["digits"]:
            if seen:
                break
            part, seen = float(token["digits"].replace(",", "").replace(" ", "")), True
            if token["scale"]:
                part *= _SCALES[token["scale"]]
        elif (value := _small(word)) is not None:
            if seen and not _continues(part, value):
                break
            part, seen = part + value, True
        elif (
            word in _SCALES
            and (seen or word in {"hundred", "thousand", "million", "billion", "dozen"})
            and len(word) > 2
        ):
            part, total, seen = _scaled(part if seen else 1.0, total, _SCALES[word])
        elif word in _MEANT and not seen:
            return _parted(tokens, at, float(_MEANT[word]))
        elif not (seen and word == "and" and begun < at and _goes_on(tokens, at)):
            break
        at += 1
    return (at, total + part) if seen else (begun + 1, None)


def _parted(tokens: Sequence[re.Match[str]], at: int, value: float) -> tuple[int, float]:
    """Read on from a word that holds a number: "half a million", "a quarter of a million"."""
    end = at + 1
    while end < len(tokens) and _word(tokens[end]) in {"a", "of"}:
        end += 1
    scale = _SCALES.get(_word(tokens[end]), 0) if end < len(tokens) else 0
    return (end + 1, value * scale) if scale > _SHORTEST_SCALE else (at + 1, value)


def _scaled(part: float, total: float, scale: int) -> tuple[float, float, bool]:
    if scale in {12, 100}:
        return part * scale, total, True
    return 0.0, total + part * scale, True


def _small(word: str) -> int | None:
    for table in (_UNITS, _TENS, _ORDINALS):
        if word in table:
            return table[word]
    return None


def _continues(part: float, value: int) -> bool:
    """Tell whether a word goes on with a number: "twenty-five", "two hundred six"."""
    last = part % 100
    return (last == 0 and part >= 100) or (last >= 20 and last % 10 == 0 and 0 < value < 10)


def _goes_on(tokens: Sequence[re.Match[str]], at: int) -> bool:
    """Tell whether "and" is within a number: "two hundred and six"."""
    before = _word(tokens[at - 1])
    return (
        before in {"hundred", "thousand", "million"}
        and at + 1 < len(tokens)
        and _small(_word(tokens[at + 1])) is not None
    )


def _joins(between: str) -> bool:
    return between in {" ", "-", ""}


def bears_out(told: Number, held: Sequence[Number]) -> bool:
    """Tell whether any number of a text bears out one that is told of it."""
    return any(_agrees(told, one) for one in held)


def _agrees(told: Number, held: Number) -> bool:
    if told.vague or held.vague:
        return told.low <= held.high and held.low <= told.high
    gap, size = abs(told.low - held.low), max(abs(told.low), abs(held.low))
    if gap == 0:
        return True
    if told.rough or held.rough:
        return gap <= max(size * _WITHIN, 1 if told.low > 5 else 0)
    return gap <= size * _SIGNIFICANT and size >= 100 and _is_round(told.low)


def _is_round(value: float) -> bool:
    digits = f"{value:.0f}".rstrip("0")
    return len(digits) <= 2
