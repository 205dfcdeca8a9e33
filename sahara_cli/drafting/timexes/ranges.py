"""What the members of a range or a list share: "from May 15 to August 16, 1988", "3-4 May", "1914-18"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sahara_cli.drafting.timexes.matches import Match
from sahara_cli.drafting.timexes.meanings import Fixed, Meaning, Yearly
from sahara_cli.drafting.timexes.stamps import Stamp
from sahara_cli.drafting.timexes.tokens import NAME, PLAIN

if TYPE_CHECKING:
    from sahara_cli.drafting.timexes.tokens import Tokens

_LINKS = frozenset({"to", "and", "or", "through", "until", "till", "-", "–", "/"})
_DAYS = frozenset(map(str, range(1, 32)))


def share(found: list[Match], tokens: Tokens) -> list[Match]:
    """Give members of a list the month or the year that only another of them bears."""
    shared: list[Match] = []
    for place, match in enumerate(found):
        before = shared[-1].end if shared else 0
        after = found[place + 1].start if place + 1 < len(found) else len(tokens)
        if first := _before(match, tokens, before):
            shared.append(first)
        shared.append(
            _with_year(match, found[place + 1], tokens) if place + 1 < len(found) else match
        )
        if last := _after(match, tokens, after):
            shared.append(last)
    return shared


def _with_year(match: Match, following: Match, tokens: Tokens) -> Match:
    part, other = match.meaning.what, following.meaning.what
    linked = following.start - match.end == 1 and tokens.word(match.end) in _LINKS
    if not (
        linked
        and isinstance(part, Yearly)
        and isinstance(other, Fixed)
        and not part.year
        and not part.which
    ):
        return match
    if part.stamp.grain not in "DM" or other.stamp.grain not in "DM":
        return match
    year = other.stamp.year - (part.stamp.month > other.stamp.month)
    return match._replace(meaning=replace(match.meaning, what=Fixed(part.in_year(year))))


def _before(match: Match, tokens: Tokens, floor: int) -> Match | None:
    # The 3 of "3-4 May": where the day comes first, a number before the link is a day of the same month.
    at = match.start - 2
    if (
        at < floor
        or tokens.word(at + 1) not in _LINKS
        or not tokens.word(match.start)[:1].isdigit()
    ):
        return None
    if tokens.word(at - 1) in {"$", "£", "€", "-", "/"}:
        return None
    meaning = _of_same_month(match.meaning, tokens.word(at))
    return Match(at, at + 1, "shared-month", meaning) if meaning else None


def _after(match: Match, tokens: Tokens, ceiling: int) -> Match | None:
    # The 25 of "April 24 and 25", the 18 of "1914-18".
    at = match.end + 1
    if at >= ceiling or tokens.word(match.end) not in _LINKS:
        return None
    following = tokens.letters[at + 1 : at + 2]
    if following in {PLAIN, NAME} or tokens.word(at + 1) in {
        "percent",
        "%",
        "years",
        "days",
        "months",
        "-",
    }:
        return None
    if _is_plain_year(match) and tokens.word(match.end) in {"-", "–", "/"}:
        meaning = _of_same_century(match.meaning, tokens.word(at))
        return Match(at, at + 1, "shared-century", meaning) if meaning else None
    if tokens.word(match.end - 1)[:1].isdigit() and not tokens.word(match.start)[:1].isdigit():
        meaning = _of_same_month(match.meaning, tokens.word(at))
        return Match(at, at + 1, "shared-month", meaning) if meaning else None
    return None


def _is_plain_year(match: Match) -> bool:
    return (
        isinstance(match.meaning.what, Fixed)
        and match.meaning.what.stamp.grain == "Y"
        and match.rule == "year"
    )


def _of_same_month(meaning: Meaning, word: str) -> Meaning | None:
    what = meaning.what
    if (
        not isinstance(what, Fixed | Yearly)
        or what.stamp.grain != "D"
        or (isinstance(what, Yearly) and what.feast)
    ):
        return None
    if word not in _DAYS:
        return None
    stamp = replace(what.stamp, day=int(word))
    return replace(meaning, what=replace(what, stamp=stamp)) if stamp.exists else None


def _of_same_century(meaning: Meaning, word: str) -> Meaning | None:
    if not (
        isinstance(meaning.what, Fixed)
        and word.isascii()
        and word.isdigit()
        and len(word) == len("18")
    ):
        return None
    first = meaning.what.stamp.year
    year = first // 100 * 100 + int(word)
    return replace(meaning, what=Fixed(Stamp("Y", year))) if year > first else None
