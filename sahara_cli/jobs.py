"""The same work on many things, by several processes; what comes of it comes in the order given.

No more is read ahead than keeps all at work, so memory does not grow with what there is to do. Processes are started
afresh, never forked out of this one; a Ctrl-C is this one's to hear, which then ends them.
"""

from __future__ import annotations

import gc
import os
from contextlib import suppress
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Any, NoReturn, Self, TypeVar, cast

from sahara_cli.errors import SaharaError
from sahara_cli.interrupts import unheard

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from multiprocessing.connection import Connection
    from multiprocessing.context import ForkServerContext, SpawnContext

T = TypeVar("T")
R = TypeVar("R")

#: So many things are handed out or done, for each process, while the first of them is waited for.
_AHEAD = 3
#: What a message to a process begins with: the work comes first, then one thing after another.
_WORK, _THING = b"w", b"t"
#: What comes of a thing whose process has ended.
_ENDED = None, ("ChildProcessError", "a process that did part of the work was ended")


def cores() -> int:
    """Tell how many processes can be at work at once."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def let_go() -> None:
    """Free what a piece of work leaves behind, such as sentences that refer to one another.

    The collector is off in a run of `sahara`: only what is new since the last time is looked at.
    """
    if not gc.isenabled():
        gc.collect(0)


class Crew:
    """So many processes, started when there is work; of one job all is done in this process.

    `loads` are the modules that the work needs.
    """

    def __init__(self, jobs: int, loads: Sequence[str] = ()) -> None:
        self._jobs, self._loads = jobs, loads
        self._lines: list[Connection] = []
        self._processes: list[Any] = []
        #: Who is at work, and at which thing.
        self._busy: dict[Any, int] = {}

    def __enter__(self) -> Self:
        if not gc.isenabled():  # what is loaded by now stays, and need not be looked at again
            gc.freeze()
        return self

    def __exit__(self, *_: object) -> None:
        self._end()

    def _end(self) -> None:
        for process in self._processes:
            process.terminate()
        for process, line in zip(self._processes, self._lines, strict=True):
            process.join()
            line.close()
        self._processes, self._lines, self._busy = [], [], {}

    def map(self, work: Callable[[T], R], things: Iterable[T]) -> Iterator[R]:
        """Give what `work` makes of each thing; an error is raised where its turn is.

        With several processes `work` and the things are pickled. Where none can be started, this one does all.
        """
        # One still at work would answer for what is not asked any more, and one that has ended not at all.
        if self._busy or not all(process.is_alive() for process in self._processes):
            self._end()
        if self._jobs == 1 or not self._is_started():
            return self._alone(work, things)
        return self._shared(work, things)

    @staticmethod
    def _alone(work: Callable[[T], R], things: Iterable[T]) -> Iterator[R]:
        for thing in things:
            yield work(thing)
            let_go()

    def _shared(self, work: Callable[[T], R], things: Iterable[T]) -> Iterator[R]:
        from multiprocessing.connection import wait

        left, busy = iter(things), self._busy
        idle = [line for line in self._lines if _sent(line, _WORK, work)]
        done = dict[int, tuple[Any, Any]]()
        turn = handed = 0
        while True:
            while idle and handed < turn + _AHEAD * self._jobs and (thing := [*islice(left, 1)]):
                line = idle.pop()
                _sent(line, _THING, *thing)  # one that has ended is heard as ended below
                busy[line], handed = handed, handed + 1
            if turn in done:
                yield _unwrapped(*done.pop(turn))
                turn += 1
            elif busy:
                for ready in wait(list(busy)):
                    done[busy.pop(ready)] = _heard(cast("Connection", ready))
                    idle.append(cast("Connection", ready))
            elif not idle and (thing := [*islice(left, 1)]):
                yield _unwrapped(*_ENDED)
            else:
                return

    def _is_started(self) -> bool:
        """Start the processes, unless they are there; tell whether they could be."""
        if self._processes:
            return True
        try:
            self._start(_context(self._loads))
        except OSError:  # nowhere to meet them, or no room for them
            self._end()
            return False
        return True

    def _start(self, context: ForkServerContext | SpawnContext) -> None:
        with unheard():
            for _ in range(self._jobs):
                ours, theirs = context.Pipe()
                process = context.Process(target=_serve, args=(theirs,), daemon=True)
                process.start()
                theirs.close()
                self._lines.append(ours)
                self._processes.append(process)


def _context(loads: Sequence[str]) -> ForkServerContext | SpawnContext:
    """Tell how processes are started: where that can be, out of one that has loaded what all of them need."""
    import multiprocessing  # which one job does not need

    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    from multiprocessing import resource_tracker

    resource_tracker.ensure_running()  # as it starts, it has Ctrl-C heard again
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(list(loads))
    return context


def _serve(line: Connection) -> None:
    """Work for another process until it hangs up."""
    work: Any = None
    with suppress(EOFError, OSError):  # nobody waits for it any more
        while True:
            sent = line.recv_bytes()
            received, wrong = _received(sent[1:])
            if sent[:1] == _WORK:
                work = partial(_raise, *wrong) if wrong else received
            else:
                _reply(line, (None, wrong) if wrong else _outcome(work, received))


def _reply(line: Connection, outcome: tuple[object, object]) -> None:
    try:
        line.send(outcome)
    except OSError:  # nobody waits for it
        raise
    except Exception as error:  # noqa: BLE001 - what came of it cannot be sent, which is raised where it is waited for
        line.send((None, _fault(error)))


def _received(sent: bytes) -> tuple[Any, tuple[str, str] | None]:
    """Give what was sent, or the name and words of what is wrong with it here."""
    import pickle  # which one job does not need

    try:
        return pickle.loads(sent), None  # noqa: S301 - it comes from the process that started this one
    except Exception as error:  # noqa: BLE001 - it is raised where it is waited for
        return None, _fault(error)


def _fault(error: Exception) -> tuple[str, str]:
    """Give the name and the words of an error, which can be sent whatever it is; `_raise` raises it anew."""
    return type(error).__name__, str(error)


def _raise(name: str, words: str, _: object = None) -> NoReturn:
    """Raise an error anew of which only the name and the words are known."""
    raise type(name, (Exception,), {})(words)


def _outcome(work: Callable[[T], R], thing: T) -> tuple[R | None, object]:
    """Give what comes of a thing, or what was wrong with it: an error, or of what is none its name and words."""
    try:
        return work(thing), None
    except SaharaError as error:
        return None, error
    except Exception as error:  # noqa: BLE001 - it is raised where it is waited for
        return None, _fault(error)


def _sent(line: Connection, kind: bytes, message: object) -> bool:
    """Send a process a message, unless it has ended; what is no message is raised here."""
    import pickle  # which one job does not need

    try:
        line.send_bytes(kind + pickle.dumps(message))
    except (BrokenPipeError, ConnectionResetError):
        return False
    return True


def _heard(line: Connection) -> tuple[Any, Any]:
    try:
        return cast("tuple[Any, Any]", line.recv())
    except (EOFError, OSError):
        return _ENDED


def _unwrapped(value: Any, wrong: Any) -> Any:
    if isinstance(wrong, SaharaError):
        raise wrong
    if wrong is not None:
        _raise(*wrong)
    return value
