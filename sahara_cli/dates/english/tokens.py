"""A text cut into tokens, each with the letter of its classes: rules are regular expressions over letters."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sahara_cli.dates.english import feasts
from sahara_cli.dates.english.lexicon import CLASSES, PROPER, ZONES

if TYPE_CHECKING:
    from collections.abc import Iterable

#: The letters of a word that no pattern names, of such a word with a capital, and of a break between paragraphs.
PLAIN, NAME, BREAK = "x", "X", "\n"

#: Shapes of tokens, tried in this order; none backtracks over a repetition.
_SHAPES = {
    "BREAK": r"\n\s*\n\s*",
    "MERIDIEM": r"(?<=[0-9\s])[ap](?:\.\s?m\b\.?|m\b)|(?:(?<=[0-9])|(?<=[0-9] ))[AP](?:\.M\b\.?|M\b)",
    "FEAST": feasts.pattern(),
    "WORD": r"[^\W\d_]+",
    "ISODATE": r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9]{2}:[0-9]{2}(?::[0-9]{2})?(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?(?![\w-])",
    "SLASHED": r"[0-9]{1,2}(?P<_sign>[/.])[0-9]{1,2}(?P=_sign)(?:[0-9]{4}|[0-9]{2})(?![\w/])",
    "CLOCK": r"(?:[01]?[0-9]|2[0-4]):[0-5][0-9](?::[0-5][0-9])?(?:(?![\w:])|(?=(?i:[ap]m|hrs?|h)\b))",
    "DECADE": r"(?:1[0-9]|20)?[0-9]0['’]?s\b|['’][0-9]0['’]?s\b",
    "ORDNUM": r"[0-9]{1,4}(?:st|nd|rd|th)\b",
    "SHORTYEAR": r"['’‘][0-9]{2}\b",
    "FRACTION": r"[1-9]/[2-9]\b",
    # "Onto 2000N": a road, and no year.
    "NUMBER": r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?\b|(?![0-9]{4}[NSEW]\b)[0-9]+(?:\.[0-9]+)?",
    "POSSESSIVE": r"['’]s?\b|['’]",
    "DASH": r"--+|[-‐‑–—]",
    "OTHER": r"\S",
}
#: Of a space no shape need be tried.
_TOKEN = re.compile(
    rf"(?=\S|\n)(?:{'|'.join(f'(?P<{name}>{shape})' for name, shape in _SHAPES.items())})"
)
_HYPHENS = frozenset("-‐‑–")

_NUMBER = frozenset({"NUMBER"})
#: The classes of a number in digits, by its length and value: the hours of a clock, the days of a month, a year.
_POINTED = _NUMBER | {"POINTED"}
_YEAR = _NUMBER | {"YEAR", "ANYYEAR"}
_ANY_YEAR = _NUMBER | {"ANYYEAR"}
_DAY = _ANY_YEAR | {"DAY"}
_HOUR = _DAY | {"HOUR"}
_NUMBER_CLASSES = (_NUMBER, _POINTED, _YEAR, _ANY_YEAR, _DAY, _HOUR)
_CLOCK_WITH_POINT = re.compile(r"(?:1?[0-9]|2[0-4])\.[0-5][0-9]")
_YEARS, _DAYS, _HOURS = range(1000, 2200), range(1, 32), range(1, 25)


class Tokens:
    """A text's tokens: their letters as a string, and the offsets of each in the text."""

    __slots__ = ("_small", "ends", "letters", "starts", "text")

    def __init__(self, text: str, alphabet: Alphabet) -> None:
        self.text = text
        matches = list(_TOKEN.finditer(text))
        words = [match[0] for match in matches]
        self.starts = [match.start() for match in matches]
        self.ends = [match.end() for match in matches]
        self._small = list(map(str.lower, words))
        letters, letter = alphabet.words.get, alphabet.letter
        self.letters = "".join(
            [
                letters(word) or (PLAIN if word.islower() else NAME)
                if match.lastgroup == "WORD"
                else letter(match.lastgroup or "OTHER", word)
                for match, word in zip(matches, words, strict=True)
            ]
        )

    def __len__(self) -> int:
        return len(self.letters)

    def word(self, index: int) -> str:
        """Give the token at a place in lower case; nothing beyond either end."""
        return self._small[index] if 0 <= index < len(self._small) else ""

    def breaks(self, start: int, end: int) -> bool:
        """Whether a line ends between two tokens."""
        if not 0 < start <= end < len(self.letters):
            return False
        return "\n" in self.text[self.ends[start - 1] : self.starts[end]]

    def words(self, start: int, end: int) -> list[str]:
        """Give the tokens from one place to before another, in lower case."""
        if start >= 0 and end <= len(self._small):
            return self._small[start:end]
        return [self.word(index) for index in range(start, end)]


class Alphabet:
    """Gives each set of classes of a token a letter, and each class the letters that it covers.

    `literals` are the words and signs that patterns name literally, beside the classes of the lexicon.
    """

    def __init__(self, literals: Iterable[str]) -> None:
        members: dict[str, set[str]] = {literal: {literal} for literal in literals}
        for name, words in CLASSES.items():
            for word in words:
                members.setdefault(word, set()).add(name)
        sets = {*map(frozenset, members.values()), *(frozenset({shape}) for shape in _SHAPES)}
        # Private-use characters: none of them means anything to a regular expression. Those of a class stand side by
        # side, as far as they can, for a range of letters is sooner compiled than many.
        self._letters: dict[frozenset[str], str] = {
            classes: chr(0xE000 + at)
            for at, classes in enumerate(sorted(sets.union(_NUMBER_CLASSES), key=sorted))
        }
        self.words: dict[str, str] = {}
        for word, classes in members.items():
            forms = {word.capitalize(), word.upper()} | (set() if word in PROPER else {word})
            if word in ZONES:
                forms = {word.upper()}
            self.words.update(dict.fromkeys(forms, self._letters[frozenset(classes)]))
        shapes = {name: self._letters[frozenset({name})] for name in _SHAPES}
        self._shapes = shapes | {"BREAK": BREAK}
        self._numbers = {classes: self._letters[classes] for classes in _NUMBER_CLASSES}
        self._covered: dict[str, str] = {}

    def covers(self, name: str) -> str:
        """Give all letters of the tokens that belong to a class, or that are that literal."""
        if name not in self._covered:
            letters = (letter for classes, letter in self._letters.items() if name in classes)
            self._covered[name] = "".join(letters)
        return self._covered[name]

    def letter(self, kind: str, text: str) -> str:
        """Give the letter of a token that is no word."""
        if kind == "NUMBER":
            return self._numbers[_number_classes(text)]
        if kind == "DASH":
            return self.words.get("-" if text in _HYPHENS else "--", PLAIN)
        if kind == "OTHER":
            return self.words.get(text, PLAIN)
        return self._shapes[kind]


def _number_classes(text: str) -> frozenset[str]:
    if _CLOCK_WITH_POINT.fullmatch(text):
        return _POINTED
    if len(text) > len("2000") or not text.isdigit():
        return _NUMBER
    number = int(text)
    if len(text) == len("2000"):
        return _YEAR if number in _YEARS else _ANY_YEAR
    if number in _DAYS and len(text) < len("100"):
        return _HOUR if number in _HOURS else _DAY
    return _ANY_YEAR if number else _NUMBER
