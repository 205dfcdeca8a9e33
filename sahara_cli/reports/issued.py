"""A source's date of publication, as a reference can say it: with numbers as far as they are true, else in words."""

from __future__ import annotations

import re
from math import isfinite
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.reports.extents import is_plain, iso, places
from sahara_cli.reports.spine import LAST_PLAIN_YEAR

if TYPE_CHECKING:
    from sahara_cli.dates import Edtf

_SEASON = re.compile(r"(\d{4})-2([1-4])[~?%]?")
_POINT = r"(?!0000)\d{4}(?:-(?:0[1-9]|1[0-2]|2[1-4](?!-))(?:-\d{2})?)?[~?%]?"
#: What biblatex reads of EDTF as it is, and pandoc with it: no mask, no open end, no year before 1.
_BIBLATEX = re.compile(rf"{_POINT}(?:/{_POINT})?")


class Issued(NamedTuple):
    """Parts of the first and the last day, or a season of a year from 1 (spring) to 4 (winter).

    `start` is empty where words alone can say it: a year before 1 or after 9999, an end that is open or unknown.
    `words` are empty where the parts say all; `circa` tells that they are about right.
    """

    start: tuple[int, ...] = ()
    end: tuple[int, ...] = ()
    season: int = 0
    circa: bool = False
    words: str = ""


def issued(date: Edtf) -> Issued:
    """Lay out a date of publication for a reference."""
    words = "" if is_plain(date) else date.in_words
    placed = places(date)
    if len(placed) != 1 or not all(map(isfinite, date.bounds)):
        return Issued(words=date.in_words)
    (place,) = placed
    years = (place.start[0], (place.end or place.start)[0])
    if not all(1 <= year <= LAST_PLAIN_YEAR for year in years):
        return Issued(words=date.in_words)
    vague = date.approximate or date.uncertain
    if season := _SEASON.fullmatch(date.text):
        return Issued((int(season[1]),), season=int(season[2]), circa=vague, words=words)
    return Issued(place.start, place.end, 0, vague or bool(place.end and not place.lasts), words)


def biblatex(date: Edtf) -> str:
    """Say a date of publication in EDTF as biblatex reads it; "" where it would not be true or not be read."""
    if _BIBLATEX.fullmatch(date.text):
        return date.text
    said = issued(date)
    return "/".join(iso(parts) for parts in (said.start, said.end) if parts)
