"""A reader's own copies of articles, in the reader's data folder (XDG) and never in a dossier.

A copy is kept under the digest of the article it proved to be, and no other user can read it.
"""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from sahara_cli.dossier.proofs import Copy, flaws
from sahara_cli.dossier.records import Claim, Statement
from sahara_cli.errors import FileError
from sahara_cli.files import LIMIT, read_text, reason, replacing, sort_of
from sahara_cli.reports.record import Passage
from sahara_cli.storage.cache import home_folder
from sahara_cli.texts import NormalText, digest, normalise, stands

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sahara_cli.dossier.proofs import Beside
    from sahara_cli.dossier.records import AnyRecord, Article, Citation
    from sahara_cli.dossier.selection import Answer, Dossier

#: A copy is kept in UTF-8, in which an article may be longer than in the encoding that it came in.
_LONGEST = 3 * LIMIT

#: What a reader reads is nobody else's business.
_FOLDER, _FILE, _OTHERS = 0o700, 0o600, 0o077


def folder() -> Path:
    """Tell where copies are kept: `$XDG_DATA_HOME/sahara/articles`, by default under `~/.local/share`."""
    home = os.environ.get("XDG_DATA_HOME", "")
    base = Path(home) if Path(home).is_absolute() else Path(home_folder(), ".local/share")
    return base / "sahara" / "articles"


def path_of(article: Article) -> Path:
    """Name the file that an article's copy is kept in."""
    return _named(article.text_digest)


def _named(digest: str, paragraphs: int | None = None) -> Path:
    laid = f".{paragraphs}" if paragraphs else ""
    return folder() / f"{digest}{laid}.txt"


def attached(article: Article) -> NormalText | None:
    """Read the copy of an article, where one is attached."""
    return kept(article.text_digest, article.paragraphs)


def kept(digest: str, paragraphs: int | None = None) -> NormalText | None:
    """Read the copy that is kept of the article that has this digest, where there is one.

    One text may be kept in two layouts, as its file has it and with its lines joined: the one of so many paragraphs is
    read where there is one.
    """
    laid = _read(_named(digest, paragraphs)) if paragraphs else None
    return laid or _read(_named(digest))


def _read(path: Path) -> NormalText | None:
    try:
        sort = sort_of(path)
    except FileError as error:
        raise FileError(folder(), error.problem) from error
    if sort != stat.S_IFREG:
        return None
    _close(path)
    return normalise(read_text(path, _LONGEST))


def at_hand(
    articles: Iterable[Article], texts_of: Mapping[str, Sequence[NormalText]] | None = None
) -> Beside:
    """Look up the copies of articles by their ids, those given or else attached, each once and when it is asked for."""
    known = {article.id: article for article in articles}

    @cache
    def copies_of(identifier: str) -> tuple[Copy, ...]:
        if (article := known.get(identifier)) is None:
            return ()
        texts = (texts_of or {}).get(identifier) or ()
        kept_text = None if texts else attached(article)
        return tuple(Copy(article, text) for text in (*texts, kept_text) if text)

    return copies_of


def attach(article: Article, raw: str) -> Path:
    """Keep a copy of an article, whole or not at all."""
    return keep(article.text_digest, raw, article.paragraphs)


def keep(text_digest: str, raw: str, paragraphs: int | None = None) -> Path:
    """Keep the text of an article that has this digest, whole or not at all.

    Where the number of its paragraphs is told, a copy that is there already in other lines stays beside the new one:
    another dossier may count by those.
    """
    path = _named(text_digest)
    if paragraphs and (there := _read(path)) and _is_laid_otherwise(there, text_digest, paragraphs):
        path = _named(text_digest, paragraphs)
    try:
        path.parent.parent.mkdir(mode=_FOLDER, parents=True, exist_ok=True)
        path.parent.mkdir(mode=_FOLDER, exist_ok=True)
    except OSError as error:
        raise FileError(path.parent, f"cannot be made: {reason(error)}") from error
    with replacing(path, mode=_FILE) as file:
        file.write(raw)
    _close(path)
    return path


def _is_laid_otherwise(text: NormalText, text_digest: str, paragraphs: int) -> bool:
    return len(text.paragraphs) != paragraphs and digest(text.text) == text_digest


def _close(path: Path) -> None:
    """Close a copy and its folder to others, where they stand open; what is not ours to close stays as it is."""
    for target, mode in ((path, _FILE), (path.parent, _FOLDER)):
        with suppress(OSError):
            if not target.is_symlink() and target.stat().st_mode & _OTHERS:
                target.chmod(mode)


def copy_state(article: Article) -> str:
    """Tell whether a copy of an article is attached, and whether it is still the same text."""
    if (text := attached(article)) is None:
        return "none"
    return "attached" if Copy(article, text).same else "attached, with other words around"


def proved(answers: Sequence[Answer], dossier: Dossier) -> tuple[Answer, ...]:
    """Tell of each quotation whether a copy proves it, where copies of all that it cites are attached.

    Of a mixed one, nothing is told where its paraphrase is not the article's own words.
    """
    if sort_of(folder()) != stat.S_IFDIR:
        return tuple(answers)
    copies = {
        article.id: Copy(article, text)
        for article in dossier.articles
        if (text := attached(article))
    }
    return tuple(_proved(answer, copies) for answer in answers)


def _proved(answer: Answer, copies: Mapping[str, Copy]) -> Answer:
    said = answer.record
    if not isinstance(said, Statement) or said.directness == "indirect":
        return answer
    cited = {cite.source for cite in said.cites}
    if not cited <= copies.keys():
        return answer
    wrong = any(
        True
        for article in cited
        for _ in flaws([said], copies[article], lambda other: (copies[other],))
    )
    if said.directness == "mixed" and not (wrong or _stands_whole(said, copies)):
        return answer
    return answer._replace(extra={**answer.extra, "proved": not wrong})


def _stands_whole(said: Statement, copies: Mapping[str, Copy]) -> bool:
    """Tell whether a statement's text, its marks among it, stands word for word in what it cites."""
    spans = (copies[cite.source].prove(cite).span for cite in said.spans)
    return any(stands(span, said.text) for span in spans)


def passages_of(record: AnyRecord, articles: Iterable[Article]) -> dict[Citation, Passage]:
    """Look up a record's cited spans in the copies that are attached."""
    if not isinstance(record, Claim):
        return {}
    cited = {cite.article for cite in record.spans}
    copies = {
        article.id: Copy(article, text)
        for article in articles
        if article.id in cited and (text := attached(article))
    }
    proofs = {
        cite: copies[cite.article].prove(cite) for cite in record.spans if cite.article in copies
    }
    return {
        cite: Passage(proof.outcome, proof.sentences, proof.own) for cite, proof in proofs.items()
    }
