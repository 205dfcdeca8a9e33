"""Words for one deed and their opposites, by `opposites.tsv`: "open" and "close", "call off" and "hold"."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING

from sahara_cli.judging.words import folded, stem
from sahara_cli.reading.lexicon.rows import words as grammar
from sahara_cli.reading.lexicon.tables import rows, values

if TYPE_CHECKING:
    from collections.abc import Mapping

#: Of these whoever does one suffers the other: who buys what another sells.
_SWAPPING = frozenset(
    map(stem, "win defeat beat lose buy import sell export send receive arrive leave".split())  # noqa: SIM905
)
#: These may stand apart from their verb, behind its object, so many words on: "calls the talks off".
_APART = frozenset({"off", "forward", "back", "down", "away", "secret"})
_BEHIND = 4


def opposed(deed: str) -> frozenset[str]:
    """Give the opposites of a word, by stems; of a verb with its particle, by both: "call off"."""
    return _table()[1].get(deed, frozenset())


def akin(deed: str) -> frozenset[str]:
    """Give the words that may stand for one, by stems, itself among them."""
    return _table()[0].get(deed, frozenset({deed}))


def alike(word: str) -> frozenset[str]:
    """Give the nouns that may stand for one, by stems, and the deeds akin to it, itself among them."""
    return akin(word) | _nouns().get(word, frozenset())


@cache
def _nouns() -> Mapping[str, frozenset[str]]:
    kindred: dict[str, set[str]] = defaultdict(set)
    for (cell,) in rows("kindred"):
        own = frozenset(map(stem, values(cell)))
        for word in own:
            kindred[word] |= own
    return {word: frozenset(kin) for word, kin in kindred.items()}


def is_listed(verb: str) -> bool:
    """Tell whether the table has a word in this form."""
    return verb in _listed()


@cache
def _listed() -> frozenset[str]:
    return frozenset(word for row in rows("opposites") for cell in row for word in values(cell))


def swapping(deed: str) -> bool:
    """Tell whether a deed of one side is its opposite of the other."""
    return deed in _SWAPPING


def deed_of(verb: str, behind: str) -> str:
    """Give a verb's stem, with its particle where the table has both: "call off" of "called" before "off the talks"."""
    own = stem(verb)
    if own not in _phrasal():
        return own
    behind_words = folded(behind[:_FAR])
    for rest in _phrasal()[own]:
        if behind_words[: len(rest.split())] == tuple(rest.split()) or rest in _APART.intersection(
            behind_words[:_BEHIND]
        ):
            return f"{own} {rest}"
    return own


@cache
def withholding() -> frozenset[str]:
    """Give the deeds by which something is not done: "cancel", "call off"."""
    return frozenset(map(keyed, grammar()["withholding"]))


@cache
def undoing() -> frozenset[str]:
    """Give all words by which a text may tell that something is not done, or is no more, by stems."""
    return frozenset(map(keyed, grammar()["undoing"]))


#: What belongs to a verb stands so near behind it, in characters.
_FAR = 40


@cache
def _phrasal() -> Mapping[str, list[str]]:
    """Give what may stand behind verbs by their stems, the longest first: "off" of "call"."""
    particles: dict[str, set[str]] = defaultdict(set)
    for row in (*rows("opposites"), *rows("contraries")):
        for word in (value for cell in row for value in values(cell) if " " in value):
            verb, _, rest = word.partition(" ")
            particles[stem(verb)].add(rest)
    return {
        verb: sorted(rest, key=lambda particle: (-len(particle), particle))
        for verb, rest in particles.items()
    }


def keyed(word: str) -> str:
    """Write a verb as the tables have it: its stem, with its particle behind it."""
    verb, _, rest = word.partition(" ")
    return f"{stem(verb)} {rest}" if rest else stem(verb)


@cache
def _table() -> tuple[dict[str, frozenset[str]], dict[str, frozenset[str]]]:
    """Read the words akin to each, and the opposites of each."""
    same: dict[str, set[str]] = defaultdict(set)
    others: dict[str, set[str]] = defaultdict(set)
    for row in rows("opposites"):
        sides = [frozenset(map(keyed, values(cell))) for cell in row]
        for own, other in (sides, sides[::-1]):
            for word in own:
                same[word] |= own
                others[word] |= other - own
    for row in rows("contraries"):
        sides = [frozenset(map(keyed, values(cell))) for cell in row]
        for own, other in (sides, sides[::-1]):
            for word in own:
                others[word] |= other - own
    return (
        {word: frozenset(kin) for word, kin in same.items()},
        {word: frozenset(opposed_words) for word, opposed_words in others.items()},
    )
