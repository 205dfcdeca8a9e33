"""`sahara attach`: a reader's own copy of an article."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

from sahara_cli.cli.opened import loaded
from sahara_cli.cli.options import Where, bound
from sahara_cli.cli.texts import forms_of
from sahara_cli.cli.words import Argument
from sahara_cli.dossier.proofs import Copy, flaws, misdescribed
from sahara_cli.dossier.records import Article
from sahara_cli.dossier.selection import Dossier
from sahara_cli.errors import CheckError
from sahara_cli.files import name_of
from sahara_cli.reports.rows import plural
from sahara_cli.sink import open_sink
from sahara_cli.storage import copies
from sahara_cli.storage.belonging import owners
from sahara_cli.texts import normalise

EXAMPLES = """\
sahara attach article.txt
"""


@bound
def attach(
    where: Where,
    file: Annotated[
        Path,
        Argument(
            metavar="FILE",
            help="The article as text, mail or a saved web page; - is standard input.",
        ),
    ],
) -> None:
    """Attach your own copy of an article, to read citations.

    The copy must prove every citation. It is kept in your data folder, never in a dossier.
    """
    dossier = loaded(where)
    raw, article = _matching(name_of(file), forms_of(file), dossier)
    path = copies.attach(article, raw)
    with open_sink(None) as sink:
        sink.write(f"attached to {article.id}: {path}\n")


def _matching(name: str, forms: Sequence[str], dossier: Dossier) -> tuple[str, Article]:
    """Find the form of a copy that proves an article, best the one laid out as its record says.

    Refuse where each has a flaw, or belongs to none.
    """
    if not dossier.articles:
        raise CheckError(f"{name}: the dossier has no article to attach it to")
    why = "nothing that is cited stands in it"
    beside = copies.at_hand(dossier.articles)
    proving: list[tuple[int, str, Article]] = []
    for raw in forms:
        text = normalise(raw)
        for article in owners(text, dossier.articles, dossier.claims):
            copy = Copy(article, text)
            disproved = len(list(flaws(dossier.claims, copy, beside)))
            if not disproved:
                proving.append((len(list(misdescribed(copy))), raw, article))
                continue
            count = plural("citation", disproved)
            why = f"it disproves {count} of {article.id}: see `check --copy`"
    if proving:
        _, raw, article = min(proving, key=lambda proof: proof[0])
        return raw, article
    raise CheckError(f"{name}: matches no article; {why}")
