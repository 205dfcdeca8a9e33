"""Answers of a packed dossier: counted, ordered and cut by its engine; only rows that are shown become records."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple, cast, overload

from sahara_cli.dates import Verdict
from sahara_cli.dossier.answer import Answer
from sahara_cli.dossier.criteria import matches
from sahara_cli.dossier.lazy import Answers
from sahara_cli.dossier.records import RECORDS
from sahara_cli.dossier.selection import is_graded
from sahara_cli.engines.compiling import compile as compiled
from sahara_cli.engines.grouping import alike as grouped
from sahara_cli.engines.grouping import standing
from sahara_cli.engines.tables import refusing
from sahara_cli.errors import DossierError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sahara_cli.dossier.criteria import Criterion
    from sahara_cli.dossier.records import AnyRecord
    from sahara_cli.engines.compiling import Asked

#: So many rows are found by their ranks first, and read afterwards: their lines are then all that is read.
_MOST_BY_RANK = 5_000
#: So many rows come back at once, and so many of them become records at once.
_STRETCH, _BATCH = 50_000, 10_000
_SHOWN = ("noun", "id", "line", "rank")


class Question(NamedTuple):
    """A question to a packed dossier: its table and what that is called, the kinds of records, and what is asked."""

    table: Any
    name: str
    nouns: tuple[str, ...]
    asked: Criterion
    strict: bool = False

    @property
    def answering(self) -> tuple[Any, Asked]:
        """The rows that answer, and the question over them."""
        parts = compiled(self.asked, self.table)
        rows = self.table.filter(self.table.noun.isin(self.nouns), parts.possible)
        return rows.filter(parts.certain) if self.strict else rows, compiled(self.asked, rows)


class View(NamedTuple):
    """The order and part of answers: turned round, and those that are not unbounded, those that are, or both."""

    reverse: bool = False
    parts: tuple[bool, ...] = (False, True)


class Packed(Answers):
    """Answers that lie in an engine until they are shown, and come back a stretch at a time."""

    are_packed = True

    def __init__(self, question: Question, view: View = View()) -> None:  # noqa: B008  # which nobody changes
        self.question, self.view = question, view
        self._is_graded = is_graded(question.asked)

    def turned(self) -> Packed:
        """Give the same turned round; what is unbounded stays behind all others."""
        return Packed(self.question, self.view._replace(reverse=not self.view.reverse))

    def parted(self) -> tuple[Packed, Packed]:
        """Give those that are not unbounded, and those that are."""
        bounded, beyond = (
            Packed(self.question, self.view._replace(parts=(is_beyond,)))
            for is_beyond in (False, True)
        )
        return bounded, beyond

    @cached_property
    def _count(self) -> int:
        with refusing(self.question.name):
            return sum(int(rows.count().to_pyarrow().as_py()) for rows, _ in self._answering())

    def _answering(self) -> Iterator[tuple[Any, Asked]]:
        """Give the rows that are viewed, in as few tables as may be."""
        rows, parts = self.question.answering
        if self.view.parts == (False, True):
            yield rows, parts
        elif self._is_graded:
            yield rows.filter(_apart(parts, unbounded=self.view.parts[0])), parts
        elif self.view.parts == (False,):
            yield rows, parts

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[Answer]:
        return self._read(reverse=self.view.reverse, limit=None)

    @overload
    def __getitem__(self, at: int) -> Answer: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Answer]: ...
    def __getitem__(self, at: int | slice) -> Answer | Sequence[Answer]:
        if isinstance(at, slice) and (at.stop or 0) >= 0 and not at.start and at.step is None:
            return tuple(self._read(reverse=self.view.reverse, limit=at.stop))
        return tuple(self)[at]

    def arranged(self, *, reverse: bool, limit: int | None) -> Iterable[Answer]:
        """Give the first of them in order of date, or turned round the last; what is unbounded comes last."""
        return self._read(reverse=self.view.reverse != reverse, limit=limit)

    def _read(self, *, reverse: bool, limit: int | None) -> Iterator[Answer]:
        left = limit
        parts = (
            self.view.parts if self._is_graded else [part for part in self.view.parts if not part]
        )
        for unbounded in parts:
            for row in self._rows(reverse=reverse, limit=left, unbounded=unbounded):
                yield self._answer(row, unbounded=unbounded)
                left = None if left is None else left - 1

    def _rows(
        self, *, reverse: bool, limit: int | None, unbounded: bool
    ) -> Iterator[dict[str, Any]]:
        """Give rows a stretch at a time, each from where the last one ended."""
        left, after = limit, None
        while left is None or left > 0:
            size = _STRETCH if left is None else min(left, _STRETCH)
            with refusing(self.question.name):
                stretch = self._stretch(after, size, reverse=reverse, unbounded=unbounded)
            yield from stretch
            if len(stretch) < size:
                return
            left, after = (None if left is None else left - size), stretch[-1]["rank"]
            if after is None:
                raise self._unranked()

    def _stretch(
        self, after: int | None, size: int, *, reverse: bool, unbounded: bool
    ) -> list[dict[str, Any]]:
        question, parts = self.question, self._compiled
        table = question.table
        answers = table.noun.isin(question.nouns) & parts.possible
        if question.strict:
            answers &= parts.certain
        if after is not None:
            answers &= table["rank"] < after if reverse else table["rank"] > after
        if self._is_graded:
            answers &= _apart(parts, unbounded=unbounded)
        names = _SHOWN if size > _MOST_BY_RANK else ("rank",)
        shown = table.filter(answers).select(*names, certain=parts.certain, rough=parts.rough)
        rows = list(_each(_in_order(shown, reverse=reverse).limit(size)))
        return self._by_rank(rows) if rows and names != _SHOWN else rows

    @cached_property
    def _compiled(self) -> Asked:
        return compiled(self.question.asked, self.question.table)

    def alike(self, by: Sequence[str]) -> Iterable[tuple[Answer, int]]:
        """Give some for all, each with how many are as it is in all that they are counted by."""
        return self.weighed(by, None)

    def weighed(self, by: Sequence[str], what: str | None) -> Iterable[tuple[Answer, int]]:
        """Give some for all, whatever is counted by, and with what is told of a figure; no record is read."""
        question = self.question
        with refusing(question.name):
            for rows, parts in self._answering():
                groups = grouped(rows, parts, by, what, graded=self._is_graded)
                yield from standing(_each(groups))

    def verdicts(self) -> dict[str, int]:
        """Give the verdicts of all that answer, by their ids; no record is read."""
        with refusing(self.question.name):
            rows, parts = self.question.answering
            columns = rows.select("id", certain=parts.certain).to_pyarrow().to_pydict()
        return {
            identifier: 1 + certain
            for identifier, certain in zip(columns["id"], columns["certain"], strict=True)
        }

    def _by_rank(self, judged: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """Give the rows of some ranks: found without reading any line, they are read where they lie."""
        order = {row["rank"]: at for at, row in enumerate(judged)}
        if None in order:
            raise self._unranked()
        table = self.question.table
        near = table["rank"].between(min(order), max(order)) & table["rank"].isin([*order])
        rows = table.filter(table.noun.isin(self.question.nouns) & near).select(*_SHOWN)
        shown = sorted(_each(rows.limit(len(judged))), key=lambda row: order[row["rank"]])
        return [{**row, **judged[order[row["rank"]]]} for row in shown]

    def _unranked(self) -> DossierError:
        return DossierError(self.question.name, "has rows without a rank: pack the dossier again")

    def _answer(self, row: dict[str, Any], *, unbounded: bool) -> Answer:
        name = self.question.name
        verdict = Verdict.CERTAIN if row["certain"] else Verdict.POSSIBLE
        record = record_of(row, name)
        if matches(self.question.asked, record) is not verdict:
            problem = (
                f'the columns of "{record.id}" are not those of its record: pack the dossier again'
            )
            raise DossierError(name, problem)
        rough = bool(row["rough"]) and verdict is Verdict.POSSIBLE
        match = verdict if self._is_graded else None
        return Answer(record, match, unbounded=unbounded, rough=rough)


def _apart(asked: Asked, *, unbounded: bool) -> Any:
    return asked.unbounded if unbounded else ~asked.unbounded


def _in_order(rows: Any, *, reverse: bool) -> Any:
    return rows.order_by(rows["rank"].desc() if reverse else rows["rank"])


def _each(rows: Any) -> Iterator[dict[str, Any]]:
    for batch in rows.to_pyarrow().to_batches(max_chunksize=_BATCH):
        yield from batch.to_pylist()


def records(table: Any, name: str, noun: str) -> tuple[AnyRecord, ...]:
    """Read all records of a kind, in the order of their file."""
    with refusing(name):
        rows = table.filter(table.noun == noun).order_by("row").select("noun", "id", "line")
        return tuple(record_of(row, name) for row in _each(rows))


def record_of(row: dict[str, Any], name: str) -> AnyRecord:
    """Judge the record of a row. Raises `DossierError` for what is none."""
    from pydantic import ValidationError
    from pydantic_core import from_json

    from sahara_cli.dossier.checks import misfits

    noun, identifier = row["noun"], row["id"]
    where = f'the line of {noun} "{identifier}"'
    if noun not in RECORDS:
        raise DossierError(name, f'a row has the noun "{noun}", which is none')
    try:
        record = cast("AnyRecord", RECORDS[noun].model_validate(from_json(row["line"] or "")))
    except ValidationError as error:
        misfit = next(misfits(error, noun))
        raise DossierError(name, f"{where}: {misfit.field}: {misfit.problem}") from None
    except ValueError as error:
        raise DossierError(name, f"{where} is not JSON: {error}") from None
    if record.id != identifier:
        raise DossierError(name, f'{where} is that of "{record.id}"')
    return record
