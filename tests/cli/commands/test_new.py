"""`sahara new` makes a dossier that can be asked at once, or changes nothing."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import Refused, Sahara


def test_a_new_dossier_can_be_asked_at_once(sahara: Sahara) -> None:
    assert sahara("new", "my-file") == (0, "made my-file, an empty dossier\n", "")
    assert sahara("events", "--dossier", "my-file") == (0, "no events\n", "")
    assert sahara("check", "--dossier", "my-file").status == 0
    assert {one.name for one in Path("my-file").iterdir()} == {".gitignore", "dossier.json"}
    ignored = Path("my-file", ".gitignore").read_text(encoding="utf-8")
    assert ignored == ".sahara-pending\n.sahara-lock\n.*.part\n"


def test_a_dossier_is_called_as_its_folder_unless_it_is_told(sahara: Sahara) -> None:
    sahara("new", "my-file")
    sahara("new", "named", "--title", 'The "[red]" file', "--description", "Größe")
    described = [
        json.loads(Path(name, "dossier.json").read_text(encoding="utf-8"))
        for name in ("my-file", "named")
    ]
    assert described == [
        {"title": "my file", "description": "", "schema_version": 1},
        {"title": 'The "[red]" file', "description": "Größe", "schema_version": 1},
    ]


def test_an_empty_folder_becomes_a_dossier(sahara: Sahara, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    os.chdir(tmp_path / "empty")
    assert sahara("new", ".").status == 0
    assert {one.name for one in Path().iterdir()} == {".gitignore", "dossier.json"}
    assert json.loads(Path("dossier.json").read_text(encoding="utf-8"))["title"] == "empty"


@pytest.mark.parametrize(
    ("folder", "sentence"),
    [
        ("full", "full: is not empty; give a new folder, or an empty one"),
        ("dossier", "dossier: is a dossier already; `sahara add` adds to it"),
        ("file", "file: cannot be made: a file of that name is there"),
        ("no/such", "no/such: cannot be made: no folder no"),
        ("link", "link: cannot be made: a link of that name is there, and leads nowhere"),
        ("circle", "circle: cannot be made: a link of that name is there, and leads nowhere"),
        ("to-dossier", "to-dossier: is a dossier already; `sahara add` adds to it"),
        ("file/below", "file/below: cannot be made: a part of its path is a file, not a folder"),
        ("n" * 300, "n" * 300 + ": cannot be made: its name is too long"),
    ],
)
def test_what_cannot_become_a_dossier_is_refused_and_left_alone(
    sahara: Sahara, tmp_path: Path, folder: str, sentence: str
) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "note.txt").write_text("mine", encoding="utf-8")
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    sahara("new", "dossier")
    for name, target in (("link", "nowhere"), ("circle", "circle"), ("to-dossier", "dossier")):
        (tmp_path / name).symlink_to(target)
    before = sorted(tmp_path.rglob("*"))
    assert sahara("new", folder) == (3, "", f"sahara: {sentence}\n")
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="skipped: root may write anywhere"
)
def test_a_folder_that_cannot_be_written_is_refused(sahara: Sahara, tmp_path: Path) -> None:
    (tmp_path / "closed").mkdir(mode=0o500)
    assert sahara("new", "closed/file") == (
        3, "", "sahara: closed/file: cannot be made: permission denied\n",
    )  # fmt: skip
    assert sahara("new", "closed").status == 3


def test_an_empty_name_is_not_the_current_folder(refused: Refused) -> None:
    assert "DIR is empty; give the name of a file or a folder" in refused("new", "")
