"""One raid, as an article and two data sets tell of it, among rows that are of others."""

from __future__ import annotations

from typing import Any

from tests.conftest import ARTICLE, CITE, DATASET

_RESTS = {"date": "2024-03-04", "kind": "assault"}


def _row(dataset: str, row: str) -> list[dict[str, Any]]:
    return [{"dataset": dataset, "row": row, "digest": "a" * 64}]


def _killed(low: int, high: int) -> list[dict[str, Any]]:
    return [{"what": "killed", "low": low, "high": high}]


RAIDS: dict[str, list[dict[str, Any]]] = {
    "article": [{**ARTICLE, "id": "courier", "publisher": "Kestria Courier", "published": "2024-03-05"}],
    "dataset": [
        {**DATASET, "id": "tally", "label": "Tally of Events", "publisher": "Tally Desk", "published": "2024-04",
         "licence": "no redistribution"},
        {**DATASET, "id": "register", "label": "Register 24", "publisher": "The Register", "published": "2024-06-01",
         "licence": "CC BY 4.0"},
    ],
    "actor": [
        {"id": "front", "name": "River Front", "kind": "armed_group"},
        {"id": "army", "name": "Army of Kestria", "kind": "armed_group"},
        {"id": "villagers", "name": "Civilians", "kind": "organisation"},
    ],
    "place": [
        {"id": "vell", "name": "Vell", "latitude": 16.9, "longitude": -3.1},
        {"id": "imra", "name": "Imra", "latitude": 10.0, "longitude": 1.0},
    ],
    "event": [
        {**_RESTS, "id": "raid", "title": "Gunmen raid Vell", "actors": ["front"], "recipients": ["villagers"],
         "places": ["vell"], "figures": _killed(19, 19), "cites": [{**CITE, "article": "courier"}],
         "origin": "drafted"},
        {**_RESTS, "id": "tally-1", "title": "Attack: River Front – Civilians, Vell", "actors": ["front"],
         "recipients": ["villagers"], "places": ["vell"], "figures": _killed(17, 17), "cites": _row("tally", "KES1"),
         "origin": "imported"},
        {**_RESTS, "id": "tally-2", "title": "Attack: River Front – Army of Kestria, Imra", "actors": ["front"],
         "recipients": ["army"], "places": ["imra"], "figures": _killed(2, 2), "cites": _row("tally", "KES2"),
         "origin": "imported"},
        {**_RESTS, "id": "register-7", "date": "[2024-03-04..2024-03-05]", "title": "River Front – Civilians",
         "actors": ["front"], "recipients": ["villagers"], "places": ["vell"], "figures": _killed(15, 22),
         "cites": _row("register", "7"), "origin": "imported"},
        {**_RESTS, "id": "register-8", "date": "2024-03-20", "title": "River Front – Civilians", "actors": ["front"],
         "recipients": ["villagers"], "places": ["vell"], "figures": _killed(1, 1), "cites": _row("register", "8"),
         "origin": "imported"},
    ],
}  # fmt: skip
