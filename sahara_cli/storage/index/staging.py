"""A whole index on its way: records are staged as they come, and put in order of time once all are there.

What is long is in a table beside; of links and marks no more than numbers is held, a few bytes each.
"""

from __future__ import annotations

import json
from array import array
from collections import Counter
from itertools import chain, repeat
from typing import TYPE_CHECKING, NamedTuple
from zlib import crc32

from sahara_cli.dates import parse
from sahara_cli.dossier.criteria import date_of, dates_of, status_of
from sahara_cli.storage.index.drawn import Drawn, Terms, drawn
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
from sahara_cli.storage.index.keys import DATED, dated, key_of
from sahara_cli.storage.index.schema import (
    BEYOND,
    FIRST_UNDATED,
    HAPPENING,
    INSERTS,
    NO_DATE,
    NOUN_MASK,
    NOUN_OF,
    UNCITED,
)
from sahara_cli.storage.inserting import insert

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from typing import Any

    from sahara_cli.dates import Edtf
    from sahara_cli.dossier.happenings import Happening

_BATCH = 2_000
#: Marks are put in order some at a time, by the highest bits of their hashes.
_PARTS_SHIFT, _PARTS = 26, 64
_HASH_SHIFT = 32
_NUMBER = (1 << _HASH_SHIFT) - 1
#: Memory for what is staged, in KiB.
_CACHE = -16_384
#: Bytes of a page of what is staged, which is written and read once from end to end.
_PAGE = 32_768


#: Terms that many records share, and the numbers of what is linked by each.
_Shared = tuple[Terms, "tuple[array[int], ...]"]
#: So many of these are remembered.
_MANY = 16_384


class _Date(NamedTuple):
    number: int
    key: bytes
    spell: int = BEYOND


class Staging:
    """Takes the records of an index that is empty yet: each has a number, by the order in which they come."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        connection.execute(f"PRAGMA temp.page_size = {_PAGE}")
        connection.execute(f"PRAGMA temp.cache_size = {_CACHE}")
        connection.execute(_STAGED)
        self.count = 0
        self._batch: list[tuple[object, ...]] = []
        #: The dates by how they are written: two may be one.
        self._dates: dict[str | None, _Date] = {None: _Date(0, dated(None))}
        self._cited = {"": UNCITED}
        self._links: dict[tuple[int, str], array[int]] = {}
        #: The links of terms that come as one, by its identity, for which it is held.
        self._shared: dict[int, _Shared] = {}
        self._marks = [array("Q") for _ in range(_PARTS)]
        self._date_rows: list[tuple[object, ...]] = []
        self._date("", None, ())

    def add(self, noun: int, fields: Mapping[str, Any], line: bytes, at: int) -> int:
        """Stage a record, with its line and where that stands in its file; give its number."""
        return self.put(noun, fields["id"], drawn(NOUN_OF[noun], fields), line, at)

    def put(self, noun: int, identifier: str, drawn: Drawn, line: bytes, at: int) -> int:
        """Stage a record by what is drawn of it."""
        date = self._dates.get(drawn.date) or self._dated(str(drawn.date))
        key = date.key + drawn.placed + identifier.encode()
        number = self._note(drawn)
        cited = self._cited.setdefault(drawn.sources, len(self._cited))
        self._batch.append((
            number, key, noun, identifier, date.number or None, drawn.kind, drawn.status, cited, drawn.tokens, at,
            crc32(line), line.decode(),
        ))  # fmt: skip
        if len(self._batch) == _BATCH:
            self._write()
        return number

    def happen(self, happening: Happening) -> int:
        """Stage a happening, whose line is told once its reports have rows."""
        text = date_text(happening) or ""
        if text not in self._dates:
            self._date(text, date_of(happening), dates_of(happening))
        drawn = Drawn(
            text, b"", happening.kind, status_of(happening), sources_of(happening), text_of(happening),
            {*terms_of(happening)}, (),
        )  # fmt: skip
        number = self._note(drawn)
        cited = self._cited.setdefault(drawn.sources, len(self._cited))
        self._batch.append((
            number, key_of(happening), HAPPENING, None, self._dates[text].number, drawn.kind, drawn.status, cited,
            drawn.tokens, None, None, None,
        ))  # fmt: skip
        return number

    def _note(self, drawn: Drawn) -> int:
        """Give a record its number, by which its links and marks are noted."""
        number, links, marks, known = self.count, self._links, self._marks, self._shared
        for part in drawn.shared:
            for linked in (known.get(id(part)) or self._share(part))[1]:
                linked.append(number)
        for term in drawn.terms:
            if (of_term := links.get(term)) is not None:
                of_term.append(number)
            else:
                links[term] = array("I", (number,))
        for mark in drawn.marks:
            marks[mark >> _PARTS_SHIFT].append(mark << _HASH_SHIFT | number)
        self.count += 1
        return number

    def _linked(self, term: tuple[int, str]) -> array[int]:
        """Give the numbers of what is linked by a term."""
        if (linked := self._links.get(term)) is None:
            linked = self._links[term] = array("I")
        return linked

    def _share(self, part: Terms) -> _Shared:
        """Remember the links of terms that many records share."""
        if len(self._shared) == _MANY:
            self._shared.clear()
        shared = self._shared[id(part)] = part, tuple(map(self._linked, part))
        return shared

    def _write(self) -> None:
        insert(self._connection, "INSERT INTO staged", self._batch)
        self._batch.clear()

    def _dated(self, written: str) -> _Date:
        """Take a date that was not met written so."""
        date = parse(written)
        if date.text not in self._dates:
            self._date(date.text, date, (date,))
        self._dates[written] = self._dates[date.text]
        return self._dates[written]

    def _date(self, text: str, date: Edtf | None, dates: Sequence[Edtf]) -> None:
        number = len(self._date_rows) + 1
        days = days_of(dates)
        soft = number if days.soft else 0
        spell = spell_of(days, date)
        nearness = spell != BEYOND, is_sure(days, dates)
        self._date_rows.append((number, text, soft, *days[1:], *counted_in(date), *nearness))
        self._dates[text] = _Date(number, dated(date), spell)

    def be(self, numbers: Iterable[int], noun: int) -> None:
        """Let records that are staged be of another noun."""
        self._write()
        sql = "UPDATE staged SET noun = ? WHERE n = ?"
        self._connection.executemany(sql, ((noun, number) for number in numbers))

    def settle(self) -> Rows:
        """Put all that is staged in its place, and tell in which rows."""
        connection = self._connection
        self._write()
        connection.executemany(INSERTS["date"], self._date_rows)
        cited = ((number, text) for text, number in self._cited.items() if text)
        connection.executemany(INSERTS["cited"], cited)
        rows = self._ordered()
        for sql in _SETTLED:
            connection.execute(sql)
        self._link(rows)
        self._mark(rows)
        return rows

    def _ordered(self) -> Rows:
        """Give rows to what is staged: by its keys, as far apart as may be."""
        rows = Rows(self.count)
        spells = {
            staged.number: staged.spell for staged in self._dates.values() if staged.spell != BEYOND
        }
        gap = (FIRST_UNDATED >> 1) // (self.count + 2) & ~NOUN_MASK
        ordered = self._connection.execute(_ORDERED, (DATED,))
        self._connection.execute(_PLACED)

        at = 0
        while several := ordered.fetchmany(_BATCH):
            placed = []
            for number, noun, date, is_dated in several:
                row = (at + 1) * gap + (0 if is_dated else FIRST_UNDATED) | noun
                spell = spells.get(date, BEYOND)
                linked = (-date if spell == BEYOND else date) if date else NO_DATE
                rows.put(number, at, row, linked, spell)
                placed.append((row, number))
                at += 1
            insert(self._connection, "INSERT INTO placed", placed)
        return rows

    def _link(self, rows: Rows) -> None:
        """Write the links, name by name in the order of rows, and how many there are of each noun."""
        terms = ((term, *key) for term, key in enumerate(self._links, 1))
        self._connection.executemany(INSERTS["term"], terms)
        tallied: list[tuple[int, int, int, int]] = []
        linked: list[tuple[int, array[int]]] = []

        def write() -> None:
            each = (zip(repeat(term), *rows.of(records), strict=False) for term, records in linked)
            insert(self._connection, "INSERT INTO link", chain.from_iterable(each))
            linked.clear()

        for term, numbers in enumerate(self._links.values(), 1):
            nouns = rows.nouns(numbers)
            counted = {noun: nouns.count(noun) for noun in {*nouns}}
            each = Counter(zip(nouns, rows.spells(numbers), strict=True))
            tallied += ((term, *key, count) for key, count in each.items())
            if len(numbers) > self.count >> 3 and rows.are_all(counted):
                write()
                self._connection.execute(_LINK_ALL, (term, json.dumps([*counted])))
            else:
                linked.append((term, numbers))
        write()
        insert(self._connection, "INSERT INTO tally", tallied)

    def _mark(self, rows: Rows) -> None:
        for part in self._marks:
            insert(self._connection, "INSERT OR IGNORE INTO mark", rows.marked(sorted(part)))


class Rows:
    """The rows of what was staged, by its numbers, with their dates and their nouns."""

    def __init__(self, count: int) -> None:
        self._places = array("I", bytes(4 * count))
        self._rows = array("q", bytes(8 * count))
        self._dates = array("i", bytes(4 * count))
        self._nouns = bytearray(count)
        self._spells = array("q", bytes(8 * count))

    def put(self, number: int, at: int, row: int, date: int, spell: int) -> None:
        """Tell in which place, and so in which row, a record is, and what its links and tallies have of its date."""
        self._places[number], self._nouns[number] = at, row & NOUN_MASK
        self._spells[number] = spell
        self._rows[at], self._dates[at] = row, date

    def __getitem__(self, number: int) -> int:
        return self._rows[self._places[number]]

    def of(self, numbers: Iterable[int]) -> tuple[Iterator[int], Iterator[int]]:
        """Give the rows of some numbers in their order, each with its date."""
        places = sorted(map(self._places.__getitem__, numbers))
        return map(self._rows.__getitem__, places), map(self._dates.__getitem__, places)

    def nouns(self, numbers: Iterable[int]) -> bytes:
        """Give the nouns of some numbers."""
        return bytes(map(self._nouns.__getitem__, numbers))

    def spells(self, numbers: Iterable[int]) -> Iterator[int]:
        """Give the spells in which some numbers begin."""
        return map(self._spells.__getitem__, numbers)

    def are_all(self, counted: Mapping[int, int]) -> bool:
        """Tell whether so many of some nouns are all that there are of these."""
        return all(self._nouns.count(noun) == count for noun, count in counted.items())

    def marked(self, marks: Iterable[int]) -> list[tuple[int, int]]:
        """Give marks, each a hash before a number, as a hash and the row of that number."""
        places, rows = self._places, self._rows
        return [(mark >> _HASH_SHIFT, rows[places[mark & _NUMBER]]) for mark in marks]


_STAGED = """CREATE TEMP TABLE staged(n INTEGER PRIMARY KEY, key BLOB, noun INTEGER, id TEXT, date INTEGER,
    kind TEXT, status TEXT, cited INTEGER, tokens TEXT, at INTEGER, crc INTEGER, json TEXT)"""
_PLACED = "CREATE TEMP TABLE placed(row INTEGER PRIMARY KEY, n INTEGER)"
#: What is linked to all of some nouns is linked in one go, with what `Rows.put` has of a date.
_LINK_ALL = f"""INSERT INTO link SELECT ?, r.row, ifnull(iif(d.near, r.date, -r.date), {NO_DATE})
    FROM record AS r LEFT JOIN date AS d ON d.id = r.date
    WHERE r.noun IN (SELECT value FROM json_each(?)) ORDER BY r.row"""
_ORDERED = "SELECT n, noun, date, substr(key, 1, 1) = ? FROM staged ORDER BY key"
_EACH = "FROM placed AS p CROSS JOIN staged AS s ON s.n = p.n"
_SETTLED = (
    f"""INSERT INTO record SELECT p.row, s.noun, s.id, s.date, ifnull(d.soft, 0), d.lo, d.s_hi, d.e_lo, d.hi, s.kind,
    s.status, s.cited {_EACH} LEFT JOIN date AS d ON d.id = s.date ORDER BY p.row""",
    f"""INSERT INTO line SELECT p.row, s.at, s.crc, s.key, s.json {_EACH} ORDER BY p.row""",
    f"INSERT INTO words(rowid, tokens) SELECT p.row, s.tokens {_EACH} ORDER BY p.row",
)
