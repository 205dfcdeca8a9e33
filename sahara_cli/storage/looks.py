"""A look at a dossier that nobody holds: whom names are of, and which text an article has."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from sahara_cli.dossier.records import Actor, Article, Place
from sahara_cli.drafts import Laid
from sahara_cli.drafts.bearers import Listed
from sahara_cli.storage.dossiers import load
from sahara_cli.storage.shelf import Shelf

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from sahara_cli.dossier.selection import Dossier
    from sahara_cli.storage.index.stock import Sought
    from sahara_cli.storage.shelf import Progress

_T = TypeVar("_T")


class Look:
    """A look-up in a dossier: in its index, where it has one, else in what is read of it."""

    def __init__(self, folder: Path, progress: Progress | None = None) -> None:
        self._folder, self._progress = folder, progress

    def bearing(self, noun: str, name: str) -> Sequence[str]:
        """Give the ids of the actors or places that are `called` so."""
        return self._looked_up(
            lambda sought: [*sought.bearing(noun, name)],
            lambda: self._listed.bearing(noun, name),
        )

    def has(self, identifier: str) -> bool:
        """Tell whether an actor or a place has an id."""
        return self._looked_up(
            lambda sought: isinstance(sought.get(identifier), Actor | Place),
            lambda: self._listed.has(identifier),
        )

    def laid(self, identifier: str) -> Laid | None:
        """Tell the text of an article."""
        return self._looked_up(
            lambda sought: _laid(sought.get(identifier)),
            lambda: _laid(self._articles.get(identifier)),
        )

    def _looked_up(self, by_index: Callable[[Sought], _T], otherwise: Callable[[], _T]) -> _T:
        if self._sought is None:
            return otherwise()
        from sahara_cli.storage.index.store import Lost  # which small dossiers do not need

        try:
            return by_index(self._sought)
        except Lost:
            self._sought = None
        return otherwise()

    @cached_property
    def _sought(self) -> Sought | None:
        if (index := Shelf([self._folder], plainly=True, progress=self._progress).index) is None:
            return None
        from sahara_cli.storage.index.stock import Sought  # as above

        index.store.rest()  # whoever looks may write next
        return Sought(index.store)

    @cached_property
    def _dossier(self) -> Dossier:
        return load([self._folder])

    @cached_property
    def _listed(self) -> Listed:
        return Listed((*self._dossier.actors, *self._dossier.places))

    @cached_property
    def _articles(self) -> dict[str, Article]:
        return {article.id: article for article in self._dossier.articles}


def _laid(record: object) -> Laid | None:
    return Laid(record.text_digest, record.paragraphs) if isinstance(record, Article) else None
