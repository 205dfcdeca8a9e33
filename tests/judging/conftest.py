"""What the tests of the judge share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.judging.sinking import prover

if TYPE_CHECKING:
    from sahara_cli.judging.proving import Prover
    from tests.conftest import Maker


@pytest.fixture
def sinking(make: Maker) -> Prover:
    return prover(make)
