"""A draft without the lines that have a blank, and without those that refer to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.drafts.lines import Blank, Draft, Lines, Problem
from sahara_cli.drafts.names import references

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


def whole(lines: Lines) -> tuple[Lines, tuple[Problem, ...]]:
    """Give a draft without its lines that have a blank or refer to a line left out, and the reason for each.

    The ids that those lines give stay theirs.
    """
    kept, told = _without(lines, lines.blanks)
    return kept._replace(blanks=()), told


def taken(lines: Lines) -> tuple[Lines, tuple[Problem, ...]]:
    """Give a draft without the lines that are not to be taken, nor what refers to them, and why each is left out."""
    kept, told = _without(lines, lines.left)
    return kept._replace(left=()), told


def _without(lines: Lines, unwanted: Sequence[Blank]) -> tuple[Lines, tuple[Problem, ...]]:
    problems = [problem for blank in unwanted for problem in blank.problems]
    left = {blank.given: blank.line for blank in unwanted if blank.given}
    kept, broken = _without_referring(list(lines.drafts), left)
    return lines._replace(drafts=tuple(kept)), tuple(sorted([*problems, *broken]))


def _without_referring(
    kept: list[Draft], left: Mapping[str, int]
) -> tuple[list[Draft], list[Problem]]:
    """Leave out the lines that refer to a line left out, again and again until none does."""
    problems: list[Problem] = []
    while left:
        given = {draft.given for draft in kept}
        left = {name: line for name, line in left.items() if name not in given}
        broken = {draft.line: fault for draft in kept if (fault := _broken(draft, left))}
        problems += broken.values()
        left = {draft.given: draft.line for draft in kept if draft.line in broken and draft.given}
        kept = [draft for draft in kept if draft.line not in broken]
    return kept, problems


def _broken(draft: Draft, left: Mapping[str, int]) -> Problem | None:
    """Name the line left out that a line refers to; None if it refers to none."""
    for field, name in references(draft.noun, draft.fields):
        if name in left:
            problem = f'refers to "{name}", which is left out: see line {left[name]}'
            return Problem(draft.line, field, problem)
    return None
