"""The outcome of another drafter's claims, said beside the draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.cli.options import tell
from sahara_cli.sink import one_line

if TYPE_CHECKING:
    from sahara_cli.drafting.claims.claimed import Outcome


def summed_up(outcome: Outcome, *, reasons: bool) -> None:
    """Say how many claims stand, are doubted and refused; and of each of the latter why, or how to see that."""
    unsound = outcome.doubted or outcome.refused
    hint = "; --reasons tells why" if unsound and not reasons else ""
    tell(one_line(f"{outcome.in_words}{hint}"))
    for reason in outcome.reasons if reasons else ():
        tell(one_line(reason))
