"""Days of the week, weekends, yesterday and tomorrow."""

from __future__ import annotations

from sahara_cli.drafting.timexes.found import Found, Rule
from sahara_cli.drafting.timexes.lexicon import DAY_NAMES, DAY_PLURALS, DAYS, NEAR_DAYS
from sahara_cli.drafting.timexes.meanings import Meaning, Near, Repeat, Vague, Weekly
from sahara_cli.drafting.timexes.rules.dates import which


def _weekday(found: Found) -> Meaning:
    return Meaning(Weekly(DAYS[found["w"]], which(found)))


def _weekend(found: Found) -> Meaning:
    return Meaning(Weekly(DAY_NAMES["saturday"], which(found), grain="K"))


def _weekdays(found: Found) -> Meaning:
    return Meaning(Repeat(f"XXXX-WXX-{DAY_PLURALS[found['w']] + 1}"))


def _near_day(found: Found) -> Meaning:
    return Meaning(Near(NEAR_DAYS[found["d"]], "D"))


def _day_beyond(found: Found) -> Meaning:
    return Meaning(Near(2 * NEAR_DAYS[found["d"]], "D"))


def _some_day(_: Found) -> Meaning:
    return Meaning(Vague("FUTURE_REF"))


_WHICH = "which=(the? (LAST|NEXT)|this (past|coming)?|that)"

RULES = (
    Rule("weekday", f"({_WHICH})? (w=DAYNAME | w=DAYSHORT (?=(. | , MONTH)))", _weekday),
    Rule("weekend", "which=((the|this)? (LAST|NEXT)|the|this) weekend", _weekend),
    Rule("weekdays", "w=DAYPLURAL", _weekdays),
    Rule("near-day", "d=NEARDAY", _near_day),
    Rule(
        "some-day", "(?<=(will|would|could|may|might|can|he|she|they|it|we|to)) one day", _some_day
    ),
    Rule("day-beyond", "the day (before d=yesterday | after d=tomorrow)", _day_beyond),
)
