"""Places by the names that they bear, and of each name those near a point: however many bear it, few are looked at."""

from __future__ import annotations

from itertools import count
from math import floor
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from sahara_cli.dossier.records import Place
    from sahara_cli.imports.rows import Site

#: Two points are of one place where they are no farther apart, in degrees: about ten kilometres.
APART = 0.1
#: Precisions of points that stand for something wide.
_WIDE = frozenset({"district", "province", "country", "area"})
#: Of so many places or more of a name those near a point are found by cells, of less by going through them.
_MANY = 16

Key = TypeVar("Key")


class Spread(Generic[Key]):
    """Ids of places by a key that several bear; `places` has the records."""

    def __init__(self, places: Mapping[str, Place]) -> None:
        self._places = places
        self._ids: dict[Key, list[str] | str] = {}
        self._grids: dict[Key, _Grid] = {}

    def add(self, key: Key, place: Place, at: int | None = None) -> None:
        """Let a place bear a key, after the others or in its former place among them."""
        if (known := self._ids.get(key)) is None:
            self._ids[key] = place.id  # most keys are of one place, and a list would weigh more
            return
        ids = self._ids[key] = [known] if isinstance(known, str) else known
        ids.insert(len(ids) if at is None else at, place.id)
        if grid := self._grids.get(key):
            grid.add(place)
        elif len(ids) == _MANY:
            self._grids[key] = _Grid(map(self._places.__getitem__, ids))

    def remove(self, key: Key, place: Place) -> int:
        """Let a place bear a key no more; give its place among the others."""
        ids = self._ids[key]
        if isinstance(ids, str):
            del self._ids[key]
            return 0
        at = len(ids) - 1 if ids[-1] == place.id else ids.index(place.id)
        del ids[at]
        if grid := self._grids.get(key):
            grid.remove(place)
        return at

    def move(self, key: Key, old: Place, new: Place) -> None:
        """Let a place that bears a key have another point."""
        if grid := self._grids.get(key):
            grid.move(old, new)

    def all(self, key: Key) -> list[str]:
        """Give those that bear a key, in the order in which they came to."""
        known = self._ids.get(key, [])
        return [known] if isinstance(known, str) else known

    def near(self, key: Key, site: Site) -> Iterator[str]:
        """Yield those that may be a site by their points, in the order in which they came to bear the key."""
        ids: Iterable[str] = self.all(key)
        if _has_point(site) and (grid := self._grids.get(key)):
            ids = grid.near(site)
        return (identifier for identifier in ids if is_near(self._places[identifier], site))


class _Grid:
    """Places in cells as wide as two points of one place are apart; those without a point of their own beside."""

    def __init__(self, places: Iterable[Place]) -> None:
        self._numbers = count()
        self._at: dict[str, int] = {}
        self._anywhere: dict[str, None] = {}
        self._cells: dict[tuple[int, int], dict[str, None]] = {}
        for place in places:
            self.add(place)

    def add(self, place: Place) -> None:
        self._at.setdefault(place.id, next(self._numbers))
        self._cell(place)[place.id] = None

    def remove(self, place: Place) -> None:
        del self._cell(place)[place.id]

    def move(self, old: Place, new: Place) -> None:
        del self._cell(old)[old.id]
        self._cell(new)[new.id] = None

    def _cell(self, place: Place) -> dict[str, None]:
        if not _has_point(place):
            return self._anywhere
        return self._cells.setdefault(_cell_of(place), {})

    def near(self, site: Site) -> list[str]:
        down, right = _cell_of(site)
        cells = (
            self._cells.get((down + by, right + over), ()) for by in (-1, 0, 1) for over in (-1, 0, 1)
        )  # fmt: skip
        ids = (identifier for cell in (self._anywhere, *cells) for identifier in cell)
        return sorted(ids, key=self._at.__getitem__)


def _has_point(spot: Place | Site) -> bool:
    return spot.latitude is not None and spot.longitude is not None and spot.precision not in _WIDE


def _cell_of(spot: Place | Site) -> tuple[int, int]:
    return floor((spot.latitude or 0) / APART), floor((spot.longitude or 0) / APART)


def is_near(place: Place, site: Site | Place) -> bool:
    """Tell whether a place and a site may be one by their points; where one has none of its own, they may."""
    if not (_has_point(place) and _has_point(site)):
        return True
    down = abs((place.latitude or 0) - (site.latitude or 0))
    right = abs((place.longitude or 0) - (site.longitude or 0))
    return max(down, right) <= APART
