"""What is longer than a terminal goes through the reader's pager, and nothing else does."""

from __future__ import annotations

import os
import pty
import select
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import FROM_HERE, PROGRAM


def _on_a_terminal(*args: str, rows: int, **environ: str) -> str:
    """Run `sahara` on a terminal of so many rows, and give what is shown."""
    import fcntl
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


@pytest.fixture
def pager(tmp_path: Path) -> str:
    """Make a pager that leaves what it was given in a file."""
    script = tmp_path / "my pager"
    script.write_text(
        f"#!{sys.executable}\nimport sys\nopen('paged', 'w').write(sys.stdin.read())\n"
    )
    script.chmod(0o755)
    return f"'{script}'"


def test_what_does_not_fit_goes_through_the_pager(pager: str) -> None:
    shown = _on_a_terminal("help", "dates", rows=10, PAGER=pager)
    assert "EDTF" in Path("paged").read_text()
    assert "EDTF" not in shown


def test_what_fits_does_not(pager: str) -> None:
    assert "sahara help dates" in _on_a_terminal("help", rows=60, PAGER=pager)
    assert not Path("paged").exists()


@pytest.mark.parametrize("named", ["", "no-such-pager", "'"])
def test_without_a_pager_that_can_be_started_all_is_shown(named: str) -> None:
    assert "EDTF" in _on_a_terminal("help", "dates", rows=10, PAGER=named)


def test_the_program_s_own_variable_goes_before_the_common_one(pager: str) -> None:
    _on_a_terminal("help", "dates", rows=10, PAGER="cat", SAHARA_PAGER=pager)
    assert Path("paged").exists()


def test_a_terminal_that_cannot_move_its_cursor_has_no_pages(pager: str) -> None:
    assert "EDTF" in _on_a_terminal("help", "dates", rows=10, PAGER=pager, TERM="dumb")
