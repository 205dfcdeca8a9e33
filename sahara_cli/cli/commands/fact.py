"""`sahara fact`: what is claimed, and who claims it."""

from typing import TYPE_CHECKING, Annotated, cast

from sahara_cli.cli import completion
from sahara_cli.cli.answers import answer, form_of, is_entitled
from sahara_cli.cli.opened import opened
from sahara_cli.cli.options import Engines, Out, Rows, Statuses, When, Where, Which, bound
from sahara_cli.cli.words import Argument, Option

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.dossier.records import Fact
    from sahara_cli.dossier.selection import Answer, Dossier

EXAMPLES = """\
sahara fact "Western Sahara"
sahara fact Polisario
sahara fact --conflicts --dossier my-file
"""

#: What is told of rival values where no columns were asked for, in the forms that people read.
_RIVALS = ("subject", "property", "value", "asserted_by", "source", "published", "when", "id")
_FOR_PEOPLE = frozenset({"table", "md", "html", "svg", "png"})


@bound
def fact(
    when: When,
    which: Which,
    statuses: Statuses,
    where: Where,
    engines: Engines,
    out: Out,
    rows: Rows,
    subject: Annotated[
        str | None,
        Argument(
            metavar="SUBJECT",
            help="An actor, a place, a topic or an event's id; all if left out.",
            autocompletion=completion.subjects,
        ),
    ] = None,
    conflicts: Annotated[
        bool,
        Option(
            "--conflicts", help="Only what is told with several values for one time, and by whom."
        ),
    ] = False,
) -> None:
    """List what is claimed, and who claims it.

    A claim without a claimant is the article's own. What two articles tell differently stands twice.
    """
    from sahara_cli.cli.questions import question, subjects  # neither of which completion needs
    from sahara_cli.dossier.criteria import All, OfSubject
    from sahara_cli.reports.rows import by_subject, conflicting

    dossier = opened(where, when, None, engines)
    asked = question(dossier, when, which, statuses)
    claimed = asked
    if subject is not None:
        claimed = All((OfSubject(subjects(dossier, subject)), *asked.parts))
    answers = dossier.select(dossier.facts, claimed, strict=when.strict)
    about = (_named(answers, dossier) or subject) if subject and is_entitled(out) else ""
    if not conflicts:
        lead = f"Facts about {about}" if about else ""
        answer("fact", by_subject(answers, dossier), dossier, out, rows, asked=asked, lead=lead)
        return
    if not rows.columns and form_of(out) in _FOR_PEOPLE:
        rows = rows._replace(columns=",".join(_RIVALS))
    lead = f"What is told differently{f' of {about}' if about else ''}"
    answer("fact", conflicting(answers, dossier), dossier, out, rows, asked=asked, lead=lead)


def _named(answers: "Sequence[Answer]", dossier: "Dossier") -> str:
    """Name what facts are about, an actor and the place of its name once."""
    names = (dossier.subject(cast("Fact", answer.record)) for answer in answers)
    return " or ".join(dict.fromkeys(names))
