"""The columns of a table by their names, in whatever letters: `EVENT_DATE`, `event date` and `Event Date` are one."""

from __future__ import annotations

import re
from operator import itemgetter
from typing import TYPE_CHECKING

from sahara_cli.errors import RequestError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_BETWEEN = re.compile(r"[\s_.-]+")
_FEW = 12


def key_of(head: str) -> str:
    """Give a column's name as it is compared."""
    return _BETWEEN.sub("_", head.strip().casefold()).strip("_")


def cells_at(*columns: int | None) -> Callable[[Sequence[str]], tuple[str, ...]]:
    """Make what gives a row's cells in some columns, two or more; where there is no such column, the last cell."""
    return itemgetter(*(-1 if at is None else at for at in columns))


class Columns:
    """Finds columns, and remembers which were asked for: the others have no place, and are told."""

    def __init__(self, names: Sequence[str]) -> None:
        self.names = tuple(names)
        self.taken: set[int] = set()
        self._at: dict[str, int] = {}
        for at, name in enumerate(names):
            self._at.setdefault(key_of(name), at)

    def find(self, *names: str) -> int | None:
        """Give the place of the first of some columns that there is, or none."""
        for name in names:
            if (at := self._at.get(key_of(name))) is not None:
                self.taken.add(at)
                return at
        return None

    def head(self, name: str) -> str:
        """Give a column's head as the file has it; what is no column's name stands for itself."""
        at = self._at.get(key_of(name))
        return name if at is None else self.names[at]

    def need(self, *names: str) -> int:
        """Give the place of the first of some columns that there is. Raises `RequestError` where there is none."""
        if (at := self.find(*names)) is None:
            heads = ", ".join(self.names[:_FEW])
            more = f" and {len(self.names) - _FEW:,} more" if len(self.names) > _FEW else ""
            raise RequestError(f"no column {' or '.join(names)}; the file has {heads}{more}")
        return at
