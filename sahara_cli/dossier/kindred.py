"""Which events may be of one happening: same or overlapping day, a shared side or place, a kindred kind."""

from __future__ import annotations

from math import isfinite
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.dossier.criteria import cited
from sahara_cli.dossier.joins import groups
from sahara_cli.texts.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sahara_cli.dates import Edtf
    from sahara_cli.dossier.joins import Group
    from sahara_cli.dossier.records import Event, Same
    from sahara_cli.dossier.selection import Dossier

#: So many suggestions are made at most.
MOST = 20

#: An event is held against so many that begin after it and share a side or place with it.
_NEXT = 40

#: Kinds that reporters take for one another.
_FAMILIES: tuple[frozenset[str], ...] = (
    frozenset(("agree", "consult", "support", "concede", "cooperate", "aid")),
    frozenset(("request", "accuse", "reject", "threaten")),
    frozenset(("protest", "sanction", "mobilize", "coerce", "assault", "retreat")),
)
_DAYS_OF_YEAR = 365.2425


class Suggestion(NamedTuple):
    """Two events that may be of one happening, and why; the higher the score, the likelier."""

    score: float
    first: Event
    second: Event
    why: str


def suggestions(dossier: Dossier, asked: Iterable[Event] | None = None) -> tuple[Suggestion, ...]:
    """Suggest what may be joined, the likeliest first; what was judged either way is not suggested again."""
    parted = _Parted(dossier.sames)
    wanted = None if asked is None else {event.id for event in asked}
    found: dict[tuple[str, str], Suggestion] = {}
    for first, second in _near(dossier.events):
        pair = (first.id, second.id)
        if wanted is not None and wanted.isdisjoint(pair):
            continue
        if pair in found or parted.has(first, second) or not cited(first).isdisjoint(cited(second)):
            continue
        if one := _suggestion(first, second):
            found[pair] = one
    ranked = sorted(found.values(), key=lambda one: (-one.score, one.first.id, one.second.id))
    return tuple(ranked[:MOST])


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


def _near(events: Iterable[Event]) -> Iterator[tuple[Event, Event]]:
    """Yield pairs that share a side or a place, and some day: of each shared one, in order of time."""
    sharing: dict[str, list[Event]] = {}
    for event in events:
        for one in dict.fromkeys((*event.actors, *event.recipients, *event.places)):
            sharing.setdefault(one, []).append(event)
    for several in sharing.values():
        several.sort(key=lambda event: (event.date.bounds[0], event.id))
        for at, first in enumerate(several):
            last = first.date.bounds[1]
            for second in several[at + 1 : at + 1 + _NEXT]:
                if second.date.bounds[0] > last:
                    break
                yield (first, second) if first.id < second.id else (second, first)


def _suggestion(first: Event, second: Event) -> Suggestion | None:
    kind = _kinship(first, second)
    if not kind:
        return None
    same_day = first.date.text == second.date.text and _is_day(first.date)
    why = ["same day" if same_day else "overlapping days"]
    score = (3.0 if same_day else 1.0) + kind
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
    if not {*first.actors, *first.recipients}.isdisjoint({*second.actors, *second.recipients}):
        score += 1
    why.append("same kind" if first.kind == second.kind else "kindred kinds")
    score += 3 * alike(first.title, second.title)
    return Suggestion(score, first, second, ", ".join(why))


def _kinship(first: Event, second: Event) -> float:
    if first.kind == second.kind:
        return 2.0 if first.mode == second.mode else 1.5
    if "other" in (first.kind, second.kind):
        return 0.5
    return 1.0 if any({first.kind, second.kind} <= family for family in _FAMILIES) else 0.0


def _is_day(date: Edtf) -> bool:
    low, high = date.bounds
    return low == high


def alike(first: str, second: str) -> float:
    """Tell how many of the words of two titles are shared, from 0 to 1; numbers aside."""
    words, others = (
        {word for word in fold(title).split() if not word.isdigit()} for title in (first, second)
    )
    return len(words & others) / max(len(words | others), 1)


class Kin(NamedTuple):
    """What a dossier has already of an event: its id there, and how the two compare."""

    id: str
    told: str
    joins: bool


class Kinsfolk:
    """A dossier's events by kind and sides, to look up what it has already."""

    def __init__(self, dossier: Dossier) -> None:
        self._by_sides: dict[tuple[object, ...], list[Event]] = {}
        for event in dossier.events:
            for report in event.reports or (event,):
                key = _sides(report.kind, report.actors, report.recipients)
                self._by_sides.setdefault(key, []).append(event)

    def of(
        self,
        kind: str,
        date: Edtf,
        sides: tuple[Sequence[str], Sequence[str]],
        *,
        title: str,
        places: Sequence[str],
    ) -> Kin | None:
        """Find the event that the dossier has of the same kind and sides: on the same day, else on another."""
        held = self._by_sides.get(_sides(kind, *sides), ())
        near = [one for one in held if any(sides) or _is_told_alike(one, title, places)]
        return (
            _same_day(near, date)
            or _overlapping(near, date, places)
            or _apart_in_time(near, date, title)
        )


#: Of one kind and sides, but another day, events are told of only where so many words of their titles are the same.
_ALIKE = 0.6


def _same_day(near: Sequence[Event], date: Edtf) -> Kin | None:
    for one in near:
        if any(date.text == report.date.text for report in one.reports or (one,)):
            told = f"the dossier has this as {one.id}: same day, kind and sides"
            return Kin(one.id, told, joins=True)
    return None


def _overlapping(near: Sequence[Event], date: Edtf, places: Sequence[str]) -> Kin | None:
    for one in near:
        if _overlap(date, one.date) and not _is_elsewhere(one, places):
            told = f"the dossier has this as {one.id}: overlapping days, same kind and sides"
            return Kin(one.id, told, joins=True)
    return None


def _apart_in_time(near: Sequence[Event], date: Edtf, title: str) -> Kin | None:
    for one in near:
        if alike(one.title, title) >= _ALIKE and (apart := _apart(date, one.date)):
            return Kin(one.id, f"the dossier has this as {one.id}, but {apart}", joins=False)
    return None


def _sides(kind: str, actors: Sequence[str], recipients: Sequence[str]) -> tuple[object, ...]:
    return kind, frozenset(actors), frozenset(recipients)


def _is_told_alike(event: Event, title: str, places: Sequence[str]) -> bool:
    """Tell whether two events without sides are alike otherwise."""
    return not set(event.places).isdisjoint(places) or alike(event.title, title) >= _ALIKE


def _is_elsewhere(event: Event, places: Sequence[str]) -> bool:
    return bool(event.places and places) and set(event.places).isdisjoint(places)


def _overlap(first: Edtf, second: Edtf) -> bool:
    (low, high), (begins, ends) = first.bounds, second.bounds
    return isfinite(low) and isfinite(begins) and low <= ends and begins <= high


def _apart(told: Edtf, held: Edtf) -> str:
    """Say how much later or earlier than what is told the dossier has it: "a year later"."""
    first, second = told.bounds[0], held.bounds[0]
    if not (isfinite(first) and isfinite(second)) or first == second:
        return ""
    days = abs(int(second) - int(first))
    which = "later" if second > first else "earlier"
    years, months = round(days / _DAYS_OF_YEAR), round(days / (_DAYS_OF_YEAR / 12))
    if years and abs(days - years * _DAYS_OF_YEAR) < 2:  # noqa: PLR2004  # a leap day aside
        return f"{_several(years, 'year')} {which}"
    if months >= 12:  # noqa: PLR2004  # a year
        return f"about {_several(years, 'year')} {which}"
    return f"{_several(days, 'day')} {which}"


def _several(count: int, noun: str) -> str:
    return f"a {noun}" if count == 1 else f"{count} {noun}s"
