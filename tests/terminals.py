"""Shells at a terminal of their own, typed to by tests."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from tests.answering import ASKING
from tests.conftest import FROM_HERE, PROGRAM

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

COMMANDS = {
    "bash": ("bash", "--norc", "--noprofile", "-i"),
    "zsh": ("zsh", "-f", "-i"),
    "fish": ("fish", "--no-config"),
}
_BEFORE = {
    "bash": "PS1='> '; bind 'set enable-bracketed-paste off'",
    "zsh": "PS1='> '; unsetopt zle_bracketed_paste; autoload -Uz compinit; compinit -u -D",
    "fish": "function fish_prompt; echo '> '; end; set -g fish_autosuggestion_enabled 0",
}

#: What stands in the place of `sahara`: it answers shells, and notes the words that it is run with.
_NOTING = """#!/bin/sh
if [ -n "$_SAHARA_COMPLETE" ]; then
{answers}
fi
printf '%s\\0' "$@" > "{notes}"
echo "<""ran"">"
"""

#: How long a shell may be silent before a test gives up, in seconds.
_PATIENCE = 30


class Terminal:
    """A shell that has `sahara`, and completes for it."""

    def __init__(self, shell: str, descriptor: int, notes: Path) -> None:
        self.shell, self._descriptor, self._notes, self._seen = shell, descriptor, notes, b""

    def type(self, keys: str) -> None:
        """Press keys."""
        os.write(self._descriptor, keys.encode())

    def await_(self, sign: str) -> str:
        """Wait until something is shown; give all that was shown up to it."""
        while sign.encode() not in self._seen:
            if not select.select([self._descriptor], [], [], _PATIENCE)[0]:
                raise TimeoutError(self._seen.decode(errors="replace"))
            more = os.read(self._descriptor, 65536)
            self._answer(more)
            self._seen += more
        before, _, self._seen = self._seen.partition(sign.encode())
        return before.decode(errors="replace")

    def _answer(self, shown: bytes) -> None:
        """Answer what fish asks of every terminal: which it is, and where its cursor stands."""
        for asked, answer in (
            (b"\x1b[c", "\x1b[?62c"),
            (b"\x1b[0c", "\x1b[?62c"),
            (b"\x1b[6n", "\x1b[1;1R"),
        ):
            for _ in range(shown.count(asked)):
                self.type(answer)

    def do(self, line: str) -> None:
        """Have a line run, and wait for its end."""
        self.type(f'{line}; echo "<""done"">"\r')
        self.await_("<done>")

    def words(self, keys: str) -> list[str]:
        """Type a line that runs `sahara`; give the words that it was run with."""
        self.type(f"{keys}\r")
        self.await_("<ran>")
        return self._notes.read_bytes().decode().split("\0")[:-1]


@contextmanager
def terminal(
    shell: str, folder: Path, pipes: Path | None = None, **environ: str
) -> Iterator[Terminal]:
    """Open a terminal with a shell whose home is a folder, and load `sahara`'s completion as it is printed.

    The shell is answered through the pipes of `answering`; without them by `sahara` itself, started for every TAB.
    """
    import pty

    notes, program = folder / "notes", folder / "bin" / "sahara"
    program.parent.mkdir()
    answers = ASKING.format(pipes=pipes) if pipes else f'exec "{sys.executable}" -m sahara_cli "$@"'
    program.write_text(_NOTING.format(answers=answers, notes=notes), encoding="utf-8")
    program.chmod(0o755)
    child, descriptor = pty.fork()
    if not child:
        os.chdir(folder)
        path = f"{program.parent}{os.pathsep}{os.environ['PATH']}"
        kept = {
            "HOME": str(folder),
            "PATH": path,
            "TERM": "dumb" if shell == "bash" else "xterm",
            "LANG": "C.UTF-8",
        }
        with suppress(OSError):
            os.execvpe(COMMANDS[shell][0], COMMANDS[shell], {**kept, **FROM_HERE, **environ})  # noqa: S606
        os._exit(127)
    opened = Terminal(shell, descriptor, notes)
    try:
        opened.do(_BEFORE[shell])
        opened.do(
            f'"{sys.executable}" -m sahara_cli --show-completion {shell} > script; . ./script'
        )
        yield opened
    finally:
        os.close(descriptor)
        with suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)


def on_a_terminal(*args: str, rows: int, **environ: str) -> str:
    """Run `sahara` on a terminal of so many rows, and give what is shown."""
    import fcntl
    import pty
    import struct
    import termios

    leader, follower = pty.openpty()
    fcntl.ioctl(follower, termios.TIOCSWINSZ, struct.pack("HHHH", rows, 80, 0, 0))
    own = {**os.environ, **FROM_HERE, "TERM": "xterm", **environ}
    with subprocess.Popen(
        [*PROGRAM, *args], stdin=follower, stdout=follower, stderr=follower, env=own
    ) as running:
        os.close(follower)
        shown = b""
        while select.select([leader], [], [], 20)[0]:
            try:
                more = os.read(leader, 1 << 16)
            except OSError:  # the other end is closed
                break
            if not more:
                break
            shown += more
        assert running.wait(20) == 0
    os.close(leader)
    return shown.decode()
