"""Judgements written into a dossier, or taken out of it: through the journal, whole or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.dossier.checks import JOINED
from sahara_cli.dossier.joins import groups
from sahara_cli.dossier.records import FILES, Same
from sahara_cli.drafts.names import Ids, made
from sahara_cli.drafts.stock import every
from sahara_cli.errors import RequestError, UnknownNameError
from sahara_cli.storage import journal
from sahara_cli.storage.changing import Moved, keeping, through
from sahara_cli.storage.descriptions import read_description
from sahara_cli.storage.dossiers import load_to_change, refuse_packaged
from sahara_cli.storage.lines import line_of, lines_of
from sahara_cli.storage.promises import Change
from sahara_cli.storage.versions import lowered, raised

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from sahara_cli.dossier.joins import Group
    from sahara_cli.dossier.selection import Dossier
    from sahara_cli.storage.changing import Changing

_FILE = FILES["same"]


class Judgement(NamedTuple):
    """A judgement: these ids are the same, or different."""

    members: tuple[str, ...]
    verdict: str
    decided: str
    lead: str | None = None
    basis: str | None = None


def judge(
    folder: Path, asked: Judgement, waiting: Callable[[], None], *, dry_run: bool = False
) -> Same | None:
    """Write a judgement; none where it stands already. Raises `RequestError` for what contradicts another."""
    read_description(folder)
    refuse_packaged(folder)
    if dry_run:
        return through(folder, lambda changing: _judged(changing, asked))
    with journal.writing(folder, waiting):
        same, write = through(folder, lambda changing: _writing(folder, changing, asked))
        write()
        return same


def _writing(
    folder: Path, changing: Changing, asked: Judgement
) -> tuple[Same | None, Callable[[], None]]:
    """Make a judgement, and what writes it."""
    if (same := _judged(changing, asked)) is None:
        return None, lambda: None
    line = line_of(same)
    changes = {_FILE: Change([line]), **raised(folder, [same], lambda _: None)}
    return same, lambda: changing.write(changes, None, Moved([(same, line, None)]))


def _judged(changing: Changing, asked: Judgement) -> Same | None:
    _refuse_others(changing.dossier, asked)
    if _stands(changing.dossier, asked):
        return None
    fields = {name: value for name, value in asked._asdict().items() if value is not None}
    taken = Ids(lambda name: name in changing.issued or changing.stock.noun(name) is not None)
    return Same.model_validate({**fields, "id": taken.free(made("same", fields))})


def _refuse_others(dossier: Dossier, asked: Judgement) -> None:
    nouns = {}
    for member in asked.members:
        nouns[member] = dossier.record(member).noun
        if nouns[member] not in JOINED:
            problem = (
                f'"{member}" is {_a(nouns[member])}; events, actors and places can be the same'
            )
            raise RequestError(problem)
    if len(set(nouns.values())) > 1:
        members = ", ".join(f"{name} ({noun})" for name, noun in nouns.items())
        raise RequestError(f"what is the same is of one kind, and these are not: {members}")


def _a(noun: str) -> str:
    return f"an {noun}" if noun[0] in "ae" else f"a {noun}"


def _stands(dossier: Dossier, asked: Judgement) -> bool:
    """Tell whether a judgement adds nothing; raises `RequestError` where another says the opposite."""
    of = groups(dossier.sames)
    wholes = [of.get(member, member) for member in asked.members]
    if asked.verdict == "different":
        _refuse_joined(dossier, asked, wholes)
        return any(set(asked.members) <= set(judgement.members) for judgement in _parting(dossier))
    _refuse_parted(dossier, wholes)
    first, *others = wholes
    if isinstance(first, str) or any(other is not first for other in others):
        return False
    return asked.lead in (None, first.lead)


def _refuse_joined(dossier: Dossier, asked: Judgement, wholes: Sequence[Group | str]) -> None:
    """Refuse to part what stands in one group: the first two that do are told, and what joins them."""
    for at, group in enumerate(wholes):
        if group in wholes[:at]:
            pair = (asked.members[wholes.index(group)], asked.members[at])
            first, *others = [judgement.id for judgement in joining(dossier, *pair)]
            message = f"{pair[0]} and {pair[1]} were judged to be the same"
            if others:
                names = ", ".join((first, *others))
                raise RequestError(f"{message} by {names}; --undo takes back one of these")
            raise RequestError(f"{message}: --undo {first} parts them")


def _refuse_parted(dossier: Dossier, wholes: Sequence[Group | str]) -> None:
    """Refuse to join groups two of whose members were parted."""
    reach = {
        member
        for group in wholes
        for member in ([group] if isinstance(group, str) else group.members)
    }
    for judgement in _parting(dossier):
        if len(both := [member for member in judgement.members if member in reach]) > 1:
            raise RequestError(
                f"{both[0]} and {both[1]} were judged to be different by {judgement.id}; --undo {judgement.id} first"
            )


def _parting(dossier: Dossier) -> list[Same]:
    return [judgement for judgement in dossier.sames if judgement.verdict == "different"]


def joining(dossier: Dossier, *members: str) -> list[Same]:
    """Give the judgements that join some members, with others or among themselves."""
    return [
        judgement
        for judgement in dossier.sames
        if judgement.verdict == "same" and not set(members).isdisjoint(judgement.members)
    ]


def undo(folder: Path, named: str, waiting: Callable[[], None], *, dry_run: bool = False) -> Same:
    """Take a judgement out again, by its id or, where it is the only one, by that of a member."""
    read_description(folder)
    refuse_packaged(folder)
    if dry_run:
        return _named(load_to_change(folder), named)
    with journal.writing(folder, waiting):
        dossier = load_to_change(folder)
        same = _named(dossier, named)
        changes = {_FILE: Change(replace=[(lines_of(folder, [same])[same.id], None)])}
        left = [record for record in every(dossier) if record.id != same.id]
        nouns = {record.id: record.noun for record in left}
        changes.update(lowered(folder, left, nouns.get))
        journal.change(folder, changes, keeping(folder, Moved((), [same]), nouns.get))
        return same


def _named(dossier: Dossier, named: str) -> Same:
    own = [judgement for judgement in dossier.sames if judgement.id == named]
    judgements = own or [judgement for judgement in dossier.sames if named in judgement.members]
    if len(judgements) == 1:
        return judgements[0]
    if judgements:
        ids = " or ".join(judgement.id for judgement in judgements)
        raise RequestError(f"{named} was judged several times; --undo takes one of {ids}")
    near = [judgement.id for judgement in dossier.sames][:3]
    raise UnknownNameError("judgement", named, near, "nothing was judged in this dossier")
