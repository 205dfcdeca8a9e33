"""Who may be behind a verb of speech: a person, a body, or an account that somebody wrote."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.reading.lexicon import english
from sahara_cli.reading.lexicon.human import speaks
from sahara_cli.reading.quotations.grammar.phrases import head, is_pronoun

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.reading.quotations.grammar.phrases import Span
    from sahara_cli.reading.quotations.grammar.tokens import Token

#: Verbs that make a speaker of whoever stands before them: "the brokerage said".
_PLAIN = english.words("said says say told tells tell")
_VOTING = english.words("voters shareholders electors members lawmakers deputies senators citizens")
_VOTED = english.words(
    "rejected rejects approved approves backed backs dismissed endorsed endorses"
)
#: Words behind a noun that belong to it: "a source close to the talks", "somebody familiar with them".
_BEHIND = english.words("close familiar aware alike")


def may_speak(tokens: Sequence[Token], span: Span, cue: int) -> bool:
    """Tell "doctors warned" and "a report found" from "the credit change announced today"."""
    noun = _noun(tokens, span)
    if noun.lower in _VOTING and tokens[cue].lower in _VOTED:
        return False  # "voters rejected a plan to sell the pier"
    if noun.is_capital or is_pronoun(noun) or noun.stretch is not None:
        return True
    if noun.lower in english.RELATIVES or speaks(noun.lower):
        return True
    return tokens[cue].lower in _PLAIN and not _is_no_noun(noun.lower)


def _noun(tokens: Sequence[Token], span: Span) -> Token:
    """Return the noun of a phrase: "survivors" of "survivors rescued from the wreck"."""
    noun = head(tokens, span)
    at = next(at for at in range(*span) if tokens[at] is noun)
    if at == span[0]:
        return noun
    done = noun.lower.endswith("ed") and (at + 1 < span[1] or speaks(tokens[at - 1].lower))
    return tokens[at - 1] if done or noun.lower in _BEHIND else noun


def _is_no_noun(word: str) -> bool:
    """Tell what is no noun, though it ends a phrase: "occurred", "July", "healthy"."""
    return word.endswith(("ed", "ing")) or word.rstrip("s") in english.TIMES
