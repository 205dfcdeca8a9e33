"""Records taken out of a dossier: all of them or none, and never one that others refer to."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.drafts.names import references
from sahara_cli.drafts.stock import fields_of
from sahara_cli.errors import CheckError
from sahara_cli.reports.rows import singular
from sahara_cli.storage import journal
from sahara_cli.storage.changing import Moved, prepare, through
from sahara_cli.storage.descriptions import read_description
from sahara_cli.storage.dossiers import refuse_packaged
from sahara_cli.storage.own import file_of
from sahara_cli.storage.promises import Change
from sahara_cli.storage.versions import fitted

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence
    from pathlib import Path

    from sahara_cli.dossier.records import AnyRecord
    from sahara_cli.dossier.selection import Dossier
    from sahara_cli.storage.changing import Changing
    from sahara_cli.storage.shelf import Progress

    #: Chooses the records that are meant.
    Choice = Callable[[Dossier], Sequence[AnyRecord]]

#: So many of those that refer to a record are named.
_FEW = 5


class Leaving(NamedTuple):
    """The records that go, and what writes the dossier without them."""

    records: Sequence[AnyRecord]
    write: Callable[[], None]


def remove(
    folder: Path,
    chosen: Choice,
    waiting: Callable[[], None],
    *,
    dry_run: bool = False,
    progress: Progress | None = None,
) -> Sequence[AnyRecord]:
    """Remove records from a dossier, and tell which; their ids stay issued, so that none is given again.

    `progress` is told how far the index of a large dossier is that has none yet. Raises `CheckError` for what others
    refer to, and what `chosen` does.
    """
    read_description(folder)
    refuse_packaged(folder)
    if progress:
        prepare(folder, progress)
    if dry_run:
        return through(folder, lambda changing: _leaving(folder, changing, chosen)).records
    with journal.writing(folder, waiting):
        leaving = through(folder, lambda changing: _leaving(folder, changing, chosen))
        leaving.write()
    return leaving.records


def _leaving(folder: Path, changing: Changing, chosen: Choice) -> Leaving:
    gone = _free(changing, chosen)
    lines = changing.lines(gone)
    removed: dict[str, list[tuple[str, str | None]]] = {}
    for record in gone:
        removed.setdefault(file_of(record.noun), []).append((lines[record.id], None))
    changes = {name: Change(replace=pairs) for name, pairs in removed.items()}
    changes |= fitted(folder, changing.stock, gone, ())
    ids = changing.unissued(())
    return Leaving(gone, lambda: changing.write(changes, ids, Moved((), gone)))


def _free(changing: Changing, chosen: Choice) -> Sequence[AnyRecord]:
    """Choose the records, and refuse those that one refers to which stays."""
    gone = list({leaving.id: leaving for leaving in chosen(changing.dossier)}.values())
    referring: dict[str, list[str]] = {leaving.id: [] for leaving in gone}
    for record in changing.stock.referring(referring):
        if record.id not in referring:
            for name in dict.fromkeys(
                referred for _, referred in references(record.noun, fields_of(record))
            ):
                if name in referring:
                    referring[name].append(f"{singular(record.noun)} {record.id}")
    referrers = "; ".join(f"{name}, by {_few(by)}" for name, by in referring.items() if by)
    if referrers:
        raise CheckError(
            f"nothing is removed: others refer to {referrers}; edit or remove those first"
        )
    return gone


def _few(names: Collection[str]) -> str:
    shown = ", ".join(list(names)[:_FEW])
    return f"{shown} and {len(names) - _FEW} more" if len(names) > _FEW else shown
