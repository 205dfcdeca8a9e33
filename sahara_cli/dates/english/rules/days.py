"""Days of the week, weekends, yesterday and tomorrow, and days by other calendars."""

from __future__ import annotations

from sahara_cli.dates.english.captures import Capture, Rule
from sahara_cli.dates.english.lexicon import (
    DAY_NAMES,
    DAY_PLURALS,
    DAYS,
    NEAR_DAYS,
    OTHER_MONTHS,
    PART_PLURALS,
)
from sahara_cli.dates.english.meanings import Meaning, Near, OtherDay, Repeat, Vague, Weekly
from sahara_cli.dates.english.rules.dates import which


def _weekday(capture: Capture) -> Meaning | None:
    # "The Sunday Times", "the Mail on Sunday", "Bloody Sunday" and "Sheffield Wednesday" are names.
    if capture.near(1) in _PAPERS and capture.capital(1):
        return None
    if capture["w"] == "sun" and capture.capital(-1) and capture.near(-1).isalpha():
        return None
    if capture.near(-1) in _NICKNAMES or (capture.near(-2), capture.near(-1)) == ("mail", "on"):
        return None
    return Meaning(
        Weekly(DAYS[capture["w"]], which(capture), owns=capture.near(1)[:1] in _POSSESSIVE)
    )


def _weekend(capture: Capture) -> Meaning:
    return Meaning(Weekly(DAY_NAMES["saturday"], which(capture), grain="K"))


def _weekdays(capture: Capture) -> Meaning:
    return Meaning(Repeat(f"XXXX-WXX-{DAY_PLURALS[capture['w']] + 1}"))


def _other_day(capture: Capture) -> Meaning:
    return Meaning(OtherDay(OTHER_MONTHS[capture["m"]]))


def _weekday_parts(capture: Capture) -> Meaning:
    return Meaning(Repeat(f"XXXX-WXX-{DAYS[capture['w']] + 1}{PART_PLURALS[capture['p']]}"))


def _weekends(_: Capture) -> Meaning:
    return Meaning(Repeat("XXXX-WXX-WE"))


def _near_day(capture: Capture) -> Meaning | None:
    # "USA Today" and "the Today programme" are names.
    if (
        capture["d"] == "today"
        and capture.capital(0)
        and (
            capture.capital(-1)
            or capture.near(-1) == "the"
            or capture.near(1) in {"programme", "program", "show"}
        )
    ):
        return None
    return Meaning(Near(NEAR_DAYS[capture["d"]], "D"))


def _day_beyond(capture: Capture) -> Meaning:
    return Meaning(Near(2 * NEAR_DAYS[capture["d"]], "D"))


def _some_day(_: Capture) -> Meaning:
    return Meaning(Vague("FUTURE_REF"))


#: Words after the day in the name of a newspaper, and before it in that of a day or a club.
_PAPERS = frozenset({
    "times", "telegraph", "express", "mail", "mirror", "post", "herald", "star", "sun", "world", "tribune", "people",
    "independent", "journal", "gazette", "business", "magazine",
})  # fmt: skip
_NICKNAMES = frozenset(
    {"black", "bloody", "super", "cyber", "ruby", "sheffield", "shrove", "manic"}
)
_POSSESSIVE = frozenset({"'", "’"})
_WHICH = "which=(the? (LAST|NEXT)|this (past|coming)?|that)"

RULES = (
    Rule(
        "weekday-parts",
        "w=DAYNAME p=PARTS | w=DAYNAME (?=((,|and|or) DAYNAME){0,2} (and|or) DAYNAME p=PARTS)",
        _weekday_parts,
    ),
    Rule(
        "weekday",
        "w=DAYNAME which=(last|next) (?!(UNIT|MONTH|SEASON|DAYNAME|PART|-))"
        f" | ({_WHICH})? (w=DAYNAME | w=DAYSHORT .? (?=(,? (MONTH|DAY)|PART)))"
        " | which=(the? (LAST|NEXT)|this (past|coming)?) w=DAYSHORT .?",
        _weekday,
    ),
    Rule("other-calendar", "the? (DAY|ORDNUM) of? m=OTHERMONTH ,? ANYYEAR?", _other_day),
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
