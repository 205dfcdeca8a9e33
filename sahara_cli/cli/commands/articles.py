"""`sahara articles`: the sources."""

from sahara_cli.cli.answers import answer
from sahara_cli.cli.opened import loaded
from sahara_cli.cli.options import Out, Rows, Where, bound_for
from sahara_cli.formats import REFERENCE_FORMS, ROW_FORMS
from sahara_cli.reports.coverage import covered
from sahara_cli.storage.copies import copy_state

EXAMPLES = """\
sahara articles
"""


@bound_for(*ROW_FORMS, "html", "svg", "png", *REFERENCE_FORMS)
def articles(where: Where, out: Out, rows: Rows) -> None:
    """List the sources, and how much of each is coded."""
    dossier = loaded(where)
    copies = {article.id: copy_state(article) for article in dossier.articles}
    answer("article", covered(dossier, copies), dossier, out, rows)
