"""A listing of one kind of record: the rows asked for, in their order, and the sentences under them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.criteria import date_of, fold
from sahara_cli.dates import Verdict
from sahara_cli.reports import Layout, Report, Section
from sahara_cli.reports.columns import DATA, SHOWN, columns

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.dossier import Dossier, Found

_PLURALS = {"any": "records"}
_BY_DATE = frozenset({"when", "date", "earliest", "latest", "published"})


class Order(NamedTuple):
    """How rows are picked and ordered; `sort` is a column's key, `columns` the keys of those wanted."""

    columns: tuple[str, ...] = ()
    sort: str = ""
    reverse: bool = False
    limit: int | None = None


def plural(noun: str, count: int | None = None) -> str:
    """Name a number of records: "no events", "1 event", "12 events"; without a number, "events"."""
    several = _PLURALS.get(noun, f"{noun}s")
    if count is None:
        return several
    return f"{count or 'no'} {several if count != 1 else several[:-1]}"


def listing(
    noun: str, found: Sequence[Found], dossier: Dossier, order: Order, *, layout: Layout = "table", data: bool = False
) -> Report:
    """Lay out a listing; `data` chooses the columns that a program wants."""
    keys = order.columns or (DATA if data else SHOWN)[noun]
    rows = arranged(noun, found, dossier, order)
    section = Section(plural(noun), layout, found=rows, columns=columns(noun, dossier, keys))
    return Report((section,), notes=(*tally(noun, rows, len(found)), *sources(rows, dossier)))


def arranged(noun: str, found: Sequence[Found], dossier: Dossier, order: Order) -> tuple[Found, ...]:
    """Sort, turn round and cut what was found, as asked."""
    rows = list(found)
    if order.sort:
        (column,) = columns(noun, dossier, (order.sort,))
        rows.sort(key=_date_key if order.sort in _BY_DATE else lambda row: _text_key(column.cell(row)))
    if order.reverse:
        rows.reverse()
    return tuple(rows[: order.limit])


def _date_key(found: Found) -> tuple[bool, tuple[object, ...]]:
    date = date_of(found.record)
    return (date is None, date.sort_key if date else ())


def _text_key(text: str) -> tuple[bool, int, str]:
    """Order cells as a reader would: numbers by size, then words, blanks last."""
    return (not text, int(text) if text.isdecimal() and text.isascii() else 0, fold(text))


def tally(noun: str, rows: Sequence[Found], total: int) -> tuple[str, ...]:
    """Count the rows, and say what the mark of a possible one means."""
    possible = sum(row.match is Verdict.POSSIBLE for row in rows)
    count = plural(noun, total) if len(rows) == total else f"{len(rows)} of {plural(noun, total)}"
    if not possible:
        return (count,)
    return (f"{count}; {possible} only possible (≈): the date is not known well enough to be sure",)


def sources(rows: Sequence[Found], dossier: Dossier) -> tuple[str, ...]:
    """Name the one article that short citations point into."""
    if not rows or len(dossier.articles) != 1:
        return ()
    (article,) = dossier.articles
    return (f"Source: {article.id}, published {article.published.in_words}. `sahara show ID` gives a record whole.",)
