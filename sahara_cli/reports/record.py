"""One record whole: its fields in words, how its date was derived, and the sentences it rests on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple, TypeAlias, cast

from sahara_cli.dossier.criteria import date_of, reports_of
from sahara_cli.dossier.fields import FIELDS, Field
from sahara_cli.dossier.records import (
    Actor,
    AnyRecord,
    Article,
    Citation,
    Claim,
    Dataset,
    Event,
    Fact,
    Place,
    Statement,
)
from sahara_cli.dossier.selection import Answer, Dossier, place_of
from sahara_cli.reports import Column, Report, Section
from sahara_cli.reports.cells import figures, status

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sahara_cli.dossier.records import RowCitation

Pairs: TypeAlias = Iterator[tuple[str, str]]
Cite: TypeAlias = "Citation | RowCitation"


class Passage(NamedTuple):
    """A cited span in a reader's copy: its outcome ("exact", "moved"…), and the sentences that hold it."""

    outcome: str
    sentences: str
    span: str


def whole_record(
    dossier: Dossier, record: AnyRecord, passages: Mapping[Citation, Passage]
) -> Report:
    """Lay a record out whole; `passages` are the cited spans that a copy was attached for.

    What several reports tell is a table of them.
    """
    cites = record.cites if isinstance(record, Claim) else ()
    sections = (
        Section(
            "record",
            "fields",
            f"{record.noun} {record.id}",
            fields=tuple(_filled(_fields(dossier, record))),
        ),
        Section(
            "derivation", "fields", "Date", fields=tuple(_filled(_derivation(dossier, record)))
        ),
        Section(
            "passages", "fields", "Cited", fields=tuple(_filled(_cited(dossier, cites, passages)))
        ),
    )
    detail = {
        "in_words": date.in_words if (date := date_of(record)) else None,
        "passages": [
            passage._asdict() if (passage := _passage(cite, passages)) else None for cite in cites
        ],
    }
    kept = [section for section in sections if section.fields]
    if reports := reports_of(record):
        rows = tuple(Answer(report) for report in reports)
        laid = _reports(dossier, passages)
        kept[1:1] = [Section("reports", heading="Reports", answers=rows, columns=laid)]
    subject = dossier.with_extra(Answer(record))
    return Report(tuple(kept), hints=_advice(cites, passages), subject=subject, detail=detail)


def _reports(dossier: Dossier, passages: Mapping[Citation, Passage]) -> tuple[Column, ...]:
    """Give the columns of a table of reports: what each source says, in its words where a copy is attached."""
    from sahara_cli.reports.columns import columns  # a happening alone has a table

    def words(answer: Answer) -> str:
        event = cast("Event", answer.record)
        sentences = (passages[cite].sentences for cite in event.spans if cite in passages)
        return " ".join(dict.fromkeys(filter(None, sentences))) or event.title

    own = columns("event", dossier, ("source", "published", "status", "figures", "id"))
    by_key = {column.key: column for column in own}
    when = Column("date", "Date", lambda answer: cast("Event", answer.record).date.in_words)
    return (
        by_key["source"],
        by_key["published"],
        when,
        by_key["status"],
        by_key["figures"],
        Column("words", "Words", words, wraps=True),
        by_key["id"],
    )


def _filled(pairs: Pairs) -> Pairs:
    return (pair for pair in pairs if pair[1])


def _fields(dossier: Dossier, record: AnyRecord) -> Pairs:
    for field in FIELDS[record.noun]:
        if field.name not in _UNDER_DATE:
            yield field.heading, _said(field, dossier, record)
    if isinstance(record, Actor | Place):
        yield "same as", ", ".join(record.also)


def _said(field: Field, dossier: Dossier, record: AnyRecord) -> str:
    match record:
        case Event():
            return _of_event(field, dossier, record)
        case Statement() if field.name == "text":
            return f"“{record.text}”" if record.directness == "direct" else record.text
        case Statement() if field.name == "role":
            return dossier.role(record)
        case Fact() if field.name == "subject":
            return dossier.subject(record)
        case _:
            return field.say(record, dossier.name)


def _of_event(field: Field, dossier: Dossier, event: Event) -> str:
    match field.name:
        case "kind":
            return f"{event.kind}/{event.mode}" if event.mode else event.kind
        case "mode":
            return ""  # it stands with the kind
        case "figures":
            return figures(Answer(event), dossier)
        case "status":
            words = status(event, dossier)
            return words if event.status in words else f"{event.status}, {words}"
        case _:
            return field.say(event, dossier.name)


#: What is told with a record's date: by which words and rules it was found, and when the article was read.
_UNDER_DATE = frozenset({"date_text", "date_basis", "published_basis", "coded"})

#: How people read a first or last day that there is not.
_OPEN = {"-inf": "open: any day before", "inf": "open: any day after", "unknown": "not known"}


def _derivation(dossier: Dossier, record: AnyRecord) -> Pairs:
    """Tell a date's words, anchor, rule and result, and the three clocks."""
    date = date_of(record)
    if date is None:
        return
    yield "date", f"{date.in_words} (EDTF {date})"
    yield "earliest", _OPEN.get(date.earliest, date.earliest)
    yield "latest", _OPEN.get(date.latest, date.latest)
    if isinstance(record, Article | Dataset):
        yield "rule", record.published_basis
        yield "coded", record.coded.in_words if record.coded else ""
    elif isinstance(record, Claim):
        yield "words", _date_words(record)
        yield "rule", record.date_basis or ""
        cited = {cite.source for cite in record.cites}
        for source in (source for source in dossier.sources if source.id in cited):
            yield "anchor", f"{source.id}, published {source.published.in_words}"
            yield "coded", source.coded.in_words if source.coded else ""


def _date_words(claim: Claim) -> str:
    """Quote the words of a claim's date; of a happening without any, its reports tell theirs."""
    if claim.date_text:
        return f"“{claim.date_text}”"
    if reports_of(claim) and claim.date_text is None:
        return ""
    if claim.rows and not claim.spans:
        return ""
    return "none: the article gives no date here"


def _passage(cite: Cite, passages: Mapping[Citation, Passage]) -> Passage | None:
    return passages.get(cite) if isinstance(cite, Citation) else None


def _cited(dossier: Dossier, cites: Sequence[Cite], passages: Mapping[Citation, Passage]) -> Pairs:
    for cite in cites:
        where = place_of(cite)
        if not isinstance(cite, Citation):
            known = dossier.sources_by_id.get(cite.dataset)
            yield where, f"{known.label if known else cite.dataset}, SHA-256 {cite.digest[:12]}…"
            continue
        span = f"characters {cite.start}–{cite.end}"
        if (passage := passages.get(cite)) is None:
            yield where, f"{span}, SHA-256 {cite.digest[:12]}…"
            continue
        yield where, passage.sentences or f"{span}: {passage.outcome}"
        if passage.span and passage.span != passage.sentences:
            yield "of which cited", passage.span
        yield "proof", f"{passage.outcome} in your copy: {span}, SHA-256 {cite.digest[:12]}…"


def _advice(cites: Sequence[Cite], passages: Mapping[Citation, Passage]) -> tuple[str, ...]:
    spans = [cite for cite in cites if isinstance(cite, Citation)]
    if all(cite in passages for cite in spans):
        return ()
    return (
        "To read the cited sentence here, attach your own copy of the article: sahara attach FILE",
    )
