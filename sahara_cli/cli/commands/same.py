"""`sahara same`: which events are of one happening, and which actors or places are one."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

from sahara_cli.cli import completion
from sahara_cli.cli.answers import deliver
from sahara_cli.cli.opened import opened, viewed
from sahara_cli.cli.options import Out, Today, Where, bound_for, tell
from sahara_cli.cli.questions import identified, today
from sahara_cli.cli.words import Argument, Option
from sahara_cli.dossier.joins import groups
from sahara_cli.dossier.records import Event, Same
from sahara_cli.dossier.selection import Dossier
from sahara_cli.dossier.suggesting import MOST, strangers, suggestions
from sahara_cli.errors import RequestError
from sahara_cli.formats import ROW_FORMS
from sahara_cli.reports.suggestions import suggested
from sahara_cli.sink import one_line, open_sink
from sahara_cli.storage.changing import read_before
from sahara_cli.storage.dossiers import chosen, shipped
from sahara_cli.storage.judging import Judgement, judge, undo

EXAMPLES = """\
sahara same --dossier my-file
sahara same blast-courier --dossier my-file
sahara same blast-courier blast-radio --dossier my-file
sahara same blast-courier blast-sequel --not --dossier my-file
sahara same --undo same-blast-courier --dossier my-file
"""
GUIDE = """\
A report is what one source says; a happening is what reports are of. Reports that are the same are
one row in every listing: its date is the one that lies within all others', else both; its figures
are told side by side, never added up; --apart lists the reports, and `sahara show ID` all of one
happening. Actors or places that are the same are one, and all their names lead to it.

Nothing is overwritten: a judgement is a line of DIR/same.jsonl, and --undo takes it out again.
"""


#: So many members are named.
_MOST_TOLD = 10

_WORDS = {"same": "the same", "different": "different"}


@bound_for(*ROW_FORMS)
def same(
    where: Where,
    out: Out,
    ids: Annotated[
        list[str] | None,
        Argument(
            metavar="ID",
            help="What is the same; of one event, or of all, suggestions.",
            autocompletion=completion.ids,
        ),
    ] = None,
    different: Annotated[
        bool, Option("--not", help="They are different: not to be suggested again.")
    ] = False,
    undone: Annotated[
        str | None,
        Option("--undo", metavar="ID", help="Take out a judgement, by its id or a member's."),
    ] = None,
    lead: Annotated[
        str | None,
        Option(
            "--lead",
            metavar="ID",
            help="Whose title and id stand for all; by default the first published.",
        ),
    ] = None,
    basis: Annotated[
        str | None, Option("--basis", metavar="TEXT", help="Why, in your words.")
    ] = None,
    dry_run: Annotated[bool, Option("--dry-run", help="Check, and write nothing.")] = False,
    day: Today = None,
) -> None:
    """Join reports of one happening, part them, or see which may be one.

    Without ids, or with one, suggestions: events of the same or overlapping days that share a side or a place come
    first, then those a day apart, those of one kind of which nobody is told to have done it, and a disaster's toll
    that is told again within two weeks.
    """
    if undone is not None:
        if ids or different or lead or basis:
            raise RequestError("--undo takes the id of a judgement, and nothing beside it")
        gone = undo(_folder(where), undone, lambda: _say_waiting(where), dry_run=dry_run)
        _say(
            f"{'would take' if dry_run else 'took'} back that {_members_of(gone)} are {_WORDS[gone.verdict]}"
        )
    elif ids and not (len(ids) == 1 and _is_question(different, lead, basis)):
        _judge(where, ids, (different, lead, basis), day, dry_run=dry_run)
    elif not _is_question(different, lead, basis):
        raise RequestError("say what is the same or different: give two ids or more")
    else:
        dossier = opened(where)
        offered = suggestions(dossier, _asked(dossier, ids))
        deliver(suggested(offered, more=len(offered) == MOST), out)


def _is_question(different: bool, lead: str | None, basis: str | None) -> bool:  # noqa: FBT001  # as it was typed
    """Tell whether suggestions are wanted, and no judgement."""
    return not (different or lead or basis)


def _asked(dossier: Dossier, ids: Sequence[str] | None) -> list[Event] | None:
    """Find the event of which it is asked what may be the same; none where it is asked of all."""
    if not ids:
        return None
    record = identified(dossier, ids[0])
    if isinstance(record, Event):
        return [record]
    raise RequestError(
        f"{record.id} is no event, and only events are suggested; give two ids to join them"
    )


def _judge(
    where: Where,
    ids: list[str],
    options: tuple[bool, str | None, str | None],
    day: str | None,
    *,
    dry_run: bool,
) -> None:
    different, lead, basis = options
    members = tuple(dict.fromkeys(identifier.strip() for identifier in ids))
    folder = _folder(where)
    dossier = read_before(folder)
    for member in (*members, *filter(None, (lead,))):
        identified(dossier, member)
    if len(members) == 1:
        raise RequestError(f'"{members[0]}" alone is the same as itself; give two ids or more')
    if lead is not None:
        _refuse_lead(lead, members, different=different)
    asked = Judgement(
        members, "different" if different else "same", today(day).isoformat(), lead, basis
    )
    doubts = (
        () if different else (_unlike(viewed(dossier), members), _of_one_source(dossier, members))
    )
    made = judge(folder, asked, lambda: _say_waiting(where), dry_run=dry_run)
    if made is None:
        _say("nothing to do: that is judged so already")
        return
    done = f"{_DONE[made.verdict, dry_run]} {_members_of(made)}"
    if made.lead and _are_joined(dossier, members):
        done = f"{made.lead} {'would stand' if dry_run else 'stands'} for {_members_of(made)}"
    _say(f"{done}; --undo {made.id} takes it back")
    for doubt in filter(None, doubts):
        _say(doubt)


def _are_joined(dossier: Dossier, members: Sequence[str]) -> bool:
    """Tell whether some were made one before."""
    of = groups(dossier.sames)
    return len({id(of.get(member, member)) for member in members}) == 1


def _of_one_source(dossier: Dossier, members: Sequence[str]) -> str:
    """Say which events that were made one are told by one source: its two reports may be of two things."""
    by_source: dict[str, list[str]] = {}
    for record in map(dossier.record, members):
        for source in {cite.source for cite in record.cites} if isinstance(record, Event) else ():
            by_source.setdefault(source, []).append(record.id)
    for source, reports in by_source.items():
        if len(reports) > 1:
            both = " both" if len(reports) == 2 else ""  # noqa: PLR2004  # a pair
            return f"{_listed(reports)} are{both} told by {source}, which may tell of two things"
    return ""


def _unlike(dossier: Dossier, members: Sequence[str]) -> str:
    """Say of events that were made one that they have nothing in common, as they stood before."""
    by_id = {record.id: record for record in map(dossier.record, members)}
    events = [record for record in by_id.values() if isinstance(record, Event)]
    apart = strangers(events)
    if not apart:
        return ""
    if len(apart) == len(events):
        return "they share neither day, side nor place"
    names = ", ".join(apart[:_MOST_TOLD]) + f" and {len(apart) - _MOST_TOLD:,} more" * (
        len(apart) > _MOST_TOLD
    )
    return f"neither day, side nor place is shared with the others by {names}"


#: What is said to be done by a judgement, or that would be done by one that is only tried.
_DONE = {
    ("same", False): "joined",
    ("same", True): "would join",
    ("different", False): "parted",
    ("different", True): "would part",
}


def _refuse_lead(lead: str, members: Sequence[str], *, different: bool) -> None:
    if different:
        raise RequestError("--lead: what is different has no lead")
    if lead not in members:
        raise RequestError(f'--lead: "{lead}" is none of them')


def _members_of(same_or_not: Same) -> str:
    """Name the members of a judgement, the first of very many."""
    return _listed(same_or_not.members)


def _listed(members: Sequence[str]) -> str:
    if len(members) > _MOST_TOLD:
        return f"{', '.join(members[:_MOST_TOLD])} and {len(members) - _MOST_TOLD:,} more"
    return f"{', '.join(members[:-1])} and {members[-1]}"


def _folder(where: Where) -> Path:
    """Give the one dossier that is written to."""
    folders = chosen(where.dossier)
    if len(folders) > 1:
        raise RequestError("a judgement stands in one dossier: give one --dossier")
    if folders[0] == shipped() and not where.dossier:
        raise RequestError("the dossier that ships is left as it is; give --dossier DIR")
    return folders[0]


def _say(sentence: str) -> None:
    with open_sink(None) as sink:
        sink.write(one_line(sentence) + "\n")


def _say_waiting(where: Where) -> None:
    if sys.stderr is not None and sys.stderr.isatty():
        tell(one_line(f"waiting: another sahara is writing to {_folder(where)}"))
