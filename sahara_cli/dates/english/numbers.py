"""The numbers of news: digits, words, fractions, and years in words."""

from __future__ import annotations

from sahara_cli.dates.english.lexicon import FRACTIONS, NUMBERS, ORDINALS, SCALES, TENS

_COUPLE = 2
#: The most digits of a count of time.
_LONGEST = 12
_TWENTY = 20
_THOUSANDS = frozenset({"thousand", "million", "billion"})


def read(words: list[str]) -> float | None:
    """Read a count ("two and a half", "1,500", "a couple of"); None for "a few" and for no number."""
    if "couple" in words:
        return _COUPLE
    total = group = 0.0
    known = False
    for word in words:
        if word in SCALES:
            group, known = (group or 1) * SCALES[word], True
        elif (value := _value(word)) is not None:
            group, known = group + value, True
        if word in _THOUSANDS:
            total, group = total + group, 0
    if known:
        return total + group
    return 1 if words in (["a"], ["an"]) else None


def _value(word: str) -> float | None:
    if word in NUMBERS:
        return NUMBERS[word]
    if word in FRACTIONS:
        return FRACTIONS[word]
    top, slash, bottom = word.partition("/")
    if slash:
        return int(top) / int(bottom)
    digits = word.replace(",", "")
    plain = digits.replace(".", "", 1)
    return (
        float(digits) if plain.isascii() and plain.isdigit() and len(digits) <= _LONGEST else None
    )


def ordinal(words: list[str]) -> int | None:
    """Read an ordinal ("third", "21st", "twenty-first"), or the plain number of a day."""
    last = words[-1] if words else ""
    if last in ORDINALS:
        return ORDINALS[last] + TENS.get(words[0], 0)
    digits = last.rstrip("stndrh")
    return (
        int(digits) if digits.isascii() and digits.isdigit() and len(digits) <= _LONGEST else None
    )


def year(words: list[str]) -> int | None:
    """Read a year in words ("nineteen eighty-four", "two thousand and one")."""
    century = NUMBERS.get(words[0], 0) if words else 0
    if len(words) > 1 and words[1] in NUMBERS and century and century <= _TWENTY:
        return century * 100 + int(read(words[1:]) or 0)
    number = read(words)
    return None if number is None else int(number)
