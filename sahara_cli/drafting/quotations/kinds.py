"""What quotation marks are for: words of somebody's, a title, or a word held at arm's length."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from sahara_cli.drafting.quotations.lexicon import PREPOSITIONS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.drafting.quotations.attribution import Attribution
    from sahara_cli.drafting.quotations.tokens import Token

Kind: TypeAlias = Literal["quotation", "scare", "title"]

_SMALL = frozenset("a an and as at by for from in of on or the to with is vs but nor".split())
_TITLED = frozenset(
    "show book film movie song column program programme podcast series anthem host album novel memoir play musical"
    " documentary article essay hit ballad track single titled entitled author".split()
)


def stands_alone(tokens: Sequence[Token]) -> bool:
    """Tell whether a quotation is a sentence of its own, nothing else in it."""
    return not any(token.is_word for token in tokens)


def kind(text: str, tokens: Sequence[Token], quoted: int, found: Attribution | None) -> Kind:
    """Tell quotations, titles and scare quotes apart."""
    stretch = tokens[quoted].stretch
    assert stretch is not None
    words = text[stretch.start : stretch.end].split()
    if _is_title(tokens, quoted, words, found):
        return "title"
    if len(words) < 3 and found is None and not stands_alone(tokens):
        return "scare"
    return "quotation"


def _is_title(
    tokens: Sequence[Token], quoted: int, words: list[str], found: Attribution | None
) -> bool:
    if len(words) < 2 or not all(
        word[:1].isupper() or word[:1].isdigit() or word.lower() in _SMALL
        for word in words[:1] + words[1:]
    ):
        return False
    if sum(word[:1].isupper() for word in words) < 2:
        return False
    before = tokens[quoted - 1] if quoted else None
    after = tokens[quoted + 1] if quoted + 1 < len(tokens) else None
    if found is None:
        return True
    if before is not None and (
        before.text.endswith(("'s", "’s"))
        or before.lower in _TITLED
        or before.lower in ("on", "of", "in")
    ):
        return True
    return after is not None and after.lower in _TITLED
