"""Proposals held against their text by the same judge that `add` asks."""

from __future__ import annotations

from itertools import chain
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from sahara_cli.computed import cached_property
from sahara_cli.dossier.proofs import Copy
from sahara_cli.dossier.records import Article
from sahara_cli.judging import judge_claims, names_of
from sahara_cli.judging.sources import Source
from sahara_cli.reports.drafts import Doubted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from sahara_cli.dossier.records import Actor, Place
    from sahara_cli.dossier.selection import Dossier
    from sahara_cli.judging import Finding, Names
    from sahara_cli.judging.sources import Read
    from sahara_cli.reports.drafts import Proposal
    from sahara_cli.texts import NormalText

#: The placeholder for a field that the draft leaves blank.
_STAND_INS = {"label": "-", "language": "en", "published_basis": "-"}


def judged(
    articles: Sequence[Sequence[Proposal]],
    proposals: Sequence[Proposal],
    texts: Iterable[tuple[Proposal, NormalText]],
    dossier: Dossier,
    mapped: Callable[..., Iterable[list[Proposal]]] = map,
    read: Mapping[str, Read] = MappingProxyType({}),
) -> list[Proposal]:
    """Add the judge's doubts to proposals, beside a dossier; what it refuses of the rules' own is left out and named.

    Each article's proposals begin with its own record; `proposals` are the actors and places that any refers to.
    `mapped` maps a function over the articles, one by one or in several processes; `read` is what is read of them
    already, by their ids.
    """
    judging = Judging([*dossier.actors, *dossier.places], proposals)
    by_id = {str(own.fields["id"]): text for own, text in texts}
    ids = (str(article[0].fields["id"]) for article in articles)
    drafted = (
        (article, by_id[identifier], read.get(identifier))
        for article, identifier in zip(articles, ids, strict=True)
    )
    return [*chain.from_iterable(mapped(judging, drafted)), *proposals]


class Judging:
    """Judges one article's proposals, in whatever process; `named` are the proposed actors and places."""

    def __init__(self, known: Sequence[Actor | Place], named: Sequence[Proposal]) -> None:
        self._known, self._named = known, named

    @cached_property
    def _names(self) -> Names:
        return names_of(map(_fields, self._named), self._known)

    def __call__(
        self, article: tuple[Sequence[Proposal], NormalText, Read | None]
    ) -> list[Proposal]:
        """Judge an article's proposals, of which the first is its own record."""
        proposals, text, read = article
        copy = Copy(_article(proposals[0]), text)
        source = Source(copy, read)

        def copies(identifier: str) -> tuple[Copy, ...]:
            return (copy,) if identifier == copy.article.id else ()

        def sources(identifier: str) -> Source | None:
            return source if identifier == copy.article.id else None

        by_line: dict[int, list[Doubted]] = {}
        refused: dict[int, Finding] = {}
        lines = enumerate(map(_fields, proposals))
        for finding in judge_claims(lines, self._names, copies, sources):
            if finding.verdict == "refused" and proposals[finding.line].by is None:
                refused.setdefault(finding.line, finding)
            by_line.setdefault(finding.line, []).append(
                Doubted(finding.field, finding.problem, finding.sought)
            )
        source.release()
        return list(_without(refused, _doubted(proposals, by_line)))


def _without(refused: Mapping[int, Finding], proposals: Iterable[Proposal]) -> Iterator[Proposal]:
    """Leave out what is refused; the article's own proposal, which is the first, names it."""
    notes = tuple(
        f"left out, for add would refuse it: {finding.record} ({finding.problem})"
        for finding in refused.values()
    )
    for at, proposal in enumerate(proposals):
        if at == 0:
            yield proposal._replace(unsure=(*proposal.unsure, *notes))
        elif at not in refused:
            yield proposal


def _doubted(
    proposals: Iterable[Proposal], by_line: dict[int, list[Doubted]]
) -> Iterator[Proposal]:
    for at, proposal in enumerate(proposals):
        doubts = tuple(dict.fromkeys((*proposal.doubts, *by_line.get(at, ()))))
        yield proposal._replace(doubts=doubts)


def _fields(proposal: Proposal) -> dict[str, Any]:
    return {"record": proposal.noun, **proposal.fields}


def _article(own: Proposal) -> Article:
    fields = {name: value for name, value in own.fields.items() if value not in (None, "")}
    return Article.model_validate({**_STAND_INS, **fields})
