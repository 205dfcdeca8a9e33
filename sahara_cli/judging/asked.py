"""A sentence to be proved, read once; and a record with the words that may bear it out."""

from __future__ import annotations

import datetime as dt
import re
from math import inf
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.computed import cached_property
from sahara_cli.dates import civil, parse
from sahara_cli.dossier.proofs import Copy
from sahara_cli.dossier.records import Article
from sahara_cli.judging.numbers import Number, numbers
from sahara_cli.judging.sources import Source, edtf_of
from sahara_cli.judging.words import EMPTY, stems, words
from sahara_cli.patterns import late
from sahara_cli.reading import timexes
from sahara_cli.texts import digest, normalise

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.dates import Edtf
    from sahara_cli.dossier.records import Claim

_TO_COME = late(
    r"\b(?:will|would|shall|is to|are to|was to|were to|plan(?:s|ned)? to|intend(?:s|ed)? to"
    r"|(?:expected|due|set|scheduled|slated|likely|hopes?|wants?|aims?) to)\b"
)
_YEAR = late(r"\b(?:1\d|20)\d\d\b")
#: A day, a month or a season by its name alone; "last Friday" and "next March" are counted from today.
_NAMED_DAY = late(
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|spring|summer|autumn|winter)",
    re.IGNORECASE,
)
_FROM_TODAY = late(
    r"\b(?:last|next|this|past|coming|ago|today|tomorrow|yesterday)\b", re.IGNORECASE
)
_QUOTED = late(r"[\"“«„]([^\"”»“]*)[\"”»“]")
_DENIES = late(r"(?:not|no|never|nobody|none|nothing|neither|cannot|\w+n't)", re.IGNORECASE)
#: A date over more days gives no day to count from.
_CLOSE = 366
#: Quoted words are a quotation from so many words on; fewer are a term in quotation marks.
_A_QUOTATION = 3


class Held(NamedTuple):
    """A record with the words that may bear a sentence: its span's, or its own where no copy is at hand.

    `counted` are the words without those of dates, whose numbers count nothing; `day` is the day from which a day
    without a year is counted.
    """

    claim: Claim
    text: str
    counted: str
    stems: frozenset[str]
    dates: tuple[Edtf, ...]
    day: dt.date | None
    proved: bool


class Asked:
    """A sentence, read once."""

    def __init__(self, text: str, today: dt.date) -> None:
        self.text, self._today = text, today
        self._dated: dict[dt.date, list[tuple[str, Edtf]]] = {}
        self.times = self._read(today)
        bare = blanked(text, [phrase for phrase, _ in self.times])
        self.numbers = [
            number for number in numbers(bare) if number.low > 1 or number.text.isdigit()
        ]
        timed_or_counted = " ".join(
            (*(words for words, _ in self.times), *(number.text for number in self.numbers))
        )
        apart = EMPTY.union(word.folded for word in words(timed_or_counted))
        self.words = [word.text for word in words(text) if word.folded not in apart]
        self.stems = stems(" ".join(self.words))

    def times_by(self, span: Held) -> list[tuple[str, Edtf]]:
        """Read its times; a day takes its year from the record: "3 March" of an event of 2024 is in 2024."""
        if span.day is None:
            return self.times
        near = dict(self._read(span.day))
        return [
            (phrase, near.get(phrase, date) if _is_without_year(phrase) else date)
            for phrase, date in self.times
        ]

    def _read(self, day: dt.date) -> list[tuple[str, Edtf]]:
        if day not in self._dated:
            self._dated[day] = [
                (timex.text, date)
                for timex in timexes.find(self.text, day)
                if (date := edtf_of(timex)) is not None
            ]
        return self._dated[day]

    @cached_property
    def is_to_come(self) -> bool:
        """Whether the sentence speaks of the future."""
        return to_come(self.text)

    def own_words(self, chosen: Sequence[Held]) -> str:
        """Leave out the quotations that stand in the spans word for word: their claims are not the sentence's own."""
        spans = [even(span.text) for span in chosen]

        def own(match: re.Match[str]) -> str:
            return " " if any(_quotes(match[1], span) >= 0 for span in spans) else match[0]

        return _QUOTED.sub(own, self.text)

    def cut_short(self, chosen: Sequence[Held]) -> list[str]:
        """List the words that deny, and that a quotation leaves out: "have to drown" of "nobody should have to"."""
        left_out = []
        for quoted in _QUOTED.findall(self.text):
            for text in (even(span.text) for span in chosen):
                at = _quotes(quoted, text)
                before = text[: max(at, 0)].replace('"', " ").split()[-2:]
                left_out += [word for word in before if _DENIES.fullmatch(word)]
        return left_out


def _quotes(quoted: str, span: str) -> int:
    """Tell where a quotation stands in a span, its first letter and its last mark apart; -1 where it does not."""
    said = even(quoted).strip(" ,.!?")
    if len(said.split()) < _A_QUOTATION:
        return -1
    for variant in (said, said[0].swapcase() + said[1:]):
        at = span.find(variant)
        edges = (span[max(at - 1, 0) : at] if at > 0 else "", span[at + len(variant) :][:1])
        if at >= 0 and not any(edge.isalnum() for edge in edges):
            return at
    return -1


def to_come(text: str) -> bool:
    """Tell whether a text speaks of the future."""
    return bool(_TO_COME.search(text))


def even(text: str) -> str:
    """Give a text on one line, with one kind of apostrophe."""
    return " ".join(text.replace("’", "'").replace("‘", "'").split())


def _is_without_year(phrase: str) -> bool:
    return bool(_NAMED_DAY.search(phrase)) and not (
        _YEAR.search(phrase) or _FROM_TODAY.search(phrase)
    )


def blanked(text: str, parts: Sequence[str]) -> str:
    """Put blanks in the place of parts of a text."""
    for part in sorted(parts, key=len, reverse=True):
        text = text.replace(part, " " * len(part))
    return text


def undated(text: str, day: dt.date | None) -> str:
    """Give a text without the words of its dates: "March 4" counts nothing."""
    times = timexes.find(text, day or dt.date(2000, 1, 1))
    return blanked(text, [time.text for time in times if edtf_of(time) is not None])


def day_of(date: Edtf | None, published: Edtf | None) -> dt.date | None:
    """Choose the day from which a record's days are counted: its own date's last, else its article's."""
    for candidate in (date, published):
        if candidate is not None:
            first, last = candidate.bounds
            if inf not in (abs(first), abs(last)) and last - first <= _CLOSE:
                return dt.date(*civil(int(last)))
    return None


def counts(number: Number, span: Held) -> Sequence[Number]:
    """List the numbers of a span that may bear one out: "the 15th" may be of a date's, "15 people" not."""
    return numbers(span.text if number.text[-2:] in {"st", "nd", "rd", "th"} else span.counted)


def source_of(sentence: str) -> Source:
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
