"""Records as rows of a table: every field in words under its key, with its ids, for programs that know no records."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.dossier.criteria import date_of
from sahara_cli.dossier.fields import FIELDS
from sahara_cli.dossier.records import RECORDS, Actor, Place
from sahara_cli.reports.cells import cells, ids_key
from sahara_cli.reports.citations import in_line, references, sources

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from sahara_cli.dossier.records import AnyRecord
    from sahara_cli.dossier.selection import Answer, Dossier
    from sahara_cli.reports import Report

    Cell = Callable[[Answer], str]

_DATED = ("date", "earliest", "latest")


def worded(noun: str, names: Dossier, report: Report) -> dict[str, Cell]:
    """Give what each column says of a kind of record: its id, its date's bounds, each field, the ids beside a name.

    A claim has the verdict on it and its source in words too.
    """
    own = cells(noun, names, data=True)
    by_key: dict[str, Cell] = {"id": lambda answer: answer.record.id}
    if {"date", "published"} & RECORDS[noun].declared.keys():
        by_key |= {key: _date(key) for key in _DATED}
    if "cites" in RECORDS[noun].declared:
        by_key["match"] = lambda answer: "" if answer.match is None else str(answer.match)
    for field in FIELDS[noun]:
        by_key[field.key] = _day(field.name) if field.form == "date" else own[field.key]
        if beside := ids_key(field):
            by_key[beside] = own[beside]
    if "cites" in RECORDS[noun].declared:
        by_key["source"] = source(report)
    return by_key


def _date(key: str) -> Cell:
    attribute = "text" if key == "date" else key
    return lambda answer: str(getattr(date_of(answer.record), attribute, ""))


def _day(name: str) -> Cell:
    return lambda answer: str(getattr(answer.record, name) or "")


def source(report: Report) -> Cell:
    """Tell what a claim rests on, in one line."""
    known = sources(report)
    return lambda answer: "; ".join(map(in_line, references(answer.record, known)))


def behind(ids: Iterable[str], report: Report) -> tuple[AnyRecord, ...]:
    """Give whom and what some ids name, with what holds them, in the dossier's order."""
    known = {record.id: record for record in report.referred}
    wanted: set[str] = set()
    waiting = [*ids]
    while waiting:
        identifier = waiting.pop()
        if identifier in known and identifier not in wanted:
            wanted.add(identifier)
            waiting += _around(known[identifier])
    return tuple(record for record in report.referred if record.id in wanted)


def _around(record: AnyRecord) -> tuple[str, ...]:
    match record:
        case Actor():
            return (record.part_of,) if record.part_of else ()
        case Place():
            return (record.within,) if record.within else ()
        case _:
            return ()
