"""An article's sentences, as a reader's own copy has them, each with the records that are coded from it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple, cast

from sahara_cli.dossier.declared import Declared
from sahara_cli.dossier.selection import Answer
from sahara_cli.reports import Column, Report, Section
from sahara_cli.reports.rows import plural

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from sahara_cli.dates import Verdict
    from sahara_cli.dossier.proofs import Copy
    from sahara_cli.dossier.records import AnyRecord, Claim

_COPIES = "In your own copies"
_DATA = ("article", "paragraph", "sentence", "text", "records")
_WRAPPING = frozenset({"text", "records"})


class Sentence(Declared):
    """A sentence of an article, as the reader's copy has it. It stands in no dossier.

    `paragraph` and `sentence` count from 1 over the whole article; `records` are the ids of what is coded from it.
    """

    noun: ClassVar[str] = "sentence"

    article: str
    paragraph: int
    sentence: int
    text: str
    records: tuple[str, ...]


class Coded(NamedTuple):
    """A copy's sentences, and the records with a citation that does not stand in it."""

    sentences: tuple[Sentence, ...]
    missing: tuple[str, ...]


def coded(copy: Copy, claims: Iterable[Claim]) -> Coded:
    """Count the sentences of a copy, and tell of each which of these claims rest on it."""
    resting: dict[int, dict[str, None]] = {}
    missing: dict[str, None] = {}
    for claim in claims:
        for cite in claim.spans:
            if cite.article != copy.article.id:
                continue
            numbers = copy.sentences_of(cite)
            for at in numbers:
                resting.setdefault(at, {})[claim.id] = None
            if not numbers:
                missing[claim.id] = None
    text = copy.text
    sentences = (
        Sentence.of(
            {
                "article": copy.article.id,
                "paragraph": text.place(start)[0],
                "sentence": at + 1,
                "text": text.own(start, end),
                "records": tuple(resting.get(at, ())),
            }
        )
        for at, (start, end) in enumerate(text.sentences)
    )
    return Coded(tuple(sentences), tuple(missing))


def found_in(
    sentences: Iterable[Sentence], fits: Callable[[str], bool], match: Verdict | None
) -> Iterator[Answer]:
    """Yield the sentences that fit, ready to be listed; `match` tells whether their article is in time."""
    return (_answer(sentence, match) for sentence in sentences if fits(sentence.text))


def _answer(sentence: Sentence, match: Verdict | None = None) -> Answer:
    # It is laid out as a record is, though it stands in no dossier.
    return Answer(cast("AnyRecord", sentence), match)


def beside(report: Report, answers: Sequence[Answer], *, data: bool = False) -> Report:
    """Put sentences that were found in the reader's copies under a heading of their own."""
    if not answers:
        return report
    keys = _DATA if data else ("place", "text", "records")
    section = Section(
        "sentences", heading=_COPIES, answers=tuple(answers), columns=tuple(map(_column, keys))
    )
    first, *others = report.notes or ("",)
    count = plural("sentence", len(answers))
    notes = (f"{first}; {count} in your own copies", *others) if first else ()
    return report._replace(sections=(*report.sections, section), notes=notes)


def reading(copy: Copy, coding: Coded, *, uncoded: bool = False, data: bool = False) -> Report:
    """Lay out a whole article, or what nothing rests on; `data` chooses the columns that a program wants."""
    article = copy.article
    shown = [sentence for sentence in coding.sentences if not (uncoded and sentence.records)]
    columns = tuple(map(_column, _DATA if data else _DATA[1:]))
    bare = sum(not sentence.records for sentence in coding.sentences)
    notes = [f"{plural('sentence', len(coding.sentences))}; nothing rests on {bare} of them"]
    if not copy.same:
        notes.append(
            "Your copy has other words around the article's: its own sentences are counted."
        )
    if coding.missing:
        notes.append(f"Not found in your copy: what is cited for {', '.join(coding.missing)}.")
    published = f"{article.label}, {article.publisher or 'publisher not given'}, {article.published.in_words}"
    heading = Section("article", "fields", article.id, fields=(("published", published),))
    sentences = Section("sentences", "reading", answers=tuple(map(_answer, shown)), columns=columns)
    return Report(
        (sentences,) if data else (heading, sentences),
        notes=tuple(notes),
        subject=Answer(article),
    )


def _column(key: str) -> Column:
    def cell(answer: Answer) -> str:
        sentence = cast("Sentence", answer.record)
        match key:
            case "place":
                return f"{sentence.article} ¶{sentence.paragraph} s{sentence.sentence}"
            case "records":
                return ", ".join(sentence.records)
            case _:
                return str(getattr(sentence, key))

    headings = {"place": "Source", "records": "Coded"}
    return Column(key, headings.get(key, key.capitalize()), cell, key in _WRAPPING)
