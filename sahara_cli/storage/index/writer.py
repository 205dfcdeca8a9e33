"""Records written into an index, a new one or one that has others."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from zlib import crc32

from sahara_cli.dossier.criteria import date_of, dates_of, status_of
from sahara_cli.dossier.records import Event
from sahara_cli.storage.index.entries import (
    Days,
    counted_in,
    date_text,
    days_of,
    sources_of,
    terms_of,
    text_of,
)
from sahara_cli.storage.index.schema import NOUN_MASK, UNCITED

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

    from sahara_cli.dates import Edtf
    from sahara_cli.dossier.records import AnyRecord

_BATCH = 2_000


class Numbers:
    """The numbers of what is written once and referred to by many; those that an index has are looked up."""

    def __init__(self, connection: sqlite3.Connection, table: str, *columns: str) -> None:
        self._connection = connection
        ((self._last,),) = connection.execute(f"SELECT ifnull(max(id), 0) FROM {table}")
        self._has_others = self._last > 0
        tests = " AND ".join(f"{column} = ?" for column in columns)
        self._known_by = f"SELECT id FROM {table} WHERE {tests}"
        self._numbers: dict[tuple[object, ...], int] = {}

    def of(self, *told: object) -> tuple[int, bool]:
        """Give the number of what some columns tell, and whether it is new."""
        number = self._numbers.get(told)
        if number is None and self._has_others:
            found = self._connection.execute(self._known_by, told)
            number = self._numbers[told] = next((int(one) for (one,) in found), 0)
        if number:
            return number, False
        self._last += 1
        self._numbers[told] = self._last
        return self._last, True


class Writer:
    """Writes records into an index, many at a time; dates, terms and what is cited get numbers as they are met."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        connection.execute("CREATE TEMP TABLE linked(term INTEGER, row INTEGER)")
        connection.execute("CREATE TEMP TABLE marked(hash INTEGER, row INTEGER)")
        self._dates = Numbers(connection, "date", "text")
        self._terms = Numbers(connection, "term", "role", "name")
        self._cited = Numbers(connection, "cited", "sources")
        self._batches: dict[str, list[tuple[object, ...]]] = {sql: [] for sql in _INSERTS}
        self._date("", days_of(()), None)

    def add(self, row: int, record: AnyRecord, line: str | None = None) -> None:
        """Add a record; a happening has no line, and stands under the ids of its reports."""
        text = date_text(record)
        days: tuple[object, ...] = (None, 0, None, None, None, None)
        if text is not None:
            told = days_of(dates_of(record))
            number = self._date(text, told, date_of(record))
            days = (number, number if told.soft else 0, *told[1:])
        kind = record.kind if isinstance(record, Event) else None
        self._put(
            _RECORD,
            (
                row,
                row & NOUN_MASK,
                record.id if line else None,
                *days,
                kind,
                status_of(record),
                self._resting(sources_of(record)),
            ),
        )
        if line:
            self._put(_LINE, (row, line, crc32(line.encode())))
        self._put(_WORDS, (row, text_of(record)))
        for term in terms_of(record):
            self._put(_LINKED, (self._term(term), row))

    def stand(self, row: int, key: bytes, at: int | None = None, marks: Iterable[int] = ()) -> None:
        """Tell where a record stands in order of time and, if it has a line, in its file, and by what it is found."""
        self._put(_ENTRY, (key, row))
        if at is not None:
            self._put(_STAND, (row, at))
        for mark in marks:
            self._put(_MARKED, (mark, row))

    def join(self, row: int, reports: Sequence[int]) -> None:
        """Tell the rows of a happening's reports."""
        line = json.dumps(reports)
        self._put(_LINE, (row, line, crc32(line.encode())))
        for report in reports:
            self._put(_MEMBER, (report, row))

    def _resting(self, sources: str) -> int:
        if not sources:
            return UNCITED
        number, is_new = self._cited.of(sources)
        if is_new:
            self._put(_CITED, (number, sources))
        return number

    def _date(self, text: str, days: Days, date: Edtf | None) -> int:
        number, is_new = self._dates.of(text)
        if is_new:
            soft = number if days.soft else 0
            self._put(_DATE, (number, text, soft, *days[1:], *counted_in(date)))
        return number

    def _term(self, term: tuple[int, str]) -> int:
        number, is_new = self._terms.of(*term)
        if is_new:
            self._put(_TERM, (number, *term))
        return number

    def _put(self, sql: str, values: tuple[object, ...]) -> None:
        batch = self._batches[sql]
        batch.append(values)
        if len(batch) == _BATCH:
            self._connection.executemany(sql, batch)
            batch.clear()

    def close(self) -> None:
        """Write what is left; links are put in their order."""
        for sql, batch in self._batches.items():
            self._connection.executemany(sql, batch)
        self._connection.execute(
            "INSERT INTO link SELECT DISTINCT term, row FROM linked ORDER BY term, row"
        )
        self._connection.execute(
            "INSERT INTO mark SELECT DISTINCT hash, row FROM marked ORDER BY hash, row"
        )
        for table in ("linked", "marked"):
            self._connection.execute(f"DROP TABLE {table}")


_DATE = "INSERT INTO date VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_TERM = "INSERT INTO term VALUES (?, ?, ?)"
_RECORD = "INSERT INTO record VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_CITED = "INSERT INTO cited VALUES (?, ?)"
_MEMBER = "INSERT INTO member VALUES (?, ?)"
_LINE = "INSERT INTO line VALUES (?, ?, ?)"
_WORDS = "INSERT INTO words(rowid, tokens) VALUES (?, ?)"
_LINKED = "INSERT INTO linked VALUES (?, ?)"
_STAND = "INSERT INTO stand VALUES (?, ?)"
_ENTRY = "INSERT INTO entry VALUES (?, ?)"
_MARKED = "INSERT INTO marked VALUES (?, ?)"
_INSERTS = (_DATE, _TERM, _CITED, _MEMBER, _RECORD, _LINE, _STAND, _ENTRY, _WORDS, _LINKED, _MARKED)
