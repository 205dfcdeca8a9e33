"""`sahara quote`: who said what, in which words."""

from typing import Annotated

from sahara_cli.cli import completion
from sahara_cli.cli.answers import answer
from sahara_cli.cli.opened import opened
from sahara_cli.cli.options import Engines, Out, Rows, When, Where, Which, bound
from sahara_cli.cli.words import Argument

EXAMPLES = """\
sahara quote Harris
sahara quote --text "UN process"
"""


@bound
def quote(
    when: When,
    which: Which,
    where: Where,
    engines: Engines,
    out: Out,
    rows: Rows,
    name: Annotated[
        str | None,
        Argument(
            metavar="NAME",
            help="Who spoke; everybody if left out.",
            autocompletion=completion.actors,
        ),
    ] = None,
) -> None:
    """Show who said what, in which words.

    Words in quotation marks are verbatim; the others are a paraphrase.
    """
    from sahara_cli.cli.questions import question  # neither of which completion needs
    from sahara_cli.dossier.criteria import All, SpokenBy
    from sahara_cli.storage.copies import proved

    dossier = opened(where, when, None, engines)
    asked = question(dossier, when, which)
    spoken, lead = asked, ""
    if name is not None:
        speaker = dossier.resolve_actor(name)
        lead = f"Statements of {speaker.name}"
        spoken = All((SpokenBy(dossier.with_parts(speaker.id)), *asked.parts))
    answers = proved(dossier.select(dossier.statements, spoken, strict=when.strict), dossier)
    answer("statement", answers, dossier, out, rows, layout="quotes", asked=asked, lead=lead)
