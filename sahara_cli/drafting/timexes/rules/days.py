"""Days of the week, weekends, yesterday and tomorrow."""

from __future__ import annotations

from sahara_cli.drafting.timexes.found import Found, Rule
from sahara_cli.drafting.timexes.lexicon import (
    DAY_NAMES,
    DAY_PLURALS,
    DAYS,
    NEAR_DAYS,
    PART_PLURALS,
)
from sahara_cli.drafting.timexes.meanings import Meaning, Near, Repeat, Vague, Weekly
from sahara_cli.drafting.timexes.rules.dates import which


def _weekday(found: Found) -> Meaning:
    return Meaning(Weekly(DAYS[found["w"]], which(found), owns=found.near(1)[:1] in _POSSESSIVE))


def _weekend(found: Found) -> Meaning:
    return Meaning(Weekly(DAY_NAMES["saturday"], which(found), grain="K"))


def _weekdays(found: Found) -> Meaning:
    return Meaning(Repeat(f"XXXX-WXX-{DAY_PLURALS[found['w']] + 1}"))


def _weekday_parts(found: Found) -> Meaning:
    return Meaning(Repeat(f"XXXX-WXX-{DAYS[found['w']] + 1}{PART_PLURALS[found['p']]}"))


def _weekends(_: Found) -> Meaning:
    return Meaning(Repeat("XXXX-WXX-WE"))


def _near_day(found: Found) -> Meaning:
    return Meaning(Near(NEAR_DAYS[found["d"]], "D"))


def _day_beyond(found: Found) -> Meaning:
    return Meaning(Near(2 * NEAR_DAYS[found["d"]], "D"))


def _some_day(_: Found) -> Meaning:
    return Meaning(Vague("FUTURE_REF"))


_POSSESSIVE = frozenset({"'", "’"})
_WHICH = "which=(the? (LAST|NEXT)|this (past|coming)?|that)"

RULES = (
    Rule(
        "weekday-parts",
        "w=DAYNAME p=PARTS | w=DAYNAME (?=((,|and|or) DAYNAME){0,2} (and|or) DAYNAME p=PARTS)",
        _weekday_parts,
    ),
    Rule("weekday", f"({_WHICH})? (w=DAYNAME | w=DAYSHORT .? (?=(,? (MONTH|DAY)|PART)))", _weekday),
    Rule("weekend", "which=((the|this)? (LAST|NEXT)|the|this) weekend", _weekend),
    Rule("weekdays", "w=DAYPLURAL", _weekdays),
    Rule("weekends", "(?<=(on|at|and)) weekends", _weekends),
    Rule("near-day", "d=NEARDAY", _near_day),
    Rule(
        "some-day",
        "(?<=(will|would|could|may|might|can|he|she|they|it|we|to)) one day | some day",
        _some_day,
    ),
    Rule("day-beyond", "the day (before d=yesterday | after d=tomorrow)", _day_beyond),
)
