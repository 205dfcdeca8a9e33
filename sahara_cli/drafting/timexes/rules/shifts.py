"""Stretches counted from another: last week, this year, two days ago, a year earlier, the following month."""

from __future__ import annotations

from sahara_cli.drafting.timexes.lexicon import LAST, NEXT, UNITS
from sahara_cli.drafting.timexes.meanings import Meaning, Near, Span, Vague
from sahara_cli.drafting.timexes.found import Found, Rule

#: Words that count from the date last mentioned, not from publication.
_FROM_THEN = {"following", "subsequent", "ensuing", "previous", "preceding", "prior", "same", "that"}
#: Units that are counted by another: a decade ago is a year, ten years away.
_AS = {"E": (10, "Y"), "C": (100, "Y"), "L": (1000, "Y"), "F": (2, "W")}
_FEW_DAYS = {"D": (1, 7), "W": (8, 42)}


def reach(words: str) -> int:
    """How many units away last (-1), this (0) and next (1) are."""
    last = words.rpartition(" ")[2]
    return LAST.get(last, NEXT.get(last, 0))


def _which_unit(found: Found) -> Meaning | None:
    words = found.words("which")
    unit = UNITS[found["u"]]
    count = reach(found["which"])
    base = "then" if _FROM_THEN & set(words) else "here" if words[0] in {"the", "this"} else "now"
    if unit == "D" and words[-1] == "next":
        base = "then"
    if unit.startswith("T") or unit in "LF":
        return None
    return Meaning(Near(count, unit, base))


def _counted(found: Found) -> Meaning | None:
    unit = UNITS[found["u"]]
    word = found["to"].rpartition(" ")[2]
    sign = -1 if word in {"ago", "earlier", "before", "previously", "back", "prior"} else 1
    base = "now" if word in {"ago", "now", "today", "back", "hence"} else "then"
    count = found.number("n")
    if count is None:
        return _some_units(unit, sign, base)
    return _steps(count, unit, sign, base)


def _some_units(unit: str, sign: int, base: str) -> Meaning:
    few = _FEW_DAYS.get(unit)
    span = (sign * few[0], sign * few[1]) if few else None
    return Meaning(Vague("PAST_REF" if sign < 0 else "FUTURE_REF", span, base))


def _steps(count: float, unit: str, sign: int, base: str) -> Meaning | None:
    if unit.startswith("T"):
        return Meaning(Span(f"PT{count:g}{unit[1]}"))
    times, unit = _AS.get(unit, (1, unit))
    count *= times
    if count != int(count):
        count, unit = {"Y": (count * 12, "M"), "M": (count * 30, "D"), "W": (count * 7, "D")}.get(unit, (count, unit))
    if count > 10_000:  # noqa: PLR2004  # geology, not news
        return Meaning(Vague("PAST_REF" if sign < 0 else "FUTURE_REF"))
    return Meaning(Near(sign * int(count), "D" if unit == "K" else unit, base))


def _same(found: Found) -> Meaning | None:
    unit = UNITS[found["u"]]
    if unit.startswith("T") or unit in "LFEC":
        return None
    return Meaning(Near(0, unit, "then"))


_AGO = "(ago|earlier|later|from (now|today)|hence|before (?=(,|.))|previously)"



def _year(found: Found) -> Meaning:
    return Meaning(Span("P1Y") if found.near(1) in {"ended", "ending", "to"} else Near(0, "Y", "here"))


def _stretch(found: Found) -> Meaning | None:
    unit = UNITS[found["u"]]
    return Meaning(Near(0, unit, "then" if unit == "D" else "here")) if unit in "DWMY" else None


RULES = (
    Rule("the-year", "the (fiscal|full|calendar|entire|whole)? year (?!(-|PLAIN))", _year),
    Rule("the-stretch", "(?<=(in|for|during|on|of)) the u=UNITONE (?!(-|PLAIN|of))", _stretch),
    Rule("last-unit", "which=((the|this)? (LAST|NEXT|latest)) (fiscal|calendar|full|business|trading)? u=UNITONE (?!(POSSESSIVE quarter))", _which_unit),
    Rule("this-unit", "which=(this|the current|current) (fiscal|calendar|full|very)? u=UNITONE", _which_unit),
    Rule("ending-year", "(the|its|their)? (fiscal|full)? year (?=(ended|ending))", _year),
    Rule("some-units-ago", f"u=UNITMANY to={_AGO}", _counted),
    Rule("units-ago", f"(n=({{count}}|a|an) (full|more|short|whole|long)? u=UNIT (or so|or more)? to={_AGO} | n={{count}} - u=UNITONE - to=(ago|earlier))", _counted),
    Rule("that-unit", "(that same | that | the same | the very same) u=UNITONE", _same),
)
