"""What answers a question, read from an index as far as it is asked for.

The index finds rows in their order; each record that is shown is judged by `matches` again, so how surely it answers
is told by the one definition. Where the SQL is not exact, what does not answer is left out so, and counted so.
"""

from __future__ import annotations

from functools import cached_property, partial
from itertools import islice
from typing import TYPE_CHECKING, overload

from sahara_cli.dossier.criteria import Dated
from sahara_cli.dossier.held import Answers
from sahara_cli.dossier.selection import by_date, judging
from sahara_cli.storage.index.asked import Asked, View
from sahara_cli.storage.index.conditions import NONE, among, every, of_nouns, plainly
from sahara_cli.storage.index.crossing import ROLES, Counting, crossed, groups, keyed
from sahara_cli.storage.index.grouping import (
    are_claims,
    dates_of,
    grouped,
    is_dates_alone,
    is_sources_alone,
    stub,
    windows_of,
)
from sahara_cli.storage.index.questions import condition
from sahara_cli.storage.index.schema import FIRST_UNDATED
from sahara_cli.storage.index.seen import NAMED, loosened, named_of, numbers_of, resting, stored
from sahara_cli.storage.index.selecting import DATES, SOURCES, Selecting, is_by_links
from sahara_cli.storage.index.store import FAILURES, Lost, Question

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from sahara_cli.dates import Window
    from sahara_cli.dossier.criteria import All, Criterion
    from sahara_cli.dossier.found import Found
    from sahara_cli.dossier.records import AnyRecord
    from sahara_cli.storage.index.closeness import Closeness
    from sahara_cli.storage.index.conditions import Condition
    from sahara_cli.storage.index.near import Stretch
    from sahara_cli.storage.index.seen import Resting
    from sahara_cli.storage.index.store import Store

    #: Tells how a record is found; none where it does not answer.
    Judge = Callable[[AnyRecord], Found | None]


#: So few are read rather than counted.
_FEW = 2_000


class Selected(Answers):
    """What answers a question; `otherwise` gives the same without the index, which may be lost at any time."""

    def __init__(
        self,
        store: Store,
        asked: Asked,
        otherwise: Callable[[], Sequence[Found]],
        view: View = View(),  # noqa: B008  # which nobody changes
        closeness: Closeness | None = None,
    ) -> None:
        self._store, self._asked, self._otherwise, self._view = store, asked, otherwise, view
        self._closeness, self.is_ranked = closeness, closeness is not None
        self._sight = asked.sight

    def _viewed(self, view: View) -> Selected:
        return Selected(self._store, self._asked, self._otherwise, view, self._closeness)

    def turned(self) -> Selected:
        """Give the same turned round; what is unbounded stays behind all others."""
        return self._viewed(self._view._replace(reverse=not self._view.reverse))

    def parted(self) -> tuple[Selected, Selected]:
        """Give those that are not unbounded, and those that are."""
        bounded, beyond = (self._viewed(self._view._replace(parts=(one,))) for one in (True, False))
        return bounded, beyond

    def closest(self, phrase: str) -> Selected | None:
        """Give the same as `ranking` orders them for a phrase; none where words alone do not tell."""
        from sahara_cli.storage.index.closeness import closeness, ranked  # which few questions need

        try:
            told = (
                closeness(phrase, self._asked.criterion, self._question)
                if self._condition.exact
                else None
            )
        except Lost:
            return None
        if told is None:
            return None

        def otherwise() -> Sequence[Found]:
            return ranked(self._otherwise(), phrase)

        return Selected(self._store, self._asked, otherwise, self._view, told)

    @cached_property
    def _whole(self) -> tuple[Found, ...]:
        """The same without the index."""
        return self._view.of(self._otherwise())

    @cached_property
    def _question(self) -> Question:
        has_happenings = self._sight.joins and self._store.has_happenings
        return Question(self._store, has_happenings=has_happenings)

    @cached_property
    def _condition(self) -> Condition:
        """What is asked of the records that are seen as they stand, or whose reports are."""
        return self._of(self._asked.criterion)

    def _of(self, criterion: Criterion) -> Condition:
        asked, exact = stored(criterion, self._sight)
        try:
            whole = condition(asked, self._question)
        except FAILURES as error:
            raise self._store.lost(error) from error
        if self._resting:
            whole = every([whole, plainly(among("r.cited", self._resting.whole), dated=True)])
        return whole._replace(exact=whole.exact and exact)

    @cached_property
    def _selecting(self) -> Selecting:
        asked, criterion = self._condition, self._asked.criterion
        alone = DATES if self._asks_for_dates_alone else ""
        if is_sources_alone(criterion) and asked.dated:
            alone = SOURCES
        near = None
        if is_by_links(asked):
            from sahara_cli.storage.index.near import within  # which few questions need

            near = within(self._store, windows_of(criterion))
        return Selecting(asked, self._nouns, self._asked.strict, near, alone)

    @cached_property
    def _resting(self) -> Resting | None:
        """What rests on sources that are out; none where all are."""
        out = self._sight.out
        return None if out is None else resting(self._store.cited, out)

    @cached_property
    def _nouns(self) -> list[int]:
        happenings = self._store.has_happenings
        told = numbers_of(self._asked.nouns, self._sight, has_happenings=happenings)
        return [one for one in told if not (self._closeness and one in NAMED)]

    def _place(self, found: Found) -> tuple[object, ...]:
        """Give the key of the order in which answers stand."""
        placed = by_date(found)
        return (-self._closeness.score_of(found), *placed) if self._closeness else placed

    @cached_property
    def _beside(self) -> tuple[Found, ...]:
        """What answers of that which is not seen as it stands, in order of date."""
        judge = judging(self._asked.criterion, strict=self._asked.strict)
        named = named_of(self._asked.nouns, self._sight)
        read = self._sight.named or (lambda _: ())
        found = [judge(record) for noun in named for record in read(noun)]
        if self._resting and self._resting.partly:
            found += [self._judged(judge, row) for row in self._partly(self._resting.partly)]
        if self._closeness and not self._sight.named:
            found += [self._judged(judge, row) for row in self._bearing()]
        return tuple(sorted(filter(None, found), key=self._place))

    def _told(self, found: Found) -> Found:
        """Add to what was found what is known of it beside its fields."""
        told = self._sight.with_extra(found) if self._sight.with_extra else found
        return self._closeness.scored(told) if self._closeness else told

    def _bearing(self) -> Iterator[tuple[int, str, int]]:
        """Give the rows, with their lines, of the actors and places that answer: their very names count for more."""
        named = self._selecting._replace(nouns=NAMED)
        rows = named.rows([f"{named.place} >= {FIRST_UNDATED}"])
        sql = (
            f"SELECT p.row, l.json, l.crc FROM ({rows}) AS p CROSS JOIN line AS l ON l.row = p.row"
        )
        yield from self._store.rows(sql, self._question.values)

    def _partly(self, cited: Sequence[int]) -> Iterator[tuple[int, str, int]]:
        """Give the rows, with their lines, of what rests on sources that are out and on others."""
        asked = loosened(stored(self._asked.criterion, self._sight).asked)
        try:
            needed = condition(asked, self._question).possible
        except FAILURES as error:
            raise self._store.lost(error) from error
        sql = (
            f"SELECT r.row, l.json, l.crc FROM record AS r JOIN line AS l ON l.row = r.row"
            f" WHERE {among('r.cited', cited)} AND {of_nouns(self._nouns, 'r.noun')} AND ({needed})"
        )
        yield from self._store.rows(sql, self._question.values)

    def __len__(self) -> int:
        return self._count

    @cached_property
    def _count(self) -> int:
        if "_whole" not in vars(self):
            try:
                if self._condition.exact:
                    parts = self._view.parts
                    beside = sum(1 for one in self._beside if (not one.unbounded) in parts)
                    return self._counted() + beside
                return sum(1 for _ in self._read(None))
            except Lost:
                pass
        return len(self._whole)

    @overload
    def __getitem__(self, at: int) -> Found: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Found]: ...
    def __getitem__(self, at: int | slice) -> Found | Sequence[Found]:
        if isinstance(at, slice) and at.step is None:
            start, stop, _ = at.indices(len(self))
            return tuple(islice(self._given(stop), start, None))
        return tuple(self)[at]

    def __iter__(self) -> Iterator[Found]:
        return self._given(None)

    def arranged(self, *, reverse: bool, limit: int | None) -> Iterable[Found]:
        """Give the first of them, or turned round the last; what is unbounded stays behind all others."""
        return self.turned()._given(limit) if reverse else self._given(limit)  # noqa: SLF001  # of its own kind

    def _given(self, limit: int | None) -> Iterator[Found]:
        """Read the first of them; what an index that is lost on the way has not told, its files tell."""
        told = 0
        if "_whole" not in vars(self):
            try:
                for found in self._read(limit):
                    yield found
                    told += 1
            except Lost:
                pass
            else:
                return
        yield from self._whole[told:limit]

    def alike(self, by: Sequence[str]) -> Iterable[tuple[Found, int]]:
        """Give some for all, each with how many are counted as it is."""
        dated = dates_of(self._asked.criterion)
        if "_whole" not in vars(self) and dated is not None and are_claims(self._asked.nouns):
            try:
                if self._condition.exact:
                    return [*self._weighed(by, dated)]
            except Lost:
                pass
        return ((one, 1) for one in self)

    @property
    def _asks_for_dates_alone(self) -> bool:
        is_alone = is_dates_alone(self._asked.criterion) and are_claims(self._asked.nouns)
        return is_alone and not self._resting

    def _weighed(self, by: Sequence[str], dated: All) -> Iterator[tuple[Found, int]]:
        strict = self._asked.strict
        counted = self._selecting.alike(by)
        verdicts, judge = condition(dated, self._question), judging(dated, strict=strict)
        sql = grouped(counted, verdicts, by, strict=strict)
        for *stands, count in self._store.rows(sql, self._question.values):
            if found := self._standing(judge, tuple(stands)):
                yield found, int(count)
        yield from ((one, 1) for one in self._beside if (not one.unbounded) in self._view.parts)

    def crossed(
        self, by: Sequence[str], keys: Mapping[str, Mapping[str, Sequence[str]] | None]
    ) -> Iterable[tuple[tuple[str | None, ...], Found, int]] | None:
        """Give some for all, once in each group, or pair of groups, of what they may have several of."""
        dated = dates_of(self._asked.criterion)
        if "_whole" in vars(self) or dated is None or not are_claims(self._asked.nouns):
            return None
        try:
            if not self._condition.exact or self._beside:
                return None
            if not self._asks_for_dates_alone and self._count <= _FEW:
                return None
            return [*self._crossed(by, keys, dated)]
        except Lost:
            return None

    def _crossed(
        self, by: Sequence[str], keys: Mapping[str, Mapping[str, Sequence[str]] | None], dated: All
    ) -> Iterator[tuple[tuple[str | None, ...], Found, int]]:
        strict, standing = self._asked.strict, self._sight.standing()
        question, judge = self._question, judging(dated, strict=strict)
        made = [
            groups(self._store, question, ROLES[one], keys[one], standing)
            for one in by
            if one in ROLES
        ]
        alone = [one for one in by if one not in ROLES]
        verdicts = condition(dated, question)
        counting = Counting(self._nouns, self._condition, strict, verdicts, alone)
        windows = [part.window for part in dated.parts if isinstance(part, Dated)]
        by_dates = partial(_stretched, self._store, windows) if self._asks_for_dates_alone else None
        sql = crossed(counting, made, by_dates)
        rows = f"SELECT t.*, d.text FROM ({sql}) AS t LEFT JOIN date AS d ON d.id = t.day"
        known: dict[object, Found | None] = {}
        for *numbers, noun, _, kind, status, count, text in self._store.rows(rows, question.values):
            stands = noun, text or "", kind, status
            if stands not in known:
                known[stands] = self._standing(judge, stands)
            if found := known[stands]:
                yield keyed(made, numbers), found, int(count)

    def _standing(
        self, judge: Judge, stands: tuple[int, str, str | None, str | None]
    ) -> Found | None:
        """Judge what stands for others; none where others are viewed. Raises `Lost`."""
        try:
            found = judge(stub(*stands))
        except FAILURES as error:
            raise self._store.lost(error) from error
        if found is None:  # the index says what is not so
            raise self._store.lost()
        return found if (not found.unbounded) in self._view.parts else None

    def _read(self, limit: int | None) -> Iterator[Found]:
        """Read records in their order, those that are not unbounded first. Raises `Lost`."""
        left = limit
        for bounded in self._view.parts:
            for found in islice(self._merged(bounded=bounded, limit=left), left):
                yield self._told(found)
                left = None if left is None else left - 1

    def _merged(self, *, bounded: bool, limit: int | None) -> Iterator[Found]:
        """Read records in their order, with those between them that are not seen as they stand."""
        judge = judging(self._asked.criterion, strict=self._asked.strict)
        rows = self._lines(bounded=bounded, limit=limit) if bounded in self._parts() else iter(())
        found = filter(None, (self._judged(judge, row) for row in rows))
        beside = [one for one in self._beside if one.unbounded != bounded]
        if not beside:
            return found
        from heapq import merge  # where all is seen as it stands, nothing is merged

        reverse = self._view.reverse
        return merge(found, beside[::-1] if reverse else beside, key=self._place, reverse=reverse)

    def _parts(self) -> tuple[bool, ...]:
        """Tell which parts there may be."""
        alone = self._asked.strict or self._condition.unbounded == NONE
        return tuple(part for part in self._view.parts if part or not alone)

    def _judged(self, judge: Judge, row: tuple[int, str, int]) -> Found | None:
        """Judge what is seen of a row with its line. Raises `Lost`."""
        read = self._store.stored(*row)
        try:
            record = self._sight.seen(read) if self._sight.seen else read[0]
            return judge(record) if record else None
        except FAILURES as error:
            raise self._store.lost(error) from error

    def _lines(self, *, bounded: bool, limit: int | None) -> Iterator[tuple[int, str, int]]:
        """Give rows in their order, with their lines."""
        if limit == 0:
            return
        left = limit
        for selecting, closest in self._pieces:
            if left == 0:
                return
            most = left if self._condition.exact else None
            sql = selecting.lines(
                bounded=bounded, closest=closest, reverse=self._view.reverse, limit=most
            )
            for row in self._store.rows(sql, self._values):
                yield row
                left = None if left is None else left - 1

    @cached_property
    def _pieces(self) -> list[tuple[Selecting, str]]:
        """What is read one after the other: in the order of rows, or first in that of a score."""
        close, whole = self._closeness, self._selecting
        if close is None:
            return [(whole, "")]
        if close.beside is None:
            return [(whole, close.score)]
        pieces = close.parted(whole, self._of(close.beside.asked), self._question)
        return pieces[::-1] if self._view.reverse else pieces

    @property
    def _values(self) -> Mapping[str, object]:
        close = self._closeness
        return {**self._question.values, **close.values} if close else self._question.values

    def _counted(self) -> int:
        if not (parts := self._parts()):
            return 0
        ((count,),) = self._store.rows(self._selecting.counted(parts), self._question.values)
        return int(count)


def _stretched(store: Store, windows: Sequence[Window]) -> Stretch:
    from sahara_cli.storage.index.near import stretch  # which few questions need

    return stretch(store, windows)
