"""An answer that drips in for ever is left by the clock, and asked for again another time."""

from __future__ import annotations

import itertools
from threading import Event
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

from sahara_cli.drafting.models.asking import Answer, Asking
from sahara_cli.drafting.models.library import PATIENCE, bounded
from sahara_cli.drafting.models.streams import arriving

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping


def _ticking(seconds: float) -> Callable[[], float]:
    """Make a clock that goes on by so much each time it is looked at."""
    ticks = itertools.count()
    return lambda: next(ticks) * seconds


def test_a_model_that_drips_for_ever_is_left_by_the_clock() -> None:
    answer = bounded(itertools.repeat("x"), _ticking(60))
    assert answer == Answer("x" * 21, problem="it was not done after 20 minutes", late=True)


@pytest.mark.parametrize("seconds", [0, PATIENCE / 4])
def test_one_that_is_done_in_time_is_whole(seconds: float) -> None:
    assert bounded(["{", "}"], _ticking(seconds)) == Answer("{}")


def _silent(*parts: str) -> Iterator[str]:
    """Send some parts, and then nothing any more."""
    yield from parts
    Event().wait()


def test_a_model_that_sends_nothing_is_left() -> None:
    answer = bounded(arriving(_silent(), 0.01, 600), _ticking(0))
    assert (answer.text, answer.late) == ("", True)
    assert answer.problem.startswith("it sent nothing for ")


def test_one_that_falls_silent_is_left_with_what_it_sent() -> None:
    answer = bounded(arriving(_silent("{", '"a"'), 600, 0.01), _ticking(0))
    assert (answer.text, answer.late) == ('{"a"', True)


def test_what_arrives_is_whole_and_an_error_of_the_model_is_told() -> None:
    assert bounded(arriving(["{", "}"], 600, 600), _ticking(0)) == Answer("{}")

    def broken() -> Iterator[str]:
        yield "{"
        raise OSError("the line is dead")

    with pytest.raises(OSError, match="the line is dead"):
        bounded(arriving(broken(), 600, 600), _ticking(0))


def test_one_that_never_ends_is_not_read_on_when_it_is_left() -> None:
    sent = itertools.count()
    answer = bounded(
        arriving((str(next(sent)) for _ in itertools.repeat(0)), 600, 600), _ticking(60)
    )
    assert answer.late
    assert next(sent) < 1000


class _Late(NamedTuple):
    name: str = "late"
    options: Mapping[str, object] = {}
    supports_schema: bool = True
    late: bool = True

    def ask(self, _: str, __: str, ___: Mapping[str, Any] | None) -> Answer:
        return Answer("{", problem="it was not done", late=self.late)


class _Shelf(dict[str, Answer]):
    def read(self, key: str) -> Answer | None:
        return self.get(key)

    def keep(self, key: str, answer: Answer) -> None:
        self[key] = answer


@pytest.mark.parametrize(("model", "kept"), [(_Late(), 0), (_Late(late=False), 1)])
def test_what_came_late_is_not_kept(model: _Late, kept: int) -> None:
    shelf = _Shelf()
    asking = Asking(model, shelf, lambda: None, again=False)
    assert asking.ask("What happened?", {}).late is model.late
    assert len(shelf) == kept
