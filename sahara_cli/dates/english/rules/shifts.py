"""Stretches counted from another: last week, this year, two days ago, the following month."""

from __future__ import annotations

from dataclasses import replace

from sahara_cli.dates.english import numbers
from sahara_cli.dates.english.captures import Capture, Rule
from sahara_cli.dates.english.lexicon import DAYS, EDGES, LAST, NEXT, UNITS
from sahara_cli.dates.english.meanings import Beside, Meaning, Near, Nth, Span, Vague
from sahara_cli.dates.english.rules.lengths import AND_HALF, HALF, duration, is_back

#: Words that count from the date last mentioned, not from publication.
_FROM_THEN = frozenset({"following", "subsequent", "ensuing", "previous", "preceding", "prior"})
#: Words after a count that look back, and those that count from publication.
_BACK = frozenset({"ago", "earlier", "before", "previously", "back", "prior"})
_FROM_NOW = frozenset({"ago", "now", "today", "back", "hence", "from"})
#: What is chosen "of the year".
_PRIZED = frozenset({
    "album", "song", "record", "artist", "player", "coach", "manager", "rookie", "man", "woman", "person", "team",
    "driver", "athlete", "word", "book", "film", "car", "game", "goal", "teacher", "photo", "product", "sportsman",
})  # fmt: skip
#: Units that stretches are counted in; a decade ago is a year, ten years away.
_STEPS = frozenset("DWKMQYEC")
_COUNTED_AS = {"E": (10, "Y"), "C": (100, "Y"), "L": (1000, "Y"), "F": (2, "W"), "K": (7, "D")}
#: "Over the last month" is so long, up to now; "last month" is the calendar's.
_LASTING, _THROUGHOUT = (
    frozenset("DWMY"),
    frozenset({"over", "during", "for", "within", "throughout"}),
)
#: Units in which counts are round: "two decades ago".
_ROUND = frozenset("ECL")
_PARTS = {"Y": (12, "M"), "M": (30, "D"), "W": (7, "D"), "Q": (3, "M")}
#: How many days a few days or weeks may be.
_FEW_DAYS = {"D": (1, 7), "W": (8, 42)}


def reach(words: str) -> int:
    """Count the units to "last week" (-1), "this week" (0) and "next week" (1)."""
    last = words.rpartition(" ")[2]
    return -1 if last == "latest" else LAST.get(last, NEXT.get(last, 0))


def _which_unit(capture: Capture) -> Meaning | None:
    words, unit = capture.words("which"), UNITS[capture["u"]]
    # "Our last day here" is no yesterday.
    if unit not in _STEPS or (unit == "D" and words[-1] == "last"):
        return None
    if words == ["the", "last"] and unit in _LASTING and capture.near(-1) in _THROUGHOUT:
        return Meaning(Span(duration(1, unit), back=is_back(capture)))
    if _FROM_THEN & set(words) or (unit == "D" and words[-1] == "next"):
        base = "then"
    else:
        base = "here" if words[0] == "the" else "now"
    return Meaning(Near(reach(capture["which"]), unit, base))


def _counted(capture: Capture) -> Meaning | None:
    sign, base = _direction(capture["to"].rpartition(" ")[2])
    unit, count = UNITS[capture["u"]], capture.number("n")
    if count is None:
        few = _FEW_DAYS.get(unit) if capture["n"] else None
        days = (sign * few[0], sign * few[1]) if few else None
        if sign < 0:
            return Meaning(Vague("PAST_REF", days, base))
        # "Years later" in a story of the past is no future: it tells how long.
        return Meaning(Vague("FUTURE_REF" if base == "now" else duration(None, unit), days, base))
    if count and capture["half"]:
        count += HALF
    # "Two days earlier than planned" is so long, whenever that was.
    if unit.startswith("T") or capture.near(1) == "than":
        return Meaning(Span(duration(count, unit)))
    return replace(_steps(count, unit, sign, base), loose=unit != "D" and not is_exact(capture))


def _direction(word: str) -> tuple[int, str]:
    """Give the direction of a count by the word behind it, and its base: -1 and "now" for "ago"."""
    base = "now" if word in _FROM_NOW or word == "time" else "then"
    return (-1 if word in _BACK else 1), base


def is_exact(capture: Capture) -> bool:
    """Tell whether the word before a count says that it is no round number: "exactly two years ago"."""
    return capture.near(-1) in {"exactly", "precisely"}


def _steps(count: float, unit: str, sign: int, base: str) -> Meaning:
    rough = "APPROX" if unit in _ROUND else ""
    length = duration(count, unit) if base == "then" else ""
    times, unit = _COUNTED_AS.get(unit, (1, unit))
    count *= times
    if count != int(count) and unit in _PARTS:
        rough = "APPROX"
        parts, unit = _PARTS[unit]
        count *= parts
    return Meaning(Near(sign * int(count), unit, base, length), mod=rough)


def _that(capture: Capture) -> Meaning | None:
    unit = UNITS[capture["u"]]
    return Meaning(Near(0, unit, "then")) if unit in _STEPS else None


def _stretch(capture: Capture) -> Meaning | None:
    unit = UNITS[capture["u"]]
    # "During the day" is no day; "later in the day" and "the end of the day" are.
    # "The turn of the century" is not about the century that is now.
    if (
        unit not in _STEPS
        or _is_prize(capture)
        or (unit == "D" and capture.near(-2) not in EDGES)
        or capture.near(-2) == "turn"
    ):
        return None
    return Meaning(Near(0, unit, "then" if unit == "D" else "here"))


def _is_prize(capture: Capture) -> bool:
    # "Song of the Year", "coach of the year".
    return capture.near(-1) == "of" and (capture.capital(0) or capture.near(-2) in _PRIZED)


def _year(capture: Capture) -> Meaning | None:
    if _is_prize(capture):
        return None
    return Meaning(Near(0, "Y", "here"))


def _ending(capture: Capture) -> Meaning:
    return Meaning(Span(f"P1{UNITS[capture['u']]}"))


def _beside(capture: Capture) -> Meaning | None:
    unit = UNITS[capture["u"]]
    return (
        Meaning(Near(-1 if capture["to"] == "before" else 1, unit, "then"))
        if unit in _STEPS
        else None
    )


def _from_day(capture: Capture) -> Meaning | None:
    # "A week from Tuesday" is a Tuesday.
    count = capture.number("n") or 1
    return Meaning(Beside(int(count), UNITS[capture["u"]], same=True))


def _of_day(capture: Capture) -> Meaning:
    return Meaning(Beside({"before": -1, "of": 0, "after": 1}[capture["to"]], UNITS[capture["u"]]))


def _nth(capture: Capture) -> Meaning:
    count = -1 if capture["n"] in {"last", "final"} else numbers.ordinal(capture.words("n")) or 1
    if name := capture["w"]:
        return Meaning(Nth(count, "D", DAYS[name]))
    return Meaning(Nth(count, UNITS[capture["u"]]))


def _beyond(capture: Capture) -> Meaning | None:
    unit = UNITS[capture["u"]]
    return Meaning(Near(-2 if capture["to"] == "before" else 2, unit)) if unit in _STEPS else None


#: The start of a day behind "the week of" or "the day before".
_DAY = ("(MONTH | DAYNAME | the (ORDNUM|ORDWORD) of | DAY MONTH | (last|next|this) (DAYNAME|MONTH)"
        " | FEAST)")  # fmt: skip
_AGO = (
    "to=(ago|earlier|later|from (now | (?=today))|hence|before (?=(,|.))|on (?=,)|previously|prior (?!to)"
    "|back (?!(PLAIN|in|on|to|at|from|for|with)))"
)
_SIZE = "(full|more|short|whole|long)?"

RULES = (
    Rule("ending-unit", "(the|its|their)? (fiscal|full)? u=(year|month|week) (?=(ended|ending"
         " | to (end|late|early|mid)? -? MONTH))",
         _ending),
    Rule("the-year", "the (year (?!(-|PLAIN|NUMBER|of DET)) | (fiscal|full|calendar|entire|whole) year (?!(-|NUMBER)))",
         _year),
    Rule("the-stretch", "(?<=(in|for|during|on|of)) the u=UNITONE (?!(-|PLAIN|of|NUMBER))"
         " | (?<=(begin|began|start|started|end|ended|finish|finished|close|closed|open|opened))"
         " the u=(week|month|quarter) (?!(-|of|NUMBER|before|after|when|that))", _stretch),
    Rule("last-unit", "which=((the very?|this)? (LAST|NEXT|latest)) (fiscal|calendar|full|business|trading)? u=UNITONE"
         " (?!POSSESSIVE quarter)", _which_unit),
    Rule("this-unit", "which=(this|the current|current) (fiscal|calendar|full|very)? u=UNITONE", _which_unit),
    Rule("that-unit", "(that same? | the very? same) u=UNITONE", _that),
    Rule("unit-of-day", f"the u=(day|week|weekend|month) to=(before|after) (?={_DAY})"
         f" | the u=(week|weekend) to=of (?={_DAY})", _of_day),
    Rule("unit-from-day", "n=(a|an|one|two|three) u=(day|days|week|weeks) from (?=(this? DAYNAME|NEARDAY))", _from_day),
    Rule("nth-unit", "(the|its)? n=(ORDWORD|ORDNUM|last|final|very last) u=(day|week|weekend|month) of"
         " | the n=(ORDWORD|ORDNUM|last) w=DAYNAME (of|in)", _nth),
    Rule("unit-beyond", "the u=UNITONE (to=before last | to=after next)"
         " (?!(UNITONE|DAYNAME|MONTH|SEASON|PART))", _beyond),
    Rule("unit-before", "the u=UNITONE to=(before|after) (?=(,|.|!|;|and))", _beside),
    Rule("units-ago", f"n=({{count}}|half? (a|an)) {_SIZE} u=UNIT (or (so|more))? {_AGO}"
         " | n={count} - u=UNITONE - to=(ago|earlier)"
         f" | n={{count}} {AND_HALF} u=UNITMANY {_AGO} | n=(a|an|one) u=UNITONE {AND_HALF} {_AGO}"
         " | (?<=in) n={count} u=UNIT POSSESSIVE? to=time", _counted),
    Rule("some-units-ago", f"u=UNITMANY {_AGO}", _counted),
)  # fmt: skip
