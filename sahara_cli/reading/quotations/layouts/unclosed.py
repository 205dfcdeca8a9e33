"""Marks that are opened and never closed: parted from those that go on, and ended at "…, said Lee"."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from sahara_cli.reading.lexicon import english
from sahara_cli.reading.quotations.attribution.clauses import inverted_subject
from sahara_cli.reading.quotations.grammar.phrases import phrase_right
from sahara_cli.reading.quotations.grammar.tokens import words
from sahara_cli.reading.quotations.grammar.verbs import reports

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.reading.quotations.grammar.tokens import Token
    from sahara_cli.reading.quotations.marks import Paragraph, Stretch

_ENDS = (".", "!", "?", "…", "”", '"', "»")
_STOPS = (",", "?", "!")
#: Words that may follow "Lee said" and are no part of the quotation.
_GO_ON = english.PREPOSITIONS | english.DAYS
#: Endings of verbs in the singular: "somebody, say Lee," names nobody who speaks.
_OF_ONE = ("ed", "id", "ote", "s")


def goes_on(text: str, earlier: Paragraph, later: Paragraph) -> bool:
    """Tell whether a paragraph opens again a quotation that the one before it left open."""
    if not earlier.stretches or not later.stretches:
        return False
    last = earlier.stretches[-1]
    lead = text[later.start : later.stretches[0].start - 1]
    return last.open_ended and not last.never_closed and not lead.strip()


def marked_unclosed(text: str, paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Mark the stretches that are never closed, and end them where the text names who spoke.

    A paragraph that ends in "…, Lee said." does not go on, whatever opens the next.
    """
    marked = []
    for paragraph, following in zip_longest(paragraphs, paragraphs[1:]):
        stretches = list(paragraph.stretches)
        for index, stretch in enumerate(stretches):
            if stretch.open_ended:
                last = index + 1 == len(stretches)
                kept = bool(last and following and goes_on(text, paragraph, following))
                stretches[index] = _ended(text, paragraph.start, stretch, reopened=kept)
        marked.append(paragraph._replace(stretches=tuple(stretches)))
    return marked


def _ended(text: str, start: int, stretch: Stretch, *, reopened: bool) -> Stretch:
    before = text[start : stretch.start - 1].rstrip()
    if not before or before.endswith(_ENDS):
        tokens = list(words(text, stretch.start, stretch.end))
        for stop in range(1, len(tokens) - 1):
            end = _past_source(tokens, stop)
            if end and not (reopened and any(token.is_word for token in tokens[end:])):
                return stretch._replace(end=tokens[stop].end, never_closed=True)
    return stretch if reopened else stretch._replace(never_closed=True)


def _past_source(tokens: Sequence[Token], stop: int) -> int | None:
    """Return where "said Lee" or "Lee said" ends that starts behind a stop."""
    if tokens[stop].text not in _STOPS:
        return None
    if _is_verb_of_one(tokens, stop + 1):
        span = inverted_subject(tokens, stop + 1)
        return span[1] if span and _may_speak(tokens[span[1] - 1]) else None
    return _past_subject_and_verb(tokens, stop + 1) if tokens[stop].text == "," else None


def _past_subject_and_verb(tokens: Sequence[Token], start: int) -> int | None:
    """Return where "Lee said" ends, if the sentence ends there or goes on with "on Monday"."""
    span = phrase_right(tokens, start)
    if span is None or span[1] >= len(tokens) or not _may_speak(tokens[span[1] - 1]):
        return None
    verb, after = span[1], span[1] + 1
    closed = after == len(tokens) or not tokens[after].is_word or tokens[after].lower in _GO_ON
    return after if closed and _is_verb_of_one(tokens, verb) else None


def _is_verb_of_one(tokens: Sequence[Token], index: int) -> bool:
    return tokens[index].lower.endswith(_OF_ONE) and reports(tokens, index)


def _may_speak(last: Token) -> bool:
    """Tell "Lee", "the mayor" and "she" from "I" and from things, by the last word."""
    if last.lower in english.SUBJECT_PRONOUNS:
        return english.SUBJECT_PRONOUNS[last.lower] in ("m", "f", "p")
    return last.is_capital or english.can_act(last.lower)
