"""A reader's own copies of articles, in the reader's data folder (XDG) and never in a dossier.

A copy is kept under the digest of the article it proved to be.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from sahara_cli.files import read_text, replacing
from sahara_cli.proofs import Copy
from sahara_cli.records import Claim
from sahara_cli.reports.record import Passage
from sahara_cli.texts import NormalText, normalise

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sahara_cli.records import AnyRecord, Article, Citation


def folder() -> Path:
    """Tell where copies are kept: `$XDG_DATA_HOME/sahara/articles`, by default under `~/.local/share`."""
    home = os.environ.get("XDG_DATA_HOME", "")
    base = Path(home) if home and Path(home).is_absolute() else Path.home() / ".local" / "share"
    return base / "sahara" / "articles"


def path_of(article: Article) -> Path:
    """Name the file that an article's copy is kept in."""
    return folder() / f"{article.text_digest}.txt"


def attached(article: Article) -> NormalText | None:
    """Read the copy of an article, where one is attached."""
    path = path_of(article)
    return normalise(read_text(path)) if path.is_file() else None


def attach(article: Article, raw: str) -> Path:
    """Keep a copy of an article, whole or not at all."""
    path = path_of(article)
    path.parent.mkdir(parents=True, exist_ok=True)
    with replacing(path) as file:
        file.write(raw)
    return path


def standing(article: Article) -> str:
    """Tell whether a copy of an article is attached, and whether it is still the same text."""
    if (text := attached(article)) is None:
        return "none"
    return "attached" if Copy(article, text).same else "attached, with other words around"


def passages_of(record: AnyRecord, articles: Iterable[Article]) -> dict[Citation, Passage]:
    """Look up a record's cited spans in the copies that are attached."""
    if not isinstance(record, Claim):
        return {}
    cited = {cite.article for cite in record.cites}
    copies = {
        article.id: Copy(article, text)
        for article in articles
        if article.id in cited and (text := attached(article))
    }
    proofs = {
        cite: copies[cite.article].prove(cite) for cite in record.cites if cite.article in copies
    }
    return {
        cite: Passage(proof.outcome, proof.sentences, proof.span) for cite, proof in proofs.items()
    }
