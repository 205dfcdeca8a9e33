"""Counts that an engine makes: of rows that are alike in all that they are counted by, one stands for all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import ibis

from sahara_cli.dates import Verdict, parse
from sahara_cli.dossier.answer import Answer
from sahara_cli.dossier.records import RECORDS, Figure, RowCitation
from sahara_cli.engines.days import FIRST_DAY, LAST_DAY

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sahara_cli.dossier.records import AnyRecord
    from sahara_cli.engines.compiling import Asked

#: The columns that hold what records are counted by; periods are told of dates.
_COLUMNS = {
    "kind": "kind", "status": "status", "actor": "actors", "place": "places", "topic": "topics", "article": "articles",
}  # fmt: skip
#: How many letters a year, a month and a day have.
_YEAR, _MONTH, _DAY = 4, 7, 10
_LISTS = ("actors", "places", "topics", "articles")


def alike(rows: Any, asked: Asked, by: Sequence[str], what: str | None, *, graded: bool) -> Any:
    """Group rows by all that they are counted by, and by what they tell of a figure, with how many there are."""
    columns = {column: rows[column] for counted_by in by if (column := _COLUMNS.get(counted_by))}
    if periods := set(by) - set(_COLUMNS):
        columns["date"] = _date(rows, periods)
    if what:
        columns["figures"] = rows.figures.filter(lambda figure: figure.what == what)
    if graded:
        columns |= {"certain": asked.certain, "unbounded": asked.unbounded, "rough": asked.rough}
    named = rows.select(noun=rows.noun, **columns)
    return named.group_by(["noun", *columns]).agg(many=named.count())


def _date(rows: Any, periods: set[str]) -> Any:
    """Give dates by which rows are grouped: of a day the month or the year, where that is in the same periods."""
    if "week" in periods:
        return rows["date"]
    is_near = (rows.s_lo > FIRST_DAY) & (rows.s_lo < LAST_DAY)
    is_day = is_near & (rows.s_lo == rows.e_hi) & (rows["date"].length() == _DAY)
    length = _YEAR if periods == {"year"} else _MONTH
    return ibis.ifelse(is_day, rows["date"].left(length), rows["date"])


def standing(groups: Iterator[Mapping[str, Any]]) -> Iterator[tuple[Answer, int]]:
    """Give a record for each group, with no more in it than what it is counted by, and how many it stands for."""
    for row in groups:
        verdict = None
        if "certain" in row:
            verdict = Verdict.CERTAIN if row["certain"] else Verdict.POSSIBLE
        known = verdict is not Verdict.POSSIBLE
        unbounded, rough = (not known and bool(row[column]) for column in ("unbounded", "rough"))
        yield Answer(_stub(row), verdict, unbounded=unbounded, rough=rough), int(row["many"])


def _stub(row: Mapping[str, Any]) -> AnyRecord:
    """Make a record of a group's columns: criteria tell the same of it as of each that it stands for."""
    kind = RECORDS[row["noun"]]
    fields: dict[str, Any] = {
        name: declaration.default for name, declaration in kind.declared.items()
    }
    lists: dict[str, list[str]] = {name: row.get(name) or [] for name in _LISTS}
    date = row.get("date")
    fields |= {
        "date": parse(date) if date else None,
        "kind": row.get("kind"),
        "status": row.get("status"),
        "mentioned": tuple(lists["actors"]),
        "topics": tuple(lists["topics"]),
        "cites": tuple(RowCitation.of({"dataset": article}) for article in lists["articles"]),
        "places": tuple(lists["places"]),
        "place": next(iter(lists["places"]), None),
        "subject": next(iter(lists["places"]), None),
        "figures": tuple(Figure.of({**_FIGURE, **figure}) for figure in row.get("figures") or ()),
    }
    return cast("AnyRecord", kind.of(fields))


_FIGURE = {name: declaration.default for name, declaration in Figure.declared.items()}
