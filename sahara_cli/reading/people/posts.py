"""Posts with many holders, told apart by the word before them: "the foreign minister"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.reading.lexicon import english

if TYPE_CHECKING:
    from collections.abc import Collection

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
