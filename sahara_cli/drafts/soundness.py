"""Whether records are sound among those of a dossier, and whether these stay so when some of them are changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.dossier.checks import Known, circular, doubts, extent_of, faults, whole_of
from sahara_cli.dossier.records import Article, Dataset
from sahara_cli.drafts.lines import Problem
from sahara_cli.drafts.names import referred
from sahara_cli.drafts.naming import every, fields_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from sahara_cli.dossier.checks import Fault
    from sahara_cli.dossier.records import AnyRecord
    from sahara_cli.dossier.selection import Dossier
    from sahara_cli.drafts.naming import Taken

_NOTHING: Mapping[str, str] = {}


def known_of(
    held: Dossier, taken: Iterable[Taken] = (), named: Mapping[str, str] = _NOTHING
) -> Known:
    """Tell what records may refer to once some are taken; `named` has the kinds behind further ids."""
    records = {one.id: one for one in every(held)}
    records.update((one.record.id, one.record) for one in taken)
    nouns = {**named, **{one.id: one.noun for one in records.values()}}
    fields = {one.id: fields_of(one) for one in records.values() if one.noun in _TOLD}
    wholes = {name: whole for name, told in fields.items() if (whole := whole_of(told))}
    extents = {
        one.id: extent_of(fields[one.id])
        for one in records.values()
        if isinstance(one, Article | Dataset)
    }
    return Known(nouns, extents, circular(wholes))


_TOLD = frozenset({"article", "dataset", "actor", "place"})


def wrong_with(record: AnyRecord, known: Known) -> list[Fault]:
    """List what is wrong with a record, dangling or doubtful."""
    return [*faults(record, known), *doubts(record, known)]


def troubled(taken: Sequence[Taken], held: Dossier, was: Known, known: Known) -> Iterator[Problem]:
    """Yield what is wrong with records that stay as they are, for those that they refer to become others."""
    lines = {one.record.id: one.line or 0 for one in taken if one.before}
    if not lines:
        return
    known = known._replace(circular=was.circular)  # of a new circle, what closes it is told
    for record in every(held):
        names = [one for one in referred(record.noun, fields_of(record)) if one in lines]
        if not names or record.id in lines:
            continue
        before = wrong_with(record, was)
        for fault in wrong_with(record, known):
            if fault not in before:
                told = f"{record.id} refers to it: {fault.field}: {fault.problem}"
                yield Problem(lines[names[0]], "", told)
