"""Years, decades and centuries."""

from __future__ import annotations

from sahara_cli.drafting.timexes import numbers
from sahara_cli.drafting.timexes.lexicon import CUES_BEFORE, DECADES
from sahara_cli.drafting.timexes.meanings import Fixed, Meaning, Span
from sahara_cli.drafting.timexes.found import Found, Rule
from sahara_cli.drafting.timexes.rules.dates import year_of
from sahara_cli.drafting.timexes.stamps import Stamp

#: A bare number of four digits is a year within these years, and without a word before it only within those.
_YEARS, _PLAIN_YEARS = range(1000, 2200), range(1700, 2100)
_NOT_BEFORE = {"$", "£", "€", "#", "no", "number", "about", "than", "to", "-", "/"}


def _year(found: Found) -> Meaning | None:
    year = year_of(found, "y")
    if year is None or year not in _YEARS:
        return None
    before = found.near(-1)
    if before in {"$", "£", "€", "#", "%", "/", "&"}:
        return None
    if year not in _PLAIN_YEARS and before not in CUES_BEFORE:
        return None
    return Meaning(Fixed(Stamp("Y", year)))


def _short_year(found: Found) -> Meaning | None:
    year = year_of(found, "y")
    return Meaning(Fixed(Stamp("Y", year))) if year else None


def _before_christ(found: Found) -> Meaning | None:
    year = int(found["y"])
    return Meaning(Fixed(Stamp("Y", 1 - year if found["bc"] else year)))


def _decade(found: Found) -> Meaning | None:
    digits = "".join(char for char in found["d"] if char.isdigit())
    year = int(digits or 0) if len(digits) > len("90") else 1900 + int(digits or DECADES.get(found["d"], 0))
    if len(digits) > len("90") and year % 100 == 0:
        return Meaning(Fixed(Stamp("C", year)))
    return Meaning(Fixed(Stamp("E", year)))


def _century(found: Found) -> Meaning | None:
    number = numbers.ordinal(found.words("n"))
    if not number or number > 30:  # noqa: PLR2004  # beyond any news
        return None
    return Meaning(Fixed(Stamp("C", 1 - 100 * number if found["bc"] else 100 * (number - 1))))


RULES = (
    Rule("year", "y=YEAR (?!(-? (PLAIN|UNITMANY) PLAIN?)? (percent|%)) | (?<=the year) y={spelledyear}", _year),
    Rule("named-year", "(the year | (the|its)? (fiscal|calendar) year? | the fiscal year) y=(YEAR|{spelledyear})", _year),
    Rule("spelled-year", "y=((seventeen|eighteen|nineteen) (TEN (-? ONE)?|TEEN))", _short_year),
    Rule("short-year", "(?<=(in|of|since|by|until|early|late|from|to)) y=SHORTYEAR", _short_year),
    Rule("year-of-era", "y=ANYYEAR (bc=(bc|bce|b . c .)|ad|ce|a . d .)", _before_christ),
    Rule("decade", "the? d=DECADE | the d=DECADEWORD", _decade),
    Rule("century", "the? n=(ORDNUM|ORDWORD|twenty - ORDWORD) -? century bc=(bc|bce)?", _century),
    Rule("century-length", "(?<=(this|past|last)) century", lambda _: Meaning(Span("P100Y"))),
)
