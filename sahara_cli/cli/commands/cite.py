"""`sahara cite`: references, ready to paste."""

from typing import Annotated

from sahara_cli.cli import completion
from sahara_cli.cli.answers import deliver, form_of
from sahara_cli.cli.opened import loaded
from sahara_cli.cli.options import Out, Where, bound_for
from sahara_cli.cli.questions import identified
from sahara_cli.cli.words import Argument
from sahara_cli.dossier.selection import Found
from sahara_cli.formats import REFERENCE_FORMS
from sahara_cli.reports import Report, Section
from sahara_cli.reports.citations import cited, paragraph

EXAMPLES = """\
sahara cite harris-on-un-process
sahara cite naval-exercises-2023-12 blasts-2023-10 --format bibtex
sahara cite harris-visit-2023 -o refs.ris
"""


@bound_for("md", *REFERENCE_FORMS)
def cite(
    where: Where,
    out: Out,
    ids: Annotated[
        list[str],
        Argument(metavar="ID", help="A record's id, or several.", autocompletion=completion.ids),
    ],
) -> None:
    """Give references to records, ready to paste.

    As Markdown, or with --format as csl-json, bibtex or ris. A description that stands for a
    title is in square brackets.
    """
    form = form_of(out)
    dossier = loaded(where)
    found = tuple(Found(identified(dossier, identifier)) for identifier in ids)
    report = Report((Section("references", found=found),), referred=dossier.articles)
    if form == "md":
        lines = tuple(paragraph(reference, dossier) for reference in cited(report))
        report = Report((), notes=lines)
    deliver(report, out, dossier)
