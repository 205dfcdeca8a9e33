"""The tense of the clause in which an expression stands, from the verb nearest to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.drafting.timexes.tokens import BREAK

if TYPE_CHECKING:
    from sahara_cli.drafting.timexes.tokens import Tokens

#: Words that put what follows into the future by themselves, and those that do so before "to" or "for".
_FUTURE = frozenset(
    "will shall ll 'll ’ll wo upcoming forthcoming effective payable slated planned scheduled expects "
    "would should must may might can could".split()
)
_FUTURE_WITH_TO = frozenset(
    "going plans plan planning expected expect due set ready slated hopes hope hoped intends intend wants likely is are 's "
    "postponed delayed rescheduled deadline bound vowed agreed promised needs has have".split()
)
_PAST = frozenset(
    "was were had did said told been came went took made began fell rose got gave won lost met left held put ran saw "
    "found became brought sent spoke wrote grew kept led sold bought paid fought broke struck drew shot hit read knew "
    "thought felt heard flew built stood sat threw caught taught sought dealt slid shrank sank quit cut beat ate fled "
    "spent swept won wore drove chose froze rode shook stole swore tore woke awoke forgot hid lay lent meant "
    "leapt learnt spread burst cast hurt shut split blew bit bled bore bound".split()
)
_NOT_PAST = frozenset(
    "united indeed speed seed exceed proceed succeed feed hundred agreed need bleed breed embed limited advanced "
    "alleged unsecured related based".split()
)
_SHORTENED = frozenset(
    "mr mrs ms dr st gen sen rep gov inc corp co ltd jr sr lt col sgt capt maj adm rev prof messrs vs no "
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun dlrs ft".split()
)
_STRESSED = len("need")
_REACH = 30


def tense(tokens: Tokens, start: int, end: int) -> tuple[str, bool]:
    """Say "past" or "future" by the nearest verb before it in the sentence, else after it; "" where none tells."""
    before = tokens.word(start - 1)
    if tokens.word(start - 2) in {"early", "soon"} and before == "as":
        return "future", False
    at = start - 1
    if before in {"until", "till"} and at > 0 and not _ends(tokens, at - 1):
        return "future", False
    floor = max(start - _REACH, 0)
    while at >= floor and not _ends(tokens, at):
        if found := _tense_of(tokens, at):
            return found, False
        at -= 1
    at = end
    while at < min(end + _REACH, len(tokens)) and not _ends(tokens, at):
        if found := _tense_of(tokens, at):
            return found, True
        at += 1
    return "", False


def _tense_of(tokens: Tokens, at: int) -> str:
    word = tokens.word(at)
    if word in _FUTURE:
        return "future"
    if word in _FUTURE_WITH_TO and tokens.word(at + 1) in {"to", "for"}:
        return "future"
    if tokens.word(at - 1) == "be":
        return ""
    if word in _PAST or (word.endswith("ed") and len(word) > _STRESSED and word not in _NOT_PAST):
        return "past"
    return ""


def _ends(tokens: Tokens, index: int) -> bool:
    word = tokens.word(index)
    if word in {"!", "?", ";"} or tokens.letters[index] == BREAK:
        return True
    if word != ".":
        return False
    before = tokens.word(index - 1)
    return (
        len(before) > 1
        and before not in _SHORTENED
        and tokens.text[tokens.ends[index] : tokens.ends[index] + 1] != ","
    )
