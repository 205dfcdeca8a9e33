"""Several processes give what one gives, in the order of what they were given; none outlives a Ctrl-C."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from functools import partial
from typing import TYPE_CHECKING

import pytest

from sahara_cli.errors import FileError
from sahara_cli.jobs import Crew, cores
from tests.conftest import FROM_HERE, HUNG

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def _half(number: int) -> int:
    if number % 2:
        raise FileError("numbers", "is odd", line=number)
    return number // 2


def _quotient(divisor: int, number: int) -> float:
    return number / divisor


def _never(_: int) -> object:
    return lambda: None


@pytest.fixture(scope="module")
def crew() -> Iterator[Crew]:
    with Crew(2) as several:
        yield several


def test_what_comes_of_things_is_in_their_order(crew: Crew) -> None:
    texts = ["x" * (500 - one) for one in range(500)]
    assert list(crew.map(len, texts)) == list(map(len, texts))


def test_a_crew_does_one_work_after_another(crew: Crew) -> None:
    assert list(crew.map(abs, [-1])) == [1]
    assert list(crew.map(partial(_quotient, 2), [3, 4])) == [1.5, 2]
    assert list(crew.map(abs, [])) == []


def test_a_work_that_was_left_does_not_answer_for_the_next(crew: Crew) -> None:
    assert next(crew.map(abs, range(-100, 0))) == 100
    assert list(crew.map(float, ["1", "2", "3"])) == [1, 2, 3]


def test_no_more_is_taken_ahead_than_keeps_all_at_work(crew: Crew) -> None:
    taken: list[int] = []

    def things() -> Iterator[int]:
        for one in range(1000):
            taken.append(one)
            yield one

    results = crew.map(abs, things())
    next(results)
    assert len(taken) <= 2 * 4
    assert sum(results) == sum(range(1000))


def test_an_error_comes_where_its_turn_is_and_is_what_it_was(crew: Crew) -> None:
    results = crew.map(_half, [2, 4, 5, 7])
    assert [next(results), next(results)] == [1, 2]
    with pytest.raises(FileError, match="numbers:5: is odd") as raised:
        next(results)
    assert raised.value.line == 5
    assert list(crew.map(_half, [6])) == [3]


def test_a_fault_keeps_its_name_and_words(crew: Crew) -> None:
    with pytest.raises(Exception, match="division by zero") as raised:
        list(crew.map(partial(_quotient, 0), [1]))
    assert type(raised.value).__name__ == "ZeroDivisionError"


def test_a_process_that_is_killed_is_told_of(crew: Crew) -> None:
    with pytest.raises(Exception, match="was ended") as raised:
        list(crew.map(os._exit, [0]))
    assert type(raised.value).__name__ == "ChildProcessError"


def test_a_crew_of_which_one_was_killed_works_on(crew: Crew) -> None:
    assert list(crew.map(abs, [-1])) == [1]
    for process in crew._processes:
        process.kill()
        process.join()
    assert list(crew.map(abs, [-1, -2])) == [1, 2]


def test_processes_that_end_before_they_are_given_anything_are_told_of(crew: Crew) -> None:
    assert list(crew.map(abs, [-1])) == [1]
    results = crew.map(abs, [-1])  # nothing is sent before the first is asked for
    for process in crew._processes:
        process.kill()
        process.join()
    with pytest.raises(Exception, match="was ended") as raised:
        next(results)
    assert type(raised.value).__name__ == "ChildProcessError"


class _Unknown:
    """What can be sent, and not be received."""

    def __reduce__(self) -> tuple[object, ...]:
        return partial(_quotient, 0), (1,)


def test_what_cannot_be_received_is_told_of_and_the_next_work_is_done(crew: Crew) -> None:
    with pytest.raises(Exception, match="division by zero"):
        list(crew.map(partial(_quotient, _Unknown()), [1]))  # type: ignore[arg-type]  # no number
    with pytest.raises(Exception, match="division by zero"):
        list(crew.map(abs, [_Unknown()]))  # type: ignore[arg-type]  # no number
    assert list(crew.map(abs, [-1])) == [1]


def test_what_cannot_be_sent_back_is_told_of(crew: Crew, capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(Exception, match=r"pickle|local object") as raised:
        list(crew.map(_never, [1]))
    assert type(raised.value).__name__ in {"PicklingError", "AttributeError"}
    assert list(crew.map(abs, [-1])) == [1]
    assert capfd.readouterr().err == ""


def test_one_job_is_done_in_this_process() -> None:
    with Crew(1) as alone:
        assert set(alone.map(lambda _: os.getpid(), range(3))) == {os.getpid()}


@pytest.mark.skipif(sys.platform == "win32", reason="no limit can be set there")
def test_where_none_can_be_started_this_process_does_all(tmp_path: Path) -> None:
    script = tmp_path / "alone.py"
    script.write_text(_ALONE, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, script],
        env={**os.environ, **FROM_HERE},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "[1, 2] True\n", "")


#: No file may be open beside those that are, so that nobody can be talked to.
_ALONE = """
import multiprocessing.forkserver, multiprocessing.connection, os, resource
from sahara_cli.jobs import Crew
resource.setrlimit(resource.RLIMIT_NOFILE, (3, 3))
with Crew(2) as crew:
    print(list(crew.map(abs, [-1, -2])), not crew._processes)
"""


def test_there_is_a_core() -> None:
    assert cores() >= 1


_WAITING = """
import os, sys, time
from sahara_cli.jobs import Crew
if __name__ == "__main__":
    with Crew(2) as crew:
        for one in crew.map(abs, [1, 2]):
            pass
        try:
            print(*(one.pid for one in crew._processes), flush=True)
            list(crew.map(time.sleep, [60, 60, 60]))
        except KeyboardInterrupt:
            print("heard", flush=True)
            raise SystemExit(130)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no Ctrl-C can be sent there")
def test_ctrl_c_ends_all_without_a_word(tmp_path: Path) -> None:
    script = tmp_path / "waiting.py"
    script.write_text(_WAITING, encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, script],
        env={**os.environ, **FROM_HERE},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),  # noqa: PLW1509
    ) as started:
        assert started.stdout is not None
        workers = [int(one) for one in started.stdout.readline().split()]
        os.killpg(started.pid, signal.SIGINT)
        out, err = started.communicate(timeout=HUNG)
    assert (started.returncode, out, err) == (130, "heard\n", "")
    for _ in range(500):
        if not any(map(_lives, workers)):
            break
        time.sleep(0.01)
    assert not any(map(_lives, workers))


def _lives(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True
