"""A single date for several reports: the one that lies within all others', else a set of those that differ."""

from __future__ import annotations

from math import inf, isfinite
from typing import TYPE_CHECKING

from sahara_cli.dates import civil, parse
from sahara_cli.dates.days import day_text
from sahara_cli.dates.edtf.value import by_time
from sahara_cli.errors import DateError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sahara_cli.dates import Edtf
    from sahara_cli.dates.days import Day

#: The last year that four digits can say.
LAST_YEAR = 9999


def settled(dates: Sequence[Edtf]) -> Edtf:
    """Give the date of a happening: the finest of its reports' dates, else a set of those that differ.

    What a set cannot hold (it has dates, no intervals or sets) stands in it by its days; what began and has no end, by
    when it began: "since 5 March" and "6 March" are 5 or 6 March.
    """
    rivals = finest(dates)
    if len(rivals) == 1:
        return rivals[0]
    begun = tuple(map(_begun, rivals))
    if not any("/" in date.text for date in begun):
        rivals = begun
    return _set(sorted(rivals, key=by_time))


def finest(dates: Sequence[Edtf]) -> tuple[Edtf, ...]:
    """Leave out the dates that another lies within: they are coarser, and say nothing against it."""
    distinct = list({date.text: date for date in dates}.values())
    if len(distinct) == 1:
        return (dates[0],)
    return tuple(date for date in distinct if not any(_coarser(date, other) for other in distinct))


def _coarser(date: Edtf, other: Edtf) -> bool:
    """Tell whether another date lies within one; of two with the same days, which says less than the other."""
    own, others = _begun(date), _begun(other)
    if other is date or not _within(others, own):
        return False
    return not _within(own, others) or _vagueness(date) > _vagueness(other)


def _begun(date: Edtf) -> Edtf:
    """Give the beginning of what has no end or none that is known: the one day that it tells."""
    start, _, end = date.text.partition("/")
    if end in {"", ".."} and start not in {date.text, "", ".."}:
        return parse(start)
    return date


def _vagueness(date: Edtf) -> tuple[object, ...]:
    return date.uncertain, date.approximate, len(date.text), date.text


def _within(inner: Edtf, outer: Edtf) -> bool:
    """Tell whether all days that one date states are days of the other, softened where that is approximate."""
    low, high = inner.bounds
    reach = outer.reach
    if reach is None:
        return outer.bounds[0] <= low and high <= outer.bounds[1]
    return reach[0] <= low and high <= reach[3]


def _set(dates: Sequence[Edtf]) -> Edtf:
    members = [member for date in dates for member in _members(date)]
    try:
        return parse(f"[{','.join(dict.fromkeys(members))}]")
    except DateError:  # several ends are open
        low = min(date.bounds[0] for date in dates)
        high = max(date.bounds[1] for date in dates)
        return parse(f"[{_days(low, high)}]" if (low, high) != (-inf, inf) else "../..")


def _members(date: Edtf) -> Iterator[str]:
    """Yield the members of a set that stand for a date."""
    text = date.text
    if text.startswith("[") and text.endswith("]"):
        yield from text[1:-1].split(",")
    elif text[0] in "{[" or "/" in text or "T" in text:
        yield _days(*date.bounds)
    else:
        yield text


def _days(low: Day, high: Day) -> str:
    """Write days as a set has them; in years, where a year of one has more digits than a day can have."""
    far = any(isfinite(day) and not 0 <= civil(int(day))[0] <= LAST_YEAR for day in (low, high))
    write = _year if far else day_text
    begins, ends = (write(day) if isfinite(day) else "" for day in (low, high))
    return begins if begins == ends else f"{begins}..{ends}"


def _year(day: Day) -> str:
    year = civil(int(day))[0]
    if abs(year) > LAST_YEAR:
        return f"Y{year}"
    return f"{'-' * (year < 0)}{abs(year):04}"
