"""The quotations and reports of a text, in order; a source is sought in the sentence first, then around it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Literal, NamedTuple

from sahara_cli.reading.people.persons import People, people_in
from sahara_cli.reading.quotations import kinds
from sahara_cli.reading.quotations.attribution.result import Attribution
from sahara_cli.reading.quotations.indirect.reports import reports_of
from sahara_cli.reading.quotations.layouts.layout import Layout
from sahara_cli.reading.quotations.layouts.parts import NEVER_CLOSED, joined
from sahara_cli.reading.quotations.layouts.runs import runs_out, spots
from sahara_cli.reading.quotations.model import Quotation
from sahara_cli.reading.quotations.speakers.discourse import Discourse
from sahara_cli.reading.quotations.speakers.neighbours import (
    NOBODY,
    Said,
    alone,
    attributed,
    fragment,
    in_turn,
    over_paragraphs,
)
from sahara_cli.reading.quotations.speakers.transcripts import turns

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sahara_cli.reading.quotations.grammar.tokens import Sentence
    from sahara_cli.reading.quotations.layouts.runs import Spot
    from sahara_cli.reading.quotations.speakers.interviews import Turn


class Quoted(NamedTuple):
    """The quotations and reports of a text, in order, and the people whom it names."""

    quotations: list[Quotation]
    people: People


def find(text: str, known: Sequence[str] = ()) -> list[Quotation]:
    """Find the quotations of a text; a name that fits one of `known` is given in that fuller form.

    Deterministic, and linear in the length of the text. Offsets are into the text as given.
    """
    layout = Layout(text)
    return joined(layout, list(_reader(layout, _people(layout, known)).read(reported=False)))


def said(text: str, known: Sequence[str] = ()) -> list[Quotation]:
    """Find the quotations of a text and its reports without marks, in order; `known` as for `find`."""
    return read(text, known).quotations


def read(text: str, known: Sequence[str] = ()) -> Quoted:
    """Find the quotations and reports of a text, and the people whom it names; `known` as for `find`."""
    layout = Layout(text)
    people = _people(layout, known)
    quotations = list(_reader(layout, people).read(reported=True))
    quoted = joined(layout, [quotation for quotation in quotations if quotation.kind != "reported"])
    reported = [quotation for quotation in quotations if quotation.kind == "reported"]
    in_order = (
        sorted((*quoted, *reported), key=lambda quotation: quotation.parts) if reported else quoted
    )
    return Quoted(in_order, people)


def _people(layout: Layout, known: Sequence[str]) -> People:
    return people_in(
        layout.text, [(paragraph.start, paragraph.end) for paragraph in layout.paragraphs], known
    )


def _reader(layout: Layout, people: People) -> _Reader:
    labels = turns(layout.text, layout.paragraphs, people)
    return _Reader(layout, Discourse(layout, people), labels)


class _Reader:
    def __init__(self, layout: Layout, discourse: Discourse, labels: dict[int, Turn]) -> None:
        self._layout = layout
        self._discourse = discourse
        self._labels = labels

    def read(self, *, reported: bool) -> Iterator[Quotation]:
        done = -1
        for number in range(len(self._layout.paragraphs)):
            if turn := self._labels.get(number):
                yield from self._turn(number, turn, asked=reported)
                done = turn.last
            elif number > done:
                yield from self._paragraph(number, reported=reported)

    def _turn(self, number: int, turn: Turn, *, asked: bool) -> Iterator[Quotation]:
        if turn.source is None:
            for part in turn.parts if asked else ():
                yield self._made(part, NOBODY, "asked", direct=True)
            return
        self._discourse.add(turn.source, turn.end, number, None)
        for part in turn.parts:
            yield self._made(part, in_turn(turn.source), "quotation", direct=True)

    def _paragraph(self, number: int, *, reported: bool) -> Iterator[Quotation]:
        here = spots(self._layout, number) if self._layout.paragraphs[number].stretches else []
        at = 0
        for sentence in self._layout.sentences(number):
            self._discourse.listen(number, sentence)
            quoted: list[Spot] = []
            while at < len(here) and here[at].sentence is sentence:
                quoted.append(here[at])
                yield self._spoken(here[at], here[at + 1 :])
                at += 1
            if reported and not (number and self._layout.is_heading(number)):
                yield from self._reported(number, sentence, quoted)

    def _reported(
        self, number: int, sentence: Sentence, quoted: Sequence[Spot]
    ) -> Iterator[Quotation]:
        """Yield a sentence's reports, without those whose words it quotes as well."""
        tokens = sentence.tokens
        cues = {spot.attribution.cue for spot in quoted if spot.attribution}
        for report in reports_of(tokens):
            if report.cue in cues or any(report.holds(spot.place) for spot in quoted):
                continue
            attribution = Attribution(report.span, report.cue, report.rule)
            said = attributed(self._discourse, number, sentence, attribution)
            part = tokens[report.clause[0]].start, tokens[report.clause[1] - 1].end
            yield replace(self._made(part, said, "reported", direct=False), directness="indirect")

    def _spoken(self, spot: Spot, later: Sequence[Spot]) -> Quotation:
        tokens = spot.sentence.tokens
        narrated = bool(spot.sentence.has_words and not spot.attribution) and kinds.is_narrated(
            tokens, spot.place
        )
        said = self._said(spot, later, narrated=narrated)
        kind = kinds.kind(spot.sentence, spot.place, spot.attribution)
        if narrated and kind == "quotation" and said is NOBODY:
            kind = "scare"
        if said.source and kind not in {"scare", "denied"}:
            self._discourse.add(said.source, spot.part[1], spot.number, said.cue)
        if kind != "quotation" and not spot.attribution:
            said = NOBODY
        if spot.stretch.never_closed:
            unsure = f"{said.unsure}; {NEVER_CLOSED}" if said.unsure else NEVER_CLOSED
            said = said._replace(unsure=unsure)
        direct = kinds.is_direct(tokens, spot.place)
        return self._made(spot.part, said, kind, direct=direct)

    def _said(self, spot: Spot, later: Sequence[Spot], *, narrated: bool) -> Said:
        layout, discourse = self._layout, self._discourse
        if spot.attribution:
            return attributed(discourse, spot.number, spot.sentence, spot.attribution)
        if said := over_paragraphs(layout, discourse, spot):
            return said
        if spot.sentence.has_words and runs_out(layout, spot):
            return NOBODY
        if spot.sentence.has_words:
            return fragment(discourse, spot.number, spot.sentence, spot.place, narrated=narrated)
        return alone(layout, discourse, spot, later)

    def _made(
        self,
        part: tuple[int, int],
        said: Said,
        kind: kinds.Kind | Literal["reported", "asked"],
        *,
        direct: bool,
    ) -> Quotation:
        who = said.source
        return Quotation(
            parts=(part,),
            speaker=who.name if who else None,
            mention=(who.start, who.end) if who else None,
            phrase=self._layout.text[who.start : who.end] if who else None,
            cue=said.cue,
            directness="direct" if direct else "mixed",
            kind=kind,
            rule=said.rule,
            unsure=said.unsure,
        )
