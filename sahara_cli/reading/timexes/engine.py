"""Find the time expressions of a text: tokens → rules → phrases → dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.dates.english.grammar import grammar, matches
from sahara_cli.dates.english.meanings import Span, Vague
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
    from sahara_cli.dates.english.meanings import What


#: Rules that only writers who put the day first use, and those of writers who put the month first.
_DAY_FIRST = frozenset({"day-month", "day-month-year"})
_MONTH_FIRST = frozenset({"month-day", "month-day-year"})


def find(text: str, published: dt.date, *, day_first: bool | None = None) -> list[Timex]:
    """Find the time expressions of a text, in order; none overlap.

    Words that count from the present count from `published`. `day_first` says whether 03/04/1998 is 3 April; by
    default the text's other dates decide, and where they do not, both readings are returned.
    """
    tokens = Tokens(text, grammar().alphabet)
    matched = widen(share(join(matches(tokens), tokens), tokens), tokens)
    if day_first is None:
        day_first = _day_first(matched)
    history = is_history(matched, published)
    memory = Memory(published, history=history, day_first=day_first)
    anchor = Anchor(tokens, memory)
    timexes = (_timex(match, tokens, anchor, memory) for match in matched)
    return [timex for timex in timexes if timex]


def _day_first(matched: list[Match]) -> bool | None:
    """Tell the order of day and month by the dates that have a single reading."""
    rules = {match.rule for match in matched}
    if rules & _DAY_FIRST:
        return True
    return False if rules & _MONTH_FIRST else None


def _timex(match: Match, tokens: Tokens, anchor: Anchor, memory: Memory) -> Timex | None:
    meaning = match.meaning
    loose = _loose(meaning.what, memory)
    resolved = anchor.date(match)
    if isinstance(resolved, NoDay):
        return _unknown(match, resolved, tokens)
    if not (kind := dating.timex3(meaning, resolved)):
        return None
    edtf, against = (
        (dating.edtf(meaning, resolved, memory.published), resolved.anchor)
        if resolved
        else loose or (None, "")
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
        unsure=(resolved and resolved.unsure) or None,
        mod=dating.mod3(meaning),
    )


def _loose(what: What, memory: Memory) -> tuple[str, str] | None:
    """Date "a few days ago" and "in the past week", which name no stretch of the calendar."""
    match what:
        case Vague():
            return memory.few_days(what)
        case Span():
            return memory.lately(what)
    return None


def _unknown(match: Match, day: NoDay, tokens: Tokens) -> Timex:
    """Keep a day that does not exist or cannot be known: it is shown with its reason, and dates nothing."""
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
