"""The Typer app, which defines the command line: its commands are imported when they are called."""

from __future__ import annotations

import sys
from typing import Annotated, cast

from typer import Context, Exit, Option, Typer
from typer.main import get_command

from sahara_cli import __version__
from sahara_cli.cli.groups import SETTINGS, Commands

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
