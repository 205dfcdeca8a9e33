"""Records taken out of a dossier: all of them or none, and never one that others refer to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.drafts.names import references
from sahara_cli.drafts.stock import Whole, every, fields_of
from sahara_cli.errors import CheckError
from sahara_cli.reports.rows import singular
from sahara_cli.storage import journal
from sahara_cli.storage.descriptions import read_description
from sahara_cli.storage.dossiers import load_to_change, refuse_packaged
from sahara_cli.storage.issued_ids import issued_ids
from sahara_cli.storage.lines import lines_of
from sahara_cli.storage.own import IDS, file_of
from sahara_cli.storage.promises import Change
from sahara_cli.storage.versions import fitted

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence
    from pathlib import Path

    from sahara_cli.dossier.records import AnyRecord
    from sahara_cli.dossier.selection import Dossier
    from sahara_cli.drafts.stock import Stock

    #: Chooses the records that are meant.
    Choice = Callable[[Dossier], Sequence[AnyRecord]]

#: So many of those that refer to a record are named.
_FEW = 5


def remove(
    folder: Path, chosen: Choice, waiting: Callable[[], None], *, dry_run: bool = False
) -> Sequence[AnyRecord]:
    """Remove records from a dossier, and tell which; their ids stay issued, so that none is given again.

    Raises `CheckError` for what others refer to, and what `chosen` does.
    """
    read_description(folder)
    refuse_packaged(folder)
    if dry_run:
        held = load_to_change(folder)
        return _free(held, Whole(held), chosen)
    with journal.writing(folder, waiting):
        held = load_to_change(folder)
        gone = _free(held, stock := Whole(held), chosen)
        journal.change(folder, _changes(folder, held, stock, gone))
    return gone


def _free(held: Dossier, stock: Stock, chosen: Choice) -> Sequence[AnyRecord]:
    """Choose the records, and refuse those that one refers to which stays."""
    gone = list({one.id: one for one in chosen(held)}.values())
    referring: dict[str, list[str]] = {one.id: [] for one in gone}
    for record in stock.referring(referring):
        if record.id not in referring:
            for name in dict.fromkeys(one for _, one in references(record.noun, fields_of(record))):
                if name in referring:
                    referring[name].append(f"{singular(record.noun)} {record.id}")
    told = "; ".join(f"{name}, by {_few(by)}" for name, by in referring.items() if by)
    if told:
        raise CheckError(f"nothing is removed: others refer to {told}; edit or remove those first")
    return gone


def _few(names: Collection[str]) -> str:
    shown = ", ".join(list(names)[:_FEW])
    return f"{shown} and {len(names) - _FEW} more" if len(names) > _FEW else shown


def _changes(
    folder: Path, held: Dossier, stock: Stock, gone: Sequence[AnyRecord]
) -> dict[str, Change]:
    lines = lines_of(folder, gone)
    removed: dict[str, list[tuple[str, str | None]]] = {}
    for one in gone:
        removed.setdefault(file_of(one.noun), []).append((lines[one.id], None))
    ids = sorted(issued_ids(folder).union(one.id for one in every(held)))
    changes = {name: Change(replace=pairs) for name, pairs in removed.items()}
    return {**changes, IDS: Change(ids), **fitted(folder, stock, gone, ())}
