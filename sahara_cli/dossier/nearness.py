"""Distances of places from a point, and how surely each lies within some kilometres of it."""

from __future__ import annotations

import re
from math import asin, cos, radians, sin, sqrt
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.dates import Verdict
from sahara_cli.dossier.criteria import Near
from sahara_cli.errors import RequestError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sahara_cli.dossier.records import Place

#: The Earth's mean radius (IUGG), in kilometres.
_RADIUS = 6371.0088
#: How far, in kilometres, a place may be from coordinates that are near it: UCDP's where_prec 2 says so of its own.
_NEAR_BY = 25.0
#: Places that stand at the middle, or the chief town, of something larger.
_COARSE = frozenset({"district", "province", "area", "country"})

_NUMBER = r"([+-]?\d{1,5}(?:\.\d{1,12})?)"
_TYPED = re.compile(rf"\s*{_NUMBER}\s*,\s*{_NUMBER}\s*,\s*{_NUMBER}\s*(?:km)?\s*", re.ASCII)
_MOST = {"latitude": 90.0, "longitude": 180.0}


class Circle(NamedTuple):
    """A point in degrees (WGS 84), and kilometres around it."""

    latitude: float
    longitude: float
    km: float


def circle(typed: str) -> Circle:
    """Read "16.77,-3.01,50". Raises `RequestError`."""
    match = _TYPED.fullmatch(typed)
    if not match:
        right = "give latitude,longitude,kilometres such as 16.77,-3.01,50"
        raise RequestError(f'--near: "{typed:.60}" is no point with a distance; {right}')
    read = Circle(*map(float, match.groups()))
    for name, most in _MOST.items():
        if abs(getattr(read, name)) > most:
            raise RequestError(
                f'--near: "{typed}" has a {name} of {getattr(read, name):g}, and the most is {most:g}; '
                "the order is latitude,longitude,kilometres"
            )
    if read.km <= 0:
        raise RequestError(f'--near: "{typed}" is no circle: give more than 0 kilometres')
    return read


def near(places: Iterable[Place], circles: Sequence[Circle]) -> Near:
    """Find the places within any of some circles: those that surely lie there, and those that may."""
    verdicts = {place.id: max(_verdict(place, circle) for circle in circles) for place in places}
    certain = frozenset(verdict for verdict in verdicts if verdicts[verdict] is Verdict.CERTAIN)
    possible = frozenset(verdict for verdict in verdicts if verdicts[verdict] is Verdict.POSSIBLE)
    return Near(certain, possible)


def _verdict(place: Place, asked: Circle) -> Verdict:
    """Judge a place: one without coordinates never lies there.

    One that is near its coordinates lies there surely, or possibly, as far as 25 km may make the difference. One of
    which only the district, the province or the country is known is judged by the point that stands for it, and never
    surely.
    """
    if place.latitude is None or place.longitude is None:
        return Verdict.NO
    apart = distance((place.latitude, place.longitude), (asked.latitude, asked.longitude))
    slack = _NEAR_BY if place.precision == "near" else 0.0
    if apart - slack > asked.km:
        return Verdict.NO
    sure = apart + slack <= asked.km and place.precision not in _COARSE
    return Verdict.CERTAIN if sure else Verdict.POSSIBLE


def distance(first: tuple[float, float], second: tuple[float, float]) -> float:
    """Give the kilometres between two points, each a latitude and a longitude: along the sphere, by haversines."""
    (low, west), (high, east) = (map(radians, first), map(radians, second))
    half = sin((high - low) / 2) ** 2 + cos(low) * cos(high) * sin((east - west) / 2) ** 2
    return 2 * _RADIUS * asin(sqrt(min(1.0, half)))
