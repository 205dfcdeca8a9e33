"""Faults of models, not of coders: parties that are named nowhere near, words that rest on nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.dossier.records import Claim, Event, Fact, Statement
from sahara_cli.judging.evidence import Evidence
from sahara_cli.judging.findings import Lack
from sahara_cli.judging.names import name_of
from sahara_cli.judging.naming import Naming
from sahara_cli.judging.words import stems

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sahara_cli.judging.names import Names
    from sahara_cli.judging.sources import Source


def absent(claim: Claim, source: Callable[[str], Source | None], names: Names) -> Iterator[Lack]:
    """Doubt parties that no sentence near names or may mean, and own words of which none stands in those cited."""
    evidence = Evidence(claim, source)
    if not (evidence.is_proved and evidence.cited):
        return
    parties = {party: field for party, field in _parties(claim) if names.find(party)}
    naming = Naming(evidence, names, tuple(parties))
    heard = {party for party in parties if naming.is_heard(party) or naming.is_near(party)}
    for party in sorted(parties.keys() - heard):
        if not any(_opening(party, evidence, names)):
            name = names.name(party)
            yield Lack(parties[party], f'"{name}" is named nowhere near the cited sentences', name)
    if isinstance(claim, Event) and names.known_as(name_of(claim.title)):
        yield Lack("title", "is a bare name, and tells nothing that happened")
    yield from _baseless(claim, evidence, " ".join(map(names.called, heard)))


def _baseless(claim: Claim, evidence: Evidence, named: str) -> Iterator[Lack]:
    """Doubt own words of which none stands in the cited sentences, nor is the name of one who is meant there."""
    field, text = _own(claim)
    wanted = stems(text)
    if wanted and not wanted & (evidence.stems | stems(named)):
        yield Lack(field, "none of its words stands in the cited sentences")


def _opening(party: str, evidence: Evidence, names: Names) -> Iterator[bool]:
    """Tell for each name of a party whether the article's beginning has its last word."""
    head = evidence.head.casefold()
    return (bool(name) and name[-1] in head for name in names.names(party))


def _parties(claim: Claim) -> Iterator[tuple[str, str]]:
    match claim:
        case Event():
            for field in ("recipients", "actors"):
                yield from ((party, field) for party in getattr(claim, field))
        case Statement():
            return
        case Fact():
            yield claim.subject, "subject"


def _own(claim: Claim) -> tuple[str, str]:
    match claim:
        case Event():
            return "title", claim.title
        case Statement():
            return "text", "" if claim.directness == "direct" else claim.text
        case Fact():
            return "value", f"{claim.property} {claim.value}"
