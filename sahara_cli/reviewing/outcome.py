"""How a review was left, and the sentence that says so."""

from __future__ import annotations

from typing import NamedTuple

from sahara_cli.reports.rows import plural


class Outcome(NamedTuple):
    """How a review was left: what was answered in all, and whether its end was reached."""

    taken: int
    dropped: int
    open: int
    ended: bool


def summed(outcome: Outcome) -> str:
    """Say how a review stands."""
    told = f"{plural('record', outcome.taken)} taken, {outcome.dropped} dropped"
    return told + (f", {outcome.open} not answered" if outcome.open else "")
