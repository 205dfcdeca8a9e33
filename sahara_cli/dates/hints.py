"""What to type instead of a text that is no date, or has no clear meaning."""

from __future__ import annotations

import re

from sahara_cli.dates.refusals import quoted
from sahara_cli.errors import DateError

#: What people type that is refused, and what is said of it; `{0}` is the whole text.
_ABOUT = r"(?:circa|ca?\.?|about|around|roughly|approximately|approx\.?)"
_HINTS: tuple[tuple[str, str], ...] = (
    (r"", "there is no date; type one, such as 2020 or 8 Dec 2023"),
    (rf"{_ABOUT} ?([0-9]{{4}})", "{0} is approximate: type {1}~"),
    (rf"{_ABOUT} .*", "{0} is approximate: type the date as EDTF and then ~, such as 2023-12~"),
    (
        r"early[- ]?([0-9]{4})",
        "{0} has no clear last day: type the months, such as {1}-01..{1}-04, or {1}",
    ),
    (
        r"mid[- ]?([0-9]{4})",
        "{0} has no clear first and last day: type the months, such as {1}-05..{1}-08, or {1}",
    ),
    (
        r"late[- ]?([0-9]{4})",
        "{0} has no clear first day: type the months, such as {1}-09..{1}-12, or {1}",
    ),
    (
        r"(?:the )?(?:early|mid|late|beginning of|start of|end of)[- ].*",
        "{0} has no clear first and last day: type them, such as 2023-05..2023-08",
    ),
    (
        r"(?:since|until|till|before|after|from|by|in|on|at|during) (.+)",
        "{0} is more than a date: type the date alone, {1}",
    ),
    (
        r"(?:the )?[0-9]{1,2}(?:st|nd|rd|th) century.*",
        "{0} may begin in a year 00 or 01: type its years, such as 1801..1900, or 18XX",
    ),
    (
        r"([0-9]{2})",
        "{0} may be a day, a year or a century: type four digits, or {1}XX for {1}00 to {1}99",
    ),
    (
        r"[0-9]{1,3}|[0-9]{5}",
        "{0} is no date: a year has four digits, such as 2020; a day has a month, such as 8 Dec",
    ),
    (r"(?:the )?'?([0-9])0'?s", "{0} lacks its century: type 19{1}0s or 20{1}0s"),
    (r"([0-9]{4})-([0-9]{4})", "{0} is no date: type a range with two dots, {1}..{2}"),
    (
        r"[0-9]{1,2}[-/.][0-9]{1,2}",
        "{0} lacks its year, and may be two days: type the month by name, such as 8 Dec",
    ),
    (
        r"[0-9]{1,2}[-/. ](?:[0-9]{1,2}|[a-z]+)[-/. ]'?[0-9]{2}|[a-z]+ '[0-9]{2}",
        "{0} has a year of two digits: type all four",
    ),
    (r"[0-9]{6}", "{0} is no date: type a month as 2023-12, a day as 2023-12-08"),
    (
        r".*[a-z0-9] ?(?:,| and | or |&|;) ?.*[0-9a-z]",
        "{0} is not one date: type one, or a range with two dots, such as 2020-06..2021-05",
    ),
    (
        r"(?:the )?(?:last|past|next) [0-9]+ .*|recently|lately|soon|(?:the )?past .*",
        "{0} has no clear first day: type it, such as 3 days ago or 2 months ago",
    ),
)
_FORMS = (
    "type a date such as 2020, June 2020, 8 Dec 2023, Q3 2023, 1990s, last month, 3 days ago"
    " or 2020..2023-06"
)


def hint(tidy: str, text: str) -> DateError | None:
    """Make the error for a text of a known kind that is refused; nothing where it is of none."""
    for pattern, sentence in _HINTS:
        if match := re.fullmatch(pattern, tidy):
            return DateError(sentence.format(quoted(text), *map(_shown, match.groups())))
    return None


def no_date(text: str) -> DateError:
    """Make the error for a text that is like no date: the forms that dates have."""
    return DateError(f"{quoted(text)} is no date: {_FORMS}")


def _shown(part: str | None) -> str:
    return quoted(part or "").strip('"')
