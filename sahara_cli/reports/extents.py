"""How much of a date a calendar or another program can hold: its days, or the parts that are sure."""

from __future__ import annotations

import datetime as dt
import re
from math import isfinite
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.dates import civil
from sahara_cli.reports.spine import LAST_PLAIN_YEAR, shape

if TYPE_CHECKING:
    from sahara_cli.dates import Edtf
    from sahara_cli.dates.days import Day

_POINT = r"\d{4}(?:-\d{2}(?:-\d{2})?)?"
_PLAIN = rf"{_POINT}(?:/{_POINT})?"
_LAST = dt.date.max.toordinal() - 1  # an exclusive end must be a day too


class Extent(NamedTuple):
    """Whole days, both ends inclusive."""

    first: dt.date
    last: dt.date


class Ends(NamedTuple):
    """The parts of a date's start and end that are sure: (year,), (year, month) or (year, month, day).

    Empty where not even the year is; `end` is none where the date does not last.
    """

    start: tuple[int, ...]
    end: tuple[int, ...] | None


def known_days(date: Edtf) -> Extent | None:
    """Give the day of a date, or the first and last of what lasts, where both are known to the day.

    What is approximate or uncertain is not known; nor is what a four-digit year cannot say.
    """
    (span, *more) = date.spans
    vague = more or date.approximate or date.uncertain or shape(date) not in ("day", "stretch")
    if vague or span.s_lo != span.s_hi or span.e_lo != span.e_hi:
        return None
    return _extent(span.s_lo, span.e_hi)


def stated_days(date: Edtf) -> Extent | None:
    """Give all days that a date states, an end that is open or unknown aside; none where none is stated."""
    days = [day for span in date.spans for day in span if isfinite(day)]
    return _extent(min(days), max(days)) if days else None


def _extent(first: Day, last: Day) -> Extent | None:
    if not 1 <= first <= last <= _LAST:
        return None
    return Extent(dt.date.fromordinal(int(first)), dt.date.fromordinal(int(last)))


def sure_ends(date: Edtf) -> Ends:
    """Give what is sure of a date's start and end; months and days that are not known are left out."""
    spans = date.spans
    s_lo, s_hi = min(span.s_lo for span in spans), max(span.s_hi for span in spans)
    e_lo, e_hi = min(span.e_lo for span in spans), max(span.e_hi for span in spans)
    lasts = any((span.s_lo, span.s_hi) != (span.e_lo, span.e_hi) for span in spans)
    return Ends(_shared(s_lo, s_hi), _shared(e_lo, e_hi) if lasts else None)


def _shared(low: Day, high: Day) -> tuple[int, ...]:
    if not (isfinite(low) and isfinite(high)):
        return ()
    parts: list[int] = []
    for first, last in zip(civil(int(low)), civil(int(high)), strict=True):
        if first != last:
            break
        parts.append(first)
    return tuple(parts)


def first_year(date: Edtf) -> int | None:
    """Give the year of the first day that a date states, be it an end; none where none is stated."""
    days = [day for span in date.spans for day in span if isfinite(day)]
    return civil(int(min(days)))[0] if days else None


def is_plain(date: Edtf) -> bool:
    """Tell whether a date is a year, month or day of four-digit years, or lasts from one to another."""
    return bool(re.fullmatch(_PLAIN, date.text)) and date.level == 0


def common_years(parts: tuple[int, ...]) -> bool:
    """Tell whether parts are of a year that four digits can say."""
    return bool(parts) and 0 <= parts[0] <= LAST_PLAIN_YEAR


def iso(parts: tuple[int, ...]) -> str:
    """Write parts as ISO 8601 does: 2023, 2023-12 or 2023-12-08."""
    return "-".join(f"{part:0{4 if at == 0 else 2}}" for at, part in enumerate(parts))
