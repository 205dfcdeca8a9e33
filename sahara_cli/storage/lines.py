"""A record as the line of a file that holds it, and the lines that hold records."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from sahara_cli.dossier.declared import Declared
from sahara_cli.dossier.records import FILES
from sahara_cli.files import MARK
from sahara_cli.storage import journal

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from pathlib import Path

    from sahara_cli.dossier.records import AnyRecord


def lines_of(folder: Path, records: Collection[AnyRecord]) -> dict[str, str]:
    """Find the lines that hold records of a dossier which is sound, by their ids."""
    wanted = {one.id for one in records}
    names = sorted({FILES[one.noun] for one in records})
    found: dict[str, str] = {}
    for held in journal.snapshot(folder, names).values():
        for line in held.removeprefix(MARK).split(b"\n"):
            if line.strip() and (name := json.loads(line)["id"]) in wanted:
                found[name] = line.rstrip(b"\r").decode()
    return found


def line_of(record: AnyRecord) -> str:
    """Write a record as the line that holds it: what is empty is left out."""
    return written(fields_of(record))


def written(fields: Mapping[str, Any]) -> str:
    """Write a record's fields, as JSON has them, as the line that holds it."""
    return _ENCODER.encode(fields)


def fields_of(record: Declared) -> dict[str, Any]:
    """Give the fields that hold something, in their order, as JSON has them."""
    held = vars(record)
    kept: dict[str, Any] = {}
    for name in record.declared:
        value = held[name]
        kind = value.__class__
        if kind is str:
            kept[name] = value
        elif kind is tuple:
            if value:
                kept[name] = value if value[0].__class__ is str else [*map(_plain, value)]
        elif not (value is None or value is False):
            kept[name] = _plain(value)
    return kept


def _plain(value: object) -> object:
    """Give what JSON has for a value that is no list."""
    if isinstance(value, Declared):
        return fields_of(value)
    return value if isinstance(value, str | int | float) else str(value)


#: Made once: it costs as much as writing a short record does.
_ENCODER = json.JSONEncoder(ensure_ascii=False)
