"""Where an answer goes, and that nothing is half written there."""

from __future__ import annotations

import json
import os
import stat
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Asking, Refused, Sahara

pytestmark = pytest.mark.usefixtures("harbour")


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("a.json", "json"), ("a.JSON", "json"), ("a.jsonl", "jsonl"), ("a.ndjson", "jsonl"),
        ("a.csv", "csv"), ("a.md", "md"), ("a.txt", "table"), ("plain", "table"), ("b.c.json", "json"),
    ],
)  # fmt: skip
def test_the_ending_tells_the_format(answer: Asking, tmp_path: Path, name: str, form: str) -> None:
    assert answer("events", "-o", name) == ""
    assert (tmp_path / name).read_text(encoding="utf-8") == answer("events", "-f", form)


def test_a_format_said_outright_comes_before_the_ending(answer: Asking, tmp_path: Path) -> None:
    answer("events", "-o", "a.txt", "-f", "json")
    assert (tmp_path / "a.txt").read_text(encoding="utf-8") == answer("events", "-f", "json")


@pytest.mark.parametrize("name", ["a.pdf", "a.xlsx", "a.json.gz"])
def test_an_ending_that_tells_nothing_is_refused(
    refused: Refused, tmp_path: Path, name: str
) -> None:
    ending = name[name.rindex(".") :]
    assert refused("events", "-o", name) == (
        f'"{ending}" tells no format; '
        "end the output in .txt, .json, .jsonl, .ndjson, .csv, .md, .html, .svg, "
        ".png, .ics, .mw, .mmd, .jsonld, .geojson, .ftm, .sqlite, .db, .bib, .ris, or say --format"
    )
    assert not (tmp_path / name).exists()


def test_a_dash_is_standard_output(answer: Asking, tmp_path: Path) -> None:
    before = sorted(tmp_path.iterdir())
    assert answer("events", "-o", "-") == answer("events")
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("nowhere/a.json", "no such folder"),
        ("folder.json", "it is a folder"),
        ("file/a.json", "a part of its path is a file, not a folder"),
        ("n" * 300 + ".json", "its name is too long"),
    ],
)
@pytest.mark.parametrize(
    "asked", [["events"], ["show", "visit"], ["actor", "North"], ["events", "--count"]]
)
def test_a_place_that_cannot_be_written_is_named(
    refused: Refused, tmp_path: Path, asked: list[str], name: str, problem: str
) -> None:
    (tmp_path / "folder.json").mkdir()
    (tmp_path / "file").write_text("", encoding="utf-8")
    before = sorted(tmp_path.rglob("*"))
    assert refused(*asked, "-o", name, status=3) == f"{name}: cannot be written: {problem}"
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is forbidden to root")
def test_a_folder_that_is_forbidden_is_named(refused: Refused, tmp_path: Path) -> None:
    shut = tmp_path / "shut"
    shut.mkdir(mode=0o500)
    assert refused("events", "-o", "shut/a.json", status=3) == (
        "shut/a.json: cannot be written: permission denied"
    )


@pytest.mark.parametrize(
    "asked",
    [
        ["events", "--columns", "huh"], ["events", "--since", "banana"], ["events", "--actor", "nobody"],
        ["events", "--dossier", "nowhere"], ["show", "nothing"], ["events", "--width", "0"],
        ["events", "--limit", "-1"], ["actor", "nobody"],
    ],
)  # fmt: skip
def test_a_refusal_leaves_the_file_as_it_was(
    sahara: Sahara, tmp_path: Path, asked: list[str]
) -> None:
    (tmp_path / "kept.txt").write_text("what was there", encoding="utf-8")
    before = sorted(tmp_path.iterdir())
    assert sahara(*asked, "-o", "kept.txt").status in (2, 3)
    assert (tmp_path / "kept.txt").read_text(encoding="utf-8") == "what was there"
    assert sorted(tmp_path.iterdir()) == before


def test_a_file_keeps_its_mode_and_its_link(answer: Asking, tmp_path: Path) -> None:
    kept = tmp_path / "kept.json"
    kept.write_text("old", encoding="utf-8")
    kept.chmod(0o640)
    (tmp_path / "link.json").symlink_to(kept)
    answer("events", "-o", "link.json")
    assert stat.S_IMODE(kept.stat().st_mode) == 0o640
    assert json.loads(kept.read_text(encoding="utf-8"))
    assert (tmp_path / "link.json").is_symlink()


def test_a_count_goes_where_it_is_asked_to(answer: Asking, tmp_path: Path) -> None:
    assert answer("events", "--count", "-o", "n.txt") == ""
    assert (tmp_path / "n.txt").read_text(encoding="utf-8") == "8\n"


def test_a_file_has_no_colour_but_where_it_is_asked_for(answer: Asking, tmp_path: Path) -> None:
    answer("events", "-o", "a.txt")
    assert "\x1b" not in (tmp_path / "a.txt").read_text(encoding="utf-8")
    answer("events", "-o", "b.txt", "--color", "always")
    assert "\x1b[" in (tmp_path / "b.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "asked", [["events"], ["actor", "Algeria"], ["show", "naval-exercises-2023-12"]], ids=" ".join
)
def test_what_is_shared_ends_without_a_hint_of_what_to_type(
    answer: Asking, monkeypatch: pytest.MonkeyPatch, asked: list[str]
) -> None:
    monkeypatch.delenv("SAHARA_DOSSIER")
    assert "sahara " not in answer(*asked, "-f", "md")
    assert "sahara " not in answer(*asked)
