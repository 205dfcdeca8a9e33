from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli.commands.samples import PAPER
from tests.drafted import TEXT, add, draft

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Asking, Sahara


@pytest.fixture
def target(sahara: Sahara, tmp_path: Path) -> Path:
    """Make an empty dossier, `my-file`, and beside it the article that drafts are made of."""
    sahara("new", "my-file")
    (tmp_path / "talks.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path / "my-file"


@pytest.fixture
def taken(sahara: Sahara, target: Path) -> Path:
    """Make a dossier of the whole draft, whose copy is attached."""
    assert add(sahara, draft(), "--copy", "talks.txt").status == 0
    return target


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
