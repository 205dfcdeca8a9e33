"""A dossier of as many events as are wished, made by a seed: most have a day, others a month, a year, a set, no end."""

from __future__ import annotations

import json
import random
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_DIGEST = "0" * 64
_ARTICLES, _ACTORS, _PLACES = 200, 1000, 300
_KINDS = ("consult", "assault", "agree", "protest", "aid", "coerce")
_WORDS = (
    "boat", "harbour", "talks", "naval", "exercise", "visit", "minister", "trade", "fish", "council", "border", "night",
    "storm", "treaty", "road",
)  # fmt: skip
#: The shares of dates that are a day, a month, a year, about a month, without an end, one day of several, uncertain.
_SHARES = (70, 10, 6, 4, 3, 3, 4)


def made(folder: Path, events: int) -> Path:
    """Write the dossier, and give its folder."""
    folder.mkdir(parents=True, exist_ok=True)
    chance = random.Random(events)  # noqa: S311 - the same dossier each time
    described = {"title": "Made", "description": "For measuring.", "schema_version": 2}
    (folder / "dossier.json").write_text(json.dumps(described), encoding="utf-8")
    _write(folder / "articles.jsonl", map(_article, range(_ARTICLES)))
    actors = (
        {"id": f"port-{at}", "name": f"Port {at}", "kind": "organisation"} for at in range(_ACTORS)
    )
    _write(folder / "actors.jsonl", actors)
    _write(
        folder / "places.jsonl", ({"id": f"bay-{at}", "name": f"Bay {at}"} for at in range(_PLACES))
    )
    _write(folder / "events.jsonl", (_event(at, chance) for at in range(events)))
    return folder


def drafted(path: Path, events: int, turn: int = 0) -> Path:
    """Write a draft of so many other events, others each turn, and give its path."""
    chance = random.Random(-events * (turn + 1))  # noqa: S311 - the same drafts each time

    def drafted_one(at: int) -> dict[str, Any]:
        one = {**_event(at, chance), "id": f"added-{turn}-{at}", "record": "event"}
        return {**one, "status": "planned"}  # so that none comes too late for its article

    _write(path, map(drafted_one, range(events)))
    return path


def _write(path: Path, rows: Iterable[dict[str, Any]]) -> None:
    with path.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def _article(at: int) -> dict[str, Any]:
    return {
        "id": f"paper-{at}", "label": f"Paper {at}", "publisher": f"House {at % 40}",
        "published": f"{1990 + at % 34}-{at % 12 + 1:02d}-15", "published_basis": "As printed.", "language": "en",
        "text_length": 1000, "text_digest": _DIGEST, "paragraphs": 3, "sentences": 9,
    }  # fmt: skip


def _event(at: int, chance: random.Random) -> dict[str, Any]:
    cite = {
        "article": f"paper-{chance.randrange(_ARTICLES)}", "start": 0, "end": 40, "digest": _DIGEST, "paragraph": 1,
        "sentence": 1,
    }  # fmt: skip
    return {
        "id": f"event-{at}",
        "date": _date(chance),
        "kind": chance.choice(_KINDS),
        "title": " ".join(chance.choices(_WORDS, k=6)).capitalize(),
        "actors": [f"port-{chance.randrange(_ACTORS)}"],
        "recipients": [f"port-{chance.randrange(_ACTORS)}"],
        "places": [f"bay-{chance.randrange(_PLACES)}"],
        "topics": [chance.choice(_WORDS)],
        "cites": [cite],
    }


def _date(chance: random.Random) -> str:
    year, month, day = chance.randint(1990, 2023), chance.randint(1, 12), chance.randint(1, 28)
    forms = (
        f"{year}-{month:02d}-{day:02d}", f"{year}-{month:02d}", f"{year}", f"{year}-{month:02d}~", f"{year}/..",
        f"[{year}-{month:02d}-01..{year}-{month:02d}-{day:02d}]", f"{year}?",
    )  # fmt: skip
    return chance.choices(forms, _SHARES)[0]
