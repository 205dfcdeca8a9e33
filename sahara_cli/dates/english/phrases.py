"""Neighbouring expressions joined into a single one: "4 p.m. GMT, June 2", "July last year"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sahara_cli.dates.english.matches import Match
from sahara_cli.dates.english.meanings import (
    Beside,
    Fixed,
    Hour,
    Meaning,
    Monthly,
    Near,
    Nth,
    Period,
    Weekly,
    Yearly,
)
from sahara_cli.dates.english.stamps import Stamp

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sahara_cli.dates.english.tokens import Tokens

_NEXT_TO = frozenset({(), (",",)})
#: The tokens of "(7:30 a.m. EST)" and the like.
_LONGEST_GLOSS = 6
_POSSESSIVES = frozenset({("'s",), ("’s",), ("'",), ("’",)})


def join(matches: Iterable[Match], tokens: Tokens) -> list[Match]:
    """Join neighbours; drop halves that were not joined ("the night of …")."""
    joined: list[Match] = []
    for match in matches:
        last = match
        while joined and (both := _both(joined[-1], last, tokens)):
            joined.pop()
            last = both
        joined.append(last)
    for place, following in enumerate(joined[1:]):
        joined[place] = _glossed(joined[place], following, tokens) or joined[place]
    return [match for match in joined if not _is_half(match.meaning)]


def _glossed(left: Match, right: Match, tokens: Tokens) -> Match | None:
    # The 9 p.m. of "9 p.m. (2000 GMT) on Friday" is the Friday's.
    between = tokens.words(left.end, right.start)
    if between[-1:] == ["on"]:
        between.pop()
    if not between or (between[0], between[-1]) != ("(", ")") or len(between) > _LONGEST_GLOSS:
        return None
    if not isinstance(left.meaning.what, Hour):
        return None
    meaning = _timed(left.meaning, right.meaning, ())
    return left._replace(meaning=meaning) if meaning else None


def _is_half(meaning: Meaning) -> bool:
    match meaning.what:
        case Hour(of=of):
            return of
        case Beside(day=half) | Nth(of=half):
            return half is None
    return False


def _both(left: Match, right: Match, tokens: Tokens) -> Match | None:
    if right.start - left.end > 1:
        return None
    between = tuple(tokens.words(left.end, right.start))
    if isinstance(left.meaning.what, (Beside, Nth)):
        meaning = _completed(left.meaning.what, right.meaning, between)
    elif between in _POSSESSIVES:
        meaning = _owned(left.meaning, right.meaning)
    else:
        meaning = _timed(left.meaning, right.meaning, between) or _dated(
            left.meaning, right.meaning, between
        )
        if not (meaning or between):
            meaning = _counted(left.meaning, right.meaning)
    if not meaning:
        return None
    rule = right.rule if isinstance(left.meaning.what, (Hour, Weekly)) else left.rule
    return Match(left.start, right.end, rule, meaning)


def _completed(half: Beside | Nth, right: Meaning, between: tuple[str, ...]) -> Meaning | None:
    if isinstance(half, Nth):
        longer = _grain(right) in _LONGER.get(half.unit, "") and not right.time
        return (
            Meaning(replace(half, of=right.what)) if longer and not (half.of or between) else None
        )
    if half.day or between or not is_day(right):
        return None
    return Meaning(replace(half, day=right.what))


def _owned(left: Meaning, right: Meaning) -> Meaning | None:
    if isinstance(right.what, Yearly) and isinstance(left.what, (Fixed, Near)) and _is_year(left):
        return replace(right, what=replace(right.what, year=left.what))
    return None


def _timed(left: Meaning, right: Meaning, between: tuple[str, ...]) -> Meaning | None:
    if isinstance(left.what, Hour) and is_day(right) and not right.time:
        links = {("of",)} if left.what.of else {*_NEXT_TO, ("on",)}
        return replace(right, time=left.what.time) if between in links else None
    if isinstance(right.what, Hour) and is_day(left) and not left.time and not right.what.of:
        return replace(left, time=right.what.time) if between in _NEXT_TO else None
    return None


def _dated(left: Meaning, right: Meaning, between: tuple[str, ...]) -> Meaning | None:
    match left.what, right.what:
        case Weekly() as day, Fixed() as date if is_day(right) and between in _NEXT_TO:
            return replace(right, what=replace(date, weekday=day.weekday), time=left.time)
        case Weekly() as day, Yearly() as part if is_day(right) and between in _NEXT_TO:
            return replace(right, what=replace(part, weekday=day.weekday), time=left.time)
        case Weekly() as day, Near(unit="W") as week if between in {(), ("of",)}:
            return replace(left, what=replace(day, week=week))
        case Monthly() as day, Near(unit="M") as month if between == ("of",):
            return replace(left, what=replace(day, month=month))
        case Yearly(year=None) as part, Fixed() | Near() as year if _is_year(right) and between != (
            "on",
        ):
            linked = between in _YEAR_LINKS or (between == ("-",) and isinstance(year, Near))
            return replace(left, what=replace(part, year=year)) if linked else None
    return None


def _counted(left: Meaning, right: Meaning) -> Meaning | None:
    # "Ten years ago this month", "a week from today".
    match left.what, right.what:
        case Near(count=0, base="then") as near, (Near(unit="Y") | Period(unit="")) as far:
            # "The same month last year".
            count, unit = _years_of(far), "Y"
        case (Near(base="now") | Period(unit="")) as far, Near(count=0) as near if (
            near.base != "then"
        ):
            count, unit = _years_of(far), far.unit or "Y"
            near = replace(near, base="now")
        case (Near(base="now") | Period(unit="")) as far, Yearly(which="this") as part if (
            not part.year
        ):
            what = Beside(_years_of(far), far.unit or "Y", part, same=True)
            return replace(left, what=what, loose=False)
        case _:
            return None
    if not count or near.unit not in _SMALLER.get(unit, ""):
        return None
    return replace(left, what=Beside(count, unit, near, same=True), loose=False)


def _years_of(far: Near | Period) -> int:
    return far.count if isinstance(far, Near) else far.years


#: The units that a count of units can end in: "ten years ago this week".
_SMALLER = {"Y": "DWM", "M": "DW", "W": "D"}
_YEAR_LINKS = frozenset({*_NEXT_TO, ("of",), ("in",)})


#: The stretches in which a unit can have a place; a season has no first day.
_LONGER = {"D": "WMQHY", "W": "MQHY", "K": "MQHY", "M": "QHY"}


def _grain(meaning: Meaning) -> str:
    match meaning.what:
        case Near(unit=grain) | Fixed(Stamp(grain=grain)) | Yearly(Stamp(grain=grain)):
            return grain
    return "-"


def is_day(meaning: Meaning) -> bool:
    """Tell whether a meaning is a day."""
    match meaning.what:
        case Weekly(grain=grain):
            return grain == "D"
        case Monthly():
            return True
        case Near(unit=unit) | Beside(unit=unit):
            return unit == "D"
        case Fixed(stamp) | Yearly(stamp):
            return stamp.grain == "D"
    return False


def _is_year(meaning: Meaning) -> bool:
    match meaning.what:
        case Near(unit=unit):
            return unit == "Y"
        case Fixed(stamp):
            return stamp.grain == "Y"
    return False
