"""Months and days of months, with or without their year, in British and American order."""

from __future__ import annotations

import calendar
import datetime as dt

from sahara_cli.drafting.timexes import feasts, numbers
from sahara_cli.drafting.timexes.lexicon import CUES_BEFORE, MONTHS, SEASONS
from sahara_cli.drafting.timexes.meanings import Fixed, Meaning, Monthly, Yearly
from sahara_cli.drafting.timexes.found import Found, Rule
from sahara_cli.drafting.timexes.stamps import Stamp

#: 2000 and 1972 stand for any year with a 29 February.
_LEAP = 2000
_PIVOT = 50
_DAY = "d=(DAY|ORDNUM|ORDWORD|twenty - ORDWORD)"


def day_stamp(year: int, month: int, day: int) -> Stamp | None:
    """A day that the calendar has."""
    if not 1 <= month <= 12 or year < 1 or not 1 <= day <= calendar.monthrange(year, month)[1]:  # noqa: PLR2004  # months
        return None
    return Stamp("D", year, month, day)


def year_of(found: Found, name: str) -> int | None:
    """The year kept under a name: four digits, two after an apostrophe, or words."""
    words = found.words(name)
    if not words:
        return None
    digits = words[0].strip("'’‘")
    if len(words) > 1 or not digits.isdigit():
        return numbers.year([word for word in words if word != "-"])
    if len(digits) == len("99"):
        return int(digits) + (1900 if int(digits) >= _PIVOT else 2000)
    return int(digits)


def _iso(found: Found) -> Meaning | None:
    text = found["all"]
    stamp = day_stamp(int(text[:4]), int(text[5:7]), int(text[8:10]))
    return Meaning(Fixed(stamp), text[10:].upper()) if stamp else None


def _slashed(found: Found) -> Meaning | None:
    first, second, last = (int(part) for part in found["all"].replace(".", "/").split("/"))
    year = last if last > 99 else last + (1900 if last >= _PIVOT else 2000)  # noqa: PLR2004  # two digits
    month_first = day_stamp(year, first, second)
    day_first = day_stamp(year, second, first)
    order = (day_first, month_first) if "." in found["all"] else (month_first, day_first)
    chosen, rival = (order[0] or order[1]), (order[1] if order[0] else None)
    if not chosen:
        return None
    doubt = f"also {rival.timex()}, if the {'month' if order[0] is day_first else 'day'} comes first"
    return Meaning(Fixed(chosen), doubt=doubt if rival and rival != chosen else "")


def _day(found: Found) -> Meaning | None:
    day = numbers.ordinal(found.words("d"))
    month = MONTHS[found["m"]]
    year = year_of(found, "y")
    stamp = day_stamp(year or _LEAP, month, day or 0)
    if not stamp:
        return None
    return Meaning(Fixed(stamp) if year else Yearly(stamp, which=which(found)))


def _month_year(found: Found) -> Meaning | None:
    year = year_of(found, "y")
    return Meaning(Fixed(Stamp("M", year, MONTHS[found["m"]]))) if year else None


def _month(found: Found) -> Meaning | None:
    month = found["m"]
    if month in {"may", "march"} and not _is_month(found):
        return None
    return Meaning(Yearly(Stamp("M", _LEAP, MONTHS[month]), which=which(found)))


def _is_month(found: Found) -> bool:
    if found.near(-1) == "the":
        return found.near(1) not in {"on", "of", "to", "for", "in", "was", "is", "", ".", ","}
    return bool(found["which"]) or found.near(-1) in {*CUES_BEFORE, "and", "or", ",", "early", "late", "-"}


def which(found: Found) -> str:
    """The direction that a word before a name gives."""
    words = found.words("which")
    if not words:
        return ""
    match words[-1]:
        case "previous" | "preceding":
            return "previous"
        case "last" | "past":
            return "last"
        case "next" | "coming" | "upcoming":
            return "next"
        case "following" | "subsequent":
            return "following"
        case "this" | "current":
            return "this"
    return "that" if words[-1] in {"that", "same"} else ""


def _season(found: Found) -> Meaning | None:
    year = year_of(found, "y")
    stamp = Stamp("S", year or _LEAP, SEASONS[found["s"]])
    return Meaning(Fixed(stamp) if year else Yearly(stamp, which=which(found)))


def _feast(found: Found) -> Meaning | None:
    name = found["f"].replace("’", "'").replace("s ' day", "s day")
    year = year_of(found, "y")
    if name not in feasts.NAMES:
        return None
    if year and dt.MINYEAR < year < dt.MAXYEAR:
        return Meaning(Fixed(Stamp.of(feasts.day_of(name, year))))
    return Meaning(Yearly(Stamp.of(feasts.day_of(name, _LEAP)), which=which(found), feast=name))


def _month_day(found: Found) -> Meaning | None:
    day = numbers.ordinal(found.words("d"))
    return Meaning(Monthly(day)) if day and day <= 31 else None  # noqa: PLR2004  # days


_FEASTS = "|".join(name.replace("'s", "POSSESSIVE").replace("s day", "s POSSESSIVE? day") for name in sorted(feasts.NAMES, key=len, reverse=True))
_WHICH = "which=(the? (LAST|NEXT)|this (past|coming)?|that|the same)"

RULES = (
    Rule("iso-date", "all=ISODATE", _iso),
    Rule("slashed-date", "all=SLASHED", _slashed),
    Rule("month-day-year", f"m=MONTH .? the? {_DAY} ,? y=(YEAR|SHORTYEAR|{{spelledyear}})", _day),
    Rule("day-month-year", f"the? {_DAY} (of|-)? m=MONTH .? (of|,|-)? y=(YEAR|SHORTYEAR|{{spelledyear}})", _day),
    Rule("month-day", f"({_WHICH})? m=MONTH .? the? {_DAY} (?!(percent|%|UNITMANY))", _day),
    Rule("day-month", "the? d=(DAY|ORDNUM|ORDWORD) of? m=MONTHNAME | the? d=(DAY|ORDNUM) m=MONTHSHORT .?", _day),
    Rule("month-year", "m=MONTH .? (of|,|in)? y=(YEAR|SHORTYEAR|{spelledyear})", _month_year),
    Rule("month", f"({_WHICH})? (m=MONTHNAME | m=MONTHSHORT .)", _month),
    Rule("season", f"({_WHICH}) s=SEASON | the? s=SEASON ((of|,)? y=(YEAR|SHORTYEAR|{{spelledyear}}))"
         " | the s=SEASON | (?<=(in|during|since|by|until|through|every|for|late|early|mid|-)) s=SEASON", _season),
    Rule("feast", f"({_WHICH})? f=({_FEASTS}) ((of|,)? y=YEAR)?", _feast),
    Rule("day-of-month", "(?<=on) the d=ORDNUM | (?<=(on|the|until|by|and)) d=ORDNUM (?!(-|PLAIN|UNITONE|PART))", _month_day),
)  # fmt: skip
