"""Ctrl-C, held back for the moments in which it cannot be told well."""

from __future__ import annotations

# `signal` would load `enum` for names that are numbers here
from _signal import SIG_IGN, SIGINT, getsignal, raise_signal, signal  # type: ignore[import-not-found]
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def held_back() -> Iterator[None]:
    """Let a Ctrl-C wait until the block is done, and be heard then.

    Pydantic's core loads Python modules from Rust as it first meets a value; a Ctrl-C in one of them ends in a
    panic that prints a traceback before anybody can catch it. Off the main thread nothing is interrupted.
    """
    heard: list[int] = []
    before = getsignal(SIGINT)
    try:
        if before not in {None, SIG_IGN}:
            signal(SIGINT, lambda number, _: heard.append(number))
    except ValueError:  # another thread
        before = None
    try:
        yield
    finally:
        if before not in {None, SIG_IGN}:
            signal(SIGINT, before)
        if heard:
            raise_signal(SIGINT)


@contextmanager
def unheard() -> Iterator[None]:
    """Have processes that are started in the block never hear a Ctrl-C, from their first moment on.

    Whoever starts them hears it, once the block is done. Where no signal can be blocked they are left as they are.
    """
    import _signal  # `signal` would load `enum` for names that are numbers here

    if not hasattr(_signal, "pthread_sigmask"):
        yield
        return
    before = _signal.pthread_sigmask(_signal.SIG_BLOCK, {SIGINT})
    try:
        yield
    finally:
        _signal.pthread_sigmask(_signal.SIG_SETMASK, before)
