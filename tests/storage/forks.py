"""Dossiers to be added to, and processes of their own that do it, for tests."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sahara_cli.app import run
from sahara_cli.storage.dossiers import load
from sahara_cli.storage.issued_ids import issued_ids
from tests.drafted import write

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


def ids_of(folder: Path) -> list[str]:
    """Gather the ids of all records of a dossier."""
    dossier = load([folder])
    held = (*dossier.articles, *dossier.named, *dossier.claims)
    return sorted(record.id for record in held)


def issued_in(folder: Path) -> set[str]:
    """Read the ids that a dossier has given."""
    return {*issued_ids(folder)}


def old(path: Path) -> Path:
    """Make a dossier that holds one record."""
    assert run(["new", str(path)]) == 0
    actor = {"record": "actor", "id": "south", "name": "Southland", "kind": "state"}
    assert run(["add", str(write(path.with_suffix(".jsonl"), [actor])), "--to", str(path)]) == 0
    return path


def forked(job: Callable[[], int]) -> int:
    """Run a job in a process of its own; tell its exit status, negative where a signal ended it."""
    sys.stdout.flush()
    if not (child := os.fork()):
        with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
            os.dup2(nowhere.fileno(), 1)
            os.dup2(nowhere.fileno(), 2)
            sys.stdout = sys.stderr = nowhere
            os._exit(job())
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def killed_before(step: int, folder: Path, *args: object) -> int:
    """Run `sahara`, and kill it just before the system is asked to change a folder for the nth time."""

    def job() -> int:
        left = step

        def watch(event: str, about: tuple[Any, ...]) -> None:
            nonlocal left
            if _changes(event, about, folder):
                if not left:
                    os.kill(os.getpid(), signal.SIGKILL)
                left -= 1

        sys.addaudithook(watch)
        return run([str(arg) for arg in args])

    return forked(job)


def turned_once(seen: Sequence[bool], least: int) -> bool:
    """Tell whether what was killed after each step was the old one at first, and from some step on the new one.

    The last step is that of a run that nobody killed; there are more than the least steps that such a run takes.
    """
    return len(seen) > least and not seen[0] and seen[-2] and list(seen) == sorted(seen)


def _changes(event: str, about: tuple[Any, ...], folder: Path) -> bool:
    if event == "open":
        path, _, flags = about
        writes = isinstance(flags, int) and flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
        return bool(writes) and str(path).startswith(str(folder))
    named = event in {"os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.chmod"}
    return named and str(about[0]).startswith(str(folder))
