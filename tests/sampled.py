"""Of many cases that are alike, a plain run tries some, and the slow stage the others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterable


def sampled(cases: Iterable[Any], every: int, *, first: int = 0) -> list[Any]:
    """Mark all cases slow but every so many of them, from the `first` on: a tuple is a case of several arguments."""
    return [_case(case, is_slow=at % every != first) for at, case in enumerate(cases)]


def _case(case: Any, *, is_slow: bool) -> Any:
    marks = [pytest.mark.slow] if is_slow else []
    if hasattr(case, "marks"):  # what `pytest.param` made
        return pytest.param(*case.values, marks=[*case.marks, *marks], id=case.id)
    return pytest.param(*(case if isinstance(case, tuple) else (case,)), marks=marks)
