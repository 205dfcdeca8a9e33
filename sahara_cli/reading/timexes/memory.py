"""A reader's memory: the day of publication, the dates mentioned so far, and the quarter that figures are of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sahara_cli.dates.english.meanings import (
    Beside,
    Fixed,
    Meaning,
    Near,
    Period,
    Span,
    Vague,
    Weekly,
    What,
    Yearly,
)
from sahara_cli.dates.english.stamps import Stamp, move
from sahara_cli.patterns import late

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from sahara_cli.dates.english.matches import Match

#: A text is history where most of its years are so long past, at least so many, and few words count from now.
_LONG_PAST, _FEWEST, _MOST, _PER_NEWS_WORD = 1, 3, 0.75, 10
_FROM_PUBLICATION = "counted from publication"
#: A date that was mentioned more tokens before is too far away to count from without a doubt.
_FAR = 60
#: So near to an earlier date a month without its year may be of that date's year.
_NEAR = 20
#: A bare year so far from the story is an aside, unless the next date agrees with it.
_ASIDE = 5
_LAST_MONTH = 12
#: A length of hours, or of whole days, weeks, months or years; a few days or weeks are at most so many.
_LENGTH = late(r"P(?:T(?P<hours>\d{1,3})H|(?P<count>\d{1,3})(?P<unit>[DWMY])|X(?P<few>[DW]))")
_FEW = {"D": 7, "W": 6}
_HOURS = 24
_LINKS = frozenset({"-", "–", "to", "and"})
#: Words before a day that something is measured from, which is none of the story's.
_MEASURING = frozenset({"since", "than"})
_LEADING, _NAMING = frozenset({"in", "on"}), frozenset({"the", "its", "their", "s"})
#: Lengths that a company's report compares with a year before.
_REPORTED = frozenset({"P3M", "P6M", "P9M", "P12M", "P1Y", "P26W", "P39W", "P52W"})


@dataclass(frozen=True, slots=True)
class Resolved:
    """A stretch of the calendar, its anchor, and the reason why it may be another.

    `rival` is another reading, no less likely. `unit` is set where only the surroundings are known: so many of that
    unit from somewhere in `stamp`. `vague` is set where TIMEX3 has a value but no word gives the day.
    """

    stamp: Stamp
    anchor: str = "the words alone"
    unsure: str = ""
    unit: str = ""
    rival: Stamp | None = None
    vague: bool = False


@dataclass(frozen=True, slots=True)
class NoDay:
    """A day that does not exist, or that is another in each country: its TIMEX3 value, and the reason."""

    value: str
    why: str


class Memory:
    """The dates mentioned so far: the last (`then`), the last quarter, and the period that figures are of."""

    def __init__(self, published: dt.date, *, history: bool, day_first: bool | None) -> None:
        self.published = published
        self.history = history
        self.day_first = day_first
        self.now = f"published {published}"
        self.then: Stamp | None = None
        #: Whether the last day named could not be resolved: words that count from it have no date.
        self.lost = False
        self.quarter: Stamp | None = None
        self.report: Stamp | None = None
        self._then_at, self._then_doubt = 0, ""
        self._then_led = False
        self._then_told = False
        self._aside: int | None = None

    def begin_paragraph(self) -> None:
        """Forget whether the paragraph before dated something."""
        self._then_led = False

    def far(self, at: int) -> str:
        """Say why a date counted from the last one is unsure at a token; "" where that one is near."""
        if not self.then:
            return "no date stands before it, counted from publication"
        if self._aside is not None:
            return f"counted from {self.then.timex()}, the text has named years far from it since"
        if at - self._then_at <= _FAR:
            return ""
        return f"counted from {self.then.timex()}, which stands far before"

    def doubt(self, at: int) -> str:
        """Say why a date counted from the last one is unsure at a token: that one is far, or unsure itself."""
        return self.far(at) or self._then_doubt

    def to_come(self, at: int) -> Stamp | None:
        """Give the later year, or a day of it, of which the text has just told what happens then."""
        then = self.then
        if not then or then.year <= self.published.year or not self._then_told:
            return None
        return None if self.far(at) else then

    def elsewhere(self, at: int) -> str:
        """Say why a date counted from publication is unsure: the text is about years long past right before."""
        then = self.then
        # A month of an old year reaches farther than the bare year: "in May 2011 … By December he was worse".
        reach = _FAR if then and then.grain in "DM" else _NEAR
        near = at - self._then_at <= reach and self._then_led
        if not then or not near or self.published.year - then.year <= _LONG_PAST:
            return ""
        return f"{_FROM_PUBLICATION}, the text tells of {then.timex()} before it"

    def last_mentioned(self) -> str:
        """Name the last date mentioned; publication where there is none."""
        return f"last mentioned {self.then.timex()}" if self.then else self.now

    def few_days(self, vague: Vague) -> tuple[str, str] | None:
        """Date "a few days earlier" by the fewest and the most days that "a few" may be, and name its anchor."""
        if vague.base == "then" and self.lost:
            return None
        then = self.then if vague.base == "then" else None
        if not vague.days or (then and not (then.in_calendar and then.grain == "D")):
            return None
        base, anchor = (then.first, self.last_mentioned()) if then else (self.published, self.now)
        near, far = (move(base, days) for days in vague.days)
        return f"[{far}~..{near}]" if far < near else f"[{near}..{far}~]", anchor

    def lately(self, span: Span) -> tuple[str, str] | None:
        """Date "in the past two weeks": some time from so long before publication until then."""
        length = _LENGTH.fullmatch(span.value)
        if not (span.back and length) or self.history:
            return None
        if hours := length["hours"]:
            unit, count = "D", -(-int(hours) // _HOURS)
        elif unit := length["few"]:
            count = _FEW[unit]
        else:
            unit, count = length["unit"], int(length["count"])
        first = Stamp.of(self.published).shift(-count, unit)
        rough = "" if unit in "DW" and not length["few"] else "~"
        return f"[{first.edtf()}{rough}..{self.published}]", self.now

    def keep(self, meaning: Meaning, resolved: Resolved | None, at: int, before: str) -> None:
        """Remember an expression at a token for the next ones; led by "in" or "on" it dates something.

        `before` is the word before it, which tells "the 2026 Games" from "notes due 2026".
        """
        what = meaning.what
        if isinstance(what, Span) and what.value in _REPORTED:
            self.report = Stamp.of(self.published, "Y")
        if not resolved or resolved.unit or (self.history and _from_now(what)):
            return
        if self._moves_on(what, resolved.stamp, before):
            self.lost = False
            self.then = _late(meaning.mod, resolved.stamp) if self.history else resolved.stamp
            self._then_at, self._then_led = at, before in _LEADING
            rough = resolved.unsure.startswith(_FROM_PUBLICATION)
            self._then_doubt = (
                f"counted from {resolved.stamp.timex()}, itself unsure" if rough else ""
            )
            self._then_told = self._tells(before)
        if self._is_reported(what, resolved.stamp):
            self.report = resolved.stamp
            self.quarter = resolved.stamp if resolved.stamp.grain == "Q" else self.quarter

    def _moves_on(self, what: What, stamp: Stamp, before: str) -> bool:
        """Tell a date of the story from one that it is measured from, an aside or a look back."""
        measured = before in _MEASURING and stamp.grain == "D" and not self.history
        return not (measured or self._is_aside(stamp) or _looks_back(what))

    def _tells(self, before: str) -> bool:
        """Tell a date of what happens then from "notes due 2026"; a range goes on as it begins."""
        return before in _LEADING | _NAMING or (self._then_told and before in _LINKS)

    def _is_reported(self, what: What, stamp: Stamp) -> bool:
        """Tell whether figures may be of a quarter or a half: it has begun, and is compared with nothing."""
        if stamp.grain not in "QH" or _compares(what) or stamp.first > self.published:
            return False
        # "The quarter that ended in March" may have been named before by its company's own count.
        return not (isinstance(what, Beside) and self.quarter)

    def _is_aside(self, stamp: Stamp) -> bool:
        if stamp.grain in "EC":
            return True
        near = not self.then or abs(stamp.year - self.then.year) <= _ASIDE
        if near or stamp.grain != "Y" or not self.history:
            self._aside = None
            return False
        confirmed = self._aside is not None and abs(stamp.year - self._aside) <= _ASIDE
        self._aside = stamp.year
        return not confirmed


def _looks_back(what: What) -> bool:
    # "As in the previous year", "up from the month before" leave a story where it was.
    return isinstance(what, Near) and what.base == "then" and what.count == -1 and what.unit in "MY"


def _late(mod: str, stamp: Stamp) -> Stamp:
    # From the end of a year a story goes on to the next.
    return Stamp("M", stamp.year, _LAST_MONTH) if stamp.grain == "Y" and mod == "END" else stamp


def is_history(matches: Sequence[Match], published: dt.date) -> bool:
    """Tell whether a text is about years long before it was published."""
    years = [
        match.meaning.what.stamp.year for match in matches if isinstance(match.meaning.what, Fixed)
    ]
    past = sum(published.year - year > _LONG_PAST for year in years)
    news = sum(_is_news(match) for match in matches)
    # News that looks back names the year at hand as well, or days of this week.
    return past >= _FEWEST and past >= _MOST * len(years) and past > _PER_NEWS_WORD * news


def _is_news(match: Match) -> bool:
    match match.meaning.what:
        case Weekly():
            return True
        case Near(count=count, unit=unit, base="now"):
            return unit in "DWMY" and abs(count) <= 1
    return match.rule == "this-unit"


def _from_now(what: What) -> bool:
    return isinstance(what, Near) and what.base == "now"


def _compares(what: What) -> bool:
    match what:
        case Period(years=years, year=year):
            return bool(years or year)
        case Yearly(year=Near(base="report")):
            return True
    return False
