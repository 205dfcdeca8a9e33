"""How much of each article is coded."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from sahara_cli.dossier.criteria import cited
from sahara_cli.dossier.selection import Dossier, Found
from sahara_cli.reports.rows import plural

if TYPE_CHECKING:
    from collections.abc import Mapping


def covered(dossier: Dossier, copies: Mapping[str, str]) -> tuple[Found, ...]:
    """Count what each article yielded; `copies` tells of each whether a copy is attached."""
    tally: Counter[tuple[str, str]] = Counter()
    sentences: defaultdict[str, set[int]] = defaultdict(set)
    for claim in dossier.claims:
        tally.update((article, claim.noun) for article in cited(claim))
        for cite in claim.cites:
            sentences[cite.article].add(cite.sentence)
    rows = []
    for article in dossier.articles:
        counts: dict[str, object] = {
            plural(noun): tally[article.id, noun] for noun in ("event", "statement", "fact")
        }
        counts["cited"] = f"{len(sentences[article.id])} of {article.sentences} sentences"
        counts["copy"] = copies[article.id]
        rows.append(Found(article, extra=counts))
    return tuple(sorted(rows, key=lambda row: row.record.id))
