"""A reader's own copies of articles, in the reader's data folder (XDG) and never in a dossier.

A copy is kept under the digest of the article it proved to be.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from sahara_cli.files import read_text, write_whole
from sahara_cli.texts import NormalText, normalise

if TYPE_CHECKING:
    from sahara_cli.records import Article


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
    with write_whole(path) as file:
        file.write(raw)
    return path
