"""The words of days, months and years that are known, alone, in a stretch and in a list."""

from __future__ import annotations

from typing import NamedTuple

from sahara_cli.dates.days import MONTHS

DASH = "\N{EN DASH}"
LONG = "year "
FIRST_BARE_YEAR, _LONGEST_YEAR = 1000, 9999


class Plain(NamedTuple):
    """A day, a month (`day` is 0) or a year (`month` is 0) that is known."""

    year: int
    month: int = 0
    day: int = 0

    @property
    def head(self) -> str:
        """The part that is its own where several dates share a month or a year."""
        if self.day:
            return str(self.day)
        return MONTHS[self.month - 1][:3] if self.month else year_words(self.year)

    @property
    def tail(self) -> str:
        """The rest, which is said once."""
        if self.day:
            return f" {MONTHS[self.month - 1][:3]} {year_words(self.year)}"
        return f" {year_words(self.year)}" if self.month else ""

    def __str__(self) -> str:
        return self.head + self.tail


def year_words(year: int) -> str:
    """Word a year as people count them: there is no year 0, and 1 BC is before AD 1."""
    if abs(year) > _LONGEST_YEAR:
        return f"{LONG}{year:,}"
    if year < 1:
        return f"{1 - year} BC"
    return str(year) if year >= FIRST_BARE_YEAR else f"AD {year}"


def stretch(first: Plain, last: Plain) -> str:
    """Join two dates by a dash, saying once what they share."""
    if first == last:
        return str(first)
    start, end = str(first), str(last)
    if first.tail and first.tail == last.tail:
        return f"{first.head}{DASH}{end}"
    if first.year == last.year and first.month and last.month:
        start = start.removesuffix(f" {year_words(first.year)}")
    elif start.endswith(" BC") and end.endswith(" BC") and " " not in start.removesuffix(" BC"):
        start = start.removesuffix(" BC")
    elif start.startswith(LONG) and end.startswith(LONG):
        return f"{start}{DASH}{end.removeprefix(LONG)}"
    dash = DASH if " " not in start + end.removesuffix(" BC") else f" {DASH} "
    return f"{start}{dash}{end}"


def joined(words: list[str], joint: str) -> str:
    """List words as a person does: "a, b or c"."""
    return f"{', '.join(words[:-1])} {joint} {words[-1]}"
