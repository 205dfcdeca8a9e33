"""The names of actors and places, and their mentions in a text."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.patterns import late
from sahara_cli.reading.lexicon.nations import adjectives
from sahara_cli.reading.lexicon.person_names import family_name, particles
from sahara_cli.texts.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

#: A word, or letters with full stops: "U.S.".
_WORD = late(r"[^\W_](?:[^\W_]++|\.(?:[^\W_]\.)+|)")

_TAIL = late(r",? (?:Jr|Sr)\.?$| (?:II|III|IV)$")


class Mention(NamedTuple):
    """The mention of an actor, a place, or both by the same name; `adjective` for "Algerian"."""

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
    """The names learned so far, with the ids of their bearers."""

    def __init__(self) -> None:
        #: By the first word: names by their length and, whatever their case, their words.
        self._by_word: defaultdict[str, dict[int, dict[str, list[_Known]]]] = defaultdict(dict)
        self._actors: dict[str, str] = {}
        self._people: set[str] = set()

    def learn_actor(
        self, identifier: str, names: Iterable[str], kind: str | None, *, anew: bool = False
    ) -> None:
        """Learn an actor's names, of which the first is its own; met `anew`, they mean it before others so called."""
        all_names = list(names)
        if kind == "person":
            self._people.add(identifier)
        for name in all_names:
            if anew:
                self._actors[_bare(name)] = identifier
            self._actors.setdefault(_bare(name), identifier)
            self._add(_Known(name, identifier, None), anew=anew)
        if kind == "state":
            for adjective in adjectives(all_names[0]):
                self._add(_Known(adjective, identifier, None, adjective=True))

    def learn_place(self, identifier: str, names: Iterable[str]) -> None:
        """Learn a place's names."""
        for name in names:
            self._add(_Known(name, None, identifier))

    def actor(self, name: str) -> str | None:
        """Find the actor of a name, with or without "the" before it."""
        return self._actors.get(_bare(name))

    def place(self, name: str) -> str | None:
        """Find the place that has this very name."""
        alike = self._by_word.get(_first(name), {}).get(len(name), {}).get(name.casefold(), ())
        return next((known.place for known in alike if known.place and known.words == name), None)

    def knows(self, name: str) -> bool:
        """Tell whether anything bears a name, even as an adjective."""
        folded, by_length = name.casefold(), self._by_word.get(_first(name), {})
        return any(folded in alike for alike in by_length.values()) or self.actor(name) is not None

    def mentions(self, text: str, start: int, end: int) -> list[Mention]:
        """Find the mentions in a stretch of a text; the longest name counts."""
        mentions: list[Mention] = []
        known = self._by_word
        done = start
        for word in _WORD.finditer(text, start, end):
            by_length = known.get(word[0].casefold())
            if not by_length or word.start() < done:
                continue
            at = word.start()
            names = _longest(by_length, text, at, end)
            if not names:
                continue
            longest = len(names[0].words)
            actor = next((name.actor for name in names if name.actor), None)
            place = next((name.place for name in names if name.place), None)
            person = actor in self._people
            done = at + longest
            mentions.append(Mention(at, done, actor, place, names[0].adjective, person))
        return mentions

    def _add(self, known: _Known, *, anew: bool = False) -> None:
        by_length = self._by_word[_first(known.words)]
        alike = by_length.setdefault(len(known.words), {}).setdefault(known.words.casefold(), [])
        if anew and known in alike:
            alike.remove(known)
        if known not in alike:
            alike.insert(0 if anew else len(alike), known)


def _longest(
    by_length: dict[int, dict[str, list[_Known]]], text: str, at: int, end: int
) -> list[_Known]:
    """Find the longest names that stand at a place, among those that begin with its word."""
    for length in sorted(by_length, reverse=True):
        alike = by_length[length].get(text[at : at + length].casefold(), ())
        if fits := [known for known in alike if _stands_at(known.words, text, at, end)]:
            return fits
    return []


def shortened(name: str) -> list[str]:
    """Give the short names of a person: "Lee" of "Ann Lee", "Xi" of "Xi Jinping".

    A particle may be part of it or not: "de Mistura" and "Mistura".
    """
    words = tuple(_TAIL.sub("", name).split())
    if len(words) <= 1:
        return []
    family = family_name(words)
    at = len(words) - 1
    while family == words[-1] and at > 1 and words[at - 1].lower() in particles():
        at -= 1
    with_particles = " ".join(words[at:])
    return list(dict.fromkeys((with_particles, family))) if family == words[-1] else [family]


@lru_cache(maxsize=5_000)
def _bare(name: str) -> str:
    return fold(name).removeprefix("the ").removesuffix("s" if name.endswith("'s") else "")


def _first(words: str) -> str:
    word = _WORD.search(words)
    return word[0].casefold() if word else ""


def _stands_at(words: str, text: str, at: int, end: int) -> bool:
    """Tell whether a name stands at a place, no word cut, and capitalised as an acronym is."""
    close = at + len(words)
    shown = text[at:close]
    if close > end or shown.casefold() != words.casefold():
        return False
    if words.isupper() or " " not in words:
        if shown != words:
            return False
    elif shown.islower():
        return False
    return close == len(text) or not (text[close].isalnum() or text[close] == "_")
