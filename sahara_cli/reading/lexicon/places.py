"""Cities, territories, regions and waters that news names, of `cities.tsv` and `nations.tsv`."""

from __future__ import annotations

from functools import cache

from sahara_cli.reading.lexicon.classes import words
from sahara_cli.reading.lexicon.tables import column, key
from sahara_cli.texts.folding import unaccented

#: How long the first word of a name may be.
_LONGEST = 20
_STATES = frozenset({"state", "observer"})


@cache
def known_places() -> frozenset[str]:
    """Give the places, without those whose names are as often people's or English words."""
    first = words("persons", "place_first")
    cities = (
        name for name, also in column("cities", "name", "also") if not also or key(name) in first
    )
    lands = (
        name
        for name, status, also in column("nations", "name", "status", "also")
        if status not in _STATES and not also
    )
    names = {*cities, *lands}
    return frozenset(names | {unaccented(name) for name in names if not name.isascii()})


def place_at(text: str, start: int) -> str | None:
    """Give the known place of several words whose name starts at a place of a text: "Dar es Salaam"."""
    first = text[start : start + _LONGEST].partition(" ")[0]
    names = (name for name in _by_first_word().get(first, ()) if text.startswith(name, start))
    return next((name for name in names if not text[start + len(name) :][:1].isalnum()), None)


@cache
def _by_first_word() -> dict[str, list[str]]:
    index: dict[str, list[str]] = {}
    for name in sorted(known_places(), key=lambda name: (-len(name), name)):
        if " " in name:
            index.setdefault(name.partition(" ")[0], []).append(name)
    return index
