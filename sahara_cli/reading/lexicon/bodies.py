"""The bodies of `bodies.tsv` in a text: by their English names and their initials.

A body of a nation, "Supreme Court", counts where the text names that nation.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from sahara_cli.patterns import late
from sahara_cli.reading.lexicon.classes import words
from sahara_cli.reading.lexicon.nations import states_in
from sahara_cli.reading.lexicon.tables import column, values

#: Words that end the name of a body or a firm.
ENDINGS = words("persons", "ending")
_CAPITALISED = late(r"\b(?:[A-Z][\w.]*|al-[A-Z]\w+)")
#: Two letters have many meanings; these are always the body's.
_TWO_LETTERS = frozenset({"UN", "EU", "AU"})
_LETTERS = 2
_ANY = "*"


class Body(NamedTuple):
    """A body; `nation` is the state that it belongs to, "" for none or many."""

    name: str
    aliases: tuple[str, ...]
    kind: str
    nation: str = ""


def bodies_in(text: str) -> list[Body]:
    """List the bodies that a text names, in order of first mention; of two that begin alike, the longer."""
    bodies: dict[Body, None] = {}
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
                bodies[body] = None
                end = close
                break
    return list(bodies)


@cache
def _by_first_word() -> dict[str, list[tuple[str, Body]]]:
    names = {row[0]: row[1] for row in column("nations", "id", "name")}
    index: dict[str, list[tuple[str, Body]]] = {}
    for name, kind, nation, cell in column("bodies", "name", "kind", "nation", "aliases"):
        body = Body(name, values(cell), kind, "" if nation == _ANY else names[nation])
        for alias in (name, *body.aliases):
            if len(alias) > _LETTERS or alias in _TWO_LETTERS:
                first = _CAPITALISED.match(alias)
                index.setdefault(first[0] if first else alias, []).append((alias, body))
    for bodies in index.values():
        bodies.sort(key=lambda pair: -len(pair[0]))
    return index
