"""`sahara attach`: a reader's own copy of an article."""

from pathlib import Path
from typing import Annotated

from typer import Argument

from sahara_cli.errors import CheckError
from sahara_cli.files import read_text
from sahara_cli.options import Where, takes
from sahara_cli.proofs import Copy, flaws
from sahara_cli.sink import open_sink
from sahara_cli.storage import copies
from sahara_cli.storage.dossiers import chosen, load
from sahara_cli.texts import normalise

EXAMPLES = """\
sahara attach article.txt
"""


@takes
def attach(
    where: Where,
    file: Annotated[
        Path, Argument(metavar="FILE", help="The article as text; - is standard input.")
    ],
) -> None:
    """Attach your own copy of an article, to read citations.

    The copy must prove every citation. It is kept in your data folder, never in a dossier.
    """
    dossier = load(chosen(where.dossier))
    raw = read_text(file)
    text = normalise(raw)
    claims = dossier.claims
    candidates = [Copy(article, text) for article in dossier.articles]
    disproved = {copy.article.id: list(flaws(claims, copy)) for copy in candidates}
    matching = [copy for copy in candidates if copy.same] or [
        c for c in candidates if not disproved[c.article.id]
    ]
    if len(matching) != 1 or disproved[matching[0].article.id]:
        raise CheckError(_mismatch(file, {name: len(found) for name, found in disproved.items()}))
    article = matching[0].article
    path = copies.attach(article, raw)
    with open_sink(None) as sink:
        sink.write(f"attached to {article.id}: {path}\n")


def _mismatch(file: Path, flaws_by_article: dict[str, int]) -> str:
    if not flaws_by_article:
        return f"{file}: the dossier has no article to attach it to"
    nearest = min(flaws_by_article, key=lambda name: flaws_by_article[name])
    count = flaws_by_article[nearest]
    return f"{file}: matches no article; {count} citations of {nearest} do not hold in it: see `check --copy`"
