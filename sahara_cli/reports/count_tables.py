"""Counts laid out: a row a group, or rows and columns crossed for people; a row a cell for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, cast

from sahara_cli.dossier.declared import Declared
from sahara_cli.dossier.selection import Answer
from sahara_cli.reports import Column, Report, Section
from sahara_cli.reports.counts import SEVERAL
from sahara_cli.reports.periods import UNITS
from sahara_cli.reports.rows import doubtful, plural

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from sahara_cli.dossier.records import AnyRecord
    from sahara_cli.reports import Layout
    from sahara_cli.reports.counts import By, Counts, Group, Tally
    from sahara_cli.reports.sums import Sum

#: So many columns are crossed at most.
_MOST_COLUMNS = 20
#: So many pairs are named that may be counted twice.
_FEW = 3


class Asked(NamedTuple):
    """The subject of a count: the noun, the figure that is added up, and whether a time was asked for.

    `twice` are the ids of pairs of events that tell the figure, and may be one happening.
    """

    noun: str
    what: str | None = None
    timed: bool = False
    twice: Sequence[tuple[str, str]] = ()

    @property
    def figure(self) -> str:
        """The figure in words."""
        return (self.what or "").replace("-", " ")


def listed(counts: Counts, asked: Asked) -> Report:
    """List a row a group, for programs: its keys, and how many are certain, possible, not known to the period."""
    kind = _kind(counts.by, summed=asked.what is not None)
    rows = []
    for groups, tally in _in_order(counts):
        keys: dict[str, object] = {
            by: group.key for by, group in zip(counts.by, groups, strict=True)
        }
        row: dict[str, object] = {
            **keys,
            "certain": tally.certain,
            "possible": tally.possible,
            "unknown": tally.unknown,
            "total": tally.total,
            **(_figures(tally, asked.what) if asked.what else {}),
        }
        named = {
            by: group.in_words for by, group in zip(counts.by, groups, strict=True) if group.key
        }
        rows.append((kind.of(row), named))
    # It is laid out as a record is, though it stands in no dossier.
    answers = tuple(Answer(cast("AnyRecord", row)) for row, _ in rows)
    names = {id(row): named for row, named in rows}
    columns = tuple(_data(key, names) for key in kind.declared)
    return Report((Section("counts", answers=answers, columns=columns),))


def _data(key: str, names: dict[int, dict[By, str]]) -> Column:
    def cell(answer: Answer) -> str:
        value = getattr(answer.record, key)
        named = names[id(answer.record)] if key not in UNITS else {}
        return "" if value is None else str(named.get(cast("By", key), value))

    return Column(key, key.capitalize(), cell)


def _kind(by: Sequence[By], *, summed: bool) -> type[Declared]:
    """Make the kind of a row, whose keys are what is counted by."""
    numbers = ["certain", "possible", "unknown", "total"]
    fields: dict[str, str] = {**dict.fromkeys(by, "str | None"), **dict.fromkeys(numbers, "int")}
    if summed:
        fields |= {"sum": "str", "told": "int"}
        bounds = [
            f"{part}{bound}" for part in ("", "certain_", "possible_") for bound in ("low", "high")
        ]
        fields |= dict.fromkeys(bounds, "int | None")
    return type("Count", (Declared,), {"__annotations__": fields, "noun": "count"})


def _figures(tally: Tally, what: str) -> dict[str, object]:
    parts = (("", tally.in_all), ("certain_", tally.surely), ("possible_", tally.perhaps))
    bounds: dict[str, object] = {}
    for part, figure in parts:
        bounds[f"{part}low"] = figure.low if figure.told else None
        bounds[f"{part}high"] = figure.high if figure.told else None
    return {"sum": what, "told": tally.in_all.told, **bounds}


def _in_order(counts: Counts) -> Iterator[tuple[tuple[Group, ...], Tally]]:
    ranks = [
        {group: rank for rank, group in enumerate(counts.groups(at))}
        for at in range(len(counts.by))
    ]

    def place(groups: tuple[Group, ...]) -> tuple[int, ...]:
        return tuple(rank[group] for rank, group in zip(ranks, groups, strict=True))

    for groups in sorted(counts.tallies, key=place):
        yield groups, counts.tallies[groups]


class _Row(NamedTuple):
    """A row for people: what it is called, its tally, and, where columns are crossed, the tallies of its cells."""

    noun: str
    called: tuple[str, ...]
    tally: Tally
    cells: dict[Group, Tally]
    is_total: bool = False


def tables(counts: Counts, asked: Asked) -> Report:
    """Lay counts out for people, with a last row of all records, each once.

    Two groups are crossed, unless there would be more columns than anybody reads: then each pair has a row.
    """
    crossed = len(counts.by) > 1 and len(counts.groups(1)) <= _MOST_COLUMNS
    heads = counts.by[:1] if crossed else counts.by
    every = list(_rows(counts, crossed=crossed))
    if counts.by and every:
        called = ("all", *[""] * (len(heads) - 1))
        every.append(_Row("count", called, counts.total, counts.margins[-1], is_total=True))
    columns = [_head(at, by) for at, by in enumerate(heads)]
    columns += _crossed(counts, asked) if crossed else _counted(counts, asked)
    answers = tuple(Answer(cast("AnyRecord", row)) for row in every)
    layout: Layout = "counts" if len(counts.by) == 1 else "table"
    section = Section("counts", layout, answers=answers, columns=tuple(columns))
    return Report((section,) if counts.total.total else (), notes=tuple(_notes(counts, asked)))


def _head(at: int, by: By) -> Column:
    return Column(f"group_{at}", by.capitalize(), lambda answer: _of(answer).called[at], wraps=True)


def _rows(counts: Counts, *, crossed: bool) -> Iterator[_Row]:
    if not crossed:
        for groups, tally in _in_order(counts):
            yield _Row("count", tuple(group.in_words for group in groups), tally, {})
        return
    cells: dict[Group, dict[Group, Tally]] = {}
    for (row, column), tally in counts.tallies.items():
        cells.setdefault(row, {})[column] = tally
    for row in counts.groups(0):
        yield _Row("count", (row.in_words,), counts.margins[0][row], cells[row])


def _of(answer: Answer) -> _Row:
    return cast("_Row", answer.record)


def _counted(counts: Counts, asked: Asked) -> list[Column]:
    columns = []
    if _is_doubtful(counts, asked):
        columns += [
            _number("certain", lambda row: row.tally.certain),
            _number("possible", lambda row: row.tally.possible),
        ]
    columns.append(_number("total", lambda row: row.tally.total, plural(asked.noun).capitalize()))
    if asked.what:
        columns.append(_figure(asked, lambda row: row.tally.in_all))
        if counts.total.perhaps.told:
            columns.append(_figure(asked, lambda row: row.tally.surely, "certain"))
    return columns


def _is_doubtful(counts: Counts, asked: Asked) -> bool:
    return asked.timed or any(by in UNITS for by in counts.by)


def _number(key: str, number: Callable[[_Row], int], heading: str = "") -> Column:
    return Column(key, heading or key.capitalize(), lambda answer: str(number(_of(answer))))


def _figure(asked: Asked, figure: Callable[[_Row], Sum], of_which: str = "") -> Column:
    heading = asked.figure.capitalize() + (f", {of_which}" if of_which else "")
    return Column(f"sum_{of_which}", heading, lambda answer: str(figure(_of(answer))))


def _crossed(counts: Counts, asked: Asked) -> list[Column]:
    def column(at: int, group: Group) -> Column:
        def cell(answer: Answer) -> str:
            tally = _of(answer).cells.get(group)
            return "" if tally is None else _in_cell(tally, asked)

        return Column(f"c{at}", group.in_words, cell)

    summed = _figure(asked, lambda row: row.tally.in_all) if asked.what else None
    columns = [column(at, group) for at, group in enumerate(counts.groups(1))]
    return [
        *columns,
        summed or _number("total", lambda row: row.tally.total, plural(asked.noun).capitalize()),
    ]


def _in_cell(tally: Tally, asked: Asked) -> str:
    if asked.what:
        return str(tally.in_all)
    if not tally.possible:
        return str(tally.total)
    return f"{tally.certain}+{tally.possible}≈" if tally.certain else f"{tally.possible}≈"


#: Whom a row of `--by actor` counts a record for: the same for whom `--actor` finds it.
_NAMED_IN = {
    "event": "An actor's are those that it is named in: as who does it, whom it is done to, or only mentioned.",
    "statement": "An actor's are those that it is named in: as who says it, whom it is said to, or only mentioned.",
    "fact": "An actor's are those that it is named in: as whom it is about, who asserts it, or only mentioned.",
}


def _notes(counts: Counts, asked: Asked) -> Iterator[str]:
    total = counts.total
    yield _counted_in_words(counts, asked)
    yield from _of_several(counts, asked)
    if counts.lasting:
        yield "What lasts is counted where it begins."
    if asked.what and total.total:
        yield (
            f"{asked.figure.capitalize()}: told by {total.in_all.told} of {total.total}; of each what its last report "
            "says, from the lowest to the highest, never added up within one."
        )
    if asked.twice:
        pairs = "; ".join(" and ".join(pair) for pair in asked.twice[:_FEW])
        more = len(asked.twice) - _FEW
        pairs += f"; {more} more pair{'s' * (more > 1)}" * (more > 0)
        yield f"These are not joined, and may count one thing twice: {pairs}. `sahara same` lists them."


def _of_several(counts: Counts, asked: Asked) -> Iterator[str]:
    """Say for which of a record's actors, places and so on it is counted."""
    total = counts.total
    cells = sum(tally.total for tally in counts.tallies.values())
    if cells > total.total:
        several = " or ".join(f"{by}s" for by in counts.by if by in SEVERAL)
        once = "row and column count" if len(counts.by) > 1 else "row counts"
        yield f"What has several {several} counts for each of them ({cells} in all); the last {once} it once."
    if "actor" in counts.by and total.total:
        yield _NAMED_IN[asked.noun]


def _counted_in_words(counts: Counts, asked: Asked) -> str:
    total = counts.total
    parts = [plural(asked.noun, total.total)]
    if total.possible:
        why = doubtful(total.possible, counts.rough)
        parts.append(f"{total.possible} only possible (≈): {why}")
    if total.unknown:
        parts.append(
            f"{total.unknown} not known to the {next(by for by in counts.by if by in UNITS)}"
        )
    if counts.unbounded:
        parts.append(f"{counts.unbounded} only for want of an end, a beginning or a date")
    return "; ".join(parts)
