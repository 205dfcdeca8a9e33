"""Questions as Ibis expressions over a packed dossier: what `criteria.matches` says of a record, said to an engine."""

from __future__ import annotations

from functools import reduce
from operator import and_, or_
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias, assert_never

import ibis

from sahara_cli.dossier.criteria import (
    About,
    All,
    AnyOf,
    At,
    CitedFrom,
    Dated,
    HasStatus,
    Involves,
    IsDated,
    KnownBy,
    Mentions,
    Near,
    OfKind,
    OfSubject,
    SpokenBy,
    ToldBy,
    TwoValued,
)
from sahara_cli.engines.days import (
    MEMBER,
    MONTHS,
    NO_BEGINNING,
    NO_END,
    YEARS,
    Bounds,
    bounds,
)
from sahara_cli.texts.folding import sought, tokens

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from sahara_cli.dossier.criteria import Criterion, PlainKind

    #: Expressions; Ibis tells a boolean one from others when it is made.
    Truth: TypeAlias = Any
    Table: TypeAlias = Any

#: Of so many ids or fewer each is looked for in a list; of more, the one that most lists have is looked up.
_FEW = 16


class Asked(NamedTuple):
    """A question over a table: whether a row answers at all, and whether one that does certainly does.

    `unbounded` tells of a row that answers that it does so for want of an end, a beginning or a date: such rows are
    listed last. `rough` tells that its place is not known well enough.
    """

    possible: Truth
    certain: Truth
    unbounded: Truth

    rough: Truth

    @property
    def verdict(self) -> Any:
        """The verdict as a number: 0 no, 1 possible, 2 certain, as `dates.Verdict` has it."""
        return self.possible.cast("int8") + (self.possible & self.certain).cast("int8")


def compile(asked: Criterion, table: Table) -> Asked:  # noqa: A001  # what it does, by its usual name
    """Compile a question over a packed dossier's table, in whatever engine that table lies.

    The table is what `sahara pack` writes. Verdicts are those of `sahara_cli.dossier.criteria.matches`. Raises
    `RequestError` for a window that is millions of years away.

    >>> import ibis
    >>> from sahara_cli.dates import Edtf, Window
    >>> from sahara_cli.dossier.criteria import All, Dated, Involves
    >>> from sahara_cli.engines import compile, example
    >>> table = example()  # or ibis.read_parquet("events.parquet"), or one of Spark's
    >>> since = Dated(Window.since(Edtf("2020-06")))
    >>> asked = compile(All((since, Involves(frozenset({"north"})))), table)
    >>> rows = table.filter(asked.possible).select("id", sure=asked.certain).order_by("id")
    >>> rows.to_pyarrow().to_pylist()
    [{'id': 'bridge-opens', 'sure': True}, {'id': 'talks', 'sure': False}]
    """
    return Asked(*_verdict(asked, table), _unbounded(asked, table), _rough(asked, table))


_NO, _YES = ibis.literal(False), ibis.literal(True)  # noqa: FBT003  # what they are


def _verdict(asked: Criterion, table: Table) -> tuple[Truth, Truth]:
    """Tell whether a row may answer, and whether it surely does: neither is ever null."""
    match asked:
        case All(parts):
            return _joined(and_, [_verdict(part, table) for part in parts], _YES)
        case AnyOf(parts):
            return _joined(or_, [_verdict(part, table) for part in parts], _NO)
        case Dated(window):
            return _dated(bounds(window), table)
        case KnownBy() | Near():
            column = table[_LISTS[type(asked)]]
            surely = _has(column, asked.certain)
            return surely | _has(column, asked.possible), surely
        case _:
            holds = _holds(asked, table)
            return holds, holds


def _joined(
    join: Callable[[Truth, Truth], Truth], parts: Sequence[tuple[Truth, Truth]], nothing: Truth
) -> tuple[Truth, Truth]:
    if not parts:
        return nothing, nothing
    possible, certain = zip(*parts, strict=True)
    return reduce(join, possible), reduce(join, certain)


def _dated(window: Bounds, table: Table) -> tuple[Truth, Truth]:
    """Judge days. The members of a set are looked at only where its hull does not tell."""
    first, last = window.days
    members, plain = table.members, table.members.isnull()
    possible = _touches(table, window.days)
    if (
        first > NO_BEGINNING and last < NO_END
    ):  # a hull may lie around a window that no member touches
        touching = members.map(lambda member: _touches(member, window.days)).anys()
        possible &= plain | touching.fill_null(False)  # noqa: FBT003
    lying = members.map(lambda member: _surely(member, window))
    surely = ibis.ifelse(table.every, lying.anys(), lying.alls()).fill_null(False)  # noqa: FBT003
    return possible, ibis.ifelse(plain, _lies(table, window.days), surely)


def _touches(days: Any, window: tuple[int, int]) -> Truth:
    """Compare the outer days; where a window has no bound, the other tells what no window is asked of."""
    first, last = window
    if last == NO_END:
        return days.e_hi >= first
    return (
        days.s_lo <= last if first == NO_BEGINNING else (days.s_lo <= last) & (days.e_hi >= first)
    )


def _lies(days: Any, window: tuple[int, int]) -> Truth:
    """Compare the inner days; where a window has no bound, the other tells what is uncertain."""
    first, last = window
    if last == NO_END:
        return days.e_lo >= first
    return (
        days.s_hi <= last if first == NO_BEGINNING else (days.s_hi <= last) & (days.e_lo >= first)
    )


def _surely(member: Any, window: Bounds) -> Truth:
    """Tell whether a member of a set surely lies in a window; what is counted in months lies in its whole months."""
    by_unit = {MONTHS: window.months, YEARS: window.years}
    other = {
        unit: _lies(member, days) if days[0] <= days[1] else _NO
        for unit, days in by_unit.items()
        if days != window.days
    }
    own = _lies(member, window.days)
    cases = [(member.unit == unit, truth) for unit, truth in other.items()]
    return ibis.cases(*cases, else_=own) if cases else own


def _unbounded(asked: Criterion, table: Table) -> Truth:
    """Tell of a row that answers whether it possibly does, and for want of an end, a beginning or a date alone."""
    match asked:
        case All(parts):
            truths = [_unbounded(part, table) for part in parts if isinstance(part, All | Dated)]
            return reduce(or_, truths) if truths else _NO
        case Dated(window):
            within = bounds(window)
            _, certain = _dated(within, table)
            return ~certain & _is_open(within.days, table)
        case _:
            return _NO


def _rough(asked: Criterion, table: Table) -> Truth:
    """Tell of a row that answers whether its place is not known well enough to be sure."""
    match asked:
        case All(parts):
            truths = [_rough(part, table) for part in parts if isinstance(part, All | Near)]
            return reduce(or_, truths) if truths else _NO
        case Near():
            return ~_verdict(asked, table)[1]
        case _:
            return _NO


def _is_open(window: tuple[int, int], table: Table) -> Truth:
    """Tell whether a day is missing, and all that are known lie on one side of a window."""
    first, last = window
    if first == NO_BEGINNING and last == NO_END:
        return table.date.isnull()
    beyond = table.members.map(
        lambda member: (
            (member.unit != MEMBER) | ~_touches(member, window) | _outer_beyond(member, window)
        )
    )
    within = reduce(or_, (side & inner for side, inner in _sides(table, window)))
    return ibis.ifelse(table.members.isnull(), within, beyond.alls().fill_null(False))  # noqa: FBT003


def _outer_beyond(days: Any, window: tuple[int, int]) -> Truth:
    return reduce(or_, (side for side, _ in _sides(days, window)))


def _sides(days: Any, window: tuple[int, int]) -> list[tuple[Truth, Truth]]:
    """Tell for each bound whether the outer days are missing or lie beyond it, and whether the inner ones do.

    What has no date lies beyond both.
    """
    first, last = window
    sides = []
    if first > NO_BEGINNING:
        started = (days.s_hi < first) | (days.s_hi >= NO_END)
        ended = (days.e_lo < first) | (days.e_lo == NO_END)
        sides.append(((days.e_hi == NO_END) & (days.s_lo < first), started & ended))
    if last < NO_END:
        started = (days.s_hi > last) | (days.s_hi == NO_BEGINNING)
        ended = (days.e_lo > last) | (days.e_lo <= NO_BEGINNING)
        sides.append(((days.s_lo == NO_BEGINNING) & (days.e_hi > last), started & ended))
    return sides


#: The lists of ids in which those of a criterion are looked for.
_LISTS: dict[type, str] = {
    Involves: "actors",
    At: "places",
    About: "topics",
    CitedFrom: "articles",
    KnownBy: "articles",
    Near: "places",
}
#: The columns of one word that is looked for among those of a criterion.
_WORDS: dict[type, str] = {HasStatus: "status", SpokenBy: "speaker", OfSubject: "subject"}


def _holds(
    asked: TwoValued,
    table: Table,
) -> Truth:
    match asked:
        case Involves() | At() | About() | CitedFrom():
            return _has(table[_LISTS[type(asked)]], asked[0])
        case HasStatus() | SpokenBy() | OfSubject():
            return _among(table[_WORDS[type(asked)]], asked[0])
        case IsDated():
            return table.date.notnull()
        case OfKind(kinds):
            return reduce(
                or_, (_is_kind(plain_kind, table) for plain_kind in sorted(kinds, key=str)), _NO
            )
        case ToldBy(least, publishers):
            return _publishers(table.articles, publishers) >= least
        case Mentions(phrase, named):
            lists = (table.actors, table.places, table.articles)
            return reduce(
                or_, (_has(column, named) for column in lists), _says(phrase, table.words)
            )
        case _:
            assert_never(asked)


def _among(column: Any, values: Collection[str]) -> Truth:
    return column.isin(sorted(values)).fill_null(False) if values else _NO  # noqa: FBT003


def _has(column: Any, ids: Collection[str]) -> Truth:
    """Tell whether one of some ids stands in a list."""
    if not ids:
        return _NO
    if len(ids) <= _FEW:
        return reduce(or_, (column.contains(identifier) for identifier in sorted(ids)))
    # Most lists have one: an engine looks it up at once, where each of two is sought among all ids.
    wanted = ibis.array(sorted(ids))
    several = column.intersect(wanted).length() > 0
    single = column[0].isin(sorted(ids))
    return ibis.ifelse(column.length() == 1, single, several).fill_null(False)  # noqa: FBT003


def _is_kind(asked: PlainKind, table: Table) -> Truth:
    conditions = [table.kind == asked.kind]
    if asked.mode is not None:
        conditions.append(table.mode == asked.mode if asked.mode else table.mode.isnull())
    if asked.topic is not None:
        conditions.append(table.topics.contains(asked.topic))
    return reduce(and_, conditions).fill_null(False)  # noqa: FBT003


def _publishers(articles: Any, publishers: Any) -> Any:
    """Count the publishers of a list of articles; an article without one counts for itself."""
    if not publishers:
        return articles.length()
    known = ibis.map(ibis.array(list(publishers)), ibis.array(list(publishers.values())))
    return articles.map(lambda article: known.get(article, article)).unique().length()


def _says(phrase: str, words: Any) -> Truth:
    """Look for a phrase in words as `packing` writes them: tokens between single spaces."""
    if not tokens(phrase):
        return _NO
    looked_for = sought(phrase)
    return words.contains(f" {looked_for.common}") & words.re_search(looked_for.pattern)
