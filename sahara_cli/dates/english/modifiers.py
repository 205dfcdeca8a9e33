"""Expressions widened by the words that hedge them or name a part of them: "about", "early", "or so"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sahara_cli.dates.english.lexicon import EDGES, HEDGES, PARTS, TAILS
from sahara_cli.dates.english.meanings import Repeat, Span, Vague, Weekly
from sahara_cli.dates.english.phrases import is_day

if TYPE_CHECKING:
    from sahara_cli.dates.english.matches import Match
    from sahara_cli.dates.english.tokens import Tokens

#: Words between an edge and its date ("late in 1989", "mid-1996").
_BEFORE_DATE = frozenset({"-", "in", "on"})
_ADVERBS = frozenset({"early", "mid", "late", "earlier", "later"})
_ARTICLES = frozenset({"the", "a", "an"})
#: Hedges of a count ("nearly ten years ago", not "nearly the past year"), and hedges of a length only.
_OF_COUNTS = frozenset({"nearly", "almost", "more", "less", "fewer"})
_OF_LENGTHS = frozenset({"over", "under", "some"})
_BEFORE_OVER = frozenset({
    "for", "just", "well", "little", "in", "of", "after", "within", "last", "lasts", "lasted", "lasting", "take",
    "takes", "took", "taking", "spend", "spent", "spending", "is", "was", "now", "needed", "waited",
})  # fmt: skip
_POINTERS = frozenset({"the", "this", "last", "next", "that", "these"})


def widen(matches: list[Match], tokens: Tokens) -> list[Match]:
    """Take in the part of the day after a day, the edges and hedges before, and the tails after."""
    wide: list[Match] = []
    for place, match in enumerate(matches):
        floor = wide[-1].end if wide else 0
        ceiling = matches[place + 1].start if place + 1 < len(matches) else len(tokens)
        widened = _with_part(match, tokens, ceiling)
        widened = _with_edge(widened, tokens, floor)
        widened = _with_hedge(widened, tokens, floor)
        wide.append(_with_tail(widened, tokens, ceiling))
    return wide


def _with_part(match: Match, tokens: Tokens, ceiling: int) -> Match:
    word = tokens.word(match.end)
    if word not in PARTS or match.end >= ceiling or not is_day(match.meaning) or match.meaning.time:
        return match
    return match._replace(end=match.end + 1, meaning=replace(match.meaning, time=PARTS[word]))


def _with_edge(match: Match, tokens: Tokens, floor: int) -> Match:
    if isinstance(match.meaning.what, (Span, Repeat, Vague)) or match.meaning.mod:
        return match
    start = (
        _edge_of(match, tokens) if tokens.word(match.start - 1) == "of" else _edge_at(match, tokens)
    )
    if start is None or start < floor:
        return match
    word = next(word for word in tokens.words(start, match.start) if word in EDGES)
    return _from(match, start, EDGES[word])


def _edge_of(match: Match, tokens: Tokens) -> int | None:
    """Find where "the (very) end of" begins, before the match."""
    at = match.start - 2
    if tokens.word(at) not in EDGES:
        return None
    if tokens.word(at - 1) == "very":
        at -= 1
    return at - 1 if tokens.word(at - 1) == "the" else at


def _edge_at(match: Match, tokens: Tokens) -> int | None:
    """Find where "(the) early", "late in" or "mid-" begins, before the match."""
    at = match.start - 1
    if tokens.word(at) in _BEFORE_DATE and tokens.word(at - 1) in _ADVERBS:
        at -= 1
    if tokens.word(at) not in _ADVERBS:
        return None
    article = tokens.word(at - 1) == "the" and tokens.word(match.start) not in _ARTICLES
    return at - 1 if article else at


def _from(match: Match, start: int, mod: str) -> Match:
    return match._replace(start=start, meaning=replace(match.meaning, mod=mod))


def _with_hedge(match: Match, tokens: Tokens, floor: int) -> Match:
    for words, mod in HEDGES.items():
        start = match.start - len(words)
        if start >= floor and tokens.words(start, match.start) == list(words):
            return _from(match, start, mod) if _can_hedge(words[0], match, tokens) else match
    return match


def _can_hedge(word: str, match: Match, tokens: Tokens) -> bool:
    what = match.meaning.what
    # In "to get around Friday's ruling" the ruling is gone around.
    if isinstance(what, Weekly) and what.owns:
        return False
    counted = tokens.word(match.start) not in _POINTERS and not (
        isinstance(what, Span) and "X" in what.value
    )
    if word in _OF_LENGTHS:
        return counted and isinstance(what, Span) and (word != "over" or _is_beyond(match, tokens))
    return not isinstance(what, Vague) and (counted or word not in _OF_COUNTS)


def _is_beyond(match: Match, tokens: Tokens) -> bool:
    # "It took over two years" is more than two, "they rose over two years" is in two.
    return tokens.word(match.start - 2) in _BEFORE_OVER


def _with_tail(match: Match, tokens: Tokens, ceiling: int) -> Match:
    words = tuple(tokens.words(match.end, min(match.end + 2, ceiling)))
    if words not in TAILS:
        return match
    return match._replace(end=match.end + 2, meaning=replace(match.meaning, mod=TAILS[words]))
