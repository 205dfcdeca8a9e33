"""A process that has loaded `sahara` once, and answers shells: each that asks is answered by a fork of its own.

A shell starts a program for every TAB, and a start costs a hundred times its answer. So what stands in the place of
`sahara` hands over its environment through a pipe with a name, and prints what comes back.
"""

from __future__ import annotations

import importlib
import os
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from tests.conftest import FROM_HERE

if TYPE_CHECKING:
    from collections.abc import Iterator

#: What an answer needs, loaded before the first is asked for.
_LOADED = (
    "sahara_cli.app",
    "sahara_cli.cli.shells",
    "sahara_cli.cli.completion",
    "sahara_cli.cli.commands.actor",
    "sahara_cli.cli.commands.events",
    "sahara_cli.storage.dossiers",
)

#: What a shell runs: it gives the answer's text, then its status.
ASKING = """env -0 > "{pipes}/asked"
cat "{pipes}/answer"
read -r status < "{pipes}/status"
exit "$status"
"""


@contextmanager
def answering(pipes: Path) -> Iterator[Path]:
    """Have shells answered through a folder of pipes, for as long as this lasts."""
    for name in ("asked", "answer", "status"):
        os.mkfifo(pipes / name)
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.answering", str(pipes)], env={**os.environ, **FROM_HERE}
    )
    try:
        yield pipes
    finally:
        process.kill()
        process.wait()


def _serve(pipes: Path) -> NoReturn:
    for module in _LOADED:
        importlib.import_module(module)
    while True:
        asked = (pipes / "asked").read_bytes()
        if not (child := os.fork()):
            _answer(pipes, dict(one.split(b"=", 1) for one in asked.split(b"\0") if b"=" in one))
        _, ended = os.waitpid(child, 0)
        (pipes / "status").write_text(f"{os.waitstatus_to_exitcode(ended)}\n", encoding="utf-8")


def _answer(pipes: Path, environ: dict[bytes, bytes]) -> NoReturn:
    """Be `sahara` in the shell's environment and folder; what it says beside its answer is kept for the test."""
    from sahara_cli.__main__ import main

    os.environb.clear()
    os.environb.update(environ)
    os.chdir(environ[b"PWD"])
    for name, descriptor in (("answer", 1), ("said", 2)):
        opened = os.open(pipes / name, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        os.dup2(opened, descriptor)
        os.close(opened)
    sys.argv = ["sahara"]
    main()
    raise AssertionError


if __name__ == "__main__":
    _serve(Path(sys.argv[1]))
