"""A sentence that somebody is about to write, held against the spans that a dossier cites.

Which of its words, numbers and dates stand in which span, what stands in none, and what the spans contradict. Where no
copy of an article is at hand, a record's own words stand in the place of its span.
"""

from __future__ import annotations

import re
from functools import cached_property
from itertools import chain
from math import inf, log
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.dates import parse
from sahara_cli.dossier.proofs import Copy
from sahara_cli.dossier.records import Article, Citation, Claim, Event, Fact, Statement
from sahara_cli.judging.evidence import Evidence, Source, edtf_of
from sahara_cli.judging.judge import Judge
from sahara_cli.judging.names import Names
from sahara_cli.judging.numbers import bears_out, numbers
from sahara_cli.judging.sides import swapped
from sahara_cli.judging.words import EMPTY, stem, stems, words
from sahara_cli.reading import timexes
from sahara_cli.texts import digest, normalise

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterator, Sequence

    from sahara_cli.dates import Edtf
    from sahara_cli.dossier.selection import Dossier

#: How many records are looked at closely, and how many may bear a sentence together.
_LOOKED_AT, _MOST_SPANS = 12, 3
#: Of how many of a sentence's words a span must have at least to be about the same, and how many more a further one.
_FEWEST, _MORE = 2, 2
#: What share of its words must stand for a sentence to stand, beside all its numbers, dates and names.
_ENOUGH = 0.6
_LONGEST = 2000
_TO_COME = re.compile(
    r"\b(?:will|would|shall|is to|are to|was to|were to|plan(?:s|ned)? to|intend(?:s|ed)? to)\b"
)
_NAMELESS = "is not named in the cited sentences"


class Bearing(NamedTuple):
    """A span, and what of the sentence stands in it; `sentence` is "" where no copy is at hand."""

    record: str
    article: str
    paragraph: int
    number: int
    sentence: str
    words: tuple[str, ...]
    numbers: tuple[str, ...]
    dates: tuple[str, ...]


class Proof(NamedTuple):
    """What is proved of a sentence: "stands", "partly", "contradicted", or "nothing" where no span is about it.

    It is "unproved" where records bear it out, and no copy of their articles is at hand to prove them.
    `words`, `numbers`, `dates` and `names` are those that stand in no span; `against` says what contradicts it.
    """

    verdict: str
    spans: tuple[Bearing, ...]
    words: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    against: tuple[str, ...] = ()


class _Held(NamedTuple):
    """A record with the words that may bear a sentence: its span's, or its own where no copy is at hand."""

    claim: Claim
    text: str
    stems: frozenset[str]
    dates: tuple[Edtf, ...]
    proved: bool


class _Asked:
    """A sentence, read once."""

    def __init__(self, text: str, today: dt.date) -> None:
        self.text = text
        self.times = [
            (one.text, date)
            for one in timexes.find(text, today)
            if (date := edtf_of(one)) is not None
        ]
        bare = text
        for told, _ in self.times:
            bare = bare.replace(told, " " * len(told))
        self.numbers = [one for one in numbers(bare) if one.low > 1 or one.text.isdigit()]
        told = " ".join((*(words for words, _ in self.times), *(one.text for one in self.numbers)))
        apart = EMPTY.union(word.folded for word in words(told))
        self.words = [one.text for one in words(text) if one.folded not in apart]
        self.stems = stems(" ".join(self.words))

    @property
    def is_to_come(self) -> bool:
        """Tell whether it speaks of what is to come."""
        return bool(_TO_COME.search(self.text))


class Prover:
    """Proves sentences against one dossier; `copies` gives the copies at hand of an article, by its id."""

    def __init__(self, dossier: Dossier, copies: Callable[[str], Sequence[Copy]]) -> None:
        self._dossier, self._copies = dossier, copies
        self._sources: dict[str, Source | None] = {}
        self._names = Names(dossier.named)
        self._judge = Judge(self._names, copies)

    def prove(self, sentence: str, today: dt.date, among: Sequence[Claim] = ()) -> Proof:
        """Prove a sentence by the records that fit it best, or by those of `among`."""
        asked = _Asked(sentence[:_LONGEST], today)
        held = [self._held(one) for one in among or self._near(asked)]
        chosen = held[:_MOST_SPANS] if among else _covering(asked, held)
        spans = tuple(_bearing(asked, one) for one in chosen)
        left = _left(asked, spans)
        if not chosen:
            return Proof("nothing", (), *left)
        against, names = self._against(asked, chosen)
        proof = Proof("contradicted", spans, *left, names, against)
        if against:
            return proof
        if any((*left[1:], names)) or len(left[0]) > (1 - _ENOUGH) * len(asked.words):
            return proof._replace(verdict="partly")
        return proof._replace(verdict="stands" if any(one.proved for one in chosen) else "unproved")

    @cached_property
    def _index(self) -> dict[str, list[Claim]]:
        found: dict[str, list[Claim]] = {}
        for claim in self._dossier.claims:
            for word in stems(self._own_words(claim)):
                found.setdefault(word, []).append(claim)
        return found

    def _own_words(self, claim: Claim) -> str:
        name = self._dossier.name
        match claim:
            case Event():
                ids = (*claim.actors, *claim.recipients, *claim.places)
                figures = (one.text or str(one.low or one.high) for one in claim.figures)
                return " ".join((claim.title, *map(name, ids), *figures))
            case Statement():
                return f"{self._dossier.speaker(claim)} {claim.text}"
            case Fact():
                return f"{self._dossier.subject(claim)} {claim.property} {claim.value}"

    def _near(self, asked: _Asked) -> list[Claim]:
        """Find the records that share the rarest of a sentence's words."""
        scores: dict[str, float] = {}
        known: dict[str, Claim] = {}
        count = len(self._dossier.claims)
        for word in sorted(asked.stems):
            having = self._index.get(word, ())
            for claim in having:
                known[claim.id] = claim
                scores[claim.id] = scores.get(claim.id, 0) + log(1 + count / len(having))
        best = sorted(scores, key=lambda one: (-scores[one], one))
        return [known[one] for one in best[:_LOOKED_AT]]

    def _held(self, claim: Claim) -> _Held:
        evidence = Evidence(claim, self._source)
        dates = (claim.date,) if claim.date else ()
        if not (evidence.whole and evidence.cited):
            own = self._own_words(claim)
            return _Held(claim, own, stems(own), dates, proved=False)
        told = (edtf_of(one) for one in evidence.times)
        held = (*dates, *(one for one in told if one is not None))
        named = stems(" ".join(self._dossier.name(one) for one in _referred(claim)))
        return _Held(claim, evidence.text, evidence.stems | named, held, proved=True)

    def _source(self, article: str) -> Source | None:
        if article not in self._sources:
            copies = self._copies(article)
            self._sources[article] = Source(copies[0]) if copies else None
        return self._sources[article]

    def _against(
        self, asked: _Asked, chosen: Sequence[_Held]
    ) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Tell what contradicts a sentence, and whom it names that the spans do not."""
        against = [
            *_misstood(asked, chosen),
            *_misdated(asked, chosen),
            *_miscounted(asked, chosen),
            *self._turned(asked, chosen),
        ]
        proved = [one for one in chosen if one.proved]
        names: list[str] = []
        if proved:
            claim = _claimed(asked, [one.claim for one in proved])
            against += [one.problem for one in self._judge.refusals(claim)]
            for one in self._judge.doubts(claim):
                if one.problem.endswith(_NAMELESS):
                    names.append(one.sought)
                elif (
                    one.field in {"status", "actors", "recipients", "kind"}
                    or "negat" in one.problem
                ):
                    against.append(f"{one.problem}; {one.place}")
        return tuple(dict.fromkeys(against)), tuple(dict.fromkeys(names))

    def _turned(self, asked: _Asked, chosen: Sequence[_Held]) -> Iterator[str]:
        """Say where a sentence has an event's sides the other way round: it is read as if the event cited it."""
        for claim in (one.claim for one in chosen):
            if isinstance(claim, Event) and claim.actors and claim.recipients:
                source = _source_of(asked.text)
                text = source.text
                cite = Citation(
                    article="sentence",
                    start=0,
                    end=len(text),
                    digest=digest(text),
                    paragraph=1,
                    sentence=1,
                )
                turned = claim.model_copy(update={"cites": (cite,)})
                evidence = Evidence(turned, {"sentence": source}.get)
                if any(swapped(turned, evidence, self._names)):
                    yield f"{claim.id} has the sides the other way round"


def _left(
    asked: _Asked, spans: Sequence[Bearing]
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Give the words, numbers and dates that stand in no span."""
    words, counted, dated = (
        frozenset(chain.from_iterable(getattr(one, part) for one in spans))
        for part in ("words", "numbers", "dates")
    )
    return (
        tuple(dict.fromkeys(one for one in asked.words if one not in words)),
        tuple(one.text for one in asked.numbers if one.text not in counted),
        tuple(told for told, _ in asked.times if told not in dated),
    )


def _source_of(sentence: str) -> Source:
    """Read a sentence as an article of its own."""
    text = normalise(sentence)
    article = Article(
        id="sentence",
        label="A sentence",
        published=parse("2000-01-01"),
        published_basis="None.",
        language="en",
        text_length=max(len(text.text), 1),
        text_digest=digest(text.text),
        paragraphs=1,
        sentences=max(len(text.sentences), 1),
    )
    return Source(Copy(article, text))


def _referred(claim: Claim) -> tuple[str, ...]:
    match claim:
        case Event():
            return (*claim.actors, *claim.recipients, *claim.mentioned, *claim.places)
        case Statement():
            return (*claim.mentioned, *filter(None, (claim.speaker, claim.place, claim.addressee)))
        case Fact():
            return (*claim.mentioned, *filter(None, (claim.asserted_by, claim.subject)))


def _covering(asked: _Asked, held: Sequence[_Held]) -> list[_Held]:
    """Choose the spans that together have most of a sentence's words, as few as it takes."""
    chosen: list[_Held] = []
    open_words = set(asked.stems)
    while open_words and len(chosen) < _MOST_SPANS:
        left = [one for one in held if one not in chosen]
        best = max(left, key=lambda one: len(open_words & one.stems), default=None)
        least = _MORE if chosen else min(_FEWEST, len(asked.stems))
        if best is None or len(open_words & best.stems) < least:
            break
        chosen.append(best)
        open_words -= best.stems
    return chosen


def _bearing(asked: _Asked, held: _Held) -> Bearing:
    cite = held.claim.cites[0]
    told = numbers(held.text)
    return Bearing(
        held.claim.id,
        cite.article,
        cite.paragraph,
        cite.sentence,
        held.text if held.proved else "",
        tuple(dict.fromkeys(one for one in asked.words if _stem(one) & held.stems)),
        tuple(one.text for one in asked.numbers if bears_out(one, told)),
        tuple(
            words for words, date in asked.times if any(_within(one, date) for one in held.dates)
        ),
    )


def _stem(word: str) -> frozenset[str]:
    return stems(word) or frozenset({stem(word.casefold())})


def _within(held: Edtf, told: Edtf) -> bool:
    """Tell whether what is held to be the date bears out the one that is told: it is as fine, or finer."""
    first, last = told.bounds
    begun, ended = held.bounds
    return inf not in (abs(begun), abs(ended)) and first <= begun and ended <= last


def _meets(held: Edtf, told: Edtf) -> bool:
    first, last = told.bounds
    begun, ended = held.bounds
    return first <= ended and begun <= last


def _misstood(asked: _Asked, chosen: Sequence[_Held]) -> Iterator[str]:
    """Say where a record is of what is planned, or disputed, and the sentence tells it as done."""
    claim = chosen[0].claim
    if isinstance(claim, Statement) or asked.is_to_come:
        return
    if claim.status == "planned":
        yield f"{claim.id} is recorded as planned, not as done"
    if claim.status == "disputed":
        yield f"{claim.id} is recorded as disputed"


def _misdated(asked: _Asked, chosen: Sequence[_Held]) -> Iterator[str]:
    dates = [date for one in chosen for date in one.dates]
    for told, date in asked.times:
        if dates and not any(_meets(one, date) for one in dates):
            own = chosen[0].claim
            when = own.date.in_words if own.date else dates[0].in_words
            yield f'"{told}" is {date}, and {own.id} is of {when}'


def _miscounted(asked: _Asked, chosen: Sequence[_Held]) -> Iterator[str]:
    """Say which numbers stand in no span, where the spans have others to tell."""
    told = [one for held in chosen for one in numbers(_undated(held))]
    others = list(dict.fromkeys(one.text for one in told if one.low > 1 and not one.vague))
    for one in asked.numbers:
        if others and not bears_out(one, told):
            yield f'"{one.text}" is no number there: {", ".join(others[:4])}'


def _undated(held: _Held) -> str:
    """Give a span's words without those of dates, whose numbers count nothing."""
    text = held.text
    published = held.claim.date
    if published is None:
        return text
    return re.sub(
        r"\b(?:1[89]|20)\d\d\b|\b\d{1,2}(?= (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))",
        " ",
        text,
    )


def _claimed(asked: _Asked, claims: Sequence[Claim]) -> Event:
    """Make a record of the sentence, as if somebody had coded it from these spans."""
    first = claims[0]
    sides = (first.actors, first.recipients) if isinstance(first, Event) else ((), ())
    mentioned = tuple(dict.fromkeys(one for claim in claims for one in _referred(claim)))
    date = asked.times[0][1] if asked.times else first.date
    return Event(
        id="sentence",
        date=date or parse("../.."),  # what is undated stands on any day
        date_text=None if asked.times else first.date_text,
        kind=first.kind if isinstance(first, Event) else "other",
        status="planned" if asked.is_to_come else "reported",
        title=asked.text,
        actors=sides[0],
        recipients=sides[1],
        mentioned=mentioned,
        cites=tuple(dict.fromkeys(cite for claim in claims for cite in claim.cites)),
    )
