"""Plain headlines for drafted events, in our own words: "Harris visits Algeria", "Explosions in Lima"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sahara_cli.reading.events.deeds.lexicon import third

if TYPE_CHECKING:
    from collections.abc import Sequence

_OPTION = re.compile(r"\(([^)]*)\)")
#: A people or a party by its members: "Protestants".
_PEOPLE = re.compile(r"\w+[^\Wsuiy]s|\w+ies")
#: Places that a sentence names with "the".
_DEFINITE = re.compile(
    r".* (?:Sea|Gulf|Ocean|Strait|Mediterranean|Desert|Strip|Peninsula|Bank|Heights)|Mediterranean|Gulf|Sahel|Balkans"
    r"|Caucasus|Arctic|Atlantic|Pacific|Caribbean|Middle East|Netherlands|Philippines|Bahamas|Maldives"
    r"|United (?:States|Kingdom|Arab Emirates)"
)
#: Names that a headline holds on one side; the others are counted in.
_MOST = 3


def headline(
    phrase: str,
    noun: str,
    actors: Sequence[str],
    whom: str,
    where: str,
    *,
    planned: bool,
    many: bool,
) -> str:
    """Write a headline of a deed's words and of names.

    `phrase` and `noun` are as the tables of deeds have them; `many` chooses the plural of `noun`, which stands where
    nobody acts; `where` is added to what names nobody that it was done to or with.
    """
    place = f" in {where}" if where and not whom else ""
    if not actors:
        words, bracket, option = noun.partition("(")
        one, _, several = words.partition("/")
        chosen = ((several or _plural(one)) if many else one) + bracket + option
        return f"{_filled(chosen, whom)}{place}"
    told = _filled(phrase, whom)
    verb, _, rest = told.partition(" ")
    plural = len(actors) > 1 or bool(_PEOPLE.fullmatch(actors[0]))
    form = f"to {verb}" if planned else verb if plural else third(verb)
    return f"{joined(actors)} {form}{f' {rest}' if rest else ''}{place}"


def joined(names: Sequence[str]) -> str:
    """Join names as a sentence would: "A, B and C", "A, B and others"."""
    held = list(names) if len(names) <= _MOST else [*names[: _MOST - 1], "others"]
    return " and ".join(part for part in (", ".join(held[:-1]), held[-1]) if part) if held else ""


def placed(name: str) -> str:
    """Name a place as behind "in": "the Western Mediterranean"."""
    return f"the {name}" if _DEFINITE.fullmatch(name) else name


def _filled(words: str, whom: str) -> str:
    return _OPTION.sub(lambda option: option[1].format(whom) if whom else "", words)


def _plural(noun: str) -> str:
    first, of, others = noun.partition(" of ")
    plural = f"{first[:-1]}ies" if re.search(r"[^aeiou]y$", first) else f"{first}s"
    return f"{plural}{of}{others}"
