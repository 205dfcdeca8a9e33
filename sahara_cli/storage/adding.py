"""Records added to a dossier, or put in others' place: all or none, by one writer at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.dossier.records import Same
from sahara_cli.drafts import plan
from sahara_cli.drafts.names import Ids, made
from sahara_cli.drafts.stock import Whole, every
from sahara_cli.errors import CheckError
from sahara_cli.storage import journal
from sahara_cli.storage.descriptions import read_description
from sahara_cli.storage.dossiers import load_to_change, refuse_packaged
from sahara_cli.storage.issued_ids import issued_ids
from sahara_cli.storage.lines import line_of, lines_of
from sahara_cli.storage.own import IDS, file_of
from sahara_cli.storage.promises import Change
from sahara_cli.storage.versions import fitted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from sahara_cli.dossier.selection import Dossier
    from sahara_cli.drafts import Lines, Plan
    from sahara_cli.drafts.stock import Stock
    from sahara_cli.storage.given_copies import Given


class Planned(NamedTuple):
    """What is to become of a dossier: the plan, the dossier as it is, what it has, and the ids that it gave before."""

    plan: Plan
    held: Dossier
    stock: Stock
    issued: frozenset[str]


def add(
    folder: Path,
    lines: Callable[[Dossier], Lines],
    at_hand: Dossier | None,
    given: Given,
    waiting: Callable[[], None],
    showing: Callable[[Plan], None] = lambda _: None,
    *,
    replaces: bool = False,
    joined: str = "",
    joins: frozenset[int] | None = None,
    accepts_doubts: bool = True,
) -> Plan:
    """Add records to a dossier: all of them or, where there is a problem, none.

    `lines` makes them of the dossier as it is once nobody else writes to it. Where it `replaces`, one takes the place
    of the record that has its id. On the day `joined`, where there is one, new events that the dossier has already are
    judged to be the same: those on the lines that it `joins`, else all. Unless it `accepts_doubts`, nothing is taken
    where the judge has some. Copies that were given are kept in the reader's data folder first: without their records
    they do no harm. `waiting` is called where another writer holds the dossier, and `showing` before anything is
    written. Raises `FileError`, `CheckError`, and what `lines` does.
    """
    read_description(folder)
    refuse_packaged(folder)
    with journal.writing(folder, waiting):
        planned = _planned(folder, lines, at_hand, given, replaces=replaces)
        if not planned.plan.problems and (accepts_doubts or not planned.plan.unsure):
            showing(planned.plan)
            given.keep([*planned.held.articles, *planned.plan.articles])
            judged = list(_judged(planned, joined, joins)) if joined else []
            journal.change(folder, _changes(folder, planned, judged))
    return planned.plan


def rehearse(
    folder: Path,
    lines: Callable[[Dossier], Lines],
    at_hand: Dossier | None,
    given: Given,
    *,
    replaces: bool = False,
) -> Plan:
    """Tell what `add` would do, and write nothing."""
    read_description(folder)
    refuse_packaged(folder)
    return _planned(folder, lines, at_hand, given, replaces=replaces).plan


def _planned(
    folder: Path,
    lines: Callable[[Dossier], Lines],
    at_hand: Dossier | None,
    given: Given,
    *,
    replaces: bool,
) -> Planned:
    held = load_to_change(folder)
    issued = issued_ids(folder)
    stock = Whole(held)
    beside = Whole(at_hand) if at_hand else stock
    planned = plan(lines(held), stock, beside, given, issued.__contains__, replaces=replaces)
    if given.strangers and not planned.problems:
        raise CheckError(f"{given.strangers[0]}: is the text of no article that the draft cites")
    return Planned(planned, held, stock, issued)


def _judged(planned: Planned, day: str, lines: frozenset[int] | None) -> Iterator[Same]:
    """Judge the new events that the dossier has already, on the same day, of the same kind and sides."""
    come = {one.record.id for one in planned.plan.taken}
    ids = Ids(
        lambda name: name in come or name in planned.issued or planned.stock.noun(name) is not None
    )
    for one in planned.plan.kin:
        if one.joins and (lines is None or one.line in lines):
            fields = {"members": [one.id, one.event], "verdict": "same", "decided": day}
            basis = "Same day, kind and sides; joined as it was added."
            name = ids.free(made("same", fields))
            yield Same.model_validate({**fields, "id": name, "basis": basis})


def _changes(folder: Path, planned: Planned, judged: Sequence[Same]) -> dict[str, Change]:
    """Give the change of each file: lines at the end, lines in others' place, ids, and the version."""
    told = planned.plan
    added: dict[str, list[str]] = {}
    for record in (*told.added, *judged):
        added.setdefault(file_of(record.noun), []).append(line_of(record))
    if added:
        there = (one.id for one in every(planned.held))
        come = (one.record.id for one in told.taken)
        added[IDS] = sorted({*there, *come} - planned.issued)
    replaced: dict[str, list[tuple[str, str | None]]] = {}
    lines = lines_of(folder, [old for old, _ in told.replaced])
    for old, new in told.replaced:
        replaced.setdefault(file_of(new.noun), []).append((lines[old.id], line_of(new)))
    changes = {
        name: Change(added.get(name, ()), replaced.get(name, ())) for name in {**added, **replaced}
    }
    gone = [old for old, _ in told.replaced]
    come_in = [*(one.record for one in told.taken), *judged]
    return {**changes, **fitted(folder, planned.stock, gone, come_in)}
