"""A rule, and the capture of its match: the words that its pattern kept by name, and the words around."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sahara_cli.dates.english import numbers

if TYPE_CHECKING:
    import re
    from collections.abc import Callable

    from sahara_cli.dates.english.meanings import Meaning
    from sahara_cli.dates.english.tokens import Tokens


_BULLETS = " \t#*-–—•·>[("
_LONGEST_BULLET, _LONGEST_WORD = 12, 20
_BETWEEN_ITEMS = frozenset({",", "and", "or", "to", "-", "–"})
_LONGEST_LIST = 16


@dataclass(frozen=True)
class Rule:
    """A named pattern and the builder of its meaning, which gives None for words that are no time after all."""

    name: str
    pattern: str
    build: Callable[[Capture], Meaning | None]


class Capture:
    """The words that a rule's match kept, and those around it."""

    __slots__ = ("_match", "_names", "_tokens", "end", "start")

    def __init__(self, match: re.Match[str], names: dict[str, list[int]], tokens: Tokens) -> None:
        self._match, self._names, self._tokens = match, names, tokens
        self.start, self.end = match.span()

    def words(self, name: str) -> list[str]:
        """Give the words kept under a name, in lower case; [] if it took no part."""
        for group in self._names.get(name, ()):
            start, end = self._match.span(group)
            if start >= 0:
                return self._tokens.words(start, end)
        return []

    def __getitem__(self, name: str) -> str:
        return " ".join(self.words(name))

    def holds(self, words: frozenset[str]) -> bool:
        """Whether any of the words is in the match."""
        return not words.isdisjoint(self._tokens.words(self.start, self.end))

    def number(self, name: str) -> float | None:
        """Give the number kept under a name; None for "a few", or if there is none."""
        return numbers.read(self.words(name))

    def capital(self, offset: int) -> bool:
        """Whether a word begins with a capital: the match's last (0), or one before (-1) or after it (1)."""
        at = self.start + offset if offset < 0 else self.end + offset - 1
        return 0 <= at < len(self._tokens) and self._tokens.text[self._tokens.starts[at]].isupper()

    def near(self, offset: int) -> str:
        """Give the word so many places before (-1) or after (1) the match."""
        return self._tokens.word(self.start + offset if offset < 0 else self.end + offset - 1)

    def listed(self, is_item: Callable[[str], bool]) -> tuple[int, list[str]]:
        """Give the place of the word that leads a list which the match goes on ("the"), and its items before."""
        at, items = -1, list[str]()
        while at >= -_LONGEST_LIST and (is_item(self.near(at)) or self.near(at) in _BETWEEN_ITEMS):
            if is_item(self.near(at)):
                items.insert(0, self.near(at))
            at -= 1
        return at, items

    @property
    def opens_line(self) -> bool:
        """Whether nothing but white space or a bullet stands before the match on its line."""
        start = self._tokens.starts[self.start]
        before = self._tokens.text[max(0, start - _LONGEST_BULLET) : start]
        return not before.rpartition("\n")[2].strip(_BULLETS) and (
            "\n" in before or start < _LONGEST_BULLET
        )

    @property
    def second_in_line(self) -> bool:
        """Whether a single word stands before the match on its line."""
        start = self._tokens.starts[self.start]
        line = self._tokens.text[max(0, start - _LONGEST_WORD) : start].rpartition("\n")
        return len(line[2].split()) == 1 and (bool(line[1]) or start < _LONGEST_WORD)

    def around(self, size: int) -> str:
        """Give the text around the match, so many characters before and after it."""
        start, end = self._tokens.starts[self.start], self._tokens.ends[self.end - 1]
        return self._tokens.text[max(0, start - size) : end + size]

    @property
    def breaks(self) -> bool:
        """Whether a line ends within the match."""
        tokens = self._tokens
        return "\n" in tokens.text[tokens.starts[self.start] : tokens.ends[self.end - 1]]

    @property
    def runs_on(self) -> bool:
        """Whether a letter or a digit is written right after the match: the "C" of "4C"."""
        end = self._tokens.ends[self.end - 1]
        return self._tokens.text[end : end + 1].isalnum()

    @property
    def touches(self) -> bool:
        """Whether the match is written right after another token, without a space."""
        start = self._tokens.starts[self.start]
        return start > 0 and not self._tokens.text[start - 1].isspace()
