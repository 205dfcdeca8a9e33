"""Mermaid's timeline diagram: a section a year, a period a date in words, and what belongs to it, or how many do."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from sahara_cli.dates import civil
from sahara_cli.dossier.selection import Answer
from sahara_cli.reports.exports import items, others
from sahara_cli.reports.licences import to_credit
from sahara_cli.reports.periods import period
from sahara_cli.reports.rows import plural
from sahara_cli.reports.spine import NO_DATE, Entry, Heading, spine, year_in_words
from sahara_cli.sink import one_line, plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sahara_cli.reports import Report
    from sahara_cli.reports.exports import Item
    from sahara_cli.sink import Sink

#: Characters that end a text, open a directive or are HTML there; Mermaid's own entities stand for each.
_READ = re.compile(r"""[#:;%<>{}&"`$\\]""")


#: More entries than these are a band that nobody reads, for the diagram has no scale: their number is told by period.
_MOST = 50
#: How many years are told together where single ones are too many.
_TOGETHER = (10, 100, 1_000, 10_000)
_NOWHERE = "no year"


def write(report: Report, sink: Sink) -> tuple[str, ...]:
    """Write a report's claims down a timeline, of many their number; tell what it has no place for."""
    all_items = items(report)
    lines, by = (list(_lines(all_items)), "") if len(all_items) <= _MOST else _folded(all_items)
    text = "\n".join(["timeline", *_title(report), *lines]) + "\n"
    sink.write(text if sink.draws else plain(text))
    lost = (
        ["a Mermaid timeline has no place for details and sources: left out"] if all_items else []
    )
    if by:
        lost.append(
            f"{len(all_items):,} records are told by their number in {by}: of more than {_MOST} nobody could read the "
            "words; narrow them, with --since or --limit, or ask for html, markwhen or timelinejs"
        )
    return (*lost, *to_credit(report), *others(report))


def _folded(all_items: tuple[Item, ...]) -> tuple[list[str], str]:
    """Tell how many there are by month, or by as many years as leave few periods; and by what."""
    months = list(_lines(all_items, by_month=True))
    if sum(" : " in line for line in months) <= _MOST:
        return months, "each month"
    years = Counter(_heading(item) for item in all_items)
    if len(years) <= _MOST:
        return _counted(years), "each year"
    for together in _TOGETHER:
        years = Counter(_years(item, together) for item in all_items)
        if len(years) <= _MOST:
            break
    years[_NOWHERE] = years.pop(_NOWHERE, 0)  # comes last
    return _counted(+years), f"every {together:,} years"


def _counted(periods: Mapping[str, int]) -> list[str]:
    return [
        f"        {_text(period)} : {plural('any', count)}" for period, count in periods.items()
    ]


def _heading(item: Item) -> str:
    (heading, *_) = spine([Answer(item.record)])
    return heading.text if isinstance(heading, Heading) else NO_DATE


def _years(item: Item, together: int) -> str:
    """Name the years, so many together, of which one is the item's."""
    within = period(item.date, "year")
    if within is None:
        return _NOWHERE
    first = civil(within.first)[0] // together * together
    return f"{year_in_words(first)} to {year_in_words(first + together - 1)}"


def _title(report: Report) -> Iterator[str]:
    """Give what was asked and of which dossier, where either is known."""
    if report.question or report.dossier:
        yield f"    title {_text(report.entitled)}"


def _lines(all_items: tuple[Item, ...], *, by_month: bool = False) -> Iterator[str]:
    """Lay claims under their years and dates, or `by_month` the number of those in each."""
    said = {item.record.id: item for item in all_items}
    year, month = "", ""
    periods: dict[str, list[str]] = {}
    for part in spine(Answer(item.record) for item in all_items):
        match part:
            case Heading(text, "year"):
                yield from _section(year, periods, counted=by_month)
                year, month, periods = text, "", {}
            case Heading(text, _):
                month = f"{text} {year}"
            case Entry(answer):
                item = said[answer.record.id]
                when = (month or year) if by_month else (item.when or NO_DATE)
                periods.setdefault(when, []).append(item.what)
    yield from _section(year, periods, counted=by_month)


def _section(year: str, periods: Mapping[str, list[str]], *, counted: bool) -> Iterator[str]:
    if not periods:
        return
    yield f"    section {_text(year)}"
    for when, texts in periods.items():
        words = [plural("any", len(texts))] if counted and len(texts) > 1 else texts
        for at, text in enumerate(words):
            period = " " * len(_text(when)) if at else _text(when)
            yield f"        {period} : {_text(text)}"


def _text(text: str) -> str:
    return _READ.sub(lambda match: f"#{ord(match[0])};", one_line(text).strip()) or "-"
