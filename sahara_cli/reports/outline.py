"""A timeline of many records: a row a period, with what there is most of in it, and its figures added up."""

from __future__ import annotations

from collections import Counter
from functools import cache
from heapq import nlargest
from typing import TYPE_CHECKING, ClassVar, NamedTuple, cast

from sahara_cli.dates import Verdict
from sahara_cli.dates.days import civil
from sahara_cli.dossier.declared import Declared
from sahara_cli.dossier.lazy import Answers
from sahara_cli.dossier.records import Event
from sahara_cli.dossier.selection import Answer, Dossier
from sahara_cli.errors import UnknownNameError
from sahara_cli.reports import Column, Report, Section
from sahara_cli.reports.cells import listed
from sahara_cli.reports.counts import grouping, naming, verdict_of
from sahara_cli.reports.crossing import keys_of
from sahara_cli.reports.rows import doubtful, plural
from sahara_cli.reports.sums import MONEY, NOTHING, Sum, sum_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from sahara_cli.dossier.records import AnyRecord
    from sahara_cli.reports.counts import Attribute, Group, Grouping, Placed
    from sahara_cli.reports.periods import Unit
    from sahara_cli.reports.rows import Order
    from sahara_cli.reports.sums import Sources

    #: What some records have, one that stands for them, and how many they are.
    Cell = tuple[tuple[str | None, ...], Answer, int]

_NOUNS = ("event", "statement", "fact")
#: What is told of each period beside how many: the commonest, so many of each.
_TOLD: dict[str, Attribute] = {"kinds": "kind", "actors": "actor", "places": "place"}
_MOST = 3
_MONTHS = {"year": 12, "quarter": 3, "month": 1}
_WEEK = 7


class Share(Declared):
    """One of the commonest in a period: its id, its name, and how many records have it."""

    id: str
    name: str
    count: int


class Total(Declared):
    """A figure added up over a period's events, from the lowest to the highest count; `told` by so many of them."""

    what: str
    told: int
    low: int
    high: int | None = None
    approximate: bool = False


class Outlined(Declared):
    """A period and what is in it; `period` is none for what is not known to one, `possible` how many are only that."""

    noun: ClassVar[str] = "period"

    period: str | None
    name: str
    events: int
    statements: int
    facts: int
    possible: int
    kinds: tuple[Share, ...]
    actors: tuple[Share, ...]
    places: tuple[Share, ...]
    figures: tuple[Total, ...]


class _Silence(NamedTuple):
    """So many periods without a record."""

    noun: str
    name: str


def outlined(
    answers: Sequence[Answer], unit: Unit, dossier: Dossier, order: Order, *, data: bool
) -> Report:
    """Lay a timeline out by periods; without what is silent between them where it is `data` for programs."""
    counted = _Counted()
    rows = _rows(answers, unit, dossier, counted)
    groups = sorted(rows, key=lambda group: (group.key is None, group.first))
    if order.reverse:
        groups.reverse()
    groups = groups[: order.limit]
    kept = [rows[group] for group in groups]
    lines = kept if data else list(_with_silences(groups, rows, unit))
    # They are laid out as records are, though they stand in no dossier.
    shown = tuple(Answer(cast("AnyRecord", line)) for line in lines)
    laid = _columns(kept, order.columns, data=data)
    section = Section("periods", answers=shown, columns=laid)
    periods = (sum(group.key is not None for group in several) for several in (groups, rows))
    note = _count(counted, *periods, unit=unit)
    return Report((section,), notes=(note,), asked=bool(order.columns))


class _Counted:
    """All records of a timeline, counted as they are read: by kind, how many are only possible, and roughly dated."""

    def __init__(self) -> None:
        self.nouns: Counter[str] = Counter()
        self.possible = self.rough = 0

    def add(self, answer: Answer, times: int) -> None:
        """Count some that answer alike."""
        self.nouns[answer.record.noun] += times
        self.possible += (answer.match is Verdict.POSSIBLE) * times
        self.rough += answer.rough * times


class _Contents:
    """The records of a period, counted."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self.shares: dict[str, Counter[str]] = {key: Counter() for key in _TOLD}
        self.sums: dict[str, Sum] = {}
        self.currencies: set[str] = set()

    def share(self, record: AnyRecord, groups: Mapping[str, Grouping]) -> None:
        """Count a record by its kind, whom it involves and where it is."""
        for key, of in groups.items():
            share = self.shares[key]
            for group in of(record).groups:
                if group.key is not None:
                    share[group.key] += 1

    def add(self, record: AnyRecord, times: int, sources: Sources) -> None:
        """Count records that are as this one, and their figures."""
        self.counts[plural(record.noun)] += times
        if isinstance(record, Event):
            for what in {figure.what for figure in record.figures}:
                total = sum_of(record, what, sources).of(times)
                self.sums[what] = self.sums.get(what, NOTHING) + total
                if what == MONEY:
                    from sahara_cli.reports.moneys import currencies  # which only money needs

                    self.currencies |= currencies(record, sources)

    def commonest(self, key: str, named: Callable[[str | None], Group]) -> tuple[Share, ...]:
        """Give what most records have, the most first."""
        shares = self.shares[key]
        least = min(nlargest(_MOST, shares.values()), default=0)
        ordered = sorted(
            (item for item in shares.items() if item[1] >= least),
            key=lambda item: (-item[1], named(item[0]).in_words, item[0]),
        )
        return tuple(
            Share.of({"id": identifier, "name": named(identifier).in_words, "count": count})
            for identifier, count in ordered[:_MOST]
        )

    def totals(self, ordered: Sequence[str]) -> tuple[Total, ...]:
        """Give the sums of some figures, as far as any event tells them; none of money in several currencies."""
        mixed = {MONEY} if len(self.currencies) > 1 else set()
        sums = ((what, self.sums[what]) for what in ordered if what in self.sums.keys() - mixed)
        return tuple(Total.of({"what": what, **total._asdict()}) for what, total in sums)


def _rows(
    answers: Sequence[Answer], unit: Unit, dossier: Dossier, counted: _Counted
) -> dict[Group, Outlined]:
    named = {key: cache(naming(by, dossier)) for key, by in _TOLD.items()}
    told = _Told({}, Counter())
    if not _count_by_index(answers, unit, dossier, counted, told):
        _count_one_by_one(answers, unit, dossier, counted, told)
    contents, telling = told
    ordered = sorted(telling, key=lambda what: (-telling[what], what))[:_MOST]
    return {
        group: Outlined.of(
            {
                "period": group.key,
                "name": group.in_words,
                **{key: content.counts[key] for key in (*map(plural, _NOUNS), "possible")},
                **{key: content.commonest(key, named[key]) for key in _TOLD},
                "figures": content.totals(ordered),
            }
        )
        for group, content in contents.items()
    }


class _Told(NamedTuple):
    """What is told of each period, and how many events tell of each figure."""

    contents: dict[Group, _Contents]
    telling: Counter[str]

    def of(self, group: Group) -> _Contents:
        """Give what is told of a period."""
        return self.contents.setdefault(group, _Contents())


def _count_one_by_one(
    answers: Sequence[Answer], unit: Unit, dossier: Dossier, counted: _Counted, told: _Told
) -> None:
    period = grouping(unit, dossier)
    groups = {key: grouping(by, dossier) for key, by in _TOLD.items()}
    for answer in answers:
        placed = period(answer.record)
        told.of(placed.groups[0]).share(answer.record, groups)
        _count_in(placed, answer, 1, dossier, counted, told)


def _count_by_index(
    answers: Sequence[Answer], unit: Unit, dossier: Dossier, counted: _Counted, told: _Told
) -> bool:
    """Count what an index tells of dates, kinds, sides and figures; tell whether it does."""
    if not isinstance(answers, Answers):
        return False
    period = grouping(unit, dossier)
    shares: dict[str, Iterable[Cell]] = {}
    for key in ("actors", "places"):
        by = _TOLD[key]
        cells = answers.crossed((unit, by), {by: keys_of(by, dossier)})
        if cells is None:
            return False
        shares[key] = cells
    if (figured := answers.figured([unit])) is None:
        return False
    for answer, times in figured:
        _count_in(period(answer.record), answer, times, dossier, counted, told)
    kinds = answers.alike([unit, "kind"])
    shares["kinds"] = (((getattr(one.record, "kind", None),), one, times) for one, times in kinds)
    _share(shares, period, told)
    return True


def _share(shares: Mapping[str, Iterable[Cell]], period: Grouping, told: _Told) -> None:
    """Count what records have, by what stands for many of them."""
    for key, cells in shares.items():
        groups: dict[int, tuple[Answer, Group]] = {}  # by their identity, for which they are held
        for (name,), answer, times in cells:
            known = groups.get(id(answer))
            if known is None:
                known = groups[id(answer)] = answer, period(answer.record).groups[0]
            if name is not None:
                told.of(known[1]).shares[key][name] += times


def _count_in(
    placed: Placed, answer: Answer, times: int, dossier: Dossier, counted: _Counted, told: _Told
) -> None:
    """Count some that are alike in their period, and their figures."""
    counted.add(answer, times)
    contents = told.of(placed.groups[0])
    contents.add(answer.record, times, lambda: dossier.sources_by_id)
    is_possible = verdict_of(answer.match, [placed]) is Verdict.POSSIBLE
    contents.counts["possible"] += is_possible * times
    if isinstance(answer.record, Event):
        for what in {figure.what for figure in answer.record.figures}:
            told.telling[what] += times


def _with_silences(
    groups: Sequence[Group], rows: dict[Group, Outlined], unit: Unit
) -> Iterator[Outlined | _Silence]:
    before: Group | None = None
    for group in groups:
        if before and before.key and group.key and (gap := _between(before, group, unit)):
            yield _Silence("period", f"{gap:,} {unit}{'s' * (gap != 1)} without any")
        yield rows[group]
        before = group


def _between(group: Group, other: Group, unit: Unit) -> int:
    """Count the periods between two, whichever comes first."""
    if unit == "week":
        return abs(other.first - group.first) // _WEEK - 1
    (year, month, _), (later, last, _) = civil(group.first), civil(other.first)
    return abs((later - year) * 12 + last - month) // _MONTHS[unit] - 1


def _columns(rows: Sequence[Outlined], asked: Sequence[str], *, data: bool) -> tuple[Column, ...]:
    every = {column.key: column for column in _every(data=data)}
    if unknown := [key for key in asked if key not in every]:
        raise UnknownNameError("column", unknown[0], (), f"the columns are {', '.join(every)}")
    if data and not asked:
        asked = [key for key in every if key != "when"]
    return tuple(every[key] for key in asked or ("when", *_filled(rows, every)))


def _filled(rows: Sequence[Outlined], keys: Iterable[str]) -> list[str]:
    """Choose the columns in which any row has something, for people."""
    shown = (key for key in keys if key not in ("when", "period"))
    return [key for key in shown if any(getattr(row, key) for row in rows)]


def _every(*, data: bool) -> Iterator[Column]:
    yield Column("when", "When", lambda answer: _of(answer).name)
    yield Column("period", "Period", lambda answer: _field(answer, "period"))
    for noun in _NOUNS:
        yield Column(plural(noun), plural(noun).capitalize(), _number(plural(noun)))
    yield Column("possible", "Possible" if data else "≈", _number("possible"))
    yield Column("figures", "Figures", _summed, wraps=True)
    joined = listed if data else ", ".join
    for key in _TOLD:
        yield Column(key, key.capitalize(), _shared(key, joined), wraps=True)


def _of(answer: Answer) -> Outlined:
    return cast("Outlined", answer.record)


def _field(answer: Answer, key: str) -> str:
    value = getattr(answer.record, key, None)
    return "" if value is None else str(value)


def _number(key: str) -> Callable[[Answer], str]:
    return lambda answer: _field(answer, key)


def _shared(key: str, joined: Callable[[list[str]], str]) -> Callable[[Answer], str]:
    return lambda answer: joined(
        [f"{share.name} {share.count:,}" for share in getattr(answer.record, key, ())]
    )


def _summed(answer: Answer) -> str:
    figures = getattr(answer.record, "figures", ())
    return "; ".join(
        f"{figure.what.replace('-', ' ')} {Sum(figure.told, figure.low, figure.high, figure.approximate)}"
        for figure in figures
    )


def _count(counted: _Counted, shown: int, periods: int, *, unit: Unit) -> str:
    counts = counted.nouns
    named = [plural(noun, counts[noun]) for noun in _NOUNS if counts[noun]] or [plural("any", 0)]
    rows = f"{shown:,} of {periods:,}" if shown < periods else f"{periods:,}"
    sentence = f"{', '.join(named)} in {rows} {unit}{'s' * (periods != 1)}" if counts else named[0]
    if counted.possible:
        why = doubtful(counted.possible, counted.rough)
        sentence += f"; {counted.possible} only possible (≈): {why}"
    return sentence
