"""Of many cases that are alike, a plain run tries some, and the slow stage the others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterable


def sampled(cases: Iterable[Any], every: int, *, first: int = 0) -> list[Any]:
    """Mark all cases slow but every so many of them, from the `first` on: a tuple is a case of several arguments."""
    return [
        pytest.param(
            *(case if isinstance(case, tuple) else (case,)),
            marks=[pytest.mark.slow] if at % every != first else [],
        )
        for at, case in enumerate(cases)
    ]
