"""One record whole: its fields in words, how its date was derived, and the sentences it rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.criteria import date_of
from sahara_cli.dossier import Dossier, Found
from sahara_cli.records import Actor, AnyRecord, Article, Claim, Event, Fact, Place, Statement
from sahara_cli.reports import Report, Section

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sahara_cli.records import Citation

    Pairs = Iterator[tuple[str, str]]


class Passage(NamedTuple):
    """A cited span in a reader's copy: its outcome ("exact", "moved"…), and the sentences that hold it."""

    outcome: str
    sentences: str
    span: str


def whole(dossier: Dossier, record: AnyRecord, passages: Mapping[Citation, Passage]) -> Report:
    """Lay a record out whole; `passages` are the cited spans that a copy was attached for."""
    cites = record.cites if isinstance(record, Claim) else ()
    sections = (
        Section("record", "fields", f"{record.noun} {record.id}", fields=tuple(_given(_fields(dossier, record)))),
        Section("derivation", "fields", "Date", fields=tuple(_given(_derivation(dossier, record)))),
        Section("passages", "fields", "Cited", fields=tuple(_given(_cited(cites, passages)))),
    )
    detail = {
        "in_words": date.in_words if (date := date_of(record)) else None,
        "passages": [passage._asdict() if (passage := passages.get(cite)) else None for cite in cites],
    }
    kept = tuple(section for section in sections if section.fields)
    return Report(kept, notes=_advice(cites, passages), subject=Found(record), detail=detail)


def _given(pairs: Pairs) -> Pairs:
    return (pair for pair in pairs if pair[1])


def _fields(dossier: Dossier, record: AnyRecord) -> Pairs:
    def names(ids: Sequence[str | None]) -> str:
        return ", ".join(dossier.name(identifier) for identifier in ids if identifier)

    match record:
        case Event():
            yield "what", record.title
            yield "kind", f"{record.kind}/{record.mode}" if record.mode else record.kind
            yield "status", record.status
            yield "actors", names(record.actors)
            yield "recipients", names(record.recipients)
            yield "mentioned", names(record.mentioned)
            yield "places", names(record.places)
        case Statement():
            yield "words", f"“{record.text}”" if record.directness == "direct" else record.text
            yield "directness", record.directness
            yield "speaker", names([record.speaker])
            yield "role", (speaker.role or "") if (speaker := dossier.actor(record.speaker)) else ""
            yield "cue", record.cue or ""
            yield "reported by", names([record.reported_by])
            yield "addressee", names([record.addressee])
            yield "place", names([record.place])
            yield "mentioned", names(record.mentioned)
        case Fact():
            yield "subject", names([record.subject])
            yield "property", record.property
            yield "value", record.value
            yield "asserted by", names([record.asserted_by]) or "the article"
            yield "status", record.status
        case Actor():
            yield "name", record.name
            yield "kind", record.kind.replace("_", " ")
            yield "role", record.role or ""
            yield "part of", names([record.part_of])
            yield "also called", ", ".join(record.aliases)
        case Place():
            yield "name", record.name
            yield "within", names([record.within])
            yield "also called", ", ".join(record.aliases)
            yield "note", record.note or ""
        case Article():
            yield "label", record.label
            yield "publisher", record.publisher or "not given"
            yield "language", record.language
            yield "url", record.url or ""
            yield "length", f"{record.text_length} characters, {record.sentences} sentences"
            yield "digest", record.text_digest
    if isinstance(record, Claim):
        yield "topics", ", ".join(topic.replace("-", " ") for topic in record.topics)
        yield "origin", record.origin


def _derivation(dossier: Dossier, record: AnyRecord) -> Pairs:
    """Tell a date's words, anchor, rule and result, and the three clocks."""
    date = date_of(record)
    if date is None:
        return
    yield "date", f"{date.in_words} (EDTF {date})"
    yield "earliest", date.earliest
    yield "latest", date.latest
    if isinstance(record, Article):
        yield "rule", record.published_basis
        yield "coded", record.coded.in_words if record.coded else ""
        return
    if isinstance(record, Claim):
        yield "words", f"“{record.date_text}”" if record.date_text else "none: the article gives no date here"
        yield "rule", record.date_basis or ""
        cited = {cite.article for cite in record.cites}
        for article in (article for article in dossier.articles if article.id in cited):
            yield "anchor", f"{article.id}, published {article.published.in_words}"
            yield "coded", article.coded.in_words if article.coded else ""


def _cited(cites: Sequence[Citation], passages: Mapping[Citation, Passage]) -> Pairs:
    for cite in cites:
        where = f"{cite.article} ¶{cite.paragraph} s{cite.sentence}"
        span = f"characters {cite.start}–{cite.end}"
        if (passage := passages.get(cite)) is None:
            yield where, f"{span}, SHA-256 {cite.digest[:12]}…"
            continue
        yield where, passage.sentences or f"{span}: {passage.outcome}"
        if passage.span and passage.span != passage.sentences:
            yield "of which cited", passage.span
        yield "proof", f"{passage.outcome} in your copy: {span}, SHA-256 {cite.digest[:12]}…"


def _advice(cites: Sequence[Citation], passages: Mapping[Citation, Passage]) -> tuple[str, ...]:
    if not cites or all(cite in passages for cite in cites):
        return ()
    return ("To read the cited sentence here, attach your own copy of the article: sahara attach FILE",)
