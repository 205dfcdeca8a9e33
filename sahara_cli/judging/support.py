"""A claim whose words stand in another sentence than the one that it cites."""

from __future__ import annotations

from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.dossier.records import Claim, Event, Fact, Statement
from sahara_cli.judging.aligned import deed_in
from sahara_cli.judging.findings import Lack
from sahara_cli.judging.pairs import akin, alike
from sahara_cli.judging.weighing import LIGHT, weighed_elsewhere
from sahara_cli.judging.words import one_for_all, shared, stems
from sahara_cli.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sahara_cli.judging.evidence import Evidence

#: Of how many words more another sentence must have than those cited.
_MORE = 2
#: Where those cited have none of its words, one sentence must have a fourth of them; of a fact's, a third.
_SHARE, _OF_FACT = 4, 3
#: How many words more a headline must have, where those cited have but one or two.
_HEADED, _BARELY = (2, 3), 2
#: A word behind a title's first that has a capital.
_CAPITAL = late(r"(?<=[\w,:'] )[A-Z][\w'-]*")
#: What so many sentences have in common tells none of them; and so many words of a long paraphrase are enough.
_COMMON, _ENOUGH = 20, 60


class Referred(NamedTuple):
    """Those whom a claim refers to: the stems of all their names, and of whom the cited sentences mean.

    `heard` tells whether they are told of there, by a pronoun too.
    """

    called: frozenset[str]
    meant: frozenset[str]
    heard: bool


def unsupported(claim: Claim, evidence: Evidence, referred: Referred) -> Iterator[Lack]:
    """Doubt a claim of whose words another sentence has clearly more than those cited.

    Fewer are enough where they have none, nor are those heard of there whom the record refers to; but not one for a
    fact, whose words are the coder's own. Those cited have the words of the names that they mean too, "the pair".
    """
    field, text = _own(claim)
    wanted = sorted(stems(text))[:_ENOUGH]
    in_cited = _count_shared(wanted, evidence, referred.meant, _deed(claim))
    best, place, is_headline = _elsewhere(wanted, evidence)
    least, share = (_MORE, _OF_FACT) if isinstance(claim, Fact) else (1 + is_headline, _SHARE)
    is_alone = best >= least and best * share >= len(wanted) and not in_cited
    if _is_better(best, in_cited, is_headline=is_headline) or (is_alone and not referred.heard):
        message = f"{best} of its words are those of {place}"
        yield Lack(field, f"{message}, and {in_cited or 'none'} those of the cited sentences")
    elif isinstance(claim, Event) and (place := _told_at(claim, evidence, referred)):
        yield Lack(field, f"its deed is told in {place}, and in no word of the cited sentences")
    elif isinstance(claim, Event) and (
        other := weighed_elsewhere(claim.title, _deed(claim), evidence, referred.meant)
    ):
        message = f"{len(other.words)} of its words are those of {other.place}"
        yield Lack(field, f"{message}, and but names those of the cited sentences")


def _is_better(best: int, in_cited: int, *, is_headline: bool) -> bool:
    """Tell whether another sentence has clearly more of the words; a headline, which has the most, still more."""
    if in_cited and is_headline:
        return in_cited <= _BARELY and best >= in_cited + _HEADED[in_cited - 1]
    return best >= in_cited + _MORE and in_cited * 2 <= best


def _told_at(event: Event, evidence: Evidence, referred: Referred) -> str:
    """Give where another sentence tells a title's deed, if the cited ones only name who has part in it; else "".

    Of the title's words that are no names, the cited sentences have one at most, in this or a kindred word. Those whom
    they mean, by whatever words, count as one word.
    """
    capitals = stems(" ".join(_CAPITAL.findall(event.title)))
    names = (referred.called | capitals) & stems(event.title)
    rest = stems(event.title) - names - LIGHT
    borne = _borne(rest, evidence)
    known, named = names & referred.meant, names & evidence.stems
    in_cited = len(borne) + bool(known) + len(named - known)
    deed = _deed(event).partition(" ")[0]
    if in_cited > 1 or len(named) > 1 or deed in borne:
        return ""
    others = _others(rest, evidence)
    return next((place for words, place in others if deed in words and len(words) > 1), "")


def _borne(rest: frozenset[str], evidence: Evidence) -> list[str]:
    """List those of some words that the cited sentences have, in this or a kindred word."""
    there = shared(evidence.stems)
    return [word for word in rest if shared(alike(word)) & there]


def _others(rest: frozenset[str], evidence: Evidence) -> Iterator[tuple[set[str], str]]:
    """Yield which of some words each sentence has that is not cited, and where it stands; a headline tells of all."""
    for article, cited in evidence.cited.items():
        source = evidence.sources[article]
        by_sentence: dict[int, set[str]] = {}
        for word in sorted(rest):
            numbers = source.index.get(word, ())
            for number in numbers if len(numbers) <= _COMMON else ():
                by_sentence.setdefault(number, set()).add(word)
        for number in sorted(by_sentence.keys() - {0, *cited}):
            yield by_sentence[number], source.place(number)


def _deed(claim: Claim) -> str:
    """Give the deed of an event's title; "" of other claims."""
    return deed_in(claim.title) if isinstance(claim, Event) else ""


def _count_shared(wanted: list[str], evidence: Evidence, meant: frozenset[str], deed: str) -> int:
    """Count the words that the cited sentences have, the deed in whatever word; and if any, those of whom they mean."""
    there = shared(evidence.stems)
    own = {word for word in wanted if one_for_all(word) in there}
    if akin(deed) & evidence.stems:
        own |= frozenset(wanted) & {deed.partition(" ")[0]}
    return len(shared(own | (meant & frozenset(wanted)) if own else own))


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
        numbers = (source.index.get(word, ()) for word in wanted)
        counts = Counter(
            chain.from_iterable(places for places in numbers if len(places) <= _COMMON)
        )
        for number, count in counts.items():
            if count > best and number not in own:
                best, place, is_first = count, source.place(number), number == 0
    return best, place, is_first
