"""The coded share of each source."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from sahara_cli.dossier.criteria import cited
from sahara_cli.dossier.records import Dataset
from sahara_cli.dossier.selection import Answer, Dossier
from sahara_cli.reports.rows import plural

if TYPE_CHECKING:
    from collections.abc import Mapping


def covered(dossier: Dossier, copies: Mapping[str, str]) -> tuple[Answer, ...]:
    """Count what each source yielded; `copies` tells of each article whether a copy is attached."""
    tally: Counter[tuple[str, str]] = Counter()
    sentences: defaultdict[str, set[int]] = defaultdict(set)
    counted: defaultdict[str, set[str]] = defaultdict(set)
    for claim in dossier.claims:
        tally.update((source, claim.noun) for source in cited(claim))
        for span in claim.spans:
            sentences[span.article].add(span.sentence)
        for row in claim.rows:
            counted[row.dataset].add(row.row)
    rows = []
    for source in dossier.sources:
        counts: dict[str, object] = {
            plural(noun): tally[source.id, noun] for noun in ("event", "statement", "fact")
        }
        if isinstance(source, Dataset):
            counts["cited"] = f"{len(counted[source.id]):,} of {source.rows:,} rows"
        else:
            counts["cited"] = f"{len(sentences[source.id])} of {source.sentences} sentences"
        counts["copy"] = copies.get(source.id, "none")
        rows.append(Answer(source, extra=counts))
    return tuple(sorted(rows, key=lambda row: row.record.id))
