"""Quarters, halves and the stretches that a company's report is about."""

from __future__ import annotations

from sahara_cli.drafting.timexes import numbers
from sahara_cli.drafting.timexes.meanings import Fixed, Meaning, Near, Period, Span, Yearly
from sahara_cli.drafting.timexes.found import Found, Rule
from sahara_cli.drafting.timexes.rules.dates import year_of
from sahara_cli.drafting.timexes.rules.shifts import reach
from sahara_cli.drafting.timexes.stamps import Stamp

_LEAP = 2000
_QUARTERS, _HALVES = 4, 2


def _part_of_year(found: Found) -> Meaning | None:
    digits = "".join(char for char in found["q"] if char.isdigit())
    number = {"latter": 2, "last": 2, "final": 2}.get(found["q"]) or (
        int(digits) if digits else numbers.ordinal(found.words("q"))
    )
    half = bool(found["half"])
    if not number or number > (_HALVES if half else _QUARTERS):
        return None
    stamp = Stamp("H" if half else "Q", _LEAP, (number - 1) * (6 if half else 3) + 1)
    if found["y"]:
        year = year_of(found, "y")
        return Meaning(Yearly(stamp, year=Fixed(Stamp("Y", year)))) if year else None
    if found["ago"]:
        return Meaning(Yearly(stamp, year=Near(-1, "Y", "report")))
    return Meaning(Yearly(stamp))


def _last_quarter(found: Found) -> Meaning:
    return Meaning(Period("Q", latest=bool(found["latest"])))


def _year_ago(found: Found) -> Meaning:
    return Meaning(Period("Q" if "quarter" in found["all"] else "", -1))


def _year_then(found: Found) -> Meaning | None:
    year = year_of(found, "y")
    return Meaning(Period("", year=year)) if year else None


_Q = "q=(ORDWORD|ORDNUM)"
_OWN = "the? (fiscal -? | current)?"



def _year_end(_: Found) -> Meaning:
    return Meaning(Near(0, "Y", "here"), mod="END")


def _last_day(_: Found) -> Meaning:
    return Meaning(Yearly(Stamp("D", _LEAP, 12, 31), which="this"))


RULES = (
    Rule("year-end", "the? (calendar|fiscal)? year POSSESSIVE? end", _year_end),
    Rule("last-day", "year - end", _last_day),
    Rule("quarter", f"({_OWN} {_Q} quarter | {_Q} - quarter | fiscal {_Q} - quarter) ((of|in)? (fiscal|fiscal year)? y=(YEAR|SHORTYEAR))?"
         f" | the? y=YEAR (fiscal)? {_Q} -? quarter"
         f" | the? ago=(comparable|corresponding)? ago=(year - (ago|earlier)) {_Q} -? quarter", _part_of_year),
    Rule("quarter-number", "q=(q ONE)", _part_of_year),
    Rule("half", "the? q=(first|second|last|latter|final) - ? half=half (of (fiscal|fiscal year)? y=(YEAR|SHORTYEAR))"
         " | the? (fiscal)? q=(first|second|last|latter|final) -? half=half (?=(of (the|this|last|next|that)|PLAIN))", _part_of_year),
    Rule("the-quarter", "(the) latest=(latest|most recent|just - ended)? (fiscal)? (quarter|period) (?!(of PLAIN))", _last_quarter),
    Rule("year-ago", "all=((the|its)? (comparable|corresponding|same|like)? year - (ago|earlier) (quarter|period) | year - (ago|earlier) | a year (ago|earlier)"
         " | the (same|comparable|corresponding|like) (quarter|period) (a year (ago|earlier)|last year|of (last|the previous) year)?"
         " | the (quarter|period) (a year (ago|earlier)) | last year POSSESSIVE (quarter|period))", _year_ago),
    Rule("period-of-year", "the y=YEAR (quarter|period)", _year_then),
)  # fmt: skip
