"""Proposals held against the text that they were drafted from, by the judge who judges them again as they are added."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.dossier.proofs import Copy
from sahara_cli.dossier.records import Article
from sahara_cli.judging import judge_lines
from sahara_cli.reports.drafts import Doubted

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sahara_cli.dossier.records import Actor, Place
    from sahara_cli.dossier.selection import Dossier
    from sahara_cli.reports.drafts import Proposal
    from sahara_cli.texts import NormalText

#: What stands for a field that the draft leaves blank.
_STAND_INS = {"label": "-", "language": "en", "published_basis": "-"}


def judged(
    proposals: Sequence[Proposal],
    texts: Iterable[tuple[Proposal, NormalText]],
    dossier: Dossier,
) -> list[Proposal]:
    """Give proposals with what the judge refuses or doubts of them, beside a dossier."""
    known: list[Actor | Place] = [*dossier.actors, *dossier.places]
    copies = {str(own.fields["id"]): (Copy(_article(own), text),) for own, text in texts}
    lines = ((at, {"record": one.noun, **one.fields}) for at, one in enumerate(proposals))
    found: dict[int, list[Doubted]] = {}
    for one in judge_lines(lines, known, lambda article: copies.get(article, ())):
        found.setdefault(one.line, []).append(Doubted(one.field, one.problem, one.sought))
    return [
        one._replace(doubts=tuple(dict.fromkeys((*one.doubts, *found.get(at, ())))))
        for at, one in enumerate(proposals)
    ]


def _article(own: Proposal) -> Article:
    fields = {name: value for name, value in own.fields.items() if value not in (None, "")}
    return Article.model_validate({**_STAND_INS, **fields})
