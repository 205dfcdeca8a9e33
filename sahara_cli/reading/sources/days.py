"""The day on which a text was published, by its page, its own lines and its file's name, and where they disagree.

A clue is a day and its place. The first clue counts; clues to another day are reported, and so is a weekday that is
not that of the date beside it.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.dates.english.lexicon import DAYS
from sahara_cli.dates.english.months import NUMBERS as MONTHS
from sahara_cli.dates.english.names import WEEKDAYS
from sahara_cli.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

#: How many lines at a text's head and foot may be its date line; how long a date line is, and its most other words.
_HEAD, _FOOT, _LONGEST, _MOST_WORDS = 14, 3, 140, 8
#: How far a text is read for weekdays of the past, in characters.
_NEAR = 3_000
#: A stamp of Greenwich from `_LATE` on may be of the next day where it was written, before `_EARLY` of the day before.
_LATE, _EARLY = 21, 5
#: The hours from which, and before which, it is another day as far off as Sydney and Honolulu.
_FAR_LATE, _FAR_EARLY = 14, 10
#: How far behind an opening the end of a range may stand.
_AFTER = 24
#: How many different days of a page are reported.
_MOST_STAMPS = 3
_OLDEST, _MONTHS_OF_A_YEAR = 1500, 12

_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_DATE = late(
    rf"(?<![\w/.-])(?:(?P<iso>\d{{4}})(?:[-./]|\s?年\s?)(?P<iso_m>\d{{1,2}})(?:[-./]|\s?月\s?)(?P<iso_d>\d{{1,2}})(?!\d)"
    rf"|(?P<d1>\d{{1,2}})(?:st|nd|rd|th|er|º|\.)?[ -]+(?:of |de |d')?(?P<m1>{_MONTH})\b\.?,?[ -]+"
    r"(?:de |del )?(?P<y1>\d{4})(?!\d)"
    rf"|(?P<m2>{_MONTH})\b\.? (?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<y2>\d{{4}})(?!\d)"
    r"|(?P<a>\d{1,2})[/.-](?P<b>\d{1,2})[/.-](?P<y3>\d{4})(?!\d))",
    re.IGNORECASE,
)
_WEEKDAY = late(rf"\b({'|'.join(sorted(DAYS, key=len, reverse=True))})\b\.?", re.IGNORECASE)
_PAST = late(
    r"\b(?:said|told|\w{2,}ed|was|were|died|met|held|took|won|began|fell|broke)\b[^.!?\n]{0,80}?"
    rf"\b(?:on|late|early)?\s?({'|'.join(WEEKDAYS)})\b"
)
_CHANGED = late(
    r"\b(?:updated|modified|last (?:updated|modified|changed)|mis à jour|actualizado|aktualisiert|revised)\b",
    re.IGNORECASE,
)
#: Words that stand beside a day of publication, and numbers of hours.
_BESIDE = late(
    r"\b(?:published|posted|updated|modified|issued|released|created|first|last|on|at|by|the|date[dl]?|line|h"
    r"|gmt|utc|bst|[ecmp][ds]?t|[ap]\.?m|edt|est|cet|cest|ist|news|press|media|release|for immediate"
    r"|le|el|il|am|um|au|du|publié|publicado|mis à jour|à|alle|las|às|uhr)\b\.?|\d{1,2}[:.h]\d{2}(?::\d{2})?",
    re.IGNORECASE,
)
#: "Published on 9 May 2023 in The Lake Post" without its date: the paper's name may hold small words.
_PUBLISHED_IN = late(
    r"\s*(?:First )?[Pp]ublished(?: on|:)?\s+(?:in|by)(?: (?:(?:of|and|the|for|&) ){0,2}[A-Z][\w'’&.-]*){1,7}"
    r",?(?: on)?[\s.]*"
)
_STAMP = late(
    r"(?P<day>\d{4}-\d{2}-\d{2})(?:[T ](?P<h>\d{2}):?(?P<m>\d{2})(?::?\d{2})?(?:[.,]\d{1,9})?"
    r"\s?(?P<zone>Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?.{0,40}"
)
_IN_NAME = late(r"(?<!\d)(?:(\d{4})([-_.]?)(\d{2})\2(\d{2})|(\d{2})([-_.])(\d{2})\6(\d{4}))(?!\d)")
_IN_ADDRESS = late(
    r"/(?P<y>\d{4})[/-](?P<m>\d{1,2}|[a-z]{3})[/-](?P<d>\d{1,2})(?=[/?-]|$)"
    r"|[/_-](?P<year>(?:19|20)\d\d)(?P<month>\d\d)(?P<day>\d\d)(?=[/_.?-]|$)"
    r"|/(?P<yyyy>(?:19|20)(?P<yy>\d\d))/(?P<mm>\d\d)/(?P=yy)(?P=mm)(?P<dd>\d\d)(?=[/_.-])",
    re.IGNORECASE,
)
#: The words before the dash that opens an agency's report: "RABAT, May 2 (AFP) -".
_OPENED = late(r"([^\n]{5,80}?)\s?[-\u2013\u2014]{1,2}\s")
#: The agencies of such a line: "(dpa)", "(dpa/AFP)".
_AGENCIES = late(r"\([\w ./-]{2,40}\)\s*$")
#: Words that put the verb behind them in the future.
_TO_COME = late(r"\b(?:will|would|shall|should|to|may|might|can|could|must)\b[^.!?\n]*$")
_ENTRY = late(
    rf"^\W{{0,3}}(?:(?:\d{{1,2}} )?(?:{_MONTH})\b\.?(?: \d{{1,2}})?,? ?(?:\d{{4}})?|\d{{4}})\s?[:–—-]\s\S",
    re.IGNORECASE,
)
_CHRONOLOGY = 4


class Clue(NamedTuple):
    """A day, its place ("the page's metadata"), and the sentence that says so."""

    day: dt.date
    where: str
    basis: str
    changed: bool = False
    unsure: str = ""
    #: The other day that it may be in another time zone.
    other: dt.date | None = None
    #: That day where the zone is further off, which something else must tell.
    farther: dt.date | None = None


class Day(NamedTuple):
    """The day of publication, its basis, and what is unsure of it."""

    day: dt.date
    basis: str
    unsure: tuple[str, ...] = ()


def settled(clues: Sequence[Clue], text: str) -> Day | None:
    """Take the first clue, the surest; the rest correct a stamp of another zone, and differences are reported."""
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
    """Choose between a stamp's day and its neighbour, by other clues and by the weekdays of the past in the text."""
    if stated := _stated(clue, rest):
        return stated.day, _moved(clue, stated.day, stated.where)
    if clue.other is None:
        return clue.day, ""
    why = ""
    if clue.other > clue.day:
        before, after = (WEEKDAYS[day.weekday()] for day in (clue.day, clue.other))
        past = _weekdays_past(text[:_NEAR])
        why = f'the text tells of "{after}" as past' if after in past and before not in past else ""
    if not why:
        return clue.day, ""
    return clue.other, _moved(clue, clue.other, why)


def _stated(clue: Clue, rest: Iterable[Clue]) -> Clue | None:
    """Give the clue that tells the day beside that of a stamp, unless another tells the stamp's own day."""
    beside = [other for other in rest if other.day in {clue.day, clue.other, clue.farther}]
    agrees = any(other.day == clue.day for other in beside)
    return beside[0] if beside and not agrees else None


def _moved(clue: Clue, day: dt.date, why: str) -> str:
    return f"the page's stamp is of {clue.day} in another zone, and {why}: {day} is taken"


def _weekdays_past(text: str) -> set[str]:
    """Gather the weekdays on which something happened: "said on Monday"; "will end by Friday" is to come."""
    return {
        verb[1]
        for verb in _PAST.finditer(text)
        if not _TO_COME.search(text, max(0, verb.start() - _LONGEST), verb.start())
    }


def of_stamps(
    stamps: Iterable[str], where: str, basis: str, today: str, *, changed: bool = False
) -> list[Clue]:
    """Read the stamps of a page's metadata (ISO 8601); leave out all that are no day, or after `today`."""
    clues: dict[dt.date, Clue] = {}
    for stamp in stamps:
        stamped = _STAMP.fullmatch(stamp.strip()[:_LONGEST])
        worded = None if stamped else _DATE.search(stamp[:_LONGEST])
        day = _day(stamped["day"]) if stamped else _read(worded) if worded else None
        if day and not (today and day.isoformat() > today):
            clue = Clue(day, where, basis, changed)
            clues.setdefault(day, _in_zone(clue, stamped) if stamped else clue)
    return list(clues.values())[:_MOST_STAMPS]


def _in_zone(clue: Clue, stamp: re.Match[str]) -> Clue:
    """Add the other day that a stamp of Greenwich may be where it was written, and the doubt in words."""
    if stamp["zone"] not in {"Z", "UTC", "GMT", "+00:00", "+0000"}:
        return clue
    hour = int(stamp["h"])
    if not hour and not int(stamp["m"]):  # a day without an hour is written so
        return clue
    if (shift := _shift(hour, _FAR_LATE, _FAR_EARLY)) == 0:
        return clue
    other = clue.day + dt.timedelta(days=shift)
    if _shift(hour, _LATE, _EARLY) == 0:
        return clue._replace(farther=other)
    written = f"{stamp['day']} {stamp['h']}:{stamp['m']} UTC"
    unsure = f"its stamp is {written}: where it was written it may have been {other}"
    return clue._replace(unsure=unsure, other=other)


def _shift(hour: int, late: int, early: int) -> int:
    return 1 if hour >= late else -1 if hour < early else 0


def of_shown(words: str, today: str) -> list[Clue]:
    """Read the day in a date line of a page: the first one that is not that of a change."""
    begin = 0
    for date in _DATE.finditer(words):
        is_changed = _CHANGED.search(words, begin, date.start())
        begin = date.end()
        day = None if is_changed else _read(date)
        if day and not (today and day.isoformat() > today):
            where = "the date line of the page"
            return [Clue(day, where, f'As its date line tells: "{words}".')]
    return []


def of_address(url: str, today: str) -> list[Clue]:
    """Read the day in an address, such as `/2024/05/14/` or `-20240514-`."""
    for address in _IN_ADDRESS.finditer(url):
        year, month, number = filter(
            None, address.group("y", "m", "d", "year", "month", "day", "yyyy", "mm", "dd")
        )
        name = MONTHS.get(month.lower(), 0) if month.isalpha() else int(month)
        day = _made(int(year), name, int(number))
        if day and not (today and day.isoformat() > today):
            return [Clue(day, "the address", "As its address tells.")]
    return []


def of_name(stem: str, folder: str, today: str) -> list[Clue]:
    """Read the day in a file's name, such as `2023-10-09_a.txt`, or in that of its folder."""
    for name, where in ((stem, "the file's name"), (folder, "the folder's name")):
        numbered = (_numbered(match) for match in _IN_NAME.finditer(name))
        worded = (_read(match) for match in _DATE.finditer(name.replace("_", " ")))
        for day in (*numbered, *worded):
            if day and not (today and day.isoformat() > today):
                return [Clue(day, where, f"As {where} tells.")]
    return []


def _numbered(match: re.Match[str]) -> dt.date | None:
    parts = (match[1], match[3], match[4]) if match[1] else (match[8], match[7], match[5])
    return _made(*map(int, parts))


def of_text(lines: Sequence[str], today: str) -> list[Clue]:
    """Read the day of a text's own date line: a line at its head or foot that holds a day and little else."""
    if sum(bool(_ENTRY.match(line)) for line in lines[:200]) >= _CHRONOLOGY:
        return []
    clues = [clue for line in lines[:_HEAD] for clue in _of_line(line, today)]
    if not clues:
        clues = [clue for line in lines[-_FOOT:] for clue in _of_line(line, today)]
    published = [clue for clue in clues if not clue.changed]
    return (published or clues)[:1]


def _of_line(line: str, today: str) -> Iterator[Clue]:
    head = _head_of(line)
    date = _DATE.search(head)
    day = _read(date) if date else None
    if not date or not day or (today and day.isoformat() > today) or _goes_on(line, head, date):
        return
    words = _words_beside(head)
    if len(words) > _MOST_WORDS or any(word.islower() for word in words):
        return
    written = _WEEKDAY.search(head[max(0, date.start() - 20) : date.end() + 20])
    weekday = WEEKDAYS[day.weekday()]
    clash = ""
    if written and not weekday.lower().startswith(written[1].lower().rstrip(".")[:3]):
        clash = f'its date line says "{written[1]}", and {day} is a {weekday}'
    basis = f'As its date line tells: "{head.strip()}".'
    yield Clue(day, "its date line", basis, changed=bool(_CHANGED.search(head)), unsure=clash)


def _words_beside(head: str) -> list[str]:
    """List the words of a date line other than its day and those that always stand beside one."""
    rest = _DATE.sub(" ", _AGENCIES.sub("", head))
    if _PUBLISHED_IN.fullmatch(rest):
        return []
    return re.findall(r"[^\W\d_]+", _BESIDE.sub(" ", _WEEKDAY.sub(" ", rest)))


def _head_of(line: str) -> str:
    """Take the part of a line that may be a date line: before a report's dash, else all of a short line."""
    if "@" in line[:_LONGEST] or line[:1] in "-\u2013\u2014":
        return ""  # it credits somebody's words
    opened = _OPENED.match(line)
    if opened and _DATE.search(opened[1]):
        return opened[1]
    return line if len(line) <= _LONGEST else ""


def _goes_on(line: str, head: str, first: re.Match[str]) -> bool:
    """Tell whether another day follows the first: the line is then about how long something lasts."""
    more = (
        *_DATE.finditer(head, first.end()),
        *_DATE.finditer(line, len(head), len(head) + _AFTER),
    )
    return any(_read(other) != _read(first) for other in more)


def of_date(text: str, where: str, basis: str, today: str) -> list[Clue]:
    """Read the date of a mail's header, of front matter or of a table: RFC 5322, ISO 8601, or in words."""
    from email.utils import parsedate_to_datetime

    if clues := of_stamps([text], where, basis, today):
        return clues
    try:
        day = parsedate_to_datetime(text[:_LONGEST]).date()
    except (ValueError, TypeError, IndexError):
        worded = _DATE.search(text[:_LONGEST])
        if not worded or not (read := _read(worded)):
            return []
        day = read
    return [] if today and day.isoformat() > today else [Clue(day, where, basis)]


def _read(match: re.Match[str]) -> dt.date | None:
    if match["iso"]:
        return _made(int(match["iso"]), int(match["iso_m"]), int(match["iso_d"]))
    if match["y3"]:
        return _in_numbers(int(match["y3"]), int(match["a"]), int(match["b"]))
    if match["m1"]:
        return _made(int(match["y1"]), MONTHS[match["m1"].lower()], int(match["d1"]))
    return _made(int(match["y2"]), MONTHS[match["m2"].lower()], int(match["d2"]))


def _in_numbers(year: int, first: int, second: int) -> dt.date | None:
    """Read a day and a month in either order, if only one of them can be the month."""
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
