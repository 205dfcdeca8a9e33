"""Commands as Typer's classes: imported when called, lean when parsed, plain and grouped in help."""

from __future__ import annotations

from importlib import import_module
from itertools import groupby
from typing import TYPE_CHECKING, Any, cast

from typer import Typer, TyperException
from typer.core import TyperArgument, TyperCommand, TyperGroup
from typer.main import get_command

from sahara_cli.cli.coercion import PLACES, decoded, pin
from sahara_cli.cli.commands import GROUPS, MEANT, MODULES, SUMMARIES
from sahara_cli.cli.for_typer import for_typer
from sahara_cli.errors import RequestError, UnknownNameError

SETTINGS: dict[str, Any] = {"help_option_names": ["-h", "--help"], "max_content_width": 100}

if TYPE_CHECKING:
    from collections.abc import Iterator

    _Base = TyperCommand
else:
    _Base = object  # it is mixed into a command, and into the group


class _Lean(_Base):
    """A parser that converts only what was typed or must be there, and groups its options in help.

    Typer builds a Pydantic adapter for each option that it converts; a default, and a help not asked for, need none.
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

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write arguments first, then options under the headings of their groups."""
        groups: dict[str, list[tuple[str, str]]] = {}
        for param in super().get_params(ctx):
            if isinstance(param, TyperArgument):
                several = "…" if param.nargs < 0 else ""
                named = f"{param.metavar or (param.name or '').upper()}{several}"
                groups.setdefault("Arguments", []).append((named, param.help or ""))
            elif record := param.get_help_record(ctx):
                heading = getattr(param, "rich_help_panel", None) or "Options"
                groups.setdefault(heading, []).append(record)
        for heading, records in groups.items():
            with formatter.section(heading):
                formatter.write_dl(records)


class Command(_Lean, TyperCommand):
    """A command; `guide` is what its help explains beside its options."""

    guide = ""
    #: The options that take two words, a key and its value, and are parsed as one: `--model-option K V` as K=V.
    paired: frozenset[str] = frozenset()

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Join the words of paired options, then parse all."""
        return super().parse_args(ctx, list(_joined(args, self.paired)))

    def format_epilog(self, ctx: Any, formatter: Any) -> None:  # noqa: ARG002  # Typer's signature
        """Write the guide in lines that fit, and the examples as they stand, so that they can be pasted."""
        if self.guide:
            with formatter.section("In one screen"):
                for line in _fitted(self.guide, formatter.width - 2):
                    formatter.write(f"  {line}".rstrip() + "\n")
        _write_lines("Examples", self.epilog, formatter)


def _joined(args: list[str], paired: frozenset[str]) -> Iterator[str]:
    """Yield words with the two of each paired option as one; a key that has its value already stays as it is."""
    at, ends = 0, args.index("--") if "--" in args else len(args)
    while at < len(args):
        yield args[at]
        if args[at] in paired and at + 2 < ends and "=" not in args[at + 1]:
            yield f"{args[at + 1]}={args[at + 2]}"
            at += 2
        at += 1


def _fitted(guide: str, width: int) -> Iterator[str]:
    """Set paragraphs anew; a line in columns is one for itself, and goes on below its last column."""
    from textwrap import TextWrapper

    wrap = TextWrapper(width, break_on_hyphens=False, break_long_words=False)
    for prose, lines in groupby(guide.splitlines(), lambda line: bool(line) and "  " not in line):
        for line in (" ".join(lines),) if prose else lines:
            column = len(line) - len(line.rpartition("  ")[2].lstrip())
            wrap.subsequent_indent = "" if prose else " " * column
            yield from wrap.wrap(line) or [""]


def _write_lines(heading: str, text: str | None, formatter: Any) -> None:
    with formatter.section(heading):
        for line in (text or "").splitlines():
            formatter.write(f"  {line}\n" if line else "\n")


class Commands(_Lean, TyperGroup):
    """The commands by name, each imported when it is called and never for help."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002  # Typer's signature
        """List every command, whether imported or not."""
        return list(SUMMARIES)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002  # Typer's signature
        """Import a command and make it Typer's."""
        if cmd_name not in SUMMARIES:
            return None
        called = MODULES.get(cmd_name, cmd_name)
        module = import_module(f"sahara_cli.cli.commands.{called}")
        app = Typer(add_completion=False, rich_markup_mode=None)
        app.command(cmd_name, cls=Command, context_settings=SETTINGS, epilog=module.EXAMPLES)(
            for_typer(getattr(module, called))
        )
        command = cast("Command", get_command(app))
        command.guide = getattr(module, "GUIDE", "")
        command.paired = getattr(module, "PAIRED", frozenset())
        pin(command)
        return command

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write the options, then the commands."""
        super().format_options(ctx, formatter)
        self.format_commands(ctx, formatter)

    def format_commands(self, ctx: Any, formatter: Any) -> None:  # noqa: ARG002  # Typer's signature
        """Write the commands with their summaries."""
        for heading, names in GROUPS.items():
            with formatter.section(heading):
                width = max(map(len, SUMMARIES))  # one column for all groups
                formatter.write_dl([(f"{name:{width}}", SUMMARIES[name]) for name in names])

    def format_epilog(self, ctx: Any, formatter: Any) -> None:  # noqa: ARG002  # Typer's signature
        """Write what can be asked as it stands, so that it can be pasted."""
        _write_lines("Try", self.epilog, formatter)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Find the command, or refuse with the ones that look like it."""
        if args and args[0] not in SUMMARIES:
            from sahara_cli.dossier.criteria import nearest  # only a slip needs it

            if meant := MEANT.get(args[0].casefold()):
                raise RequestError(f'no command "{args[0]}"; type: {meant}')
            near = nearest(args[0], SUMMARIES)
            raise UnknownNameError("command", args[0], near, f"there are {', '.join(SUMMARIES)}")
        return super().resolve_command(ctx, args)
