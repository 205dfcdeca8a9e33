"""What a resolved expression is in TIMEX3 and in EDTF: no more than its words say."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from sahara_cli.drafting.timexes.meanings import Hour, Meaning, Repeat, Span, Vague
from sahara_cli.drafting.timexes.stamps import Stamp

if TYPE_CHECKING:
    from sahara_cli.drafting.timexes.memory import Dated
    from sahara_cli.drafting.timexes.timex import Type, Undated

#: A TIMEX3 `mod` for words that TIMEX3 has no other for.
_MODS = {"EARLIER": "START", "LATER": "END"}
#: How TIMEX3 writes some day, week or month of a year, and some day of a month.
_SOME = {"YD": "-XX-XX", "YW": "-WXX", "YM": "-XX", "MD": "-XX"}


def timex3(meaning: Meaning, dated: Dated | None) -> tuple[Type, str] | None:
    """The TIMEX3 type and value; None where a date was meant and none was found."""
    match meaning.what:
        case Span(value):
            return "DURATION", value
        case Repeat(value):
            return "SET", value
        case Vague(value):
            return "DATE", value
    if not dated:
        return None
    value = dated.stamp.timex()
    if dated.unit:
        return "DATE", value + _SOME.get(dated.stamp.grain + dated.unit, "")
    time = meaning.what.time if isinstance(meaning.what, Hour) else meaning.time
    return ("TIME", value + time) if time else ("DATE", value)


def mod3(meaning: Meaning) -> str | None:
    """The TIMEX3 `mod`."""
    return _MODS.get(meaning.mod, meaning.mod) or None


def undated(meaning: Meaning) -> Undated:
    """Why there is no EDTF."""
    match meaning.what:
        case Span():
            return "duration"
        case Repeat():
            return "set"
    return "vague"


def edtf(meaning: Meaning, dated: Dated, published: dt.date) -> str:
    """What can be dated, as EDTF (LoC 2019): a point somewhere in a stretch, or after or before one."""
    stamp = dated.stamp
    if dated.unit:
        return _marked(stamp, "~")
    match meaning.mod:
        case "ON_OR_AFTER":
            return f"[{_bound(stamp)}..]"
        case "ON_OR_BEFORE" | "BEFORE":
            return f"[..{_bound(stamp)}]"
        case "EARLIER" | "LATER" if (
            stamp.dated and stamp.grain != "D" and stamp.first <= published <= stamp.last
        ):
            return _up_to(stamp, published) if meaning.mod == "EARLIER" else _from(stamp, published)
    rough = meaning.mod in {"APPROX", "LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE"}
    return _marked(
        stamp,
        {(True, True): "%", (True, False): "~", (False, True): "?"}.get(
            (rough, bool(dated.unsure)), ""
        ),
    )


def _marked(stamp: Stamp, mark: str) -> str:
    text = stamp.edtf()
    if not text.startswith("["):
        return text + mark
    return f"[{stamp.first}{mark}..{stamp.last}{mark}]"


def _bound(stamp: Stamp) -> str:
    text = stamp.edtf()
    return str(stamp.first) if text.startswith("[") else text


def _up_to(stamp: Stamp, published: dt.date) -> str:
    """Earlier this month: before today."""
    last = published - dt.timedelta(1)
    return f"[{stamp.first}..{last}]" if stamp.first < last else str(stamp.first)


def _from(stamp: Stamp, published: dt.date) -> str:
    """Later this month: after today."""
    first = published + dt.timedelta(1)
    return f"[{first}..{stamp.last}]" if first < stamp.last else str(stamp.last)
