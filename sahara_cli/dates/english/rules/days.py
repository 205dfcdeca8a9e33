"""Days of the week, weekends, yesterday and tomorrow, and days by other calendars."""

from __future__ import annotations

from sahara_cli.dates.english.captures import Capture, Rule
from sahara_cli.dates.english.lexicon import (
    DAY_NAMES,
    DAY_PLURALS,
    DAYS,
    MONTHS,
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
    if not capture["which"] and _is_in_name(capture):
        return None
    return Meaning(
        Weekly(DAYS[capture["w"]], which(capture), owns=capture.near(1)[:1] in _POSSESSIVE)
    )


def _is_in_name(capture: Capture) -> bool:
    """Tell "the Friday Group", "Ann Wednesday-Smith" and "Mark Sunday, who" at the head of a line from days."""
    before, after = capture.near(-1), capture.near(1)
    word = len(after) > 1 and after.isalpha() and capture.capital(1) and after not in _TIMES
    if before == "the" and word:
        return after not in MONTHS
    if after == "-":
        return capture.capital(2) and capture.near(2) not in _TIMES | MONTHS.keys()
    return capture.second_in_line and before in _GIVEN and after in {",", "said", "says"}


def _weekend(capture: Capture) -> Meaning:
    return Meaning(Weekly(DAY_NAMES["saturday"], which(capture), grain="K"))


def _weekdays(capture: Capture) -> Meaning:
    return Meaning(Repeat(f"XXXX-WXX-{DAY_PLURALS[capture['w']] + 1}"))


def _other_day(capture: Capture) -> Meaning:
    return Meaning(OtherDay(OTHER_MONTHS[capture["m"]]))


def _other_year(capture: Capture) -> Meaning | None:
    # "In 1024 AH", but "in 2024 be".
    return Meaning(OtherDay(_ERAS[capture["e"]])) if capture.capital(0) else None


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


#: What follows a day and is no name, though it may have a capital; given names that open a line.
_TIMES = frozenset(
    {*DAYS, *DAY_PLURALS, "morning", "afternoon", "evening", "night", "noon", "am", "pm"}
)
_GIVEN = frozenset({
    "mark", "ann", "anna", "john", "paul", "peter", "james", "mary", "david", "george", "joe", "tom", "bill", "grace",
    "rose", "billy", "sam", "ben", "dan", "kate", "jane", "emma", "lucy", "ruth", "mike", "michael", "chris", "simon",
})  # fmt: skip
#: Words after the day in the name of a newspaper, and before it in that of a day or a club.
_PAPERS = frozenset({
    "times", "telegraph", "express", "mail", "mirror", "post", "herald", "star", "sun", "world", "tribune", "people",
    "independent", "journal", "gazette", "business", "magazine",
})  # fmt: skip
_ERAS = {"ah": "Islamic", "be": "Buddhist"}
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
    Rule("other-year", "y=ANYYEAR e=(ah|be)", _other_year),
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
