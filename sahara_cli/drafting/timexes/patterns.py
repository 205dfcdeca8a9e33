"""The little language in which rules are written, and its translation to regular expressions over letters.

`(the|its)? q=ORDWORD -? quarter` reads: words in lower case and signs stand for themselves, words in capitals for a
class of the lexicon or a shape of token, `name=` keeps what follows, `{count}` is a pattern of `MACROS`; the rest
(brackets, `|`, `?`, `*`, lookarounds) is that of regular expressions. No repetition is without a bound, so that a
rule takes bounded time at each place.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from sahara_cli.drafting.timexes import numbers
from sahara_cli.drafting.timexes.tokens import NAME, PLAIN, Alphabet

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from sahara_cli.drafting.timexes.meanings import Meaning
    from sahara_cli.drafting.timexes.tokens import Tokens

#: Patterns that several rules share.
MACROS = {
    "digits": "(NUMBER (FRACTION)? | FRACTION)",
    "spelled": "(NUMWORD (-? (NUMWORD|SCALE|and (?=(NUMWORD|SCALE)))){0,5} | a SCALE{1,2} (and? NUMWORD){0,2}"
    " | SCALE (?=of))",
    "spelledyear": "((sixteen|seventeen|eighteen|nineteen|twenty) (TEN (-? ONE)?|TEEN|hundred)"
    " | two thousand (and? (ONE|TEEN))?)",
    "few": "(a few | FEW | a? couple of | a? couple (?=UNITMANY) | a handful of | a number of)",
    "count": "({digits} | {spelled} | {few})",
    "meridiem": "(MERIDIEM | am | pm)",
    "zone": "(\\(? (gmt|utc|est|edt|et|cst|cdt|mst|mdt|pst|pdt|pt|bst|cet|cest|local time) \\)?)",
}

_ATOM = re.compile(r"(?P<name>[a-z]+)=|(?P<macro>\{[a-z]+\})|(?P<op>\(\?<?[=!:]|\\?[()|?]|\{\d,\d\}|[*+])"
                   r"|(?P<class>[A-Z]+)|(?P<literal>[^\W\d_]+|\S)")  # fmt: skip
_QUOTED = {"\\(": "(", "\\)": ")"}


@dataclass(frozen=True)
class Rule:
    """A named pattern and what its words mean; `build` may answer None: not a time after all."""

    name: str
    pattern: str
    build: Callable[[Found], Meaning | None]


class Found:
    """A rule's match: the words that its pattern kept by name, and the words around."""

    __slots__ = ("_match", "_names", "end", "start", "tokens")

    def __init__(self, match: re.Match[str], names: dict[str, list[int]], tokens: Tokens) -> None:
        self._match, self._names, self.tokens = match, names, tokens
        self.start, self.end = match.span()

    def words(self, name: str) -> list[str]:
        """The words kept under a name."""
        for group in self._names.get(name, ()):
            start, end = self._match.span(group)
            if start >= 0:
                return self.tokens.words(start, end)
        return []

    def __getitem__(self, name: str) -> str:
        return " ".join(self.words(name))

    def number(self, name: str) -> float | None:
        """The number kept under a name; None where it is a few, or there is none."""
        return numbers.read(self.words(name))

    def near(self, offset: int) -> str:
        """A word before (-1) or after (1) the match."""
        return self.tokens.word(self.start + offset if offset < 0 else self.end + offset - 1)


class Pattern:
    """A pattern, translated."""

    def __init__(self, source: str, alphabet: Alphabet, *, ending: bool = False) -> None:
        self.names: dict[str, list[int]] = {}
        self.regex = re.compile(self._translate(expand(source), alphabet) + ("$" if ending else ""))

    def _translate(self, source: str, alphabet: Alphabet) -> str:
        parts: list[str] = []
        groups = 0
        pending = ""
        depth: list[str] = []
        for atom in _ATOM.finditer(source):
            text = atom[0]
            if atom["name"]:
                groups += 1
                self.names.setdefault(atom["name"], []).append(groups)
                pending = "("
                parts.append(pending)
                continue
            if atom["op"] and text not in _QUOTED:
                parts.append("(?:" if text == "(" else text)
                if text.startswith("("):
                    depth.append(")" if pending else "")
                    pending = ""
                elif text == ")":
                    parts.append(depth.pop())
                continue
            letters = _letters(_QUOTED.get(text, text), alphabet)
            parts.append(f"[{letters}]" + (")" if pending else ""))
            pending = ""
        return "".join(parts)


def _letters(atom: str, alphabet: Alphabet) -> str:
    if atom == "PLAIN":
        return PLAIN + NAME
    if not (letters := alphabet.covers(atom)):
        raise LookupError(f"no token can be {atom}")
    return letters


def expand(source: str) -> str:
    """Put the shared patterns in place of their names."""
    while (spelled := re.sub(r"\{([a-z]+)\}", lambda macro: MACROS[macro[1]], source)) != source:
        source = spelled
    return source


def literals(sources: Iterable[str]) -> set[str]:
    """All words and signs that patterns name for themselves."""
    return {
        _QUOTED.get(atom[0], atom[0])
        for source in sources
        for atom in _ATOM.finditer(expand(source))
        if atom["literal"] or atom[0] in _QUOTED
    }
