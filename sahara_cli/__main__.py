"""`sahara`, and `python -m sahara_cli`: run, and leave quickly.

A query is over before there is garbage worth collecting, so none is: not while modules load, and nothing at the end.

Ctrl-C is silent from the first lines of `main`. Until then Python itself starts, and the console script that the
installer wrote loads `re`: a Ctrl-C that falls there shows Python's traceback, and no code of ours can help it.
"""

from __future__ import annotations

import _signal  # type: ignore[import-not-found]  # `signal` loads `enum`, for longer than Ctrl-C may be loud
import gc
import os
import sys

TYPE_CHECKING = False  # `typing` is not loaded for it
if TYPE_CHECKING:
    from sys import UnraisableHookArgs
    from types import FrameType


def main() -> None:
    """Run `sahara` on the command line's words, and exit with its status."""
    heeds = _signal.getsignal(_signal.SIGINT) is _signal.default_int_handler
    if heeds:
        _signal.signal(_signal.SIGINT, _leave)
        sys.unraisablehook = _ignore
    gc.disable()
    try:
        from sahara_cli.app import run

        if heeds:  # from here on there may be something to tidy up
            _signal.signal(_signal.SIGINT, _interrupt)
        status = run()
        if heeds:
            _signal.signal(_signal.SIGINT, _leave)
    except KeyboardInterrupt:
        status = 130
    _finish()
    os._exit(status)


def _finish() -> None:
    """Write what is left to write. Nothing is tidied up after an answer: that takes longer than to give it."""
    # What is closed, or what nobody reads, was told where it could be.
    for stream in (sys.stdout, sys.stderr):
        try:  # noqa: SIM105  # `contextlib` would load before a Ctrl-C is silent
            stream.flush()
        except (AttributeError, OSError, ValueError):
            pass


def _interrupt(number: int, frame: FrameType | None) -> None:
    """Raise `KeyboardInterrupt`; while Pydantic's core loads, leave at once, before a file is begun.

    Its core is Rust, and an exception in a module that Rust loads ends in a panic, which prints a traceback.
    """
    while frame:
        if frame.f_globals.get("__name__") == "pydantic_core":
            _leave()
        frame = frame.f_back
    _signal.default_int_handler(number, None)


def _ignore(unraisable: UnraisableHookArgs) -> None:
    """Leave at once where a Ctrl-C falls into a callback of Python's own, which would tell of it and go on."""
    if issubclass(unraisable.exc_type, KeyboardInterrupt):
        _leave()
    sys.__unraisablehook__(unraisable)


def _leave(*_: object) -> None:
    """Leave without a word: nothing was written yet, or all is done."""
    os._exit(130)


if __name__ == "__main__":
    main()
