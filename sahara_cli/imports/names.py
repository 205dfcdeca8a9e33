"""Whom and what rows name, joined by name to the actors and places of a dossier; who is new is made, once.

An address that tells of somebody (UCDP's, Wikidata's) goes before the name. A place is known by its name, by the whole
chain of what holds it and by its level there: a town and the province of its name are two. Places of one name and chain
are two where their points are apart.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, cast

from sahara_cli.dossier.records import Actor, Place
from sahara_cli.drafts.names import made
from sahara_cli.imports.losses import Losses
from sahara_cli.texts.folding import plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from sahara_cli.imports.told import Party, Site

    #: Takes the first of some ids that is free, else one beside them.
    Free = Callable[[str, str], str]

    #: Where a place stands: the id of what holds it, and its level.
    Stands = tuple[str, int | None]

#: Two points are of one place where they are no farther apart, in degrees: about ten kilometres.
_APART = 0.1
#: Precisions of points that stand for something wide.
_WIDE = frozenset({"district", "province", "country", "area"})
_NO_WHOLE = "what holds the place is left out: the dossier has the place without it"
_OTHER_POINT = "coordinates left out: the place is known by others"
_SLUG = re.compile(r"(?=.{1,60}\Z)[a-z0-9]+(-[a-z0-9]+)*")
_ADDRESS = re.compile(r"https?://\S+")


class Names:
    """Gives the ids behind names.

    `changed` are places that a dossier had without a point and have one now; `lost` counts, by a sentence, the rows
    that tell of a place what it does not take.
    """

    def __init__(self, actors: Iterable[Actor], places: Iterable[Place], free: Free) -> None:
        self._free = free
        self._made: dict[str, Actor | Place] = {}
        self.changed: dict[str, Place] = {}
        self.several: dict[str, str] = {}
        self.lost = Losses()
        self._ids: dict[Party | Site, str] = {}
        self._addresses: dict[str, str] = {}
        self._actors: dict[str, list[Actor]] = {}
        self._places: dict[str, list[str]] = {}
        self._by_id: dict[str, Place] = {}
        self._stands: dict[str, Stands] = {}
        self._unfit: dict[Site, tuple[str, ...]] = {}
        self._new: list[Party | Site] = []
        self._undo: list[tuple[str, Place | None]] = []
        self._counted: list[str] = []
        for actor in actors:
            self._know_actor(actor)
        for place in places:
            self._know_place(place)
        self._before = dict(self._by_id)
        self._holding = {one.within for one in self._before.values() if one.within}

    @property
    def made(self) -> list[Actor | Place]:
        """The records that are new, in the order in which they were first named."""
        return [*self._made.values()]

    def _know_actor(self, actor: Actor) -> None:
        for name in _whole_names(actor):
            self._actors.setdefault(name, []).append(actor)
        self._addresses.update(dict.fromkeys(actor.same_as, actor.id))

    def _know_place(self, place: Place) -> None:
        self._by_id[place.id] = place
        for name in _whole_names(place):
            self._places.setdefault(name, []).append(place.id)
        self._addresses.update(dict.fromkeys(place.same_as, place.id))

    def mark(self) -> int:
        """Begin what may be taken back."""
        for one in (self._new, self._undo, self._counted):
            one.clear()
        return len(self._made)

    def take_back(self, mark: int) -> None:
        """Forget what a row told of names, where it is not taken."""
        for what in self._counted:
            self.lost.take_back(what)
        for known, place in reversed(self._undo):
            if place is None:
                del self._stands[known]
            else:
                self._keep(place)
                if self._before.get(known) == place:
                    del self.changed[known]
        for one in self._new:
            self._ids.pop(one, None)
            self._unfit.pop(cast("Site", one), None)
        for _ in range(len(self._made) - mark):
            self._forget(self._made.popitem()[1])

    def _forget(self, record: Actor | Place) -> None:
        for name in _whole_names(record):
            if isinstance(record, Place):
                self._places[name].remove(record.id)
            else:
                self._actors[name].remove(record)
        for address in record.same_as:
            if self._addresses.get(address) == record.id:
                del self._addresses[address]
        self._by_id.pop(record.id, None)
        self._stands.pop(record.id, None)

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
        self._made[actor.id] = actor
        self._know_actor(actor)
        return actor.id

    def place(self, site: Site) -> str:
        """Give the id of a place; what holds it is made with it."""
        known = self._of(site)
        for what in self._unfit.get(site, ()) if self._unfit else ():
            self.lost.lose(what)
            self._counted.append(what)
        return known

    def _of(self, site: Site) -> str:
        if (known := self._ids.get(site)) is None:
            known = self._ids[site] = self._place(site)
            self._new.append(site)
        return known

    def _place(self, site: Site) -> str:
        within = self._of(_whole(site)) if site.within else ""
        stands = within, site.levels[0] if site.levels else None
        known = self._known(site.same_as)
        if known not in self._by_id:
            known = self._found(site, stands)
        if known:
            self._join(known, site, stands)
            return known
        if lost := self._unfit.get(_whole(site), ()) if site.within else ():
            self._unfit[site] = lost
        fields: dict[str, Any] = {
            "name": site.name,
            "aliases": site.aliases,
            "within": within or None,
            **_point(site),
            "same_as": tuple(filter(_ADDRESS.fullmatch, site.same_as)),
        }
        wanted = site.id if _SLUG.fullmatch(site.id) else made("place", fields)
        other = made("place", {"name": f"{site.name} {within}" if within else f"{site.name} place"})
        place = Place.model_validate({**fields, "id": self._free(wanted, other)})
        self._made[place.id] = place
        self._stands[place.id] = stands
        self._know_place(place)
        return place.id

    def _found(self, site: Site, stands: Stands) -> str:
        """Find the place of a name that stands where a row says: one that rows of the file named, else a dossier's.

        One that a dossier has without what holds it may be anywhere, unless it holds others; once it is taken, it
        stands there.
        """
        ids = self._places.get(plain(site.name) or site.name, ())
        near = [one for one in ids if _is_near(self._by_id[one], site)]
        for fits in (self._stands_so, self._is_told_so, self._may_stand):
            if found := next((one for one in near if fits(one, stands)), ""):
                return found
        return ""

    def _stands_so(self, known: str, stands: Stands) -> bool:
        return self._stands.get(known) == stands

    def _is_told_so(self, known: str, stands: Stands) -> bool:
        return known not in self._stands and (self._by_id[known].within or "") == stands[0]

    def _may_stand(self, known: str, stands: Stands) -> bool:
        """Tell whether a place of a dossier may stand elsewhere than the dossier tells.

        Where a row tells levels, what nothing holds is a country: no state that has its name.
        """
        within, level = stands
        if known in self._stands:
            return False
        if not within:
            return level is None
        return self._by_id[known].within is None and known not in self._holding

    def _join(self, known: str, site: Site, stands: Stands) -> None:
        """Let a place that is known stand for a site: it takes a point if it has none; the rest is lost."""
        place, lost = self._by_id[known], self._unfit.get(_whole(site), ()) if site.within else ()
        if known not in self._stands:
            self._stands[known] = stands
            self._undo.append((known, None))
        if stands[0] and place.within is None:
            lost = (*lost, _NO_WHOLE)
        if site.latitude is not None and place.latitude is None:
            self._undo.append((known, place))
            self._keep(place.model_copy(update=_point(site)))
        elif site.latitude is not None and (place.latitude, place.longitude) != (
            site.latitude, site.longitude,
        ):  # fmt: skip
            lost = (*lost, _OTHER_POINT)
        if lost:
            self._unfit[site] = tuple(dict.fromkeys(lost))

    def _keep(self, place: Place) -> None:
        """Let a place have what it was without."""
        self._by_id[place.id] = place
        if place.id in self._made:
            self._made[place.id] = place
        else:
            self.changed[place.id] = place


def _whole_names(record: Actor | Place) -> Iterator[str]:
    """Give the names that a record is joined by: whole ones, since sets part their groups by what is in brackets."""
    yield from dict.fromkeys(plain(one) or one for one in (record.name, *record.aliases))


def _whole(site: Site) -> Site:
    return type(site)(site.within[0], site.within[1:], levels=site.levels[1:])


def _point(site: Site) -> dict[str, Any]:
    precision = site.precision if site.latitude is not None else None
    return {"latitude": site.latitude, "longitude": site.longitude, "precision": precision}


def _is_near(place: Place, site: Site) -> bool:
    """Tell whether a place and a site may be one by their points; where one has none of its own, they may."""
    if place.precision in _WIDE or site.precision in _WIDE:
        return True
    if place.latitude is None or place.longitude is None:
        return True
    if site.latitude is None or site.longitude is None:
        return True
    far = max(abs(place.latitude - site.latitude), abs(place.longitude - site.longitude))
    return far <= _APART
