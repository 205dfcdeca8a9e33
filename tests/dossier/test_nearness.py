"""How near a place is: the distance, and how surely a place lies in a circle."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sahara_cli.dates import Verdict
from sahara_cli.dossier.criteria import All, Near, is_rough, matches
from sahara_cli.dossier.nearness import circle, distance, near
from sahara_cli.dossier.records import Event, Place
from sahara_cli.errors import RequestError
from tests.conftest import CITE
from tests.rows import tried_on

_POINTS = st.tuples(st.floats(-90, 90, allow_nan=False), st.floats(-180, 180, allow_nan=False))


def _place(
    identifier: str, latitude: float | None, longitude: float | None, precision: str | None = None
) -> Place:
    fields = {
        "id": identifier,
        "name": identifier,
        "latitude": latitude,
        "longitude": longitude,
        "precision": precision,
    }
    return Place.model_validate(fields)


def _event(*places: str) -> Event:
    return Event.model_validate(
        {
            "id": "e",
            "date": "2023",
            "kind": "other",
            "title": "It",
            "places": places,
            "cites": [CITE],
        }
    )


@tried_on(
    ("first", "second", "kilometres"),
    [
        ((0, 0), (0, 0), 0),
        ((0, 0), (0, 180), 20015),
        ((90, 0), (-90, 77), 20015),
        ((0, 179.5), (0, -179.5), 111.19),
        ((48.8566, 2.3522), (51.5074, -0.1278), 343.6),
    ],
)
def test_a_distance_is_that_along_the_sphere(
    first: tuple[float, float], second: tuple[float, float], kilometres: float
) -> None:
    assert distance(first, second) == pytest.approx(kilometres, rel=2e-3)


@given(_POINTS, _POINTS)
def test_a_distance_is_the_same_both_ways_and_never_beyond_half_the_earth(
    first: tuple[float, float], second: tuple[float, float]
) -> None:
    assert distance(first, second) == pytest.approx(distance(second, first))
    assert 0 <= distance(first, second) <= 20_016


#: A degree of latitude is 111.19 km.
@tried_on(
    ("precision", "km", "verdict"),
    [
        (None, "112", "certain"),
        (None, "111", "no"),
        ("exact", "112", "certain"),
        ("exact", "111", "no"),
        ("near", "137", "certain"),
        ("near", "136", "possible"),
        ("near", "87", "possible"),
        ("near", "86", "no"),
        *((one, km, verdict) for one in ("district", "province", "area", "country")
          for km, verdict in (("500", "possible"), ("112", "possible"), ("111", "no"))),
    ],
)  # fmt: skip
def test_how_surely_a_place_lies_there_is_told_by_its_precision(
    precision: str | None, km: str, verdict: str
) -> None:
    asked = near([_place("p", 1, 0, precision)], [circle(f"0,0,{km}")])
    assert str(matches(asked, _event("p"))) == verdict
    assert is_rough(All((asked,)), _event("p")) is (verdict == "possible")


def test_a_place_without_coordinates_is_near_nothing() -> None:
    assert near([_place("p", None, None)], [circle("0,0,20000")]) == Near(frozenset())


def test_an_event_is_as_near_as_its_nearest_place() -> None:
    places = [_place("far", 50, 0), _place("coarse", 0, 0, "country"), _place("there", 0, 0)]
    asked = near(places, [circle("0,0,1")])
    verdicts = [
        matches(asked, _event(*ids)) for ids in (("far",), ("far", "coarse"), ("coarse", "there"))
    ]
    assert verdicts == [Verdict.NO, Verdict.POSSIBLE, Verdict.CERTAIN]


def test_any_of_several_circles_will_do() -> None:
    places = [_place("north", 80, 0), _place("south", -80, 0), _place("middle", 0, 0)]
    asked = near(places, [circle("80,0,1"), circle("-80,0,1")])
    assert asked.certain == {"north", "south"}


@tried_on(
    ("typed", "read"),
    [
        ("16.77,-3.01,50", (16.77, -3.01, 50)),
        (" 16.77 , -3.01 , 50 km ", (16.77, -3.01, 50)),
        ("-90,180,0.5", (-90, 180, 0.5)),
        ("+1,+2,3km", (1, 2, 3)),
    ],
)
def test_a_circle_is_read_as_typed(typed: str, read: tuple[float, float, float]) -> None:
    assert tuple(circle(typed)) == read


_SHAPE = "is no point with a distance; give latitude,longitude,kilometres such as 16.77,-3.01,50"


@tried_on(
    ("typed", "why"),
    [
        ("", _SHAPE), ("16.77,-3.01", _SHAPE), ("16.77 -3.01 50", _SHAPE), ("1,2,3,4", _SHAPE), ("nan,0,1", _SHAPE),
        ("inf,0,1", _SHAPE), ("1e5,0,1", _SHAPE), ("١,٢,٣", _SHAPE), ("Timbuktu,50", _SHAPE), ("1,2,-", _SHAPE),
        ("91,0,1", "has a latitude of 91, and the most is 90; the order is latitude,longitude,kilometres"),
        ("0,-181,1", "has a longitude of -181, and the most is 180; the order is latitude,longitude,kilometres"),
        ("0,0,0", "is no circle: give more than 0 kilometres"),
        ("0,0,-5", "is no circle: give more than 0 kilometres"),
    ],
)  # fmt: skip
def test_what_is_no_circle_is_refused(typed: str, why: str) -> None:
    with pytest.raises(RequestError) as refused:
        circle(typed)
    assert str(refused.value) == f'--near: "{typed}" {why}'
