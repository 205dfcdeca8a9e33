"""The judge: a record's claims are held against its articles' copies and its cited sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from sahara_cli.dossier.criteria import cited
from sahara_cli.dossier.proofs import flaws
from sahara_cli.dossier.records import Claim, Event, Fact, Statement
from sahara_cli.judging.counts import uncounted
from sahara_cli.judging.days import misdated
from sahara_cli.judging.deeds import undone
from sahara_cli.judging.described import described
from sahara_cli.judging.doers import misplaced
from sahara_cli.judging.evidence import Evidence
from sahara_cli.judging.findings import Finding, Lack
from sahara_cli.judging.harms import misharmed
from sahara_cli.judging.names import Names
from sahara_cli.judging.naming import Naming
from sahara_cli.judging.present import ids_in, unnamed
from sahara_cli.judging.reversals import turned
from sahara_cli.judging.sides import swapped
from sahara_cli.judging.sources import reading_once
from sahara_cli.judging.speaking import misheard, stitched
from sahara_cli.judging.support import Referred, unsupported
from sahara_cli.judging.unreal import unreal
from sahara_cli.judging.violence import unviolent
from sahara_cli.judging.words import stems
from sahara_cli.patterns import late

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from sahara_cli.dossier.proofs import Copy
    from sahara_cli.dossier.records import Actor, Place
    from sahara_cli.judging.sources import Source

_QUOTED = late(r"[\"“«„][^\"”»“]*[\"”»“]")
_NO_LINES: Mapping[str, int] = {}


def judge(
    claims: Iterable[Claim],
    known: Iterable[Actor | Place],
    copies: Callable[[str], Sequence[Copy]],
    lines: Mapping[str, int] = _NO_LINES,
) -> list[Finding]:
    """Judge events, statements and facts, whoever drafted them; the findings are in their order, refusals first.

    `known` are the actors and places that they may refer to, those that a draft proposes among them. `copies` gives the
    copies at hand of an article, by its id; of several the first counts. `lines` has the line of each record in its
    draft, by the record's id: it is only handed on.

    A record is refused for quoted words that do not stand in the cited span, for a citation that its copy does not
    prove, and for a speaker, a side or a place that is nobody's id. It is doubted where the cited sentences do not bear
    it out, though a person may know better: numbers, names, dates, a cue, a speaker, sides, violence, and deeds that
    they deny or set in the future. Without a copy nothing is doubted, and only a reference to nobody is refused.
    """
    court = Judge(Names(known), copies)
    return [
        finding._replace(line=lines.get(claim.id, 0))
        for claim in claims
        for finding in court.judge(claim)
    ]


class Judge:
    """Holds claims against the copies of the articles that they cite, reading each article once."""

    def __init__(
        self,
        names: Names,
        copies: Callable[[str], Sequence[Copy]],
        source: Callable[[str], Source | None] | None = None,
    ) -> None:
        self._names, self._copies = names, copies
        #: An article's copy as far as it is read, which others may ask too.
        self._source = source or reading_once(copies)

    def judge(self, claim: Claim) -> list[Finding]:
        """List the refusals and the doubts of a claim."""
        return [*self.refusals(claim), *self.doubts(claim)]

    def refusals(self, claim: Claim) -> list[Finding]:
        """List why a claim can be no record: a reference to nobody, a citation or a quotation that is not proved."""
        findings = [
            _finding(claim, "refused", Lack(field, f'"{name}" is nobody that is known', name))
            for field, name in _references(claim)
            if self._names.find(name) is None
        ]
        for article in cited(claim):
            for copy in self._copies(article)[:1]:
                findings += (
                    _finding(claim, "refused", Lack(flaw.field, flaw.problem))
                    for flaw in flaws([claim], copy, self._copies)
                )
        return findings

    def doubts(self, claim: Claim) -> list[Finding]:
        """List the doubts of a claim; none where a copy is lacking or a citation does not hold."""
        evidence = Evidence(claim, self._source)
        if not evidence.is_proved or not evidence.cited:
            return []
        return [
            _finding(claim, "doubted", lack, evidence)
            for lack in dict.fromkeys(_doubted(claim, evidence, self._names))
        ]


def _finding(
    claim: Claim,
    verdict: Literal["refused", "doubted"],
    lack: Lack,
    evidence: Evidence | None = None,
) -> Finding:
    place, sentence = (evidence.place, evidence.text) if evidence else ("", "")
    return Finding(0, claim.id, verdict, lack.field, lack.problem, lack.sought, place, sentence)


def _doubted(claim: Claim, evidence: Evidence, names: Names) -> Iterator[Lack]:
    referred = [name for field, name in _references(claim) if not field.endswith(".by")]
    if isinstance(claim, Fact):
        referred.append(claim.subject)
    naming = Naming(evidence, names, referred)
    yield from uncounted(claim, evidence)
    lacking: set[str] = set()
    for field, text in _own_words(claim):
        absent = list(naming.lacking(text, loosely=field != "title"))
        lacking.update(" ".join(absent).split())
        yield from (
            Lack(field, f'"{name}" is not named in the cited sentences', name) for name in absent
        )
    yield from misdated(claim, evidence)
    own = list(_of_kind(claim, evidence, names, naming))
    yield from own
    doubted = lacking.union(lack.field for lack in own)
    yield from _untold(unnamed(claim, evidence, names, naming), doubted)
    heard = any(naming.is_named(party) or naming.is_followed_up(party) for party in referred)
    there = [party for party in referred if naming.is_heard(party)]
    meant = stems(" ".join(map(names.called, there))) | described(evidence, names, there)
    called = stems(" ".join(map(names.called, referred)))
    yield from unsupported(claim, evidence, Referred(called, meant, heard))


def _untold(absent: Iterable[Lack], doubted: set[str]) -> Iterator[Lack]:
    """Yield those who are named nowhere near, but for whom a name or a field is doubted already."""
    for lack in absent:
        if doubted.isdisjoint((lack.field, *lack.sought.split()[-1:])):
            yield lack


def _of_kind(claim: Claim, evidence: Evidence, names: Names, naming: Naming) -> Iterator[Lack]:
    """Doubt what only an event, or only a statement, tells."""
    if isinstance(claim, Event):
        yield from unviolent(claim, evidence)
        yield from misharmed(claim, evidence)
        yield from (
            list(undone(claim, evidence))
            or list(unreal(claim, evidence))
            or turned(claim, evidence)
        )
        yield from list(swapped(claim, evidence, names)) or misplaced(claim, evidence, names)
    if isinstance(claim, Statement):
        yield from misheard(claim, evidence, names, naming)
        if joined := stitched(claim, evidence):
            yield Lack("text", joined)


#: The fields that refer to actors and places, by what is claimed.
_REFERRING: Mapping[str, tuple[str, ...]] = {
    "event": ("actors", "recipients", "mentioned", "places"),
    "statement": ("mentioned", "speaker", "addressee", "reported_by", "place"),
    "fact": ("mentioned", "asserted_by"),
}


def _references(claim: Claim) -> Iterator[tuple[str, str]]:
    """Yield the actors and places that a claim refers to, each with its field."""
    yield from ids_in(claim, _REFERRING[claim.noun])
    for at, figure in enumerate(claim.figures if isinstance(claim, Event) else ()):
        if figure.by:
            yield f"figures[{at}].by", figure.by


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
    """Leave out words in quotation marks."""
    return _QUOTED.sub(" ", text)
