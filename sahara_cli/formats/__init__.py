"""The forms that a report is written in: only the module of the one at hand is imported."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.reports import Column, Report
    from sahara_cli.sink import Sink

#: The module and the function that write each form.
_WRITERS: dict[str, tuple[str, str]] = {
    "table": ("terminal", "write"),
    "json": ("json", "write"),
    "jsonl": ("json", "write_lines"),
    "csv": ("csv", "write"),
    "md": ("markdown", "write"),
    "html": ("page", "write"),
    "svg": ("picture", "write"),
}

#: The forms that a reader may ask for, by name.
FORMATS: tuple[str, ...] = tuple(_WRITERS)

#: What the ending of an output file asks for.
ENDINGS: dict[str, str] = {
    ".txt": "table",
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "csv",
    ".md": "md",
    ".html": "html",
    ".svg": "svg",
}

#: What stands before the date of a record that is only possible, in the forms that people read.
POSSIBLE = "≈"
_DATES = ("when", "date", "published")


def date_column(columns: Sequence[Column]) -> int:
    """Tell before which column the mark of a possible record goes: its date, else the first."""
    keys = [column.key for column in columns]
    return next((keys.index(key) for key in _DATES if key in keys), 0)


def write(report: Report, sink: Sink, form: str) -> None:
    """Write a report in one of `FORMATS`; raises `KeyError` for another."""
    module, function = _WRITERS[form]
    getattr(import_module(f"{__name__}.{module}"), function)(report, sink)
