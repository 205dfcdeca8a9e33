"""Claims as other programs are given them: each with its words, its details and what it rests on.

Names stand in the cells of a report's columns, or behind the ids of the records it refers to.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.dossier.records import AnyRecord, Claim
from sahara_cli.errors import RequestError
from sahara_cli.reports import Column, Report, Section
from sahara_cli.reports.citations import in_line, named, references, sources
from sahara_cli.reports.columns import columns, summary
from sahara_cli.reports.rows import Order, arranged, plural

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from sahara_cli.dates import Edtf
    from sahara_cli.dossier.records import Source
    from sahara_cli.dossier.selection import Answer, Dossier

#: The details of a claim where no columns were asked for, by its noun.
_DETAILS: dict[str, tuple[str, ...]] = {
    "event": ("who", "where", "figures", "topics"),
    "statement": ("role", "to", "reported_by", "where", "topics"),
    "fact": ("asserted_by", "status", "topics"),
}
#: Cells that an export has in places of their own.
_ELSEWHERE = frozenset({"what", "when", "date", "earliest", "latest", "id", "record", "source"})


class Item(NamedTuple):
    """A claim, said in one line; its details by their headings; what it rests on, as a reader cites it.

    `article` is the first that it rests on, none where that is known by its id alone.
    """

    record: Claim
    what: str
    details: tuple[tuple[str, str], ...]
    source: str
    article: Source | None

    @property
    def date(self) -> Edtf | None:
        """When it happened, was said or holds."""
        return self.record.date

    @property
    def when(self) -> str:
        """Its date in words."""
        return self.record.date.in_words if self.record.date else ""


def exported(
    noun: str, answers: Sequence[Answer], dossier: Dossier, order: Order, *, streamed: bool = False
) -> Report:
    """List records for other programs, with columns only where they were asked for.

    What is `streamed` is read as often as a format goes through it, and need not be held.
    """
    rows = arranged(noun, answers, dossier, order, streamed=streamed)
    section = Section(plural(noun), answers=rows, columns=columns(noun, dossier, order.columns))
    return Report((section,), asked=bool(order.columns))


def items(report: Report) -> tuple[Item, ...]:
    """Give a report's claims, each once. Raises `RequestError` where it has records but no claims."""
    return tuple(each_item(report))


def each_item(report: Report) -> Iterator[Item]:
    """Yield a report's claims as `items` does, which holds them all."""
    names, known = named(report), sources(report)
    usual = {noun: columns(noun, names, keys) for noun, keys in _DETAILS.items()}
    for answer, record, row in _claims(report):
        yield _item(record, answer, row or usual[record.noun], names, known)


def claims(report: Report) -> Iterator[tuple[Answer, Claim]]:
    """Yield a report's claims, each once. Raises `RequestError` where it has records but no claims."""
    return ((answer, record) for answer, record, _ in _claims(report))


class Survey:
    """The claims of a report by number, as a format goes through them: `total` of all, by their nouns."""

    def __init__(self) -> None:
        self.total = 0
        self._nouns: set[str] = set()

    def see(self, claim: Claim) -> None:
        """Count a claim."""
        self.total += 1
        self._nouns.add(claim.noun)

    def share(self, part: int) -> str:
        """Begin a sentence on some of the claims: "3 of 12 events have", "1 of 2 records has"."""
        noun = plural(next(iter(self._nouns)) if len(self._nouns) == 1 else "any")
        return f"{part} of {self.total} {noun} {'has' if part == 1 else 'have'}"


def share(part: Sequence[Item], all_items: Sequence[Item]) -> str:
    """Begin a sentence on some of the items, as a survey of all of them does."""
    survey = Survey()
    for item in all_items:
        survey.see(item.record)
    return survey.share(len(part))


def others(report: Report) -> tuple[str, ...]:
    """Tell how many records of a report are no claims, where there are any."""
    if all(section.key in _OF_CLAIMS for section in report.sections):
        return ()
    records: list[AnyRecord] = [answer.record for answer in report.answers]
    strange = sum(not isinstance(record, Claim) for record in records)
    if not strange:
        return ()
    return (f"{strange} of {plural('any', len(records))} left out: no event, statement or fact",)


#: The keys of sections that hold claims of one kind.
_OF_CLAIMS = frozenset(plural(noun) for noun in _DETAILS)


def _claims(report: Report) -> Iterator[tuple[Answer, Claim, tuple[Column, ...]]]:
    several = len(report.sections) > 1
    seen: set[str] = set()
    is_empty, has_claims = True, False
    for answer, row in _rows(report):
        is_empty, record = False, answer.record
        if isinstance(record, Claim) and record.id not in seen:
            has_claims = True
            if several:
                seen.add(record.id)
            yield answer, record, row
    if not (is_empty or has_claims):
        raise RequestError(
            "this format holds events, statements and facts, and the answer has none; "
            "ask for table, json, jsonl, csv or md"
        )


def _rows(report: Report) -> Iterable[tuple[Answer, tuple[Column, ...]]]:
    is_empty = True
    for section in report.sections:
        for answer in section.answers:
            is_empty = False
            yield answer, section.columns
    if report.subject and is_empty:
        yield report.subject, ()


def _item(
    record: Claim,
    answer: Answer,
    row: tuple[Column, ...],
    names: Dossier,
    known: Mapping[str, Source],
) -> Item:
    cells = {column.key: column for column in row}
    what = cells["what"].cell(answer) if "what" in cells else summary(answer, names)
    details = (
        (column.heading, column.cell(answer)) for column in row if column.key not in _ELSEWHERE
    )
    lines = [in_line(reference) for reference in references(record, known)]
    return Item(
        record,
        what,
        tuple(pair for pair in details if pair[1]),
        "; ".join(lines),
        known.get(record.cites[0].source),
    )
