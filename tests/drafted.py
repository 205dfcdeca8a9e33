"""Drafts of an article of our own, for tests."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sahara_cli.texts import digest, normalise

if TYPE_CHECKING:
    from tests.conftest import Result, Sahara

TEXT = """\
Ministers of Northland met their neighbours on Friday at the Harbour.
“We shall open the border in spring,” said Zoë O'Neill, the envoy of Northland.
A second meeting is to be held in January, she added, in the hall of the old mill.
"""


def cite(sentence: int, text: str = TEXT, article: str = "border-talks") -> dict[str, Any]:
    """Cite a sentence of a text, counted from 1."""
    normal = normalise(text)
    start, end = normal.sentences[sentence - 1]
    paragraph, number = normal.place(start)
    return {
        "article": article, "start": start, "end": end, "digest": digest(normal.text[start:end]),
        "paragraph": paragraph, "sentence": number,
    }  # fmt: skip


def article(text: str = TEXT, name: str = "border-talks", **more: Any) -> dict[str, Any]:
    """Describe an article by its text."""
    normal = normalise(text)
    return {
        "record": "article", "id": name, "label": "Border talks", "published": "2023-12-18",
        "published_basis": "As printed.", "language": "en", "text_length": len(normal.text),
        "text_digest": digest(normal.text), "paragraphs": len(normal.paragraphs),
        "sentences": len(normal.sentences), "coded": "2024-01-01", **more,
    }  # fmt: skip


def draft() -> list[dict[str, Any]]:
    """Draft the whole article, a record a kind at least; notes for people are among them."""
    return [
        article(),
        {"record": "actor", "id": "envoy", "name": "Zoë O'Neill", "kind": "person", "part_of": "north"},
        {"record": "actor", "id": "north", "name": "Northland", "kind": "state"},
        {"record": "place", "id": "mill", "name": "The Old Mill"},
        {
            "record": "event", "id": "talks", "date": "2023-12-15", "kind": "consult", "title": "Ministers meet",
            "actors": ["north"], "cites": [cite(1)], "origin": "drafted",
            "draft": {"sentence": "Ministers …", "unsure": ["which Friday"]},
        },
        {
            "record": "event", "id": "more-talks", "date": "2024-01", "kind": "consult", "status": "planned",
            "title": "Ministers to meet again", "actors": ["north"], "places": ["mill"], "cites": [cite(3)],
        },
        {
            "record": "statement", "id": "on-border", "date": "2023-12-15", "speaker": "envoy",
            "directness": "direct", "text": "We shall open the border in spring,", "cites": [cite(2)],
        },
        {
            "record": "fact", "id": "border", "subject": "north", "property": "is to open", "value": "the border",
            "cites": [cite(2)],
        },
    ]  # fmt: skip


def write(path: Path, records: list[dict[str, Any]]) -> Path:
    """Write records as JSON Lines."""
    lines = [json.dumps(one, ensure_ascii=False) for one in records]
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return path


def contents(folder: Path) -> dict[str, bytes]:
    """Read all files of a folder, hidden ones too."""
    return {one.name: one.read_bytes() for one in sorted(folder.iterdir()) if one.is_file()}


def changed(line: int, **fields: object) -> list[dict[str, Any]]:
    """Draft the whole article, with other fields on one line."""
    records = draft()
    records[line - 1].update(fields)
    return records


def add(
    sahara: Sahara, records: list[dict[str, Any]], *more: object, to: object = "my-file"
) -> Result:
    """Write a draft, and add it."""
    return sahara("add", write(Path("draft.jsonl"), records), "--to", to, *more)


def refused(sahara: Sahara, records: list[dict[str, Any]], *more: object) -> list[str]:
    """Add a draft that must be refused and change nothing; give the problems that are told."""
    before = contents(Path("my-file"))
    status, out, err = add(sahara, records, *more)
    assert (status, out) == (1, "")
    assert contents(Path("my-file")) == before
    *problems, last = err.splitlines()
    count = f"{len(problems)} problem{'s' if len(problems) > 1 else ''}"
    assert last.startswith(f"sahara: draft.jsonl: {count}")
    assert "; nothing is taken" in last
    return problems


def records_of(folder: Path, kind: str) -> list[dict[str, Any]]:
    """Read the records of one file of a dossier."""
    return [json.loads(line) for line in (folder / f"{kind}.jsonl").read_text("utf-8").splitlines()]
