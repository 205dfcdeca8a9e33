"""Records that answer a question, in the order of a listing: each is judged by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.dates import Verdict
from sahara_cli.dates.edtf.value import by_time
from sahara_cli.dossier.answer import Answer
from sahara_cli.dossier.criteria import (
    All,
    AnyOf,
    Criterion,
    Dated,
    KnownBy,
    Near,
    date_of,
    is_rough,
    is_unbounded,
    matches,
)
from sahara_cli.dossier.lazy import narrowed
from sahara_cli.dossier.records import Citation, Claim

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from sahara_cli.dossier.records import AnyRecord, RowCitation


def chosen(records: Iterable[AnyRecord], asked: Criterion, *, strict: bool) -> tuple[Answer, ...]:
    """Choose the records that answer, in order of date, by judging each."""
    judged = map(judging(asked, strict=strict), narrowed(records, asked))
    return tuple(sorted(filter(None, judged), key=by_date))


def judging(asked: Criterion, *, strict: bool) -> Callable[[AnyRecord], Answer | None]:
    """Give what judges a record: how it is found, none where it does not answer."""
    graded = is_graded(asked)
    least = Verdict.CERTAIN if strict else Verdict.POSSIBLE

    def judge(record: AnyRecord) -> Answer | None:
        if (verdict := matches(asked, record)) < least:
            return None
        if verdict is Verdict.CERTAIN:
            return Answer(record, verdict if graded else None)
        unbounded, rough = is_unbounded(asked, record), is_rough(asked, record)
        return Answer(record, verdict if graded else None, unbounded=unbounded, rough=rough)

    return judge


def is_graded(asked: Criterion) -> bool:
    """Tell whether a question has answers that are only possible: in any part it is about a date, or about how near."""
    match asked:
        case All(parts) | AnyOf(parts):
            return any(is_graded(part) for part in parts)
        case _:
            return isinstance(asked, Dated | KnownBy | Near)


def by_date(answer: Answer) -> tuple[bool, bool, tuple[object, ...], object, str]:
    """Order by date, undated records last; what has the same date, as it is read in its article.

    What is unbounded comes after all others.
    """
    record = answer.record
    date = date_of(record)
    place = min(begins(cite) for cite in record.cites) if isinstance(record, Claim) else ()
    return (answer.unbounded, date is None, by_time(date) if date else (), place, record.id)


def begins(cite: Citation | RowCitation) -> tuple[str, int, str]:
    """Tell where a citation begins: of rows by their keys, shorter ones first, so that numbers are in their order."""
    if isinstance(cite, Citation):
        return cite.article, cite.start, ""
    return cite.dataset, len(cite.row), cite.row
