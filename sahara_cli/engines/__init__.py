"""The same questions over millions of rows: packed dossiers, and what compiles a question for any engine.

`compile(asked, table)` gives a question as Ibis expressions, with the verdicts that `sahara` gives. `pack` writes what
they are asked of, and `example` is a small one. Ibis is imported when one of these is first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sahara_cli.engines.compiling import Asked, compile  # noqa: A004  # what it does, by its usual name
    from sahara_cli.engines.examples import example
    from sahara_cli.engines.packing import Line, pack

__all__ = ["Asked", "Line", "compile", "example", "pack"]

_LAZY = {
    "Asked": "compiling", "compile": "compiling", "example": "examples", "Line": "packing", "pack": "packing",
}  # fmt: skip


def __getattr__(name: str) -> object:
    if name not in _LAZY:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_LAZY[name]}"), name)
