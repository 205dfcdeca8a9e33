"""`sahara timeline`: events and statements down a spine."""

from sahara_cli.cli.answers import answer
from sahara_cli.cli.options import Kinds, Out, Rows, Statuses, When, Where, Which, bound
from sahara_cli.cli.questions import question
from sahara_cli.storage.dossiers import chosen, load

EXAMPLES = """\
sahara timeline
sahara timeline --actor Algeria --since 2023
"""


@bound
def timeline(
    when: When, which: Which, statuses: Statuses, kinds: Kinds, where: Where, out: Out, rows: Rows
) -> None:
    """Draw events and statements down a timeline.

    Years and months are headings, gaps are shown; each mark tells how well its date is known.
    """
    dossier = load(chosen(where.dossier))
    asked = question(dossier, when, which, statuses, kinds)
    found = dossier.select((*dossier.events, *dossier.statements), asked, strict=when.strict)
    answer("any", found, dossier, out, rows, layout="timeline")
