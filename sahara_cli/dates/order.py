"""The order in which a reader tells dates, where `Edtf.sort_key` alone would lead astray."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sahara_cli.dates.days import Day
    from sahara_cli.dates.edtf import Edtf


def by_time(date: Edtf) -> tuple[Day, bool, tuple[Day, Day, str]]:
    """Order dates by `sort_key`, but what has no first day stands by its last, behind what is dated then.

    What was said "on 18 December or before" does not come before all that has a date.
    """
    first, last = date.bounds
    by_its_last = first == -inf and last < inf
    return (last if by_its_last else first, by_its_last, date.sort_key)
