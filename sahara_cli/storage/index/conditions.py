"""Conditions on a record, as SQL, and how several of them are one.

A condition may say too much, never too little. Where it says no more than `matches` does, it is `exact`, and is
counted by; else each record is judged again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

ALL, NONE = "1", "0"
#: The rank of what no question is begun with.
_LAST = 9
#: So many tests, and so many selections, stand beside each other at most.
_MOST_JOINED, _MOST_UNITED = 100, 100


class Condition(NamedTuple):
    """What a record `r` must fulfil to be possible, to be certain, and to be possible for want of a bound alone.

    `rows` selects the rows of all that are possible, or of more; of no more where it is `whole`. `rank` orders what a
    question is best begun with, the least first. `dated` needs the days of a record. `query` is what FTS5 is asked
    where nothing but words is.
    """

    possible: str
    certain: str
    unbounded: str = NONE
    exact: bool = True
    rows: str = ""
    whole: bool = False
    rank: int = _LAST
    dated: bool = False
    query: str = ""


def plainly(test: str, *, exact: bool = True, dated: bool = False) -> Condition:
    """Ask for what is certain wherever it is possible."""
    return Condition(test, test, exact=exact, dated=dated)


def linked(terms: Sequence[int], rank: int = 0, *, alone: bool = False) -> Condition:
    """Ask for a link to any of some terms, of which each row has one where it stands `alone`."""
    if not terms:
        return Condition(NONE, NONE, rows="SELECT 0 AS row WHERE 0", whole=True, rank=0)
    chosen = f"= {terms[0]}" if len(terms) == 1 else f"IN ({','.join(map(str, terms))})"
    only = "" if alone or len(terms) == 1 else "DISTINCT "
    test = f"EXISTS (SELECT 1 FROM link WHERE term {chosen} AND row = r.row)"
    rows = f"SELECT {only}row FROM link WHERE term {chosen}"
    return Condition(test, test, rows=rows, whole=True, rank=rank)


def every(parts: Sequence[Condition]) -> Condition:
    """Ask for all of several. It is begun with what is likely to select the fewest."""
    if len(parts) == 1:
        return parts[0]
    condition = Condition(
        _joined(" AND ", [part.possible for part in parts]) or ALL,
        _joined(" AND ", [part.certain for part in parts]) or ALL,
        _joined(" OR ", [part.unbounded for part in parts if part.unbounded != NONE]) or NONE,
        exact=_are_exact(parts),
        dated=_is_dated(parts),
    )
    begun = min((part for part in parts if part.rows), key=lambda one: one.rank, default=None)
    return condition if begun is None else _begun(condition, begun, parts)


def _begun(condition: Condition, begun: Condition, parts: Sequence[Condition]) -> Condition:
    others = {part.possible for part in parts if part is not begun}
    alone = begun.whole and others <= {ALL}
    return condition._replace(rows=begun.rows, rank=begun.rank, whole=alone)


def either(parts: Sequence[Condition]) -> Condition:
    """Ask for any of several; what is asked so is never set apart as unbounded."""
    if len(parts) == 1:
        return parts[0]._replace(unbounded=NONE)
    condition = Condition(
        _joined(" OR ", [part.possible for part in parts]) or NONE,
        _joined(" OR ", [part.certain for part in parts]) or NONE,
        exact=_are_exact(parts),
        dated=_is_dated(parts),
    )
    return _united(condition, parts) if all(part.rows for part in parts) else condition


def _united(condition: Condition, parts: Sequence[Condition]) -> Condition:
    return condition._replace(
        rows=_union([f"SELECT row FROM ({part.rows})" for part in parts])
        or "SELECT 0 AS row WHERE 0",
        rank=max((part.rank for part in parts), default=0),
        whole=all(part.whole for part in parts),
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


def of_nouns(nouns: Iterable[int], column: str) -> str:
    """Ask that a column has one of some nouns."""
    return among(column, [*nouns])
