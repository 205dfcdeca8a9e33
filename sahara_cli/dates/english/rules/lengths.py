"""Lengths of time, and times that come again and again."""

from __future__ import annotations

from sahara_cli.dates.english.captures import Capture, Rule
from sahara_cli.dates.english.lexicon import (
    DAYS,
    FREQUENCIES,
    MONTHS,
    PARTS,
    SEASON_PLURALS,
    SEASONS,
    UNIT_MANY,
    UNIT_ONE,
    UNITS,
)
from sahara_cli.dates.english.meanings import Meaning, Repeat, Span
from sahara_cli.dates.english.stamps import SEASONS as SEASON_NAMES

#: Units that a duration writes with another unit: decades and centuries are years, fortnights weeks.
_AS = {"E": (10, "Y"), "C": (100, "Y"), "L": (1000, "Y"), "F": (2, "W"), "K": (1, "WE")}
#: Half a unit in smaller units; other fractions are written as such.
HALF = 0.5
_HALVES = {"Y": "6M", "D": "T12H", "TH": "30M", "TM": "30S"}

_YEARS = range(1900, 2100)
#: Words before "a week" that make it a length; after a price or a count it is a rate.
_BEFORE_ONE = frozenset({
    "for", "in", "within", "of", "over", "after", "about", "than", "nearly", "almost", "least", "takes", "took",
    "last", "lasted", "lasts", "spend", "spent", "around", "only", "just", "him", "them", "barely", "roughly",
    "every",
})  # fmt: skip
#: Words before a length at some time of which something happened, and those of one that ends now.
_AT_SOME_TIME = frozenset({"in", "over", "during", "within"})
_PAST = frozenset({"past", "last"})
#: Words after a length that ends at what they name: "in the last two weeks before the vote".
_UP_TO = frozenset(
    {
        "of",
        "before",
        "until",
        "till",
        "up",
        "leading",
        "preceding",
        "prior",
        "ahead",
        "through",
        "ending",
        "ended",
    }
)
_BEFORE_END = frozenset({"the", "end", "mid", "early", "late", "his", "her", "its", "their"})
_HOURS_OF = frozenset({
    "office", "opening", "business", "working", "visiting", "trading", "school", "rush", "early", "small", "wee",
    "peak", "closing", "after", "man", "operating", "daylight", "waking", "unsocial", "drinking",
})  # fmt: skip
_AFTER_PAUSE = frozenset(
    {"he", "she", "it", "they", "we", "i", "you", "and", "or", "before", "after", "then", "as"}
)
_BEFORE_VERB = frozenset({
    "to", "will", "would", "could", "can", "may", "might", "should", "must", "not", "usually", "often", "typically",
})  # fmt: skip
#: Words after "a week" that make it a length.
_AFTER_ONE = frozenset({"or", "after", "before"})


def duration(count: float | None, unit: str) -> str:
    """Write an ISO 8601 duration; without a count an unknown one (`PXD`)."""
    times, letter = _AS.get(unit, (1, unit))
    if count is None:
        return _written("X", letter if unit in "EF" else unit)
    whole, rest = divmod(count * times, 1)
    if rest != HALF or letter not in _HALVES:
        return _written(f"{count * times:.12g}", letter)
    if whole:
        return _written(f"{whole:g}", letter) + _HALVES[letter]
    return ("PT" if letter.startswith("T") else "P") + _HALVES[letter]


def _written(amount: str, letter: str) -> str:
    return f"PT{amount}{letter[1]}" if letter.startswith("T") else f"P{amount}{letter}"


def is_back(capture: Capture) -> bool:
    """Whether something happened at some time of a length that ends now: "over the last two weeks"."""
    if capture.near(1) in _UP_TO or (capture.near(1) == "to" and _is_end(capture.near(2))):
        return False
    return capture.near(-1) in _AT_SOME_TIME and capture.holds(_PAST)


def _is_end(word: str) -> bool:
    """Tell "to March" and "to the vote", where a length ends, from "to load coal"."""
    return word in _BEFORE_END or word in MONTHS or word in DAYS or word[:1].isdigit()


def _shared_length(capture: Capture) -> Meaning | None:
    # "Terms of 12 and 18 months", but "May 12 and 18 months later".
    unit = next(UNITS[word] for at in range(2, 8) if (word := capture.near(at)) in UNIT_MANY)
    if capture.near(-1) in MONTHS or capture.near(-2) in MONTHS:
        return None
    return Meaning(Span(duration(capture.number("n"), unit)))


def _within(capture: Capture) -> Meaning | None:
    # "It will last two days": a verb.
    return None if capture.near(-1) in _BEFORE_VERB else _length(capture)


def _length(capture: Capture) -> Meaning | None:
    count = capture.number("n")
    # "Hours after the vote", but "office hours after the move".
    if capture.words("u") == ["hours"] and capture.near(-1) in _HOURS_OF:
        return None
    # "World Cup 2018 day five", "children aged 8-10 years".
    if (count in _YEARS and capture.words("u")[-1] in UNIT_ONE) or capture.near(-1) == "aged":
        return None
    if capture["half"]:
        count = (count or 1) + HALF
    unit = UNITS[capture.words("u")[-1]]
    return Meaning(Span(duration(count, unit), back=is_back(capture)))


def _one_or_two(capture: Capture) -> Meaning:
    return Meaning(Span(duration(1, UNITS[capture["u"]])), mod="EQUAL_OR_MORE")


def _long(capture: Capture) -> Meaning:
    count = capture.number("n") if capture["n"] or capture["u"] in UNIT_MANY else 1
    return Meaning(Span(duration(count, UNITS[capture["u"]])))


def _one_long(capture: Capture) -> Meaning:
    return Meaning(Span(duration(1, UNITS[capture["w"].removesuffix("long")])))


def _one(capture: Capture) -> Meaning | None:
    # "For a second straight day" has an ordinal; "for a second he paused" has a length.
    if (
        capture["u"] == "second"
        and capture.near(1).isalpha()
        and capture.near(1) not in _AFTER_PAUSE
    ):
        return None
    if capture.near(-1) not in _BEFORE_ONE and capture.near(1) not in _AFTER_ONE:
        return None
    return Meaning(Span(duration(1, UNITS[capture["u"]])))


def _quarter_century(_: Capture) -> Meaning:
    return Meaning(Span("P25Y"))


def _decade(capture: Capture) -> Meaning:
    count = HALF if capture["half"] else 1
    return Meaning(Span(duration(count, UNITS[capture["u"]]), back=is_back(capture)))


def _every(capture: Capture) -> Meaning:
    unit = UNITS[capture["u"]]
    count = capture.number("n") if capture["n"] else 1
    return Meaning(Repeat(duration(count, unit)))


def _every_other(capture: Capture) -> Meaning:
    if capture["w"]:
        return _every_named(capture)
    return Meaning(Repeat(duration(2, UNITS[capture["u"]])))


def _every_named(capture: Capture) -> Meaning:
    if name := capture["w"]:
        value = f"XXXX-WXX-{DAYS[name] + 1}"
    elif name := capture["m"]:
        value = f"XXXX-{MONTHS[name]:02}"
    elif name := capture["s"]:
        value = f"XXXX-{SEASON_NAMES[SEASONS[name]][0]}"
    else:
        value = f"XXXX-XX-XX{PARTS[capture['p']]}"
    return Meaning(Repeat(value))


def _seasons(capture: Capture) -> Meaning | None:
    # "Saratoga Springs".
    if capture.capital(0) and capture.capital(-1):
        return None
    return Meaning(Repeat(f"XXXX-{SEASON_PLURALS[capture['s']]}"))


def _often(capture: Capture) -> Meaning | None:
    # "LA Weekly" and "the Daily Herald" are names.
    owned = capture.near(-1) in {"'s", "’s"}
    if capture.capital(0) and (owned or (capture.capital(-1) and capture.near(-1).isalpha())):
        return None
    # "The annual fair", but "the report is annual".
    if capture["o"] == "annual" and not capture.near(1).isalpha():
        return None
    # "6% annually" and "40,000 tons yearly" are rates.
    if capture["o"] in _RATES and any(capture.near(-at)[:1].isdigit() for at in (1, 2, 3)):
        return None
    return Meaning(Repeat(FREQUENCIES[capture["o"]]))


_RATES = frozenset({"annually", "yearly"})
_MORE = "(more|full|long|additional|consecutive|straight|solid|whole|entire|business|working|trading|fiscal|calendar)"
AND_HALF = "half=(-? and -? a? -? half -?)"
#: "He met her two weeks ago": "her" is whom he met, and no owner of the weeks.
_NOT_AWAY = "(?!(ago|earlier|later|hence|previously|from now))"
_DIRECTION = "(LAST|NEXT|first|final|latest|early)"
#: People's ages are no times: annotators leave out "a 42-year-old" and "52 years old". "Forty hours a week" is a rate.
_NOT = "(?!(- old|old|of age|(a|an|per|each|every) (UNITONE|PARTNAME)))"

RULES = (
    Rule("length", f"n={{count}} ((?!(-? (quarter|quarters))) (-|or so)? {_MORE}? u=UNIT {_NOT} | {_MORE} u=quarters)"
         " | n={few} u=quarters"
         f" | n=(a|an|one) {_MORE}? u=UNITONE {AND_HALF} | n={{count}} {AND_HALF} u=UNITMANY"
         " | n=half ((a|an) u=UNITONE | - u=(hour|day|year|decade|century))", _length),
    Rule("shared-length", f"n=(NUMWORD|HOUR|DAY) (?=((, {{count}})? (and|or) {{count}} {_MORE}? u=UNITMANY {_NOT}))",
         _shared_length),
    Rule("length-within", f"(the|this|its|their|his|her) {_DIRECTION}? n={{count}}"
         f" ({_MORE}|{AND_HALF}|or so)? u=UNITMANY {_NOT_AWAY}"
         f" | {_DIRECTION} n={{count}} ({_MORE}|{AND_HALF})? u=UNITMANY {_NOT_AWAY}", _within),
    Rule("length-year-ago", "the? year - (ago|earlier) n={count} u=UNITMANY", _length),
    Rule("length-range", f"(the {_DIRECTION}?)? n={{count}} (to|or|-) {{count}} {_MORE}? u=UNITMANY"
         f" | (?<=between) n={{count}} and {{count}} {_MORE}? u=UNITMANY", _length),
    Rule("length-term", "(a|an)? n={count} - u=UNITONE (period|term|span)", _length),
    Rule("quarter-century", "(the (past|last|next) | a)? quarter (- | of a)? century", _quarter_century),
    Rule("one-unit", f"(a|an) {_MORE}? (?!quarter) u=UNITONE (?!(-|PLAIN PLAIN))", _one),
    Rule("unit-long", "(n={count} -)? u=UNIT - long", _long),
    Rule("one-long", "w=LONG", _one_long),
    Rule("past-unit", "the? (past|last|next|coming) (half=half -?)? u=(decade|century)"
         " | the past (half=half -?)? u=UNITONE", _decade),
    Rule("stretch", "(?!the early hours) the (first|early|final|last|past|next|coming|following) u=UNITMANY"
         " | the u=UNITMANY (ahead|to come)", _length),
    Rule("unknown-length", "u=UNITMANY or UNITMANY (?!ago)"
         " | (?<=(within|for|after)) u=(hours|minutes|seconds)"
         " | (?<!(NUMBER|NUMWORD|SCALE|FRACTION|-|of)) u=(hours|minutes) (?=(after|before))"
         " | (?<!(NUMBER|NUMWORD|SCALE|FRACTION|-|of)) u=(days|weeks|months|years|decades|centuries)"
         " (?!(old|ahead|in which|when)) | a matter of u=UNITMANY", _length),
    Rule("one-or-two", "(a|an) u=UNITONE or two", _one_or_two),
    Rule("times-a-unit", "(once|twice|thrice|{count} times) (a|an|per|each|every) u=UNITONE", _every),
    Rule("every-unit", "(every|each) (n=({count}|SCALE) | n={count} (to|or|-) {count})? u=UNIT", _every),
    Rule("every-other", "every (other|second) (u=UNITONE | w=DAYNAME)", _every_other),
    Rule("every-named", "(every|each) (w=DAYNAME|m=MONTHNAME|s=SEASON|p=PART)", _every_named),
    Rule("seasons", "(the (LAST|NEXT) {count})? s=SEASONS", _seasons),
    Rule("often", "o=OFTEN (?!NAME)", _often),
)  # fmt: skip
