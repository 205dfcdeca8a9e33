"""The day that a page shows beside its headline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.patterns import late
from sahara_cli.reading.sources import days
from sahara_cli.reading.sources.elements import class_of, elements_of, texts_in

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

#: How long a date line is, how much of an element is looked at for one, and how many elements are tried.
_LONGEST, _LOOKED_AT, _MOST_TRIED = 160, 2_000, 200
_MARKED = late(
    r"(?<![a-z])(?:date(?:-?lines?|-?time)?s?|times?|time-?stamps?|pub(?:lish(?:ed)?)?|pub-?date|posted|stamp|meta|by-?lines?"
    r"|info|created|datum|fecha)(?![a-z])"
)


def shown(tree: Element, today: str) -> list[days.Clue]:
    """Read the day of the first date line behind a page's heading, up to `today` and not that of a change."""
    is_behind = False
    tried = 0
    for element in elements_of(tree, _MARKED):
        is_behind = is_behind or element.tag == "h1"
        if not is_behind or not (element.tag == "time" or _MARKED.search(class_of(element))):
            continue
        tried += 1
        words = " ".join(" ".join(texts_in(element, _LOOKED_AT)).split())
        if len(words) <= _LONGEST and (clues := days.of_shown(words, today)):
            return clues
        if tried > _MOST_TRIED:
            break
    return []
