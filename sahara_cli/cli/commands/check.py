"""`sahara check`: a dossier is sound, and a copy proves it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

from sahara_cli.cli.options import Where, bound
from sahara_cli.cli.words import Option
from sahara_cli.dossier.checks import doubts
from sahara_cli.dossier.checks.slips import slips
from sahara_cli.dossier.joins import contradictions
from sahara_cli.dossier.proofs import Copy, by_article, flaws, misdescribed
from sahara_cli.dossier.records import RECORDS, Citation, Claim, Statement
from sahara_cli.dossier.selection import Dossier
from sahara_cli.engines.places import is_packed
from sahara_cli.errors import CheckError, DossierError, RequestError, ToldError
from sahara_cli.files import name_of
from sahara_cli.reports.rows import first_few, plural
from sahara_cli.sink import open_sink, visible
from sahara_cli.storage.belonging import owners
from sahara_cli.storage.copies import at_hand, attached
from sahara_cli.storage.descriptions import read_description
from sahara_cli.storage.dossiers import chosen
from sahara_cli.storage.earlier import misnoted
from sahara_cli.storage.issued_ids import misissued
from sahara_cli.storage.shelf import Shelf
from sahara_cli.texts import NormalText, normalise

if TYPE_CHECKING:
    from sahara_cli.cli.proved_rows import DatasetCopy

EXAMPLES = """\
sahara check
sahara check --copy article.txt
sahara check --all
"""


class Outcome(NamedTuple):
    """The result of a check: what held, what is wrong, and what the cited sentences do not bear out."""

    said: list[str]
    problems: list[str]
    doubts: Sequence[str] = ()
    rest: str = ""


@bound
def check(
    where: Where,
    copy: Annotated[
        list[Path] | None,
        Option("--copy", metavar="FILE", help="A copy of an article or a data set, to prove by."),
    ] = None,
    delimiter: Annotated[
        str, Option("--delimiter", metavar="SIGN", help="What parts cells, as at the import.")
    ] = "",
    encoding: Annotated[
        str, Option("--encoding", metavar="NAME", help="How letters are written, as at the import.")
    ] = "",
    sheet: Annotated[
        str, Option("--sheet", metavar="NAME", help="The sheet of a workbook, as at the import.")
    ] = "",
    every: Annotated[
        bool, Option("--all", help="Show every problem and doubt, not only the first 20.")
    ] = False,
) -> None:
    """Check a dossier, and prove its citations against a copy.

    Without --copy, the copies that you attached are used. Exit status 1 tells of problems; what the
    cited sentences do not bear out is doubted, and does not change it.
    """
    folders = chosen(where.dossier)
    if any(map(is_packed, folders)):
        from sahara_cli.cli.packs import checked  # which few dossiers are

        said, problems = checked(folders, copy or ())
        _show(Outcome(said, problems), every=every)
        return
    for folder in folders:
        read_description(folder)
    shelf = Shelf(folders)
    how = _how(encoding, delimiter, sheet)
    rows, texts = _parted(shelf, copy or (), how)
    copies = dict(_read(texts))
    outcome = Outcome([], [str(error) for error in unsound(shelf)])
    outcome.problems.extend(map(str, _misremembered(folders)))
    if not outcome.problems:
        outcome.problems.extend(str(error) for error in shelf.misversioned)
    if not outcome.problems:
        outcome = _proved(Dossier(shelf.read), copies)
        _prove_rows(Dossier(shelf.read), rows, outcome)
        outcome.said.extend(_few([f"hint: {slip}" for slip in _slips(shelf)], every=every))
        outcome.problems.extend(contradictions(Dossier(shelf.read).sames))
    _show(outcome, every=every)


def _show(outcome: Outcome, *, every: bool) -> None:
    """Say how a check went. Raises `ToldError` where there are problems."""
    shown = (
        *outcome.said,
        *_few(outcome.problems, every=every),
        *_few(outcome.doubts, every=every),
        _count(outcome),
        *filter(None, [outcome.rest]),
    )
    with open_sink(None) as sink:
        for line in shown:
            sink.write(f"{line}\n")
    if outcome.problems:
        raise ToldError(CheckError.status)


def _misremembered(folders: Sequence[Path]) -> Iterator[DossierError]:
    """Yield what is wrong with what dossiers remember of ids, and of records that were edited or removed."""
    for folder in folders:
        yield from misissued(folder)
        yield from misnoted(folder)


def _how(encoding: str, delimiter: str, sheet: str) -> tuple[str, str, str]:
    if len(delimiter) > 1:
        raise RequestError("--delimiter takes one sign, such as ;")
    return encoding, delimiter, sheet


def _parted(
    shelf: Shelf, copies: Sequence[Path], how: tuple[str, str, str]
) -> "tuple[Sequence[DatasetCopy], Sequence[Path]]":
    """Part the copies that are given into files of rows and articles."""
    if not copies:
        return (), ()
    from sahara_cli.cli.proved_rows import How, parted  # which a check without a copy does not need

    return parted(shelf, copies, How(*how))


def _prove_rows(dossier: Dossier, copies: "Sequence[DatasetCopy]", outcome: Outcome) -> None:
    """Prove the rows of data sets by the copies that are given."""
    if not dossier.datasets:
        return
    from sahara_cli.cli.proved_rows import proved_rows  # which a dossier of articles does not need

    for line, is_problem in proved_rows(dossier, copies):
        (outcome.problems if is_problem else outcome.said).append(line)


def _few(sentences: Iterable[str], *, every: bool) -> list[str]:
    lines = list(map(visible, sentences))
    return lines if every else first_few(lines)


def _count(outcome: Outcome) -> str:
    count = plural("problem", len(outcome.problems))
    return f"{count}, {plural('doubt', len(outcome.doubts))}" if outcome.doubts else count


def _read(copy: Iterable[Path]) -> Iterator[tuple[str, list[NormalText]]]:
    from sahara_cli.cli.texts import forms_of  # which a check without a copy does not need

    for path in copy:
        yield name_of(path), list(map(normalise, forms_of(path)))


def unsound(shelf: Shelf) -> Iterator[DossierError]:
    """Yield everything that is wrong with a dossier's lines."""
    yield from shelf.broken
    for noun in RECORDS:
        yield from (
            outcome for outcome in shelf.judge(noun, doubts) if isinstance(outcome, DossierError)
        )


def _slips(shelf: Shelf) -> Iterator[DossierError]:
    """Yield what is likely a slip of the pen, in a dossier that is sound."""
    for noun in RECORDS:
        yield from (slip for slip in shelf.judge(noun, slips) if isinstance(slip, DossierError))


def _counted(dossier: Dossier) -> str:
    counts = {
        "article": dossier.articles, "dataset": dossier.datasets, "actor": dossier.actors, "place": dossier.places,
        "event": dossier.events,
        "statement": dossier.statements, "fact": dossier.facts,
    }  # fmt: skip
    sentence = ", ".join(
        plural(noun, len(records))
        for noun, records in counts.items()
        if noun != "dataset" or records
    )
    if judged := len(dossier.sames):
        sentence += f", {judged} judgement{'s' * (judged != 1)}"
    return f"{sentence}: sound"


def _proved(dossier: Dossier, own_copies: Mapping[str, Sequence[NormalText]]) -> Outcome:
    """Prove each article against the copies of it that are given, else the one that is attached."""
    outcome = Outcome([_counted(dossier)], [])
    copies, strangers = _belonging(dossier, own_copies)
    outcome.problems.extend(
        f"{name}: matches no article; nothing that is cited stands in it" for name in strangers
    )
    resting, beside = by_article(dossier.claims), at_hand(dossier.articles, copies)
    proving: dict[str, Copy] = {}
    for article in dossier.articles:
        claims = resting.get(article.id, [])
        texts = copies.get(article.id) or [text for text in (attached(article),) if text]
        if not texts:
            outcome.said.append(f"{article.id}: skipped: no copy of the article")
            continue
        rivals = [Copy(article, text) for text in texts]
        judged = [([*misdescribed(copy), *flaws(claims, copy, beside)], copy) for copy in rivals]
        wrong, nearest = min(judged, key=lambda rival: (len(rival[0]), not rival[1].same))
        proving[article.id] = nearest
        outcome.problems.extend(
            f"{article.id}: {flaw.record}: {flaw.field}: {flaw.problem}" for flaw in wrong
        )
        outcome.said.extend(_outcome_of(claims, nearest, proved=not wrong))
    if not proving:
        return outcome
    return outcome._replace(doubts=list(_doubted(dossier, proving)), rest=_CODERS_WORD)


def _belonging(
    dossier: Dossier, own_copies: Mapping[str, Sequence[NormalText]]
) -> tuple[dict[str, list[NormalText]], list[str]]:
    """Give the copies of each article by its id, and the names of those that are of none."""
    copies: dict[str, list[NormalText]] = {}
    strangers = []
    for name, forms in own_copies.items():
        belonging = [
            (owner, text)
            for text in forms
            for owner in owners(text, dossier.articles, dossier.claims)
        ]
        for article, text in belonging:
            copies.setdefault(article.id, []).append(text)
        if not belonging:
            strangers.append(name)
    return copies, strangers


#: What no copy can prove.
_CODERS_WORD = (
    "proved is that the cited words stand there; titles, paraphrases, kinds, sides and what dates mean"
    " are the coder's word"
)


def _doubted(dossier: Dossier, proving: Mapping[str, Copy]) -> Iterator[str]:
    from sahara_cli.judging import Judge, Names  # which loads the reading side

    copies = {article: (copy,) for article, copy in proving.items()}
    judge = Judge(
        Names((*dossier.actors, *dossier.places)), lambda article: copies.get(article, ())
    )
    for claim in dossier.claims:
        yield from (
            f"doubt: {finding.record}: {finding.field}: {finding.in_full}"
            for finding in judge.doubts(claim)
        )


def _outcome_of(claims: Sequence[Claim], copy: Copy, *, proved: bool) -> Iterator[str]:
    """Say what a copy proves, and whether it is the article: another text may say otherwise around what is cited."""
    article = copy.article.id
    if not proved:
        yield from () if copy.same else (f"{article}: {copy.comparison}",)
        return
    cites = [
        cite
        for claim in claims
        for cite in claim.cites
        if isinstance(cite, Citation) and cite.article == article
    ]
    spoken = sum(isinstance(claim, Statement) and claim.directness == "direct" for claim in claims)
    moved = sum(map(copy.is_moved, cites))
    how = "proved," if copy.same else f"found in it, {moved:,} moved;"
    count = plural("citation", len(cites))
    yield f"{article}: {copy.comparison}; {count} {how} {plural('quotation', spoken)} verbatim"
