"""Text to tokens, each with the letter of its class, so that a rule is a regular expression over letters."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sahara_cli.drafting.timexes.lexicon import CLASSES, PROPER

if TYPE_CHECKING:
    from collections.abc import Iterable

#: The letter of a token that no pattern speaks of, of a word with a capital, and of a break between paragraphs.
PLAIN, NAME, BREAK = "x", "X", "\n"

#: Shapes of tokens, tried in this order; none can fail after a repetition that has another way to match.
SHAPES = {
    "BREAK": r"\n\s*\n\s*",
    "MERIDIEM": r"(?<=[\d\s])[ap](?:\.\s?m\b\.?|m\b)|(?<=\d)[AP](?:\.M\b\.?|M\b)|(?<=\d )[AP](?:\.M\b\.?|M\b)",
    "WORD": r"[^\W\d_]+",
    "ISODATE": r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?(?![\w-])",
    "SLASHED": r"\d{1,2}(?P<_sep>[/.])\d{1,2}(?P=_sep)(?:\d{4}|\d\d)(?![\w/])",
    "CLOCK": r"(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?(?![\w:])",
    "DECADE": r"(?:1\d|20)?\d0['’]?s\b|['’]\d0s\b",
    "ORDNUM": r"\d{1,4}(?:st|nd|rd|th)\b",
    "SHORTYEAR": r"['’‘]\d\d\b",
    "FRACTION": r"[1-9]/[2-9]\b",
    "NUMBER": r"\d{1,3}(?:,\d{3})+(?:\.\d+)?\b|\d+(?:\.\d+)?",
    "POSSESSIVE": r"['’]s?\b|['’]",
    "DASH": r"--+|[-‐‑–—]",
    "OTHER": r"\S",
}
_TOKEN = re.compile("|".join(f"(?P<{name}>{shape})" for name, shape in SHAPES.items()))
_DASHES = dict.fromkeys("-‐‑–", "-")
_DAYS_IN_MONTH, _HOURS_IN_DAY, _MINUTES = 31, 24, 60
_YEARS = range(1000, 2200)


class Tokens:
    """A text's tokens: their letters as one string, and where in the text each begins and ends."""

    __slots__ = ("ends", "letters", "starts", "text")

    def __init__(self, text: str, alphabet: Alphabet) -> None:
        self.text = text
        self.starts: list[int] = []
        self.ends: list[int] = []
        letters: list[str] = []
        words = alphabet.words
        for match in _TOKEN.finditer(text):
            kind, (start, end) = match.lastgroup, match.span()
            if kind == "WORD":
                word = match[0]
                letter = words.get(word) or (PLAIN if word.islower() else NAME)
            else:
                letter = alphabet.letter(kind or "OTHER", match[0])
            letters.append(letter)
            self.starts.append(start)
            self.ends.append(end)
        self.letters = "".join(letters)

    def __len__(self) -> int:
        return len(self.letters)

    def word(self, index: int) -> str:
        """The token at a place in lower case; nothing beyond either end."""
        if not 0 <= index < len(self.letters):
            return ""
        return self.text[self.starts[index] : self.ends[index]].lower()

    def words(self, start: int, end: int) -> list[str]:
        """The tokens from one place to before another, in lower case."""
        return [self.word(index) for index in range(start, end)]


class Alphabet:
    """Gives each set of classes that a token can have one letter, and each class the letters that it covers.

    `literals` are the words and signs that patterns name for themselves, beside the classes of the lexicon.
    """

    def __init__(self, literals: Iterable[str]) -> None:
        members: dict[str, set[str]] = {literal: {literal} for literal in literals}
        for name, words in CLASSES.items():
            for word in words:
                members.setdefault(word, set()).add(name)
        self._letters: dict[frozenset[str], str] = {}
        self.words: dict[str, str] = {}
        for word, classes in members.items():
            forms = {word.capitalize(), word.upper()} | (set() if word in PROPER else {word})
            self.words.update(dict.fromkeys(forms, self._letter(classes)))
        self._shapes = {name: self._letter({name}) for name in SHAPES} | {"BREAK": BREAK}
        self._numbers = {classes: self._letter(classes) for classes in _NUMBER_CLASSES}

    def _letter(self, classes: Iterable[str]) -> str:
        # Private-use characters: none of them means anything to a regular expression.
        return self._letters.setdefault(frozenset(classes), chr(0xE000 + len(self._letters)))

    def covers(self, name: str) -> str:
        """All letters of the tokens that belong to a class, or that are that literal."""
        return "".join(letter for classes, letter in self._letters.items() if name in classes)

    def letter(self, kind: str, text: str) -> str:
        """The letter of one token that is no word."""
        if kind == "NUMBER":
            return self._numbers[number_classes(text)]
        if kind == "DASH":
            return self.words.get(_DASHES.get(text, "--"), PLAIN)
        if kind == "OTHER":
            return self.words.get(text, PLAIN)
        return self._shapes[kind]


def number_classes(text: str) -> frozenset[str]:
    """What a number in digits may count: anything, a day of the month, an hour, a year, minutes after a point."""
    if not text.isascii() or not text.isdigit():
        whole, _, part = text.partition(".")
        hours = (
            whole.isascii()
            and whole.isdigit()
            and len(whole) < len("000")
            and int(whole) <= _HOURS_IN_DAY
        )
        pointed = hours and len(part) == len("00") and part.isdigit() and int(part) < _MINUTES
        return _POINTED if pointed else _PLAIN_NUMBER
    if len(text) > len("0000"):
        return _PLAIN_NUMBER
    number = int(text)
    if len(text) == len("0000"):
        return _YEAR if number in _YEARS else _PLAIN_NUMBER
    if len(text) == len("000"):
        return _OLD_YEAR
    if number <= _HOURS_IN_DAY:
        return _SMALL if number else _ZERO
    return _DAY_NUMBER if number <= _DAYS_IN_MONTH else _TWO_DIGITS


_PLAIN_NUMBER = frozenset({"NUMBER"})
_POINTED = frozenset({"NUMBER", "POINTED"})
_YEAR = frozenset({"NUMBER", "YEAR", "ANYYEAR"})
_OLD_YEAR = frozenset({"NUMBER", "ANYYEAR"})
_TWO_DIGITS = frozenset({"NUMBER", "ANYYEAR", "TWODIGITS"})
_DAY_NUMBER = _TWO_DIGITS | {"DAY"}
_SMALL = _DAY_NUMBER | {"HOUR"}
_ZERO = frozenset({"NUMBER", "HOUR"})
_NUMBER_CLASSES = (
    _PLAIN_NUMBER, _POINTED, _YEAR, _OLD_YEAR, _TWO_DIGITS, _DAY_NUMBER, _SMALL, _ZERO,
)  # fmt: skip
