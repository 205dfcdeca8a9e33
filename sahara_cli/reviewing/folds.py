"""Plain proposals that are asked about at once: those of one sentence, and of those close to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Sequence

    from sahara_cli.reviewing.draft import Line

#: More at once, or of sentences farther apart, nobody looks at.
_MOST, _NEAR = 5, 2


def together(
    queue: Sequence[Line], at: int, apart: Container[int], is_plain: Callable[[Line], bool]
) -> list[Line]:
    """List the records from a place on that may be asked about at once; one alone where there are no more.

    `apart` has those, by their identity, that somebody wants to be asked about one by one.
    """
    lines = queue[at : at + 1]
    if not lines or not _is_open(lines[0], apart) or not is_plain(lines[0]):
        return list(lines)
    group = list(lines)
    for line in queue[at + 1 : at + _MOST]:
        if not (_is_open(line, apart) and _goes_on(group[-1], line) and is_plain(line)):
            break
        group.append(line)
    return group


def _is_open(line: Line, apart: Container[int]) -> bool:
    return not line.answer and id(line) not in apart


def _goes_on(line: Line, other: Line) -> bool:
    """Tell whether a record is of the same sentence as another, or of one that follows closely."""
    (article, _, sentence), (another, _, number) = line.place, other.place
    return bool(article) and article == another and number - sentence <= _NEAR
