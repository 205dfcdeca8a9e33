"""Time expressions: what a text says of when, as TIMEX3 and as EDTF, by rules alone."""

from __future__ import annotations

from sahara_cli.drafting.timexes.engine import find
from sahara_cli.drafting.timexes.timeml import timeml
from sahara_cli.drafting.timexes.timex import Timex

__all__ = ["Timex", "find", "timeml"]
