"""A dossier that is to be changed: read whole or, where it is large, asked through its index, which is kept.

What becomes of it is the same by both. An index that is lost on the way costs the time of reading all.
"""

from __future__ import annotations

import json
import os
import shutil
from contextlib import ExitStack
from functools import cache
from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeVar

from sahara_cli.drafts.stock import Past, Whole, every
from sahara_cli.storage import journal
from sahara_cli.storage.dossiers import load_to_change
from sahara_cli.storage.earlier import earlier, noted
from sahara_cli.storage.issued_ids import Sorted, is_sorted, issued_ids
from sahara_cli.storage.lines import lines_of
from sahara_cli.storage.opened import glimpse
from sahara_cli.storage.own import EARLIER, IDS, file_of
from sahara_cli.storage.parts import beside, rewritten
from sahara_cli.storage.promises import Change
from sahara_cli.storage.shelf import Shelf

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Container, Iterable, Mapping, Sequence
    from pathlib import Path

    from sahara_cli.dossier.records import AnyRecord
    from sahara_cli.dossier.selection import Dossier
    from sahara_cli.drafts.stock import Stock
    from sahara_cli.storage.index import Indexed
    from sahara_cli.storage.journal import Written
    from sahara_cli.storage.opened import Moment
    from sahara_cli.storage.shelf import Progress

_T = TypeVar("_T")


class Moved(NamedTuple):
    """What becomes of records: those that come, with their lines and whose place they take, and those that go."""

    come: Sequence[tuple[AnyRecord, str, AnyRecord | None]]
    gone: Sequence[AnyRecord] = ()

    @property
    def noted(self) -> dict[str, Change]:
        """What is to be noted of records that are not as they were."""
        before = noted([*self.gone, *(before for *_, before in self.come if before)])
        return {EARLIER: Change(before)} if before else {}


class Changing(Protocol):
    """A dossier that nobody else changes meanwhile."""

    dossier: Dossier
    stock: Stock
    #: The ids that were given before, and the records that told something else.
    issued: Container[str]
    past: Past

    def unissued(self, come: Iterable[str]) -> list[str]:
        """List the ids of its records, and of those that come, that are not noted yet as given."""

    def lines(self, records: Collection[AnyRecord]) -> Mapping[str, str]:
        """Give the lines that hold some records, by their ids."""

    def write(self, changes: Mapping[str, Change], ids: Sequence[str] | None, moved: Moved) -> None:
        """Change files, and note ids as given: all of it, or nothing. Raises `FileError`."""


def through(folder: Path, work: Callable[[Changing], _T]) -> _T:
    """Work on a dossier that is to be changed, which may be begun again: it must change nothing."""
    if indexed := _indexed(folder):
        from sahara_cli.storage.index.store import Lost  # as above

        try:
            return work(indexed)
        except Lost:
            pass
    return work(_ReadWhole(folder))


def read_before(folder: Path) -> Dossier:
    """Open a dossier that may be changed next: an index that answers for it keeps nobody from writing."""
    if indexed := _indexed(folder):
        indexed.rest()
        return indexed.dossier
    return load_to_change(folder)


def prepare(folder: Path, progress: Progress) -> None:
    """Make the index of a dossier that is large and has none, before anybody has to wait for its writer."""
    if index := Shelf([folder], plainly=True, progress=progress).index:
        index.store.close()


def past(folder: Path, issued: Container[str] = frozenset()) -> Past:
    """Tell what a dossier had; what its records told before is read once somebody asks for it."""

    @cache
    def marks() -> Mapping[str, str]:
        return earlier(folder)

    return Past(issued.__contains__, lambda mark: marks().get(mark, ""))


class _ReadWhole:
    """A dossier that is read whole."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.dossier = load_to_change(folder)
        self._ids = issued_ids(folder)
        self.issued: Container[str] = self._ids
        self.stock: Stock = Whole(self.dossier)
        self.past = past(folder, self.issued)

    def unissued(self, come: Iterable[str]) -> list[str]:
        there = (record.id for record in every(self.dossier))
        return sorted({*there, *come} - self._ids)

    def lines(self, records: Collection[AnyRecord]) -> Mapping[str, str]:
        return lines_of(self._folder, records)

    def write(
        self,
        changes: Mapping[str, Change],
        ids: Sequence[str] | None,
        moved: Moved,
    ) -> None:
        noted = moved.noted | ({} if ids is None else {IDS: Change(ids)})
        settling = keeping(self._folder, moved, self.stock.noun)
        journal.change(self._folder, {**changes, **noted}, settling)


def keeping(
    folder: Path, moved: Moved, noun_of: Callable[[str], str | None]
) -> Callable[[Mapping[str, Written]], None]:
    """Give what keeps the index of a dossier that was read whole, where it has one, once its files are changed.

    `noun_of` tells the kinds behind the ids that it had.
    """
    shelf = Shelf([folder], plainly=True)
    index = shelf.index
    return _keeping(folder, index, shelf.moment, moved, noun_of) if index else lambda _: None


def _keeping(
    folder: Path,
    index: Indexed,
    moment: Moment,
    moved: Moved,
    noun_of: Callable[[str], str | None],
    in_order: Callable[[], bool] | None = None,
) -> Callable[[Mapping[str, Written]], None]:
    kinds = {
        record.id: record.noun for record in (*moved.gone, *(record for record, *_ in moved.come))
    }

    def settling(written: Mapping[str, Written]) -> None:
        from sahara_cli.storage.index.keeping import Come, Kept, keep

        come = [Come(*entry) for entry in moved.come]
        is_in_order = in_order or (lambda: is_sorted(folder))
        kept = Kept(come, moved.gone, lambda name: kinds.get(name) or noun_of(name), is_in_order)
        keep(folder, index.store, moment, kept, written)

    return settling


def _indexed(folder: Path) -> _Asked | None:
    shelf = Shelf([folder], plainly=True)
    index = shelf.index
    if index is None:
        return None
    from sahara_cli.dossier.selection import Dossier
    from sahara_cli.storage.index.store import Lost

    dossier = Dossier(shelf.read, find=shelf.find, index=index)
    try:
        if index.store.joins_names:  # then another id may stand for a name
            return None
        return _Asked(folder, dossier, index, shelf.moment)
    except Lost:
        return None


class _Asked:
    """A dossier that is asked through its index."""

    def __init__(self, folder: Path, dossier: Dossier, index: Indexed, moment: Moment) -> None:
        from sahara_cli.storage.index.stock import Sought  # which small dossiers do not need

        self._folder, self._store, self._moment = folder, index.store, moment
        self._index = index
        self.dossier = dossier
        self._sought = Sought(index.store, dossier)
        self.stock: Stock = self._sought
        self._sorted = self._in_order()
        self.issued: Container[str] = self._sorted or issued_ids(folder)
        self.past = past(folder, self.issued)

    def rest(self) -> None:
        """Let others write: what is asked from now on is each of a moment of its own."""
        self._store.rest()

    def _in_order(self) -> Sorted | None:
        """Look ids up in their file, if it is as it was when it was noted to be in order and to have all until then."""
        noted = self._store.meta("ids")
        identity = glimpse(self._folder, [IDS]).identities[IDS]
        if identity and noted == json.dumps(identity):
            return Sorted(self._folder)
        return None

    def unissued(self, come: Iterable[str]) -> list[str]:
        there = self._judgements() if self._sorted else self._sought.ids()
        return sorted(identifier for identifier in {*there, *come} if identifier not in self.issued)

    def _judgements(self) -> list[str]:
        """Give the ids that came since the file of ids was written: those of judgements that still stand."""
        came = (self._store.meta("unissued") or "").split()
        return [identifier for identifier in came if self.stock.noun(identifier) is not None]

    def lines(self, records: Collection[AnyRecord]) -> Mapping[str, str]:
        return self._sought.lines(records)

    def write(self, changes: Mapping[str, Change], ids: Sequence[str] | None, moved: Moved) -> None:
        def in_order() -> bool:
            return self._sorted is not None or is_sorted(self._folder)

        noun_of = self.stock.noun
        settling = _keeping(self._folder, self._index, self._moment, moved, noun_of, in_order)
        with ExitStack() as stack:
            made = {
                name: self._exchanging(name, change, moved, stack) if change.replace else change
                for name, change in changes.items()
            }
            noted = {} if not ids else {IDS: self._noted(ids, stack)}
            journal.change(self._folder, {**made, **moved.noted, **noted}, settling)

    def _exchanging(self, name: str, change: Change, moved: Moved, stack: ExitStack) -> Change:
        """Write a long file in which lines are exchanged beside it: not all of it is read at once.

        An index has lines without the spaces around them: those of a short file are looked for as they stand, and so
        are those that are not found.
        """
        identity = self._moment.identities[name]
        if identity and identity[1] >= journal.LONG:
            path = stack.enter_context(rewritten(self._folder, name, change))
            if path:
                return Change(part=path.name)
        stood = [*moved.gone, *(before for *_, before in moved.come if before)]
        lines = lines_of(self._folder, [record for record in stood if file_of(record.noun) == name])
        own = {line.strip(): line for line in lines.values()}
        return change._replace(replace=[(own[line], other) for line, other in change.replace])

    def _noted(self, ids: Sequence[str], stack: ExitStack) -> Change:
        """Write the ids among those in their file, beside it, where that is in order."""
        if self._sorted is None:
            return Change(ids)
        path, stream = stack.enter_context(beside(self._folder, IDS))
        self._sorted.write(ids, stream)
        shutil.copymode(self._folder / IDS, path)
        stream.flush()
        os.fsync(stream.fileno())
        return Change(part=path.name)
