"""Sources as footnotes: where several reports tell of one happening, they are numbered and listed below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.dates.edtf.value import by_time
from sahara_cli.dossier.criteria import cited, reports_of
from sahara_cli.reports.cells import few
from sahara_cli.reports.columns import source as placed
from sahara_cli.reports.licences import licence_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sahara_cli.dossier.records import AnyRecord, Source
    from sahara_cli.dossier.selection import Answer, Dossier
    from sahara_cli.reports import Column


class Footnotes:
    """The sources that some rows rest on, numbered from 1 in order of publication."""

    def __init__(self, rows: Sequence[Answer], dossier: Dossier) -> None:
        known = dossier.sources_by_id
        resting = {cite for row in rows for cite in cited(row.record) if cite in known}
        ordered = sorted((known[identifier] for identifier in resting), key=_by_publication)
        self._numbers = {record.id: number for number, record in enumerate(ordered, 1)}
        self.notes = tuple(
            f"[{number}] {_note(record)}" for number, record in enumerate(ordered, 1)
        )

    def numbered(self, columns: Iterable[Column]) -> tuple[Column, ...]:
        """Let the column of sources give numbers: those of a happening, or one with its place."""
        return tuple(
            column._replace(cell=self._cell, brief=self._brief)
            if column.key == "source"
            else column
            for column in columns
        )

    def _cell(self, answer: Answer) -> str:
        if reports_of(answer.record):
            return " ".join(self._marks(answer))
        return placed(answer, names=self._named)

    def _brief(self, answer: Answer) -> str:
        if reports_of(answer.record):
            return few(self._marks(answer), " ")
        return placed(answer, names=self._named, brief=True)

    def _marks(self, answer: Answer) -> list[str]:
        return [f"[{number}]" for number in self.numbers(answer.record)]

    @property
    def _named(self) -> dict[str, str]:
        return {identifier: f"[{number}]" for identifier, number in self._numbers.items()}

    def numbers(self, record: AnyRecord) -> list[int]:
        """Give the numbers of the sources that a record rests on."""
        return sorted(
            self._numbers[identifier] for identifier in cited(record) if identifier in self._numbers
        )


def _by_publication(source: Source) -> tuple[object, ...]:
    return (*by_time(source.published), source.id)


def _note(source: Source) -> str:
    published = f"published {source.published.in_words}"
    parts = (source.id, source.publisher or "", published, licence_of(source))
    return ", ".join(part for part in parts if part)
