"""What tests of the index share."""

from __future__ import annotations

import gc

import pytest


@pytest.fixture(autouse=True, scope="module")
def _looked_through() -> None:
    """Let what other tests hold be looked through once, not each time that what was asked is closed."""
    gc.collect()
    gc.freeze()
