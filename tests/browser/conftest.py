"""One browser a run: it takes longer to start than most of what is looked at in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.chromium import browser

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.browser.chromium import Tab


@pytest.fixture(scope="session")
def tab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tab]:
    with browser(tmp_path_factory.mktemp("profile")) as opened:
        yield opened
