"""JSON-LD 1.1: claims in schema.org's terms, their citations as W3C Web Annotations, dates as EDTF.

The context stands in the document, so that reading it asks no network. A record's IRI has its dossier in it, so that
the `e-1` of two dossiers are two. What schema.org has no term for bears ours. A date is plain where it is ISO 8601.
Only words that were said word for word are a `Quotation`; a paraphrase is a `Claim`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from sahara_cli.dossier.fields import FIELDS
from sahara_cli.dossier.records import (
    Actor,
    Article,
    Dataset,
    Event,
    Fact,
    Place,
    RowCitation,
    Statement,
)
from sahara_cli.formats import as_json
from sahara_cli.reports.citations import is_titled
from sahara_cli.reports.exports import items, others

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sahara_cli.dates import Edtf
    from sahara_cli.dossier.fields import Form
    from sahara_cli.dossier.records import AnyRecord, Citation, Figure
    from sahara_cli.reports import Report
    from sahara_cli.reports.exports import Item
    from sahara_cli.sink import Sink

Node = dict[str, Any]

_EDTF = "http://id.loc.gov/datatypes/edtf/EDTF"
_CONTEXT = {
    "@version": 1.1,
    "@vocab": "https://schema.org/",
    "dcterms": "http://purl.org/dc/terms/",
    "oa": "http://www.w3.org/ns/oa#",
    "term": "urn:x-sahara:term:",
}


#: A date that ISO 8601 has and every reader of it knows: a year of four digits, a month, a day, a second.
_ISO = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2})?)?)?)?")
_SEASONS = re.compile(r"\d{4}-(?:2[1-9]|[34]\d)")


def write(report: Report, sink: Sink, *, base: str = "") -> tuple[str, ...]:
    """Write a report's claims, whom and what they name, and where they rest.

    The records' IRIs begin with `base`, or with an URN of the dossier's name.
    """
    all_items = items(report)
    known = {record.id: record for record in report.referred}
    graph: list[Node] = [_claim(item, known) for item in all_items]
    graph += [_annotation(item.record.id, cite) for item in all_items for cite in item.record.cites]
    sources = dict.fromkeys(cite for item in all_items for cite in item.record.cites)
    kinds = {cite.source: isinstance(cite, RowCitation) for cite in sources}
    graph += [
        _dataset(known.get(identifier), identifier)
        if is_row
        else _article(known.get(identifier), identifier)
        for identifier, is_row in kinds.items()
    ]
    graph += _described(graph, known)
    context = {**_CONTEXT, "record": {"@id": _based(base, report.called), "@prefix": True}}
    sink.write(as_json({"@context": context, "@graph": graph}))
    return others(report)


def _based(base: str, called: str) -> str:
    """Give what an id is put behind."""
    if not base:
        return f"urn:x-sahara:{quote(called or 'record', safe='')}:"
    if base.endswith((":", "/", "#", "?", "=")):
        return base
    return f"{base}{'/' if '://' in base else ':'}"


def _claim(item: Item, known: dict[str, AnyRecord]) -> Node:
    record = item.record
    match record:
        case Event():
            node = _event(record)
        case Statement():
            node = _statement(record, known)
        case Fact():
            node = {"@type": "Claim", "temporalCoverage": _plain(record.date), "text": item.what}
    dated = {"dcterms:date": _literal(record.date)}
    return _without_blanks({"@id": f"record:{record.id}", **node, **_terms(record, known), **dated})


def _terms(record: AnyRecord, known: dict[str, AnyRecord]) -> Node:
    """Give the fields that have a term, under it."""
    return {
        field.term: _value(field.form, getattr(record, field.name), known)
        for field in FIELDS[record.noun]
        if field.term
    }


def _value(form: Form, value: Any, known: dict[str, AnyRecord]) -> object:
    match form:
        case "name" | "names":
            return _things((value,) if form == "name" else value, known)
        case "topics":
            return [topic.replace("-", " ") for topic in value]
        case "figures":
            return [_figure(figure, known) for figure in value]
        case "date":
            return _literal(value)
        case _:
            return list(value) if form == "several" else value


def _figure(figure: Figure, known: dict[str, AnyRecord]) -> Node:
    exact = figure.low is not None and figure.low == figure.high
    return {
        key: value
        for key, value in {
            "@type": "QuantitativeValue",
            "name": figure.what.replace("-", " "),
            "value": figure.low if exact else None,
            "minValue": None if exact else figure.low,
            "maxValue": None if exact else figure.high,
            "description": figure.text,
            "term:approximate": figure.approximate or None,
            "creator": _things((figure.by,), known) or None,
        }.items()
        if value is not None
    }


def _event(event: Event) -> Node:
    start, end = _ends(event.date)
    return {
        "@type": "Event",
        "startDate": start,
        "endDate": end,
        "term:kind": f"{event.kind}/{event.mode}" if event.mode else event.kind,
        "term:report": [{"@id": f"record:{report.id}"} for report in event.reports],
    }


def _statement(said: Statement, known: dict[str, AnyRecord]) -> Node:
    verbatim = said.directness == "direct"
    return {
        "@type": "Quotation" if verbatim else "Claim",
        "spokenByCharacter" if verbatim else "creator": _speaker(said, known),
        "dateCreated": _plain(said.date),
    }


def _speaker(said: Statement, known: dict[str, AnyRecord]) -> list[Node]:
    """Name who speaks; somebody unnamed is a node without an id."""
    if said.speaker:
        return _things((said.speaker,), known)
    return [{"@type": "Person", "description": said.speaker_text}]


def _annotation(claim: str, cite: Citation | RowCitation) -> Node:
    selector: Node
    if isinstance(cite, RowCitation):
        selector = {"@type": "oa:Selector", "term:row": cite.row, "term:sha256": cite.digest}
    else:
        selector = {
            "@type": "oa:TextPositionSelector",
            "oa:start": cite.start,
            "oa:end": cite.end,
            "term:sha256": cite.digest,
            "term:paragraph": cite.paragraph,
            "term:sentence": cite.sentence,
        }
    return {
        "@type": "oa:Annotation",
        "oa:motivatedBy": {"@id": "oa:describing"},
        "oa:hasBody": {"@id": f"record:{claim}"},
        "oa:hasTarget": {
            "@type": "oa:SpecificResource",
            "oa:hasSource": {"@id": f"record:{cite.source}"},
            "oa:hasSelector": selector,
        },
    }


def _article(record: AnyRecord | None, identifier: str) -> Node:
    node: Node = {"@id": f"record:{identifier}", "@type": "NewsArticle"}
    if not isinstance(record, Article):
        return node
    publisher = {"@type": "Organization", "name": record.publisher} if record.publisher else None
    details = {
        "headline" if is_titled(record) else "description": record.label,
        "publisher": publisher,
        "author": [{"@type": "Person", "name": author} for author in record.authors],
        "datePublished": _plain(record.published),
    }
    return _without_blanks({**node, **details, **_terms(record, {})})


def _dataset(record: AnyRecord | None, identifier: str) -> Node:
    node: Node = {"@id": f"record:{identifier}", "@type": "Dataset"}
    if not isinstance(record, Dataset):
        return node
    publisher = {"@type": "Organization", "name": record.publisher} if record.publisher else None
    dated = {"publisher": publisher, "datePublished": _plain(record.published)}
    return _without_blanks({**node, **dated, **_terms(record, {})})


def _things(ids: Iterable[str | None], known: dict[str, AnyRecord]) -> list[Node]:
    return [_thing(identifier, known.get(identifier)) for identifier in ids if identifier]


def _thing(identifier: str, record: AnyRecord | None) -> Node:
    node = {"@id": f"record:{identifier}"}
    match record:
        case Actor():
            kind = "Person" if record.kind == "person" else "Organization"
            return {**node, "@type": kind, "name": record.name}
        case Place():
            return {**node, "@type": "Place", "name": record.name}
        case _:
            return {**node, "name": identifier.replace("-", " ")}


def _described(graph: Iterable[Node], known: dict[str, AnyRecord]) -> list[Node]:
    """Describe, once, the actors and places that the graph names and that have more to tell than a name."""
    named = dict.fromkeys(
        thing["@id"].partition(":")[2]
        for node in graph
        for values in node.values()
        if isinstance(values, list)
        for thing in values
        if isinstance(thing, dict) and "@id" in thing
    )
    nodes = []
    for record in (known.get(identifier) for identifier in named):
        if isinstance(record, Actor | Place):
            terms = _without_blanks(_terms(record, known))
            if terms.keys() - {"name", "term:kind"}:
                nodes.append({**_thing(record.id, record), **terms})
    return nodes


def _ends(date: Edtf) -> tuple[Node | str | None, Node | str | None]:
    """Give the start and the end of an interval as it states them; any other date is its start."""
    start, slash, end = date.text.partition("/")
    if not slash:
        return _plain(date), None
    return _end(start), _end(end)


def _end(text: str) -> Node | str | None:
    return None if text in ("", "..") else _as_iso(text)


def _plain(date: Edtf | None) -> Node | str | None:
    return _as_iso(date.text) if date else None


def _as_iso(text: str) -> Node | str:
    """Give a date as a plain text where it is ISO 8601, and else as EDTF."""
    return text if _ISO.fullmatch(text) and not _SEASONS.fullmatch(text) else _typed(text)


def _literal(date: Edtf | None) -> Node | None:
    return _typed(date.text) if date else None


def _typed(text: str) -> Node:
    return {"@type": _EDTF, "@value": text}


def _without_blanks(node: Node) -> Node:
    return {key: value for key, value in node.items() if value}
