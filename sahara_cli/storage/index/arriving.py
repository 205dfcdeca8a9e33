"""The index of a dossier that takes many records: made as they arrive, so that none is read again.

It is made where the dossier will be large, and all that it has was found sound before. Where records change or go, it
is made of the files as they are then. What cannot be made costs the next question the time of making it.
"""

from __future__ import annotations

import time
from contextlib import ExitStack, suppress
from typing import TYPE_CHECKING, cast

from pydantic_core import from_json

from sahara_cli.dossier.records import RECORDS
from sahara_cli.errors import SaharaError
from sahara_cli.storage import cache, stamps
from sahara_cli.storage.index import place
from sahara_cli.storage.index.begun import Begun, begun
from sahara_cli.storage.index.building import UnsoundError, joining_of, stage
from sahara_cli.storage.index.keeping import are_ours, ticks_on
from sahara_cli.storage.index.store import FAILURES
from sahara_cli.storage.opened import glimpse
from sahara_cli.storage.own import IDS, file_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from sahara_cli.dossier.records import AnyRecord
    from sahara_cli.storage.journal import Written
    from sahara_cli.storage.opened import Moment, Opened

_FAILURES = (*FAILURES, OSError, SaharaError, UnsoundError)


class Arriving:
    """The index of a dossier that nobody else writes to meanwhile; of fewer than so many bytes there is none."""

    def __init__(self, folder: Path, names: tuple[str, ...], least: int) -> None:
        self._folder, self._names, self._least = folder, names, least
        self._before = glimpse(folder, names)
        self._size = sum(_files(self._before).size(file_of(record)) for record in RECORDS)
        self._stack = ExitStack()
        self._index: Begun | None = None
        self._first: list[tuple[AnyRecord, bytes, int]] = []
        #: Where the lines that arrive begin, in each file.
        self._begins: dict[str, int] = {}
        self._is_wanted = self._is_sound()

    def _is_sound(self) -> bool:
        if not self._size:
            return True
        if stamps.sound({self._folder: self._before}) == frozenset(RECORDS):
            return True
        if index := place.opened(self._folder, self._before):
            index.close()
        return index is not None

    def add(self, record: AnyRecord, line: bytes, at: int) -> None:
        """Take a new record that was judged, with its line and where that stands in its file."""
        if not self._is_wanted:
            return
        self._begins.setdefault(record.noun, at)
        try:
            if self._index:
                self._index.take(record, line, at)
                return
            self._first.append((record, line, at))
            self._size += len(line)
            if self._size >= self._least:
                self._begin()
        except _FAILURES:
            self.drop()

    def _begin(self) -> None:
        if not cache.made():
            self._is_wanted = False
            return
        self._index = self._stack.enter_context(begun(self._folder))
        for entry in self._first:
            self._index.take(*entry)
        self._first.clear()

    def drop(self) -> None:
        """Make none."""
        self._is_wanted = False
        self._index = None
        self._first.clear()
        self._stack.close()

    def settle(self, written: Mapping[str, Written], *, changed: bool) -> None:
        """Finish it with files that were written; where some lines of these are `changed`, of all that they have."""
        with self._stack, suppress(*_FAILURES):
            after = glimpse(self._folder, self._names)
            if not self._is_wanted or not are_ours(self._before, after, written):
                return
            if self._index is None and self._size >= self._least:
                self._begin()
            if self._index is None:
                return
            files = _files(after)
            if changed:
                self._anew(files)
            else:
                self._rest(self._index, files)
            ticks = ticks_on(self._folder, after, written)
            self._finish(files, after, written, ticks=ticks)

    def _anew(self, files: Opened) -> None:
        """Stage all that the files have."""
        self._stack.close()
        self._index = self._stack.enter_context(begun(self._folder))
        stage(self._index, files, lambda *_: None, judged=True)

    def _rest(self, index: Begun, files: Opened) -> None:
        """Stage what did not arrive: all that was there before, and what there are few of."""
        index.joins(joining_of(files))
        for noun in RECORDS:
            end = self._begins.get(noun, files.size(file_of(noun)))
            for at, line in files.lines(file_of(noun)):
                if at >= end:
                    break
                index.add(noun, from_json(line), line, at)

    def _finish(
        self, files: Opened, after: Moment, written: Mapping[str, Written], *, ticks: bool
    ) -> None:
        if self._index is None:
            return
        if ticks and IDS in written:  # which are in their order, and have all
            self._index.note("ids", written[IDS].after)
        self._index.finish(files, place.stamp(self._folder, after, time.time_ns(), ticks=ticks))
        self._index.take_name()


def _files(moment: Moment) -> Opened:
    return cast("Opened", moment.contents)
