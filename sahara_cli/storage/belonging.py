"""The article that a text is a copy of."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from sahara_cli.texts import digest, located

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sahara_cli.dossier.records import Article, Claim
    from sahara_cli.texts import NormalText


def owners(text: NormalText, articles: Sequence[Article], claims: Iterable[Claim]) -> list[Article]:
    """Find the articles of this very text; else the one most of whose cited spans stand in it, if any does."""
    own_digest = digest(text.text)
    if same := [article for article in articles if article.text_digest == own_digest]:
        return same
    cites = {cite for claim in claims for cite in claim.spans}
    spans = set(located(text, {(cite.start, cite.end, cite.digest) for cite in cites}))
    counts = Counter(cite.article for cite in cites if (cite.start, cite.end, cite.digest) in spans)
    nearest = max(articles, key=lambda article: counts[article.id], default=None)
    return [nearest] if nearest and counts[nearest.id] else []
