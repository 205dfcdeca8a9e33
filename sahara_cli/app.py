"""The Typer app: commands that are imported when they are called, and the one boundary that prints errors."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Annotated, cast

from typer import Context, Exit, Option, Typer, TyperException
from typer.main import get_command

from sahara_cli import __version__
from sahara_cli.cli.groups import SETTINGS, Commands
from sahara_cli.errors import (
    FileError,
    PipeClosedError,
    RequestError,
    SaharaError,
)
from sahara_cli.files import reason
from sahara_cli.sink import abandon, seen

if TYPE_CHECKING:
    from collections.abc import Sequence

FAULT, INTERRUPTED = 70, 130
COMPLETING = "_SAHARA_COMPLETE"
#: How the options begin that ask for a shell's script.
_SCRIPTS = ("--show-completion", "--install-completion")

EXAMPLES = """\
sahara events --since 2020       what happened, and how sure the dates are
sahara actor Algeria             one actor's part in it
sahara quote Harris              who said what, word for word
sahara find "Polisario Front"    everything that mentions it
sahara timeline                  all of it, drawn in order of time
sahara COMMAND --help            what a command takes
"""


def assembled() -> Commands:
    """Assemble the app; completion is our own, since Typer's evaluates names."""
    app = Typer(
        add_completion=False,
        cls=Commands,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings=SETTINGS,
        epilog=EXAMPLES,
        invoke_without_command=True,
    )
    app.callback()(sahara)
    return cast("Commands", get_command(app))


def sahara(
    context: Context,
    *,
    version: Annotated[
        bool, Option("--version", "-V", help="Print the version and stop.", is_eager=True)
    ] = False,
    install_completion: Annotated[  # noqa: ARG001 - for the help alone; `run` answers these two
        bool,
        Option("--install-completion", help="Install completion for the current shell."),
    ] = False,
    show_completion: Annotated[  # noqa: ARG001
        bool,
        Option(
            "--show-completion",
            help="Show completion for the current shell, to copy it or customize the installation.",
        ),
    ] = False,
) -> None:
    """Ask a coded news file what happened, when, who said so, and on which sentence that rests."""
    if version:
        sys.stdout.write(f"sahara {__version__}\n")
        raise Exit
    if context.invoked_subcommand is None:
        sys.stdout.write(context.get_help() + "\n")


def run(args: Sequence[str] | None = None) -> int:
    """Run `sahara` and tell its exit status; every expected failure is one sentence on stderr."""
    try:
        return _answer(sys.argv[1:] if args is None else list(args))
    except PipeClosedError as closed:
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
    except TyperException as error:
        from sahara_cli.cli.usage import sentence  # only a slip needs it

        raise RequestError(sentence(error)) from error
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
    if COMPLETING not in os.environ and not (args and args[0].startswith(_SCRIPTS)):
        status = assembled().main(args, prog_name="sahara", standalone_mode=False)
        return int(status or 0)
    from sahara_cli.cli import shells  # which no query needs

    if COMPLETING in os.environ:
        return shells.complete(assembled(), os.environ[COMPLETING])
    shells.provide(list(args))
    return 0


def _asks_for_help(args: Sequence[str]) -> bool:
    return not args or not {"-h", "--help", "-V", "--version"}.isdisjoint(args)


def _refused(error: OSError) -> FileError:
    """Say what the system refused; standard output alone has no name."""
    if error.filename is not None:
        return FileError(str(error.filename), f"cannot be used: {reason(error)}")
    abandon()
    return FileError("standard output", f"cannot be written: {reason(error)}")


def _fail(sentence: str, status: int) -> int:
    with suppress(
        AttributeError, OSError
    ):  # nobody can be told where standard error is closed or full
        sys.stderr.write(f"sahara: {seen(sentence)}\n")
        sys.stderr.flush()
    return status
