"""One text as its readers need it: paragraphs, sentences, and of each sentence tokens, verb groups and clauses.

Each part is computed once, when it is first asked for.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from sahara_cli.computed import cached_property
from sahara_cli.reading.language.datelines import behind_form, dateline, is_date_line
from sahara_cli.reading.language.groups import groups
from sahara_cli.reading.language.phrases import chunks
from sahara_cli.reading.language.promises import promised
from sahara_cli.reading.language.tagging.tokens import is_headline, tokens_of
from sahara_cli.reading.language.walking.walker import clauses_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sahara_cli.reading.language.clauses import Clause
    from sahara_cli.reading.language.groups import Group
    from sahara_cli.reading.language.lexeme import Token
    from sahara_cli.reading.language.phrases import Chunk, Phrase
    from sahara_cli.reading.people.mentions import Mention

    #: Finds who is named in a stretch of a text.
    Namer = Callable[[str, int, int], list[Mention]]

Span = tuple[int, int]


class Sentence:
    """A sentence of a document; offsets are into the document's text."""

    def __init__(self, document: Document, number: int, start: int, end: int) -> None:
        self.document, self.number, self.start, self.end = document, number, start, end
        #: The document's text, into which every offset points; a line in capitals is set in small letters.
        self.text = document.small

    @cached_property
    def words(self) -> str:
        """Give the sentence's own words."""
        return self.document.small[self.start : self.end]

    @cached_property
    def begin(self) -> int:
        """Give where its words begin, behind a dateline, and behind what a page's form says."""
        start = behind_form(self.document.text, self.start)
        line = dateline(self.document.text, start)
        return line.end() if line and line.end() < self.end else start

    @cached_property
    def times(self) -> list[int]:
        """List the document's times that stand in it, by number."""
        starts = self.document.time_starts
        first, last = bisect_right(starts, self.start - 1), bisect_right(starts, self.end - 1)
        return list(range(first, last))

    @cached_property
    def mentions(self) -> list[Mention]:
        """Find who is named in it, in order; "Eve" of "New Year's Eve" is nobody, nor is the paper of a date line."""
        if is_date_line(self.document.text, *self.document.paragraphs[self.paragraph]):
            return []
        mentions = self.document.namer(self.document.small, self.begin, self.end)
        return [
            mention
            for mention in mentions
            if not any(a <= mention.start < b for a, b in self._timed)
        ]

    @cached_property
    def _timed(self) -> list[Span]:
        """List the words for a time in it, those that name no known day too."""
        times = [self.document.times[time] for time in self.times]
        undated = self.document.no_days
        return times + [span for span in undated if self.start <= span[0] < self.end]

    @cached_property
    def tokens(self) -> list[Token]:
        """Cut it into tokens, with their parts of speech."""
        names = [
            (mention.start, mention.end)
            for mention in self.mentions
            if mention.end - mention.start > 1 and self.document.small[mention.start].isupper()
        ]
        return tokens_of(self.text, self.begin, self.end, self._timed, names)

    @cached_property
    def groups(self) -> list[Group]:
        """Find its verb groups."""
        return promised(self.tokens, groups(self.tokens))

    @cached_property
    def chunks(self) -> list[Chunk]:
        """Cut it into noun phrases, verb groups and what stands between."""
        return chunks(self.tokens, self.groups)

    @cached_property
    def clauses(self) -> list[Clause]:
        """Find its clauses, in order."""
        return clauses_of(self.tokens, self.chunks)

    @cached_property
    def is_headline(self) -> bool:
        """Tell whether it is set like a headline and ends without a stop."""
        return is_headline(self.tokens)

    @cached_property
    def paragraph(self) -> int:
        """Tell which paragraph it stands in, from 0."""
        return self.document.paragraph_at(self.start)

    def lead(self, place: int, most: int) -> str:
        """Give its text before a place, so many characters at most."""
        return self.text[max(self.start, place - most) : place]

    def token_from(self, place: int) -> int | None:
        """Find the first token that begins at a place or behind it."""
        return next((at for at, token in enumerate(self.tokens) if token.start >= place), None)

    def span(self, phrase: Phrase) -> Span:
        """Give the offsets of a phrase."""
        return self.tokens[phrase.first].start, self.tokens[phrase.end - 1].end

    def shown(self, phrase: Phrase) -> str:
        """Give a phrase's words."""
        start, end = self.span(phrase)
        return self.text[start:end]


class Document:
    """A normal text, a paragraph a line.

    `namer` finds who is named in it, `times` are the words of its dates, `no_days` those for a day that does not exist
    or that no one can tell.
    """

    def __init__(
        self,
        text: str,
        paragraphs: Sequence[Span],
        sentences: Sequence[Span],
        times: Sequence[Span] = (),
        namer: Namer | None = None,
        quoted: Sequence[Span] = (),
        *,
        no_days: Sequence[Span] = (),
    ) -> None:
        self.text, self.paragraphs, self._sentences = text, paragraphs, sentences
        self.times, self.quoted, self.no_days = times, quoted, no_days
        self.namer: Namer = namer or (lambda _text, _start, _end: [])
        self.time_starts = [start for start, _ in times]

    @cached_property
    def sentences(self) -> list[Sentence]:
        """List the sentences, in order."""
        return [Sentence(self, number, *span) for number, span in enumerate(self._sentences)]

    @cached_property
    def small(self) -> str:
        """Give the text with lines in capitals set as titles, so that they are read like others; offsets stay."""
        parts: list[str] = []
        at = 0
        for start, end in self._sentences:
            sentence = self.text[start:end]
            if sentence.isupper() and " " in sentence:
                titled = sentence.title().replace("'S ", "'s ")
                if len(titled) == len(sentence):
                    parts += (self.text[at:start], titled)
                    at = end
        parts.append(self.text[at:])
        return "".join(parts)

    def release(self) -> None:
        """Let go of the sentences, which refer to their document and it to them: none is asked any more."""
        for sentence in self.__dict__.pop("sentences", ()):
            sentence.__dict__.clear()

    def paragraph_at(self, place: int) -> int:
        """Tell which paragraph a place lies in, from 0."""
        return max(bisect_right(self.paragraphs, (place, len(self.text) + 1)) - 1, 0)
