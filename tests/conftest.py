"""Run `sahara` in this process, on a folder of its own and dossiers made for the test."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

import pytest

from sahara_cli.app import run

if TYPE_CHECKING:
    from pathlib import Path

DIGEST = "0" * 64
CITE = {"article": "paper", "start": 0, "end": 40, "digest": DIGEST, "paragraph": 1, "sentence": 1}
ARTICLE = {
    "id": "paper",
    "label": "A paper on two neighbours",
    "published": "2023-12-18",
    "published_basis": "As printed.",
    "language": "en",
    "text_length": 1000,
    "text_digest": DIGEST,
    "paragraphs": 3,
    "sentences": 9,
}
ACTORS: list[dict[str, Any]] = [
    {"id": "north", "name": "Northland", "kind": "state", "aliases": ["the North"]},
    {"id": "south", "name": "Southland", "kind": "state"},
    {"id": "envoy", "name": "Zoë O'Neill", "kind": "person", "role": "envoy", "part_of": "north"},
]
PLACES: list[dict[str, Any]] = [
    {"id": "in-north", "name": "Northland"},
    {"id": "harbour", "name": "The Harbour"},
]


class Result(NamedTuple):
    """What a run gave: its exit status, and the two streams."""

    status: int
    out: str
    err: str


class Sahara(Protocol):
    """Run `sahara` with these words."""

    def __call__(self, *args: object) -> Result: ...


class Maker(Protocol):
    """Write a dossier of these records, a list a kind; cites and the like are filled in."""

    def __call__(self, name: str = "dossier", **kinds: list[dict[str, Any]]) -> Path: ...


@pytest.fixture(autouse=True)
def _alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    for name in (
        "SAHARA_DOSSIER",
        "NO_COLOR",
        "FORCE_COLOR",
        "CLICOLOR",
        "CLICOLOR_FORCE",
        "COLUMNS",
        "TERM",
    ):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def sahara(capsys: pytest.CaptureFixture[str]) -> Sahara:
    def ask(*args: object) -> Result:
        status = run([str(arg) for arg in args])
        return Result(status, *capsys.readouterr())

    return ask


@pytest.fixture
def make(tmp_path: Path) -> Maker:
    def write(name: str = "dossier", **kinds: list[dict[str, Any]]) -> Path:
        folder = tmp_path / name
        folder.mkdir()
        described = {"title": "A dossier", "description": "Made for a test.", "schema_version": 1}
        (folder / "dossier.json").write_text(json.dumps(described), encoding="utf-8")
        whole: dict[str, list[dict[str, Any]]] = {
            "article": [ARTICLE],
            "actor": ACTORS,
            "place": PLACES,
            **kinds,
        }
        for noun, records in whole.items():
            lines = [json.dumps(_filled(noun, record), ensure_ascii=False) for record in records]
            (folder / f"{noun}s.jsonl").write_text(
                "".join(f"{line}\n" for line in lines), encoding="utf-8"
            )
        return folder

    return write


def _filled(noun: str, record: dict[str, Any]) -> dict[str, Any]:
    usual: dict[str, dict[str, Any]] = {
        "event": {"date": "2023-12-08", "kind": "consult", "title": "They met", "cites": [CITE]},
        "statement": {
            "date": "2023-12-08", "speaker": "envoy", "directness": "direct", "text": "We met.", "cites": [CITE],
        },
        "fact": {"subject": "north", "property": "borders", "value": "Southland", "cites": [CITE]},
    }  # fmt: skip
    return {**usual.get(noun, {}), **record}
