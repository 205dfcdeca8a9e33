"""Exports of many records are written as these are read: of thousands no more than some are held at once."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from weakref import WeakSet

import pytest

from sahara_cli.dossier.records import Event
from sahara_cli.dossier.selection import Answer
from sahara_cli.formats import write
from sahara_cli.reports import Report, Section
from sahara_cli.sink import Sink
from tests.rows import tried_on


class _Read(Sequence[Answer]):
    """Events that are made whenever they are asked for, as those of an index are; `most` were held at once."""

    def __init__(self, many: int) -> None:
        self._many = many
        self._held: WeakSet[Event] = WeakSet()
        self.most = 0

    def __len__(self) -> int:
        return self._many

    def __getitem__(self, at: object) -> Answer:  # type: ignore[override]  # none is asked for
        raise AssertionError(at)

    def __iter__(self) -> Iterator[Answer]:
        for number in range(self._many):
            cite = {"dataset": "acled", "row": str(number), "digest": "0" * 64}
            event = Event.plainly(
                {"id": f"e-{number}", "title": "Raid", "kind": "assault", "date": "2023", "cites": [cite]}
            )  # fmt: skip
            self._held.add(event)
            self.most = max(self.most, len(self._held))
            yield Answer(event)


@pytest.mark.slow  # many records
@tried_on(
    ("form", "many", "some"),
    [("geojson", 1_000, 100), ("ftm", 1_000, 100), ("sqlite", 5_000, 2_500)],  # rows go in by 2,000
)
def test_no_more_than_some_are_held_at_once(form: str, many: int, some: int) -> None:
    read, bytes_ = _Read(many), io.BytesIO()
    stream = io.TextIOWrapper(bytes_, encoding="utf-8", write_through=True)
    write(Report((Section("events", answers=read),)), Sink(stream), form)
    assert bytes_.tell() > 40
    assert 0 < read.most < some
