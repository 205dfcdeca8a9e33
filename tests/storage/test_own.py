"""A dossier from anybody: nothing outside its folder is read or written, and nothing in it holds a reader up."""

from __future__ import annotations

import json
import os
import socket
from typing import TYPE_CHECKING

import pytest

from sahara_cli.storage.own import (
    LARGEST,
    LARGEST_DESCRIPTION,
    LARGEST_JOURNAL,
    LARGEST_OF_ROWS,
)
from tests.drafted import write

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Maker, Sahara

pytestmark = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="skipped: needs links and pipes")

WEST = {"record": "actor", "id": "west", "name": "Westland", "kind": "state"}
FILES = ("dossier.json", "events.jsonl", "actors.jsonl", "ids.txt", ".sahara-pending")
OUT = "is a link that leads out of its dossier; put the file itself there"
STRANGE = "is no regular file, such as a pipe or a device; put a file there, or remove it"


def _refusals(sahara: Sahara, folder: Path) -> list[str]:
    """Ask and add, which both must refuse; give what they say."""
    draft = write(folder.parent / "draft.jsonl", [WEST])
    told = []
    for args in (
        ("events", "--dossier", folder),
        ("check", "--dossier", folder),
        ("add", draft, "--to", folder),
    ):
        if args[0] == "events" and (folder / "ids.txt").exists():
            continue  # a query reads no ids
        status, out, err = sahara(*args)
        assert status == 3
        assert out == ""
        assert err.count("\n") == 1
        told.append(err.removeprefix("sahara: ").rstrip("\n"))
    return told


@pytest.mark.parametrize("name", FILES)
def test_a_link_that_leads_out_is_neither_read_nor_written(
    sahara: Sahara, make: Maker, tmp_path: Path, name: str
) -> None:
    folder, outside = make(), tmp_path / "bashrc"
    outside.write_text("alias ls=ls\n", encoding="utf-8")
    for target in ("../bashrc", str(outside)):
        (folder / name).unlink(missing_ok=True)
        (folder / name).symlink_to(target)
        assert set(_refusals(sahara, folder)) == {f"{folder / name}: {OUT}"}
        assert (folder / name).is_symlink()
    assert outside.read_text(encoding="utf-8") == "alias ls=ls\n"


def test_a_link_leads_out_over_a_folder_too(sahara: Sahara, make: Maker, tmp_path: Path) -> None:
    folder = make()
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "facts.jsonl").write_text("", encoding="utf-8")
    (folder / "sub").symlink_to("../elsewhere")
    (folder / "facts.jsonl").symlink_to("sub/facts.jsonl")
    assert set(_refusals(sahara, folder)) == {f"{folder / 'facts.jsonl'}: {OUT}"}
    (folder / "facts.jsonl").unlink()
    (folder / "facts.jsonl").symlink_to("../dossier-2/facts.jsonl")
    assert set(_refusals(sahara, folder)) == {f"{folder / 'facts.jsonl'}: {OUT}"}


def test_a_link_within_the_dossier_is_followed(sahara: Sahara, make: Maker) -> None:
    folder = make()
    (folder / "parts").mkdir()
    (folder / "actors.jsonl").rename(folder / "parts" / "actors.jsonl")
    (folder / "actors.jsonl").symlink_to("parts/actors.jsonl")
    draft = write(folder.parent / "draft.jsonl", [WEST])
    assert sahara("add", draft, "--to", folder).status == 0
    assert (folder / "actors.jsonl").is_symlink()
    assert "Westland" in (folder / "parts" / "actors.jsonl").read_text(encoding="utf-8")
    (folder / "facts.jsonl").symlink_to("nowhere")
    (told,) = set(_refusals(sahara, folder))
    assert told == f"{folder / 'facts.jsonl'}: cannot be read: it is a link that leads nowhere"


def test_a_dossier_may_be_reached_by_a_link(sahara: Sahara, make: Maker, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(make(event=[{"id": "one"}]))
    draft = write(tmp_path / "draft.jsonl", [WEST])
    assert sahara("add", draft, "--to", tmp_path / "link").status == 0
    assert "They met" in sahara("events", "--dossier", tmp_path / "link").out


@pytest.mark.parametrize("name", FILES)
def test_what_is_no_regular_file_holds_nobody_up(sahara: Sahara, make: Maker, name: str) -> None:
    folder = make()
    (folder / name).unlink(missing_ok=True)
    os.mkfifo(folder / name)
    assert set(_refusals(sahara, folder)) == {f"{folder / name}: {STRANGE}"}
    (folder / name).unlink()
    (folder / name).mkdir()
    assert set(_refusals(sahara, folder)) == {f"{folder / name}: cannot be read: it is a folder"}


def test_a_socket_is_no_file_either(
    sahara: Sahara, make: Maker, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = make()
    monkeypatch.chdir(folder)  # a socket's name is short
    with socket.socket(socket.AF_UNIX) as bound:
        bound.bind("facts.jsonl")
        assert set(_refusals(sahara, folder)) == {f"{folder / 'facts.jsonl'}: {STRANGE}"}


@pytest.mark.parametrize(
    ("name", "limit", "told"),
    [
        ("actors.jsonl", LARGEST, "256 MB"),
        ("events.jsonl", LARGEST_OF_ROWS, "8000 MB"),
        ("ids.txt", LARGEST_OF_ROWS, "8000 MB"),
        (".sahara-pending", LARGEST_JOURNAL, "512 MB"),
        ("dossier.json", LARGEST_DESCRIPTION, "1 MB"),
    ],
)
def test_what_is_too_large_is_not_read(
    sahara: Sahara, make: Maker, name: str, limit: int, told: str
) -> None:
    folder = make()
    with (folder / name).open("ab") as file:
        file.truncate(limit)  # a hole, which takes no room
    (said,) = set(_refusals(sahara, folder))
    assert said == f"{folder / name}: is too large: less than {told} can be read"


@pytest.mark.parametrize(
    "name",
    [
        "x.jsonl", "../x.jsonl", "/etc/x.jsonl", "dossier.json/..", ".", "..", "", "sub/events.jsonl",
        "events.jsonl/", "EVENTS.jsonl", ".sahara-pending", ".sahara-lock", ".gitignore", "events.jsonl\0", "copies",
    ],
)  # fmt: skip
def test_a_promise_names_files_that_grow_and_no_others(
    sahara: Sahara, make: Maker, tmp_path: Path, name: str
) -> None:
    folder, outside = make(), tmp_path / "bashrc"
    outside.write_text("", encoding="utf-8")
    (folder / "x.jsonl").symlink_to(outside)
    promise = json.dumps({"events.jsonl": [], name: ["touch X"]})
    (folder / ".sahara-pending").write_text(promise, encoding="utf-8")
    before = {path: path.lstat().st_mtime_ns for path in tmp_path.rglob("*")}
    for told in _refusals(sahara, folder):
        assert told.startswith(f'{folder / ".sahara-pending"}: promises lines to "')
        assert told.endswith("is not what sahara left there; see what it holds, and remove it")
    (tmp_path / "draft.jsonl").unlink()
    assert {path: path.lstat().st_mtime_ns for path in tmp_path.rglob("*")} == before
    assert outside.read_text(encoding="utf-8") == ""


@pytest.mark.parametrize(
    "promise",
    [
        '{"events.jsonl": [], "events.jsonl": []}',
        '{"events.jsonl": {"a": 1}}',
        '{"events.jsonl": [1]}',
        f'{{"events.jsonl": {"[" * 100_000}{"]" * 100_000}}}',
        "\0",
    ],
)
def test_a_promise_of_another_form_is_refused(sahara: Sahara, make: Maker, promise: str) -> None:
    folder = make()
    (folder / ".sahara-pending").write_text(promise, encoding="utf-8")
    (told,) = set(_refusals(sahara, folder))
    assert told.endswith(": is not what sahara left there; see what it holds, and remove it")


@pytest.mark.slow
def test_what_could_not_be_read_again_is_not_added(sahara: Sahara, make: Maker) -> None:
    folder = make()
    held = (folder / "actors.jsonl").read_bytes()
    (folder / "actors.jsonl").write_bytes(held + b" " * (LARGEST - len(held) - 1))
    draft = write(folder.parent / "draft.jsonl", [WEST])
    status, out, err = sahara("add", draft, "--to", folder)
    assert (status, out) == (3, "")
    assert err.endswith("nothing is changed: it would have 256 MB or more, which none can read\n")
    assert not (folder / ".sahara-pending").exists()
