"""The dossier inside an installed package is read, and changed by nobody."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import sahara_cli
from sahara_cli.storage.dossiers import shipped
from tests.drafted import contents, draft, write


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the package as a wheel would: its data stand inside it."""
    package = tmp_path_factory.mktemp("installed") / "site" / "sahara_cli"
    shutil.copytree(Path(sahara_cli.__file__).parent, package)
    shutil.copytree(shipped().parent, package / "data")
    return package


@pytest.mark.slow  # starts a process a command
@pytest.mark.parametrize(
    "words",
    [
        ("edit", "algeria", "--name", "Algiers"),
        pytest.param(("edit", "algeria", "--name", "Algiers", "--dry-run"), marks=pytest.mark.slow),
        pytest.param(("edit", "algeria"), marks=pytest.mark.slow),
        pytest.param(("remove", "naval-exercises-2023-12"), marks=pytest.mark.slow),
        pytest.param(("add", "draft.jsonl"), marks=pytest.mark.slow),
        pytest.param(("add", "draft.jsonl", "--replace"), marks=pytest.mark.slow),
    ],
    ids=" ".join,
)
def test_the_dossier_that_ships_is_not_changed_by_accident(
    tmp_path: Path, installed: Path, words: tuple[str, ...]
) -> None:
    write(tmp_path / "draft.jsonl", draft())
    folder = installed / "data" / "western-sahara"
    (tmp_path / "link").symlink_to(folder)
    before = contents(folder)
    for named in (folder, tmp_path / "link"):
        done = subprocess.run(
            [sys.executable, "-m", "sahara_cli", *words, "--to", str(named)],
            env={"PYTHONPATH": str(installed.parent), "EDITOR": "touch"},
            cwd=tmp_path,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        told = "came with sahara, and is not changed: copy the folder, and change the copy"
        assert (done.returncode, done.stdout) == (3, "")
        assert done.stderr == f"sahara: {named}: {told}\n"
        assert contents(folder) == before
