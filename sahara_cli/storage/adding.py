"""Records added to a dossier, or put in others' place: all or none, by one writer at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.dossier.records import Article, Same
from sahara_cli.drafts import plan
from sahara_cli.drafts.names import Ids, made
from sahara_cli.drafts.stock import Whole
from sahara_cli.errors import CheckError
from sahara_cli.storage import journal
from sahara_cli.storage.changing import Moved, prepare, through
from sahara_cli.storage.descriptions import read_description
from sahara_cli.storage.dossiers import refuse_packaged
from sahara_cli.storage.lines import line_of
from sahara_cli.storage.own import file_of
from sahara_cli.storage.promises import Change
from sahara_cli.storage.versions import fitted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from sahara_cli.dossier.selection import Dossier
    from sahara_cli.drafts import Lines, Plan
    from sahara_cli.storage.changing import Changing
    from sahara_cli.storage.named_copies import NamedCopies
    from sahara_cli.storage.shelf import Progress


class Wanted(NamedTuple):
    """The request to add to a dossier.

    `lines` makes records of the dossier as it is once nobody else writes to it. An actor or place that one refers to
    comes along from what is `at_hand`; `copies` has those that prove them. Where it `replaces`, a record takes the
    place of the one that has its id. On the day `joined`, where there is one, new events that the dossier has already
    are judged to be the same: those on the lines that it `joins`, else all.
    """

    lines: Callable[[Dossier], Lines]
    at_hand: Dossier | None
    copies: NamedCopies
    replaces: bool = False
    joined: str = ""
    joins: frozenset[int] | None = None


class Planned(NamedTuple):
    """The plan of a dossier to be, and how it is written."""

    plan: Plan
    articles: Sequence[Article]
    write: Callable[[], None]


def add(
    folder: Path,
    wanted: Wanted,
    waiting: Callable[[], None],
    showing: Callable[[Plan], None] = lambda _: None,
    *,
    accepts_doubts: bool = True,
    progress: Progress | None = None,
) -> Plan:
    """Add records to a dossier: all of them or, where there is a problem, none.

    Unless it `accepts_doubts`, nothing is taken where the judge has some. Copies that were given are kept in the
    reader's data folder first: without their records they do no harm. `waiting` is called where another writer holds
    the dossier, `showing` before anything is written, and `progress` is told how far the index of a large dossier is
    that has none yet. Raises `FileError`, `CheckError`, and what `lines` does.
    """
    read_description(folder)
    refuse_packaged(folder)
    if progress:
        prepare(folder, progress)
    with journal.writing(folder, waiting):
        planned = through(folder, lambda changing: _planned(folder, changing, wanted))
        if not planned.plan.problems and (accepts_doubts or not planned.plan.unsure):
            showing(planned.plan)
            wanted.copies.keep(planned.articles)
            planned.write()
    return planned.plan


def rehearse(folder: Path, wanted: Wanted) -> Plan:
    """Tell what `add` would do, and write nothing."""
    read_description(folder)
    refuse_packaged(folder)
    return through(folder, lambda changing: _planned(folder, changing, wanted)).plan


def _planned(folder: Path, changing: Changing, wanted: Wanted) -> Planned:
    copies, lines = wanted.copies, wanted.lines(changing.dossier)
    beside = Whole(wanted.at_hand) if wanted.at_hand else changing.stock
    planned = plan(lines, changing.stock, beside, copies, changing.past, replaces=wanted.replaces)
    if copies.strangers and not planned.problems:
        raise CheckError(f"{copies.strangers[0]}: is the text of no article that the draft cites")
    if planned.problems:
        return Planned(planned, (), lambda: None)
    there = (
        record for record in changing.stock.some(copies.proving) if isinstance(record, Article)
    )
    return Planned(
        planned, (*there, *planned.articles), _written(folder, changing, planned, wanted)
    )


def _judged(changing: Changing, planned: Plan, wanted: Wanted) -> Iterator[Same]:
    """Judge the new events that the dossier has already, on the same day, of the same kind and sides."""
    come = {taken.record.id for taken in planned.taken}
    ids = Ids(
        lambda name: (
            name in come or name in changing.issued or changing.stock.noun(name) is not None
        )
    )
    for kin in planned.kin:
        if kin.joins and (wanted.joins is None or kin.line in wanted.joins):
            fields = {"members": [kin.id, kin.event], "verdict": "same", "decided": wanted.joined}
            basis = "Same day, kind and sides; joined as it was added."
            name = ids.free(made("same", fields))
            yield Same.model_validate({**fields, "id": name, "basis": basis})


def _written(folder: Path, changing: Changing, planned: Plan, wanted: Wanted) -> Callable[[], None]:
    """Give what writes the change of each file: lines at the end, lines in others' place, ids, and the version."""
    judged = [*_judged(changing, planned, wanted)] if wanted.joined else []
    new = [(record, line_of(record), None) for record in (*planned.added, *judged)]
    moved = Moved([*new, *((record, line_of(record), old) for old, record in planned.replaced)])
    gone = [old for old, _ in planned.replaced]
    come = [*(taken.record for taken in planned.taken), *judged]
    changes = _changes(moved, changing.lines(gone)) | fitted(folder, changing.stock, gone, come)
    ids = changing.unissued(record.id for record in come) if new else None
    return lambda: changing.write(changes, ids, moved)


def _changes(moved: Moved, lines: Mapping[str, str]) -> dict[str, Change]:
    """Give the change of each file of records; `lines` hold those that others take the place of."""
    added: dict[str, list[str]] = {}
    replaced: dict[str, list[tuple[str, str | None]]] = {}
    for record, line, before in moved.come:
        name = file_of(record.noun)
        if before is None:
            added.setdefault(name, []).append(line)
        else:
            replaced.setdefault(name, []).append((lines[before.id], line))
    names = {**added, **replaced}
    return {name: Change(added.get(name, ()), replaced.get(name, ())) for name in names}
