"""Drafted records taken into a dossier, and what is said of it: problems, doubts, what is left out, what came of it."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.cli.changes import say, say_waiting, show
from sahara_cli.cli.opened import indexing, loaded
from sahara_cli.cli.options import tell
from sahara_cli.cli.questions import today
from sahara_cli.cli.texts import forms_of
from sahara_cli.dossier.records import RECORDS, AnyRecord
from sahara_cli.drafts import (
    LARGEST,
    Lines,
    Plan,
    Problem,
    Sources,
    lost,
    read_lines,
    read_rows,
    taken,
    without_blanks,
)
from sahara_cli.drafts.reviewed import Reviewed, reviewed
from sahara_cli.errors import CheckError, FileError, RequestError
from sahara_cli.files import DASH, name_of, read_bytes, read_text
from sahara_cli.reports.rows import plural
from sahara_cli.sink import one_line, open_sink
from sahara_cli.storage.adding import Wanted, rehearse
from sahara_cli.storage.adding import add as take
from sahara_cli.storage.dossiers import chosen
from sahara_cli.storage.named_copies import NamedCopies

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sahara_cli.cli.options import Where
    from sahara_cli.drafts.plans import Kindred
    from sahara_cli.judging.findings import Finding


#: Of more events that are left out, the first are named.
_FEW = 3


class Wishes(NamedTuple):
    """The way a draft is taken, as `sahara add` is asked to."""

    copies: Sequence[Path] = ()
    skip_blank: bool = False
    accept_doubts: bool = False
    replace: bool = False
    same: bool = False
    day: str | None = None
    dry_run: bool = False


def take_in(draft: Path, to: Path, where: Where, wishes: Wishes) -> None:
    """Take a draft into a dossier, all or nothing, and say what came of it."""
    if [draft, *wishes.copies].count(Path(DASH)) > 1:
        raise RequestError("standard input can be read once: give a file for one of them")
    name = name_of(draft)
    copies = NamedCopies({name_of(path): forms_of(path) for path in wishes.copies})
    at_hand = None if _is_alone(where, to) else loaded(where)
    answers, lines = _read(draft, copies.sources(to, at_hand, indexing))
    joined = today(wishes.day).isoformat() if wishes.same or answers.joined else ""
    joins = None if wishes.same else answers.joined
    lines, unwanted = taken(lines)
    lines, left_out, missed = _without_blanks(lines) if wishes.skip_blank else (lines, (), [])
    left_out = (*unwanted, *left_out)
    wanted = Wanted(lambda _: lines, at_hand, copies, wishes.replace, joined, joins)
    planned = (
        rehearse(to, wanted)
        if wishes.dry_run
        else take(
            to,
            wanted,
            lambda: say_waiting(to),
            show,
            accepts_doubts=wishes.accept_doubts,
            progress=indexing,
        )
    )
    _refuse(name, lines, planned, accepts_doubts=wishes.accept_doubts)
    if wishes.dry_run:
        show(planned)
    are_joined = "would be joined" if wishes.dry_run else "joined"
    doubts = (*left_out, *planned.doubts, *_known(planned, joins, are_joined))
    say(_line(name, doubt) for doubt in sorted(doubts))
    say(_missed(name, missed, lines.unit))
    message = (
        f"{_outcome(planned, to, dry_run=wishes.dry_run)}{_joined(planned, joins, are_joined)}"
        f"{_left_out(left_out, lines)}{_unreviewed(answers)}"
    )
    with open_sink(None) as sink:
        sink.write(one_line(message) + "\n")


def _is_alone(where: Where, to: Path) -> bool:
    """Tell whether the dossier that takes the records is the only one at hand."""
    folders = {os.path.realpath(path) for path in chosen(where.dossier)}
    return folders == {os.path.realpath(to)}


def _refuse(name: str, lines: Lines, planned: Plan, *, accepts_doubts: bool) -> None:
    """Tell the problems or doubts of a draft that is not taken; doubts that are accepted are told as well."""
    if planned.problems:
        say(_line(name, problem) for problem in planned.problems)
        raise CheckError(_refusal(name, lines, planned.problems))
    say(
        _line(name, Problem(finding.line, finding.field, finding.in_full))
        for finding in planned.unsure
    )
    if planned.unsure and not accepts_doubts:
        raise CheckError(_doubted(name, planned.unsure, lines.unit))


def _joined(planned: Plan, joins: frozenset[int] | None, are_joined: str) -> str:
    count = sum(_is_joined(kin, joins) for kin in planned.kin)
    return f"; {plural('event', count)} {are_joined} with what tells of the same" if count else ""


def _without_blanks(lines: Lines) -> tuple[Lines, tuple[Problem, ...], list[tuple[str, int]]]:
    """Give the lines without a blank, the reason for each that is left out, and the events that are."""
    kept, problems = without_blanks(lines)
    return kept, problems, lost(lines, kept)


def _missed(name: str, events: Sequence[tuple[str, int]], unit: str) -> Iterator[str]:
    """Say which events a draft loses by its blanks, where it loses any: “Dam breaks” (line 3)."""
    if not events:
        return
    titles = [f"“{title}” ({unit} {line})" for title, line in events[:_FEW]]
    more = f" and {len(events) - _FEW} more" if len(events) > _FEW else ""
    are = "an event is" if len(events) == 1 else f"{len(events)} events are"
    yield f"{name}: {are} left out for want of what is blank: {', '.join(titles)}{more}"


def _left_out(problems: Sequence[Problem], lines: Lines) -> str:
    """Count what is left out: lines, and mentions of those in lines that are taken."""
    kept = {draft.line for draft in lines.drafts}
    left_lines = {problem.line for problem in problems} - kept
    mentions = sum(problem.line in kept for problem in problems)
    counts = ((lines.unit, len(left_lines)), ("mention", mentions))
    return "".join(f"; {plural(what, count)} left out" for what, count in counts if count)


def _read(draft: Path, sources: Sources) -> tuple[Reviewed, Lines]:
    """Read a draft, a record a line as its reviewer left it, or a sheet that `sahara draft -o draft.csv` wrote."""
    if not _is_sheet(draft.name):
        answers = reviewed(read_text(draft, LARGEST))
        return answers, read_lines(answers.text, sources)
    from sahara_cli.drafts.spreadsheets import decoded, read_sheet  # which most drafts do not need

    try:
        text, how = decoded(read_bytes(draft, LARGEST))
        rows = read_sheet(text)
    except ValueError as error:
        raise FileError(draft, str(error)) from None
    if how:
        tell(one_line(f"{draft} {how}"))
    return Reviewed(text), read_rows(rows, sources)


def _is_sheet(name: str) -> bool:
    return name.lower().endswith((".csv", ".tsv"))


def _unreviewed(answers: Reviewed) -> str:
    """Say what a review left out."""
    counts = {"dropped in review": answers.dropped, "not reviewed yet": answers.unanswered}
    return "".join(f"; {count} {what}" for what, count in counts.items() if count)


def _is_joined(kin: Kindred, joins: frozenset[int] | None) -> bool:
    """Tell whether a new event is joined with what the dossier has: all are, unless `joins` names the lines."""
    return kin.joins and (joins is None or kin.line in joins)


def _known(planned: Plan, joins: frozenset[int] | None, are_joined: str) -> Iterable[Problem]:
    """Tell which new events the dossier has already, and what to do about it."""
    for kin in planned.kin:
        if kin.joins:
            hint = (
                are_joined
                if _is_joined(kin, joins)
                else f"`sahara same {kin.id} {kin.event}` joins them, and so does --same"
            )
        else:
            hint = f"where it is the same, `sahara same {kin.id} {kin.event}` joins them"
        yield Problem(kin.line, "", f"{kin.comparison}; {hint}")


def _line(name: str, problem: Problem) -> str:
    row = f"{name} row {problem.line}" if _is_sheet(name) else f"{name}:{problem.line}"
    place = row if problem.line else name
    where = f"{place}: {problem.field}" if problem.field else place
    return f"{where}: {problem.problem}"


def _refusal(name: str, lines: Lines, problems: Sequence[Problem]) -> str:
    """Sum up why nothing is taken, and how far blanks alone are to blame."""
    count = plural("problem", len(problems))
    places = {problem.line for problem in problems if problem.line}
    if places and len(places) < len(problems):
        count += f" on {plural(lines.unit, len(places))}"
    blanks = {blank.line for blank in lines.blanks}
    skips = f"; --skip-blank takes the {lines.unit}s without a blank"
    hint = skips if places and places <= blanks else ""
    return f"{name}: {count}; nothing is taken{hint}"


def _doubted(name: str, unsure: Sequence[Finding], unit: str) -> str:
    lines = len({finding.line for finding in unsure})
    message = f"{plural('doubt', len(unsure))} on {plural(unit, lines)}"
    return f"{name}: {message}; nothing is taken; mend them, or take all with --accept-doubts"


def _counted(records: Iterable[AnyRecord]) -> str:
    counts = Counter(record.noun for record in records)
    return ", ".join(plural(noun, counts[noun]) for noun in RECORDS if counts[noun])


def _outcome(planned: Plan, to: Path, *, dry_run: bool) -> str:
    removed = f"; {planned.removed} removed before" if planned.removed else ""
    if not planned.taken:
        there = f"; {plural('any', planned.repeated)} already there" if planned.repeated else ""
        return f"nothing to add to {to}{there}{removed}"
    verbs = ("would add", "would replace") if dry_run else ("added", "replaced")
    added, replaced = planned.added, [new for _, new in planned.replaced]
    parts = [f"{verbs[0]} {_counted(added)} to {to}"] if added else []
    parts += [f"{verbs[1]} {_counted(replaced)} in {to}"] if replaced else []
    changes = "; ".join(parts)
    if along := sum(item.line is None for item in planned.taken):
        changes += f"; {along} of them came along from another dossier"
    return changes + (f"; {planned.repeated} already there" if planned.repeated else "") + removed
