"""A record's position on the ground: the coordinates of its places, as far as they have any."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.dossier.criteria import places_of
from sahara_cli.dossier.records import Event, Place, Statement

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sahara_cli.dossier.records import AnyRecord
    from sahara_cli.reports import Report


class Located(NamedTuple):
    """Longitude and latitude (WGS 84) of each place that has them, and the places that have none."""

    points: tuple[tuple[float, float], ...] = ()
    unplaced: tuple[str, ...] = ()


def places_by_id(report: Report) -> dict[str, Place]:
    """Give the places that a report refers to, by their ids."""
    return {record.id: record for record in report.referred if isinstance(record, Place)}


def located(record: AnyRecord, known: Mapping[str, Place]) -> Located:
    """Locate a record at its own places; never at one that holds them, which would be a guess."""
    match record:
        case Event():
            ids: tuple[str, ...] = record.places
        case Statement():
            ids = (record.place,) if record.place else ()
        case _:
            ids = tuple(places_of(record) & known.keys())
    points, unplaced = [], []
    for identifier in ids:
        if point := point_of(record if isinstance(record, Place) else known.get(identifier)):
            points.append(point)
        else:
            unplaced.append(identifier)
    return Located(tuple(dict.fromkeys(points)), tuple(unplaced))


def point_of(place: Place | None) -> tuple[float, float] | None:
    """Give a place's longitude and latitude, where it has both."""
    if place is None or place.latitude is None or place.longitude is None:
        return None
    return place.longitude, place.latitude


def precision_of(record: AnyRecord, known: Mapping[str, Place]) -> str | None:
    """Tell how near a record's coordinates come: what is said of each of its places, as far as any is."""
    ids = record.places if isinstance(record, Event) else sorted(places_of(record) & known.keys())
    fields = dict.fromkeys(
        known[identifier].precision
        for identifier in ids
        if identifier in known and point_of(known[identifier])
    )
    return "; ".join(field for field in fields if field) or None


def well_known_text(points: tuple[tuple[float, float], ...]) -> str | None:
    """Write points as WKT (OGC 06-103r4 §7.2), longitude first; none where there is none."""
    if not points:
        return None
    written = [f"{longitude!r} {latitude!r}" for longitude, latitude in points]
    if len(written) == 1:
        return f"POINT ({written[0]})"
    return f"MULTIPOINT ({', '.join(f'({pair})' for pair in written)})"
