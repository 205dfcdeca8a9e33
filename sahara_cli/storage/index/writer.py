"""Records written into an index that has others, and taken out of it; `staging` writes a whole one sooner."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from zlib import crc32

from sahara_cli.dossier.criteria import date_of, dates_of, status_of
from sahara_cli.dossier.records import Event
from sahara_cli.storage.index.entries import (
    counted_in,
    date_text,
    days_of,
    is_sure,
    sources_of,
    spell_of,
    terms_of,
    text_of,
)
from sahara_cli.storage.index.keys import key_of
from sahara_cli.storage.index.schema import BEYOND, INSERTS, NO_DATE, NOUN_MASK, UNCITED

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

    from sahara_cli.dossier.records import AnyRecord
    from sahara_cli.storage.index.entries import Days


class Numbers:
    """The numbers of what is written once and referred to by many; those that an index has are looked up."""

    def __init__(self, connection: sqlite3.Connection, table: str, *columns: str) -> None:
        self._connection = connection
        ((self._last,),) = connection.execute(f"SELECT ifnull(max(id), 0) FROM {table}")
        tests = " AND ".join(f"{column} = ?" for column in columns)
        self._known_by = f"SELECT id FROM {table} WHERE {tests}"

    def of(self, *values: object) -> tuple[int, bool]:
        """Give the number of what some columns tell, and whether it is new."""
        rows = self._connection.execute(self._known_by, values)
        if number := next((int(known) for (known,) in rows), 0):
            return number, False
        self._last += 1
        return self._last, True


class Writer:
    """Writes records into an index one by one; dates, terms and what is cited get numbers as they are met."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._dates = Numbers(connection, "date", "text")
        self._terms = Numbers(connection, "term", "role", "name")
        self._cited = Numbers(connection, "cited", "sources")

    def add(
        self,
        row: int,
        record: AnyRecord,
        line: str | None = None,
        at: int | None = None,
        marks: Iterable[int] = (),
    ) -> None:
        """Add a record, with its line, where that stands in its file, and by what it is looked up.

        A happening has no line: it stands under the ids of its reports, which `join` tells.
        """
        days, linked, spell = self._days(record)
        kind = record.kind if isinstance(record, Event) else None
        resting = self._resting(sources_of(record))
        whose = (row, row & NOUN_MASK, record.id if line else None)
        self._put("record", *whose, *days, kind, status_of(record), resting)
        if days[0] is not None:
            self._put("dated", row & NOUN_MASK, days[0])
        if line:
            self._put("line", row, at, crc32(line.encode()), key_of(record), line)
        self._put("words", row, text_of(record))
        for term in {*terms_of(record)}:
            number = self._term(term)
            self._put("link", number, row, linked)
            self._put("tally", number, row & NOUN_MASK, spell)
        for mark in {*marks}:
            self._put("mark", mark, row)

    def join(self, row: int, happening: AnyRecord, reports: Sequence[int]) -> None:
        """Tell the rows of a happening's reports."""
        line = json.dumps(reports)
        self._put("line", row, None, crc32(line.encode()), key_of(happening), line)
        for report in reports:
            self._put("member", report, row)

    def take_out(self, row: int, record: AnyRecord, marks: Iterable[int] = ()) -> int | None:
        """Take a record out, and tell where it stood in its file."""
        run = self._connection.execute
        ((at,),) = run("SELECT at FROM line WHERE row = ?", (row,))
        words = "INSERT INTO words(words, rowid, tokens) VALUES ('delete', ?, ?)"
        run(words, (row, text_of(record)))
        _, _, spell = self._days(record)
        for role, name in {*terms_of(record)}:
            ((term,),) = run("SELECT id FROM term WHERE role = ? AND name = ?", (role, name))
            run("DELETE FROM link WHERE term = ? AND row = ?", (term, row))
            one_less = "UPDATE tally SET rows = rows - 1 WHERE (term, noun, spell) = (?, ?, ?)"
            run(one_less, (term, row & NOUN_MASK, spell))
        run(_ONE_LESS, (row,))
        for mark in {*marks}:
            run("DELETE FROM mark WHERE hash = ? AND row = ?", (mark, row))
        for table in ("record", "line"):
            run(f"DELETE FROM {table} WHERE row = ?", (row,))
        return None if at is None else int(at)

    def _resting(self, sources: str) -> int:
        if not sources:
            return UNCITED
        number, is_new = self._cited.of(sources)
        if is_new:
            self._put("cited", number, sources)
        return number

    def _days(self, record: AnyRecord) -> tuple[tuple[int | None, ...], int, int]:
        """Give the number of a date and its days, none of what has no date; and what links and tallies have of it."""
        text = date_text(record)
        if text is None:
            return (None, 0, None, None, None, None), NO_DATE, BEYOND
        date = date_of(record)
        days: Days = days_of(dates_of(record))
        number, is_new = self._dates.of(text)
        soft, spell = number if days.soft else 0, spell_of(days, date)
        near = spell != BEYOND
        if is_new:
            sure = is_sure(days, dates_of(record))
            self._put("date", number, text, soft, *days[1:], *counted_in(date), near, sure)
        return (number, soft, *days[1:]), number if near else -number, spell

    def _term(self, term: tuple[int, str]) -> int:
        number, is_new = self._terms.of(*term)
        if is_new:
            self._put("term", number, *term)
        return number

    def _put(self, table: str, *values: object) -> None:
        self._connection.execute(INSERTS[table], values)


#: One less has the date of a row.
_ONE_LESS = """UPDATE dated SET rows = rows - 1
    WHERE (noun, date) = (SELECT noun, date FROM record WHERE row = ?)"""
