"""`sahara add`: drafted records into a dossier."""

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Annotated

from sahara_cli.cli.changes import say, say_waiting, show
from sahara_cli.cli.opened import loaded
from sahara_cli.cli.options import Copies, Today, Where, bound, tell
from sahara_cli.cli.questions import today
from sahara_cli.cli.texts import forms_of
from sahara_cli.cli.words import Argument, Option
from sahara_cli.dossier.records import RECORDS, AnyRecord
from sahara_cli.drafts import (
    LARGEST,
    Lines,
    Plan,
    Problem,
    Sources,
    read_lines,
    read_rows,
    taken,
    whole,
)
from sahara_cli.drafts.plans import Kindred
from sahara_cli.drafts.reviewed import Reviewed, reviewed
from sahara_cli.errors import CheckError, FileError, RequestError
from sahara_cli.files import DASH, name_of, read_bytes, read_text
from sahara_cli.judging.findings import Finding
from sahara_cli.reports.rows import plural
from sahara_cli.sink import one_line, open_sink
from sahara_cli.storage.adding import add as take
from sahara_cli.storage.adding import rehearse
from sahara_cli.storage.given_copies import Given

EXAMPLES = """\
sahara add draft.jsonl --to my-file
sahara add draft.jsonl --to my-file --copy article.txt
sahara add draft.csv --to my-file
sahara add draft.jsonl --to my-file --skip-blank
sahara add draft.jsonl --to my-file --accept-doubts
sahara add draft.jsonl --to my-file --same
sahara add draft.jsonl --to my-file --dry-run
sahara add corrected.jsonl --to my-file --replace
"""
GUIDE = """\
A draft is JSON Lines, a record a line: "record" tells its kind, "draft" holds notes and is left
out, and the other fields are the record's own, as in `sahara schema`. All of it is taken or, where
anything is wrong, none: every problem is told by its line. With --skip-blank a line with a blank is
left out, and so are the deeds and words of whom it tells; who is only mentioned is left out of the
mention. Once it is filled in, add the draft again.

Each record is held against the sentences that it cites. A number, a name, a speaker or a cue that
they lack, a date that their own words contradict, sides told the other way round, violence without
its word, and what they deny or tell as to come is doubted: read the sentence, mend the record, or
take it as it is: all with --accept-doubts, or one line that says "draft": {"reviewed": true}.

A line may be as a person writes it, and as `sahara schema draft` describes it for programs. Names
stand for ids ("actors": ["Joshua Harris"]): who is known is joined, who is new is added and told.
Dates are as typed: "8 December 2023". What it rests on is the number of a sentence, counted over the
whole article ("sentence": 4, or "sentences": [4, 5]), or words of it ("words": "arrived on Sunday"); for
a direct quotation its own words do. The rest is taken from a copy that is at hand. "article": "ID"
is needed only where the draft is of several.

A sheet that `sahara draft -o draft.csv` wrote is taken as a spreadsheet saves it: with commas,
semicolons or tabs, in UTF-8 or Windows-1252. A row whose cell `take` says no, or nothing, is left out;
yes beside a doubt takes what is doubted. What is wrong is told by row and column, what the spreadsheet
made of dates and numbers too.

A line without an id gets one. An id that another record has, or had before it was deleted, is
changed, and references within the draft follow: DIR/ids.txt keeps all that were given. A record
that is there already is left as it is: adding a draft twice changes nothing. An actor or place that
only --dossier has comes along where a record refers to it.

With --replace, a line that gives the id of a record takes that one's place, whole; what becomes of
each field is shown before it is taken. What the change makes wrong elsewhere is refused too.

Where a draft was gone through with `sahara review`, what was taken there is taken, and the rest is
left out.

An event that the dossier has already, told by another article, is added as a report of its own, and
that is said. With --same the two are judged to be of one happening; `sahara same` does so later.
"""


@bound
def add(
    where: Where,
    draft: Annotated[
        Path, Argument(metavar="DRAFT", help="The drafted records; - is standard input.")
    ],
    to: Annotated[
        Path, Option("--to", metavar="DIR", help="The folder of the dossier that takes them.")
    ],
    copy: Copies = None,
    skip_blank: Annotated[
        bool,
        Option("--skip-blank", help="Leave out the lines that have a blank, and take the others."),
    ] = False,
    accept_doubts: Annotated[
        bool,
        Option("--accept-doubts", help="Take also what the cited sentences do not bear out."),
    ] = False,
    replace: Annotated[
        bool, Option("--replace", help="Let a line take the place of the record that has its id.")
    ] = False,
    same: Annotated[
        bool,
        Option(
            "--same", help="Join the events that the dossier has already: same day, kind and sides."
        ),
    ] = False,
    day: Today = None,
    dry_run: Annotated[bool, Option("--dry-run", help="Check, and write nothing.")] = False,
) -> None:
    """Take drafted records into a dossier, all or nothing."""
    copies = copy or []
    if [draft, *copies].count(Path(DASH)) > 1:
        raise RequestError("standard input can be read once: give a file for one of them")
    name = name_of(draft)
    given = Given({name_of(path): forms_of(path) for path in copies})
    at_hand = loaded(where)
    answers, lines = _read(draft, given.sources(to, at_hand))
    joined = today(day).isoformat() if same or answers.joined else ""
    joins = None if same else answers.joined
    lines, unwanted = taken(lines)
    lines, left_out = whole(lines) if skip_blank else (lines, ())
    left_out = (*unwanted, *left_out)
    planned = (
        rehearse(to, lambda _: lines, at_hand, given, replaces=replace)
        if dry_run
        else take(
            to,
            lambda _: lines,
            at_hand,
            given,
            lambda: say_waiting(to),
            show,
            replaces=replace,
            joined=joined,
            joins=joins,
            accepts_doubts=accept_doubts,
        )
    )
    _refuse(name, lines, planned, accepts_doubts=accept_doubts)
    if dry_run:
        show(planned)
    are_joined = "would be joined" if dry_run else "joined"
    doubts = (*left_out, *planned.doubts, *_known(planned, joins, are_joined))
    say(_line(name, one) for one in sorted(doubts))
    told = (
        f"{_outcome(planned, to, dry_run=dry_run)}{_joined(planned, joins, are_joined)}"
        f"{_left_out(left_out, lines)}{_unreviewed(answers)}"
    )
    with open_sink(None) as sink:
        sink.write(one_line(told) + "\n")


def _refuse(name: str, lines: Lines, planned: Plan, *, accepts_doubts: bool) -> None:
    """Tell the problems or doubts of a draft that is not taken; doubts that are accepted are told as well."""
    if planned.problems:
        say(_line(name, one) for one in planned.problems)
        raise CheckError(_refusal(name, lines, planned.problems))
    say(_line(name, Problem(one.line, one.field, one.whole)) for one in planned.unsure)
    if planned.unsure and not accepts_doubts:
        raise CheckError(_doubted(name, planned.unsure, lines.unit))


def _joined(planned: Plan, joins: frozenset[int] | None, are_joined: str) -> str:
    count = sum(_is_joined(one, joins) for one in planned.kin)
    return f"; {plural('event', count)} {are_joined} with what tells of the same" if count else ""


def _left_out(told: Sequence[Problem], lines: Lines) -> str:
    """Count what is left out: lines, and mentions of those in lines that are taken."""
    kept = {one.line for one in lines.drafts}
    whole = {one.line for one in told} - kept
    mentions = sum(one.line in kept for one in told)
    counts = ((lines.unit, len(whole)), ("mention", mentions))
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


def _is_joined(one: Kindred, joins: frozenset[int] | None) -> bool:
    """Tell whether a new event is joined with what the dossier has: all are, unless `joins` names the lines."""
    return one.joins and (joins is None or one.line in joins)


def _known(planned: Plan, joins: frozenset[int] | None, are_joined: str) -> Iterable[Problem]:
    """Tell which new events the dossier has already, and what to do about it."""
    for one in planned.kin:
        if one.joins:
            hint = (
                are_joined
                if _is_joined(one, joins)
                else f"`sahara same {one.id} {one.event}` joins them, and so does --same"
            )
        else:
            hint = f"where it is the same, `sahara same {one.id} {one.event}` joins them"
        yield Problem(one.line, "", f"{one.told}; {hint}")


def _line(name: str, one: Problem) -> str:
    row = f"{name} row {one.line}" if _is_sheet(name) else f"{name}:{one.line}"
    place = row if one.line else name
    where = f"{place}: {one.field}" if one.field else place
    return f"{where}: {one.problem}"


def _refusal(name: str, lines: Lines, problems: Sequence[Problem]) -> str:
    """Sum up why nothing is taken, and how far blanks alone are to blame."""
    count = plural("problem", len(problems))
    places = {one.line for one in problems if one.line}
    if places and len(places) < len(problems):
        count += f" on {plural(lines.unit, len(places))}"
    blanks = {one.line for one in lines.blanks}
    skips = f"; --skip-blank takes the {lines.unit}s without a blank"
    hint = skips if places and places <= blanks else ""
    return f"{name}: {count}; nothing is taken{hint}"


def _doubted(name: str, unsure: Sequence[Finding], unit: str) -> str:
    lines = len({one.line for one in unsure})
    told = f"{plural('doubt', len(unsure))} on {plural(unit, lines)}"
    return f"{name}: {told}; nothing is taken; mend them, or take all with --accept-doubts"


def _counted(records: Iterable[AnyRecord]) -> str:
    counts = Counter(one.noun for one in records)
    return ", ".join(plural(noun, counts[noun]) for noun in RECORDS if counts[noun])


def _outcome(planned: Plan, to: Path, *, dry_run: bool) -> str:
    if not planned.taken:
        there = f"; {plural('any', planned.repeated)} already there" if planned.repeated else ""
        return f"nothing to add to {to}{there}"
    verbs = ("would add", "would replace") if dry_run else ("added", "replaced")
    added, replaced = planned.added, [new for _, new in planned.replaced]
    parts = [f"{verbs[0]} {_counted(added)} to {to}"] if added else []
    parts += [f"{verbs[1]} {_counted(replaced)} in {to}"] if replaced else []
    told = "; ".join(parts)
    if along := sum(one.line is None for one in planned.taken):
        told += f"; {along} of them came along from another dossier"
    return told + (f"; {planned.repeated} already there" if planned.repeated else "")
