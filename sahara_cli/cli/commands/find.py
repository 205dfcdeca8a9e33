"""`sahara find`: every record that mentions some words."""

from typing import Annotated

from typer import Argument

from sahara_cli.cli.answers import answer
from sahara_cli.cli.opened import opened
from sahara_cli.cli.options import Kinds, Out, Reports, Rows, Statuses, When, Where, Which, bound
from sahara_cli.cli.questions import question, wording
from sahara_cli.dossier.criteria import All
from sahara_cli.dossier.ranking import ranked

EXAMPLES = """\
sahara find Polisario
sahara find naval exercises
"""


@bound
def find(
    when: When,
    which: Which,
    statuses: Statuses,
    kinds: Kinds,
    reports: Reports,
    where: Where,
    out: Out,
    rows: Rows,
    phrase: Annotated[
        list[str], Argument(metavar="TEXT", help="The words, case and accents aside.")
    ],
) -> None:
    """Find every record that mentions some words.

    Records that have the words as a phrase come before those that have all of them somewhere.
    """
    dossier = opened(where, when, reports)
    asked = question(dossier, when, which, statuses, kinds, reports)
    text = " ".join(phrase)
    everything = (*dossier.claims, *dossier.actors, *dossier.places, *dossier.articles)
    found = dossier.select(
        everything, All((wording(dossier, text), *asked.parts)), strict=when.strict
    )
    answer("any", ranked(found, text), dossier, out, rows)
