"""Whether records are sound among those of a dossier, and whether these stay so when some of them are changed."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Generic, TypeVar

from sahara_cli.dossier.checks import Circles, Known, doubts, extent_of, faults
from sahara_cli.dossier.records import Actor, Article, Dataset, Place
from sahara_cli.drafts.lines import Problem
from sahara_cli.drafts.names import referred
from sahara_cli.drafts.stock import fields_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from sahara_cli.dossier.checks import Extent, Fault
    from sahara_cli.dossier.records import AnyRecord
    from sahara_cli.drafts.naming import Taken
    from sahara_cli.drafts.stock import Stock

_NOTHING: Mapping[str, str] = {}
_V = TypeVar("_V")


class LookUp(Generic[_V]):
    """A look-up of ids, each made once, when it is first asked for."""

    def __init__(self, look_up: Callable[[str], _V | None]) -> None:
        self._look_up = cache(look_up)

    def get(self, name: str, /) -> _V | None:
        """Give what is told of an id; none where nothing is."""
        return self._look_up(name)


def known_of(
    stock: Stock, taken: Iterable[Taken] = (), named: Mapping[str, str] = _NOTHING
) -> Known:
    """Tell what records may refer to once some are taken; `named` has the kinds behind further ids."""
    come = {item.record.id: item.record for item in taken}

    def noun(name: str) -> str | None:
        return come[name].noun if name in come else stock.noun(name) or named.get(name)

    def extent(name: str) -> Extent | None:
        record = come.get(name) or stock.get(name)
        return extent_of(fields_of(record)) if isinstance(record, Article | Dataset) else None

    def whole(name: str) -> str:
        match come.get(name) or stock.get(name):
            case Actor(part_of=str(holder)) | Place(within=str(holder)):
                return holder
        return ""

    return Known(LookUp(noun), LookUp(extent), Circles(whole))


def wrong_with(record: AnyRecord, known: Known) -> list[Fault]:
    """List what is wrong with a record, dangling or doubtful."""
    return [*faults(record, known), *doubts(record, known)]


def troubled(taken: Sequence[Taken], stock: Stock, was: Known, known: Known) -> Iterator[Problem]:
    """Yield what is wrong with records that stay as they are, for those that they refer to become others."""
    lines = {item.record.id: item.line or 0 for item in taken if item.before}
    if not lines:
        return
    known = known._replace(circular=was.circular)  # of a new circle, what closes it is told
    for record in stock.referring(lines):
        if record.id in lines:
            continue
        name = next(
            identifier
            for identifier in referred(record.noun, fields_of(record))
            if identifier in lines
        )
        before = wrong_with(record, was)
        for fault in wrong_with(record, known):
            if fault not in before:
                message = f"{record.id} refers to it: {fault.field}: {fault.problem}"
                yield Problem(lines[name], "", message)
