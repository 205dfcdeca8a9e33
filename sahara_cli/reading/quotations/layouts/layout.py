"""A text's paragraphs and sentences, each split when it is first asked for."""

from __future__ import annotations

from bisect import bisect_right

from sahara_cli.reading.quotations.attribution.rules import continues
from sahara_cli.reading.quotations.grammar.tokens import Sentence, sentences
from sahara_cli.reading.quotations.layouts.unclosed import goes_on, marked_unclosed
from sahara_cli.reading.quotations.marks import paragraphs

_STOPPED = tuple(".!?…:;,\"”'’»)]")
_HEADING = 120  # characters
_BACK = 5  # paragraphs that a pronoun looks back over


class Layout:
    """The paragraphs, sentences and quotations of a text; paragraphs are numbered from 0."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.paragraphs = marked_unclosed(text, list(paragraphs(text)))
        stretches = [stretch for paragraph in self.paragraphs for stretch in paragraph.stretches]
        self._opened = [stretch.start for stretch in stretches]
        self._closed = [stretch.end for stretch in stretches]
        self._sentences: dict[int, list[Sentence]] = {}
        self._starts: tuple[int, tuple[list[int], list[int]]] = (-1, ([], []))

    def sentences(self, number: int) -> list[Sentence]:
        """Return the sentences of a paragraph."""
        if number not in self._sentences:
            self._sentences[number] = _joined(sentences(self.text, self.paragraphs[number]))
        return self._sentences[number]

    def before(self, number: int, at: int) -> Sentence | None:
        """Return the sentence that ends before a place in its paragraph."""
        sentences = self.sentences(number)
        place = bisect_right(sentences, at, key=lambda sentence: sentence.end)
        return sentences[place - 1] if place else None

    def after(self, number: int, at: int) -> Sentence | None:
        """Return the sentence that starts behind a place in its paragraph."""
        sentences = self.sentences(number)
        place = bisect_right(sentences, at, key=lambda sentence: sentence.start)
        return sentences[place] if place < len(sentences) else None

    def is_quoted(self, at: int) -> bool:
        """Tell whether a place lies between quotation marks."""
        place = bisect_right(self._opened, at)
        return place > 0 and at < self._closed[place - 1]

    def goes_on(self, number: int) -> bool:
        """Tell whether a paragraph opens again the quotation that the one before it left open."""
        if not 0 < number < len(self.paragraphs):
            return False
        return goes_on(self.text, self.paragraphs[number - 1], self.paragraphs[number])

    def ends_in_colon(self, number: int) -> bool:
        """Tell whether a paragraph introduces the next."""
        paragraph = self.paragraphs[number]
        return (
            self.text[max(paragraph.start, paragraph.end - 20) : paragraph.end]
            .rstrip()
            .endswith(":")
        )

    def is_heading(self, number: int) -> bool:
        """Tell a heading or a link, "More: Police say little", from a paragraph: no stop ends it."""
        start, end, stretches = self.paragraphs[number]
        short = end - start < _HEADING and not stretches
        return short and self.text[start:end].rstrip()[-1:] not in _STOPPED

    def asks(self, number: int) -> bool:
        """Tell whether a paragraph ends in a quoted question."""
        stretches = self.paragraphs[number].stretches
        return bool(stretches) and self.text[stretches[-1].end - 1] == "?"

    def starts(self, number: int) -> tuple[list[int], list[int]]:
        """Return the starts of the sentences up to a paragraph's end, and of those that count as distance.

        A sentence that opens with "he" or "she" is about the same person as the one before it: it
        adds no distance.
        """
        if self._starts[0] == number:
            return self._starts[1]
        first = max(0, number - _BACK)
        near = [sentence for back in range(first, number + 1) for sentence in self.sentences(back)]
        counted = [
            sentence.start for sentence in near if sentence.tokens[0].text not in ("He", "She")
        ]
        self._starts = number, ([sentence.start for sentence in near], counted)
        return self._starts[1]

    def reaches(self, number: int, other: int) -> bool:
        """Tell whether a paragraph is near enough behind another for its pronouns."""
        return other - _BACK <= number <= other


def _joined(sentences: list[Sentence]) -> list[Sentence]:
    joined: list[Sentence] = []
    for sentence in sentences:
        if joined and continues(joined[-1].tokens, sentence.tokens):
            last = joined[-1]
            tokens = last.tokens + sentence.tokens
            joined[-1] = Sentence(last.start, sentence.end, tokens, has_words=True)
        else:
            joined.append(sentence)
    return joined
