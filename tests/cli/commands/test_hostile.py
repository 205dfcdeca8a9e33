"""Record text that a terminal, a page or a library would obey comes out as text."""

from __future__ import annotations

import csv
import io
import json
import re
from typing import TYPE_CHECKING

import pytest

from tests.conftest import ARTICLE, CITE
from tests.rows import tried_on

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Asking, Maker

HOSTILE = (
    "[sic] [/] [bold]x[/bold] :smile: \x1b[31mred\x1b[0m \u202eturned\u202c \u200f\u200e \x9b2J \x07"
    " | `code` *stars* <b> &amp; \\ =1+1 "
)


@pytest.fixture
def hostile(make: Maker) -> Path:
    """A dossier whose every text would be obeyed by something."""
    return make(
        "hostile",
        actor=[{"id": "north", "name": HOSTILE, "kind": "state", "aliases": [HOSTILE], "role": HOSTILE},
               {"id": "envoy", "name": "الجزائر", "kind": "person"}],
        place=[{"id": "quay", "name": HOSTILE, "note": HOSTILE}],
        event=[{"id": "one", "title": HOSTILE, "date_text": HOSTILE, "date_basis": HOSTILE, "actors": ["north"],
                "places": ["quay"]},
               {"id": "two", "title": "x" * 10_000}],
        statement=[{"id": "three", "speaker": "north", "text": HOSTILE + "\n# line\ttwo", "cue": HOSTILE}],
        fact=[{"id": "four", "property": HOSTILE, "value": HOSTILE, "asserted_by": "north"}],
    )  # fmt: skip


_OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
_ASKED = [
    ["events"], ["timeline"], ["quote"], ["fact"], ["actor"], ["articles"], ["actor", "north"], ["show", "one"],
    ["show", "two"], ["show", "three"], ["show", "four"], ["show", "north"], ["show", "quay"],
]  # fmt: skip


@tried_on("form", ["table", "json", "jsonl", "csv", "md"])
@tried_on("asked", _ASKED)
def test_nothing_in_a_record_is_obeyed(
    hostile: Path, answer: Asking, asked: list[str], form: str
) -> None:
    out = answer(*asked, "--dossier", hostile, "-f", form)
    assert _OBEYED.findall(out) == []


@tried_on("width", ["20", "60", "100"])
@tried_on("asked", _ASKED)
def test_nothing_is_obeyed_at_any_width(
    hostile: Path, answer: Asking, asked: list[str], width: str
) -> None:
    assert _OBEYED.findall(answer(*asked, "--dossier", hostile, "--width", width)) == []


@pytest.mark.parametrize("asked", [["events"], ["timeline"], ["show", "one"], ["actor", "north"]])
def test_markup_and_emoji_codes_come_out_as_they_are(
    hostile: Path, answer: Asking, asked: list[str]
) -> None:
    out = answer(*asked, "--dossier", hostile)
    assert "[sic] [/] [bold]x[/bold] :smile: \\x1b[31mred\\x1b[0m \\u202eturned\\u202c" in out


def test_what_nobody_sees_is_shown_on_a_terminal_and_kept_in_json(
    make: Maker, answer: Asking
) -> None:
    folder = make(event=[{"id": "one", "title": "Al\u200bgeria"}])
    for asked in ("events", "timeline"):
        assert "Al\\u200bgeria" in answer(asked, "--dossier", folder)
        assert (
            json.loads(answer(asked, "--dossier", folder, "-f", "json"))[0]["title"]
            == "Al\u200bgeria"
        )


def test_json_gives_back_the_very_text(hostile: Path, records: Asking) -> None:
    by_id = {one["id"]: one for one in records("timeline", "--dossier", hostile)}
    assert by_id["one"]["title"] == HOSTILE
    assert by_id["two"]["title"] == "x" * 10_000
    assert by_id["three"]["text"] == HOSTILE + "\n# line\ttwo"


def test_a_csv_keeps_a_record_a_row(hostile: Path, answer: Asking) -> None:
    rows = list(csv.reader(io.StringIO(answer("quote", "--dossier", hostile, "-f", "csv"))))
    assert [len(row) for row in rows] == [len(rows[0])] * 2


def test_ten_thousand_characters_come_out_whole(hostile: Path, answer: Asking) -> None:
    for form in ("table", "json", "jsonl", "csv", "md"):
        assert "x" * 10_000 in answer("events", "--dossier", hostile, "-f", form)


def test_a_hostile_article_is_shown_as_text(make: Maker, answer: Asking) -> None:
    article = {**ARTICLE, "label": HOSTILE, "publisher": HOSTILE, "published_basis": HOSTILE}
    folder = make(article=[article], event=[{"id": "one", "cites": [CITE]}])
    for asked in (["articles"], ["show", "paper"], ["show", "one"]):
        assert _OBEYED.findall(answer(*asked, "--dossier", folder)) == []
