"""`sahara events`: which events."""

from sahara_cli.cli.answers import answer
from sahara_cli.cli.opened import opened
from sahara_cli.cli.options import (
    Engines,
    Kinds,
    Out,
    Reports,
    Rows,
    Statuses,
    When,
    Where,
    Which,
    bound,
)

EXAMPLES = """\
sahara events --since 2020
sahara events --actor Algeria --with Russia
sahara events --kind visit --on 2023-09 --format json
"""


@bound
def events(
    when: When,
    which: Which,
    statuses: Statuses,
    kinds: Kinds,
    reports: Reports,
    where: Where,
    engines: Engines,
    out: Out,
    rows: Rows,
) -> None:
    """List events: when, what, who, where, by which sentence.

    A date that is too coarse to be sure of is marked ≈; --strict leaves it out.
    """
    from sahara_cli.cli.questions import question  # which completion does not need

    dossier = opened(where, when, reports, engines)
    asked = question(dossier, when, which, statuses, kinds, reports)
    answers = dossier.select(dossier.events, asked, strict=when.strict)
    answer("event", answers, dossier, out, rows, asked=asked)
