"""What a page shows: a report's records as entries under headings, with the marks of their dates."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.dates.edtf.value import by_time
from sahara_cli.dossier.criteria import cited, date_of
from sahara_cli.dossier.records import Actor, Article, Claim, Dataset, Place
from sahara_cli.formats.page.entries import Entry, entry
from sahara_cli.reports import spine
from sahara_cli.reports.axis import Axis, axis
from sahara_cli.reports.labels import Label, placed
from sahara_cli.reports.marks import MEANINGS, signs

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sahara_cli.reports import Report, Section


#: So many entries are laid out at once; of more, only those that are near, which takers of whole pages see blank.
_LAID_OUT = 2000
#: The widths of the axis, in ems of its labels (0.75rem), from which `page.css` shows those of each step.
_WIDTHS = (23.5, 28.5, 31.9, 58.0)


class Group(NamedTuple):
    """Entries under one heading; `gap` is the number of years that lie before, where it is worth a line."""

    heading: str
    entries: list[Entry]
    months: list[Group]
    gap: int = 0


class Block(NamedTuple):
    """A section of the report: pairs, a table, or groups of entries."""

    heading: str
    level: int
    pairs: tuple[tuple[str, str], ...] = ()
    head: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    groups: tuple[Group, ...] = ()


class Choice(NamedTuple):
    """A value that entries can be narrowed to, and how many have it."""

    value: str
    label: str
    held: int


class Source(NamedTuple):
    """What entries rest on, as the head of the page lists it; `url` only where it is one of the web."""

    label: str
    about: str
    url: str


class Page(NamedTuple):
    """All that the template draws; `vast` tells that it is too long to be laid out at once."""

    title: str
    dossier: str
    sources: tuple[Source, ...]
    vast: bool
    notes: tuple[str, ...]
    axis: Axis
    labels: tuple[Label, ...]
    legend: tuple[tuple[str, str], ...]
    blocks: tuple[Block, ...]
    who: str
    actors: tuple[Choice, ...]
    kinds: tuple[Choice, ...]
    total: int
    called: dict[str, list[str]]


def page(report: Report, names: Mapping[str, str]) -> Page:
    """Lay a report out as a page."""
    laid = axis([date for found in report.found if (date := date_of(found.record))])
    blocks = tuple(_block(section, laid, names) for section in report.sections)
    entries = [one for block in blocks for one in _entries(block.groups)]
    kinds = _kinds(entries)
    return Page(
        _title(report),
        report.dossier,
        _sources(report),
        len(entries) > _LAID_OUT,
        report.notes,
        laid,
        placed(laid.ticks, _WIDTHS),
        tuple((sign, MEANINGS[sign]) for sign in signs(one.mark for one in entries)),
        blocks,
        "Actor or subject" if any(one.value == "fact" for one in kinds) else "Actor",
        _actors(entries, names),
        kinds,
        len(entries),
        _called(report, names, {one for entry in entries for one in entry.named}),
    )


def _sources(report: Report) -> tuple[Source, ...]:
    """Give the sources that the records rest on, in order of publication."""
    resting = {article for found in report.found for article in cited(found.record)}
    known = (one for one in report.referred if isinstance(one, Article | Dataset))
    articles = [one for one in known if one.id in resting]
    articles.sort(key=lambda one: (by_time(one.published), one.id))
    return tuple(
        Source(
            one.label,
            ", ".join(filter(None, (one.publisher, one.published.in_words, one.id))),
            one.url if one.url and one.url.startswith(("https://", "http://")) else "",
        )
        for one in articles
    )


def _actors(entries: Iterable[Entry], names: Mapping[str, str]) -> tuple[Choice, ...]:
    """Give the actors that the entries may be narrowed to, by their names."""
    told = Counter(actor for one in entries for actor in one.actors)
    choices = (Choice(one, names.get(one) or one.replace("-", " "), n) for one, n in told.items())
    return tuple(sorted(choices, key=lambda choice: (choice.label.casefold(), choice.value)))


def _kinds(entries: Iterable[Entry]) -> tuple[Choice, ...]:
    told = Counter(one.kind for one in entries)
    return tuple(Choice(kind, kind, n) for kind, n in sorted(told.items()))


def _called(report: Report, names: Mapping[str, str], wanted: set[str]) -> dict[str, list[str]]:
    """Give what the bearers of ids are called, for a reader who looks for a name."""
    called = {one: [names[one]] for one in sorted(wanted) if one in names}
    for one in report.referred:
        if isinstance(one, Actor | Place) and one.id in wanted:
            called[one.id] = [one.name, *one.aliases]
    return called


def _title(report: Report) -> str:
    first = report.sections[0] if report.sections else None
    if first and first.heading:
        return first.heading
    if first and first.layout == "timeline":
        return "Timeline"
    return first.key.capitalize() if first else "Nothing found"


def _entries(groups: Iterable[Group]) -> Iterable[Entry]:
    for group in groups:
        yield from group.entries
        yield from _entries(group.months)


def _block(section: Section, laid: Axis, names: Mapping[str, str]) -> Block:
    level = 3 if section.heading else 2
    if section.layout == "fields":
        return Block(section.heading, level, pairs=section.fields)
    if any(not isinstance(found.record, Claim) for found in section.found):
        heads = tuple(column.heading for column in section.columns)
        return Block(section.heading, level, head=heads, rows=tuple(section.rows()))
    keys = [column.key for column in section.columns]
    entries = [
        entry(found, dict(zip(keys, row, strict=True)), laid, names)
        for found, row in zip(section.found, section.rows(), strict=True)
    ]
    if section.layout != "timeline":
        return Block(section.heading, level, groups=(Group("", entries, []),) if entries else ())
    drawn = dict(zip(map(id, section.found), entries, strict=True))
    return Block(section.heading, level, groups=tuple(_under_headings(section, drawn)))


def _under_headings(section: Section, drawn: Mapping[int, Entry]) -> list[Group]:
    groups: list[Group] = []
    gap = 0
    for part in spine.spine(section.found):
        match part:
            case spine.Gap(years):
                gap = years
            case spine.Heading(text, "year"):
                groups.append(Group(text, [], [], gap))
                gap = 0
            case spine.Heading(text, _):
                groups[-1].months.append(Group(text, [], []))
            case spine.Entry(found):
                under = groups[-1].months[-1] if groups[-1].months else groups[-1]
                under.entries.append(drawn[id(found)])
    return groups
