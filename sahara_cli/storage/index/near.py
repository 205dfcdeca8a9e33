"""Near dates in the order of rows: a window has all that it surely holds in one stretch, and few to judge beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.storage.index.entries import NEAR, cut
from sahara_cli.storage.index.keys import from_day
from sahara_cli.storage.index.schema import FURTHEST, LARGEST_ROW, SPELL

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from sahara_cli.dates import Window
    from sahara_cli.storage.index.store import Store

    #: Gives the first row at or behind one, and before another, with its key; none where there is none.
    Next = Callable[[int, int], tuple[int, bytes] | None]


class Rows(NamedTuple):
    """Rows from one on, up to another that is none of them."""

    first: int
    end: int


class Stretch(NamedTuple):
    """Where the near dates of a window stand.

    Of those that begin from day `low` up to `high` all are sure: they begin in whole spells, from `spells[0]` on and
    before `spells[1]`, or stand in the rows `sure`; `edges` have all others that may be within it.
    """

    low: int
    high: int
    spells: tuple[int, int]
    sure: Sequence[Rows]
    edges: Sequence[Rows]


def stretch(store: Store, windows: Iterable[Window]) -> Stretch:
    """Find where the near dates of what all of some windows have in common stand. Raises `Lost`."""
    first, last = _common(windows)
    high = max(last - NEAR, first - 1)
    low, begin, inner, end = (_row(store, day) for day in (first - NEAR, first, high + 1, last + 1))
    edges = Rows(low, begin), Rows(inner, max(inner, end))
    spells = -(-first // SPELL), (high + 1) // SPELL
    if spells[0] >= spells[1]:
        return Stretch(first, high, (0, 0), (Rows(begin, inner),), edges)
    before, behind = (_row(store, spell * SPELL) for spell in spells)
    return Stretch(first, high, spells, (Rows(begin, before), Rows(behind, inner)), edges)


def within(store: Store, windows: Iterable[Window]) -> Rows:
    """Find where all near dates stand that may be within what some windows have in common. Raises `Lost`."""
    first, last = _common(windows)
    return Rows(_row(store, first - NEAR), _row(store, last + 1))


def _common(windows: Iterable[Window]) -> tuple[int, int]:
    each = [(cut(window.first), cut(window.last)) for window in windows]
    first = max((begin for begin, _ in each), default=-FURTHEST)
    last = min((end for _, end in each), default=FURTHEST)
    return first, last


def _row(store: Store, day: int) -> int:
    """Find the row from which on whatever has a date begins on a day, or later."""

    def after(row: int, end: int) -> tuple[int, bytes] | None:
        return next(iter(store.rows(NEXT, (row, end))), None)

    _, row, _ = between(after, from_day(day), 0)
    return row


#: What tells the next row, and its key.
NEXT = "SELECT row, key FROM line WHERE row >= ? AND row < ? ORDER BY row LIMIT 1"


def between(after: Next, key: bytes, low: int) -> tuple[int, int, bytes]:
    """Find the rows between which a key falls, and the second one's key: from a row whose key comes before it."""
    high, above = LARGEST_ROW, (LARGEST_ROW, b"")
    while high - low > 1:  # no row from `high` on, up to the one above, comes before the key
        middle = (low + high) // 2
        nearest = after(middle, high)
        if nearest and nearest[1] < key:
            low = nearest[0]
        else:
            high, above = middle, nearest or above
    return low, *above
