"""Nouns for people and bodies by the classes of `human.tsv`, whose head explains each."""

from __future__ import annotations

from functools import cache

from sahara_cli.reading.lexicon.rows import rows


@cache
def people() -> dict[str, frozenset[str]]:
    """Give the classes of nouns: "arms", "officials", "agent", "armed"."""
    return {name: frozenset(words.split()) for name, words in rows("human")}
