"""The Typer app: commands that are imported when they are called, and the one boundary that prints errors."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import TYPE_CHECKING, Annotated, Any

from typer import Context, Exit, Option, Typer
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command

from sahara_cli import __version__
from sahara_cli.commands import SUMMARIES
from sahara_cli.errors import SaharaError

if TYPE_CHECKING:
    from collections.abc import Sequence

FAULT, INTERRUPTED, PIPE_CLOSED = 70, 130, 141
_SETTINGS: dict[str, Any] = {"help_option_names": ["-h", "--help"], "max_content_width": 100}

EXAMPLES = """\b
Try:
  sahara events --since 2020          what happened, and how sure the dates are
  sahara actor Algeria                one actor's part in it
  sahara quote Harris                 who said what, word for word
  sahara find "Polisario Front"       everything that mentions it
  sahara timeline                     all of it, drawn in order of time

`sahara COMMAND --help` tells what a command takes. Dates are EDTF or typed: 2020, 2023-12, "last October".
"""


class Command(TyperCommand):
    """A command whose help groups its options."""

    def format_options(self, ctx: Context, formatter: Any) -> None:
        """Write arguments first, then options under the headings of their groups."""
        groups: dict[str, list[tuple[str, str]]] = {}
        for param in self.get_params(ctx):
            if record := param.get_help_record(ctx):
                argument = param.param_type_name == "argument"
                heading = "Arguments" if argument else getattr(param, "rich_help_panel", None) or "Help"
                groups.setdefault(heading, []).append(record)
        for heading, records in groups.items():
            with formatter.section(heading):
                formatter.write_dl(records)


class Commands(TyperGroup):
    """The commands by name, each imported when it is called and never for help."""

    def list_commands(self, ctx: Context) -> list[str]:
        """List every command, whether imported or not."""
        return list(SUMMARIES)

    def get_command(self, ctx: Context, cmd_name: str) -> Any:
        """Import a command and make it Typer's."""
        if cmd_name not in SUMMARIES:
            return None
        module = import_module(f"sahara_cli.commands.{cmd_name}")
        app = Typer(add_completion=False, rich_markup_mode=None)
        app.command(cmd_name, cls=Command, context_settings=_SETTINGS)(getattr(module, cmd_name))
        return get_command(app)

    def format_commands(self, ctx: Context, formatter: Any) -> None:
        """Write the commands with their summaries."""
        with formatter.section("Commands"):
            formatter.write_dl(list(SUMMARIES.items()))

    def resolve_command(self, ctx: Context, args: list[str]) -> Any:
        """Find the command, or refuse with the ones that look like it."""
        if args and args[0] not in SUMMARIES:
            from difflib import get_close_matches

            near = get_close_matches(args[0], SUMMARIES, n=2)
            hint = f"did you mean {' or '.join(near)}?" if near else f"the commands are {', '.join(SUMMARIES)}"
            ctx.fail(f'no command "{args[0]}"; {hint}')
        return super().resolve_command(ctx, args)


app = Typer(
    cls=Commands,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings=_SETTINGS,
    epilog=EXAMPLES,
    invoke_without_command=True,
)


@app.callback()
def sahara(
    context: Context,
    *,
    version: Annotated[bool, Option("--version", "-V", help="Print the version and stop.", is_eager=True)] = False,
) -> None:
    """Ask a coded news file what happened, when, who said so, and on which sentence that rests."""
    if version:
        sys.stdout.write(f"sahara {__version__}\n")
        raise Exit
    if context.invoked_subcommand is None:
        sys.stdout.write(context.get_help() + "\n")


def main(args: Sequence[str] | None = None) -> None:
    """Run `sahara` on these arguments, else on the command line's, and exit with its status."""
    raise SystemExit(run(args))


def run(args: Sequence[str] | None = None) -> int:
    """Run `sahara` and tell its exit status; every expected failure is one sentence on stderr."""
    from typer._click.exceptions import ClickException

    try:
        status = get_command(app).main(args, prog_name="sahara", standalone_mode=False)
        sys.stdout.flush()
    except SaharaError as error:
        return _fail(str(error), error.status)
    except ClickException as error:
        return _fail(error.format_message(), 2)
    except BrokenPipeError:
        sys.stdout = open(os.devnull, "w")
        return PIPE_CLOSED
    except KeyboardInterrupt:
        return INTERRUPTED
    return status or 0


def _fail(sentence: str, status: int) -> int:
    from sahara_cli.sink import visible

    sys.stderr.write(f"sahara: {visible(sentence)}\n")
    return status
