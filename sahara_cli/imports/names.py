"""Whom and what rows name, joined by name to the actors and places of a dossier; who is new is made, once.

An address that tells of somebody (UCDP's, Wikidata's) goes before the name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sahara_cli.dossier.records import Actor
from sahara_cli.dossier.slugs import is_address, is_slug
from sahara_cli.drafts.names import made
from sahara_cli.imports.places import Places
from sahara_cli.imports.rows import Party
from sahara_cli.texts.folding import plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from sahara_cli.dossier.records import Place
    from sahara_cli.imports.rows import Site

    #: Takes the first of some ids that is free, else one beside them.
    Free = Callable[[str, Callable[[], str]], str]


class Names:
    """Gives the ids behind names; `places` gives those of places, `several` tells of names that several actors bear."""

    def __init__(self, actors: Iterable[Actor], places: Iterable[Place], free: Free) -> None:
        self._free = free
        self.places = Places(places, free)
        self.several: dict[str, str] = {}
        self._made: dict[str, Actor] = {}
        self._ids: dict[Party, str] = {}
        self._addresses: dict[str, str] = {}
        self._actors: dict[str, list[Actor]] = {}
        self._new: list[Party] = []
        for actor in actors:
            self._know(actor)

    @property
    def made(self) -> list[Actor | Place]:
        """The records that are new, in the order in which they were first named."""
        return [*self._made.values(), *self.places.made.values()]

    def _know(self, actor: Actor) -> None:
        for name in _whole_names(actor):
            self._actors.setdefault(name, []).append(actor)
        for address in actor.same_as:
            self._addresses.setdefault(address, actor.id)

    def given_up(self) -> Iterator[Actor | Place]:
        """Yield the records that are new, in the order in which they were first named; nothing is known after."""
        for known in (self._ids, self._addresses, self._actors):
            known.clear()
        yield from self._made.values()
        self._made.clear()
        yield from self.places.given_up()

    def mark(self) -> int:
        """Begin what may be taken back."""
        if self._new:
            self._new.clear()
        self.places.mark()
        return len(self._made)

    @property
    def are_new(self) -> bool:
        """Whether any actor was named for the first time since `mark`."""
        return bool(self._new)

    def take_back(self, mark: int) -> None:
        """Forget what a row told of names, where it is not taken."""
        self.places.take_back()
        for party in self._new:
            self._ids.pop(party, None)
        for _ in range(len(self._made) - mark):
            self._forget(self._made.popitem()[1])

    def _forget(self, actor: Actor) -> None:
        for name in _whole_names(actor):
            self._actors[name].remove(actor)
        for address in actor.same_as:
            if self._addresses.get(address) == actor.id:
                del self._addresses[address]

    def known(self, said: Party | Site) -> str | None:
        """Give the id of an actor or a place that was named before, where nothing is to be said of that."""
        if isinstance(said, Party):
            return self._ids.get(said)
        return self.places.known(said)

    def name(self, said: Party | Site) -> str:
        """Give the id of an actor or a place."""
        return self.actor(said) if isinstance(said, Party) else self.places.place(said)

    def actor(self, party: Party) -> str:
        """Give the id of an actor."""
        if (known := self._ids.get(party)) is None:
            addresses = (
                self._addresses[address] for address in party.same_as if address in self._addresses
            )
            known = self._ids[party] = next(addresses, "") or self._actor(party)
            self._new.append(party)
        return known

    def _actor(self, party: Party) -> str:
        actors = self._actors.get(plain(party.name) or party.name, [])
        own = [
            namesake for namesake in actors if plain(namesake.name) == plain(party.name)
        ] or actors
        if own:
            if len(own) > 1:
                ids = " and ".join(namesake.id for namesake in own)
                self.several[f'"{party.name}" is the name of {ids}'] = own[0].id
            return own[0].id
        fields: dict[str, Any] = {
            "name": party.name,
            "kind": party.kind,
            "aliases": party.aliases,
            "role": party.role or None,
            "same_as": tuple(filter(is_address, party.same_as)),
        }
        wanted = party.id if is_slug(party.id) else made("actor", fields)
        judged = Actor.model_validate(
            {**fields, "id": self._free(wanted, lambda: f"{wanted}-actor")}
        )
        actor = Actor.compact(vars(judged))
        self._made[actor.id] = actor
        self._know(actor)
        return actor.id


def _whole_names(actor: Actor) -> Iterator[str]:
    """Give the names that an actor is joined by: whole ones, since sets part their groups by what is in brackets."""
    yield from dict.fromkeys(plain(name) or name for name in (actor.name, *actor.aliases))
