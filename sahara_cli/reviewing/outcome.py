"""The end of a review, and the sentence that tells it."""

from __future__ import annotations

from typing import NamedTuple

from sahara_cli.reports.rows import plural


class Outcome(NamedTuple):
    """The end of a review: how much was answered in all, and whether nothing is left."""

    taken: int
    dropped: int
    open: int
    ended: bool


def summed(outcome: Outcome) -> str:
    """Say how a review stands."""
    message = f"{plural('record', outcome.taken)} taken, {outcome.dropped} dropped"
    return message + (f", {outcome.open} not answered" if outcome.open else "")
