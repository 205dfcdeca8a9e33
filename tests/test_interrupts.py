"""Ctrl-C while `sahara` starts: from its first lines on it leaves without a word; what is told before is not ours."""

from __future__ import annotations

import os
import re
import select
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import sahara_cli
from sahara_cli.interrupts import held_back
from tests.rows import tried_on

if TYPE_CHECKING:
    from collections.abc import Iterator

_PROGRAM = Path(sys.executable).parent / "sahara"
_PACKAGE = Path(sahara_cli.__file__).parent
#: What is loaded before the first line of `main` is run, which is all that Python may be interrupted in.
_BEFORE = {_PACKAGE / "__init__.py", _PACKAGE / "__main__.py"}

pytestmark = pytest.mark.skipif(
    sys.platform == "win32" or not _PROGRAM.exists(),
    reason=f"skipped: there is no {_PROGRAM}, or no Ctrl-C to be sent to it",
)


@pytest.fixture
def heeded() -> Iterator[None]:
    """Have programs heed Ctrl-C: a shell's background jobs, and their children, do not."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("heeded")
@tried_on("milliseconds", range(0, 61, 4))
def test_ctrl_c_while_it_starts_shows_nothing_of_ours(milliseconds: int) -> None:
    with subprocess.Popen(
        [_PROGRAM, "events", "-f", "json"], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    ) as started:
        select.select([], [], [], milliseconds / 1000)
        started.send_signal(signal.SIGINT)
        told = started.communicate()[1].decode()
    if started.returncode == 0:  # it was done, or Python lost the signal and told of it
        assert str(_PACKAGE) not in told
    elif started.returncode == 130:  # it heard it
        assert told == ""
    else:  # Python was still starting, or loading what the console script needs
        assert started.returncode in {1, -signal.SIGINT}
        shown = {Path(file) for file in re.findall(r'File "([^"]+)", line', told)}
        assert {file for file in shown if file.is_relative_to(_PACKAGE)} <= _BEFORE, told


_CALLED_BACK = """
import weakref
from sahara_cli import __main__, app
class Lock: ...
def cut_short(_): raise {error}
def run():
    lock = Lock()
    watched = weakref.ref(lock, cut_short)
    del lock
    return 0
app.run = run
__main__.main()
"""


@pytest.mark.usefixtures("heeded")
@tried_on("error", ("KeyboardInterrupt", "ValueError"))
def test_ctrl_c_in_a_callback_of_python_leaves_without_a_word(error: str) -> None:
    code = _CALLED_BACK.format(error=error)
    ran = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=False
    )
    if error == "KeyboardInterrupt":
        assert (ran.returncode, ran.stderr) == (130, "")
    else:  # a fault of another kind is told as Python tells it
        assert ran.returncode == 0
        assert "Exception ignored in: <function cut_short" in ran.stderr


_FIRST_LINES = """
import os, signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)  # which a background job is not given
from sahara_cli import __main__
def traced(frame, event, _):
    if event == "line" and frame.f_lineno > heard_from:
        sys.settrace(None)
        os.kill(os.getpid(), signal.SIGINT)
    return traced
heard_from = __main__.main.__code__.co_firstlineno + int(sys.argv[1])
sys.argv[1:] = ["events"]
sys.settrace(lambda frame, *_: traced if frame.f_code is __main__.main.__code__ else None)
__main__.main()
"""


@tried_on("line", range(4, 9))
def test_from_the_first_lines_on_it_is_silent(line: int) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _FIRST_LINES, str(line)],
        cwd=_PACKAGE.parent,
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"")


_IN_A_LIBRARY = """
import os, signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)
from sahara_cli import __main__
once, awaited = [True], sys.argv[1]
sys.argv[1:] = ["events", "-f", "json"]
def hook(event, told):
    if event == "import" and told[0] == awaited and once and once.pop():
        os.kill(os.getpid(), signal.SIGINT)  # heard while Pydantic's core loads what it needs
sys.addaudithook(hook)
__main__.main()
"""


@pytest.mark.parametrize("module", ["datetime", "_datetime", "uuid"])
def test_a_library_in_rust_is_not_interrupted(tmp_path: Path, module: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _IN_A_LIBRARY, module],
        cwd=_PACKAGE.parent,
        env={
            **os.environ,
            "XDG_CACHE_HOME": str(tmp_path),
        },  # where no stamp says that it was read before
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"")


@pytest.mark.usefixtures("heeded")
def test_what_was_held_back_is_heard_at_the_end() -> None:
    done: list[str] = []
    with pytest.raises(KeyboardInterrupt), held_back():  # noqa: PT012  # what comes after the signal is the promise
        signal.raise_signal(signal.SIGINT)
        done.append("the rest")
    assert done == ["the rest"]
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
