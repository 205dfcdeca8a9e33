"""Lengths of time, ages, and what happens again and again."""

from __future__ import annotations

from sahara_cli.drafting.timexes.lexicon import DAYS, FREQUENCIES, MONTHS, PARTS, SEASONS, UNITS
from sahara_cli.drafting.timexes.meanings import Meaning, Repeat, Span, Vague
from sahara_cli.drafting.timexes.patterns import Found, Rule
from sahara_cli.drafting.timexes.stamps import SEASONS as SEASON_NAMES

#: Units that a duration spells with another: decades and centuries are years, fortnights weeks.
_AS = {"E": (10, "Y"), "C": (100, "Y"), "L": (1000, "Y"), "F": (2, "W"), "K": (1, "WE")}
#: What half a unit is.
_HALVES = {"Y": (6, "M"), "D": (12, "TH"), "TH": (30, "TM"), "TM": (30, "TS"), "E": (5, "Y"), "C": (50, "Y")}


def duration(count: float | None, unit: str) -> str:
    """An ISO 8601 duration; no count is an unknown one (`PXD`)."""
    if count is not None and count != int(count) and unit in _HALVES:
        half, lesser = _HALVES[unit]
        if (count * 2) == int(count * 2):
            whole = duration(int(count), unit) if count > 1 else "P"
            return whole + (duration(half, lesser)[1:] if "T" not in whole else duration(half, lesser)[2:])
    times, unit = _AS.get(unit, (1, unit)) if count is not None or unit in "FKE" else (1, unit)
    amount = "X" if count is None else f"{count * times:g}"
    return f"PT{amount}{unit[1]}" if unit.startswith("T") else f"P{amount}{unit}"


def _length(found: Found) -> Meaning | None:
    unit = UNITS[found["u"]]
    if not found["n"]:
        return Meaning(Span(duration(None, unit)))
    count = found.number("n")
    if found["half"]:
        count = (count or 1) + 0.5
    return Meaning(Span(duration(count, unit)))


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


def _often(found: Found) -> Meaning:
    return Meaning(Repeat(FREQUENCIES[found["o"]]))




def _one(found: Found) -> Meaning | None:
    return Meaning(Span(duration(1, UNITS[found["u"]]))) if found.near(-1) in _BEFORE_ONE else None


_BEFORE_ONE = {
    "for", "in", "within", "of", "over", "after", "about", "than", "nearly", "almost", "least", "takes", "took",
    "last", "lasted", "lasts", "spend", "spent", "around", "only", "just", "him", "them", "half",
}  # fmt: skip
_MORE = "(more|full|long|additional|consecutive|straight|solid|whole|entire|business|working|trading|fiscal|calendar)"
_HALF_AFTER = "half=(and a half)"

RULES = (
    Rule("length", f"n={{count}} (-? (?!(quarter|quarters))) {_MORE}? u=UNIT (?!(- old | old)) | n=(a|an|one) {_MORE}? u=UNITONE {_HALF_AFTER}"
         f" | n={{count}} {_HALF_AFTER} u=UNITMANY | n=(half) (a|an) u=UNITONE | n=an u=hour", _length),
    Rule("length-within", f"(the|this|its|their|his|her) (LAST|NEXT|first|final|latest)? n={{count}} {_MORE}? u=UNITMANY"
         f" | (LAST|NEXT|first|final) n={{count}} u=UNITMANY", _length),
    Rule("past-decade", "the? (past|last|next|coming) u=(decade|century|quarter - century)", lambda found: Meaning(Span(duration(1, UNITS[found.words("u")[-1]])))),
    Rule("term", "(a|an)? n={count} - u=UNITONE (period|term|span)", _length),
    Rule("one-unit", f"(a|an) {_MORE}? (?!quarter) u=UNITONE (?!(-|PLAIN PLAIN))", _one),
    Rule("unknown-length", "u=UNITMANY", _length),
    Rule("every-unit", "(every|each) (n={count})? u=UNIT", _every),
    Rule("every-named", "(every|each) (w=DAYNAME|m=MONTHNAME|s=SEASON|p=PART)", _every_named),
    Rule("often", "o=OFTEN", _often),
)  # fmt: skip
