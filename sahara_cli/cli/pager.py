"""A reader's pager: what is longer than the terminal is shown by it, a screen at a time.

It is started once a screen is full, and given the rest as that is written: a long answer begins to be read at once. Who
leaves it ends the answer.
"""

from __future__ import annotations

import io
import os
import sys
from contextlib import contextmanager, suppress
from math import inf
from typing import TYPE_CHECKING

from sahara_cli.sink import open_sink, unlinked

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Iterator
    from pathlib import Path
    from queue import SimpleQueue
    from threading import Thread

    from sahara_cli.sink import Choice, Sink

#: The variables that name a pager, the first that is set deciding; set and empty, there is none.
_VARIABLES = ("SAHARA_PAGER", "PAGER")
#: As `less` is wanted where its reader says nothing: it leaves where all fits, shows colours, and leaves the screen be.
_LESS = "FRX"


@contextmanager
def paged(
    output: Path | None = None,
    *,
    color: Choice = "auto",
    width: int | None = None,
) -> Iterator[Sink]:
    """Open a sink as `open_sink` does; on a terminal, what does not fit it goes through the reader's pager."""
    with open_sink(output, color=color, width=width) as sink:
        if not (sink.terminal and _is_read()):
            yield sink
            return
        pages = _Pages(sink)
        try:
            yield sink._replace(stream=pages)
            pages.end()
        except (_LeftError, KeyboardInterrupt):
            if not pages.is_paging:
                raise
        finally:
            pages.wait()


class _LeftError(Exception):
    """The reader has left the pager: nobody reads what is written."""


class _Pages(io.StringIO):
    """A stream that is held until it fills a screen, and from then on is shown by the pager, if there is one.

    The pager is fed by a thread: what is read for an answer, such as an index, is not held while somebody reads on.
    """

    def __init__(self, sink: Sink) -> None:
        super().__init__()
        self._sink, self._room = sink, _height()
        self._pager: subprocess.Popen[bytes] | None = None
        self._more: SimpleQueue[str | None] | None = None
        self._feeder: Thread | None = None

    @property
    def is_paging(self) -> bool:
        """Whether the pager shows what is written."""
        return self._pager is not None

    def write(self, text: str) -> int:
        """Take more. Raises `_LeftError` where the reader has left."""
        if self._more is not None:
            if self._feeder and not self._feeder.is_alive():
                raise _LeftError
            self._more.put(text)
        elif self._room < 0:
            self._sink.write(text)
        else:
            self._room -= text.count("\n")
            super().write(text)
            if self._room <= 0:
                self._begin()
        return len(text)

    def _begin(self) -> None:
        """Start the pager; where none can be started, all is shown as it is."""
        self._room = -1
        if command := _command():
            import subprocess  # what fits needs no pager
            from queue import SimpleQueue
            from threading import Thread

            environ = {"LESS": _LESS, **os.environ}
            try:
                self._pager = subprocess.Popen(command, stdin=subprocess.PIPE, env=environ)  # noqa: S603 - the reader's own
            except OSError:
                pass
            else:
                self._more = SimpleQueue()
                self._feeder = Thread(target=self._feed, daemon=True)
                self._feeder.start()
        self.write(self.getvalue())

    def _feed(self) -> None:
        """Give the pager what was written, as far as it is read."""
        if self._pager is None or self._pager.stdin is None or self._more is None:
            return
        with suppress(OSError), self._pager.stdin as stream:
            while (text := self._more.get()) is not None:
                stream.write(unlinked(text).encode(self._sink.encoding, "backslashreplace"))
                if self._more.empty():
                    stream.flush()

    def end(self) -> None:
        """Show what fits."""
        if self._room >= 0:
            self._sink.write(self.getvalue())

    def wait(self) -> None:
        """Wait until the reader has left the pager, which answers Ctrl-C itself."""
        if self._more is not None:
            self._more.put(None)
        while self._pager and self._pager.returncode is None:
            with suppress(KeyboardInterrupt):
                self._pager.wait()


def _command() -> list[str]:
    """Give the pager as it is to be started, without a shell; none where there is none."""
    import shlex  # what fits needs no pager
    import shutil

    for variable in _VARIABLES:
        if (named := os.environ.get(variable)) is not None:
            try:
                command = shlex.split(named)
            except ValueError:
                return []
            return command if command and shutil.which(command[0]) else []
    return ["less"] if shutil.which("less") else []


def _is_read() -> bool:
    """Tell whether somebody is there to turn the pages."""
    return sys.stdin is not None and sys.stdin.isatty() and os.environ.get("TERM", "dumb") != "dumb"


def _height() -> float:
    """Tell how many lines the terminal has; boundless where it does not say."""
    try:
        return os.get_terminal_size(sys.stdout.fileno()).lines
    except (OSError, ValueError):
        return inf
