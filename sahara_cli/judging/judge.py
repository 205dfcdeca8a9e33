"""The judge: a record's own words, numbers, names, date, sides and speaker, held against its cited sentences."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.dossier.records import Claim, Event, Fact, Statement
from sahara_cli.judging.counts import uncounted
from sahara_cli.judging.days import misdated
from sahara_cli.judging.deeds import undone
from sahara_cli.judging.evidence import Evidence, Source
from sahara_cli.judging.naming import Naming
from sahara_cli.judging.sides import swapped
from sahara_cli.judging.speaking import misheard, stitched
from sahara_cli.judging.support import unsupported
from sahara_cli.judging.violence import unviolent

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from sahara_cli.dossier.proofs import Copy
    from sahara_cli.judging.names import Names

_TOLD = 200


class Doubt(NamedTuple):
    """What the cited sentences do not bear out: a record's field, why, where they stand and what they say."""

    record: str
    field: str
    problem: str
    place: str
    sentence: str

    @property
    def whole(self) -> str:
        """The doubt with its sentence, as it is told."""
        return f'{self.problem}; {self.place}: "{told(self.sentence)}"'


class Judge:
    """Holds claims against the copies of the articles that they cite."""

    def __init__(self, names: Names, copies: Callable[[str], Sequence[Copy]]) -> None:
        self._names, self._copies = names, copies
        self._sources: dict[str, Source | None] = {}

    def doubts(self, claim: Claim) -> list[Doubt]:
        """List what is doubted of a claim; nothing where a copy is lacking or a citation does not hold."""
        evidence = Evidence(claim, self._source)
        if not evidence.whole or not evidence.cited:
            return []
        return [
            Doubt(claim.id, field, problem, evidence.place, evidence.text)
            for field, problem in dict.fromkeys(_doubted(claim, evidence, self._names))
        ]

    def _source(self, article: str) -> Source | None:
        if article not in self._sources:
            copies = self._copies(article)
            self._sources[article] = Source(copies[0]) if copies else None
        return self._sources[article]


def _doubted(claim: Claim, evidence: Evidence, names: Names) -> Iterator[tuple[str, str]]:
    referred = _referred(claim)
    naming = Naming(evidence, names, referred)
    yield from uncounted(claim, evidence)
    for field, text in _own_words(claim):
        found = naming.lacking(text, loosely=field != "title")
        yield from ((field, f'"{name}" is not named in the cited sentences') for name in found)
    yield from misdated(claim, evidence)
    if isinstance(claim, Event):
        yield from unviolent(claim, evidence)
        yield from undone(claim, evidence)
        yield from swapped(claim, evidence, names)
    if isinstance(claim, Statement):
        yield from misheard(claim, evidence, names, naming)
        if joined := stitched(claim, evidence):
            yield "text", joined
    heard = any(naming.is_named(one) for one in referred)
    yield from unsupported(claim, evidence, heard=heard)


def _referred(claim: Claim) -> tuple[str, ...]:
    """List whom a record refers to."""
    match claim:
        case Event():
            return (*claim.actors, *claim.recipients, *claim.mentioned, *claim.places)
        case Statement():
            others = (claim.speaker, claim.addressee, claim.reported_by, claim.place)
            return (*claim.mentioned, *filter(None, others))
        case Fact():
            return (*claim.mentioned, claim.subject, *filter(None, [claim.asserted_by]))


def _own_words(claim: Claim) -> Iterator[tuple[str, str]]:
    """Yield the words of a claim that are ours, by field: what is quoted is proved elsewhere."""
    match claim:
        case Event():
            yield "title", unquoted(claim.title)
        case Statement(directness="direct"):
            pass
        case Statement():
            yield "text", unquoted(claim.text)
        case Fact():
            yield "value", unquoted(claim.value)


def unquoted(text: str) -> str:
    """Leave out what stands in quotation marks."""
    return re.sub(r"[\"“«„][^\"”»“]*[\"”»“]", " ", text)


def told(sentence: str) -> str:
    """Give a cited sentence as far as it is told: one line, and not all of a long one."""
    line = sentence.replace("\n", " ")
    return line if len(line) <= _TOLD else f"{line[:_TOLD].rpartition(' ')[0] or line[:_TOLD]}…"
