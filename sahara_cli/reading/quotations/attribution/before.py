"""Sources before their quotation: 'Lee said, "…"', 'Lee called it "…"', "Lee's claim that …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.reading.lexicon import english
from sahara_cli.reading.lexicon.human import speaks
from sahara_cli.reading.quotations.attribution.after import according, inverted
from sahara_cli.reading.quotations.attribution.clauses import (
    any_subject,
    clause_subject,
    joined_subject,
    participle_subject,
    sentence_subject,
)
from sahara_cli.reading.quotations.attribution.passives import agent_before, is_addressed
from sahara_cli.reading.quotations.attribution.relayed import relayed_after
from sahara_cli.reading.quotations.attribution.result import REACH, Attribution, made
from sahara_cli.reading.quotations.grammar.phrases import (
    Span,
    head,
    is_pronoun,
    phrase_left,
    phrase_right,
)
from sahara_cli.reading.quotations.grammar.subjects import subject
from sahara_cli.reading.quotations.grammar.tokens import DASHES
from sahara_cli.reading.quotations.grammar.verbs import (
    describes,
    follows_be,
    is_joined,
    is_possessive,
    is_speech_noun,
    reports,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.reading.quotations.grammar.tokens import Token

_OPENERS = english.SUBORDINATORS - frozenset(("that",))
_INVERTING = frozenset(("said", "says", "explained", "wrote", "asked", "added", "continued"))
_DOCUMENTS = english.words(
    "statement report letter article editorial memo column op-ed post tweet email message review"
)
_LEADS = frozenset(("that", "to", "of"))
_INTRODUCTION = 8  # tokens that "from the report:" may have
_LEAD = 3  # tokens from a noun for words to the words: "claim that …"
_AWAITED = english.words("would could may might")
_EMBEDDED = 2  # tokens that may stand in "said that he thinks"


def before(tokens: Sequence[Token], quoted: int) -> Attribution | None:
    """Find the nearest source before a quotation; a verb of speech counts before any other cue."""
    if attribution := _labelled(tokens, quoted):
        return attribution
    weak = None
    for verb in range(quoted - 1, max(_main_clause(tokens, quoted), quoted - REACH) - 1, -1):
        if attribution := _strong(tokens, verb, quoted):
            return weak or attribution
        if weak is None and describes(tokens, verb):
            weak = agent_before(tokens, verb, quoted) or _weak(tokens, verb)
    return weak or _introduced(tokens, quoted)


def _main_clause(tokens: Sequence[Token], quoted: int) -> int:
    """Return where the main clause starts, past "When Lee suggested …,"; else 0."""
    if tokens[0].lower not in _OPENERS or not quoted or tokens[quoted - 1].text not in (":", ","):
        return 0
    span = sentence_subject(tokens, quoted)
    return span[0] if span else 0


def _labelled(tokens: Sequence[Token], quoted: int) -> Attribution | None:
    """Read 'From the report: "…"' and '… - Lee: "…"'."""
    if not quoted or tokens[quoted - 1].text != ":":
        return None
    for index in range(quoted - 2, max(-1, quoted - _INTRODUCTION), -1):
        if tokens[index].lower in ("from", "by"):
            if any(reports(tokens, verb) for verb in range(index)):
                return None  # "Lee says that is a fact felt by many:"
            span = phrase_right(tokens, index + 1)
            return made(span, None, "introduced") if span and span[1] == quoted - 1 else None
        if tokens[index].text in DASHES:
            span = phrase_left(tokens, quoted - 1, index + 1)
            return made(span, None, "introduced") if span and span[0] == index + 1 else None
    return None


def _strong(tokens: Sequence[Token], verb: int, quoted: int) -> Attribution | None:
    lower = tokens[verb].lower
    if lower == "according":
        return according(tokens, verb)
    if reports(tokens, verb):
        return (
            relayed_after(tokens, verb)
            or agent_before(tokens, verb, quoted)
            or _by_verb(tokens, verb, quoted)
        )
    if lower in english.PARTICIPLES and not _is_noun(tokens, verb):
        return _by_participle(tokens, verb, quoted)
    if lower in english.INFINITIVES and verb and tokens[verb - 1].lower == "to":
        return made(clause_subject(tokens, verb), verb, "subject of the clause")
    if is_speech_noun(tokens, verb):
        return _owned(tokens, verb, quoted)
    return None


def _by_participle(tokens: Sequence[Token], verb: int, quoted: int) -> Attribution | None:
    if follows_be(tokens, verb) and _starts_anew(tokens, verb, quoted):
        return None
    return made(participle_subject(tokens, verb), verb, "subject of the clause")


def _starts_anew(tokens: Sequence[Token], verb: int, quoted: int) -> bool:
    """Tell "people were screaming and there was": another clause starts between a verb and the quotation."""
    return any(
        tokens[at].lower == "and"
        and (is_pronoun(tokens[at + 1]) or tokens[at + 1].lower == "there")
        for at in range(verb + 1, quoted - 1)
    )


def _is_noun(tokens: Sequence[Token], index: int) -> bool:
    """Tell "a warning to Peru" from ", warning Peru"."""
    if not index or not is_speech_noun(tokens, index):
        return False
    before = tokens[index - 1]
    return (
        before.lower in english.DETERMINERS
        or before.lower in english.POSSESSIVES
        or is_possessive(before)
    )


def _by_verb(tokens: Sequence[Token], verb: int, quoted: int) -> Attribution | None:
    if follows_be(tokens, verb):
        return None
    if (span := any_subject(tokens, verb)) and not _is_aside(tokens, span, quoted):
        return _outer(tokens, span) or Attribution(span, verb, "subject and verb before")
    if verb == 0 or (tokens[verb - 1].text == "," and tokens[verb].lower in _INVERTING):
        return inverted(tokens, verb)
    if is_joined(tokens, verb):
        return made(joined_subject(tokens, verb), verb, "subject of the clause")
    return None


def _is_aside(tokens: Sequence[Token], span: Span, quoted: int) -> bool:
    """Tell the police of "Lee said the man, who police say is ill, had done it": a comma closes their clause."""
    start = span[0] - 1
    if start < 1 or tokens[start].lower not in ("who", "whom", "which"):
        return False
    if tokens[start - 1].text != ",":
        return False
    return any(token.text == "," for token in tokens[span[1] : quoted - 1])


def _outer(tokens: Sequence[Token], span: Span) -> Attribution | None:
    """Take "Lee" in "Lee said she thinks", and in "Lee predicted the emails would reveal": who speaks of another."""
    noun = head(tokens, span)
    thing = not noun.is_capital and noun.lower not in english.RELATIVES and not speaks(noun.lower)
    awaited = tokens[span[1]].lower in _AWAITED
    if not (thing or awaited) and tokens[span[0]].lower not in ("he", "she", "they", "it"):
        return None
    for verb in range(span[0] - 1, max(-1, span[0] - 1 - _EMBEDDED), -1):
        if reports(tokens, verb) and (outer := subject(tokens, verb)):
            return Attribution(outer, verb, "subject and verb before")
    return None


def _weak(tokens: Sequence[Token], verb: int) -> Attribution | None:
    if follows_be(tokens, verb):
        return None
    span = subject(tokens, verb)
    if span is None:
        if not is_joined(tokens, verb):
            return None
        return made(joined_subject(tokens, verb), verb, "subject of the clause")
    if any(_speaks(token) for token in (tokens[span[1] - 1], head(tokens, span))):
        return Attribution(span, verb, "subject and verb before")
    return None


def _speaks(token: Token) -> bool:
    lower = token.lower
    return (
        token.is_capital
        or lower in english.SUBJECT_PRONOUNS
        or lower in _DOCUMENTS
        or english.can_act(lower)
    )


def _owned(tokens: Sequence[Token], noun: int, quoted: int) -> Attribution | None:
    """Take the owner of a noun that leads to the quotation: "Lee's claim that", "words by Lee:"."""
    if tokens[noun].lower == "words" and tokens[noun + 1].lower == "of":
        return made(phrase_right(tokens, noun + 2), noun, "owner of the words")
    if tokens[noun + 1].lower in ("by", "from") and (span := phrase_right(tokens, noun + 2)):
        return made(span, noun, "owner of the words") if span[1] >= quoted - 2 else None
    lead = tokens[quoted - 1]
    if quoted - noun > _LEAD or (lead.text not in (":", ",") and lead.lower not in _LEADS):
        return None
    return made(_owner_before(tokens, noun), noun, "owner of the words")


def _owner_before(tokens: Sequence[Token], noun: int) -> Span | None:
    for index in range(noun - 1, max(-1, noun - 5), -1):
        token = tokens[index]
        if token.lower in english.POSSESSIVES:
            return index, index + 1
        if is_possessive(token):
            return _owner(tokens, index)
        if (
            not token.is_word
            or token.lower in english.DETERMINERS
            or token.lower in english.PREPOSITIONS
        ):
            break
    return None


def _owner(tokens: Sequence[Token], index: int) -> Span:
    start = index
    while start and tokens[start - 1].is_word and tokens[start - 1].is_capital:
        start -= 1
    if start and tokens[start - 1].lower in english.DETERMINERS:
        start -= 1
    return start, index + 1


def _introduced(tokens: Sequence[Token], quoted: int) -> Attribution | None:
    """Take the sentence's subject where a colon or a comma opens a quotation, whatever the verb."""
    mark = tokens[quoted - 1].text if quoted else ""
    first = tokens[quoted].text[1:2]
    if is_addressed(tokens, quoted):
        return None
    if mark == ":" or (mark == "," and (first.isupper() or not first.isalpha())):
        return introduction(tokens, quoted, "introduced")
    return None


def introduction(tokens: Sequence[Token], end: int, rule: str) -> Attribution | None:
    """Take the subject of the words that lead to a quotation: Lee in "Lee's advice to all is simple:"."""
    span = sentence_subject(tokens, end)
    if span is None:
        return None
    for index in range(*span):
        if tokens[index].lower in english.PREPOSITIONS and not tokens[index].is_capital:
            break
        if is_speech_noun(tokens, index) and (owner := _owner_before(tokens, index)):
            return Attribution(owner, index, "owner of the words")
    return Attribution(span, None, rule)
