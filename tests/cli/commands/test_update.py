"""Drafting again: what a person changed, wrote, deleted or answered stays, and all else is as it is drafted now."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.cli.commands.samples import VISIT

if TYPE_CHECKING:
    from tests.conftest import Result, Sahara

_DRAFT = Path("draft.jsonl")


@pytest.fixture(autouse=True)
def drafted(sahara: Sahara) -> None:
    sahara("new", "my-file")
    Path("visit.txt").write_text(VISIT, encoding="utf-8")
    _asked(sahara, "-o", "draft.jsonl")


def _asked(sahara: Sahara, *words: str) -> Result:
    return sahara("draft", "visit.txt", "--published", "2023-12-18", "--dossier", "my-file", *words)


def _again(sahara: Sahara, *words: str) -> str:
    result = _asked(sahara, "--update", "draft.jsonl", *words)
    assert (result.status, result.out) == (0, "")
    return result.err.splitlines()[-1].removeprefix("sahara: draft.jsonl: ")


def _lines() -> list[dict[str, Any]]:
    return [json.loads(line) for line in _DRAFT.read_text("utf-8").splitlines()]


def _write(lines: list[dict[str, Any]]) -> None:
    text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
    _DRAFT.write_text(text, encoding="utf-8")


def _line(lines: list[dict[str, Any]], record: str, at: int = 0) -> dict[str, Any]:
    return [line for line in lines if line["record"] == record][at]


def test_a_draft_that_nobody_touched_is_made_again_to_the_byte(sahara: Sahara) -> None:
    before = _DRAFT.read_bytes()
    told = _again(sahara)
    assert _DRAFT.read_bytes() == before
    assert told == (
        "0 kept as you left them, 0 new, 0 no longer drafted, 0 left out as you left them out"
    )


def test_a_draft_that_was_gone_through_is_not_written_over(sahara: Sahara) -> None:
    lines = _lines()
    _line(lines, "event")["draft"]["review"] = {"answer": "taken", "turn": 1}
    _write(lines)
    before = _DRAFT.read_bytes()
    result = _asked(sahara, "-o", "draft.jsonl")
    assert (result.status, result.out, _DRAFT.read_bytes()) == (2, "", before)
    assert result.err == (
        "sahara: draft.jsonl holds answers of a review, which would be lost; keep them with --update draft.jsonl, or"
        " give another name\n"
    )
    assert _asked(sahara, "--update", "draft.jsonl").status == 0


@pytest.mark.parametrize("name", ["draft.jsonl", "draft.csv"])
def test_a_draft_is_not_brought_up_to_date_with_another_article(sahara: Sahara, name: str) -> None:
    _asked(sahara, "-o", "draft.csv")
    before = Path(name).read_bytes()
    Path("other.txt").write_text("Rain fell on Lima\n\nRain fell on Monday.\n", encoding="utf-8")
    result = sahara("draft", "other.txt", "--published", "2024-01-02", "--update", name)
    assert (result.status, result.out, Path(name).read_bytes()) == (2, "", before)
    assert result.err.splitlines()[-1] == (
        f"sahara: {name} is a draft of another article, which would lose what was drafted of it; give the article that"
        " it was drafted from"
    )


def test_what_a_person_changed_stays(sahara: Sahara) -> None:
    lines = _lines()
    event = _line(lines, "event")
    event["title"] = "Odera goes to Peru"
    _write(lines)
    assert _again(sahara).startswith("1 kept as you left them, 0 new")
    assert _line(_lines(), "event")["title"] == "Odera goes to Peru"
    assert len(_lines()) == len(lines)


def test_what_a_person_deleted_stays_deleted_however_often_it_is_drafted(sahara: Sahara) -> None:
    lines = _lines()
    lines.remove(_line(lines, "event"))
    _write(lines)
    for _ in range(2):
        assert _again(sahara).endswith("1 left out as you left them out")
        assert _lines() == lines


def test_what_a_person_wrote_stays(sahara: Sahara) -> None:
    own = {"record": "event", "title": "Ours", "kind": "other", "date": "2023", "sentence": 3}
    _write([*_lines(), own])
    assert _again(sahara).startswith("1 kept")
    assert _lines()[-1] == own


@pytest.mark.parametrize("note", [{"review": {"answer": "taken"}}, {"reviewed": True}])
def test_what_a_person_answered_stays(sahara: Sahara, note: dict[str, Any]) -> None:
    lines = _lines()
    event = _line(lines, "event")
    event["draft"].update(note)
    _write(lines)
    _again(sahara)
    assert _line(_lines(), "event") == event


def test_a_changed_text_moves_citations_and_what_is_new_comes_in(sahara: Sahara) -> None:
    lines = _lines()
    count = len(lines)
    kept = _line(lines, "event")
    kept["title"] = "Odera goes to Peru"
    _write(lines)
    Path("visit.txt").write_text(
        f"Police arrested 40 miners in Lima on 7 December 2023.\n{VISIT}", encoding="utf-8"
    )
    told = _again(sahara)
    assert told.startswith("1 kept as you left them, ")
    (moved,) = (line for line in _lines() if line.get("title") == "Odera goes to Peru")
    assert moved["cites"][0]["sentence"] == kept["cites"][0]["sentence"] + 1
    assert moved["cites"][0]["digest"] == kept["cites"][0]["digest"]
    assert len(_lines()) > count, _lines()
    taken = sahara(
        "add",
        "draft.jsonl",
        "--to",
        "my-file",
        "--dossier",
        "my-file",
        "--skip-blank",
        "--accept-doubts",
    )
    assert taken.status == 0


def test_a_sentence_that_is_gone_is_told_on_the_line_that_was_kept(sahara: Sahara) -> None:
    lines = _lines()
    _line(lines, "event")["title"] = "Odera goes to Peru"
    _write(lines)
    Path("visit.txt").write_text(VISIT.partition("\n")[2], encoding="utf-8")
    _again(sahara)
    (kept,) = (line for line in _lines() if line.get("title") == "Odera goes to Peru")
    assert any("is not in the article as it is now" in one for one in kept["draft"]["unsure"])
    again = _DRAFT.read_bytes()
    _again(sahara)
    assert _DRAFT.read_bytes() == again


def test_a_renamed_actor_is_followed(sahara: Sahara) -> None:
    lines = _lines()
    actor = next(line for line in lines if line.get("name") == "Grace Odera")
    old, actor["id"] = actor["id"], "minister-odera"
    for line in lines:
        line.update({field: ["minister-odera" if one == old else one for one in line[field]]
                     for field in ("actors", "recipients") if field in line})  # fmt: skip
    _write(lines)
    _again(sahara)
    text = _DRAFT.read_text("utf-8")
    assert f'"{old}"' not in text


def test_it_may_be_written_elsewhere(sahara: Sahara) -> None:
    before = _DRAFT.read_bytes()
    _again(sahara, "-o", "other.jsonl")
    assert Path("other.jsonl").read_bytes() == before == _DRAFT.read_bytes()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            ("--update", "draft.jsonl", "-o", "d.csv"),
            "a jsonl draft is brought up to date as jsonl",
        ),
        (("--update", "sheet.csv", "-o", "d.jsonl"), "a csv draft is brought up to date as csv"),
        (("--update", "-"), "--update takes a file, which it writes again; give its name"),
    ],
)
def test_a_draft_keeps_its_form_and_its_name(
    sahara: Sahara, words: tuple[str, ...], told: str
) -> None:
    refused = _asked(sahara, *words)
    assert (refused.status, refused.out) == (2, "")
    assert told in refused.err


@pytest.mark.parametrize("text", ["no lines\n", "[1]\n", "{broken\n"])
def test_a_file_that_is_no_draft_is_left_as_it_is(sahara: Sahara, text: str) -> None:
    _DRAFT.write_text(text, encoding="utf-8")
    assert _asked(sahara, "--update", "draft.jsonl").status == 3
    assert _DRAFT.read_text("utf-8") == text
