"""Likely slips of the pen, which may be meant: a hint for each, and no problem."""

from __future__ import annotations

import re
from math import inf
from typing import TYPE_CHECKING

from sahara_cli.dates import civil
from sahara_cli.dossier.checks.misfits import Fault
from sahara_cli.dossier.records import Claim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sahara_cli.dates import Edtf
    from sahara_cli.dossier.checks import Known
    from sahara_cli.dossier.records import AnyRecord

_CENTURY = 100
_SHORT_YEAR = re.compile(r"(?<![\d-])00(\d\d)(?!\d)")


def slips(record: AnyRecord, known: Known) -> Iterator[Fault]:
    """Yield what is likely a slip: a year of two digits, as `0025-05-01` in an article of 2025."""
    if not isinstance(record, Claim) or record.date is None:
        return
    of_article = _year_told(record, known)
    if of_article is None or not (year := _short_year(record.date)):
        return
    meant = of_article + 1 - (of_article + 1 - year) % _CENTURY
    # To the day, or of the article's own time: history of the first century is told by years.
    if of_article >= _CENTURY and (_is_of_days(record.date) or meant >= of_article - 1):
        likely = _SHORT_YEAR.sub(
            lambda match: f"{meant // _CENTURY:02}{match[1]}", record.date.text
        )
        yield Fault("date", f"lies in the year {year}; is {likely} meant?")


def _year_told(claim: Claim, known: Known) -> int | None:
    """Give the year of the last of the articles that a claim cites, where the days of any are known."""
    days = (extent.days for cite in claim.cites if (extent := known.extents.get(cite.source)))
    last = max((day.last for day in days if day and day.last != inf), default=None)
    return None if last is None else civil(int(last))[0]


def _short_year(date: Edtf) -> int:
    """Give the year of a date that lies in the first century as a whole; else 0."""
    first, last = date.bounds
    if inf in (abs(first), abs(last)):
        return 0
    year, until = civil(int(first))[0], civil(int(last))[0]
    return year if 0 < year <= until < _CENTURY else 0


def _is_of_days(date: Edtf) -> bool:
    return re.search(r"\d-\d\d-\d\d", date.text) is not None
