"""Runs of capitalised words that are several names: a picture's credit, words in capitals, two people side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.patterns import late
from sahara_cli.reading.lexicon import english
from sahara_cli.reading.lexicon.english import DEMONYMS
from sahara_cli.reading.lexicon.nations import STATES
from sahara_cli.reading.lexicon.person_names import is_given, is_person, may_be_given
from sahara_cli.reading.lexicon.verbs import forms

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

#: Who took a picture, written before the caption: "GETTY Ann Lee smiled".
_CREDITS = frozenset(
    {"GETTY", "Getty", "REUTERS", "Reuters", "AFP", "ALAMY", "Alamy", "SHUTTERSTOCK", "Shutterstock", "WENN"}
)  # fmt: skip
#: Letters that are a body's as well: a credit only before a given name.
_MAYBE = frozenset({"EPA", "AP", "PA", "REX", "ITV", "BBC", "NBC", "CBS", "CNN", "INSTAGRAM"})
#: What goes on with the name of such a body: "Reuters Television", "Getty Museum".
_OWN = english.words(
    "images image tv television video videos institute photo photos pictures foundation group news center centre museum"
    " trust villa sport entertainment graphics health via and"
)
#: Sellers of pictures, which are nobody where a caption has them in capitals.
_STOCK = frozenset({"GETTY", "ALAMY", "SHUTTERSTOCK", "WENN"})
_SEAT = late(
    r"[a-z]-(?:based|headquartered|listed|owned|backed|born|led|bound|flagged|registered|trained|raised|made|run)$"
)
_SPELLED, _MANY, _PAIR = 3, 2, 2


def parted(words: Sequence[str]) -> list[int]:
    """Give the places where a run of words breaks into names: [0, 1] for "GETTY Ann Lee"."""
    breaks = {0, *_around_capitals(words)}
    for at, word in enumerate(words[:-1]):
        if is_seat(word):
            breaks.add(at + 1)
        if word == "&" and _are_two(words[at - 1], words[at + 1]):
            breaks |= {at, at + 1}
        image = at > 0 and words[at - 1] in _CREDITS and word.lower() in {"images", "image"}
        if image or _is_credit(word, words[at + 1]):
            breaks |= {at if not image else at - 1, at + 1}
    return sorted(breaks)


def _are_two(first: str, second: str) -> bool:
    """Tell "Kenya & Peru" and "Ann & Omar" from "Hart & Sons"."""
    named = first in STATES or second in STATES or first in DEMONYMS or second in DEMONYMS
    return named or (first != second and may_be_given(first) and may_be_given(second))


def is_seat(word: str) -> bool:
    """Tell where a firm sits before its name: "Port Louis-based Acme"."""
    return bool(_SEAT.search(word))


_SMALL = english.PREPOSITIONS | english.AUXILIARIES


def is_heading(words: Sequence[str]) -> bool:
    """Tell words in capitals that say something, "PLANS FOR SPACE", "CLOSE", and name nobody."""
    if not all(word.isupper() for word in words):
        return False
    if len(words) == 1 and words[0] in _STOCK:
        return True
    if any(map(_is_verb, words)):
        return True
    return len(words) > 1 and any(word.lower() in _SMALL for word in words)


def _is_verb(word: str) -> bool:
    """Tell a word that may be a verb, unless it may as well be spelled letter by letter."""
    verbs, low = forms(), word.lower()
    return len(word) > _SPELLED and (low in verbs["base"] or low in verbs["past"])


def _is_credit(word: str, after: str) -> bool:
    if word in _CREDITS:
        return after.lower() not in _OWN
    return word in _MAYBE and not after.isupper() and may_be_given(after)


def _around_capitals(words: Sequence[str]) -> Iterator[int]:
    """Yield where words in capitals begin and end among others: "ANN LEE For Acme", "APPLE HAS SAID"."""
    at = 0
    while at < len(words):
        end = at
        while end < len(words) and words[end].isupper():
            end += 1
        block = words[at:end]
        if sum(len(word) >= _SPELLED for word in block) >= _MANY:
            if at and not (end == len(words) and all(map(may_be_given, words[:at]))):
                yield at
            if end < len(words):
                yield end
            yield from _verbs_in(block, at)
        at = max(end, at + 1)


def _verbs_in(block: Sequence[str], first: int) -> Iterator[int]:
    """Yield the place of the verb in "ACME HAS SAID"."""
    for there, word in enumerate(block):
        if there and word.lower() in english.AUXILIARIES:
            yield first + there
            return


def plain(words: tuple[str, ...]) -> tuple[str, ...]:
    """Write the name of a person in capitals as others are: "ANN LEE" as "Ann Lee"."""
    if len(words) < _PAIR or not all(word.isupper() for word in words):
        return words
    titled = tuple(word.title() for word in words)
    return titled if is_given(titled[0]) and is_person(titled) else words


def two_people(words: tuple[str, ...], known: Collection[tuple[str, ...]]) -> int:
    """Give where the second of two people begins whom the text names apart too: "Ann Lee Omar Haddad"; else 0."""
    for at in range(_PAIR, len(words) - 1):
        first, second = words[:at], words[at:]
        if first in known and second in known and is_person(first) and is_person(second):
            return at
    return 0


def is_firm(words: Sequence[str]) -> bool:
    """Tell the firm "First Solar" from "First Minister"."""
    if len(words) != len(("First", "Solar")) or words[0] != "First":
        return False
    second = words[1].lower()
    classes = (english.TITLES, english.PERSON_NOUNS, english.PLACES)
    return not any(second in nouns for nouns in classes)
