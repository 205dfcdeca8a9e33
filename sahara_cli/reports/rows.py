"""Which rows of what was found, in which order; and their number in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, cast

from sahara_cli.criteria import date_of, fold
from sahara_cli.reports import Report, Section

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.dossier import Dossier, Found
    from sahara_cli.records import Fact

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


def bare(noun: str, found: Sequence[Found], dossier: Dossier, order: Order) -> Report:
    """List records without columns, for formats that write records whole."""
    return Report((Section(plural(noun), found=arranged(noun, found, dossier, order)),))


def arranged(
    noun: str, found: Sequence[Found], dossier: Dossier, order: Order
) -> tuple[Found, ...]:
    """Sort, turn round and cut what was found, as asked."""
    rows = list(found)
    if order.sort:
        from sahara_cli.reports.columns import columns  # the order of dates needs none

        (column,) = columns(noun, dossier, (order.sort,))
        rows.sort(
            key=_date_key if order.sort in _BY_DATE else lambda row: _text_key(column.cell(row))
        )
    if order.reverse:
        rows.reverse()
    return tuple(rows[: order.limit])


def by_subject(found: Sequence[Found], dossier: Dossier) -> tuple[Found, ...]:
    """Bring facts of one subject together, and within it those of one property: rivals stand side by side."""

    def key(one: Found) -> tuple[str, str]:
        fact = cast("Fact", one.record)
        return fold(dossier.name(fact.subject)), fold(fact.property)

    return tuple(sorted(found, key=key))


def _date_key(found: Found) -> tuple[bool, tuple[object, ...]]:
    date = date_of(found.record)
    return (date is None, date.sort_key if date else ())


def _text_key(text: str) -> tuple[bool, int, str]:
    """Order cells as a reader would: numbers by size, then words, blanks last."""
    return (not text, int(text) if text.isdecimal() and text.isascii() else 0, fold(text))
