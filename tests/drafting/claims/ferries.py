"""An article of our own, and a dossier to draft it beside."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tests.conftest import Result, Sahara

TEXT = """\
Ferry lines sign accord in Port Selva

PORT SELVA, 12 May 2024 - The Orsen Line and Selva Ferries signed an accord on shared timetables on Friday.

"Passengers will notice it within a month," said Marta Ilves, the director of Selva Ferries. The accord does \
not cover freight, she added.

Kestria's Transport Ministry has not approved the accord. Minister Pavel Orlo said he would decide by 20 May.

Nine people were hurt in March when two ferries collided off Cape Dune, and the coastguard blamed fog.

The union of deckhands plans to strike on 3 June over the new timetables. "We were never asked," its chairman, \
Tomas Reld, told reporters on Thursday.
"""

SIGNED = {
    "record": "event", "title": "Orsen Line and Selva Ferries sign accord on timetables", "kind": "support",
    "date": "Friday", "actors": ["Orsen Line", "Selva Ferries"], "sentence": 2,
}  # fmt: skip
SAID = {
    "record": "statement", "speaker": "Marta Ilves", "directness": "direct",
    "text": "Passengers will notice it within a month,",
}  # fmt: skip


def lay_out() -> None:
    """Write the article into the folder at hand."""
    Path("ferries.txt").write_text(TEXT, encoding="utf-8")


def taken(sahara: Sahara, claims: object, *more: object, name: str = "chat.json") -> Result:
    """Draft the article from claims."""
    lay_out()
    told = claims if isinstance(claims, str) else json.dumps(claims)
    Path(name).write_text(told, encoding="utf-8")
    where = ("--published", "2024-05-12", "--today", "2024-06-01", "-f", "jsonl")
    return sahara("draft", "ferries.txt", "--from", name, *where, *more)


def lines(result: Result, noun: str = "") -> list[dict[str, Any]]:
    """Give the drafted lines, of one kind or all."""
    found = [json.loads(line) for line in result.out.splitlines()]
    return [one for one in found if not noun or one["record"] == noun]


def refusals(sahara: Sahara, *claims: object) -> list[str]:
    """Give why each of some claims is refused or doubted, as it is told."""
    result = taken(sahara, list(claims), "--reasons")
    *told, _ = (*result.err.splitlines(), "") if result.status == 0 else result.err.splitlines()
    start = "sahara: chat.json: record "
    return [one.removeprefix(start).partition(": ")[2] for one in told if one.startswith(start)]
