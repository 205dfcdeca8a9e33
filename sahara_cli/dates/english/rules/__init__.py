"""The rules, a family of expressions a module; from any place the longest match wins, then the earlier rule."""

from __future__ import annotations

from sahara_cli.dates.english.rules import (
    clocks,
    dates,
    days,
    lengths,
    periods,
    references,
    shifts,
    years,
)

RULES = (
    *dates.RULES,
    *clocks.RULES,
    *years.RULES,
    *periods.RULES,
    *days.RULES,
    *lengths.RULES,
    *shifts.RULES,
    *references.RULES,
)
