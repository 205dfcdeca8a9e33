"""`sahara show`: one record whole."""

from typing import Annotated

from sahara_cli.cli import completion
from sahara_cli.cli.answers import deliver
from sahara_cli.cli.opened import opened
from sahara_cli.cli.options import Apart, Engines, Out, Reports, Where, bound
from sahara_cli.cli.words import Argument

EXAMPLES = """\
sahara show naval-exercises-2023-12
"""


@bound
def show(
    where: Where,
    engines: Engines,
    out: Out,
    record: Annotated[
        str, Argument(metavar="ID", help="The record's id.", autocompletion=completion.ids)
    ],
    apart: Apart = False,
) -> None:
    """Show one record whole, with its date's derivation.

    The sentence itself is shown once a copy of the article is attached (sahara attach FILE).
    """
    from sahara_cli.cli.questions import identified  # none of which completion needs
    from sahara_cli.reports.record import whole_record
    from sahara_cli.storage.copies import passages_of

    dossier = opened(where, None, Reports(apart=apart), engines)
    meant = identified(dossier, record)
    deliver(whole_record(dossier, meant, passages_of(meant, dossier.articles)), out, dossier)
