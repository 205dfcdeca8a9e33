"""Events that may be of one happening: same, overlapping or next days, a shared side or place, a kindred kind."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from heapq import nsmallest
from math import inf
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.dossier.joins import groups
from sahara_cli.dossier.kindred import alike, is_elsewhere
from sahara_cli.dossier.meetings import Compared, Grounds, Meetings, sides_of
from sahara_cli.dossier.records import Event
from sahara_cli.dossier.tolls import DAYS, are_of_one, is_no_lower
from sahara_cli.texts.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sahara_cli.dossier.answer import Answer
    from sahara_cli.dossier.joins import Group
    from sahara_cli.dossier.meetings import Met
    from sahara_cli.dossier.records import Figure, Same
    from sahara_cli.dossier.selection import Dossier

#: So many suggestions are made at most.
MOST = 20

#: What it is worth that places are near each other by their coordinates, up to how many kilometres; and from how many
#: on two events are hardly one.
_NEAR_BY, _NEAR_KM, _FAR_KM = 1.5, 11.2, 100.0

#: Below all others stand pairs that are a day apart, share neither side nor place, or are of one article.
_LOWER = 100.0
#: Without a shared side or place, so many words of two titles are the same, or a figure is; what is small or short
#: is no such word.
_WORDS = 2
_SMALL = frozenset({"the", "and", "for", "with", "after", "over", "from"})
_SHORT = 2
#: Of so many titles the words are kept: one is held against many.
_TITLES = 1_000

#: Kinds that reporters take for one another.
_FAMILIES: tuple[frozenset[str], ...] = (
    frozenset(("agree", "consult", "support", "concede", "cooperate", "aid")),
    frozenset(("request", "accuse", "reject", "threaten")),
    frozenset(("protest", "sanction", "mobilize", "coerce", "assault", "retreat")),
)


class Suggestion(NamedTuple):
    """Two events that may be of one happening, and why; the higher the score, the likelier."""

    score: float
    first: Compared
    second: Compared
    why: str


def suggestions(dossier: Dossier, asked: Iterable[Event] | None = None) -> tuple[Suggestion, ...]:
    """Suggest what may be joined, the likeliest first; what was judged either way is not suggested again.

    What an article tells comes before what two data sets tell, of which nobody has read a sentence.
    """
    if _is_one_list(dossier):
        return ()
    parted, grounds = _Parted(dossier.sames), Grounds(dossier.places)
    answers = dossier.select(dossier.events)
    wanted = None if asked is None else frozenset(event.id for event in asked)

    def made(first: Compared, second: Compared) -> Suggestion | None:
        lesser, greater = (first, second) if first.id < second.id else (second, first)
        return None if parted.has(lesser, greater) else _suggestion(lesser, greater, grounds)

    def likeliest(pairs: Iterator[Met[Suggestion]]) -> list[Suggestion]:
        return nsmallest(MOST, (pair.made for pair in pairs), key=_rank)

    return tuple(Meetings(lambda: _events(answers), grounds, made, wanted).collected(likeliest))


def _events(answers: Iterable[Answer]) -> Iterator[Event]:
    """Give events one after another, where they are asked for so: of a large dossier not all of them are held."""
    return (answer.record for answer in answers if isinstance(answer.record, Event))


def _is_one_list(dossier: Dossier) -> bool:
    """Tell whether all rests on one data set: two of its rows are two events."""
    return len(dossier.datasets) == 1 and not dossier.articles


def _rank(suggestion: Suggestion) -> tuple[bool, float, str, str]:
    of_rows = bool(suggestion.first.datasets and suggestion.second.datasets)
    return (of_rows, -suggestion.score, suggestion.first.id, suggestion.second.id)


class _Parted:
    """Pairs that were judged to be different, whichever of their reports were."""

    def __init__(self, sames: Sequence[Same]) -> None:
        self._groups: dict[str, Group] = groups(sames)
        self._pairs = {
            frozenset((self._first_of_group(member), self._first_of_group(other)))
            for same in sames
            if same.verdict == "different"
            for member in same.members
            for other in same.members
            if member != other
        }

    def _first_of_group(self, identifier: str) -> str:
        group = self._groups.get(identifier)
        return group.members[0] if group else identifier

    def has(self, first: Compared, second: Compared) -> bool:
        if not self._pairs:
            return False
        return (
            frozenset((self._first_of_group(first.id), self._first_of_group(second.id)))
            in self._pairs
        )


def counted_twice(dossier: Dossier, answers: Iterable[Answer], what: str) -> list[tuple[str, str]]:
    """Find the pairs of events that tell one figure, and may be one happening that nobody has judged.

    They are of one day, or the later one tells a disaster's toll anew. The answers are in order of date, and may be
    read again. Where all rest on one data set none is read.
    """
    if _is_one_list(dossier):
        return []
    parted, grounds = _Parted(dossier.sames), Grounds(dossier.places)

    def telling() -> Iterator[Event]:
        return (
            event
            for event in _events(answers)
            if any(figure.what == what for figure in event.figures)
        )

    def made(first: Compared, second: Compared) -> tuple[str, str] | None:
        lesser, greater = (first, second) if first.id < second.id else (second, first)
        is_once = _touch(lesser, greater) or _is_later_toll(lesser, greater, grounds)
        if not is_once or parted.has(lesser, greater):
            return None
        return (lesser.id, greater.id) if _suggestion(lesser, greater, grounds) else None

    meetings = Meetings(telling, grounds, made)
    return [pair.made for pair in sorted(meetings.collected(list), key=meetings.place)]


def _suggestion(first: Compared, second: Compared, grounds: Grounds) -> Suggestion | None:
    kind = _kinship(first, second)
    days, score = _days_of(first, second)
    if first.days_to(second) > 1 and not _is_later_toll(first, second, grounds):
        return None
    if not kind or (days in _APART and first.kind != second.kind):
        return None
    shared, worth = _shared(first, second)
    apart, near, is_far = _apart(first, second, grounds)
    counted = _is_counted_alike(first, second)
    of_one_article = not first.sources.isdisjoint(second.sources)
    have_common = bool(shared or near)
    if of_one_article and not counted:
        return None
    if not (have_common or _may_be_one(first, second, counted=counted)):
        return None
    numbers, closeness = _compared(first, second)
    why = [days, *shared, apart, _kinds(first, second), numbers, "one article" * of_one_article]
    score += kind + worth + near + closeness + 3 * alike(first.title, second.title)
    if any((of_one_article, is_far, not _touch(first, second), not have_common)):
        score -= _LOWER
    return Suggestion(score, first, second, ", ".join(filter(None, why)))


def _kinds(first: Compared, second: Compared) -> str:
    return "same kind" if first.kind == second.kind else "kindred kinds"


#: What is said of two events whose dates only touch: of two days, and of others, such as 2004 and 2005.
_APART = ("a day apart", "dates side by side")


def _days_of(first: Compared, second: Compared) -> tuple[str, float]:
    """Say how the days of two events compare, and what that is worth."""
    if first.date.text == second.date.text and first.begins == first.ends:
        return "same day", 3.0
    if _touch(first, second):
        return "overlapping days", 1.0
    days = first.days_to(second)
    if days > 1:
        return f"{days:.0f} days apart", 0.0
    are_days = first.begins == first.ends and second.begins == second.ends
    return _APART[not are_days], 0.0


def _touch(first: Compared, second: Compared) -> bool:
    return first.begins <= second.ends and second.begins <= first.ends


def _is_later_toll(first: Compared, second: Compared, grounds: Grounds) -> bool:
    """Tell whether the later of two events tells the toll of the earlier one anew."""
    earlier, later = (first, second) if first.ends < second.begins else (second, first)
    return (
        0 < earlier.days_to(later) <= DAYS
        and not (earlier.actors or later.actors or (earlier.datasets and later.datasets))
        and first.kind == second.kind
        and not first.places.isdisjoint(second.places)
        and is_no_lower(earlier.figures, later.figures)
        and are_of_one(first.title, second.title, grounds.names(first) + grounds.names(second))
    )


def _shared(first: Compared, second: Compared) -> tuple[list[str], float]:
    """Say which sides and places two events share, and what that is worth."""
    why, score = [], 0.0
    compared = (
        (first.actors, second.actors, "same actors", 3.0),
        (first.recipients, second.recipients, "same recipients", 3.0),
        (first.places, second.places, "same place", 2.0),
    )
    for own, other, words, worth in compared:
        if own and own == other:
            score += worth
            why.append(words)
        elif not own.isdisjoint(other):
            score += worth / 2
            why.append(words.replace("same", "some shared"))
    if first.shares_a_side(second):
        score += 1
        why = why or ["a side of both"]
    return why, score


def _apart(first: Compared, second: Compared, grounds: Grounds) -> tuple[str, float, bool]:
    """Say how far the places of two events are apart, what that is worth, and whether it is too far for one."""
    if not first.places.isdisjoint(second.places):
        return "", 0.0, False
    if (apart := grounds.apart(first, second)) is None or _NEAR_KM < apart < _FAR_KM:
        return "", 0.0, False
    distance = f"places {apart:,.0f} km apart" if round(apart) else "places less than a km apart"
    return distance, 0.0 if apart > _NEAR_KM else _NEAR_BY, apart > _NEAR_KM


def _may_be_one(first: Compared, second: Compared, *, counted: bool) -> bool:
    """Tell whether two events of one kind may be one, though they share no side and no place: one tells no side."""
    both = first.is_sided and second.is_sided
    if first.kind != second.kind or both or is_elsewhere(first.places, second.places):
        return False
    return counted or _is_entitled_alike(first, second)


def _is_entitled_alike(first: Compared, second: Compared) -> bool:
    """Tell whether two titles have two words or more in common, half of the shorter one."""
    own, others = _words(first.title), _words(second.title)
    shared = len(own & others)
    return shared >= _WORDS and shared * 2 >= min(len(own), len(others))


@lru_cache(maxsize=_TITLES)
def _words(title: str) -> frozenset[str]:
    return frozenset(word for word in fold(title).split() if len(word) > _SHORT) - _SMALL


def _is_counted_alike(first: Compared, second: Compared) -> bool:
    """Tell whether two events have a figure in common."""
    if not (first.figures and second.figures):
        return False
    own = {(figure.what, figure.low, figure.high) for figure in first.figures}
    return any((figure.what, figure.low, figure.high) in own for figure in second.figures)


#: How two counts of one thing compare, and what that is worth.
_COUNTED = (
    ("same figure", 1.0),
    ("figures overlap", 0.8),
    ("figures near each other", 0.5),
    ("", 0.0),
)
#: Counts are near each other where they are so many apart, or so much of the larger one.
_FEW_APART, _PART_APART = 2, 0.25


def _compared(first: Compared, second: Compared) -> tuple[str, float]:
    """Say how the closest figures of two events compare: sources seldom agree on how many, and are seldom far apart."""
    if not (first.figures and second.figures):
        return _COUNTED[-1]
    own: dict[str, list[Figure]] = {}
    for figure in first.figures:
        own.setdefault(figure.what, []).append(figure)
    ranks = [
        _rank_of(figure, other) for other in second.figures for figure in own.get(other.what, ())
    ]
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
    named = [{*sides_of(event), *event.places} for event in events]
    count = Counter(record_id for names in named for record_id in names)
    met = _of_one_time(events)
    alone = [
        event.id
        for event, names in zip(events, named, strict=True)
        if all(count[record_id] == 1 for record_id in names)
    ]
    return tuple(record_id for record_id in alone if record_id not in met)


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


def _kinship(first: Compared, second: Compared) -> float:
    if first.kind == second.kind:
        return 2.0 if first.mode == second.mode else 1.5
    if "other" in (first.kind, second.kind):
        return 0.5
    return 1.0 if any({first.kind, second.kind} <= family for family in _FAMILIES) else 0.0
