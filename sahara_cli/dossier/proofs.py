"""Prove records against a copy of their article: each cited span by its digest, each quotation by its words.

Nothing is matched loosely: a span is found whole or not at all.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from sahara_cli.computed import cached_property
from sahara_cli.dossier.criteria import cited
from sahara_cli.dossier.records import Citation, Claim, Event, Fact, Statement
from sahara_cli.texts import Location, digest, locate, normal_form, stands
from sahara_cli.texts.unquoted import outside

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from sahara_cli.dossier.records import AnyRecord, Article
    from sahara_cli.texts import NormalText


#: Of so few spans each is looked for in the whole text; of more, only those that begin as others do, so far.
_FEW, _BEGINNINGS = 100, (200, 100, 50, 25)
_WORD = re.compile(r"(?<!\S)\S|\b\w")

#: Words between curly single marks; a straight one may be an apostrophe, and proves nothing.
_SINGLE = re.compile(r"(?<!\w)[\u2018\u2039]([^\u2018\u2039]+?)[\u2019\u203a](?!\w)")

#: How much of words that are not found is told, in characters.
_TOLD = 40


class Proof(NamedTuple):
    """A cited span in a copy: how it was found ("exact", "moved", "ambiguous", "missing"), where, and its words.

    `span` is in normal form; `own` is the same, and `sentences` those around it, as the copy has them.
    """

    outcome: str
    start: int
    span: str
    own: str = ""
    sentences: str = ""

    @property
    def holds(self) -> bool:
        """Tell whether the span was found, at one place."""
        return self.outcome in {"exact", "moved"}


class Flaw(NamedTuple):
    """A field of a record that a copy disproves, and what is wrong with it."""

    record: str
    field: str
    problem: str


class Copy:
    """A copy of an article, ready to be asked for cited spans."""

    def __init__(self, article: Article, text: NormalText) -> None:
        self.article, self.text = article, text
        self.same = digest(text.text) == article.text_digest
        self._asked = 0
        self._places: dict[tuple[int, int, str], Location] = {}
        self._standing: dict[str, bool] = {}
        self._again: dict[int, set[int]] = {}

    def prove(self, cite: Citation) -> Proof:
        """Find a cited span, as the copy has it and with the sentences around it."""
        proof = self.find(cite)
        end = proof.start + len(proof.span)
        if not proof.span:
            return proof
        own, around = self.text.own(proof.start, end), self._around(proof.start, end)
        return proof._replace(own=own, sentences=around)

    def find(self, cite: Citation) -> Proof:
        """Find a cited span, in normal form alone."""
        location = self._location_of(cite)
        if location.start is None:
            return Proof(location.outcome, cite.start, "")
        end = location.start + cite.end - cite.start
        return Proof(location.outcome, location.start, self.text.text[location.start : end])

    def _location_of(self, cite: Citation) -> Location:
        asked = cite.start, cite.end, cite.digest
        if asked not in self._places:
            self._places[asked] = self._place(cite)
        return self._places[asked]

    def _place(self, cite: Citation) -> Location:
        if not self.same:
            return locate(self.text, cite.start, cite.end, cite.digest)
        # Every offset holds, so a span of other words is missing.
        span = self.text.text[cite.start : cite.end]
        if cite.end <= len(self.text.text) and span and digest(span) == cite.digest:
            return Location("exact", (cite.start,))
        return Location("missing")

    def is_moved(self, cite: Citation) -> bool:
        """Tell whether a cited span stands at another place than the citation says."""
        return self._location_of(cite).outcome == "moved"

    @property
    def comparison(self) -> str:
        """Say which text this is: the article, or another one, and how much longer or shorter that is."""
        if self.same:
            return "the copy is the article"
        more = len(self.text.text) - self.article.text_length
        size = f"{abs(more):,} character{'s' * (abs(more) != 1)} {'more' if more > 0 else 'fewer'}"
        return f"the copy is another text ({size if more else 'as long'})"

    def sentences_of(self, cite: Citation) -> range:
        """Tell which sentences a cited span stands in, counted from 0; none where it is not found."""
        location = self._location_of(cite)
        if location.start is None:
            return range(0)
        return self._span(location.start, location.start + cite.end - cite.start)

    def _span(self, start: int, end: int) -> range:
        return range(bisect_right(self._ends, start), bisect_left(self._starts, end))

    def _around(self, start: int, end: int) -> str:
        sentences, spans = self._span(start, end), self.text.sentences
        return self.text.own(spans[sentences[0]][0], spans[sentences[-1]][1]) if sentences else ""

    @cached_property
    def _starts(self) -> list[int]:
        return [start for start, _ in self.text.sentences]

    @cached_property
    def _ends(self) -> list[int]:
        return [end for _, end in self.text.sentences]

    def is_repeated(self, span: str) -> bool:
        """Tell whether a span stands at several places of the copy."""
        self._asked += 1
        size = next((beginning for beginning in _BEGINNINGS if beginning <= len(span)), 0)
        if size and self._asked > _FEW and hash(span[:size]) not in self._begun_again(size):
            return False
        return self.text.text.count(span) > 1

    def _begun_again(self, size: int) -> set[int]:
        """Find how words go on that do so at several places, in one pass for all spans, where there are many."""
        if size not in self._again:
            seen: set[int] = set()
            again: set[int] = set()
            for word in _WORD.finditer(self.text.text):
                begun = hash(self.text.text[word.start() : word.start() + size])
                (again if begun in seen else seen).add(begun)
            self._again[size] = again
        return self._again[size]

    def may_be_quoted(self, start: int, end: int) -> bool:
        """Tell whether a span may stand within quotation marks: no word of it is surely outside."""
        at = max(bisect_right(self._outside, (start, len(self.text.text))) - 1, 0)
        while at < len(self._outside) and self._outside[at][0] < end:
            begin, close = self._outside[at]
            if any(
                character.isalnum()
                for character in self.text.text[max(begin, start) : min(close, end)]
            ):
                return False
            at += 1
        return True

    @cached_property
    def _outside(self) -> tuple[tuple[int, int], ...]:
        return outside(self.text)

    def holds(self, words: str) -> bool:
        """Tell whether words stand anywhere in the copy."""
        if words not in self._standing:
            self._standing[words] = stands(self.text.text, words)
        return self._standing[words]


#: The copies at hand of an article, by its id.
Beside: TypeAlias = "Callable[[str], Sequence[Copy]]"


def by_article(claims: Iterable[Claim]) -> dict[str, list[Claim]]:
    """Sort claims by the sources that they rest on, in the order given."""
    resting: dict[str, list[Claim]] = {}
    for claim in claims:
        for article in cited(claim):
            resting.setdefault(article, []).append(claim)
    return resting


def flaws(
    records: Iterable[AnyRecord], copy: Copy, beside: Beside = lambda _: ()
) -> Iterator[Flaw]:
    """Yield what a copy disproves of the records that cite its article.

    `beside` gives the copies at hand of another article by its id: a record that rests on several may take the words
    of its date from any of them. They are told of once, with the article that is cited first.
    """
    for record in records:
        if not isinstance(record, Claim):
            continue
        spans = []
        for at, cite in enumerate(record.cites):
            if isinstance(cite, Citation) and cite.article == copy.article.id:
                proof = copy.find(cite)
                spans.append(proof)
                if problem := _disproved(proof, cite, copy):
                    yield Flaw(record.id, f"cites[{at}]", problem)
        if spans and all(proof.holds for proof in spans):
            yield from _misquoted(record, spans, copy)
            yield from _misdated(record, copy, beside)


def misdescribed(copy: Copy) -> Iterator[Flaw]:
    """Yield what the record of an article says of its text and the very text has otherwise."""
    if not copy.same:
        return
    article, text = copy.article, copy.text
    for field, said, counted in (
        ("text_length", article.text_length, len(text.text)),
        ("paragraphs", article.paragraphs, len(text.paragraphs)),
        ("sentences", article.sentences, len(text.sentences)),
    ):
        if said != counted:
            yield Flaw(article.id, field, f"is {said:,}, and the article has {counted:,}")


def _disproved(proof: Proof, cite: Citation, copy: Copy) -> str:
    if not proof.holds:
        return _unproved(proof, cite)
    if not copy.same:
        return ""
    if (place := copy.text.place(proof.start)) != (cite.paragraph, cite.sentence):
        return f"stands in paragraph {place[0]}, sentence {place[1]}"
    several = copy.is_repeated(proof.span)
    return (
        "the cited span stands at several places of the article; cite more of it" if several else ""
    )


def _misquoted(claim: Claim, proofs: list[Proof], copy: Copy) -> Iterator[Flaw]:
    """Yield the fields whose words are given as the article's own and do not stand where they should.

    A direct statement's text, and what stands in quotation marks elsewhere.
    """
    is_direct = isinstance(claim, Statement) and claim.directness == "direct"
    field, words = own_words(claim)
    for own in words:
        if not any(stands(proof.span, own) for proof in proofs):
            problem = f'these words do not stand in the cited span: "{_shortened(own)}"'
        elif is_direct and not any(_is_quoted(own, proof, copy) for proof in proofs):
            problem = "these words stand in the cited span, but not within quotation marks"
        else:
            continue
        yield Flaw(claim.id, field, problem)
        break


def _misdated(claim: Claim, copy: Copy, beside: Beside) -> Iterator[Flaw]:
    """Yield the words of a date that stand in no article cited; where a copy is lacking, they may stand there."""
    first, *others = dict.fromkeys(cite.article for cite in claim.spans)
    if first != copy.article.id or not claim.date_text or copy.holds(claim.date_text):
        return
    for article in others:
        at_hand = beside(article)
        if not at_hand or any(other.holds(claim.date_text) for other in at_hand):
            return
    where = "stand in none of the articles cited" if others else "do not stand in the article"
    yield Flaw(claim.id, "date_text", f"these words {where}")


def _is_quoted(words: str, proof: Proof, copy: Copy) -> bool:
    def fits(start: int, end: int) -> bool:
        return copy.may_be_quoted(proof.start + start, proof.start + end)

    return stands(proof.span, words, fits)


def _shortened(words: str) -> str:
    """Give the first words of some, as they are in their normal form."""
    normal = normal_form(words)
    return (
        normal
        if len(normal) <= _TOLD
        else f"{normal[:_TOLD].rpartition(' ')[0] or normal[:_TOLD]}…"
    )


def own_words(claim: Claim) -> tuple[str, list[str]]:
    """Give the words of a claim that are the article's own, and the field that they stand in."""
    match claim:
        case Statement(directness="direct"):
            return "text", [claim.text]
        case Statement():
            return "text", _marked(claim.text)
        case Fact():
            return "value", _marked(claim.value)
        case Event():
            return "title", _marked(claim.title)


def _marked(text: str) -> list[str]:
    """Find the words that stand in quotation marks: double ones of any form, and curly single ones."""
    return [*normal_form(text).split('"')[1::2], *_SINGLE.findall(text)]


def _unproved(proof: Proof, cite: Citation) -> str:
    where = f"paragraph {cite.paragraph}, sentence {cite.sentence}"
    if proof.outcome == "ambiguous":
        return f"the span cited from {where} stands at several places of the copy"
    return f"the span cited from {where} is not in the copy"
