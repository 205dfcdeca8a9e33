"""What makes a record sound: its references, its citations' reach, and its words in a copy of the article."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.records import Actor, AnyRecord, Claim, Event, Fact, Place, Statement

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

#: A shorter span proves little: it could stand anywhere.
SHORTEST_SPAN = 25


class Fault(NamedTuple):
    """What is wrong with a record, in which field."""

    field: str
    problem: str


class Extent(NamedTuple):
    """How far an article reaches: code points, paragraphs, sentences."""

    length: int
    paragraphs: int
    sentences: int


class Known(NamedTuple):
    """What records may refer to: the noun behind every id, and the extent of every article."""

    nouns: Mapping[str, str]
    extents: Mapping[str, Extent]


def faults(record: AnyRecord, known: Known) -> Iterator[Fault]:
    """Yield what is wrong with a record among its fellows: dangling references, citations out of range."""
    for field, identifier, nouns in _references(record):
        if known.nouns.get(identifier) not in nouns:
            yield Fault(field, f'"{identifier}" is no {" or ".join(nouns)} of this dossier')
    if isinstance(record, Fact) and not _is_subject(record, known):
        problem = f'"{record.subject}" is no actor, no place and none of the record\'s topics'
        yield Fault("subject", problem)
    if isinstance(record, Claim):
        yield from _out_of_reach(record, known)


def _out_of_reach(claim: Claim, known: Known) -> Iterator[Fault]:
    for at, cite in enumerate(claim.cites):
        if extent := known.extents.get(cite.article):
            for fault in _reach(cite.start, cite.end, cite.paragraph, cite.sentence, extent):
                yield Fault(f"cites[{at}].{fault.field}", fault.problem)


def _is_subject(fact: Fact, known: Known) -> bool:
    return known.nouns.get(fact.subject) in {"actor", "place"} or fact.subject in fact.topics


def _references(record: AnyRecord) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    match record:
        case Event():
            for field in ("actors", "recipients", "mentioned"):
                yield from ((field, actor, ("actor",)) for actor in getattr(record, field))
            yield from (("places", place, ("place",)) for place in record.places)
        case Statement():
            yield "speaker", record.speaker, ("actor",)
            yield from _given("reported_by", record.reported_by, "actor")
            yield from _given("addressee", record.addressee, "actor")
            yield from _given("place", record.place, "place")
            yield from (("mentioned", actor, ("actor",)) for actor in record.mentioned)
        case Fact():
            yield from _given("asserted_by", record.asserted_by, "actor")
            yield from (("mentioned", actor, ("actor",)) for actor in record.mentioned)
        case Actor():
            yield from _given("part_of", record.part_of, "actor")
        case Place():
            yield from _given("within", record.within, "place")
    if isinstance(record, Claim):
        yield from (
            (f"cites[{at}].article", cite.article, ("article",))
            for at, cite in enumerate(record.cites)
        )


def _given(
    field: str, identifier: str | None, noun: str
) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    if identifier is not None:
        yield field, identifier, (noun,)


def _reach(start: int, end: int, paragraph: int, sentence: int, extent: Extent) -> Iterator[Fault]:
    if end <= start:
        yield Fault("end", f"{end} does not come after the start, {start}")
    elif end > extent.length:
        yield Fault("end", f"{end} lies beyond the article, which has {extent.length} characters")
    elif end - start < SHORTEST_SPAN:
        yield Fault(
            "end",
            f"the span has {end - start} characters; a citation takes {SHORTEST_SPAN} at least",
        )
    if paragraph > extent.paragraphs:
        yield Fault(
            "paragraph",
            f"{paragraph} lies beyond the article, which has {extent.paragraphs} paragraphs",
        )
    if sentence > extent.sentences:
        yield Fault(
            "sentence",
            f"{sentence} lies beyond the article, which has {extent.sentences} sentences",
        )
