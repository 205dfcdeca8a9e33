"""References: which article or data set a record rests on and where, as a reader would cite it.

A bibliography has an entry a source, by the source's id; where in it a record stands is said where it is cited.

Nothing is made up: an article without a publisher has none; where it has no author and no address either, its label is
our own description of it, and stands in square brackets.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.dossier.criteria import date_of
from sahara_cli.dossier.records import Article, Citation, Claim, Dataset, RowCitation
from sahara_cli.dossier.selection import Answer, Dossier
from sahara_cli.errors import RequestError
from sahara_cli.reports.columns import summary
from sahara_cli.reports.licences import licence_of
from sahara_cli.reports.rows import plural

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sahara_cli.dates import Edtf
    from sahara_cli.dossier.records import AnyRecord, Source
    from sahara_cli.reports import Report


class Reference(NamedTuple):
    """A record and one source that it rests on; for a source itself, that source.

    `source` is none where it is known by its id, the `key`, alone; `places` are paragraphs and sentences, counted from
    1, and `rows` those of a data set.
    """

    record: AnyRecord
    key: str
    source: Source | None
    places: tuple[tuple[int, int], ...] = ()
    rows: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """The source's title; a description of ours in brackets where it has none."""
        if self.source is None:
            return f"[{self.key}]"
        return self.source.label if is_titled(self.source) else f"[{self.source.label}]"

    @property
    def authors(self) -> tuple[str, ...]:
        """Who wrote the source; nobody is named for a data set."""
        return self.source.authors if isinstance(self.source, Article) else ()

    @property
    def language(self) -> str:
        """The language of the source; none of a data set."""
        return self.source.language if isinstance(self.source, Article) else ""

    @property
    def licence(self) -> str:
        """By which licence a data set may be passed on: "licence: CC BY 4.0"; nothing of one that names none."""
        return licence_of(self.source)

    @property
    def locator(self) -> str:
        """The paragraphs and sentences, or the rows, in words."""
        if self.rows:
            return self.short
        return "; ".join(
            f"paragraph {paragraph}, sentence{'s' * (len(sentences) > 1)} {', '.join(sentences)}"
            for paragraph, sentences in self._paragraphs()
        )

    @property
    def short(self) -> str:
        """The places as styles print them: "para. 14, sent. 18, and para. 15, sents. 20, 21"; "row SYR114"."""
        if self.rows:
            return f"row{'s' * (len(self.rows) > 1)} {', '.join(self.rows)}"
        return ", and ".join(
            f"para. {paragraph}, sent{'s' * (len(sentences) > 1)}. {', '.join(sentences)}"
            for paragraph, sentences in self._paragraphs()
        )

    def _paragraphs(self) -> Iterator[tuple[int, list[str]]]:
        for paragraph, places in groupby(self.places, key=lambda place: place[0]):
            yield paragraph, [str(sentence) for _, sentence in places]

    @property
    def date(self) -> Edtf | None:
        """The date of the record cited; none of a source, whose own is when it was published."""
        return None if isinstance(self.record, Article | Dataset) else date_of(self.record)


def is_titled(source: Source) -> bool:
    """Tell whether a source's label is its title: what is published, by somebody or at an address, has one."""
    authors = source.authors if isinstance(source, Article) else ()
    return bool(source.publisher or source.url or authors)


def sources(report: Report) -> dict[str, Source]:
    """Give the sources that a report refers to, by their ids."""
    return {
        record.id: record for record in report.referred if isinstance(record, Article | Dataset)
    }


def references(record: AnyRecord, known: Mapping[str, Source]) -> Iterator[Reference]:
    """Yield a reference for each source that a record rests on; an actor or a place rests on none."""
    if isinstance(record, Article | Dataset):
        yield Reference(record, record.id, record)
        return
    cites = record.cites if isinstance(record, Claim) else ()
    for key in dict.fromkeys(cite.source for cite in cites):
        own = [cite for cite in cites if cite.source == key]
        places = {(cite.paragraph, cite.sentence) for cite in own if isinstance(cite, Citation)}
        rows = dict.fromkeys(cite.row for cite in own if isinstance(cite, RowCitation))
        yield Reference(record, key, known.get(key), tuple(sorted(places)), tuple(rows))


def in_line(reference: Reference) -> str:
    """Cite in one line: authors, title, publisher, date of publication, place in it, address."""
    source = reference.source
    parts = [
        " and ".join(filter(None, (", ".join(reference.authors[:-1]), *reference.authors[-1:]))),
        reference.title,
    ]
    if source:
        parts += (source.publisher or "", source.published.in_words)
    parts += (reference.locator, reference.licence, (source and source.url) or "")
    return ", ".join(part for part in parts if part)


def cited(report: Report) -> tuple[Reference, ...]:
    """Give the references of a report's records, each once. Raises `RequestError` where none rests on a source."""
    records = [answer.record for answer in report.answers]
    if report.subject and not records:
        records = [report.subject.record]
    known, distinct = sources(report), {record.id: record for record in records}
    listed = tuple(
        reference for record in distinct.values() for reference in references(record, known)
    )
    if records and not listed:
        raise RequestError(
            "only events, statements, facts and articles can be cited, and the answer has none"
        )
    return listed


def bibliography(report: Report) -> tuple[Reference, ...]:
    """Give a reference for each source of a report's records, in the order in which they are first cited."""
    return tuple({reference.key: reference for reference in reversed(cited(report))}.values())[::-1]


def unplaced(report: Report) -> tuple[str, ...]:
    """Say that a bibliography's entries name no place in their source, where places were cited."""
    resting = dict.fromkeys(
        reference.record.id for reference in cited(report) if reference.places or reference.rows
    )
    if not resting:
        return ()
    count = f"{plural('source', len(bibliography(report)))} for {plural('any', len(resting))}"
    return (f"{count}; sahara cite ID -f pandoc, latex or typst cites the paragraph and sentence",)


def claim_in_line(reference: Reference, names: Dossier) -> str:
    """Say the claim cited in one line with its date: nothing of a source, which is its own title."""
    if isinstance(reference.record, Article | Dataset):
        return ""
    said = summary(Answer(reference.record), names).strip()
    if reference.date is None:
        return said
    when, said = (
        reference.date.in_words,
        said.removesuffix(".") if not said.endswith("..") else said,
    )
    return f"{said} ({when})" if _ends(said) else f"{said}, {when}"


def _ends(text: str) -> bool:
    """Tell whether a text has its last mark, within its quotation marks too."""
    return text.rstrip("\"'”’»)]").endswith((".", "!", "?", "…"))


def paragraph(reference: Reference, names: Dossier) -> str:
    """Cite ready to paste: the claim and its date, then where it stands."""
    claim = claim_in_line(reference, names)
    stop = "" if not claim or (_ends(claim) and reference.date is None) else "."
    return f"{claim}{stop} {in_line(reference)}.".lstrip()


def named(report: Report) -> Dossier:
    """Give what a report refers to as a dossier without claims, so that names can be looked up."""
    return Dossier(lambda noun: tuple(record for record in report.referred if record.noun == noun))
