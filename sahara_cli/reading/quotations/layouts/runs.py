"""Quotations that run over paragraphs, each of which opens with a mark: one source for them all."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.reading.quotations.attribution.rules import attribute

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sahara_cli.reading.quotations.attribution.result import Attribution
    from sahara_cli.reading.quotations.grammar.tokens import Sentence
    from sahara_cli.reading.quotations.layouts.layout import Layout
    from sahara_cli.reading.quotations.marks import Stretch

_AHEAD = 6  # quotations of a paragraph that may name the speaker of one before them


class Spot(NamedTuple):
    """A quotation's place in its paragraph and sentence, and the source that the sentence gives."""

    number: int
    sentence: Sentence
    place: int
    stretch: Stretch
    attribution: Attribution | None

    @property
    def part(self) -> tuple[int, int]:
        """The span of the words, without their marks."""
        return self.stretch.start, self.stretch.end


def spots(layout: Layout, number: int) -> list[Spot]:
    """Return the quotations of a paragraph."""
    return [
        Spot(number, sentence, index, token.stretch, attribute(sentence.tokens, index))
        for sentence in layout.sentences(number)
        for index, token in enumerate(sentence.tokens)
        if token.stretch is not None
    ]


def goes_on(layout: Layout, spot: Spot) -> bool:
    """Tell whether a quotation goes on with one of the paragraph before."""
    first = layout.paragraphs[spot.number].stretches[0]
    return spot.stretch == first and layout.goes_on(spot.number)


def runs_out(layout: Layout, spot: Spot) -> bool:
    """Tell whether a mark that is never closed takes in the rest of its paragraph."""
    return spot.stretch.never_closed and spot.stretch.end == layout.paragraphs[spot.number].end


def named_next(later: Sequence[Spot]) -> Spot | None:
    """Find the first of the following quotations of a paragraph whose source stands behind it."""
    behind = (
        spot
        for spot in later[:_AHEAD]
        if spot.attribution and spot.attribution.rule.endswith("after")
    )
    return next(behind, None)


def named_further_on(layout: Layout, spot: Spot) -> Spot | None:
    """Find the first source in the paragraphs that go on with a quotation."""
    for here in _further_on(layout, spot):
        if here[0].attribution:
            return here[0]
        if not here[0].sentence.has_words and (following := named_next(here[1:])):
            return following
    return None


def _further_on(layout: Layout, spot: Spot) -> Iterator[list[Spot]]:
    """Yield the quotations of each paragraph that goes on, up to the one that closes the words."""
    number, last = spot.number, spot.stretch
    while last == layout.paragraphs[number].stretches[-1] and layout.goes_on(number + 1):
        number += 1
        here = spots(layout, number)
        yield here
        last = here[0].stretch
