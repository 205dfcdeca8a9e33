"""A dossier as far as was published by some day: later articles, and what only they tell, are not there.

An actor or place that only later articles name is not there either. What is told of it (a role, another name) bears no
article of its own, so it shows as soon as its bearer does, and `named_later` tells of whom; what joined records tell
shows with the record it is in.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from sahara_cli.dossier.criteria import cited, involved, places_of
from sahara_cli.dossier.lazy import LazyRecords
from sahara_cli.dossier.records import Actor, Claim, Place
from sahara_cli.dossier.selection import Dossier
from sahara_cli.dossier.sight import Sight

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sahara_cli.dossier.criteria import KnownBy
    from sahara_cli.dossier.lazy import Index
    from sahara_cli.dossier.records import AnyRecord, Article, Source


class AsOf(Dossier):
    """The part of a dossier that was published by some day: certainly, or possibly where `known` has that."""

    def __init__(self, base: Dossier, known: KnownBy) -> None:
        self._base, self._out = base, known.certain | known.possible
        index = base.seen_through(self.sight)
        super().__init__(
            self._published,
            called=base.called,
            find=self._record_of,
            entitled=base.entitled,
            index=index,
        )
        self.known = known

    @property
    def sight(self) -> Sight:
        """How this is seen of what stands in the files."""
        return Sight(self._out, seen=self._seen, named=self._of)

    @property
    def whole(self) -> Dossier:
        """The same, whenever published."""
        return self._base

    def _published(self, noun: str) -> Sequence[AnyRecord]:
        base = self._base
        match noun:
            case "article" | "dataset":
                sources = base.articles if noun == "article" else base.datasets
                return tuple(source for source in sources if source.id in self._out)
            case "actor" | "place":
                named = base.actors if noun == "actor" else base.places
                return tuple(record for record in named if record.id not in self._later)
            case "event":
                return self._cut(noun, base.events)
            case "same":
                return base.sames
            case _:
                return self._cut(noun, base.statements if noun == "statement" else base.facts)

    def _cut(self, noun: str, claims: Iterable[Claim]) -> Sequence[AnyRecord]:
        """Leave out what no article out by then tells, and of the rest the later citations."""

        def cut() -> tuple[AnyRecord, ...]:
            return tuple(filter(None, map(self._as_published, claims)))

        return LazyRecords(noun, cut, lambda _: cut()) if self._index else cut()

    def _as_published(self, claim: Claim) -> Claim | None:
        cites = tuple(cite for cite in claim.cites if cite.source in self._out)
        if len(cites) == len(claim.cites):
            return claim
        return claim.model_copy(update={"cites": cites}) if cites else None

    def _seen(self, stored: Sequence[AnyRecord]) -> AnyRecord | None:
        (record,) = stored
        if isinstance(record, Claim):
            return self._as_published(record)
        return record if cited(record) <= self._out else None

    def _record_of(self, identifier: str) -> AnyRecord | None:
        """Find the record of an id, where an index answers."""
        record = self._base.find(identifier) if self._index else None
        if isinstance(record, Actor | Place):
            return None if identifier in self._later else record
        return record and self._seen((record,))

    @cached_property
    def _later(self) -> frozenset[str]:
        """The actors and places that claims name, but only later ones."""
        known = self._involved(self._index, self.claims)
        return self._with_wholes(self._base_involved) - self._with_wholes(known)

    @cached_property
    def named_later(self) -> frozenset[str]:
        """The actors and places that an article names which was not out yet, whether or not others do."""
        if self._index and (named := self._index.involved(beyond=True)) is not None:
            return self._with_wholes(named)
        later = (claim for claim in self._base.claims if not cited(claim) <= self._out)
        return self._with_wholes(_named(later))

    @cached_property
    def _base_involved(self) -> frozenset[str]:
        index = self._base.seen_through(Sight())
        return self._involved(index, self._base.claims)

    def _involved(self, index: Index | None, claims: Iterable[AnyRecord]) -> frozenset[str]:
        """Gather whom and where claims name."""
        indexed = index.involved() if index else None
        return _named(claims) if indexed is None else indexed

    def _with_wholes(self, named: Iterable[str]) -> frozenset[str]:
        """Add what some actors are part of, and what holds some places."""
        widened = set(named)
        within = {place.id: place.within for place in self._base.places if place.within}
        for identifier in list(widened):
            widened.update(self._base.whole_ids(identifier))
            while (holding := within.get(identifier)) and holding not in widened:
                widened.add(holding)
                identifier = holding  # noqa: PLW2901  # the places that hold a place, one after another
        return frozenset(widened)

    @cached_property
    def names(self) -> dict[str, str]:
        """The names of actors and places; only of those that a claim out by then names is one looked up."""
        return self._base.names

    def resolve_actor(self, typed: str) -> Actor:
        """Find the actor that a person means; of one that only later articles name, no more than its name."""
        actor = self._base.resolve_actor(typed)
        return self.actor(actor.id) or bare(actor)

    def resolve_place(self, typed: str) -> Place:
        """Find the place that a person means."""
        return self._base.resolve_place(typed)

    def resolve_article(self, typed: str) -> Article:
        """Find the article that a person means."""
        return self._base.resolve_article(typed)

    def resolve_source(self, typed: str) -> Source:
        """Find the article or the data set that a person means."""
        return self._base.resolve_source(typed)


def _named(claims: Iterable[AnyRecord]) -> frozenset[str]:
    return frozenset(
        identifier for claim in claims for identifier in (*involved(claim), *places_of(claim))
    )


def bare(actor: Actor) -> Actor:
    """Give an actor of which nothing was published yet."""
    fields: dict[str, Any] = {"id": actor.id, "name": actor.name, "kind": actor.kind}
    return Actor.model_validate(fields)
