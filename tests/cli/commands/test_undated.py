"""Words of which only the day of publication is known, that they were said by then, in every part of the tool."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.rows import tried_on

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Asking, Maker, Sahara

_WORDS = "18 Dec 2023 or before"


@pytest.fixture(autouse=True)
def _asked(make: Maker, monkeypatch: pytest.MonkeyPatch) -> None:
    said = {
        "id": "said",
        "date": "[..2023-12-18]",
        "date_basis": "No day is given; said on or before 2023-12-18, when the article was published.",
    }
    folder = make(statement=[said], event=[{"id": "met", "date": "2023-12-08"}])
    monkeypatch.setenv("SAHARA_DOSSIER", str(folder))


@pytest.mark.parametrize(
    ("asked", "match"),
    [
        (("--since", "2023-12-18"), "possible"),
        (("--on", "2023-12-18"), "possible"),
        (("--on", "1963"), "possible"),
        (("--until", "2023-12-17"), "possible"),
        (("--until", "2023-12-18"), "certain"),
        (("--since", "2023-12-19"), None),
        (("--since", "2023", "--strict"), None),
    ],
)
def test_a_filter_takes_it_for_possible_and_only_for_certain_by_then(
    records: Asking, asked: tuple[str, ...], match: str | None
) -> None:
    found = [one["match"] for one in records("quote", *asked)]
    assert found == ([match] if match else [])


@tried_on("command", ["quote", "timeline", "show"])
@tried_on("width", ["50", "80", "200"])
def test_people_read_it_in_words(answer: Asking, command: str, width: str) -> None:
    args = ("said",) if command == "show" else ()
    assert _WORDS in " ".join(answer(command, *args, "--width", width).split())


def test_it_is_sound(sahara: Sahara) -> None:
    assert sahara("check").status == 0


@pytest.mark.parametrize(
    ("ending", "held"),
    [
        ("html", _WORDS),
        ("svg", _WORDS),
        ("md", _WORDS),
        ("csv", "[..2023-12-18]"),
        ("jsonl", '"date":"[..2023-12-18]"'),
        ("mw", _WORDS),
        ("mmd", _WORDS),
        ("jsonld", "[..2023-12-18]"),
    ],
)
def test_every_form_bears_it(sahara: Sahara, tmp_path: Path, ending: str, held: str) -> None:
    result = sahara("timeline", "-o", f"out.{ending}")
    assert result.status == 0
    assert held in (tmp_path / f"out.{ending}").read_text(encoding="utf-8")


def test_a_calendar_and_a_slide_show_say_what_they_could_not_hold(
    sahara: Sahara, tmp_path: Path
) -> None:
    result = sahara("timeline", "-o", "out.ics")
    assert "1 of 2 records has no day: not in the calendar" in result.err
    assert "said" not in (tmp_path / "out.ics").read_text(encoding="utf-8")
    result = sahara("timeline", "-f", "timelinejs")
    shown = {one["unique_id"]: one for one in json.loads(result.out)["events"]}
    assert shown["said"]["display_date"] == _WORDS
    assert shown["said"]["start_date"] == {"year": 2023, "month": 12, "day": 18}
    assert "end_date" not in shown["said"]
