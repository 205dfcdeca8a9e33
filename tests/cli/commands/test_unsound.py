"""A dossier with an unsound line is changed by no command, and each says which line to mend, and how."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.drafted import contents

if TYPE_CHECKING:
    from tests.conftest import Maker, Refused


@pytest.mark.parametrize(
    "asked",
    [
        ("edit", "met", "--title", "They meet", "--to"),
        ("edit", "parted", "--title", "They part", "--to"),
        ("edit", "met", "--to"),
        ("remove", "met", "--to"),
        ("add", "draft.jsonl", "--to"),
        ("add", "draft.jsonl", "--dry-run", "--to"),
        ("same", "met", "parted", "--dossier"),
    ],
)
def test_the_line_to_mend_is_told(make: Maker, refused: Refused, asked: tuple[str, ...]) -> None:
    folder = make(event=[{"id": "parted"}, {"id": "met", "kind": "meeting"}])
    line = {"record": "fact", "subject": "north", "property": "lies", "value": "north"}
    (folder.parent / "draft.jsonl").write_text(json.dumps(line), encoding="utf-8")
    before = contents(folder)
    told = refused(*asked, folder, status=3)
    assert told.startswith(f"{folder}/events.jsonl:2: kind: is none of agree, consult, ")
    assert told.endswith("; mend that line by hand: only a sound dossier is changed")
    assert contents(folder) == before
