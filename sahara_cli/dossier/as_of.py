"""A dossier as far as was published by some day: later articles, and what only they tell, are not there.

An actor or place that only later articles name is not there either. What is told of it (a role, another name) bears no
article of its own, so it shows as soon as its bearer does, and `told_later` tells of whom; what joined records tell
shows with the record it is in.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from sahara_cli.dossier.criteria import cited, involved, places_of
from sahara_cli.dossier.records import Actor, Event, Fact, Place, Statement
from sahara_cli.dossier.selection import Dossier

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sahara_cli.dossier.criteria import KnownBy
    from sahara_cli.dossier.records import AnyRecord, Article, Source

_C = TypeVar("_C", Event, Statement, Fact)


class AsOf(Dossier):
    """What of a dossier was published by some day: certainly, or possibly where `known` has that."""

    def __init__(self, base: Dossier, known: KnownBy) -> None:
        super().__init__(self._published, called=base.called, entitled=base.entitled)
        self._base, self.known = base, known
        self._out = known.certain | known.possible

    @property
    def whole(self) -> Dossier:
        """The same, whenever published."""
        return self._base

    def _published(self, noun: str) -> tuple[AnyRecord, ...]:
        base = self._base
        match noun:
            case "article" | "dataset":
                sources = base.articles if noun == "article" else base.datasets
                return tuple(one for one in sources if one.id in self._out)
            case "actor" | "place":
                named = base.actors if noun == "actor" else base.places
                return tuple(one for one in named if one.id not in self._later)
            case "event":
                return self._cut(base.events)
            case "same":
                return base.sames
            case _:
                return self._cut(base.statements) if noun == "statement" else self._cut(base.facts)

    def _cut(self, claims: Iterable[_C]) -> tuple[_C, ...]:
        """Leave out what no article out by then tells, and of the rest the later citations."""
        kept: list[_C] = []
        for claim in claims:
            cites = tuple(cite for cite in claim.cites if cite.source in self._out)
            if len(cites) == len(claim.cites):
                kept.append(claim)
            elif cites:
                kept.append(claim.model_copy(update={"cites": cites}))
        return tuple(kept)

    @cached_property
    def _later(self) -> frozenset[str]:
        """The actors and places that claims name, but only later ones."""
        known, every = self._named(self.claims), self._named(self._base.claims)
        return every - known

    @cached_property
    def told_later(self) -> frozenset[str]:
        """The actors and places that an article names which was not out yet, whether or not others do."""
        return self._named(one for one in self._base.claims if not cited(one) <= self._out)

    def _named(self, claims: Iterable[AnyRecord]) -> frozenset[str]:
        named = {one for claim in claims for one in (*involved(claim), *places_of(claim))}
        within = {one.id: one.within for one in self._base.places if one.within}
        for one in list(named):
            named.update(self._base.whole_ids(one))
            while (holding := within.get(one)) and holding not in named:
                named.add(holding)
                one = holding  # noqa: PLW2901  # the places that hold a place, one after another
        return frozenset(named)

    @cached_property
    def names(self) -> dict[str, str]:
        """The names of actors and places; only of those that a claim out by then names is one looked up."""
        return self._base.names

    def resolve_actor(self, typed: str) -> Actor:
        """Find the actor that a person means; of one that only later articles name, no more than its name."""
        meant = self._base.resolve_actor(typed)
        return self.actor(meant.id) or bare(meant)

    def resolve_place(self, typed: str) -> Place:
        """Find the place that a person means."""
        return self._base.resolve_place(typed)

    def resolve_article(self, typed: str) -> Article:
        """Find the article that a person means."""
        return self._base.resolve_article(typed)

    def resolve_source(self, typed: str) -> Source:
        """Find the article or the data set that a person means."""
        return self._base.resolve_source(typed)


def bare(actor: Actor) -> Actor:
    """Give an actor of which nothing was published yet."""
    fields: dict[str, Any] = {"id": actor.id, "name": actor.name, "kind": actor.kind}
    return Actor.model_validate(fields)
