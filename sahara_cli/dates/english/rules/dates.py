"""Months and days of months, with or without their year, in British and American order; seasons and feasts."""

from __future__ import annotations

import calendar
import datetime as dt
import re

from sahara_cli.dates.english import feasts, numbers
from sahara_cli.dates.english.captures import Capture, Rule
from sahara_cli.dates.english.lexicon import (
    DAYS,
    MONTHS,
    PREPOSITIONS,
    SEASONS,
)
from sahara_cli.dates.english.meanings import (
    Beside,
    Feast,
    Fixed,
    Meaning,
    Monthly,
    Slashed,
    Yearly,
)
from sahara_cli.dates.english.rules.named import AFTER_ENTRY, BEFORE_TIME, is_name
from sahara_cli.dates.english.stamps import Stamp

#: Stands for any year, 29 February included.
ANY_YEAR = 2000
#: Years of two digits below it are of this century, the others of the last.
_PIVOT = 50
_MONTHS, _DAYS = 12, 31


def day_stamp(year: int, month: int, day: int) -> Stamp | None:
    """Make a day, if the calendar has it."""
    if not (
        1 <= month <= _MONTHS
        and year >= dt.MINYEAR
        and 1 <= day <= calendar.monthrange(year, month)[1]
    ):
        return None
    return Stamp("D", year, month, day)


def written_day(year: int, month: int, day: int) -> Stamp | None:
    """Make a day as it is written, which its month may lack: "2023-02-31" is an expression as well."""
    fits = 1 <= month <= _MONTHS and 1 <= day <= _DAYS and year >= dt.MINYEAR
    return Stamp("D", year, month, day) if fits else None


def _no_day(year: int, first: int, second: int) -> Stamp | None:
    """Read "29/02/2023", a day that does not exist, where only one of its numbers can be a month."""
    return written_day(year, second, first) or written_day(year, first, second)


def year_of(capture: Capture, name: str) -> int | None:
    """Read the year kept under a name: four digits, two after an apostrophe, or words."""
    words = capture.words(name)
    digits = words[0].strip("'’‘") if words else ""
    if not digits.isdigit():
        return numbers.year([word for word in words if word != "-"])
    return _full_year(digits)


def _full_year(digits: str) -> int:
    year = int(digits)
    if len(digits) > len("99"):
        return year
    return year + (1900 if year >= _PIVOT else 2000)


def which(capture: Capture) -> str:
    """Read the words before a name: last, next, previous, following, this, that or nothing."""
    words = capture["which"]
    # "The next spring" is the one after the last mentioned.
    word = "following" if words == "the next" else words.rpartition(" ")[2]
    return {"past": "last", "coming": "next", "upcoming": "next", "preceding": "previous", "subsequent": "following",
            "current": "this", "same": "that", "prior": "previous", "ensuing": "following"}.get(word, word)  # fmt: skip


def _iso(capture: Capture) -> Meaning | None:
    text = capture["all"]
    stamp = written_day(int(text[:4]), int(text[5:7]), int(text[8:10]))
    return Meaning(Fixed(stamp), text[10:].upper()) if stamp else None


def _slashed(capture: Capture) -> Meaning | None:
    first, second, last = capture["all"].replace(".", "/").split("/")
    year = _full_year(last)
    month_first, day_first = (
        day_stamp(year, int(first), int(second)),
        day_stamp(year, int(second), int(first)),
    )
    if month_first and day_first and month_first != day_first:
        return Meaning(Slashed(month_first, day_first))
    stamp = month_first or day_first or _no_day(year, int(first), int(second))
    return Meaning(Fixed(stamp)) if stamp else None


def _day(capture: Capture) -> Meaning | None:
    day = numbers.ordinal(capture.words("d"))
    year = year_of(capture, "y")
    if not day or day > _DAYS or _is_no_day(capture):
        return None
    if not year and _is_in_month(capture):
        return _short_year_of(capture, capture["d"])
    if not year and (capture["m"] in _SEPTEMBER and day == _ELEVENTH) and _is_attacks(capture):
        return Meaning(Fixed(_ATTACKS))
    # "30 February 1995" is an expression as well, of a day that does not exist.
    stamp = Stamp("D", year or ANY_YEAR, MONTHS[capture["m"]], day)
    return Meaning(Fixed(stamp) if year else Yearly(stamp, which(capture)))


def _is_in_month(capture: Capture) -> bool:
    # "Chosen in Nov 16": what is typed stands behind an "in" of our own.
    return capture.near(-1) == "in" and bool(capture.near(-2)) and capture["d"].isdigit()


def _is_no_day(capture: Capture) -> bool:
    # "A Long March 4C rocket".
    return capture.runs_on or capture.near(-1) == "long" or _counts_people(capture)


def _short_year_of(capture: Capture, digits: str) -> Meaning | None:
    """Read "in Nov 16" as of a year 16, and "in November 16 people left" as of no day: a day has "on"."""
    counts = capture.near(1).isalpha() and capture.near(1) not in _AFTER_DAY | _TELLING
    if counts or len(digits) != len("16") or capture.near(1) in {"-", "percent", "%"}:
        return None
    return Meaning(Fixed(Stamp("M", _full_year(digits), MONTHS[capture["m"]]), short=True))


def _counts_people(capture: Capture) -> bool:
    # "Last November 30 workers left": of that month, whatever day.
    led = which(capture) in {"last", "next"} and bool(capture["d"]) and capture["d"].isdigit()
    return led and capture.near(1).endswith("s") and capture.near(1) not in DAYS


def _is_attacks(capture: Capture) -> bool:
    # "The Sept. 11 attacks", but "the Sept. 11 attacks on the consulate in Benghazi".
    after = [capture.near(at) for at in (1, 2, 3)]
    kind = after.pop(0) if after[0] in {"terror", "terrorist"} else ""
    return (after[0] == "attacks" and after[1] != "on") or bool(kind)


def _nine_eleven(capture: Capture) -> Meaning | None:
    # "On 9/11 the bank opened" and "she scored 9/11" are no such day.
    if capture["all"].split() != ["9", "/", "11"] or capture.near(-1) in _BEFORE_SCORE:
        return None
    beside = capture.near(-1) in _BEFORE_ATTACKS or capture.near(1) in _OF_ATTACKS
    after = capture.near(-1) == "-" and capture.near(-2) in {"post", "pre"}
    is_named = beside or after or _TERROR.search(capture.around(_NEAR_ATTACKS))
    return Meaning(Fixed(_ATTACKS)) if is_named else None


def _day_short_year(capture: Capture) -> Meaning | None:
    # "12 November 18" is of some year 18, "on 12 November 18 people came" of none.
    digits, day = capture["y"], numbers.ordinal(capture.words("d"))
    counts = capture.near(1).isalpha() and capture.near(1) not in _AFTER_DAY | _TELLING
    size = len(digits)
    if size not in {2, 3} or not day or day > _DAYS or (counts and not capture["dash"]):
        return None
    stamp = Stamp("D", _full_year(digits), MONTHS[capture["m"]], day)
    return Meaning(Fixed(stamp, short=size == len("18")))


def _month_year(capture: Capture) -> Meaning | None:
    year = year_of(capture, "y")
    if capture["of"] and not 100 <= (year or 0) < 1000:  # noqa: PLR2004  # three digits: "in December of 384"
        return None
    return Meaning(Fixed(Stamp("M", year, MONTHS[capture["m"]]))) if year else None


def _beyond_month(capture: Capture) -> Meaning | None:
    # "On 32 May 2022".
    year, digits = year_of(capture, "y"), capture["d"]
    if not year or not digits.isdigit() or int(digits) <= _DAYS:
        return None
    return Meaning(Fixed(Stamp("D", year, MONTHS[capture["m"]], int(digits))))


def _year_month(capture: Capture) -> Meaning | None:
    # "2020 November - a road is blocked" begins an entry of a chronology; "in 2020 March winds blew" does not.
    if capture.breaks or (not capture.opens_line and capture.near(1) not in AFTER_ENTRY):
        return None
    return _day(capture) if capture["d"] else _month_year(capture)


def _month(capture: Capture) -> Meaning | None:
    month = capture["m"]
    if is_name(capture, month, which(capture)):
        return None
    return Meaning(Yearly(Stamp("M", ANY_YEAR, MONTHS[month]), which(capture)))


def _season(capture: Capture) -> Meaning | None:
    year = year_of(capture, "y")
    if not year and not capture["which"]:
        # "The Winter Games" and "the Autumn Statement" are names; "the fall" of prices is no season.
        if capture.capital(0) and capture.near(1) in _GAMES:
            return None
        if capture["s"] == "fall" and capture.near(-1) not in _BEFORE_FALL:
            return None
    stamp = Stamp("S", year or ANY_YEAR, SEASONS[capture["s"]])
    return Meaning(Fixed(stamp) if year else Yearly(stamp, which(capture)))


def _feast(capture: Capture) -> Meaning | None:
    # "Johnnie Christmas drew it", but "Russian Christmas".
    name, before = feasts.key(capture["f"]), capture.near(-1)
    named = capture.capital(-1) and before.isalpha() and not before.endswith(_ADJECTIVES)
    if named and " " not in name and before not in _BEFORE_FEAST:
        return None
    year = year_of(capture, "y")
    stamp = Stamp.of(feasts.day_of(name, ANY_YEAR, feasts.keeper(name)))
    of_year = Fixed(Stamp("Y", year)) if year else None
    return Meaning(Yearly(stamp, which(capture), of_year, feast=Feast(name, feasts.keeper(name))))


def _feast_week(capture: Capture) -> Meaning | None:
    feast = _feast(capture)
    return Meaning(Beside(0, "W", feast.what)) if feast else None


def _day_of_month(capture: Capture) -> Meaning | None:
    day = numbers.ordinal(capture.words("d"))
    # "21st in points and 31st in turnover", but "on the 21st and 31st".
    if capture.near(-1) in {"and", ","} and not _is_among_days(capture):
        return None
    # "In the 10th" of innings and rounds: a day has "on".
    if capture.near(-1) == "in" or (capture.near(-1), capture.near(-2)) == ("the", "in"):
        return None
    # "For the 10th straight day" and "the 4th Army", but "on the 10th he left".
    if capture.near(1).isalpha() and capture.near(1) not in _AFTER_DAY:
        return None
    # "The 17th and 18th centuries".
    if any(capture.near(at) in {"century", "centuries"} for at in (2, 3, 4)):
        return None
    return Meaning(Monthly(day)) if day and day <= _DAYS else None


def _is_among_days(capture: Capture) -> bool:
    # "On the 3rd, 10th, and 17th", but "21st, 24th and 31st in points".
    lead, before = capture.listed(_is_ordinal)
    return bool(before) and capture.near(lead) in _BEFORE_DAYS


_BEFORE_DAYS = frozenset({"the", "on", "until", "by"})


def _is_ordinal(word: str) -> bool:
    return word[:1].isdigit() and word.endswith(_ORDINAL_ENDS)


#: Verbs of what bears a date: "a letter of 21 Dec. 15 said so".
_TELLING = frozenset(
    {"said", "says", "told", "tells", "showed", "shows", "reported", "noted", "listed", "asked"}
)
_ORDINAL_ENDS = ("st", "nd", "rd", "th")
#: The attacks that a bare "Sept. 11" or "9/11" names.
_SEPTEMBER, _ELEVENTH = frozenset({"sep", "sept", "september"}), 11
_ATTACKS = Stamp("D", 2001, 9, 11)
#: What tells that a bare "9/11" is of them.
_BEFORE_ATTACKS = frozenset({"after", "since", "post", "pre", "before"})
_OF_ATTACKS = frozenset({
    "attack", "attacks", "commission", "families", "victims", "victim", "hijackers", "hijacker", "terrorists", "plot",
    "memorial", "anniversary", "survivors", "responders", "conspiracy", "mastermind", "museum",
})  # fmt: skip
_TERROR = re.compile(
    r"\b(?:attack(?:s|ed|ers?)?|terror\w*|hijack\w*|al[- ]qa[ei]da|bin laden|twin towers|world trade|pentagon"
    r"|ground zero)\b",
    re.IGNORECASE,
)
_NEAR_ATTACKS = 200
_BEFORE_SCORE = frozenset({"scored", "scores", "got", "rated", "averaged"})
_GAMES = frozenset({"games", "olympics", "olympic", "paralympics", "paralympic", "statement"})
_BEFORE_FALL = frozenset(
    {"in", "by", "during", "since", "until", "till", "through", "throughout", "for", "before"}
)
#: Words that may follow a day of the month.
_AFTER_DAY = PREPOSITIONS | {
    "and",
    "or",
    "he",
    "she",
    "it",
    "they",
    "we",
    "i",
    "that",
    "the",
    "a",
    "an",
    "when",
    "but",
    "as",
    "was",
    "were",
    "is",
    "had",
    "has",
    "will",
}
#: Words with a capital that may stand before a feast, beside nations.
_BEFORE_FEAST = BEFORE_TIME | {
    "merry",
    "happy",
    "white",
    "western",
    "catholic",
    "after",
    "on",
    "celebrate",
    "observe",
}
_ADJECTIVES = ("an", "ish", "ese", "ic", "ek", "ch")
_D = "d=(DAY|ORDNUM|ORDWORD|twenty - ORDWORD)"
#: A full stop after a whole name ends a sentence: "in May. The first …".
_M = "(m=MONTHNAME | m=MONTHSHORT .?)"
_Y = "y=(YEAR|SHORTYEAR|{spelledyear})"
_WHICH = "(which=(the? (LAST|NEXT)|this (past|coming)?|that same?|the same))"
_IN = "(in|of|during|since|by|until|through|every|for|late|early|mid|-)"

RULES = (
    Rule("iso-date", "all=ISODATE", _iso),
    Rule("slashed-date", "all=SLASHED", _slashed),
    Rule("month-day-year", f"{_M} the? {_D} ,? {_Y}", _day),
    Rule("day-month-year", f"the? {_D} (of|-)? m=MONTH .? (of|,|-)? {_Y}", _day),
    Rule("short-year-day", f"the? d=(DAY|ORDNUM) of? m=MONTH .? y=(DAY|ANYYEAR) (?!(percent|%|UNIT|MONTH|-|:))"
         " | d=DAY dash=(-|/) m=MONTH (-|/) y=(DAY|ANYYEAR) (?!(-|/))"
         f" | {_M} d=(DAY|ORDNUM) , y=(DAY|ANYYEAR)"
         " (?!(percent|%|UNIT|MONTH|-|:|,? and (DAY|ORDNUM)|, (DAY|ORDNUM)))", _day_short_year),
    Rule("month-day", f"{_WHICH}? {_M} ((?!the ORDWORD NAME) the? {_D}) (?!(percent|%|UNITMANY))", _day),
    Rule("nine-eleven", "all=(HOUR / HOUR) (?!(/|NUMBER|percent|%|of|inch|inches))", _nine_eleven),
    Rule("day-month", "the? d=(DAY|ORDNUM|ORDWORD) of? m=MONTHNAME | the? d=(DAY|ORDNUM) m=MONTHSHORT .?", _day),
    Rule("month-year", f"{_M} (of|,|in)? {_Y} | {_M} of=of y=ANYYEAR", _month_year),
    Rule("beyond-month", "(?<=on) d=NUMBER m=MONTHNAME ,? y=YEAR", _beyond_month),
    Rule("year-month", "y=YEAR ,? (d=DAY m=MONTH | m=MONTHNAME d=(DAY|ORDNUM)?) (?!(,? (YEAR|SHORTYEAR)))",
         _year_month),
    Rule("month", f"{_WHICH}? m=MONTHNAME | {_WHICH} m=MONTHSHORT .?"
         f" | (?<={_IN}) m=MONTHSHORT .?", _month),
    Rule("season", f"{_WHICH} s=SEASON | the? s=SEASON (of|,)? {_Y} | the s=SEASON (?!of (PLAIN|the))"
         f" | (?<={_IN}) s=SEASON | (?<=(SEASON (and|or))) s=SEASON", _season),
    Rule("feast", f"{_WHICH}? f=FEAST ((of|,)? y=YEAR)?", _feast),
    Rule("feast-week", f"{_WHICH}? f=FEAST week ((of|,)? y=YEAR)?", _feast_week),
    Rule("day-of-month", "(?<=on) the d=ORDNUM | (?<=of) the d=ORDNUM (?!PLAIN)"
         " | (?<=(ORDNUM ,)) d=ORDNUM (?!(-|PLAIN|UNITONE|UNITMANY|PART))"
         " | (?<=(on|the|until|by|and)) d=ORDNUM (?!(-|PLAIN|UNITONE|UNITMANY|PART))", _day_of_month),
)  # fmt: skip
