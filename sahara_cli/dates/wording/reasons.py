"""The reason of a verdict, in a sentence for the reader."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

from sahara_cli.dates.days import day_text
from sahara_cli.dates.verdicts import Verdict

if TYPE_CHECKING:
    from sahara_cli.dates.days import Day
    from sahara_cli.dates.edtf.value import Edtf
    from sahara_cli.dates.verdicts import Window


def why(date: Edtf, window: Window) -> str:
    """Explain `window.verdict(date)` in one sentence."""
    sentence = _sentence(date, window)
    if date.approximate:
        sentence += "; ~ widens what is stated by one unit of the finest part that it marks"
    if date.kind == "season":
        sentence += "; a season begins and ends a month sooner or later, from place to place"
    return f"{sentence}."


def _sentence(date: Edtf, window: Window) -> str:
    verdict = window.verdict(date)
    if (reach := date.reach) is None:
        return _of_set(date, verdict, window)
    s_lo, s_hi, e_lo, e_hi = reach
    if verdict is Verdict.NO:
        if s_lo > window.last:
            return f"It starts on {_day(s_lo)} at the earliest, after {day_text(window.last)}"
        return f"It ends on {_day(e_hi)} at the latest, before {day_text(window.first)}"
    if verdict is Verdict.CERTAIN:
        return _certain(reach, window)
    if date.uncertain:
        return f"It may lie {_window(window)}, but it is marked uncertain (?)"
    doubts = []
    if s_hi > window.last:
        doubts.append(f"it may start as late as {_day(s_hi)}")
    if e_lo < window.first:
        doubts.append(f"it may end as early as {_day(e_lo)}")
    return f"It may lie {_window(window)}, but {' and '.join(doubts)}"


def _certain(reach: tuple[Day, Day, Day, Day], window: Window) -> str:
    s_lo, s_hi, e_lo, e_hi = reach
    if (s_lo, s_hi) == (e_lo, e_hi):
        days = (
            f"The day {day_text(s_lo)}" if s_lo == e_hi else f"Each day it may be, {_days(*reach)},"
        )
        return f"{days} lies {_window(window)}"
    starts = "It has no beginning" if s_hi == -inf else f"It starts by {_day(s_hi)}"
    ends = "has no end" if e_lo == inf else f"ends no sooner than {_day(e_lo)}"
    return f"{starts} and {ends}, so some of it lies {_window(window)}"


def _of_set(date: Edtf, verdict: Verdict, window: Window) -> str:
    if verdict is Verdict.NO:
        return f"No member of the set lies {_window(window)}"
    if verdict is Verdict.CERTAIN:
        which = "A member lies" if date.every else "Each member that it may be lies"
        return f"{which} {_window(window)}" + (", and all are meant" if date.every else "")
    if date.every:
        return f"A member may lie {_window(window)}, but none is certain to"
    return f"It is one member of the set, and not all of them are certain to lie {_window(window)}"


def _window(window: Window) -> str:
    if window.first == -inf:
        return f"up to {day_text(window.last)}" if window.last != inf else "somewhere in time"
    if window.last == inf:
        return f"from {day_text(window.first)} on"
    if window.first == window.last:
        return f"on {day_text(window.first)}"
    return f"from {day_text(window.first)} to {day_text(window.last)}"


def _days(first: Day, _s_hi: Day, _e_lo: Day, last: Day) -> str:
    if first == -inf:
        return f"up to {day_text(last)}"
    return f"from {day_text(first)} on" if last == inf else f"{day_text(first)} to {day_text(last)}"


def _day(day: Day) -> str:
    return "any day" if day in (inf, -inf) else day_text(day)
