"""Records counted by what they are counted in: where many are alike, one stands for all of them.

What is alike is told by what the index holds of dates, kinds and standings; how surely it answers, and in which period
it is, is told of the one that stands for the others by those who tell it of any record.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from sahara_cli.dates import parse
from sahara_cli.dossier.criteria import All, Dated, KnownBy, ToldBy
from sahara_cli.dossier.records import RECORDS, Event
from sahara_cli.dossier.selection import is_graded
from sahara_cli.storage.index.conditions import of_nouns
from sahara_cli.storage.index.questions import rivals
from sahara_cli.storage.index.schema import CLAIMS, NOUN_OF, OF

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sahara_cli.dates import Window
    from sahara_cli.dossier.criteria import Criterion
    from sahara_cli.dossier.records import AnyRecord
    from sahara_cli.storage.index.conditions import Condition

#: What records may be counted by here: periods, by the columns of a date, and columns of a record.
PERIODS = frozenset({"year", "quarter", "month", "week"})
COLUMNS = ("kind", "status")


def dates_of(asked: Criterion) -> All | None:
    """Give the dates that are asked for, each of which must fit; none where they are asked for in another way."""
    match asked:
        case Dated():
            return All((asked,))
        case KnownBy(possible=possible) if not possible:  # all that answers does so for certain
            return All()
        case All(parts):
            dated = [dates_of(part) for part in parts]
            if None in dated:
                return None
            return All(tuple(date for some in dated if some for date in some.parts))
        case _:
            return None if is_graded(asked) else All()


def windows_of(asked: Criterion) -> list[Window]:
    """Give the windows that a date must be in, each of them."""
    match asked:
        case All(parts):
            return [window for part in parts for window in windows_of(part)]
        case _:
            return [asked.window] if isinstance(asked, Dated) else []


def is_dates_alone(asked: Criterion) -> bool:
    """Tell whether nothing but dates is asked for."""
    match asked:
        case All(parts):
            return all(map(is_dates_alone, parts))
        case _:
            return isinstance(asked, Dated)


def is_sources_alone(asked: Criterion) -> bool:
    """Tell whether nothing but what records rest on is asked for."""
    match asked:
        case All(parts):
            return all(map(is_sources_alone, parts))
        case _:
            return isinstance(asked, KnownBy | ToldBy)


def are_claims(nouns: Iterable[str]) -> bool:
    """Tell whether all are kinds that are counted."""
    return CLAIMS.issuperset(nouns)


def of_dates(nouns: Iterable[int], by: Sequence[str]) -> str:
    """Select how many records have a date, and what else they are counted by: of dates alone that is held."""
    if {*COLUMNS}.isdisjoint(by):
        return (
            "SELECT noun, date, NULL AS kind, NULL AS status, rows AS n FROM dated"
            f" WHERE {of_nouns(nouns, 'noun')} AND rows > 0"
        )
    columns = ", ".join(("noun", "date", *COLUMNS))
    return (
        f"SELECT {columns}, count(*) AS n FROM record INDEXED BY by_date"
        f" WHERE {of_nouns(nouns, 'noun')} GROUP BY {columns}"
    )


def grouped(counted: str, dated: Condition, by: Sequence[str], *, strict: bool) -> str:
    """Select what stands for others, and for how many: what is alike in its verdict and in all it is counted by."""
    alike = [f"r.{period}" for period in by if period in PERIODS]
    alike += [f"t.{column}" for column in by if column in COLUMNS]
    verdicts = (f"0 + ({test})" for test in (dated.certain, dated.unbounded))
    groups = ", ".join(("t.noun", *alike, *verdicts))
    needed = dated.certain if strict else dated.possible
    return (
        f"SELECT t.noun, r.text, t.kind, t.status, sum(t.n) FROM ({counted}) AS t"
        f" CROSS JOIN date AS r ON r.id = t.date WHERE {needed} GROUP BY {groups}"
    )


def stub(noun: int, text: str, kind: str | None, status: str | None) -> AnyRecord:
    """Make what stands for others: its date, its kind and its standing are all that is there."""
    differing = rivals(text)
    fields = {"date": differing[0] if differing else None, "kind": kind, "status": status}
    if len(differing) < 2:  # noqa: PLR2004  # one date is no matter of dispute
        return cast("AnyRecord", RECORDS[NOUN_OF[noun]].of(fields))
    from sahara_cli.dossier.happenings import Happening  # which most dossiers have none of

    reports = tuple(Event.of({**fields, "date": date}) for date in differing)
    settled = parse(text.partition(OF)[0])
    return Happening.of({**fields, "date": settled, "_reports": reports})
