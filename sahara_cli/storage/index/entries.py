"""What an index holds of a record, by the functions that `criteria.matches` judges with."""

from __future__ import annotations

import json
from math import isfinite
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.dates import Verdict, Window
from sahara_cli.dates.edtf.value import by_time
from sahara_cli.dossier.criteria import (
    cited,
    date_of,
    dates_of,
    involved,
    places_of,
    reports_of,
    status_of,
    verdict_within,
    words,
)
from sahara_cli.dossier.records import Claim, Event, Fact, Statement
from sahara_cli.reports.periods import UNITS, begun
from sahara_cli.storage.index.schema import (
    ARTICLE,
    BETWEEN,
    BEYOND,
    FIGURE,
    FURTHEST,
    INVOLVED,
    KIND,
    NOBODY,
    OF,
    PLACE,
    SPEAKER,
    SPELL,
    STATUS,
    SUBJECT,
    TOPIC,
    USUAL,
    with_mode,
)
from sahara_cli.texts.folding import spaced

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sahara_cli.dates import Edtf
    from sahara_cli.dates.days import Day
    from sahara_cli.dossier.records import AnyRecord


class Days(NamedTuple):
    """The days of a date, cut to what SQLite compares; `soft` ones are not judged by them alone."""

    soft: bool
    lo: int
    s_hi: int
    e_lo: int
    hi: int


#: Of an undated claim, which is possible in every window.
_UNDATED = Days(True, -FURTHEST, FURTHEST, -FURTHEST, FURTHEST)  # noqa: FBT003  # a field of a tuple


def date_text(record: AnyRecord) -> str | None:
    """Give the text of a record's date: "" of an undated claim, none of what has no date.

    Where reports differ in it, theirs follow.
    """
    date = date_of(record)
    if date is not None:
        rivals = dates_of(record)
        return OF.join((date.text, *(rival.text for rival in rivals if len(rivals) > 1)))
    return "" if isinstance(record, Claim) else None


def days_of(dates: Sequence[Edtf]) -> Days:
    """Give the days of a claim's or an article's date, or of all that it may have, as verdicts reckon with them."""
    if not dates:
        return _UNDATED
    if len(dates) > 1:
        each = [_days_of(date) for date in dates]
        return _UNDATED._replace(lo=min(days.lo for days in each), hi=max(days.hi for days in each))
    return _days_of(dates[0])


def is_sure(days: Days, dates: Sequence[Edtf]) -> bool:
    """Tell of what may have any of some dates whether it is certain in a window that has all of its days."""
    if -FURTHEST < days.lo <= days.hi < FURTHEST:
        return verdict_within(Window(days.lo, days.hi), dates) is Verdict.CERTAIN
    return False


#: A date of so many days at most is near.
NEAR = 31


def spell_of(days: Days, date: Edtf | None) -> int:
    """Tell in which spell a near date begins, and `BEYOND` of any other.

    A near date stands in the order of rows by the days that a window judges it by, and these are few.
    """
    if date is None or days.soft or days.hi - days.lo >= NEAR:
        return BEYOND
    first, by_its_last, _ = by_time(date)
    return days.lo // SPELL if first == days.lo and not by_its_last else BEYOND


def _days_of(date: Edtf) -> Days:
    reach = date.reach
    if reach is None:
        reaches = [member.reach for member in date.members]
        low, high = min(bounds[0] for bounds in reaches), max(bounds[1] for bounds in reaches)
        return _UNDATED._replace(lo=cut(low), hi=cut(high))
    if all(isfinite(day) and abs(day) < FURTHEST for day in reach):
        return Days(False, *map(int, reach))  # noqa: FBT003
    return _UNDATED._replace(lo=cut(reach[0]), hi=cut(reach[3]))


def counted_in(date: Edtf | None) -> list[str]:
    """Tell, for each period, where a date is counted, in words that are the same for whatever is counted alike."""
    counted = []
    for unit in UNITS:
        within, verdict, lasts = begun(date, unit)
        counted.append(f"{within.key} {verdict} {lasts}" if within else "")
    return counted


def cut(day: Day) -> int:
    """Cut a day to what SQLite compares; the order stays, if not strictly."""
    if isfinite(day):
        return max(-FURTHEST, min(FURTHEST, int(day)))
    return FURTHEST if day > 0 else -FURTHEST


def terms_of(record: AnyRecord) -> Iterator[tuple[int, str]]:
    """Yield what a record is linked by."""
    is_claim = isinstance(record, Claim)
    for role, names in (
        (INVOLVED, involved(record)),
        (PLACE, places_of(record)),
        (TOPIC, {*record.topics} if isinstance(record, Claim) else ()),
        (ARTICLE, cited(record)),
    ):
        yield from ((role, name) for name in names or (NOBODY,) * is_claim)
    if (status := status_of(record)) not in (None, USUAL):
        yield STATUS, str(status)
    match record:
        case Event():
            yield from _terms_of_event(record)
        case Statement() if record.speaker:
            yield SPEAKER, record.speaker
        case Fact():
            yield SUBJECT, record.subject


def _terms_of_event(event: Event) -> Iterator[tuple[int, str]]:
    for claim in (event, *reports_of(event)):
        yield KIND, with_mode(claim.kind, claim.mode or "")
        if claim.status == "disputed":  # by which a happening answers too
            yield STATUS, claim.status
    yield from ((FIGURE, figure.what) for figure in event.figures)


def sources_of(record: AnyRecord) -> str:
    """Write what a record rests on, or each report of a happening; "" of what rests on nothing."""
    each = [sorted(cited(report)) for report in reports_of(record) or (record,)]
    return json.dumps(each, ensure_ascii=False) if any(each) else ""


def text_of(record: AnyRecord) -> str:
    """Give a record's own words as tokens, its texts apart."""
    return apart(map(spaced, words(record)))


def apart(texts: Iterable[str]) -> str:
    """Join the texts of a record, so that no phrase runs from one into the next."""
    return BETWEEN.join(filter(None, texts))
