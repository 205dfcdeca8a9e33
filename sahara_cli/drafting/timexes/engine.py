"""Find the time expressions of a text: tokens → rules → phrases → dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.drafting.timexes.anchor import Anchor, is_history, said
from sahara_cli.drafting.timexes.grammar import grammar, matches
from sahara_cli.drafting.timexes.phrases import join, widen
from sahara_cli.drafting.timexes.timex import Timex
from sahara_cli.drafting.timexes.tokens import Tokens

if TYPE_CHECKING:
    import datetime as dt


def find(text: str, published: dt.date) -> list[Timex]:
    """Find the time expressions of a text, in order, none over another.

    Words that count from the present count from `published`.
    """
    tokens = Tokens(text, grammar().alphabet)
    found = widen(join(matches(tokens), tokens), tokens)
    anchor = Anchor(tokens, published, history=is_history(found, published))
    timexes = []
    for match in found:
        dated = anchor.date(match)
        kind, value = said(match.meaning, dated)
        start, end = tokens.starts[match.start], tokens.ends[match.end - 1]
        timexes.append(Timex(start, end, text[start:end], kind, value, None, None, match.rule, dated.anchor if dated else "", None, match.meaning.mod or None))
    return timexes
