"""Numbers that count nothing of what is told: an earlier toll, what somebody is cleared of, what reports had said."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sahara_cli.patterns import late
from sahara_cli.reading.events.figures.outcomes import OF_PLANS
from sahara_cli.reading.events.figures.partitives import is_one_of

if TYPE_CHECKING:
    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.events.figures.numbers import Number

_ROUGHLY = (
    r"(?: (?:at least|more than|over|about|some|around|nearly|up to|as many as|at|of|to|the))*"
)
_BEFORE = r"(?:earlier|previous|initial|prior|preliminary|provisional|first|original|old)"
#: "Revising an earlier toll of nine", "up from a previous count of nine", "earlier put at nine".
_EARLIER = late(
    rf"\b{_BEFORE} (?:[a-z]+ ){{0,2}}?(?:toll|count|figure|estimate|number|tally|total)s?"
    rf"(?: (?:of|at|to|was|were|had been|stood at))(?: [a-z]+)?{_ROUGHLY} $"
    rf"|\b(?:revis\w+|corrected|lowered|raised|up|down) (?:[a-z]+ ){{0,3}}?from (?:an? )?(?:{_BEFORE} )?{_ROUGHLY}$"
    rf"|\brather than (?:the )?{_ROUGHLY}$"
    r"|\b(?:(?:at )?first|initially|originally|earlier|previously|once) (?:been )?(?:put|given|reported|estimated"
    rf"|announced|said|thought|believed|set|stated|counted|feared|recorded|listed)(?: (?:as|to be))?{_ROUGHLY} $",
    re.IGNORECASE,
)
#: "The toll of 90 was revised to 19", "lowered the count of 90 to 19".
_TOLL = late(
    rf"\b(?:toll|count|figure|estimate|number|tally|total)s? (?:of|at)(?: [a-z]+)?{_ROUGHLY} $",
    re.IGNORECASE,
)
_REVISED = late(
    r"[^.;,]{0,30}? (?:revis\w+|lowered|corrected|cut|reduced|downgraded|amended|raised|increased|updated|changed)"
    r"(?: (?:up|down|upwards?|downwards?|sharply))? to\b"
)
_REVISING = late(
    r"\b(?:revis\w+|lower(?:s|ed|ing)|correct(?:s|ed|ing)|reduc\w+|downgrad\w+|amend\w+|updat\w+)"
    r" (?:its|their|the|an?)\b[^.;,]*$",
    re.IGNORECASE,
)
_TO = late(r"[^.;,]{0,20}? to\b")
#: "Initial reports had spoken of 40 dead", which the article does not take over.
_HAD_SAID = late(
    r"\b(?:initial|early|earlier|first|preliminary|previous|unconfirmed) (?:[a-z]+ ){0,2}?"
    r"(?:reports?|accounts?|estimates?|rumou?rs?|claims?|posts?|word)\b[^.;,]{0,40}?"
    r" (?:had (?:[a-z]+ )?[a-z]+|(?:spoke|talked) of)\b[^.;]{0,40}$",
    re.IGNORECASE,
)
#: "Not guilty of ordering the killing of 25", "acquitted the guards of killing nine".
_CLEARED = late(
    r"\b(?:not guilty|innocent|(?:acquit|absol|exonerat|clear)\w*(?: (?!of\b)[\w'-]+){0,6}?) of\b[^.;]*$",
    re.IGNORECASE,
)
#: What is counted of a trial itself.
_OF_TRIALS = frozenset({"charges", "counts", "prison-years", "prison-months", "acquitted", "sum"})

#: "The toll could rise to 50": what it may be one day.
_MAY_RISE = late(
    r"\b(?:could|may|might|would|will|(?:expected|likely|set|bound|projected|forecast|predicted|certain|sure) to)"
    r"(?: (?:yet|still|well|even|eventually|also|ultimately))*"
    r" (?:rise|reach|climb|go|grow|increase|exceed|top|pass|surpass|hit|jump|soar|mount|swell)"
    r"(?: (?:to|as|up|high|higher|than|above|beyond|past|over|well|at|least|more|some|around|about|nearly|even))* $"
)
_MAY = late(r"\b(?:could|may|might)\b")
#: "May have been affected": as many as somebody tells of.
_MAY_HAVE = late(r"(?:could|may|might) (?:also )?have (?:been|had)\b")
_MAY_OR_WOULD = late(r"\b(?:could|may|might|would)\b")
_AGED = late(
    r"\b(?:[Aa]ged?|[Aa]ges)(?: \d+,?)*(?: and)? $|\b(?:younger|older) than $|\bthe age of $"
    r"|\b(?:aged?|children) (?:under|over) $"
)
_AGE_BEHIND = late(
    r" (?:from [A-Z]|of [A-Z][a-z]+,|[-–—]+ (?:who|whose|and|an?|the)\b|who\b(?! (?:were|are|have)))"
)
#: Where what is told of a number ends: ", in an attempt to force what could be".
_PART_ENDS = late(r"[,;:–—]|\b(?:what|as|because|after|amid|so that|in order)\b")
#: "A rate of 20 new cases", "a limit of 40 guests": what is only measured.
_MEASURE = late(r"\b(?:rate|threshold|limit|average|capacity|target|cap|quota)s? of (?:[a-z]+ )?$")
#: How far from a number what makes it unsure is looked for, and what sets it aside.
_NEAR, _REACH = 40, 200


def _is_set_aside(sentence: Sentence, counted: Number, what: str) -> bool:
    """Tell a number that is told of only as what was said before, or as what somebody did not do."""
    lead = sentence.lead(counted.start, _REACH)
    if _EARLIER.search(lead) or _HAD_SAID.search(lead) or _is_revised(sentence, counted, lead):
        return True
    return what not in _OF_TRIALS and bool(_CLEARED.search(lead))


def _is_revised(sentence: Sentence, counted: Number, lead: str) -> bool:
    """Tell a toll for which its sentence gives another that stands now."""
    if not _TOLL.search(lead):
        return False
    behind = _TO if _REVISING.search(lead) else _REVISED
    return behind.match(sentence.text, counted.end, sentence.end) is not None


def is_unsure(sentence: Sentence, counted: Number, what: str) -> bool:
    """Tell a number that is asked, feared, or of what may come."""
    close = min(sentence.end, counted.end + _NEAR)
    near = sentence.text[max(sentence.start, counted.start - _NEAR) : close]
    ends = _PART_ENDS.search(sentence.text, counted.end, close)
    behind = sentence.text[counted.end : ends.start() if ends else close]
    if _MAY_RISE.search(sentence.text, sentence.start, counted.start):
        return True
    if not counted.money and _MEASURE.search(sentence.text, sentence.start, counted.start):
        return True
    if is_one_of(sentence, counted, what) or _is_set_aside(sentence, counted, what):
        return True
    asked = sentence.words.rstrip("\"')").endswith("?")
    if what == "affected":
        behind = _MAY_HAVE.sub("", behind)
    may = _MAY if what in OF_PLANS else _MAY_OR_WOULD
    return asked or "feared" in near or bool(may.search(behind))


def is_age(sentence: Sentence, counted: Number) -> bool:
    """Tell the age behind a name: "Rossi, 52, said", "children ages 6 and 7"."""
    text = sentence.text
    if _AGED.search(text, max(sentence.start, counted.start - _NEAR), counted.start):
        return True
    set_off = text[counted.start - 2 : counted.start] == ", "
    ends = text[counted.end : counted.end + 1] in {",", "."}
    return set_off and bool(counted.high) and (ends or _is_of_one(sentence, counted))


def _is_of_one(sentence: Sentence, counted: Number) -> bool:
    """Tell the age of "the driver, 42 from Oram," and "Leblanc, 17 - who fled"; not "on Monday, 12 from Oram died"."""
    behind = _AGE_BEHIND.match(sentence.text, counted.end, sentence.end)
    before = [token for token in sentence.tokens if token.end <= counted.start - 2][-1:]
    return bool(behind) and bool(before) and before[0].tag in "PN"
