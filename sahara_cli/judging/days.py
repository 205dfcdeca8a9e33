"""Dates that the cited sentences' own words, read by the time expressions' engine, contradict."""

from __future__ import annotations

import re
from math import inf
from typing import TYPE_CHECKING

from sahara_cli.judging.findings import Lack
from sahara_cli.judging.sources import edtf_of
from sahara_cli.patterns import late
from sahara_cli.texts import stands

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sahara_cli.dates import Edtf
    from sahara_cli.dossier.records import Claim
    from sahara_cli.judging.evidence import Evidence
    from sahara_cli.reading.timexes import Timex

#: News without a word for the day is of so many days before publication.
_NEWS = 31
#: A date of more days, some eleven years, does not say when.
_LONG = 4000
#: Days by which a reader's and a writer's day may differ.
_SLACK = 1
_WEEK, _YEAR = 7, frozenset({365, 366})
_WEEKDAY = late(
    r"(?:(?:on|last|this|next|early|late) )*(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"(?: (?:early|late|in the|at|local|time|morning|afternoon|evening|night))*",
    re.IGNORECASE,
)
_LAST_MONTH = late(r"(?:last|this past) [A-Z][a-z]+")
#: Only a person can reckon a day from another event: "seven years after".
_RECKONED = late(
    r"\b(?:years?|months?|weeks?|days?|decades?) (?:after|before|earlier|later|since|into|on|old)\b"
    r"|\b(?:anniversary|same (?:day|week|month|year))\b",
    re.IGNORECASE,
)


#: A day that is told of years before: "today is the fourth anniversary of the flood".
_RETURNED = late(r"\b(?:anniversary|centenary|jubilee)\b", re.IGNORECASE)


def misdated(claim: Claim, evidence: Evidence) -> Iterator[Lack]:
    """Yield the fields that the cited sentences' own dates contradict, and why."""
    if claim.date is None or (not claim.date_text and _is_of_news(claim.date, evidence)):
        return
    times = _dated(evidence.times)
    if claim.date_text and not _holds(evidence.text, claim.date_text):
        yield from _borrowed(claim.date, claim.date_text, evidence, times)
        return
    if claim.date_text:
        # Words that the engine cannot read, "two days after the dam gave way", contradict nothing.
        own = [time for time in times if _is_part(time[0], claim.date_text)]
        yield from _contradicted(claim.date, own)
    elif _RETURNED.search(evidence.text):
        return
    elif not times:
        yield from _unfounded(claim.date, evidence)
    else:
        near = _dated(evidence.near_times) if _is_close(claim.date) else []
        yield from _contradicted(claim.date, times, near)


def _dated(times: Sequence[Timex]) -> list[tuple[Timex, Edtf]]:
    return [(timex, date) for timex in times if (date := edtf_of(timex))]


def _contradicted(
    date: Edtf, times: Sequence[tuple[Timex, Edtf]], near: Sequence[tuple[Timex, Edtf]] = ()
) -> Iterator[Lack]:
    """Doubt a date that neither a sentence's own words nor those `near` it bear out."""
    if times and not any(
        _meets(date, read) or _may_be(date, timex, read) for timex, read in (*times, *near)
    ):
        yield Lack("date", _against(times), date.text)


def _borrowed(
    date: Edtf, words: str, evidence: Evidence, times: Sequence[tuple[Timex, Edtf]]
) -> Iterator[Lack]:
    """Doubt words for a date that stand in another sentence, unless it is the one before and this one tells no day."""
    if times:
        yield Lack("date_text", f'"{words}" is of another sentence; {_against(times)}', words)
    elif not _holds(evidence.before_last, words):
        message = f'"{words}" does not stand in the cited sentences, nor in the one before'
        yield Lack("date_text", message, words)
    else:
        near = [reading for reading in _dated(evidence.near_times) if _is_part(reading[0], words)]
        if near and not any(_meets(date, read) for _, read in near):
            yield Lack("date", _against(near, "the sentences before"), date.text)


def _unfounded(date: Edtf, evidence: Evidence) -> Iterator[Lack]:
    """Doubt a day, a month or a year that no word in the sentences, nor around them, tells."""
    if "?" in date.text or not _is_close(date) or _RECKONED.search(evidence.text):
        return
    near = _dated(evidence.near_times)
    # A planned event may stand far from the headline with its day.
    is_told = any(_meets(date, read) for _, read in (*near, *_dated(evidence.head_times)))
    if not is_told and (
        near or not any(source.tells_of(*_wide(date)) for source in evidence.sources.values())
    ):
        message = "no words in the cited sentences, nor before them, tell this date"
        yield Lack("date", message, date.text)


def _is_close(date: Edtf) -> bool:
    """Tell whether a date says when, within a few years."""
    first, last = date.bounds
    return inf not in (abs(first), abs(last)) and last - first < _LONG


def _is_of_news(date: Edtf, evidence: Evidence) -> bool:
    """Tell whether a date may be that of the news itself: around the day of publication, or open."""
    first, last = date.bounds
    for source in evidence.sources.values():
        day = source.published
        if day is None or (first - _SLACK <= day.toordinal() and last + _NEWS >= day.toordinal()):
            return True
    return False


def _meets(date: Edtf, other: Edtf) -> bool:
    """Tell whether two dates may have a day in common, or one may have begun the other."""
    first, last = _wide(date)
    begun, ended = _wide(other)
    return first <= ended and begun <= last


def _may_be(date: Edtf, time: Timex, read: Edtf) -> bool:
    """Tell whether a weekday may be the week's before or after, and "last June" that of the year before."""
    gap = abs(date.bounds[0] - read.bounds[0])
    if _WEEKDAY.fullmatch(time.text):
        return date.bounds[0] == date.bounds[1] and gap == _WEEK
    return (
        bool(_LAST_MONTH.fullmatch(time.text)) and date.text[4:] == read.text[4:] and gap in _YEAR
    )


def _wide(date: Edtf) -> tuple[float, float]:
    first, last = date.bounds
    return first - _SLACK * ("~" in date.text or "%" in date.text), last + _SLACK * (
        "~" in date.text
    )


def _holds(text: str, words: str | None) -> bool:
    return bool(words) and any(
        stands(line, words or "") for line in (*text.split("\n"), text.replace("\n", " "))
    )


def _is_part(time: Timex, words: str) -> bool:
    """Tell whether a time expression is one of those in some words."""
    ours, theirs = words.casefold(), time.text.casefold()
    return theirs in ours or ours in theirs


def _against(times: Sequence[tuple[Timex, Edtf]], where: str = "the cited sentences") -> str:
    first = list(dict.fromkeys(f'"{timex.text}" is {date.text}' for timex, date in times))[:2]
    readings = "; ".join(first)
    return f"{where} tell another: {readings}"
