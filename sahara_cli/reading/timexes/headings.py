"""The years that head a chronology: the days below "2011" are of 2011, where their lines begin with them."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from sahara_cli.dates.english.lexicon import MONTHS
from sahara_cli.dates.english.meanings import Fixed
from sahara_cli.patterns import late
from sahara_cli.reading.timexes.memory import Resolved

if TYPE_CHECKING:
    from sahara_cli.dates.english.matches import Match
    from sahara_cli.dates.english.meanings import Yearly
    from sahara_cli.dates.english.stamps import Stamp
    from sahara_cli.dates.english.tokens import Tokens

#: Signs beside the year or month of a heading, and before the date of an entry.
_BESIDE_HEADING = late(
    r"[\s#*=_:.|\-–—\[\]()]*(?:in\s+|(?:the\s+)?(?:year|timeline|chronology|(?:key\s+)?events)(?:\s+(?:of|in|for)|:)?\s+)?",
    re.IGNORECASE,
)
#: "1991: Independence" heads the days of 1991 as well.
_AFTER_HEADING = late(r"\**\s*[:–—|]\s|\s+-\s")
_BEFORE_ENTRY = late(r"[\s#*=_\-–—•·>\[(]*(?:(?:on|in|the)\s+)?", re.IGNORECASE)
#: "2019 — a year after the vote — the dam broke" is prose.
_SECOND_DASH = late(r"\s[-–—]\s")
_DASHES = frozenset("-–—")
_MONTH = f"(?:{'|'.join(sorted(MONTHS, key=len, reverse=True))})\\b"
_DAY = f"(?:[0-9]{{1,2}}(?:st|nd|rd|th)?\\s+{_MONTH}|{_MONTH})"
_ENTRY = late(rf"{_BEFORE_ENTRY.pattern}(?:{_DAY}|[12][0-9]{{3}}\s*(?:[:|–—]|-\s))", re.IGNORECASE)
#: How many lines below a heading begin with entries, where words follow it on its own line.
_ENTRIES = 2
_LONGEST_BELOW, _LINES_BELOW = 4_000, 40
_LONGEST_LINE = 40
_LONGEST_TITLE = 200
#: How far back the start of an entry's line is looked for.
_LONGEST_ENTRY = 2_000


class Headings:
    """Keeps the last heading; a text without any costs nothing."""

    def __init__(self, tokens: Tokens) -> None:
        self._tokens = tokens
        self._heading: Stamp | None = None
        self._entry = -1

    def keep(self, match: Match, resolved: Resolved | None) -> None:
        """Remember a year or a month on a line of its own, and the start of the line of an entry."""
        start, end = self._tokens.starts[match.start], self._tokens.ends[match.end - 1]
        line = self._line(start)
        if line < 0:
            return
        if (
            resolved
            and isinstance(match.meaning.what, Fixed)
            and self._heads(resolved, line, start, end)
        ):
            # "2001: Sept. 11: …" goes on in its own line.
            self._heading, self._entry = resolved.stamp, line
        elif _BEFORE_ENTRY.fullmatch(self._tokens.text, line, start):
            self._entry = line

    def year(self, part: Yearly, match: Match) -> Resolved | None:
        """Date a bare day or month in an entry below a heading."""
        heading = self._heading
        if not heading or part.which or part.year or part.stamp.grain not in "DM":
            return None
        start = self._tokens.starts[match.start]
        line = self._line(start)
        if line < 0 or not (
            line == self._entry or _BEFORE_ENTRY.fullmatch(self._tokens.text, line, start)
        ):
            return None
        if heading.grain == "D":
            return self._next_entry(part, heading, self._tokens.ends[match.end - 1])
        return Resolved(part.in_year(heading.year), f"heading {heading.timex()}")

    def _next_entry(self, part: Yearly, entry: Stamp, end: int) -> Resolved | None:
        """Date "1 July: …" below "1 May 2003: …", which goes on from there."""
        if not _AFTER_HEADING.match(self._tokens.text, end):
            return None
        years = (part.in_year(entry.year + later) for later in (0, 1))
        coming = next((stamp for stamp in years if stamp.order >= entry.order), None)
        unsure = f"the year of the entry before it taken, {entry.year}"
        return Resolved(coming, f"entry {entry.timex()}", unsure) if coming else None

    def _line(self, start: int) -> int:
        """Find the start of a place's line; -1 where that is too far away."""
        floor = max(0, start - _LONGEST_ENTRY)
        line = self._tokens.text.rfind("\n", floor, start) + 1
        return line if line or not floor else -1

    def _heads(self, resolved: Resolved, line: int, start: int, end: int) -> bool:
        """Tell a year or a month that heads a chronology, and the full date of an entry, from dates in prose."""
        if resolved.stamp.grain in "YM":
            return self._alone(line, start, end)
        entry = resolved.stamp.grain == "D" and _AFTER_HEADING.match(self._tokens.text, end)
        return bool(entry and _BEFORE_ENTRY.fullmatch(self._tokens.text, line, start))

    def _alone(self, line: int, start: int, end: int) -> bool:
        text = self._tokens.text
        if not _BESIDE_HEADING.fullmatch(text, line, start):
            return False
        close = text.find("\n", end, end + _LONGEST_LINE)
        if close >= 0 and _BESIDE_HEADING.fullmatch(text, end, close):
            return True
        sign = _AFTER_HEADING.match(text, end)
        # "In 2019 — …" opens a sentence.
        if not sign or text[line:start].strip().lower().endswith("in"):
            return False
        return self._opens_entry(sign.end()) or self._has_entries(sign)

    def _opens_entry(self, at: int) -> bool:
        """Tell "2011 | 13 November | …": the entry goes on in the line of its heading."""
        return bool(_ENTRY.match(self._tokens.text, at))

    def _has_entries(self, sign: re.Match[str]) -> bool:
        """Tell whether entries follow a line such as "1991: War", and no sentence stands in it."""
        text = self._tokens.text
        close = text.find("\n", sign.end(), sign.end() + _LONGEST_TITLE)
        dashed = not _DASHES.isdisjoint(sign[0]) and _SECOND_DASH.search(text, sign.end(), close)
        if close < 0 or dashed:
            return False
        below = text[close : close + _LONGEST_BELOW].split("\n", _LINES_BELOW)[:_LINES_BELOW]
        wanted = 1 if self._heading else _ENTRIES
        return len(list(islice((line for line in below if _ENTRY.match(line)), wanted))) == wanted
