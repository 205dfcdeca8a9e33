"""The dates of linked expressions: between two, from one to the other, a choice, a length around another."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from sahara_cli.dates import parse
from sahara_cli.dates.english.stamps import Stamp
from sahara_cli.errors import DateError
from sahara_cli.patterns import late

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.reading.timexes.timex import Timex

_SET = late(r"\[(.*)\]")
_MARKS = late("[?~%]")
_LENGTH = late(r"P(\d{1,4})([DWMQY])")
_DAY = late(r"(\d{4}-\d\d-)(\d\d)([?~%]?)")


def pair(left: Timex, right: Timex, kind: str, published: dt.date) -> str | None:
    """Date a time between two expressions, from one to the other, or so long around one: by its `kind`.

    None where either is no date, or the first comes after the second.
    """
    if kind == "around":
        return _around(left, right)
    left, right = _of_one_month(left, right)
    if right.edtf in {left.edtf, None} or (left.type == "TIME" and not left.edtf):
        return _half(left, right, kind, published)
    return _stretch(left, right, kind, published)


def choice(members: Sequence[Timex]) -> str | None:
    """Date a choice: "on Monday or Tuesday"."""
    if len(members) == len("ab"):
        members = _of_one_month(*members)
    dates = sorted({timex.edtf or "" for timex in members}, key=lambda date: parse(date).bounds)
    inner = (_SET.sub(r"\1", date) for date in dates)
    return dates[0] if len(dates) == 1 else _checked(f"[{','.join(inner)}]")


def onward(timex: Timex, *, lasting: bool) -> str | None:
    """Date a time that begins with an expression, where the end is no date: "from 2010 to his death"."""
    low = _low(timex)
    return _checked(f"{_plain(timex, low)}/" if lasting else f"[{low}..]")


def bare(timex: Timex) -> str:
    """Give the date without its marks of being rough or unsure; "" where there is none."""
    return _MARKS.sub("", timex.edtf or "")


def _of_one_month(left: Timex, right: Timex) -> tuple[Timex, Timex]:
    """Give both ends of "March 11-13" the month, and the doubts about its year."""
    days = [_DAY.fullmatch(timex.edtf or "") for timex in (left, right)]
    if not (days[0] and days[1]):
        return left, right
    if right.rule == "shared-month":
        right = replace(right, edtf=days[0][1] + days[1][2] + days[0][3], unsure=left.unsure)
    elif left.rule == "shared-month":
        left = replace(left, edtf=days[1][1] + days[0][2] + days[1][3], unsure=right.unsure)
    return left, right


def _half(left: Timex, right: Timex, kind: str, published: dt.date) -> str | None:
    """Date a range whose ends are a single day, or of which only one end is a date."""
    if not left.edtf or left.edtf == right.edtf:
        return right.edtf
    if right.type == "TIME":
        return left.edtf
    now = right.value == "PRESENT_REF"
    if kind == "between":
        return _checked(f"[{_low(left)}..{published if now else ''}]") or _checked(
            f"[{parse(left.edtf).earliest}..{published}]"
        )
    return _checked(f"{_plain(left, _low(left))}/{'..' if now else ''}")


def _stretch(left: Timex, right: Timex, kind: str, published: dt.date) -> str | None:
    low, high = _low(left), _high(right)
    if not left.edtf or not right.edtf:
        if kind != "between" or not right.edtf:
            return None
        now = str(published) if left.value == "PRESENT_REF" else ""
        return _checked(f"[{now}..{high}]") or _checked(f"[{now}..{parse(right.edtf).latest}]")
    if kind == "lasting":
        return _checked(f"{_plain(left, low)}/{_plain(right, high)}")
    ends = parse(left.edtf), parse(right.edtf)
    return _checked(f"[{low}..{high}]") or _checked(f"[{ends[0].earliest}..{ends[1].latest}]")


def _low(timex: Timex) -> str:
    """Give the first date that an expression may be; "" where that is open."""
    return re.split(r"\.\.|,", _SET.sub(r"\1", timex.edtf or ""))[0]


def _high(timex: Timex) -> str:
    return re.split(r"\.\.|,", _SET.sub(r"\1", timex.edtf or ""))[-1]


def _plain(timex: Timex, end: str) -> str:
    # An end that may be any of several days is about the first or the last of them.
    several = (timex.edtf or "").startswith("[")
    return f"{end}~" if several and end and not _MARKS.search(end) else end


def _around(length: Timex, middle: Timex) -> str | None:
    value = _LENGTH.fullmatch(length.value)
    # "Within more than a week", "within two or three weeks" have no bound that the value holds.
    if not value or not middle.edtf or length.mod or " or " in length.text:
        return None
    date, count = parse(middle.edtf), int(value[1])
    try:
        first, last = map(dt.date.fromisoformat, (date.earliest, date.latest))
    except ValueError:
        return None
    ends = Stamp.of(first).shift(-count, value[2]), Stamp.of(last).shift(count, value[2])
    return _checked(f"[{ends[0].edtf()}..{ends[1].edtf()}]")


def _checked(edtf: str) -> str | None:
    """Return a date in its normal form; None if it is none, or runs from later to earlier."""
    try:
        return str(parse(edtf))
    except DateError:
        return None
