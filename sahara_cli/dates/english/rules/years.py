"""Years, decades and centuries."""

from __future__ import annotations

import re

from sahara_cli.dates.english import numbers
from sahara_cli.dates.english.captures import Capture, Rule
from sahara_cli.dates.english.lexicon import DECADES, EDGES, PREPOSITIONS
from sahara_cli.dates.english.meanings import Fixed, Meaning
from sahara_cli.dates.english.rules.dates import year_of
from sahara_cli.dates.english.stamps import Stamp

#: The numbers that are years behind a preposition, and without one.
_YEARS, _PLAIN_YEARS = range(1000, 2200), range(1700, 2100)
_NOT_BEFORE_YEAR = frozenset("$£€#%/&")
#: Nouns that a number of four digits counts, and nouns that it names.
_COUNTED = frozenset({
    "people", "dollars", "euros", "pounds", "yen", "yuan", "rupees", "francs", "miles", "kilometers", "kilometres",
    "km", "meters", "metres", "feet", "tons", "tonnes", "barrels", "acres", "hectares", "seats", "votes", "jobs",
    "points", "soldiers", "troops", "civilians", "residents", "workers", "employees", "homes", "houses", "cars",
    "schoolchildren", "children", "students", "pupils", "women", "men", "patients", "respondents", "participants",
    "migrants", "refugees", "families", "households", "prisoners", "inmates", "teachers", "nurses", "doctors",
    "passengers", "delegates", "runners", "shares", "copies", "calories", "square",
})  # fmt: skip
_ERAS = frozenset({"ah", "hijri", "hijra", "be", "bs", "am"})
_NUMBERED = frozenset({
    "highway", "route", "flight", "room", "page", "no", "number", "windows", "office", "resolution", "channel",
    "boeing", "platform", "at", "ah",
})  # fmt: skip
_TWENTIETH, _LATEST_CENTURY = 1900, 2000
_CENTURIES = range(1, 31)


def _year(capture: Capture) -> Meaning | None:
    year, before = year_of(capture, "y"), capture.near(-1)
    years = _YEARS if before in PREPOSITIONS or _is_among_years(capture) else _PLAIN_YEARS
    # "$1850", "US1850".
    if capture.touches and (before in _NOT_BEFORE_YEAR or before.isalpha()):
        return None
    if year is None or year not in years:
        return None
    # "2000 people", "Highway 2010", "stopped at 1430", and "1024 AH", a year by another calendar.
    if capture.near(1) in _COUNTED | _ERAS or before in _NUMBERED:
        return None
    return Meaning(Fixed(Stamp("Y", year)))


def _is_among_years(capture: Capture) -> bool:
    # "In 1687 and 1689", "(1635-1699)", "(1480)".
    before, after = capture.near(-1), capture.near(1)
    if before == "(":
        counts = capture.near(2).isalpha() and not capture.capital(2)
        return after in _BETWEEN_YEARS or (after == ")" and not counts)
    # "14 May (O.S.) 1686".
    if before in {")", "]"} and capture.near(-3) == "s" and capture.near(-2) == ".":
        return True
    first = capture.near(-2)
    dated = first.isdigit() and len(first) == len("1687")
    return dated and before in _BETWEEN_YEARS and capture.near(-3) in _BEFORE_YEARS


def _named_year(capture: Capture) -> Meaning | None:
    year = year_of(capture, "y")
    return Meaning(Fixed(Stamp("Y", year))) if year and year in _YEARS else None


def _year_of_era(capture: Capture) -> Meaning | None:
    year = int(capture["y"])
    first = Stamp("Y", 1 - year if capture["bc"] else year)
    if not (digits := capture["until"]):
        return Meaning(Fixed(first))
    # "1190/85 BC", "c. 600-550 BCE": the second year may leave out the digits that both share.
    last = (
        int(capture["y"][: -len(digits)] + digits)
        if len(digits) < len(capture["y"])
        else int(digits)
    )
    until = Stamp("Y", 1 - last if capture["bc"] else last)
    return Meaning(Fixed(first, until=until)) if until.year > first.year else None


def _is_age(capture: Capture, digits: str) -> bool:
    # "The over-50s", "from their teens to 50s", but "the 50s", "late 50s" and "'50s".
    before = capture.near(-1)
    if before == "-" and capture.near(-2) in {"over", "under"}:
        return True
    # "In his late 60s" and "in their mid-50s".
    if before in _BEFORE_SHORT and not _OWNERS.isdisjoint((capture.near(-2), capture.near(-3))):
        return True
    named = capture.holds(_THE) or before in _BEFORE_SHORT or _decades_before(capture)
    # "Highs in the 70s".
    short = capture["d"][:2] == digits
    return short and not (named and not _WEATHER.search(capture.around(_NEAR_WEATHER)))


def _decades_before(capture: Capture) -> list[str]:
    """Give the decades of a list before the match: "1860s" before "and 70s", none of "in their 60s and 70s"."""
    at, before = capture.listed(lambda word: bool(_SHORT_OR_LONG.fullmatch(word)))
    lead, owned = capture.near(at), capture.near(at - 1) in _OWNERS
    named = lead == "the" or (lead in EDGES and not owned)
    full = any(decade[:4].isdigit() for decade in before)
    return before if named or full else []


def _century_of(capture: Capture) -> int:
    # "The 1860s and 70s".
    full = [decade for decade in _decades_before(capture) if decade[:4].isdigit()]
    return int(full[-1][:2]) * 100 if full else _TWENTIETH


def _decade(capture: Capture) -> Meaning | None:
    digits = "".join(char for char in capture["d"] if char.isdigit())
    if _is_age(capture, digits):
        return None
    year = int(digits) if digits else DECADES[capture["d"]]
    if len(digits) <= len("90"):
        year += _century_of(capture)
    # "The 1800s" are a century, "the 2000s" the first of its decades.
    stamp = Stamp("E" if year % 100 or year >= _LATEST_CENTURY else "C", year)
    half = capture.words("h")
    return Meaning(Fixed(stamp), mod=("START" if "first" in half else "END") if half else "")


#: "Highs in the 70s" are of the weather, "the highs and lows of the 80s" are not.
_WEATHER = re.compile(
    r"\b(?:temperatures?|degrees|fahrenheit|celsius|(?:highs|lows)\b(?! (?:and (?:highs|lows) )?of))\b",
    re.IGNORECASE,
)
_SHORT_OR_LONG = re.compile("['’]?(?:1[0-9]|20)?[0-9]0['’]?s")
_NEAR_WEATHER = 60
_BETWEEN_YEARS = frozenset({"-", "–", "—", "and", "or", "to", ","})
_BEFORE_YEARS = PREPOSITIONS | {"("}
_THE = frozenset({"the"})
_OWNERS = frozenset({"his", "her", "their", "my", "your", "our"})
_BEFORE_SHORT = EDGES.keys() | {"-"}


def _century(capture: Capture) -> Meaning | None:
    number = numbers.ordinal(capture.words("n"))
    if number is None or number not in _CENTURIES:
        return None
    return Meaning(Fixed(Stamp("C", 1 - 100 * number if capture["bc"] else 100 * (number - 1))))


_ORD = "(ORDNUM|ORDWORD|twenty - ORDWORD)"
_BC = "bc=(bc|bce|b . c .)"

RULES = (
    Rule("year-before-era", f"y=ANYYEAR (?=((to|until|through|and|-|–) (about|around|roughly|c .?)? ANYYEAR {_BC}))",
         _year_of_era),
    Rule("year", "y=YEAR (?!(-? PLAIN? (percent|%)|{zones}))", _year),
    Rule("named-year", "(the year | (the|its)? (fiscal|calendar) year? | the fiscal year) y=(YEAR|{spelledyear})"
         " | fy y=(YEAR|DAY|SHORTYEAR) | the? y=YEAR (fiscal|financial|calendar|school|tax) year", _named_year),
    Rule("spelled-year", "y=((seventeen|eighteen|nineteen) (TEN (-? ONE)?|TEEN))", _named_year),
    Rule("short-year", "(?<=(in|of|since|by|until|early|late|from|to)) y=SHORTYEAR", _named_year),
    Rule("year-of-era", f"y=ANYYEAR ((/|-|–) until=ANYYEAR)? ({_BC}|ad|ce|a . d .) | ad y=ANYYEAR", _year_of_era),
    Rule("decade", "(h=(the (first|second|last|latter) half of) the? | the?) (?<!(his|her|their|my|your|our)) d=DECADE"
         " | the d=DECADEWORD", _decade),
    Rule("century", f"the? n={_ORD} -? (century|centuries) ({_BC})?"
         f" | the? n={_ORD} (?=((and|to|or|-) the? {_ORD} (-? century|centuries)))", _century),
)  # fmt: skip
