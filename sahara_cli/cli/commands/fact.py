"""`sahara fact`: what is claimed, and who claims it."""

from typing import Annotated

from typer import Argument

from sahara_cli.cli import completion
from sahara_cli.cli.answers import answer
from sahara_cli.cli.opened import opened
from sahara_cli.cli.options import Out, Rows, Statuses, When, Where, Which, bound
from sahara_cli.cli.questions import question, subjects
from sahara_cli.reports.rows import by_subject

EXAMPLES = """\
sahara fact "Western Sahara"
sahara fact Polisario
"""


@bound
def fact(
    when: When,
    which: Which,
    statuses: Statuses,
    where: Where,
    out: Out,
    rows: Rows,
    subject: Annotated[
        str | None,
        Argument(
            metavar="SUBJECT",
            help="An actor, a place or a topic; all if left out.",
            autocompletion=completion.subjects,
        ),
    ] = None,
) -> None:
    """List what is claimed, and who claims it.

    A claim without a claimant is the article's own. What two articles tell differently stands twice.
    """
    dossier = opened(where, when)
    asked = question(dossier, when, which, statuses)
    claimed = dossier.facts
    if subject is not None:
        meant = subjects(dossier, subject)
        claimed = tuple(one for one in claimed if one.subject in meant)
    found = dossier.select(claimed, asked, strict=when.strict)
    answer("fact", by_subject(found, dossier), dossier, out, rows)
