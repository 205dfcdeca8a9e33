"""What a large dossier has, as whoever adds to it asks: an index finds it, and only what is meant is read."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, Any

from sahara_cli.dossier.called import called
from sahara_cli.dossier.criteria import cited
from sahara_cli.dossier.kindred import Kinsfolk, sides
from sahara_cli.dossier.records import Actor, Claim, Event, Place
from sahara_cli.drafts.stock import fields_of, key_of
from sahara_cli.drafts.stock import referring as referring_to
from sahara_cli.storage.index.marks import NEWER, bearing, known_as, of_sides, referring, telling
from sahara_cli.storage.index.schema import (
    ARTICLE,
    HAPPENING,
    INVOLVED,
    NOUN_MASK,
    NOUN_OF,
    NOUNS,
    PLACE,
    REPORT,
    SPEAKER,
    SUBJECT,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Container, Iterable, Iterator, Mapping, Sequence

    from sahara_cli.dossier.kindred import Sides
    from sahara_cli.dossier.records import AnyRecord
    from sahara_cli.dossier.selection import Dossier
    from sahara_cli.judging.names import Name, Names
    from sahara_cli.storage.index.store import Store

#: In the order of kinds, where a report of a happening is an event as others are, and of their files.
_LINES = f"""SELECT row, json, crc FROM line WHERE row IN (SELECT value FROM json_each(?))
    ORDER BY iif(row & {NOUN_MASK} = {REPORT}, {NOUNS["event"]}, row & {NOUN_MASK}), at"""

_ROWS_OF_IDS = "SELECT row FROM record WHERE id IN (SELECT value FROM json_each(?))"


class Sought:
    """A dossier that is asked through its index. All of it raises `Lost` where that cannot be read any more.

    Of a `dossier` happenings are found too, in the place of their reports.
    """

    def __init__(self, store: Store, dossier: Dossier | None = None) -> None:
        self._store, self._dossier = store, dossier
        self.get = cache(self._get)
        self.row = cache(self._row)
        self._having = cache(self._of_sides)

    def _get(self, identifier: str) -> AnyRecord | None:
        """Give the record of an id."""
        return self._store.find(identifier)

    def _row(self, identifier: str) -> int | None:
        """Give the row of an id."""
        sql = "SELECT row FROM record WHERE id = ?"
        return next((int(row) for (row,) in self._store.rows(sql, (identifier,))), None)

    def noun(self, identifier: str) -> str | None:
        """Tell the kind of the record of an id."""
        row = self.row(identifier)
        return None if row is None else NOUN_OF[row & NOUN_MASK]

    def telling(self, noun: str, fields: Mapping[str, Any]) -> str:
        """Give the id of the first record that tells the same, by `key_of`; "" where there is none."""
        key = key_of(noun, fields)
        marked = self._marked([telling(noun, fields)])
        return next(
            (record.id for record in marked if key_of(record.noun, fields_of(record)) == key), ""
        )

    def bearing(self, noun: str, name: str) -> Iterator[str]:
        """Give the ids of the actors or places that are `called` so."""
        for record in self._marked([bearing(noun, name)]):
            if record.noun == noun and isinstance(record, Actor | Place) and name in called(record):
                yield record.id

    def some(self, ids: Iterable[str]) -> list[AnyRecord]:
        """Give the records of some ids."""
        rows = (self.row(identifier) for identifier in ids)
        return [*self._read([row for row in rows if row is not None])]

    def referring(self, ids: Iterable[str]) -> list[AnyRecord]:
        """Give the records that refer to one of some others."""
        wanted = frozenset(ids)
        linked = self._linked((INVOLVED, PLACE, ARTICLE, SPEAKER, SUBJECT), wanted)
        rows = {*linked, *self._rows_of(map(referring, wanted))}
        return referring_to(self._read(rows), wanted)

    def citing(self, sources: Iterable[str]) -> list[Claim]:
        """Give the claims that rest on one of some sources."""
        wanted = frozenset(sources)
        read = self._read({*self._linked((ARTICLE,), wanted)})
        claims = (record for record in read if isinstance(record, Claim))
        return [claim for claim in claims if not cited(claim).isdisjoint(wanted)]

    def names(self, come: Iterable[Actor | Place]) -> Names:
        """Give its actors and places by their names as the judge reads them, with others that come."""
        from sahara_cli.judging import Names  # which loads what reads English

        return Names(come, self)

    def known_as(self, name: Name) -> Iterator[str]:
        """Give the ids of the actors and places that have a name, as the judge reads it."""
        from sahara_cli.judging.names import forms_of  # as above

        for record in self._marked([known_as(name)]):
            if isinstance(record, Actor | Place) and name in forms_of(record):
                yield record.id

    def kinsfolk(self) -> Kinsfolk:
        """Give what finds events of the same kind and sides."""
        return Kinsfolk(self._having)

    def _of_sides(self, asked: Sides) -> Sequence[Event]:
        marked = self._marked([of_sides(*asked)])
        events = (record for record in marked if isinstance(record, Event))
        alike = [
            event for event in events if sides(event.kind, event.actors, event.recipients) == asked
        ]
        if alike and self._dossier and self._store.has_happenings:
            return self._joined(alike, self._dossier)
        return alike

    def _joined(self, events: Sequence[Event], dossier: Dossier) -> Sequence[Event]:
        """Put happenings in the place of their reports: behind all others, in the order of their first ones."""
        from sahara_cli.dossier.joined import Joined  # as few dossiers have judgements
        from sahara_cli.dossier.joins import groups

        joined, judged = Joined(dossier), groups(dossier.sames)
        alone = [event for event in events if event.id not in judged]
        reports = [event for event in events if event.id in judged]
        seen = {
            happening.id: happening
            for event in reports
            if isinstance(happening := joined.record(event.id), Event)
        }
        return [*alone, *sorted(seen.values(), key=self._begins)]

    def _begins(self, event: Event) -> int:
        """Tell where the first report of a happening stands in their file."""
        ids = json.dumps([report.id for report in event.reports or (event,)])
        sql = f"SELECT min(at) FROM line WHERE row IN ({_ROWS_OF_IDS})"
        ((at,),) = self._store.rows(sql, (ids,))
        return int(at)

    def is_newer(self, besides: Container[str]) -> bool:
        """Tell whether any record, some aside, asks for a later version of the dossier than the first."""
        sql = "SELECT r.id FROM mark AS m JOIN record AS r ON r.row = m.row WHERE m.hash = ?"
        return any(identifier not in besides for (identifier,) in self._store.rows(sql, (NEWER,)))

    def ids(self) -> Iterator[str]:
        """Yield the ids of all records."""
        return (
            identifier
            for (identifier,) in self._store.rows("SELECT id FROM record WHERE id IS NOT NULL")
        )

    def lines(self, records: Collection[AnyRecord]) -> dict[str, str]:
        """Give the lines that hold records, by their ids."""
        sql = "SELECT json FROM line WHERE row = ?"
        lines = {
            record.id: str(line)
            for record in records
            for (line,) in self._store.rows(sql, (self.row(record.id),))
        }
        if any(record.id not in lines for record in records):
            raise self._store.lost()
        return lines

    def _marked(self, marks: Iterable[int]) -> Iterator[AnyRecord]:
        return self._read(self._rows_of(marks))

    def _rows_of(self, marks: Iterable[int]) -> list[int]:
        sql = "SELECT row FROM mark WHERE hash = ?"
        return [int(row) for mark in marks for (row,) in self._store.rows(sql, (mark,))]

    def _linked(self, roles: Sequence[int], names: Iterable[str]) -> Iterator[int]:
        of_name = "SELECT id FROM term WHERE role = ? AND name = ?"
        own = f"row & {NOUN_MASK} <> {HAPPENING}"  # whose reports are linked too
        sql = f"SELECT row FROM link WHERE term = ({of_name}) AND {own}"
        for name in names:
            for role in roles:
                yield from (int(row) for (row,) in self._store.rows(sql, (role, name)))

    def _read(self, rows: Collection[int]) -> Iterator[AnyRecord]:
        """Read the records of rows, in the order of kinds and then of their files."""
        lines = [*self._store.rows(_LINES, (json.dumps([*rows]),))]
        if len(lines) < len({*rows}):
            raise self._store.lost()
        return (self._store.record(*row) for row in lines)
