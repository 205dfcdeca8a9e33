"""Commands as Typer's classes: imported when called, lean when parsed, with our own help and refusals."""

from __future__ import annotations

from shutil import get_terminal_size
from typing import TYPE_CHECKING, Any, cast

from typer import Typer, TyperException
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command

from sahara_cli.cli.adapters import pin
from sahara_cli.cli.coercion import PLACES, decoded
from sahara_cli.cli.commands import GROUPS, SUMMARIES, declared, function_of
from sahara_cli.cli.for_typer import for_typer
from sahara_cli.cli.help_text import of_command, of_program
from sahara_cli.cli.program import PROGRAM
from sahara_cli.cli.usage import no_command
from sahara_cli.cli.words import HELP

SETTINGS: dict[str, Any] = {"help_option_names": list(HELP)}

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sahara_cli.cli.words import Declared

    _Base = TyperCommand
else:
    _Base = object  # it is mixed into a command, and into the group


class _Lean(_Base):
    """A parser that converts only what was typed or must be there.

    Typer builds a Pydantic adapter for each option that it converts; a default needs none.
    """

    _typed: frozenset[str] | None = None

    def get_params(self, ctx: Any) -> list[Any]:
        """List the parameters; while converting, those that occur or must."""
        params: list[Any] = super().get_params(ctx)
        if self._typed is None:
            return params
        return [
            param
            for param in params
            if param.param_type_name == "argument" or param.required or param.name in self._typed
        ]

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse all options, convert those that occur, and give the others their defaults."""
        try:
            typed, _, _ = self.make_parser(ctx).parse_args(args=list(args))
        except TyperException as error:
            vars(error).update(ctx=ctx, cmd=self)  # some refusals do not know whose they are
            raise
        defaults = {
            param.name: param.default
            for param in self.params
            if param.param_type_name == "option" and param.expose_value
        }
        self._typed = frozenset(typed)
        try:
            rest: list[str] = super().parse_args(ctx, args)
        finally:
            self._typed = None
        ctx.params.update(
            {name: default for name, default in defaults.items() if name not in typed}
        )
        for param in self.params:
            if getattr(param, "metavar", None) not in PLACES and param.name in ctx.params:
                ctx.params[param.name] = decoded(ctx.params[param.name])
        return rest


class Command(_Lean, TyperCommand):
    """A command; its help is made of what it declares."""

    declared: Declared

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Join the words of paired options, then parse all."""
        return super().parse_args(ctx, list(_joined(args, self.declared.paired)))

    def get_help(self, ctx: Any) -> str:  # noqa: ARG002  # Typer's signature
        """Give its help."""
        return of_command(self.declared, get_terminal_size().columns).rstrip("\n")


def _joined(args: list[str], paired: frozenset[str]) -> Iterator[str]:
    """Yield words with the two of each paired option as one; a key that has its value already stays as it is."""
    at, ends = 0, args.index("--") if "--" in args else len(args)
    while at < len(args):
        yield args[at]
        if args[at] in paired and at + 2 < ends and "=" not in args[at + 1]:
            yield f"{args[at + 1]}={args[at + 2]}"
            at += 2
        at += 1


class Commands(_Lean, TyperGroup):
    """The commands by name, each imported when it is called and never for help."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002  # Typer's signature
        """List every command, whether imported or not."""
        return list(SUMMARIES)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002  # Typer's signature
        """Import a command and make it Typer's."""
        if cmd_name not in SUMMARIES:
            return None
        asked = declared(cmd_name)
        app = Typer(add_completion=False, rich_markup_mode=None)
        app.command(cmd_name, cls=Command, context_settings=SETTINGS)(
            for_typer(asked.params, function_of(cmd_name))
        )
        command = cast("Command", get_command(app))
        command.declared = asked
        pin(command)
        return command

    def get_help(self, ctx: Any) -> str:  # noqa: ARG002  # Typer's signature
        """Give the help of the whole."""
        columns = get_terminal_size().columns
        return of_program(PROGRAM, GROUPS, SUMMARIES, columns).rstrip("\n")

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Find the command, or refuse with the ones that look like it."""
        if args and args[0] not in SUMMARIES:
            raise no_command(args[0])
        return super().resolve_command(ctx, args)
