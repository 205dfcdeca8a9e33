"""GeoJSON (RFC 7946): a feature a claim, where its places have coordinates; what has none is told, and left out.

A claim at one place is a point, at several all of them. Its properties are its fields in words, as CSV has them, and
its figures as numbers; how near the coordinates come stands in `precision`. Data sets and their licences stand in
`sources`, a foreign member (RFC 7946 §6.1).
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from sahara_cli.dossier.records import Event
from sahara_cli.reports.citations import named
from sahara_cli.reports.citations import sources as sources_of
from sahara_cli.reports.exports import items, others, share
from sahara_cli.reports.licences import credits_of
from sahara_cli.reports.points import located, places_by_id, precision_of
from sahara_cli.reports.sums import told as counted
from sahara_cli.reports.tabular import worded

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sahara_cli.dossier.selection import Found
    from sahara_cli.reports import Report
    from sahara_cli.reports.exports import Item
    from sahara_cli.reports.points import Located
    from sahara_cli.reports.sums import Sources
    from sahara_cli.reports.tabular import Cell
    from sahara_cli.sink import Sink


def write(report: Report, sink: Sink) -> tuple[str, ...]:
    """Write a report's claims that have coordinates, a line each; tell which have none, and which have some only."""
    whole, places = items(report), places_by_id(report)
    where = {item: located(item.record, places) for item in whole}
    placed = [item for item in whole if where[item].points]
    cells = _cells(report, {item.record.noun for item in placed})
    found = {
        answer.record.id: answer for answer in (*report.found, *filter(None, (report.subject,)))
    }
    known = sources_of(report)
    sink.write(f'{_line(_head(report))[:-1]}, "features": [')
    for at, item in enumerate(placed):
        properties = _told(cells[item.record.noun], found[item.record.id])
        if not report.asked:
            properties["precision"] = precision_of(item.record, places)
            properties |= _numbers(item, lambda: known)
        sink.write(f"{',' * bool(at)}\n{_line(_feature(item, where[item], properties))}")
    sink.write("\n]}\n")
    return (*_lost(whole, where), *others(report))


def _line(value: object) -> str:
    """Write JSON in ASCII, so that no sink changes it and no terminal obeys it."""
    return json.dumps(value).replace("\x7f", "\\u007f")


def _head(report: Report) -> dict[str, Any]:
    head: dict[str, Any] = {"type": "FeatureCollection"}
    if sources := credits_of(report):
        head["sources"] = sources
    return head


def _cells(report: Report, nouns: set[str]) -> dict[str, dict[str, Cell]]:
    """Give the columns that were asked for, else every field, by the kind of record."""
    if report.asked:
        asked = {
            column.key: column.cell for section in report.sections for column in section.columns
        }
        return dict.fromkeys(nouns, asked)
    names = named(report)
    return {noun: worded(noun, names, report) for noun in nouns}


def _told(cells: Mapping[str, Cell], answer: Found) -> dict[str, object]:
    return {key: told for key, cell in cells.items() if (told := cell(answer))}


def _numbers(item: Item, known: Sources) -> dict[str, int]:
    """Give the figures of an event as what draws maps takes them, by what is counted: `killed_low`, `killed_high`."""
    record = item.record
    if not isinstance(record, Event):
        return {}
    numbers: dict[str, int] = {}
    for what in dict.fromkeys(figure.what for figure in record.figures):
        total, key = counted(record, what, known), what.replace("-", "_")
        numbers[f"{key}_low"] = total.low
        if total.high is not None:
            numbers[f"{key}_high"] = total.high
    return numbers


def _feature(item: Item, where: Located, properties: dict[str, object]) -> dict[str, Any]:
    points = [list(point) for point in where.points]
    several = len(points) > 1
    geometry = {
        "type": "MultiPoint" if several else "Point",
        "coordinates": points if several else points[0],
    }
    return {
        "type": "Feature",
        "id": item.record.id,
        "geometry": geometry,
        "properties": {"record": item.record.noun, **properties},
    }


def _lost(whole: Sequence[Item], where: Mapping[Item, Located]) -> Iterator[str]:
    placeless = [item for item in whole if not where[item].points]
    halved = [item for item in whole if where[item].points and where[item].unplaced]
    if placeless:
        yield f"{share(placeless, whole)} no coordinates: not on the map"
    if halved:
        yield f"{share(halved, whole)} places without coordinates too: on the map at the others alone"
