"""Leave a draft's lines with a blank out, and the lines that refer to them.

An event stays without those it only mentions, its place, or the source of a figure; it goes without its actor, as a
statement goes without its speaker.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.drafts.lines import Blank, Draft, Lines, Problem
from sahara_cli.drafts.names import references

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

#: A record stays whole without these fields, and without the source of a figure.
_MENTIONS = frozenset({"mentioned", "places", "place"})


def whole(lines: Lines) -> tuple[Lines, tuple[Problem, ...]]:
    """Leave out the lines with a blank and those that refer to a line left out; give the reason for each.

    Their ids are given to no other line.
    """
    kept, problems = _without(lines, lines.blanks)
    return kept._replace(blanks=()), problems


def taken(lines: Lines) -> tuple[Lines, tuple[Problem, ...]]:
    """Leave out the lines that are not to be taken and those that refer to them; give the reason for each."""
    kept, problems = _without(lines, lines.left)
    return kept._replace(left=()), problems


def _without(lines: Lines, unwanted: Sequence[Blank]) -> tuple[Lines, tuple[Problem, ...]]:
    problems = [problem for blank in unwanted for problem in blank.problems]
    left = {blank.given: blank.line for blank in unwanted if blank.given}
    kept, broken = _without_referring(list(lines.drafts), left, lines.unit)
    return lines._replace(drafts=tuple(kept)), tuple(sorted([*problems, *broken]))


def _without_referring(
    kept: list[Draft], left: Mapping[str, int], unit: str
) -> tuple[list[Draft], list[Problem]]:
    """Leave out the lines that refer to a line left out, until none does.

    A line that only mentions it loses the mention.
    """
    problems: list[Problem] = []
    while left:
        given = {draft.given for draft in kept}
        left = {name: line for name, line in left.items() if name not in given}
        broken = {draft.line: fault for draft in kept if (fault := _broken(draft, left, unit))}
        problems += broken.values()
        newly = {draft.given: draft.line for draft in kept if draft.line in broken and draft.given}
        kept, dropped = _unmentioning(
            [draft for draft in kept if draft.line not in broken], left, unit
        )
        problems += dropped
        left = newly
    return kept, problems


def _unmentioning(
    kept: Sequence[Draft], left: Mapping[str, int], unit: str
) -> tuple[list[Draft], list[Problem]]:
    """Drop the mentions of lines left out, and report each."""
    problems = [problem for draft in kept for problem in _mentions(draft, left, unit)]
    lines = {problem.line for problem in problems}
    return [_bare(draft, left) if draft.line in lines else draft for draft in kept], problems


def _broken(draft: Draft, left: Mapping[str, int], unit: str) -> Problem | None:
    """Name the line left out that a line refers to; None where it refers to none."""
    for field, name in references(draft.noun, draft.fields):
        if name in left and not _is_mention(field):
            problem = f'refers to "{name}", which is left out: see {unit} {left[name]}'
            title = draft.fields.get("title")
            lost = f"; so is “{title}”" if title else ""
            return Problem(draft.line, field, f"{problem}{lost}")
    return None


def _mentions(draft: Draft, left: Mapping[str, int], unit: str) -> Iterator[Problem]:
    for field, name in references(draft.noun, draft.fields):
        if name in left and _is_mention(field):
            message = f'"{name}" is left out here, and the rest is taken: see {unit} {left[name]}'
            yield Problem(draft.line, field, message)


def _is_mention(field: str) -> bool:
    """Tell whether a record stays whole without the reference in a field."""
    return field in _MENTIONS or field.startswith("figures[")


def _bare(draft: Draft, left: Mapping[str, int]) -> Draft:
    """Give a line without its mentions of lines left out."""
    fields = dict(draft.fields)
    for field in _MENTIONS & fields.keys():
        value = fields[field]
        if isinstance(value, list | tuple):
            fields[field] = [one for one in value if one not in left]
        elif value in left:
            fields[field] = None
    if fields.get("figures"):
        fields["figures"] = [
            {**one, "by": None} if one.get("by") in left else one for one in fields["figures"]
        ]
    return draft._replace(fields=fields)
