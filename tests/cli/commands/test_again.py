"""The same event again, or otherwise: a draft and what takes it say what the dossier has already."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.drafted import contents

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Asking, Sahara

    Taken = Callable[..., tuple[int, str, str]]

_DEED = "President Ana Silva imposed sanctions on Norland"


def _drafted(sahara: Sahara, name: str, text: str, published: str) -> list[dict[str, Any]]:
    """Draft an article, and fill in what kind of actor nobody tells."""
    Path(f"{name}.txt").write_text(text, encoding="utf-8")
    done = sahara(
        "draft", f"{name}.txt", "--published", published, "--dossier", "file", "-o", f"{name}.jsonl"
    )
    assert done.status == 0
    lines = [
        json.loads(line) for line in Path(f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    for line in lines:
        if line["record"] == "actor":
            line["kind"] = line["kind"] or "state"
    written = "".join(f"{json.dumps(line)}\n" for line in lines)
    Path(f"{name}.jsonl").write_text(written, encoding="utf-8")
    return lines


@pytest.fixture
def _first(sahara: Sahara) -> None:
    sahara("new", "file")
    _drafted(sahara, "first", f"In 1997, {_DEED}. The Courier has it.", "2017-01-13")
    assert sahara("add", "first.jsonl", "--to", "file", "--skip-blank").status == 0


def _told(lines: list[dict[str, Any]]) -> list[str]:
    events = [line for line in lines if line["record"] == "event"]
    return [one for event in events for one in event["draft"]["unsure"] if "the dossier has" in one]


@pytest.mark.usefixtures("_first")
@pytest.mark.parametrize(
    ("year", "told"),
    [
        (
            "1997",
            "the dossier has this as ID: same day, kind and sides; `sahara add --same` joins them",
        ),
        (
            "1998",
            "the dossier has this as ID, but a year earlier; one of two articles errs, or it happened twice",
        ),
        (
            "1996",
            "the dossier has this as ID, but a year later; one of two articles errs, or it happened twice",
        ),
        (
            "2000",
            "the dossier has this as ID, but 3 years earlier; one of two articles errs, or it happened twice",
        ),
    ],
)
def test_a_draft_says_what_the_dossier_has_already(
    sahara: Sahara, records: Asking, year: str, told: str
) -> None:
    (held,) = records("events", "--dossier", "file")
    lines = _drafted(sahara, "second", f"In {year}, {_DEED}. Harbour Radio has it.", "2017-01-14")
    assert _told(lines) == [told.replace("ID", held["id"])]


@pytest.mark.usefixtures("_first")
def test_other_sides_are_another_event(sahara: Sahara) -> None:
    text = "In 1997, President Omar Haddad imposed sanctions on Sudland. Harbour Radio has it."
    assert _told(_drafted(sahara, "second", text, "2017-01-14")) == []


@pytest.mark.usefixtures("_first")
def test_what_is_added_again_is_said_and_joined_where_it_is_wished(
    sahara: Sahara, records: Asking
) -> None:
    (held,) = records("events", "--dossier", "file")
    _drafted(sahara, "second", f"In 1997, {_DEED}. Harbour Radio has it.", "2017-01-14")
    before = contents(Path("file"))
    dry = sahara("add", "second.jsonl", "--to", "file", "--skip-blank", "--same", "--dry-run")
    assert dry.status == 0
    assert "same day, kind and sides; would be joined\n" in dry.err
    assert "; 1 event would be joined with what tells of the same" in dry.out
    assert contents(Path("file")) == before
    done = sahara(
        "add", "second.jsonl", "--to", "file", "--skip-blank", "--same", "--today", "2024-04-01"
    )
    assert done.status == 0
    assert f"the dossier has this as {held['id']}: same day, kind and sides; joined\n" in done.err
    assert "; 1 event joined with what tells of the same" in done.out
    (whole,) = records("events", "--dossier", "file")
    assert (whole["id"], len(whole["members"]), len(whole["sources"])) == (held["id"], 2, 2)
    _drafted(sahara, "third", f"In 1997, {_DEED}. The Press has it.", "2017-01-15")
    assert sahara("add", "third.jsonl", "--to", "file", "--skip-blank", "--same").status == 0
    (whole,) = records("events", "--dossier", "file")
    assert len(whole["members"]) == 3
    assert sahara("check", "--dossier", "file").status == 0


@pytest.mark.usefixtures("_first")
def test_what_differs_by_a_year_is_said_and_never_joined_by_itself(
    sahara: Sahara, records: Asking
) -> None:
    (held,) = records("events", "--dossier", "file")
    _drafted(sahara, "third", f"In 1998, {_DEED}. The Press has it.", "2017-01-15")
    done = sahara("add", "third.jsonl", "--to", "file", "--skip-blank", "--same")
    first, second = records("events", "--dossier", "file")
    hint = f"where it is the same, `sahara same {held['id']} {second['id']}` joins them\n"
    assert f"the dossier has this as {held['id']}, but a year earlier; {hint}" in done.err
    assert (first["date"], second["date"]) == ("1997", "1998")
    assert sahara("same", first["id"], second["id"], "--dossier", "file").status == 0
    (whole,) = records("events", "--dossier", "file")
    assert whole["date"] == "[1997,1998]"
