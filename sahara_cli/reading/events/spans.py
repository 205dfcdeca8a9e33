"""Stretches of a text, and what lies in them."""

from __future__ import annotations

import sys
from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def within(place: int, spans: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a place lies in one of some spans, which are in order and apart."""
    before = bisect_right(spans, (place, sys.maxsize))
    return before > 0 and place < spans[before - 1][1]


def merged(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Put spans in order, those that overlap as one."""
    in_order: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if in_order and start < in_order[-1][1]:
            in_order[-1] = (in_order[-1][0], max(end, in_order[-1][1]))
        else:
            in_order.append((start, end))
    return in_order
