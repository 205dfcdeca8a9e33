"""A phrase as FTS5 looks for it: what `texts.folding` says of words, on tokens that it cut."""

from __future__ import annotations

from itertools import product
from math import prod
from typing import TYPE_CHECKING, NamedTuple, Protocol

from sahara_cli.texts.folding import SHORTEST_BEGINNING, forms, tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

#: A phrase is looked for in so many forms of its words together; beyond, its words are, each by itself.
_MOST_PHRASES = 64
#: FTS5 cuts longer words, in bytes of which a letter has four at most.
_LONGEST_WORD = 8_000


class Phrase(NamedTuple):
    """What FTS5 is asked; "" finds nothing. It may find more where it is not `exact`, and anything where it is none."""

    query: str | None
    exact: bool


class Vocabulary(Protocol):
    """The words that stand in records."""

    def standing(self, words: Iterable[str]) -> set[str]:
        """Give those of some words that stand in a record."""

    def beginning(self, start: str, most: int) -> set[str] | None:
        """Give those that begin with some letters; none where there are more than so many."""


def phrase(text: str, known: Vocabulary) -> Phrase:
    """Write a phrase of words as `plain` gives them."""
    written = text.split()
    if not written or tokens(text) != written:
        return Phrase(None, exact=False)
    *before, ends = [known.standing(forms(word)) for word in written]
    begun = ""
    if len(written[-1]) >= SHORTEST_BEGINNING:
        most = _MOST_PHRASES // prod(len(words) + 1 for words in before)
        ends, begun = _ends(written[-1], ends, known.beginning(written[-1], most))
    if not (all(before) and (ends or begun)):
        return Phrase("", exact=True)
    query = _phrases([*map(sorted, before), sorted(ends)], begun)
    return query._replace(exact=query.exact and max(map(len, written)) <= _LONGEST_WORD)


def _ends(begun: str, forms: set[str], longer: set[str] | None) -> tuple[set[str], str]:
    """Give the words that a phrase may end with, and a beginning of others where these are too many.

    FTS5 looks for a beginning longer than for the words that have it.
    """
    if longer is None:
        return {word for word in forms if not word.startswith(begun)}, begun
    return forms | longer, ""


def _phrases(each: Sequence[Sequence[str]], begun: str) -> Phrase:
    *before, ends = each
    if prod(len(words) + 1 for words in before) * (len(ends) + bool(begun)) > _MOST_PHRASES:
        parts = [_either(words, "") for words in before]
        return Phrase(" AND ".join((*parts, _either(ends, begun))), exact=False)
    phrases = [_quoted(*words) for words in product(*before, ends)]
    if begun:
        phrases += [f"{_quoted(*words, begun)} *" for words in product(*before)]
    return Phrase(" OR ".join(phrases), exact=True)


def _either(words: Sequence[str], begun: str) -> str:
    parts = [_quoted(word) for word in words] + ([f"{_quoted(begun)} *"] if begun else [])
    return f"({' OR '.join(parts)})"


def _quoted(*words: str) -> str:
    """Quote a phrase of tokens, in which no quotation mark stands."""
    return f'"{" ".join(words)}"'
