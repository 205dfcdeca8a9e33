"""Parts of an answer as they arrive, and no longer waited for than somebody would: a model may send nothing at all."""

from __future__ import annotations

from queue import Empty, Queue
from threading import Thread
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_DONE = object()
#: How many parts a model may be ahead: one that is left stops there.
_AHEAD = 256


class SilentError(Exception):
    """Nothing came for so many seconds."""

    def __init__(self, seconds: float) -> None:
        super().__init__(seconds)
        self.seconds = seconds


def arriving(parts: Iterable[str], first: float, then: float) -> Iterator[str]:
    """Yield the parts of an answer; `first` and `then` are the seconds that the first and each next may take.

    What is waited for runs beside us, so that it can be left: it ends with the process. Raises `SilentError`, or what
    the model raises.
    """
    arrived: Queue[object] = Queue(_AHEAD)
    Thread(target=_read, args=(parts, arrived), daemon=True).start()
    patience = first
    while True:
        try:
            part = arrived.get(timeout=patience)
        except Empty:
            raise SilentError(patience) from None
        if part is _DONE:
            return
        if isinstance(part, Exception):
            raise part
        yield str(part)
        patience = then


def _read(parts: Iterable[str], arrived: Queue[object]) -> None:
    try:
        for part in parts:
            arrived.put(part)
    except Exception as error:  # noqa: BLE001 - it is raised where the parts are taken
        arrived.put(error)
    else:
        arrived.put(_DONE)
