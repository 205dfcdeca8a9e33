"""Records read plainly out of files that are known to be sound: all, or those in whose lines an id stands.

A line is parsed only if one of the ids asked for stands in it, between quotation marks. What may be written otherwise,
with an escape, is looked for in no such way.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from sahara_cli.dossier.records import RECORDS
from sahara_cli.storage.parsing import sound_fields

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from sahara_cli.dossier.records import AnyRecord

#: The kinds of which there are many, so that not all are read for a question that names somebody.
_MANY = frozenset({"event", "statement", "fact"})
#: How a letter is written by its number: no id is looked for in a file that has it.
_ESCAPE = b"\\u"


def plain(noun: str, lines: Iterable[dict[str, Any]]) -> tuple[AnyRecord, ...]:
    """Make records of the fields of lines."""
    kind = RECORDS[noun]
    return tuple(cast("AnyRecord", kind.plainly(line)) for line in lines)


def records_of(noun: str, file: Callable[[], bytes]) -> Sequence[AnyRecord]:
    """Give the records of a file: read at once, or where there may be many when they are asked for."""

    def read() -> tuple[AnyRecord, ...]:
        return plain(noun, sound_fields(file()))

    def having(ids: frozenset[str]) -> tuple[AnyRecord, ...]:
        return plain(noun, sound_fields(lines_having(file(), ids)))

    if noun not in _MANY:
        return read()
    from sahara_cli.dossier.lazy import LazyRecords  # names are read at once

    return LazyRecords(noun, read, having)


def record_of(files: Iterable[tuple[str, bytes]], identifier: str) -> AnyRecord | None:
    """Find the record of an id; none where none is found so."""
    for noun, file in files:
        for record in plain(noun, sound_fields(lines_having(file, {identifier}))):
            if record.id == identifier:
                return record
    return None


def lines_having(file: bytes, ids: Iterable[str]) -> bytes:
    """Give the lines of a file in which one of some ids stands, in their order; all, where that cannot be told."""
    if _ESCAPE in file:
        return file
    starts: set[int] = set()
    for identifier in ids:
        word = b'"' + identifier.encode("utf-8", "surrogatepass") + b'"'
        at = file.find(word)
        while at >= 0:
            starts.add(file.rfind(b"\n", 0, at) + 1)
            end = file.find(b"\n", at)
            at = file.find(word, end) if end >= 0 else -1
    return b"\n".join(_line(file, start) for start in sorted(starts))


def _line(file: bytes, start: int) -> bytes:
    end = file.find(b"\n", start)
    return file[start:] if end < 0 else file[start:end]
