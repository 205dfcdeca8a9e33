"""Posts with many holders, told apart by the word before them: "the foreign minister"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.patterns import late
from sahara_cli.reading.lexicon import english
from sahara_cli.reading.lexicon.person_names import is_given

if TYPE_CHECKING:
    from collections.abc import Collection

#: Posts that end no other name, as "Burger King" does.
_PLAIN = english.POSTS - english.words("general king queen prince chief") | {"attorney"}
#: Where an office is held, or for what.
_REMIT = late(r" (?:to|of|for|at|in) ")
#: Words before a post that do not tell which it is: "the former minister".
_ANY = (
    english.DETERMINERS
    | english.PREPOSITIONS
    | english.CONJUNCTIONS
    | english.ADVERBS
    | english.words(
        "former new late old young current outgoing incoming long-time longtime veteran"
    )
)


def tells_post(kind: str, noun: str) -> bool:
    """Tell whether a word before a post says which it is."""
    if noun not in english.POSTS:
        return False
    return kind.isalpha() and kind not in _ANY and kind not in english.PERSON_NOUNS


def is_called(roles: Collection[str], noun: str, kind: str) -> bool:
    """Tell whether a person of such roles may be called by a noun, or by a post of a kind.

    "The Vermont senator" may be anybody called a senator, unless the text says which senator that is.
    """
    if noun not in roles or not kind or f"{kind.lower()} {noun}" in roles:
        return noun in roles
    placed = kind[0].isupper() and kind.lower() not in english.TITLES
    return placed and not any(role.endswith(f" {noun}") for role in roles)


def names_post(words: str) -> bool:
    """Tell "US Ambassador to the League" and "London Mayor", written like a name, from "Boris Mayor"."""
    first, *rest = _REMIT.split(words, maxsplit=1)[0].split()
    return bool(rest) and rest[-1].lower() in _PLAIN and not is_given(first)


def behind_speech(around: list[str]) -> list[str]:
    """Leave out "the mayor said" of "the mayor said Lee": what stands before the verb is no role of Lee's."""
    said = [at + 1 for at, word in enumerate(around) if word in english.SPEECH]
    return around[said[-1] if said else 0 :]
