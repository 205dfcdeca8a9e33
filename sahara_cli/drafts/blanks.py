"""A draft without the lines that have a blank: whatever is whole, and nothing that refers to what is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.drafts.lines import Blank, Draft, Lines, Problem
from sahara_cli.drafts.names import references

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


def whole(lines: Lines) -> tuple[Lines, tuple[Problem, ...]]:
    """Give a draft without its lines that have a blank or refer to one left out, and why each is left out.

    The ids that those lines give stay theirs.
    """
    kept, told = _without(lines, lines.blanks)
    return kept._replace(blanks=()), told


def taken(lines: Lines) -> tuple[Lines, tuple[Problem, ...]]:
    """Give a draft without the lines that are not to be taken, nor what refers to them, and why each is left out."""
    kept, told = _without(lines, lines.left)
    return kept._replace(left=()), told


def _without(lines: Lines, unwanted: Sequence[Blank]) -> tuple[Lines, tuple[Problem, ...]]:
    told = [problem for one in unwanted for problem in one.problems]
    left = {one.given: one.line for one in unwanted if one.given}
    kept = list(lines.drafts)
    while left:
        given = {one.given for one in kept}
        left = {name: line for name, line in left.items() if name not in given}
        broken = {one.line: problem for one in kept if (problem := _broken(one, left))}
        told += broken.values()
        left = {one.given: one.line for one in kept if one.line in broken and one.given}
        kept = [one for one in kept if one.line not in broken]
    return lines._replace(drafts=tuple(kept)), tuple(sorted(told))


def _broken(draft: Draft, left: Mapping[str, int]) -> Problem | None:
    """Tell what is wrong with a line that refers to one that is left out."""
    for field, name in references(draft.noun, draft.fields):
        if name in left:
            problem = f'refers to "{name}", which is left out: see line {left[name]}'
            return Problem(draft.line, field, problem)
    return None
