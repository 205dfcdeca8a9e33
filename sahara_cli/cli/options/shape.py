"""Options about an answer's shape: its form, where it goes, its rows."""

from pathlib import Path
from typing import Annotated, Any, NamedTuple

from sahara_cli.cli import completion
from sahara_cli.cli.words import Option
from sahara_cli.formats import FORMAT_OPTIONS, FORMATS

_SHAPE = "The answer's shape"

#: The form that each option is about; a command that does not write it does not offer the option.
_ABOUT: dict[str, str] = {
    "color": "table", "width": "table", "no_pager": "table", **FORMAT_OPTIONS,
}  # fmt: skip


class Out(NamedTuple):
    """Options about where an answer goes and how it looks there; `forms` are those that the command writes.

    The first of them is written where none is asked for.
    """

    format: str | None = None
    output: Annotated[
        Path | None,
        Option(
            "--output", "-o", metavar="FILE", help="Write to FILE, whole or not at all; its ending tells the format.",
            rich_help_panel=_SHAPE,
        ),
    ] = None  # fmt: skip
    color: Annotated[
        str,
        Option("--color", metavar="WHEN", help="auto, always or never.", rich_help_panel=_SHAPE),
    ] = "auto"
    width: Annotated[
        str | None,
        Option("--width", metavar="N", help="Fit the answer to N columns.", rich_help_panel=_SHAPE),
    ] = None
    no_pager: Annotated[
        bool,
        Option(
            "--no-pager", help="Show what is longer than the terminal without a pager.", rich_help_panel=_SHAPE
        ),
    ] = False  # fmt: skip
    bom: Annotated[
        bool,
        Option(
            "--bom", help="Begin CSV with a mark that spreadsheets know UTF-8 by.", rich_help_panel=_SHAPE
        ),
    ] = False  # fmt: skip
    all_dates: Annotated[
        bool,
        Option(
            "--all-dates", help="Put what has no day into the calendar too, as a span.", rich_help_panel=_SHAPE
        ),
    ] = False  # fmt: skip
    base: Annotated[
        str | None,
        Option(
            "--base", metavar="IRI", help="Begin the names of records in linked data with IRI.", rich_help_panel=_SHAPE
        ),
    ] = None  # fmt: skip
    fragment: Annotated[
        bool,
        Option(
            "--fragment", help="Write the page as a part of your own, with styles that touch nothing else.",
            rich_help_panel=_SHAPE,
        ),
    ] = False  # fmt: skip
    forms: tuple[str, ...] = FORMATS


def offered(forms: tuple[str, ...]) -> dict[str, Any]:
    """Give the options of `Out`, by their fields, that matter to a command which writes these forms alone."""
    kinds = {
        field: kind
        for field, kind in Out.__annotations__.items()
        if field != "forms" and _ABOUT.get(field, forms[0]) in forms
    }
    option = Option(
        "--format", "-f", metavar="FORMAT", rich_help_panel=_SHAPE, help=f"{', '.join(forms)}.",
        autocompletion=completion.among(forms),
    )  # fmt: skip
    return {**kinds, "format": Annotated[str | None, option]}


class Rows(NamedTuple):
    """Options about the rows of a listing."""

    columns: Annotated[
        str | None,
        Option(
            "--columns",
            metavar="A,B,…",
            help="These columns, in this order.",
            rich_help_panel=_SHAPE,
            autocompletion=completion.columns,
        ),
    ] = None
    sort: Annotated[
        str | None,
        Option(
            "--sort",
            metavar="COLUMN",
            help="By a column; by date otherwise.",
            rich_help_panel=_SHAPE,
            autocompletion=completion.columns,
        ),
    ] = None
    reverse: Annotated[
        bool, Option("--reverse", help="The other way round.", rich_help_panel=_SHAPE)
    ] = False
    limit: Annotated[
        str | None,
        Option(
            "--limit", "-n", metavar="N", help="The first N rows at most.", rich_help_panel=_SHAPE
        ),
    ] = None
    counted: Annotated[
        bool, Option("--count", help="Only the number of them.", rich_help_panel=_SHAPE)
    ] = False
