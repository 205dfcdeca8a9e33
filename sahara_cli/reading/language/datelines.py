"""The dateline that opens a report: "BOGOTA, March 14 (Agency) - ", "NEW DELHI: "."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.patterns import late
from sahara_cli.reading.lexicon.capitals import CAPITALS

if TYPE_CHECKING:
    import re

_DAY = r"(?:,? (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}\.?)(?:,? \d{4})?)?"
_DATELINE = late(
    r"(?P<place>[A-Z][A-Z'.-]+(?:[ /][A-Z][A-Z'.-]+){0,3})"
    r"(?:, [A-Z][A-Za-z.]+(?: [A-Z][A-Za-z.]+){0,3})?"  # the country or state
    rf"{_DAY}(?: \((?:[A-Z]|dpa)[\w ./-]{{0,40}}\) ?| )(?:(?:-|--|_) |(?<=[\d)] )--?(?=[A-Z]))"
)
#: "Nairobi (AP) - ", in small letters or behind a stamp, by the agency in brackets.
_BY_AGENCY = late(
    rf"(?:[\w:,. ]{{0,50}} )??(?P<place>[A-Z][\w'.-]+(?: [A-Z][\w'.-]+){{0,3}})(?:, [A-Z][\w. ]+?)?{_DAY}"
    r" \((?:AP|AFP|UPI|Reuters|REUTERS|EFE|ANSA|TASS|DPA|dpa|PTI|ANI|CNN|IANS|Xinhua|Yonhap|Kyodo|AAP|PA)\)"
    r" ?(?:-|--|_) "
)
#: "Nairobi, 2 April 2024 - ", "Lake Town, Apr. 2 - ", in small letters, by the day.
_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?|Sept?\.?"
    r"|September|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_BY_DAY = late(
    r"(?P<place>[A-Z][\w'.-]+(?: [A-Z][\w'.-]+){0,3})(?:, [A-Z][A-Za-z.]+(?: [A-Z][A-Za-z.]+){0,3})?"
    rf", (?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})(?:,? \d{{4}})?(?: \([A-Z][\w ./-]{{0,40}}\))?"
    r" ?(?:--|[-_–—]) (?=[A-Z\"“])"
)
#: The words of a page's own form that were run together with the first sentence behind it.
_FORM = late(
    r"(?:(?:Thank you for subscribing|Could not subscribe,? try again later|Invalid [Ee]-?mail"
    r"|See our privacy notice)[.!]? +)+(?=[A-Z\"'“‘][^.]{20})"
)
_FORM_BEGINS = (
    "Thank you for sub",
    "Could not subscribe",
    "Invalid E",
    "Invalid e",
    "See our privacy",
)
#: So many characters may stand before the dash behind an agency.
_REACH = 140
#: "New Delhi: ", "NEW DELHI: ": a capital, no speaker.
_LABEL = late(r"(?P<place>[A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+)?): (?=[A-Z])")


def dateline(text: str, start: int) -> re.Match[str] | None:
    """Match the dateline of a line of normal text: its group `place` is where the report is from."""
    if match := _DATELINE.match(text, start):
        return match
    bracketed = text.find("(", start, start + _REACH) >= 0
    if bracketed and (match := _BY_AGENCY.match(text, start, start + _REACH)):
        return match
    if text.find(", ", start, start + _REACH) >= 0 and (match := _BY_DAY.match(text, start)):
        return match
    label = _LABEL.match(text, start)
    return label if label and label["place"].title() in CAPITALS else None


def behind_form(text: str, start: int) -> int:
    """Give where a sentence begins behind "Could not subscribe, try again later Invalid Email"."""
    form = _FORM.match(text, start) if text.startswith(_FORM_BEGINS, start) else None
    return form.end() if form else start


def opens_report(text: str, start: int) -> bool:
    """Tell whether a dateline begins at a place of a text: "Lima" of "Lima, 3 May 2020 - "."""
    return text[start - 1 : start] in {"", "\n"} and dateline(text, start) is not None
