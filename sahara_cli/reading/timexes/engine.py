"""Find the time expressions of a text: tokens → rules → phrases → dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.dates.english.grammar import compile_all, grammar, matches
from sahara_cli.dates.english.meanings import Vague
from sahara_cli.dates.english.modifiers import widen
from sahara_cli.dates.english.phrases import join
from sahara_cli.dates.english.tokens import Tokens
from sahara_cli.reading.timexes import dating
from sahara_cli.reading.timexes.anchor import Anchor
from sahara_cli.reading.timexes.memory import Memory, NoDay, is_history
from sahara_cli.reading.timexes.ranges import share
from sahara_cli.reading.timexes.timex import Timex

if TYPE_CHECKING:
    import datetime as dt

    from sahara_cli.dates.english.matches import Match


#: Rules that only writers who put the day first use, and those of writers who put the month first.
_DAY_FIRST = frozenset({"day-month", "day-month-year"})
_MONTH_FIRST = frozenset({"month-day", "month-day-year"})


def find(text: str, published: dt.date, *, day_first: bool | None = None) -> list[Timex]:
    """Find the time expressions of a text, in order, none over another.

    Words that count from the present count from `published`. `day_first` says whether 03/04/1998 is 3 April; if not
    given, the text's other dates tell, and where they do not both readings are given.
    """
    compile_all()
    tokens = Tokens(text, grammar().alphabet)
    found = widen(share(join(matches(tokens), tokens), tokens), tokens)
    if day_first is None:
        day_first = _day_first(found)
    history = is_history(found, published)
    memory = Memory(published, history=history, day_first=day_first)
    anchor = Anchor(tokens, memory)
    timexes = (_timex(one, tokens, anchor, memory) for one in found)
    return [one for one in timexes if one]


def _day_first(found: list[Match]) -> bool | None:
    """Tell the order of day and month from dates that have but one reading."""
    rules = {one.rule for one in found}
    if rules & _DAY_FIRST:
        return True
    return False if rules & _MONTH_FIRST else None


def _timex(match: Match, tokens: Tokens, anchor: Anchor, memory: Memory) -> Timex | None:
    meaning = match.meaning
    vague = memory.few_days(meaning.what) if isinstance(meaning.what, Vague) else None
    dated = anchor.date(match)
    if isinstance(dated, NoDay):
        return _unknown(match, dated, tokens)
    if not (kind := dating.timex3(meaning, dated)):
        return None
    edtf, against = (
        (dating.edtf(meaning, dated, memory.published), dated.anchor)
        if dated
        else vague or (None, "")
    )
    start, end = tokens.starts[match.start], tokens.ends[match.end - 1]
    return Timex(
        start=start,
        end=end,
        text=tokens.text[start:end],
        type=kind[0],
        value=kind[1],
        edtf=edtf,
        undated=None if edtf else dating.undated(meaning),
        rule=match.rule,
        anchor=against,
        unsure=(dated and dated.unsure) or None,
        mod=dating.mod3(meaning),
    )


def _unknown(match: Match, day: NoDay, tokens: Tokens) -> Timex:
    """Keep a day that does not exist, or that no one can tell, so that it is said and dates nothing."""
    start, end = tokens.starts[match.start], tokens.ends[match.end - 1]
    return Timex(
        start=start,
        end=end,
        text=tokens.text[start:end],
        type="DATE",
        value=day.value,
        edtf=None,
        undated="no day",
        rule=match.rule,
        anchor="",
        unsure=day.why,
    )
