"""Proposed events beside the dossier's: an event that it may have already is pointed out before `add`."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from sahara_cli.dates import parse
from sahara_cli.dossier.kindred import Kinsfolk

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.dossier.selection import Dossier
    from sahara_cli.reports.drafts import Proposal


def kinsfolk(dossier: Dossier) -> Kinsfolk | None:
    """Index a dossier's events for look-up; None if it has none."""
    return Kinsfolk.of_all(dossier) if dossier.events else None


def compared(proposal: Proposal, kin: Kinsfolk | None) -> Proposal:
    """Note on a proposed event the dossier's event that may be the same."""
    fields = proposal.fields
    if kin is None or proposal.noun != "event" or not (fields.get("kind") and fields.get("date")):
        return proposal
    actors, recipients, places = (
        cast("Sequence[str]", fields.get(name) or ()) for name in ("actors", "recipients", "places")
    )
    rival = kin.of(
        str(fields["kind"]),
        parse(str(fields["date"])),
        (actors, recipients),
        title=str(fields.get("title") or ""),
        places=places,
    )
    if rival is None:
        return proposal
    hint = (
        "`sahara add --same` joins them"
        if rival.joins
        else "one of two articles errs, or it happened twice"
    )
    return proposal._replace(unsure=(*proposal.unsure, f"{rival.comparison}; {hint}"))
