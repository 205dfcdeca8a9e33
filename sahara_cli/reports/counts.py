"""Counts by when, what, who, where: each record of a listing counted once in each of its groups.

What is certain and what is possible are counted apart, and what is not known to a period for itself, so that periods
add up to the listing.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TypeAlias, cast, get_args

from sahara_cli.dates import Verdict
from sahara_cli.dossier.criteria import cited, date_of, involved, places_of, status_of
from sahara_cli.dossier.names import apart
from sahara_cli.dossier.records import Claim, Event
from sahara_cli.reports.periods import UNITS, Period, Unit, begun
from sahara_cli.reports.sums import NOTHING, Sum

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sahara_cli.dates import Edtf
    from sahara_cli.dossier.records import AnyRecord
    from sahara_cli.dossier.selection import Dossier

Attribute: TypeAlias = Literal["kind", "status", "actor", "place", "topic", "article"]
By: TypeAlias = Unit | Attribute
#: What a record may have several of.
SEVERAL = frozenset({"actor", "place", "topic", "article"})
BY: tuple[By, ...] = (*UNITS, *get_args(Attribute))


class Group(NamedTuple):
    """A group's key, none for what is in no group, and what it is called; `first` is the first day of a period."""

    key: str | None
    in_words: str
    first: int = 0


@dataclass(slots=True)
class Tally:
    """The counts of a group: certain, possible, not known to its period; `in_all` are their figures."""

    certain: int = 0
    possible: int = 0
    unknown: int = 0
    surely: Sum = NOTHING
    perhaps: Sum = NOTHING
    nowhere: Sum = NOTHING

    @property
    def total(self) -> int:
        """How many in all."""
        return self.certain + self.possible + self.unknown

    @property
    def in_all(self) -> Sum:
        """Their figures in all."""
        return self.surely + self.perhaps + self.nowhere

    def count(self, verdict: Verdict, figure: Sum, times: int = 1) -> None:
        """Count one more, or several that are alike; `NO` is what is not known to the period."""
        match verdict:
            case Verdict.CERTAIN:
                self.certain, self.surely = self.certain + times, self.surely + figure
            case Verdict.POSSIBLE:
                self.possible, self.perhaps = self.possible + times, self.perhaps + figure
            case Verdict.NO:
                self.unknown, self.nowhere = self.unknown + times, self.nowhere + figure


class Counts(NamedTuple):
    """The tallies of all groups, or of all pairs of them, and of all records, each once.

    `margins` are the tallies of the groups of each that is counted by: a record in several cells of one is there once.
    `lasting` tells that some records last beyond the period that they are counted in, `unbounded` how many are possible
    only for want of an end, a beginning or a date, `rough` how many for want of a place that is known well enough.
    """

    by: tuple[By, ...]
    tallies: dict[tuple[Group, ...], Tally]
    margins: tuple[dict[Group, Tally], ...]
    total: Tally
    lasting: bool = False
    unbounded: int = 0
    rough: int = 0

    def groups(self, at: int) -> list[Group]:
        """Give the groups by one of what is counted by, in their order."""
        margin, timed = self.margins[at], self.by[at] in UNITS

        def place(group: Group) -> tuple[bool, int, int, str]:
            """Put periods in order of time, others by their size, and what is in none last."""
            return (
                group.key is None,
                group.first,
                0 if timed else -margin[group].total,
                group.in_words,
            )

        return sorted(margin, key=place)


def verdict_of(match: Verdict | None, placed: Sequence[Placed]) -> Verdict:
    """Tell how surely a record is in its groups; what is not known to a period is not counted as possible."""
    within = min((part.verdict for part in placed), default=Verdict.CERTAIN)
    return within if match is None or within is Verdict.NO else min(within, match)


class Placed(NamedTuple):
    """The groups of a record; how surely it is in them, `NO` where that is not known; whether it lasts longer."""

    groups: tuple[Group, ...]
    verdict: Verdict = Verdict.CERTAIN
    lasts: bool = False


Grouping: TypeAlias = Callable[["AnyRecord"], Placed]


def grouping(by: By, dossier: Dossier) -> Grouping:
    """Give what tells the groups of a record by one of `BY`."""
    if by in UNITS:
        return _by_period(by)
    keys = _KEYS[cast("Attribute", by)](dossier)
    named = cache(naming(cast("Attribute", by), dossier))
    none = (named(None),)

    def groups(record: AnyRecord) -> Placed:
        return Placed(tuple(map(named, sorted(set(keys(record))))) or none)

    return groups


def naming(by: Attribute, dossier: Dossier) -> Callable[[str | None], Group]:
    """Give what names the group of a key, or of what has none."""
    names: Callable[[str], str] = dossier.name if by in _NAMED else _plainly
    if by == "place":
        names = _placed(dossier)
    return lambda key: Group(key, _NONE[by] if key is None else names(key))


def _by_period(unit: Unit) -> Grouping:
    nowhere = Placed((Group(None, f"not known to the {unit}"),), Verdict.NO)
    known: dict[Period, tuple[Group, ...]] = {}
    placed: dict[str, Placed] = {}

    def place(date: Edtf) -> Placed:
        within, verdict, lasts = begun(date, unit)
        if within is None:
            return nowhere
        if within not in known:
            known[within] = (Group(within.key, within.in_words, within.first),)
        return Placed(known[within], verdict, lasts)

    def groups(record: AnyRecord) -> Placed:
        if (date := date_of(record)) is None:
            return nowhere
        if date.text not in placed:
            placed[date.text] = place(date)
        return placed[date.text]

    return groups


def _placed(dossier: Dossier) -> Callable[[str], str]:
    """Give what places are called; those of one name with what tells them apart: "Bamba (Koro)"."""
    where = apart(dossier.places, dossier.places)

    def name(key: str) -> str:
        return f"{dossier.name(key)} ({where[key]})" if where.get(key) else dossier.name(key)

    return name


def _plainly(key: str) -> str:
    return key


_Keys: TypeAlias = Callable[[Any], "Iterable[str]"]


def _whoever(dossier: Dossier) -> _Keys:
    """Gather whom a record involves, and what they are officials or bodies of: for whom a filter finds it."""

    def keys(record: AnyRecord) -> Iterable[str]:
        for identifier in involved(record):
            if dossier.actor(identifier):
                yield identifier
                yield from dossier.whole_ids(identifier)

    return keys


def _wherever(dossier: Dossier) -> _Keys:
    """Gather where a record is, and the places around that: for which a filter finds it."""
    known = frozenset(place.id for place in dossier.places)

    def keys(record: AnyRecord) -> Iterable[str]:
        for identifier in places_of(record) & known:
            yield identifier
            yield from dossier.places_around(identifier)

    return keys


_KEYS: dict[Attribute, Callable[[Dossier], _Keys]] = {
    "kind": lambda _: lambda record: (record.kind,) if isinstance(record, Event) else (),
    "status": lambda _: lambda record: filter(None, (status_of(record),)),
    "actor": _whoever,
    "place": _wherever,
    "topic": lambda _: lambda record: record.topics if isinstance(record, Claim) else (),
    "article": lambda _: cited,
}
#: By what a record's groups are the ids that it has: the topics and sources; others are known by what holds them.
OWN = frozenset({"topic", "article"})
_NAMED = frozenset({"actor", "place", "topic"})
_NONE: dict[Attribute, str] = {
    "kind": "no kind",
    "status": "no status",
    "actor": "nobody named",
    "place": "no place named",
    "topic": "no topic",
    "article": "no article",
}
