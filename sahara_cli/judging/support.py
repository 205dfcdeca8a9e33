"""A claim whose words stand in another sentence than the one that it cites."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from sahara_cli.dossier.records import Claim, Event, Fact, Statement
from sahara_cli.judging.aligned import deed_in
from sahara_cli.judging.findings import Lack
from sahara_cli.judging.pairs import akin
from sahara_cli.judging.words import shared, stems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sahara_cli.judging.evidence import Evidence

#: Of how many words more another sentence must have than those cited.
_MORE = 2
#: Where those cited have none of its words, one sentence must have a fourth of them; of a fact's, a third.
_SHARE, _OF_FACT = 4, 3
#: How many words more a headline must have, where those cited have but one or two.
_HEADED, _BARELY = (2, 3), 2
#: What so many sentences have in common tells none of them; and so many words of a long paraphrase are enough.
_COMMON, _ENOUGH = 20, 60


def unsupported(
    claim: Claim, evidence: Evidence, meant: frozenset[str], *, heard: bool
) -> Iterator[Lack]:
    """Doubt a claim of whose words another sentence has clearly more than those cited.

    Fewer are enough where they have none, nor are those `heard` of there whom the record refers to; but not one for a
    fact, whose words are the coder's own. Those cited have the words of the names that they mean too, "the pair".
    """
    field, text = _own(claim)
    wanted = sorted(stems(text))[:_ENOUGH]
    held = _held(wanted, evidence, meant, _deed(claim))
    best, place, is_headline = _elsewhere(wanted, evidence)
    # A headline has what the whole article is about: one word of it is enough, unless it has clearly more.
    is_better = best >= held + _MORE and held * 2 <= best
    if held and is_headline:
        is_better = held <= _BARELY and best >= held + _HEADED[held - 1]
    least, share = (_MORE, _OF_FACT) if isinstance(claim, Fact) else (1 + is_headline, _SHARE)
    is_alone = best >= least and best * share >= len(wanted) and not held and not heard
    if is_better or is_alone:
        told = f"{best} of its words are those of {place}"
        yield Lack(field, f"{told}, and {held or 'none'} those of the cited sentences")


def _deed(claim: Claim) -> str:
    """Give the deed of an event's title; "" of other claims."""
    return deed_in(claim.title) if isinstance(claim, Event) else ""


def _held(wanted: list[str], evidence: Evidence, meant: frozenset[str], deed: str) -> int:
    """Count the words that the cited sentences have, the deed in whatever word; and if any, those of whom they mean."""
    there = shared(evidence.stems)
    own = {one for one in wanted if shared({one}) & there}
    if akin(deed) & evidence.stems:
        own |= frozenset(wanted) & {deed.partition(" ")[0]}
    return len(shared(own | (meant & frozenset(wanted)) if own - meant else own))


def _own(claim: Claim) -> tuple[str, str]:
    """Give the words of a claim that are ours, and their field; none of a direct quotation's."""
    match claim:
        case Event():
            return "title", claim.title
        case Statement(directness="direct"):
            return "text", ""
        case Statement():
            return "text", claim.text
        case Fact():
            return "value", f"{claim.property} {claim.value}"


def _elsewhere(wanted: list[str], evidence: Evidence) -> tuple[int, str, bool]:
    """Find how many of some words stand in one sentence that is not cited, where, and whether it is the first."""
    best, place, is_first = 0, "", False
    for article, cited in evidence.cited.items():
        source, own = evidence.sources[article], frozenset(cited)
        found: Counter[int] = Counter()
        for word in wanted:
            numbers = source.index.get(word, ())
            found.update(numbers if len(numbers) <= _COMMON else ())
        for number, count in found.items():
            if count > best and number not in own:
                best, place, is_first = count, source.place(number), number == 0
    return best, place, is_first
