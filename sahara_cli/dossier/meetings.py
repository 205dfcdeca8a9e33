"""Pairs of events that may be one: of one day or the next, with a side or a place in common, or one nearby.

Of many rows each meets few. Events are read in order of date, gathered by what they share, and held no longer than
others may begin that meet them; of those that are gone, what they shared is counted. A disaster's toll may be told
again days later: those are met by their place.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from heapq import merge
from itertools import groupby, product
from math import floor, inf
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeAlias, TypeVar

from sahara_cli.dossier.criteria import cited
from sahara_cli.dossier.nearness import distance
from sahara_cli.dossier.tolls import DAYS, TOLL, toll_keys

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from sahara_cli.dates import Edtf
    from sahara_cli.dates.days import Day
    from sahara_cli.dossier.records import Event, Figure, Place

    _Place: TypeAlias = tuple[Day, str]

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

#: Of so many that are gathered, those are let go that nothing meets any more.
_SWEPT = 1 << 11

_Key: TypeAlias = tuple[str, str]
_F = TypeVar("_F")
_R = TypeVar("_R")


class Compared(NamedTuple):
    """What is compared of an event: no more of it is held.

    `begins` and `ends` are the bounds of its date; `sources` are what it rests on, `datasets` those of them that have
    rows, `keys` what it is gathered by, and `sort` whom it is held against.
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
    sort: _Sort

    @property
    def is_sided(self) -> bool:
        """Whether somebody is told to be on a side of it."""
        return self.sort.sided

    def days_to(self, other: Compared) -> Day:
        """Count the days from the end of the earlier event to the start of the later; none or less where they touch."""
        return max(other.begins - self.ends, self.begins - other.ends)

    def shares_a_side(self, other: Compared) -> bool:
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
        self._places = places

    @cached_property
    def _names(self) -> dict[str, str]:
        return {place.id: place.name for place in self._places}

    def names(self, event: Compared) -> list[str]:
        """Give the names of an event's places."""
        return [self._names[place] for place in event.places if place in self._names]

    def cells(self, event: Event) -> Iterator[_Key]:
        """Give the cells of the grids in which an event is."""
        for place in event.places:
            if point := self._points.get(place):
                if place not in self._cells:
                    self._cells[place] = tuple(_cells(*point))
                yield from self._cells[place]

    def apart(self, first: Compared, second: Compared) -> float | None:
        """Tell how many kilometres two events are apart, at their nearest places; none where no point is known."""
        own, others = (
            [self._points[place] for place in event.places if place in self._points]
            for event in (first, second)
        )
        if not own or not others or len(own) * len(others) > _NEXT:
            return None
        return min(distance(point, other) for point, other in product(own, others))


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


class Met(NamedTuple, Generic[_F]):
    """What is made of two events that may be one, by which they met, and where each stands, the one first in time."""

    made: _F
    keys: tuple[_Key, ...]
    sorts: tuple[_Sort, _Sort]
    places: tuple[_Place, _Place]


class _LateError(Exception):
    """Something begins before what was read before it, such as what has no beginning."""


class Meetings(Generic[_F]):
    """Pairs of some day or of the next, once each: with a shared side or place, places nearby, or of one kind.

    Of two that share their kind alone, one has no sides; two rows of one data set are two events to whoever coded them.
    With `wanted`, one of each pair is among these. `read` gives the events in order of date, each time it is called,
    and `made` what is told of a pair: none where they are not one.
    """

    def __init__(
        self,
        read: Callable[[], Iterable[Event]],
        grounds: Grounds,
        made: Callable[[Compared, Compared], _F | None],
        wanted: frozenset[str] | None = None,
    ) -> None:
        self._read, self._grounds, self._made, self._wanted = read, grounds, made, wanted
        #: How many events have a key, and of which sorts; both in the order in which they were first read.
        self._sizes: dict[_Key, int] = {}
        self._sorts: dict[_Key, tuple[_Sort, ...]] = {}

    def collected(self, collect: Callable[[Iterator[Met[_F]]], _R]) -> _R:
        """Let pairs be collected as they are found; from the beginning again where something was read too late."""
        late: dict[str, Compared] = {}
        try:
            return collect(self._pairs(self._counted(late)))
        except _LateError:
            early = sorted(late.values(), key=_place_in_time)
            others = (
                event for event in _compared(self._read(), self._grounds) if event.id not in late
            )
            return collect(self._pairs(merge(early, others, key=lambda event: event.begins)))

    def place(self, pair: Met[_F]) -> tuple[object, ...]:
        """Tell where a pair stands among all, once all are told: by what they met under, and by time."""
        key = _rarest(pair, self._sizes)
        ranked = map(self._sorts[key].index, pair.sorts)
        return (self._ranks[key], *ranked, *pair.places)

    @cached_property
    def _ranks(self) -> dict[_Key, int]:
        return {key: at for at, key in enumerate(self._sizes)}

    def _counted(self, late: dict[str, Compared]) -> Iterator[Compared]:
        """Give events as they are read, and count what they share; then raise `_LateError` if some were late."""
        now: Day = -inf
        known: dict[tuple[_Sort, ...], tuple[_Sort, ...]] = {}
        for event in _compared(self._read(), self._grounds):
            sort = event.sort
            for key in event.keys:
                self._sizes[key] = self._sizes.get(key, 0) + 1
                if sort not in (sorts := self._sorts.get(key, ())):
                    sorts = (*sorts, sort)
                    self._sorts[key] = known.setdefault(sorts, sorts)
            if event.begins < now:
                late[event.id] = event
            elif not late:
                yield event
            now = max(now, event.begins)
        if late:
            raise _LateError

    def _pairs(self, events: Iterable[Compared]) -> Iterator[Met[_F]]:
        """Find pairs among events that are in order of their first days.

        A pair is met under the rarest key that both have, which is known when all are counted: what was met under each
        of its keys is told at once, and what crowds kept apart under some of them in the end.
        """
        window, unsure = _Window(), []
        for second in _in_turn(events):
            for first, under in window.meet(second):
                if not self._is_wanted(first, second):
                    continue
                if (made := self._made(first, second)) is None:
                    continue
                pair = _met(made, first, second)
                if len(pair.keys) == len(under):
                    yield pair
                else:
                    unsure.append((pair, under))
        yield from (pair for pair, under in unsure if _rarest(pair, self._sizes) in under)

    def _is_wanted(self, first: Compared, second: Compared) -> bool:
        return self._wanted is None or first.id in self._wanted or second.id in self._wanted


def _in_turn(events: Iterable[Compared]) -> Iterator[Compared]:
    """Put those of one first day in the order of their ids."""
    for _, day in groupby(events, key=lambda event: event.begins):
        yield from sorted(day, key=_place_in_time)


class _Line:
    """Events of one sort that have one key, in order of time: those that may still be met, and where the last began."""

    def __init__(self, reach: int) -> None:
        self._reach = reach
        self.events: list[Compared] = []
        self.starts: list[_Place] = []

    def add(self, event: Compared, place: _Place) -> None:
        """Take in one that begins after all others."""
        self.events.append(event)
        self.starts.append(place)
        if len(self.starts) > 2 * _NEXT_ROWS:
            del self.starts[:-_NEXT_ROWS]

    def since(self, most: int) -> _Place | None:
        """Tell where that one began from which on all are among the next so many; none where all are."""
        return self.starts[-most] if len(self.starts) >= most else None

    def met(self, since: _Place | None, day: Day) -> list[Compared]:
        """Give those from some place on that last until so many days before a day; the others of them are gone."""
        at = 0 if since is None else bisect_left(self.events, since, key=_place_in_time)
        self.events[at:] = later = [
            event for event in self.events[at:] if event.ends + self._reach >= day
        ]
        return later


class _Window:
    """The events that others may begin to meet, by what they share and by their sorts."""

    def __init__(self) -> None:
        self._lines: dict[_Key, dict[_Sort, _Line]] = {}
        self._count, self._most = 0, _SWEPT

    def meet(self, second: Compared) -> list[tuple[Compared, list[_Key]]]:
        """Give those that an event meets which begins no earlier, with the keys under which it does; and take it in."""
        met_by_id: dict[str, tuple[Compared, list[_Key]]] = {}
        sort, place = second.sort, _place_in_time(second)
        for key in second.keys:
            if (lines := self._lines.get(key)) is None:
                lines = self._lines[key] = {}
            if (own := lines.get(sort)) is None:
                own = lines[sort] = _Line(DAYS if key[0] == TOLL else 1)
            for other, line in lines.items():
                if line.events and other.meets(sort, key):
                    met = line.met(own.since(other.most(sort)), second.begins)
                    for first in _under(key, met, second):
                        met_by_id.setdefault(first.id, (first, []))[1].append(key)
            own.add(second, place)
        self._count += len(second.keys)
        if self._count > self._most:
            self._sweep(second.begins)
        return list(met_by_id.values())

    def _sweep(self, day: Day) -> None:
        """Let go of what nothing meets that begins on a day or later."""
        for lines in self._lines.values():
            for line in lines.values():
                line.met(None, day)
        self._lines = {
            key: lines
            for key, lines in self._lines.items()
            if any(line.events for line in lines.values())
        }
        self._count = sum(
            len(line.events) for lines in self._lines.values() for line in lines.values()
        )
        self._most = 2 * self._count + _SWEPT


def _compared(events: Iterable[Event], grounds: Grounds) -> Iterator[Compared]:
    """Take from events what is compared."""
    date, bounds = None, (-inf, inf)
    sorts: dict[_Sort, _Sort] = {}
    for event in events:
        sort = _Sort(datasets_of(event), bool(event.actors or event.recipients))
        sort = sorts.setdefault(sort, sort)
        if event.date is not date:
            date, bounds = event.date, event.date.bounds
        yield Compared(
            event.id, event.date, *bounds, event.kind, event.mode, event.title, frozenset(event.actors),
            frozenset(event.recipients), frozenset(event.places), event.figures, frozenset(cited(event)),
            sort.datasets, tuple(dict.fromkeys(_keys(event, grounds))), sort,
        )  # fmt: skip


def _keys(event: Event, grounds: Grounds) -> Iterator[_Key]:
    yield from (("named", actor) for actor in (*event.actors, *event.recipients, *event.places))
    yield from grounds.cells(event)
    yield from toll_keys(event)
    yield "kind", event.kind


def _met(made: _F, first: Compared, second: Compared) -> Met[_F]:
    places = (_place_in_time(first), _place_in_time(second))
    return Met(made, _shared(first, second), (first.sort, second.sort), places)


def _shared(first: Compared, second: Compared) -> tuple[_Key, ...]:
    """Give the keys that two events meet under: their kind only where nothing else is shared, or one has no sides."""
    apart = _is_apart(first, second)
    shared = tuple(key for key in first.keys if key in second.keys and (key[0] == TOLL) == apart)
    if len(shared) > 1 and first.is_sided and second.is_sided:
        return tuple(key for key in shared if key[0] != "kind")
    return shared


def _under(key: _Key, met: Iterable[Compared], second: Compared) -> Iterator[Compared]:
    """Give those that an event meets under a key: a toll's key joins what is days apart, any other what is not."""
    return (first for first in met if (key[0] == TOLL) == _is_apart(first, second))


def _is_apart(first: Compared, second: Compared) -> bool:
    """Tell whether two events are further apart than a day."""
    return first.days_to(second) > 1


def _rarest(pair: Met[_F], sizes: Mapping[_Key, int]) -> _Key:
    """Give the rarest of the keys that two events share: they are met under it alone, where fewest stand between."""
    return min(pair.keys, key=lambda key: (sizes[key], key))


def _place_in_time(event: Compared) -> _Place:
    """Tell where an event stands among others: of one day the ids tell which is first."""
    return event.begins, event.id
