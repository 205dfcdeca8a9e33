"""An article's copy, read as far as a judge needs it."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left, bisect_right
from dataclasses import replace
from functools import cache
from math import inf
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.computed import cached_property
from sahara_cli.dates import civil, parse
from sahara_cli.errors import DateError
from sahara_cli.judging.names import Mentions, Together
from sahara_cli.judging.words import Word, stems_of, words
from sahara_cli.patterns import late
from sahara_cli.texts import normal_form

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sahara_cli.dates import Edtf
    from sahara_cli.dossier.proofs import Copy
    from sahara_cli.reading.document import Document
    from sahara_cli.reading.quotations import Quotation
    from sahara_cli.reading.timexes import Timex
    from sahara_cli.texts import NormalText

#: An article begins with so many sentences.
HEAD = 3
#: How many sentences may be headlines; and from how many letters on a word has a capital in one.
_HEADLINES, _TELLING = 2000, 4
#: Where publication is known to a longer stretch only, "last week" has no days.
_MONTH = 31
_OURS = late(r"\b(?:I|we|our)\b", re.IGNORECASE)
#: How a line begins that gives its speaker; and of how many sentences one may report somebody in one's own statement.
_LABEL = late(r"^[A-Z][\w.'’ -]{1,40}: ", re.MULTILINE)
_SELDOM = 8
#: Behind these marks any word may have a capital.
_OPENS = frozenset("\"'([")


class Read(NamedTuple):
    """What a reader has of an article already.

    `quotations` are those of the text as given, where nobody is known beforehand; `timexes` the time expressions, where
    it was published on `day`.
    """

    quotations: Sequence[Quotation] | None = None
    day: dt.date | None = None
    timexes: Sequence[Timex] = ()


class Source:
    """An article's copy, read as far as a judge needs it; each part once."""

    def __init__(self, copy: Copy, read: Read | None = None) -> None:
        self.copy, self._read = copy, read or Read()
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

        if self.published is None:
            return ()
        if self.published == self._read.day:
            return self._read.timexes
        return timexes_of(self.document.text, self.published)

    @cached_property
    def document(self) -> Document:
        """The text as the reader of events has it: a sentence's clauses are found when they are asked for."""
        return document_of(self.copy.text)

    def release(self) -> None:
        """Let go of the sentences: no claim of the article is judged any more."""
        if document := self.__dict__.pop("document", None):
            document.release()

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The words of the whole text."""
        return words(self.text)

    @cached_property
    def said(self) -> list[tuple[int, int, str]]:
        """Who says what in the text, as the reader of quotations has it: each part's begin and end, and who speaks."""
        spoken_parts = [
            (*part, quotation.speaker)
            for quotation in self.quotations
            for part in quotation.parts
            if quotation.speaker and quotation.kind in {"quotation", "reported"}
        ]
        return sorted(spoken_parts)

    @cached_property
    def quotations(self) -> list[Quotation]:
        """What is said in the text, in marks or without, as the reader of quotations has it.

        It is read as the text is given, whose own marks tell best what they open; offsets are into its normal form.
        """
        from sahara_cli.reading import quotations

        text, said = self.copy.text, self._read.quotations
        said = quotations.said(text.source_text) if said is None else said
        return [_in_normal_form(quotation, text) for quotation in said]

    @cached_property
    def is_own_voice(self) -> bool:
        """Whether the whole text is somebody's own statement: "we", and nobody who is quoted or reported at length.

        A text with speakers at the begin of its lines is of several.
        """
        if '"' in self.text or len(_LABEL.findall(self.document.text)) > 1:
            return False
        return bool(_OURS.search(self.text)) and len(self.said) <= len(self.spans) // _SELDOM

    @cached_property
    def sentences(self) -> list[Mentions]:
        """The words of each sentence."""
        begins = [word.start for word in self.words]
        return [
            Mentions(self.words[bisect_left(begins, start) : bisect_left(begins, end)])
            for start, end in self.spans
        ]

    @cached_property
    def head(self) -> Mentions:
        """The words of how the article begins."""
        return Together(self.sentences[:HEAD])

    @cached_property
    def stems(self) -> list[frozenset[str]]:
        """The stems of the words of each sentence."""
        return [stems_of(sentence.folded) for sentence in self.sentences]

    @cached_property
    def index(self) -> dict[str, list[int]]:
        """The sentences, counted from 0, that have a word, by its stem."""
        by_stem: dict[str, list[int]] = {}
        for number, own in enumerate(self.stems):
            for word in own:
                by_stem.setdefault(word, []).append(number)
        return by_stem

    def place(self, number: int) -> str:
        """Tell where a sentence stands, for people."""
        paragraph, sentence = self.copy.text.place(self.spans[number][0])
        return f"paragraph {paragraph}, sentence {sentence}"

    @cached_property
    def common(self) -> frozenset[str]:
        """The words that the text somewhere writes small: no names."""
        return frozenset(word.folded for word in self.words if word.text[:1].islower())

    @cached_property
    def named(self) -> frozenset[str]:
        """The words that the text writes with a capital within a sentence, headlines left out."""
        opening = set(self.starts)
        return frozenset(
            word.folded
            for word in self.words
            if not (word.text[:1].islower() or self._is_headline(word.start))
            and word.start not in opening
            and self.text[word.start - 1 : word.start] not in _OPENS
        )

    def _is_headline(self, at: int) -> bool:
        """Tell whether a place is in a sentence whose words nearly all have capitals."""
        return bisect_right(self.starts, at) - 1 in self._headlines

    @cached_property
    def _headlines(self) -> frozenset[int]:
        headlines = set()
        for number, (start, end) in enumerate(self.spans[:_HEADLINES]):
            long = [word for word in self.text[start:end].split() if len(word) > _TELLING]
            small = sum(word[0].islower() for word in long)
            if len(long) > 1 and small * _TELLING <= len(long):
                headlines.add(number)
        return frozenset(headlines)

    @cached_property
    def starts(self) -> list[int]:
        """Where sentences start."""
        return [start for start, _ in self.spans]

    @cached_property
    def ends(self) -> list[int]:
        """Where sentences end."""
        return [end for _, end in self.spans]

    @cached_property
    def said_in(self) -> dict[int, list[Quotation]]:
        """The quotations that stand in each sentence, wholly or in part, by its number."""
        by_sentence: dict[int, list[Quotation]] = {}
        for quotation in self.quotations:
            for number in sorted({n for part in quotation.parts for n in self.sentences_of(*part)}):
                by_sentence.setdefault(number, []).append(quotation)
        return by_sentence

    def sentences_of(self, start: int, end: int) -> range:
        """Tell which sentences a span touches, counted from 0."""
        return range(bisect_right(self.ends, start), bisect_left(self.starts, end))

    def text_of(self, first: int, last: int) -> str:
        """Give the words of sentences, from the first up to the last, which is not included."""
        first, last = max(first, 0), min(last, len(self.spans))
        return self.text[self.spans[first][0] : self.spans[last - 1][1]] if first < last else ""

    @cached_property
    def _days(self) -> list[tuple[float, float]]:
        """The days that the whole text names, as separate stretches, in order."""
        stretches: list[tuple[float, float]] = []
        for first, last in sorted(
            date.bounds for timex in self.timexes if (date := edtf_of(timex))
        ):
            if stretches and first <= stretches[-1][1]:
                stretches[-1] = (stretches[-1][0], max(last, stretches[-1][1]))
            else:
                stretches.append((first, last))
        return stretches

    def tells_of(self, first: float, last: float) -> bool:
        """Tell whether any time of the whole text may lie within some days."""
        at = bisect_right(self._days, last, key=lambda days: days[0]) - 1
        return at >= 0 and self._days[at][1] >= first

    def times_in(self, start: int, end: int) -> Sequence[Timex]:
        """List the time expressions within a span."""
        times = self.timexes
        first = bisect_left(times, start, key=lambda timex: timex.start)
        return times[first : bisect_left(times, end, key=lambda timex: timex.start)]


def _in_normal_form(quotation: Quotation, text: NormalText) -> Quotation:
    return replace(
        quotation,
        parts=tuple(text.from_raw(*part) for part in quotation.parts),
        mention=quotation.mention and text.from_raw(*quotation.mention),
        phrase=quotation.phrase and normal_form(quotation.phrase),
        speaker=quotation.speaker and normal_form(quotation.speaker),
    )


def document_of(text: NormalText) -> Document:
    """Give a text as the reader of events has it, where nobody is known and no time is read."""
    from sahara_cli.reading.document import Document

    # Paragraphs on lines of their own; every offset stays.
    laid = "\n".join(text.text[start:end] for start, end in text.paragraphs)
    return Document(laid, text.paragraphs, text.sentences)


def reading_once(copies: Callable[[str], Sequence[Copy]]) -> Callable[[str], Source | None]:
    """Give what reads an article's copy by its id, the first of several, each once; none where none is at hand."""

    @cache
    def source(article: str) -> Source | None:
        article_copies = copies(article)
        return Source(article_copies[0]) if article_copies else None

    return source


def edtf_of(time: Timex) -> Edtf | None:
    """Give the date of a time expression; none of what is repeated, or no date."""
    if time.edtf is None or time.type == "SET":
        return None
    try:
        return parse(time.edtf)
    except DateError:
        return None
