"""Copies of articles that a person gives, to prove records by, beside those that are kept in the data folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.drafts import Laid, Sources
from sahara_cli.drafts.bearers import Joined
from sahara_cli.errors import FileError
from sahara_cli.files import reason
from sahara_cli.storage import copies
from sahara_cli.storage.belonging import owners
from sahara_cli.storage.looks import Look
from sahara_cli.texts import digest, normalise

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence
    from pathlib import Path

    from sahara_cli.dossier.records import Article, Claim
    from sahara_cli.dossier.selection import Dossier
    from sahara_cli.storage.shelf import Progress
    from sahara_cli.texts import NormalText


class NamedCopies:
    """Copies of articles that are given, by the names of their files; beside them those kept in the data folder.

    A copy comes in one form or several: the one that is the article, letter for letter, goes before one near it.
    """

    def __init__(self, copies_by_name: Mapping[str, Sequence[str]]) -> None:
        self._forms = {
            name: [(raw, normalise(raw)) for raw in forms] for name, forms in copies_by_name.items()
        }
        self._raw: dict[str, str] = {}
        self.strangers = list(self._forms)

    def __call__(
        self, articles: Sequence[Article], claims: Sequence[Claim]
    ) -> dict[str, NormalText]:
        """Find the texts of articles: the copies of them that are given, else those that are attached."""
        texts: dict[str, NormalText] = {}
        fits: dict[str, int] = {}
        for name, forms in self._forms.items():
            for raw, text in forms:
                for article in owners(text, articles, claims):
                    if name in self.strangers:
                        self.strangers.remove(name)
                    if (fit := _fit(article, text)) > fits.get(article.id, -1):
                        fits[article.id] = fit
                        self._raw[article.id], texts[article.id] = raw, text
        for article in articles:
            if article.id not in texts and (kept := copies.attached(article)):
                texts[article.id] = kept
        return texts

    def sources(
        self, folder: Path, at_hand: Dossier | None = None, progress: Progress | None = None
    ) -> Sources:
        """Tell where sentences and names are looked up: those of the dossier in a folder, and of one `at_hand`.

        A large one that has no index gets one, if somebody waits for its `progress`.
        """
        texts = [text for forms in self._forms.values() for _, text in forms]
        by_layout = {Laid(digest(text.text), len(text.paragraphs)): text for text in texts}
        by_layout |= {Laid(digest(text.text)): text for text in reversed(texts)}
        there = Look(folder, progress)
        return Sources(
            there.laid,
            lambda laid: (
                by_layout.get(laid) or by_layout.get(Laid(laid.digest)) or copies.kept(*laid)
            ),
            lambda: Joined(there, at_hand.named) if at_hand else there,
        )

    @property
    def proving(self) -> Collection[str]:
        """The ids of the articles that copies were found to be of."""
        return self._raw.keys()

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


def _fit(article: Article, text: NormalText) -> int:
    """Tell how near a copy is to an article: 2 for the same words in the same lines, 1 for the same words."""
    if digest(text.text) != article.text_digest:
        return 0
    return 2 if len(text.paragraphs) == article.paragraphs else 1
