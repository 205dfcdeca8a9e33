"""EDTF values, verdicts, and what a person types: dates that say no more than is known."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from sahara_cli.dates.days import civil, day_text
from sahara_cli.dates.edtf.nodes import Span
from sahara_cli.dates.edtf.value import Edtf, parse
from sahara_cli.dates.verdicts import Verdict, Window
from sahara_cli.errors import DateError

if TYPE_CHECKING:
    from sahara_cli.dates.english.typed import Reading, read, read_closing, read_opening
    from sahara_cli.dates.wording.reasons import why

__all__ = [
    "DateError",
    "Edtf",
    "Reading",
    "Span",
    "Verdict",
    "Window",
    "civil",
    "day_text",
    "parse",
    "read",
    "read_closing",
    "read_opening",
    "why",
]


#: Few runs need these, so each is loaded when it is first used (PEP 562).
_LAZY = {
    **dict.fromkeys(("Reading", "read", "read_closing", "read_opening"), "english.typed"),
    "why": "wording.reasons",
}


def __getattr__(name: str) -> object:
    if name not in _LAZY:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_LAZY[name]}"), name)
