"""A record as the line of a file that holds it, and the lines that hold records."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from sahara_cli.dossier.records import FILES
from sahara_cli.files import MARK
from sahara_cli.storage import journal

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from pathlib import Path

    from sahara_cli.dossier.records import AnyRecord

#: Made once: it costs as much as writing a short record does.
_ENCODER = json.JSONEncoder(ensure_ascii=False)


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
    return encoded(told_of(record))


def encoded(told: Mapping[str, object]) -> str:
    """Write what a line tells."""
    return _ENCODER.encode(told)


def told_of(record: AnyRecord) -> dict[str, object]:
    """Give the fields of a record that its line tells."""
    fields = record.model_dump(mode="json")
    kept = {name: value for name, value in fields.items() if value is not None and value != []}
    if "figures" in kept:
        kept["figures"] = [_told(figure) for figure in kept["figures"]]
    return kept


def _told(figure: Mapping[str, object]) -> dict[str, object]:
    return {
        name: value for name, value in figure.items() if value is not None and value is not False
    }
