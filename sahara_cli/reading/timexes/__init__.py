"""The time expressions of a text, as TIMEX3 and as EDTF, by rules alone."""

from __future__ import annotations

from sahara_cli.reading.timexes.engine import find
from sahara_cli.reading.timexes.timex import Timex

__all__ = ["Timex", "find"]
