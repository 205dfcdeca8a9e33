"""Happenings of an index that is kept: those are taken out of which a report or a judgement changes, and made anew."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, NamedTuple, cast

from sahara_cli.dates.edtf.value import by_time
from sahara_cli.dossier.joins import groups
from sahara_cli.dossier.records import RECORDS, Article, Dataset, Event, Same
from sahara_cli.storage.index.marks import referring
from sahara_cli.storage.index.schema import HAPPENING, NOUN_MASK, NOUN_OF, NOUNS, REPORT

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from sahara_cli.dossier.happenings import Happening
    from sahara_cli.dossier.joins import Group
    from sahara_cli.dossier.records import AnyRecord
    from sahara_cli.storage.index.writer import Writer

    #: Finds a row where a record has its place in time.
    Room = Callable[[AnyRecord], int]
    #: Gives the hashes that a record is looked up by.
    Marks = Callable[[AnyRecord], Sequence[int]]


class Changed(NamedTuple):
    """What goes, and what comes."""

    gone: Sequence[AnyRecord]
    come: Sequence[AnyRecord]

    @property
    def records(self) -> Iterator[AnyRecord]:
        """All of them."""
        yield from self.gone
        yield from self.come


def _named(record: AnyRecord) -> Sequence[str]:
    """Give the ids of the records that one is about: itself, or those that it judges."""
    return record.members if isinstance(record, Same) else (record.id,)


#: The judgements that name an id, or another of the same hash.
_JUDGED = f"""SELECT l.at, l.json FROM mark AS m JOIN line AS l ON l.row = m.row
    WHERE m.hash = ? AND m.row & {NOUN_MASK} = {NOUNS["same"]}"""


class Regrouping:
    """The happenings that a change is about, as they were before; `settle` makes them of what is there then."""

    def __init__(self, connection: sqlite3.Connection, writer: Writer, changed: Changed) -> None:
        self._connection, self._writer = connection, writer
        sames = self._reaching(changed)
        gone = {record.id for record in changed.gone}
        come = [same for same in changed.come if isinstance(same, Same)]
        self._before = groups(sames)
        self._after = groups(
            [*(judgement for judgement in sames if judgement.id not in gone), *come]
        )
        self._about = [*self._affected(changed)]

    def _reaching(self, changed: Changed) -> list[Same]:
        """Give the judgements by which what changes is joined with others, however far, in the order of their file."""
        judgements: dict[int, Same] = {}
        met: set[str] = set()
        names = [name for record in changed.records for name in _named(record)]
        while names:
            name = names.pop()
            if name in met:
                continue
            met.add(name)
            for at, line in self._connection.execute(_JUDGED, (referring(name),)):
                if at not in judgements:
                    judgements[at] = Same.plainly(json.loads(line))
                    names += judgements[at].members
        return [judgements[at] for at in sorted(judgements)]

    def _records(self, noun: str) -> Iterator[AnyRecord]:
        rows = f"SELECT row FROM record WHERE noun = {NOUNS[noun]}"
        sql = f"SELECT json FROM line WHERE row IN ({rows}) ORDER BY at"
        for (line,) in self._connection.execute(sql):
            yield cast("AnyRecord", RECORDS[noun].plainly(json.loads(line)))

    def _affected(self, changed: Changed) -> dict[str, None]:
        """Name all events that are in a group, or were, of which something changes."""
        about: dict[str, None] = {}
        for record in changed.records:
            for name in _named(record):
                for of in (self._before, self._after):
                    if group := of.get(name):
                        about |= dict.fromkeys(group.members)
        return about

    def take_out(self) -> None:
        """Take the happenings out."""
        ranks = cache(self._ranks)
        reports = (row for name in self._about if (row := self._row(name)) is not None)
        sql = "SELECT happening FROM member WHERE report = ?"
        happenings = {
            row for report in reports for (row,) in self._connection.execute(sql, (report,))
        }
        for row in happenings:
            ((line,),) = self._connection.execute("SELECT json FROM line WHERE row = ?", (row,))
            events = [record for _, record, _ in self._lines(json.loads(line))]
            self._writer.take_out(row, self._made(events, self._before, ranks))
            self._connection.execute("DELETE FROM member WHERE happening = ?", (row,))

    def settle(self, room: Room, marks: Marks) -> None:
        """Let what is there by now be reports or not, and make the happenings that they are of."""
        ranks = cache(self._ranks)
        met: dict[int, list[str]] = {}
        for name in self._about:
            if (row := self._row(name)) is not None and NOUN_OF[row & NOUN_MASK] == "event":
                group = self._after.get(name)
                met.setdefault(id(group) if group else -len(met) - 1, []).append(name)
        for names in met.values():
            noun = REPORT if len(names) > 1 else NOUNS["event"]
            rows = [self._be(name, noun, marks) for name in names]
            if len(names) > 1:
                lines = [*self._lines(rows)]
                happening = self._made([event for _, event, _ in lines], self._after, ranks)
                row = room(happening) | HAPPENING
                self._writer.add(row, happening)
                self._writer.join(row, happening, [number for number, _, _ in lines])

    def _be(self, name: str, noun: int, marks: Marks) -> int:
        """Let a record have a row of a noun, and tell it."""
        row = self._row(name) or 0
        wanted = row & ~NOUN_MASK | noun
        if row != wanted:
            ((_, record, line),) = self._lines([row])
            at = self._writer.take_out(row, record, marks(record))
            self._writer.add(wanted, record, line, at, marks(record))
        return wanted

    def _row(self, name: str) -> int | None:
        row = self._connection.execute("SELECT row FROM record WHERE id = ?", (name,)).fetchone()
        return None if row is None else int(row[0])

    def _lines(self, rows: Sequence[int]) -> Iterator[tuple[int, Event, str]]:
        """Read the events of rows, in the order of their file."""
        sql = "SELECT row, json FROM line WHERE row IN (SELECT value FROM json_each(?)) ORDER BY at"
        for row, line in self._connection.execute(sql, (json.dumps([*rows]),)):
            yield int(row), Event.plainly(json.loads(line)), line

    def _ranks(self) -> dict[str, int]:
        """Tell the order in which sources were published."""
        sources = cast(
            "list[Article | Dataset]", [*self._records("article"), *self._records("dataset")]
        )
        ordered = sorted(sources, key=lambda record: by_time(record.published))
        return {record.id: rank for rank, record in enumerate(ordered)}

    def _made(
        self,
        reports: Sequence[Event],
        of: Mapping[str, Group],
        ranks: Callable[[], Mapping[str, int]],
    ) -> Happening:
        from sahara_cli.dossier.happenings import happening

        rank = ranks()
        ordered = sorted(reports, key=lambda event: min(rank[cite.source] for cite in event.cites))
        return happening(ordered, of[ordered[0].id].lead).filled()
