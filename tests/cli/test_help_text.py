"""Help is laid out as Typer lays out the help of the same command, but for headings and examples."""

from __future__ import annotations

from itertools import groupby
from typing import Any

import pytest
from typer._click.formatting import HelpFormatter
from typer.core import TyperArgument, TyperCommand, TyperGroup

from sahara_cli.cli.assembly import assembled
from sahara_cli.cli.commands import GROUPS, SUMMARIES, declared
from sahara_cli.cli.help_text import of_command, of_program
from sahara_cli.cli.program import PROGRAM
from tests.rows import tried_on

_WIDTHS = [20, 52, 60, 66, 80, 100, 200]


def _by_typer(command: TyperCommand | TyperGroup, context: Any, columns: int) -> HelpFormatter:
    """Have Typer write how a command is called, what it does, and what it takes."""
    formatter = HelpFormatter(width=max(min(columns, 100) - 2, 50))
    command.format_usage(context, formatter)
    command.format_help_text(context, formatter)
    rows = [_row(one, context) for one in command.get_params(context)]
    for heading, group in groupby(
        sorted(rows, key=lambda one: _order(rows)[one[0]]), lambda one: one[0]
    ):
        with formatter.section(heading):
            formatter.write_dl([row for _, row in group])
    return formatter


def _order(rows: list[tuple[str, tuple[str, str]]]) -> dict[str, int]:
    headings = dict.fromkeys(heading for heading, _ in rows)
    return {heading: at for at, heading in enumerate(headings)}


def _row(param: Any, context: Any) -> tuple[str, tuple[str, str]]:
    if isinstance(param, TyperArgument):
        several = "…" if param.nargs < 0 else ""
        return "Arguments", (f"{param.metavar}{several}", param.help or "")
    return param.rich_help_panel or "Options", param.get_help_record(context)


@pytest.mark.slow  # lays out every command
@tried_on("columns", _WIDTHS)
@tried_on("name", SUMMARIES)
def test_what_a_command_takes_is_laid_out_as_by_typer(name: str, columns: int) -> None:
    app = assembled()
    with app.make_context("sahara", [], resilient_parsing=True) as context:
        command = app.get_command(context, name)
        with command.make_context(
            name, [], parent=context, resilient_parsing=True, help_option_names=["-h", "--help"]
        ) as asked:
            by_typer = _by_typer(command, asked, columns).getvalue()
    written = of_command(declared(name), columns)
    assert written.startswith(by_typer + "\n")
    examples = "".join(f"  {line}\n" for line in declared(name).examples.splitlines())
    assert written.endswith(f"\n\nExamples:\n{examples}")


@tried_on("columns", _WIDTHS)
def test_the_whole_is_laid_out_as_by_typer(columns: int) -> None:
    app = assembled()
    wide = max(map(len, SUMMARIES))
    with app.make_context("sahara", [], resilient_parsing=True) as context:
        formatter = _by_typer(app, context, columns)
    for heading, names in GROUPS.items():
        with formatter.section(heading):
            formatter.write_dl([(f"{name:{wide}}", SUMMARIES[name]) for name in names])
    written = of_program(PROGRAM, GROUPS, SUMMARIES, columns)
    assert written.startswith(formatter.getvalue() + "\nTry:\n")


def test_where_no_terminal_is_it_is_as_on_one_of_80_columns() -> None:
    assert of_command(declared("events"), None) == of_command(declared("events"), 80)
