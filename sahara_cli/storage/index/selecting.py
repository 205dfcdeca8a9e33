"""SQL for the rows that answer: in which table they are looked for, in which order they stand, how many they are."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.storage.index.conditions import ALL, NONE, Rows, jointly, of_nouns, plainly
from sahara_cli.storage.index.grouping import COLUMNS, of_dates
from sahara_cli.storage.index.schema import NOUN_MASK

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sahara_cli.storage.index.conditions import Condition
    from sahara_cli.storage.index.near import Rows as Span

#: What is counted by dates, or by sources, where nothing else is asked for.
DATES, SOURCES = "dates", "sources"
#: What a row and a link tell of the noun.
_NOUN = f"r.row & {NOUN_MASK}"
_NOUN_OF_LINK = f"l.row & {NOUN_MASK}"


class Selecting(NamedTuple):
    """The rows of some nouns that answer by a condition: certain ones alone where it is `strict`.

    Near dates that answer stand within `near`, if that is known. `alone` tells what nothing else is asked for than.
    """

    condition: Condition
    nouns: Sequence[int]
    strict: bool
    near: Span | None = None
    alone: str = ""

    @property
    def needed(self) -> str:
        """What a record must fulfil."""
        return self.condition.certain if self.strict else self.condition.possible

    @property
    def place(self) -> str:
        """The column by which rows are put in order without sorting, where they may be had in it."""
        return "d.row" if self._in_records and self.condition.rows else "r.row"

    @property
    def _in_records(self) -> bool:
        """Whether records are looked at."""
        return self.condition.dated and not self.near

    @property
    def _besides(self) -> str:
        """What rows that are begun with must fulfil besides."""
        rows = self.condition.rows
        if rows is None:
            return self.needed
        return rows.certain if self.strict else rows.possible

    def apart(self, parts: Sequence[bool]) -> list[str]:
        """Ask for what is not unbounded, or for what is, where there are both and not both are asked for."""
        unbounded = self.condition.unbounded
        if unbounded == NONE or len(parts) > 1:
            return []
        return [f"NOT ({unbounded})" if parts[0] else unbounded]

    def rows(self, tests: Iterable[str] = (), columns: str = "r.row") -> str:
        """Select columns of what answers, and fulfils some tests; of rows alone no record is looked at."""
        rows = self.condition.rows
        if rows is None:
            source, noun, besides = "record AS r", "r.noun", self.needed
        elif self.near:
            source, noun, besides = f"({self._by_links(self.near)}) AS r", _NOUN, ALL
        elif self._in_records:
            source = f"({rows.sql}) AS d CROSS JOIN record AS r ON r.row = d.row"
            noun, besides = _NOUN, self._besides
        else:
            source, noun, besides = f"({rows.sql}) AS r", _NOUN, self._besides
        asked = [of_nouns(self.nouns, noun if rows is None else f"({noun})")]
        asked += [f"({test})" for test in (besides, *tests) if test != ALL]
        return f"SELECT {columns} FROM {source} WHERE {' AND '.join(asked)}"

    def lines(
        self, *, bounded: bool, closest: str = "", reverse: bool = False, limit: int | None = None
    ) -> str:
        """Select some rows with their lines, in their order: by a score first, if any, and by the row."""
        up, down = ("DESC", "ASC") if reverse else ("ASC", "DESC")
        columns, first = "r.row", ""
        if closest:
            columns, first = f"r.row, {closest} AS close", f"close {down}, "
        rows = f"{self.rows(self.apart((bounded,)), columns)} ORDER BY {first}{self.place} {up}"
        rows += "" if limit is None else f" LIMIT {limit}"
        return (
            f"SELECT p.row, l.json, l.crc FROM ({rows}) AS p CROSS JOIN line AS l ON l.row = p.row"
            f" ORDER BY {first}p.row {up}"
        )

    def found_by(self, query: str, beside: Condition) -> Selecting:
        """Select what FTS5 finds, and what fulfils a condition besides."""
        rows = Rows(
            f"SELECT rowid AS row FROM words WHERE words MATCH {query}",
            beside.possible,
            beside.certain,
        )
        return self._replace(condition=beside._replace(rows=rows), near=None, alone="")

    def but_for(self, queries: Iterable[str]) -> Selecting:
        """Select all but what FTS5 finds by some queries."""
        tests = (
            f"r.row NOT IN (SELECT +rowid FROM words WHERE words MATCH {query})"
            for query in queries
        )
        asked = jointly([self.condition, *map(plainly, tests)])
        return self._replace(condition=asked, near=None, alone="")

    def _by_links(self, near: Span) -> str:
        """Select what is linked, by its dates alone: near ones where they stand, and all others, which are few."""
        rows = self.condition.rows
        terms = rows.terms if rows else NONE
        columns = "SELECT l.row AS row, r.id AS date, r.soft AS soft FROM link AS l"
        within = f"l.row >= {near.first} AND l.row < {near.end} AND l.date > 0"
        asked = f"l.term {terms} AND ({self._besides})"
        return (
            f"{columns} CROSS JOIN date AS r ON r.id = l.date WHERE {within} AND {asked} UNION ALL"
            f" {columns} INDEXED BY far_links CROSS JOIN date AS r ON r.id = -l.date WHERE l.date < 0 AND {asked}"
        )

    def counted(self, parts: Sequence[bool]) -> str:
        """Select how many there are, of what is held of all rows where that tells it."""
        tests = self.apart(parts)
        rows = self.condition.rows
        if self.alone == DATES:
            needed = [] if not self.condition.dated else [self.needed, *tests]
            joined = " CROSS JOIN date AS r ON r.id = t.date" if needed else ""
            asked = " AND ".join(
                [of_nouns(self.nouns, "t.noun"), *(f"({test})" for test in needed)]
            )
            return f"SELECT ifnull(sum(t.rows), 0) FROM dated AS t{joined} WHERE {asked}"
        if self.alone == SOURCES:  # an index of what is cited tells its rows
            return f"SELECT count(*) FROM record AS r WHERE {of_nouns(self.nouns, f'({_NOUN})')} AND ({self.needed})"
        if rows and rows.terms and self._besides == ALL and not tests:
            nouns = of_nouns(self.nouns, "noun")
            return f"SELECT ifnull(sum(rows), 0) FROM tally WHERE term {rows.terms} AND {nouns}"
        return f"SELECT count(*) FROM ({self.rows(tests)})"

    def alike(self, by: Sequence[str]) -> str:
        """Select how many of them have a date, and what else they are counted by."""
        if self.alone == DATES:
            return of_dates(self.nouns, by)
        groups = ", ".join(("noun", "date", *(column for column in COLUMNS if column in by)))
        columns = f"noun, date, kind, status, count(*) AS n FROM ({self._dated(by)})"
        return f"SELECT {columns} GROUP BY {groups}"

    def _dated(self, by: Sequence[str]) -> str:
        """Select the noun and the date of each, and what else it is counted by: by links, where these tell it all."""
        rows = self.condition.rows
        others = ", ".join(
            f"{f'r.{column}' if column in by else 'NULL'} AS {column}" for column in COLUMNS
        )
        is_linked = rows is not None and rows.terms and {*COLUMNS}.isdisjoint(by)
        if is_linked and self.near:
            return self.rows(columns=f"{_NOUN} AS noun, r.date AS date, {others}")
        if is_linked and rows and self._besides == ALL:
            nouns = of_nouns(self.nouns, f"({_NOUN_OF_LINK})")
            columns = f"SELECT {_NOUN_OF_LINK} AS noun, abs(l.date) AS date, {others}"
            return f"{columns} FROM link AS l WHERE l.term {rows.terms} AND {nouns}"
        with_dates = self._replace(condition=self.condition._replace(dated=True), near=None)
        return with_dates.rows(columns=f"r.noun AS noun, r.date AS date, {others}")


def is_by_links(condition: Condition) -> bool:
    """Tell whether rows are linked by one of some terms each, and nothing but dates is asked for besides."""
    rows = condition.rows
    return bool(rows and rows.terms and rows.by_date and rows.possible != ALL)
