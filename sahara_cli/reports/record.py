"""One record whole: its fields in words, how its date was derived, and the sentences it rests on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from sahara_cli.dossier.criteria import date_of
from sahara_cli.dossier.records import (
    Actor,
    AnyRecord,
    Article,
    Claim,
    Event,
    Fact,
    Place,
    Same,
    Statement,
)
from sahara_cli.dossier.selection import Dossier, Found
from sahara_cli.reports import Report, Section

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sahara_cli.dossier.records import Citation

Pairs: TypeAlias = Iterator[tuple[str, str]]


class Passage(NamedTuple):
    """A cited span in a reader's copy: its outcome ("exact", "moved"…), and the sentences that hold it."""

    outcome: str
    sentences: str
    span: str


def whole(dossier: Dossier, record: AnyRecord, passages: Mapping[Citation, Passage]) -> Report:
    """Lay a record out whole; `passages` are the cited spans that a copy was attached for."""
    cites = record.cites if isinstance(record, Claim) else ()
    sections = (
        Section(
            "record",
            "fields",
            f"{record.noun} {record.id}",
            fields=tuple(_given(_fields(dossier, record))),
        ),
        Section("derivation", "fields", "Date", fields=tuple(_given(_derivation(dossier, record)))),
        Section("passages", "fields", "Cited", fields=tuple(_given(_cited(cites, passages)))),
    )
    detail = {
        "in_words": date.in_words if (date := date_of(record)) else None,
        "passages": [
            passage._asdict() if (passage := passages.get(cite)) else None for cite in cites
        ],
    }
    kept = tuple(section for section in sections if section.fields)
    return Report(kept, hints=_advice(cites, passages), subject=Found(record), detail=detail)


def _given(pairs: Pairs) -> Pairs:
    return (pair for pair in pairs if pair[1])


def _fields(dossier: Dossier, record: AnyRecord) -> Pairs:
    yield from _FIELDS[record.noun](dossier, record)
    if isinstance(record, Claim):
        yield "topics", ", ".join(topic.replace("-", " ") for topic in record.topics)
        yield "origin", record.origin


def _names(dossier: Dossier, *ids: str | None) -> str:
    return ", ".join(dossier.name(identifier) for identifier in ids if identifier)


def _event(dossier: Dossier, event: Event) -> Pairs:
    yield "what", event.title
    yield "kind", f"{event.kind}/{event.mode}" if event.mode else event.kind
    yield "status", event.status
    yield "actors", _names(dossier, *event.actors)
    yield "recipients", _names(dossier, *event.recipients)
    yield "mentioned", _names(dossier, *event.mentioned)
    yield "places", _names(dossier, *event.places)


def _statement(dossier: Dossier, said: Statement) -> Pairs:
    yield "words", f"“{said.text}”" if said.directness == "direct" else said.text
    yield "directness", said.directness
    yield "speaker", dossier.speaker(said)
    yield "role", dossier.role(said)
    yield "cue", said.cue or ""
    yield "reported by", _names(dossier, said.reported_by)
    yield "addressee", _names(dossier, said.addressee)
    yield "place", _names(dossier, said.place)
    yield "mentioned", _names(dossier, *said.mentioned)


def _fact(dossier: Dossier, fact: Fact) -> Pairs:
    yield "subject", _names(dossier, fact.subject)
    yield "property", fact.property
    yield "value", fact.value
    yield "asserted by", _names(dossier, fact.asserted_by) or "the article"
    yield "status", fact.status
    yield "mentioned", _names(dossier, *fact.mentioned)


def _actor(dossier: Dossier, actor: Actor) -> Pairs:
    yield "name", actor.name
    yield "kind", actor.kind.replace("_", " ")
    yield "role", actor.role or ""
    yield "part of", _names(dossier, actor.part_of)
    yield "also called", ", ".join(actor.aliases)


def _place(dossier: Dossier, place: Place) -> Pairs:
    yield "name", place.name
    yield "within", _names(dossier, place.within)
    yield "also called", ", ".join(place.aliases)
    yield "note", place.note or ""


def _article(_: Dossier, article: Article) -> Pairs:
    yield "label", article.label
    yield "publisher", article.publisher or "not given"
    yield "language", article.language
    yield "url", article.url or ""
    yield "length", f"{article.text_length} characters, {article.sentences} sentences"
    yield "digest", article.text_digest


def _same(_: Dossier, same: Same) -> Pairs:
    yield "members", ", ".join(same.members)
    yield "verdict", same.verdict
    yield "lead", same.lead or ""
    yield "basis", same.basis or ""
    yield "decided", same.decided.in_words


_FIELDS: dict[str, Callable[[Dossier, Any], Pairs]] = {
    "event": _event,
    "statement": _statement,
    "fact": _fact,
    "actor": _actor,
    "place": _place,
    "article": _article,
    "same": _same,
}


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
    if isinstance(record, Article):
        yield "rule", record.published_basis
        yield "coded", record.coded.in_words if record.coded else ""
        return
    if isinstance(record, Claim):
        yield (
            "words",
            f"“{record.date_text}”" if record.date_text else "none: the article gives no date here",
        )
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
    return (
        "To read the cited sentence here, attach your own copy of the article: sahara attach FILE",
    )
