"""The contents of a page: a report's records as entries under headings, with the marks of their dates."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.dates.edtf.value import by_time
from sahara_cli.dossier.criteria import cited, date_of
from sahara_cli.dossier.records import Actor, Article, Claim, Dataset, Place
from sahara_cli.formats.page.entries import Entry, Laying, entry
from sahara_cli.formats.page.filters import Filter, Source, filters
from sahara_cli.reports import spine
from sahara_cli.reports.axis import Axis, axis
from sahara_cli.reports.labels import Label, placed
from sahara_cli.reports.licences import licence_of
from sahara_cli.reports.marks import MEANINGS, signs
from sahara_cli.reports.spine import NO_DATE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from sahara_cli.reports import Report, Section


#: So many entries are shown at once; of more, a line a year, which opens.
MOST_SHOWN = 2000
#: The widths of the axis, in ems of its labels (0.75rem), from which `page.css` shows those of each step.
WIDTHS = (23.5, 28.5, 31.9, 58.0)


class Group(NamedTuple):
    """Entries under one heading; `gap` is the number of years that lie before, where it is worth a line.

    `folded` is the share of the fullest group that one has which opens when asked, 0 for one that stands open.
    """

    heading: str
    entries: list[Entry]
    months: list[Group]
    gap: int = 0
    folded: float = 0

    @property
    def total(self) -> int:
        """How many entries it has."""
        return len(self.entries) + sum(month.total for month in self.months)


class Block(NamedTuple):
    """A section of the report: pairs, a table, or groups of entries."""

    heading: str
    level: int
    pairs: tuple[tuple[str, str], ...] = ()
    head: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    groups: tuple[Group, ...] = ()


class Page(NamedTuple):
    """All that the template draws; `vast` tells that it is too long to be shown at once."""

    title: str
    dossier: str
    sources: tuple[Source, ...]
    vast: bool
    notes: tuple[str, ...]
    axis: Axis
    labels: tuple[Label, ...]
    legend: tuple[tuple[str, str], ...]
    blocks: tuple[Block, ...]
    filters: tuple[Filter, ...]
    total: int
    called: dict[str, list[str]]

    @property
    def widths(self) -> str:
        """The widths of the axis that its labels are laid out for."""
        return " ".join(map(str, WIDTHS))

    @property
    def days(self) -> bool:
        """Whether the axis tells days."""
        return any(label.level == "day" for label in self.labels)


def page(report: Report, names: Mapping[str, str]) -> Page:
    """Lay a report out as a page."""
    laid = axis([date for answer in report.answers if (date := date_of(answer.record))])
    articles = _sources(report)
    numbers = {source.id: f"[{number}]" for number, source in enumerate(articles, 1)}
    vast = sum(isinstance(answer.record, Claim) for answer in report.answers) > MOST_SHOWN
    laying = Laying(laid, names, numbers, asked=report.asked, vast=vast)
    blocks = tuple(_block(section, laying) for section in report.sections)
    entries = [entry for block in blocks for entry in _entries(block.groups)]
    return Page(
        report.title,
        report.dossier,
        articles,
        vast,
        _notes(report, articles),
        laid,
        placed(laid.ticks, WIDTHS),
        tuple((sign, MEANINGS[sign]) for sign in signs(entry.mark for entry in entries)),
        blocks,
        tuple(filters(entries, names, report.referred, articles)),
        len(entries),
        _called(report, names, entries),
    )


def _notes(report: Report, articles: tuple[Source, ...]) -> tuple[str, ...]:
    """Give what is told below the answer; the sources only where the head of the page does not name them."""
    origins = report.origins if articles else ()
    return tuple(note for note in report.notes if note not in origins)


def _sources(report: Report) -> tuple[Source, ...]:
    """Give the sources that the records rest on, in order of publication."""
    resting = {article for answer in report.answers for article in cited(answer.record)}
    known = (record for record in report.referred if isinstance(record, Article | Dataset))
    articles = [record for record in known if record.id in resting]
    articles.sort(key=lambda record: (by_time(record.published), record.id))
    return tuple(
        Source(
            record.id,
            record.label,
            ", ".join(
                filter(
                    None,
                    (record.publisher, record.published.in_words, record.id, licence_of(record)),
                )
            ),
            record.url if record.url and record.url.startswith(("https://", "http://")) else "",
        )
        for record in articles
    )


def _called(
    report: Report, names: Mapping[str, str], entries: Iterable[Entry]
) -> dict[str, list[str]]:
    """Give what the bearers of ids are called, for a reader who looks for a name."""
    wanted = {identifier for entry in entries for identifier in entry.named}
    called = {
        identifier: [names[identifier]] for identifier in sorted(wanted) if identifier in names
    }
    for record in report.referred:
        if isinstance(record, Actor | Place) and record.id in wanted:
            called[record.id] = [record.name, *record.aliases]
    return called


def _entries(groups: Iterable[Group]) -> Iterable[Entry]:
    for group in groups:
        yield from group.entries
        yield from _entries(group.months)


def _block(section: Section, laying: Laying) -> Block:
    level = 3 if section.heading else 2
    section = section._replace(
        answers=tuple(section.answers)
    )  # each once: an index makes them anew
    if section.layout == "fields":
        return Block(section.heading, level, pairs=section.fields)
    if any(not isinstance(answer.record, Claim) for answer in section.answers):
        heads = tuple(column.heading for column in section.columns)
        return Block(section.heading, level, head=heads, rows=tuple(section.rows()))
    keys = [column.key for column in section.columns]
    entries = [
        entry(answer, dict(zip(keys, row, strict=True)), laying)
        for answer, row in zip(section.answers, section.rows(), strict=True)
    ]
    if section.layout != "timeline" and not laying.vast:
        return Block(section.heading, level, groups=(Group("", entries, []),) if entries else ())
    drawn = dict(zip(map(id, section.answers), entries, strict=True))
    groups = _under_headings(section, drawn)
    return Block(section.heading, level, groups=tuple(_folded(groups) if laying.vast else groups))


def _under_headings(section: Section, drawn: Mapping[int, Entry]) -> list[Group]:
    groups: list[Group] = []
    gap = 0
    for part in spine.spine(section.answers):
        match part:
            case spine.Gap(years):
                gap = years
            case spine.Heading(text, "year"):
                groups.append(Group(text, [], [], gap))
                gap = 0
            case spine.Heading(text, _):
                groups[-1].months.append(Group(text, [], []))
            case spine.Entry(answer):
                under = groups[-1].months[-1] if groups[-1].months else groups[-1]
                under.entries.append(drawn[id(answer)])
    return groups


def _folded(groups: list[Group]) -> Iterator[Group]:
    """Fold each group into a line that opens; of one that is still too long to be shown, its months."""
    fullest = max((group.total for group in groups), default=1)
    for group in groups:
        if group.total > MOST_SHOWN and group.months:
            yield group._replace(months=list(_folded(group.months)))
        else:
            share = group.total / fullest
            yield group._replace(heading=group.heading or NO_DATE, folded=share)
