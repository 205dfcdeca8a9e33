"""One disaster told again on a later day, its toll as high or higher: "12 killed" on Tuesday, "47 killed" on Friday.

Reporters date a toll by the day on which it was told, so the two are days apart. Of what somebody did, two tolls are as
well two deeds: here nobody is told to have done it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.texts.folding import fold, forms

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sahara_cli.dossier.records import Event, Figure

#: What begins the keys that such events are gathered by, and for how many days tolls rise.
TOLL, DAYS = "toll", 14
#: What is counted ever higher.
_RISING = frozenset({"killed", "wounded", "displaced"})
#: Words of a title that tell that there is a toll, and not of what.
_OF_TOLLS = frozenset({
    "the", "and", "for", "with", "after", "over", "from", "dead", "deaths", "death", "die", "dies", "died", "kill",
    "kills", "killed", "killing", "toll", "people", "least", "more", "than", "rise", "rises", "rose", "risen",
    "reach", "reaches", "climbs", "number", "count", "total", "leave", "leaves", "left", "injure", "injures",
    "injured", "wound", "wounds", "wounded", "displace", "displaces", "displaced",
})  # fmt: skip
_SHORT = 2


def toll_keys(event: Event) -> Iterator[tuple[str, str]]:
    """Give what an event is gathered by, if it is a disaster with a toll."""
    if event.actors:
        return
    for figure in event.figures:
        if figure.what in _RISING and figure.size:
            yield from ((TOLL, f"{figure.what} {place}") for place in event.places)


def is_no_lower(earlier: Sequence[Figure], later: Sequence[Figure]) -> bool:
    """Tell whether a later toll is as high as an earlier one of the same, or higher."""
    return any(
        other.size >= figure.size > 0
        for figure in earlier
        for other in later
        if figure.what == other.what and figure.what in _RISING
    )


def are_of_one(first: str, second: str, places: Sequence[str]) -> bool:
    """Tell whether two titles name one disaster: a word of both that is neither of a toll nor of a place's name."""
    own, others = (_forms(_words(title) - _words(*places)) for title in (first, second))
    return not own.isdisjoint(others)


def _words(*texts: str) -> frozenset[str]:
    words = (word for text in texts for word in fold(text).split())
    return frozenset(word for word in words if len(word) > _SHORT and word.isalpha()) - _OF_TOLLS


def _forms(words: frozenset[str]) -> frozenset[str]:
    return frozenset(form for word in words for form in forms(word))
