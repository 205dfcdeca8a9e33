"""The month or year that members of a range or a list share: "from June 2 to July 9, 1987", "3-4 May", "1914-18"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sahara_cli.dates.english.lexicon import UNITS
from sahara_cli.dates.english.matches import Match
from sahara_cli.dates.english.meanings import Fixed, Meaning, Near, Weekly, What, Yearly
from sahara_cli.dates.english.stamps import Stamp
from sahara_cli.dates.english.tokens import NAME, PLAIN
from sahara_cli.reading.timexes.tense import ends, is_past, tense

if TYPE_CHECKING:
    from sahara_cli.dates.english.tokens import Tokens

_LINKS = frozenset({"to", "and", "or", "through", "until", "till", "-", "–", "/"})
_TO = _LINKS - {"and", "or", "/"}
#: Words that part a day from the next; the most tokens between two that go on, and behind their verb.
_APART = frozenset({
    "after", "since", "because", "that", "who", "whom", "which", "when", "where", "had", "following", "but", "while",
})  # fmt: skip
_LONGEST_STEP, _LONGEST_OBJECT = 15, 3
#: The most tokens that may explain a date in brackets: "Old Style)".
_LONGEST_GLOSS = 6
_STYLES = (["o", ".", "s"], ["n", ".", "s"])
_STROKES = frozenset({"-", "–", "/"})
_DAYS = frozenset(map(str, range(1, 32)))
_NOT_BEFORE_DAY = frozenset({"$", "£", "€", "-", "/"})
_NOT_AFTER_DAY = frozenset({"percent", "%", "-", *UNITS})


def share(matches: list[Match], tokens: Tokens) -> list[Match]:
    """Give the members of a list the month or the year that only another member has."""
    shared: list[Match] = []
    for place, match in enumerate(matches):
        following = matches[place + 1] if place + 1 < len(matches) else None
        shared += _all_before(match, tokens, shared[-1].end if shared else 0)
        member = _after_first(matches[place - 1], match, tokens) if place else match
        if following:
            member = _with_year(_before_next(member, following, tokens), following, tokens)
        shared.append(member)
        if last := _after(match, tokens, following.start if following else len(tokens)):
            shared.append(last)
    joined = _with_years_behind(_with_years_after(shared, tokens), tokens)
    joined = [
        dated
        for n, dated in enumerate(joined)
        if not (n and _is_gloss(joined[n - 1], dated, tokens))
    ]
    return _with_years_past_brackets(joined, tokens)


def _with_years_past_brackets(matches: list[Match], tokens: Tokens) -> list[Match]:
    """Give the year after "7 November (25 October Old Style) 1917" and "14 May (O.S.) 1686" to their days."""
    for place, year in enumerate(matches):
        what = year.meaning.what
        if year.rule != "year" or not isinstance(what, Fixed):
            continue
        days = _days_before_brackets(matches[max(0, place - 2) : place], year, tokens)
        matches[place - len(days) : place] = [_in_year(day, what.stamp.year) for day in days]
    return matches


def _is_gloss(before: Match, match: Match, tokens: Tokens) -> bool:
    """Tell "3 March 1878 (19 February O.S.)": the same day by the other calendar."""
    dated = isinstance(before.meaning.what, Fixed) and before.meaning.what.stamp.grain == "D"
    if not (dated and _is_bare_day(match)) or tokens.word(before.end) not in {"(", "["}:
        return False
    near = tokens.words(before.end + 1, match.end + _LONGEST_GLOSS)
    closed = near[: near.index(")")] if ")" in near else near
    return match.start - before.end <= _LONGEST_GLOSS and (
        "style" in closed or closed[-4:-1] in _STYLES
    )


def _days_before_brackets(before: list[Match], year: Match, tokens: Tokens) -> list[Match]:
    """Give the bare days that the year follows, the last of them within brackets or before them."""
    for count in (2, 1):
        days = before[-count:]
        if len(days) < count or not all(map(_is_bare_day, days)):
            continue
        end = days[0].end
        gloss = tokens.words(end, year.start) if year.start - end <= count * _LONGEST_GLOSS else []
        if gloss[:1] in (["("], ["["]) and gloss[-1:] in ([")"], ["]"]):
            return days
    return []


def _is_bare_day(match: Match) -> bool:
    part = match.meaning.what
    return isinstance(part, Yearly) and part.stamp.grain == "D" and not (part.year or part.which)


def _with_years_after(shared: list[Match], tokens: Tokens) -> list[Match]:
    """Give the year after "May 3 and 5, 1995" to both of its days."""
    matches: list[Match] = []
    for match in shared:
        day, year = matches[-1] if matches else match, match.meaning.what
        between = tokens.words(day.end, match.start)
        shares = day.rule == "shared-month" and isinstance(day.meaning.what, Yearly)
        if shares and match.rule == "year" and isinstance(year, Fixed) and between in ([], [","]):
            matches[-2:] = [_in_year(day, year.stamp.year) for day in matches[-2:]]
            matches[-1] = matches[-1]._replace(end=match.end)
        else:
            matches.append(match)
    return matches


def _with_years_behind(shared: list[Match], tokens: Tokens) -> list[Match]:
    """Give the year behind "15-24 July in 2024" and "23 July to 8 August next year" to the days before it."""
    matches: list[Match] = []
    for match in shared:
        day = matches[-1] if matches else None
        dated = _of_year_behind(day, match, tokens) if day else None
        if day is None or dated is None:
            matches.append(match)
            continue
        matches[-1] = dated._replace(end=match.end)
        first = matches[-2] if len(matches) > 1 else None
        if first and _is_linked(first, day, tokens) and _is_bare(first) and _is_before(first, day):
            matches[-2] = _of_year(first, match.meaning.what)
    return matches


def _of_year_behind(day: Match, year: Match, tokens: Tokens) -> Match | None:
    """Give a day the year that stands behind it: "in 2024", "next year"; None where there is none."""
    between, what = tokens.words(day.end, year.start), year.meaning.what
    named = year.rule == "year" and isinstance(what, Fixed) and between in (["in"], ["of"])
    counted = isinstance(what, Near) and (what.unit, what.base) == ("Y", "now")
    if not _is_bare(day) or not (named or (counted and between == [])):
        return None
    return _of_year(day, what)


def _of_year(match: Match, year: What) -> Match:
    if isinstance(year, Fixed):
        return _in_year(match, year.stamp.year)
    part = match.meaning.what
    if not isinstance(part, Yearly) or not isinstance(year, Near):
        return match
    return match._replace(meaning=replace(match.meaning, what=replace(part, year=year)))


def _is_bare(match: Match) -> bool:
    """Tell a day or a month without its year."""
    part = match.meaning.what
    bare = isinstance(part, Yearly) and not (part.year or part.which or part.feast)
    return bare and isinstance(part, Yearly) and part.stamp.grain in "DM"


def _is_linked(first: Match, second: Match, tokens: Tokens) -> bool:
    return second.start - first.end == 1 and tokens.word(first.end) in _LINKS


def _is_before(first: Match, second: Match) -> bool:
    parts = first.meaning.what, second.meaning.what
    return (
        isinstance(parts[0], Yearly)
        and isinstance(parts[1], Yearly)
        and parts[0].stamp.month <= parts[1].stamp.month
    )


def _in_year(match: Match, year: int) -> Match:
    part = match.meaning.what
    if not isinstance(part, Yearly):
        return match
    # A day that the year lacks stays one that does not exist.
    stamp = part.in_year(year) if part.feast else replace(part.stamp, year=year)
    return match._replace(meaning=replace(match.meaning, what=Fixed(stamp)))


def _after_first(before: Match, match: Match, tokens: Tokens) -> Match:
    # The Friday of "from Monday to Friday" is the one after the Monday, the March of "October to March" that after it.
    link = tokens.word(before.end)
    between = link == "and" and tokens.word(before.start - 1) == "between"
    between = between and isinstance(match.meaning.what, Yearly)
    if match.start - before.end != 1 or not (link in _TO or between):
        return match
    match before.meaning.what, match.meaning.what:
        case Weekly(), (Weekly(which="", week=None) as what):
            pass
        case Yearly(feast=None), (Yearly(which="", year=None, weekday=None, feast=None) as what):
            pass
        case _:
            return match
    return match._replace(meaning=replace(match.meaning, what=replace(what, which="following")))


def _before_next(match: Match, following: Match, tokens: Tokens) -> Match:
    # "It came on Sunday and left on Monday": a story of the past runs forward.
    day, other = match.meaning.what, following.meaning.what
    if not (isinstance(day, Weekly) and isinstance(other, Weekly)):
        return match
    if not _are_two_days(day, other) or not _runs_forward(match, following, tokens):
        return match
    return match._replace(meaning=replace(match.meaning, what=replace(day, leads_to=other.weekday)))


def _are_two_days(day: Weekly, other: Weekly) -> bool:
    """Tell two days of the week, neither a weekend nor of a week that is named."""
    if day.which or other.which or day.week or other.week:
        return False
    return "K" not in day.grain + other.grain and day.weekday != other.weekday


def _runs_forward(match: Match, following: Match, tokens: Tokens) -> bool:
    places = range(match.end, following.start)
    if not _goes_on(tokens, places) or any(ends(tokens, at) for at in places):
        return False
    return all(tense(tokens, day.start, day.end)[0] == "past" for day in (match, following))


def _goes_on(tokens: Tokens, places: range) -> bool:
    """Tell whether only a range, a choice or the next step stands between two days: "and left on"."""
    between = tokens.words(places.start, places.stop)
    if len(between) == 1:
        return between[0] in _TO or between[0] == "or"
    if len(between) > _LONGEST_STEP or not _APART.isdisjoint(between):
        return False
    verbs = [at for at in places if is_past(tokens, at)]
    near = bool(verbs) and places.stop - verbs[-1] - 1 <= _LONGEST_OBJECT
    return near and tokens.word(verbs[-1] - 1) in {"and", "then"}


def _with_year(match: Match, following: Match, tokens: Tokens) -> Match:
    """Give a day the year of the one that it is linked to: "June 2 to July 9, 1987"."""
    part, other = match.meaning.what, following.meaning.what
    linked = _is_linked(match, following, tokens)
    if not (linked and isinstance(part, Yearly)) or part.year or part.which:
        return match
    if isinstance(other, Yearly):
        shared = other.year if _is_bare(match) and _is_before(match, following) else None
        return _of_year(match, shared) if shared else match
    if not isinstance(other, Fixed) or {part.stamp.grain, other.stamp.grain} - {"D", "M"}:
        return match
    year = other.stamp.year - (part.stamp.month > other.stamp.month)
    return _in_year(match, year)


def _all_before(match: Match, tokens: Tokens, floor: int) -> list[Match]:
    """Find the days before a link and those before a comma, in order: the 3 and the 4 of "3, 4 and 5 May"."""
    if not (first := _before(match, tokens, floor)):
        return []
    days = [first]
    while len(days) < len(_DAYS) and tokens.word(days[0].start - 1) == ",":
        at = days[0].start - 2
        number = at >= floor and tokens.word(at - 1) not in _NOT_BEFORE_DAY
        day = _of_same_month(match.meaning, tokens.word(at)) if number else None
        if not day:
            break
        days.insert(0, Match(at, at + 1, first.rule, day))
    return days


def _before(match: Match, tokens: Tokens, floor: int) -> Match | None:
    # The 3 of "3-4 May": where the day comes first, a number before the link is a day of the same month.
    at = match.start - 2
    if at < floor or tokens.word(at + 1) not in _LINKS or not _is_number(tokens.word(match.start)):
        return None
    if tokens.word(at - 1) in _NOT_BEFORE_DAY:
        return None
    return _member(at, "shared-month", _of_same_month(match.meaning, tokens.word(at)))


def _after(match: Match, tokens: Tokens, ceiling: int) -> Match | None:
    # The 25 of "June 12 and 17", the 18 of "1914-18".
    at, link = match.end + 1, tokens.word(match.end)
    if at >= ceiling or link not in _LINKS or tokens.word(at + 1) in _NOT_AFTER_DAY:
        return None
    if match.rule == "year" and link in _STROKES:
        return _member(at, "shared-century", _of_same_century(match.meaning, tokens.word(at)))
    month_first = not _is_number(tokens.word(match.start)) and _is_number(
        tokens.word(match.end - 1)
    )
    if not month_first or tokens.letters[at + 1 : at + 2] in {PLAIN, NAME}:
        return None
    return _member(at, "shared-month", _of_same_month(match.meaning, tokens.word(at)))


def _member(at: int, rule: str, meaning: Meaning | None) -> Match | None:
    return Match(at, at + 1, rule, meaning) if meaning else None


def _is_number(word: str) -> bool:
    return word[:1].isdigit()


def _of_same_month(meaning: Meaning, word: str) -> Meaning | None:
    what = meaning.what
    if (
        not isinstance(what, Fixed | Yearly)
        or what.stamp.grain != "D"
        or not what.stamp.exists
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
