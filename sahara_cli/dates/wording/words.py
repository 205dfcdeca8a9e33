"""A date in words: short, for a column of a table, and no surer than the date.

A day out of several is not worded like an event that lasted: `[2023-12-01..2023-12-07]` is
"within 1-7 Dec 2023", `2023-12-01/2023-12-07` is "1-7 Dec 2023" (with an en dash). Years before 1
are BC: year 0 is 1 BC.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.dates.days import MONTHS, MONTHS_OF_YEAR, civil
from sahara_cli.dates.edtf.masks import fits
from sahara_cli.dates.edtf.nodes import (
    OPEN,
    SEASONS,
    DateSet,
    End,
    Interval,
    Node,
    Point,
    Range,
    season_kind,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

DASH = "\N{EN DASH}"
LONG = "year "
FIRST_BARE_YEAR, _LONGEST_YEAR = 1000, 9999
_MOST_NAMED = 4
_SEASON_NAMES = ("spring", "summer", "autumn", "winter")
_FIRST_SEASON, _HALVES = 21, 2


class Plain(NamedTuple):
    """A day, a month (`day` is 0) or a year (`month` is 0) that is known."""

    year: int
    month: int = 0
    day: int = 0

    @property
    def head(self) -> str:
        """The part that differs between dates of the same month or year: "3" of "3 May 2020"."""
        if self.day:
            return str(self.day)
        return MONTHS[self.month - 1][:3] if self.month else year_words(self.year)

    @property
    def tail(self) -> str:
        """The rest, which such dates share: " May 2020"."""
        if self.day:
            return f" {MONTHS[self.month - 1][:3]} {year_words(self.year)}"
        return f" {year_words(self.year)}" if self.month else ""

    def __str__(self) -> str:
        return self.head + self.tail


def in_words(node: Node) -> str:
    """Word a date."""
    if isinstance(node, Interval):
        return _interval(node)
    return _set(node) if isinstance(node, DateSet) else _point(node)


def _plain(point: Point) -> Plain | None:
    if point.masked or point.season or point.time or any(point.marks) or "S" in point.year:
        return None
    return Plain(point.years[0], int(point.month or 0), int(point.day or 0))


def _point(point: Point) -> str:
    words = f"c. {_unmarked(point)}" if point.approximate else _unmarked(point)
    return f"{words} (uncertain)" if point.uncertain else words


def _unmarked(point: Point) -> str:
    point = point._replace(marks=("", "", ""))
    if plain := _plain(point):
        return str(plain)
    if point.time:
        clock, zone = point.time[:8], point.time[8:].replace("Z", "UTC")
        return f"{_unmarked(point._replace(time=''))}, {clock} {zone}".rstrip()
    if "S" in point.year:
        return _rounded(point)
    if point.season:
        return _season(point)
    return _masked(point)


def _rounded(point: Point) -> str:
    number, _, power = point.year.removeprefix("Y").partition("S")[0].partition("E")
    estimate = year_words(int(number) * 10 ** int(power or "0"))
    return (
        estimate
        if point.years[0] == point.years[-1]
        else f"within {_years(point)}, est. {estimate.removeprefix(LONG)}"
    )


def _season(point: Point) -> str:
    code = point.season
    start, length = SEASONS[code]
    kind, nth = season_kind(code), start // length
    if kind == "quarter":
        return _ofyear_words(f"Q{nth + 1}", point)
    if kind != "season":
        parts = MONTHS_OF_YEAR // length
        part = "half" if parts == _HALVES else "third"
        return _ofyear_words(f"{('first', 'second', 'last')[nth]} {part} of", point)
    group, name = divmod(code - _FIRST_SEASON, len(_SEASON_NAMES))
    words = _ofyear_words(_SEASON_NAMES[name], point)
    if start + length > MONTHS_OF_YEAR and FIRST_BARE_YEAR <= point.years[0] == point.years[-1]:
        words += f"{DASH}{(point.years[0] + 1) % 100:02}"
    return words + ("", " (north)", " (south)")[group]


def _masked(point: Point) -> str:
    month, day = point.month, point.day
    if "X" in point.year.rstrip("X"):
        return _within(point)
    if not month:
        return (
            _years(point) if point.kind in ("decade", "masked date") else f"within {_years(point)}"
        )
    head = _masked_head(month, day)
    return _ofyear_words(head, point) if head else _within(point)


def _masked_head(month: str, day: str) -> str:
    """Word a month and a day with unknown digits; "" where that is not short."""
    if month == "XX" and day in ("", "XX"):
        return "some day in" if day else "some month in"
    if month.isdigit() and "X" not in day.replace("XX", ""):
        name = MONTHS[int(month) - 1][:3]
        heads = {"": name, "XX": f"some day in {name}"}
        return heads.get(day) or f"{int(day)} {name}"
    names = [name[:3] for n, name in enumerate(MONTHS, 1) if fits(n, month)]
    return joined(names, "or") if not day and len(names) <= _MOST_NAMED else ""


def _ofyear_words(head: str, point: Point) -> str:
    """Put a year after the head: "Dec 1985", "Dec in the 1560s", "Dec of some year"."""
    year = _years(point)
    if "X" not in point.year:
        return f"{head} {year}"
    if year.startswith("some"):
        return (
            head.removesuffix(" in")
            if head.endswith(" in")
            else f"{head.removesuffix(' of')} of {year}"
        )
    article = "the " if year.endswith("s") else ""
    return (
        f"{head} {article}{year}" if head.endswith((" in", " of")) else f"{head} in {article}{year}"
    )


def _years(point: Point) -> str:
    first, last = point.years[0], point.years[-1]
    if point.year.strip("-") == "XXXX":
        return "some year" if first == 0 else "some year BC"
    if len(point.year) - len(point.year.rstrip("X")) == 1 and first > 0:
        return f"{first}s"
    return year_words(first) if first == last else stretch(Plain(first), Plain(last))


def _within(point: Point) -> str:
    """Word a date by its first and last day."""
    # Cut to the parts that the date has: years, months or days.
    size = 3 if point.day else 2 if point.month else 1
    first, last = Plain(*civil(point.low)[:size]), Plain(*civil(point.high)[:size])
    return str(first) if first == last else f"within {stretch(first, last)}"


def _both(first: Point, last: Point) -> str:
    plain_first, plain_last = _plain(first), _plain(last)
    if plain_first and plain_last:
        return stretch(plain_first, plain_last)
    start, end = _point(first), _point(last)
    return start if start == end else f"{start} {DASH} {end}"


def _interval(interval: Interval) -> str:
    start, end = interval.start, interval.end
    if isinstance(start, Point) and isinstance(end, Point):
        return _both(start, end)
    bounded = [part for part in (start, end) if part not in (None, OPEN)]
    if not bounded:
        began = "start unknown" if start is None else "no beginning"
        return f"{began}, {'end unknown' if end is None else 'no end'}"
    if len(bounded) > 1:
        return f"{_end(start)} {DASH} {_end(end)}"
    if bounded[0] is start:
        return f"since {_end(start)}" if end is None else f"from {_end(start)} on"
    return f"until {_end(end)}" if start is None else f"up to {_end(end)}"


def _end(end: End) -> str:
    if isinstance(end, Range):
        return _range(end)
    return _point(end) if end else ""


def _range(members: Range) -> str:
    first, last = members
    if first and last:
        return _both(first, last)
    return f"{_end(first)} or after" if first else f"{_end(last)} or before"


def _set(dates: DateSet) -> str:
    members = dates.members
    if len(members) == 1:
        return _only(members[0], every=dates.every)
    if len(members) > _MOST_NAMED:
        which = "all" if dates.every else "one"
        return f"{which} of {len(members)} dates, {_end(members[0])} … {_end(members[-1])}"
    joint = "and" if dates.every else "or"
    words = _sharing_tail(members, joint)
    return words or joined([_end(member) for member in members], joint)


def _sharing_tail(members: Sequence[Point | Range], joint: str) -> str:
    """Word dates of the same month or year, which is said once: "3, 5 or 7 May 2020"; "" for others."""
    points = [member for member in members if isinstance(member, Point)]
    plains = [plain for point in points if (plain := _plain(point))]
    tails = {(plain.tail, bool(plain.day)) for plain in plains}
    if len(plains) < len(members) or len(tails) != 1:
        return ""
    return joined([plain.head for plain in plains], joint) + plains[0].tail


def _third(members: Range) -> str:
    """Word approximate days that are all early, in the middle or late in the same month."""
    first, last = (point and _plain(point._replace(marks=("", "", ""))) for point in members)
    if not (first and last and first.day and first[:2] == last[:2]):
        return ""
    if not any(point and point.approximate for point in members):
        return ""
    thirds = {min((day - 1) // 10, 2) for day in (first.day, last.day)}
    if len(thirds) != 1:
        return ""
    return f"c. {('early', 'mid', 'late')[thirds.pop()]} {Plain(first.year, first.month, 0)}"


def _only(member: Point | Range, *, every: bool) -> str:
    if isinstance(member, Point):
        return _point(member)
    if not every:
        if third := _third(member):
            return third
        return f"within {_range(member)}" if member.first and member.last else _range(member)
    unit = next(point.kind for point in member if point)
    if member.first and member.last:
        return f"each {unit} of {_range(member)}"
    which = "after" if member.first else "before"
    return f"{_end(member.first or member.last)} and each {unit} {which}"


def year_words(year: int) -> str:
    """Word a year as people count them: there is no year 0, and 1 BC is before AD 1."""
    if abs(year) > _LONGEST_YEAR:
        return f"{LONG}{year:,}"
    if year < 1:
        return f"{1 - year} BC"
    return str(year) if year >= FIRST_BARE_YEAR else f"AD {year}"


def stretch(first: Plain, last: Plain) -> str:
    """Join two dates by a dash; a shared month or year is said once."""
    if first == last:
        return str(first)
    start, end = str(first), str(last)
    if first.tail and first.tail == last.tail:
        return f"{first.head}{DASH}{end}"
    if start.startswith(LONG) and end.startswith(LONG):
        return f"{start} {DASH} {end.removeprefix(LONG)}"
    if first.year == last.year and first.month and last.month:
        start = start.removesuffix(f" {year_words(first.year)}")
    elif not first.month and last.year < 1:
        start = start.removesuffix(" BC")
    dash = DASH if " " not in start + end.removesuffix(" BC") else f" {DASH} "
    return f"{start}{dash}{end}"


def joined(words: list[str], joint: str) -> str:
    """List words as a person does: "a, b or c"."""
    return f"{', '.join(words[:-1])} {joint} {words[-1]}"
