"""A question to an index: what its rows must fulfil, and what is judged beside them as it is not seen as it stands."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from sahara_cli.dossier.lazy import Answers
from sahara_cli.dossier.selection import by_date, judging
from sahara_cli.storage.index.asked import Asked, View
from sahara_cli.storage.index.conditions import among, jointly, of_nouns, plainly
from sahara_cli.storage.index.grouping import (
    are_claims,
    is_dates_alone,
    is_sources_alone,
    windows_of,
)
from sahara_cli.storage.index.questions import condition
from sahara_cli.storage.index.schema import FIRST_UNDATED
from sahara_cli.storage.index.seen import NAMED, loosened, named_of, numbers_of, resting, stored
from sahara_cli.storage.index.selecting import DATES, SOURCES, Selecting, is_by_links
from sahara_cli.storage.index.store import FAILURES, Question

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from sahara_cli.dossier.answer import Answer
    from sahara_cli.dossier.criteria import Criterion
    from sahara_cli.dossier.records import AnyRecord
    from sahara_cli.storage.index.closeness import Closeness
    from sahara_cli.storage.index.conditions import Condition
    from sahara_cli.storage.index.seen import Resting
    from sahara_cli.storage.index.store import Store

    #: Tells how a record is found; none where it does not answer.
    Judge = Callable[[AnyRecord], Answer | None]


class Asking(Answers):
    """What is asked of an index, as conditions of rows."""

    def __init__(
        self,
        store: Store,
        asked: Asked,
        otherwise: Callable[[], Sequence[Answer]],
        view: View = View(),  # noqa: B008  # which nobody changes
        closeness: Closeness | None = None,
    ) -> None:
        self._store, self._asked, self._otherwise, self._view = store, asked, otherwise, view
        self._closeness, self.is_ranked = closeness, closeness is not None
        self._sight = asked.sight

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
            needed = condition(asked, self._question)
        except FAILURES as error:
            raise self._store.lost(error) from error
        if self._resting:
            needed = jointly([needed, plainly(among("r.cited", self._resting.wholly), dated=True)])
        return needed._replace(exact=needed.exact and exact)

    @property
    def _asks_for_dates_alone(self) -> bool:
        is_alone = is_dates_alone(self._asked.criterion) and are_claims(self._asked.nouns)
        return is_alone and not self._resting

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
        numbers = numbers_of(self._asked.nouns, self._sight, has_happenings=happenings)
        return [number for number in numbers if not (self._closeness and number in NAMED)]

    def _place(self, answer: Answer) -> tuple[object, ...]:
        """Give the key of the order in which answers stand."""
        placed = by_date(answer)
        return (-self._closeness.score_of(answer), *placed) if self._closeness else placed

    @cached_property
    def _beside(self) -> tuple[Answer, ...]:
        """What answers of that which is not seen as it stands, in order of date."""
        judge = judging(self._asked.criterion, strict=self._asked.strict)
        named = named_of(self._asked.nouns, self._sight)
        read = self._sight.named or (lambda _: ())
        answers = [judge(record) for noun in named for record in read(noun)]
        if self._resting and self._resting.partly:
            answers += [self._judged(judge, row) for row in self._partly(self._resting.partly)]
        if self._closeness and not self._sight.named:
            answers += [self._judged(judge, row) for row in self._bearing()]
        return tuple(sorted(filter(None, answers), key=self._place))

    def _with_extra(self, answer: Answer) -> Answer:
        """Add to what was found what is known of it beside its fields."""
        extended = self._sight.with_extra(answer) if self._sight.with_extra else answer
        return self._closeness.scored(extended) if self._closeness else extended

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

    def _judged(self, judge: Judge, row: tuple[int, str, int]) -> Answer | None:
        """Judge what is seen of a row with its line. Raises `Lost`."""
        read = self._store.stored(*row)
        try:
            record = self._sight.seen(read) if self._sight.seen else read[0]
            return judge(record) if record else None
        except FAILURES as error:
            raise self._store.lost(error) from error
