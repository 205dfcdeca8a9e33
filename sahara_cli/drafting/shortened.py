"""Names that shorten others: letters for their words, a last part for the whole."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sahara_cli.drafting.cities import BODIES

if TYPE_CHECKING:
    from collections.abc import Collection

_SHORT = re.compile(r"\b[A-Z]{2,6}\b")
_JOINERS = r"(?:(?:of|and|for|the|on|in|de|du|pour|del|la) )*"
#: How long a name may be, how few letters stand for one only beside it, how many a text may hold.
_EXPANSION, _FEW, _MOST_SHORTS = 120, 2, 100


def shorts_of(text: str, met: Collection[str]) -> dict[str, str]:
    """Join letters to the name that they stand for, where the text gives it: "Lake Fisheries Board (LFB)"."""
    found: dict[str, str] = {}
    for short in list(dict.fromkeys(_SHORT.findall(text)))[:_MOST_SHORTS]:
        if BODIES.get(short):
            if BODIES[short] in met:
                found[BODIES[short]] = short
            continue
        words = rf" {_JOINERS}".join(rf"{letter}[\w'-]+" for letter in short)
        beside = re.search(rf"\b({words}),? \(?(?:or |the )?{short}\b", text)
        if beside and len(beside[1]) < _EXPANSION:
            found[beside[1]] = short
        elif short in met:
            whole = next((name for name in met if re.fullmatch(words, name)), None)
            anywhere = re.search(rf"\b{words}\b", text) if len(short) > _FEW else None
            if long := whole or (anywhere and anywhere[0]):
                found[long] = short
    return found


def tails_of(met: Collection[str]) -> dict[str, list[str]]:
    """Find the names that only shorten a longer one: "Security Council" of "U.N. Security Council"."""
    tails: dict[str, list[str]] = {}
    taken: set[str] = set()
    for name in met:
        words = name.split()
        for at in range(1, len(words) - 1):
            tail = " ".join(words[at:])
            if tail in met and tail not in taken and name not in taken:
                taken.add(tail)
                tails.setdefault(name, []).append(tail)
    return tails
