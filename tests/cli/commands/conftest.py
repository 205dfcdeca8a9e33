from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.drafted import TEXT

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Sahara


@pytest.fixture
def target(sahara: Sahara, tmp_path: Path) -> Path:
    """Make an empty dossier, `my-file`, and beside it the article that drafts are made of."""
    sahara("new", "my-file")
    (tmp_path / "talks.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path / "my-file"
