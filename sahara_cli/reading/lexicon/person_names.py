"""Given names, family names and small words of names, from the lexicon's lists for the whole world.

A name that is also an English word or a place ("Faith", "Paris") is no evidence alone: another name must stand beside
it.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from sahara_cli.reading.lexicon import tables
from sahara_cli.reading.lexicon.tables import key

_EAST = "east-asia"  # Southeast Asia's ends so too
_NO_NAME, _NO_FAMILY = ("", "", False), ("", True, False)
_SEXES = {"m": "m", "f": "f"}
#: How many letters a hyphenated given name's first part has at least: "Jean-Luc", but "Al-Sisi" is no Al.
_PART = 3
#: What was found of so many names is remembered, for a text asks the same again and again.
_REMEMBERED = 10_000
#: Particles that are English words: they join no names in an English text.
_ENGLISH = frozenset("us i do ten bar bat mint ha te in op wa na e lo li bel zu".split())  # noqa: SIM905 - words read best so


def sex(name: str) -> str:
    """Give the sex of a given name, "m" or "f", or "" where it may be either."""
    return _SEXES.get(_forename(name)[0], "")


def is_given(name: str) -> bool:
    """Tell whether a word is a given name, and nothing else."""
    gender, also = _forename(name)
    return bool(gender) and not also


def may_be_given(name: str) -> bool:
    """Tell whether a word is a given name, even if it is another word as well."""
    return bool(_forename(name)[0])


@lru_cache(maxsize=_REMEMBERED)
def is_family(name: str) -> bool:
    """Tell whether a word is a family name, and no English word or place."""
    return _families().get(key(_bare(name)), _NO_FAMILY)[1] is False


def is_in_families(name: str) -> bool:
    """Tell whether a word is a family name, even if it is another word as well."""
    return key(_bare(name)) in _families()


@lru_cache(maxsize=_REMEMBERED)
def is_family_first(words: tuple[str, ...]) -> bool:
    """Tell a name whose family name stands first: "Xi Jinping" and "Kim Jong-un", but not "Kim Clark"."""
    if not 1 < len(words) <= _LONGEST or _order(words[0]) != "first":
        return False
    rest = words[1:]
    if any(_order(word) == "last" and not _is_eastern(word) for word in rest):
        return False
    if "-" in words[-1]:
        return True
    if any(_forename(word)[0] and not _is_eastern(word) for word in rest):
        return False
    return not _forename(words[0])[0] or len(rest) > 1 or any(map(_is_eastern, rest))


def is_person(words: tuple[str, ...]) -> bool:
    """Tell whether words are the full name of a person, by the lists alone."""
    first, last = words[0], words[-1]
    if len(words) == 1:
        return is_given(first) and bool(sex(first))
    if is_given(first) or is_family_first(words):
        return True
    known = bool(_forename(first)[0]) or _order(first)
    if known and (is_family(last) or is_given(last)):
        return True
    return is_family(last) and not is_in_families(first)


def family_name(words: tuple[str, ...]) -> str:
    """Give the word that a person's name is shortened to: "Lee" of "Ann Lee", "Xi" of "Xi Jinping"."""
    return words[0] if is_family_first(words) else words[-1]


def leader_of(family: str) -> tuple[str, str] | None:
    """Give the leader who is meant by a rare family name, and the sex: Barack Obama for "Obama"."""
    return _leaders().get(key(family))


@cache
def particles() -> frozenset[str]:
    """Give the small words that stand within names, each by itself: "de", "bin", "van"."""
    rows = (word for word, joined in tables.column("particles", "word", "joined") if not joined)
    small = (part for word in rows if word[0].islower() for part in word.split())
    return frozenset(part for part in small if part not in _ENGLISH and part.isalpha())


@cache
def prefixes() -> tuple[str, ...]:
    """Give the small prefixes that are joined to the next word of a name: "al-", "d'"."""
    rows = tables.column("particles", "word", "joined")
    return tuple(word for word, joined in rows if joined and word[0].islower())


#: The particles as a pattern: "al-" of "al-Kaabi", "d'" of "d'Arc".
PREFIX = rf"(?:{'|'.join(map(re.escape, prefixes()))}|ould-)".replace("'", "['’]")
_LONGEST = 4


def _bare(name: str) -> str:
    """Cut the Arabic article off: "al-Kaabi" is listed as "Kaabi"."""
    head, hyphen, tail = name.partition("-")
    return tail if hyphen and f"{head.lower()}-" in prefixes() else name


@lru_cache(maxsize=_REMEMBERED)
def _forename(name: str) -> tuple[str, str]:
    givens = _givens()
    word = key(name)
    if word not in givens and word.find("-") >= _PART:
        word = word.partition("-")[0]
    return givens.get(word, _NO_NAME)[:2]


@lru_cache(maxsize=_REMEMBERED)
def _order(name: str) -> str:
    return _families().get(key(_bare(name)), _NO_FAMILY)[0]


def _is_eastern(name: str) -> bool:
    """Tell whether a name is borne in East or Southeast Asia."""
    word = key(name)
    return _givens().get(word, _NO_NAME)[2] or _families().get(word, _NO_FAMILY)[2]


@cache
def _givens() -> dict[str, tuple[str, str, bool]]:
    """Map a given name to its gender, what else the word is, and whether it is borne in the East."""
    rows = tables.column("given_names", "name", "gender", "also", "regions")
    return {key(name): (gender, also, _EAST in where) for name, gender, also, where in rows}


@cache
def _families() -> dict[str, tuple[str, bool, bool]]:
    """Map a family name to its order, whether it is also a word or a place, and whether it is borne in the East."""
    rows = tables.column("family_names", "name", "order", "also", "regions")
    return {
        key(name): (order, "word" in also or "place" in also, _EAST in where)
        for name, order, also, where in rows
    }


@cache
def _leaders() -> dict[str, tuple[str, str]]:
    rows = tables.column("leaders", "family", "name", "gender")
    return {key(family): (name, gender) for family, name, gender in rows}
