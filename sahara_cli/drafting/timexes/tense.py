"""The tense of the clause in which an expression stands, from the verb nearest to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from sahara_cli.drafting.timexes.tokens import BREAK
from sahara_cli.drafting.timexes.verbs import (
    FUTURE,
    FUTURE_BEFORE_FOR,
    FUTURE_BEFORE_TO,
    NOT_PAST,
    PAST,
    PLANNED,
    SHORTENED,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sahara_cli.drafting.timexes.tokens import Tokens

#: "past", "future", "planned" (once to come, now perhaps over) or nothing; and whether the expression opens its
#: clause, so that the verb is surely its own.
Tense: TypeAlias = tuple[str, bool]

_SHORTEST_PAST = len("ended")
#: How many tokens from its sentence's beginning an expression still opens it.
_OPENING = 3
#: How many tokens a verb may be away.
_REACH = 30


def tense(tokens: Tokens, start: int, end: int) -> Tense:
    """Tell the tense by the nearest verb before the expression in its sentence, else by the first one after it."""
    before = tokens.word(start - 1)
    if before == "as" and tokens.word(start - 2) in {"early", "soon"}:
        return "future", False
    if before in {"until", "till"} and start > 1 and not _ends(tokens, start - 2):
        return "future", False
    after = _first_tense(tokens, range(end, min(end + _REACH, len(tokens))))
    if found := _first_tense(tokens, range(start - 1, max(start - _REACH, -1), -1)):
        # "The march planned for Friday was called off."
        return ("future" if found == "planned" and after != "past" else found), False
    opens = start <= _OPENING or any(_ends(tokens, at) for at in range(start - _OPENING, start))
    return ("future" if after == "planned" else after), opens


def _first_tense(tokens: Tokens, places: Iterable[int]) -> str:
    for at in places:
        if _ends(tokens, at):
            break
        if found := _tense_of(tokens, at):
            return found
    return ""


def _tense_of(tokens: Tokens, at: int) -> str:
    word, after = tokens.word(at), tokens.word(at + 1)
    # "To cut", "to be held" and "will be named" are no past.
    if tokens.word(at - 1) in {"be", "to"}:
        return ""
    before_to = FUTURE_BEFORE_TO if after == "to" else FUTURE_BEFORE_FOR if after == "for" else ()
    if word in FUTURE or word in before_to:
        return "past" if tokens.word(at - 1) == "been" else "future"
    if word in PLANNED:
        return "past" if tokens.word(at - 1) == "been" else "planned"
    past = word in PAST or (
        word.endswith("ed") and len(word) >= _SHORTEST_PAST and word not in NOT_PAST
    )
    return "past" if past else ""


def _ends(tokens: Tokens, at: int) -> bool:
    word = tokens.word(at)
    if word in {"!", "?", ";"} or tokens.letters[at] == BREAK:
        return True
    if word != ".":
        return False
    before = tokens.word(at - 1)
    return (
        len(before) > 1
        and before not in SHORTENED
        and tokens.text[tokens.ends[at] : tokens.ends[at] + 1] != ","
    )
