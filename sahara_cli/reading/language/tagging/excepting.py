"""Words that leave somebody out, read as prepositions: "all but Sarn", "every party save the Greens", "but not Peru".

Whom they govern did nothing of what the sentence tells, and suffered nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.reading.language.lexeme import Token

#: What is said of everybody or of nobody, of which one may be left out.
EVERY = frozenset(
    {"all", "every", "everyone", "everybody", "each", "any", "no", "nobody", "none", "anyone"}
)
_EVERY = EVERY | {"anybody", "one"}
#: How many words stand at most between "all" and who is left out.
_REACH = 4
_OF_CLAUSES = frozenset({"that", "when", "where", "if", "as", "because", "to"})
_COMPARED = frozenset({"other", "rather"})
_NAMED = frozenset({"the", "its", "his", "her", "their"})


def excluding(tokens: Sequence[Token], at: int) -> None:
    """Tag a word that leaves somebody out as a preposition."""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if after is None:
        return
    match tokens[at].low:
        case "except":
            tokens[at].tag = "S" if after.low in _OF_CLAUSES else "I"
        case "than":
            _than(tokens, at, after)
        case "but" if after.low == "not":
            _not(tokens, at)
        case _ if after.tag in "PD" and _is_of_every(tokens, at):
            tokens[at].tag = "I"


def _than(tokens: Sequence[Token], at: int, after: Token) -> None:
    """Read "other than Peru" and "rather than Peru" as one preposition; "rather than leave" is of a verb."""
    if at and tokens[at - 1].low in _COMPARED and after.tag in "PDN":
        tokens[at - 1].tag, tokens[at].tag = "I", "A"


def _not(tokens: Sequence[Token], at: int) -> None:
    """Read "Kenya, but not Peru, signed"; "but not all signed" goes on with another subject."""
    after = tokens[at + 2] if at + 2 < len(tokens) else None
    if after is not None and (after.tag == "P" or after.low in _NAMED):
        tokens[at].tag, tokens[at + 1].tag = "I", "A"


def _is_of_every(tokens: Sequence[Token], at: int) -> bool:
    """Tell "all members but Peru" from "they met but Peru left": its phrase tells of every one, or of none."""
    opens = at
    while opens and at - opens < _REACH and tokens[opens - 1].tag in "DNOMA":
        opens -= 1
    if not any(token.low in _EVERY for token in tokens[opens:at]):
        return False
    # "They lost all but Peru won": another clause begins.
    acted = any(token.tag == "V" for token in tokens[:opens])
    there = at + 1
    while there < len(tokens) and tokens[there].tag in "DPNGM":
        there += 1
    return not (acted and there < len(tokens) and tokens[there].tag == "V")
