"""TimelineJS 3 (its JSON data format): a slide a claim, an era for what lasts between two known dates.

Months and days that are not known are left out; what is known stands in words in `display_date`.
What TimelineJS takes for HTML is escaped.
"""

from __future__ import annotations

import html
from typing import TYPE_CHECKING, Any, NamedTuple

from sahara_cli.dossier.records import Statement
from sahara_cli.formats import as_json
from sahara_cli.reports.exports import items, others, share
from sahara_cli.reports.extents import first_year, sure_ends
from sahara_cli.sink import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sahara_cli.dates import Edtf
    from sahara_cli.reports import Report
    from sahara_cli.reports.exports import Item
    from sahara_cli.sink import Sink

_PARTS = ("year", "month", "day")
#: A day further from year 1 than this is beyond the clock of a browser: years are all that is drawn.
_HUMAN_YEARS = 270_000


class _Place(NamedTuple):
    """A slide's place in time, as parts of dates.

    `moved`: it stands where the date does not start; `worded`: its end is in words alone.
    """

    start: tuple[int, ...]
    end: tuple[int, ...] = ()
    moved: bool = False
    worded: bool = False


def write(report: Report, sink: Sink) -> tuple[str, ...]:
    """Write a report's claims as slides; tell which are left out, and of which a date is not drawn as it is."""
    whole = items(report)
    places = {item: place for item in whole if item.date and (place := _place(item.date))}
    years = [
        abs(parts[0]) for place in places.values() for parts in (place.start, place.end) if parts
    ]
    timeline: dict[str, Any] = {
        "scale": "cosmological" if max(years, default=0) > _HUMAN_YEARS else "human",
        "events": [_slide(item, place) for item, place in places.items()],
        "eras": [
            {**_dates(place), "text": _headline(item)}
            for item, place in places.items()
            if place.end
        ],
    }
    sink.write(as_json(timeline))
    return (*_lost(whole, places), *others(report))


def _place(date: Edtf) -> _Place | None:
    """Place a date at its start as far as that is sure, else at the first year stated; none where none is."""
    start, end = sure_ends(date)
    if not start:
        year = first_year(date)
        return None if year is None else _Place((year,), moved=True)
    if end and _lasts(start, end):
        return _Place(start, end)
    return _Place(start, worded=bool(end))


def _lasts(start: tuple[int, ...], end: tuple[int, ...]) -> bool:
    """Tell whether TimelineJS draws an end after its start: it takes a part left out for the first.

    An end that has all parts of the start is dropped there, and an era without one stops the timeline.
    """
    return _first_day(end) > _first_day(start) and end[: len(start)] != start


def _first_day(parts: tuple[int, ...]) -> tuple[int, ...]:
    return (*parts, 1, 1)[: len(_PARTS)]


def _slide(item: Item, place: _Place) -> dict[str, Any]:
    slide: dict[str, Any] = {"unique_id": item.record.id, **_dates(place)}
    slide["display_date"] = _text(item.when)
    slide["group"] = _text(item.record.noun)
    lines = [f"{heading}: {text}" for heading, text in item.details] + [f"Source: {item.source}"]
    words = "".join(f"<p>{_text(line)}</p>" for line in lines)
    if isinstance(item.record, Statement) and item.record.directness == "direct":
        words = f"<blockquote>{_text(item.record.text)}</blockquote>{words}"
    slide["text"] = {**_headline(item), "text": words}
    slide["autolink"] = False
    return slide


def _headline(item: Item) -> dict[str, str]:
    return {"headline": _text(item.what)}


def _text(text: str) -> str:
    return html.escape(one_line(text))


def _dates(place: _Place) -> dict[str, dict[str, int]]:
    ends = {"start_date": place.start, "end_date": place.end}
    return {name: _date(parts) for name, parts in ends.items() if parts}


def _date(parts: tuple[int, ...]) -> dict[str, int]:
    """Name the parts; years before 1 are counted as TimelineJS shows them: -44 is 44 BC."""
    year, *rest = parts
    return dict(zip(_PARTS, (year if year > 0 else year - 1, *rest), strict=False))


def _lost(whole: Sequence[Item], places: dict[Item, _Place]) -> Iterator[str]:
    moved = [item for item, place in places.items() if place.moved]
    worded = [item for item, place in places.items() if place.worded]
    undated = [item for item in whole if item not in places]
    if moved:
        yield f"{share(moved, whole)} no one year to start in: placed at the first year stated"
    if worded:
        yield f"{share(worded, whole)} no end that TimelineJS can draw: it is told in words alone"
    if undated:
        yield f"{share(undated, whole)} no date: not in the timeline"
