from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from llm.plugins import pm

from tests.drafting.models.told import Told, registered

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Told]:
    """A model that is asked as "told", and answers well until it is told otherwise."""
    monkeypatch.setenv("LLM_USER_PATH", str(tmp_path / "llm"))
    model = Told()
    plugin = registered(model)
    yield model
    pm.unregister(plugin)
