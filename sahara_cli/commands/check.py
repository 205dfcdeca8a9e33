"""`sahara check`: a dossier is sound, and a copy proves it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

from typer import Exit, Option

from sahara_cli.dossier import Dossier
from sahara_cli.errors import DossierError
from sahara_cli.files import read_text
from sahara_cli.options import Where, takes
from sahara_cli.proofs import Copy, flaws
from sahara_cli.records import RECORDS
from sahara_cli.reports.rows import plural
from sahara_cli.sink import Sink, open_sink, visible
from sahara_cli.storage.copies import attached
from sahara_cli.storage.dossiers import Shelf, chosen, read_description
from sahara_cli.texts import normalise

EXAMPLES = """\
sahara check
sahara check --copy article.txt
"""


@takes
def check(
    where: Where,
    copy: Annotated[
        list[Path] | None,
        Option("--copy", metavar="FILE", help="A copy of an article, to prove citations against."),
    ] = None,
) -> None:
    """Check a dossier, and prove its citations against a copy.

    Without --copy, the copies that you attached are used. Exit status 1 tells of problems.
    """
    folders = chosen(where.dossier)
    for folder in folders:
        read_description(folder)
    shelf = Shelf(folders)
    problems = [str(error) for error in unsound(shelf)]
    with open_sink(None) as sink:
        for problem in problems:
            sink.write(f"{visible(problem)}\n")
        if not problems:
            dossier = Dossier(shelf.read)
            sink.write(_counted(dossier))
            problems = _prove(dossier, copy or (), sink)
        sink.write(f"{plural('problem', len(problems))}\n")
    if problems:
        raise Exit(1)


def unsound(shelf: Shelf) -> Iterator[DossierError]:
    """Yield everything that is wrong with a dossier's lines."""
    yield from shelf.broken
    for noun in RECORDS:
        yield from (outcome for outcome in shelf.judge(noun) if isinstance(outcome, DossierError))


def _counted(dossier: Dossier) -> str:
    counts = {
        "article": dossier.articles, "actor": dossier.actors, "place": dossier.places, "event": dossier.events,
        "statement": dossier.statements, "fact": dossier.facts,
    }  # fmt: skip
    return f"{', '.join(plural(noun, len(records)) for noun, records in counts.items())}: sound\n"


def _prove(dossier: Dossier, files: list[Path] | tuple[()], sink: Sink) -> list[str]:
    """Prove each article against the copy at hand; write how it went, and give the problems."""
    given = [(str(path), normalise(read_text(path))) for path in files]
    problems = []
    for article in dossier.articles:
        rivals = [Copy(article, text) for _, text in given]
        if not files and (text := attached(article)):
            rivals = [Copy(article, text)]
        if not rivals:
            sink.write(f"{article.id}: skipped: no copy of the article\n")
            continue
        found = min((list(flaws(dossier.claims, rival)) for rival in rivals), key=len)
        problems += [f"{article.id}: {flaw.record}: {flaw.field}: {flaw.problem}" for flaw in found]
        for problem in problems:
            sink.write(f"{visible(problem)}\n")
        if not found:
            cites = sum(
                cite.article == article.id for claim in dossier.claims for cite in claim.cites
            )
            spoken = sum(said.directness == "direct" for said in dossier.statements)
            sink.write(
                f"{article.id}: {plural('citation', cites)} proved, {plural('quotation', spoken)} verbatim\n"
            )
    return problems
