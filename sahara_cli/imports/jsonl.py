"""Records as `sahara events -f jsonl` writes them, read back: what they cite there stays in the file.

Names stand in lines of actors and places, as `sahara show` and `sahara actor` write them, before the lines that refer
to them; who has no such line is known by the words of the id.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, ClassVar

from sahara_cli.dossier.records import RECORDS
from sahara_cli.imports.presets import Options, Preset
from sahara_cli.imports.tables import JsonLines
from sahara_cli.imports.told import CellError, LeftOut, Party, Rows, Site, Told

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sahara_cli.imports.sources import Source
    from sahara_cli.imports.told import Row, Said

_LISTS = ("actors", "recipients", "mentioned")
_SINGLE: dict[str, dict[str, type[Party | Site]]] = {
    "statement": {"speaker": Party, "reported_by": Party, "addressee": Party, "place": Site},
    "fact": {"asserted_by": Party},
}
#: What a record has by its import, and not by its line.
_OWN = frozenset({"id", "cites", "origin"})


class _Records(JsonLines):
    """Lines of JSON with the ids of their records beside; a line without one is named by its number."""

    columns = ("id", "line")

    def __iter__(self) -> Iterator[Row]:
        """Yield the lines that are not blank."""
        for row in super().__iter__():
            try:
                identifier = _read(row.cells[0]).get("id")
            except CellError:
                identifier = None
            told = identifier if isinstance(identifier, str) and identifier else f"line {row.line}"
            yield row._replace(cells=(told, *row.cells))


class Lines(Preset):
    """Reads lines of records."""

    prefix: ClassVar[str] = ""

    def __init__(self, columns: Sequence[str], options: Options) -> None:
        super().__init__(columns, options)
        self.key = (self.columns.names[self.columns.need("id")],)
        self._line = self.columns.need("line")
        self._named: dict[str, Party | Site] = {}

    @classmethod
    def rows(cls, source: Source, options: Options) -> Rows:  # noqa: ARG003  # no cells to part
        """Take a file apart: a row a line, which its record's id names."""
        return _Records(source.lines())

    def tell(self, row: Row) -> Said:
        """Tell what a line says."""
        fields = _read(row.cells[self._line])
        noun, identifier = str(fields.get("record", "event")), str(fields.get("id") or "")
        if noun in {"actor", "place"}:
            made = _party(fields) if noun == "actor" else self._site(fields)
            self._named[identifier] = made
            return made
        if noun not in {"event", "statement", "fact"}:
            raise LeftOut(f"{noun}: no event, statement, fact, actor or place")
        return self._claim(noun, identifier, fields)

    def _claim(self, noun: str, identifier: str, fields: dict[str, Any]) -> Told:
        known = RECORDS[noun].declared.keys() - _OWN
        own = {
            name: value
            for name, value in fields.items()
            if name in known and value not in (None, [])
        }
        doers, others, named = (tuple(map(self._party, _ids(own.pop(name, ())))) for name in _LISTS)
        places = tuple(map(self._place, _ids(own.pop("places", ()))))
        single = {
            name: self._party(own.pop(name)) if kind is Party else self._place(own.pop(name))
            for name, kind in _SINGLE.get(noun, {}).items()
            if isinstance(own.get(name), str)
        }
        if noun == "fact" and own.get("subject") not in own.get("topics", ()):
            single["subject"] = self._subject(str(own.pop("subject", "")))
        return Told(own, doers, others, named, places, single, noun, identifier)

    def _party(self, identifier: str) -> Party:
        known = self._named.get(identifier)
        if isinstance(known, Party):
            return known
        return Party(self._words(identifier), id=identifier)

    def _subject(self, identifier: str) -> Party | Site:
        known = self._named.get(identifier)
        return known if isinstance(known, Site) else self._party(identifier)

    def _place(self, identifier: str) -> Site:
        known = self._named.get(identifier)
        return known if isinstance(known, Site) else Site(self._words(identifier), id=identifier)

    def _words(self, identifier: str) -> str:
        self.lose("names somebody or some place by an id alone: its words are taken for the name")
        return identifier.replace("-", " ").title()

    def _site(self, fields: dict[str, Any]) -> Site:
        within: list[str] = []
        whole = self._named.get(str(fields.get("within") or ""))
        if isinstance(whole, Site):
            within = [whole.name, *whole.within]
        return Site(
            _text(fields, "name"), tuple(within), fields.get("latitude"), fields.get("longitude"),
            fields.get("precision"), tuple(_ids(fields.get("same_as"))), tuple(_ids(fields.get("aliases"))),
            str(fields.get("id") or ""),
        )  # fmt: skip


def _read(line: str) -> dict[str, Any]:
    try:
        fields = json.loads(line)
    except (ValueError, RecursionError):
        fields = None
    if not isinstance(fields, dict):
        raise CellError("line", "is no JSON object; a line holds one record")
    return fields


def _party(fields: dict[str, Any]) -> Party:
    return Party(
        _text(fields, "name"), str(fields.get("kind") or "organisation"), tuple(_ids(fields.get("aliases"))),
        tuple(_ids(fields.get("same_as"))), str(fields.get("role") or ""),
        str(fields.get("id") or ""),
    )  # fmt: skip


def _text(fields: dict[str, Any], name: str) -> str:
    if not isinstance(told := fields.get(name), str) or not told.strip():
        raise CellError(name, "is no text")
    return told.strip()


def _ids(value: object) -> list[str]:
    return [str(one) for one in value] if isinstance(value, list | tuple) else []
