"""TimelineJS 3 (its JSON data format): a slide a claim, an era for what lasts between two known dates.

Months and days that are not known are left out; what is known stands in words in `display_date`.
What TimelineJS takes for HTML is escaped.
"""

from __future__ import annotations

import html
from typing import TYPE_CHECKING, Any

from sahara_cli.formats import as_json
from sahara_cli.records import Statement
from sahara_cli.reports.exports import items, others, share
from sahara_cli.reports.extents import Ends, first_year, sure_ends
from sahara_cli.sink import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sahara_cli.reports import Report
    from sahara_cli.reports.exports import Item
    from sahara_cli.sink import Sink

_PARTS = ("year", "month", "day")
#: A day further from year 1 than this is beyond the clock of a browser: years are all that is drawn.
_HUMAN_YEARS = 270_000


def write(report: Report, sink: Sink) -> tuple[str, ...]:
    """Write a report's claims as slides; tell which are left out, and which stand at a date not theirs."""
    whole = items(report)
    ends = {item: sure_ends(item.date) for item in whole if item.date}
    starts = {item: start for item, end in ends.items() if (start := _start(item, end))}
    eras = [
        {"start_date": _date(starts[item]), "end_date": _date(end), "text": _headline(item)}
        for item, (start, end) in ends.items()
        if start and end
    ]
    years = [abs(start[0]) for start in starts.values()]
    timeline: dict[str, Any] = {
        "scale": "cosmological" if max(years, default=0) > _HUMAN_YEARS else "human",
        "events": [_slide(item, start, ends[item].end) for item, start in starts.items()],
        "eras": eras,
    }
    sink.write(as_json(timeline))
    return (*_lost(whole, starts, ends), *others(report))


def _start(item: Item, ends: Ends) -> tuple[int, ...]:
    """Give where a slide stands: its start as far as it is sure, else the first year stated."""
    if ends.start:
        return ends.start
    year = first_year(item.date) if item.date else None
    return () if year is None else (year,)


def _slide(item: Item, start: tuple[int, ...], end: tuple[int, ...] | None) -> dict[str, Any]:
    slide: dict[str, Any] = {"unique_id": item.record.id, "start_date": _date(start)}
    if end:
        slide["end_date"] = _date(end)
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


def _date(parts: tuple[int, ...]) -> dict[str, int]:
    """Name the parts; years before 1 are counted as TimelineJS shows them: -44 is 44 BC."""
    year, *rest = parts
    return dict(zip(_PARTS, (year if year > 0 else year - 1, *rest), strict=False))


def _lost(
    whole: Sequence[Item], starts: dict[Item, tuple[int, ...]], ends: dict[Item, Ends]
) -> Iterator[str]:
    undated = [item for item in whole if item not in starts]
    moved = [item for item in starts if not ends[item].start]
    if moved:
        yield f"{share(moved, whole)} no one year to start in: placed at the first year stated"
    if undated:
        yield f"{share(undated, whole)} no date: not in the timeline"
