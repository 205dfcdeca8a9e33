"""Happenings over reports: what several sources tell of is one event, as far as it was judged to be.

A report is what one source says; a happening is what reports are of. Nothing is overwritten: the reports stay as they
are, and a happening is laid over them when it is asked for. A dossier without a judgement never loads this module.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, Any, ClassVar, Self

from sahara_cli.dates.edtf.value import by_time
from sahara_cli.dossier.as_of import bare
from sahara_cli.dossier.identities import followed, heads, identities
from sahara_cli.dossier.joins import groups
from sahara_cli.dossier.records import Actor, Event, Fact, Place
from sahara_cli.dossier.rivals import finest, settled
from sahara_cli.dossier.selection import Dossier, Found

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sahara_cli.dates import Edtf
    from sahara_cli.dossier.criteria import Criterion
    from sahara_cli.dossier.joins import Group
    from sahara_cli.dossier.records import AnyRecord, Article, Source


class Happening(Event):
    """What several reports are of, told as one event.

    Its id, title and kind are the lead's, else the first report's. Its date is the one that lies within all others',
    else a set of those that differ; it is reported where any report has it so. Sides and places are all reports', the
    lead's first; figures are in order of publication.

    Most happenings of a dossier are asked for what a listing is ordered by alone, their date and their citations: the
    other fields are found when one is first asked for.
    """

    _reports: ClassVar[tuple[Event, ...]]

    @property
    def reports(self) -> tuple[Event, ...]:
        """The reports, in order of publication."""
        return self._reports

    @property
    def rivals(self) -> tuple[Edtf, ...]:
        """The dates that the reports differ in; one where they agree."""
        return finest([one.date for one in self._reports])

    def __getattr__(self, name: str) -> Any:
        """Find the fields; asked of what the model has not in place."""
        held = self.__dict__
        if name not in _FIELDS or name in held:
            raise AttributeError(f"a happening has no {name}")
        if name == "date":
            held[name] = settled([one.date for one in self._reports])
        elif name == "cites":
            held[name] = tuple(dict.fromkeys(cite for one in self._reports for cite in one.cites))
        else:
            self.filled()
        return held[name]

    def filled(self) -> Self:
        """Find all fields, once."""
        if "title" not in self.__dict__:
            self.__dict__.update(_fields(self))
        return self


_FIELDS = frozenset(Event.declared)
#: What of a dossier no judgement joins, by its noun.
_AS_THEY_ARE = {"article": "articles", "dataset": "datasets", "same": "sames"}


def happening(reports: Sequence[Event], lead: str | None = None) -> Happening:
    """Make one of reports that are given in order of publication."""
    known = lead is not None and any(one.id == lead for one in reports)
    stands = lead if known else reports[0].id
    return Happening.of({"id": stands, "_reports": tuple(reports)})


def _fields(event: Happening) -> dict[str, Any]:
    reports = event.reports
    first = next(one for one in reports if one.id == event.id)
    ordered = [first, *(one for one in reports if one is not first)]
    statuses = {one.status for one in reports}
    return {
        **dict(first),
        **_named(ordered),
        **_dating(ordered, event.date),
        "status": next(one for one in ("reported", "disputed", "planned") if one in statuses),
        "figures": tuple(chain.from_iterable(one.figures for one in reports)),
        "cites": event.cites,
    }


def _named(ordered: Sequence[Event]) -> dict[str, tuple[str, ...]]:
    """Unite who, where and what it is about; who takes part is not also mentioned."""
    named = {
        name: tuple(dict.fromkeys(one for report in ordered for one in getattr(report, name)))
        for name in ("actors", "recipients", "mentioned", "places", "topics")
    }
    sides = {*named["actors"], *named["recipients"]}
    named["mentioned"] = tuple(one for one in named["mentioned"] if one not in sides)
    return named


def _dating(ordered: Sequence[Event], date: Edtf | None) -> dict[str, object]:
    """Give a date with the words and the basis of the first report that has it."""
    for one in ordered:
        if one.date == date:
            return {"date": date, "date_text": one.date_text, "date_basis": one.date_basis}
    return {"date": date, "date_text": None, "date_basis": "The reports differ."}


class _Beside(Mapping[str, object]):
    """What is known of a happening beside its fields: found when first asked for, since most rows are never shown."""

    def __init__(self, dossier: Joined, event: Happening, extra: Mapping[str, object]) -> None:
        self._dossier, self._event, self._extra = dossier, event, extra

    @cached_property
    def _held(self) -> Mapping[str, object]:
        members = [one.id for one in self._event.filled().reports]
        sources = [one.id for one in self._dossier.resting_on(self._event)]
        return {**self._extra, "members": members, "sources": sources}

    def __getitem__(self, key: str) -> object:
        return self._held[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._held)

    def __len__(self) -> int:
        return len(self._held)


class Joined(Dossier):
    """A dossier with what was judged to be the same as one; `apart` leaves its reports one by one."""

    def __init__(self, base: Dossier, *, apart: bool = False) -> None:
        super().__init__(self._joined, called=base.called, entitled=base.entitled)
        self._base, self._apart = base, apart
        self.known = base.known

    @property
    def unjoined(self) -> Dossier:
        """The dossier without what judgements join."""
        return self._base

    @cached_property
    def whole(self) -> Dossier:
        """The same, whenever published."""
        whole = self._base.whole
        return self if whole is self._base else Joined(whole, apart=self._apart)

    def _joined(self, noun: str) -> tuple[AnyRecord, ...]:
        base, standing = self._base, self._standing
        match noun:
            case "event":
                return self._happenings()
            case "statement":
                return tuple(followed(one, standing) for one in base.statements)
            case "fact":
                return tuple(followed(one, self._subjects(one)) for one in base.facts)
            case "actor":
                return tuple(identities(base.actors, standing))
            case "place":
                return tuple(identities(base.places, standing))
            case _:
                held: tuple[AnyRecord, ...] = getattr(base, _AS_THEY_ARE[noun])
                return held

    @cached_property
    def _groups(self) -> dict[str, Group]:
        return groups(self._base.sames)

    @cached_property
    def _standing(self) -> dict[str, str]:
        """The id that stands for each actor and place that is joined with another."""
        if not any(one.id in self._groups for one in self._base.whole.named):
            return {}  # who was named by some day is a costly question
        return heads(self._groups, self._base.named)

    @cached_property
    def _happened(self) -> dict[str, str]:
        """The id of the happening that each report is of, where there are several."""
        return {one.id: event.id for event in self.events for one in event.reports}

    def _subjects(self, fact: Fact) -> dict[str, str]:
        """Let a fact about a report be about what the report is of; a topic of that name stays one."""
        happened = self._happened.get(fact.subject)
        if fact.subject in fact.topics or not happened:
            return self._standing
        return {**self._standing, fact.subject: happened}

    def _happenings(self) -> tuple[Event, ...]:
        standing, of = self._standing, self._groups
        events: Iterable[Event] = self._base.events
        if standing:
            events = [followed(one, standing) for one in events]
        if self._apart:
            return tuple(events)
        gathered: dict[int, list[Event]] = {}
        told: list[Event] = []
        for event in events:
            if group := of.get(event.id):
                gathered.setdefault(id(group), []).append(event)
            else:
                told.append(event)
        for reports in gathered.values():
            if len(reports) > 1:
                told.append(happening(self._in_order(reports), of[reports[0].id].lead))
            else:
                told += reports
        return tuple(told)

    @cached_property
    def _ranks(self) -> dict[str, int]:
        """The place of each source in the order of publication."""
        ordered = sorted(self.sources, key=lambda one: by_time(one.published))
        return {one.id: rank for rank, one in enumerate(ordered)}

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
        return tuple(self.sources_by_id[one] for one in sorted(cited, key=self._ranks.__getitem__))

    def select(
        self, records: Iterable[AnyRecord], asked: Criterion | None = None, *, strict: bool = False
    ) -> tuple[Found, ...]:
        """Choose the records that answer; what several reports tell has their ids and their articles beside it."""
        return tuple(self.told(one) for one in super().select(records, asked, strict=strict))

    def told(self, found: Found) -> Found:
        """Add to a happening the ids of its reports, and the articles that tell of it."""
        record = found.record
        if isinstance(record, Happening):
            return found._replace(extra=_Beside(self, record, found.extra))
        if isinstance(record, Actor | Place) and record.also:
            return found._replace(extra={**found.extra, "members": [record.id, *record.also]})
        return found

    @cached_property
    def names(self) -> dict[str, str]:
        """The names of actors and places, by every id that is theirs."""
        own = {one.id: one.name for one in self.named}
        return {**{one: own[head] for one, head in self._standing.items()}, **own}

    def resolve_actor(self, typed: str) -> Actor:
        """Find the actor that a person means, as far as it was known."""
        if self.whole is self:
            return super().resolve_actor(typed)
        meant = self.whole.resolve_actor(typed)
        known = (self.actor(self._standing.get(one, one)) for one in (meant.id, *meant.also))
        return next(filter(None, known), None) or bare(meant)

    def resolve_place(self, typed: str) -> Place:
        """Find the place that a person means, as far as it was known."""
        if self.whole is self:
            return super().resolve_place(typed)
        meant = self.whole.resolve_place(typed)
        heads = {self._standing.get(one, one) for one in (meant.id, *meant.also)}
        return next((one for one in self.places if one.id in heads), meant)

    def resolve_article(self, typed: str) -> Article:
        """Find the article that a person means."""
        return self.whole.unjoined.resolve_article(typed)

    def resolve_source(self, typed: str) -> Source:
        """Find the article or the data set that a person means."""
        return self.whole.unjoined.resolve_source(typed)

    @cached_property
    def told_later(self) -> frozenset[str]:
        """The actors and places of which a later article tells too."""
        return frozenset(self._standing.get(one, one) for one in self._base.told_later)

    def record(self, identifier: str) -> AnyRecord:
        """Find the record of an id; of one of several that are the same, what they are together."""
        head = self._standing.get(identifier) or self._happened.get(identifier)
        return super().record(head or identifier)
