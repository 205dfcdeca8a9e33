"""Noun phrases, found from a verb outwards: the subject to its left, or to its right where the order is inverted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.drafting.quotations import lexicon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.drafting.quotations.tokens import Token

#: A pair of token indices, end exclusive.
Span = tuple[int, int]

_REACH = 40  # tokens that a subject may stand away from its verb
_LONG = 40  # characters of a quotation that is no title inside an aside
_STANDING = frozenset(
    "another others some many most few one both several all each two three".split()
)
_VERBS = lexicon.SPEECH | lexicon.DESCRIBING | lexicon.PLAIN_VERBS
_CLOSED = (
    lexicon.CONJUNCTIONS | lexicon.SUBORDINATORS | lexicon.AUXILIARIES
    | frozenset(("him", "them", "us", "me", "himself", "herself", "themselves", "not", "n't", "there"))
)  # fmt: skip
_NEVER_NAMES = _CLOSED | lexicon.PREPOSITIONS | lexicon.DETERMINERS | lexicon.ADVERBS
_NOUNS_LIKE_VERBS = frozenset(
    "report reports comments comment post posts state states press call claims claim attacks attack rules"
    " questions question answers answer notes poll polls aides plans plan works leaves lives leads needs hopes"
    " shows show votes vote signs sign speaks pledges warnings cast asks finds order orders".split()
)


def subject(tokens: Sequence[Token], verb: int) -> Span | None:
    """Return the phrase that is the subject of the verb at an index, found to its left."""
    floor = max(0, verb - _REACH)
    end = verb
    for _ in range(4):
        end, aside = _before_verb(tokens, end, floor)
        if aside:
            return _past_aside(tokens, end, floor)
        if relative := _relative(tokens, end):
            return relative
        span = phrase_left(tokens, end, floor)
        if span is None or not span[0] or not _hangs(tokens, span):
            return span
        end = _before_preposition(tokens, span[0] - 1)
    return None


def _relative(tokens: Sequence[Token], end: int) -> Span | None:
    # "a message that said": the pronoun stands for the noun before it.
    if end < 2 or tokens[end - 1].lower not in ("that", "which", "who"):
        return None
    before = tokens[end - 2]
    noun = (
        before.is_word
        and not before.is_capital
        and before.lower not in _VERBS
        and before.lower not in _CLOSED
    )
    return (end - 1, end) if tokens[end - 1].lower != "that" or noun else None


def _hangs(tokens: Sequence[Token], span: Span) -> bool:
    before = tokens[span[0] - 1].lower
    return before in lexicon.PREPOSITIONS and before not in lexicon.SUBORDINATORS


def _before_preposition(tokens: Sequence[Token], preposition: int) -> int:
    """Step back over "speaking to" and its like, so that what stands before may be the subject."""
    before = tokens[preposition - 1].lower if preposition else ""
    if before.endswith(("ing", "ed")) and before not in lexicon.SPEECH:
        return preposition - 1
    return preposition


def _before_verb(tokens: Sequence[Token], end: int, floor: int) -> tuple[int, bool]:
    """Step back over what may stand between subject and verb; tell whether an aside ends there."""
    while end > floor:
        before = tokens[end - 1]
        if _passes_between(before):
            end -= 1
        elif before.lower in lexicon.DAYS and end - 2 >= floor and _ends_subject(tokens, end - 1):
            end -= 1
        elif before.text in (")", "]"):
            end = _opening(tokens, end - 1, floor)
        elif before.text in (",", "—", "–", "--", "-"):
            return end - 1, True
        else:
            break
    return end, False


def _passes_between(token: Token) -> bool:
    lower = token.lower
    return not token.is_capital and (
        lower in lexicon.ADVERBS
        or lower in lexicon.AUXILIARIES
        or (lower.endswith("ly") and lower not in lexicon.NOUNS_IN_LY)
    )


def _ends_subject(tokens: Sequence[Token], index: int) -> bool:
    # "Lee on Tuesday said", "Lee Tuesday said"
    before = tokens[index - 1]
    return before.is_capital or before.lower in ("on", "last", "this", "he", "she", "they")


def _opening(tokens: Sequence[Token], closing: int, floor: int) -> int:
    for index in range(closing - 1, floor - 1, -1):
        if tokens[index].text in ("(", "["):
            return index
    return floor


def _past_aside(tokens: Sequence[Token], closing: int, floor: int) -> Span | None:
    """Step over ", 52, a teacher from Ohio," to the phrase that the aside is about."""
    best = None
    dash = tokens[closing].text != ","
    for index in range(closing - 1, floor, -1):
        token = tokens[index]
        if (
            token.stretch is not None
            and token.end - token.start > _LONG
            and not dash
            and best is None
        ):
            break
        if token.text == ";" or (token.text == ":" and not dash):
            break
        if (token.text == ",") is dash and (token.text not in ("—", "–", "--", "-")):
            continue
        if token.text != "," and not dash:
            continue
        if not _may_be_aside(tokens, index + 1, closing):
            continue
        found = phrase_left(tokens, _before_bracket(tokens, index, floor), floor)
        if found and not _is_loose(tokens, found):
            if _is_named(tokens, found):
                return found
            best = best or found
    return best


def _before_bracket(tokens: Sequence[Token], end: int, floor: int) -> int:
    return _opening(tokens, end - 1, floor) if end and tokens[end - 1].text == ")" else end


def _may_be_aside(tokens: Sequence[Token], start: int, end: int) -> bool:
    first = tokens[start]
    lower = first.lower
    if start >= end or lower in (
        "and",
        "but",
        "he",
        "she",
        "they",
        "it",
        "i",
        "we",
        "then",
        "or",
        "so",
    ):
        return False
    return first.is_word or first.text == "("


def _is_loose(tokens: Sequence[Token], span: Span) -> bool:
    # What hangs on a preposition or on a verb is no subject: "In Ohio, a swing state, said".
    before = tokens[span[0] - 1] if span[0] else None
    return before is not None and (
        before.lower in lexicon.PREPOSITIONS
        or before.lower in lexicon.PARTICIPLES
        or before.lower in lexicon.SPEECH
        or before.lower in lexicon.INFINITIVES
    )


def _is_named(tokens: Sequence[Token], span: Span) -> bool:
    inner = (
        index
        for index in range(span[0] + 1, span[1])
        if tokens[index].lower in lexicon.INNER_PREPOSITIONS and not tokens[index].is_capital
    )
    last = tokens[next(inner, span[1]) - 1]
    return last.is_capital and last.lower not in lexicon.PLACES and not last.text.endswith(".")


def phrase_left(tokens: Sequence[Token], end: int, floor: int = 0) -> Span | None:
    """Return the noun phrase that ends before an index."""
    if end <= floor or not tokens[end - 1].is_word:
        return None
    last = tokens[end - 1]
    if last.lower in lexicon.SUBJECT_PRONOUNS and last.text != "US":
        return end - 1, end
    if last.lower in _STANDING:
        return end - 1, end
    start = end
    while start > floor and _belongs(tokens, start - 1, floor, end):
        start -= 1
    start = _trimmed(tokens, start, end)
    return (start, end) if start < end and _is_nominal(last) else None


def _belongs(tokens: Sequence[Token], index: int, floor: int, end: int) -> bool:
    token = tokens[index]
    lower = token.lower
    if not token.is_word:
        return token.text in ("&", "/", "’", "'") and index > floor
    if lower in _CLOSED and not (token.is_capital and index > 0 and lower not in lexicon.RELATIVES):
        return lower in ("and", "&") and _joins_names(tokens, index, end)
    if lower in lexicon.SUBJECT_PRONOUNS and token.text != "US":
        return False
    if lower in _VERBS and not token.is_capital:
        return lower in _NOUNS_LIKE_VERBS and index + 1 == end
    if lower in lexicon.INNER_PREPOSITIONS:
        return index > floor and _is_nominal(tokens[index - 1])
    if lower in lexicon.PREPOSITIONS or lower in lexicon.PARTICIPLES:
        return False
    return not (index + 1 < end and lower in lexicon.DAYS and token.is_capital and end - index > 1)


def _joins_names(tokens: Sequence[Token], index: int, end: int) -> bool:
    return 0 < index < end - 1 and tokens[index - 1].is_capital and tokens[index + 1].is_capital


def _is_nominal(token: Token) -> bool:
    lower = token.lower
    if token.is_capital and (lower in ("will", "may") or lower not in _NEVER_NAMES):
        return token.is_word
    return token.is_word and not (
        lower in _CLOSED
        or lower in lexicon.PREPOSITIONS
        or lower in lexicon.DETERMINERS
        or lower in lexicon.ADVERBS
        or lower in lexicon.PARTICIPLES
        or (lower in _VERBS and lower not in _NOUNS_LIKE_VERBS)
        or lower.endswith("ing")
    )


def _trimmed(tokens: Sequence[Token], start: int, end: int) -> int:
    while start < end and (
        tokens[start].lower in lexicon.PREPOSITIONS
        or tokens[start].lower in lexicon.ADVERBS
        or tokens[start].lower in lexicon.CONJUNCTIONS
        or not tokens[start].is_word
    ):
        start += 1
    return start


def phrase_right(tokens: Sequence[Token], start: int) -> Span | None:
    """Return the noun phrase that starts at an index."""
    if start >= len(tokens) or not tokens[start].is_word:
        return None
    if tokens[start].lower in lexicon.SUBJECT_PRONOUNS and tokens[start].text != "US":
        return start, start + 1
    end = start
    while end < min(len(tokens), start + _REACH) and _goes_on(tokens, start, end):
        end += 1
    while end > start and tokens[end - 1].lower in (
        lexicon.PREPOSITIONS | lexicon.CONJUNCTIONS | lexicon.DETERMINERS
    ):
        end -= 1
    return (start, end) if end > start else None


def _goes_on(tokens: Sequence[Token], start: int, index: int) -> bool:
    token = tokens[index]
    lower = token.lower
    if not token.is_word:
        return token.text == "&"
    if lower in _CLOSED:
        return lower in ("and", "&") and _joins_names(tokens, index, len(tokens))
    if token.is_capital:
        return (
            index == start
            or lower not in lexicon.DAYS
            or tokens[index - 1].lower in lexicon.DETERMINERS
        )
    if index > start and tokens[index - 1].is_capital and not _follows_name(tokens, index):
        return False
    if lower in lexicon.INNER_PREPOSITIONS:
        return index > start and _carries_on(tokens, start, index)
    if lower in lexicon.ADVERBS:
        return False
    return not (
        lower in lexicon.PREPOSITIONS or lower in _VERBS or lower in lexicon.PARTICIPLES or lower in lexicon.DAYS
        or (index > start and lower.endswith(("ed", "ing")) and _is_nominal(tokens[index - 1]))
    )  # fmt: skip


def _follows_name(tokens: Sequence[Token], index: int) -> bool:
    """Tell "the Lee campaign" and "Texas senator Lee" from a name and its verb."""
    lower = tokens[index].lower
    if lower in lexicon.INNER_PREPOSITIONS or lower in ("and", "&"):
        return True
    if (
        lower.rstrip("s") in lexicon.PERSON_NOUNS
        or lower in lexicon.GROUP_WORDS
        or lower in lexicon.SAYINGS
    ):
        return True
    following = tokens[index + 1 : index + 3]
    return (
        not lower.endswith(("ed", "s"))
        and any(token.is_capital for token in following)
        and lower not in _VERBS
    )


def _carries_on(tokens: Sequence[Token], start: int, index: int) -> bool:
    # "a spokesman for the union" is one phrase; "Lee in an interview" is a phrase and a circumstance.
    before = tokens[index - 1]
    if tokens[index].lower in ("of", "for", "from", "with", "against"):
        return before.is_word
    return not before.is_capital and tokens[index].lower == "at"
