"""An article's text in its normal form, its sentences, and citations proved against it."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sahara_cli.texts.citations import (
        LONGEST_SLID,
        Location,
        digest,
        locate,
        located,
        quoted,
        stands,
    )
    from sahara_cli.texts.normal import NormalText, normal_form, normalise
    from sahara_cli.texts.sentences import sentence_spans
    from sahara_cli.texts.unquoted import outside

__all__ = [
    "LONGEST_SLID",
    "Location",
    "NormalText",
    "digest",
    "locate",
    "located",
    "normal_form",
    "normalise",
    "outside",
    "quoted",
    "sentence_spans",
    "stands",
]

_NORMAL = ("NormalText", "normal_form", "normalise")


def __getattr__(name: str) -> object:
    """Load what is asked for: a query compares texts and needs none of this (PEP 562)."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    homes = {"outside": "unquoted", "sentence_spans": "sentences"} | dict.fromkeys(
        _NORMAL, "normal"
    )
    return getattr(import_module(f"{__name__}.{homes.get(name, 'citations')}"), name)
