"""The source of a quotation, by the words of its own sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from sahara_cli.reading.lexicon import english
from sahara_cli.reading.quotations.attribution.after import (
    at_once,
    further_on,
    opens,
    pauses,
    right_after,
)
from sahara_cli.reading.quotations.attribution.before import before
from sahara_cli.reading.quotations.attribution.clauses import inverted_subject
from sahara_cli.reading.quotations.attribution.passives import agent_after
from sahara_cli.reading.quotations.attribution.relayed import is_media, relayed_after
from sahara_cli.reading.quotations.attribution.result import REACH, Attribution
from sahara_cli.reading.quotations.grammar.phrases import is_nickname
from sahara_cli.reading.quotations.grammar.subjects import subject
from sahara_cli.reading.quotations.grammar.tokens import DASHES
from sahara_cli.reading.quotations.grammar.verbs import REPORTING, is_finite, reports

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sahara_cli.reading.quotations.grammar.phrases import Span
    from sahara_cli.reading.quotations.grammar.tokens import Token

_Rule: TypeAlias = "Callable[[Sequence[Token], int], Attribution | None]"

_SHORT = 5  # tokens of 'Lee pressed.' and its like
_CREDIT = 8  # tokens of "— Ann Lee"
_CLOSE = 6  # tokens within which a verb must come after a quotation that ended with a full stop
_SPOKEN = frozenset(("subject and verb before", "subject of the clause"))
_ADDRESSING = frozenset(("told", "asked", "tells", "asks"))


def attribute(tokens: Sequence[Token], quoted: int) -> Attribution | None:
    """Find the source of the quotation at an index in its own sentence."""
    if is_nickname(tokens, quoted):
        return None
    rules = _rules_for(tokens, quoted)
    attribution = next(filter(None, (rule(tokens, quoted) for rule in rules)), None)
    if attribution and attribution.span[0] > quoted and is_media(tokens, attribution.span):
        inner = before(tokens, quoted)  # "Lee said it was "…", the agency reported"
        return inner if inner and inner.rule in _SPOKEN else attribution
    return attribution


def _rules_for(tokens: Sequence[Token], quoted: int) -> tuple[_Rule, ...]:
    """Give the rules in the order in which they count.

    The words behind count first where the quotation opens its sentence; else the words before it,
    unless "said Lee" stands right behind.
    """
    interrupted = quoted > 0 and tokens[quoted - 1].text == "," and pauses(tokens, quoted)
    if interrupted or opens(tokens, quoted):
        return right_after, before, further_on
    return agent_after, at_once, before, right_after, further_on


def reported(tokens: Sequence[Token]) -> Attribution | None:
    """Find the speaker of a sentence, quoted or not: by its last words, else by its first verb."""
    verbs = [
        at for at, token in enumerate(tokens) if token.lower in REPORTING and reports(tokens, at)
    ]
    if verbs and verbs[-1] >= len(tokens) - 3:
        verbs.insert(0, verbs.pop())
    for verb in verbs:
        if attribution := relayed_after(tokens, verb):
            return attribution
        span = subject(tokens, verb)
        if span is None and tokens[verb - 1].text == ",":
            span = inverted_subject(tokens, verb)
        if span:
            return Attribution(span, verb, "reported")
    return None


def continues(earlier: Sequence[Token], later: Sequence[Token]) -> bool:
    """Tell whether a sentence only names the source of the quotation before it: "Lee asked"."""
    if not earlier or earlier[-1].stretch is None or len(later) <= 1:
        return False
    if later[0].text in DASHES:
        return all(token.is_capital or not token.is_word for token in later[:_CREDIT])
    if not later[0].is_word:
        return False
    asked = earlier[-1].text.endswith(("?", "!", "…", "—", "–", "-"))
    if report := _first_report(later, REACH if asked else _CLOSE):
        span, verb = report
        return span[0] == 0 and _ends_with_verb(later, verb, asked=asked)
    return asked and _is_name_and_verb(later)


def _first_report(tokens: Sequence[Token], reach: int) -> tuple[Span, int] | None:
    """Return the first verb of speech that has a subject, unless a quotation stands before it."""
    for verb in range(1, min(len(tokens), reach)):
        if tokens[verb].stretch is not None:
            return None
        if reports(tokens, verb) and (span := subject(tokens, verb)):
            return span, verb
    return None


def _is_name_and_verb(tokens: Sequence[Token]) -> bool:
    """Tell "Lee pressed.", whatever the verb."""
    if len(tokens) > _SHORT or any(token.stretch is not None for token in tokens[1:]):
        return False
    return tokens[0].is_capital and tokens[-1].text == "." and is_finite(tokens[-2])


def _ends_with_verb(tokens: Sequence[Token], verb: int, *, asked: bool) -> bool:
    following = tokens[verb + 1] if verb + 1 < len(tokens) else None
    if following is None or following.text in (".", ",", ":", ";"):
        return True
    return asked and (
        tokens[verb].lower in _ADDRESSING
        or following.lower in english.PREPOSITIONS
        or following.lower in english.DAYS
        or following.lower.removesuffix("s") in english.TIMES
        or following.lower.endswith("ly")
    )
