"""Happenings of an index that is kept: those are taken out of which a report or a judgement changes, and made anew."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple, cast

from sahara_cli.dates.edtf.value import by_time
from sahara_cli.dossier.joins import groups
from sahara_cli.dossier.records import RECORDS, Article, Dataset, Event, Same
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
    def every(self) -> Iterator[AnyRecord]:
        """All of them."""
        yield from self.gone
        yield from self.come


class Regrouping:
    """The happenings that a change is about, as they were before; `settle` makes them of what is there then."""

    def __init__(self, connection: sqlite3.Connection, writer: Writer, changed: Changed) -> None:
        self._connection, self._writer = connection, writer
        sames = cast("list[Same]", [*self._records("same")])
        gone = {one.id for one in changed.gone}
        come = [one for one in changed.come if isinstance(one, Same)]
        self._before = groups(sames)
        self._after = groups(
            [*(judgement for judgement in sames if judgement.id not in gone), *come]
        )
        self._about = [*self._affected(changed)]

    def _records(self, noun: str) -> Iterator[AnyRecord]:
        rows = f"SELECT row FROM record WHERE noun = {NOUNS[noun]}"
        sql = f"SELECT json FROM line WHERE row IN ({rows}) ORDER BY at"
        for (line,) in self._connection.execute(sql):
            yield cast("AnyRecord", RECORDS[noun].plainly(json.loads(line)))

    def _affected(self, changed: Changed) -> dict[str, None]:
        """Name all events that are in a group, or were, of which something changes."""
        about: dict[str, None] = {}
        for one in changed.every:
            for name in one.members if isinstance(one, Same) else (one.id,):
                for of in (self._before, self._after):
                    if group := of.get(name):
                        about |= dict.fromkeys(group.members)
        return about

    def take_out(self) -> None:
        """Take the happenings out."""
        ranks = self._ranks()
        reports = (row for name in self._about if (row := self._row(name)) is not None)
        sql = "SELECT happening FROM member WHERE report = ?"
        found = {row for report in reports for (row,) in self._connection.execute(sql, (report,))}
        for row in found:
            ((line,),) = self._connection.execute("SELECT json FROM line WHERE row = ?", (row,))
            events = [record for _, record, _ in self._lines(json.loads(line))]
            self._writer.take_out(row, self._made(events, self._before, ranks))
            self._connection.execute("DELETE FROM member WHERE happening = ?", (row,))

    def settle(self, room: Room, marks: Marks) -> None:
        """Let what is there by now be reports or not, and make the happenings that they are of."""
        ranks = self._ranks()
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
        found = self._connection.execute("SELECT row FROM record WHERE id = ?", (name,)).fetchone()
        return None if found is None else int(found[0])

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
        self, reports: Sequence[Event], of: Mapping[str, Group], ranks: Mapping[str, int]
    ) -> Happening:
        from sahara_cli.dossier.happenings import happening

        ordered = sorted(reports, key=lambda event: min(ranks[cite.source] for cite in event.cites))
        return happening(ordered, of[ordered[0].id].lead).filled()
