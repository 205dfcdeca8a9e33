"""Find the time expressions of a text: tokens → rules → phrases → dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.drafting.timexes import dating
from sahara_cli.drafting.timexes.anchor import Anchor
from sahara_cli.drafting.timexes.grammar import grammar, matches
from sahara_cli.drafting.timexes.meanings import Vague
from sahara_cli.drafting.timexes.memory import Memory, is_history
from sahara_cli.drafting.timexes.modifiers import widen
from sahara_cli.drafting.timexes.phrases import join
from sahara_cli.drafting.timexes.ranges import share
from sahara_cli.drafting.timexes.timex import Timex
from sahara_cli.drafting.timexes.tokens import Tokens

if TYPE_CHECKING:
    import datetime as dt

    from sahara_cli.drafting.timexes.matches import Match


def find(text: str, published: dt.date) -> list[Timex]:
    """Find the time expressions of a text, in order, none over another.

    Words that count from the present count from `published`.
    """
    tokens = Tokens(text, grammar().alphabet)
    found = widen(share(join(matches(tokens), tokens), tokens), tokens)
    memory = Memory(published, history=is_history([one.meaning for one in found], published))
    anchor = Anchor(tokens, memory)
    timexes = (_timex(one, tokens, anchor, memory) for one in found)
    return [one for one in timexes if one]


def _timex(match: Match, tokens: Tokens, anchor: Anchor, memory: Memory) -> Timex | None:
    meaning = match.meaning
    then = memory.then
    dated = anchor.date(match)
    kind = dating.timex3(meaning, dated)
    if not kind:
        return None
    start, end = tokens.starts[match.start], tokens.ends[match.end - 1]
    edtf, against, unsure = None, "", meaning.doubt
    if dated:
        edtf, against = dating.edtf(meaning, dated, memory.published), dated.anchor
        unsure = dated.unsure or unsure
    elif isinstance(meaning.what, Vague):
        day = then.first if then and then.grain == "D" and then.dated and meaning.what.base == "then" else memory.published
        edtf = dating.few_days(meaning.what, day)
        against = (f"last mentioned {day}" if day != memory.published else memory.now) if edtf else ""
    return Timex(
        start=start, end=end, text=tokens.text[start:end], type=kind[0], value=kind[1], edtf=edtf,
        undated=None if edtf else dating.undated(meaning), rule=match.rule, anchor=against, unsure=unsure or None,
        mod=dating.mod3(meaning),
    )  # fmt: skip
