"""A resolved expression in TIMEX3 and in EDTF, which say no more than its words do."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from sahara_cli.dates.english.meanings import Hour, Meaning, Near, Period, Repeat, Span, Vague
from sahara_cli.dates.english.stamps import move

if TYPE_CHECKING:
    import datetime as dt

    from sahara_cli.dates.english.stamps import Stamp
    from sahara_cli.reading.timexes.memory import Resolved
    from sahara_cli.reading.timexes.timex import Type, Undated

#: The TIMEX3 `mod` of words for which it has no own.
_MODS = {"EARLIER": "START", "LATER": "END"}
#: How TIMEX3 writes some day, week or month of a year, and some day of a month.
_SOME = {"YD": "-XX-XX", "YW": "-WXX", "YM": "-XX", "MD": "-XX"}
_ROUGH = frozenset({"APPROX", "LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE"})
#: EDTF's qualifier, by whether the date is rough and whether it is unsure.
_QUALIFIERS = {(False, False): "", (True, False): "~", (False, True): "?", (True, True): "%"}


def timex3(meaning: Meaning, resolved: Resolved | None) -> tuple[Type, str] | None:
    """Give the TIMEX3 type and value; None for a date that could not be resolved."""
    match meaning.what:
        case Span(value):
            return "DURATION", value
        case Repeat(value):
            return "SET", value
        case Vague(value):
            return "DATE" if value.endswith("_REF") else "DURATION", value
        case Near(count=count) as near if near.is_far:
            return "DATE", "PAST_REF" if count < 0 else "FUTURE_REF"
        case Near(length=length) if length and not resolved:
            return "DURATION", length
    return _dated3(meaning, resolved) if resolved else None


def _dated3(meaning: Meaning, resolved: Resolved) -> tuple[Type, str]:
    value = resolved.stamp.timex()
    if resolved.unit:
        return "DATE", value + _SOME.get(resolved.stamp.grain + resolved.unit, "")
    time = meaning.what.time if isinstance(meaning.what, Hour) else meaning.time
    return ("TIME", value + time) if time else ("DATE", value)


def mod3(meaning: Meaning) -> str | None:
    """Give the TIMEX3 `mod`."""
    return _MODS.get(meaning.mod, meaning.mod) or None


def undated(meaning: Meaning) -> Undated:
    """Say why there is no EDTF."""
    match meaning.what:
        case Span():
            return "duration"
        case Near(length=length) as near if length and not near.is_far:
            return "duration"
        case Repeat():
            return "set"
    return "vague"


def edtf(meaning: Meaning, resolved: Resolved, published: dt.date) -> str | None:
    """Write a date as EDTF (LoC 2019): a point somewhere in a stretch, before it or after it."""
    stamp = resolved.stamp
    if resolved.vague:
        return None
    if resolved.unit:
        return _qualified(stamp, "~")
    if resolved.rival:
        first, last = sorted((stamp, resolved.rival), key=attrgetter("order"))
        link = ".." if stamp.grain == "Y" else ","
        return f"[{first.edtf()}{link}{last.edtf()}]"
    if meaning.nightly:
        return _between(move(stamp.first, -1), stamp.last)
    if bounded := _bounded(meaning.mod, stamp, published):
        return bounded
    # A month or a quarter compared with this year's is exactly that one, however many years ago.
    is_compared = isinstance(meaning.what, Period) and stamp.grain != "Y"
    # "About 4 a.m. on 2 March" is on 2 March.
    hedged = meaning.mod in _ROUGH and not meaning.time
    rough = (meaning.loose and not is_compared) or hedged
    return _qualified(stamp, _QUALIFIERS[rough, bool(resolved.unsure)])


def _bounded(mod: str, stamp: Stamp, published: dt.date) -> str:
    match mod:
        case "ON_OR_AFTER":
            return f"[{_bound(stamp, stamp.first)}..]"
        case "ON_OR_BEFORE":
            return f"[..{_bound(stamp, stamp.last)}]"
        case "EARLIER" if _holds(stamp, published):
            return _between(stamp.first, max(move(published, -1), stamp.first))
        case "LATER" if _holds(stamp, published):
            return _between(min(move(published, 1), stamp.last), stamp.last)
    return ""


def _qualified(stamp: Stamp, mark: str) -> str:
    text = stamp.edtf()
    return f"[{stamp.first}{mark}..{stamp.last}{mark}]" if text.startswith("[") else text + mark


def _bound(stamp: Stamp, day: dt.date) -> str:
    text = stamp.edtf()
    return str(day) if text.startswith("[") else text


def _holds(stamp: Stamp, published: dt.date) -> bool:
    return stamp.in_calendar and stamp.grain != "D" and stamp.first <= published <= stamp.last


def _between(first: dt.date, last: dt.date) -> str:
    return f"[{first}..{last}]" if first < last else str(last)
