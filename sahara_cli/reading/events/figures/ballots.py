"""Votes on both sides of a ballot: "by 204 votes to 115", "voted 52-48", "143 in favour and nine against"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sahara_cli.patterns import late
from sahara_cli.reading.events.figures.numbers import COUNT, value_of

if TYPE_CHECKING:
    from sahara_cli.reading.document import Sentence

_BALLOT = late(
    r"\bvot(?:e[sd]?|ing)\b|\bballots?\b|\b(?:bill|motion|resolution|amendment|confidence|referendum)\b"
    r"|\b(?:parliament|house|senate|assembly|council|congress|lawmakers|deputies|lords|knesset)\b",
    re.IGNORECASE,
)
#: What is won by points, whoever votes elsewhere.
_GAME = late(
    r"\b(?:beat|game|match|goals?|scored?|season|points?|innings|playoffs?)\b", re.IGNORECASE
)
_TO = r"(?: to |-|–| against )"
#: What stands behind a count of votes that has no noun.
_GOES_ON = (
    r"(?:votes?|voices|on|in|to|at|with|without|and|or|but|for|against|after|before|as|that|this|last|late|early"
    r"|while|when|because|despite|following|amid|yesterday|today)"
)
#: What a house did of which the votes follow: "approved the law, 120-34".
_DECIDED = r"(?:approv|pass|reject|adopt|back|endors|defeat|repeal|overrid|overrode|confirm)"
_VOTERS = r"(?:votes? |members |lawmakers |deputies |MPs |countries |states |nations )?"


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    first, second = rf"(?P<first>{COUNT})", rf"(?P<second>{COUNT})"
    by = r"\b(?:by (?:a )?|(?:with|in|on|of|by) (?:a |an )?(?:vote|margin|majority|count) of )"
    # "By 20 to 30 cents" is of something else; "by 61 to 40 on Monday" is not.
    no_unit = rf"\b(?! ?(?:per ?cent|%)|[ -](?!{_GOES_ON}\b)(?-i:[a-z]))"
    side = (
        r"(?:(?:voted|voting|were|was) )?(?:in favou?r|against|abstain(?:ed|ing)?|abstentions?)\b"
    )
    return tuple(
        re.compile(pattern, re.IGNORECASE)
        for pattern in (
            rf"\bvot(?:ed|es?|ing)(?: by)? {first}{_TO}{second}\b",
            rf"\b{first}{_TO}{second} vote\b",
            rf"\b{_DECIDED}\w*\b[^.;:]{{0,60}}?,? {first}-{second}{no_unit}(?![-\w])",
            rf"\b{first} votes?{_TO}{second}\b(?! ?(?:per ?cent|%))",
            rf"{by}{first}{_TO}{second}{no_unit}",
            rf"(?<!\bto )\b{first} {_VOTERS}{side}",
        )
    )


def ballots(sentence: Sentence) -> list[tuple[int, int, int]]:
    """Find the votes that a sentence tells on each side: how many, and where they stand."""
    text, start, end = sentence.text, sentence.begin, sentence.end
    if not _BALLOT.search(text, start, end) or _GAME.search(text, start, end):
        return []
    by_place: dict[int, tuple[int, int, int]] = {}
    for pattern in _patterns():
        for match in pattern.finditer(text, start, end):
            for name in ("first", "second") if "second" in pattern.groupindex else ("first",):
                count = value_of(match[name])
                if count is not None:
                    by_place.setdefault(match.start(name), (count, *match.span(name)))
    return [by_place[at] for at in sorted(by_place)]
