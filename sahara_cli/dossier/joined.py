"""A dossier with what was judged to be the same as one: happenings over reports, identities over actors and places.

Nothing is read for it that an index answers: what is seen of a record, or of the reports of a happening, is made when
it is shown.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from sahara_cli.dates.edtf.value import by_time
from sahara_cli.dossier.as_of import bare
from sahara_cli.dossier.happenings import Happening, happening
from sahara_cli.dossier.identities import followed, heads, identities
from sahara_cli.dossier.joins import groups
from sahara_cli.dossier.lazy import LazyRecords
from sahara_cli.dossier.records import Actor, Event, Fact, Place, Statement
from sahara_cli.dossier.selection import Answer, Dossier, chosen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from sahara_cli.dossier.criteria import Criterion
    from sahara_cli.dossier.joins import Group
    from sahara_cli.dossier.records import AnyRecord, Article, Source
    from sahara_cli.dossier.sight import Sight

#: What of a dossier no judgement joins, by its noun.
_AS_THEY_ARE = {"article": "articles", "dataset": "datasets", "same": "sames"}


def _is_of(event: Happening, identifier: str) -> bool:
    """Tell whether a happening is what a report is of."""
    return any(report.id == identifier for report in event.reports)


class _Beside(Mapping[str, object]):
    """Facts about a happening beside its fields: found when first asked for, since most rows are never shown."""

    def __init__(self, dossier: Joined, event: Happening, extra: Mapping[str, object]) -> None:
        self._dossier, self._event, self._extra = dossier, event, extra

    @cached_property
    def _gathered(self) -> Mapping[str, object]:
        members = [report.id for report in self._event.filled().reports]
        sources = [record.id for record in self._dossier.resting_on(self._event)]
        return {**self._extra, "members": members, "sources": sources}

    def __getitem__(self, key: str) -> object:
        return self._gathered[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._gathered)

    def __len__(self) -> int:
        return len(self._gathered)


class Joined(Dossier):
    """A dossier with what was judged to be the same as one; `apart` leaves its reports one by one."""

    def __init__(self, base: Dossier, *, apart: bool = False) -> None:
        self._base, self._apart = base, apart
        index = base.seen_through(self.sight)
        super().__init__(
            self._joined,
            called=base.called,
            find=self._record_of,
            entitled=base.entitled,
            index=index,
        )
        self.known = base.known

    @property
    def sight(self) -> Sight:
        """How this is seen of what stands in the files."""
        return self._base.sight._replace(
            joins=not self._apart,
            seen=self._seen,
            with_extra=self.with_extra,
            named=self._of,
            standing=lambda: self._standing,
            stored=self._stored,
        )

    @property
    def unjoined(self) -> Dossier:
        """The dossier without what judgements join."""
        return self._base

    @cached_property
    def whole(self) -> Dossier:
        """The same, whenever published."""
        dossier = self._base.whole
        return self if dossier is self._base else Joined(dossier, apart=self._apart)

    def _joined(self, noun: str) -> Sequence[AnyRecord]:
        base, standing = self._base, self._standing
        match noun:
            case "event":
                return self._claims_of(noun, self._happenings)
            case "statement":
                return self._claims_of(noun, lambda: map(self._followed, base.statements))
            case "fact":
                return self._claims_of(noun, lambda: map(self._followed, base.facts))
            case "actor":
                return tuple(identities(base.actors, standing))
            case "place":
                return tuple(identities(base.places, standing))
            case _:
                records: tuple[AnyRecord, ...] = getattr(base, _AS_THEY_ARE[noun])
                return records

    def _claims_of(self, noun: str, read: Callable[[], Iterable[AnyRecord]]) -> Sequence[AnyRecord]:
        """Read claims at once, or where an index answers for most of them when they are asked for."""

        def records() -> tuple[AnyRecord, ...]:
            return tuple(read())

        return LazyRecords(noun, records, lambda _: records()) if self._index else records()

    def _followed(self, record: AnyRecord) -> AnyRecord:
        """Let a claim refer to what stands for all; what is none is as it is."""
        match record:
            case Fact():
                return followed(record, self._subjects(record))
            case Event() | Statement():
                return followed(record, self._standing)
            case _:
                return record

    def _seen(self, stored: Sequence[AnyRecord]) -> AnyRecord | None:
        """Make of a record, or of the reports of a happening, what is seen of it."""
        seen = self._base.sight.seen
        there = (seen((record,)) if seen else record for record in stored)
        followed_on = [self._followed(record) for record in there if record]
        reports = [record for record in followed_on if isinstance(record, Event)]
        if len(reports) > 1:
            return self._of_group(reports)
        return followed_on[0] if followed_on else None

    def _of_group(self, reports: Sequence[Event]) -> Happening:
        return happening(self._in_order(reports), self._groups[reports[0].id].lead)

    def _stored(self, ids: frozenset[str]) -> tuple[frozenset[str], bool]:
        """Give the ids that lead to some: of actors and places those that they stand for.

        A fact about a report is about its happening, unless that is a topic of it: that is told of the fact alone.
        """
        standing = self._standing
        leading = {identifier for identifier, head in standing.items() if head in ids}
        leading |= {identifier for identifier in ids if identifier not in standing}
        joined = [
            self._groups[identifier]
            for identifier in ids
            if identifier in self._groups and identifier not in standing
        ]
        leading.update(*(group.members for group in joined))
        return frozenset(leading), not joined

    def _record_of(self, identifier: str) -> AnyRecord | None:
        """Find the record of an id, where an index answers."""
        if not self._index:
            return None
        if identifier in self._groups and (report := self._report_of(identifier)):
            return report
        record = self._base.find(identifier)
        match record:
            case Actor():
                return self.actor(identifier)
            case Place():
                return next((place for place in self.places if place.id == identifier), None)
            case None:
                return None
            case _:
                return self._followed(record)

    def _report_of(self, identifier: str) -> Happening | None:
        """Find the happening that a report is of."""
        if self._apart:
            return None
        stored = self._index.reports(identifier) if self._index else None
        if stored is None:
            every = (event for event in self.events if isinstance(event, Happening))
            seen: AnyRecord | None = next(
                (event for event in every if _is_of(event, identifier)), None
            )
        else:
            seen = self._seen(stored)
        return seen if isinstance(seen, Happening) and _is_of(seen, identifier) else None

    @cached_property
    def _groups(self) -> dict[str, Group]:
        return groups(self._base.sames)

    @cached_property
    def _standing(self) -> dict[str, str]:
        """The id that stands for each actor and place that is joined with another."""
        if not any(record.id in self._groups for record in self._base.whole.named):
            return {}  # who was named by some day is a costly question
        return heads(self._groups, self._base.named)

    @cached_property
    def _happened(self) -> dict[str, str]:
        """The id of the happening that each report is of, where there are several."""
        return {report.id: event.id for event in self.events for report in event.reports}

    def _happening_of(self, identifier: str) -> str | None:
        """Give the id of the happening that a report is of, where there are several."""
        if identifier not in self._groups:
            return None
        if not self._index:
            return self._happened.get(identifier)
        report = self._report_of(identifier)
        return report.id if report else None

    def _subjects(self, fact: Fact) -> dict[str, str]:
        """Let a fact about a report be about what the report is of; a topic of that name stays one."""
        happened = self._happening_of(fact.subject)
        if fact.subject in fact.topics or not happened:
            return self._standing
        return {**self._standing, fact.subject: happened}

    def _happenings(self) -> tuple[Event, ...]:
        standing, of = self._standing, self._groups
        events: Iterable[Event] = self._base.events
        if standing:
            events = [followed(claim, standing) for claim in events]
        if self._apart:
            return tuple(events)
        gathered: dict[int, list[Event]] = {}
        happenings: list[Event] = []
        for event in events:
            if group := of.get(event.id):
                gathered.setdefault(id(group), []).append(event)
            else:
                happenings.append(event)
        for reports in gathered.values():
            happenings += [self._of_group(reports)] if len(reports) > 1 else reports
        return tuple(happenings)

    @cached_property
    def _ranks(self) -> dict[str, int]:
        """The place of each source in the order of publication."""
        ordered = sorted(self.sources, key=lambda record: by_time(record.published))
        return {record.id: rank for rank, record in enumerate(ordered)}

    def _in_order(self, reports: Sequence[Event]) -> list[Event]:
        ranks = self._ranks

        def rank(event: Event) -> int:
            cites = event.cites
            if len(cites) == 1:
                return ranks[cites[0].source]
            return min(ranks[cite.source] for cite in cites)

        return sorted(reports, key=rank)

    def resting_on(self, record: AnyRecord) -> tuple[Source, ...]:
        """Give the sources that a claim rests on, in order of publication."""
        cited = {cite.source for cite in getattr(record, "cites", ())}
        return tuple(
            self.sources_by_id[source] for source in sorted(cited, key=self._ranks.__getitem__)
        )

    def _chosen(
        self, records: Iterable[AnyRecord], asked: Criterion, *, strict: bool
    ) -> Sequence[Answer]:
        return tuple(self.with_extra(answer) for answer in chosen(records, asked, strict=strict))

    def with_extra(self, answer: Answer) -> Answer:
        """Add to a happening the ids of its reports, and the articles that tell of it."""
        record = answer.record
        if isinstance(record, Happening):
            return answer._replace(extra=_Beside(self, record, answer.extra))
        if isinstance(record, Actor | Place) and record.also:
            return answer._replace(extra={**answer.extra, "members": [record.id, *record.also]})
        return answer

    @cached_property
    def names(self) -> dict[str, str]:
        """The names of actors and places, by every id that is theirs."""
        own = {record.id: record.name for record in self.named}
        return {**{identifier: own[head] for identifier, head in self._standing.items()}, **own}

    def resolve_actor(self, typed: str) -> Actor:
        """Find the actor that a person means, as far as it was known."""
        if self.whole is self:
            return super().resolve_actor(typed)
        actor = self.whole.resolve_actor(typed)
        known = (
            self.actor(self._standing.get(identifier, identifier))
            for identifier in (actor.id, *actor.also)
        )
        return next(filter(None, known), None) or bare(actor)

    def resolve_place(self, typed: str) -> Place:
        """Find the place that a person means, as far as it was known."""
        if self.whole is self:
            return super().resolve_place(typed)
        meant = self.whole.resolve_place(typed)
        heads = {
            self._standing.get(identifier, identifier) for identifier in (meant.id, *meant.also)
        }
        return next((place for place in self.places if place.id in heads), meant)

    def resolve_article(self, typed: str) -> Article:
        """Find the article that a person means."""
        return self.whole.unjoined.resolve_article(typed)

    def resolve_source(self, typed: str) -> Source:
        """Find the article or the data set that a person means."""
        return self.whole.unjoined.resolve_source(typed)

    @cached_property
    def named_later(self) -> frozenset[str]:
        """The actors and places of which a later article tells too."""
        return frozenset(
            self._standing.get(identifier, identifier) for identifier in self._base.named_later
        )

    def record(self, identifier: str) -> AnyRecord:
        """Find the record of an id; of one of several that are the same, what they are together."""
        head = self._standing.get(identifier) or self._happening_of(identifier)
        return super().record(head or identifier)
