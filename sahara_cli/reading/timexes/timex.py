"""A time expression: its place in the text, and the way it was understood."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

Type: TypeAlias = Literal["DATE", "TIME", "DURATION", "SET"]
Undated: TypeAlias = Literal["vague", "duration", "set", "no day"]


@dataclass(frozen=True, slots=True)
class Timex:
    """A time expression (TimeML 1.2.1, TIMEX3).

    `start` and `end` are offsets into the raw text, end exclusive. `value` is TIMEX3's; `edtf` is the date (EDTF,
    LoC 2019), which says no more than the words do; where it is None, `undated` gives the reason. `rule` names the
    rule that matched, `anchor` the date that the expression was resolved against, `unsure` the reason to doubt it: a
    direction taken by default, which `edtf` marks with `?`, another reading, or that there is no such day.
    `mod` is TIMEX3's.
    """

    start: int
    end: int
    text: str
    type: Type
    value: str
    edtf: str | None
    undated: Undated | None
    rule: str
    anchor: str
    unsure: str | None = None
    mod: str | None = None
