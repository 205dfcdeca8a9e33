"""Copies of articles that a person gives, to prove records by, beside those that are kept in the data folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.drafts import Sources
from sahara_cli.errors import FileError
from sahara_cli.files import reason
from sahara_cli.storage import copies
from sahara_cli.storage.belonging import owners
from sahara_cli.storage.dossiers import load
from sahara_cli.texts import digest, normalise

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from sahara_cli.dossier.records import Article, Claim
    from sahara_cli.texts import NormalText


class Given:
    """Copies of articles that are given, by the names of their files; beside them those kept in the data folder."""

    def __init__(self, copies_by_name: Mapping[str, str]) -> None:
        self._given = {name: (raw, normalise(raw)) for name, raw in copies_by_name.items()}
        self._raw: dict[str, str] = {}
        self.strangers = list(self._given)

    def __call__(
        self, articles: Sequence[Article], claims: Sequence[Claim]
    ) -> dict[str, NormalText]:
        """Find the texts of articles: the copies of them that are given, else those that are attached."""
        found: dict[str, NormalText] = {}
        for name, (raw, text) in self._given.items():
            for article in owners(text, articles, claims):
                self._raw[article.id], found[article.id] = raw, text
                if name in self.strangers:
                    self.strangers.remove(name)
        for article in articles:
            if article.id not in found and (kept := copies.attached(article)):
                found[article.id] = kept
        return found

    def sources(self, folder: Path) -> Sources:
        """Tell where the sentences of articles are looked up, those of the dossier in a folder among them."""
        given = {digest(text.text): text for _, text in self._given.values()}
        return Sources(
            lambda: {one.id: one.text_digest for one in load([folder]).articles},
            lambda whole: given.get(whole) or copies.kept(whole),
        )

    def keep(self, articles: Iterable[Article]) -> None:
        """Keep the copies that were given in the reader's data folder."""
        for article in articles:
            if raw := self._raw.get(article.id):
                try:
                    copies.attach(article, raw)
                except OSError as error:
                    raise FileError(
                        copies.folder(), f"cannot be written: {reason(error)}"
                    ) from error
