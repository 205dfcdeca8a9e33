"""The happenings of a dossier, made while its index is: no more of their reports is held than where their lines are."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.dates.edtf.value import by_time
from sahara_cli.dossier.records import Article, Dataset, Event, Same
from sahara_cli.storage.own import file_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sahara_cli.dossier.happenings import Happening
    from sahara_cli.dossier.joins import Group
    from sahara_cli.storage.opened import Opened


class Joining:
    """Gathers the reports of happenings as they are met in their file."""

    def __init__(self, groups: Mapping[str, Group], ranks: Mapping[str, int]) -> None:
        self._groups, self._ranks = groups, ranks
        self._reports: dict[int, list[_Report]] = {}

    def is_report(self, identifier: str, number: int, at: int, length: int) -> bool:
        """Tell whether an event is judged to be the same as others, and note its number and where its line is."""
        group = self._groups.get(identifier)
        if group is None:
            return False
        self._reports.setdefault(id(group), []).append(_Report(number, at, length))
        return True

    def happenings(self, files: Opened) -> Iterator[tuple[Happening, list[int]]]:
        """Make each happening that several reports are of, with the numbers of these, in the order of their file."""
        for reports in self._reports.values():
            if len(reports) > 1:
                yield self._made(reports, files), [report.number for report in reports]

    def alone(self) -> Iterator[int]:
        """Tell the numbers of events that no other is judged to be the same as."""
        yield from (
            report.number for each in self._reports.values() if len(each) == 1 for report in each
        )

    def _made(self, noted: Sequence[_Report], files: Opened) -> Happening:
        from sahara_cli.dossier.happenings import happening

        parts = (files.part(file_of("event"), report.at, report.length) for report in noted)
        reports = [Event.plainly(json.loads(part)) for part in parts]
        reports.sort(key=lambda event: min(self._ranks[cite.source] for cite in event.cites))
        return happening(reports, self._groups[reports[0].id].lead).filled()


class _Report(NamedTuple):
    """The number of a report, and where its line is."""

    number: int
    at: int
    length: int


def joining(files: Opened) -> Joining:
    """Read what was judged to be the same."""
    from sahara_cli.dossier.joins import groups

    sames = [Same.plainly(json.loads(line)) for _, line in files.lines(file_of("same"))]
    if not sames:
        return Joining({}, {})
    kinds = (Article, Dataset)
    sources = [
        kind.plainly(json.loads(line))
        for kind in kinds
        for _, line in files.lines(file_of(kind.noun))
    ]
    ordered = sorted(sources, key=lambda record: by_time(record.published))
    return Joining(groups(sames), {record.id: rank for rank, record in enumerate(ordered)})
