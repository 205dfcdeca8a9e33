"""Prove records against a copy of their article: each cited span by its digest, each quotation by its words.

Nothing is matched loosely: a span is found whole or not at all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.records import Claim, Statement
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
            if cite.article != copy.article.id:
                continue
            proof = copy.prove(cite)
            spans.append(proof.span)
            if not proof.holds:
                yield Flaw(record.id, f"cites[{at}]", _unproved(proof, cite))
            elif copy.same and (place := copy.text.place(proof.start)) != (
                cite.paragraph,
                cite.sentence,
            ):
                yield Flaw(
                    record.id,
                    f"cites[{at}]",
                    f"stands in paragraph {place[0]}, sentence {place[1]}",
                )
        if spans and all(spans) and isinstance(record, Statement) and not _verbatim(record, spans):
            yield Flaw(record.id, "text", "these words do not stand in the cited span")


def _unproved(proof: Proof, cite: Citation) -> str:
    where = f"paragraph {cite.paragraph}, sentence {cite.sentence}"
    if proof.outcome == "ambiguous":
        return f"the span cited from {where} stands at several places of the copy"
    return f"the span cited from {where} is not in the copy"


def _verbatim(said: Statement, spans: list[str]) -> bool:
    """Tell whether the words that are the speaker's own stand in what the record cites."""
    held = " ".join(spans)
    match said.directness:
        case "direct":
            return quoted(held, said.text)
        case "mixed":
            return all(quoted(held, words) for words in said.text.split('"')[1::2])
        case _:
            return True
