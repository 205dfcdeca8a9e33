"""`sahara read`: an article that you have a copy of."""

from typing import Annotated

from sahara_cli.cli import completion
from sahara_cli.cli.answers import deliver, form_of
from sahara_cli.cli.options import Out, Where, bound_for
from sahara_cli.cli.words import Argument, Option
from sahara_cli.dossier.proofs import Copy, by_article
from sahara_cli.errors import FileError
from sahara_cli.formats import ROW_FORMS
from sahara_cli.reports.sentences import coded, reading
from sahara_cli.storage.copies import attached, path_of
from sahara_cli.storage.dossiers import chosen, load

EXAMPLES = """\
sahara read harris-visit-2023
sahara read harris-visit-2023 --uncoded
"""


@bound_for(*ROW_FORMS)
def read(
    where: Where,
    out: Out,
    article: Annotated[
        str,
        Argument(
            metavar="ARTICLE",
            help="The article's id, or its label.",
            autocompletion=completion.articles,
        ),
    ],
    uncoded: Annotated[
        bool, Option("--uncoded", help="Only the sentences that nothing rests on.")
    ] = False,
) -> None:
    """Read an article, with the ids that are coded from each sentence.

    The text is that of your own copy, which `sahara attach FILE` keeps in your data folder.
    """
    dossier = load(chosen(where.dossier), plainly=True)
    meant = dossier.resolve_article(article)
    if (text := attached(meant)) is None:
        raise FileError(
            path_of(meant).parent,
            f"there is no copy of {meant.id} to read; attach your own: sahara attach FILE",
        )
    copy = Copy(meant, text)
    coding = coded(copy, by_article(dossier.claims).get(meant.id, ()))
    report = reading(copy, coding, uncoded=uncoded, data=form_of(out) == "csv")
    deliver(report, out, dossier)
