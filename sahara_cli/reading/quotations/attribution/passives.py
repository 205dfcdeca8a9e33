"""The agents of passive verbs: 'was called "…" by Lee', 'was asked by Lee: "…"'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.reading.lexicon import english
from sahara_cli.reading.quotations.attribution.result import Attribution, made
from sahara_cli.reading.quotations.grammar.phrases import phrase_right
from sahara_cli.reading.quotations.grammar.verbs import follows_be

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.reading.quotations.grammar.tokens import Token

_BETWEEN = frozenset(("as", "a", "an", "the", "to", "be", "being"))
_LEADS = _BETWEEN | frozenset((",", ":", "that"))
_FIRST = 2  # where "as" may first stand: "is described as"
_REPORTS = english.SPEECH | english.DESCRIBING


def agent_after(tokens: Sequence[Token], quoted: int) -> Attribution | None:
    """Read 'described as "…" by Lee', with "was" before it or not."""
    if quoted + 2 >= len(tokens) or tokens[quoted + 1].lower != "by":
        return None
    verb = quoted - 1
    while verb > 0 and tokens[verb].lower in _BETWEEN:
        verb -= 1
    if verb <= 0 or not _is_participle(tokens[verb]):
        return None
    span = phrase_right(tokens, quoted + 2)
    return made(span, verb, "agent after") if span and _may_act(tokens[span[1] - 1]) else None


def agent_before(tokens: Sequence[Token], verb: int, quoted: int) -> Attribution | None:
    """Read "was asked by Lee" and "was described by Lee as"."""
    asked = verb + 2 < quoted and tokens[verb + 1].lower == "by" and _is_participle(tokens[verb])
    passive = follows_be(tokens, verb) or tokens[quoted - 1].lower == "as"  # ", billed by Lee as"
    span = phrase_right(tokens, verb + 2) if asked and passive else None
    if span is None or span[1] > quoted:
        return None
    led = all(token.lower in _LEADS for token in tokens[span[1] : quoted])
    return made(span, verb, "agent before") if led else None


def is_addressed(tokens: Sequence[Token], quoted: int) -> bool:
    """Tell 'Lee was asked, "…"': the words are not Lee's."""
    verb = quoted - 1
    if verb > 0 and not tokens[verb].is_word:
        verb -= 1
    return verb > 0 and _is_participle(tokens[verb]) and follows_be(tokens, verb)


def is_suffered(tokens: Sequence[Token], quoted: int) -> bool:
    """Tell words that are said to, or of, what the sentence is about."""
    return is_addressed(tokens, quoted) or _is_described(tokens, quoted)


def _is_described(tokens: Sequence[Token], quoted: int) -> bool:
    """Tell 'the car is described as a "…"', where nobody describes it."""
    at = quoted - 1
    while at > 0 and tokens[at].lower in _BETWEEN - {"as"}:
        at -= 1
    if at < _FIRST or tokens[at].lower != "as":
        return False
    return _is_participle(tokens[at - 1]) and follows_be(tokens, at - 1)


def _is_participle(token: Token) -> bool:
    past = token.lower.endswith(("ed", "told"))
    return past and token.lower in _REPORTS


def _may_act(token: Token) -> bool:
    # "by mistake", "by 2030": only who can speak is an agent.
    return token.is_capital or english.can_act(token.lower)
