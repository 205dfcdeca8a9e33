"""Which events may be of one happening: same, overlapping or next days, a shared side or place, a kindred kind."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from heapq import nsmallest
from itertools import product
from math import inf
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from sahara_cli.dossier.criteria import cited
from sahara_cli.dossier.joins import groups
from sahara_cli.dossier.kindred import alike, is_elsewhere
from sahara_cli.texts.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from sahara_cli.dates import Edtf
    from sahara_cli.dossier.joins import Group
    from sahara_cli.dossier.records import Event, Figure, Same
    from sahara_cli.dossier.selection import Dossier

#: So many suggestions are made at most.
MOST = 20

#: An event is held against so many that begin after it and share a side or place with it.
_NEXT = 40
#: What an article tells is held against so many rows of data sets, which tell of much more in a day.
_NEXT_ROWS = 400

#: Below all others stand pairs that are a day apart, share neither side nor place, or are of one article.
_LOWER = 100.0
#: Without a shared side or place, so many words of two titles are the same, or a figure is; what is small or short
#: is no such word.
_WORDS = 2
_SMALL = frozenset({"the", "and", "for", "with", "after", "over", "from"})
_SHORT = 2

#: Kinds that reporters take for one another.
_FAMILIES: tuple[frozenset[str], ...] = (
    frozenset(("agree", "consult", "support", "concede", "cooperate", "aid")),
    frozenset(("request", "accuse", "reject", "threaten")),
    frozenset(("protest", "sanction", "mobilize", "coerce", "assault", "retreat")),
)


class Suggestion(NamedTuple):
    """Two events that may be of one happening, and why; the higher the score, the likelier."""

    score: float
    first: Event
    second: Event
    why: str


def suggestions(dossier: Dossier, asked: Iterable[Event] | None = None) -> tuple[Suggestion, ...]:
    """Suggest what may be joined, the likeliest first; what was judged either way is not suggested again.

    What an article tells comes before what two data sets tell, of which nobody has read a sentence.
    """
    parted = _Parted(dossier.sames)
    wanted = None if asked is None else frozenset(event.id for event in asked)
    found = (
        one
        for first, second in _near(dossier.events, wanted)
        if not parted.has(first, second) and (one := _suggestion(first, second))
    )
    return tuple(nsmallest(MOST, found, key=_rank))


def _rank(one: Suggestion) -> tuple[bool, float, str, str]:
    of_rows = bool(datasets_of(one.first) and datasets_of(one.second))
    return (of_rows, -one.score, one.first.id, one.second.id)


class _Parted:
    """Pairs that were judged to be different, whichever of their reports were."""

    def __init__(self, sames: Sequence[Same]) -> None:
        self._groups: dict[str, Group] = groups(sames)
        self._pairs = {
            frozenset((self._whole(one), self._whole(other)))
            for same in sames
            if same.verdict == "different"
            for one in same.members
            for other in same.members
            if one != other
        }

    def _whole(self, identifier: str) -> str:
        group = self._groups.get(identifier)
        return group.members[0] if group else identifier

    def has(self, first: Event, second: Event) -> bool:
        return frozenset((self._whole(first.id), self._whole(second.id))) in self._pairs


def counted_twice(dossier: Dossier, events: Iterable[Event], what: str) -> list[tuple[str, str]]:
    """Find the pairs of events that tell one figure, of one day, and may be one happening that nobody has judged."""
    parted = _Parted(dossier.sames)
    telling = [one for one in events if any(figure.what == what for figure in one.figures)]
    found = {
        (first.id, second.id): None
        for first, second in _near(telling)
        if _touch(first.date, second.date)
        and not parted.has(first, second)
        and _suggestion(first, second)
    }
    return list(found)


def datasets_of(event: Event) -> frozenset[str]:
    """Give the ids of the data sets that an event rests on."""
    return frozenset(one.dataset for one in event.rows)


class _Sort(NamedTuple):
    """What tells which events are held against which: the data sets that they rest on, and whether they have sides."""

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


_Key: TypeAlias = tuple[str, str]


def _near(
    events: Iterable[Event], wanted: frozenset[str] | None = None
) -> Iterator[tuple[Event, Event]]:
    """Yield pairs of some day or of the next, once each: with a shared side or place, or of one kind.

    Of two that share their kind alone, one has no sides; two rows of one data set are two events to whoever coded them.
    With `wanted`, one of each pair is among these.
    """
    sharing: dict[_Key, dict[_Sort, list[Event]]] = {}
    for event in events:
        sort = _Sort(datasets_of(event), bool(_sides_of(event)))
        for key in _keys(event):
            sharing.setdefault(key, {}).setdefault(sort, []).append(event)
    sizes = {key: sum(map(len, sorts.values())) for key, sorts in sharing.items()}
    for key, sorts in sharing.items():
        for one, other in product(sorts, repeat=2):
            if one.meets(other, key):
                for pair in _meeting(sorts[one], sorts[other], one.most(other), wanted):
                    if key == _shared_key(*pair, sizes):
                        yield pair


def _keys(event: Event) -> dict[_Key, None]:
    named = (("named", one) for one in (*event.actors, *event.recipients, *event.places))
    return dict.fromkeys((*named, ("kind", event.kind)))


def _shared_key(first: Event, second: Event, sizes: Mapping[_Key, int]) -> _Key:
    """Give the rarest of the keys that two events share: they are met under it alone, where fewest stand between."""
    shared = _keys(first).keys() & _keys(second).keys()
    if _sides_of(first) and _sides_of(second):
        shared.discard(("kind", first.kind))
    return min(shared, key=lambda key: (sizes[key], key))


def _meeting(
    firsts: list[Event], others: list[Event], most: int, wanted: frozenset[str] | None
) -> Iterator[tuple[Event, Event]]:
    """Yield those of others that begin with one of the first, or later, but no more than a day after its end.

    Both are brought in order of time; of one day the ids tell which is first.
    """
    others.sort(key=_begins)
    starts = [_begins(one) for one in others]
    for first in firsts:
        last, at = first.date.bounds[1], bisect_right(starts, _begins(first))
        for second in others[at : at + most]:
            if second.date.bounds[0] > last + 1:
                break
            if wanted is None or first.id in wanted or second.id in wanted:
                yield (first, second) if first.id < second.id else (second, first)


def _begins(event: Event) -> tuple[float, str]:
    return event.date.bounds[0], event.id


def _suggestion(first: Event, second: Event) -> Suggestion | None:
    kind = _kinship(first, second)
    days, score = _days_of(first.date, second.date)
    if not kind or (days == _APART and first.kind != second.kind):
        return None
    shared, worth = _shared(first, second)
    counted = _is_counted_alike(first, second)
    of_one_article = not cited(first).isdisjoint(cited(second))
    if of_one_article and not counted:
        return None
    if not (shared or _may_be_one(first, second, counted=counted)):
        return None
    kinds = "same kind" if first.kind == second.kind else "kindred kinds"
    numbers, closeness = _compared(first, second)
    why = [days, *shared, kinds, numbers, "one article" * of_one_article]
    score += kind + worth + closeness + 3 * alike(first.title, second.title)
    is_lower = of_one_article or not shared or days == _APART
    return Suggestion(score - _LOWER * is_lower, first, second, ", ".join(filter(None, why)))


#: What is said of two events whose days only touch.
_APART = "a day apart"


def _days_of(first: Edtf, second: Edtf) -> tuple[str, float]:
    """Say how the days of two events compare, and what that is worth."""
    if first.text == second.text and _is_day(first):
        return "same day", 3.0
    return ("overlapping days", 1.0) if _touch(first, second) else (_APART, 0.0)


def _touch(first: Edtf, second: Edtf) -> bool:
    (low, high), (begins, ends) = first.bounds, second.bounds
    return low <= ends and begins <= high


def _shared(first: Event, second: Event) -> tuple[list[str], float]:
    """Say which sides and places two events share, and what that is worth."""
    why, score = [], 0.0
    sides = [
        ("actors", "same actors", 3.0),
        ("recipients", "same recipients", 3.0),
        ("places", "same place", 2.0),
    ]
    for field, words, worth in sides:
        own, other = set(getattr(first, field)), set(getattr(second, field))
        if own and own == other:
            score += worth
            why.append(words)
        elif own & other:
            score += worth / 2
            why.append(words.replace("same", "some shared"))
    if not _sides_of(first).isdisjoint(_sides_of(second)):
        score += 1
        why = why or ["a side of both"]
    return why, score


def _sides_of(event: Event) -> set[str]:
    return {*event.actors, *event.recipients}


def _may_be_one(first: Event, second: Event, *, counted: bool) -> bool:
    """Tell whether two events of one kind may be one, though they share no side and no place: one tells no side."""
    both = _sides_of(first) and _sides_of(second)
    if first.kind != second.kind or both or is_elsewhere(first, second.places):
        return False
    return counted or _is_entitled_alike(first, second)


def _is_entitled_alike(first: Event, second: Event) -> bool:
    """Tell whether two titles have two words or more in common, half of the shorter one."""
    own, others = _words(first.title), _words(second.title)
    shared = len(own & others)
    return shared >= _WORDS and shared * 2 >= min(len(own), len(others))


def _words(title: str) -> set[str]:
    return {one for one in fold(title).split() if len(one) > _SHORT} - _SMALL


def _is_counted_alike(first: Event, second: Event) -> bool:
    """Tell whether two events have a figure in common."""
    own = {(one.what, one.low, one.high) for one in first.figures}
    return any((one.what, one.low, one.high) in own for one in second.figures)


#: How two counts of one thing compare, and what that is worth.
_COUNTED = (
    ("same figure", 1.0),
    ("figures overlap", 0.8),
    ("figures near each other", 0.5),
    ("", 0.0),
)
#: Counts are near each other where they are so many apart, or so much of the larger one.
_FEW_APART, _PART_APART = 2, 0.25


def _compared(first: Event, second: Event) -> tuple[str, float]:
    """Say how the closest figures of two events compare: sources seldom agree on how many, and are seldom far apart."""
    own: dict[str, list[Figure]] = {}
    for one in first.figures:
        own.setdefault(one.what, []).append(one)
    ranks = [_rank_of(one, other) for other in second.figures for one in own.get(other.what, ())]
    return _COUNTED[min(ranks, default=len(_COUNTED) - 1)]


def _rank_of(first: Figure, second: Figure) -> int:
    if (first.low, first.high) == (second.low, second.high):
        return 0
    (low, high), (least, most) = _range(first), _range(second)
    if low <= most and least <= high:
        return 1
    apart = max(low - most, least - high)
    return 2 if apart <= max(_FEW_APART, _PART_APART * max(high, most)) else 3


def _range(figure: Figure) -> tuple[float, float]:
    return figure.low or 0, inf if figure.high is None else figure.high


def strangers(events: Sequence[Event]) -> tuple[str, ...]:
    """Name the events, of several that are to be one, that share neither a day, a side nor a place with any other."""
    if len(events) < 2:  # noqa: PLR2004  # none else to share with
        return ()
    named = [{*_sides_of(event), *event.places} for event in events]
    count = Counter(one for each in named for one in each)
    met = _of_one_time(events)
    alone = [
        event.id
        for event, each in zip(events, named, strict=True)
        if all(count[one] == 1 for one in each)
    ]
    return tuple(one for one in alone if one not in met)


def _of_one_time(events: Sequence[Event]) -> set[str]:
    """Find the events that have some day in common with another."""
    ordered = sorted(events, key=lambda event: event.date.bounds)
    starts = [event.date.bounds[0] for event in ordered[1:]]
    met, latest = set(), -inf
    for event, following in zip(ordered, (*starts, None), strict=True):
        low, high = event.date.bounds
        if (event is not ordered[0] and low <= latest) or (
            following is not None and following <= high
        ):
            met.add(event.id)
        latest = max(latest, high)
    return met


def _kinship(first: Event, second: Event) -> float:
    if first.kind == second.kind:
        return 2.0 if first.mode == second.mode else 1.5
    if "other" in (first.kind, second.kind):
        return 0.5
    return 1.0 if any({first.kind, second.kind} <= family for family in _FAMILIES) else 0.0


def _is_day(date: Edtf) -> bool:
    low, high = date.bounds
    return low == high
