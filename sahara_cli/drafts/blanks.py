"""A draft without the lines that have a blank: whatever is whole, and nothing that refers to what is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.drafts.lines import Draft, Lines, Problem
from sahara_cli.drafts.names import references

if TYPE_CHECKING:
    from collections.abc import Mapping


def whole(lines: Lines) -> tuple[Lines, tuple[Problem, ...]]:
    """Give a draft without its lines that have a blank or refer to one left out, and why each is left out.

    The ids that those lines give stay theirs.
    """
    told = [problem for one in lines.blanks for problem in one.problems]
    left = {one.given: one.line for one in lines.blanks if one.given}
    kept = list(lines.drafts)
    while left:
        given = {one.given for one in kept}
        left = {name: line for name, line in left.items() if name not in given}
        broken = {one.line: problem for one in kept if (problem := _broken(one, left))}
        told += broken.values()
        left = {one.given: one.line for one in kept if one.line in broken and one.given}
        kept = [one for one in kept if one.line not in broken]
    return lines._replace(drafts=tuple(kept), blanks=()), tuple(sorted(told))


def _broken(draft: Draft, left: Mapping[str, int]) -> Problem | None:
    """Tell what is wrong with a line that refers to one that is left out."""
    for field, name in references(draft.noun, draft.fields):
        if name in left:
            problem = f'refers to "{name}", which is left out: see line {left[name]}'
            return Problem(draft.line, field, problem)
    return None
