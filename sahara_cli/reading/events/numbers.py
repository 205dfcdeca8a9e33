"""Numbers of a sentence: digits and words, with what makes them rough or a bound of what is counted."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sahara_cli.reading.document import Sentence

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_UNITS = {word: value for value, word in enumerate(_SMALL.split())}
_UNITS |= {word: 10 * value for value, word in enumerate(_TENS.split(), 2)}
_SCALES = {
    "hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000, "m": 1_000_000,
    "bn": 1_000_000_000, "lakh": 100_000, "crore": 10_000_000, "dozen": 12,
}  # fmt: skip
_WORD = "|".join(_UNITS)
# A number is taken whole or not at all: no "four" of fourteen, no 1 of "1,500 years".
_DIGITS = r"(?P<digits>\d++(?:,\d{3})*+(?:\.\d++)?+)"
_WORDS = rf"(?P<word>(?:{_WORD})\b(?:-(?:{_WORD})\b)?|an?(?= (?:hundred|thousand|million|billion|dozen)\b))"
_SCALE = rf"(?:[ -]?(?P<scale>{'|'.join(_SCALES)})\b)?"
_UNIT = r"(?P<unit> (?:dollars|pounds|euros|rupees|shillings|francs))?"
#: No date, time, place in a row, age or share.
_NOT = r"(?![\d:%]|st\b|nd\b|rd\b|th\b|-year|-day|-month|-hour| per ?cent| years?\b| days?\b| hours?\b| months?\b)"
_NUMBER = re.compile(
    rf"(?P<money>US\$|A\$|\$|£|€|Rs ?)?\b(?:{_DIGITS}|{_WORDS}){_SCALE}{_UNIT}{_NOT}", re.IGNORECASE
)
_FROM = re.compile(
    r"\b(?:at least|a least|more than|over|no fewer than|not fewer than|no less than|upwards of|well over)"
    r"(?: the| an?)? $",
    re.IGNORECASE,
)
_UP_TO = re.compile(
    r"\b(?:up to|as many as|fewer than|less than|at most|no more than|under)(?: the)? $",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"\b(?:nearly|about|some|around|almost|roughly|approximately|an estimated|estimated|close to|circa)(?: the)? $",
    re.IGNORECASE,
)
_LEAD = 30


class Number(NamedTuple):
    """A number where it stands: its bounds, whether it is approximate, and whether it is of money."""

    low: int | None
    high: int | None
    approximate: bool
    start: int
    end: int
    money: bool


def numbers(sentence: Sentence) -> Iterator[Number]:
    """Yield the numbers of a sentence, in order, those of dates aside."""
    text = sentence.text
    for one in _NUMBER.finditer(text, sentence.begin, sentence.end):
        value = _value(one)
        inside = one.start() > 0 and text[one.start() - 1] in "-'."
        if value is None or inside or _is_time(sentence, one.start()):
            continue
        lead = text[max(sentence.start, one.start() - _LEAD) : one.start()]
        bound = next((p for p in (_FROM, _UP_TO, _ABOUT) if p.search(lead)), None)
        led = bound.search(lead) if bound else None
        yield Number(
            low=None if bound is _UP_TO else value,
            high=None if bound is _FROM else value,
            approximate=bound is _ABOUT,
            start=one.start() - len(led[0]) if led else one.start(),
            end=one.end(),
            money=bool(one["money"] or one["unit"]),
        )


def _value(one: re.Match[str]) -> int | None:
    scale = _SCALES.get((one["scale"] or "").lower(), 1)
    if one["digits"]:
        return round(float(one["digits"].replace(",", "")) * scale)
    word = one["word"].lower()
    if word in {"a", "an"}:
        return scale
    value = sum(_UNITS.get(part, 0) for part in word.split("-"))
    return value * scale if value else None


def _is_time(sentence: Sentence, at: int) -> bool:
    return any(token.tag == "E" and token.start <= at < token.end for token in sentence.tokens)
