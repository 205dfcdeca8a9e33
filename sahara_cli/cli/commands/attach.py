"""`sahara attach`: a reader's own copy of an article."""

from pathlib import Path
from typing import Annotated

from typer import Argument

from sahara_cli.cli.options import Where, bound
from sahara_cli.dossier.proofs import Copy, flaws
from sahara_cli.dossier.records import Article
from sahara_cli.dossier.selection import Dossier
from sahara_cli.errors import CheckError
from sahara_cli.files import name_of
from sahara_cli.reading.sources.text import read_source
from sahara_cli.reports.rows import plural
from sahara_cli.sink import open_sink
from sahara_cli.storage import copies
from sahara_cli.storage.belonging import owners
from sahara_cli.storage.dossiers import chosen, load
from sahara_cli.texts import NormalText, normalise

EXAMPLES = """\
sahara attach article.txt
"""


@bound
def attach(
    where: Where,
    file: Annotated[
        Path,
        Argument(
            metavar="FILE", help="The article as text or a saved web page; - is standard input."
        ),
    ],
) -> None:
    """Attach your own copy of an article, to read citations.

    The copy must prove every citation. It is kept in your data folder, never in a dossier.
    """
    dossier = load(chosen(where.dossier))
    raw = read_source(file).text
    article = _matching(name_of(file), normalise(raw), dossier)
    path = copies.attach(article, raw)
    with open_sink(None) as sink:
        sink.write(f"attached to {article.id}: {path}\n")


def _matching(name: str, text: NormalText, dossier: Dossier) -> Article:
    """Find the article that a copy proves; refuse where it has a flaw, or belongs to none."""
    if not dossier.articles:
        raise CheckError(f"{name}: the dossier has no article to attach it to")
    why = "nothing that is cited stands in it"
    beside = copies.at_hand(dossier.articles)
    for article in owners(text, dossier.articles, dossier.claims):
        disproved = len(list(flaws(dossier.claims, Copy(article, text), beside)))
        if not disproved:
            return article
        why = f"it disproves {plural('citation', disproved)} of {article.id}: see `check --copy`"
    raise CheckError(f"{name}: matches no article; {why}")
