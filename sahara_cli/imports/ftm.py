"""FollowTheMoney: an entity a line. Events become records; people, bodies and addresses are whom and where they name.

Events are told after all other entities, since they may name what stands below them; the rest is counted. What our own
export says in the notes, a date as EDTF, is read back.
"""

from __future__ import annotations

import json
import re
from functools import partial
from math import isfinite
from typing import TYPE_CHECKING, Any, ClassVar

from sahara_cli.dates import parse
from sahara_cli.dossier.records import STATUSES
from sahara_cli.errors import DateError
from sahara_cli.imports import fields as read
from sahara_cli.imports import foreign
from sahara_cli.imports.cells import json_object
from sahara_cli.imports.presets import Options, Preset
from sahara_cli.imports.rows import (
    CellError,
    LeftOut,
    Party,
    Row,
    RowRecord,
    Rows,
    Site,
    read_together,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sahara_cli.imports.rows import Said
    from sahara_cli.imports.sources import Source

#: The schemas of somebody, by the kind of actor; of other bodies too, which none of ours is nearer to.
_PARTIES = {
    "Person": "person", "Organization": "organisation", "PublicBody": "organisation", "Company": "organisation",
    "LegalEntity": "organisation",
}  # fmt: skip
_KINDS = {"armed group": "armed_group", "state": "state"}
_EDTF = re.compile(r"Date: .*\(EDTF (?P<edtf>[^()\s]+)\)")
_WITHIN = "Within: "
#: The properties of an event that have a place; the others are counted.
_TAKEN = frozenset(
    {"name", "date", "startDate", "endDate", "involved", "organizer", "namesMentioned", "location", "addressEntity",
     "keywords", "summary", "description", "notes", "sourceUrl", "recordId", "proof"}
)  # fmt: skip


_OF_BOTH = {"name", "alias", "wikidataId", "notes"}
_OF_PARTIES = frozenset({"classification", "position", "description"} | _OF_BOTH)
_OF_ADDRESSES = frozenset({"full", "latitude", "longitude"} | _OF_BOTH)


class FollowTheMoney(Preset):
    """Reads entities."""

    prefix: ClassVar[str] = "ftm"
    key = ("id",)

    def __init__(self, columns: Sequence[str], options: Options) -> None:
        super().__init__(columns, options)
        self.columns.find("id")
        self.columns.find("entity")
        self._named: dict[str, Party | Site] = {}

    @classmethod
    def rows(cls, source: Source, options: Options) -> Rows:  # noqa: ARG003  # no cells to part
        """Take a file apart: a row an entity."""
        return _Entities(source.lines())

    def tell(self, row: Row) -> Said:
        """Tell what an entity says. Raises `LeftOut` for a schema that has no place."""
        entity = json_object(row.cells[1], "entity")
        schema, _ = read_together(lambda: read.text(entity, "schema"), lambda: _identified(entity))
        if schema in _PARTIES:
            made: Party | Site = _party(schema, _properties(entity, _OF_PARTIES))
        elif schema == "Address":
            made = _site(_properties(entity, _OF_ADDRESSES))
        elif schema == "Event":
            return self._event(_properties(entity, _TAKEN))
        else:
            raise LeftOut(
                f"{schema[:40] or 'an entity without a schema'}: no event, nobody, no address"
            )
        self._named[row.cells[0]] = made
        return made

    def _event(self, properties: dict[str, list[str]]) -> RowRecord:
        notes = properties.get("notes", [])
        kind, mode, topics = foreign.kind_of(properties.get("keywords", ()))
        for other in properties.keys() - _TAKEN:
            self.lose(f"{other} of an event")
        doers, others = self._sides(properties, notes)
        name, date = read_together(
            lambda: _name(properties, "name"), lambda: _date(properties, notes)
        )
        fields = {
            "title": foreign.title_of(name),
            "date": date,
            "date_text": _noted(notes, "Date text"),
            "kind": kind,
            "mode": mode,
            "status": status if (status := _noted(notes, "Status")) in STATUSES else None,
            "topics": topics,
            "note": foreign.note_of(
                *properties.get("summary", ()),
                *properties.get("description", ()),
                *properties.get("sourceUrl", ()),
            ),
        }
        return RowRecord(
            {name: value for name, value in fields.items() if value},
            actors=doers,
            recipients=others,
            mentioned=tuple(Party(named) for named in properties.get("namesMentioned", ())),
            places=tuple(self._places(properties)),
        )

    def _sides(
        self, properties: dict[str, list[str]], notes: Sequence[str]
    ) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
        """Tell who did it and to whom, as our notes have it; else all involved are taken to have done it."""
        several = [
            self._party(identifier)
            for key in ("organizer", "involved")
            for identifier in properties.get(key, ())
        ]
        parties = tuple(party for party in several if party)
        noted = (_noted(notes, "Actors") or "", _noted(notes, "Recipients") or "")
        for at in range(len(parties) + 1):
            sides = parties[:at], parties[at:]
            if noted == tuple(", ".join(party.name for party in side) for side in sides):
                return sides
        if len(parties) > 1:
            self.lose("an event's sides: all involved are taken to have done it")
        return parties, ()

    def _party(self, identifier: str) -> Party | None:
        known = self._named.get(identifier)
        if isinstance(known, Party):
            return known
        self.lose("somebody involved whom no line of the file describes")
        return None

    def _places(self, properties: dict[str, list[str]]) -> Iterator[Site]:
        """Give the places of an event: its addresses, and what it locates beside them in words."""
        known = [self._named.get(address) for address in properties.get("addressEntity", ())]
        sites = [site for site in known if isinstance(site, Site)]
        yield from sites
        named = {site.name for site in sites}
        yield from (Site(words) for words in properties.get("location", ()) if words not in named)


def _noted(notes: Iterable[str], heading: str) -> str | None:
    """Give what our notes say under a heading, where they do."""
    begun = f"{heading}: "
    contents = (note.removeprefix(begun) for note in notes if note.startswith(begun))
    return next(contents, None)


def _date(properties: dict[str, list[str]], notes: Iterable[str]) -> str:
    """Give an event's date: as our notes have it, else what its properties state."""
    for match in filter(None, map(_EDTF.fullmatch, notes)):
        try:
            return parse(match["edtf"]).text
        except DateError:
            continue
    start, end = properties.get("startDate", []), properties.get("endDate", [])
    days = sorted(set(properties.get("date", ())))
    if days:
        message = days[0] if len(days) == 1 else f"[{','.join(days)}]"
    elif start or end:
        message = f"{min(start, default='')}/{max(end, default='')}"
    else:
        raise CellError("date", "is not told, and neither is startDate; an event needs a date")
    try:
        return parse(message).text
    except DateError as error:
        raise CellError("date", str(error)) from None


def _party(schema: str, properties: dict[str, list[str]]) -> Party:
    names = properties.get("name", [])
    sort = next(
        (_KINDS[word] for word in properties.get("classification", ()) if word in _KINDS), ""
    )
    role = next(iter((*properties.get("position", ()), *properties.get("description", ()))), "")
    return Party(
        _name(properties, "name"),
        sort or _PARTIES[schema],
        (*names[1:], *properties.get("alias", ())),
        _same_as(properties),
        role,
    )


def _site(properties: dict[str, list[str]]) -> Site:
    full, latitude, longitude = read_together(
        lambda: _name(properties, "full", "name"),
        lambda: _degrees(properties, "latitude", 90),
        lambda: _degrees(properties, "longitude", 180),
    )
    name = next((text.strip() for text in properties.get("name", ()) if text.strip()), "")
    if None in (latitude, longitude):
        latitude = longitude = None
    precisions = (
        note.removeprefix("Precision: ")
        for note in properties.get("notes", ())
        if note.startswith("Precision: ")
    )
    return Site(
        name or full, _around(properties, name, full), latitude, longitude,
        next(precisions, None) if latitude is not None else None,
        _same_as(properties), tuple(properties.get("alias", ())),
    )  # fmt: skip


def _around(properties: dict[str, list[str]], name: str, full: str) -> tuple[str, ...]:
    """Give what a place is within: as our notes have it, else what its full address says behind its name."""
    noted = tuple(
        note[len(_WITHIN) :] for note in properties.get("notes", ()) if note.startswith(_WITHIN)
    )
    if noted:
        return noted
    begins = len(name) if f"{full}, ".startswith(f"{name}, ") else 0
    return tuple(filter(None, full[begins:].split(", ")[1:]))


def _same_as(properties: dict[str, list[str]]) -> tuple[str, ...]:
    wikidata = (
        f"https://www.wikidata.org/entity/{item}" for item in properties.get("wikidataId", ())
    )
    noted = (
        note.removeprefix("Same as: ")
        for note in properties.get("notes", ())
        if note.startswith("Same as: ")
    )
    return (*wikidata, *noted)


def _degrees(properties: dict[str, list[str]], key: str, most: int) -> float | None:
    from sahara_cli.imports.cells import degrees

    return degrees(next(iter(properties.get(key, ())), ""), key, most)


def _name(properties: dict[str, list[str]], *keys: str) -> str:
    for key in keys:
        if name := next((text.strip() for text in properties.get(key, ()) if text.strip()), ""):
            return name
    raise CellError(keys[0], "is not told")


def _properties(entity: dict[str, Any], taken: frozenset[str]) -> dict[str, list[str]]:
    """Give an entity's properties, each with its texts: those that are taken hold nothing else."""
    properties = entity.get("properties")
    if not isinstance(properties, dict):
        raise CellError("properties", "is no object; an entity holds its properties by their names")
    keys = [*properties]
    several = read_together(*(partial(_texts, key, properties[key], taken) for key in keys))
    return dict(zip(keys, several, strict=True))


def _texts(key: str, value: object, taken: frozenset[str]) -> list[str]:
    several = value if isinstance(value, list) else [] if value is None else [value]
    plain = [str(item) for item in several if _is_plain(item)]
    if key in taken and len(plain) < len(several):
        raise CellError(key, "holds something else than texts; an entity names others by their ids")
    return plain


def _identified(entity: dict[str, Any]) -> None:
    if (identifier := entity.get("id")) is not None and not _is_plain(identifier):
        raise CellError("id", "is no text")


def _is_plain(value: object) -> bool:
    if isinstance(value, float):
        return isfinite(value)
    return isinstance(value, str | int) and not isinstance(value, bool)


class _Entities(Rows):
    """Lines of JSON, events last. A row has the entity's id, and the line."""

    columns = ("id", "entity")

    def __init__(self, lines: Iterable[str]) -> None:
        self._lines = lines

    def __iter__(self) -> Iterator[Row]:
        """Yield the lines that are not blank."""
        events: list[Row] = []
        number = 0
        for line, text in enumerate(self._lines, 1):
            if bare := text.strip().removeprefix("\ufeff"):
                number += 1
                row = Row(line, number, (_id(bare, number), bare))
                if '"Event"' in bare:
                    events.append(row)
                else:
                    yield row
        yield from events


def _id(text: str, number: int) -> str:
    try:
        entity = json.loads(text)
    except (ValueError, RecursionError):
        entity = None
    identifier = entity.get("id") if isinstance(entity, dict) else None
    return str(identifier) if identifier and _is_plain(identifier) else f"line {number}"
