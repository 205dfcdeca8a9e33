"""The little language of the rules, and its translation to regular expressions over letters.

`(the|its)? q=ORDWORD -? quarter` reads: words in lower case and signs stand for themselves, words in capitals for a
class of the lexicon or a shape of token, `name=` keeps what follows, `{count}` is a pattern of `MACROS`; the rest
(brackets, `|`, `?`, lookarounds) is that of regular expressions. No repetition is without a bound, so that a rule
takes bounded time at each place.
"""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING, TypeAlias

from sahara_cli.computed import cached_property
from sahara_cli.dates.english.tokens import NAME, PLAIN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sahara_cli.dates.english.tokens import Alphabet

#: Patterns that several rules share.
MACROS = {
    "digits": "(NUMBER (FRACTION | SCALE)? | FRACTION)",
    "spelled": "(NUMWORD (-? (NUMWORD|SCALE (and (?=(NUMWORD|SCALE)))?)){0,5} | a SCALE{1,2} (and? NUMWORD){0,2}"
    " | SCALE (?=of))",
    "spelledyear": "((sixteen|seventeen|eighteen|nineteen|twenty) (TEN (-? ONE)?|TEEN|hundred)"
    " | two thousand (and? (ONE|TEEN))?)",
    "few": "(a few | FEW | (tens of)? (dozens|scores|hundreds|thousands|millions|billions) of"
    " | a? couple of | a? couple (?=UNITMANY) | a handful of | a number of)",
    "count": "({digits} | {spelled} | {few})",
    "meridiem": "(MERIDIEM | am | pm)",
    "zones": "(ZONE (PLUS (HOUR|CLOCK))? | local time)",
    "zone": "({zones} | \\( {zones} \\))",
}
#: Words of nearly every sentence, which least decide whether a rule can match.
_COMMON = ("the", "a", "of", "in", ",", ".", "-", "and", "to", "DET", "NUMBER", "NUMWORD", "UNIT")

#: Words that no pattern names: any, and those with a capital.
_UNNAMED = {"PLAIN": PLAIN + NAME, "NAME": NAME}

_ATOM = re.compile(
    r"(?P<name>[a-z]+)=|(?P<open>\((?:\?<?[=!])?)|(?P<close>\))|(?P<or>\|)|(?P<times>[?]|\{\d,\d\})"
    r"|(?P<class>[A-Z]+)|(?P<literal>[^\W\d_]+|\\[()]|\S)"
)
#: A letter of an alphabet, or a class of such letters.
_CLASS = re.compile("[\ue000-\uf8ff]|\\[[\ue000-\uf8ff]+\\]")
_MACRO = re.compile(r"\{([a-z]+)\}")


#: Sets of letters: a match has a letter of each.
Needs: TypeAlias = tuple[frozenset[str], ...]


class Pattern:
    """A translated pattern: its regular expression, its names' groups, and what letters a match has.

    Each match has a letter of every set in `every_need`; `needs` is the set that fewest texts have.
    """

    def __init__(self, source: str, alphabet: Alphabet) -> None:
        self.names: dict[str, list[int]] = {}
        self._alphabet = alphabet
        self._common = frozenset("".join(alphabet.covers(name) for name in _COMMON))
        self._atoms = _ATOM.finditer(expand(source))
        self._text, self.every_need = self._alternatives()
        self.needs = self._rarest(self.every_need)

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The regular expression, compiled when a text first has a letter that it needs."""
        return re.compile(self._text)

    def _alternatives(self) -> tuple[str, Needs]:
        """Translate up to the closing bracket; a match needs a letter of any alternative, if all have such letters."""
        texts: list[str] = []
        needs: list[Needs] = []
        more = True
        while more:
            text, need, more = self._sequence()
            texts.append(text)
            needs.append(need)
        if len(needs) == 1:
            return texts[0], needs[0]
        if all(map(_CLASS.fullmatch, texts)):  # one class of all their letters is sooner compiled
            texts = [f"[{''.join(text.strip('[]') for text in texts)}]"]
        of_any = frozenset().union(*map(self._rarest, needs)) if all(needs) else frozenset[str]()
        return "|".join(texts), (of_any,) if of_any else ()

    def _sequence(self) -> tuple[str, Needs, bool]:
        parts: list[str] = []
        needs: list[Needs] = []
        named = False
        for atom in self._atoms:
            if atom["close"] or atom["or"]:
                return "".join(parts), tuple(chain.from_iterable(needs)), bool(atom["or"])
            if atom["times"]:
                parts.append(atom["times"])
                if atom["times"][:2] in {"?", "{0"}:
                    needs.pop()
            elif atom["name"]:
                self.names.setdefault(atom["name"], []).append(self._groups + 1)
                named = True
            else:
                text, need = (
                    self._group(atom["open"], named=named)
                    if atom["open"]
                    else self._letters(atom[0])
                )
                parts.append(f"({text})" if named else text)
                needs.append(need)
                named = False
        return "".join(parts), tuple(chain.from_iterable(needs)), False

    @property
    def _groups(self) -> int:
        return sum(map(len, self.names.values()))

    def _group(self, bracket: str, *, named: bool) -> tuple[str, Needs]:
        text, needs = self._alternatives()
        if bracket != "(":
            return f"{bracket}{text})", ()
        return (text if named else f"(?:{text})"), needs

    def _letters(self, atom: str) -> tuple[str, Needs]:
        if atom in _UNNAMED:
            return f"[{_UNNAMED[atom]}]", ()
        if not (letters := self._alphabet.covers(atom.removeprefix("\\"))):
            raise LookupError(f"no token can be {atom}")
        return f"[{letters}]" if len(letters) > 1 else letters, (frozenset(letters),)

    def _rarest(self, needs: Needs) -> frozenset[str]:
        return min(
            needs,
            key=lambda need: (len(need & self._common), len(need)),
            default=frozenset(),
        )


def expand(source: str) -> str:
    """Put the shared patterns in place of their names."""
    while (spelled := _MACRO.sub(lambda macro: MACROS[macro[1]], source)) != source:
        source = spelled
    return source


def literals(sources: Iterable[str]) -> Iterator[str]:
    """Yield all words and signs that patterns name literally."""
    for source in sources:
        for atom in _ATOM.finditer(expand(source)):
            if atom["literal"]:
                yield atom["literal"].removeprefix("\\")
