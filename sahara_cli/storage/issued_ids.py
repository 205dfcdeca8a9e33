"""The ids that a dossier has ever given: `ids.txt`, one a line in order, so that none is given twice.

The ids of its records count too, so a dossier may be without the file.
"""

from __future__ import annotations

import os
import re
from typing import IO, TYPE_CHECKING

from sahara_cli.errors import DossierError
from sahara_cli.files import MARK
from sahara_cli.storage import journal
from sahara_cli.storage.own import IDS, open_own

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

#: No id is so long, its line end included.
_LONGEST = 128
_BLOCK = 1 << 20
_ID = re.compile(rb"[a-z0-9]+(?:-[a-z0-9]+)*")


def issued_ids(folder: Path) -> frozenset[str]:
    """Read the ids that were given. Raises `DossierError` for a line that is none."""
    ids = set()
    for line in _lines(folder):
        if isinstance(line, DossierError):
            raise line
        ids.add(line)
    return frozenset(ids)


def misissued(folder: Path) -> Iterator[DossierError]:
    """Yield what is wrong with the file of ids."""
    return (line for line in _lines(folder) if isinstance(line, DossierError))


def _lines(folder: Path) -> Iterator[str | DossierError]:
    content = journal.snapshot(folder, [IDS])[IDS].removeprefix(MARK)
    for number, line in enumerate(content.split(b"\n"), 1):
        if _ID.fullmatch(line.strip()):
            yield line.strip().decode()
        elif line.strip():
            problem = "is no id; a line holds one id that was given, such as united-nations"
            yield DossierError(folder / IDS, problem, line=number)


def is_sorted(folder: Path) -> bool:
    """Tell whether the file of ids has one a line, in order, each once and none too long to be looked up."""
    content = journal.snapshot(folder, [IDS])[IDS]
    lines = content.split(b"\n")
    if not content or lines.pop():
        return False
    before = b""
    for line in lines:
        if not (_ID.fullmatch(line) and before < line and len(line) < _LONGEST):
            return False
        before = line
    return True


class Sorted:
    """A file of ids that `is_sorted`: an id is looked up in it without reading the others."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._descriptor = -1
        if (descriptor := open_own(folder, IDS)) is not None:
            self._descriptor = descriptor
        self._size = os.fstat(descriptor).st_size if descriptor is not None else 0

    def __contains__(self, name: object) -> bool:
        line = str(name).encode("utf-8", "surrogatepass") + b"\n"
        if self._descriptor < 0 or len(line) > _LONGEST:
            return False
        return self._read(self._place(line), len(line)) == line

    def _place(self, line: bytes) -> int:
        """Find where a line stands, or would stand."""
        low, high = 0, self._size
        while low < high:
            begin = max((low + high) // 2 - _LONGEST, 0)
            window = self._read(begin, 2 * _LONGEST)
            middle = (low + high) // 2 - begin
            start = window.rfind(b"\n", 0, middle) + 1
            end = window.find(b"\n", start) + 1
            if window[start:end] < line:
                low = begin + end
            else:
                high = begin + start
        return low

    def write(self, ids: Iterable[str], stream: IO[bytes]) -> None:
        """Write the file anew with some ids more, each in its place."""
        at = 0
        for line in sorted({identifier.encode() + b"\n" for identifier in ids}):
            place = self._place(line)
            self._copy(at, place, stream)
            stream.write(line)
            at = place
        self._copy(at, self._size, stream)

    def _copy(self, at: int, end: int, stream: IO[bytes]) -> None:
        while at < end and (block := self._read(at, min(_BLOCK, end - at))):
            stream.write(block)
            at += len(block)

    def _read(self, at: int, length: int) -> bytes:
        os.lseek(self._descriptor, at, os.SEEK_SET)
        return os.read(self._descriptor, length)

    def close(self) -> None:
        """Close the file."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1
