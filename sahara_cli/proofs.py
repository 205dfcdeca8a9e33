"""Prove records against a copy of their article: each cited span by its digest, each quotation by its words.

Nothing is matched loosely: a span is found whole or not at all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.records import Claim, Event, Fact, Statement
from sahara_cli.texts import digest, locate, quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sahara_cli.records import AnyRecord, Article, Citation
    from sahara_cli.texts import NormalText


class Proof(NamedTuple):
    """A cited span in a copy: how it was found ("exact", "moved", "ambiguous", "missing"), where, and its words."""

    outcome: str
    start: int
    span: str
    sentences: str

    @property
    def holds(self) -> bool:
        """Tell whether the span was found, at one place."""
        return self.outcome in {"exact", "moved"}


class Flaw(NamedTuple):
    """What a copy disproves: a record's field, and what is wrong with it."""

    record: str
    field: str
    problem: str


class Copy:
    """A copy of an article, ready to be asked for cited spans."""

    def __init__(self, article: Article, text: NormalText) -> None:
        self.article, self.text = article, text
        self.same = digest(text.text) == article.text_digest

    def prove(self, cite: Citation) -> Proof:
        """Find a cited span."""
        found = locate(self.text, cite.start, cite.end, cite.digest, whole=self.article.text_digest)
        if found.start is None:
            return Proof(found.outcome, cite.start, "", "")
        end = found.start + cite.end - cite.start
        return Proof(
            found.outcome,
            found.start,
            self.text.text[found.start : end],
            self._around(found.start, end),
        )

    def _around(self, start: int, end: int) -> str:
        held = [(a, b) for a, b in self.text.sentences if a < end and start < b]
        return self.text.text[held[0][0] : held[-1][1]] if held else ""


def flaws(records: Iterable[AnyRecord], copy: Copy) -> Iterator[Flaw]:
    """Yield what a copy disproves of the records that cite its article."""
    for record in records:
        if not isinstance(record, Claim):
            continue
        spans = []
        for at, cite in enumerate(record.cites):
            if cite.article == copy.article.id:
                proof = copy.prove(cite)
                spans.append(proof)
                if problem := _disproved(proof, cite, copy):
                    yield Flaw(record.id, f"cites[{at}]", problem)
        if spans and all(proof.holds for proof in spans):
            yield from _misquoted(record, spans, copy)


def _disproved(proof: Proof, cite: Citation, copy: Copy) -> str:
    if not proof.holds:
        return _unproved(proof, cite)
    if not copy.same:
        return ""
    if (place := copy.text.place(proof.start)) != (cite.paragraph, cite.sentence):
        return f"stands in paragraph {place[0]}, sentence {place[1]}"
    several = copy.text.text.count(proof.span) > 1
    return (
        "the cited span stands at several places of the article; cite more of it" if several else ""
    )


def _misquoted(claim: Claim, proofs: list[Proof], copy: Copy) -> Iterator[Flaw]:
    """Yield the fields whose words are given as the article's own and do not stand where they should.

    A direct statement's text, what stands in straight double marks elsewhere, and a date's words.
    """
    field, words = _own_words(claim)
    if not all(any(quoted(proof.span, own) for proof in proofs) for own in words):
        yield Flaw(claim.id, field, "these words do not stand in the cited span")
    if claim.date_text and not quoted(copy.text.text, claim.date_text):
        yield Flaw(claim.id, "date_text", "these words do not stand in the article")


def _own_words(claim: Claim) -> tuple[str, list[str]]:
    match claim:
        case Statement(directness="direct"):
            return "text", [claim.text]
        case Statement():
            return "text", claim.text.split('"')[1::2]
        case Fact():
            return "value", claim.value.split('"')[1::2]
        case Event():
            return "title", claim.title.split('"')[1::2]


def _unproved(proof: Proof, cite: Citation) -> str:
    where = f"paragraph {cite.paragraph}, sentence {cite.sentence}"
    if proof.outcome == "ambiguous":
        return f"the span cited from {where} stands at several places of the copy"
    return f"the span cited from {where} is not in the copy"
