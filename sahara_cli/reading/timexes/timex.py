"""What is found: a time expression, where it stands, and how it was understood."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

Type: TypeAlias = Literal["DATE", "TIME", "DURATION", "SET"]
Undated: TypeAlias = Literal["vague", "duration", "set", "no day"]


@dataclass(frozen=True, slots=True)
class Timex:
    """A time expression (TimeML 1.2.1, TIMEX3).

    `start` and `end` are offsets into the text as it was given, end exclusive. `value` is TIMEX3's; `edtf` says what
    can be dated (EDTF, LoC 2019) and never more than the words do; where it is None, `undated` says why. `rule` names
    the rule that matched, `anchor` what the expression was resolved against, `unsure` why it may be otherwise: a
    direction taken by default, which `edtf` marks with `?`, another reading, or, of "no day", that there is none.
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
