"""Counts that have come to a number: "the death toll rose to 12", "new cases passed 90", "put the crowd at 300"."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from sahara_cli.patterns import late
from sahara_cli.reading.events.figures.tolls import is_of_toll
from sahara_cli.reading.events.tables import counts

if TYPE_CHECKING:
    from sahara_cli.reading.document import Sentence
    from sahara_cli.reading.events.figures.numbers import Number

#: What a number counts that is put on the same as one of a sentence before.
AS_BEFORE = "as before"
#: "Police put the number at 3,000": of what is counted before.
_PUT = late(
    r"\b(?:put|putting|estimated?|estimating|gave|gives?|giving|set) (?:the|their|that|its)"
    r" (?:number|figure|total|count|crowd|turnout)\b[^.;]{0,30}? (?:at|as)"
    r"(?: more than| at least| over| about| around| some| nearly| just)? $"
    r"|\b(?:gave|gives?|cited?|cites) an? (?:figure|toll|total|number|count) of (?:[a-z]+ ){0,2}?$",
    re.IGNORECASE,
)
#: "… to 42 and those in Fez to 34".
_THOSE = late(r" and (?:those|that) (?:in|of|at) [^.;,]{1,40}? (?:to|at) $")
#: "Knocked out power to 40,000 homes", and "a march whose turnout was put at 40,000".
_CUT_OFF = late(
    r"\b(?:cut|knock|shut|disrupt|interrupt)\w*\b[^.;]{0,20}? (?:power|electricity|water|gas)\b"
    r"(?: suppl(?:y|ies)| off| out)?"
    r"(?: [\w-]+)? (?:to|for) (?:(?:at least|more than|over|some|about|around|nearly|almost|up to) )?$"
)
_CUT_TO = late(
    r"\b(?:power|electricity|water|gas)(?: suppl(?:y|ies))? (?:was|were|is|had been|has been)"
    r" (?:(?:cut|shut|knocked)(?: off| out)?|lost|down|out|interrupted|disrupted) (?:to|for|at|in) $",
    re.IGNORECASE,
)
#: "Brought to 31 the number of people killed".
_BROUGHT = late(
    r"\b(?:br(?:ing(?:s|ing)?|ought)|rais(?:e|es|ed|ing)|tak(?:es|ing)|took|lift(?:s|ed|ing)) to $"
)
_TO_TOTAL = late(
    r" (?:the|its|their) (?:[a-z]+ )?(?:(death) toll|toll"
    r"|(?:number|total|tally) of (?:the |people |those |persons |confirmed )*"
    r"(dead|deaths|killed|fatalities|wounded|injured|missing|arrested|cases|infections|arrests)\b)"
)
#: "Cases at more than 60 schools", of which there may be any number.
_AT = late(r"(?<!stands )(?<!stood )(?<!standing )\bat (?:more than |over |about |some )?$")
_PLACES = late(r" [a-z]+s\b")
_PASSED = late(r"\b(?:surpass|exceed)(?:ed|ing|e?s)? $")
_CROWD = late(r"\b(?:crowds?|throng|gathering|audience|congregation) of $")
#: "Exposed the data of 143 million customers", "stole the details of 2 million users".
_EXPOSED = late(
    r"\b(?:expos|st(?:ole|eal)|leak|compromis|access|breach|hack|harvest|obtain|reveal|disclos|los[et])\w*\b[^.;]{0,60}?"
    r"\b(?:data|info|information|details|records|accounts?|passwords|numbers|profiles|identit(?:y|ies)|addresses)"
    r"(?: and [a-z]+)? (?:of|on|about|belonging to|for|from) (?:the )?$"
)
#: "The data of 8,000 patients was stolen".
_DATA = late(
    r"\b(?:data|info|information|details|records|accounts?|passwords|profiles|identit(?:y|ies)) (?:of|on|from|for"
    r"|belonging to) (?:the )?$",
    re.IGNORECASE,
)
_TAKEN = late(
    r"(?: [\w-]+){1,4}? (?:was|were|is|are|had been|have been|has been|being) (?:[a-z]+ly )?"
    r"(?:stolen|leaked|exposed|compromised|accessed|hacked|breached|taken|lost|affected|involved)\b"
)
_BREACH = late(r"\b(?:breach|hack\w*|leak\w*|cyber\w*|data)\b", re.IGNORECASE)
_EXPOSING = late(r"\bexpos(?:ed|es|ing|e) (?:some |about |another )?$")
#: "And a total of more than 84,000 since March": of what was counted last.
_AND_TOTAL = late(r",? (?:and|with|for) a total of (?:more than |over |at least |about |some )?$")
#: "Aboard the flight were nine guests".
_ABOARD = late(r"\b(?:[Aa]board|[Oo]n board)\b[^.;,]{0,40}? (?:was|were) $")
#: "Bringing the total to 230": of what was counted before in the sentence.
_TOTAL = late(
    r"\b(?:br(?:ing|ought)|tak|took|rais|push|lift|increas)\w* (?:the|its|their|that)(?: [\w'-]+){0,3}?"
    r" (?:total|tally|count|number|figure)s?\b(?! of)[^.;,]{0,40}? to $"
)
#: How far before a number that is looked for.
_NEAR = 40
_TURNOUT = late(
    r"\b(?:turnout|crowds?)\b[^.;]{0,30}? (?:put|estimated|reckoned) at (?:[a-z]+ )?$",
    re.IGNORECASE,
)
_NAMED = (
    r"infect|virus|dengue|mpox|monkeypox|marburg|typhoid|influenza|zika|tuberculosis|rabies|anthrax|legionn"
    r"|meningitis|diphtheria|pneumonia|hepatitis|ebola|cholera|epidemic|pandemic|measles|malaria|polio\b|covid"
)
_DISEASE = late(_NAMED, re.IGNORECASE)
ILL = late(
    rf"{_NAMED}|outbreak|disease|fever|flu\b|plague|confirmed|new cases|positive", re.IGNORECASE
)
#: "Cut its workforce by 300".
_STAFF = late(
    r"\b(?:cut|reduc|trim|slash|shrink|downsiz)\w* (?:its|their|the) (?:[\w'-]+ ){0,2}?"
    r"(?:work ?force|staff|headcount|payroll|personnel) by $"
)
#: Nouns that are counted only where a verb or a preposition says how.
_LED = frozenset({"votes", "ballots", "charges", "counts", "survivors", "victims"})


@cache
def _risen() -> re.Pattern[str]:
    """Make the pattern of a count that has come to a number: "raising the number of positive cases in Fez to 42"."""
    counted = "|".join(sorted(counts("noun") | counts("state")))
    nouns = "|".join(sorted(counts("noun").keys() - _LED))
    so_far = r"(?:to|at|reached|hit|passed|topped|exceeded|surpassed|crossed|neared|approached"
    return re.compile(
        rf"\b(?:(?i:number|total|tally|count|figure)s? of (?:[\w-]+ ){{0,3}}?({counted})\b[^.;]{{0,60}}? {so_far}"
        rf"|was|is)"
        rf"|((?i:{nouns}))\b(?:[^.;,]|,(?=\d)){{0,40}}? {so_far}))"
        r"(?: more than| at least| over| about| some| nearly)? $"
    )


def _of_risen(sentence: Sentence, noun: str) -> str:
    what = counts("noun").get(noun, counts("state").get(noun, ""))
    return what if what != "cases" or is_of_illness(sentence) else ""


@lru_cache(maxsize=1)
def _is_of_disease(text: str) -> bool:
    return _DISEASE.search(text) is not None


def is_of_illness(sentence: Sentence) -> bool:
    """Tell whether a sentence, or else the text that it stands in, is of a disease: "cases" are those of one."""
    return ILL.search(sentence.words) is not None or _is_of_disease(sentence.document.text)


def _plainly(lead: str) -> str:
    if _STAFF.search(lead):
        return "jobs-cut"
    if _ABOARD.search(lead):
        return "aboard"
    if any(pattern.search(lead) for pattern in (_CUT_OFF, _CUT_TO, _EXPOSED)):
        return "affected"
    if _TURNOUT.search(lead):
        return "crowd"
    return ""


def is_passed(lead: str) -> bool:
    """Tell a number that has been passed, "surpassed half a million": there are more."""
    return bool(_PASSED.search(lead))


def crowd_of(sentence: Sentence, counted: Number) -> str:
    """Tell "a crowd of 3,000", whatever they do."""
    lead = sentence.lead(counted.start, _NEAR)
    return "crowd" if _CROWD.search(lead) else ""


def _of_data(sentence: Sentence, counted: Number, lead: str) -> bool:
    """Tell those whose data somebody took: "the data of 8,000 patients was stolen", "exposed 40,000 clients"."""
    if _DATA.search(lead) and _TAKEN.match(sentence.text, counted.end, sentence.end):
        return True
    return bool(_EXPOSING.search(lead)) and bool(_BREACH.search(sentence.words))


def _brought(sentence: Sentence, counted: Number, lead: str) -> str:
    """Tell what is counted by the words behind a number: "which brought to 31 the number of people killed"."""
    total = _TO_TOTAL.match(sentence.text, counted.end, sentence.end)
    if total is None or not _BROUGHT.search(lead):
        return ""
    return _of_risen(sentence, total[2].lower()) if total[2] else "killed"


def _of_toll(sentence: Sentence, counted: Number, lead: str) -> str:
    if is_of_toll(sentence, counted, lead):
        return "killed"
    return _brought(sentence, counted, lead)


def by_lead(sentence: Sentence, counted: Number, lead: str, last: str) -> str:
    """Tell what is counted by the words before a number: "the death toll rose to 12", "put the number at 12"."""
    if what := _plainly(lead) or _of_toll(sentence, counted, lead):
        return what
    if _of_data(sentence, counted, lead):
        return "affected"
    if last and any(pattern.search(lead) for pattern in (_THOSE, _TOTAL, _AND_TOTAL)):
        return last
    risen = _risen().search(lead)
    if risen and not (_AT.search(lead) and _PLACES.match(sentence.text, counted.end, sentence.end)):
        return _of_risen(sentence, (risen[1] or risen[2]).lower())
    return _by_put(lead, last)


def _by_put(lead: str, last: str) -> str:
    """Tell what "put the number at 12" counts: what was counted last, or a crowd by its own word."""
    put = _PUT.search(lead)
    if put is None:
        return ""
    return last or ("crowd" if "crowd" in put[0] or "turnout" in put[0] else AS_BEFORE)
