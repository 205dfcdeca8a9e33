"""The words of time: each table maps words to values, and `CLASSES` names the tables in patterns."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

MONTH_NAMES = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
    "september": 9, "october": 10, "november": 11, "december": 12,
}  # fmt: skip
MONTH_SHORT = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10,
    "nov": 11, "dec": 12,
}  # fmt: skip
MONTHS = MONTH_NAMES | MONTH_SHORT
DAY_NAMES = {
    "monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6,
}  # fmt: skip
DAY_SHORT = {
    "mon": 0, "tue": 1, "tues": 1, "wed": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6,
}  # fmt: skip
DAYS = DAY_NAMES | DAY_SHORT
DAY_PLURALS = {f"{name}s": index for name, index in DAY_NAMES.items()}
#: The month in which a season is taken to begin.
SEASONS = {
    "spring": 3,
    "springtime": 3,
    "summer": 6,
    "summertime": 6,
    "fall": 9,
    "autumn": 9,
    "winter": 12,
}
SEASON_PLURALS = {"springs": "SP", "summers": "SU", "autumns": "FA", "winters": "WI"}

#: A unit's letter; clock units follow a `T` in a duration. K is a weekend, E a decade, L a millennium, F a fortnight.
UNIT_ONE = {
    "second": "TS", "minute": "TM", "hour": "TH", "day": "D", "week": "W", "weekend": "K", "month": "M",
    "quarter": "Q", "year": "Y", "decade": "E", "century": "C", "millennium": "L", "fortnight": "F",
}  # fmt: skip
UNIT_MANY = {
    "seconds": "TS", "minutes": "TM", "hours": "TH", "days": "D", "weeks": "W", "weekends": "K", "months": "M",
    "quarters": "Q", "years": "Y", "decades": "E", "centuries": "C", "millennia": "L", "fortnights": "F",
}  # fmt: skip
UNIT_SHORT = {
    "yr": "Y",
    "yrs": "Y",
    "hr": "TH",
    "hrs": "TH",
    "min": "TM",
    "mins": "TM",
    "mo": "M",
    "mos": "M",
}
UNITS_LONG = tuple(f"{unit}long" for unit in ("hour", "day", "week", "month", "year", "decade"))
UNITS = UNIT_ONE | UNIT_MANY | UNIT_SHORT

ONES = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
}  # fmt: skip
TEENS = {
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
SCALES = {"dozen": 12, "hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9}
FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "half": 0.5, "quarter": 0.25}
NUMBERS = ONES | TEENS | TENS
FEW = ("few", "several", "many", "some", "various", "countless", "numerous", "multiple")
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14,
    "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19,
    "twentieth": 20, "thirtieth": 30,
}  # fmt: skip
DECADES = {f"{name[:-1]}ies": value for name, value in TENS.items()}

#: Parts of a day and fixed hours, as TIMEX3 names them.
PARTS = {
    "morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI", "dawn": "TMO", "daybreak": "TMO",
    "sunrise": "TMO", "dusk": "TEV", "sunset": "TEV", "nightfall": "TEV", "lunchtime": "TMI", "daytime": "TDT",
}  # fmt: skip
#: Those that have an early and a late end.
PART_NAMES = ("morning", "afternoon", "evening", "night")
PART_PLURALS = {f"{part}s": PARTS[part] for part in PART_NAMES}
NOONS = {"noon": "T12:00", "midday": "T12:00", "midnight": "T24:00"}
NEAR_DAYS = {"yesterday": -1, "today": 0, "tomorrow": 1}

#: Frequencies as durations. "Quarterly" is left out: beside a noun it is a kind of report, no time.
FREQUENCIES = {
    "hourly": "PT1H", "daily": "P1D", "everyday": "P1D", "nightly": "P1D", "weekly": "P1W", "biweekly": "P2W",
    "fortnightly": "P2W", "monthly": "P1M", "yearly": "P1Y", "annual": "P1Y", "annually": "P1Y",
    "biennial": "P2Y", "biennially": "P2Y",
}  # fmt: skip
EDGES = {
    "early": "START", "mid": "MID", "late": "END", "earlier": "EARLIER", "later": "LATER", "beginning": "START",
    "start": "START", "outset": "START", "middle": "MID", "end": "END", "close": "END", "height": "MID",
}  # fmt: skip
#: Hedges before an amount or a date and after one, as TIMEX3 `mod`, the longest first.
HEDGES = {
    ("no", "more", "than"): "EQUAL_OR_LESS", ("no", "less", "than"): "EQUAL_OR_MORE", ("more", "than"): "MORE_THAN",
    ("less", "than"): "LESS_THAN", ("fewer", "than"): "LESS_THAN", ("at", "least"): "EQUAL_OR_MORE",
    ("at", "most"): "EQUAL_OR_LESS", ("up", "to"): "EQUAL_OR_LESS", ("about",): "APPROX", ("around",): "APPROX",
    ("nearly",): "LESS_THAN", ("almost",): "LESS_THAN", ("roughly",): "APPROX", ("approximately",): "APPROX",
    ("over",): "MORE_THAN", ("under",): "LESS_THAN", ("some",): "APPROX",
}  # fmt: skip
TAILS = {
    ("or", "so"): "APPROX", ("or", "more"): "EQUAL_OR_MORE", ("or", "less"): "EQUAL_OR_LESS",
    ("or", "later"): "ON_OR_AFTER", ("and", "beyond"): "ON_OR_AFTER", ("or", "earlier"): "ON_OR_BEFORE",
}  # fmt: skip

#: How many units away.
LAST = {"last": -1, "past": -1, "previous": -1, "preceding": -1, "prior": -1}
NEXT = {"next": 1, "coming": 1, "following": 1, "upcoming": 1, "subsequent": 1, "ensuing": 1}
DETERMINERS = ("the", "a", "an", "its", "their", "his", "her", "our", "my", "your")
PREPOSITIONS = frozenset({
    "in", "on", "at", "by", "since", "until", "till", "from", "of", "to", "for", "during", "before", "after",
    "through", "between", "within", "around", "about", "over", "under", "as",
})  # fmt: skip
#: Words before "May" and "March" that make them months.
BEFORE_MONTH = (PREPOSITIONS | {"and", "or", "early", "late", "mid", "-"}) - {
    "of",
    "for",
    "on",
    "at",
    "about",
    "as",
    "over",
    "under",
}

#: Time zones, only in capitals.
ZONES = frozenset({
    "gmt", "utc", "z", "est", "edt", "et", "cst", "cdt", "ct", "mst", "mdt", "mt", "pst", "pdt", "pt", "akst", "akdt",
    "hst", "ast", "adt", "nst", "ndt", "bst", "ist", "cet", "cest", "eet", "eest", "msk", "wat", "eat", "sast", "gst",
    "pkt", "npt", "bdt", "ict", "wib", "sgt", "hkt", "pht", "jst", "kst", "awst", "acst", "acdt", "aest", "aedt",
    "nzst", "nzdt",
})  # fmt: skip
#: Months of other calendars, whose days are not converted to ours.
OTHER_MONTHS = {
    **dict.fromkeys(("muharram", "safar", "rajab", "shaban", "ramadan", "shawwal", "zilqad", "zilhij"), "Islamic"),
    **dict.fromkeys(("tishrei", "tishri", "cheshvan", "kislev", "tevet", "shevat", "adar", "nisan", "iyar"), "Hebrew"),
    **dict.fromkeys(("sivan", "tammuz", "elul"), "Hebrew"),
    **dict.fromkeys(("farvardin", "ordibehesht", "khordad", "mordad", "shahrivar", "mehr", "aban"), "Persian"),
    **dict.fromkeys(("azar", "bahman", "esfand"), "Persian"),
    **dict.fromkeys(("vendémiaire", "brumaire", "frimaire", "nivôse", "pluviôse", "ventôse"), "French Republican"),
    **dict.fromkeys(("germinal", "floréal", "prairial", "messidor", "thermidor", "fructidor"), "French Republican"),
}  # fmt: skip
#: Words of time that need a capital.
PROPER = frozenset((*MONTHS, *DAYS, *DAY_PLURALS, *OTHER_MONTHS))

#: A class of a pattern → the words that belong to it.
CLASSES: dict[str, Collection[str]] = {
    "MONTH": MONTHS, "MONTHNAME": MONTH_NAMES, "MONTHSHORT": MONTH_SHORT,
    "OTHERMONTH": OTHER_MONTHS,
    "DAYNAME": DAY_NAMES, "DAYSHORT": DAY_SHORT, "DAYPLURAL": DAY_PLURALS,
    "SEASON": SEASONS, "SEASONS": SEASON_PLURALS,
    "UNIT": UNITS, "UNITONE": UNIT_ONE, "UNITMANY": UNIT_MANY, "LONG": UNITS_LONG,
    "ONE": ONES, "TEEN": TEENS, "TEN": TENS, "SCALE": SCALES, "NUMWORD": NUMBERS, "FEW": FEW,
    "FRACTION": ("½", "¼", "¾"), "ORDWORD": ORDINALS, "DECADEWORD": DECADES,
    "PART": PARTS, "PARTNAME": PART_NAMES, "PARTS": PART_PLURALS, "NOON": NOONS, "NEARDAY": NEAR_DAYS,
    "OFTEN": FREQUENCIES, "EDGE": EDGES, "LAST": LAST, "NEXT": NEXT, "DET": DETERMINERS,
    "ZONE": ZONES, "PLUS": ("+",),
}  # fmt: skip
