"""A claim's evidence: the sentences that it cites, those around them, and their times."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left, bisect_right
from functools import cache, cached_property
from math import inf
from typing import TYPE_CHECKING

from sahara_cli.dates import civil, parse
from sahara_cli.errors import DateError
from sahara_cli.judging.words import Word, stems, stems_of, words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from sahara_cli.dates import Edtf
    from sahara_cli.dossier.proofs import Copy
    from sahara_cli.dossier.records import Claim
    from sahara_cli.reading.document import Document, Sentence
    from sahara_cli.reading.language.clauses import Clause
    from sahara_cli.reading.timexes import Timex

#: "He" or "the company" may mean somebody named so many sentences before or after those cited.
BEFORE, AFTER = 4, 1
#: "A port official" may be named so many sentences after those cited.
LATER = 6
_HEAD = 3
#: How many sentences may be headlines; and from how many letters on a word has a capital in one.
_HEADLINES, _TELLING = 2000, 4
#: Where publication is known to a longer stretch only, "last week" has no days.
_MONTH = 31
_POINTING = re.compile(r"(?:That|This|These|Those|Such|The same)\b")
_OURS = re.compile(r"\b(?:I|we|our)\b", re.IGNORECASE)
#: How a line begins that gives its speaker; and of how many sentences one may report somebody in one's own statement.
_LABEL = re.compile(r"^[A-Z][\w.'’ -]{1,40}: ", re.MULTILINE)
_SELDOM = 8
#: Behind these marks any word may have a capital.
_OPENS = frozenset("\"'([")
#: How far before a sentence a part of a quotation may begin that goes on in it.
_LONGEST_SAID = 3000
#: Longer sentences are lists, or no sentences: their clauses are not read.
LONGEST = 2000


class Source:
    """An article's copy, read as far as a judge needs it; each part once."""

    def __init__(self, copy: Copy) -> None:
        self.copy = copy
        self.text = copy.text.text
        self.spans = copy.text.sentences

    @cached_property
    def published(self) -> dt.date | None:
        """The last day on which the article may have been published."""
        first, last = self.copy.article.published.bounds
        if inf in (abs(first), abs(last)) or last - first > _MONTH:
            return None
        return dt.date(*civil(int(last)))

    @cached_property
    def timexes(self) -> Sequence[Timex]:
        """The time expressions of the whole text, in order."""
        from sahara_cli.reading.events.moments import timexes_of

        return timexes_of(self.document.text, self.published) if self.published else ()

    @cached_property
    def document(self) -> Document:
        """The text as the reader of events has it: a sentence's clauses are found when they are asked for."""
        from sahara_cli.reading.document import Document

        # Paragraphs on lines of their own; every offset stays.
        paragraphs = self.copy.text.paragraphs
        laid = "\n".join(self.text[start:end] for start, end in paragraphs)
        return Document(laid, paragraphs, self.spans)

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The words of the whole text."""
        return words(self.text)

    @cached_property
    def said(self) -> list[tuple[int, int, str]]:
        """Who says what in the text, as the reader of quotations has it: each part's begin and end, and who speaks."""
        from sahara_cli.reading import quotations

        found = [
            (*part, one.speaker)
            for one in quotations.said(self.document.text)
            for part in one.parts
            if one.speaker and one.kind in {"quotation", "reported"}
        ]
        return sorted(found)

    @cached_property
    def is_own_voice(self) -> bool:
        """Whether the whole text is somebody's own statement: "we", and nobody who is quoted or reported at length.

        A text with speakers at the begin of its lines is of several.
        """
        if '"' in self.text or len(_LABEL.findall(self.document.text)) > 1:
            return False
        return bool(_OURS.search(self.text)) and len(self.said) <= len(self.spans) // _SELDOM

    @cached_property
    def index(self) -> dict[str, list[int]]:
        """The sentences, counted from 0, that have a word, by its stem."""
        found: dict[str, list[int]] = {}
        begins = [one.start for one in self.words]
        for number, (start, end) in enumerate(self.spans):
            own = self.words[bisect_left(begins, start) : bisect_left(begins, end)]
            for word in stems_of(own):
                found.setdefault(word, []).append(number)
        return found

    def place(self, number: int) -> str:
        """Tell where a sentence stands, for people."""
        paragraph, sentence = self.copy.text.place(self.spans[number][0])
        return f"paragraph {paragraph}, sentence {sentence}"

    @cached_property
    def common(self) -> frozenset[str]:
        """The words that the text somewhere writes small: no names."""
        return frozenset(one.folded for one in self.words if one.text[:1].islower())

    @cached_property
    def named(self) -> frozenset[str]:
        """The words that the text writes with a capital within a sentence, headlines left out."""
        opening = set(self.starts)
        return frozenset(
            one.folded
            for one in self.words
            if not (one.text[:1].islower() or self._is_headline(one.start))
            and one.start not in opening
            and self.text[one.start - 1 : one.start] not in _OPENS
        )

    def _is_headline(self, at: int) -> bool:
        """Tell whether a place is in a sentence whose words nearly all have capitals."""
        return bisect_right(self.starts, at) - 1 in self._headlines

    @cached_property
    def _headlines(self) -> frozenset[int]:
        found = set()
        for number, (start, end) in enumerate(self.spans[:_HEADLINES]):
            long = [one for one in self.text[start:end].split() if len(one) > _TELLING]
            small = sum(one[0].islower() for one in long)
            if len(long) > 1 and small * _TELLING <= len(long):
                found.add(number)
        return frozenset(found)

    @cached_property
    def starts(self) -> list[int]:
        """Where sentences start."""
        return [start for start, _ in self.spans]

    @cached_property
    def ends(self) -> list[int]:
        """Where sentences end."""
        return [end for _, end in self.spans]

    def sentences_of(self, start: int, end: int) -> range:
        """Tell which sentences a span touches, counted from 0."""
        return range(bisect_right(self.ends, start), bisect_left(self.starts, end))

    def told(self, first: int, last: int) -> str:
        """Give the words of sentences, from the first up to the last, which is not included."""
        first, last = max(first, 0), min(last, len(self.spans))
        return self.text[self.spans[first][0] : self.spans[last - 1][1]] if first < last else ""

    @cached_property
    def _days(self) -> list[tuple[float, float]]:
        """The days that the whole text names, as separate stretches, in order."""
        found: list[tuple[float, float]] = []
        for first, last in sorted(date.bounds for one in self.timexes if (date := edtf_of(one))):
            if found and first <= found[-1][1]:
                found[-1] = (found[-1][0], max(last, found[-1][1]))
            else:
                found.append((first, last))
        return found

    def tells_of(self, first: float, last: float) -> bool:
        """Tell whether any time of the whole text may lie within some days."""
        at = bisect_right(self._days, last, key=lambda days: days[0]) - 1
        return at >= 0 and self._days[at][1] >= first

    def times_in(self, start: int, end: int) -> Sequence[Timex]:
        """List the time expressions within a span."""
        times = self.timexes
        first = bisect_left(times, start, key=lambda one: one.start)
        return times[first : bisect_left(times, end, key=lambda one: one.start)]


def reading_once(copies: Callable[[str], Sequence[Copy]]) -> Callable[[str], Source | None]:
    """Give what reads an article's copy by its id, the first of several, each once; none where none is at hand."""

    @cache
    def source(article: str) -> Source | None:
        held = copies(article)
        return Source(held[0]) if held else None

    return source


def edtf_of(time: Timex) -> Edtf | None:
    """Give the date of a time expression; none of what is repeated, or no date."""
    if time.edtf is None or time.type == "SET":
        return None
    try:
        return parse(time.edtf)
    except DateError:
        return None


class Evidence:
    """The sentences that a claim cites, whole; none where a copy is lacking or does not prove a citation."""

    def __init__(self, claim: Claim, source: Callable[[str], Source | None]) -> None:
        self.sources: dict[str, Source] = {}
        cited: dict[str, set[int]] = {}
        self.whole = not claim.rows
        for cite in claim.spans:
            found = source(cite.article)
            proof = found.copy.prove(cite) if found else None
            if found is None or proof is None or not proof.holds:
                self.whole = False
                continue
            self.sources[cite.article] = found
            end = proof.start + cite.end - cite.start
            cited.setdefault(cite.article, set()).update(found.sentences_of(proof.start, end))
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
        return tuple(source.told(number, number + 1) for source, number in self._numbered)

    @cached_property
    def read(self) -> list[Sentence]:
        """The sentences cited, as the reader of events has them; none that is very long."""
        return [
            source.document.sentences[number]
            for source, number in self._numbered
            if len(source.told(number, number + 1)) < LONGEST
        ]

    @cached_property
    def clauses(self) -> list[tuple[Sentence, Clause]]:
        """The clauses of the sentences cited that have a verb."""
        return [(one, clause) for one in self.read for clause in one.clauses if clause.group]

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
                one
                for number in numbers
                for one in range(
                    number - before, number + (after and max(after, _HEAD + 1 - number)) + 1
                )
            }
            held = range(len(self.sources[article].spans))
            yield article, [one for one in sorted(near.difference(numbers)) if one in held]

    def _told(self, before: int, after: int) -> str:
        return "\n".join(
            self.sources[article].told(number, number + 1)
            for article, numbers in self._near(before, after)
            for number in numbers
        )

    @cached_property
    def before(self) -> str:
        """The sentences before those cited."""
        return self._told(BEFORE, 0)

    @cached_property
    def before_last(self) -> str:
        """The one sentence before those cited."""
        cited = self.cited.items()
        return "\n".join(self.sources[name].told(at[0] - 1, at[0]) for name, at in cited)

    @cached_property
    def pointed(self) -> str:
        """The sentence before those cited, where these begin by pointing at it: "That stretch is closed"."""
        return self.before_last if _POINTING.match(self.text) else ""

    @cached_property
    def around(self) -> str:
        """The sentences before and after those cited."""
        return self._told(BEFORE, AFTER)

    @cached_property
    def later(self) -> str:
        """The sentences after those cited in which a source may be named late."""
        return "\n".join(
            self.sources[article].told(numbers[-1] + 1, numbers[-1] + 1 + LATER)
            for article, numbers in self.cited.items()
        )

    @property
    def is_leading(self) -> bool:
        """Whether a sentence is cited with which an article begins: what it tells, later ones tell of by name."""
        return any(numbers[0] < _HEAD for numbers in self.cited.values())

    @cached_property
    def head(self) -> str:
        """How the articles begin: their headline and first sentences."""
        return "\n".join(one.told(0, _HEAD) for one in self.sources.values())

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
            for one in self.sources.values()
            for time in one.times_in(0, len(one.told(0, _HEAD)))
        ]

    @cached_property
    def speakers(self) -> list[str]:
        """Who speaks in the sentences cited, as the reader of quotations has it."""
        found = []
        for article, numbers in self.cited.items():
            source = self.sources[article]
            for number in numbers:
                start, end = source.spans[number]
                first = bisect_left(source.said, (start - _LONGEST_SAID,))
                for begun, ended, who in source.said[first:]:
                    if begun >= end:
                        break
                    if ended > start:
                        found.append(who)
        return found

    @cached_property
    def place(self) -> str:
        """Where the first sentence cited stands, for people."""
        for article, numbers in self.cited.items():
            return self.sources[article].place(numbers[0])
        return ""

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The words of the sentences cited."""
        return words(self.text)

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of the words of the sentences cited."""
        return stems(self.text)

    @cached_property
    def folded(self) -> frozenset[str]:
        """The words of the sentences cited, folded."""
        return parts(self.words)


def parts(found: Sequence[Word]) -> frozenset[str]:
    """Fold words; those with a hyphen by their parts too."""
    return frozenset(part for one in found for part in (one.folded, *one.folded.split("-")))
