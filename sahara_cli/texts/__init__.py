"""An article's text in its normal form, its sentences, and citations proved against it."""

from __future__ import annotations

from sahara_cli.texts.citations import LONGEST_SLID, Found, digest, locate, quoted, standing, stands
from sahara_cli.texts.normal import NormalText, normalise
from sahara_cli.texts.outside import outside
from sahara_cli.texts.sentences import sentence_spans

__all__ = [
    "LONGEST_SLID",
    "Found",
    "NormalText",
    "digest",
    "locate",
    "normalise",
    "outside",
    "quoted",
    "sentence_spans",
    "standing",
    "stands",
]
