"""A record as the line of a file that holds it, and the lines that hold records."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from sahara_cli.dossier.declared import Declared
from sahara_cli.dossier.records import FILES
from sahara_cli.files import MARK
from sahara_cli.storage import journal

if TYPE_CHECKING:
    from collections.abc import Collection
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
    return _ENCODER.encode(_told(record))


def _told(record: Declared) -> dict[str, object]:
    """Give the fields that hold something, in their order."""
    held = vars(record)
    kept: dict[str, object] = {}
    for name in record.declared:
        value = held[name]
        if not (value is None or value is False or (value.__class__ is tuple and not value)):
            kept[name] = value
    return kept


def _plain(value: object) -> object:
    """Give what JSON has for a part of a record or for a date."""
    return _told(value) if isinstance(value, Declared) else str(value)


#: Made once: it costs as much as writing a short record does.
_ENCODER = json.JSONEncoder(ensure_ascii=False, default=_plain)
