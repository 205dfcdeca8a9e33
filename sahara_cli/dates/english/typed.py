"""Dates as a person types them: EDTF first, then plain English, read into EDTF.

A month stays a month. A text with two readings, without such a day or without a clear meaning is
refused with a sentence that says what to type instead. `today` is always handed in.
"""

from __future__ import annotations

import re
import unicodedata
from math import inf
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.dates.days import day_text
from sahara_cli.dates.edtf.nodes import LAST_SOFT_SEASON, Interval, Point
from sahara_cli.dates.edtf.refusals import quoted
from sahara_cli.dates.edtf.value import Edtf, parse
from sahara_cli.dates.english.hints import clear_end, hint, no_date
from sahara_cli.dates.english.written import read_written
from sahara_cli.errors import DateError

if TYPE_CHECKING:
    import datetime as dt

#: Longer texts are EDTF or nothing.
_LONGEST_PHRASE = 100

_DASHES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"), "-")
_RANGE = re.compile(r"(?:from )?(.*?)(?: ?\.\. ?| to | - )(.*)", re.IGNORECASE)
_EDTF_SIGNS = re.compile(r"(?=.*[0-9])[-0-9xyestz/~?%.,:+\[\]{}]+", re.IGNORECASE)


class Reading(NamedTuple):
    """A date read from a text; `literal` is false where today or a choice decided, which the reader is shown."""

    edtf: Edtf
    literal: bool


def read(text: str, today: dt.date) -> Reading:
    """Read what a person typed. Raise `DateError`, which says what to type instead, on no date.

    A month or a weekday alone is the latest that is not after `today`; `last` is strictly before
    today's own, `next` strictly after. A week runs from Monday to Sunday (ISO 8601).
    """
    tidy = _tidied(text)
    if reading := _read_edtf(text.strip(), tidy.upper()):
        return reading
    if len(tidy) > _LONGEST_PHRASE:
        raise DateError(f"{quoted(text)} is too long for a date")
    if (range_ := _RANGE.fullmatch(tidy)) and any(range_.groups()):
        return _read_range(text, range_[1], range_[2], today)
    return _read_one(tidy, text, today)


def read_opening(text: str, today: dt.date) -> Reading:
    """Read what is typed for the day that something begins on: of "early 2024" that is clear."""
    return _read_edge(text, today, "last")


def read_closing(text: str, today: dt.date) -> Reading:
    """Read what is typed for the day that something ends on: of "the end of May 2024" that is clear."""
    return _read_edge(text, today, "first")


def _read_edge(text: str, today: dt.date, lacking: str) -> Reading:
    day = clear_end(_tidied(text), lambda other: _readable(other, today), lacking)
    return read(text, today) if day is None else Reading(parse(day_text(int(day))), literal=False)


def _tidied(text: str) -> str:
    """Fold widths, dashes and spaces to the plain ones."""
    plain = text.replace("\N{HORIZONTAL ELLIPSIS}", "..")
    if not plain.isascii():
        plain = unicodedata.normalize("NFKC", plain).translate(_DASHES)
    return " ".join(plain.split()).strip(" ,;")


def _read_edtf(*texts: str) -> Reading | None:
    for text in texts:
        try:
            edtf = parse(text)
        except DateError:
            continue
        # 2020-21 is a season, and may stand for two years: the reader is shown which.
        node = edtf.node
        return Reading(edtf, not (isinstance(node, Point) and 0 < node.season <= LAST_SOFT_SEASON))
    return None


def _read_one(tidy: str, text: str, today: dt.date) -> Reading:
    if reading := _read_words(tidy, today):
        return reading
    if refused := hint(
        tidy, text.strip(), today.toordinal(), lambda other: _readable(other, today)
    ):
        raise refused
    if _EDTF_SIGNS.fullmatch(tidy):
        parse(text.strip())
    raise no_date(text.strip())


def _read_words(tidy: str, today: dt.date) -> Reading | None:
    date = read_written(tidy, today.toordinal())
    if not date and any(map(str.isalpha, tidy)):
        from sahara_cli.dates.english.words import read_words  # loaded for words alone

        date = read_words(tidy, today)
    return Reading(parse(date.edtf), date.literal) if date else None


def _readable(tidy: str, today: dt.date) -> Edtf | None:
    """Read a date that a hint would advise; None if it would be refused."""
    try:
        reading = _read_edtf(tidy.upper()) or _read_words(tidy, today)
    except DateError:
        return None
    return reading.edtf if reading else None


def _read_range(text: str, first: str, last: str, today: dt.date) -> Reading:
    start, end = (_read_end(typed, text, today) if typed else None for typed in (first, last))
    if start and end and start.edtf.bounds[0] > end.edtf.bounds[1]:
        raise DateError(f"{quoted(text)} ends before it starts; type the earlier date first")
    start_text = _end_text(start.edtf, 0) if start else ".."
    end_text = _end_text(end.edtf, 1) if end else ".."
    return Reading(parse(f"{start_text}/{end_text}"), all(r.literal for r in (start, end) if r))


def _read_end(typed: str, text: str, today: dt.date) -> Reading:
    reading = _read_edtf(typed.upper()) or _read_one(typed, typed, today)
    if isinstance(reading.edtf.node, Interval) or inf in map(abs, reading.edtf.bounds):
        raise DateError(f"{quoted(text)} is no date: a range goes from one date to another")
    return reading


def _end_text(edtf: Edtf, side: int) -> str:
    """Give an end of an interval: a date without its time, or the outer day of a week or set."""
    if isinstance(edtf.node, Point):
        return edtf.text.partition("T")[0]
    return day_text(edtf.bounds[side])
