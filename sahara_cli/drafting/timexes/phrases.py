"""Join neighbouring expressions into one, and take in the words that hedge them or name a part of them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sahara_cli.drafting.timexes.grammar import Match
from sahara_cli.drafting.timexes.lexicon import EDGES, PARTS
from sahara_cli.drafting.timexes.meanings import Fixed, Hour, Meaning, Near, Period, Repeat, Span, Vague, Weekly, Yearly

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sahara_cli.drafting.timexes.tokens import Tokens

_LINKS = {(), (",",), ("of",), ("on",), ("in",), ("'s",), ("’s",)}
_POSSESSIVES = {("'s",), ("’s",), ("'",), ("’",)}
_ARTICLES = {"the", "a", "an"}

#: Hedges before an amount or a date, as TIMEX3 `mod`, the longest first.
_HEDGES = {
    ("no", "more", "than"): "EQUAL_OR_LESS", ("no", "less", "than"): "EQUAL_OR_MORE", ("more", "than"): "MORE_THAN",
    ("less", "than"): "LESS_THAN", ("fewer", "than"): "LESS_THAN", ("at", "least"): "EQUAL_OR_MORE",
    ("at", "most"): "EQUAL_OR_LESS", ("up", "to"): "EQUAL_OR_LESS", ("about",): "APPROX", ("around",): "APPROX",
    ("nearly",): "LESS_THAN", ("almost",): "LESS_THAN", ("roughly",): "APPROX", ("approximately",): "APPROX",
    ("over",): "MORE_THAN", ("under",): "LESS_THAN", ("some",): "APPROX",
}  # fmt: skip
_TAILS = {
    ("or", "so"): "APPROX", ("or", "more"): "EQUAL_OR_MORE", ("or", "less"): "EQUAL_OR_LESS",
    ("or", "later"): "ON_OR_AFTER", ("and", "beyond"): "ON_OR_AFTER", ("or", "earlier"): "ON_OR_BEFORE",
}  # fmt: skip


def join(found: Iterable[Match], tokens: Tokens) -> list[Match]:
    """Make one expression of neighbours that name one time ("5 p.m. EST, Nov. 6", "July last year")."""
    joined: list[Match] = []
    for match in found:
        one = match
        while joined and (both := _both(joined[-1], one, tokens)):
            joined.pop()
            one = both
        joined.append(one)
    return joined


def _both(left: Match, right: Match, tokens: Tokens) -> Match | None:
    if right.start - left.end > 1:
        return None
    between = tuple(tokens.words(left.end, right.start))
    meaning = _joined(left.meaning, right.meaning, between) if between in _LINKS else None
    if not meaning:
        return None
    rule = right.rule if isinstance(left.meaning.what, (Hour, Weekly)) else left.rule
    return Match(left.start, right.end, rule, meaning)


def _joined(left: Meaning, right: Meaning, between: tuple[str, ...]) -> Meaning | None:
    if between in _POSSESSIVES:
        return _owned(left, right)
    match left.what, right.what:
        case Hour(), _ if _is_day(right) and between in {(), (",",), ("on",)} and not right.time:
            return replace(right, time=left.what.time)
        case _, Hour() if _is_day(left) and between in {(), (",",)} and not left.time:
            return replace(left, time=right.what.time)
        case Weekly(), Fixed() | Yearly() if _is_day(right) and between in {(), (",",)}:
            return right
        case Weekly(), Near(unit="W") if between == ("of",):
            return replace(left, what=replace(left.what, week=right.what))
        case Yearly(), Fixed() | Near() if _is_year(right) and not left.what.year and between != ("on",):
            return replace(left, what=replace(left.what, year=right.what))
    return None


def _owned(left: Meaning, right: Meaning) -> Meaning | None:
    if _is_year(left) and isinstance(right.what, Yearly) and isinstance(left.what, (Fixed, Near)):
        return replace(right, what=replace(right.what, year=left.what))
    return None


def _is_day(meaning: Meaning) -> bool:
    match meaning.what:
        case Weekly():
            return True
        case Near(unit=unit):
            return unit == "D"
        case Fixed(stamp) | Yearly(stamp):
            return stamp.grain == "D"
    return False


def _is_year(meaning: Meaning) -> bool:
    match meaning.what:
        case Near(unit=unit):
            return unit == "Y"
        case Fixed(stamp):
            return stamp.grain == "Y"
    return False


def widen(found: list[Match], tokens: Tokens) -> list[Match]:
    """Take in the part of the day after a day, the hedges and edges before, and the tails after."""
    wide: list[Match] = []
    for place, match in enumerate(found):
        floor = wide[-1].end if wide else 0
        ceiling = found[place + 1].start if place + 1 < len(found) else len(tokens)
        one = _with_part(match, tokens, ceiling)
        one = _with_edge(one, tokens, floor)
        one = _with_hedge(one, tokens, floor)
        wide.append(_with_tail(one, tokens, ceiling))
    return wide


def _with_part(match: Match, tokens: Tokens, ceiling: int) -> Match:
    word = tokens.word(match.end)
    if word not in PARTS or match.end >= ceiling or not _is_day(match.meaning) or match.meaning.time:
        return match
    return match._replace(end=match.end + 1, meaning=replace(match.meaning, time=PARTS[word]))


def _with_edge(match: Match, tokens: Tokens, floor: int) -> Match:
    if isinstance(match.meaning.what, (Span, Repeat, Vague)) or match.meaning.mod:
        return match
    at = match.start - 1
    if tokens.word(at) in {"-", "in", "on", "this"} and tokens.word(at - 1) in {"mid", "early", "late", "earlier", "later"}:
        at -= 1
    elif tokens.word(at) == "of" and tokens.word(at - 1) in EDGES:
        at -= 1
        if tokens.word(at - 1) == "very":
            at -= 1
        if tokens.word(at - 1) == "the" and at - 1 >= floor:
            return _from(match, at - 1, EDGES[tokens.word(match.start - 2)])
    word = tokens.word(at)
    if word not in EDGES or at < floor:
        inner = tokens.word(match.start + 1)
        if tokens.word(match.start) == "the" and inner in EDGES:
            return match
        return match
    start = at
    if tokens.word(at - 1) == "the" and tokens.word(match.start) not in _ARTICLES and at - 1 >= floor:
        start = at - 1
    return _from(match, start, EDGES[word])


def _from(match: Match, start: int, mod: str) -> Match:
    return match._replace(start=start, meaning=replace(match.meaning, mod=mod))


def _with_hedge(match: Match, tokens: Tokens, floor: int) -> Match:
    for words, mod in _HEDGES.items():
        start = match.start - len(words)
        if start >= floor and tuple(tokens.words(start, match.start)) == words:
            if isinstance(match.meaning.what, Vague): return match
            if words[0] in {"over", "under", "some", "nearly", "almost"} and tokens.word(match.start) in {"the", "this", "last", "next"} or words[0] in {"over", "under", "some"} and ("X" in getattr(match.meaning.what, "value", "X")):
                return match
            return _from(match, start, mod)
    return match


def _with_tail(match: Match, tokens: Tokens, ceiling: int) -> Match:
    words = tuple(tokens.words(match.end, min(match.end + 2, ceiling)))
    if words not in _TAILS:
        return match
    return match._replace(end=match.end + 2, meaning=replace(match.meaning, mod=_TAILS[words]))
