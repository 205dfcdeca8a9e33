"""The words behind a word that may tell a deed, and the date that may part it from them: "called on Monday for"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sahara_cli.computed import cached_property
from sahara_cli.dates.english.lexicon import DAYS, MONTHS
from sahara_cli.patterns import late

if TYPE_CHECKING:
    from collections.abc import Sequence

#: The names of days and months, as a pattern has them.
DATE = "|".join(
    rf"{name}\b\.?" for name in sorted(DAYS.keys() | MONTHS.keys(), key=len, reverse=True)
)
#: A date between a verb and what it asks for: "called on Monday for", "appealed last week to".
_DATED = late(
    rf" (?:(?:on|in|last|late|early|this|earlier) ){{0,2}}"
    rf"(?:{DATE}|week|month|year|morning|afternoon|evening|night|weekend|yesterday|today|\d{{1,4}})"
    r"(?: (?:morning|afternoon|evening|night|\d{4}))?(?= (?:for|on|to|with|against|of|not|never|that|about)\b)",
    re.IGNORECASE,
)


def _is_letter(sign: str) -> bool:
    """Tell what a word goes on with."""
    return sign.isalnum() or sign == "_"


class Behind:
    """The words behind a word, up to a place, as all its frames ask for them: `rest` is them in small letters."""

    def __init__(self, text: str, at: int, end: int) -> None:
        self.text, self.at, self.end = text, at, end
        self.rest = text[at:end].lower()
        #: Whether each letter stands in `rest` where it stands in the text.
        self.is_plain = len(self.rest) == end - at

    def word_end(self, words: Sequence[str]) -> int:
        """Give the end of the first of some words that follows, of one or of several; -1 where none does."""
        for word in words:
            if self.rest.startswith(word):
                close = self.at + len(word)
                for at in (
                    (close + 1, close) if self.text[close : close + 1] in ("s", "S") else (close,)
                ):
                    if not _is_letter(self.text[at : at + 1]):
                        return at if at <= self.end else -1
        return -1

    @cached_property
    def past_date(self) -> Behind | None:
        """Give what stands behind a date that follows, where one does."""
        date = _DATED.match(self.text, self.at)
        return Behind(self.text, date.end(), self.end) if date else None
