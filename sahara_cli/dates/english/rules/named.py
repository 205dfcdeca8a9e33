"""Months told from names that are spelt as they are: "Bar-le-Mar", "June Carter", "Mrs May", "the March on Rome"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sahara_cli.dates.english.lexicon import (
    BEFORE_MONTH,
    DAYS,
    EDGES,
    MONTH_SHORT,
    MONTHS,
    PREPOSITIONS,
    UNITS,
)

if TYPE_CHECKING:
    from sahara_cli.dates.english.captures import Capture

#: Words before a month or a season that make it a time, whatever follows.
BEFORE_TIME = PREPOSITIONS | frozenset(
    "and or - early late mid last next this every the throughout".split()  # noqa: SIM905 - words read best so
)
#: What opens the text of a chronology's entry.
AFTER_ENTRY = frozenset({"-", "–", "—", "--", ":"})
_FROM_SOMEBODY = frozenset({"from", "by", "with", "to"})
#: Words with a capital before the month of May: other words with one are given names and titles.
_BEFORE_MAY = (
    "(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|June|July|August|September"
    "|October|November|December|The|And|Or|But|Come|Every|Last|Next|This|Early|Late|Mid|Around|About"
    "|In|On|By|Of|At|To|From|For|With|Since|Until|Till|During|Through|Throughout|Before|After|Between)"
)
_DOES = (
    "[a-z]+ed|said|says|told|tells|is|was|has|had|who|will|would|wept|kept|wrote|went|came|took|made|left|won|lost|led"
    "|met"
)
#: "Mrs May", and "Ada May said" or "the actor Ada May," anywhere, but "Boston May 5" and "Labour May poll" are none.
_MAY = re.compile(
    r"\b(?:(?:Mrs?|Ms|Miss|Dr|Sir|Dame|Lady|Lord|Minister|President|Secretary|Judge|Prof|Professor|Senator)\.? May\b"
    rf"|(?!{_BEFORE_MAY}\b)[A-Z][a-z]+ May(?= (?:{_DOES})\b|[’']s\b|[,.;]))"
)
_NEAR_NAME = 1_500
#: "The coldest March in 50 years".
_SINCE = frozenset({"in", "since", "on", "for"})
#: Names of people that are months too.
_FIRST_NAMES = frozenset({"april", "may", "june", "august", "january"})
#: "The Isle of Mar".
_PLACES_OF = frozenset((word, "of") for word in ("isle", "earl", "lake", "port", "house", "bay"))
_LINKS = frozenset({"-", "–", "to", "and", "or", "through"})
#: Words behind "the March" and "the May" that make them no months: "the March on Rome".
_AFTER_NAME = frozenset({"on", "of", "to", "for", "in", "was", "is"})


def is_name(capture: Capture, month: str, which: str) -> bool:
    """Tell a month's word that is a name, by the words around; `which` is "last" and the like before it."""
    if month == "may" and _is_minister(capture, which):
        return True
    if month in MONTH_SHORT and (capture.near(-2), capture.near(-1)) in _PLACES_OF:
        return True
    return not which and _is_called(capture, month)


def _is_called(capture: Capture, month: str) -> bool:
    if month in MONTH_SHORT and _is_of_name(capture):
        return True
    # "May I ask", "the March on Rome" and "the cabinet of May" are no months.
    if month in {"may", "march"} and not _is_month(capture):
        return True
    return month in _FIRST_NAMES and _is_person(capture)


def _is_of_name(capture: Capture) -> bool:
    # "Bar-le-Mar", "the Mar-a-Lago club", "in Mar del Plata", "of Jan Novak".
    if capture.near(-1) == "-" and capture.near(-2) not in EDGES and capture.near(-2) not in MONTHS:
        return True
    after, then = capture.near(1), capture.near(2)
    if after == "-":
        return then not in MONTHS and not then.isdigit()
    if capture.holds(frozenset({"."})):
        return False
    return (capture.capital(1) and after.isalpha()) or after in {"del", "de", "la", "le"}


def _is_month(capture: Capture) -> bool:
    """Tell whether "May" or "March" is a month by the words around: "in March", "May to June"."""
    before, after = capture.near(-1), capture.near(1)
    # "Of the firm Day and March".
    if before in {"and", "&"} and capture.capital(-2) and capture.near(-2) not in MONTHS:
        return False
    if _is_told(capture, before, after):
        return True
    if before == "the":
        return after.isalpha() and after not in _AFTER_NAME
    if before == "of":
        return _has_months(capture.near(-2))
    return before in BEFORE_MONTH or (after in _LINKS and capture.near(2) in MONTHS)


def _is_told(capture: Capture, before: str, after: str) -> bool:
    """Tell "March: rebels left", "March last year" and "the coldest March in 50 years"."""
    if capture.opens_line and after in AFTER_ENTRY:
        return True
    if after in {"last", "next", "this"} and capture.near(2) == "year":
        return True
    return before.endswith("est") and after in _SINCE


def _has_months(word: str) -> bool:
    """Tell "the end of May", "the week of May", "Friday of May" and "3 of May" by the word before "of"."""
    return word in EDGES or word in UNITS or word in DAYS or word.isdigit()


def _is_minister(capture: Capture, which: str) -> bool:
    # "A statement from May's office", where the text names Theresa May.
    owns = capture.near(1) in {"'s", "’s"} or capture.near(-1) in _FROM_SOMEBODY
    return owns and not which and bool(_MAY.search(capture.around(_NEAR_NAME)))


def _is_person(capture: Capture) -> bool:
    # "June Carter sang", but "in June Carter sang" and "the May European vote".
    before, after = capture.near(-1), capture.near(1)
    named = capture.capital(1) and len(after) > 1 and after not in MONTHS and after not in DAYS
    return named and before not in BEFORE_TIME
