"""A record as the line of a file that holds it, and the lines that hold records."""

from __future__ import annotations

import json
from operator import itemgetter
from typing import TYPE_CHECKING, Any, TypeVar

from sahara_cli.dossier.declared import Declared
from sahara_cli.dossier.records import FILES
from sahara_cli.files import MARK
from sahara_cli.storage import journal

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from pathlib import Path

    from sahara_cli.dossier.records import AnyRecord, Event

_K = TypeVar("_K")
_V = TypeVar("_V")


def lines_of(folder: Path, records: Collection[AnyRecord]) -> dict[str, str]:
    """Find the lines that hold records of a dossier which is sound, by their ids."""
    wanted = {record.id for record in records}
    names = sorted({FILES[record.noun] for record in records})
    lines: dict[str, str] = {}
    for content in journal.snapshot(folder, names).values():
        for line in content.removeprefix(MARK).split(b"\n"):
            if line.strip() and (name := json.loads(line)["id"]) in wanted:
                lines[name] = line.rstrip(b"\r").decode()
    return lines


def line_of(record: AnyRecord) -> str:
    """Write a record as the line that holds it: what is empty is left out."""
    return written(fields_of(record))


def row_of(fields: Mapping[str, Any]) -> Any:
    """Give the one row that an event cites; None where it has fields that events of rows seldom have."""
    cites = fields["cites"]
    is_usual = len(cites) == 1 and "row" in vars(cites[0])
    return cites[0] if is_usual and _seldom(fields) == _NONE else None


class EventLines:
    """Writes events as `line_of` does; parts that many events share are written once and kept.

    Ids, dates, digests and words of a fixed list are written as they are: they have nothing that JSON escapes.
    """

    def __init__(self) -> None:
        self._sorts: dict[tuple[str, str | None, str], str] = {}
        self._figures: dict[int, tuple[object, str]] = {}

    def line(self, event: Event) -> str:
        """Write an event."""
        fields = vars(event)
        if (cite := row_of(fields)) is None:
            return line_of(event)
        sort = fields["kind"], fields["mode"], fields["status"]
        sorted_as = self._sorts.get(sort) or self._sorted_as(*sort)
        named = ""
        for name in _NAMED:
            if ids := fields[name]:
                named += f'"{name}": ["{_AMONG.join(ids)}"], '
        if fields["figures"]:
            named += self._figured(event)
        if (note := fields["note"]) is not None:
            named += f'"note": {_quoted(note)}, '
        date, title, row = fields["date"].text, _quoted(fields["title"]), _quoted(cite.row)
        return (
            f'{{"id": "{fields["id"]}", "date": "{date}", {sorted_as}"title": {title}, {named}'
            f'"cites": [{{"dataset": "{cite.dataset}", "row": {row}, "digest": "{cite.digest}"}}], '
            f'"origin": "{fields["origin"]}"}}'
        )

    def _sorted_as(self, kind: str, mode: str | None, status: str) -> str:
        fields = {"kind": kind, "mode": mode, "status": status}
        text = _part({name: value for name, value in fields.items() if value is not None})
        return _kept(self._sorts, (kind, mode, status), text)

    def _figured(self, event: Event) -> str:
        figures = event.figures
        known = self._figures.get(id(figures))
        if known is None:
            text = _part({"figures": [fields_of(figure) for figure in figures]})
            known = _kept(self._figures, id(figures), (figures, text))  # so that they stay
        return known[1]


def _part(fields: Mapping[str, Any]) -> str:
    """Write some fields as they stand among others."""
    return f"{written(fields)[1:-1]}, "


def _kept(known: dict[_K, _V], key: _K, value: _V) -> _V:
    """Remember what is written of something, of so much at once."""
    if len(known) >= _MANY:
        known.clear()
    known[key] = value
    return value


def written(fields: Mapping[str, Any]) -> str:
    """Write a record's fields, as JSON has them, as the line that holds it."""
    return _ENCODER.encode(fields)


def fields_of(record: Declared) -> dict[str, Any]:
    """Give the fields that hold something, in their order, as JSON has them."""
    values = vars(record)
    kept: dict[str, Any] = {}
    for name in record.declared:
        value = values[name]
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
_quoted = json.encoder.encode_basestring
#: The fields of events that rows seldom tell.
_seldom = itemgetter("date_text", "date_basis", "mentioned", "topics", "proposed_by")
_NONE = (None, None, (), (), None)
_AMONG = '", "'
_NAMED = ("actors", "recipients", "places")
_MANY = 16_384
