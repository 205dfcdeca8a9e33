"""FollowTheMoney: what is written is valid by its own library, no surer than it is known, and its losses are told."""

from __future__ import annotations

import importlib
import json
import warnings
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given

from tests.formats.claims import claimed, claims, happened, said, told
from tests.formats.located import MARCH, RAID, reported
from tests.rows import tried_on

if TYPE_CHECKING:
    from sahara_cli.dossier.records import Claim
    from sahara_cli.reports import Report


@cache
def _library() -> Any:
    """Load FollowTheMoney, which takes long: when it is asked, not wherever tests are collected."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what its own libraries are warned of is theirs
        library = pytest.importorskip("followthemoney")
        importlib.import_module("followthemoney.types")
    return library


def _read(report: Report) -> dict[str, dict[str, Any]]:
    """Read entities, by their ids; refuse what the library would clean, drop or call invalid."""
    model, registry = _library().model, _library().types.registry
    entities: dict[str, dict[str, Any]] = {}
    for line in told(report, "ftm")[0].splitlines():
        entity = json.loads(line)
        assert set(entity) == {"id", "schema", "properties"}
        assert entity["id"] not in entities
        proxy = model.get_proxy(entity, cleaned=False)
        assert proxy.schema.name == entity["schema"]
        model[entity["schema"]].validate(entity)
        for name, values in entity["properties"].items():
            prop = proxy.schema.properties[name]
            if prop.type is not registry.name and prop.type is not registry.text:
                assert sorted(proxy.get(prop)) == sorted(values), (name, values)
            assert len(proxy.get(prop)) == len(values), (name, values)
        entities[entity["id"]] = entity
    for entity in entities.values():
        _refers(entity, entities)
    return entities


def _refers(entity: dict[str, Any], entities: dict[str, Any]) -> None:
    """Hold every entity that another refers to be there, and of the schema that is asked for."""
    model, registry = _library().model, _library().types.registry
    schema = model[entity["schema"]]
    for name, values in entity["properties"].items():
        prop = schema.properties[name]
        if prop.type is registry.entity:
            for value in values:
                assert model[entities[value]["schema"]].is_a(prop.range), (name, value)


def test_an_event_says_who_was_there_and_what_it_rests_on() -> None:
    entities = _read(reported(RAID))
    assert list(entities) == [
        "a-file.raid", "a-file.north", "a-file.envoy", "a-file.envoy-member", "a-file.quay", "a-file.coast",
        "a-file.list",
    ]  # fmt: skip
    assert entities["a-file.raid"] == {
        "id": "a-file.raid",
        "schema": "Event",
        "properties": {
            "name": ["A raid"],
            "date": ["2023-12"],
            "summary": ["killed 15–22"],
            "keywords": ["assault/firearms", "two words"],
            "involved": ["a-file.envoy", "a-file.north"],
            "namesMentioned": ["Northland"],
            "location": ["The Quay"],
            "addressEntity": ["a-file.quay"],
            "notes": [
                "Date: within 1–7 Dec 2023 (EDTF [2023-12-01..2023-12-07])",
                "Status: reported",
                "Actors: Zoë O'Neill",
                "Recipients: Northland",
                "Origin: imported",
                "Source: List of Events 3, An Institute, 2024, row NOR12, licence: CC BY 4.0, https://list.example/",
            ],
            "proof": ["a-file.list"],
            "recordId": ["raid"],
        },
    }


def test_whom_and_what_it_names_are_entities_of_their_kinds() -> None:
    entities = _read(reported(RAID))
    assert [entity["schema"] for entity in entities.values()] == [
        "Event", "PublicBody", "Person", "Membership", "Address", "Address", "Document",
    ]  # fmt: skip
    assert entities["a-file.envoy"]["properties"] == {
        "name": ["Zoë O'Neill"],
        "position": ["envoy"],
    }
    assert entities["a-file.quay"]["properties"] == {
        "full": ["The Quay, The Coast"], "name": ["The Quay"], "latitude": ["16.7735"], "longitude": ["-3.0074"],
        "notes": ["Precision: exact"],
    }  # fmt: skip
    assert entities["a-file.coast"]["properties"]["wikidataId"] == ["Q42"]
    assert entities["a-file.list"]["properties"]["notes"] == ["Licence: CC BY 4.0"]


@tried_on(
    ("date", "properties", "whole"),
    [
        ("2023-12-08", {"date": ["2023-12-08"]}, True),
        ("2023", {"date": ["2023"]}, True),
        ("2021-05/2022-04", {"startDate": ["2021-05"], "endDate": ["2022-04"]}, True),
        ("2022-02/", {"startDate": ["2022-02"]}, False),
        ("2023-12-01/..", {"startDate": ["2023-12-01"]}, False),
        ("../1991", {"endDate": ["1991"]}, False),
        ("[2023-12-01..2023-12-07]", {"date": ["2023-12"]}, False),
        ("2023-24", {"date": []}, False),
        ("2020?", {"date": ["2020"]}, False),
        ("199X", {"date": []}, False),
        ("-0043-03-15", {"date": []}, False),
        ("0800-12-25", {"date": []}, False),
        ("Y-17E7/2020", {"endDate": ["2020"]}, False),
    ],
)
def test_a_date_says_no_more_than_is_sure(
    date: str,
    properties: dict[str, list[str]],
    whole: bool,  # noqa: FBT001  # a case
) -> None:
    report = reported(happened(date=date))
    event = _read(report)["a-file.met"]["properties"]
    dates = {key: event[key] for key in ("date", "startDate", "endDate") if key in event}
    assert dates == {key: values for key, values in properties.items() if values}
    told_of = "as much of it as is sure is there, the whole in its notes"
    vague = f"1 of 1 events has a date that FollowTheMoney cannot hold: {told_of}"
    assert [one for one in told(report, "ftm")[1] if "a date" in one] == [vague] * (not whole)


def test_what_has_no_place_there_is_told() -> None:
    assert told(reported(MARCH, said(), claimed()), "ftm")[1] == (
        "1 of 3 records has two sides: all are involved there, and the notes tell who did what to whom",
        "2 of 3 records have no place in FollowTheMoney: no event",
    )


def test_an_id_is_one_that_the_library_takes_whatever_the_folder_is_called() -> None:
    report = reported(RAID)._replace(called="Zoë's file (2)")
    assert next(iter(_read(report))) == "Zo-s-file-2.raid"


@tried_on("title", [" ", "\u3000", " \u00a0"])
def test_a_title_of_which_nothing_can_be_seen_gives_way_to_the_kind(title: str) -> None:
    blank = RAID.model_copy(update={"title": title})
    assert next(iter(_read(reported(blank)).values()))["properties"]["name"] == ["assault/firearms"]


@given(claims())
def test_whatever_is_written_is_valid(drawn: tuple[Claim, ...]) -> None:
    _read(reported(*drawn))
