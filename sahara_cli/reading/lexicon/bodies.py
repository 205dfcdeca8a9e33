"""Bodies that news names, of `bodies.tsv`: by their names in English, and the letters that stand for them.

A body of one nation, "Supreme Court", is read so where the text names that nation.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from sahara_cli.reading.lexicon.classes import words
from sahara_cli.reading.lexicon.nations import states_in
from sahara_cli.reading.lexicon.tables import column, values

#: Words that end the name of a body or a firm.
ENDINGS = words("persons", "ending")
_CAPITALISED = re.compile(r"\b(?:[A-Z][\w.]*|al-[A-Z]\w+)")
#: Two letters that stand for more than the table knows; those of these bodies stand for them everywhere.
_TWO_LETTERS = frozenset({"UN", "EU", "AU"})
_LETTERS = 2
_ANY = "*"


class Body(NamedTuple):
    """A body that a text names; `nation` is the state whose it is, "" for that of none or many."""

    name: str
    aliases: tuple[str, ...]
    kind: str
    nation: str = ""


def bodies_in(text: str) -> list[Body]:
    """List the bodies that a text names, in order of first mention; of two that begin alike, the longer."""
    found: dict[Body, None] = {}
    nations: frozenset[str] | None = None
    end = 0
    index = _by_first_word()
    for word in _CAPITALISED.finditer(text):
        if word.start() < end:
            continue
        for name, body in index.get(word[0], ()):
            close = word.start() + len(name)
            if not text.startswith(name, word.start()) or text[close : close + 1].isalnum():
                continue
            if body.nation and nations is None:
                nations = frozenset(states_in(text))
            if not body.nation or body.nation in (nations or ()):
                found[body] = None
                end = close
                break
    return list(found)


@cache
def _by_first_word() -> dict[str, list[tuple[str, Body]]]:
    names = {row[0]: row[1] for row in column("nations", "id", "name")}
    index: dict[str, list[tuple[str, Body]]] = {}
    for name, kind, nation, cell in column("bodies", "name", "kind", "nation", "aliases"):
        body = Body(name, values(cell), kind, "" if nation == _ANY else names[nation])
        for called in (name, *body.aliases):
            if len(called) > _LETTERS or called in _TWO_LETTERS:
                first = _CAPITALISED.match(called)
                index.setdefault(first[0] if first else called, []).append((called, body))
    for held in index.values():
        held.sort(key=lambda one: -len(one[0]))
    return index
