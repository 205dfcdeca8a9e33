"""A dossier with something of everything: dates of every shape, words of many scripts, sides, kinds, standings."""

from __future__ import annotations

import random
from typing import Any

from sahara_cli.dossier.records import MODES
from tests.conftest import ARTICLE, CITE
from tests.formats.claims import DATES

ACTORS = ("north", "south", "envoy", "press-office")
PLACES = ("in-north", "harbour", "quay")
TOPICS = ("talks", "borders", "north", "fishing-rights")
PAPERS = ("paper", "leaflet", "gazette")
#: Dates that listings put in order, sets and open ones beside each other.
WHEN = (
    *DATES, "2022", "2023-11", "2023-12-03", "2023-12-08?", "2023-12~/2024", "[2020..]", "[..2020]", "{2019..2021}",
    "[1990,2023-12]", "{..1980,2023}", "2020-06/2020-08?", "2023-21", "Y1E40", "Y-1E90", "[Y1E30,2020]", "XXXX-12-25",
    "/..", "../", "2020-01-01/", "1950S2",
)  # fmt: skip
WORDS = (
    "visit", "visits", "visiting", "city", "cities", "UN", "U.N.", "unit", "news", "Łódź", "lodz", "O'Neill's",
    "naval-base", "processes", "process", "港", "港口", "กรุงเทพ", "naïve", "ﬁsh", "ÆON", "12", "2023-12-08", "…", "?",
    "the", "port", "ports", "portly", "x" * 40,
)  # fmt: skip


def records(count: int, seed: int = 7) -> dict[str, list[dict[str, Any]]]:
    """Make so many claims, and whom and what they name."""
    chance = random.Random(seed)  # noqa: S311 - the same dossier each time

    def some(names: tuple[str, ...], most: int = 2) -> list[str]:
        return chance.sample(names, chance.randint(0, most))

    def claim(noun: str, at: int) -> dict[str, Any]:
        papers = some(PAPERS)
        cites: list[dict[str, Any]] = [
            {**CITE, "article": one, "start": chance.randrange(40), "end": 90} for one in papers
        ] or [
            {"dataset": "counts", "row": f"row {chance.randrange(120)}", "digest": CITE["digest"]}
            for _ in range(chance.randint(1, 2))
        ]
        return {
            "id": f"{noun}-{at}", "date": chance.choice(WHEN), "topics": some(TOPICS), "mentioned": some(ACTORS),
            "cites": cites,
        }  # fmt: skip

    def text() -> str:
        return " ".join(chance.choices(WORDS, k=chance.randint(1, 6)))

    def event(at: int) -> dict[str, Any]:
        kind = chance.choice(("consult", "agree", "assault", "other"))
        figures = [{"what": "killed", "low": 3, "by": chance.choice(ACTORS), "text": text()}]
        return {
            **claim("event", at), "kind": kind, "mode": chance.choice((None, *MODES.get(kind, ()))), "title": text(),
            "status": chance.choice(("reported", "planned", "disputed")), "actors": some(ACTORS),
            "recipients": some(ACTORS), "places": some(PLACES), "figures": figures * chance.randint(0, 1),
            "date_text": chance.choice((None, text())),
        }  # fmt: skip

    def statement(at: int) -> dict[str, Any]:
        named: dict[str, Any] = (
            {"speaker": chance.choice(ACTORS)}
            if at % 4
            else {"speaker": None, "speaker_text": text()}
        )
        return {
            **claim("statement", at), **named, "directness": "indirect", "text": text(),
            "reported_by": chance.choice((None, *ACTORS)), "place": chance.choice((None, *PLACES)),
        }  # fmt: skip

    def fact(at: int) -> dict[str, Any]:
        made = {
            **claim("fact", at), "subject": chance.choice((*ACTORS, *PLACES, "event-0")), "property": text(),
            "value": text(), "asserted_by": chance.choice((None, *ACTORS)),
            "status": chance.choice(("reported", "disputed")),
        }  # fmt: skip
        return made if at % 3 else {**made, "date": None}

    return {
        "article": [
            {**ARTICLE, "id": one, "publisher": publisher, "published": day}
            for one, publisher, day in zip(
                PAPERS, ("The Press", "the press", None), ("2023-12-18", "2022-02", "2023-12~"), strict=True
            )
        ],
        "dataset": [
            {
                "id": "counts", "label": "Counts of visits", "publisher": "A port", "published": "2024",
                "published_basis": "As printed.", "rows": 200, "file_digest": CITE["digest"],
            }
        ],
        "actor": [
            {"id": "north", "name": "Northland", "kind": "state", "aliases": ["the North", "Port of the North"]},
            {"id": "south", "name": "Southland", "kind": "state"},
            {"id": "envoy", "name": "Zoë O'Neill", "kind": "person", "role": "envoy", "part_of": "north"},
            {"id": "press-office", "name": "Press Office", "kind": "organisation", "part_of": "envoy"},
        ],
        "place": [
            {"id": "in-north", "name": "Northland"},
            {"id": "harbour", "name": "The Harbour", "note": "a port", "latitude": 36.1, "longitude": -7.2,
             "precision": "near"},
            {"id": "quay", "name": "Quay", "within": "harbour", "latitude": 36, "longitude": -7},
        ],
        "event": [event(at) for at in range(count // 2)],
        "statement": [statement(at) for at in range(count // 4)],
        "fact": [fact(at) for at in range(count // 4)],
    }  # fmt: skip


def judged(count: int, seed: int = 11) -> list[dict[str, Any]]:
    """Make judgements on the events of so many records, on whom and on what they name."""
    chance = random.Random(seed)  # noqa: S311 - the same judgements each time
    events = [f"event-{at}" for at in range(count // 2)]
    made = []
    for at in range(max(2, count // 12)):
        members = chance.sample(events, chance.randint(2, 3))
        same = {"id": f"same-{at}", "members": members, "decided": "2024-01-01"}
        verdict = chance.choice(("same", "same", "same", "different"))
        lead = chance.choice((None, *members)) if verdict == "same" else None
        made.append({**same, "verdict": verdict, "lead": lead})
    return [
        *made,
        {"id": "one-land", "members": ["south", "press-office"], "verdict": "same", "lead": "press-office",
         "decided": "2024-01-01"},
        {"id": "one-port", "members": ["quay", "in-north"], "verdict": "same", "decided": "2024-01-01"},
    ]  # fmt: skip


def others(
    first: dict[str, list[dict[str, Any]]], count: int, seed: int = 13
) -> dict[str, list[dict[str, Any]]]:
    """Make the records of another dossier: of the same actors, places and sources, in part told otherwise."""
    made = records(count, seed)
    for noun in ("event", "statement", "fact"):
        own = first[noun][:2]  # which both have
        made[noun] = [*own, *({**one, "id": f"other-{one['id']}"} for one in made[noun])]
    north, south, *rest = made["actor"]
    made["actor"] = [
        {**south, "name": "The South", "aliases": ["Sudland"]},
        {"id": "newcomer", "name": "A newcomer", "kind": "person", "part_of": "south"},
        {**north, "role": "host"},
        *rest,
    ]
    made["place"][0]["aliases"] = ["the northern lands"]
    made["article"][0]["coded"] = "2024-02-02"
    return made
