"""Numbers as news writes them: digits, words, fractions, and years in words."""

from __future__ import annotations

from sahara_cli.drafting.timexes.lexicon import FRACTIONS, NUMBERS, ORDINALS, SCALES, TEENS, TENS

_COUPLE = 2
_LONGEST = 12


def read(words: list[str]) -> float | None:
    """The value of a count ("two and a half", "1,500", "a couple of"); None where it is a few or no number."""
    if not words:
        return None
    if "couple" in words:
        return _COUPLE
    total = group = 0.0
    known = False
    for word in words:
        if word in SCALES:
            group = (group or 1) * SCALES[word]
            if SCALES[word] == SCALES["thousand"]:
                total, group = total + group, 0
        elif (value := _value(word)) is not None:
            group += value
        elif word not in {"a", "an"}:
            continue
        known = True
    if not known or not (total + group):
        return 1 if words in (["a"], ["an"]) else None
    return total + group


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
    """The place that an ordinal names ("third", "21st", "twenty-first")."""
    last = words[-1] if words else ""
    if last in ORDINALS:
        return ORDINALS[last] + (TENS.get(words[0], 0) if len(words) > 1 else 0)
    digits = last.rstrip("stndrh")
    return int(digits) if digits.isascii() and digits.isdigit() else None


def year(words: list[str]) -> int | None:
    """A year in words ("nineteen eighty-four", "two thousand and one")."""
    if len(words) > 1 and (words[0] in TEENS or words[0] == "twenty") and words[1] in NUMBERS:
        rest = read(words[1:])
        return NUMBERS[words[0]] * 100 + int(rest or 0)
    number = read(words)
    return None if number is None else int(number)
