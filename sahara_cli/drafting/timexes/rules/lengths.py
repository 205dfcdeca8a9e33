"""Lengths of time, and what happens again and again."""

from __future__ import annotations

from sahara_cli.drafting.timexes.found import Found, Rule
from sahara_cli.drafting.timexes.lexicon import (
    DAYS,
    FREQUENCIES,
    MONTHS,
    PARTS,
    SEASON_PLURALS,
    SEASONS,
    UNIT_MANY,
    UNITS,
)
from sahara_cli.drafting.timexes.meanings import Meaning, Repeat, Span
from sahara_cli.drafting.timexes.stamps import SEASONS as SEASON_NAMES

#: Units that a duration spells with another: decades and centuries are years, fortnights weeks.
_AS = {"E": (10, "Y"), "C": (100, "Y"), "L": (1000, "Y"), "F": (2, "W"), "K": (1, "WE")}
#: What half a unit is.
_HALVES = {
    "Y": (6, "M"),
    "D": (12, "TH"),
    "TH": (30, "TM"),
    "TM": (30, "TS"),
    "E": (5, "Y"),
    "C": (50, "Y"),
}

#: Words before "a week" that make it a length; after a price or a count it is a rate.
_BEFORE_ONE = frozenset({
    "for", "in", "within", "of", "over", "after", "about", "than", "nearly", "almost", "least", "takes", "took",
    "last", "lasted", "lasts", "spend", "spent", "around", "only", "just", "him", "them", "barely", "roughly",
    "every",
})  # fmt: skip


def duration(count: float | None, unit: str) -> str:
    """Write an ISO 8601 duration; without a count an unknown one (`PXD`)."""
    if (
        count is not None
        and count != int(count)
        and unit in _HALVES
        and count * 2 == int(count * 2)
    ):
        return _with_half(int(count), unit)
    times, letter = _AS.get(unit, (1, unit)) if count is not None or unit in "EF" else (1, unit)
    amount = "X" if count is None else f"{count * times:g}"
    return f"PT{amount}{letter[1]}" if letter.startswith("T") else f"P{amount}{letter}"


def _with_half(whole: int, unit: str) -> str:
    half = duration(*_HALVES[unit])
    if not whole:
        return half
    start = duration(whole, unit)
    return start + half.removeprefix("PT" if "T" in start else "P")


def _length(found: Found) -> Meaning:
    count = found.number("n")
    if found["half"]:
        count = (count or 1) + 0.5
    return Meaning(Span(duration(count, UNITS[found.words("u")[-1]])))


def _long(found: Found) -> Meaning:
    count = found.number("n") if found["n"] or found["u"] in UNIT_MANY else 1
    return Meaning(Span(duration(count, UNITS[found["u"]])))


def _one(found: Found) -> Meaning | None:
    if found.near(-1) not in _BEFORE_ONE and found.near(1) != "or":
        return None
    return Meaning(Span(duration(1, UNITS[found["u"]])))


def _decade(found: Found) -> Meaning:
    return Meaning(Span(duration(1, UNITS[found["u"]])))


def _every(found: Found) -> Meaning:
    unit = UNITS[found["u"]]
    return Meaning(Repeat(duration(found.number("n") or 1, unit)))


def _every_named(found: Found) -> Meaning:
    if name := found["w"]:
        value = f"XXXX-WXX-{DAYS[name] + 1}"
    elif name := found["m"]:
        value = f"XXXX-{MONTHS[name]:02}"
    elif name := found["s"]:
        value = f"XXXX-{SEASON_NAMES[SEASONS[name]][0]}"
    else:
        value = f"XXXX-XX-XX{PARTS[found['p']]}"
    return Meaning(Repeat(value))


def _seasons(found: Found) -> Meaning:
    return Meaning(Repeat(f"XXXX-{SEASON_PLURALS[found['s']]}"))


def _often(found: Found) -> Meaning:
    return Meaning(Repeat(FREQUENCIES[found["o"]]))


_MORE = "(more|full|long|additional|consecutive|straight|solid|whole|entire|business|working|trading|fiscal|calendar)"
_HALF = "half=(and a half)"
_DIRECTION = "(LAST|NEXT|first|final|latest|early)"
#: People's ages are no times: annotators leave out "a 42-year-old" and "52 years old".
_AGE = "(?!(- old|old|of age))"

RULES = (
    Rule("length", f"n={{count}} ((?!(-? (quarter|quarters))) -? {_MORE}? u=UNIT {_AGE} | {_MORE} u=quarters)"
         f" | n=(a|an|one) {_MORE}? u=UNITONE {_HALF} | n={{count}} {_HALF} u=UNITMANY"
         " | n=half (a|an) u=UNITONE", _length),
    Rule("length-within", f"(the|this|its|their|his|her) {_DIRECTION}? n={{count}} {_MORE}? u=UNITMANY"
         f" | {_DIRECTION} n={{count}} {_MORE}? u=UNITMANY", _length),
    Rule("length-range", f"(the {_DIRECTION}?)? n={{count}} (to|or|-) {{count}} {_MORE}? u=UNITMANY", _length),
    Rule("length-term", "(a|an)? n={count} - u=UNITONE (period|term|span)", _length),
    Rule("one-unit", f"(a|an) {_MORE}? (?!quarter) u=UNITONE (?!(-|PLAIN PLAIN))", _one),
    Rule("unit-long", "(a|an)? (n={count} -)? u=UNIT - long", _long),
    Rule("past-decade", "the? (past|last|next|coming) u=(decade|century)", _decade),
    Rule("stretch", "the (first|early|final|last|past|next|coming|following) u=UNITMANY | the u=UNITMANY ahead",
         _length),
    Rule("unknown-length", "(?<!(NUMBER|NUMWORD|SCALE|FRACTION|-|of)) u=(days|weeks|months|years|decades|centuries) (?!(old|ahead))",
         _length),
    Rule("every-unit", "(every|each) (n={count})? u=UNIT", _every),
    Rule("every-named", "(every|each) (w=DAYNAME|m=MONTHNAME|s=SEASON|p=PART)", _every_named),
    Rule("seasons", "(the (LAST|NEXT) {count})? s=SEASONS", _seasons),
    Rule("often", "o=OFTEN (?!NAME)", _often),
)  # fmt: skip
