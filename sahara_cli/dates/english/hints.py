"""Hints for texts that are no date, or have no clear meaning: the text to type instead.

Every date that is advised was tried, and can be read.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

from sahara_cli.dates.days import MONTHS, MONTHS_OF_YEAR, civil, day_number, day_text, year_text
from sahara_cli.dates.edtf.refusals import quoted
from sahara_cli.dates.english.counts import counted_stretch
from sahara_cli.dates.english.months import ELSEWHERE, without_accents
from sahara_cli.dates.english.names import WEEKDAYS
from sahara_cli.errors import DateError

if TYPE_CHECKING:
    from collections.abc import Callable

    from sahara_cli.dates.days import Day
    from sahara_cli.dates.edtf.value import Edtf

    #: Reads a text as a date; None if it is none.
    Reads: TypeAlias = Callable[[str], Edtf | None]

_ABOUT = re.compile(
    r"(?:circa|ca?|about|around|roughly|approximately|approx)(?:\. ?| |(?=[0-9]))(.+)",
    re.IGNORECASE,
)
_LEADING = re.compile(
    r"(?:(?:since|until|till|before|after|from|by|in|on|at|during) )+(?=.)", re.IGNORECASE
)
_PART = re.compile(
    r"(?:the )?(early|middle|mid|late|beginning|start|end)(?:[- ](?:of )?(?:the )?|(?=[0-9]))(.+)",
    re.IGNORECASE,
)
#: Words between the parts of a date in other languages, and what stands behind the number of its day.
_LINKS_ELSEWHERE = frozenset({"le", "de", "del", "el", "do", "il", "am", "den", "dem", "em", "en"})
_ORDINAL_ELSEWHERE = re.compile(r"(?<=[0-9])(?:er|o|º|\.)$")
#: Years before Christ, halves and quarters of years in other languages, and with their sign at the wrong end.
_WORDED_ELSEWHERE = (
    (re.compile(r"(.+?),? (?:av(?:ant|\.) ?j\.?[- ]?c\.?|a\. ?c\.?|v\. ?chr\.?)"), r"\1 BC"),
    (re.compile(r"b\.?c\.?(?:e\.?)? ?([0-9]+)"), r"\1 BC"),
    (re.compile(r"(?:s|s\.)([12])[ -]?([0-9]{4})"), r"H\1 \2"),
    (
        re.compile(r"([12])(?:er|e|eme|o|º|\.)? sem(?:estre|ester)?\.? (?:de )?([0-9]{4})"),
        r"H\1 \2",
    ),
    (re.compile(r"([1-4])(?:er|e|eme|o|º|\.)? trim(?:estre)?\.? (?:de )?([0-9]{4})"), r"Q\1 \2"),
)
#: The words of a date, as they are written, by their small letters; and how like one another misspelling is.
_SPELT = {
    word.lower(): word
    for word in (
        *MONTHS, *WEEKDAYS, "spring", "summer", "autumn", "winter", "yesterday", "today", "tomorrow", "last", "next",
        "this", "week", "month", "quarter", "year", "decade", "days", "weeks", "months", "years", "since", "until",
        "before", "after", "around", "about", "early", "middle", "late", "Christmas", "Easter",
    )
}  # fmt: skip
_LIKE = 0.75
_CENTURY = re.compile(r"(?:the )?[0-9]{1,2}(?:st|nd|rd|th) century.*", re.IGNORECASE)
#: "early 2020" lacks its last day: the part that is missing, and the third that serves as an example.
_THIRDS = {
    "early": ("last", 0), "beginning": ("last", 0), "start": ("last", 0),
    "mid": ("first and last", 1), "middle": ("first and last", 1),
    "late": ("first", 2), "end": ("first", 2),
}  # fmt: skip
#: A stretch of at least so many months or years is parted into thirds of months or years.
_FEW = 3
LAST_YEAR = 9999
#: Texts that people type and that are refused, each with its hint.
_HINTS: tuple[tuple[str, str], ...] = (
    (
        r"(?:the )?[0-9]{1,2}(?:st|nd|rd|th) century.*",
        "may begin in a year 00 or 01: type its years, such as 1801..1900, or 18XX",
    ),
    (
        r"([0-9]{2})",
        "may be a day, a year or a century: type four digits, or {0}XX for {0}00 to {0}99",
    ),
    (
        r"[0-9]{1,3}|[0-9]{5}",
        "is no date: a year has four digits, such as 2020; a day has a month, such as 8 Dec",
    ),
    (r"(?:the )?'?([0-9])0'?s", "lacks its century: type 19{0}0s or 20{0}0s"),
    (
        r"(?:the )?(?:twen|thir|for|fif|six|seven|eigh|nine)ties",
        "lacks its century: type its years, such as 1990s",
    ),
    (
        r"[0-9]{1,2}[-/.][0-9]{1,2}",
        "lacks its year, and may be two days: type the month by name, such as 8 Dec",
    ),
    (
        r"[0-9]{1,2}[-/. ](?:[0-9]{1,2}|[a-z]+)[-/. ]'?[0-9]{2}|[a-z]+ '[0-9]{2}",
        "has a year of two digits: type all four",
    ),
    (r"[0-9]{6}", "is no date: type a month as 2023-12, a day as 2023-12-08"),
    (
        r".*[a-z0-9] ?(?:,| and | or |&|;) ?.*[0-9a-z]",
        "is not one date: type one, or a range with two dots, such as 2020-06..2021-05",
    ),
    (
        r"recently|lately|soon|(?:the )?(?:last|past|next|coming) .*|(?:a few|a couple of|several|some|many) .* ago",
        "has no clear first day: type it, such as 3 days ago or next month",
    ),
)
_FORMS = (
    "type a date such as 2020, June 2020, 8 Dec 2023, Q3 2023, 1990s, last month, 3 days ago"
    " or 2020..2023-06"
)


def hint(tidy: str, text: str, today: int, reads: Reads) -> DateError | None:
    """Make the error for a text of a kind that is refused; None for any other text."""
    if not tidy:
        return DateError("there is no date; type one, such as 2020 or 8 Dec 2023")
    bare = _LEADING.sub("", tidy)
    for alone in (bare, bare.removeprefix("the ")):
        if alone != tidy and reads(alone):
            return DateError(f"{quoted(text)} is more than a date: type the date alone, {alone}")
    for typed in dict.fromkeys((tidy, bare)):
        if (
            fault := _foreign(typed, reads)
            or _misspelt(typed, reads)
            or _counted(typed, today)
            or _about(typed, reads)
            or _third(typed, reads)
            or _kind(typed)
        ):
            return DateError(f"{quoted(text)} {fault}")
    return None


def _misspelt(tidy: str, reads: Reads) -> str | None:
    """Read a date in words of which some are spelt wrong: "Wendesday", "8 Febuary 2023"."""
    from difflib import get_close_matches  # what can be read needs it not

    def meant(word: re.Match[str]) -> str:
        near = get_close_matches(word[0].lower(), _SPELT, n=1, cutoff=_LIKE)
        return word[0] if not near or word[0].lower() in _SPELT else _SPELT[near[0]]

    spelt = re.sub(r"[A-Za-z]{4,}", meant, tidy)
    if spelt == tidy:
        return None
    return f"is no date; did you mean {spelt}?" if reads(spelt) else None


def _foreign(tidy: str, reads: Reads) -> str | None:
    """Give the date in English for one whose month, or other words, are in another language."""
    words = without_accents(tidy).lower().split()
    months = [ELSEWHERE.get(word.strip(".,")) for word in words]
    if not any(months):
        return _worded(tidy, reads)
    date = " ".join(
        MONTHS[month - 1] if month else _ORDINAL_ELSEWHERE.sub("", word)
        for word, month in zip(words, months, strict=True)
        if word not in _LINKS_ELSEWHERE
    )
    return f"is not English: type {date}" if reads(date) else None


def _worded(tidy: str, reads: Reads) -> str | None:
    """Give the date in English for a year, a half or a quarter that is written otherwise: "44 av. J.-C.", "BC 44"."""
    low = without_accents(tidy).lower()
    for pattern, english in _WORDED_ELSEWHERE:
        if (match := pattern.fullmatch(low)) and reads(date := match.expand(english)):
            return f"is written otherwise here: type {date}"
    return None


def _counted(tidy: str, today: int) -> str | None:
    """Advise the days of a count from today: "the past 3 days"."""
    if not (stretch := counted_stretch(tidy, today)):
        return None
    first, last = stretch
    if not _near(first, last):
        return "is too far from now: type a year, such as 2100"
    days = f"{day_text(first)}..{day_text(last)}"
    if tidy.lower().startswith("in ") and last > today:
        return f"counts on from today: type the day, {day_text(last)}, or all until then, {days}"
    return f"has no clear first and last day: type them, such as {days}"


def _about(tidy: str, reads: Reads) -> str | None:
    if not (match := _ABOUT.fullmatch(tidy)):
        return None
    date = reads(match[1])
    if date and re.fullmatch("[0-9X-]+", str(date)):
        return f"is approximate: type {date}~"
    if not (date or re.search("[0-9]", match[1]) or _third(match[1], reads) or _kind(match[1])):
        return None  # "c. Chad" is no date, whatever stands before it
    return "is approximate: type the date as EDTF and then ~, such as 2023-12~"


#: "The beginning of the month" is that of this month.
_OF_NOW = frozenset({"week", "month", "quarter", "year", "decade"})


def clear_end(tidy: str, reads: Reads, lacking: str) -> Day | None:
    """Give the end that is clear of what a word names a part of, where it is the other that lacks."""
    if not (part := _part(tidy)):
        return None
    lacks, _, named = part
    if lacks != lacking or not (date := _date_of(named, reads)) or not _near(*date.bounds):
        return None
    return date.bounds[0 if lacking == "last" else 1]


def _part(tidy: str) -> tuple[str, int, str] | None:
    """Cut "early 2020": what it lacks, the number of its third, and of what."""
    if not (match := _PART.fullmatch(tidy)) or _CENTURY.fullmatch(match[2]):
        return None
    return *_THIRDS[match[1].lower()], match[2]


def _date_of(typed: str, reads: Reads) -> Edtf | None:
    return reads(typed) or (reads(f"this {typed}") if typed.lower() in _OF_NOW else None)


def _third(tidy: str, reads: Reads) -> str | None:
    """Advise the third of a month, a year or more that a word names: "early 2020"."""
    if not (part := _part(tidy)):
        return None
    lacks, third, typed = part
    date = _date_of(typed, reads)
    if not date or not _near(*date.bounds):
        return f"has no clear {lacks} day: type its first and last, such as 2023-05..2023-08"
    all_of_it = f", or {date}" if re.fullmatch("[0-9]{4}", str(date)) else ""
    return f"has no clear {lacks} day: type {_third_of(date.bounds, third)}{all_of_it}"


def _third_of(bounds: tuple[Day, Day], third: int) -> str:
    """Write a third of a stretch: in days where it is short, in months, or in years where it is long."""
    first, last = map(int, bounds)
    (year, month, _), (last_year, last_month, _) = civil(first), civil(last)
    years, months = (
        last_year - year + 1,
        (last_year - year) * MONTHS_OF_YEAR + last_month - month + 1,
    )
    if years >= _FEW:
        start, end = _share(years, third)
        return f"the years, such as {_range(year_text(year + start), year_text(year + end))}"
    if months >= _FEW:
        ends = (divmod(month - 1 + at, MONTHS_OF_YEAR) for at in _share(months, third))
        return f"the months, such as {_range(*(f'{year_text(year + on)}-{at + 1:02}' for on, at in ends))}"
    start, end = _share(last - first + 1, third)
    return f"the days, such as {_range(day_text(first + start), day_text(first + end))}"


def _share(length: int, third: int) -> tuple[int, int]:
    start = third * length // 3
    return start, max(start, (third + 1) * length // 3 - 1)


def _range(first: str, last: str) -> str:
    return first if first == last else f"{first}..{last}"


def _near(*days: Day) -> bool:
    """Tell whether days lie in years of four digits, so that they can be typed plainly."""
    return all(
        day_number(1, 1, 1) <= day <= day_number(LAST_YEAR, MONTHS_OF_YEAR, 31) for day in days
    )


def _kind(tidy: str) -> str | None:
    if years := re.fullmatch(r"([0-9]{4})-([0-9]{4})", tidy):
        return f"is no date: type a range with two dots, {'..'.join(sorted(years.groups()))}"
    for pattern, sentence in _HINTS:
        if match := re.fullmatch(pattern, tidy, re.IGNORECASE):
            return sentence.format(*match.groups())
    return None


def no_date(text: str) -> DateError:
    """Make the error for a text that is like no date, with the forms of dates."""
    return DateError(f"{quoted(text)} is no date: {_FORMS}")
