"""An engine's answers held against those of `matches` and `select`, record by record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sahara_cli.dates import Verdict
from sahara_cli.dossier.selection import Dossier, by_date, chosen
from sahara_cli.engines import compile as compiled

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sahara_cli.dossier.criteria import Criterion
    from sahara_cli.dossier.records import AnyRecord

#: A record that answers: its id, its verdict, whether it is unbounded.
Answer = tuple[str, int, bool]


def by_python(records: Sequence[AnyRecord], asked: Criterion) -> list[Answer]:
    """Answer by judging each record, in the order of a listing."""
    from sahara_cli.dossier.criteria import matches

    found = chosen(records, asked, strict=False)
    return [(one.record.id, int(matches(asked, one.record)), one.unbounded) for one in found]


def by_engine(table: Any, asked: Criterion) -> list[Answer]:
    """Answer by the compiled question, in the same order."""
    parts = compiled(asked, table)
    rows = table.filter(parts.possible & (table.noun != "dossier"))
    rows = rows.select("id", "rank", verdict=parts.verdict, unbounded=parts.unbounded)
    columns = rows.order_by("unbounded", "rank").to_pyarrow().to_pydict()
    return list(zip(columns["id"], columns["verdict"], columns["unbounded"], strict=True))


def differences(
    table: Any, records: Sequence[AnyRecord], questions: Iterable[Criterion]
) -> list[tuple[Criterion, list[Answer], list[Answer]]]:
    """Give the questions that are answered otherwise, with what only Python and only the engine answers."""
    told = []
    for asked in questions:
        own, other = by_python(records, asked), by_engine(table, asked)
        if own != other:
            told.append(
                (asked, sorted(set(own) - set(other))[:3], sorted(set(other) - set(own))[:3])
            )
    return told


__all__ = ["Dossier", "Verdict", "by_date", "by_engine", "by_python", "differences"]
