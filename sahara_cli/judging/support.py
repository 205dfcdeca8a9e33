"""A claim whose words stand in another sentence than the one that it cites."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from sahara_cli.dossier.records import Claim, Event, Fact, Statement
from sahara_cli.judging.findings import Lack
from sahara_cli.judging.words import stems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sahara_cli.judging.evidence import Evidence

#: Of how many words more another sentence must have than those cited.
_MORE = 2
#: What so many sentences have in common tells none of them; and so many words of a long paraphrase are enough.
_COMMON, _ENOUGH = 100, 60


def unsupported(claim: Claim, evidence: Evidence, *, heard: bool) -> Iterator[Lack]:
    """Doubt a claim of whose words another sentence has clearly more than those cited.

    One word is enough where they have none, nor are those `heard` of there whom the record refers to.
    """
    match claim:
        case Event():
            field, text = "title", claim.title
        case Statement(directness="direct"):
            return
        case Statement():
            field, text = "text", claim.text
        case Fact():
            field, text = "value", f"{claim.property} {claim.value}"
    wanted = sorted(stems(text))[:_ENOUGH]
    held = len(evidence.stems.intersection(wanted))
    best, place = _elsewhere(wanted, evidence)
    if (best >= held + _MORE and held * 2 <= best) or (best and not held and not heard):
        told = f"{best} of its words are those of {place}"
        yield Lack(field, f"{told}, and {held or 'none'} those of the cited sentences")


def _elsewhere(wanted: list[str], evidence: Evidence) -> tuple[int, str]:
    """Find how many of some words stand in one sentence that is not cited, and where that is."""
    best, place = 0, ""
    for article, cited in evidence.cited.items():
        source, own = evidence.sources[article], frozenset(cited)
        found: Counter[int] = Counter()
        for word in wanted:
            numbers = source.index.get(word, ())
            found.update(numbers if len(numbers) <= _COMMON else ())
        for number, count in found.items():
            if count > best and number not in own:
                best, place = count, source.place(number)
    return best, place
