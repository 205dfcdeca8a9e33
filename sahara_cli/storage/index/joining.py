"""The happenings of a dossier, made while its index is: no more of their reports is held than where their lines are."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

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
        self._lines: dict[int, list[tuple[str, int, int]]] = {}
        self._rows: dict[str, int] = {}
        self._numbers: dict[int, int] = {}

    def is_report(self, identifier: str, at: int, length: int) -> bool:
        """Tell whether an event is judged to be the same as others, and note where its line is."""
        group = self._groups.get(identifier)
        if group is None:
            return False
        self._lines.setdefault(id(group), []).append((identifier, at, length))
        return True

    @property
    def _told(self) -> list[list[tuple[str, int, int]]]:
        """The lines of each group."""
        return [*self._lines.values()]

    @property
    def count(self) -> int:
        """How many happenings there are at most."""
        return len(self._lines)

    def happenings(self, files: Opened) -> Iterator[tuple[int, Happening]]:
        """Make each happening that several reports are of, with its number."""
        for number, lines in enumerate(self._told):
            if len(lines) > 1:
                yield number, self._made(lines, files)

    def alone(self) -> Iterator[int]:
        """Tell where the lines of events are that no other is judged to be the same as."""
        yield from (at for lines in self._told if len(lines) == 1 for _, at, _ in lines)

    def _made(self, lines: Sequence[tuple[str, int, int]], files: Opened) -> Happening:
        from sahara_cli.dossier.happenings import happening

        parts = (files.part(file_of("event"), at, length) for _, at, length in lines)
        reports = [Event.plainly(json.loads(part)) for part in parts]
        reports.sort(key=lambda one: min(self._ranks[cite.source] for cite in one.cites))
        return happening(reports, self._groups[reports[0].id].lead).filled()

    def happening(self, number: int, files: Opened, row: int) -> Happening:
        """Make a happening, which has a row."""
        self._numbers[number] = row
        return self._made(self._told[number], files)

    def placed(self, identifier: str, row: int) -> None:
        """Note the row of a report."""
        self._rows[identifier] = row

    def rows(self) -> Iterator[tuple[int, list[int]]]:
        """Give the row of each happening with those of its reports, in the order of their file."""
        for number, row in self._numbers.items():
            yield row, [self._rows[one] for one, _, _ in self._told[number]]


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
    ordered = sorted(sources, key=lambda one: by_time(one.published))
    return Joining(groups(sames), {one.id: rank for rank, one in enumerate(ordered)})
