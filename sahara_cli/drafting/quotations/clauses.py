"""The subject of the clause that a verb without one of its own hangs on: ", adding", "and called it", "went on to say"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.drafting.quotations import lexicon
from sahara_cli.drafting.quotations.given_names import sex
from sahara_cli.drafting.quotations.phrases import Span, phrase_left, phrase_right, subject
from sahara_cli.drafting.quotations.verbs import (
    describes,
    is_finite,
    is_progressive,
    is_saying,
    reports,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.drafting.quotations.tokens import Token

_REACH = 60  # tokens looked back over
_DATELINE = 14  # tokens that a dateline may have


def clause_subject(tokens: Sequence[Token], verb: int) -> Span | None:
    """Return the subject of the clause that a verb joins: a nearer verb of speech's, else the sentence's."""
    floor = max(0, verb - _REACH)
    for earlier in range(verb - 1, floor - 1, -1):
        if (reports(tokens, earlier) or describes(tokens, earlier)) and (
            span := any_subject(tokens, earlier)
        ):
            return span
    if span := sentence_subject(tokens, verb):
        return span
    for earlier in range(verb - 1, floor - 1, -1):
        if (
            tokens[earlier].is_word
            and is_finite(tokens[earlier])
            and (span := subject(tokens, earlier))
        ):
            return span
    return None


def any_subject(tokens: Sequence[Token], verb: int) -> Span | None:
    """Return the subject of a verb on its left, or on its right where a quotation stands before the verb."""
    if span := subject(tokens, verb):
        return span
    if verb and tokens[verb - 1].stretch is not None:
        return inverted_subject(tokens, verb)
    return None


def inverted_subject(tokens: Sequence[Token], verb: int) -> Span | None:
    """Return the phrase after a verb: "said the mayor"."""
    if verb + 1 >= len(tokens) or tokens[verb + 1].lower in (
        "that",
        "this",
        "it",
        "to",
        "in",
        "on",
        "at",
        "so",
    ):
        return None
    return phrase_right(tokens, verb + 1)


def participle_subject(tokens: Sequence[Token], participle: int) -> Span | None:
    """Return who "saying" is said of: the phrase before it, or its clause's subject past a comma or a statement."""
    if is_progressive(tokens, participle):
        return subject(tokens, participle)
    before = tokens[participle - 1] if participle else None
    if (
        before is None
        or not before.is_word
        or before.lower in lexicon.PREPOSITIONS | lexicon.CONJUNCTIONS
    ):
        return clause_subject(tokens, participle)
    span = phrase_left(tokens, participle)
    if span is None or is_saying(tokens, span[1] - 1) or _follows_verb(tokens, span):
        return clause_subject(tokens, participle)
    return span


def _follows_verb(tokens: Sequence[Token], span: Span) -> bool:
    return any(is_saying(tokens, index) for index in range(*span))


def sentence_subject(tokens: Sequence[Token], limit: int) -> Span | None:
    """Return the phrase that a sentence opens with, past an opening circumstance."""
    start = _past_dateline(tokens, limit)
    while start < limit and (
        tokens[start].lower in lexicon.CONJUNCTIONS or not tokens[start].is_word
    ):
        if tokens[start].stretch is not None:
            return None
        start += 1
    if start < limit and _opens_circumstance(tokens[start]):
        comma = next((index for index in range(start, limit) if tokens[index].text == ","), None)
        if comma is None:
            return None
        start = comma + 1
    span = phrase_right(tokens, start) if start < limit else None
    return span if span and span[1] <= limit else None


def _past_dateline(tokens: Sequence[Token], limit: int) -> int:
    # "RABAT (AFP) — ", "NEW YORK, July 25 — "
    if limit and (
        tokens[0].text.isupper()
        and len(tokens[0].text) > 2
        or any(t.text == "(" for t in tokens[1:3])
    ):
        for index in range(1, min(limit, _DATELINE)):
            if tokens[index].text in ("—", "–", "--", "-"):
                return index + 1
    return 0


def _opens_circumstance(token: Token) -> bool:
    lower = token.lower
    return (
        lower in lexicon.PREPOSITIONS
        or lower in lexicon.SUBORDINATORS
        or lower in lexicon.ADVERBS
        or lower in lexicon.DAYS
        or (
            lower.endswith(("ing", "ed", "ly"))
            and lower not in lexicon.NOUNS_IN_LY
            and not sex(lower)
        )
    )
