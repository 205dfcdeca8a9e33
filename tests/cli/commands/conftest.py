from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from sahara_cli.app import run
from tests.cli.commands.samples import PAPER
from tests.drafted import TEXT, draft, write

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Asking, Sahara


@pytest.fixture
def target(sahara: Sahara, tmp_path: Path) -> Path:
    """Make an empty dossier, `my-file`, and beside it the article that drafts are made of."""
    sahara("new", "my-file")
    (tmp_path / "talks.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path / "my-file"


@pytest.fixture(scope="session")
def _once_taken(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a dossier of the whole draft once: a folder that holds it, the draft, the article and the reader's data."""
    folder = tmp_path_factory.mktemp("taken")
    with pytest.MonkeyPatch.context() as there:
        there.chdir(folder)
        there.setenv("XDG_DATA_HOME", str(folder / "home"))
        there.setenv("XDG_CACHE_HOME", str(folder / "cache"))
        (folder / "talks.txt").write_text(TEXT, encoding="utf-8")
        write(folder / "draft.jsonl", draft())
        assert run(["new", "my-file"]) == 0
        assert run(["add", "draft.jsonl", "--to", "my-file", "--copy", "talks.txt"]) == 0
    shutil.rmtree(folder / "cache", ignore_errors=True)
    return folder


@pytest.fixture
def taken(_once_taken: Path, tmp_path: Path) -> Path:
    """Give a dossier of the whole draft, whose copy is attached."""
    shutil.copytree(_once_taken, tmp_path, dirs_exist_ok=True)
    return tmp_path / "my-file"


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Write the article that `harbour` is coded from."""
    path = tmp_path / "paper.txt"
    path.write_text(PAPER, encoding="utf-8")
    return path


@pytest.fixture
def _attached(harbour: Path, copy: Path, answer: Asking) -> None:
    assert harbour.name
    answer("attach", copy)
