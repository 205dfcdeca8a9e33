"""A dossier in which five invented reports of one blast disagree, and two tell of one woman by two names."""

from __future__ import annotations

from typing import Any

from tests.conftest import ARTICLE, CITE

_PUBLISHED = {
    "plan": ("The Courier", "2024-03-01"),
    "first": ("The Courier", "2024-03-05"),
    "second": ("Harbour Radio", "2024-03-05"),
    "third": ("The Press", "2024-03-06"),
    "fourth": ("The Courier", "2024-03-08"),
    "fifth": ("Evening Post", "2024-03-12"),
}


def cited(article: str) -> list[dict[str, Any]]:
    return [{**CITE, "article": article}]


def _killed(low: int, high: int | None, by: str | None = None) -> list[dict[str, Any]]:
    figure = {"what": "killed", "low": low, "high": high, "by": by}
    return [{name: value for name, value in figure.items() if value is not None}]


ARTICLES: list[dict[str, Any]] = [
    {**ARTICLE, "id": one, "label": f"The {one} report", "publisher": publisher, "published": day}
    for one, (publisher, day) in _PUBLISHED.items()
]
ACTORS: list[dict[str, Any]] = [
    {"id": "silva", "name": "Ana Silva", "kind": "person", "part_of": "norland"},
    {"id": "dos-reis", "name": "Ana dos Reis", "kind": "person", "role": "interior minister", "aliases": ["The Fox"]},
    {"id": "norland", "name": "Norland", "kind": "state"},
    {"id": "ministry", "name": "Interior Ministry", "kind": "organisation", "part_of": "norland"},
    {"id": "north-front", "name": "North Front", "kind": "armed_group"},
]  # fmt: skip
PLACES: list[dict[str, Any]] = [
    {"id": "fez", "name": "Fez"},
    {"id": "market", "name": "The Market"},
]
_BLAST: dict[str, Any] = {"kind": "assault", "mode": "explosives", "places": ["fez"]}
EVENTS: list[dict[str, Any]] = [
    {**_BLAST, "id": "blast-1", "date": "2024-03-04", "title": "Blast kills 12 in Fez", "cites": cited("first"),
     "figures": _killed(12, 12)},
    {**_BLAST, "id": "blast-2", "date": "2024-03", "title": "Explosion in Fez", "cites": cited("second"),
     "figures": _killed(19, None, "ministry")},
    {**_BLAST, "id": "blast-3", "date": "2024-03-04", "title": "Bomb at a Fez market", "cites": cited("third"),
     "actors": ["north-front"], "places": ["market"], "figures": _killed(17, 17), "status": "disputed"},
    {"id": "blast-4", "date": "2024-03-03", "kind": "other", "title": "Gas blast in Fez kills 18",
     "cites": cited("fourth"), "figures": _killed(18, 18), "places": ["fez"], "topics": ["accident"]},
    {**_BLAST, "id": "blast-5", "date": "2024-03-04", "title": "Inquiry into the Fez blast", "cites": cited("fifth"),
     "mentioned": ["silva"]},
    {"id": "visit-plan", "date": "2024-03-06", "kind": "consult", "mode": "visit", "status": "planned",
     "title": "Silva to visit Fez", "actors": ["silva"], "places": ["fez"], "cites": cited("plan")},
    {"id": "visit", "date": "2024-03-06", "kind": "consult", "mode": "visit", "title": "Dos Reis visits Fez",
     "actors": ["dos-reis"], "places": ["fez"], "cites": cited("third")},
]  # fmt: skip
STATEMENTS: list[dict[str, Any]] = [
    {"id": "said-1", "date": "2024-03-05", "speaker": "silva", "directness": "indirect", "text": "She was shocked.",
     "cites": cited("second")},
    {"id": "said-2", "date": "2024-03-06", "speaker": "dos-reis", "directness": "indirect", "text": "Help will come.",
     "cites": cited("third")},
]  # fmt: skip
FACTS: list[dict[str, Any]] = [
    {"id": "cause-1", "subject": "blast-1", "property": "cause", "value": "a bomb", "date": "2024-03-04",
     "asserted_by": "ministry", "cites": cited("second")},
    {"id": "cause-2", "subject": "blast-4", "property": "Cause", "value": "a gas leak", "cites": cited("fourth")},
]  # fmt: skip
BLASTS = ["blast-1", "blast-2", "blast-3", "blast-4", "blast-5"]
SAMES: list[dict[str, Any]] = [
    {"id": "one-blast", "members": BLASTS[:3]},
    {"id": "one-blast-more", "members": BLASTS[2:]},
    {"id": "one-visit", "members": ["visit", "visit-plan"], "lead": "visit"},
    {"id": "one-woman", "members": ["silva", "dos-reis"]},
    {"id": "no-visit", "members": ["blast-1", "visit"], "verdict": "different"},
]
MARKET: dict[str, list[dict[str, Any]]] = {
    "article": ARTICLES, "actor": ACTORS, "place": PLACES, "event": EVENTS, "statement": STATEMENTS, "fact": FACTS,
    "same": SAMES,
}  # fmt: skip
