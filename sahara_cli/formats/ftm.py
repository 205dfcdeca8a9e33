"""FollowTheMoney (version 4): an entity a line, as its tools stream them: events, whom they name, what they rest on.

It has events, people, bodies, places and documents; it has no words that somebody said, no claims, and one list of
those involved. A date there is a year, a month or a day: what is less sure is as much of it as is sure, and stands
whole, in words and as EDTF, in the entity's `notes`.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.dossier.criteria import references
from sahara_cli.dossier.fields import FIELDS
from sahara_cli.dossier.figures import told_by
from sahara_cli.dossier.records import Actor, Article, Dataset, Event, Place
from sahara_cli.reports.citations import named
from sahara_cli.reports.exports import Survey, each_item, others
from sahara_cli.reports.extents import sure_ends
from sahara_cli.reports.tabular import behind
from sahara_cli.sink import one_line
from sahara_cli.texts.invisible import is_blank

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from sahara_cli.dates import Edtf
    from sahara_cli.dossier.records import AnyRecord, Claim
    from sahara_cli.dossier.selection import Dossier
    from sahara_cli.reports import Report
    from sahara_cli.reports.exports import Item
    from sahara_cli.sink import Sink

_SCHEMAS = {
    "person": "Person", "state": "PublicBody", "organisation": "Organization", "armed_group": "Organization",
}  # fmt: skip
#: Dates that FollowTheMoney has as EDTF has them: prefixes of ISO 8601, in years that its library takes.
_POINT = r"[12]\d{3}(?:-\d{2}(?:-\d{2})?)?"
_PLAIN = re.compile(rf"(?P<start>{_POINT})(?:/(?P<end>{_POINT}))?")
_SEASON = re.compile(r"\d{4}-(?:2[1-9]|[34]\d)")
_WIKIDATA = re.compile(r"https?://(?:www\.)?wikidata\.org/(?:entity|wiki)/(Q\d+)")
_YEARS = range(1000, 3000)


class _Dates(NamedTuple):
    """A date as properties; `is_whole` tells that nothing of it is lost."""

    properties: dict[str, list[str]]
    is_whole: bool


def write(report: Report, sink: Sink) -> tuple[str, ...]:
    """Write a report's events, and all that its claims name and rest on; tell what has no place there."""
    names, address, written = named(report), _addresses(report), _Told()
    for item in each_item(report):
        written.see(item.record)
        if isinstance(event := item.record, Event):
            _write(sink, address(event.id), "Event", _event(item, event, names, address))
    for record in behind(written.ids, report):
        _write(sink, address(record.id), *_entity(record, names, address))
        if isinstance(record, Actor) and record.kind == "person" and record.part_of:
            member = {"member": [address(record.id)], "organization": [address(record.part_of)]}
            _write(
                sink,
                address(f"{record.id}-member"),
                "Membership",
                {**member, "role": _some(record.role)},
            )
    return (*written.lost(), *others(report))


class _Told(Survey):
    """What is told: the `ids` of all that is named, and how many claims are not told whole."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self._vague = self._sided = self._strange = 0

    def see(self, claim: Claim) -> None:
        super().see(claim)
        self.ids.update(references(claim))
        if not isinstance(claim, Event):
            self._strange += 1
            return
        self._vague += not _dates(claim.date).is_whole
        self._sided += bool(claim.actors and claim.recipients)

    def lost(self) -> Iterator[str]:
        """Tell what has no place there."""
        if self._vague:
            explanation = "as much of it as is sure is there, the whole in its notes"
            yield f"{self.share(self._vague)} a date that FollowTheMoney cannot hold: {explanation}"
        if self._sided:
            several = "all are involved there, and the notes tell who did what to whom"
            yield f"{self.share(self._sided)} two sides: {several}"
        if self._strange:
            yield f"{self.share(self._strange)} no place in FollowTheMoney: no event"


def _addresses(report: Report) -> Callable[[str], str]:
    """Put the dossier's name before an id, so that two dossiers' `e-1` are two: an id has letters, digits, `.`, `-`."""
    called = re.sub(r"[^A-Za-z0-9]+", "-", report.called).strip("-")
    return lambda identifier: f"{called}.{identifier}" if called else identifier


def _write(sink: Sink, identifier: str, schema: str, properties: dict[str, list[str]]) -> None:
    shown = {
        key: [value for value in map(one_line, dict.fromkeys(values)) if not is_blank(value)]
        for key, values in properties.items()
    }
    filled = {key: values for key, values in shown.items() if values}
    entity = {"id": identifier, "schema": schema, "properties": filled}
    sink.write(json.dumps(entity).replace("\x7f", "\\u007f") + "\n")


def _some(*values: str | None) -> list[str]:
    return [value for value in values if value]


def _event(
    item: Item, event: Event, names: Dossier, address: Callable[[str], str]
) -> dict[str, list[str]]:
    dates = _dates(event.date)
    reports = event.reports or (event,)
    figures = told_by(reports, names.name, names.published)
    when = f"Date: {item.when} (EDTF {event.date})"
    kind = f"{event.kind}/{event.mode}" if event.mode else event.kind
    cited = list(dict.fromkeys(cite.source for cite in event.cites))
    return {
        "name": [kind if is_blank(event.title) else event.title],
        **dates.properties,
        "summary": _some(figures),
        "keywords": [kind, *(topic.replace("-", " ") for topic in event.topics)],
        "involved": [address(actor) for actor in (*event.actors, *event.recipients)],
        "namesMentioned": [names.name(identifier) for identifier in event.mentioned],
        "location": [names.name(place) for place in event.places],
        "addressEntity": [address(place) for place in event.places],
        "notes": [when, *_noted(event, names), f"Source: {item.source}"],
        "proof": [address(source) for source in cited],
        "recordId": [report.id for report in reports],
    }


#: The fields of an event that have a property of their own.
_PLACED = frozenset({"title", "kind", "mode", "mentioned", "places", "figures", "topics"})


def _noted(event: Event, names: Dossier) -> Iterator[str]:
    """Tell, a line each, the fields that have no property: who did it and to whom, how it stands, how it is dated."""
    for field in FIELDS["event"]:
        if field.name not in _PLACED and (said := field.say(event, names.name)):
            yield f"{field.heading.capitalize()}: {said}"


def _dates(date: Edtf) -> _Dates:
    """Give a date as ISO 8601 prefixes: as it is, or as much of it as is sure."""
    plain = None if _SEASON.fullmatch(date.text) else _PLAIN.fullmatch(date.text)
    if plain and plain["end"]:
        return _Dates({"startDate": [plain["start"]], "endDate": [plain["end"]]}, is_whole=True)
    if plain:
        return _Dates({"date": [plain["start"]]}, is_whole=True)
    ends = sure_ends(date)
    start, end = _prefix(ends.start), _prefix(ends.end or ())
    if ends.end is None:
        return _Dates({"date": _some(start)}, is_whole=False)
    return _Dates({"startDate": _some(start), "endDate": _some(end)}, is_whole=False)


def _prefix(parts: Sequence[int]) -> str | None:
    if not parts or parts[0] not in _YEARS:
        return None
    year, *rest = parts
    return "-".join((f"{year:04}", *(f"{part:02}" for part in rest)))


def _entity(
    record: AnyRecord, names: Dossier, address: Callable[[str], str]
) -> tuple[str, dict[str, list[str]]]:
    match record:
        case Actor():
            return _SCHEMAS[record.kind], _actor(record, address)
        case Place():
            return "Address", _place(record, names)
        case Article() | Dataset():
            return "Document", _source(record)
        case _:
            raise AssertionError(record.noun)


def _actor(actor: Actor, address: Callable[[str], str]) -> dict[str, list[str]]:
    person = actor.kind == "person"
    return {
        "name": [actor.name],
        "alias": list(actor.aliases),
        "position" if person else "description": _some(actor.role),
        "parent": [] if person else [address(holder) for holder in _some(actor.part_of)],
        "classification": ["armed group"] if actor.kind == "armed_group" else [],
        **_elsewhere(actor.same_as),
    }


def _elsewhere(same_as: Iterable[str]) -> dict[str, list[str]]:
    """Give Wikidata's id as FollowTheMoney has it, and other addresses in words."""
    known = {iri: match[1] for iri in same_as if (match := _WIKIDATA.fullmatch(iri))}
    rest = [f"Same as: {iri}" for iri in same_as if iri not in known]
    return {"wikidataId": list(known.values()), "notes": rest}


def _place(place: Place, names: Dossier) -> dict[str, list[str]]:
    around = [names.name(holder) for holder in names.places_around(place.id)]
    within = around if any(", " in name for name in around) else []  # else the address says it
    elsewhere = _elsewhere(place.same_as)
    point = (place.latitude, place.longitude)
    return {
        "full": [", ".join((names.name(place.id), *around))],
        "name": [place.name],
        "alias": list(place.aliases),
        "remarks": _some(place.note),
        **{
            key: [repr(value)]
            for key, value in zip(("latitude", "longitude"), point, strict=True)
            if value is not None
        },
        **elsewhere,
        "notes": [
            *elsewhere["notes"],
            *_some(place.precision and f"Precision: {place.precision}"),
            *(f"Within: {name}" for name in within),
        ],
    }


def _source(source: Article | Dataset) -> dict[str, list[str]]:
    published = _dates(source.published)
    days = published.properties.get("date") or published.properties.get("startDate") or []
    document = {
        "title": [source.label],
        "fileName": [source.id],
        "publisher": _some(source.publisher),
        "publishedAt": days,
        "sourceUrl": _some(source.url),
    }
    if isinstance(source, Dataset):
        return {**document, "notes": _some(source.licence and f"Licence: {source.licence}")}
    noted = (
        []
        if published.is_whole
        else [f"Published: {source.published.in_words} (EDTF {source.published})"]
    )
    # FollowTheMoney's languages are some seventy codes of ISO 639-3, and articles have those of ISO 639-1.
    noted.append(f"Language: {source.language}")
    return {**document, "author": list(source.authors), "notes": noted}
