"""Subjects away from their verb: ", adding", "and called it", "went on to say", "said Lee"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.reading.lexicon import english
from sahara_cli.reading.lexicon.person_names import sex
from sahara_cli.reading.quotations.attribution.relayed import CITING, relayed_before
from sahara_cli.reading.quotations.grammar.phrases import Span, head, phrase_left, phrase_right
from sahara_cli.reading.quotations.grammar.subjects import subject, takes_object
from sahara_cli.reading.quotations.grammar.tokens import DASHES
from sahara_cli.reading.quotations.grammar.verbs import (
    describes,
    follows_be,
    is_adverb,
    is_finite,
    is_speech_noun,
    reports,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sahara_cli.reading.quotations.grammar.tokens import Token

_REACH = 60  # tokens looked back over
_CITY = 3  # letters of a city's name in capitals
_DATELINE = 14  # tokens that a dateline may have
_INVERTING = frozenset(("said", "says"))
_OPENERS = frozenset((",", "which", "when", "where"))
_WAVES = english.words("radio television tv air")
_WHERE = english.words("on in at over via during")
_NO_SUBJECT = frozenset(
    (
        "that",
        "this",
        "it",
        "to",
        "in",
        "on",
        "at",
        "so",
        "out",
        "off",
        "up",
        "for",
        "against",
        "over",
    )
)


def clause_subject(tokens: Sequence[Token], verb: int) -> Span | None:
    """Return the subject of the clause that a verb joins.

    That is the subject of a verb of speech before it, else the sentence's, else any verb's.
    """
    for earlier in _back(tokens, verb):
        if not reports(tokens, earlier) and not describes(tokens, earlier):
            continue
        span = any_subject(tokens, earlier)
        if span and not (span[0] and takes_object(tokens[span[0] - 1])):
            return span
    if span := sentence_subject(tokens, verb):
        return span
    for earlier in _back(tokens, verb):
        if is_finite(tokens[earlier]) and (span := subject(tokens, earlier)):
            return span
    return None


def _back(tokens: Sequence[Token], verb: int) -> Iterator[int]:
    for index in range(verb - 1, max(0, verb - _REACH) - 1, -1):
        if tokens[index].is_word:
            yield index


def joined_subject(tokens: Sequence[Token], verb: int) -> Span | None:
    """Return the subject that "and said" shares: the nearest clause's where a comma opened it."""
    for earlier in _back(tokens, verb):
        if is_finite(tokens[earlier]) and (span := subject(tokens, earlier)):
            opened = span[0] == 0 or tokens[span[0] - 1].lower in _OPENERS
            return span if opened else clause_subject(tokens, verb)
    return clause_subject(tokens, verb)


def any_subject(tokens: Sequence[Token], verb: int) -> Span | None:
    """Return a verb's subject on its left, or on its right where a quotation stands before it."""
    if span := _between_commas(tokens, verb):
        return span
    if span := subject(tokens, verb):
        return span
    if verb and tokens[verb - 1].stretch is not None:
        return inverted_subject(tokens, verb)
    return None


def _between_commas(tokens: Sequence[Token], verb: int) -> Span | None:
    """Take "Lee" in "The road is shut, said Lee, calling it"."""
    if not verb or tokens[verb - 1].text != "," or tokens[verb].lower not in _INVERTING:
        return None
    span = inverted_subject(tokens, verb)
    if span is None or span[1] >= len(tokens) or tokens[span[1]].text not in (",", "."):
        return None
    return span if tokens[span[1] - 1].is_capital else None


def inverted_subject(tokens: Sequence[Token], verb: int) -> Span | None:
    """Return the phrase after a verb: "said the mayor"."""
    if verb + 1 >= len(tokens) or tokens[verb + 1].lower in _NO_SUBJECT:
        return None
    return phrase_right(tokens, verb + 1)


def participle_subject(tokens: Sequence[Token], participle: int) -> Span | None:
    """Return the phrase that "saying" is about: the one before it, else the clause's subject.

    The clause's subject counts where a comma, an object or a noun such as "statement" stands before.
    """
    if follows_be(tokens, participle):
        return subject(tokens, participle)
    if participle and tokens[participle - 1].lower == "as":
        return relayed_before(tokens, participle - 1) or clause_subject(tokens, participle)
    end = _before_adverbs(tokens, participle)
    span = phrase_left(tokens, end) if end and _may_end_phrase(tokens[end - 1]) else None
    if span and (quoted := _quoted_by(tokens, span)):
        return quoted
    if span is None or _is_object(tokens, span):
        return clause_subject(tokens, participle)
    return span


def _quoted_by(tokens: Sequence[Token], span: Span) -> Span | None:
    """Take Lee in "Lee was quoted by the agency saying", where the agency only passes the words on."""
    verb = span[0] - 2
    by_agent = verb > 0 and tokens[verb + 1].lower == "by" and tokens[verb].lower in CITING
    return subject(tokens, verb) if by_agent and follows_be(tokens, verb) else None


def _before_adverbs(tokens: Sequence[Token], end: int) -> int:
    """Step back over "later" and "Monday"."""
    while end and (is_adverb(tokens[end - 1]) or tokens[end - 1].lower in english.DAYS):
        end -= 1
    return end


def _may_end_phrase(token: Token) -> bool:
    joins = token.lower in english.PREPOSITIONS or token.lower in english.CONJUNCTIONS
    return token.is_word and not joins


def _is_object(tokens: Sequence[Token], span: Span) -> bool:
    first = tokens[span[0]]
    if _is_where(tokens, span):
        return True
    if any(is_speech_noun(tokens, index) for index in range(*span)):
        return True
    if not first.is_capital and first.lower.endswith("ed"):
        return True
    before = tokens[span[0] - 1] if span[0] else None
    return before is not None and before.lower not in english.BE_FORMS and is_finite(before)


def _is_where(tokens: Sequence[Token], span: Span) -> bool:
    """Tell "on race radio" in "Lee was heard on race radio saying", where nobody is named."""
    before = tokens[span[0] - 1].lower if span[0] else ""
    noun = head(tokens, span)
    aired = before == "on" and noun.lower in _WAVES
    return before in _WHERE and (aired or not (noun.is_capital or english.can_act(noun.lower)))


def sentence_subject(tokens: Sequence[Token], limit: int) -> Span | None:
    """Return the subject of a sentence's main clause, past "On Monday," and its like.

    That is the first phrase, at the start or after a comma, that a verb follows; else the first phrase.
    """
    limit = min(limit, len(tokens), 2 * _REACH)
    first = None
    for start in _clause_starts(tokens, limit):
        if _opens_circumstance(tokens, start):
            continue
        span = phrase_right(tokens, start)
        if span is None or span[1] > limit:
            continue
        if _has_verb(tokens, span[1]):
            return span
        if first is None and not _is_time(tokens, span):
            first = span
    return first


def _clause_starts(tokens: Sequence[Token], limit: int) -> Iterator[int]:
    start = _past_dateline(tokens, limit)
    while start < limit and (
        tokens[start].lower in english.CONJUNCTIONS or not tokens[start].is_word
    ):
        if tokens[start].stretch is not None:
            return
        start += 1
    if start < limit:
        yield start
    for index in range(start, limit - 1):
        if tokens[index].text == ",":
            yield index + 1


def _has_verb(tokens: Sequence[Token], index: int) -> bool:
    while index < len(tokens) and is_adverb(tokens[index]):
        index += 1
    return index < len(tokens) and is_finite(tokens[index])


def _is_time(tokens: Sequence[Token], span: Span) -> bool:
    return tokens[span[1] - 1].lower.rstrip("s") in english.TIMES


def _past_dateline(tokens: Sequence[Token], limit: int) -> int:
    """Step over "RABAT (AFP) —", "NEW YORK, July 25 —" and "Lima, 3 May 2020 —"."""
    if not limit:
        return 0
    dash = next((at for at in range(1, min(limit, _DATELINE)) if tokens[at].text in DASHES), 0)
    loud = tokens[0].text.isupper() and len(tokens[0].text) >= _CITY
    bracketed = any(token.text == "(" for token in tokens[1:3])
    return dash + 1 if dash and (loud or bracketed or _is_dated(tokens[:dash])) else 0


def _is_dated(tokens: Sequence[Token]) -> bool:
    """Tell a place and a day, and no other word: "Lima, 3 May 2020"."""
    days = any(token.text.isdigit() for token in tokens)
    words = (token for token in tokens if token.is_word and not token.text.isdigit())
    return days and tokens[0].is_capital and all(token.is_capital for token in words)


def _opens_circumstance(tokens: Sequence[Token], start: int) -> bool:
    lower = tokens[start].lower
    return (
        lower in english.PREPOSITIONS
        or lower in english.SUBORDINATORS
        or lower in english.ADVERBS
        or lower in english.DAYS
        or (
            lower.endswith(("ing", "ed", "ly"))
            and lower not in english.NOUNS_IN_LY
            and not sex(lower)
        )
    )
