"""A quotation as the extractor returns it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks or a clause that is reported, and their speaker as far as the text tells.

    `parts` are the stretches between the marks, as offsets into the raw text, end
    exclusive. `mention` is the phrase that names the source, `phrase` its words, `speaker` the
    person in the fullest form that the text has, None where the text leaves that open. `directness` is
    "mixed" for words inside a sentence of the writer's, "indirect" for a clause without marks, which is of the kind
    "reported"; words of who asks in an interview are of the kind "asked". `rule` says how the source was found,
    `unsure` what may be wrong with it.
    """

    parts: tuple[tuple[int, int], ...]
    speaker: str | None
    mention: tuple[int, int] | None
    phrase: str | None
    cue: str | None
    directness: Literal["direct", "mixed", "indirect"]
    kind: Literal["quotation", "scare", "title", "denied", "reported", "asked"]
    rule: str
    unsure: str | None
