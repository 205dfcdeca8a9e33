"""A claim's evidence: the sentences that it cites, those around them, and their times."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from sahara_cli.computed import cached_property
from sahara_cli.judging.names import Mentions, Together
from sahara_cli.judging.sources import HEAD
from sahara_cli.judging.words import Word
from sahara_cli.patterns import late

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from sahara_cli.dossier.records import Claim
    from sahara_cli.judging.sources import Source
    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.language.clauses import Clause
    from sahara_cli.reading.timexes import Timex

#: "He" or "the company" may mean somebody named so many sentences before or after those cited.
BEFORE, AFTER = 4, 1
#: "A port official" may be named so many sentences after those cited.
LATER = 6
_POINTING = late(r"(?:That|This|These|Those|Such|The same)\b")
#: How far before a sentence a part of a quotation may begin that goes on in it.
_LONGEST_SAID = 3000
#: Longer sentences are lists, or no sentences: their clauses are not read.
LONGEST = 2000


class Evidence:
    """The sentences that a claim cites, whole; none where a copy is lacking or does not prove a citation."""

    def __init__(self, claim: Claim, source: Callable[[str], Source | None]) -> None:
        self.sources: dict[str, Source] = {}
        cited: dict[str, set[int]] = {}
        self.is_proved = not claim.rows
        for cite in claim.spans:
            origin = source(cite.article)
            proof = origin.copy.find(cite) if origin else None
            if origin is None or proof is None or not proof.holds:
                self.is_proved = False
                continue
            self.sources[cite.article] = origin
            end = proof.start + cite.end - cite.start
            cited.setdefault(cite.article, set()).update(origin.sentences_of(proof.start, end))
        #: The sentences that are cited, of each article, counted from 0.
        self.cited = {article: sorted(numbers) for article, numbers in cited.items() if numbers}

    @cached_property
    def _numbered(self) -> list[tuple[Source, int]]:
        """The sentences cited by their numbers, each with its source."""
        cited = self.cited.items()
        return [(self.sources[name], number) for name, numbers in cited for number in numbers]

    @cached_property
    def sentences(self) -> tuple[str, ...]:
        """The words of each sentence cited."""
        return tuple(source.text_of(number, number + 1) for source, number in self._numbered)

    @cached_property
    def read(self) -> list[Sentence]:
        """The sentences cited, as the reader of events has them; none that is very long."""
        return [
            source.document.sentences[number]
            for source, number in self._numbered
            if len(source.text_of(number, number + 1)) < LONGEST
        ]

    @cached_property
    def clauses(self) -> list[tuple[Sentence, Clause]]:
        """The clauses of the sentences cited that have a verb."""
        return [
            (sentence, clause)
            for sentence in self.read
            for clause in sentence.clauses
            if clause.group
        ]

    @cached_property
    def text(self) -> str:
        """The sentences that are cited, one after another."""
        return "\n".join(self.sentences)

    def _near(self, before: int, after: int) -> Iterator[tuple[str, list[int]]]:
        """Yield of each article the sentences close to one that is cited, themselves not cited.

        After a headline or a first sentence these are as many as before others: they name those whom it tells of.
        """
        for article, numbers in self.cited.items():
            near = {
                position
                for number in numbers
                for position in range(
                    number - before, number + (after and max(after, HEAD + 1 - number)) + 1
                )
            }
            there = range(len(self.sources[article].spans))
            yield article, [at for at in sorted(near.difference(numbers)) if at in there]

    def _text_near(self, before: int, after: int) -> str:
        return "\n".join(
            self.sources[article].text_of(number, number + 1)
            for article, numbers in self._near(before, after)
            for number in numbers
        )

    def _mentions(self, near: Iterable[tuple[str, Iterable[int]]]) -> Mentions:
        """Give the words of sentences of articles, to be asked for names."""
        sentences = [
            self.sources[article].sentences[number]
            for article, numbers in near
            for number in numbers
        ]
        return sentences[0] if len(sentences) == 1 else Together(sentences)

    @cached_property
    def mentions(self) -> Mentions:
        """The words of the sentences cited."""
        return self._mentions(self.cited.items())

    @cached_property
    def mentions_around(self) -> Mentions:
        """The words of the sentences before and after those cited."""
        return self._mentions(self._near(BEFORE, AFTER))

    @cached_property
    def mentions_at_head(self) -> Mentions:
        """The words of how the articles begin."""
        return Together([source.head for source in self.sources.values()])

    @cached_property
    def before(self) -> str:
        """The sentences before those cited."""
        return self._text_near(BEFORE, 0)

    @cached_property
    def before_last(self) -> str:
        """The one sentence before those cited."""
        cited = self.cited.items()
        return "\n".join(self.sources[name].text_of(at[0] - 1, at[0]) for name, at in cited)

    @cached_property
    def pointed(self) -> str:
        """The sentence before those cited, where these begin by pointing at it: "That stretch is closed"."""
        return self.before_last if _POINTING.match(self.text) else ""

    @cached_property
    def around(self) -> str:
        """The sentences before and after those cited."""
        return self._text_near(BEFORE, AFTER)

    @cached_property
    def later(self) -> str:
        """The sentences after those cited in which a source may be named late."""
        return "\n".join(
            self.sources[article].text_of(numbers[-1] + 1, numbers[-1] + 1 + LATER)
            for article, numbers in self.cited.items()
        )

    @property
    def is_leading(self) -> bool:
        """Whether a sentence is cited with which an article begins: what it tells, later ones tell of by name."""
        return any(numbers[0] < HEAD for numbers in self.cited.values())

    @cached_property
    def head(self) -> str:
        """How the articles begin: their headline and first sentences."""
        return "\n".join(source.text_of(0, HEAD) for source in self.sources.values())

    @cached_property
    def times(self) -> list[Timex]:
        """The time expressions of the sentences cited."""
        return [
            time
            for source, number in self._numbered
            for time in source.times_in(*source.spans[number])
        ]

    @cached_property
    def near_times(self) -> list[Timex]:
        """The time expressions of the sentences before those cited."""
        return [
            time
            for article, numbers in self._near(BEFORE, 0)
            for number in numbers
            for time in self.sources[article].times_in(*self.sources[article].spans[number])
        ]

    @cached_property
    def head_times(self) -> list[Timex]:
        """The time expressions of how the articles begin."""
        return [
            time
            for source in self.sources.values()
            for time in source.times_in(0, len(source.text_of(0, HEAD)))
        ]

    @cached_property
    def speakers(self) -> list[str]:
        """Who speaks in the sentences cited, as the reader of quotations has it."""
        speaking = []
        for article, numbers in self.cited.items():
            source = self.sources[article]
            for number in numbers:
                start, end = source.spans[number]
                first = bisect_left(source.said, (start - _LONGEST_SAID,))
                for begun, ended, who in source.said[first:]:
                    if begun >= end:
                        break
                    if ended > start:
                        speaking.append(who)
        return speaking

    @cached_property
    def place(self) -> str:
        """Where the first sentence cited stands, for people."""
        for article, numbers in self.cited.items():
            return self.sources[article].place(numbers[0])
        return ""

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The words of the sentences cited, by their places in `text`."""
        placed: list[Word] = []
        at = 0
        for article, numbers in self.cited.items():
            source = self.sources[article]
            for number in numbers:
                (start, end), own = source.spans[number], source.sentences[number].words
                placed += [
                    Word(word.text, word.folded, word.start - start + at, word.end - start + at)
                    for word in own
                ]
                at += end - start + 1
        return tuple(placed)

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of the words of the sentences cited."""
        return self._stems(self.cited.items())

    @cached_property
    def stems_around(self) -> frozenset[str]:
        """The stems of the words of the sentences before and after those cited."""
        return self._stems(self._near(BEFORE, AFTER))

    def _stems(self, near: Iterable[tuple[str, Iterable[int]]]) -> frozenset[str]:
        return frozenset().union(
            *(
                self.sources[article].stems[number]
                for article, numbers in near
                for number in numbers
            )
        )

    @cached_property
    def folded(self) -> frozenset[str]:
        """The words of the sentences cited, folded."""
        return self.mentions.parts
