"""FollowTheMoney's entities: events with whom and where they name, wherever in the file those stand."""

from __future__ import annotations

import json
from typing import Any

from sahara_cli.imports.rows import Party, Site
from tests.imports.files import Gone, gone_through
from tests.rows import tried_on


def _entity(identifier: str, schema: str, **properties: Any) -> dict[str, Any]:
    return {"id": identifier, "schema": schema, "properties": properties}


def _read(*entities: dict[str, Any]) -> Gone:
    return gone_through("ftm", "".join(f"{json.dumps(one)}\n" for one in entities))


@tried_on(
    ("properties", "date"),
    [
        ({"date": ["2023-12-08"]}, "2023-12-08"),
        ({"date": ["2023"]}, "2023"),
        ({"date": ["2023-12", "2023-11"]}, "[2023-11,2023-12]"),
        ({"startDate": ["2021-05"], "endDate": ["2022-04"]}, "2021-05/2022-04"),
        ({"startDate": ["2021-05"]}, "2021-05/"),
        ({"endDate": ["2022"]}, "/2022"),
        ({"date": ["2023-12"], "notes": ["Date: within 1–7 Dec 2023 (EDTF [2023-12-01..2023-12-07])"]},
         "[2023-12-01..2023-12-07]"),
        ({"date": ["2023-12"], "notes": ["Date: whenever (EDTF soon)"]}, "2023-12"),
    ],
)  # fmt: skip
def test_a_date_is_as_its_properties_have_it_or_our_notes(
    properties: dict[str, list[str]], date: str
) -> None:
    gone = _read(_entity("e", "Event", name=["It"], **properties))
    assert (gone.dates, gone.wrong) == ([date], [])


def test_an_event_names_whom_and_where_wherever_they_stand() -> None:
    gone = _read(
        _entity("e", "Event", name=["They met"], date=["2023"], involved=["n", "z"], organizer=["o"],
                addressEntity=["q"], location=["The Quay", "Elsewhere"], namesMentioned=["Ada North"],
                keywords=["consult/visit", "two words"], summary=["killed 3"], sourceUrl=["https://news.example/"]),
        _entity("n", "PublicBody", name=["Northland"], classification=["state"], wikidataId=["Q1"]),
        _entity("z", "Person", name=["Zoë O'Neill", "Z. O'Neill"], alias=["Zo"], position=["envoy"]),
        _entity("o", "Company", name=["Quay Ltd"]),
        _entity("q", "Address", full=["The Quay, The Coast"], name=["The Quay"], latitude=["16.5"], longitude=["-3"],
                notes=["Precision: near"]),
        _entity("d", "Document", title=["A paper"]),
        _entity("m", "Membership", member=["z"], organization=["n"]),
    )  # fmt: skip
    told = gone.told["e"]
    assert told.fields == {
        "title": "They met", "date": "2023", "kind": "consult", "mode": "visit",
        "topics": ("two-words",), "note": "killed 3\nhttps://news.example/",
    }  # fmt: skip
    assert told.actors == (
        Party("Quay Ltd"),
        Party("Northland", "state", (), ("https://www.wikidata.org/entity/Q1",)),
        Party("Zoë O'Neill", "person", ("Z. O'Neill", "Zo"), (), "envoy"),
    )
    assert told.places == (Site("The Quay", ("The Coast",), 16.5, -3.0, "near"), Site("Elsewhere"))
    assert told.mentioned == (Party("Ada North"),)
    assert len(gone.named) == 4
    assert gone.left_out == {
        "Document: no event, nobody, no address": 1, "Membership: no event, nobody, no address": 1,
    }  # fmt: skip
    assert gone.lost == {"an event's sides: all involved are taken to have done it": 1}


@tried_on(
    ("notes", "sides"),
    [
        (["Actors: A, B", "Recipients: C"], (["A, B"], ["C"])),
        (["Actors: A, B, C"], (["A, B", "C"], [])),
        (["Recipients: A, B, C"], ([], ["A, B", "C"])),
        (["Actors: C", "Recipients: A, B"], (["A, B", "C"], [])),
        ([], (["A, B", "C"], [])),
    ],
)
def test_sides_are_as_our_notes_have_them(
    notes: list[str], sides: tuple[list[str], list[str]]
) -> None:
    gone = _read(
        _entity("e", "Event", name=["It"], date=["2023"], involved=["a", "c"], notes=notes),
        _entity("a", "Organization", name=["A, B"]),
        _entity("c", "Organization", name=["C"]),
    )
    told = gone.told["e"]
    named = ([one.name for one in side] for side in (told.actors, told.recipients))
    assert tuple(named) == sides


def test_somebody_whom_no_line_describes_is_counted() -> None:
    gone = _read(
        _entity("e", "Event", name=["It"], date=["2023"], involved=["nobody"], country=["ke"])
    )
    assert gone.told["e"].actors == ()
    assert gone.lost == {
        "somebody involved whom no line of the file describes": 1, "country of an event": 1,
    }  # fmt: skip


@tried_on(
    ("line", "wrong"),
    [
        ("[]", "1, : is no JSON object; a line holds one entity"),
        ("{", "1, : is no JSON object; a line holds one entity"),
        ('{"id": "e", "schema": "Event"}',
         "1, properties: is no object; an entity holds its properties by their names"),
        ('{"id": "e", "schema": "Event", "properties": {"date": ["2023"]}}', "1, name: is not told"),
        ('{"id": "e", "schema": "Event", "properties": {"name": ["x"]}}',
         "1, date: is not told, and neither is startDate; an event needs a date"),
        ('{"id": "p", "schema": "Person", "properties": {"name": [" "]}}', "1, name: is not told"),
        ('{"id": "a", "schema": "Address", "properties": {"full": ["x"], "latitude": ["far"]}}',
         '1, latitude: "far" is no number of degrees from -90 to 90'),
    ],
)  # fmt: skip
def test_an_entity_that_is_wrong_is_told_by_its_line(line: str, wrong: str) -> None:
    gone = gone_through("ftm", f"{line}\n")
    assert (gone.told, gone.wrong) == ({}, [wrong])


@tried_on(
    ("properties", "name", "within"),
    [
        ({"name": ["Imra, D.C."], "full": ["Imra, D.C., Kestria"]}, "Imra, D.C.", ("Kestria",)),
        ({"name": ["Imra, D.C."], "full": ["Imra, D.C."]}, "Imra, D.C.", ()),
        ({"name": ["Imra"], "full": ["Imratown, Kestria"]}, "Imra", ("Kestria",)),
        ({"name": ["Imra"], "full": ["Imra, , Kestria"]}, "Imra", ("Kestria",)),
        ({"name": [], "full": ["Imra, Kestria"]}, "Imra, Kestria", ("Kestria",)),
        ({"name": ["Dome"], "full": ["Dome, Imra, D.C., Kestria"], "notes": ["Within: Imra, D.C.", "Within: Kestria"]},
         "Dome", ("Imra, D.C.", "Kestria")),
    ],
)  # fmt: skip
def test_a_comma_in_a_place_s_name_parts_nothing(
    properties: dict[str, list[str]], name: str, within: tuple[str, ...]
) -> None:
    (site,) = _read(_entity("q", "Address", **properties)).named
    assert isinstance(site, Site)
    assert (site.name, site.within) == (name, within)
