"""The meanings of time expressions, before anything is known of the day of writing."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TypeAlias

from sahara_cli.dates.english import feasts
from sahara_cli.dates.english.stamps import Stamp


@dataclass(frozen=True, slots=True)
class Fixed:
    """A stretch of the calendar that the words name outright.

    `weekday` is the day of the week beside it, `until` the last of several years ("1190/85 BC"). With `short` its year
    has two digits, and stands for that of any century.
    """

    stamp: Stamp
    weekday: int | None = None
    until: Stamp | None = None
    short: bool = False


@dataclass(frozen=True, slots=True)
class Slashed:
    """A date in figures that has two readings: 03/04/1998."""

    month_first: Stamp
    day_first: Stamp


#: Farther away than this, years are round numbers, and other units of no use.
_FARTHEST = {"Y": 1_000}
_FARTHEST_ELSE = 10_000


@dataclass(frozen=True, slots=True)
class Near:
    """A stretch so many units away, of the unit's own size: "a year ago" is a year, whatever the day.

    `base` is "now" (publication), "then" (the date last mentioned), "here" (now in news, then in a story) or
    "report" (the period of the figures at hand). `length` is the count as a duration: "two years later" where no date
    stands before it says how long, not when.
    """

    count: int
    unit: str
    base: str = "now"
    length: str = ""

    @property
    def is_far(self) -> bool:
        """Whether it is too far away for a count of units to give the year."""
        return abs(self.count) > _FARTHEST.get(self.unit, _FARTHEST_ELSE)


@dataclass(frozen=True, slots=True)
class Feast:
    """A feast by its key, and the nation that keeps it; "" where that is open."""

    name: str
    nation: str


@dataclass(frozen=True, slots=True)
class Yearly:
    """A part of some year: a month, a day of a month, a quarter, a season. The stamp's own year is void.

    `which` is last, next, previous, following, this, that or ""; `year` is the year that the words name, `weekday` the
    day of the week beside it.
    """

    stamp: Stamp
    which: str = ""
    year: Fixed | Near | None = None
    feast: Feast | None = None
    weekday: int | None = None

    def in_year(self, year: int) -> Stamp:
        """Find the part in a year; a day that the year lacks is replaced by its month's last, which `is_in` refuses."""
        if self.feast and Stamp("Y", year).in_calendar:
            return Stamp.of(feasts.day_of(self.feast.name, year, self.feast.nation))
        stamp = replace(self.stamp, year=year)
        return stamp if stamp.exists else replace(stamp, day=stamp.last_of_month)

    def is_in(self, stamp: Stamp) -> bool:
        """Whether a stretch is this part of its year."""
        return bool(self.feast) or self.stamp.day == stamp.day


@dataclass(frozen=True, slots=True)
class Weekly:
    """A day of some week, Monday being 0, or a weekend (grain K) by its Saturday; `which` as in `Yearly`.

    `owns` is set in "Friday's talks", where the verb of the clause need not be about the Friday; `leads_to` is the
    next day of the week in a story of the past ("came on Sunday and left on Monday").
    """

    weekday: int
    which: str = ""
    week: Near | None = None
    grain: str = "D"
    owns: bool = False
    leads_to: int | None = None


@dataclass(frozen=True, slots=True)
class Monthly:
    """A day of a month; without `month` of the month last mentioned ("the 25th")."""

    day: int
    month: Near | None = None


@dataclass(frozen=True, slots=True)
class Beside:
    """A stretch so many units from the one that holds another day: "the week of June 12", "the day before Easter".

    Without `day` it is half an expression, whose day must follow. With `same` it keeps the size of the stretch that it
    is counted from: "ten years ago this month" is a month.
    """

    count: int
    unit: str
    day: What | None = None
    same: bool = False


@dataclass(frozen=True, slots=True)
class Nth:
    """A day, a week, a weekend or a month by its place in a longer stretch, -1 being the last: "the first week of May".

    `weekday` is set for "the first Monday in May". Without `of` it is half an expression, as in `Beside`.
    """

    count: int
    unit: str
    weekday: int | None = None
    of: What | None = None


@dataclass(frozen=True, slots=True)
class Hour:
    """A time of the day last mentioned; with `of`, of a day that must follow ("the night of 3 May")."""

    time: str
    of: bool = False


@dataclass(frozen=True, slots=True)
class Period:
    """The stretch that a report is about: "the quarter", "the year-ago period", "the 1988 period".

    `unit` is Q for a quarter; `years` counts the years away, `year` is the year itself; `latest` is a period that is
    over.
    """

    unit: str
    years: int = 0
    year: int = 0
    latest: bool = False


@dataclass(frozen=True, slots=True)
class Span:
    """A length of time, as an ISO 8601 duration; `back` is set where it ends now: "in the past two weeks"."""

    value: str
    back: bool = False


@dataclass(frozen=True, slots=True)
class Repeat:
    """A time that comes again and again."""

    value: str


@dataclass(frozen=True, slots=True)
class Vague:
    """PRESENT_REF, PAST_REF or FUTURE_REF, or how long after "then" ("a few days later").

    `days` are the fewest and the most days from `base`, if known.
    """

    value: str
    days: tuple[int, int] | None = None
    base: str = "now"


@dataclass(frozen=True, slots=True)
class OtherDay:
    """A day by another calendar, such as the Islamic one, which is not converted to ours."""

    calendar: str


What: TypeAlias = (
    Fixed
    | OtherDay
    | Slashed
    | Near
    | Yearly
    | Weekly
    | Monthly
    | Beside
    | Nth
    | Hour
    | Period
    | Span
    | Repeat
    | Vague
)


@dataclass(frozen=True, slots=True)
class Meaning:
    """The stretch or length in `what`, the time of day (`TMO`, `T10:30`), and the hedge (a TIMEX3 `mod`, or EARLIER).

    `loose` is set where the calendar's stretch stands for another with its own bounds ("fiscal 2012") or was counted in
    round numbers ("two years ago"), `nightly` where the night may be before the day or after it ("overnight").
    """

    what: What
    time: str = ""
    mod: str = ""
    loose: bool = False
    nightly: bool = False
