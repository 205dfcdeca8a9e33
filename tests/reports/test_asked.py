"""A question in words, as its page bears it."""

import re

import pytest

from tests.conftest import Maker, Sahara
from tests.rows import tried_on

ASKED = {
    "events --since 2020 --actor Northland --with Southland": "Events since 2020 with Northland and with Southland",
    "events --until 2021-05": "Events until May 2021",
    "events --on 2020": "Events in 2020",
    "events --on 2023-12-08": "Events on 8 Dec 2023",
    "events --since 2020-06-15 --until 2022": "Events from 15 Jun 2020 to 2022",
    "events --since -0043": "Events since 44 BC",
    "events --since Y12023": "Events since year 12,023",
    "events --kind visit --status planned": "Events of kind visit that are planned",
    "events --kind consult/visit --kind assault": "Events of kind assault or consult/visit",
    "events --topic borders --place Harbour": "Events at Harbour on borders",
    "events --article paper --as-of 2024-02": "Events in “A paper on two neighbours” as published by Feb 2024",
    "events --sources 2": "Events told by 2 publishers or more",
    "events --text met --text part": "Events with “met” or “part”",
    "timeline": "Timeline",
    "timeline --since 2020": "Timeline since 2020",
    "quote Northland": "Statements of Northland",
    "quote --since 2020": "Statements since 2020",
    "fact Northland": "Facts about Northland",
    "fact --conflicts": "What is told differently",
    "find met today": "Records with “met today”",
    "actor Northland --since 2020": "Northland since 2020",
    "actor Northland --with Southland": "Northland and Southland",
    "actor": "Actors",
    "articles": "Articles",
}


@pytest.fixture
def folder(make: Maker) -> str:
    return str(
        make(
            actor=[
                {"id": one, "name": one.capitalize(), "kind": "state"}
                for one in ("northland", "southland")
            ]
            + [{"id": "minister", "name": "Minister", "kind": "person", "part_of": "northland"}],
            place=[{"id": "harbour", "name": "Harbour"}],
            event=[
                {"id": "met", "topics": ["borders"], "places": ["harbour"], "actors": ["northland"]}
            ],
        )
    )


@tried_on("typed", ASKED)
def test_a_page_is_titled_by_its_question(sahara: Sahara, folder: str, typed: str) -> None:
    status, page, _ = sahara(*typed.split(), "--dossier", folder, "-f", "html")
    assert status == 0
    assert re.findall("<title>(.*)</title>", page) == [f"{ASKED[typed]} – A dossier"]
