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
    "png": ("picture.raster", "write"),
    "ics": ("calendar", "write"),
    "timelinejs": ("timelinejs", "write"),
    "markwhen": ("markwhen", "write"),
    "mermaid": ("mermaid", "write"),
    "jsonld": ("jsonld", "write"),
    "geojson": ("geojson", "write"),
    "ftm": ("ftm", "write"),
    "sqlite": ("sqlite", "write"),
    "csl-json": ("csl", "write"),
    "bibtex": ("bibtex", "write"),
    "ris": ("ris", "write"),
    "pandoc": ("locators", "write_pandoc"),
    "latex": ("locators", "write_latex"),
    "typst": ("locators", "write_typst"),
}

#: The forms that cite a place in a source, for a text: what a listing is not written in.
LOCATOR_FORMS: tuple[str, ...] = ("pandoc", "latex", "typst")

#: The forms that a reader may ask for, by name.
FORMATS: tuple[str, ...] = tuple(form for form in _WRITERS if form not in LOCATOR_FORMS)

#: The forms that hold rows of anything, those of them that are data for programs, and the forms of references.
ROW_FORMS: tuple[str, ...] = ("table", "json", "jsonl", "csv", "md")
DATA_FORMS: tuple[str, ...] = ("json", "jsonl", "csv")
REFERENCE_FORMS: tuple[str, ...] = ("csl-json", "bibtex", "ris")

#: The form that the ending of an output file asks for.
ENDINGS: dict[str, str] = {
    ".txt": "table",
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "csv",
    ".md": "md",
    ".html": "html",
    ".svg": "svg",
    ".png": "png",
    ".ics": "ics",
    ".mw": "markwhen",
    ".mmd": "mermaid",
    ".jsonld": "jsonld",
    ".geojson": "geojson",
    ".ftm": "ftm",
    ".sqlite": "sqlite",
    ".db": "sqlite",
    ".bib": "bibtex",
    ".ris": "ris",
}

#: Forms that other programs read: they hold claims or the references of claims, and say what they lost.
EXPORTS: frozenset[str] = frozenset(
    {
        "ics", "timelinejs", "markwhen", "mermaid", "jsonld", "geojson", "ftm", "sqlite", "csl-json", "bibtex", "ris",
    }
)  # fmt: skip

#: Options that one form alone heeds, by their names, with that form.
FORMAT_OPTIONS: dict[str, str] = {
    "bom": "csv",
    "all_dates": "ics",
    "base": "jsonld",
    "fragment": "html",
}

#: The mark before the date of a record that is only possible, in the forms that people read.
POSSIBLE = "≈"
_DATES = ("when", "date", "published")


def date_column(columns: Sequence[Column]) -> int:
    """Tell before which column the mark of a possible record goes: its date, else the first."""
    keys = [column.key for column in columns]
    return next((keys.index(key) for key in _DATES if key in keys), 0)


def write(report: Report, sink: Sink, form: str, **options: bool | str) -> tuple[str, ...]:
    """Write a report in one of `FORMATS` or `LOCATOR_FORMS`, and tell, a sentence each, what the form could not hold.

    `options` are those of `FORMAT_OPTIONS`; a form gets its own. Raises `KeyError` for a form that is none.
    """
    module, function = _WRITERS[form]
    own = {option: options[option] for option in options if FORMAT_OPTIONS[option] == form}
    lost: tuple[str, ...] | None = getattr(import_module(f"{__name__}.{module}"), function)(
        report, sink, **own
    )
    return lost or ()


def as_json(value: object) -> str:
    """Write JSON, indented and in ASCII, so that no sink changes it and no terminal obeys it."""
    import json

    return json.dumps(value, indent=2).replace("\x7f", "\\u007f") + "\n"
