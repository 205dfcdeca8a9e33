"""What is counted behind a noun for what was done: "the arrest of 12 miners", "a strike by 90 drivers"."""

from __future__ import annotations

import re
from functools import cache

from sahara_cli.reading.events.tables import counts, things

#: What stands between a noun for what was done and how many it was done to.
_ROUGHLY = (
    r"(?:(?:at least|more than|over|some|about|around|nearly|almost|up to|no fewer than|as many as|between|the|all"
    r"|another|a further) )*$"
)


@cache
def of_deeds() -> re.Pattern[str]:
    """Make the pattern of a noun for what was done, and of how many: "the arrest of", "a strike by"."""
    of, by, to = (
        "|".join(counts(part) | dict.fromkeys(noun for noun, _ in things(part)))
        for part in ("deed", "deed-by", "deed-to")
    )
    of = of.replace(
        "custody", r"(?<=took )custody|(?<=take )custody|(?<=taken )custody|(?<=taking )custody"
    )
    of = of.replace(
        "lives",
        r"(?<=cost the )lives|(?<=claimed the )lives|(?<=claims the )lives|(?<=claiming the )lives",
    )
    return re.compile(
        rf"\b(?:({of}) of|({by}) (?:by|of)|({to}) (?:to|for|on|against)) {_ROUGHLY}", re.IGNORECASE
    )


def of_deed(deed: re.Match[str], head: str, *, human: bool) -> str:
    """Tell what is counted behind a noun: "the loss of 400 jobs", "a strike by 90 drivers"."""
    part, noun = next(
        (part, word.lower())
        for part, word in zip(("deed", "deed-by", "deed-to"), deed.groups(), strict=True)
        if word
    )
    return counts(part).get(noun, "") if human else things(part).get((noun, head), "")
