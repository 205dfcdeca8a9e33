"""A reader's pager: what is longer than the terminal is shown by it, a screen at a time."""

from __future__ import annotations

import io
import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from sahara_cli.sink import open_sink, unlinked

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

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
        held = io.StringIO()
        yield sink._replace(stream=held)
        text = held.getvalue()
        if _fits(text) or not _shown(_command(), unlinked(text), sink.encoding):
            sink.write(text)


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


def _fits(text: str) -> bool:
    try:
        height = os.get_terminal_size(sys.stdout.fileno()).lines
    except (OSError, ValueError):
        return True
    return text.count("\n") < height


def _shown(command: list[str], text: str, encoding: str) -> bool:
    """Show a text by a pager; false where that cannot be started. One that is left early is no fault."""
    if not command:
        return False
    import subprocess  # what fits needs no pager

    environ = {"LESS": _LESS, **os.environ}
    try:
        with subprocess.Popen(command, stdin=subprocess.PIPE, env=environ) as pager:  # noqa: S603 - the reader's own pager
            try:
                pager.communicate(text.encode(encoding, "backslashreplace"))
            except KeyboardInterrupt:  # which is the pager's to answer
                pager.wait()
    except OSError:
        return False
    return True
