"""The Typer app: commands that are imported when they are called, and the one boundary that prints errors."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import TYPE_CHECKING, Annotated, Any, cast

from typer import Context, Exit, Option, Typer, TyperException
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command

from sahara_cli import __version__
from sahara_cli.commands import SUMMARIES
from sahara_cli.errors import PipeClosedError, RequestError, SaharaError
from sahara_cli.sink import abandon, visible

if TYPE_CHECKING:
    from collections.abc import Sequence

FAULT, INTERRUPTED = 70, 130
COMPLETING = "_SAHARA_COMPLETE"
_SETTINGS: dict[str, Any] = {"help_option_names": ["-h", "--help"], "max_content_width": 100}

EXAMPLES = """\
sahara events --since 2020          what happened, and how sure the dates are
sahara actor Algeria                one actor's part in it
sahara quote Harris                 who said what, word for word
sahara find "Polisario Front"       everything that mentions it
sahara timeline                     all of it, drawn in order of time
sahara COMMAND --help               what a command takes
"""


class _Lean(TyperCommand):
    """A command that converts only what was typed.

    Typer builds a Pydantic adapter for each option that it converts; a default, and a help not asked for, need none.
    """

    _typed: frozenset[str] | None = None

    def get_params(self, ctx: Any) -> list[Any]:
        """List the parameters; while converting, those that occur."""
        params = super().get_params(ctx)
        if self._typed is None:
            return params
        return [
            param
            for param in params
            if param.param_type_name == "argument" or param.name in self._typed
        ]

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse all options, convert those that occur, and give the others their defaults."""
        typed, _, _ = self.make_parser(ctx).parse_args(args=list(args))
        defaults = {
            param.name: param.default for param in self.params if param.param_type_name == "option"
        }
        self._typed = frozenset(typed)
        try:
            rest = super().parse_args(ctx, args)
        finally:
            self._typed = None
        ctx.params.update(
            {name: default for name, default in defaults.items() if name not in typed}
        )
        return rest


class Command(_Lean):
    """A command whose help groups its options."""

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write arguments first, then options under the headings of their groups."""
        groups: dict[str, list[tuple[str, str]]] = {}
        for param in self.get_params(ctx):
            if record := param.get_help_record(ctx):
                argument = param.param_type_name == "argument"
                heading = (
                    "Arguments" if argument else getattr(param, "rich_help_panel", None) or "Help"
                )
                groups.setdefault(heading, []).append(record)
        for heading, records in groups.items():
            with formatter.section(heading):
                formatter.write_dl(records)

    def format_epilog(self, ctx: Any, formatter: Any) -> None:  # noqa: ARG002  # Typer's signature
        """Write the examples as they stand, so that they can be pasted."""
        _write_lines("Examples", self.epilog, formatter)


def _write_lines(heading: str, text: str | None, formatter: Any) -> None:
    with formatter.section(heading):
        for line in (text or "").splitlines():
            formatter.write(f"  {line}\n" if line else "\n")


class Commands(TyperGroup):
    """The commands by name, each imported when it is called and never for help."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002  # Typer's signature
        """List every command, whether imported or not."""
        return list(SUMMARIES)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002  # Typer's signature
        """Import a command and make it Typer's."""
        if cmd_name not in SUMMARIES:
            return None
        module = import_module(f"sahara_cli.commands.{cmd_name}")
        app = Typer(add_completion=False, rich_markup_mode=None)
        app.command(cmd_name, cls=Command, context_settings=_SETTINGS, epilog=module.EXAMPLES)(
            getattr(module, cmd_name)
        )
        return get_command(app)

    def format_commands(self, ctx: Any, formatter: Any) -> None:  # noqa: ARG002  # Typer's signature
        """Write the commands with their summaries."""
        with formatter.section("Commands"):
            formatter.write_dl(list(SUMMARIES.items()))

    def format_epilog(self, ctx: Any, formatter: Any) -> None:  # noqa: ARG002  # Typer's signature
        """Write what can be asked as it stands, so that it can be pasted."""
        _write_lines("Try", self.epilog, formatter)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Find the command, or refuse with the ones that look like it."""
        if args and args[0] not in SUMMARIES:
            from difflib import get_close_matches

            near = get_close_matches(args[0], SUMMARIES, n=2)
            hint = (
                f"did you mean {' or '.join(near)}?"
                if near
                else f"the commands are {', '.join(SUMMARIES)}"
            )
            ctx.fail(f'no command "{args[0]}"; {hint}')
        return super().resolve_command(ctx, args)


def assembled(args: Sequence[str]) -> TyperGroup:
    """Assemble the app for these arguments; only where no command comes first are the options of completion needed."""
    completes = not args or args[0].startswith("-") or COMPLETING in os.environ
    app = Typer(
        add_completion=completes,
        cls=Commands,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings=_SETTINGS,
        epilog=EXAMPLES,
        invoke_without_command=True,
    )
    app.callback()(sahara)
    return cast("TyperGroup", get_command(app))


def sahara(
    context: Context,
    *,
    version: Annotated[
        bool, Option("--version", "-V", help="Print the version and stop.", is_eager=True)
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
        given = sys.argv[1:] if args is None else list(args)
        status = assembled(given).main(given, prog_name="sahara", standalone_mode=False)
        sys.stdout.flush()
    except (PipeClosedError, BrokenPipeError):
        abandon()
        return PipeClosedError.status
    except (
        SystemExit
    ) as stopped:  # Typer's own, after a completion, or where a pipe took no more of its help
        if COMPLETING in os.environ:
            return int(stopped.code or 0)
        abandon()
        return PipeClosedError.status
    except SaharaError as error:
        return _fail(str(error), error.status)
    except TyperException as error:
        return _fail(error.format_message(), RequestError.status)
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:
        if os.environ.get("SAHARA_DEBUG"):
            raise
        return _fail(
            f"a fault of sahara itself, {type(error).__name__}: {error}; SAHARA_DEBUG=1 shows where",
            FAULT,
        )
    return int(status or 0)


def _fail(sentence: str, status: int) -> int:
    sys.stderr.write(f"sahara: {visible(sentence)}\n")
    return status
