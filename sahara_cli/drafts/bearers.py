"""Bearers of a name: the actors and places that a draft may mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from sahara_cli.dossier.called import called

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sahara_cli.dossier.records import Actor, Place


class Bearers(Protocol):
    """Actors and places, asked for by their names."""

    def bearing(self, noun: str, name: str, /) -> Iterable[str]:
        """Give the ids of those that are `called` so."""

    def has(self, identifier: str, /) -> bool:
        """Tell whether one of them has an id."""


class Listed:
    """Actors and places all of which are at hand."""

    def __init__(self, records: Iterable[Actor | Place] = ()) -> None:
        self._bearing: dict[tuple[str, str], dict[str, None]] = {}
        self._ids: set[str] = set()
        for record in records:
            self._ids.add(record.id)
            for name in called(record):
                self._bearing.setdefault((record.noun, name), {})[record.id] = None

    def bearing(self, noun: str, name: str) -> Sequence[str]:
        """Give the ids of those that are `called` so."""
        return (*self._bearing.get((noun, name), ()),)

    def has(self, identifier: str) -> bool:
        """Tell whether one of them has an id."""
        return identifier in self._ids


class Joined:
    """Some actors and places, and those of others that bear none of their names."""

    def __init__(self, first: Bearers, others: Iterable[Actor | Place]) -> None:
        self._first = first
        self._others = Listed(
            record
            for record in others
            if not any(any(first.bearing(record.noun, n)) for n in called(record))
        )

    def bearing(self, noun: str, name: str) -> Sequence[str]:
        """Give the ids of those that are `called` so."""
        ids = (*self._first.bearing(noun, name), *self._others.bearing(noun, name))
        return (*dict.fromkeys(ids),)

    def has(self, identifier: str) -> bool:
        """Tell whether one of them has an id."""
        return self._first.has(identifier) or self._others.has(identifier)
