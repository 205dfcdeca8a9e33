"""Dates in words that a person typed: read by the grammar for articles, and counted from today.

No date stands before them and no verb gives a tense: a month, a weekday or a feast alone is the latest that is not
after today, `last` is strictly before today's own and `next` strictly after it.
"""

from __future__ import annotations

import calendar
import re
from operator import attrgetter
from typing import TYPE_CHECKING

from sahara_cli.dates.days import MONTHS, year_text
from sahara_cli.dates.edtf.masks import why_no_day
from sahara_cli.dates.edtf.refusals import quoted
from sahara_cli.dates.english import feasts
from sahara_cli.dates.english.grammar import grammar, matches
from sahara_cli.dates.english.lexicon import DAY_NAMES, DAYS, MONTH_NAMES, PROPER, UNIT_ONE
from sahara_cli.dates.english.lexicon import MONTHS as MONTH_NUMBERS
from sahara_cli.dates.english.meanings import (
    Beside,
    Fixed,
    Monthly,
    Near,
    Nth,
    OtherDay,
    Period,
    Weekly,
    What,
    Yearly,
)
from sahara_cli.dates.english.modifiers import widen
from sahara_cli.dates.english.names import WEEKDAYS, TypedDate
from sahara_cli.dates.english.phrases import join
from sahara_cli.dates.english.stamps import Stamp, move
from sahara_cli.dates.english.tokens import Tokens
from sahara_cli.errors import DateError

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from sahara_cli.dates.english.matches import Match
    from sahara_cli.dates.english.meanings import Meaning

#: A word before the text, so that "Mar" and "fall" are of the calendar.
_BEFORE = "in "
_WORD = re.compile(r"([^\W\d_]{2,})(\.?)")
#: Years of two digits and decades without their century.
_SHORT = re.compile(r"(?<![0-9])['’]?[0-9]{2}['’]?s\b|['’][0-9]{2}\b|\b(?:FY|fy)[0-9]{2}\b")
_NOW = frozenset({"now", "right now", "at present"})
_WEEK = 7
#: From one 29 February to the next are at most eight years.
_LEAP_GAP = 8
_LEAP_YEAR = 2000
#: Rules whose words have several readings, or lack a part.
_UNCLEAR = frozenset(
    {"century", "short-year-day", "the-year", "the-stretch", "ending-unit", "period-of-year"}
)
#: Readers differ on whether "the past month" is the calendar's or ends today; "the sixties" lack their century.
_UNCLEAR_WORDS = re.compile(r"\bpast\b|\b[a-z]+ties\b", re.IGNORECASE)
_AGO = frozenset({"units-ago", "year-ago"})
_FULL = {
    short: full.capitalize()
    for table, full_names in ((MONTH_NUMBERS, MONTH_NAMES), (DAYS, DAY_NAMES))
    for short, number in table.items()
    for full, full_number in full_names.items()
    if number == full_number
}


def read_words(tidy: str, today: dt.date) -> TypedDate | None:
    """Read a whole text as a date in words; None if it is none, or says no more than "about then".

    Raise `DateError` for a day that does not exist.
    """
    if tidy.lower() in _NOW:
        return TypedDate(str(today), literal=False)
    if not (match := _clear(tidy)):
        return None
    meaning, ago = match.meaning, match.rule in _AGO
    if meaning.mod and not (ago and meaning.mod == "APPROX"):
        return None
    stamp = _Calendar(tidy, today).stamp(meaning.what, counts_days=ago and not meaning.mod)
    if not stamp:
        return None
    # "A decade ago" is about then; so many years ago is a day, as so many days ago is.
    about = "~" if meaning.mod or (meaning.loose and not ago) else ""
    edtf = f"{stamp.edtf()}{about}{_until(meaning.what)}"
    return TypedDate(edtf, literal=_is_literal(meaning, match.rule))


def _until(what: What) -> str:
    """Give the end of several years that stand together: "500–491 BC"."""
    return f"/{what.until.edtf()}" if isinstance(what, Fixed) and what.until else ""


def _clear(tidy: str) -> Match | None:
    """Find the expression that a text is, if its words have a single reading."""
    if _SHORT.search(tidy) or _UNCLEAR_WORDS.search(tidy):
        return None
    match = next(filter(None, map(_only_expression, _with_article(tidy))), None)
    return match if match and match.rule not in _UNCLEAR else None


def _with_article(tidy: str) -> Iterator[str]:
    """Give a text as it is typed, then with the article that people leave out: "fortnight ago", "week of 6 May"."""
    yield tidy
    if tidy.partition(" ")[0].lower() in UNIT_ONE and " " in tidy:
        yield f"the {tidy}"
        yield f"a {tidy}"


def _only_expression(tidy: str) -> Match | None:
    """Find the expression that covers a text from its first token to its last."""
    tokens = Tokens(_BEFORE + feasts.spell(_WORD.sub(_known, tidy)), grammar().alphabet)
    matched = widen(join(matches(tokens), tokens), tokens)
    covers = len(matched) == 1 and (matched[0].start, matched[0].end) == (1, len(tokens))
    return matched[0] if covers else None


def _known(word: re.Match[str]) -> str:
    """Spell a name of a month or a day out; give others the capital that they have in a sentence."""
    lower = word[1].lower()
    if lower in _FULL:
        return _FULL[lower]
    return (word[1].capitalize() if lower in PROPER else lower) + word[2]


def _is_literal(meaning: Meaning, rule: str) -> bool:
    what = meaning.what
    if not isinstance(what, Fixed) or meaning.loose or meaning.time:
        return False
    return what.stamp.grain != "S" and rule != "year-of-era" and what.stamp.year > 0


class _Calendar:
    """Finds the stretch of the calendar for words that are typed on a day."""

    def __init__(self, tidy: str, today: dt.date) -> None:
        self._tidy = tidy
        self._today = today

    def stamp(self, what: What, *, counts_days: bool = False) -> Stamp | None:
        """Give the stretch; None for a meaning without a date. So many weeks ago is a day, if `counts_days`."""
        match what:
            case Fixed():
                return self._fixed(what)
            case Near():
                return self._near(what, counts_days=counts_days)
            case Period(unit="", years=years) if years and counts_days:
                return self._near(Near(years, "Y"), counts_days=True)
            case Weekly():
                return self._weekly(what)
            case Yearly():
                return self._yearly(what)
            case _:
                return self._part(what)

    def _part(self, what: What) -> Stamp | None:
        match what:
            case Beside(day=day) if day and (stamp := self.stamp(day)):
                base = stamp if what.same else stamp.within(what.unit)
                return base.shift(what.count, what.unit)
            case Nth(of=of) if of and (longer := self.stamp(of)):
                return longer.nth(what.count, what.unit, what.weekday)
            case Monthly(month=month) if month and (of_month := self._near(month)):
                return self._fixed(Fixed(Stamp("D", of_month.year, of_month.month, what.day)))
            case OtherDay(calendar=other):
                raise DateError(
                    f"{quoted(self._tidy)} is a day of the {other} calendar, which is not converted to ours:"
                    " type ours, such as 8 Dec 2023"
                )
        return None

    def _fixed(self, what: Fixed) -> Stamp:
        stamp = what.stamp
        if not stamp.exists:
            parts = f"{stamp.month:02}", f"{stamp.day:02}"
            reason = why_no_day(range(stamp.year, stamp.year + 1), year_text(stamp.year), *parts)
            raise DateError(f"{quoted(self._tidy)} is no date: {reason}")
        if what.weekday is not None and (falls := stamp.first.weekday()) != what.weekday:
            day = f"{stamp.day} {MONTHS[stamp.month - 1]} {stamp.year}"
            raise DateError(f"{quoted(self._tidy)} is no date: {day} is a {WEEKDAYS[falls]}")
        return stamp

    def _near(self, near: Near, *, counts_days: bool = False) -> Stamp | None:
        if near.base not in {"now", "here"} or (counts_days and near.count > 0):
            return None
        here = Stamp.of(self._today, "D" if counts_days else near.unit)
        moved = here.shift(near.count, near.unit)
        if not moved.in_calendar:
            raise DateError(
                f"{quoted(self._tidy)} is too far from now; type a year, such as Y-20000"
            )
        return moved

    def _weekly(self, what: Weekly) -> Stamp | None:
        monday = move(self._today, -self._today.weekday())
        if what.week:
            week = self._near(what.week)
            return week and Stamp.of(move(week.first, what.weekday), what.grain)
        back = (self._today.weekday() - what.weekday) % _WEEK
        match what.which:
            case "last" | "previous":
                days = move(self._today, -(back or _WEEK))
            case "this":
                days = move(monday, what.weekday)
            case "next" if what.grain == "K":
                days = move(monday, what.weekday + _WEEK)
            case "next":
                days = move(self._today, _WEEK - back)
            case "" | "the":
                days = move(self._today, -back)
            case _:
                return None
        return Stamp.of(days, what.grain)

    def _yearly(self, part: Yearly) -> Stamp | None:
        if part.feast and not part.feast.nation:
            raise DateError(
                f"{quoted(self._tidy)} is another day in each country: type the day, such as 8 Dec 2023"
            )
        if part.year:
            year = self.stamp(part.year)
            return self._fixed(Fixed(part.in_year(year.year), part.weekday)) if year else None
        if part.which in {"previous", "following", "that"}:
            return None
        if part.stamp.day > calendar.monthrange(_LEAP_YEAR, part.stamp.month)[1]:
            longest = calendar.monthrange(_LEAP_YEAR, part.stamp.month)[1]
            raise DateError(
                f"{quoted(self._tidy)} is no date: {MONTHS[part.stamp.month - 1]} has {longest} days at most"
            )
        stamp = self._in_year(part)
        return self._fixed(Fixed(stamp, part.weekday)) if stamp else None

    def _in_year(self, part: Yearly) -> Stamp | None:
        """Choose the year: the latest begun, the last or the next apart from today's own, or this one."""
        now = Stamp.of(self._today, part.stamp.grain)
        if part.which == "this":
            this = part.in_year(self._today.year)
            return now if part.stamp.grain == "S" and now.month == this.month else this
        near = self._near_years(part)
        if part.which == "next":
            return min(
                (stamp for stamp in near if stamp.order > now.order),
                default=None,
                key=attrgetter("order"),
            )
        if part.which == "last":
            return max(
                (stamp for stamp in near if stamp.order < now.order),
                default=None,
                key=attrgetter("order"),
            )
        return max(
            (stamp for stamp in near if stamp.order <= now.order),
            default=None,
            key=attrgetter("order"),
        )

    def _near_years(self, part: Yearly) -> list[Stamp]:
        """Give a part in the years around today that have it, 29 February among them."""
        year = self._today.year
        stamps = map(part.in_year, range(year + 1, year - _LEAP_GAP - 1, -1))
        return [stamp for stamp in stamps if part.is_in(stamp)]
