"""The input and output of a preset: a row, and the records that it tells, by names that are no ids yet."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple, Self, TypeAlias, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence


_T = TypeVar("_T")


class Row(NamedTuple):
    """A row of a file: the line on which it begins, its number, both from 1, and its cells in the file's order."""

    line: int
    number: int
    cells: Sequence[str]


class Strange(str):
    """A cell of what is no text, such as a list in JSON: as JSON has it, with the field that is wrong, and why."""

    __slots__ = ("__dict__",)
    field: str
    problem: str

    def __new__(cls, cell: str, field: str, problem: str) -> Self:
        """Make a cell."""
        made = super().__new__(cls, cell)
        made.field, made.problem = field, problem
        return made


class Party(NamedTuple):
    """Somebody whom a row names; `same_as` are addresses by which it is known whatever its name is.

    `id` is the id that it had in another dossier, and is to have if it is free.
    """

    name: str
    kind: str = "organisation"
    aliases: tuple[str, ...] = ()
    same_as: tuple[str, ...] = ()
    role: str = ""
    id: str = ""


class Site(NamedTuple):
    """A place that a row names; `within` are the names of what holds it, the nearest first; `id` is as a party's.

    `levels` are the levels of the place and of what holds it, where a row tells them: a place is on one.
    """

    name: str
    within: tuple[str, ...] = ()
    latitude: float | None = None
    longitude: float | None = None
    precision: str | None = None
    same_as: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    id: str = ""
    levels: tuple[int, ...] = ()


class RowRecord(NamedTuple):
    """A record as a row tells it: its own `fields`, and by name whom and what it refers to.

    `single` are the fields that refer to one actor or place, such as a statement's `speaker`. `key` is the id that
    the record is to have if it is free, where the row tells one. `counting` are those whose counts the figures are, one
    for each or none, where any is somebody's. `alike` are fields of an event that other rows have too, beside its own
    `fields`, which then are its title, date and note; rows that have the same have the same object.
    """

    fields: Mapping[str, Any]
    actors: tuple[Party, ...] = ()
    recipients: tuple[Party, ...] = ()
    mentioned: tuple[Party, ...] = ()
    places: tuple[Site, ...] = ()
    single: Mapping[str, Party | Site] = {}
    noun: str = "event"
    key: str = ""
    counting: tuple[Party | None, ...] = ()
    alike: Mapping[str, Any] | None = None


def site(
    names: Sequence[str],
    at: tuple[float | None, float | None],
    precision: str | None,
    first: int = 0,
) -> Site | None:
    """Tell a place by its name and those of what holds it, level by level from one on; an empty one is passed over."""
    levels = _shared([level for level in range(first, len(names)) if names[level]])
    if not levels:
        return None
    name, *within = (names[level] for level in levels)
    known = precision if at[0] is not None else None
    return Site(name, _shared(within), *at, known, levels=levels)


def _shared(several: list[_T]) -> tuple[_T, ...]:
    """Make a tuple, the same of the same: many places are held by one."""
    return _same(tuple(several))


@lru_cache(maxsize=4_096)
def _same(several: tuple[_T, ...]) -> tuple[_T, ...]:
    return several


#: A row tells of something that happened, or of no more than somebody or some place.
Said: TypeAlias = RowRecord | Party | Site


class CellError(ValueError):
    """A cell that cannot be read: its column, and what would be right. `others` are wrong in the same row."""

    def __init__(self, column: str, problem: str, others: Sequence[CellError] = ()) -> None:
        super().__init__(f"{column}: {problem}")
        self.column, self.problem, self.others = column, problem, tuple(others)

    @property
    def faults(self) -> tuple[tuple[str, str], ...]:
        """The columns that are wrong, each with what would be right, and each once."""
        all_faults = (
            (self.column, self.problem),
            *(fault for other in self.others for fault in other.faults),
        )
        return tuple(dict.fromkeys(all_faults))


def read_together(*parts: Callable[[], Any]) -> list[Any]:
    """Read the parts of a row. Raises `CellError` for all that are wrong at once."""
    read: list[Any] = []
    wrong: list[CellError] = []
    for part in parts:
        try:
            read.append(part())
        except CellError as error:
            wrong.append(error)
    if wrong:
        raise joined(wrong)
    return read


def joined(wrong: Sequence[CellError]) -> CellError:
    """Make one error of several."""
    first, *others = wrong
    return CellError(first.column, first.problem, (*first.others, *others)) if others else first


class LeftOut(Exception):  # noqa: N818  # no error: rows of this sort have no place, and are counted
    """A row that tells nothing that a dossier has a place for; the text says what it is."""


class Rows:
    """A file taken apart: its `columns`, and its rows in their order."""

    columns: tuple[str, ...]

    def __iter__(self) -> Iterator[Row]:
        raise NotImplementedError
