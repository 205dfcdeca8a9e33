"""PLOVER's records as JSON, a list of them or one a line, laid out as POLECAT's table is.

Their fields have the names of the manual of 2021 (`actor`, `event_loc`) or those of before (`source`, `eventLoc`).
"""

from __future__ import annotations

import json
import re
from itertools import chain
from typing import TYPE_CHECKING, Any

from sahara_cli.errors import FileError
from sahara_cli.imports.cells import json_object
from sahara_cli.imports.presets import About
from sahara_cli.imports.rows import CellError, Row, Rows, Strange, joined

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

#: Whose records they are, where the file does not say.
ABOUT = About("PLOVER records", url="https://github.com/openeventdata/PLOVER")
#: The columns that a record fills, each with the names of its field.
_FIELDS: dict[str, tuple[str, ...]] = {
    "id": ("id",),
    "date": ("date",),
    "end date": ("enddate", "endDate"),
    "event": ("event",),
    "mode": ("mode",),
    "contexts": ("context",),
    "text": ("text",),
    "publisher": ("publication",),
    "date coded": ("coded_date", "dateCoded"),
    "license": ("license",),
    "dead": ("dead",),
    "injured": ("injured",),
    "size": ("size",),
    "comment": ("comment",),
}
#: The columns of each side, and the names of its field; of an entity, those of what its columns hold.
_SIDES = {"actor": ("actor", "source"), "recipient": ("recipient", "target")}
_OF_ENTITIES: dict[str, tuple[str, ...]] = {
    "name": ("identifier_text", "entity_text", "actorText"),
    "country": ("code",),
    "sector": ("sector",),
}
_LOCATION = ("event_loc", "eventLoc")
_OF_LOCATIONS: dict[str, tuple[str, ...]] = {
    "placename": ("name", "placename"),
    "country": ("country_code", "countryCode", "country code"),
    "latitude": ("latitude", "lat"),
    "longitude": ("longitude", "lon"),
}
_COLUMNS = (
    *_FIELDS,
    *(f"{side} {part}" for side in _SIDES for part in _OF_ENTITIES),
    *_OF_LOCATIONS,
)
_SPACE, _BETWEEN = re.compile(r"\s*"), re.compile(r"\s*,?\s*")
#: A list of so many characters or more is not read: all of it is held at once.
_LONGEST = 50_000_000


class Records(Rows):
    """The records of a file. A field that is no text, no number and no list of those is told as wrong by `strange`."""

    columns = _COLUMNS

    def __init__(self, first: str, lines: Iterator[str], name: str) -> None:
        self._lines, self._name = chain([first], lines), name
        self._is_list = first.lstrip("\ufeff \t").startswith("[")

    def __iter__(self) -> Iterator[Row]:
        """Yield the records. Raises `FileError` for what is no list of them."""
        records = self._of_list() if self._is_list else self._of_lines()
        for number, (line, record) in enumerate(records, 1):
            yield Row(line, number, [*_cells(record)])

    def _of_lines(self) -> Iterator[tuple[int, dict[str, Any]]]:
        for number, line in enumerate(self._lines, 1):
            if bare := line.strip("\ufeff \t\r\n"):
                try:
                    yield number, json_object(bare, "record")
                except CellError as error:
                    raise FileError(self._name, error.problem, line=number) from None

    def _of_list(self) -> Iterator[tuple[int, dict[str, Any]]]:
        text = self._text()
        read, at, line = json.JSONDecoder().raw_decode, text.index("[") + 1, 1
        between = _SPACE
        while True:
            before = at
            at = between.match(text, at).end()  # type: ignore[union-attr]  # it matches what is empty
            line += text.count("\n", before, at)
            if text.startswith("]", at):
                return self._end(text, at + 1, line)
            try:
                record, end = read(text, at)
            except (ValueError, RecursionError):
                record = None
            if not isinstance(record, dict):
                problem = "is no JSON from here on; a list of records was begun"
                raise FileError(self._name, problem, line=line)
            yield line, record
            line += text.count("\n", at, end)
            at, between = end, _BETWEEN

    def _end(self, text: str, at: int, line: int) -> None:
        """Refuse what stands behind a list. Raises `FileError`."""
        end = _SPACE.match(text, at).end()  # type: ignore[union-attr]  # it matches what is empty
        if end < len(text):
            problem = "goes on behind its list; give one list, or one record a line"
            raise FileError(self._name, problem, line=line + text.count("\n", at, end))

    def _text(self) -> str:
        lines, length = [], 0
        for line in self._lines:
            lines.append(line)
            length += len(line)
            if length >= _LONGEST:
                problem = f"is a list of {_LONGEST:,} characters or more; give one record a line"
                raise FileError(self._name, problem)
        return "".join(lines)


def _cells(record: Mapping[str, Any]) -> Iterator[str]:
    """Give a record's cells, in the order of the columns."""
    yield from _part(record, _FIELDS)
    for side, names in _SIDES.items():
        yield from _side(side, _first(record, names))
    place = _first(record, _LOCATION) or {}
    if isinstance(place, dict):
        yield from _part(place, _OF_LOCATIONS)
    else:
        yield from (
            Strange(json.dumps(place), location, "is no object") for location in _OF_LOCATIONS
        )


def _part(fields: Mapping[str, Any], columns: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    yield from (_cell(_first(fields, names), column) for column, names in columns.items())


def _side(side: str, value: Any) -> Iterator[str]:
    """Give the cells of a side: a list of entities, or one."""
    entities = [value] if isinstance(value, dict) else value or []
    if isinstance(entities, list) and all(isinstance(entity, dict) for entity in entities):
        for part, names in _OF_ENTITIES.items():
            yield _cell([_first(entity, names) or "" for entity in entities], f"{side} {part}")
        return
    for part in _OF_ENTITIES:
        yield Strange(json.dumps(value), f"{side} {part}", "is no list of objects")


def _first(fields: Mapping[str, Any], names: Sequence[str]) -> Any:
    return next((fields[name] for name in names if fields.get(name) is not None), None)


def _cell(value: Any, column: str) -> str:
    """Write a value as a cell: those of a list with semicolons between them, which none of them has."""
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return ";".join(item.replace(";", ",") for item in value)
    if isinstance(value, dict | list | bool):
        return Strange(json.dumps(value), column, "is no text and no number")
    return "" if value is None else str(value)


def refuse_strange(cells: Sequence[str]) -> None:
    """Refuse a row with cells that no table has. Raises `CellError`."""
    if strange := [cell for cell in cells if isinstance(cell, Strange)]:
        raise joined([CellError(cell.field, cell.problem) for cell in strange])
