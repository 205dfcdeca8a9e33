"""Where rows say that something was, joined to the places of a dossier; a place that is new is made, once.

A place is known by an address, else by its name, by the whole chain of what holds it and by its level there: a town and
the province of its name are two. Places of one name and chain are two where their points are apart. One that a dossier
has without what holds it stays so: who holds it is not a data set's to say. The event is then told to be at both.
"""

from __future__ import annotations

from functools import lru_cache, partial
from itertools import chain
from typing import TYPE_CHECKING, Any

from sahara_cli.dossier.records import Place
from sahara_cli.dossier.slugs import is_address, is_slug
from sahara_cli.drafts.names import made
from sahara_cli.imports.losses import Losses
from sahara_cli.imports.rows import Site
from sahara_cli.imports.spread import Spread, is_near
from sahara_cli.texts.folding import plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    #: Takes the first of some ids that is free, else one beside them.
    Free = Callable[[str, Callable[[], str]], str]

    #: Where a place stands: the id of what holds it, and its level.
    Stands = tuple[str, int | None]

_NO_WHOLE = "told to be at what holds the place too: the dossier has the place without it"
_OTHER_POINT = "coordinates left out: the place is known by others"


class Places:
    """Gives the ids behind the names of places.

    `made` are new, `changed` a dossier's that had no point and have one now, or that have moved; `lost` counts, by a
    sentence, the rows that tell of a place what it does not take.
    """

    def __init__(self, places: Iterable[Place], free: Free) -> None:
        self._free = free
        self.made: dict[str, Place] = {}
        self.changed: dict[str, Place] = {}
        self.lost = Losses()
        self._by_id: dict[str, Place] = {}
        self._named: Spread[str] = Spread(self._by_id)
        self._by_holder: Spread[tuple[str, str]] = Spread(self._by_id)
        self._addresses: dict[str, str] = {}
        self._ids: dict[Site, str] = {}
        self._stands: dict[str, Stands] = {}
        self._unfit: dict[Site, tuple[str, ...]] = {}
        self._beside: dict[Site, tuple[str, ...]] = {}
        self._new: list[Site] = []
        self._undo: list[Callable[[], None]] = []
        for place in places:
            self._know(place, place.within or "")
        self._before = dict(self._by_id)
        self._holding = {place.within for place in self._before.values() if place.within}

    def _know(self, place: Place, within: str) -> None:
        self._by_id[place.id] = place
        for name in _whole_names(place):
            self._named.add(name, place)
            self._by_holder.add((name, within), place)
        for address in place.same_as:
            self._addresses.setdefault(address, place.id)

    def _forget(self, place: Place, within: str) -> None:
        for name in _whole_names(place):
            self._named.remove(name, place)
            self._by_holder.remove((name, within), place)
        for address in place.same_as:
            if self._addresses.get(address) == place.id:
                del self._addresses[address]
        del self._by_id[place.id]

    def given_up(self) -> Iterator[Place]:
        """Yield the places that are new, in the order in which they were first named; nothing is known after."""
        for known in (
            self._ids,
            self._stands,
            self._unfit,
            self._beside,
            self._addresses,
            self._by_id,
        ):
            known.clear()
        self._by_holder, self._named = Spread(self._by_id), Spread(self._by_id)
        yield from self.made.values()
        self.made.clear()

    def mark(self) -> None:
        """Begin what may be taken back."""
        self._new.clear()
        self._undo.clear()

    def take_back(self) -> None:
        """Forget what a row told of places, where it is not taken."""
        for undo in reversed(self._undo):
            undo()
        for site in self._new:
            for known in (self._ids, self._unfit, self._beside):
                known.pop(site, None)

    def place(self, site: Site) -> str:
        """Give the id of a place; what holds it is made with it."""
        known = self._of(site)
        for what in self._unfit.get(site, ()) if self._unfit else ():
            self.lost.lose(what)
            self._undo.append(partial(self.lost.take_back, what))
        return known

    def name(self, known: str) -> str:
        """Tell what a place is called; an id that is none's stands for itself."""
        place = self._by_id.get(known)
        return place.name if place else known

    def beside(self, sites: Iterable[Site]) -> list[str]:
        """Give the ids of what holds places by their row, where the dossier has the places without it."""
        holders = self._beside
        return [holder for site in sites for holder in holders.get(site, ())] if holders else []

    def known(self, site: Site) -> str | None:
        """Give the id of a place that was named before, where no loss is to be counted."""
        return None if self._unfit and site in self._unfit else self._ids.get(site)

    def _of(self, site: Site) -> str:
        if (known := self._ids.get(site)) is None:
            known = self._ids[site] = self._place(site)
            self._new.append(site)
        return known

    def _place(self, site: Site) -> str:
        within = ""
        if site.within:
            holder = _holder_of(site.within, site.levels)
            within = self._of(holder)
            if self._beside and (beside := self._beside.get(holder)):
                self._beside[site] = beside
                self._unfit[site] = (_NO_WHOLE,)
        stands = within, site.levels[0] if site.levels else None
        known = ""
        if site.same_as:
            known = next(
                (
                    self._addresses[address]
                    for address in site.same_as
                    if address in self._addresses
                ),
                "",
            )
        if known := known or self._existing(site, stands):
            self._join(known, site, stands)
            return known
        return self._made(site, stands)

    def _made(self, site: Site, stands: Stands) -> str:
        within = stands[0]
        fields: dict[str, Any] = {
            "name": site.name,
            "aliases": site.aliases,
            "within": within or None,
            **_point(site),
            "same_as": tuple(filter(is_address, site.same_as)),
        }
        wanted = site.id if is_slug(site.id) else made("place", fields)
        beside = f"{site.name} {within}" if within else f"{site.name} place"
        judged = Place.model_validate(
            {**fields, "id": self._free(wanted, lambda: made("place", {"name": beside}))}
        )
        place = Place.compact(vars(judged))
        self.made[place.id] = place
        self._stands[place.id] = stands
        self._know(place, within)
        self._undo.append(lambda: self._unmake(place.id, within))
        return place.id

    def _unmake(self, name: str, within: str) -> None:
        self._forget(self.made.pop(name), within)
        del self._stands[name]

    def _existing(self, site: Site, stands: Stands) -> str:
        """Find the place of a name that stands where a row says: one that rows of the file named, else a dossier's.

        One that a dossier has without what holds it may be anywhere, unless it holds others; once it is taken, it
        stands there.
        """
        name, (within, level) = plain(site.name) or site.name, stands
        there = [*self._by_holder.near((name, within), site)]
        so = (identifier for identifier in there if self._stands.get(identifier) == stands)
        may = self._unheld(name, site) if within else self._anywhere(name, site, level)
        free = (identifier for identifier in chain(there, may) if identifier not in self._stands)
        return next(chain(so, free), "")

    def _unheld(self, name: str, site: Site) -> Iterator[str]:
        ids = self._by_holder.near((name, ""), site)
        return (identifier for identifier in ids if identifier not in self._holding)

    def _anywhere(self, name: str, site: Site, level: int | None) -> Iterator[str]:
        named = self._named.near(name, site)
        return (identifier for identifier in named if level is None or self._is_country(identifier))

    def _is_country(self, known: str) -> bool:
        """Tell whether a place that something holds is a country still: a state's name, and no other state's part.

        Mali within West Africa is the country; Niger within Nigeria is a state of it.
        """
        from sahara_cli.reading.lexicon.nations import STATES  # for very few places

        place = self._by_id[known]
        holder = self._by_id.get(place.within or "")
        return place.name in STATES and (holder is None or holder.name not in STATES)

    def _join(self, known: str, site: Site, stands: Stands) -> None:
        """Let a place that is known stand for a site: it takes a point if it has none; the rest is told."""
        place = self._by_id[known]
        if known not in self._stands:
            self._stand(place, stands)
        lost = self._unfit.get(site, ())
        if stands[0] and place.within is None and stands[0] != known:
            lost = (_NO_WHOLE,)
            self._beside[site] = tuple(dict.fromkeys((stands[0], *self._beside.get(site, ()))))
        if site.latitude is not None and place.latitude is None:
            self._keep(place.model_copy(update=_point(site)))
            self._undo.append(lambda: self._keep(place))
        elif site.latitude is not None and (place.latitude, place.longitude) != (
            site.latitude, site.longitude,
        ):  # fmt: skip
            lost = (*lost, _OTHER_POINT)
        if lost:
            self._unfit[site] = lost

    def _stand(self, place: Place, stands: Stands) -> None:
        """Let a place of a dossier stand where a row says, from now on."""
        before, at = place.within or "", {}
        for name in _whole_names(place) if stands[0] != before else ():
            at[name] = self._by_holder.remove((name, before), place)
            self._by_holder.add((name, stands[0]), place)
        self._stands[place.id] = stands
        self._undo.append(lambda: self._unstand(place, at))

    def _unstand(self, place: Place, at: dict[str, int]) -> None:
        stands = self._stands.pop(place.id)
        for name, number in at.items():
            self._by_holder.remove((name, stands[0]), place)
            self._by_holder.add((name, place.within or ""), place, number)

    def _keep(self, place: Place) -> None:
        """Let a place have another point than it had, or none."""
        old, within = self._by_id[place.id], self._stands[place.id][0]
        self._by_id[place.id] = place
        for name in _whole_names(place):
            self._named.move(name, old, place)
            self._by_holder.move((name, within), old, place)
        if place.id in self.made:
            self.made[place.id] = place
        elif self._before[place.id] == place:
            del self.changed[place.id]
        else:
            self.changed[place.id] = place

    @property
    def twins(self) -> dict[str, str]:
        """The places that are new and stand where the dossier has one of their name, elsewhere by its point.

        By the id of the dossier's; there is one of each.
        """
        successors: dict[str, list[str]] = {}
        for place in self.made.values():
            stands = self._stands[place.id]
            if place.latitude is None:
                continue
            for old in self._old(place.name, stands[0]):
                if not is_near(self._before[old], place):
                    successors.setdefault(old, []).append(place.id)
        met: dict[str, int] = {}
        for several in successors.values():
            for new in several:
                met[new] = met.get(new, 0) + 1
        return {old: new[0] for old, new in successors.items() if len(new) == 1 == met[new[0]]}

    def _old(self, name: str, within: str) -> list[str]:
        """Give the places of a dossier that bear a name and stand somewhere, and that no row of the file named."""
        ids = self._by_holder.all((plain(name) or name, within))
        return [
            identifier
            for identifier in ids
            if identifier in self._before and identifier not in self._stands
        ]

    def move(self, moved: Iterable[tuple[str, str]]) -> None:
        """Let places of the dossier stand at the points of new ones, which are theirs now."""
        for old, new in moved:
            place = self.made.pop(new)
            point = {
                field: getattr(place, field) for field in ("latitude", "longitude", "precision")
            }
            self.changed[old] = self._before[old].model_copy(update=point)
            for part in [other for other in self.made.values() if other.within == new]:
                self.made[part.id] = part.model_copy(update={"within": old})

    @property
    def alike(self) -> Iterator[tuple[str, list[str]]]:
        """Yield each name that a new place has with others, with the id of each and what holds it.

        Not of those of which each lies in the next, as a town in the district of its name.
        """
        seen: set[str] = set()
        for place in self.made.values():
            name = plain(place.name) or place.name
            ids = self._named.all(name)
            if len(ids) > 1 and name not in seen and not self._are_nested(ids):
                seen.add(name)
                yield place.name, [self._called(identifier) for identifier in ids]

    def _are_nested(self, ids: list[str]) -> bool:
        """Tell whether places lie each in another of them, as a town lies in the district of its name."""
        known, wholes = {*ids}, [self._by_id[identifier].within for identifier in ids]
        return sum(holder not in known for holder in wholes) == 1 and len({*wholes}) == len(wholes)

    def _called(self, known: str) -> str:
        holder = self._by_id.get(self._by_id[known].within or "")
        return f"{known} ({holder.name})" if holder else known


@lru_cache(maxsize=4_096)
def _holder_of(within: tuple[str, ...], levels: tuple[int, ...]) -> Site:
    """Give the site of what holds a place."""
    return Site(within[0], within[1:], levels=levels[1:])


def _whole_names(place: Place) -> Iterator[str]:
    """Give the names that a place is joined by: whole ones, since sets part their groups by what is in brackets."""
    yield from dict.fromkeys(plain(name) or name for name in (place.name, *place.aliases))


def _point(site: Site) -> dict[str, Any]:
    precision = site.precision if site.latitude is not None else None
    return {"latitude": site.latitude, "longitude": site.longitude, "precision": precision}
