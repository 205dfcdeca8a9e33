"""Sources after their quotation: '"…," Lee said', '"…," said Lee', "according to Lee", "— Lee"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.reading.lexicon import english
from sahara_cli.reading.quotations.attribution.clauses import inverted_subject
from sahara_cli.reading.quotations.attribution.relayed import relayed_after
from sahara_cli.reading.quotations.attribution.result import REACH, Attribution, made
from sahara_cli.reading.quotations.grammar.phrases import phrase_right, source_right
from sahara_cli.reading.quotations.grammar.subjects import subject
from sahara_cli.reading.quotations.grammar.tokens import DASHES, PAUSES
from sahara_cli.reading.quotations.grammar.verbs import is_finite, reports

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.reading.quotations.grammar.phrases import Span
    from sahara_cli.reading.quotations.grammar.tokens import Token

_SENTENCE = 30  # characters from which a quotation that opens a sentence is taken for one
_NEAR = 4  # tokens within which a clause has its verb
_ARTICLES = english.words("the a an his her their its some several two three")
_CREDIT = 14  # tokens that may follow the dash of a credit


def opens(tokens: Sequence[Token], quoted: int) -> bool:
    """Tell whether a quotation opens its sentence."""
    return not any(token.is_word for token in tokens[max(0, quoted - REACH) : quoted])


def pauses(tokens: Sequence[Token], quoted: int) -> bool:
    """Tell whether a comma, a dash or a closing mark ends a quotation."""
    after = tokens[quoted + 1].text if quoted + 1 < len(tokens) else ""
    return tokens[quoted].text.endswith(tuple(",?!-—–….")) or after == "," or after in DASHES


def right_after(tokens: Sequence[Token], quoted: int) -> Attribution | None:
    """Find a source whose phrase or verb starts where the quotation ends."""
    start = quoted + 1
    while start < len(tokens) and tokens[start].text in PAUSES:
        start += 1
    if start >= len(tokens):
        return None
    return (
        _credit(tokens, quoted)
        or according(tokens, start)
        or inverted(tokens, start)
        or _subject_and_verb(tokens, start)
        or _any_verb_after(tokens, quoted, start)
    )


def _subject_and_verb(tokens: Sequence[Token], start: int) -> Attribution | None:
    for verb in range(start + 1, min(len(tokens), start + REACH)):
        if tokens[verb].stretch is not None:
            return None
        if attribution := relayed_after(tokens, verb, behind=True):
            return attribution
        if reports(tokens, verb):
            span = subject(tokens, verb)
            if span and span[0] <= start + 1 and not _is_relative(tokens, span):
                return Attribution(span, verb, "subject and verb after")
    return None


def at_once(tokens: Sequence[Token], quoted: int) -> Attribution | None:
    """Find '"…" said Lee' anywhere in a sentence, and '"…" Lee wrote' where it ends one."""
    attribution = right_after(tokens, quoted)
    if attribution is None or attribution.cue is None:
        return None
    if attribution.rule == "verb and subject after" and attribution.span[1] - attribution.cue > 1:
        return attribution
    after = tokens[attribution.cue + 1].text if attribution.cue + 1 < len(tokens) else "."
    return attribution if attribution.span[1] == attribution.cue and after == "." else None


def further_on(tokens: Sequence[Token], quoted: int) -> Attribution | None:
    """Find a source that ends the sentence which the quotation is a part of: '…, Lee said'."""
    for verb in range(quoted + 1, min(len(tokens), quoted + REACH)):
        if tokens[verb].lower == "according" and (attribution := according(tokens, verb)):
            return attribution
        if attribution := relayed_after(tokens, verb):
            return attribution
        if not reports(tokens, verb):
            continue
        span = subject(tokens, verb)
        if span and span[0] > quoted and not _is_relative(tokens, span):
            return Attribution(span, verb, "subject and verb further on")
        paused = tokens[verb - 1].text == "," or tokens[verb - 1].stretch is not None
        if paused and (attribution := inverted(tokens, verb)):
            return Attribution(attribution.span, verb, "verb and subject further on")
    return None


def inverted(tokens: Sequence[Token], verb: int) -> Attribution | None:
    """Read "said Lee" where the verb stands at an index."""
    if tokens[verb].lower not in english.SPEECH or _is_subject(tokens, verb):
        return None
    return made(inverted_subject(tokens, verb), verb, "verb and subject after")


def _is_subject(tokens: Sequence[Token], verb: int) -> bool:
    """Tell 'the "Lima Papers" claim the firm had ties' from '"This is bad," say doctors'."""
    quoted = verb - 1
    if quoted < 0 or tokens[quoted].stretch is None or pauses(tokens, quoted):
        return False
    span = inverted_subject(tokens, verb)
    if span is None or tokens[verb].lower not in english.INFINITIVES | {"claims", "shows"}:
        return False
    return any(is_finite(token) for token in tokens[span[1] : span[1] + _NEAR])


def according(tokens: Sequence[Token], start: int) -> Attribution | None:
    """Read "according to Lee" where it starts at an index."""
    if (
        tokens[start].lower != "according"
        or start + 2 >= len(tokens)
        or tokens[start + 1].lower != "to"
    ):
        return None
    return made(source_right(tokens, start + 2), start, "according to")


def _any_verb_after(tokens: Sequence[Token], quoted: int, start: int) -> Attribution | None:
    """Take '"…," Lee shot back' and '"…," reacted Lee', whatever the verb."""
    sentence = pauses(tokens, quoted) or len(tokens[quoted].text) > _SENTENCE
    if not sentence or not opens(tokens, quoted):
        return None
    if tokens[start].lower.endswith("ed") and _may_speak(tokens, start + 1):
        return made(inverted_subject(tokens, start), start, "verb and subject after")
    span = phrase_right(tokens, start)
    if span is None or span[1] >= len(tokens) or not is_finite(tokens[span[1]]):
        return None
    if tokens[quoted].text.endswith((".", ".”", '."')) and tokens[start].lower in _ARTICLES:
        return None  # "It was over." The police arrived at noon.
    return Attribution(span, span[1], "subject and verb after")


def _may_speak(tokens: Sequence[Token], start: int) -> bool:
    """Tell "Lee" and "the mayor" after a verb from a thing that is its object."""
    span = phrase_right(tokens, start)
    if span is None:
        return False
    last = tokens[span[1] - 1]
    return tokens[start].is_capital or last.is_capital or last.lower in english.PERSON_NOUNS


def _is_relative(tokens: Sequence[Token], span: Span) -> bool:
    return tokens[span[0]].lower in english.RELATIVES


def _credit(tokens: Sequence[Token], quoted: int) -> Attribution | None:
    start = quoted + 1
    if (
        start + 1 >= len(tokens)
        or tokens[start].text not in DASHES
        or not tokens[start + 1].is_capital
    ):
        return None
    span = phrase_right(tokens, start + 1)
    rest = tokens[span[1] : span[1] + _CREDIT] if span else ()
    if any(token.is_word and not token.is_capital for token in rest):
        return None
    return made(span, None, "credit after a dash")
