"""An iCalendar file (RFC 5545): all-day events, by the icalendar library.

A calendar has days and nothing coarser: what has no day is left out, unless all dates are wished
for. A date that is several days, all of them, has an entry each. The EDTF of each date goes along in a property of our
own, `X-EDTF` (RFC 5545 §3.8.8.2).
"""

from __future__ import annotations

import datetime as dt
import re
from functools import cache
from typing import TYPE_CHECKING

from sahara_cli import __version__
from sahara_cli.dossier.records import Event
from sahara_cli.errors import FileError
from sahara_cli.extras import needed
from sahara_cli.reports.citations import named
from sahara_cli.reports.exports import items, others, share
from sahara_cli.reports.extents import known_days, moment_of, stated_days
from sahara_cli.sink import one_line, visible

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

    from sahara_cli.dates import Edtf
    from sahara_cli.dossier.records import Claim, Source
    from sahara_cli.dossier.selection import Dossier
    from sahara_cli.reports import Report
    from sahara_cli.reports.exports import Item
    from sahara_cli.reports.extents import Extent
    from sahara_cli.sink import Sink

_DAY = dt.timedelta(days=1)
_UNDATED = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


def write(report: Report, sink: Sink, *, all_dates: bool = False) -> tuple[str, ...]:
    """Write a report's claims as all-day events; tell which are left out, and which stand as spans.

    Raises `FileError` where the icalendar library is not installed.
    """
    try:
        import icalendar
    except ImportError:
        raise FileError("a calendar", needed("calendar")) from None
    all_items = items(report)
    known = _days(all_items, known_days)
    rest = [item for item in all_items if item not in known]
    stated = _days(rest, stated_days)
    placed = {**known, **stated} if all_dates else known
    names = named(report)
    calendar = icalendar.Calendar()
    calendar.add("prodid", f"-//sahara//sahara {__version__}//EN")
    calendar.add("version", "2.0")
    calendar.add("name", _shown(report.entitled, sink))
    for item in all_items:
        if item in placed:
            for at, days in enumerate(placed[item], 1):
                event = icalendar.Event()
                for name, value in _properties(item, days, names, spanned=item in stated):
                    event.add(name, _shown(value, sink))
                for name, value, means in _identity(item.record, at):
                    event.add(name, value, means)
                event.add("x-edtf", icalendar.vText(str(item.date)))
                calendar.add_component(event)
    sink.write(calendar.to_ical().decode())
    return (*_lost(all_items, rest, stated, all_dates=all_dates), *others(report))


def _days(
    all_items: Iterable[Item], days_of: Callable[[Edtf], tuple[Extent, ...]]
) -> dict[Item, tuple[Extent, ...]]:
    """Give the days of those that have some: of a date that is several days, all of them, each is an entry."""
    return {item: days for item in all_items if item.date and (days := days_of(item.date))}


def _shown(value: object, sink: Sink) -> object:
    """Keep out of a text what RFC 5545 §3.3.11 does, and what the sink would break up."""
    if isinstance(value, list):
        return [str(_shown(item, sink)) for item in value]
    return _text_type()(sink.encodable(visible(value))) if isinstance(value, str) else value


@cache
def _text_type() -> type[str]:
    """Make a text that escapes itself by RFC 5545 §3.3.11: the library takes a backslash and an N for a line's end."""
    from icalendar import vText

    class Text(vText):
        def to_ical(self) -> bytes:
            return re.sub(r"[\\;,]", r"\\\g<0>", self).replace("\n", r"\n").encode()

    return Text


def _properties(
    item: Item, days: Extent, names: Dossier, *, spanned: bool
) -> Iterator[tuple[str, object]]:
    record = item.record
    yield "dtstamp", _stamp(item.article)
    if item.date and (moment := moment_of(item.date)):
        yield "dtstart", moment
    else:
        yield "dtstart", days.first
        yield "dtend", days.last + _DAY  # exclusive: RFC 5545 §3.6.1
    yield "summary", one_line(f"{item.what}, {item.when}" if spanned else item.what)
    yield "description", "\n".join(_described(item))
    if isinstance(record, Event):
        if record.places:
            yield "location", one_line(", ".join(map(names.name, record.places)))
        yield "status", "CONFIRMED" if record.status == "reported" else "TENTATIVE"
    yield "categories", _categories(record)
    if item.article and item.article.url:
        yield "url", item.article.url
    yield "transp", "TRANSPARENT"  # what happened keeps nobody busy


def _identity(record: Claim, at: int) -> Iterator[tuple[str, str, dict[str, str]]]:
    """Name an entry; of several that are one event, those behind the first name that (RFC 5545 §3.8.4.5)."""
    cite = record.cites[0]
    # Another dossier may have the same ids: what is cited tells them apart.
    named, source = f"{record.id}.{cite.digest[:12]}", f"@{cite.source}"
    yield "uid", f"{named}.{at}{source}" if at > 1 else f"{named}{source}", {}
    if at > 1:
        yield "related-to", f"{named}{source}", {"RELTYPE": "SIBLING"}


def _stamp(source: Source | None) -> dt.datetime:
    """Tell when the record was made: the day its source was coded, else published; never today.

    RFC 5545 §3.8.7.2 wants an instant; a file that is written twice is to be the same.
    """
    for date in (source.coded, source.published) if source else ():
        if date and (days := stated_days(date)):
            return dt.datetime.combine(days[0].first, dt.time(), dt.UTC)
    return _UNDATED


def _described(item: Item) -> Iterator[str]:
    for heading, text in item.details:
        yield one_line(f"{heading}: {text}")
    yield f"Date: {item.when} (EDTF {item.date})"
    yield one_line(f"Source: {item.source}")


def _categories(record: Claim) -> list[str]:
    kind = record.kind if isinstance(record, Event) else record.noun
    return [kind, *(topic.replace("-", " ") for topic in record.topics)]


def _lost(
    all_items: Sequence[Item], rest: Sequence[Item], stated: Collection[Item], *, all_dates: bool
) -> Iterator[str]:
    dateless = [item for item in rest if item not in stated]
    if stated:
        place = (
            "in the calendar as spans of the days stated"
            if all_dates
            else "not in the calendar; --all-dates writes them as spans"
        )
        yield f"{share(tuple(stated), all_items)} no day: {place}"
    if dateless:
        yield f"{share(dateless, all_items)} no date that a calendar can hold: not in it"
