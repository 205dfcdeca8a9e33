"""TimelineJS 3 (its JSON data format): a slide a claim, an era for what lasts between two known dates.

A date stands from the first to the last day that it states, as whole years, months or days; its words are in
`display_date`.
What TimelineJS takes for HTML is escaped.
"""

from __future__ import annotations

import html
from typing import TYPE_CHECKING, Any, NamedTuple

from sahara_cli.dossier.records import Event, Statement
from sahara_cli.formats import as_json
from sahara_cli.reports.exports import items, others, share
from sahara_cli.reports.extents import places
from sahara_cli.reports.rows import plural
from sahara_cli.sink import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from sahara_cli.dates import Edtf
    from sahara_cli.reports import Report
    from sahara_cli.reports.exports import Item
    from sahara_cli.reports.extents import Place
    from sahara_cli.sink import Sink

_PARTS = ("year", "month", "day")
#: A day further from year 1 than this is beyond the clock of a browser: years are all that is drawn.
_HUMAN_YEARS = 270_000


class _Slot(NamedTuple):
    """A slide's place in time, as parts of dates.

    `era`: it lasts all that time. `moved`: it stands where the date ends, which has no beginning. `worded`: its end is
    in words alone.
    """

    start: tuple[int, ...]
    end: tuple[int, ...] = ()
    era: bool = False
    moved: bool = False
    worded: bool = False


def write(report: Report, sink: Sink) -> tuple[str, ...]:
    """Write a report's claims as slides; tell which are left out, and of which a date is not drawn as it is."""
    all_items = items(report)
    slots = {item: slots for item in all_items if item.date and (slots := _slots(item.date))}
    drawn = list(_drawn(slots))
    timeline: dict[str, Any] = {
        **_title(report, all_items),
        "scale": _scale(slot for _, slot, _ in drawn),
        "events": [_slide(item, slot, name) for item, slot, name in drawn],
        "eras": [{**_dates(slot), "text": _headline(item)} for item, slot, _ in drawn if slot.era],
    }
    sink.write(as_json(timeline))
    return (*_lost(all_items, slots), *others(report))


def _title(report: Report, all_items: Sequence[Item]) -> dict[str, Any]:
    """Entitle the timeline by what was asked, and tell of which dossier it is, where either is known."""
    if not (report.question or report.dossier):
        return {}
    nouns = {item.record.noun for item in all_items}
    subtitles = (report.dossier, plural(nouns.pop() if len(nouns) == 1 else "any", len(all_items)))
    lines = "".join(f"<p>{_text(line)}</p>" for line in subtitles if line)
    return {"title": {"text": {"headline": _text(report.title), "text": lines}, "autolink": False}}


def _drawn(slots: Mapping[Item, tuple[_Slot, ...]]) -> Iterator[tuple[Item, _Slot, str]]:
    """Yield each slide's claim, place and id: the claim's own, numbered from 2 where it stands at several places."""
    for item, several in slots.items():
        for at, slot in enumerate(several, 1):
            yield item, slot, f"{item.record.id}_{at}" if at > 1 else item.record.id


def _scale(slots: Iterable[_Slot]) -> str:
    years = [abs(parts[0]) for slot in slots for parts in (slot.start, slot.end) if parts]
    return "cosmological" if max(years, default=0) > _HUMAN_YEARS else "human"


def _slots(date: Edtf) -> tuple[_Slot, ...]:
    """Place a date from its first to its last day stated, as whole years, months or days; each member by itself."""
    moved = date.earliest in ("-inf", "unknown")
    return tuple(_slot(place, moved=moved) for place in places(date))


def _slot(place: Place, *, moved: bool) -> _Slot:
    start, end = place.start, place.end
    if end and _lasts(start, end):
        return _Slot(start, end, era=place.lasts, moved=moved)
    return _Slot(start, moved=moved, worded=bool(end))


def _lasts(start: tuple[int, ...], end: tuple[int, ...]) -> bool:
    """Tell whether TimelineJS draws an end after its start: it takes a part left out for the first.

    An end that has all parts of the start is dropped there, and an era without one stops the timeline.
    """
    return _first_day(end) > _first_day(start) and end[: len(start)] != start


def _first_day(parts: tuple[int, ...]) -> tuple[int, ...]:
    return (*parts, 1, 1)[: len(_PARTS)]


def _slide(item: Item, slot: _Slot, name: str) -> dict[str, Any]:
    record = item.record
    slide: dict[str, Any] = {"unique_id": name, **_dates(slot)}
    slide["display_date"] = _text(item.when)
    slide["group"] = _text(record.kind if isinstance(record, Event) else record.noun)
    lines = [_text(f"{heading}: {text}") for heading, text in item.details]
    words = "".join(f"<p>{line}</p>" for line in (*lines, _source(item)))
    if isinstance(record, Statement) and record.directness == "direct":
        words = f"<blockquote>{_text(record.text)}</blockquote>{words}"
    slide["text"] = {**_headline(item), "text": words}
    slide["autolink"] = False
    return slide


def _source(item: Item) -> str:
    """Tell what a claim rests on, with a link to it where its address is known."""
    message = f"Source: {_text(item.source)}"
    url = item.article.url if item.article else None
    return f'{message} <a href="{_text(url)}">read it</a>' if url else message


def _headline(item: Item) -> dict[str, str]:
    return {"headline": _text(item.what)}


def _text(text: str) -> str:
    return html.escape(one_line(text))


def _dates(place: _Slot) -> dict[str, dict[str, int]]:
    ends = {"start_date": place.start, "end_date": place.end}
    return {name: _date(parts) for name, parts in ends.items() if parts}


def _date(parts: tuple[int, ...]) -> dict[str, int]:
    """Name the parts; years before 1 are counted as TimelineJS shows them: -44 is 44 BC."""
    year, *rest = parts
    return dict(zip(_PARTS, (year if year > 0 else year - 1, *rest), strict=False))


def _lost(all_items: Sequence[Item], slots: Mapping[Item, tuple[_Slot, ...]]) -> Iterator[str]:
    moved = [item for item, several in slots.items() if several[0].moved]
    worded = [item for item, several in slots.items() if any(slot.worded for slot in several)]
    undated = [item for item in all_items if item not in slots]
    if moved:
        yield f"{share(moved, all_items)} no beginning: placed at the end"
    if worded:
        yield f"{share(worded, all_items)} no end that TimelineJS can draw: it is told in words alone"
    if undated:
        yield f"{share(undated, all_items)} no date: not in the timeline"
