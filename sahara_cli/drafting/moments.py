"""Time expressions that can be dated, where the day of publication may itself be one of several."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.dates import parse
from sahara_cli.drafting import timexes

if TYPE_CHECKING:
    from sahara_cli.dates import Edtf
    from sahara_cli.drafting.timexes import Timex

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_OPEN = frozenset({"-inf", "inf"})


class Moment(NamedTuple):
    """A time expression with its date; `unsure` holds rival readings."""

    start: int
    end: int
    words: str
    edtf: str
    rule: str
    anchor: str
    unsure: tuple[str, ...]


def days_of(published: Edtf) -> tuple[dt.date, dt.date] | None:
    """Give the first and the last day of publication; None where either is open, unknown or out of the calendar."""
    days = (published.earliest, published.latest)
    if not all(_DAY.fullmatch(day) for day in days):
        return None
    try:
        return dt.date.fromisoformat(days[0]), dt.date.fromisoformat(days[1])
    except ValueError:
        return None


def moments(text: str, first: dt.date, last: dt.date) -> list[Moment]:
    """Find what can be dated in a text, in order, published on some day from `first` to `last`.

    Where the two give two dates, the date is somewhere from the earlier to the later.
    """
    found = timexes.find(text, first)
    if first == last:
        return [_moment(one, one.edtf, ()) for one in found if one.edtf]
    others = {(one.start, one.end): one for one in timexes.find(text, last)}
    both = ((one, others.get((one.start, one.end))) for one in found)
    moments_found = (_joined(one, other) for one, other in both if other)
    return [one for one in moments_found if one]


def _joined(one: Timex, other: Timex) -> Moment | None:
    if not one.edtf or not other.edtf:
        return None
    if one.edtf == other.edtf:
        return _moment(one, one.edtf, ())
    if not (edtf := _between(one.edtf, other.edtf)):
        return None
    return _moment(one, edtf, (f"{one.anchor} it is {one.edtf}, {other.anchor} {other.edtf}",))


def _moment(one: Timex, edtf: str, unsure: tuple[str, ...]) -> Moment:
    rivals = (*unsure, one.unsure) if one.unsure else unsure
    return Moment(one.start, one.end, one.text, edtf, one.rule, one.anchor, rivals)


def _between(one: str, other: str) -> str:
    """Cover two points by one stretch in which the day lies; "" for intervals, which are no points."""
    if "/" in one + other:
        return ""
    dates = (parse(one), parse(other))
    first, last = min(d.earliest for d in dates), max(d.latest for d in dates)
    bounds = [
        "" if day in _OPEN else day + mark
        for day, mark in zip((first, last), (_mark(one + other),) * 2, strict=True)
    ]
    return f"[{bounds[0]}..{bounds[1]}]" if any(bounds) else ""


def _mark(text: str) -> str:
    rough, unsure = "~" in text or "%" in text, "?" in text or "%" in text
    return "%" if rough and unsure else "~" if rough else "?" if unsure else ""
