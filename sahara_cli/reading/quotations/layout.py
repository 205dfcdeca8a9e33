"""A text's paragraphs and sentences, each split when it is first asked for."""

from __future__ import annotations

from bisect import bisect_right

from sahara_cli.reading.quotations.marks import paragraphs
from sahara_cli.reading.quotations.rules import continues
from sahara_cli.reading.quotations.tokens import Sentence, sentences
from sahara_cli.reading.quotations.unclosed import goes_on, marked_unclosed

_STOPPED = tuple(".!?…:;,\"”'’»)]")
_HEADING = 120  # characters
_BACK = 5  # paragraphs that a pronoun looks back over


class Layout:
    """Where things stand in a text. Paragraphs are numbered from 0."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.paragraphs = marked_unclosed(text, list(paragraphs(text)))
        stretches = [one for paragraph in self.paragraphs for one in paragraph.stretches]
        self._opened = [one.start for one in stretches]
        self._closed = [one.end for one in stretches]
        self._sentences: dict[int, list[Sentence]] = {}
        self._starts: tuple[int, tuple[list[int], list[int]]] = (-1, ([], []))

    def sentences(self, number: int) -> list[Sentence]:
        """Return the sentences of a paragraph."""
        if number not in self._sentences:
            self._sentences[number] = _joined(sentences(self.text, self.paragraphs[number]))
        return self._sentences[number]

    def before(self, number: int, at: int) -> Sentence | None:
        """Return the sentence that ends before a place in its paragraph."""
        found = self.sentences(number)
        place = bisect_right(found, at, key=lambda one: one.end)
        return found[place - 1] if place else None

    def after(self, number: int, at: int) -> Sentence | None:
        """Return the sentence that starts behind a place in its paragraph."""
        found = self.sentences(number)
        place = bisect_right(found, at, key=lambda one: one.start)
        return found[place] if place < len(found) else None

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
        """Return where the sentences up to a paragraph's end start, and which count as distance.

        A sentence that opens with "he" or "she" speaks of whom the one before it spoke: it adds no
        distance.
        """
        if self._starts[0] == number:
            return self._starts[1]
        first = max(0, number - _BACK)
        near = [one for back in range(first, number + 1) for one in self.sentences(back)]
        counted = [one.start for one in near if one.tokens[0].text not in ("He", "She")]
        self._starts = number, ([one.start for one in near], counted)
        return self._starts[1]

    def reaches(self, number: int, other: int) -> bool:
        """Tell whether a paragraph is near enough behind another for its pronouns."""
        return other - _BACK <= number <= other


def _joined(found: list[Sentence]) -> list[Sentence]:
    joined: list[Sentence] = []
    for sentence in found:
        if joined and continues(joined[-1].tokens, sentence.tokens):
            last = joined[-1]
            tokens = last.tokens + sentence.tokens
            joined[-1] = Sentence(last.start, sentence.end, tokens, has_words=True)
        else:
            joined.append(sentence)
    return joined
