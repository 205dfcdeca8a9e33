"""The index of a large dossier: an SQLite file in the reader's cache folder, by which a question reads few records.

It is derived from the dossier's files alone, built by the first question that needs it, and thrown away when they are
no longer what it was made of; it is never changed from one version to another. `check` never asks it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.dossier.records import RECORDS
from sahara_cli.storage.index.place import opened
from sahara_cli.storage.index.store import Lost

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from sahara_cli.dossier.criteria import Criterion
    from sahara_cli.dossier.found import Found
    from sahara_cli.dossier.records import AnyRecord
    from sahara_cli.storage.index.store import Store
    from sahara_cli.storage.journal import Moment

__all__ = ["Indexed", "indexed"]


class Indexed:
    """What an index answers for a dossier: what it cannot tell any more is read from the files."""

    def __init__(self, store: Store) -> None:
        self._store = store

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
        otherwise: Callable[[], Sequence[Found]],
    ) -> Sequence[Found]:
        """Choose the records that answer, in order of date."""
        from sahara_cli.storage.index.answers import Asked, Selected  # which names do not need

        return Selected(self._store, Asked(nouns, asked, strict), otherwise)

    def find(self, identifier: str) -> AnyRecord | None:
        """Find the record of an id; none where there is none, or none can be told."""
        try:
            return self._store.find(identifier)
        except Lost:
            return None

    def figures(self) -> None:
        """Tell nothing: figures stand in the records alone."""

    def topics(self) -> tuple[str, ...] | None:
        """Give every topic in use, in alphabetical order; none where that cannot be told."""
        try:
            return self._store.topics()
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
    if store is None and progress is not None and (found := sound()) in (None, _ALL):
        from sahara_cli.storage.index.building import build  # which few questions need

        if build(folder, moment, progress, judged=found is not None):
            store = opened(folder, moment)
    return Indexed(store) if store else None


_ALL = frozenset(RECORDS)
