"""The rows of a listing counted: each once in each of its groups, as they are read, or as an index tells of them."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from sahara_cli.dossier.lazy import Answers
from sahara_cli.dossier.records import Event
from sahara_cli.reports.counts import SEVERAL, Counts, Tally, grouping, verdict_of
from sahara_cli.reports.sums import NOTHING, sum_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sahara_cli.dates import Verdict
    from sahara_cli.dossier.selection import Answer, Dossier
    from sahara_cli.reports.counts import By, Group, Placed
    from sahara_cli.reports.sums import Sum


def counted(
    answers: Sequence[Answer], by: Sequence[By], dossier: Dossier, what: str | None = None
) -> Counts:
    """Count the rows of a listing by one or two of `BY`; with `what`, add up that figure of its events."""
    if (crossed := _crossed(answers, by, dossier, what)) is not None:
        return crossed
    several = [grouping(attribute, dossier) for attribute in by]
    counts = Counts(tuple(by), {}, tuple({} for _ in by), Tally())
    lasting, unbounded, rough = False, 0, 0
    for answer, times in _weighed(answers, by, what):
        figure = NOTHING
        if what and isinstance(answer.record, Event):
            figure = sum_of(answer.record, what, lambda: dossier.sources_by_id).of(times)
        placed = [groups(answer.record) for groups in several]
        lasting = lasting or any(part.lasts for part in placed)
        unbounded += answer.unbounded * times
        rough += answer.rough * times
        _count(counts, placed, verdict_of(answer.match, placed), figure, times)
    tallies: dict[tuple[Group, ...], Tally] = counts.tallies if by else {(): counts.total}
    return counts._replace(tallies=tallies, lasting=lasting, unbounded=unbounded, rough=rough)


def _crossed(
    answers: Sequence[Answer], by: Sequence[By], dossier: Dossier, what: str | None
) -> Counts | None:
    """Count what an index tells the groups of; none where records are to be read."""
    if what or not (isinstance(answers, Answers) and SEVERAL.intersection(by)):
        return None
    from sahara_cli.reports.crossing import crossed  # which small dossiers do not need

    return crossed(answers, by, dossier)


def _weighed(
    answers: Sequence[Answer], by: Sequence[By], what: str | None
) -> Iterable[tuple[Answer, int]]:
    """Give what is counted, with how many are alike in all that is counted by."""
    if isinstance(answers, Answers):
        if (weighed := answers.weighed(by, what)) is not None:
            return weighed
        if not what and not SEVERAL.intersection(by):
            return answers.alike(by)
    return ((answer, 1) for answer in answers)


def _count(
    counts: Counts, placed: Sequence[Placed], verdict: Verdict, figure: Sum, times: int
) -> None:
    """Count a record in the total, in each of its groups, and in each cell where they cross."""
    counts.total.count(verdict, figure, times)
    for margin, part in zip(counts.margins, placed, strict=True):
        for group in part.groups:
            margin.setdefault(group, Tally()).count(verdict, figure, times)
    for cell in product(*(part.groups for part in placed)):
        counts.tallies.setdefault(cell, Tally()).count(verdict, figure, times)
