"""Terms of prison that a court has set: "sentenced to 15 years", "a seven-year jail term"; none that may be set."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sahara_cli.patterns import late
from sahara_cli.reading.events.figures.numbers import COUNT, Number, bound_of, value_of

if TYPE_CHECKING:
    from sahara_cli.reading.document import Sentence

_IN_PRISON = late(
    r"(?:'s?)? ?(?:in |of |of hard |with )?(?:a |the )?"
    r"(?:prison|jail|imprisonment|detention|behind bars|custody|hard labou?r|sentences?\b)"
)
#: "A four-year term", which is one of prison only where a court is at work, and none "as mayor".
_TERM = late(
    r" ?terms?\b(?! (?:as|in (?:office|parliament|congress)|of office|on the (?:council|board|bench))\b)"
)
_BY_COURT = late(
    r"\b(?:sentenc\w+|jail\w*|prison\w*|imprison\w*)\b"
    r"|\b(?:courts?|judges?|tribunals?|jury|magistrates?)\b[^.;]*\bhand(?:s|ed|ing)?\b",
    re.IGNORECASE,
)
#: Before "15 years in prison"; and before 15 years that are of nothing else.
_GIVEN = late(
    r"\b(?:sentenc(?:ed|es?|ing)|jail(?:ed|s)|imprisoned|condemned|hand(?:ed|s|ing)|given|gave|gets?|got|receiv(?:ed|es)"
    r"|serv(?:ed?|es|ing)|terms?)\b"
)
_JAILED = late(
    r"\b(?:sentenc(?:ed|es|ing)|jail(?:ed|s|ing)|imprison(?:ed|s|ing)|condemn(?:ed|s)|(?:prison|jail) terms?"
    r"|sentences? of)\b"
    r"[^.;]{0,60}?\b(?:to|for|of)(?: [a-z]+){0,3} $"
)
#: What makes of a term one that may be set, or that somebody asks for.
_MAY = late(
    r"\b(?:could|may|might|would|can|fac(?:e|es|ed|ing)|up to|maximum|carr(?:y|ies|ied)|punishable|risks?|if"
    r"|seek(?:s|ing)?|sought|demand(?:s|ed)?|ask(?:s|ed)?|want(?:s|ed)?|request(?:s|ed)?|call(?:s|ed)? for)\b"
)
_SUSPENDED = late(r"[^.;,]{0,20}?\bsuspended\b")
#: How far before a term its verb is looked for.
_REACH = 90


@cache
def _pattern() -> re.Pattern[str]:
    between = rf"(?:between (?P<least>{COUNT}) and |(?P<low>{COUNT})(?: to |-))(?P<high>{COUNT})"
    return re.compile(
        rf"\b(?:{between}|(?P<one>{COUNT}))[ -](?P<unit>year|month)s?\b(?P<behind>[^.;,]{{0,40}})",
        re.IGNORECASE,
    )


def terms(sentence: Sentence) -> list[tuple[str, Number]]:
    """Find the terms that are set in a sentence: what they are counted in, and how many."""
    words = sentence.words
    if "year" not in words and "month" not in words:
        return []
    matches = _pattern().finditer(sentence.text, sentence.begin, sentence.end)
    return [
        (f"prison-{match['unit'].lower()}s", _read(sentence, match))
        for match in matches
        if _is_set(sentence, match)
    ]


def _is_set(sentence: Sentence, match: re.Match[str]) -> bool:
    """Tell a term that a court has set from one that somebody faces, and from any other time."""
    lead = sentence.lead(match.start(), _REACH)
    if _MAY.search(lead) or _SUSPENDED.match(match["behind"]):
        return False
    behind = match["behind"]
    in_prison = _IN_PRISON.match(behind) or (_TERM.match(behind) and _BY_COURT.search(lead))
    return bool((_GIVEN if in_prison else _JAILED).search(lead))


def _read(sentence: Sentence, match: re.Match[str]) -> Number:
    lead = sentence.lead(match.start(), _REACH)
    low, high = (
        value_of(match["least"] or match["low"] or match["one"]),
        value_of(match["high"] or match["one"]),
    )
    bound = bound_of(lead)
    return Number(
        None if bound.is_highest else low,
        None if bound.is_lowest else high,
        bound.is_rough,
        match.start() - bound.length,
        match.start("behind"),
        money=False,
    )
