"""From the command line to an answer, and the one boundary that prints errors."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from sahara_cli.cli.front import understood
from sahara_cli.errors import (
    FileError,
    PipeClosedError,
    RequestError,
    SaharaError,
    ToldError,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

FAULT, INTERRUPTED = 70, 130
COMPLETING = "_SAHARA_COMPLETE"
#: How the options begin that ask for a shell's script.
_SCRIPTS = ("--show-completion", "--install-completion")


def run(args: Sequence[str] | None = None) -> int:
    """Run `sahara` and tell its exit status; every expected failure is one sentence on stderr."""
    try:
        return _answer(sys.argv[1:] if args is None else list(args))
    except PipeClosedError as closed:
        from sahara_cli.sink import abandon  # which completion does not need

        abandon()
        return closed.status
    except SaharaError as error:
        return _fail(str(error), error.status)
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:
        if os.environ.get("SAHARA_DEBUG"):
            raise
        what = f"{type(error).__name__}: {error}"
        return _fail(f"a fault of sahara itself, {what}; SAHARA_DEBUG=1 shows where", FAULT)


def _answer(args: Sequence[str]) -> int:
    """Run the app; what Typer raises of its own is put in our terms."""
    if sys.stdout is None and _asks_for_help(args):
        raise FileError("standard output", "cannot be written: it is closed")
    try:
        status = _run(args)
        if sys.stdout is not None:
            sys.stdout.flush()
    except BrokenPipeError as error:
        raise PipeClosedError from error
    except OSError as error:
        raise _refused(error) from error
    except SystemExit as stopped:
        if not stopped.code:
            return 0
        raise PipeClosedError from stopped  # Typer leaves so where a pipe took no more of its help
    return status


def _run(args: Sequence[str]) -> int:
    """Run a command; or answer a shell, or give it its script."""
    try:
        if COMPLETING in os.environ or (args and args[0].startswith(_SCRIPTS)):
            if COMPLETING in os.environ:
                from sahara_cli.cli.shells import complete  # which no query needs

                return complete(os.environ[COMPLETING])
            from sahara_cli.cli.scripts import provide  # as above

            provide(list(args))
        elif asked := understood(args):
            asked()
        else:
            return _through_typer(args)
    except ToldError as told:
        return told.left
    return 0


def _through_typer(args: Sequence[str]) -> int:
    """Have Typer read what is not plain; what it refuses is put in our terms."""
    from typer import TyperException

    from sahara_cli.cli.assembly import assembled

    try:
        return int(assembled().main(args, prog_name="sahara", standalone_mode=False) or 0)
    except TyperException as error:
        from sahara_cli.cli.usage import sentence

        raise RequestError(sentence(error)) from error


def _asks_for_help(args: Sequence[str]) -> bool:
    return not args or not {"-h", "--help", "-V", "--version"}.isdisjoint(args)


def _refused(error: OSError) -> FileError:
    """Say what the system refused; standard output alone has no name."""
    from sahara_cli.files import reason  # neither of which completion needs
    from sahara_cli.sink import abandon

    if error.filename is not None:
        return FileError(str(error.filename), f"cannot be used: {reason(error)}")
    abandon()
    return FileError("standard output", f"cannot be written: {reason(error)}")


def _fail(sentence: str, status: int) -> int:
    from sahara_cli.sink import seen  # as above

    with suppress(
        AttributeError, OSError
    ):  # nobody can be told where standard error is closed or full
        sys.stderr.write(f"sahara: {seen(sentence)}\n")
        sys.stderr.flush()
    return status
