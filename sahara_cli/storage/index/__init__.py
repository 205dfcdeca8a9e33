"""The index of a large dossier: an SQLite file in the reader's cache folder, by which a question reads few records.

It is derived from the dossier's files alone, built by the first question that needs it, kept by whoever changes them
through it, and thrown away when they are no longer what it was made of; it is never changed from one version to
another. `check` never asks it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.dossier.records import RECORDS
from sahara_cli.storage.index.place import opened
from sahara_cli.storage.index.schema import FIGURE, INVOLVED, PLACE, TOPIC
from sahara_cli.storage.index.store import Lost

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from sahara_cli.dossier.answer import Answer
    from sahara_cli.dossier.criteria import Criterion
    from sahara_cli.dossier.records import AnyRecord
    from sahara_cli.dossier.sight import Sight
    from sahara_cli.storage.index.store import Store
    from sahara_cli.storage.opened import Moment

__all__ = ["Indexed", "indexed"]


class Indexed:
    """What an index answers for a dossier: what it cannot tell any more is read from the files."""

    def __init__(self, store: Store, sight: Sight | None = None) -> None:
        self._store, self._sight = store, sight

    def through(self, sight: Sight) -> Indexed:
        """Answer for what is seen of the records."""
        return Indexed(self._store, sight)

    @property
    def store(self) -> Store:
        """The index itself, for whoever changes its dossier."""
        return self._store

    def select(
        self,
        nouns: Sequence[str],
        asked: Criterion,
        *,
        strict: bool,
        otherwise: Callable[[], Sequence[Answer]],
    ) -> Sequence[Answer]:
        """Choose the records that answer, in order of date."""
        from sahara_cli.storage.index.answers import Selected  # which names do not need
        from sahara_cli.storage.index.asked import Asked

        question = Asked(nouns, asked, strict)
        if self._sight:
            question = question._replace(sight=self._sight)
        return Selected(self._store, question, otherwise)

    def find(self, identifier: str) -> AnyRecord | None:
        """Find the record of an id, as it stands; none where there is none, or none can be told."""
        try:
            return self._store.find(identifier)
        except Lost:
            return None

    def reports(self, identifier: str) -> Sequence[AnyRecord] | None:
        """Give the reports of the happening that a report is of; none where they cannot be told."""
        try:
            return self._store.reports(identifier)
        except Lost:
            return None

    def figures(self) -> tuple[str, ...] | None:
        """Give every figure that events tell of, in alphabetical order; none where that cannot be told."""
        return self._names([FIGURE])

    def topics(self) -> tuple[str, ...] | None:
        """Give every topic in use, likewise."""
        return self._names([TOPIC])

    def involved(self, *, beyond: bool = False) -> frozenset[str] | None:
        """Give the ids that claims name as an actor or a place; `beyond` what is out, those that others name."""
        names = self._names([INVOLVED, PLACE], beyond=beyond)
        return None if names is None else frozenset(names)

    def _names(self, roles: Sequence[int], *, beyond: bool = False) -> tuple[str, ...] | None:
        out = self._sight.out if self._sight else None
        try:
            if out is None:
                return self._store.names(roles)
            from sahara_cli.storage.index.seen import resting  # where all is out, none is left out

            cited = self._store.cited
            there = resting(cited, out)
            if beyond:
                surely = frozenset(there.wholly)
                return self._store.names(
                    roles, [number for number, _ in cited if number not in surely]
                )
            return self._store.names(roles, [*there.wholly, *there.partly])
        except Lost:
            return None


def indexed(
    folder: Path,
    moment: Moment,
    sound: Callable[[], frozenset[str] | None],
    progress: Callable[[int, int], None] | None,
) -> Indexed | None:
    """Open the index of a dossier, which is made where there is none, if somebody waits for the `progress`.

    None where it cannot be made: of a dossier that is not sound (`sound` tells the kinds that were found to be, none
    where nobody judged), or where the cache folder takes nothing.
    """
    store = opened(folder, moment)
    if store is None and progress is not None and (kinds := sound()) in (None, _ALL):
        from sahara_cli.storage.index.building import build  # which few questions need

        if build(folder, moment, progress, judged=kinds is not None):
            store = opened(folder, moment)
    return Indexed(store) if store else None


_ALL = frozenset(RECORDS)
