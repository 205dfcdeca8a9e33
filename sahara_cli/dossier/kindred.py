"""Events of a dossier that one to be added resembles: of its kind and sides, on its day or on another."""

from __future__ import annotations

from functools import lru_cache
from math import isfinite
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from sahara_cli.texts.folding import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence

    from sahara_cli.dates import Edtf
    from sahara_cli.dossier.records import Event
    from sahara_cli.dossier.selection import Dossier

_DAYS_OF_YEAR = 365.2425
#: Of so many titles the words are kept: one is held against many.
_TITLES = 10_000


def alike(first: str, second: str) -> float:
    """Tell how many of the words of two titles are shared, from 0 to 1; numbers aside."""
    words, others = _words(first), _words(second)
    return len(words & others) / max(len(words | others), 1)


@lru_cache(maxsize=_TITLES)
def _words(title: str) -> frozenset[str]:
    return frozenset(word for word in fold(title).split() if not word.isdigit())


class Kin(NamedTuple):
    """An event of a dossier that another resembles: its id there, and how the two compare."""

    id: str
    comparison: str
    joins: bool


#: An event's kind, who acts in it, and to whom.
Sides: TypeAlias = "tuple[str, frozenset[str], frozenset[str]]"


class Kinsfolk:
    """A look-up of events that a dossier has: `having` gives, in their order, those of some kind and sides."""

    def __init__(self, having: Callable[[Sides], Sequence[Event]]) -> None:
        self._having = having

    @classmethod
    def of_all(cls, dossier: Dossier) -> Kinsfolk:
        """Look them up among a dossier's events, all of which are read."""
        by_sides: dict[Sides, list[Event]] = {}
        for event in dossier.events:
            for report in event.reports or (event,):
                key = sides(report.kind, report.actors, report.recipients)
                by_sides.setdefault(key, []).append(event)
        return cls(lambda asked: by_sides.get(asked, ()))

    def of(
        self,
        kind: str,
        date: Edtf,
        both: tuple[Sequence[str], Sequence[str]],
        *,
        title: str,
        places: Sequence[str],
    ) -> Kin | None:
        """Find the event that the dossier has of the same kind and sides: on the same day, else on another."""
        events = self._having(sides(kind, *both))
        near = [event for event in events if any(both) or _is_told_alike(event, title, places)]
        return (
            _same_day(near, date)
            or _overlapping(near, date, places)
            or _apart_in_time(near, date, title)
        )


#: Of one kind and sides, but another day, events are told of only where so many words of their titles are the same.
_ALIKE = 0.6


def _same_day(near: Sequence[Event], date: Edtf) -> Kin | None:
    for event in near:
        if any(date.text == report.date.text for report in event.reports or (event,)):
            reason = f"the dossier has this as {event.id}: same day, kind and sides"
            return Kin(event.id, reason, joins=True)
    return None


def _overlapping(near: Sequence[Event], date: Edtf, places: Sequence[str]) -> Kin | None:
    for event in near:
        if _overlap(date, event.date) and not is_elsewhere(event.places, places):
            reason = f"the dossier has this as {event.id}: overlapping days, same kind and sides"
            return Kin(event.id, reason, joins=True)
    return None


def _apart_in_time(near: Sequence[Event], date: Edtf, title: str) -> Kin | None:
    for event in near:
        if alike(event.title, title) >= _ALIKE and (apart := _apart(date, event.date)):
            return Kin(event.id, f"the dossier has this as {event.id}, but {apart}", joins=False)
    return None


def sides(kind: str, actors: Iterable[str], recipients: Iterable[str]) -> Sides:
    """Give what two events have in common that may be one."""
    return kind, frozenset(actors), frozenset(recipients)


def _is_told_alike(event: Event, title: str, places: Sequence[str]) -> bool:
    """Tell whether two events without sides are alike otherwise."""
    return not set(event.places).isdisjoint(places) or alike(event.title, title) >= _ALIKE


def is_elsewhere(own: Collection[str], places: Collection[str]) -> bool:
    """Tell whether an event and others have places, and none of them in common."""
    return bool(own and places) and set(own).isdisjoint(places)


def _overlap(first: Edtf, second: Edtf) -> bool:
    (low, high), (begins, ends) = first.bounds, second.bounds
    return isfinite(low) and isfinite(begins) and low <= ends and begins <= high


def _apart(date: Edtf, known_date: Edtf) -> str:
    """Say how much later or earlier than what is told the dossier has it: "a year later"."""
    first, second = date.bounds[0], known_date.bounds[0]
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
