"""The dateline that opens a report: "BOGOTA, March 14 (Agency) - "."""

from __future__ import annotations

import re

_DATELINE = re.compile(
    r"(?P<place>[A-Z][A-Z'.-]+(?: [A-Z][A-Z'.-]+){0,3})"
    r"(?:, [A-Z][A-Za-z.]+(?: [A-Z][A-Za-z.]+)?)?"  # the country or state
    r"(?:,? (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}\.?)(?:,? \d{4})?)?"
    r"(?: \([A-Z][\w ./-]{1,40}\))?"
    r" (?:-|--|_) "
)


def dateline(text: str, start: int) -> re.Match[str] | None:
    """Match the dateline of a line of normal text: its group `place` is where the report is from."""
    return _DATELINE.match(text, start)
