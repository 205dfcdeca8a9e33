"""All records of the dossiers at hand: select, sort, resolve a name.

Kinds are read when first asked for, so a query pays for no other.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, cast

from sahara_cli.dossier.answer import Answer
from sahara_cli.dossier.choosing import begins, by_date, chosen, is_graded, judging
from sahara_cli.dossier.criteria import All, Criterion, KnownBy
from sahara_cli.dossier.lazy import LazyRecords, Several
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
    RowCitation,
    Same,
    Source,
    Statement,
)
from sahara_cli.dossier.sight import Sight
from sahara_cli.errors import UnknownNameError
from sahara_cli.texts.folding import nearest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from sahara_cli.dates import Edtf
    from sahara_cli.dossier.lazy import Index

__all__ = ["Answer", "Dossier", "begins", "by_date", "chosen", "citations", "is_graded", "judging"]

#: The kinds that have a date or a citation.
_CLAIMS = ("event", "statement", "fact")


class Dossier:
    """Records behind a reader: `read(noun)` gives all of a kind, in the order of their files, checked.

    `find` gives the record of an id where it can without reading all of them.

    `remarks` are sentences on how several dossiers were read as one; `called` is what its folder is called, and
    `entitled` gives its title. Of a large dossier an `index` answers, where there is one.
    """

    def __init__(
        self,
        read: Callable[[str], Sequence[AnyRecord]],
        remarks: Sequence[str] = (),
        called: str = "",
        find: Callable[[str], AnyRecord | None] = lambda _: None,
        entitled: Callable[[], str] = str,
        index: Index | None = None,
    ) -> None:
        self._read, self.remarks, self.called = read, remarks, called
        self._find, self.entitled, self._index = find, entitled, index
        self.known: KnownBy | None = None

    @property
    def whole(self) -> Dossier:
        """The dossier of which this is what was published by some day: all others are whole."""
        return self

    @property
    def unjoined(self) -> Dossier:
        """The dossier without what judgements join."""
        return self

    @cached_property
    def articles(self) -> tuple[Article, ...]:
        """The sources that are read."""
        return cast("tuple[Article, ...]", self._read("article"))

    @cached_property
    def datasets(self) -> tuple[Dataset, ...]:
        """The sources that are counted: files of many rows."""
        return cast("tuple[Dataset, ...]", self._read("dataset"))

    @property
    def sources(self) -> tuple[Source, ...]:
        """Whatever claims rest on: articles and data sets."""
        return (*self.articles, *self.datasets)

    @cached_property
    def sources_by_id(self) -> dict[str, Source]:
        """The sources, by their ids."""
        return {source.id: source for source in self.sources}

    def published(self, source: str) -> Edtf | None:
        """Tell when a source came out; None of a source that the dossier does not have."""
        known = self.sources_by_id.get(source)
        return known.published if known else None

    @cached_property
    def actors(self) -> tuple[Actor, ...]:
        """Who acts or speaks."""
        return cast("tuple[Actor, ...]", self._read("actor"))

    @cached_property
    def places(self) -> tuple[Place, ...]:
        """Where."""
        return cast("tuple[Place, ...]", self._read("place"))

    @cached_property
    def events(self) -> Sequence[Event]:
        """What happened."""
        return cast("Sequence[Event]", self._read("event"))

    @cached_property
    def statements(self) -> Sequence[Statement]:
        """What was said."""
        return cast("Sequence[Statement]", self._read("statement"))

    @cached_property
    def facts(self) -> Sequence[Fact]:
        """What is claimed."""
        return cast("Sequence[Fact]", self._read("fact"))

    @cached_property
    def sames(self) -> tuple[Same, ...]:
        """The judgements of which records are the same, and which are not."""
        return cast("tuple[Same, ...]", self._read("same"))

    @property
    def claims(self) -> Sequence[Event | Statement | Fact]:
        """Everything that has a date or a citation: events, statements, facts."""
        return Several(_CLAIMS, self._of)

    @property
    def everything(self) -> Sequence[AnyRecord]:
        """Whatever may be found: claims, actors, places, sources."""
        return Several((*_CLAIMS, "actor", "place", "article", "dataset"), self._of)

    def _of(self, noun: str) -> Sequence[AnyRecord]:
        """Give all records of a kind, which are read once."""
        return cast("Sequence[AnyRecord]", getattr(self, f"{noun}s"))

    @cached_property
    def topics(self) -> tuple[str, ...]:
        """Every topic in use, in alphabetical order."""
        if self._index and (topics := self._index.topics()) is not None:
            return topics
        return tuple(sorted({topic for claim in self.claims for topic in claim.topics}))

    @cached_property
    def figures(self) -> tuple[str, ...]:
        """Every figure that events tell of, in alphabetical order."""
        if self._index and (figures := self._index.figures()) is not None:
            return figures
        return tuple(sorted({figure.what for event in self.events for figure in event.figures}))

    @property
    def named(self) -> tuple[Actor | Place, ...]:
        """Whatever bears a name: actors and places."""
        return (*self.actors, *self.places)

    @cached_property
    def names(self) -> dict[str, str]:
        """The names of actors and places, by their ids."""
        return {record.id: record.name for record in self.named}

    def name(self, identifier: str) -> str:
        """Give the name behind an id; a topic's slug reads as its words."""
        return self.names.get(identifier) or identifier.replace("-", " ")

    @cached_property
    def _actors(self) -> dict[str, Actor]:
        return {actor.id: actor for actor in self.actors}

    def subject(self, fact: Fact) -> str:
        """Name what a fact is about: an actor, a place, a topic of it, or an event by its title."""
        if fact.subject in self.names or fact.subject in fact.topics:
            return self.name(fact.subject)
        return self._titles.get(fact.subject) or self.name(fact.subject)

    @cached_property
    def _titles(self) -> dict[str, str]:
        return {event.id: event.title for event in self.events}

    def names_in(self, answers: Iterable[Answer]) -> Mapping[str, str]:
        """Give the names of actors and places by their ids, and the titles of the events that facts are about."""
        facts = [answer.record for answer in answers if isinstance(answer.record, Fact)]
        return {**self.names, **{fact.subject: self.subject(fact) for fact in facts}}

    def actor(self, identifier: str | None) -> Actor | None:
        """Give the actor behind an id, where there is one."""
        return self._actors.get(identifier) if identifier else None

    def speaker(self, said: Statement) -> str:
        """Name who made a statement: an actor, else the words that stand for somebody unnamed."""
        return self.name(said.speaker) if said.speaker else said.speaker_text or ""

    def role(self, said: Statement) -> str:
        """Tell a speaker's role: as given with the statement, else the actor's."""
        speaker = self.actor(said.speaker)
        return said.role or (speaker.role if speaker else None) or ""

    def whole_ids(self, identifier: str) -> tuple[str, ...]:
        """Give the ids of what an actor is part of, nearest first; a circle is gone round once."""
        chain: dict[str, None] = {}
        actor = self.actor(identifier)
        while (
            actor
            and actor.part_of
            and (actor := self.actor(actor.part_of))
            and actor.id not in chain
        ):
            chain[actor.id] = None
        return tuple(chain)

    def wholes(self, identifier: str) -> tuple[Actor, ...]:
        """Give what an actor is part of, nearest first."""
        return tuple(self._actors[whole] for whole in self.whole_ids(identifier))

    def parts(self, identifier: str) -> tuple[Actor, ...]:
        """Give the actors that belong to this one, directly or through another."""
        return tuple(
            actor
            for actor in self.actors
            if actor.id != identifier and identifier in self.whole_ids(actor.id)
        )

    def with_parts(self, identifier: str) -> frozenset[str]:
        """Give an actor's id with those of its officials and bodies: who acts when it does."""
        return frozenset((identifier, *(part.id for part in self.parts(identifier))))

    @cached_property
    def _within(self) -> dict[str, str]:
        return {place.id: place.within for place in self.places if place.within}

    @cached_property
    def _holding(self) -> dict[str, list[str]]:
        holding: dict[str, list[str]] = {}
        for inner, outer in self._within.items():
            holding.setdefault(outer, []).append(inner)
        return holding

    def places_around(self, identifier: str) -> tuple[str, ...]:
        """Give the ids of the places that hold a place, nearest first; a circle is gone round once."""
        chain: dict[str, None] = {}
        while (outer := self._within.get(identifier)) and outer not in chain:
            chain[outer] = None
            identifier = outer
        return tuple(chain)

    def with_places_within(self, identifier: str) -> frozenset[str]:
        """Give a place's id with those of the places that it holds, however deep."""
        within, waiting = {identifier}, [identifier]
        while waiting:
            for inner in self._holding.get(waiting.pop(), ()):
                if inner not in within:
                    within.add(inner)
                    waiting.append(inner)
        return frozenset(within)

    def select(
        self, records: Iterable[AnyRecord], asked: Criterion | None = None, *, strict: bool = False
    ) -> Sequence[Answer]:
        """Choose the records that answer, in order of date; `strict` leaves out what is only possible."""
        criterion = asked or All()

        def otherwise() -> Sequence[Answer]:
            return self._chosen(records, criterion, strict=strict)

        if self._index and isinstance(records, LazyRecords | Several):
            return self._index.select(records.nouns, criterion, strict=strict, otherwise=otherwise)
        return otherwise()

    def _chosen(
        self, records: Iterable[AnyRecord], asked: Criterion, *, strict: bool
    ) -> Sequence[Answer]:
        return chosen(records, asked, strict=strict)

    @property
    def sight(self) -> Sight:
        """How this is seen of what stands in the files."""
        return Sight()

    def seen_through(self, sight: Sight) -> Index | None:
        """Give what answers for this seen otherwise, without reading all; none where nothing does."""
        return self._index.through(sight) if self._index else None

    def find(self, identifier: str) -> AnyRecord | None:
        """Find the record of an id where that can be done without reading all of them."""
        return self._find(identifier)

    @property
    def named_later(self) -> frozenset[str]:
        """The actors and places of which a later article tells too: none, where all articles are there."""
        return frozenset()

    def with_extra(self, answer: Answer) -> Answer:
        """Add to a record what is known of it beside its fields; nothing, where nothing was judged to be the same."""
        return answer

    @cached_property
    def _records(self) -> dict[str, AnyRecord]:
        every = (*self.claims, *self.actors, *self.places, *self.sources, *self.sames)
        return {record.id: record for record in every}

    def record(self, identifier: str) -> AnyRecord:
        """Find the record of an id, or refuse with the ids that look like it."""
        if "_records" not in vars(self) and (record := self._find(identifier)):
            return record
        if identifier not in self._records:
            near = nearest(identifier, self._records)
            raise UnknownNameError("record", identifier, near, "sahara find WORDS lists ids")
        return self._records[identifier]

    def resolve_actor(self, typed: str) -> Actor:
        """Find the actor that a person means."""
        from sahara_cli.dossier.names import resolve  # most questions name nobody

        return resolve("actor", typed, self.actors)

    def resolve_place(self, typed: str) -> Place:
        """Find the place that a person means."""
        from sahara_cli.dossier.names import resolve  # most questions name nobody

        return resolve("place", typed, self.places)

    def resolve_article(self, typed: str) -> Article:
        """Find the article that a person means."""
        from sahara_cli.dossier.names import resolve  # most questions name nobody

        return resolve("article", typed, self.articles)

    def resolve_source(self, typed: str) -> Source:
        """Find the article or the data set that a person means."""
        from sahara_cli.dossier.names import resolve  # most questions name nobody

        return resolve("article", typed, self.sources)


def place_of(cite: Citation | RowCitation) -> str:
    """Tell where something rests, for a person: "talks-2023 ¶10 s13", or "acled-2024 row SYR114"."""
    if isinstance(cite, Citation):
        return f"{cite.article} ¶{cite.paragraph} s{cite.sentence}"
    return f"{cite.dataset} row {cite.row}"


def citations(record: AnyRecord) -> tuple[tuple[str, int, int], ...]:
    """List where a record rests, as article, paragraph and sentence."""
    if not isinstance(record, Claim):
        return ()
    return tuple((cite.article, cite.paragraph, cite.sentence) for cite in record.spans)


def rows(record: AnyRecord) -> tuple[tuple[str, str], ...]:
    """List the rows that a record rests on, as data set and key."""
    if not isinstance(record, Claim):
        return ()
    return tuple((cite.dataset, cite.row) for cite in record.rows)
