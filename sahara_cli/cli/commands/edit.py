"""`sahara edit`: one record of a dossier, changed."""

import json
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

from sahara_cli.cli import completion
from sahara_cli.cli.changes import say, say_waiting, show
from sahara_cli.cli.opened import indexing
from sahara_cli.cli.options import Changed, Copies, bound
from sahara_cli.cli.options.fields import Fields
from sahara_cli.cli.questions import identified
from sahara_cli.cli.texts import forms_of
from sahara_cli.cli.words import Argument, Option
from sahara_cli.dossier.records import AnyRecord
from sahara_cli.dossier.selection import Dossier
from sahara_cli.drafts import Lines, Plan, Problem, read_lines
from sahara_cli.drafts.lines import OR_DELETE
from sahara_cli.errors import CheckError, SaharaError
from sahara_cli.files import name_of
from sahara_cli.reports.rows import plural
from sahara_cli.sink import one_line, open_sink
from sahara_cli.storage.adding import Wanted, add, rehearse
from sahara_cli.storage.changing import through
from sahara_cli.storage.descriptions import read_description
from sahara_cli.storage.dossiers import refuse_packaged
from sahara_cli.storage.named_copies import NamedCopies

if TYPE_CHECKING:
    from sahara_cli.cli.editor import Page

EXAMPLES = """\
sahara edit ID --to my-file
sahara edit ID --to my-file --title "Ministers meet" --date 2023-12-08
sahara edit ID --to my-file --figures killed=12.. --figures wounded=~40
sahara edit ID --to my-file --mode "" --dry-run
sahara edit ID --to my-file --title "Talks end in a draw" --accept-doubts
"""
GUIDE = """\
With options, the fields that they name are set anew; an empty text takes a field away. Without,
the record is opened as short TOML in $VISUAL or $EDITOR, and taken when that is closed; whatever
is wrong is said, and on a terminal it can be opened again. A file that is emptied changes nothing.

What becomes of each field is shown before it is taken. All is checked as `sahara add` does it: what
the change makes wrong is refused, for records that refer to this one too; what was wrong before is
said. What the change makes doubtful, since the cited sentences do not bear it out, is taken only with
--accept-doubts or, in an editor on a terminal, when you say so. The id never changes. Names, ids and the
beginnings of names stand for actors and places.

An option for several values is given several times, and replaces all of them. A figure is WHAT=N:
killed=12, killed=12.. (at least), killed=..15 (up to), killed=12..15, killed=~30 (about);
killed=12@ministry tells whose count it is. A sentence is ARTICLE:N, or ARTICLE:N-M.
"""


class _Taking(NamedTuple):
    """The way a change is taken: into which dossier, proved by which copies, only tried, with what is doubted of it."""

    to: Path
    copies: NamedCopies
    dry_run: bool
    accepts_doubts: bool

    def take(self, lines: Callable[[Dossier], Lines], *, accepts_doubts: bool = False) -> Plan:
        """Take a change, having shown it; where there are problems, or doubts that nobody accepts, nothing is taken."""
        wanted = Wanted(lines, None, self.copies, replaces=True)
        if not self.dry_run:
            accepts = accepts_doubts or self.accepts_doubts
            return add(
                self.to,
                wanted,
                lambda: say_waiting(self.to),
                show,
                accepts_doubts=accepts,
                progress=indexing,
            )
        plan = rehearse(self.to, wanted)
        if not plan.problems:
            show(plan)
        return plan

    def lines(self, record: AnyRecord, fields: dict[str, object]) -> Lines:
        """Make a draft of one line of a record's fields."""
        line = {**fields, "record": record.noun, "id": record.id}
        return read_lines(json.dumps(line, ensure_ascii=False), self.copies.sources(self.to))


@bound
def edit(
    fields: Fields,
    record: Annotated[
        str, Argument(metavar="ID", help="The record's id.", autocompletion=completion.ids)
    ],
    to: Changed,
    copy: Copies = None,
    accept_doubts: Annotated[
        bool,
        Option("--accept-doubts", help="Change also what the cited sentences do not bear out."),
    ] = False,
    dry_run: Annotated[bool, Option("--dry-run", help="Check, and write nothing.")] = False,
) -> None:
    """Change a record's fields, by options or in your editor."""
    read_description(to)
    refuse_packaged(to)
    copies = NamedCopies({name_of(path): forms_of(path) for path in copy or ()})
    taking = _Taking(to, copies, dry_run, accept_doubts)
    typed = {name: value for name, value in fields._asdict().items() if value is not None}
    if typed:
        plan = taking.take(lambda dossier: _by_options(taking, dossier, record, typed))
        if plan.problems:
            say(_sentences_of(record, plan.problems))
            raise CheckError(f"{record}: nothing is changed")
        say(_sentences_of(record, _unsure(plan)))
        if _is_refused(plan, taking):
            raise CheckError(f"{record}: {_doubted(plan)}")
    else:
        plan = _in_editor(taking, through(to, lambda store: identified(store.dossier, record)))
    say(_sentences_of(record, (*plan.doubts, *_stale(plan))))
    _say_outcome(record.strip(), plan, taking)


def _by_options(
    taking: _Taking, dossier: Dossier, typed_id: str, typed: dict[str, str | list[str]]
) -> Lines:
    from sahara_cli.cli.fields import revised  # which an editor does not need

    record = identified(dossier, typed_id)
    return taking.lines(record, revised(dossier, record, typed))


def _in_editor(taking: _Taking, record: AnyRecord) -> Plan:
    from sahara_cli.cli.editor import Page  # which options do not need
    from sahara_cli.drafts import toml

    header = (
        f"# {record.noun} {record.id}, in {one_line(str(taking.to))}\n"
        "# Save and close, and it is checked and taken; as it stands or emptied, it changes nothing.\n\n"
    )
    with Page(header + toml.written(record)) as page:
        while True:
            outcome = "nothing is changed"
            try:
                fields = toml.read(page.edit(), record)
            except ValueError as error:
                problems = [f"{record.id}: {error}"]
                say(problems)
            else:
                changed = record.model_dump(mode="json") if fields is None else fields
                plan = _offered(taking, record, changed, page)
                if plan.problems:
                    problems = list(_sentences_of(record.id, plan.problems))
                    say(problems)
                elif _is_refused(plan, taking):
                    problems, outcome = (
                        list(_sentences_of(record.id, _unsure(plan))),
                        _doubted(plan),
                    )
                else:
                    return plan
            if not page.opens_again(problems):
                kept = page.keep()
                raise CheckError(f"{record.id}: {outcome}; what you wrote is in {kept}")


def _offered(taking: _Taking, record: AnyRecord, fields: dict[str, object], page: "Page") -> Plan:
    """Take what was written, or what is doubted of it too, where its writer says so."""
    lines = partial(_unless_other, taking, record, fields)
    try:
        plan = taking.take(lines)
        if plan.problems:
            return plan
        say(_sentences_of(record.id, _unsure(plan)))
        if _is_refused(plan, taking) and page.agrees("take it all the same?"):
            return taking.take(lines, accepts_doubts=True)._replace(unsure=())
    except SaharaError:
        say([f"what you wrote is in {page.keep()}"])
        raise
    return plan


def _is_refused(plan: Plan, taking: _Taking) -> bool:
    """Tell whether a change is not taken since it is doubted."""
    return bool(plan.unsure) and not taking.accepts_doubts


def _unsure(plan: Plan) -> tuple[Problem, ...]:
    return tuple(Problem(finding.line, finding.field, finding.in_full) for finding in plan.unsure)


def _doubted(plan: Plan) -> str:
    count = plural("doubt", len(plan.unsure))
    return f"{count}; nothing is changed; mend it, or take it as it is with --accept-doubts"


def _unless_other(
    taking: _Taking, record: AnyRecord, fields: dict[str, object], dossier: Dossier
) -> Lines:
    """Refuse what would undo another's change, made while the editor was open."""
    if identified(dossier, record.id) != record:
        raise CheckError(
            f"{record.id}: it was changed meanwhile, so nothing is taken; edit it again"
        )
    return taking.lines(record, fields)


def _stale(plan: Plan) -> Iterator[Problem]:
    """Yield the grounds of a date that stayed when the date became another."""
    for before, after in plan.replaced:
        for date, basis in (("date", "date_basis"), ("published", "published_basis")):
            old, new = (getattr(version, date, None) for version in (before, after))
            grounds = getattr(after, basis, None)
            if old != new and grounds and grounds == getattr(before, basis, None):
                yield Problem(1, basis, f"still says how the {date} before came about")


def _sentences_of(record: str, problems: tuple[Problem, ...]) -> Iterator[str]:
    for problem in problems:
        field = f"{problem.field}: " if problem.field else ""
        yield f"{record}: {field}{problem.problem.removesuffix(OR_DELETE)}"


def _say_outcome(record: str, plan: Plan, taking: _Taking) -> None:
    would = "would change" if taking.dry_run else "changed"
    message = f"{would} {record} in {taking.to}" if plan.taken else f"nothing to change in {record}"
    with open_sink(None) as sink:
        sink.write(one_line(message) + "\n")
