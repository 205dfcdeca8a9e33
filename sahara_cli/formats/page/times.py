"""A record's times as numbers of days, which a page's script reads to filter it and to draw it on an axis anew."""

from __future__ import annotations

import json
from math import copysign, inf, isnan
from typing import TYPE_CHECKING, TypeAlias

from sahara_cli.dates.edtf.nodes import Range
from sahara_cli.dossier.criteria import date_of
from sahara_cli.dossier.records import Event
from sahara_cli.reports.axis import stretches

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sahara_cli.dates import Edtf
    from sahara_cli.dates.days import Day
    from sahara_cli.dates.edtf.nodes import Point
    from sahara_cli.dossier.records import AnyRecord
    from sahara_cli.reports.marks import Mark

#: What stands for ±inf, of which JSON has no number.
_FAR = 1e99
#: What stands for the day from which an uncertain date is sure to have begun (none is): beyond every window.
_NEVER = 1e300
#: Units of a range whose members can be told one by one.
_UNITS = {"day": 0, "month": 1, "year": 2}

Numbers: TypeAlias = "float | list[Numbers]"


def judged(record: AnyRecord) -> str:
    """Give a record's dates as `days.js` judges them, as JSON."""
    rivals = record.rivals if isinstance(record, Event) else ()
    date = date_of(record)
    dates = rivals or ((date,) if date else ())
    return _json([_date(stated) for stated in dates])


def _date(date: Edtf) -> list[Numbers]:
    if date.reach is not None:
        return [finite(day) for day in date.reach]
    return [int(date.every), [_member(member) for member in date.members]]


def _member(member: Point | Range) -> list[Numbers]:
    low, high = member.reach
    numbers: list[Numbers] = [finite(low), finite(high), int(member.uncertain)]
    if isinstance(member, Range):
        ends = [point for point in member if point]
        numbers.append([_UNITS.get(ends[0].kind, -1), *map(_end, member)])
    return numbers


def _end(point: Point | None) -> Numbers:
    return [finite(day) for day in point.reach] if point else 0


def known(record: AnyRecord) -> str:
    """Give the stretches in which a record's date is known to start or end, in days: each first and last."""
    date = date_of(record)
    return _plain(day for stretch in sorted(stretches(date)) for day in stretch) if date else ""


def drawn(mark: Mark) -> str:
    """Give the days of a mark's shapes, in their order: each first and last."""
    return _plain(day for shape in mark.shapes for day in (shape.first, shape.last))


def _plain(days: Iterable[Day]) -> str:
    return " ".join(f"{finite(day):g}" if abs(day) == inf else str(int(day)) for day in days)


def finite(day: Day) -> float:
    """Give a day as a number that JSON has."""
    if isnan(day):
        return _NEVER
    return day if abs(day) < inf else copysign(_FAR, day)


def _json(value: list[Numbers] | list[list[Numbers]]) -> str:
    return json.dumps(value, separators=(",", ":"))
