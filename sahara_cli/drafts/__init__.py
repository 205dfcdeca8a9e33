"""Drafts on their way into a dossier: lines are read, named and checked, then taken all or none."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sahara_cli.drafts.blanks import lost, taken, without_blanks
    from sahara_cli.drafts.lines import LARGEST, Lines, Problem, read_lines, read_rows
    from sahara_cli.drafts.numbered import Laid, Sources
    from sahara_cli.drafts.plans import Plan, Texts, plan

__all__ = [
    "LARGEST",
    "Laid",
    "Lines",
    "Plan",
    "Problem",
    "Sources",
    "Texts",
    "lost",
    "plan",
    "read_lines",
    "read_rows",
    "taken",
    "without_blanks",
]

_HOMES = {
    "blanks": ("lost", "taken", "without_blanks"),
    "numbered": ("Laid", "Sources"),
    "plans": ("Plan", "Texts", "plan"),
}


def __getattr__(name: str) -> object:
    """Load what is asked for: who only writes a draft cites, and reads none (PEP 562)."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    home = next((home for home, names in _HOMES.items() if name in names), "lines")
    return getattr(import_module(f"{__name__}.{home}"), name)
