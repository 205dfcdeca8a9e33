"""Times of day: clock times, noon and midnight, mornings and nights."""

from __future__ import annotations

import re

from sahara_cli.dates.english import numbers
from sahara_cli.dates.english.captures import Capture, Rule
from sahara_cli.dates.english.lexicon import DAYS, EDGES, NOONS, PARTS
from sahara_cli.dates.english.meanings import Hour, Meaning, Near, Span
from sahara_cli.dates.english.rules.shifts import reach

_NOON = 12
_FOUR_DIGITS = re.compile("(?:[01][0-9]|2[0-3])[0-5][0-9]")
_CLOCK_ENDS = ("m", "m.", "time", "st", "dt", "gmt", "utc", "cet", *map(str, range(10)))
#: Words of matches and races, whose minutes and seconds look like hours.
_GOAL = re.compile(
    r"\b(?:scor(?:ed|ing|es|er)|goals?(?! of)|power.play|third period|touchdown|shutout)\b",
    re.IGNORECASE,
)
#: What makes even "at 7:14" a time of a match.
_MATCH = re.compile(
    r"\b(?:scor(?:ed|ing|es|er)|(?:opening|winning|tying|own|power.play|equali[sz]ing) goal|goal(?:keeper|tender|ie)"
    r"|power.play|touchdown|shutout|(?:first|second|third|fourth|final) (?:period|quarter)"
    r"|[0-9]{2} (?:remaining|(?:left )?in the (?:period|quarter|(?:first |second )?half|game|match)))\b",
    re.IGNORECASE,
)
_RACE = re.compile(
    r"\b(?:races?|won|finish(?:ed|es|ing)?|laps?|marathon|records?|medals?|(?:kilo)?met(?:re|er)s|miles?)\b",
    re.IGNORECASE,
)
_KICK_OFF = re.compile(r"\b(?:kick|face|tip)s?(?:ed|ing)?[- ]?off\b", re.IGNORECASE)
_NEAR_GOAL = 60
_OF_PERIOD = frozenset({"into", "remaining", "left", "mark"})
_OF_RACE = frozenset({"clocked", "clocking", "ran", "timed"})
_ON_CLOCK = frozenset({"left", "remaining", "to", "on", "gone"})
_UNTIL = frozenset({"to", "until", "till", "-", "–"})
_HOURS = frozenset({"hours", "hrs", "h"})
_BEFORE_CLOCK = frozenset({"at", "by", "until", "from", "before", "after", "since", "till"})


def _is_gloss(capture: Capture) -> bool:
    # "9 p.m. (2000 GMT)" tells one moment by two clocks.
    return capture.near(-1) == "(" and (
        capture.near(-2).endswith(_CLOCK_ENDS) or capture.near(-2) in DAYS
    )


def _is_of_match(capture: Capture) -> bool:
    # "He scored at 7:14", "with 2:31 left", "a time of 3:58" are no hours of the day.
    if capture["half"] or capture["zone"] or capture.holds(_HOURS):
        return False
    around = capture.around(_NEAR_GOAL)
    # "The bomb at 14:30 left ten dead" and "at 9:15 he set out the goals" are.
    if capture.near(-1) in _BEFORE_CLOCK:
        return bool(_MATCH.search(around)) and not _KICK_OFF.search(around)
    if _is_left(capture) or _is_run(capture, around):
        return True
    return bool(_GOAL.search(around)) and not _KICK_OFF.search(around)


def _is_left(capture: Capture) -> bool:
    # "2:31 left", but "the 10:15 left at noon".
    inside = (capture.near(2), capture.near(3)) == ("in", "the")
    train = capture.near(-1) == "the" and capture.near(1) == "left" and not inside
    return capture.near(1) in _OF_PERIOD and not train


def _is_run(capture: Capture, around: str) -> bool:
    # "She ran 3:58" and "won with 3:58", but "it ran 9:15 to 11:00" and "with 14:30 as the hour".
    before, after = capture.near(-1), capture.near(1)
    if before == "with":
        return after in _ON_CLOCK or bool(_RACE.search(around))
    return before in _OF_RACE and after not in _UNTIL


def _clock(capture: Capture) -> Meaning | None:
    if _is_gloss(capture) or _is_of_match(capture):
        return None
    hours, _, minutes = capture["c"].replace(".", ":").partition(":")
    if length := _run(capture, hours, minutes):
        return length
    return _time(int(hours), minutes or "00", capture["half"])


def _run(capture: Capture, hours: str, minutes: str) -> Meaning | None:
    # "She won in 2:05:13" is a length; "at 2:05:13" and "14:05:13" are times of day.
    minutes, _, seconds = minutes.partition(":")
    named = capture["half"] or capture["zone"] or capture.near(-1) in _BEFORE_CLOCK
    if not seconds or named or int(hours) >= _NOON:
        return None
    return Meaning(Span(f"PT{int(hours)}H{int(minutes)}M{int(seconds)}S"))


def _four_digits(capture: Capture) -> Meaning | None:
    digits = capture["c"]
    # "1500 hours" is a length, but for the words before it.
    if not _FOUR_DIGITS.fullmatch(digits) or not (capture["zone"] or _is_clock(capture)):
        return None
    if _is_gloss(capture):
        return None
    return Meaning(Hour(f"T{digits[:2]}:{digits[2:]}"))


def _is_clock(capture: Capture) -> bool:
    return capture["c"].startswith("0") or capture.near(-1) in _BEFORE_CLOCK


def _spoken(capture: Capture) -> Meaning | None:
    hour = numbers.read(capture.words("h"))
    if hour is None or not 0 < hour <= _NOON:
        return None
    return _time(int(hour), "30" if capture["past"] else "00", capture["half"])


def _time(hour: int, minutes: str, half: str) -> Meaning | None:
    if half and hour > _NOON:
        return None
    if half.startswith("p") or half.endswith(("afternoon", "evening", "night")):
        hour = hour % _NOON + _NOON
    elif half:
        hour %= _NOON
    return Meaning(Hour(f"T{hour:02}:{minutes}"))


def _bare_digits(capture: Capture) -> Meaning | None:
    # "At 0930", "at 2130 on Saturday": without a zone only a leading nought or a day tells it from a year.
    digits = capture["c"]
    if not _FOUR_DIGITS.fullmatch(digits) or not (digits.startswith("0") or capture["day"]):
        return None
    return Meaning(Hour(f"T{digits[:2]}:{digits[2:]}"))


def _noon(capture: Capture) -> Meaning:
    return Meaning(Hour(NOONS[capture["n"]]))


def _part(capture: Capture) -> Meaning | None:
    part, words = PARTS[capture["p"]], capture.words("which")
    if capture["p"] in _SEEN and capture.near(-1) == "of":
        return None
    # "The butt of late-night jokes".
    if capture["e"] and capture.holds(_HYPHEN) and capture.near(1).isalpha() and not words:
        return None
    if capture["e"]:
        return Meaning(Hour(part, of=capture.near(1) == "of"), mod=EDGES[capture["e"]])
    if not words:
        return Meaning(Hour(part, of=capture.near(1) == "of"))
    return Meaning(
        Near(reach(capture["which"]), "D", "then" if words[0] in {"the", "that"} else "now"), part
    )


def _part_before(capture: Capture) -> Meaning:
    return Meaning(Near(-1 if capture["to"] == "before" else 1, "D", "then"), PARTS[capture["p"]])


def _tonight(_: Capture) -> Meaning:
    return Meaning(Near(0, "D"), "TNI")


def _overnight(capture: Capture) -> Meaning | None:
    # "It grew almost overnight", "an overnight success".
    if capture.near(-1) in _SUDDENLY or capture.near(1) in _SUDDEN:
        return None
    return Meaning(Hour("TNI"), nightly=True)


_HYPHEN = frozenset({"-"})
_SUDDENLY = frozenset({"almost", "virtually", "practically", "literally", "seemingly"})
_SUDDEN = frozenset({"success", "sensation", "millionaire", "millionaires", "star", "celebrity"})
#: "The colours of the sunset" are looked at.
_SEEN = frozenset({"sunset", "sunrise"})
_HALF = "half=({meridiem} | in the (morning|afternoon|evening) | at night)"

RULES = (
    Rule("clock", f"c=CLOCK ({_HALF})? zone={{zone}}? | c=(HOUR|POINTED) {_HALF} zone={{zone}}?"
         " | c=CLOCK (hours|hrs|h)? zone={zone}?", _clock),
    Rule("four-digit-clock", "c=NUMBER (zone={zones} | hours zone={zones} | hours)", _four_digits),
    Rule("spoken-clock", f"past=(half past) h=NUMWORD | h=NUMWORD ({_HALF} | o POSSESSIVE? clock ({_HALF})?)"
         f" | h=HOUR o POSSESSIVE? clock ({_HALF})?", _spoken),
    Rule("digits-clock", "(?<=(at|by|until|from|before|after)) c=NUMBER (?=(day=(on? (DAYNAME|NEARDAY)))?)",
         _bare_digits),
    Rule("noon", "(?<!high) n=NOON {zone}?", _noon),
    Rule("part-of-day", "which=(this|last|that same?|the (next|following|previous|same)) p=PART"
         " | (?<=(in|during|of|through|throughout|into)) the p=PART | the p=PART (?=of)"
         " | (?<=(at|mid|by|before|until)) p=PART | (?<=mid) - p=PART"
         " | (?<=(in|during|by|until|since|from|of)) the? e=(early|late|mid) -? p=PARTNAME (hours (?=of))?", _part),
    Rule("part-before", "the p=PART to=(before|after) (?=(,|.|!|;))", _part_before),
    Rule("tonight", "tonight", _tonight),
    Rule("overnight", "overnight", _overnight),
)  # fmt: skip
