"""One record on a page: its words, its mark, and what is told of it on demand."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, cast

from sahara_cli.dates import Verdict
from sahara_cli.dossier.criteria import date_of, references, words
from sahara_cli.dossier.fields import FIELDS
from sahara_cli.dossier.records import Claim, Event, Fact, Statement
from sahara_cli.formats import POSSIBLE
from sahara_cli.reports.columns import source
from sahara_cli.reports.marks import Mark, mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sahara_cli.dossier.selection import Found
    from sahara_cli.reports.axis import Axis

Pairs = tuple[tuple[str, str], ...]

#: Columns that have a place of their own in an entry.
_PLACED = frozenset({
    "id", "record", "when", "what", "who", "where", "source", "words", "speaker", "role", "directness", "place",
    "subject", "property", "value", "asserted_by", "title",
})  # fmt: skip


class Entry(NamedTuple):
    """A record to draw: `spoken` tells how its words are set, `below` and `asked` are the lines under them.

    `sought` are the words that it is found by, and `named` the ids whose names it is found by.
    """

    id: str
    when: str
    mark: Mark
    words: str
    spoken: str
    below: tuple[str, ...]
    asked: tuple[str, ...]
    source: str
    details: Pairs
    actors: tuple[str, ...]
    kind: str
    status: str
    sought: str
    named: tuple[str, ...]


def entry(found: Found, cells: Mapping[str, str], axis: Axis, names: Mapping[str, str]) -> Entry:
    """Lay out a record; its columns' cells give what stands under its words."""
    record = cast("Claim", found.record)
    return Entry(
        record.id,
        _when(found),
        mark(date_of(record), axis),
        _words(record, names),
        record.directness if isinstance(record, Statement) else "",
        tuple(filter(None, _below(record, cells, names))),
        tuple(_others(cells)),
        cells.get("source") or source(found),
        tuple((label, text) for label, text in _details(record, names) if text),
        tuple(dict.fromkeys(_actors(record))),
        record.kind if isinstance(record, Event) else record.noun,
        _unusual_status(record),
        " \n ".join(filter(None, words(record))),
        tuple(sorted(references(record))),
    )


def _when(found: Found) -> str:
    date = date_of(found.record)
    when = date.in_words if date else ""
    return f"{POSSIBLE} {when}" if found.match is Verdict.POSSIBLE else when


def _others(cells: Mapping[str, str]) -> Iterator[str]:
    """Give what was asked for and has no place of its own."""
    for key, cell in cells.items():
        if cell and key not in _PLACED:
            yield f"{key.replace('_', ' ')}: {cell}"


def _unusual_status(record: Claim) -> str:
    if isinstance(record, Statement) or record.status == "reported":
        return ""
    return record.status


def _name(names: Mapping[str, str], *ids: str | None) -> str:
    return ", ".join(names.get(one) or one.replace("-", " ") for one in ids if one)


def _words(record: Claim, names: Mapping[str, str]) -> str:
    match record:
        case Event():
            return record.title
        case Statement():
            return record.text
        case Fact():
            return f"{_name(names, record.subject)} {record.property} {record.value}"


def _below(record: Claim, cells: Mapping[str, str], names: Mapping[str, str]) -> Iterator[str]:
    match record:
        case Event():
            yield cells.get("who", "")
            yield cells.get("where", "")
        case Statement():
            yield _name(names, record.speaker) or record.speaker_text or ""
            yield cells.get("role", "")
            yield f"in {_name(names, record.place)}" if record.place else ""
        case Fact():
            yield f"says {_name(names, record.asserted_by)}" if record.asserted_by else ""


def _actors(record: Claim) -> Iterator[str]:
    match record:
        case Event():
            yield from (*record.actors, *record.recipients)
        case Statement():
            yield from (
                one for one in (record.speaker, record.reported_by, record.addressee) if one
            )
        case Fact():
            yield from (one for one in (record.subject, record.asserted_by) if one)
    yield from record.mentioned


def _details(record: Claim, names: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for row in record.rows:
        yield "Cited", f"{row.dataset}, row {row.row}; SHA-256 {row.digest[:12]}…"
    for cite in record.spans:
        where = f"{cite.article}, paragraph {cite.paragraph}, sentence {cite.sentence}"
        yield "Cited", f"{where}; characters {cite.start}–{cite.end}, SHA-256 {cite.digest[:12]}…"
    for field in FIELDS[record.noun]:
        if field.name == "directness" and isinstance(record, Statement):
            yield "Words", _VOICES[record.directness]
        elif field.name not in _OWN_PLACE:
            yield field.heading.capitalize(), field.say(record, lambda one: _name(names, one))
    if record.date:
        yield "Date", f"EDTF {record.date}"


#: What an entry shows by itself.
_OWN_PLACE = frozenset({"title", "text", "speaker", "speaker_text", "subject", "property", "value"})

_VOICES = {
    "direct": "verbatim",
    "mixed": "a paraphrase; what stands in quotation marks is verbatim",
    "indirect": "a paraphrase",
}
