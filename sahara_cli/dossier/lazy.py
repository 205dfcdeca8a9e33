"""Records that are read when they are asked for: all of them, or no more than may answer a question.

Behind those of a large dossier stands an index: then no more is read than is shown.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar, cast, overload

from sahara_cli.dossier.criteria import About, All, At, CitedFrom, Criterion, Involves, Near

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from sahara_cli.dossier.answer import Answer
    from sahara_cli.dossier.records import AnyRecord
    from sahara_cli.dossier.sight import Sight

#: A question that names so many is not narrowed by them.
_MOST = 24


_R = TypeVar("_R")


class Answers(Sequence["Answer"]):
    """The answers to a question, in order of date, of which no more is read than is asked for."""

    #: Whether no record is read for a sum, even where others would be.
    are_packed = False
    #: Whether they stand in the order of how closely they answer to words, and of date among equals.
    is_ranked = False

    @abstractmethod
    def arranged(self, *, reverse: bool, limit: int | None) -> Iterable[Answer]:
        """Give the first of them, or turned round the last; what is unbounded stays behind all others."""

    def turned(self) -> Sequence[Answer]:
        """Give the same turned round; what is unbounded stays behind all others."""
        return tuple(self.arranged(reverse=True, limit=None))

    def parted(self) -> tuple[Sequence[Answer], Sequence[Answer]]:
        """Give those that are not unbounded, and those that are."""
        return (
            tuple(answer for answer in self if not answer.unbounded),
            tuple(answer for answer in self if answer.unbounded),
        )

    @abstractmethod
    def alike(self, by: Sequence[str]) -> Iterable[tuple[Answer, int]]:
        """Give some for all, each with how many are as it is, in their verdict and in all that they are counted by.

        That may be a period (year, quarter, month, week), a kind, a standing. Of a record that stands for others no
        more is there than its date and these.
        """

    def closest(
        self,
        phrase: str,  # noqa: ARG002  # for those that can
    ) -> Answers | None:
        """Give the same as `ranking` orders them for a phrase; none where that takes reading all."""
        return None

    def weighed(
        self,
        by: Sequence[str],  # noqa: ARG002  # for those that can
        what: str | None,  # noqa: ARG002
    ) -> Iterable[tuple[Answer, int]] | None:
        """Give some for all as `alike` does, for whatever is counted by and what is told of a figure.

        None where that takes reading all.
        """
        return None

    def figured(
        self,
        by: Sequence[str],  # noqa: ARG002  # for those that can
    ) -> Iterable[tuple[Answer, int]] | None:
        """Give some for all as `alike` does, with all the figures that they tell; none where that takes reading all."""
        return None

    def crossed(
        self,
        by: Sequence[str],  # noqa: ARG002  # for those that can
        keys: Mapping[str, Mapping[str, Sequence[str]] | None],  # noqa: ARG002
    ) -> Iterable[tuple[tuple[str | None, ...], Answer, int]] | None:
        """Give some for all as `alike` does, once in each group, or pair of groups, of what they may have several of.

        Of each id, `keys` has the groups that it is in: none where it is its own. What is in none has none. None where
        that takes reading all.
        """
        return None


class Index(Protocol):
    """A store that answers for all records of some kinds without reading all of them."""

    def select(
        self,
        nouns: Sequence[str],
        asked: Criterion,
        *,
        strict: bool,
        otherwise: Callable[[], Sequence[Answer]],
    ) -> Sequence[Answer]:
        """Choose as `Dossier.select` does, which `otherwise` does by reading all."""

    def topics(self) -> tuple[str, ...] | None:
        """Give every topic in use, in alphabetical order; none where that cannot be told."""

    def figures(self) -> tuple[str, ...] | None:
        """Give every figure that events tell of, likewise."""

    def through(self, sight: Sight) -> Index | None:
        """Answer for what is seen of the records; none where that takes reading all."""

    def involved(self, *, beyond: bool = False) -> frozenset[str] | None:
        """Give the ids that claims name as an actor or a place; `beyond` what is out, those that others name.

        None where that cannot be told.
        """

    def reports(self, identifier: str) -> Sequence[AnyRecord] | None:
        """Give the reports of the happening that a report is of, in the order of their file; likewise."""


class Several(Sequence[_R], Generic[_R]):
    """All records of some kinds, one kind after another."""

    def __init__(self, nouns: tuple[str, ...], read: Callable[[str], Sequence[AnyRecord]]) -> None:
        self.nouns, self._read = nouns, read

    @property
    def _parts(self) -> Iterable[Sequence[AnyRecord]]:
        return map(self._read, self.nouns)

    def __len__(self) -> int:
        return sum(map(len, self._parts))

    @overload
    def __getitem__(self, at: int) -> _R: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[_R, ...]: ...
    def __getitem__(self, at: int | slice) -> _R | tuple[_R, ...]:
        return tuple(self)[at]

    def __iter__(self) -> Iterator[_R]:
        return cast("Iterator[_R]", chain.from_iterable(self._parts))

    def narrowed(self, asked: Criterion) -> Iterable[AnyRecord]:
        """Give all that can answer a question, and what else is not told apart so easily."""
        return chain.from_iterable(narrowed(part, asked) for part in self._parts)


class LazyRecords(Sequence["AnyRecord"]):
    """Records in the order of their file; `having` reads those in which one of some ids stands, and maybe others."""

    def __init__(
        self,
        noun: str,
        read: Callable[[], tuple[AnyRecord, ...]],
        having: Callable[[frozenset[str]], tuple[AnyRecord, ...]],
    ) -> None:
        self.nouns = (noun,)
        self._read, self._having = read, having

    @cached_property
    def _all_records(self) -> tuple[AnyRecord, ...]:
        return self._read()

    def __len__(self) -> int:
        return len(self._all_records)

    @overload
    def __getitem__(self, at: int) -> AnyRecord: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[AnyRecord, ...]: ...
    def __getitem__(self, at: int | slice) -> AnyRecord | tuple[AnyRecord, ...]:
        return self._all_records[at]

    def __iter__(self) -> Iterator[AnyRecord]:
        return iter(self._all_records)

    def narrowed(self, asked: Criterion) -> Sequence[AnyRecord]:
        """Give all that can answer a question, and what else is not told apart so easily."""
        if "_all_records" in vars(self) or not (named := _named(asked)):
            return self._all_records
        return self._having(named)


def _named(asked: Criterion) -> frozenset[str]:
    """Give ids one of which stands in whatever answers a question; none where none need stand there."""
    match asked:
        case All(parts):
            every = (named for part in parts if (named := _named(part)))
            return min(every, key=len, default=frozenset())
        case Involves(ids) | At(ids) | About(ids) | CitedFrom(ids):
            return ids if len(ids) <= _MOST else frozenset()
        case Near(certain, possible):
            near = certain | possible
            return near if len(near) <= _MOST else frozenset()
        case _:
            return frozenset()


def weighed(answers: Sequence[Answer]) -> Iterable[tuple[Answer, int]]:
    """Give what was found, or some for all of it, each with how many answer as surely as it does."""
    return (
        answers.alike(()) if isinstance(answers, Answers) else ((answer, 1) for answer in answers)
    )


def narrowed(records: Iterable[AnyRecord], asked: Criterion) -> Iterable[AnyRecord]:
    """Give of some records all that can answer a question, and others where that is not told easily."""
    return records.narrowed(asked) if isinstance(records, LazyRecords | Several) else records
