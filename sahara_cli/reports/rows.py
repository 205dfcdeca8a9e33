"""The rows that are shown of what was found, their order, and their number in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, cast

from sahara_cli.dates.edtf.value import by_time
from sahara_cli.dossier.criteria import date_of
from sahara_cli.dossier.lazy import Answers
from sahara_cli.reports import Report, Section
from sahara_cli.texts.folding import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sahara_cli.dossier.records import Fact
    from sahara_cli.dossier.selection import Answer, Dossier
    from sahara_cli.reports import Column

_PLURALS = {"any": "records", "dataset": "data sets", "same": "judgements"}
#: So many lines of what is wrong are told.
_FEW = 20
#: So many rows are held at once; more are read as they are written.
_HELD = 5_000
_BY_DATE = frozenset({"when", "date", "earliest", "published"})


class Order(NamedTuple):
    """The choice and order of rows; `sort` is a column's key, `columns` the keys of those wanted."""

    columns: tuple[str, ...] = ()
    sort: str = ""
    reverse: bool = False
    limit: int | None = None


def plural(noun: str, count: int | None = None) -> str:
    """Name a number of records: "no events", "1 event", "12 events"; without a number, "events"."""
    several = _PLURALS.get(noun, f"{noun}s")
    if count is None:
        return several
    return f"{f'{count:,}' if count else 'no'} {several if count != 1 else several[:-1]}"


def singular(noun: str) -> str:
    """Name one record: "event", "judgement"."""
    return plural(noun)[:-1]


def doubtful(possible: int, rough: int) -> str:
    """Say why so many are only possible: for their dates, or so many of them for their places."""
    what = "the date or the place" if 0 < rough < possible else "the place" if rough else "the date"
    return f"{what} is not known well enough to be sure"


def first_few(lines: Sequence[str]) -> list[str]:
    """Give the first lines of what is told, and the number of those left out: nobody reads hundreds."""
    if len(lines) <= _FEW:
        return list(lines)
    return [*lines[:_FEW], f"and {len(lines) - _FEW:,} more"]


def bare(noun: str, answers: Sequence[Answer], dossier: Dossier, order: Order) -> Report:
    """List records for formats that write them whole, or the columns that were asked for."""
    rows = arranged(noun, answers, dossier, order, streamed=True)
    if not order.columns:
        return Report((Section(plural(noun), answers=rows),))
    from sahara_cli.reports.columns import columns  # which whole records have none of

    laid = columns(noun, dossier, order.columns, data=True)
    return Report((Section(plural(noun), answers=rows, columns=laid),), asked=True)


def arranged(
    noun: str, answers: Sequence[Answer], dossier: Dossier, order: Order, *, streamed: bool = False
) -> Sequence[Answer]:
    """Sort, turn round and cut what was found, as asked; what is unbounded stays last.

    What is to be `streamed` is not read here, where an index gives it in its order.
    """
    if isinstance(answers, Answers) and _is_in_order(answers, order):
        if streamed and order.limit is None and len(answers) > _HELD and not answers.is_ranked:
            return answers.turned() if order.reverse else answers
        return tuple(answers.arranged(reverse=order.reverse, limit=order.limit))
    rows = list(answers)
    if order.sort:
        from sahara_cli.reports.columns import columns  # the order of dates needs none

        (column,) = columns(noun, dossier, (order.sort,))
        rows.sort(key=_key_of(order.sort, column))
    if order.reverse:
        rows.reverse()
    rows.sort(key=lambda answer: answer.unbounded)
    return tuple(rows[: order.limit])


def _is_in_order(answers: Answers, order: Order) -> bool:
    """Tell whether answers stand in the order that is asked for."""
    return not order.sort or (order.sort in _BY_DATE and not answers.is_ranked)


def _key_of(sort: str, column: Column) -> Callable[[Answer], tuple[object, ...]]:
    if sort in _BY_DATE:
        return _date_key
    return _end_key if sort == "latest" else lambda answer: _text_key(column.cell(answer))


def by_subject(answers: Sequence[Answer], dossier: Dossier) -> tuple[Answer, ...]:
    """Bring facts of one subject together, and within it those of one property: rivals stand side by side."""

    def key(answer: Answer) -> tuple[str, str]:
        fact = cast("Fact", answer.record)
        return fold(dossier.subject(fact)), fold(fact.property)

    return tuple(sorted(answers, key=key))


def conflicting(answers: Sequence[Answer], dossier: Dossier) -> tuple[Answer, ...]:
    """Keep the facts that others contradict; rivals stand side by side."""
    from sahara_cli.dossier.conflicts import contradicted  # few listings are of conflicts

    ids = contradicted(cast("Fact", answer.record) for answer in answers)
    return by_subject([answer for answer in answers if answer.record.id in ids], dossier)


def _date_key(answer: Answer) -> tuple[bool, tuple[object, ...]]:
    date = date_of(answer.record)
    return (date is None, by_time(date) if date else ())


def _end_key(answer: Answer) -> tuple[bool, tuple[object, ...]]:
    date = date_of(answer.record)
    return (date is None, (date.bounds[1], date.sort_key) if date else ())


def _text_key(text: str) -> tuple[bool, int, str]:
    """Order cells as a reader would: numbers by size, then words, blanks last."""
    digits = text.lstrip("0") if text.isdecimal() and text.isascii() else ""
    return (not text, len(digits), digits or fold(text))
