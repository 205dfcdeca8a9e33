"""How far two events are apart: at their nearest places, of those whose points are known precisely."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sahara_cli.dossier.meetings import Grounds
from sahara_cli.dossier.records import Place

if TYPE_CHECKING:
    from sahara_cli.dossier.meetings import Compared


def _at(name: str, longitude: float | None, precision: str | None = None) -> Place:
    latitude = None if longitude is None else 0.0
    fields = {"latitude": latitude, "longitude": longitude, "precision": precision}
    return Place.plainly({"id": name, "name": name, **fields})


GROUNDS = Grounds(
    [
        *(_at(f"east-{degrees}", float(degrees)) for degrees in range(10)),
        _at("unknown", None),
        _at("district", 5.0, "district"),
        _at("near", 0.0, "near"),
    ]
)


class _Somewhere:
    """An event, as far as its places are compared."""

    def __init__(self, *places: str) -> None:
        self.places = frozenset(places)


def _apart(first: tuple[str, ...], second: tuple[str, ...]) -> float | None:
    events: list[Compared] = [_Somewhere(*first), _Somewhere(*second)]  # type: ignore[list-item]  # of which only places are asked
    return GROUNDS.apart(*events)


def test_two_events_are_as_far_apart_as_their_nearest_places() -> None:
    degree = _apart(("east-0",), ("east-1",))
    assert degree == pytest.approx(111.2, abs=0.2)
    assert _apart(("east-0", "east-3"), ("east-4", "east-9")) == pytest.approx(degree)
    assert _apart(("near",), ("east-0",)) == 0


def test_where_one_of_two_has_no_point_nothing_is_told() -> None:
    assert _apart(("unknown",), ("east-1",)) is None
    assert _apart(("east-1",), ("unknown", "nowhere")) is None
    assert _apart((), ()) is None
    assert _apart(("district",), ("east-1",)) is None


def test_of_very_many_places_none_are_compared() -> None:
    many = tuple(f"east-{degrees}" for degrees in range(8))
    assert _apart(many, tuple(f"east-{degrees}" for degrees in range(5))) == 0
    assert _apart(many, tuple(f"east-{degrees}" for degrees in range(6))) is None
