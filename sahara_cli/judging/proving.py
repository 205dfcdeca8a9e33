"""A sentence that somebody is about to write, held against the spans that a dossier cites.

Each word, number and date is found in a span, in none, or contradicted. Without a copy of the article, a record's own
words stand in the place of its span.
"""

from __future__ import annotations

from itertools import chain
from math import inf, log
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.computed import cached_property
from sahara_cli.dates import parse
from sahara_cli.dossier.records import Citation, Claim, Event, Fact, Statement
from sahara_cli.judging.asked import Asked, Held, counts, day_of, even, source_of, undated
from sahara_cli.judging.contrary import (
    ahead,
    cut_short,
    miscounted,
    misdated,
    misstood,
    of_sentence,
    rounded,
)
from sahara_cli.judging.denials import denials, left_out, opposed
from sahara_cli.judging.evidence import Evidence
from sahara_cli.judging.judge import Judge
from sahara_cli.judging.names import Names
from sahara_cli.judging.numbers import bears_out
from sahara_cli.judging.opposites import opposites
from sahara_cli.judging.others import Others, differing, uncounted
from sahara_cli.judging.sides import swapped
from sahara_cli.judging.sources import edtf_of, reading_once
from sahara_cli.judging.words import shared, stem, stems, words
from sahara_cli.texts import digest

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from sahara_cli.dates import Edtf
    from sahara_cli.dossier.proofs import Copy
    from sahara_cli.dossier.records import RowCitation
    from sahara_cli.dossier.selection import Dossier

#: How many records are looked at closely, and how many may bear a sentence together.
_LOOKED_AT, _MOST_SPANS, _NEAR = 12, 3, 60
#: Of how many of a sentence's words a span must have at least to be about the same, and how many more a further one.
_FEWEST, _MORE = 2, 2
#: What share of its words must stand for a sentence to stand, beside all its numbers, dates and names.
_ENOUGH = 0.6
_LONGEST = 2000
_NAMELESS = "is not named in the cited sentences"


class Bearing(NamedTuple):
    """A span, and the sentence's parts that stand in it; `sentence` is "" where no copy is at hand."""

    record: str
    article: str
    paragraph: int
    number: int
    sentence: str
    words: tuple[str, ...]
    numbers: tuple[str, ...]
    dates: tuple[str, ...]


class Proof(NamedTuple):
    """The outcome for a sentence: "stands", "partly", "contradicted", or "nothing" where no span is about it.

    It is "unproved" where records bear it out, and no copy of their articles is at hand to prove them.
    `words`, `numbers`, `dates` and `names` are those that stand in no span; `against` says what contradicts it,
    `doubts` why it stands only in part, and `others` what other records of the same tell otherwise.
    """

    verdict: str
    spans: tuple[Bearing, ...]
    words: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()
    others: tuple[str, ...] = ()


class Prover:
    """Proves sentences against one dossier; `copies` gives the copies at hand of an article, by its id."""

    def __init__(self, dossier: Dossier, copies: Callable[[str], Sequence[Copy]]) -> None:
        self._dossier, self._copies = dossier, copies
        self._source = reading_once(copies)
        self._names = Names(dossier.named)
        self._judge = Judge(self._names, copies, self._source)

    def prove(self, sentence: str, today: dt.date, among: Sequence[Claim] = ()) -> Proof:
        """Prove a sentence by the records that fit it best, or by those of `among`."""
        asked = Asked(sentence[:_LONGEST], today)
        near = self._near(asked)
        candidates = [self._span_of(claim) for claim in among or near[:_LOOKED_AT]]
        chosen = candidates[:_MOST_SPANS] if among else _covering(asked, candidates)
        if not chosen:
            return Proof("nothing", (), *_left(asked, ()))
        beside = ((claim, self._stems_of(claim)) for claim in near)
        related = self._others.related(asked, chosen, beside)
        if not among:
            chosen += self._bearing_out(asked, chosen, related)
        return self._weighed(
            asked, chosen, [event for event in related if not _is_in(event, chosen)]
        )

    def _weighed(self, asked: Asked, chosen: Sequence[Held], related: Sequence[Event]) -> Proof:
        """Say what becomes of a sentence, by the spans chosen and what others tell."""
        spans = tuple(_bearing(asked, span) for span in chosen)
        words, counted, dated = _left(asked, spans)
        own = asked.own_words(chosen)
        against, names = self._against(asked, own, chosen)
        denied, doubts, cues = self._denied(own, chosen, related)
        turned, unsure = opposites(own, words, chosen)
        denied, doubts = [*denied, *turned], [*doubts, *unsure]
        contrary = tuple(dict.fromkeys((*denied, *against)))
        why = tuple(
            dict.fromkeys(
                (*doubts, *rounded(asked, chosen), *ahead(asked, chosen), *cut_short(asked, chosen))
            )
        )
        diverging = tuple(dict.fromkeys(differing(asked, chosen, related, self._others.same)))
        held_cues = [fromkey for fromkey in dict.fromkeys(cues) if not _is_told(fromkey, words)]
        words = (*words, *held_cues)
        proof = Proof("contradicted", spans, words, counted, dated, names, contrary, why, diverging)
        if contrary:
            return proof
        missing = len(words) - len(held_cues)
        if any((counted, dated, names, why)) or missing > (1 - _ENOUGH) * len(asked.words):
            return proof._replace(verdict="partly")
        is_proved = any(span.proved for span in chosen)
        return proof._replace(verdict="stands" if is_proved else "unproved")

    def _bearing_out(
        self, asked: Asked, chosen: Sequence[Held], related: Sequence[Event]
    ) -> list[Held]:
        """Choose a further report of the same that has a number or a date that no chosen span has."""
        _, counted, dated = _left(asked, [_bearing(asked, span) for span in chosen])
        for event in related if counted or dated else ():
            span = self._span_of(event)
            bearing = _bearing(asked, span)
            if {*bearing.numbers} & {*counted} or {*bearing.dates} & {*dated}:
                return [span]
        return []

    def _denied(
        self, own: str, chosen: Sequence[Held], related: Sequence[Event]
    ) -> tuple[list[str], list[str], list[str]]:
        """Hold a sentence's denials against the spans, and against figures."""
        if any(even(own).strip() in even(span.text) for span in chosen):
            return [], [], []
        asked = denials(own)
        spans = [(span.claim.id, denials(span.text), shared(span.stems)) for span in chosen]
        against, doubts, cues = opposed(asked, spans)
        doubts += left_out(asked, spans)
        events = [span.claim for span in chosen if isinstance(span.claim, Event)]
        for denial in asked.denied:
            if denial.cue in cues and denial.firm:
                against += uncounted(denial, [*events, *related])
        return against, doubts, cues

    @cached_property
    def _others(self) -> Others:
        return Others(self._dossier)

    def _stems_of(self, claim: Claim) -> frozenset[str]:
        return stems(self._own_words(claim))

    @cached_property
    def _index(self) -> dict[str, list[Claim]]:
        by_stem: dict[str, list[Claim]] = {}
        for claim in self._dossier.claims:
            for word in stems(self._own_words(claim)):
                by_stem.setdefault(word, []).append(claim)
        return by_stem

    def _own_words(self, claim: Claim) -> str:
        name = self._dossier.name
        match claim:
            case Event():
                ids = (*claim.actors, *claim.recipients, *claim.places)
                figures = (
                    figure.text or str(figure.low or figure.high) for figure in claim.figures
                )
                return " ".join((claim.title, *map(name, ids), *figures))
            case Statement():
                return f"{self._dossier.speaker(claim)} {claim.text}"
            case Fact():
                return f"{self._dossier.subject(claim)} {claim.property} {claim.value}"

    def _near(self, asked: Asked) -> list[Claim]:
        """Find the records that share the rarest of a sentence's words."""
        scores: dict[str, float] = {}
        known: dict[str, Claim] = {}
        count = len(self._dossier.claims)
        for word in sorted(asked.stems):
            having = self._index.get(word, ())
            for claim in having:
                known[claim.id] = claim
                scores[claim.id] = scores.get(claim.id, 0) + log(1 + count / len(having))
        best = sorted(scores, key=lambda identifier: (-scores[identifier], identifier))
        return [known[identifier] for identifier in best[:_NEAR]]

    def _span_of(self, claim: Claim) -> Held:
        evidence = Evidence(claim, self._source)
        dates = (claim.date,) if claim.date else ()
        day = day_of(claim.date, self._published.get(claim.cites[0].source))
        if not (evidence.is_proved and evidence.cited):
            own = self._own_words(claim)
            return Held(claim, own, undated(own, day), stems(own), dates, day, proved=False)
        read = (edtf_of(timex) for timex in evidence.times)
        all_dates = (*dates, *(date for date in read if date is not None))
        named = stems(" ".join(self._dossier.name(party) for party in _referred(claim)))
        text, counted = evidence.text, undated(evidence.text, day)
        return Held(claim, text, counted, evidence.stems | named, all_dates, day, proved=True)

    @cached_property
    def _published(self) -> dict[str, Edtf]:
        return {record.id: record.published for record in self._dossier.sources}

    def _against(
        self, asked: Asked, own: str, chosen: Sequence[Held]
    ) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Tell what contradicts a sentence, and whom it names that the spans do not."""
        against = [
            *misstood(asked, chosen),
            *misdated(asked, chosen),
            *miscounted(asked, chosen),
            *(self._misheard(asked, own, chosen) if own != asked.text else ()),
            *self._turned(asked, chosen),
        ]
        proved = [span for span in chosen if span.proved]
        names: list[str] = []
        if proved:
            claim = _claimed(asked, proved)
            bare = claim.model_copy(update={"title": own}) if own.strip() else claim
            against += [refusal.problem for refusal in self._judge.refusals(bare)]
            for finding in self._judge.doubts(bare):
                if finding.problem.endswith(_NAMELESS):
                    names.append(finding.sought)
                elif problem := of_sentence(finding, own):
                    against.append(f"{problem}; {finding.place}")
        return tuple(dict.fromkeys(against)), tuple(dict.fromkeys(names))

    def _misheard(self, asked: Asked, own: str, chosen: Sequence[Held]) -> Iterator[str]:
        """Say where a quotation that stands in a span is given to another known speaker."""
        own_words = frozenset(word.folded for word in words(own))
        quoted = {word.folded for word in words(asked.text)} - own_words
        people = filter(self._names.is_person, self._names.records)
        if any(self._is_named(person, own_words) for person in people):
            said = [span.claim for span in chosen if isinstance(span.claim, Statement)]
            for claim in said:
                is_his = not claim.speaker or self._is_named(claim.speaker, own_words)
                if not is_his and quoted <= {word.folded for word in words(claim.text)}:
                    yield f"{claim.id} has these words from {self._dossier.speaker(claim)}"

    def _is_named(self, actor: str, own_words: frozenset[str]) -> bool:
        return any(name and own_words.issuperset(name) for name in self._names.names(actor))

    def _turned(self, asked: Asked, chosen: Sequence[Held]) -> Iterator[str]:
        """Say where a sentence has an event's sides the other way round: it is read as if the event cited it."""
        for claim in (span.claim for span in chosen):
            if isinstance(claim, Event) and claim.actors and claim.recipients:
                source = source_of(asked.text)
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
    asked: Asked, spans: Sequence[Bearing]
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Give the words, numbers and dates that stand in no span."""
    words, counted, dated = (
        frozenset(chain.from_iterable(getattr(bearing, part) for bearing in spans))
        for part in ("words", "numbers", "dates")
    )
    return (
        tuple(dict.fromkeys(word for word in asked.words if word not in words)),
        tuple(number.text for number in asked.numbers if number.text not in counted),
        tuple(phrase for phrase, _ in asked.times if phrase not in dated),
    )


def _referred(claim: Claim) -> tuple[str, ...]:
    match claim:
        case Event():
            return (*claim.actors, *claim.recipients, *claim.mentioned, *claim.places)
        case Statement():
            return (*claim.mentioned, *filter(None, (claim.speaker, claim.place, claim.addressee)))
        case Fact():
            return (*claim.mentioned, *filter(None, (claim.asserted_by, claim.subject)))


def _covering(asked: Asked, candidates: Sequence[Held]) -> list[Held]:
    """Choose the spans that together have most of a sentence's words, as few as it takes."""
    chosen: list[Held] = []
    open_words = set(asked.stems)
    borne = {span.claim.id: _borne(asked, span) for span in candidates}
    while open_words and len(chosen) < _MOST_SPANS:
        left = [span for span in candidates if span not in chosen]
        best = max(
            left,
            key=lambda span: (len(open_words & span.stems), borne[span.claim.id]),
            default=None,
        )
        least = _MORE if chosen else min(_FEWEST, len(asked.stems))
        if best is None or len(open_words & best.stems) < least:
            break
        chosen.append(best)
        open_words -= best.stems
    return chosen


def _borne(asked: Asked, span: Held) -> int:
    """Count the numbers and dates of a sentence that a span has: of two that have the same words, it is of that one."""
    bearing = _bearing(asked, span)
    return len(bearing.numbers) + len(bearing.dates)


def _bearing(asked: Asked, span: Held) -> Bearing:
    cite = next(iter(span.claim.spans), None)
    return Bearing(
        span.claim.id,
        span.claim.cites[0].source,
        cite.paragraph if cite else 0,
        cite.sentence if cite else 0,
        span.text if span.proved else "",
        tuple(dict.fromkeys(word for word in asked.words if _stem(word) & span.stems)),
        tuple(number.text for number in asked.numbers if bears_out(number, counts(number, span))),
        tuple(
            words
            for words, date in asked.times_by(span)
            if any(_within(other, date) for other in span.dates)
        ),
    )


def _stem(word: str) -> frozenset[str]:
    return stems(word) or frozenset({stem(word.casefold())})


def _within(record_date: Edtf, date: Edtf) -> bool:
    """Tell whether what is held to be the date bears out the one that is told: it is as fine, or finer."""
    first, last = date.bounds
    begun, ended = record_date.bounds
    return inf not in (abs(begun), abs(ended)) and first <= begun and ended <= last


def _is_told(cue: str, lacking: Sequence[str]) -> bool:
    """Tell whether a word that denies is among those that lack already: "refused to", "wasn't"."""
    return any(cue.split(maxsplit=1)[0] == word or word.endswith(cue) for word in lacking)


def _is_in(event: Event, chosen: Sequence[Held]) -> bool:
    return any(span.claim.id == event.id for span in chosen)


def _cites(claims: Iterable[Claim]) -> Iterable[Citation | RowCitation]:
    """Give what claims cite, each once."""
    return dict.fromkeys(cite for claim in claims for cite in claim.cites)


def _claimed(asked: Asked, spans: Sequence[Held]) -> Event:
    """Make a record of the sentence, as if somebody had coded it from these spans."""
    claims = [span.claim for span in spans]
    first, times = claims[0], asked.times_by(spans[0])
    sides = (first.actors, first.recipients) if isinstance(first, Event) else ((), ())
    mentioned = tuple(dict.fromkeys(party for claim in claims for party in _referred(claim)))
    date = times[0][1] if times else first.date
    return Event(
        id="sentence",
        date=date or parse("../.."),  # what is undated stands on any day
        date_text=None if times else first.date_text,
        kind=first.kind if isinstance(first, Event) else "other",
        status="planned" if asked.is_to_come else "reported",
        title=asked.text,
        actors=sides[0],
        recipients=sides[1],
        mentioned=mentioned,
        cites=[cite.model_dump() for cite in _cites(claims)],
    )
