"""When a text was published: what its page, its own lines and its file's name tell of that, and where they disagree.

A clue is a day and where it stands. The first clue counts; every other that tells another day is said, and so is a
weekday that is none of the day it stands beside.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

#: How many lines at a text's head and at its foot may tell its day; how long one is, and how many other words it has.
_HEAD, _FOOT, _LONGEST, _MOST_WORDS = 14, 3, 140, 8
#: How far a text is read for the weekdays that it tells as past, in characters.
_NEAR = 3_000
#: A stamp of Greenwich from the one hour on may be of the next day where it was written, before the other of the last.
_LATE, _EARLY = 21, 5
#: How far behind an opening the end of a range may stand.
_AFTER = 24
#: So many days that differ are told of one page.
_MOST_STAMPS = 3
_OLDEST, _MONTHS_OF_A_YEAR = 1500, 12

_NAMES = {
    1: "january jan janvier janv enero gennaio janeiro januar",
    2: "february feb février fevrier févr febrero febbraio fevereiro februar",
    3: "march mar mars marzo março märz", 4: "april apr avril avr abril aprile", 5: "may mai mayo maggio maio",
    6: "june jun juin junio giugno junho juni", 7: "july jul juillet juil julio luglio julho juli",
    8: "august aug août aout agosto", 9: "september sept sep septembre septiembre setiembre settembre setembro",
    10: "october oct octobre octubre ottobre outubro oktober", 11: "november nov novembre noviembre novembro",
    12: "december dec décembre decembre diciembre dicembre dezembro dezember",
}  # fmt: skip
_MONTHS = {name: number for number, names in _NAMES.items() for name in names.split()}
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_DATE = re.compile(
    rf"(?<![\w/.-])(?:(?P<iso>\d{{4}})[-./](?P<iso_m>\d{{1,2}})[-./](?P<iso_d>\d{{1,2}})(?!\d)"
    rf"|(?P<d1>\d{{1,2}})(?:st|nd|rd|th|er|º|\.)?[ -]+(?:of |de |d')?(?P<m1>{_MONTH})\b\.?,?[ -]+"
    r"(?:de |del )?(?P<y1>\d{4})(?!\d)"
    rf"|(?P<m2>{_MONTH})\b\.? (?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<y2>\d{{4}})(?!\d)"
    r"|(?P<a>\d{1,2})[/.-](?P<b>\d{1,2})[/.-](?P<y3>\d{4})(?!\d))",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(
    rf"\b({'|'.join(_WEEKDAYS)}|Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun)\b\.?", re.IGNORECASE
)
_PAST = re.compile(
    r"\b(?:said|told|\w{2,}ed|was|were|died|met|held|took|won|began|fell|broke)\b[^.!?\n]{0,80}?"
    rf"\b(?:on|late|early)?\s?({'|'.join(_WEEKDAYS)})\b"
)
_CHANGED = re.compile(
    r"\b(?:updated|modified|last (?:updated|modified|changed)|mis à jour|actualizado|aktualisiert|revised)\b",
    re.IGNORECASE,
)
#: Words that stand beside a day of publication, and numbers of hours.
_BESIDE = re.compile(
    r"\b(?:published|posted|updated|modified|issued|released|created|first|last|on|at|by|the|date[dl]?|line|h"
    r"|gmt|utc|bst|[ecmp][ds]?t|[ap]\.?m|edt|est|cet|cest|ist|news|press|media|release|for immediate"
    r"|le|el|il|am|um|publié|publicado|mis à jour|à|alle|las|às|uhr)\b\.?|\d{1,2}[:.h]\d{2}(?::\d{2})?",
    re.IGNORECASE,
)
_STAMP = re.compile(
    r"(?P<day>\d{4}-\d{2}-\d{2})(?:[T ](?P<h>\d{2}):?(?P<m>\d{2})(?::?\d{2})?(?:[.,]\d{1,9})?"
    r"\s?(?P<zone>Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?.{0,40}"
)
_IN_NAME = re.compile(
    r"(?<!\d)(?:(\d{4})([-_.]?)(\d{2})\2(\d{2})|(\d{2})([-_.])(\d{2})\6(\d{4}))(?!\d)"
)
_IN_ADDRESS = re.compile(r"/(\d{4})[/-](\d{1,2}|[a-z]{3})[/-](\d{1,2})(?=[/-])", re.IGNORECASE)
#: What stands in front of the dash that opens an agency's report.
_OPENED = re.compile(r"([^\n]{5,80}?)\s?[-\u2013\u2014]{1,2}\s")
#: What makes a verb after it tell of what is still to come.
_TO_COME = re.compile(r"\b(?:will|would|shall|should|to|may|might|can|could|must)\b[^.!?\n]*$")
_ENTRY = re.compile(r"^\W{0,3}(?:\d{1,2} )?[A-Z][a-z]{2,8}(?: \d{1,2})?,? ?(?:\d{4})?\s?[:–—-]\s\S")
_CHRONOLOGY = 4


class Clue(NamedTuple):
    """A day, where it stands ("the page's metadata"), and the words that tell it."""

    day: dt.date
    where: str
    basis: str
    changed: bool = False
    unsure: str = ""
    #: The day it may also be, by the hours of another zone.
    other: dt.date | None = None


class Day(NamedTuple):
    """The day of publication that clues lead to, what it rests on, and what is unsure of it."""

    day: dt.date
    basis: str
    unsure: tuple[str, ...] = ()


def settled(clues: Sequence[Clue], text: str) -> Day | None:
    """Decide among clues, the surest first: the rest correct a stamp of another zone, and what differs is said."""
    clues = [clue for clue in clues if not clue.changed] or list(clues)
    if not clues:
        return None
    first, rest = clues[0], clues[1:]
    day, moved = _local(first, rest, text)
    unsure = [moved or first.unsure, *(clue.unsure for clue in rest)]
    if first.changed:
        unsure.append(
            f"{day} is the day of its last change: it may be older; --published tells better"
        )
    unsure += [_differs(other, first, day) for other in rest if day not in {other.day, other.other}]
    return Day(day, first.basis, tuple(dict.fromkeys(filter(None, unsure))))


def _differs(other: Clue, first: Clue, day: dt.date) -> str:
    if other.where == first.where:
        return f"{other.where} tells {other.day} as well as {day}, which is taken"
    return f"{other.where} tells {other.day}, and {first.where} {day}, which is taken"


def _local(clue: Clue, rest: Iterable[Clue], text: str) -> tuple[dt.date, str]:
    """Choose between a stamp's day and its neighbour, by other clues and by the weekday that a text tells as past."""
    if clue.other is None:
        return clue.day, ""
    why = next((one.where for one in rest if one.day == clue.other), "")
    if not why and clue.other > clue.day:
        before, after = (_WEEKDAYS[day.weekday()] for day in (clue.day, clue.other))
        told = _told_as_past(text[:_NEAR])
        why = f'the text tells of "{after}" as past' if after in told and before not in told else ""
    if not why:
        return clue.day, ""
    moved = f"the page's stamp is of {clue.day} in another zone, and {why}: {clue.other} is taken"
    return clue.other, moved


def _told_as_past(text: str) -> set[str]:
    return {
        found[1]
        for found in _PAST.finditer(text)
        if not _TO_COME.search(text, max(0, found.start() - _LONGEST), found.start())
    }


def of_stamps(
    stamps: Iterable[str], where: str, basis: str, today: str, *, changed: bool = False
) -> list[Clue]:
    """Read the stamps of a page's metadata (ISO 8601); what is no day, or after `today`, is none."""
    found: dict[dt.date, Clue] = {}
    for stamp in stamps:
        read = _STAMP.fullmatch(stamp.strip()[:_LONGEST])
        worded = None if read else _DATE.search(stamp[:_LONGEST])
        day = _day(read["day"]) if read else _read(worded) if worded else None
        if day and not (today and day.isoformat() > today):
            other, unsure = _zoned(read, day) if read else (None, "")
            found.setdefault(day, Clue(day, where, basis, changed, unsure, other))
    return list(found.values())[:_MOST_STAMPS]


def _zoned(stamp: re.Match[str], day: dt.date) -> tuple[dt.date | None, str]:
    """Tell which other day a stamp of Greenwich may be where it was written."""
    if stamp["zone"] not in {"Z", "UTC", "GMT", "+00:00", "+0000"}:
        return None, ""
    hour = int(stamp["h"])
    is_midnight = not hour and not int(stamp["m"])  # which stands for a day without an hour
    shift = 1 if hour >= _LATE else -1 if hour < _EARLY and not is_midnight else 0
    if not shift:
        return None, ""
    other = day + dt.timedelta(days=shift)
    told = f"{stamp['day']} {stamp['h']}:{stamp['m']} UTC"
    return other, f"its stamp is {told}: where it was written it may have been {other}"


def of_address(url: str, today: str) -> list[Clue]:
    """Read the day in an address, such as `/2024/05/14/`."""
    found = _IN_ADDRESS.search(url)
    month = (found[2].lower() if found[2].isalpha() else int(found[2])) if found else 0
    number = _MONTHS.get(month, 0) if isinstance(month, str) else month
    day = _made(int(found[1]), number, int(found[3])) if found else None
    fits = day and not (today and day.isoformat() > today)
    return [Clue(day, "the address", "As its address tells.")] if day and fits else []


def of_name(stem: str, folder: str, today: str) -> list[Clue]:
    """Read the day in a file's name, such as `2023-10-09_a.txt`, or in that of its folder."""
    for name, where in ((stem, "the file's name"), (folder, "the folder's name")):
        numbered = (_numbered(found) for found in _IN_NAME.finditer(name))
        worded = (_read(found) for found in _DATE.finditer(name.replace("_", " ")))
        for day in (*numbered, *worded):
            if day and not (today and day.isoformat() > today):
                return [Clue(day, where, f"As {where} tells.")]
    return []


def _numbered(found: re.Match[str]) -> dt.date | None:
    parts = (found[1], found[3], found[4]) if found[1] else (found[8], found[7], found[5])
    return _made(*map(int, parts))


def of_text(lines: Sequence[str], today: str) -> list[Clue]:
    """Read the day in a text's own date line: one at its head or its foot that holds a day and little else."""
    if sum(bool(_ENTRY.match(line)) for line in lines[:200]) >= _CHRONOLOGY:
        return []
    found = [clue for line in lines[:_HEAD] for clue in _of_line(line, today)]
    if not found:
        found = [clue for line in lines[-_FOOT:] for clue in _of_line(line, today)]
    published = [clue for clue in found if not clue.changed]
    return (published or found)[:1]


def _of_line(line: str, today: str) -> Iterator[Clue]:
    head = _head_of(line)
    found = _DATE.search(head)
    day = _read(found) if found else None
    if not found or not day or (today and day.isoformat() > today) or _goes_on(line, head, found):
        return
    words = re.findall(r"[^\W\d_]+", _BESIDE.sub(" ", _WEEKDAY.sub(" ", _DATE.sub(" ", head))))
    if len(words) > _MOST_WORDS or any(word.islower() for word in words):
        return
    said = _WEEKDAY.search(head[max(0, found.start() - 20) : found.end() + 20])
    weekday = _WEEKDAYS[day.weekday()]
    clash = ""
    if said and not weekday.lower().startswith(said[1].lower().rstrip(".")[:3]):
        clash = f'its date line says "{said[1]}", and {day} is a {weekday}'
    basis = f'As its date line tells: "{head.strip()}".'
    yield Clue(day, "its date line", basis, changed=bool(_CHANGED.search(head)), unsure=clash)


def _head_of(line: str) -> str:
    """Take the part of a line that may be a date line: in front of a report's dash, else all of a short one."""
    if "@" in line[:_LONGEST] or line[:1] in "-\u2013\u2014":
        return ""  # which credits somebody's words
    opened = _OPENED.match(line)
    if opened and _DATE.search(opened[1]):
        return opened[1]
    return line if len(line) <= _LONGEST else ""


def _goes_on(line: str, head: str, found: re.Match[str]) -> bool:
    """Tell whether another day follows the one that was found: the line tells how long something lasts."""
    more = (
        *_DATE.finditer(head, found.end()),
        *_DATE.finditer(line, len(head), len(head) + _AFTER),
    )
    return any(_read(other) != _read(found) for other in more)


def of_date(text: str, where: str, basis: str, today: str) -> list[Clue]:
    """Read a date as a header of mail, front matter or a table holds it: RFC 5322, ISO 8601, or in words."""
    from email.utils import parsedate_to_datetime

    if clues := of_stamps([text], where, basis, today):
        return clues
    try:
        day = parsedate_to_datetime(text[:_LONGEST]).date()
    except (ValueError, TypeError, IndexError):
        found = _DATE.search(text[:_LONGEST])
        if not found or not (read := _read(found)):
            return []
        day = read
    return [] if today and day.isoformat() > today else [Clue(day, where, basis)]


def _read(found: re.Match[str]) -> dt.date | None:
    if found["iso"]:
        return _made(int(found["iso"]), int(found["iso_m"]), int(found["iso_d"]))
    if found["y3"]:
        return _in_numbers(int(found["y3"]), int(found["a"]), int(found["b"]))
    if found["m1"]:
        return _made(int(found["y1"]), _MONTHS[found["m1"].lower()], int(found["d1"]))
    return _made(int(found["y2"]), _MONTHS[found["m2"].lower()], int(found["d2"]))


def _in_numbers(year: int, first: int, second: int) -> dt.date | None:
    """Read a day and a month in either order, where their sizes tell which is which."""
    if first == second or second > _MONTHS_OF_A_YEAR:
        return _made(year, first, second)
    return _made(year, second, first) if first > _MONTHS_OF_A_YEAR else None


def _day(text: str) -> dt.date | None:
    return _made(*map(int, text.split("-")))


def _made(year: int, month: int, day: int) -> dt.date | None:
    if year < _OLDEST:
        return None
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
