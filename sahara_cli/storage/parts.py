"""Files written beside others, whole, before they take their names."""

from __future__ import annotations

import os
import shutil
from contextlib import contextmanager, suppress
from typing import IO, TYPE_CHECKING

from sahara_cli.files import MARK
from sahara_cli.storage.journal import exchanged, others_of
from sahara_cli.storage.own import JOURNAL, open_own

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from pathlib import Path

    from sahara_cli.storage.promises import Change

#: So much of a file is read at once, in bytes.
_BLOCK = 1 << 20
#: So many lines are looked for sooner in a block than each of its lines among them.
_FEW = 8


@contextmanager
def beside(folder: Path, name: str) -> Iterator[tuple[Path, IO[bytes]]]:
    """Open a file that is written beside another; it is cleared away unless it is promised to take that one's name."""
    path = folder / f".{name}.{os.urandom(6).hex()}.part"
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o666)
    try:
        with open(descriptor, "wb", buffering=1 << 20) as stream:  # noqa: PTH123 - a descriptor is no path
            yield path, stream
    finally:
        if not os.path.lexists(path.with_name(JOURNAL)):
            with suppress(OSError):
                path.unlink()


@contextmanager
def rewritten(folder: Path, name: str, change: Change) -> Iterator[Path | None]:
    """Write a long file with lines exchanged and added beside it, in memory that stays flat.

    None where a line that is to be exchanged does not stand there once.
    """
    descriptor = open_own(folder, name)
    if descriptor is None:
        yield None
        return
    with open(descriptor, "rb") as old, beside(folder, name) as (path, stream):  # noqa: PTH123 - as below
        others = others_of(change.replace)
        met, end, is_blank = 0, b"\n", True
        while block := old.read(_BLOCK):
            block += old.readline()
            if _may_have(block, others):
                block, count = exchanged(block, others)
                met += count
            is_blank = is_blank and not block.removeprefix(MARK).strip()
            stream.write(block)
            end = block[-1:] or end
        added = b"".join(line.encode() + b"\n" for line in change.add)
        if is_blank:
            stream.truncate(0)
            stream.seek(0)
        elif added and end != b"\n":
            stream.write(b"\n")
        stream.write(added)
        stream.flush()
        shutil.copymode(folder / name, path)
        os.fsync(stream.fileno())
        yield path if met == len(others) else None


def _may_have(block: bytes, lines: Collection[bytes]) -> bool:
    """Tell whether a block may have one of some lines."""
    return len(lines) > _FEW or any(line in block for line in lines)
