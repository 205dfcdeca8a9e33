"""Where: `--place` takes in what lies within, `--near` what lies around a point, in every listing alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Asking, Maker, Refused

_NEAR = ("--near", "16.77,-3.01,50")


@pytest.fixture(autouse=True)
def folder(make: Maker, monkeypatch: pytest.MonkeyPatch) -> Path:
    made = make(
        place=[
            {"id": "country", "name": "Kestria", "latitude": 17, "longitude": -3, "precision": "country"},
            {"id": "province", "name": "Anse", "within": "country"},
            {"id": "town", "name": "Sorveth", "within": "province", "latitude": 16.7735, "longitude": -3.0074},
            {"id": "village", "name": "Vell", "latitude": 16.9, "longitude": -3.1, "within": "province",
             "precision": "near"},
            {"id": "abroad", "name": "Imra"},
            {"id": "one", "name": "One", "within": "other"},
            {"id": "other", "name": "Other", "within": "one"},
        ],
        event=[
            {"id": "in-country", "date": "2023-01-01", "places": ["country"], "actors": ["north"]},
            {"id": "in-province", "date": "2023-01-02", "places": ["province"]},
            {"id": "in-town", "date": "2023-01-03", "places": ["town"]},
            {"id": "in-village", "date": "2023", "places": ["village"]},
            {"id": "elsewhere", "date": "2023-01-05", "places": ["abroad"]},
        ],
        statement=[{"id": "said", "place": "town"}],
        fact=[{"id": "claimed", "subject": "town", "date": "2023"}],
    )  # fmt: skip
    monkeypatch.setenv("SAHARA_DOSSIER", str(made))
    return made


@pytest.mark.parametrize(
    ("place", "found"),
    [
        ("Kestria", ["in-country", "in-village", "in-province", "in-town"]),
        ("Anse", ["in-village", "in-province", "in-town"]),
        ("Sorveth", ["in-town"]),
        ("Imra", ["elsewhere"]),
    ],
)
def test_a_place_takes_in_all_that_it_holds(ids: Asking, place: str, found: list[str]) -> None:
    assert ids("events", "--place", place) == found


def test_a_count_by_place_counts_for_the_places_around(answer: Asking) -> None:
    assert answer("count", "--by", "place", "-f", "csv") == (
        "place,certain,possible,unknown,total\n"
        "Kestria,4,0,0,4\nAnse,3,0,0,3\nImra,1,0,0,1\nSorveth,1,0,0,1\nVell,1,0,0,1\n"
    )


@pytest.mark.parametrize("noun", ["statement", "fact"])
def test_words_and_claims_are_at_places_within_too(ids: Asking, noun: str) -> None:
    command, found = ("quote", ["said"]) if noun == "statement" else ("fact", ["claimed"])
    assert ids(command, "--place", "Kestria") == ids(command, *_NEAR) == found


def test_near_a_point_is_what_lies_there_and_possibly_what_is_known_coarsely(
    answer: Asking, ids: Asking
) -> None:
    assert ids("events", *_NEAR) == ["in-country", "in-village", "in-town"]
    assert ids("events", *_NEAR, "--strict") == ["in-village", "in-town"]
    assert answer("events", *_NEAR, "--columns", "id") == (
        "Id\n────────────\n≈ in-country\n  in-village\n  in-town\n\n"
        "3 events; 1 only possible (≈): the place is not known well enough to be sure\n"
        "Source: paper, published 18 Dec 2023.\n"
    )


def test_the_footer_tells_of_dates_and_places(answer: Asking) -> None:
    told = answer("events", *_NEAR, "--until", "2023-02", "--columns", "id")
    assert (
        "3 events; 2 only possible (≈): the date or the place is not known well enough to be sure\n"
        in told
    )
    counted = answer("count", *_NEAR, "--until", "2023-02")
    assert (
        "2 only possible (≈): the date or the place is not known well enough to be sure\n"
        in counted
    )
    outlined = answer("timeline", *_NEAR, "--by", "year")
    assert "1 only possible (≈): the place is not known well enough to be sure\n" in outlined
    profiled = answer("actor", *_NEAR)
    assert "Of what is counted, 1 is only possible: the place is not known well enough" in profiled


def test_json_says_how_sure_a_row_is(records: Asking) -> None:
    matches = {row["id"]: row["match"] for row in records("events", *_NEAR)}
    assert matches == {"in-village": "certain", "in-country": "possible", "in-town": "certain"}
    assert "match" not in records("events", "--place", "Kestria")[0]


@pytest.mark.parametrize(
    "command", ["events", "timeline", "quote", "fact", "find", "count", "actor"]
)
def test_every_listing_takes_a_point(answer: Asking, command: str) -> None:
    argument = ("They",) if command == "find" else ()
    for far in ("-80.5,10,1", "0,0,1"):
        told = answer(command, *argument, "--near", far, "-f", "json")
        assert told == "[]\n" or '"total": 0' in told or command == "actor"


def test_a_point_that_is_none_is_refused(refused: Refused) -> None:
    assert refused("events", "--near", "Sorveth") == (
        '--near: "Sorveth" is no point with a distance; give latitude,longitude,kilometres such as 16.77,-3.01,50'
    )
