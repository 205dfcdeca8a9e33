"""Drafts on their way into a dossier: lines are read, named and checked, then taken all or none."""

from __future__ import annotations

from sahara_cli.drafts.blanks import lost, taken, whole
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
    "whole",
]
