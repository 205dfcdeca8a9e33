"""Pairs of events that may be one: of one day or the next, with a side or a place in common, or one nearby.

Of many rows each meets few: events are gathered by what they share, and held against those of their time alone.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import chain, product
from math import floor
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from sahara_cli.dossier.criteria import cited
from sahara_cli.dossier.nearness import distance

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator, Mapping
    from typing import TypeVar

    from sahara_cli.dates import Edtf
    from sahara_cli.dates.days import Day
    from sahara_cli.dossier.records import Event, Figure, Place

    _T = TypeVar("_T", bound=Hashable)

#: An event is held against so many that begin after it and share a side or place with it.
_NEXT = 40
#: What an article tells is held against so many rows of data sets, which tell of much more in a day.
_NEXT_ROWS = 400

#: Places are near each other that are no more degrees apart, some eleven kilometres: two grids for each axis, half a
#: cell beside each other, have any two such in one cell.
_NEAR = 0.1
_CELL = 2 * _NEAR
_OFFSETS = (0.0, _NEAR)
#: How near coordinates must come to tell of a place, where that is said.
_PRECISE = frozenset({None, "exact", "near"})

_Key: TypeAlias = tuple[str, str]


class Told(NamedTuple):
    """What is compared of an event: no more of it is held, since all events are held at once.

    `begins` and `ends` are the bounds of its date; `sources` are what it rests on, `datasets` those of them that have
    rows, and `keys` what it is gathered by.
    """

    id: str
    date: Edtf
    begins: Day
    ends: Day
    kind: str
    mode: str | None
    title: str
    actors: frozenset[str]
    recipients: frozenset[str]
    places: frozenset[str]
    figures: tuple[Figure, ...]
    sources: frozenset[str]
    datasets: frozenset[str]
    keys: tuple[_Key, ...]

    @property
    def is_sided(self) -> bool:
        """Whether somebody is told to be on a side of it."""
        return bool(self.actors or self.recipients)

    def shares_a_side(self, other: Told) -> bool:
        """Tell whether somebody is on a side of both, whichever it is."""
        return not all(
            own.isdisjoint(its)
            for own in (self.actors, self.recipients)
            for its in (other.actors, other.recipients)
        )


class Grounds:
    """The positions of places, as far as their coordinates say them precisely."""

    def __init__(self, places: Iterable[Place]) -> None:
        self._points = {
            place.id: (place.latitude, place.longitude)
            for place in places
            if place.latitude is not None
            and place.longitude is not None
            and place.precision in _PRECISE
        }
        self._cells: dict[str, tuple[_Key, ...]] = {}

    def cells(self, event: Event) -> Iterator[_Key]:
        """Give the cells of the grids in which an event is."""
        for place in event.places:
            if point := self._points.get(place):
                if place not in self._cells:
                    self._cells[place] = tuple(_cells(*point))
                yield from self._cells[place]

    def apart(self, first: Told, second: Told) -> float | None:
        """Tell how many kilometres two events are apart, at their nearest places; none where no point is known."""
        own, others = (
            [self._points[place] for place in event.places if place in self._points]
            for event in (first, second)
        )
        if not own or not others or len(own) * len(others) > _NEXT:
            return None
        return min(distance(one, other) for one, other in product(own, others))


def _cells(latitude: float, longitude: float) -> Iterator[_Key]:
    for down, right in product(_OFFSETS, repeat=2):
        at = (floor((latitude + down) / _CELL), floor((longitude + right) / _CELL))
        yield "cell", f"{down:g} {right:g} {at[0]} {at[1]}"


def datasets_of(event: Event) -> frozenset[str]:
    """Give the ids of the data sets that an event rests on."""
    return frozenset(row.dataset for row in event.rows)


def sides_of(event: Event) -> set[str]:
    """Give the ids of who is on either side of an event."""
    return {*event.actors, *event.recipients}


class _Sort(NamedTuple):
    """The sort of an event, which says whom it is held against: its data sets, and whether it has sides."""

    datasets: frozenset[str]
    sided: bool

    def meets(self, other: _Sort, key: _Key) -> bool:
        """Tell whether events of two sorts may be one: no two rows of one data set, no two of one kind with sides."""
        if not self.datasets.isdisjoint(other.datasets):
            return False
        return key[0] != "kind" or not (self.sided and other.sided)

    def most(self, other: _Sort) -> int:
        """Tell against how many of another sort an event is held: what is in an article against more rows."""
        return _NEXT_ROWS if not self.datasets and other.datasets else _NEXT


def meetings(
    events: Iterable[Event], grounds: Grounds, wanted: frozenset[str] | None = None
) -> Iterator[tuple[Told, Told]]:
    """Yield pairs of some day or of the next, once each: with a shared side or place, places nearby, or of one kind.

    Of two that share their kind alone, one has no sides; two rows of one data set are two events to whoever coded them.
    With `wanted`, one of each pair is among these. Events are read one after another.
    """
    sharing = _gathered(events, grounds)
    sizes = {key: sum(map(len, sorts.values())) for key, sorts in sharing.items()}
    for key, sorts in sharing.items():
        for one, other in product(sorts, repeat=2):
            if one.meets(other, key):
                for first, second in _meeting(sorts[one], sorts[other], one.most(other), wanted):
                    if key == _rarest(first, second, sizes):
                        yield (first, second) if first.id < second.id else (second, first)


def _gathered(events: Iterable[Event], grounds: Grounds) -> dict[_Key, dict[_Sort, list[Told]]]:
    """Gather events by what they share, of each sort in order of time."""
    sharing: dict[_Key, dict[_Sort, list[Told]]] = {}
    for one in _told(events, grounds):
        sort = _Sort(one.datasets, one.is_sided)
        for key in one.keys:
            sharing.setdefault(key, {}).setdefault(sort, []).append(one)
    for each in chain.from_iterable(sorts.values() for sorts in sharing.values()):
        each.sort(key=_place_in_time)
    return sharing


def _told(events: Iterable[Event], grounds: Grounds) -> Iterator[Told]:
    """Take from events what is compared; what many of them have is there once."""
    known: dict[Hashable, Hashable] = {}

    def same(value: _T) -> _T:
        return known.setdefault(value, value)  # type: ignore[return-value]  # it is equal to what is asked for

    def names(several: Iterable[str]) -> frozenset[str]:
        return same(frozenset(map(same, several)))

    bounds: dict[str, tuple[Day, Day]] = {}
    for event in events:
        date = event.date
        if date.text not in bounds:
            bounds[date.text] = date.bounds
        begins, ends = bounds[date.text]
        keys = tuple(map(same, dict.fromkeys(_keys(event, grounds))))
        yield Told(
            event.id, same(date), begins, ends, same(event.kind), same(event.mode), event.title, names(event.actors),
            names(event.recipients), names(event.places), event.figures, names(cited(event)),
            names(datasets_of(event)), keys,
        )  # fmt: skip


def _keys(event: Event, grounds: Grounds) -> Iterator[_Key]:
    yield from (("named", one) for one in (*event.actors, *event.recipients, *event.places))
    yield from grounds.cells(event)
    yield "kind", event.kind


def _rarest(first: Told, second: Told, sizes: Mapping[_Key, int]) -> _Key:
    """Give the rarest of the keys that two events share: they are met under it alone, where fewest stand between."""
    shared = [key for key in first.keys if key in second.keys]
    if len(shared) > 1 and first.is_sided and second.is_sided:
        shared = [key for key in shared if key[0] != "kind"]
    return min(shared, key=lambda key: (sizes[key], key))


def _meeting(
    firsts: list[Told], others: list[Told], most: int, wanted: frozenset[str] | None
) -> Iterator[tuple[Told, Told]]:
    """Yield those of others that begin with one of the first, or later, but no more than a day after its end.

    Both are in order of time.
    """
    starts = [_place_in_time(other) for other in others]
    for first in firsts:
        at = bisect_right(starts, _place_in_time(first))
        for second in others[at : at + most]:
            if second.begins > first.ends + 1:
                break
            if wanted is None or first.id in wanted or second.id in wanted:
                yield first, second


def _place_in_time(one: Told) -> tuple[Day, str]:
    """Tell where an event stands among others: of one day the ids tell which is first."""
    return one.begins, one.id
