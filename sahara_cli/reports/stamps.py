"""Stamps on a draft's lines: what each was made from and held, so that a later draft knows what a person changed."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

_LENGTH = 12
_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True)
_NOTES = frozenset({"record", "draft"})


class Stamp(NamedTuple):
    """The origin of a line, the same whatever was made of it; its id, and what it held as it was drafted."""

    source: str
    id: str
    cells: str = ""

    def __str__(self) -> str:
        return ".".join(filter(None, self))

    @property
    def origin(self) -> Stamp:
        """The stamp without what the line held."""
        return self._replace(cells="")


def stamp(line: Mapping[str, Any]) -> Stamp:
    """Stamp a line: the sentences that a claim cites, or the name of an actor or a place; and its fields."""
    noun, cites = line.get("record"), line.get("cites") or ()
    rests = [cite.get("digest") for cite in cites if isinstance(cite, dict)]
    if noun == "article":
        rests = [line.get("id")]
    elif not rests:
        rests = [line.get("name")]
    fields = {
        name: value
        for name, value in line.items()
        if name not in _NOTES and value not in (None, "", [])
    }
    return Stamp(_digest([noun, *rests]), str(line.get("id") or ""), _digest(fields))


#: Cells of a sheet's row that tell of it, and are not what it holds.
_BESIDE = frozenset({"cited", "doubts", "unsure", "made"})


def stamp_row(row: Mapping[str, object], origin: Stamp) -> Stamp:
    """Stamp a sheet's row: what its record was made from, and the row's cells."""
    cells = {
        name: words
        for name, cell in row.items()
        if name not in _BESIDE and (words := str(cell).strip())
    }
    return origin._replace(cells=_digest(cells))


def read(note: object) -> Stamp | None:
    """Read the stamp of a line's notes; none of what a person wrote."""
    parts = note.split(".") if isinstance(note, str) else ()
    return Stamp(*parts) if len(parts) in (2, 3) else None


def _digest(value: object) -> str:
    text = _ENCODER.encode(value)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_LENGTH]
