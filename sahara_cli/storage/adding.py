"""A dossier made, and records added to one: whole or not at all, by one writer at a time."""

from __future__ import annotations

import json
import os
import shutil
from typing import TYPE_CHECKING

from sahara_cli.dossier.records import Same
from sahara_cli.dossier.versions import VERSIONS
from sahara_cli.drafts import Laid, Sources, plan
from sahara_cli.drafts.names import Ids, made
from sahara_cli.errors import CheckError, FileError
from sahara_cli.files import reason, replacing
from sahara_cli.storage import copies, pending
from sahara_cli.storage.belonging import owners
from sahara_cli.storage.dossiers import load, read_description
from sahara_cli.storage.given import given_ids
from sahara_cli.storage.locks import LOCK, locked
from sahara_cli.storage.own import DESCRIPTION_FILE, IDS, PROMISE, file_of
from sahara_cli.storage.pending import Change
from sahara_cli.storage.versions import raised
from sahara_cli.texts import digest, normalise

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from sahara_cli.dossier.records import AnyRecord, Article, Claim
    from sahara_cli.dossier.selection import Dossier
    from sahara_cli.drafts import Lines, Plan
    from sahara_cli.texts import NormalText


def make(folder: Path, title: str, description: str) -> None:
    """Make an empty dossier in a folder that is empty or not there yet. Raises `FileError`.

    It is of the first version, which every sahara reads, until it holds what asks for another.
    """
    described = {"title": title, "description": description, "schema_version": VERSIONS[0]}
    text = json.dumps(described, ensure_ascii=False, indent=2) + "\n"
    try:
        if folder.exists() or folder.is_symlink():
            _refuse_full(folder)
            _describe(folder, text)
            return
        beside = folder.with_name(f".{folder.name[:40]}.{os.urandom(6).hex()}.part")
        beside.mkdir()
        try:
            _describe(beside, text)
            beside.rename(folder)
        except BaseException:
            shutil.rmtree(beside, ignore_errors=True)
            raise
    except FileNotFoundError:
        raise FileError(folder, f"cannot be made: no folder {folder.parent}") from None
    except (OSError, ValueError) as error:  # a name that holds a zero byte is a ValueError
        why = reason(error) if isinstance(error, OSError) else "no name holds a zero byte"
        raise FileError(folder, f"cannot be made: {why}") from error


def _refuse_full(folder: Path) -> None:
    if not folder.exists():
        raise FileError(folder, "cannot be made: a link of that name is there, and leads nowhere")
    if not folder.is_dir():
        raise FileError(folder, "cannot be made: a file of that name is there")
    if (folder / "dossier.json").exists():
        raise FileError(folder, "is a dossier already; `sahara add` adds to it")
    if any(folder.iterdir()):
        raise FileError(folder, "is not empty; give a new folder, or an empty one")


#: What is on its way, and belongs to no history: the journal, the lock, and files that are being written.
_PASSING = f"{PROMISE}\n{LOCK}\n.*.part\n"


def _describe(folder: Path, text: str) -> None:
    """Write the description last: with it the folder is a dossier."""
    ignored = folder / ".gitignore"
    with replacing(ignored) as file:
        file.write(_PASSING)
    try:
        with replacing(folder / DESCRIPTION_FILE) as file:
            file.write(text)
    except BaseException:
        ignored.unlink(missing_ok=True)
        raise


def add(
    folder: Path,
    lines: Lines,
    at_hand: Dossier,
    given: Given,
    waiting: Callable[[], None],
    *,
    accept_doubts: bool = False,
    joined: str = "",
) -> Plan:
    """Add a draft's records to a dossier: all of them or, where there is a problem, none.

    Nor is any taken where the judge doubts one, unless doubts are accepted.

    Copies that were given are kept in the reader's data folder first: without their records they do no harm.
    `waiting` is called where another writer holds the dossier. On the day `joined`, where there is one, new events that
    the dossier has already are judged to be the same. Raises `FileError`, `CheckError`.
    """
    read_description(folder)
    with locked(folder, waiting):
        pending.settle(folder)
        planned, articles = _planned(folder, lines, at_hand, given)
        if not planned.problems and (accept_doubts or not planned.unsure):
            given.keep(articles)
            judged = list(_judged(planned, joined)) if joined else []
            records = [*(one.record for one in planned.taken), *judged]
            pending.change(
                folder, {**_written(records, planned), **raised(folder, records, planned.nouns)}
            )
    return planned


def rehearse(folder: Path, lines: Lines, at_hand: Dossier, given: Given) -> Plan:
    """Tell what `add` would do, and write nothing."""
    return _planned(folder, lines, at_hand, given)[0]


def _planned(
    folder: Path, lines: Lines, at_hand: Dossier, given: Given
) -> tuple[Plan, list[Article]]:
    held = load([folder])
    planned = plan(lines, held, at_hand, given, given_ids(folder))
    if given.strangers and not planned.problems:
        raise CheckError(f"{given.strangers[0]}: is the text of no article that the draft cites")
    return planned, [*held.articles, *planned.articles]


class Given:
    """Copies of articles that are given, by the names of their files; beside them those kept in the data folder.

    A copy comes in one form or several: the one that is the article, letter for letter, goes before one near it.
    """

    def __init__(self, copies_by_name: Mapping[str, Sequence[str]]) -> None:
        self._given = {
            name: [(raw, normalise(raw)) for raw in forms] for name, forms in copies_by_name.items()
        }
        self._raw: dict[str, str] = {}
        self.strangers = list(self._given)

    def __call__(
        self, articles: Sequence[Article], claims: Sequence[Claim]
    ) -> dict[str, NormalText]:
        """Find the texts of articles: the copies of them that are given, else those that are attached."""
        found: dict[str, NormalText] = {}
        fits: dict[str, int] = {}
        for name, forms in self._given.items():
            for raw, text in forms:
                for article in owners(text, articles, claims):
                    if name in self.strangers:
                        self.strangers.remove(name)
                    if (fit := _fit(article, text)) > fits.get(article.id, -1):
                        fits[article.id] = fit
                        self._raw[article.id], found[article.id] = raw, text
        for article in articles:
            if article.id not in found and (kept := copies.attached(article)):
                found[article.id] = kept
        return found

    def sources(self, folder: Path) -> Sources:
        """Tell where the sentences of articles are looked up, those of the dossier in a folder among them."""
        texts = [text for forms in self._given.values() for _, text in forms]
        given = {Laid(digest(text.text), len(text.paragraphs)): text for text in texts}
        given |= {Laid(digest(text.text)): text for text in reversed(texts)}
        return Sources(
            lambda: {one.id: _laid(one) for one in load([folder]).articles},
            lambda laid: given.get(laid) or given.get(Laid(laid.digest)) or copies.kept(*laid),
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


def _laid(article: Article) -> Laid:
    return Laid(article.text_digest, article.paragraphs)


def _fit(article: Article, text: NormalText) -> int:
    """Tell how near a copy is to an article: 2 for the same words in the same lines, 1 for the same words."""
    if digest(text.text) != article.text_digest:
        return 0
    return 2 if len(text.paragraphs) == article.paragraphs else 1


def _judged(planned: Plan, day: str) -> Iterator[Same]:
    """Judge the new events that the dossier has already, on the same day, of the same kind and sides."""
    ids = Ids(planned.ids)
    for one in planned.kin:
        if one.joins:
            fields = {"members": [one.id, one.event], "verdict": "same", "decided": day}
            basis = "Same day, kind and sides; joined as it was added."
            name = ids.free(made("same", fields))
            yield Same.model_validate({**fields, "id": name, "basis": basis})


def _written(records: Sequence[AnyRecord], planned: Plan) -> dict[str, Change]:
    lines: dict[str, list[str]] = {}
    for one in records:
        lines.setdefault(file_of(one.noun), []).append(line_of(one))
    added = {**lines, IDS: list(planned.ids)} if lines else {}
    return {name: Change(some) for name, some in added.items()}


def line_of(record: AnyRecord) -> str:
    """Write a record as the line that holds it: what is empty is left out."""
    fields = record.model_dump(mode="json")
    kept = {name: value for name, value in fields.items() if value not in (None, [])}
    if "figures" in kept:
        kept["figures"] = [_told(figure) for figure in kept["figures"]]
    return json.dumps(kept, ensure_ascii=False)


def _told(figure: Mapping[str, object]) -> dict[str, object]:
    return {
        name: value for name, value in figure.items() if value is not None and value is not False
    }
