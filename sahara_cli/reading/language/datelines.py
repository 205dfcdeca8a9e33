"""The dateline that opens a report, "BOGOTA, March 14 (Agency) - ", and the date line that is all of a paragraph."""

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
#: A whole date, and a name of capitalised words: "Tuesday, 9 May 2023", "The Review of Ships".
_WHOLE_DAY = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?"
    rf"(?:{_MONTH} \d{{1,2}},? \d{{4}}|\d{{1,2}} {_MONTH},? \d{{4}}|\d{{4}}-\d{{2}}-\d{{2}})"
)
_CAPITAL = r"[^\W\da-z_][\w&'’.-]*"
_NAME = rf"{_CAPITAL}(?: (?:(?:of|and|&|the|de|la|for|on) ){{0,2}}{_CAPITAL}){{0,5}}"
#: "The Lake Post, Oslo, 9 May 2023", "9 May 2023 | The Lake Post", "Published on 9 May 2023 in The Lake Post".
_DATE_LINE = late(
    rf"(?:{_NAME}(?:,| [|·–—-]) ){{1,3}}{_WHOLE_DAY}\.?|{_WHOLE_DAY}(?:,| [|·–—-]) {_NAME}\.?"
    rf"|(?:First )?[Pp]ublished(?: on|:)? {_WHOLE_DAY}(?: (?:in|by) {_NAME})?\.?"
    rf"|(?:First )?[Pp]ublished (?:in|by) {_NAME},?(?: on)? {_WHOLE_DAY}\.?"
)
#: "The Lake Post" with the day on the next line.
_NAME_ALONE = late(rf"(?!By ){_NAME}")
_DAY_ALONE = late(rf"\s*\n\s*{_WHOLE_DAY}\s*(?:\n|$)")
#: How far into a text a date line may begin, and how long it is.
_HEAD, _LONGEST = 800, 120
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


def is_date_line(text: str, start: int, end: int) -> bool:
    """Tell a paragraph near a text's head that only says where and when it was published: "Lake Post, 9 May 2023".

    It names nobody in the events. Such lines one below the other are a list of happenings.
    """
    if start > _HEAD or end - start > _LONGEST:
        return False
    line = text[start:end].strip()
    if _DATE_LINE.fullmatch(line):
        before, after = text[:start].rstrip(), text[end : end + _LONGEST].lstrip()
        beside = (before.rpartition("\n")[2], after.partition("\n")[0])
        return not any(_DATE_LINE.fullmatch(other.strip()) for other in beside)
    is_below = bool(text[:start].strip())  # the first line is the headline
    return is_below and bool(_NAME_ALONE.fullmatch(line)) and bool(_DAY_ALONE.match(text, end))


def behind_form(text: str, start: int) -> int:
    """Give where a sentence begins behind "Could not subscribe, try again later Invalid Email"."""
    form = _FORM.match(text, start) if text.startswith(_FORM_BEGINS, start) else None
    return form.end() if form else start


def opens_report(text: str, start: int) -> bool:
    """Tell whether a dateline begins at a place of a text: "Lima" of "Lima, 3 May 2020 - "."""
    return text[start - 1 : start] in {"", "\n"} and dateline(text, start) is not None
