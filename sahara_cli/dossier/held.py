"""Records that are read when they are asked for: all of them, or no more than may answer a question."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, overload

from sahara_cli.dossier.criteria import About, All, At, CitedFrom, Criterion, Involves, Near

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sahara_cli.dossier.records import AnyRecord

#: A question that names so many is not narrowed by them.
_MOST = 24


class Held(Sequence["AnyRecord"]):
    """Records in the order of their file; `having` reads those in which one of some ids stands, and maybe others."""

    def __init__(
        self,
        read: Callable[[], tuple[AnyRecord, ...]],
        having: Callable[[frozenset[str]], tuple[AnyRecord, ...]],
    ) -> None:
        self._read, self._having = read, having

    @cached_property
    def _whole(self) -> tuple[AnyRecord, ...]:
        return self._read()

    def __len__(self) -> int:
        return len(self._whole)

    @overload
    def __getitem__(self, at: int) -> AnyRecord: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[AnyRecord, ...]: ...
    def __getitem__(self, at: int | slice) -> AnyRecord | tuple[AnyRecord, ...]:
        return self._whole[at]

    def __iter__(self) -> Iterator[AnyRecord]:
        return iter(self._whole)

    def narrowed(self, asked: Criterion) -> Sequence[AnyRecord]:
        """Give all that can answer a question, and what else is not told apart so easily."""
        if "_whole" in vars(self) or not (named := _named(asked)):
            return self._whole
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
