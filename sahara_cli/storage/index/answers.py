"""What answers a question, read from an index as far as it is asked for.

The index finds rows in their order; each record that is shown is judged by `matches` again, so how surely it answers
is told by the one definition. Where the SQL is not exact, what does not answer is left out so, and counted so.
"""

from __future__ import annotations

from functools import cache, cached_property, partial
from itertools import islice
from typing import TYPE_CHECKING, overload

from sahara_cli.dossier.criteria import Dated
from sahara_cli.dossier.selection import judging
from sahara_cli.storage.index import figured
from sahara_cli.storage.index.asking import Asking
from sahara_cli.storage.index.conditions import NONE
from sahara_cli.storage.index.crossing import ROLES, Counting, cells, groups
from sahara_cli.storage.index.figured import ALONE
from sahara_cli.storage.index.grouping import (
    are_claims,
    dates_of,
    grouped,
    stub,
)
from sahara_cli.storage.index.questions import condition
from sahara_cli.storage.index.store import FAILURES, Lost

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from sahara_cli.dates import Window
    from sahara_cli.dossier.answer import Answer
    from sahara_cli.dossier.criteria import All
    from sahara_cli.storage.index.asked import View
    from sahara_cli.storage.index.asking import Judge
    from sahara_cli.storage.index.near import Stretch
    from sahara_cli.storage.index.selecting import Selecting
    from sahara_cli.storage.index.store import Store


#: So few are read rather than counted.
_FEW = 2_000


class Selected(Asking):
    """What answers a question; `otherwise` gives the same without the index, which may be lost at any time."""

    def _viewed(self, view: View) -> Selected:
        return Selected(self._store, self._asked, self._otherwise, view, self._closeness)

    def turned(self) -> Selected:
        """Give the same turned round; what is unbounded stays behind all others."""
        return self._viewed(self._view._replace(reverse=not self._view.reverse))

    def parted(self) -> tuple[Selected, Selected]:
        """Give those that are not unbounded, and those that are."""
        bounded, beyond = (
            self._viewed(self._view._replace(parts=(is_bounded,))) for is_bounded in (True, False)
        )
        return bounded, beyond

    def closest(self, phrase: str) -> Selected | None:
        """Give the same as `ranking` orders them for a phrase; none where words alone do not tell."""
        from sahara_cli.storage.index.closeness import closeness, ranked  # which few questions need

        try:
            close = (
                closeness(phrase, self._asked.criterion, self._question)
                if self._condition.exact
                else None
            )
        except Lost:
            return None
        if close is None:
            return None

        def otherwise() -> Sequence[Answer]:
            return ranked(self._otherwise(), phrase)

        return Selected(self._store, self._asked, otherwise, self._view, close)

    @cached_property
    def _all_answers(self) -> tuple[Answer, ...]:
        """The same without the index."""
        return self._view.of(self._otherwise())

    def __len__(self) -> int:
        return self._count

    @cached_property
    def _count(self) -> int:
        if "_all_answers" not in vars(self):
            try:
                if self._condition.exact:
                    parts = self._view.parts
                    beside = sum(1 for answer in self._beside if (not answer.unbounded) in parts)
                    return self._counted() + beside
                return sum(1 for _ in self._read(None))
            except Lost:
                pass
        return len(self._all_answers)

    @overload
    def __getitem__(self, at: int) -> Answer: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Answer]: ...
    def __getitem__(self, at: int | slice) -> Answer | Sequence[Answer]:
        if isinstance(at, slice) and at.step is None:
            start, stop, _ = at.indices(len(self))
            return tuple(islice(self._first(stop), start, None))
        return tuple(self)[at]

    def __iter__(self) -> Iterator[Answer]:
        return self._first(None)

    def arranged(self, *, reverse: bool, limit: int | None) -> Iterable[Answer]:
        """Give the first of them, or turned round the last; what is unbounded stays behind all others."""
        return self.turned()._first(limit) if reverse else self._first(limit)  # noqa: SLF001  # of its own kind

    def _first(self, limit: int | None) -> Iterator[Answer]:
        """Read the first of them; what an index that is lost on the way has not told, its files tell."""
        count = 0
        if "_all_answers" not in vars(self):
            try:
                for answer in self._read(limit):
                    yield answer
                    count += 1
            except Lost:
                pass
            else:
                return
        yield from self._all_answers[count:limit]

    def alike(self, by: Sequence[str]) -> Iterable[tuple[Answer, int]]:
        """Give some for all, each with how many are counted as it is."""
        dated = dates_of(self._asked.criterion)
        if "_all_answers" not in vars(self) and dated is not None and are_claims(self._asked.nouns):
            try:
                if self._condition.exact:
                    return [*self._weighed(by, dated)]
            except Lost:
                pass
        return ((answer, 1) for answer in self)

    def _weighed(self, by: Sequence[str], dated: All) -> Iterator[tuple[Answer, int]]:
        strict = self._asked.strict
        counted = self._selecting.alike(by)
        verdicts, judge = condition(dated, self._question), judging(dated, strict=strict)
        sql = grouped(counted, verdicts, by, strict=strict)
        for *stands, count in self._store.rows(sql, self._question.values):
            if answer := self._standing(judge, tuple(stands)):
                yield answer, int(count)
        yield from (
            (beside, 1) for beside in self._beside if (not beside.unbounded) in self._view.parts
        )

    def crossed(
        self, by: Sequence[str], keys: Mapping[str, Mapping[str, Sequence[str]] | None]
    ) -> Iterable[tuple[tuple[str | None, ...], Answer, int]] | None:
        """Give some for all, once in each group, or pair of groups, of what they may have several of."""
        dated = dates_of(self._asked.criterion)
        if "_all_answers" in vars(self) or dated is None or not are_claims(self._asked.nouns):
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
    ) -> Iterator[tuple[tuple[str | None, ...], Answer, int]]:
        strict, question = self._asked.strict, self._question
        made = [
            groups(self._store, question, ROLES[name], keys[name], self._sight.standing())
            for name in by
            if name in ROLES
        ]
        alone = [name for name in by if name not in ROLES]
        verdicts = condition(dated, question)
        counting = Counting(self._nouns, self._condition, strict, verdicts, alone)
        windows = [part.window for part in dated.parts if isinstance(part, Dated)]
        by_dates = partial(_stretched, self._store, windows) if self._asks_for_dates_alone else None
        standing = cache(partial(self._standing, judging(dated, strict=strict)))
        for keys_of_cell, stands, count in cells(self._store, question, counting, made, by_dates):
            if answer := standing(stands):
                yield keys_of_cell, answer, count

    def weighed(self, by: Sequence[str], what: str | None) -> Iterable[tuple[Answer, int]] | None:
        """Give some for all, with what they tell of a figure; none where that takes reading all."""
        return None if what is None else self.figured(by, what)

    def figured(
        self, by: Sequence[str], what: str | None = None
    ) -> Iterable[tuple[Answer, int]] | None:
        """Give some for all, with the figures that they tell; none where that takes reading all."""
        dated = dates_of(self._asked.criterion)
        if "_all_answers" in vars(self) or dated is None or not are_claims(self._asked.nouns):
            return None
        try:
            is_told = self._condition.exact and ALONE.issuperset(by)
            return [*self._figured(by, what, dated)] if is_told else None
        except Lost:
            return None

    def _figured(
        self, by: Sequence[str], what: str | None, dated: All
    ) -> Iterator[tuple[Answer, int]]:
        strict, parts = self._asked.strict, self._view.parts
        standing = cache(partial(self._standing, judging(dated, strict=strict)))
        verdicts = condition(dated, self._question)
        counted = figured.count_figures(
            self._store, self._question, self._selecting, by, what, verdicts
        )
        for (stands, figures), count in counted.alike.items():
            if answer := standing(stands):
                yield figured.with_figures(answer, figures), count
        judge = judging(self._asked.criterion, strict=strict)
        happened = [*self._beside, *(self._judged(judge, row) for row in counted.happenings)]
        yield from (
            (beside, 1) for beside in happened if beside and (not beside.unbounded) in parts
        )

    def _standing(
        self, judge: Judge, stands: tuple[int, str, str | None, str | None]
    ) -> Answer | None:
        """Judge what stands for others; none where others are viewed. Raises `Lost`."""
        try:
            answer = judge(stub(*stands))
        except FAILURES as error:
            raise self._store.lost(error) from error
        if answer is None:  # the index says what is not so
            raise self._store.lost()
        return answer if (not answer.unbounded) in self._view.parts else None

    def _read(self, limit: int | None) -> Iterator[Answer]:
        """Read records in their order, those that are not unbounded first. Raises `Lost`."""
        left = limit
        for bounded in self._view.parts:
            for answer in islice(self._merged(bounded=bounded, limit=left), left):
                yield self._with_extra(answer)
                left = None if left is None else left - 1

    def _merged(self, *, bounded: bool, limit: int | None) -> Iterator[Answer]:
        """Read records in their order, with those between them that are not seen as they stand."""
        judge = judging(self._asked.criterion, strict=self._asked.strict)
        rows = self._lines(bounded=bounded, limit=limit) if bounded in self._parts() else iter(())
        answers = filter(None, (self._judged(judge, row) for row in rows))
        beside = [answer for answer in self._beside if answer.unbounded != bounded]
        if not beside:
            return answers
        from heapq import merge  # where all is seen as it stands, nothing is merged

        reverse = self._view.reverse
        return merge(answers, beside[::-1] if reverse else beside, key=self._place, reverse=reverse)

    def _parts(self) -> tuple[bool, ...]:
        """Tell which parts there may be."""
        alone = self._asked.strict or self._condition.unbounded == NONE
        return tuple(part for part in self._view.parts if part or not alone)

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
        close, selecting = self._closeness, self._selecting
        if close is None:
            return [(selecting, "")]
        if close.beside is None:
            return [(selecting, close.score)]
        pieces = close.parted(selecting, self._of(close.beside.asked), self._question)
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
