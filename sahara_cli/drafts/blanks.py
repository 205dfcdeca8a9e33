"""Leave a draft's lines with a blank out, and the lines that refer to them.

An event stays without those it only mentions or its place, and without an actor that is a phrase, "port workers", whom
its title names; its note tells whose count a figure is, where that is nobody's record. It goes without any other actor,
as a statement goes without its speaker.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.drafts.lines import Blank, Draft, Lines, Problem
from sahara_cli.drafts.names import references

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

#: A record stays whole without these fields, and without the source of a figure.
_MENTIONS = frozenset({"mentioned", "places", "place"})
#: An event stays whole without a phrase in these.
_SIDES = frozenset({"actors", "recipients"})


def without_blanks(lines: Lines) -> tuple[Lines, tuple[Problem, ...]]:
    """Leave out the lines with a blank and those that refer to a line left out; give the reason for each.

    Their ids are given to no other line.
    """
    phrases = frozenset(blank.given_id for blank in lines.blanks if _is_phrase(blank))
    kept, problems = _without(lines, lines.blanks, phrases)
    return kept._replace(blanks=()), problems


def lost(lines: Lines, kept: Lines) -> list[tuple[str, int]]:
    """List the events that a draft loses by its blanks: their titles, and their lines."""
    own = {draft.line for draft in kept.drafts}
    events = [
        (str(draft.fields["title"]), draft.line)
        for draft in lines.drafts
        if draft.noun == "event" and draft.line not in own
    ]
    events += [
        (blank.called, blank.line)
        for blank in lines.blanks
        if blank.noun == "event" and blank.called
    ]
    return sorted(events, key=lambda event: event[1])


def _is_phrase(blank: Blank) -> bool:
    """Tell an actor whose only blank is its kind, and who has no name: "Argentine port workers"."""
    is_kind = {problem.field for problem in blank.problems} == {"kind"}
    return blank.noun == "actor" and is_kind and blank.called.split(" ")[-1].islower()


def taken(lines: Lines) -> tuple[Lines, tuple[Problem, ...]]:
    """Leave out the lines that are not to be taken and those that refer to them; give the reason for each."""
    kept, problems = _without(lines, lines.left)
    return kept._replace(left=()), problems


def _without(
    lines: Lines, unwanted: Sequence[Blank], phrases: frozenset[str] = frozenset()
) -> tuple[Lines, tuple[Problem, ...]]:
    problems = [problem for blank in unwanted for problem in blank.problems]
    names = {blank.given_id: blank.called for blank in unwanted if blank.called}
    names |= {
        draft.given_id: str(name) for draft in lines.drafts if (name := draft.fields.get("name"))
    }
    left = {blank.given_id: blank.line for blank in unwanted if blank.given_id}
    given_ids = {draft.given_id for draft in lines.drafts}
    unnamed = {name: left[name] for name in left.keys() & phrases - given_ids}
    drafts, without = _unmentioning(lines.drafts, unnamed, lines.unit, _SIDES)
    kept, broken = _without_referring(drafts, left, names, lines.unit)
    problems += without
    return lines._replace(drafts=tuple(kept)), tuple(sorted([*problems, *broken]))


def _without_referring(
    kept: list[Draft], left: Mapping[str, int], names: Mapping[str, str], unit: str
) -> tuple[list[Draft], list[Problem]]:
    """Leave out the lines that refer to a line left out, until none does.

    A line that only mentions it loses the mention; `names` are those of actors, by what a draft calls them.
    """
    problems: list[Problem] = []
    while left:
        given_ids = {draft.given_id for draft in kept}
        left = {name: line for name, line in left.items() if name not in given_ids}
        broken = {draft.line: fault for draft in kept if (fault := _broken(draft, left, unit))}
        problems += broken.values()
        newly = {
            draft.given_id: draft.line for draft in kept if draft.line in broken and draft.given_id
        }
        kept, dropped = _unmentioning(
            [_noting(draft, left, names) for draft in kept if draft.line not in broken], left, unit
        )
        problems += dropped
        left = newly
    return kept, problems


def _unmentioning(
    kept: Sequence[Draft],
    left: Mapping[str, int],
    unit: str,
    fields: frozenset[str] = _MENTIONS,
) -> tuple[list[Draft], list[Problem]]:
    """Drop the mentions of lines left out, in these fields, and report each."""
    problems = [problem for draft in kept for problem in _mentions(draft, left, unit, fields)]
    lines = {problem.line for problem in problems}
    bare = [_bare(draft, left, fields) if draft.line in lines else draft for draft in kept]
    return bare, problems


def _broken(draft: Draft, left: Mapping[str, int], unit: str) -> Problem | None:
    """Name the line left out that a line refers to; None where it refers to none."""
    for field, name in references(draft.noun, draft.fields):
        if name in left and not _is_mention(field):
            problem = f'refers to "{name}", which is left out: see {unit} {left[name]}'
            title = draft.fields.get("title")
            also = f"; so is “{title}”" if title else ""
            return Problem(draft.line, field, f"{problem}{also}")
    return None


def _mentions(
    draft: Draft, left: Mapping[str, int], unit: str, fields: frozenset[str]
) -> Iterator[Problem]:
    for field, name in references(draft.noun, draft.fields):
        if name in left and (field in fields or (fields == _MENTIONS and _is_mention(field))):
            stays = "the note tells whose count it is" if _is_count(field) else "the rest is taken"
            message = f'"{name}" is left out here, and {stays}: see {unit} {left[name]}'
            yield Problem(draft.line, field, message)


def _is_mention(field: str) -> bool:
    """Tell whether a record stays whole without the reference in a field."""
    return field in _MENTIONS or _is_count(field)


def _is_count(field: str) -> bool:
    return field.startswith("figures[")


def _noting(draft: Draft, left: Mapping[str, int], names: Mapping[str, str]) -> Draft:
    """Tell in an event's note whose counts its figures are, of those left out: else they would be the article's."""
    counted: dict[str, list[str]] = {}
    for figure in draft.fields.get("figures") or ():
        if (by := figure.get("by")) in left:
            count = f"{figure.get('what')} {figure.get('text') or figure.get('low')}"
            counted.setdefault(names.get(by, by), []).append(count)
    if not counted:
        return draft
    lines = (f"{', '.join(counts)}: counted by {name}" for name, counts in counted.items())
    note = "; ".join(filter(None, (draft.fields.get("note"), *lines)))
    return draft._replace(fields={**draft.fields, "note": note})


def _bare(draft: Draft, left: Mapping[str, int], mentions: frozenset[str]) -> Draft:
    """Give a line without its mentions of lines left out, in these fields."""
    fields = dict(draft.fields)
    for field in mentions & fields.keys():
        value = fields[field]
        if isinstance(value, list | tuple):
            fields[field] = [identifier for identifier in value if identifier not in left]
        elif value in left:
            fields[field] = None
    if mentions == _MENTIONS and fields.get("figures"):
        fields["figures"] = [
            {**figure, "by": None} if figure.get("by") in left else figure
            for figure in fields["figures"]
        ]
    return draft._replace(fields=fields)
