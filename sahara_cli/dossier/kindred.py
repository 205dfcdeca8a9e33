"""What a dossier has already of an event that is to be added: of its kind and sides, on its day or on another."""

from __future__ import annotations

from math import isfinite
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.texts.folding import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.dates import Edtf
    from sahara_cli.dossier.records import Event
    from sahara_cli.dossier.selection import Dossier

_DAYS_OF_YEAR = 365.2425


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
        if _overlap(date, one.date) and not is_elsewhere(one, places):
            told = f"the dossier has this as {one.id}: overlapping days, same kind and sides"
            return Kin(one.id, told, joins=True)
    return None


def _apart_in_time(near: Sequence[Event], date: Edtf, title: str) -> Kin | None:
    for one in near:
        if alike(one.title, title) >= _ALIKE and (apart := _apart(one.date, date)):
            return Kin(one.id, f"the dossier has this as {one.id}, but {apart}", joins=False)
    return None


def _sides(kind: str, actors: Sequence[str], recipients: Sequence[str]) -> tuple[object, ...]:
    return kind, frozenset(actors), frozenset(recipients)


def _is_told_alike(event: Event, title: str, places: Sequence[str]) -> bool:
    """Tell whether two events without sides are alike otherwise."""
    return not set(event.places).isdisjoint(places) or alike(event.title, title) >= _ALIKE


def is_elsewhere(event: Event, places: Sequence[str]) -> bool:
    """Tell whether an event and others have places, and none of them in common."""
    return bool(event.places and places) and set(event.places).isdisjoint(places)


def _overlap(first: Edtf, second: Edtf) -> bool:
    (low, high), (begins, ends) = first.bounds, second.bounds
    return isfinite(low) and isfinite(begins) and low <= ends and begins <= high


def _apart(there: Edtf, here: Edtf) -> str:
    """Say how much later or earlier a date is than another: "a year later"."""
    first, second = there.bounds[0], here.bounds[0]
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
