"""Files of a dossier that are open: read whole, or line by line, and known from others by what the system tells.

`journal` reads them where they may change, or something is promised.
"""

import operator
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple, TypeAlias

from sahara_cli.errors import DossierError
from sahara_cli.files import MARK
from sahara_cli.storage.own import JOURNAL, open_own

#: What tells a file from another: its inode, its size, and when it and its entry last changed, in nanoseconds.
Identity: TypeAlias = tuple[int, int, int, int]

#: So much of a file is read at once where not all of it is, in bytes.
_PART = 1 << 20


class Moment(NamedTuple):
    """Files of a folder as they stood together: their bytes, what is promised done, and what tells them from others.

    One that is not there is empty, and has nothing that tells it. `pending` is that something was promised.
    """

    contents: Mapping[str, bytes]
    identities: dict[str, Identity | None]
    pending: bool


class Opened(dict[str, bytes]):
    """Files that are open: what takes the name of one later, or is put behind it, does not change what is read."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        self._open: dict[str, int] = {}
        self._sizes: dict[str, int] = {}

    def open(self, name: str) -> Identity | None:
        """Open a file, and give what tells it from others; none where there is none."""
        descriptor = open_own(self._folder, name)
        if descriptor is None:
            self[name] = b""
            return None
        self._open[name] = descriptor
        identity = identity_of(os.fstat(descriptor))
        self._sizes[name] = identity[1]
        return identity

    def __missing__(self, name: str) -> bytes:
        descriptor = self._open[name]
        before = identity_of(os.fstat(descriptor))
        os.lseek(descriptor, 0, os.SEEK_SET)
        with open(descriptor, "rb", closefd=False) as stream:
            content = stream.read(self._sizes[name])
        if not _stands(before, identity_of(os.fstat(descriptor))):
            raise DossierError(self._folder / name, "is being written to; try again")
        self[name] = content
        return content

    def size(self, name: str) -> int:
        """Tell how many bytes a file had when it was opened; none where there is none."""
        return self._sizes.get(name, 0)

    def part(self, name: str, at: int, length: int) -> bytes:
        """Read no more than a part of a file."""
        length = min(length, self.size(name) - at)
        if length <= 0:
            return b""
        descriptor = self._open[name]
        os.lseek(descriptor, at, os.SEEK_SET)
        return os.read(descriptor, length)

    def lines(self, name: str) -> Iterator[tuple[int, bytes]]:
        """Yield the lines of a file that are not blank, each with where it begins, and no more than one at a time."""
        at = len(MARK) if self.part(name, 0, len(MARK)) == MARK else 0
        begun, ahead = [], at
        while read := self.part(name, ahead, _PART):
            ahead += len(read)
            begun.append(read)
            if b"\n" not in read:
                continue
            *contents, rest = b"".join(begun).split(b"\n")
            begun = [rest]
            for line in contents:
                if line.strip():
                    yield at, line
                at += len(line) + 1
        if (line := b"".join(begun)).strip():
            yield at, line

    def unchanged(self, identities: Mapping[str, Identity | None], *, longer: bool = True) -> bool:
        """Tell whether files that are open are still what they were, or `longer` where that may be."""
        stands = _stands if longer else operator.eq
        return all(
            (known := identities[name]) and stands(known, identity_of(os.fstat(descriptor)))
            for name, descriptor in self._open.items()
        )

    def __del__(self) -> None:
        for descriptor in self._open.values():
            with suppress(OSError):
                os.close(descriptor)


def glimpse(folder: Path, names: Sequence[str]) -> Moment:
    """Open files of a folder as `moment` reads them: each is read when it is asked for, as it stood.

    Nothing is looked at twice, so it is for whoever knows the files by what tells them from others.
    """
    files = Opened(folder)
    identities = {name: files.open(name) for name in names}
    return Moment(files, identities, identity(folder / JOURNAL) is not None)


def identity(path: Path) -> Identity | None:
    """Give what tells the file of a path from others; none where there is none."""
    try:
        stat = path.stat()
    except OSError:
        return None
    return identity_of(stat)


def identity_of(stat: os.stat_result) -> Identity:
    """Give what tells a file from another."""
    return stat.st_ino, stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns


def _stands(before: Identity, now: Identity) -> bool:
    """Tell whether what was read of a file still stands there: it is the same, or is longer."""
    return now == before or (now[0] == before[0] and now[1] > before[1])
