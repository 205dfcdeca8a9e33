"""GeoJSON: what is written is RFC 7946's, says where each claim is and how near, and what is left out is told."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given

from tests.formats.claims import claims, told
from tests.formats.located import MARCH, RAID, TALKS, reported

if TYPE_CHECKING:
    from sahara_cli.dossier.records import Claim
    from sahara_cli.reports import Report
    from tests.conftest import Maker, Sahara


def _read(report: Report) -> dict[str, Any]:
    """Read it as RFC 7946 has it: §3.3 a collection, §3.2 features, §3.1.2 and §3.1.3 their points, §4 in degrees."""
    whole: dict[str, Any] = json.loads(told(report, "geojson")[0])
    assert set(whole) <= {"type", "features", "sources"}
    assert whole["type"] == "FeatureCollection"
    ids = [feature["id"] for feature in whole["features"]]
    assert len(ids) == len(set(ids))
    for feature in whole["features"]:
        assert set(feature) == {"type", "id", "geometry", "properties"}
        assert feature["type"] == "Feature"
        geometry = feature["geometry"]
        points = geometry["coordinates"]
        points = [points] if geometry["type"] == "Point" else points
        assert geometry["type"] == ("Point" if len(points) == 1 else "MultiPoint")
        assert all(abs(longitude) <= 180 and abs(latitude) <= 90 for longitude, latitude in points)
    return whole


def test_a_feature_says_all_of_an_event() -> None:
    (feature,) = _read(reported(RAID))["features"]
    assert feature == {
        "type": "Feature",
        "id": "raid",
        "geometry": {"type": "Point", "coordinates": [-3.0074, 16.7735]},
        "properties": {
            "record": "event", "id": "raid", "date": "[2023-12-01..2023-12-07]", "earliest": "2023-12-01",
            "latest": "2023-12-07", "title": "A raid", "kind": "assault", "mode": "firearms", "status": "reported",
            "actors": "Zoë O'Neill", "actor_ids": "envoy", "recipients": "Northland", "recipient_ids": "north",
            "mentioned": "Northland", "mentioned_ids": "north", "places": "The Quay", "place_ids": "quay",
            "figures": "killed 15–22", "topics": "two words", "origin": "imported", "precision": "exact",
            "source": "List of Events 3, An Institute, 2024, row NOR12, licence: CC BY 4.0, https://list.example/",
            "killed_low": 15, "killed_high": 22,
        },
    }  # fmt: skip


def test_an_event_at_several_places_is_one_feature_at_all_that_have_coordinates() -> None:
    text, lost = told(reported(MARCH), "geojson")
    (feature,) = json.loads(text)["features"]
    assert feature["geometry"] == {
        "type": "MultiPoint",
        "coordinates": [[-3.0074, 16.7735], [179.99, -17.5]],
    }
    assert feature["properties"]["precision"] == "exact; province"
    assert lost == (
        "1 of 1 events has places without coordinates too: on the map at the others alone",
    )


def test_what_has_no_coordinates_is_told_and_left_out() -> None:
    text, lost = told(reported(RAID, TALKS), "geojson")
    assert [feature["id"] for feature in json.loads(text)["features"]] == ["raid"]
    assert lost == ("1 of 2 events has no coordinates: not on the map",)


def test_data_sets_are_credited_with_their_licences() -> None:
    assert _read(reported(RAID))["sources"] == [
        {
            "id": "list", "label": "List of Events 3", "publisher": "An Institute", "published": "2024",
            "licence": "CC BY 4.0", "url": "https://list.example/",
        }
    ]  # fmt: skip
    assert "sources" not in _read(reported(TALKS))


def test_a_feature_has_a_line_of_its_own() -> None:
    lines = told(reported(RAID, MARCH), "geojson")[0].splitlines()
    assert [line[:30] for line in lines[1:]] == [
        '{"type": "Feature", "id": "rai', '{"type": "Feature", "id": "mar', "]}",
    ]  # fmt: skip


@given(claims())
def test_whatever_is_written_is_geojson(drawn: tuple[Claim, ...]) -> None:
    _read(reported(*drawn))


@pytest.mark.parametrize("form", ["geojson"])
def test_columns_that_were_asked_for_are_all_that_a_feature_tells(
    make: Maker, sahara: Sahara, form: str
) -> None:
    place = {"id": "harbour", "name": "The Harbour", "latitude": 1.5, "longitude": -2}
    folder = make(event=[{"id": "e", "places": ["harbour"]}], place=[place])
    told = sahara("events", "--dossier", folder, "-f", form, "--columns", "when,what").out
    (feature,) = json.loads(told)["features"]
    assert feature["geometry"]["coordinates"] == [-2.0, 1.5]
    assert feature["properties"] == {"record": "event", "when": "8 Dec 2023", "what": "They met"}
