"""Names that stand for actors and places, and where they stand in a text."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.reading.lexicon.nations import adjectives
from sahara_cli.reading.people.lists import family_name, particles
from sahara_cli.texts.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

_WORD = re.compile(r"(?:[^\W_]\.){2,}|[^\W_]+")

_TAIL = re.compile(r",? (?:Jr|Sr)\.?$| (?:II|III|IV)$")


class Mention(NamedTuple):
    """Who is named where: an actor, a place, or both by one name; `adjective` for "Algerian"."""

    start: int
    end: int
    actor: str | None
    place: str | None
    adjective: bool = False
    person: bool = False


class _Known(NamedTuple):
    words: str
    actor: str | None
    place: str | None
    adjective: bool = False


class Names:
    """Names as they are learned, each for the ids that it stands for."""

    def __init__(self) -> None:
        #: By the first word: names by their length and, whatever their case, their words.
        self._by_word: defaultdict[str, dict[int, dict[str, list[_Known]]]] = defaultdict(dict)
        self._actors: dict[str, str] = {}
        self._people: set[str] = set()

    def learn_actor(self, identifier: str, names: Iterable[str], kind: str | None) -> None:
        """Learn an actor's names, of which the first is its own."""
        every = list(names)
        if kind == "person":
            self._people.add(identifier)
        for name in every:
            self._actors.setdefault(_bare(name), identifier)
            self._add(_Known(name, identifier, None))
        if kind == "state":
            for adjective in adjectives(every[0]):
                self._add(_Known(adjective, identifier, None, adjective=True))

    def learn_place(self, identifier: str, names: Iterable[str]) -> None:
        """Learn a place's names."""
        for name in names:
            self._add(_Known(name, None, identifier))

    def actor(self, name: str) -> str | None:
        """Find the actor that a name stands for, "the" before it or not."""
        return self._actors.get(_bare(name))

    def place(self, name: str) -> str | None:
        """Find the place that has this very name."""
        held = self._by_word.get(_first(name), {}).get(len(name), {}).get(name.casefold(), ())
        return next((one.place for one in held if one.place and one.words == name), None)

    def knows(self, name: str) -> bool:
        """Tell whether a name stands for anything, be it an adjective."""
        folded, held = name.casefold(), self._by_word.get(_first(name), {})
        return any(folded in alike for alike in held.values()) or self.actor(name) is not None

    def mentions(self, text: str, start: int, end: int) -> list[Mention]:
        """Find who is named in a stretch of a text, the longest names first."""
        found: list[Mention] = []
        for word in _WORD.finditer(text, start, end):
            at = word.start()
            if found and at < found[-1].end:
                continue
            alike = self._longest(word[0].casefold(), text, at, end)
            if not alike:
                continue
            longest = len(alike[0].words)
            actor = next((one.actor for one in alike if one.actor), None)
            place = next((one.place for one in alike if one.place), None)
            person = actor in self._people
            found.append(Mention(at, at + longest, actor, place, alike[0].adjective, person))
        return found

    def _longest(self, first: str, text: str, at: int, end: int) -> list[_Known]:
        """Find the longest of the names that begin with a word and stand at its place."""
        held = self._by_word.get(first, {})
        for length in sorted(held, reverse=True):
            alike = held[length].get(text[at : at + length].casefold(), ())
            if fits := [one for one in alike if _stands(one.words, text, at, end)]:
                return fits
        return []

    def _add(self, known: _Known) -> None:
        by_length = self._by_word[_first(known.words)]
        held = by_length.setdefault(len(known.words), {}).setdefault(known.words.casefold(), [])
        if known not in held:
            held.append(known)


def shortened(name: str) -> list[str]:
    """Give a person's family name, which a text goes on with: "Lee" of "Ann Lee", "Xi" of "Xi Jinping".

    A particle may go with it or not: "de Mistura" and "Mistura".
    """
    words = tuple(_TAIL.sub("", name).split())
    if len(words) <= 1:
        return []
    family = family_name(words)
    at = len(words) - 1
    while family == words[-1] and at > 1 and words[at - 1].lower() in particles():
        at -= 1
    whole = " ".join(words[at:])
    return list(dict.fromkeys((whole, family))) if family == words[-1] else [family]


def _bare(name: str) -> str:
    return fold(name).removeprefix("the ").removesuffix("s" if name.endswith("'s") else "")


def _first(words: str) -> str:
    found = _WORD.search(words)
    return found[0].casefold() if found else ""


def _stands(words: str, text: str, at: int, end: int) -> bool:
    """Tell whether a name stands at a place: whole, and capitalised where it is an acronym or begins so."""
    close = at + len(words)
    held = text[at:close]
    if close > end or held.casefold() != words.casefold():
        return False
    if words.isupper() or " " not in words:
        if held != words:
            return False
    elif held.islower():
        return False
    return close == len(text) or not (text[close].isalnum() or text[close] == "_")
