"""Times of day: clock times, noon and midnight, mornings and nights."""

from __future__ import annotations

from sahara_cli.drafting.timexes import numbers
from sahara_cli.drafting.timexes.lexicon import NOONS, PARTS
from sahara_cli.drafting.timexes.meanings import Hour, Meaning, Near
from sahara_cli.drafting.timexes.found import Found, Rule
from sahara_cli.drafting.timexes.rules.shifts import reach

_NOON, _DAY = 12, 24


def _clock(found: Found) -> Meaning | None:
    hours, _, minutes = found["c"].replace(".", ":").partition(":")
    return _time(int(hours), minutes or "00", found["half"])


def _time(hour: int, minutes: str, half: str) -> Meaning | None:
    if half and hour > _NOON:
        return None
    if half.startswith("p") or half in {"in the afternoon", "in the evening", "at night"}:
        hour = hour + _NOON if hour < _NOON else hour
    elif half and hour == _NOON:
        hour = 0
    return Meaning(Hour(f"T{hour:02}:{minutes}"))


def _spoken(found: Found) -> Meaning | None:
    hour = numbers.read(found.words("h"))
    if hour is None or not 0 < hour <= _NOON:
        return None
    minutes = "30" if found["past"] else "00"
    return _time(int(hour), minutes, found["half"])


def _noon(found: Found) -> Meaning:
    return Meaning(Hour(NOONS[found["n"]]))


def _part(found: Found) -> Meaning:
    which = found["which"]
    part = PARTS[found["p"]]
    if which.endswith("last"):
        return Meaning(Near(-1, "D"), part)
    if which.startswith("this"):
        return Meaning(Near(0, "D"), part)
    if reach(which):
        return Meaning(Near(reach(which), "D", "then"), part)
    return Meaning(Hour(part, of=found.near(1) == "of"))


_HALF = "half=({meridiem} | in the (morning|afternoon|evening) | at night)"

RULES = (
    Rule("clock", f"c=CLOCK ({_HALF})? {{zone}}? | c=(HOUR|POINTED) {_HALF} {{zone}}?"
         " | c=CLOCK (hours)? {zone}?", _clock),
    Rule("spoken-clock", f"past=(half past) h=NUMWORD | h=NUMWORD ({_HALF} | o POSSESSIVE? clock ({_HALF})?)"
         f" | h=HOUR o POSSESSIVE? clock ({_HALF})?", _spoken),
    Rule("noon", "(?<!high) n=NOON", _noon),
    Rule("part-of-day", "which=(this|last) p=PART | which=(the (next|following|previous)) p=PART"
         " | (?<=(in|during|of)) the p=PART | the p=PART (?=of) | (?<=(at|mid|by)) p=PART | (?<=mid) - p=PART", _part),
    Rule("tonight", "tonight", lambda _: Meaning(Near(0, "D"), "TNI")),
    Rule("overnight", "overnight", lambda _: Meaning(Hour("TNI"))),
)  # fmt: skip
