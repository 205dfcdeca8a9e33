"""The Typer app, which defines the command line: its commands are imported when they are called."""

from __future__ import annotations

import sys
from typing import cast

from typer import Context, Exit, Typer
from typer.main import get_command

from sahara_cli.cli.for_typer import for_typer
from sahara_cli.cli.groups import SETTINGS, Commands
from sahara_cli.cli.program import PROGRAM, write_version
from sahara_cli.cli.words import Param


def assembled() -> Commands:
    """Assemble the app; completion is our own, since Typer's evaluates names."""
    app = Typer(
        add_completion=False,
        cls=Commands,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings=SETTINGS,
        invoke_without_command=True,
    )
    context = Param("context", Context, None)
    app.callback(help=PROGRAM.help)(for_typer((context, *PROGRAM.params), _begin))
    return cast("Commands", get_command(app))


def _begin(context: Context, *, version: bool, **_: bool) -> None:
    """Answer what is asked without a command."""
    if version:
        write_version()
        raise Exit
    if context.invoked_subcommand is None:
        sys.stdout.write(context.get_help() + "\n")
