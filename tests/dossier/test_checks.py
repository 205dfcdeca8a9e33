"""What makes a record sound among its fellows."""

from __future__ import annotations

from typing import Any

from sahara_cli.dossier.checks import SHORTEST_SPAN, Extent, Known, faults
from sahara_cli.dossier.records import RECORDS, AnyRecord
from tests.cli.commands.samples import BY_ID, TEXT
from tests.conftest import CITE, filled
from tests.rows import tried_on

KNOWN = Known(
    nouns={"north": "actor", "harbour": "place", "paper": "article", "one": "event"},
    extents={"paper": Extent(1000, 3, 9)},
)


def _record(noun: str, **fields: Any) -> AnyRecord:
    line = {"event": {}, "statement": {"speaker": "north"}}.get(noun, {})
    return RECORDS[noun].model_validate(filled(noun, {"id": "new", **line, **fields}))  # type: ignore[return-value]  # each noun's own model


def _told(record: AnyRecord) -> list[tuple[str, str]]:
    return [(fault.field, fault.problem) for fault in faults(record, KNOWN)]


@tried_on("noun", ["event", "statement", "fact"])
def test_a_sound_record_has_no_fault(noun: str) -> None:
    assert _told(_record(noun)) == []


def test_the_dossier_known_by_heart_is_sound() -> None:
    extent = Extent(len(TEXT), 7, 7)
    known = Known(
        {name: one.noun for name, one in BY_ID.items()}, {"paper": extent, "leaflet": extent}
    )
    assert [fault for one in BY_ID.values() for fault in faults(one, known)] == []


@tried_on(
    ("noun", "fields", "field", "nouns"),
    [
        ("event", {"actors": ["west"]}, "actors", "actor"),
        ("event", {"recipients": ["harbour"]}, "recipients", "actor"),
        ("event", {"mentioned": ["one"]}, "mentioned", "actor"),
        ("event", {"places": ["north"]}, "places", "place"),
        ("statement", {"speaker": "west"}, "speaker", "actor"),
        ("statement", {"reported_by": "west"}, "reported_by", "actor"),
        ("statement", {"addressee": "west"}, "addressee", "actor"),
        ("statement", {"place": "west"}, "place", "place"),
        ("statement", {"mentioned": ["north", "west"]}, "mentioned", "actor"),
        ("fact", {"asserted_by": "west"}, "asserted_by", "actor"),
        ("fact", {"mentioned": ["west"]}, "mentioned", "actor"),
        ("actor", {"name": "W", "kind": "state", "part_of": "west"}, "part_of", "actor"),
        ("place", {"name": "W", "within": "north"}, "within", "place"),
        ("event", {"cites": [{**CITE, "article": "leaflet"}]}, "cites[0].article", "article"),
    ],
)
def test_a_reference_that_leads_nowhere_is_told(
    noun: str, fields: dict[str, Any], field: str, nouns: str
) -> None:
    ((where, problem),) = _told(_record(noun, **fields))
    assert where == field
    assert problem.endswith(f'" is no {nouns} of this dossier')


def test_a_fact_is_about_an_actor_a_place_or_a_topic_of_its_own() -> None:
    assert _told(_record("fact", subject="harbour")) == []
    assert _told(_record("fact", subject="weather", topics=["weather"])) == []
    assert _told(_record("fact", subject="one")) == []
    for subject in ("weather", "paper", "nothing"):
        assert _told(_record("fact", subject=subject)) == [
            (
                "subject",
                f'"{subject}" is no actor, no place, no event and none of the record\'s topics',
            )
        ]


@tried_on(
    ("span", "told"),
    [
        ({"start": 960, "end": 1000}, []),
        ({"start": 960, "end": 1001}, [("cites[0].end", "1001 lies beyond the article, which has 1000 characters")]),
        ({"start": 5, "end": 5}, [("cites[0].end", "5 does not come after the start, 5")]),
        ({"start": 9, "end": 5}, [("cites[0].end", "5 does not come after the start, 9")]),
        ({"start": 0, "end": SHORTEST_SPAN}, []),
        ({"start": 0, "end": 24}, [("cites[0].end", "the span has 24 characters; a citation takes 25 at least")]),
        ({"paragraph": 3, "sentence": 9}, []),
        ({"paragraph": 4}, [("cites[0].paragraph", "4 lies beyond the article, which has 3 paragraphs")]),
        ({"sentence": 10}, [("cites[0].sentence", "10 lies beyond the article, which has 9 sentences")]),
    ],
)  # fmt: skip
def test_a_citation_stays_within_its_article(
    span: dict[str, int], told: list[tuple[str, str]]
) -> None:
    assert _told(_record("event", cites=[{**CITE, **span}])) == told


def test_every_fault_is_told() -> None:
    cites = [{**CITE, "end": 5000}, {**CITE, "article": "leaflet"}]
    record = _record("event", actors=["west", "east"], cites=cites)
    assert [field for field, _ in _told(record)] == [
        "actors",
        "actors",
        "cites[1].article",
        "cites[0].end",
    ]


@tried_on(
    "members, problems",
    [
        (["north", "south"], []),
        (["north", "one"], ['"north" is an actor, "one" an event; members are of one kind']),
        (["harbour", "north", "one"], [
            '"harbour" is a place, "north" an actor; members are of one kind',
            '"harbour" is a place, "one" an event; members are of one kind',
        ]),
        (["paper", "north"], ['"paper" is no event or actor or place of this dossier']),
        (["north", "nothing"], ['"nothing" is no event or actor or place of this dossier']),
        (["paper", "paper-2"], [
            '"paper" is no event or actor or place of this dossier',
            '"paper-2" is no event or actor or place of this dossier',
        ]),
    ],
)  # fmt: skip
def test_what_is_judged_to_be_the_same_is_of_one_kind(
    members: list[str], problems: list[str]
) -> None:
    actors, others = (
        dict.fromkeys(("north", "south"), "actor"),
        {"harbour": "place", "one": "event"},
    )
    articles = dict.fromkeys(("paper", "paper-2"), "article")
    known = Known(nouns={**actors, **others, **articles}, extents={})
    told = faults(_record("same", members=members), known)
    assert [(fault.field, fault.problem) for fault in told] == [
        ("members", one) for one in problems
    ]
