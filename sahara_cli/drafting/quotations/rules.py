"""Who says a quotation, by the words of its own sentence: a verb that reports speech and the phrase that is its subject."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.drafting.quotations import lexicon
from sahara_cli.drafting.quotations.clauses import (
    any_subject,
    clause_subject,
    inverted_subject,
    participle_subject,
    sentence_subject,
)
from sahara_cli.drafting.quotations.phrases import Span, phrase_left, phrase_right, subject
from sahara_cli.drafting.quotations.verbs import (
    describes,
    is_finite,
    is_joined,
    is_passive,
    is_possessive,
    is_saying,
    reports,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.drafting.quotations.tokens import Token

_REACH = 60  # tokens that a verb may stand away from its quotation
_SHORT = 5  # tokens of '"Why?" Lee pressed.'
_SENTENCE = 30  # characters from which a quotation that opens a sentence is taken for one
_PAUSES = frozenset((",", "—", "–", "--", "-", "―", "…", ".", "?", "!"))
_DASHES = frozenset(("—", "–", "--", "-", "―"))


class Attribution(NamedTuple):
    """The tokens of the source's phrase, the verb's token where there is one, and the rule that found them."""

    span: Span
    cue: int | None
    rule: str


def attribute(tokens: Sequence[Token], quoted: int) -> Attribution | None:
    """Find the source of the quotation at an index in its own sentence."""
    if _opens(tokens, quoted) or (_pauses(tokens, quoted) and tokens[quoted - 1].text == ","):
        rules = (_right_after, _before, _further_on)
    else:
        rules = (_at_once, _before, _right_after, _further_on)
    return next((found for rule in rules if (found := rule(tokens, quoted))), None)


def _opens(tokens: Sequence[Token], quoted: int) -> bool:
    return not any(token.is_word for token in tokens[:quoted])


def _at_once(tokens: Sequence[Token], quoted: int) -> Attribution | None:
    """Take '"…" said Lee' and '"…" Lee wrote.' wherever in a sentence they end it."""
    found = _right_after(tokens, quoted)
    if found is None or found.cue is None:
        return None
    if found.rule == "verb and subject after" and found.span[1] - found.cue > 1:
        return found
    after = tokens[found.cue + 1].text if found.cue + 1 < len(tokens) else "."
    return found if found.span[1] == found.cue and after == "." else None


def continues(before: Sequence[Token], after: Sequence[Token]) -> bool:
    """Tell whether what looks like a new sentence belongs to a quotation before it: '"Why?" Lee asked.'"""
    if not before or before[-1].stretch is None or not after or not after[0].is_word:
        return False
    strict = not before[-1].text.rstrip("\"”»’'").endswith(("?", "!", "…", "—", "–", "-"))
    for verb in range(1, min(len(after), _REACH)):
        if after[verb].stretch is not None or (strict and verb > 6):
            return False
        if reports(after, verb) and (span := subject(after, verb)):
            following = after[verb + 1] if verb + 1 < len(after) else None
            ends = following is None or following.text in (".", ",", ":", ";")
            told = after[verb].lower in ("told", "asked", "tells", "asks") and not strict
            return span[0] == 0 and (ends or told or (not strict and _is_circumstance(following)))
    return (
        not strict
        and len(after) <= _SHORT
        and after[-1].text == "."
        and after[0].is_capital
        and is_finite(after[-2])
    )


def _is_circumstance(token: Token | None) -> bool:
    return token is not None and (
        token.lower in lexicon.PREPOSITIONS
        or token.lower in lexicon.DAYS
        or token.lower.endswith("ly")
    )


def reported(tokens: Sequence[Token]) -> Attribution | None:
    """Find who speaks in a sentence, quoted or not: the subject of a verb of speech at its end, else of its first."""
    verbs = [index for index in range(len(tokens)) if reports(tokens, index)]
    if verbs and verbs[-1] >= len(tokens) - 3:
        verbs.insert(0, verbs.pop())
    for verb in verbs:
        span = subject(tokens, verb)
        if span is None and tokens[verb - 1].text == ",":
            span = inverted_subject(tokens, verb)
        if span:
            return Attribution(span, verb, "reported")
    return None


def _pauses(tokens: Sequence[Token], quoted: int) -> bool:
    after = tokens[quoted + 1].text if quoted + 1 < len(tokens) else ""
    return tokens[quoted].text.endswith(tuple(",?!-—–….")) or after == "," or after in _DASHES


def _right_after(tokens: Sequence[Token], quoted: int) -> Attribution | None:
    start = quoted + 1
    while start < len(tokens) and tokens[start].text in _PAUSES:
        start += 1
    if start >= len(tokens):
        return None
    if found := _credit(tokens, quoted) or _according(tokens, start) or _inverted(tokens, start):
        return found
    for verb in range(start + 1, min(len(tokens), start + _REACH)):
        if tokens[verb].stretch is not None:
            break
        if reports(tokens, verb):
            span = subject(tokens, verb)
            if span and span[0] <= start + 1 and not _is_relative(tokens, span):
                return Attribution(span, verb, "subject and verb after")
    return _any_verb_after(tokens, quoted, start)


def _any_verb_after(tokens: Sequence[Token], quoted: int, start: int) -> Attribution | None:
    """Take '"…," Lee shot back' whatever the verb: what follows a quotation's comma is who says it."""
    if not _opens(tokens, quoted) or not (
        _pauses(tokens, quoted) or len(tokens[quoted].text) > _SENTENCE
    ):
        return None
    if found := _inverted_by_any(tokens, start):
        return found
    span = phrase_right(tokens, start)
    if span is None or span[1] >= len(tokens) or not is_finite(tokens[span[1]]):
        return None
    return Attribution(span, span[1], "subject and verb after")


def _is_relative(tokens: Sequence[Token], span: Span) -> bool:
    return tokens[span[0]].lower in lexicon.RELATIVES


def _inverted(tokens: Sequence[Token], verb: int) -> Attribution | None:
    if tokens[verb].lower not in lexicon.SPEECH:
        return None
    span = inverted_subject(tokens, verb)
    return Attribution(span, verb, "verb and subject after") if span else None


def _inverted_by_any(tokens: Sequence[Token], verb: int) -> Attribution | None:
    # '"…," reacted Lee': any past tense will do where a name follows it.
    if (
        not tokens[verb].lower.endswith("ed")
        or verb + 1 >= len(tokens)
        or not tokens[verb + 1].is_capital
    ):
        return None
    span = inverted_subject(tokens, verb)
    return Attribution(span, verb, "verb and subject after") if span else None


def _credit(tokens: Sequence[Token], quoted: int) -> Attribution | None:
    # '"…" — Lee' and nothing more.
    start = quoted + 1
    if (
        start + 1 >= len(tokens)
        or tokens[start].text not in _DASHES
        or not tokens[start + 1].is_capital
    ):
        return None
    span = phrase_right(tokens, start + 1)
    if span is None or any(token.is_word and not token.is_capital for token in tokens[span[1] :]):
        return None
    return Attribution(span, None, "credit after a dash")


def _according(tokens: Sequence[Token], start: int) -> Attribution | None:
    if (
        tokens[start].lower != "according"
        or start + 2 >= len(tokens)
        or tokens[start + 1].lower != "to"
    ):
        return None
    span = phrase_right(tokens, start + 2)
    return Attribution(span, start, "according to") if span else None


def _before(tokens: Sequence[Token], quoted: int) -> Attribution | None:
    weak = None
    for verb in range(quoted - 1, max(-1, quoted - _REACH), -1):
        found = _strong(tokens, verb, quoted)
        if found:
            return weak or found
        if weak is None and describes(tokens, verb) and not is_passive(tokens, verb):
            weak = _weak(tokens, verb)
    return weak or _introduced(tokens, quoted)


def _strong(tokens: Sequence[Token], verb: int, quoted: int) -> Attribution | None:
    lower = tokens[verb].lower
    if lower == "according":
        return _according(tokens, verb)
    if reports(tokens, verb):
        return _by_verb(tokens, verb)
    if lower in lexicon.PARTICIPLES:
        return _made(participle_subject(tokens, verb), verb, "subject of the clause")
    if lower in lexicon.INFINITIVES and verb and tokens[verb - 1].lower == "to":
        return _made(clause_subject(tokens, verb), verb, "subject of the clause")
    if is_saying(tokens, verb):
        return _owned(tokens, verb, quoted)
    return None


def _made(span: Span | None, verb: int, rule: str) -> Attribution | None:
    return Attribution(span, verb, rule) if span else None


def _by_verb(tokens: Sequence[Token], verb: int) -> Attribution | None:
    if is_passive(tokens, verb):
        return None
    if span := any_subject(tokens, verb):
        return Attribution(span, verb, "subject and verb before")
    if verb == 0 or tokens[verb - 1].text == ",":
        return (
            _inverted(tokens, verb)
            if verb == 0 or tokens[verb].lower in ("said", "explained", "wrote", "asked", "added")
            else None
        )
    return (
        _made(clause_subject(tokens, verb), verb, "subject of the clause")
        if is_joined(tokens, verb)
        else None
    )


def _weak(tokens: Sequence[Token], verb: int) -> Attribution | None:
    span = subject(tokens, verb)
    if span is None:
        return (
            _made(clause_subject(tokens, verb), verb, "subject of the clause")
            if is_joined(tokens, verb)
            else None
        )
    last = tokens[span[1] - 1]
    if (
        last.is_capital
        or last.lower in lexicon.SUBJECT_PRONOUNS
        or last.lower in lexicon.PERSON_NOUNS
    ):
        return Attribution(span, verb, "subject and verb before")
    return None


def _owned(tokens: Sequence[Token], noun: int, quoted: int) -> Attribution | None:
    """Take the owner of a noun that leads straight to the quotation: "Lee's claim that …", "a statement by Lee: …"."""
    after = noun + 1
    if tokens[after].lower in ("by", "from") and (span := phrase_right(tokens, after + 1)):
        leads = span[1] >= quoted - 2
        return Attribution(span, noun, "owner of the words") if leads else None
    if quoted - noun > 3 or (
        tokens[quoted - 1].text not in (":", ",")
        and tokens[quoted - 1].lower not in ("that", "to", "of")
    ):
        return None
    for index in range(noun - 1, max(-1, noun - 5), -1):
        token = tokens[index]
        if token.lower in lexicon.POSSESSIVES:
            return Attribution((index, index + 1), noun, "owner of the words")
        if is_possessive(token):
            return Attribution(_owner(tokens, index), noun, "owner of the words")
        if (
            not token.is_word
            or token.lower in lexicon.DETERMINERS
            or token.lower in lexicon.PREPOSITIONS
        ):
            break
    return None


def _owner(tokens: Sequence[Token], index: int) -> Span:
    start = index
    while start and tokens[start - 1].is_word and tokens[start - 1].is_capital:
        start -= 1
    if start and tokens[start - 1].lower in lexicon.DETERMINERS:
        start -= 1
    return start, index + 1


def _introduced(tokens: Sequence[Token], quoted: int) -> Attribution | None:
    """Take who stands before a colon or a comma that opens a quotation, though no verb of speech does."""
    mark = tokens[quoted - 1].text if quoted else ""
    opens = tokens[quoted].text[1:2].isupper() or not tokens[quoted].text[1:2].isalpha()
    if mark != ":" and not (mark == "," and opens):
        return None
    for index in range(quoted - 2, max(-1, quoted - 8), -1):
        if (
            tokens[index].lower in ("from", "by")
            and (span := phrase_right(tokens, index + 1))
            and span[1] == quoted - 1
        ):
            return Attribution(span, None, "introduced")
        if tokens[index].text in _DASHES and mark == ":":
            span = phrase_left(tokens, quoted - 1, index + 1)
            return Attribution(span, None, "introduced") if span else None
    return _made_plain(sentence_subject(tokens, quoted))


def _made_plain(span: Span | None) -> Attribution | None:
    return Attribution(span, None, "introduced") if span else None


def _further_on(tokens: Sequence[Token], quoted: int) -> Attribution | None:
    for verb in range(quoted + 1, min(len(tokens), quoted + _REACH)):
        if tokens[verb].lower == "according" and (found := _according(tokens, verb)):
            return found
        if reports(tokens, verb):
            span = subject(tokens, verb)
            if span and span[0] > quoted and not _is_relative(tokens, span):
                return Attribution(span, verb, "subject and verb further on")
            paused = tokens[verb - 1].text == "," or tokens[verb - 1].stretch is not None
            if paused and (found := _inverted(tokens, verb)):
                return Attribution(found.span, verb, "verb and subject further on")
    return None
