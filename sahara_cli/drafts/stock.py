"""The holdings of a dossier, for whoever adds to it: by id, by a record's words, by name, by sides, by references.

A small dossier is read whole for that. Behind a large one stands an index, which answers the same of few records.
"""

from __future__ import annotations

import hashlib
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from sahara_cli.dossier.called import called
from sahara_cli.dossier.criteria import cited
from sahara_cli.dossier.kindred import Kinsfolk
from sahara_cli.dossier.versions import needed
from sahara_cli.drafts.names import content, referred

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Mapping, Sequence

    from sahara_cli.dossier.records import Actor, AnyRecord, Claim, Place
    from sahara_cli.dossier.selection import Dossier
    from sahara_cli.judging import Names


class Past(NamedTuple):
    """The past of a dossier: the ids that it ever gave, and the ids of records by `mark_of` their words before.

    A record told something before where it was changed or removed since.
    """

    issued: Callable[[str], bool] = lambda _: False
    earlier: Callable[[str], str] = lambda _: ""


NO_PAST = Past()


class Stock(Protocol):
    """The holdings of a dossier. Where several records are given, they stand as `every` has them."""

    def get(self, identifier: str) -> AnyRecord | None:
        """Give the record of an id."""

    def noun(self, identifier: str) -> str | None:
        """Tell the kind of the record of an id."""

    def telling(self, noun: str, fields: Mapping[str, Any]) -> str:
        """Give the id of the first record that tells the same, by `key_of`; "" where there is none."""

    def bearing(self, noun: str, name: str) -> Iterable[str]:
        """Give the ids of the actors or places that are `called` so."""

    def some(self, ids: Iterable[str]) -> list[AnyRecord]:
        """Give the records of some ids."""

    def referring(self, ids: Iterable[str]) -> list[AnyRecord]:
        """Give the records that refer to one of some others."""

    def citing(self, sources: Iterable[str]) -> list[Claim]:
        """Give the claims that rest on one of some sources."""

    def names(self, come: Iterable[Actor | Place]) -> Names:
        """Give its actors and places by their names as the judge reads them, with others that come."""

    def kinsfolk(self) -> Kinsfolk | None:
        """Give what finds events of the same kind and sides; none where there are no events."""

    def is_newer(self, besides: Container[str]) -> bool:
        """Tell whether any record, some aside, asks for a later version of the dossier than the first."""


class Whole:
    """A dossier that is read whole."""

    def __init__(self, dossier: Dossier) -> None:
        self._dossier = dossier

    @cached_property
    def _records(self) -> dict[str, AnyRecord]:
        return {record.id: record for record in every(self._dossier)}

    @cached_property
    def _telling(self) -> dict[str, str]:
        latest_first = reversed(every(self._dossier))
        return {key_of(record.noun, fields_of(record)): record.id for record in latest_first}

    @cached_property
    def _bearing(self) -> dict[tuple[str, str], list[str]]:
        bearing: dict[tuple[str, str], list[str]] = {}
        for record in self._dossier.named:
            for name in called(record):
                bearing.setdefault((record.noun, name), []).append(record.id)
        return bearing

    def get(self, identifier: str) -> AnyRecord | None:
        """Give the record of an id."""
        return self._records.get(identifier)

    def noun(self, identifier: str) -> str | None:
        """Tell the kind of the record of an id."""
        record = self._records.get(identifier)
        return record.noun if record else None

    def telling(self, noun: str, fields: Mapping[str, Any]) -> str:
        """Give the id of the first record that tells the same, by `key_of`."""
        return self._telling.get(key_of(noun, fields), "")

    def bearing(self, noun: str, name: str) -> Sequence[str]:
        """Give the ids of the actors or places that are `called` so."""
        return self._bearing.get((noun, name), ())

    def some(self, ids: Iterable[str]) -> list[AnyRecord]:
        """Give the records of some ids."""
        wanted = frozenset(ids)
        return [record for record in self._records.values() if record.id in wanted]

    def referring(self, ids: Iterable[str]) -> list[AnyRecord]:
        """Give the records that refer to one of some others."""
        return referring(self._records.values(), frozenset(ids))

    def citing(self, sources: Iterable[str]) -> list[Claim]:
        """Give the claims that rest on one of some sources."""
        wanted = frozenset(sources)
        return [claim for claim in self._dossier.claims if not cited(claim).isdisjoint(wanted)]

    def names(self, come: Iterable[Actor | Place]) -> Names:
        """Give its actors and places by their names as the judge reads them, with others that come."""
        from sahara_cli.judging import Names  # which loads what reads English

        return Names([*self._dossier.named, *come])

    def kinsfolk(self) -> Kinsfolk | None:
        """Give what finds events of the same kind and sides, those that were judged to be the same as one."""
        dossier = self._dossier
        if not dossier.events:
            return None
        if dossier.sames:
            from sahara_cli.dossier.joined import Joined  # for a dossier that has judgements

            dossier = Joined(dossier)
        return Kinsfolk.of_all(dossier)

    def is_newer(self, besides: Container[str]) -> bool:
        """Tell whether any record, some aside, asks for a later version of the dossier than the first."""
        left = (record for record in self._records.values() if record.id not in besides)
        return any(needed(record, self.noun) for record in left)


def every(dossier: Dossier) -> list[AnyRecord]:
    """Gather all records of a dossier."""
    return [*dossier.sources, *dossier.named, *dossier.claims, *dossier.sames]


def fields_of(record: AnyRecord) -> dict[str, Any]:
    """Give a record's fields as JSON has them."""
    return record.model_dump(mode="json")


def key_of(noun: str, fields: Mapping[str, Any]) -> str:
    """Write what makes a record the same as another, so that equal ones are written alike."""
    return noun + repr(sorted(content(noun, fields).items()))


def mark_of(key: str) -> str:
    """Shorten what `key_of` writes to a mark that can be noted."""
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def referring(records: Iterable[AnyRecord], ids: Container[str]) -> list[AnyRecord]:
    """Choose the records that refer to one of some others."""
    return [
        record
        for record in records
        if any(name in ids for name in referred(record.noun, fields_of(record)))
    ]
