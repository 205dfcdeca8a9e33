"""How much of each article is coded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.dossier.criteria import CitedFrom
from sahara_cli.dossier.selection import Dossier, Found
from sahara_cli.reports.rows import plural

if TYPE_CHECKING:
    from collections.abc import Mapping


def covered(dossier: Dossier, copies: Mapping[str, str]) -> tuple[Found, ...]:
    """Count what each article yielded; `copies` tells of each whether a copy is attached."""
    rows = []
    for article in dossier.articles:
        claims = [
            one.record
            for one in dossier.select(dossier.claims, CitedFrom(frozenset((article.id,))))
        ]
        counts: dict[str, object] = {
            plural(noun): sum(claim.noun == noun for claim in claims)
            for noun in ("event", "statement", "fact")
        }
        sentences = {
            cite.sentence
            for claim in dossier.claims
            for cite in claim.cites
            if cite.article == article.id
        }
        counts["cited"] = f"{len(sentences)} of {article.sentences} sentences"
        counts["copy"] = copies[article.id]
        rows.append(Found(article, extra=counts))
    return tuple(sorted(rows, key=lambda row: row.record.id))
