"""Words of English by their classes, from the tables of the lexicon that the event reader uses."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from sahara_cli.reading.lexicon.tables import rows
from sahara_cli.reading.lexicon.verbs import base_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = ["WORDS", "bases", "nouns_for_deeds", "rows", "united", "words", "words_of"]

#: Words of the language, without a source of their own; `tables` has the names of the world.
WORDS = (
    "contraries",
    "counts",
    "deeds",
    "force",
    "grammar",
    "human",
    "kindred",
    "opposites",
    "verbs",
)


@cache
def words() -> dict[str, frozenset[str]]:
    """Give the classes of words of `grammar.tsv`: "pronoun", "preposition", "speech"."""
    by_class: dict[str, set[str]] = {}
    for name, cell in rows("grammar"):
        by_class.setdefault(name, set()).update(word.replace("_", " ") for word in cell.split())
    return {name: frozenset(words) for name, words in by_class.items()}


@cache
def words_of(*names: str) -> frozenset[str]:
    """Give the words of several classes together."""
    return united(words(), names)


def united(classes: Mapping[str, frozenset[str]], names: Iterable[str]) -> frozenset[str]:
    """Give the words of several classes of a table together."""
    return frozenset().union(*(classes[name] for name in names))


@cache
def nouns_for_deeds() -> frozenset[str]:
    """Give the nouns of `deeds.tsv` that are single words, and their plurals: words that are no verbs."""
    single = {row[4] for row in rows("deeds") if row[3] == "noun" and "+" not in row[4]}
    return frozenset(single | {f"{word}s" for word in single})


@cache
def bases(name: str) -> frozenset[str]:
    """Give the base forms of a class of verbs."""
    return frozenset(base_of(word) for word in words()[name])
