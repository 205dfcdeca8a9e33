"""Quarters, halves and the periods of a company's report."""

from __future__ import annotations

import re

from sahara_cli.dates.english import numbers
from sahara_cli.dates.english.captures import Capture, Rule
from sahara_cli.dates.english.lexicon import MONTHS
from sahara_cli.dates.english.meanings import Beside, Fixed, Meaning, Near, Period, Span, Yearly
from sahara_cli.dates.english.rules.dates import ANY_YEAR, day_stamp, year_of
from sahara_cli.dates.english.rules.shifts import is_exact
from sahara_cli.dates.english.stamps import MONTHS_IN, Stamp

#: How many days a company's quarter may end before or after the calendar's.
_DRIFT = 7
#: Words after the half of a match, which is none of a year.
_OF_MATCHES = frozenset({
    "goal", "goals", "penalty", "header", "strike", "substitute", "lead", "try", "tries", "deficit", "comeback",
    "equaliser", "equalizer", "winner", "touchdown", "points",
})  # fmt: skip
#: Words of matches, whose halves are none of a year, and how near they stand.
_MATCH = re.compile(
    r"\b(?:goal|penalt|scor(?:ed|ing)|match|kick-?off|striker|midfield|defender|goalkeeper|quarterback|touchdown)",
    re.IGNORECASE,
)
_NEAR_MATCH = 300
#: Words of games that are played in quarters.
_GAME = re.compile(
    r"\b(?:touchdowns?|quarterbacks?|\d+[- ]yards?|field goals?|three-pointers?|free throws?|lay-?ups?|NFL|NBA)\b"
)
_SECOND_HALF = frozenset({"second", "last", "latter", "final"})


def _quarter(capture: Capture) -> Meaning | None:
    # "The first drive of the second quarter"; "ne.ws/2q2GL" is an address.
    if capture["n"] and capture.runs_on:
        return None
    if not capture["y"] and not capture["n"] and _GAME.search(capture.around(_NEAR_MATCH)):
        return None
    if capture["q"] in {"final", "last"}:
        return _part("Q", 4, capture)
    number = (
        numbers.read(capture.words("n")) if capture["n"] else numbers.ordinal(capture.words("q"))
    )
    return _part("Q", int(number or 0), capture)


def _months(capture: Capture) -> Meaning | None:
    first, last = MONTHS[capture["m"]], MONTHS[capture["l"]]
    is_quarter = first % MONTHS_IN["Q"] == 1 and last - first == MONTHS_IN["Q"] - 1
    return _part("Q", last // MONTHS_IN["Q"], capture) if is_quarter else None


def _half(capture: Capture) -> Meaning | None:
    if capture.near(1) in _OF_MATCHES or (
        not capture["y"] and _MATCH.search(capture.around(_NEAR_MATCH))
    ):
        return None
    if capture["n"]:
        return _part("H", int(capture["n"]), capture)
    return _part("H", 2 if capture["h"] in _SECOND_HALF else 1, capture)


def _part(grain: str, number: int, capture: Capture) -> Meaning | None:
    size = MONTHS_IN[grain]
    if not 1 <= number <= MONTHS_IN["Y"] // size:
        return None
    stamp = Stamp(grain, ANY_YEAR, (number - 1) * size + 1)
    if year := year_of(capture, "y"):
        return Meaning(Fixed(Stamp(grain, year, stamp.month)))
    return Meaning(Yearly(stamp, year=Near(-1, "Y", "report") if capture["ago"] else None))


def _ended(capture: Capture) -> Meaning | None:
    year, month = year_of(capture, "y") or ANY_YEAR, MONTHS[capture["m"]]
    last = day_stamp(year, month, int(numbers.ordinal(capture.words("d")) or 0))
    if not last:
        return None
    if last.day <= _DRIFT:
        last = last.shift(-last.day, "D")
    # Companies end their quarters near the calendar's, or else with another month.
    if last.month % MONTHS_IN["Q"] or last.shift(_DRIFT, "D").month == last.month:
        return Meaning(Span("P1Q"))
    return Meaning(Beside(0, "Q", Fixed(last) if capture["y"] else Yearly(last)))


def _halves(capture: Capture) -> Meaning | None:
    return _part("H", 1 if capture["h"] == "first" else 2, capture)


def _the_quarter(capture: Capture) -> Meaning:
    return Meaning(Period("Q", latest=bool(capture["latest"])))


def _year_ago(capture: Capture) -> Meaning:
    if capture.near(1) == "than":
        return Meaning(Span("P1Y"))
    words = capture.words("all")
    counted = words[:1] == ["a"] and not is_exact(capture)
    return Meaning(Period("Q" if "quarter" in words else "", years=-1), loose=counted)


def _of_year(capture: Capture) -> Meaning | None:
    year = year_of(capture, "y")
    return Meaning(Period("", year=year)) if year else None


def _year_end(_: Capture) -> Meaning:
    return Meaning(Near(0, "Y", "here"), mod="END")


def _last_day(_: Capture) -> Meaning:
    return Meaning(Yearly(Stamp("D", ANY_YEAR, 12, 31), which="this"))


_Q = "q=(ORDWORD|ORDNUM)"
_Y = "(of|in)? (fiscal year?)? y=(YEAR|SHORTYEAR)"
_H = "h=(first|second|last|latter|final)"
_AGO = "year - (ago|earlier)"
_LIKE = "(comparable|corresponding|same|like)"

RULES = (
    Rule("quarter", f"((the? (fiscal -? | current)? | a?) {_Q} quarter | fiscal? {_Q} - quarter) ({_Y})?"
         f" | the? y=YEAR fiscal? {_Q} -? quarter | the? {_LIKE}? ago=({_AGO}) {_Q} -? quarter"
         f" | the q=(final|last) quarter {_Y} | the q=(final|last) quarter (?=of (the|this|last|next))", _quarter),
    Rule("months-quarter", f"the? m=MONTH .? (-|to) l=MONTH .? (quarter|period) ({_Y})?", _months),
    Rule("quarter-ended", "(the|its|a)? (fiscal|latest)? quarter"
         " (?=(that|which)? (ended|ending|ends) (on|in)? m=MONTH .? d=(DAY|ORDNUM) (,? y=YEAR)?)", _ended),
    Rule("two-quarters", f"the? h=(first|last|final) two quarters {_Y}", _halves),
    Rule("numbered-quarter", f"(q n=DAY | n=DAY q) ({_Y})?", _quarter),
    Rule("numbered-half", f"(h n=DAY | n=DAY h) {_Y}", _half),
    Rule("half", f"the? {_H} -? half {_Y} | the? fiscal? {_H} -? half (?=(of (the|this|last|next|that)|PLAIN))", _half),
    Rule("the-quarter", "the latest=(latest|most recent|just - ended)? fiscal? (quarter|period)"
         " (?!(of PLAIN|in which|when|between))",
         _the_quarter),
    Rule("year-ago", f"all=(((the|its)? {_LIKE}? {_AGO} (quarter|period) | {_AGO} | a year (ago|earlier))"
         f" | the {_LIKE} (quarter|period) (a year (ago|earlier)|last year|of (last|the previous) year)?"
         " | the (quarter|period) a year (ago|earlier) | last year POSSESSIVE (quarter|period))", _year_ago),
    Rule("period-of-year", "the y=YEAR (quarter|period)", _of_year),
    Rule("year-end", "the? (calendar|fiscal)? year POSSESSIVE? end", _year_end),
    Rule("last-day", "year - end", _last_day),
)  # fmt: skip
