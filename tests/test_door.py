"""The README, run from top to bottom in one shell, on a machine that has only Python and pip."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.test_readme import PAGE, readme

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.slow

_FENCED = re.compile(r"```(sh|console)\n(.*?)```", re.DOTALL)


def _commands() -> list[str]:
    """Find what the README has its reader type, in order; the suite itself, and what installs elsewhere, aside."""
    typed: list[str] = []
    for kind, text in _FENCED.findall(PAGE):
        lines = text.splitlines()
        if kind == "console":
            lines = [line.removeprefix("$ ") for line in lines if line.startswith("$ ")]
        typed += [line for line in lines if "pytest" not in line]
    return typed


def test_every_command_runs_as_printed_one_after_another(tmp_path: Path) -> None:
    clone = tmp_path / "clone"
    left_out = shutil.ignore_patterns(
        ".venv", ".git", ".*_cache", "__pycache__", "build", ".hypothesis"
    )
    shutil.copytree(readme.README.parent, clone, ignore=left_out)
    commands = _commands()
    assert commands[0].startswith("python3 -m venv .venv && . .venv/bin/activate && pip install")
    script = "\n".join(["set -e", 'python3() { "$SAHARA_PYTHON" "$@"; }', *commands])
    home = {"HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path / "data")}
    own = {
        name: value
        for name, value in os.environ.items()
        if name not in {"VIRTUAL_ENV", "PYTHONPATH"}
    }
    done = subprocess.run(
        ["bash", "-c", script],
        cwd=clone,
        env={**own, **home, "SAHARA_PYTHON": sys.executable},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    if "No matching distribution found" in done.stderr:
        pytest.skip("no libraries can be had here")
    assert done.returncode == 0, done.stderr[-2000:]
    assert "15 events" in done.stdout
    assert re.search(r"^added .* to my-file", done.stdout, re.MULTILINE)
