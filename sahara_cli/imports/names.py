"""Whom and what rows name, joined by name to the actors and places of a dossier; who is new is made, once.

An address that tells of somebody (UCDP's, Wikidata's) goes before the name. Places of one name are one where neither
what holds them nor their points differ.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from sahara_cli.dossier.records import Actor, Place
from sahara_cli.drafts.names import made
from sahara_cli.texts.folding import plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from sahara_cli.imports.told import Party, Site

    #: Takes the first of some ids that is free, else one beside them.
    Free = Callable[[str, str], str]

#: Two points are of one place where they are no farther apart, in degrees: about ten kilometres.
_APART = 0.1
_SLUG = re.compile(r"(?=.{1,60}\Z)[a-z0-9]+(-[a-z0-9]+)*")
_ADDRESS = re.compile(r"https?://\S+")


class Names:
    """Gives the ids behind names. `made` are the records that are new, in the order in which they were first named."""

    def __init__(self, actors: Iterable[Actor], places: Iterable[Place], free: Free) -> None:
        self._free = free
        self.made: list[Actor | Place] = []
        self.several: dict[str, str] = {}
        self._ids: dict[Party | Site, str] = {}
        self._addresses: dict[str, str] = {}
        self._actors: dict[str, list[Actor]] = {}
        self._places: dict[str, list[Place]] = {}
        self._by_id: dict[str, Place] = {}
        self._new: list[Party | Site] = []
        for actor in actors:
            self._know_actor(actor)
        for place in places:
            self._know_place(place)

    def _know_actor(self, actor: Actor) -> None:
        for name in _whole_names(actor):
            self._actors.setdefault(name, []).append(actor)
        self._addresses.update(dict.fromkeys(actor.same_as, actor.id))

    def _know_place(self, place: Place) -> None:
        self._by_id[place.id] = place
        for name in _whole_names(place):
            self._places.setdefault(name, []).append(place)
        self._addresses.update(dict.fromkeys(place.same_as, place.id))

    def mark(self) -> int:
        """Begin what may be taken back."""
        self._new.clear()
        return len(self.made)

    def take_back(self, mark: int) -> None:
        """Forget whom a row named for the first time that is not taken."""
        if len(self.made) == mark:
            return
        gone = {id(one) for one in self.made[mark:]}
        del self.made[mark:]
        for one in self._new:
            self._ids.pop(one, None)
        for known in (self._actors, self._places):
            for name, held in [*known.items()]:
                known[name] = [one for one in held if id(one) not in gone]
        ids = {one.id for one in self.made} | self._by_id.keys()
        self._addresses = {address: one for address, one in self._addresses.items() if one in ids}

    def actor(self, party: Party) -> str:
        """Give the id of an actor."""
        if (known := self._ids.get(party)) is None:
            known = self._ids[party] = self._known(party.same_as) or self._actor(party)
            self._new.append(party)
        return known

    def _known(self, addresses: Iterable[str]) -> str:
        return next((self._addresses[one] for one in addresses if one in self._addresses), "")

    def _actor(self, party: Party) -> str:
        found = self._actors.get(plain(party.name) or party.name, [])
        own = [one for one in found if plain(one.name) == plain(party.name)] or found
        if own:
            if len(own) > 1:
                told = " and ".join(one.id for one in own)
                self.several[f'"{party.name}" is the name of {told}'] = own[0].id
            return own[0].id
        fields: dict[str, Any] = {
            "name": party.name,
            "kind": party.kind,
            "aliases": party.aliases,
            "role": party.role or None,
            "same_as": tuple(filter(_ADDRESS.fullmatch, party.same_as)),
        }
        wanted = party.id if _SLUG.fullmatch(party.id) else made("actor", fields)
        actor = Actor.model_validate({**fields, "id": self._free(wanted, f"{wanted}-actor")})
        self.made.append(actor)
        self._know_actor(actor)
        return actor.id

    def place(self, site: Site) -> str:
        """Give the id of a place; what holds it is made with it."""
        if (known := self._ids.get(site)) is None:
            known = self._ids[site] = self._known(site.same_as) or self._place(site)
            self._new.append(site)
        return known

    def _place(self, site: Site) -> str:
        within = self.place(_whole(site)) if site.within else ""
        found = self._places.get(plain(site.name) or site.name, [])
        for one in found:
            if self._is_of(one, within) and _is_near(one, site):
                return one.id
        fields: dict[str, Any] = {
            "name": site.name,
            "aliases": site.aliases,
            "within": within or None,
            "latitude": site.latitude,
            "longitude": site.longitude,
            "precision": site.precision if site.latitude is not None else None,
            "same_as": tuple(filter(_ADDRESS.fullmatch, site.same_as)),
        }
        wanted = site.id if _SLUG.fullmatch(site.id) else made("place", fields)
        other = made("place", {"name": f"{site.name} {within}" if within else f"{site.name} place"})
        place = Place.model_validate({**fields, "id": self._free(wanted, other)})
        self.made.append(place)
        self._know_place(place)
        return place.id

    def _is_of(self, place: Place, within: str) -> bool:
        """Tell whether a place may be one that is held by another; one that nothing is told to hold may be anywhere."""
        if not within or place.within is None:
            return True
        at: str | None = place.id
        met: set[str] = set()
        while at and at not in met:
            met.add(at)
            known = self._by_id.get(at)
            at = known.within if known else None
            if at == within:
                return True
        return False


def _whole_names(record: Actor | Place) -> Iterator[str]:
    """Give the names that a record is joined by: whole ones, since sets part their groups by what is in brackets."""
    yield from dict.fromkeys(plain(one) or one for one in (record.name, *record.aliases))


def _whole(site: Site) -> Site:
    return type(site)(site.within[0], site.within[1:])


def _is_near(place: Place, site: Site) -> bool:
    """Tell whether a place and a site may be one by their points; where one has none, they may."""
    if place.latitude is None or place.longitude is None:
        return True
    if site.latitude is None or site.longitude is None:
        return True
    far = max(abs(place.latitude - site.latitude), abs(place.longitude - site.longitude))
    return far <= _APART
