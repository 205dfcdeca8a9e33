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
    from collections.abc import Iterable, Mapping, Sequence

    from sahara_cli.dates import Edtf
    from sahara_cli.dossier.records import Source
    from sahara_cli.dossier.selection import Dossier, Found

#: The details of a claim where no columns were asked for, by its noun.
_DETAILS: dict[str, tuple[str, ...]] = {
    "event": ("who", "where", "topics"),
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


def exported(noun: str, answers: Sequence[Found], dossier: Dossier, order: Order) -> Report:
    """List records for other programs, with columns only where they were asked for."""
    rows = arranged(noun, answers, dossier, order)
    section = Section(plural(noun), found=rows, columns=columns(noun, dossier, order.columns))
    return Report((section,), asked=bool(order.columns))


def items(report: Report) -> tuple[Item, ...]:
    """Give a report's claims, each once. Raises `RequestError` where it has records but no claims."""
    names, known = named(report), sources(report)
    usual = {noun: columns(noun, names, keys) for noun, keys in _DETAILS.items()}
    found = list(_rows(report))
    chosen: dict[str, Item] = {}
    for answer, row in found:
        record = answer.record
        if isinstance(record, Claim) and record.id not in chosen:
            chosen[record.id] = _item(record, answer, row or usual[record.noun], names, known)
    if found and not chosen:
        raise RequestError(
            "this format holds events, statements and facts, and the answer has none; "
            "ask for table, json, jsonl, csv or md"
        )
    return tuple(chosen.values())


def share(part: Sequence[Item], whole: Sequence[Item]) -> str:
    """Begin a sentence on some of the items: "3 of 12 events have", "1 of 2 records has"."""
    nouns = {item.record.noun for item in whole}
    noun = plural(nouns.pop() if len(nouns) == 1 else "any")
    return f"{len(part)} of {len(whole)} {noun} {'has' if len(part) == 1 else 'have'}"


def others(report: Report) -> tuple[str, ...]:
    """Tell how many records of a report are no claims, where there are any."""
    records: list[AnyRecord] = [answer.record for answer in report.found]
    strange = sum(not isinstance(record, Claim) for record in records)
    if not strange:
        return ()
    return (f"{strange} of {plural('any', len(records))} left out: no event, statement or fact",)


def _rows(report: Report) -> Iterable[tuple[Found, tuple[Column, ...]]]:
    for section in report.sections:
        yield from ((answer, section.columns) for answer in section.found)
    if report.subject and not report.found:
        yield report.subject, ()


def _item(
    record: Claim,
    answer: Found,
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
