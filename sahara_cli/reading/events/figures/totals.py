"""Counts that have come to a number: "the death toll rose to 12", "new cases passed 90", "put the crowd at 300"."""

from __future__ import annotations

import re
from functools import cache

from sahara_cli.reading.events.tables import counts

_TOLL = re.compile(
    r"\b(?:death toll|toll|the dead|number of (?:the )?(?:dead|deaths|fatalities|victims|people killed"
    r"|people who (?:had |have )?died|those killed))\b[^.;]{0,120}?"
    r"\b(?:at|to|is|was|stands at|of|than|reached|hit|passed)"
    r"(?: more than| at least| over| about| some| nearly)? $",
    re.IGNORECASE,
)
#: What a number counts that is put on the same as one of a sentence before.
AS_BEFORE = "as before"
#: "Police put the number at 3,000": of what is counted before.
_PUT = re.compile(
    r"\b(?:put|putting|estimated?|estimating) (?:the|their|that|its) (?:number|figure|total|count|crowd|turnout)\b"
    r"[^.;]{0,30}? at"
    r"(?: more than| at least| over| about| around| some| nearly| just)? $",
    re.IGNORECASE,
)
#: "… to 42 and those in Fez to 34".
_THOSE = re.compile(r" and (?:those|that) (?:in|of|at) [^.;,]{1,40}? (?:to|at) $")
ILL = re.compile(
    r"infect|virus|dengue|mpox|monkeypox|marburg|typhoid|influenza|zika|tuberculosis|rabies|anthrax|legionn"
    r"|meningitis|diphtheria|pneumonia|hepatitis|ebola|cholera|outbreak|epidemic|pandemic|disease|fever|flu\b|plague|measles|confirmed|malaria|polio"
    r"|new cases|covid|positive",
    re.IGNORECASE,
)
#: Nouns that are counted only where a verb or a preposition says how.
_LED = frozenset({"votes", "ballots", "charges", "counts", "survivors"})


@cache
def _risen() -> re.Pattern[str]:
    """Make the pattern of a count that has come to a number: "raising the number of positive cases in Fez to 42"."""
    counted = "|".join(sorted(counts("noun") | counts("state")))
    nouns = "|".join(sorted(counts("noun").keys() - _LED))
    so_far = r"(?:to|at|reached|hit|passed|topped|exceeded"
    return re.compile(
        rf"\b(?:(?:number|total|tally|count|figure)s? of (?:[\w-]+ ){{0,3}}?({counted})\b[^.;]{{0,60}}? {so_far}"
        rf"|was|is)"
        rf"|({nouns})\b[^.;]{{0,40}}? {so_far}))"
        r"(?: more than| at least| over| about| some| nearly)? $"
    )


def _of_risen(noun: str, lead: str) -> str:
    what = counts("noun").get(noun, counts("state").get(noun, ""))
    return what if what != "cases" or ILL.search(lead) else ""


def by_lead(lead: str, last: str) -> str:
    """Tell what is counted by the words before a number: "the death toll rose to 12", "put the number at 12"."""
    if _TOLL.search(lead):
        return "killed"
    if last and _THOSE.search(lead):
        return last
    if risen := _risen().search(lead):
        return _of_risen(risen[1] or risen[2], lead)
    put = _PUT.search(lead)
    if put and ("crowd" in put[0] or "turnout" in put[0]):
        return last or "crowd"
    return (last or AS_BEFORE) if put else ""
