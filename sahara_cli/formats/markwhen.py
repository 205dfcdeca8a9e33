"""markwhen: a line a claim with its kind as a tag and its id, under it a list of its details.

A date stands from the first to the last day that it states, as whole years, months or days; what markwhen cannot say of
it stands in words in the line, and where it is some time of these days, not all, it bears the tag `#within`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sahara_cli.dossier.records import Event
from sahara_cli.reports.exports import items, others, share
from sahara_cli.reports.extents import common_years, is_plain, iso, places
from sahara_cli.sink import one_line, plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sahara_cli.dates import Edtf
    from sahara_cli.reports import Report
    from sahara_cli.reports.exports import Item
    from sahara_cli.reports.extents import Place
    from sahara_cli.sink import Sink

#: The last year that markwhen reads, either way from year 1.
_LAST_YEAR = 99_999
#: Where a backslash keeps markwhen from reading a tag, a name, an id, a share done, a box or a link.
_READ = re.compile(
    r"(?<!\S)(?=#)|(?<=[@!])(?=\w)|(?<=\.)(?=start|end)|(?<=\d)(?=%)|^(?=\[)|(?<=\])(?=\()"
)


def write(report: Report, sink: Sink) -> tuple[str, ...]:
    """Write a report's claims; tell whose dates are said in words, and which have none."""
    all_items = items(report)
    dates = {item: dates for item in all_items if item.date and (dates := _dates(item.date))}
    blocks = [
        "\n".join(_lines(item, date, at))
        for item, several in dates.items()
        for at, date in enumerate(several, 1)
    ]
    if blocks:
        heading = f"title: {_text(report.entitled)}\ntimezone: UTC"
        text = "\n\n".join([heading, *blocks])
        sink.write(f"{text if sink.draws else plain(text)}\n")
    return (*_lost(all_items, dates), *others(report))


def _dates(date: Edtf) -> tuple[str, ...]:
    """Write where a date stands, each member of several by itself; nothing where it states no day."""
    return tuple(written for place in places(date) if (written := _written(place)))


def _written(place: Place) -> str:
    """Write a stretch as markwhen reads it: ISO dates, and years alone where four digits cannot say them.

    Nothing is written of a year that markwhen does not read: it would take the line, and the title, for something else.
    """
    if common_years(place.start) and (not place.end or common_years(place.end)):
        end = "now" if place.ongoing else iso(place.end) if place.end else ""
        return f"{iso(place.start)}/{end}" if end else iso(place.start)
    years = [parts[0] for parts in (place.start, place.end or place.start)]
    if any(abs(year) > _LAST_YEAR for year in years):
        return ""
    start, end = map(_year, years)
    return start if start == end else f"{start} - {end}"


def _year(year: int) -> str:
    return str(year) if year > 0 else f"{1 - year} BCE"


def _lines(item: Item, date: str, at: int) -> Iterator[str]:
    record = item.record
    said = item.what if _exact(item) else f"{item.what}, {item.when}"
    tags = [record.kind if isinstance(record, Event) else record.noun]
    tags += ["within"] if _is_within(item.date) else []
    yield f"{date}: {_text(said)} {' '.join(f'#{tag}' for tag in tags)}"
    yield f"  id: {record.id}{f'_{at}' if at > 1 else ''}"  # no id has this sign: it is nobody else's
    for heading, text in (*item.details, ("Source", item.source)):
        yield f"  - {_text(f'{heading}: {text}')}"


def _is_within(date: Edtf | None) -> bool:
    """Tell whether a date is some time of the days that it states, where that is no plain year, month or day."""
    return date is not None and any(place.end and not place.lasts for place in places(date))


def _exact(item: Item) -> bool:
    return item.date is not None and is_plain(item.date)


def _text(text: str) -> str:
    return _READ.sub(r"\\", one_line(text).strip())


def _lost(all_items: tuple[Item, ...], dates: Mapping[Item, tuple[str, ...]]) -> Iterator[str]:
    left = [item for item in all_items if item not in dates]
    distant = [item for item in left if _dated(item)]
    losses = {
        "no date that markwhen can say whole: the rest is in words": [
            item for item in dates if not _exact(item)
        ],
        "no date: left out": [item for item in left if item not in distant],
        "a year of six digits or more, which markwhen does not read: left out": distant,
    }
    yield from (f"{share(those, all_items)} {what}" for what, those in losses.items() if those)


def _dated(item: Item) -> bool:
    return item.date is not None and bool(places(item.date))
