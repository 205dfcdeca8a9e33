"""`sahara events`: which events."""

from sahara_cli.cli.answers import answer
from sahara_cli.cli.options import Kinds, Out, Rows, Statuses, When, Where, Which, bound
from sahara_cli.cli.questions import question
from sahara_cli.storage.dossiers import chosen, load

EXAMPLES = """\
sahara events --since 2020
sahara events --actor Algeria --with Russia
sahara events --kind visit --on 2023-09 --format json
"""


@bound
def events(
    when: When, which: Which, statuses: Statuses, kinds: Kinds, where: Where, out: Out, rows: Rows
) -> None:
    """List events: when, what, who, where, by which sentence.

    A date that is too coarse to be sure of is marked ≈; --strict leaves it out.
    """
    dossier = load(chosen(where.dossier))
    asked = question(dossier, when, which, statuses, kinds)
    answer("event", dossier.select(dossier.events, asked, strict=when.strict), dossier, out, rows)
