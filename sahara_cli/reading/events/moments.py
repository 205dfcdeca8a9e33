"""Time expressions that can be dated, where the day of publication may itself be one of several."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.dates import parse
from sahara_cli.patterns import late
from sahara_cli.reading import timexes
from sahara_cli.reading.timexes.linked import linked

if TYPE_CHECKING:
    from sahara_cli.dates import Edtf
    from sahara_cli.reading.timexes import Timex

_DAY = late(r"\d{4}-\d\d-\d\d")
_MONTH = late(r"\d{4}-\d\d")
#: The days of a month's beginning and middle.
_PARTS = {"START": ("01", "10"), "MID": ("11", "20")}
_OPEN = frozenset({"-inf", "inf"})
#: Words before a date that make it a bound of when something happened, and on which side of it that lies.
_BOUNDING = late(
    r"\b(?:(?P<upper>before|by|until|till|prior to|ahead of)|(?P<lower>after|since))\s+\Z",
    re.IGNORECASE,
)
#: "Before Tuesday's talks": the date is of what it owns.
_OWNING = late(r"'s? [a-z]")
#: "After noon on Friday" is on Friday: the word bounds the hour.
_HOUR = late(
    r"(?:noon|midday|midnight|dawn|dusk|nightfall|sunrise|sunset"
    r"|\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\b|o'clock)|\d{1,2}:\d\d).* \w",
    re.IGNORECASE,
)
#: What is about a year that the noun behind it is of, and the words before one that is only rough.
_ABOUT, _DIGITS = re.compile(r"about \d{4}"), 4
_NAMED = re.compile(
    r" (?!(?:and|or|but|when|while|as|the|an?|after|before|in|on|at|to|by)\b)[a-z]{3,}"
)
_DATING = re.compile(
    r"\b(?:in|from|since|by|until|till|of|at|to|before|after|around|and|was|were)\s+\Z|[.,;:]\s*\Z|^\Z",
    re.IGNORECASE,
)
_LONGEST_BOUND = len("prior to") + len("  ")
_BOUND = late(r"\[([\d-]+)\.\.\]|\[\.\.([\d-]+)\]")
_SET = late(r"\[([^,]*?)(?:\.\.|,)(.*)\]")


class Moment(NamedTuple):
    """A time expression with its date; `unsure` holds rival readings.

    `words` and `edtf` take in a word before it that makes it a bound: what happened "before 2010" did so in [..2010].
    """

    start: int
    end: int
    words: str
    edtf: str
    rule: str
    anchor: str
    unsure: tuple[str, ...]

    @property
    def bare(self) -> Moment:
        """Give the time itself, without a word before it that makes it a bound: of "since 2010" the year."""
        bound = _BOUND.fullmatch(self.edtf)
        if bound is None or len(self.words) <= self.end - self.start:
            return self
        return self._replace(words=self.words[self.start - self.end :], edtf=bound[1] or bound[2])


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
    times = linked(text, timexes_of(text, first), first)
    if first == last:
        return [_moment(text, timex, timex.edtf, ()) for timex in times if timex.edtf]
    others = {
        (timex.start, timex.end): timex for timex in linked(text, timexes_of(text, last), last)
    }
    both = ((timex, others.get((timex.start, timex.end))) for timex in times)
    moments_found = (_joined(text, timex, other) for timex, other in both if other)
    return [moment for moment in moments_found if moment]


def no_days(text: str, published: dt.date) -> list[tuple[int, str]]:
    """Give where a text names a day that does not exist or that no one can tell, and why it is none."""
    times = timexes_of(text, published)
    return [
        (timex.start, timex.unsure) for timex in times if timex.undated == "no day" and timex.unsure
    ]


@lru_cache(maxsize=256)
def timexes_of(text: str, published: dt.date) -> tuple[Timex, ...]:
    """Find the time expressions of a text; those of the last texts are remembered, for who judges what they tell."""
    return tuple(timexes.find(text, published))


def _joined(text: str, timex: Timex, other: Timex) -> Moment | None:
    if not timex.edtf or not other.edtf:
        return None
    if timex.edtf == other.edtf:
        return _moment(text, timex, timex.edtf, ())
    if not (edtf := _between(timex.edtf, other.edtf)):
        return None
    return _moment(
        text, timex, edtf, (f"{timex.anchor} it is {timex.edtf}, {other.anchor} {other.edtf}",)
    )


def _moment(text: str, timex: Timex, edtf: str, unsure: tuple[str, ...]) -> Moment:
    if _is_about_noun(text, timex):
        year = timex.text[-_DIGITS:]
        start = timex.end - _DIGITS
        return Moment(start, timex.end, year, year, timex.rule, timex.anchor, unsure)
    rivals = (*unsure, timex.unsure) if timex.unsure else unsure
    bound = _BOUNDING.search(text[max(0, timex.start - _LONGEST_BOUND) : timex.start])
    if bound and (_OWNING.match(text, timex.end) or _HOUR.match(timex.text)):
        bound = None
    words = bound[0] + timex.text if bound else timex.text
    if bound and "/" not in edtf:
        edtf = _within_month(edtf, timex.mod)
        edtf = _until(edtf) if bound["upper"] else _from(edtf)
    return Moment(timex.start, timex.end, words, edtf, timex.rule, timex.anchor, rivals)


def _is_about_noun(text: str, timex: Timex) -> bool:
    """Tell "a film about 1972 massacre" from "in about 1972 rebels fled"."""
    lead = text[max(0, timex.start - _LONGEST_BOUND) : timex.start]
    named = _ABOUT.fullmatch(timex.text) and _NAMED.match(text, timex.end)
    return bool(named) and not _DATING.search(lead)


def _within_month(edtf: str, mod: str | None) -> str:
    """Bound "by mid-February" and "since early May" by the days that the words leave."""
    days = _PARTS.get(mod or "") if _MONTH.fullmatch(edtf) else None
    return f"[{edtf}-{days[0]}..{edtf}-{days[1]}]" if days else edtf


def _until(edtf: str) -> str:
    """Any time up to a date."""
    several = _SET.fullmatch(edtf)
    last = several[2] if several else edtf
    return f"[..{last}]" if last else edtf


def _from(edtf: str) -> str:
    """Any time from a date on."""
    several = _SET.fullmatch(edtf)
    first = several[1] if several else edtf
    return f"[{first}..]" if first else edtf


def _between(first_date: str, last_date: str) -> str:
    """Cover two points by one stretch in which the day lies; "" for intervals, which are no points."""
    if "/" in first_date + last_date:
        return ""
    dates = (parse(first_date), parse(last_date))
    first, last = min(d.earliest for d in dates), max(d.latest for d in dates)
    bounds = [
        "" if day in _OPEN else day + mark
        for day, mark in zip((first, last), (_mark(first_date + last_date),) * 2, strict=True)
    ]
    return f"[{bounds[0]}..{bounds[1]}]" if any(bounds) else ""


def _mark(text: str) -> str:
    rough, unsure = "~" in text or "%" in text, "?" in text or "%" in text
    return "%" if rough and unsure else "~" if rough else "?" if unsure else ""
