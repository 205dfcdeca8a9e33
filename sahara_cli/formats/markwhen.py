"""markwhen: a line a claim, under it a list of its details.

markwhen reads years, months and days of four-digit years, and ranges of them. Of any other date it
is given what is sure, and the words of the date stand in the line.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sahara_cli.reports.exports import items, others, share
from sahara_cli.reports.extents import common_years, first_year, is_plain, iso, sure_ends
from sahara_cli.sink import one_line, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sahara_cli.reports import Report
    from sahara_cli.reports.exports import Item
    from sahara_cli.sink import Sink

#: Where a backslash keeps markwhen from reading a tag, a name, an id, a share done, a box or a link.
_READ = re.compile(
    r"(?<!\S)(?=#)|(?<=[@!])(?=\w)|(?<=\.)(?=start|end)|(?<=\d)(?=%)|^(?=\[)|(?<=\])(?=\()"
)


def write(report: Report, sink: Sink) -> tuple[str, ...]:
    """Write a report's claims; tell whose dates are said in words, and which have none."""
    whole = items(report)
    dates = {item: date for item in whole if (date := _date(item))}
    blocks = ("\n".join(_lines(item, date)) for item, date in dates.items())
    text = "\n\n".join(blocks)
    if text:
        sink.write(f"{text if sink.draws else plain(text)}\n")
    return (*_lost(whole, dates), *others(report))


def _date(item: Item) -> str:
    """Write what is sure of a date; else the first year it states; nothing where there is none."""
    if item.date is None:
        return ""
    start, end = sure_ends(item.date)
    if not start:
        year = first_year(item.date)
        start, end = () if year is None else (year,), None
    if not common_years(start):
        return ""
    return f"{iso(start)}/{iso(end)}" if end and common_years(end) else iso(start)


def _lines(item: Item, date: str) -> Iterator[str]:
    said = item.what if _exact(item) else f"{item.what}, {item.when}"
    yield f"{date}: {_text(said)}"
    for heading, text in (*item.details, ("Source", item.source)):
        yield f"  - {_text(f'{heading}: {text}')}"


def _exact(item: Item) -> bool:
    return item.date is not None and is_plain(item.date)


def _text(text: str) -> str:
    return _READ.sub(r"\\", one_line(text).strip())


def _lost(whole: tuple[Item, ...], dates: dict[Item, str]) -> Iterator[str]:
    worded = [item for item in dates if not _exact(item)]
    undated = [item for item in whole if item not in dates]
    if worded:
        yield f"{share(worded, whole)} no date that markwhen can say whole: the rest is in words"
    if undated:
        yield f"{share(undated, whole)} no date within four-digit years: left out"
