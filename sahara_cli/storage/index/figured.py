"""Records with the figures that they tell: of each line no more is read than these, and of most events none."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, NamedTuple

from pydantic_core import from_json

from sahara_cli.dossier.records import Event, Figure
from sahara_cli.storage.index.conditions import among
from sahara_cli.storage.index.grouping import COLUMNS, PERIODS
from sahara_cli.storage.index.schema import FIGURE, HAPPENING
from sahara_cli.storage.index.store import FAILURES, refuse_damaged

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.dossier.answer import Answer
    from sahara_cli.storage.index.conditions import Condition
    from sahara_cli.storage.index.selecting import Selecting
    from sahara_cli.storage.index.store import Question, Store

    #: What stands for others: a noun, the text of a date, a kind and a standing.
    Stands = tuple[int, str, str | None, str | None]
    #: Figures by their fields.
    Figures = tuple[tuple[tuple[str, Any], ...], ...]

#: What records may be counted by here.
ALONE = PERIODS | {*COLUMNS}


class FigureCounts(NamedTuple):
    """What stands for others, each with its figures and with how many are so; and the rows of happenings to be read."""

    alike: Counter[tuple[Stands, Figures]]
    happenings: Sequence[tuple[int, str, int]]


def count_figures(
    store: Store,
    question: Question,
    selecting: Selecting,
    by: Sequence[str],
    what: str | None,
    dated: Condition,
) -> FigureCounts:
    """Count what answers with its figures, or with those of one sort. Raises `Lost`.

    What is in the same periods, and as surely in the dates that are asked for, is alike whatever its date is.
    """
    counted: Counter[tuple[Stands, Figures]] = Counter()
    standing: dict[tuple[object, ...], Stands] = {}
    happenings: list[tuple[int, str, int]] = []
    sql = _lines(store, selecting, by, what, dated)
    for noun, date, kind, status, alike, row, line, crc in store.rows(sql, question.values):
        figures: Figures = ()
        if line is not None:
            if noun == HAPPENING:
                happenings.append((row, line, crc))
                continue
            try:
                refuse_damaged(line, crc)
                figures = _figures(from_json(line), what)
            except FAILURES as error:
                raise store.lost(error) from error
        stands = standing.setdefault((noun, alike, kind, status), (noun, date or "", kind, status))
        counted[stands, figures] += 1
    return FigureCounts(counted, happenings)


def _lines(
    store: Store, selecting: Selecting, by: Sequence[str], what: str | None, dated: Condition
) -> str:
    """Select what answers, with the lines of happenings and of what tells a figure."""
    of_role = f"SELECT id FROM term WHERE role = {FIGURE}"
    named = store.rows(f"{of_role} AND ? IN (name, '')", (what or "",))
    tells = f"EXISTS (SELECT 1 FROM link AS k WHERE {among('k.term', [term for (term,) in named])} AND k.row = p.row)"
    others = (f"{f'r.{column}' if column in by else 'NULL'} AS {column}" for column in COLUMNS)
    with_dates = selecting._replace(
        condition=selecting.condition._replace(dated=True), near=None, alone=""
    )
    rows = with_dates.rows(
        columns=f"r.noun AS noun, r.row AS row, r.date AS date, {', '.join(others)}"
    )
    periods = [f"r.{period}" for period in by if period in PERIODS]
    alike = [*periods, *(f"({test})" for test in (dated.certain, dated.unbounded))]
    told_alike = " || '|' || ".join(alike)
    return (
        f"SELECT p.noun, r.text, p.kind, p.status, {told_alike}, p.row, l.json, l.crc FROM ({rows}) AS p"
        f" LEFT JOIN date AS r ON r.id = p.date"
        f" LEFT JOIN line AS l ON l.row = iif(p.noun = {HAPPENING} OR {tells}, p.row, NULL)"
    )


def _figures(fields: dict[str, Any], what: str | None) -> Figures:
    figures = fields.get("figures", ())
    return tuple(tuple(figure.items()) for figure in figures if what in (None, figure["what"]))


def with_figures(answer: Answer, figures: Figures) -> Answer:
    """Give what stands for others with the figures that they tell."""
    if not isinstance(answer.record, Event):
        return answer
    read = tuple(Figure.plainly(dict(figure)) for figure in figures)
    return answer._replace(record=Event.of({**vars(answer.record), "figures": read}))
