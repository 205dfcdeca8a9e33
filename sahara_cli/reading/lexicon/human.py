"""Nouns for people and bodies, by what a reader may take from them: the classes of `human.tsv`."""

from __future__ import annotations

from functools import cache

from sahara_cli.reading.lexicon.rows import rows


@cache
def people() -> dict[str, frozenset[str]]:
    """Give the classes of nouns: "arms", "officials", "agent", "armed"."""
    return {name: frozenset(listed.split()) for name, listed in rows("human")}
