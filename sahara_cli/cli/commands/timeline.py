"""`sahara timeline`: events and statements down a spine."""

from sahara_cli.cli.answers import answer
from sahara_cli.cli.opened import opened
from sahara_cli.cli.options import Kinds, Out, Reports, Rows, Statuses, When, Where, Which, bound

EXAMPLES = """\
sahara timeline
sahara timeline --actor Algeria --since 2023
"""


@bound
def timeline(
    when: When,
    which: Which,
    statuses: Statuses,
    kinds: Kinds,
    reports: Reports,
    where: Where,
    out: Out,
    rows: Rows,
) -> None:
    """Draw events, statements and dated facts down a timeline.

    Years and months are headings, gaps are shown; each mark tells how well its date is known.
    """
    from sahara_cli.cli.questions import question  # which completion does not need

    dossier = opened(where, when, reports)
    asked = question(dossier, when, which, statuses, kinds, reports)
    dated = (fact for fact in dossier.facts if fact.date)
    found = dossier.select(
        (*dossier.events, *dossier.statements, *dated), asked, strict=when.strict
    )
    answer("any", found, dossier, out, rows, layout="timeline", asked=asked)
