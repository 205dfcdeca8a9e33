"""The lines of a dossier's files one by one, as they stand: however many there are, one is held at once."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, TypeGuard

from sahara_cli.errors import FileError
from sahara_cli.files import MARK
from sahara_cli.storage.own import open_own

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def raw_lines(folder: Path, name: str) -> Iterator[bytes]:
    """Yield the lines of a file with their ends; none where there is no such file."""
    if (descriptor := open_own(folder, name)) is not None:
        with open(descriptor, "rb") as stream:  # noqa: PTH123 - a descriptor is no path
            yield from stream


def size_of(folder: Path, name: str) -> int:
    """Tell how long a file is once its last line is ended."""
    size = 0
    for raw in raw_lines(folder, name):
        size += len(raw) + (not raw.endswith(b"\n"))
    return size


def added(path: Path, length: int) -> Iterator[bytes]:
    """Yield the lines that were added to a file of so many bytes."""
    with path.open("rb") as stream:
        stream.seek(length)
        yield from stream


def each(folder: Path, name: str) -> Iterator[dict[str, Any]]:
    """Yield the fields of each record of a file. Raises `FileError` for a line that holds none."""
    for number, raw in enumerate(raw_lines(folder, name), 1):
        if raw.strip():
            try:
                fields = json.loads(raw.removeprefix(MARK))
            except (ValueError, RecursionError):
                fields = None
            if not _is_record(fields):
                message = "is no record; `sahara check` tells what is wrong with a dossier"
                raise FileError(folder / name, message, line=number)
            yield fields


def _is_record(fields: object) -> TypeGuard[dict[str, Any]]:
    """Tell whether a line has what is asked of it here: an id, and citations, of which those of rows are whole."""
    if not (isinstance(fields, dict) and is_text(fields.get("id"))):
        return False
    cites = fields.get("cites", [])
    return isinstance(cites, list) and all(map(_is_cite, cites))


def _is_cite(cite: object) -> bool:
    if not isinstance(cite, dict):
        return False
    return "dataset" not in cite or (is_text(cite.get("row")) and is_text(cite.get("digest")))


def is_text(value: object) -> bool:
    """Tell whether a value is text that can be written: halves of letters cannot."""
    try:
        return isinstance(value, str) and bool(value.encode())
    except UnicodeEncodeError:
        return False
