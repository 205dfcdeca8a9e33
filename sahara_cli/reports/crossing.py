"""Counts by what a record may have several of, told by an index: actors, places, topics, sources."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from sahara_cli.reports.counts import (
    OWN,
    SEVERAL,
    Counts,
    Group,
    Placed,
    Tally,
    grouping,
    naming,
    verdict_of,
)
from sahara_cli.reports.sums import NOTHING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from sahara_cli.dates import Verdict
    from sahara_cli.dossier.answer import Answer
    from sahara_cli.dossier.lazy import Answers
    from sahara_cli.dossier.selection import Dossier
    from sahara_cli.reports.counts import Attribute, By, Grouping


def crossed(answers: Answers, by: Sequence[By], dossier: Dossier) -> Counts | None:
    """Count as `counted` does, by what an index tells of each group; none where it tells nothing."""
    counting = _Crossing(answers, by, dossier)
    counts = Counts(tuple(by), {}, tuple({} for _ in by), Tally())
    if (cells := counting.cells(by)) is None:
        return None
    single = [attribute for attribute in by if attribute not in SEVERAL]
    for groups, verdict, times in cells:
        counts.tallies.setdefault(groups, Tally()).count(verdict, NOTHING, times)
    for at, attribute in enumerate(by):
        if attribute in single:
            margin = counting.alone(attribute)
        elif len(by) - len(single) > 1:  # with each group of one, a record is in several cells
            margin = counting.cells([attribute]) or []
        else:
            margin = [((groups[at],), verdict, times) for groups, verdict, times in cells]
        for (group,), verdict, times in margin:
            counts.margins[at].setdefault(group, Tally()).count(verdict, NOTHING, times)
    return _totalled(counts, counting, answers.alike(single))


def _totalled(counts: Counts, counting: _Crossing, every: Iterable[tuple[Answer, int]]) -> Counts:
    """Add the tally of all records, each once."""
    single = [attribute for attribute in counts.by if attribute not in SEVERAL]
    lasting, unbounded, rough = False, 0, 0
    for answer, times in every:
        placed = counting.placed(answer, single)
        lasting = lasting or any(part.lasts for part in placed)
        unbounded += answer.unbounded * times
        rough += answer.rough * times
        counts.total.count(verdict_of(answer.match, placed), NOTHING, times)
    return counts._replace(lasting=lasting, unbounded=unbounded, rough=rough)


class _Crossing:
    """The records of a cross table, and what tells its groups."""

    def __init__(self, answers: Answers, by: Sequence[By], dossier: Dossier) -> None:
        self._answers = answers
        self._keys: dict[str, Mapping[str, Sequence[str]] | None] = {
            attribute: keys_of(attribute, dossier) for attribute in by if attribute in SEVERAL
        }
        self._names: dict[By, Callable[[str | None], Group]] = {
            attribute: naming(cast("Attribute", attribute), dossier)
            for attribute in by
            if attribute in SEVERAL
        }
        self._placing: dict[By, Grouping] = {
            attribute: grouping(attribute, dossier) for attribute in by if attribute not in SEVERAL
        }

    def cells(self, by: Sequence[By]) -> list[tuple[tuple[Group, ...], Verdict, int]] | None:
        """Give how many are in each group, or pair of groups, and how surely."""
        if (crossed := self._answers.crossed(by, self._keys)) is None:
            return None
        return [self._cell(by, keys, answer, times) for keys, answer, times in crossed]

    def _cell(
        self, by: Sequence[By], keys: Sequence[str | None], answer: Answer, times: int
    ) -> tuple[tuple[Group, ...], Verdict, int]:
        left: Iterator[str | None] = iter(keys)
        placed = [
            Placed((self._names[name](next(left)),))
            if name in self._names
            else self._placing[name](answer.record)
            for name in by
        ]
        groups = tuple(group for part in placed for group in part.groups)
        return groups, verdict_of(answer.match, placed), times

    def alone(self, by: By) -> list[tuple[tuple[Group, ...], Verdict, int]]:
        """Give how many are in each group of what each record has one of."""
        every = (
            (self._placing[by](answer.record), answer, times)
            for answer, times in self._answers.alike([by])
        )
        return [
            (part.groups, verdict_of(answer.match, [part]), times) for part, answer, times in every
        ]

    def placed(self, answer: Answer, by: Sequence[By]) -> list[Placed]:
        """Tell where something is in what each record has one of."""
        return [self._placing[name](answer.record) for name in by]


def keys_of(by: By, dossier: Dossier) -> Mapping[str, Sequence[str]] | None:
    """Give the groups of each id; none where each is its own."""
    if by in OWN:
        return None
    if by == "actor":
        return {actor.id: (actor.id, *dossier.whole_ids(actor.id)) for actor in dossier.actors}
    return {place.id: (place.id, *dossier.places_around(place.id)) for place in dossier.places}
