"""Conditions on a record, as SQL, and how several of them are one.

A condition may say too much, never too little. Where it says no more than `matches` does, it is `exact`, and is
counted by; else each record is judged again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.storage.index.schema import FURTHEST

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

ALL, NONE = "1", "0"
#: The rank of what no question is begun with.
_LAST = 9
#: So many tests, and so many selections, stand beside each other at most.
_MOST_JOINED, _MOST_UNITED = 100, 100


class Rows(NamedTuple):
    """SQL that selects the rows of all that are possible, or more; what they must fulfil besides, to be so or certain.

    `rank` orders what a question is best begun with, the least first. Where each row is linked by one of some terms,
    and no more, `terms` asks for these; tests are `by_date` where they ask for nothing but a date's own columns.
    """

    sql: str
    possible: str = ALL
    certain: str = ALL
    rank: int = _LAST
    terms: str = ""
    by_date: bool = True


class Condition(NamedTuple):
    """What a record `r` must fulfil to be possible, to be certain, and to be possible for want of a bound alone.

    `rows` are those that a question is best begun with. `dated` needs the record's own columns, `by_date` those alone
    that its date has too. `query` is what FTS5 is asked where nothing but words is.
    """

    possible: str
    certain: str
    unbounded: str = NONE
    exact: bool = True
    rows: Rows | None = None
    dated: bool = False
    by_date: bool = False
    query: str = ""


def plainly(test: str, *, exact: bool = True, dated: bool = False) -> Condition:
    """Ask for what is certain wherever it is possible."""
    return Condition(test, test, exact=exact, dated=dated)


#: What selects no row.
_NO_ROWS = "SELECT 0 AS row WHERE 0"


def linked(terms: Sequence[int], rank: int = 0, *, alone: bool = False) -> Condition:
    """Ask for a link to any of some terms, of which each row has one where it stands `alone`."""
    if not terms:
        return Condition(NONE, NONE, rows=Rows(_NO_ROWS, rank=0))
    chosen = f"= {terms[0]}" if len(terms) == 1 else f"IN ({','.join(map(str, terms))})"
    alone = alone or len(terms) == 1
    test = f"EXISTS (SELECT 1 FROM link WHERE term {chosen} AND row = r.row)"
    rows = f"SELECT {'' if alone else 'DISTINCT '}row FROM link WHERE term {chosen}"
    return Condition(test, test, rows=Rows(rows, rank=rank, terms=chosen if alone else ""))


def jointly(parts: Sequence[Condition]) -> Condition:
    """Ask for all of several. It is begun with what is likely to select the fewest."""
    if len(parts) == 1:
        return parts[0]
    return Condition(
        _all_of([part.possible for part in parts]),
        _all_of([part.certain for part in parts]),
        _joined(" OR ", [part.unbounded for part in parts if part.unbounded != NONE]) or NONE,
        exact=_are_exact(parts),
        rows=_begun(parts),
        dated=_is_dated(parts),
        by_date=all(part.by_date for part in parts),
    )


def _begun(parts: Sequence[Condition]) -> Rows | None:
    begun = min(
        (part.rows for part in parts if part.rows), key=lambda rows: rows.rank, default=None
    )
    if begun is None:
        return None
    others = [part for part in parts if part.rows is not begun]
    return begun._replace(
        possible=_all_of([begun.possible, *(part.possible for part in others)]),
        certain=_all_of([begun.certain, *(part.certain for part in others)]),
        by_date=begun.by_date and all(part.by_date for part in others),
    )


def _all_of(tests: Iterable[str]) -> str:
    return _joined(" AND ", [*dict.fromkeys(test for test in tests if test != ALL)]) or ALL


def either(parts: Sequence[Condition]) -> Condition:
    """Ask for any of several; what is asked so is never set apart as unbounded."""
    if len(parts) == 1:
        return parts[0]._replace(unbounded=NONE)
    possible = _joined(" OR ", [part.possible for part in parts]) or NONE
    certain = _joined(" OR ", [part.certain for part in parts]) or NONE
    each = [part.rows for part in parts if part.rows]
    return Condition(
        possible,
        certain,
        exact=_are_exact(parts),
        rows=_united(each, possible, certain) if len(each) == len(parts) else None,
        dated=_is_dated(parts),
        by_date=all(part.by_date for part in parts),
    )


def _united(each: Sequence[Rows], possible: str, certain: str) -> Rows:
    return Rows(
        _union([f"SELECT row FROM ({rows.sql})" for rows in each]) or _NO_ROWS,
        ALL if all(rows.possible == ALL for rows in each) else possible,
        ALL if all(rows.certain == ALL for rows in each) else certain,
        max((rows.rank for rows in each), default=0),
        by_date=False,
    )


def _are_exact(parts: Iterable[Condition]) -> bool:
    return all(condition.exact for condition in parts)


def _is_dated(parts: Iterable[Condition]) -> bool:
    return any(condition.dated for condition in parts)


def _joined(between: str, tests: Sequence[str]) -> str:
    """Join tests, each in brackets; many in halves, since SQLite takes no more than 1,000 within each other."""
    if len(tests) <= _MOST_JOINED:
        return between.join(f"({test})" for test in tests)
    half = len(tests) // 2
    return _joined(between, [_joined(between, part) for part in (tests[:half], tests[half:])])


def _union(selects: Sequence[str]) -> str:
    """Unite what is selected; many some at a time, since SQLite takes no more than 500 beside each other."""
    while len(selects) > _MOST_UNITED:
        some = (selects[at : at + _MOST_UNITED] for at in range(0, len(selects), _MOST_UNITED))
        selects = [f"SELECT row FROM ({' UNION '.join(part)})" for part in some]
    return " UNION ".join(selects)


def among(column: str, numbers: Sequence[int]) -> str:
    """Ask that a column is one of some numbers."""
    return f"{column} IN ({','.join(map(str, numbers))})" if numbers else NONE


def inside(first: int, last: int) -> str:
    """Ask that a date has no day but some, from the first to the last."""
    return f"lo >= {max(first, 1 - FURTHEST)} AND hi <= {min(last, FURTHEST - 1)}"


def of_nouns(nouns: Iterable[int], column: str) -> str:
    """Ask that a column has one of some nouns."""
    return among(column, [*nouns])
