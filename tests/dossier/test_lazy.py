"""What may be one happening is found as events are read: those of two days are held, and what lasts, and no others."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from itertools import combinations
from weakref import WeakSet

from sahara_cli.dates.days import civil, day_number
from sahara_cli.dossier.records import Dataset, Event, Figure
from sahara_cli.dossier.selection import Answer, Dossier
from sahara_cli.dossier.suggesting import counted_twice, suggestions

_MANY, _FEW = 4_000, 1_500


def _event(number: int, date: str, dataset: str, place: str = "ford") -> Event:
    return Event.plainly(
        {
            "id": f"e-{number}", "title": "Raid", "kind": "assault", "date": date, "places": [place],
            "figures": [{"what": "killed", "low": 3, "high": 3}],
            "cites": [{"dataset": dataset, "row": str(number), "digest": "0" * 64}],
        }
    )  # fmt: skip


class _Read(Sequence[Answer]):
    """Events of two data sets in order of date, made whenever they are asked for; `most` were held at once."""

    def __init__(self) -> None:
        self._held: WeakSet[Figure] = WeakSet()
        self.most = 0

    def __len__(self) -> int:
        return _MANY

    def __getitem__(self, at: object) -> Answer:  # type: ignore[override]  # none is asked for
        raise AssertionError(at)

    def __iter__(self) -> Iterator[Answer]:
        first = day_number(1990, 1, 1)
        for number in range(_MANY):
            year, month, day = civil(first + number // 2)
            place = f"ford-{number // 2 % 3}"
            event = _event(number, f"{year}-{month:02}-{day:02}", "ab"[number % 2], place)
            self._held.update(event.figures)
            self.most = max(self.most, len(self._held))
            yield Answer(event)


class _Asked(Dossier):
    """A dossier whose events are read when they are asked for."""

    def __init__(self, answers: Sequence[Answer]) -> None:
        super().__init__(lambda _: ())
        self._answers = answers

    def select(self, *_: object, **__: object) -> Sequence[Answer]:
        return self._answers


def test_of_many_events_few_are_held_to_say_which_are_counted_twice() -> None:
    read = _Read()
    assert len(counted_twice(_Asked(read), read, "killed")) == _MANY // 2
    assert 0 < read.most < _FEW


def test_of_many_events_few_are_held_to_suggest_the_likeliest() -> None:
    read = _Read()
    assert len(suggestions(_Asked(read))) == 20
    assert 0 < read.most < _FEW


def test_what_begins_long_before_others_or_has_no_beginning_is_met_whenever_it_is_read() -> None:
    dates = ("2020-01-01/2020-12-31", "2020-02-01", "2020-11-05", "../2020-11-05", "2020-11-06/..")
    events = [_event(number, date, f"set-{number}") for number, date in enumerate(dates)]
    orders = [events, events[::-1], random.Random(5).sample(events, len(events))]  # noqa: S311  # the same each time
    pairs = {
        (one.id, other.id)
        for one, other in combinations(events, 2)
        if one.date.bounds[0] <= other.date.bounds[1] and other.date.bounds[0] <= one.date.bounds[1]
    }
    assert len(pairs) == 6
    for order in orders:
        told = counted_twice(Dossier(lambda _: ()), [Answer(event) for event in order], "killed")
        assert (len(told), set(told)) == (len(pairs), pairs)


def test_of_one_data_set_alone_no_event_is_read_to_suggest_any() -> None:
    dataset = Dataset.plainly({"id": "a", "label": "A", "published": "2024", "rows": 1})
    read: list[str] = []

    def having(noun: str) -> tuple[Dataset, ...]:
        read.append(noun)
        return (dataset,) if noun == "dataset" else ()

    assert (suggestions(Dossier(having)), "event" in read) == ((), False)
