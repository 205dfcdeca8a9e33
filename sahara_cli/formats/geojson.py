"""GeoJSON (RFC 7946): a feature a claim, where its places have coordinates; what has none is told, and left out.

A claim at one place is a point, at several all of them. Its properties are its fields in words, as CSV has them, and
its figures as numbers; how near the coordinates come stands in `precision`. Data sets and their licences stand in
`sources`, a foreign member (RFC 7946 §6.1).
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from sahara_cli.dossier.criteria import cited
from sahara_cli.dossier.records import Dataset, Event
from sahara_cli.reports.citations import named
from sahara_cli.reports.citations import sources as sources_of
from sahara_cli.reports.exports import Survey, claims, others
from sahara_cli.reports.licences import credits_of
from sahara_cli.reports.points import located, places_by_id, precision_of
from sahara_cli.reports.sums import sum_of as counted
from sahara_cli.reports.tabular import worded

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from sahara_cli.dossier.records import Claim
    from sahara_cli.dossier.selection import Answer
    from sahara_cli.reports import Report
    from sahara_cli.reports.points import Located
    from sahara_cli.reports.sums import Sources
    from sahara_cli.reports.tabular import Cell
    from sahara_cli.sink import Sink


def write(report: Report, sink: Sink) -> tuple[str, ...]:
    """Write a report's claims that have coordinates, a line each; tell which have none, and which have some only."""
    places = places_by_id(report)
    mapped = _Mapped()
    for _, claim in claims(report):
        mapped.see(claim, located(claim, places))
    cells = _cells(report, mapped.nouns)
    known = sources_of(report)
    sink.write(f'{_line(_head(report, mapped.sources))[:-1]}, "features": [')
    comma = ""
    for answer, claim in claims(report):
        where = located(claim, places)
        if not where.points:
            continue
        properties = _texts(cells[claim.noun], answer)
        if not report.asked:
            properties["precision"] = precision_of(claim, places)
            properties |= _numbers(claim, lambda: known)
        sink.write(f"{comma}\n{_line(_feature(claim, where, properties))}")
        comma = ","
    sink.write("\n]}\n")
    return (*mapped.lost(), *others(report))


class _Mapped(Survey):
    """What is to be on the map: the `nouns` of its claims, the `sources` of all, and how many have no place there."""

    def __init__(self) -> None:
        super().__init__()
        self.nouns: set[str] = set()
        self.sources: set[str] = set()
        self._placeless = self._halved = 0

    def see(self, claim: Claim, where: Located | None = None) -> None:
        super().see(claim)
        self.sources |= cited(claim)
        if where is None or not where.points:
            self._placeless += 1
            return
        self.nouns.add(claim.noun)
        self._halved += bool(where.unplaced)

    def lost(self) -> Iterator[str]:
        """Tell what has no coordinates."""
        if self._placeless:
            yield f"{self.share(self._placeless)} no coordinates: not on the map"
        if self._halved:
            others = "on the map at the others alone"
            yield f"{self.share(self._halved)} places without coordinates too: {others}"


def _line(value: object) -> str:
    """Write JSON in ASCII, so that no sink changes it and no terminal obeys it."""
    return json.dumps(value).replace("\x7f", "\\u007f")


def _head(report: Report, cited: Collection[str]) -> dict[str, Any]:
    head: dict[str, Any] = {"type": "FeatureCollection"}
    datasets = (
        record for record in report.referred if isinstance(record, Dataset) and record.id in cited
    )
    if sources := credits_of(datasets):
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


def _texts(cells: Mapping[str, Cell], answer: Answer) -> dict[str, object]:
    return {key: text for key, cell in cells.items() if (text := cell(answer))}


def _numbers(record: Claim, known: Sources) -> dict[str, int]:
    """Give the figures of an event as what draws maps takes them, by what is counted: `killed_low`, `killed_high`."""
    if not isinstance(record, Event):
        return {}
    numbers: dict[str, int] = {}
    for what in dict.fromkeys(figure.what for figure in record.figures):
        total, key = counted(record, what, known), what.replace("-", "_")
        numbers[f"{key}_low"] = total.low
        if total.high is not None:
            numbers[f"{key}_high"] = total.high
    return numbers


def _feature(record: Claim, where: Located, properties: dict[str, object]) -> dict[str, Any]:
    points = [list(point) for point in where.points]
    several = len(points) > 1
    geometry = {
        "type": "MultiPoint" if several else "Point",
        "coordinates": points if several else points[0],
    }
    return {
        "type": "Feature",
        "id": record.id,
        "geometry": geometry,
        "properties": {"record": record.noun, **properties},
    }
