"""Calendars (RFC 5545): an entry is an event. All days, times, and ends that are exclusive; our own `X-EDTF` read back.

What was written down before its day is planned. Of what recurs the first time alone is told, and what was cancelled is
left out. An event of ours that has an entry for each of its days is told once.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from sahara_cli.dates import parse
from sahara_cli.errors import DateError, FileError
from sahara_cli.imports import foreign
from sahara_cli.imports.presets import Options, Preset
from sahara_cli.imports.rows import (
    CellError,
    LeftOut,
    Party,
    Row,
    RowRecord,
    Rows,
    Site,
    read_together,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sahara_cli.imports.sources import Source

#: What of an entry has a place; the other properties are counted by their names.
_TAKEN = (
    "UID", "DTSTART", "DTEND", "DURATION", "DTSTAMP", "SUMMARY", "DESCRIPTION", "LOCATION", "STATUS", "CATEGORIES",
    "ORGANIZER", "ATTENDEE", "URL", "RRULE", "RDATE", "X-EDTF",
)  # fmt: skip
_REST = "OTHER"
#: An entry of ours that is another day of an event names that event's first.
_OF = "RELATED-TO"
#: Properties that are about the entry, and nothing of what happens.
_OF_ENTRIES = frozenset({"TRANSP", "SEQUENCE", "CREATED", "LAST-MODIFIED", "CLASS"})
_LINE = re.compile(
    r"(?P<name>[A-Za-z0-9-]+)(?P<params>(?:;[A-Za-z0-9-]+=(?:\"[^\"]*\"|[^\":;])*)*):(?P<value>.*)",
    re.DOTALL,
)
_PARAM = re.compile(r";([A-Za-z0-9-]+)=(\"[^\"]*\"|[^\":;]*)")
_AGAIN = re.compile(r"\S+ \(\d+\)")
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_MOMENT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?")
_LASTING = re.compile(
    r"\+?P(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,9})S)?)?"
)
_STATUSES = {"TENTATIVE": "planned"}
#: Properties of which an entry has several: they are parted by a line end in a cell.
_SEVERAL = frozenset({"CATEGORIES", "ATTENDEE", "RDATE", _REST})
#: What a calendar begins with; an entry may stand by itself.
_BEGINNINGS = ("BEGIN:VCALENDAR", "BEGIN:VEVENT")
#: In a cell, what stands between a property's parameters and its value; a value without either has none before it.
_BETWEEN = "\t"


class _Moment(NamedTuple):
    """A day, and a time of it where one is told; `zone` is "Z", or the name of a place's clock."""

    day: dt.date
    time: dt.time | None = None
    zone: str = ""

    @property
    def text(self) -> str:
        """The moment as EDTF: a time of a named zone is by the clock of its place."""
        if self.time is None:
            return self.day.isoformat()
        return f"{self.day}T{self.time}{'Z' if self.zone == 'Z' else ''}"


class Calendar(Preset):
    """Reads calendars."""

    dated = "DTSTART"
    prefix: ClassVar[str] = "ics"

    def __init__(self, columns: Sequence[str], options: Options) -> None:
        super().__init__(columns, options)
        self.key = ("ID",)
        for name in columns:
            self.columns.find(name)
        self._at = {name: columns.index(name) for name in (*_TAKEN, _REST)}

    @classmethod
    def rows(cls, source: Source, options: Options) -> Rows:  # noqa: ARG003  # no cells to part
        """Take a file apart: a row an entry."""
        return _Entries(source.lines(), source.name)

    def tell(self, row: Row) -> RowRecord:
        """Tell what an entry says. Raises `LeftOut` for what was cancelled, and for more days of one event."""
        cells = {name: row.cells[at] for name, at in self._at.items()}
        if _value(cells["STATUS"]).upper() == "CANCELLED":
            raise LeftOut("entries that were cancelled")
        own = _text(cells["X-EDTF"])
        if own.startswith("{") and _AGAIN.fullmatch(row.cells[0]):
            raise LeftOut("further days of an event, which is told once with all of them")
        self._count_lost(cells)
        begins, date, stamp = read_together(
            lambda: _moment(cells["DTSTART"], "DTSTART"),
            lambda: self._date(own, cells),
            lambda: None if own else _moment(cells["DTSTAMP"], "DTSTAMP"),
        )
        kind, mode, topics = foreign.kind_of(_categories(cells["CATEGORIES"]))
        title, standing = _entitled(_text(cells["SUMMARY"]), date if own else "")
        fields = {
            "title": title or "Entry without a summary",
            "date": date,
            "kind": kind,
            "mode": mode,
            "status": standing or _status(cells, begins, stamp),
            "topics": topics,
            "note": foreign.note_of(_text(cells["DESCRIPTION"]), _value(cells["URL"])),
        }
        return RowRecord(
            {name: value for name, value in fields.items() if value},
            actors=tuple(_people(cells["ORGANIZER"])),
            mentioned=tuple(_people(cells["ATTENDEE"])),
            places=_places(_text(cells["LOCATION"]), own=bool(own)),
        )

    def _count_lost(self, cells: dict[str, str]) -> None:
        if cells["RRULE"] or cells["RDATE"]:
            self.lose("a rule by which an entry recurs: its first time is told")
        for name in cells[_REST].split("\n"):
            if name and not (name == _OF and cells["X-EDTF"]):
                self.lose(f"{name} of an entry")

    def _date(self, own: str, cells: dict[str, str]) -> str:
        if own:
            return _parsed(own)
        begins, ends = read_together(
            lambda: _moment(cells["DTSTART"], "DTSTART"), lambda: _moment(cells["DTEND"], "DTEND")
        )
        if begins is None:
            raise CellError("DTSTART", "is empty; an entry needs a start")
        ends = ends or _after(begins, _value(cells["DURATION"]))
        last = _last(begins, ends)
        if begins.time:
            self._count_times(begins, ends, lasts=last > begins.day)
        return f"{begins.day}/{last}" if last > begins.day else begins.text

    def _count_times(self, begins: _Moment, ends: _Moment | None, *, lasts: bool) -> None:
        if lasts:
            self.lose("times of what lasts over days: the days are told")
            return
        if begins.zone not in ("", "Z"):
            self.lose("the time zone of an entry: its time is by the clock of the place")
        if ends and ends != begins:
            self.lose("the time at which an entry ends: its start is told")


def _status(cells: dict[str, str], begins: _Moment | None, stamp: _Moment | None) -> str:
    """Tell how an entry stands: what was stamped before its day is a plan. Our own says so itself, and has no stamp."""
    status = _STATUSES.get(_value(cells["STATUS"]).upper(), "reported")
    return "planned" if begins and stamp and stamp.day < begins.day else status


def _entitled(summary: str, own: str) -> tuple[str, str | None]:
    """Give an entry's title and how it stands; our own may say its date in words too, where it is no day."""
    if own:
        summary = summary.removesuffix(f", {parse(own).in_words}")
    return foreign.standing_of(foreign.title_of(summary))


def _places(location: str, *, own: bool) -> tuple[Site, ...]:
    """Give the place of an entry, in its words; ours may be several."""
    named = location.split(", ") if own else [location]
    return tuple(Site(name) for name in named if name)


def _parsed(own: str) -> str:
    try:
        return parse(own).text
    except DateError as error:
        raise CellError("X-EDTF", str(error)) from None


def _last(begins: _Moment, ends: _Moment | None) -> dt.date:
    """Give the last day of an entry: an end is exclusive, and midnight is the end of the day before (§3.6.1)."""
    if ends is None:
        return begins.day
    if ends.day < begins.day:
        raise CellError("DTEND", f"{ends.day} comes before DTSTART, {begins.day}")
    ends_before = ends.time in (None, dt.time()) and ends.day > begins.day
    return ends.day - dt.timedelta(1) if ends_before else ends.day


def _after(begins: _Moment, lasting: str) -> _Moment | None:
    """Give the end of what lasts so long (§3.3.6)."""
    match = _LASTING.fullmatch(lasting) if lasting else None
    if not match:
        return None
    weeks, days, hours, minutes, seconds = (int(group or 0) for group in match.groups())
    length = dt.timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)
    try:
        end = dt.datetime.combine(begins.day, begins.time or dt.time()) + length
    except OverflowError:
        raise CellError("DURATION", f'"{lasting[:40]}" is longer than a calendar') from None
    return _Moment(end.date(), end.time() if begins.time else None, begins.zone)


def _moment(cell: str, column: str) -> _Moment | None:
    """Read a day or a time (§3.3.4, §3.3.5); none of an empty cell. Raises `CellError`."""
    if not cell:
        return None
    params, value = _parted(cell)
    if not (match := _MOMENT.fullmatch(value.strip())):
        raise CellError(
            column, f'"{value[:40]}" is no day and no time; one is written as 20231208T100000Z'
        )
    year, month, day, hour, minute, second, utc = match.groups()
    try:
        date = dt.date(int(year), int(month), int(day))
        time = dt.time(int(hour), int(minute), min(int(second), 59)) if hour else None
    except ValueError:
        raise CellError(column, f'"{value[:40]}" is no day that there is') from None
    zones = [zone for name, zone in _PARAM.findall(params) if name.upper() == "TZID"]
    return _Moment(date, time, utc or next(iter(zones), ""))


def _parted(cell: str) -> tuple[str, str]:
    """Give a property's parameters, which hold no tab, and its value, which may."""
    params, between, value = cell.partition(_BETWEEN)
    return (params, value) if between else ("", cell)


def _value(cell: str) -> str:
    return _parted(cell)[1].strip()


def _text(cell: str) -> str:
    r"""Read a text (§3.3.11): `\n` is a line end, a backslash keeps what follows it."""
    return _unescaped(_parted(cell)[1])


def _unescaped(value: str) -> str:
    return _ESCAPED.sub(lambda match: "\n" if match[1] in "nN" else match[1], value).strip()


def _categories(cell: str) -> Iterator[str]:
    """Give the categories of an entry, of one property or several; a comma in one has a backslash before it."""
    for value in cell.split("\n"):
        parts = re.findall(r"(?:\\.|[^,\\])+", _parted(value)[1])
        yield from filter(None, map(_unescaped, parts))


def _people(cell: str) -> Iterator[Party]:
    """Give those whose name an entry tells: an address alone is nobody's name."""
    for value in cell.split("\n"):
        params = _PARAM.findall(_parted(value)[0])
        named = {name.upper(): content for name, content in params}
        if name := named.get("CN", "").strip('" '):
            yield Party(name, "person")


class _Entries(Rows):
    """The entries of calendars. A row has the entry's id, each property that has a place, and the names of others."""

    columns = ("ID", *_TAKEN, _REST)

    def __init__(self, lines: Iterable[str], name: str) -> None:
        self._lines, self._name = lines, name

    def __iter__(self) -> Iterator[Row]:
        """Yield the entries. Raises `FileError` for what is no calendar."""
        entry: dict[str, list[str]] | None = None
        number = begun = within = 0
        is_calendar = False
        ids: dict[str, int] = {}
        for line, text in _unfolded(self._lines):
            bare = text.strip().upper()
            is_calendar = is_calendar or bare in _BEGINNINGS
            if bare == "BEGIN:VEVENT" and entry is None:
                entry, begun, within = {}, line, 0
            elif entry is None:
                continue
            elif bare == "END:VEVENT":
                number += 1
                yield Row(begun, number, _cells(entry, number, ids))
                entry = None
            elif bare.startswith(("BEGIN:", "END:")):
                self._see_ended(begun, ended=bare != "BEGIN:VEVENT")
                within += 1 if bare.startswith("BEGIN:") else -1  # an alarm of the entry
            elif not within and (match := _LINE.fullmatch(text)):
                _hold(entry, match)
        self._see_ended(begun, ended=entry is None)
        if not is_calendar:
            raise FileError(self._name, "is no calendar: it has no line BEGIN:VCALENDAR")

    def _see_ended(self, begun: int, *, ended: bool) -> None:
        if not ended:
            message = "has an entry without its end; is the file whole?"
            raise FileError(self._name, message, line=begun)


def _hold(entry: dict[str, list[str]], match: re.Match[str]) -> None:
    name = match["name"].upper()
    if name in _OF_ENTRIES:
        return
    if name == _OF:
        entry.setdefault(_OF, []).append(match["value"])
    if name not in _TAKEN:
        entry.setdefault(_REST, []).append(name)
        return
    params, value = match["params"].replace(_BETWEEN, " "), match["value"]
    message = f"{params}{_BETWEEN}{value}" if params or _BETWEEN in value else value
    entry.setdefault(name, []).append(message)


def _cells(entry: dict[str, list[str]], number: int, ids: dict[str, int]) -> list[str]:
    """Lay an entry out; what bears the id of one before it, as a changed time of what recurs, is numbered."""
    several = (_OF, "UID") if "X-EDTF" in entry else ("UID",)
    uids = (value for name in several for value in entry.get(name, ()))
    uid = _value(next(uids, "")) or f"entry {number}"
    ids[uid] = ids.get(uid, 0) + 1
    identifier = uid if ids[uid] == 1 else f"{uid} ({ids[uid]})"
    texts = (
        "\n".join(several) if name in _SEVERAL else several[0] for name, several in _in_order(entry)
    )
    return [identifier, *texts]


def _in_order(entry: dict[str, list[str]]) -> Iterator[tuple[str, list[str]]]:
    for name in (*_TAKEN, _REST):
        yield name, entry.get(name) or [""]


def _unfolded(lines: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Yield the content lines, each with the line on which it begins: what begins with a space goes on (§3.1)."""
    begun = 1
    parts: list[str] = []
    for number, raw in enumerate(lines, 1):
        line = raw.rstrip("\r\n")
        if line[:1] in (" ", "\t") and parts:
            parts.append(line[1:])
        else:
            if parts:
                yield begun, "".join(parts)
            begun, parts = number, [line] if line else []
    if parts:
        yield begun, "".join(parts)
