"""TimelineJS 3: its JSON, and its spreadsheet as CSV. A slide is an event, with years, months and days as given.

A date's words (`display_date`) are kept, and read where they say what its parts cannot: "c. 1920" is about 1920,
"summer 1969" is no year. The title slide tells of no event, and an era is of a slide that lasts.
"""

from __future__ import annotations

import json
import re
from itertools import chain, pairwise
from math import isfinite
from typing import TYPE_CHECKING, Any, ClassVar, cast

from sahara_cli.dates import parse
from sahara_cli.errors import DateError, FileError
from sahara_cli.imports import foreign
from sahara_cli.imports.presets import Options, Preset
from sahara_cli.imports.rows import (
    CellError,
    LeftOut,
    Row,
    RowRecord,
    Rows,
    Strange,
    joined,
    read_together,
)
from sahara_cli.imports.tables import Table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from sahara_cli.imports.sources import Source

#: The columns of the spreadsheet, by where the JSON has them; it has an id too.
_PATHS: dict[str, tuple[str, ...]] = {
    "Unique ID": ("unique_id",),
    "Year": ("start_date", "year"),
    "Month": ("start_date", "month"),
    "Day": ("start_date", "day"),
    "Time": ("start_date", "hour"),
    "End Year": ("end_date", "year"),
    "End Month": ("end_date", "month"),
    "End Day": ("end_date", "day"),
    "End Time": ("end_date", "hour"),
    "Display Date": ("display_date",),
    "Headline": ("text", "headline"),
    "Text": ("text", "text"),
    "Media": ("media", "url"),
    "Media Credit": ("media", "credit"),
    "Media Caption": ("media", "caption"),
    "Type": ("type",),
    "Group": ("group",),
}
_TYPE = list(_PATHS).index("Type")
#: A file of so many characters or more is not read: all of a JSON document is held at once.
_LONGEST = 50_000_000
#: The blanks of JSON.
_BLANKS = re.compile(r"[ \t\n\r]*")
_YEARS = 9_999
#: No year that a timeline tells is longer.
_MOST_DIGITS = 17
#: The type that a slide is given which tells another day of the one before it.
_MORE_DAYS = "more days"
#: Words of a display date that tell one of several days, and not all of them.
_ONE_OF = ("within ", " or ", "between ")


class TimelineJs(Preset):
    """Reads timelines."""

    prefix: ClassVar[str] = "slide"

    def __init__(self, columns: Sequence[str], options: Options) -> None:
        super().__init__(columns, options)
        find, need = self.columns.find, self.columns.need
        self._at = {name: find(name) for name in _PATHS}
        self.dated = self.columns.names[need("Year")]
        self._headline = need("Headline")
        identified = self._at["Unique ID"]
        self.key = () if identified is None else (self.columns.names[identified],)

    @classmethod
    def rows(cls, source: Source, options: Options) -> Rows:
        """Take a file apart: JSON begins with a brace."""
        if not source.is_text:
            return source.table()
        lines, name = source.lines(), source.name
        first = next((line for line in lines if line.strip()), "")
        if first.lstrip("\ufeff \t").startswith("{"):
            return _Slides(chain([first], lines), name)
        return Table(chain([first], lines), name, options.delimiter)

    def tell(self, row: Row) -> RowRecord:
        """Tell what a slide says. Raises `LeftOut` for what is no slide of its own."""
        _refuse_strange(row)

        def cell(name: str) -> str:
            at = self._at[name]
            return "" if at is None else row.cells[at].strip()

        sort = cell("Type").casefold()
        if sort == _MORE_DAYS:
            raise LeftOut("further days of an event, which is told once with all of them")
        if sort in ("title", "era"):
            raise LeftOut(f"{sort}s of a timeline are no events of their own")
        (said, note), (date, words) = read_together(lambda: _words(cell), lambda: self._date(cell))
        title, status = foreign.standing_of(said)
        for name in ("Time", "End Time"):
            if cell(name).strip("0:"):
                self.lose("a time of day: the day is told")
        kind, mode, topics = foreign.kind_of(filter(None, (cell("Group"),)))
        fields = {
            "date": date,
            "date_text": words,
            "kind": kind,
            "mode": mode,
            "status": status,
            "title": title,
            "topics": topics,
            "note": note,
        }
        return RowRecord({name: value for name, value in fields.items() if value})

    def _date(self, cell: Callable[[str], str]) -> tuple[str, str]:
        """Give a slide's date and the words for it, where they say more than the date."""
        start, end = read_together(
            lambda: _point(cell, ""), lambda: _point(cell, "End ") if cell("End Year") else ""
        )
        words = foreign.plain_text(cell("Display Date"))
        date = _checked(f"{start}/{end}" if end and end != start else start)
        if not words:
            return date, ""
        worded = foreign.date_in_words(words)
        stated = parse(date).bounds
        if worded and _within(worded.bounds, stated, lasting="/" in date):
            return str(worded), "" if worded.in_words == words else words
        return self._in_part(date, start, end, words), words

    def _in_part(self, date: str, start: str, end: str, words: str) -> str:
        """Take what is sure of words that are no date: that it is about then, or one of several days."""
        if any(phrase in f"{words.casefold()} " for phrase in _ONE_OF) and end:
            self.lose("a display date that its parts and words tell in part: it is kept as it is")
            return f"[{start}..{end}]"
        if foreign.is_about(words) and "/" not in date:
            return f"{date}~"
        self.lose("a display date that its parts and words tell in part: it is kept as it is")
        return date


def _words(cell: Callable[[str], str]) -> tuple[str, str | None]:
    """Give a slide's title, and what it says beside: its text, its picture's address, caption and credit."""
    headline, text, *media = (
        foreign.plain_text(cell(name))
        for name in ("Headline", "Text", "Media", "Media Caption", "Media Credit")
    )
    title = foreign.title_of(headline or text or media[1])
    if not title:
        raise CellError("Headline", "is empty, and so are the text and the caption: what happened?")
    return title, foreign.note_of(text if headline else "", *media)


def _within(worded: tuple[float, float], stated: tuple[float, float], *, lasting: bool) -> bool:
    """Tell whether words are of the time that the parts state: all of it, or some of it where it has no end."""
    (low, high), (first, last) = worded, stated
    return (low <= first and last <= high) or (not lasting and first <= low and high <= last)


def _point(cell: Callable[[str], str], which: str) -> str:
    """Write a year, a month and a day as EDTF; `which` begins the names of their columns."""
    year, month, day = read_together(
        lambda: _year(cell(f"{which}Year"), f"{which}Year"),
        lambda: _number(cell(f"{which}Month"), f"{which}Month"),
        lambda: _number(cell(f"{which}Day"), f"{which}Day"),
    )
    if abs(year) > _YEARS:
        return f"Y{year}"
    if day is not None and month is None:
        raise CellError(f"{which}Month", "is empty, and the day is told")
    written = f"{'-' * (year < 0)}{abs(year):04}"
    return written + "".join(f"-{part:02}" for part in (month, day) if part is not None)


def _year(text: str, column: str) -> int:
    """Read a year; those before 1 are counted without a year 0, as TimelineJS does."""
    year = _number(text, column)
    if year is None:
        raise CellError(column, "is empty; a slide needs a year")
    if year == 0:
        raise CellError(column, '"0" is no year: 1 BC is -1')
    return year + (year < 0)


def _number(text: str, column: str) -> int | None:
    if not text:
        return None
    bare = text.replace(",", "").removesuffix(".0")
    digits = bare.removeprefix("-")
    if digits.isascii() and digits.isdigit() and len(digits) <= _MOST_DIGITS:
        return int(bare)
    raise CellError(column, f'"{text[:40]}" is no whole number')


def _checked(date: str) -> str:
    try:
        return parse(date).text
    except DateError as error:
        raise CellError("Year", str(error)) from None


class _Slides(Rows):
    """The slides of a JSON document, laid out as its spreadsheet has them; its title slide is one."""

    columns = tuple(_PATHS)

    def __init__(self, lines: Iterator[str], name: str) -> None:
        self._lines, self._name = lines, name

    def __iter__(self) -> Iterator[Row]:
        """Yield the slides. Raises `FileError` for what is no timeline."""
        text = _text(self._lines, self._name)
        document, begins = _document(text, self._name)
        slides = document["events"]
        if isinstance(document.get("title"), dict):
            slides = [{**document["title"], "type": "title"}, *slides]
            begins = [1, *begins]
        for number, (before, slide) in enumerate(pairwise([None, *slides]), 1):
            if not isinstance(slide, dict):
                raise FileError(
                    self._name, f"slide {number} is no object; is this TimelineJS's JSON?"
                )
            cells = [_at(slide, path) for path in _PATHS.values()]
            cells[0] = cells[0] or f"slide {number}"
            if _tells_more_days(slide, before):
                cells[_TYPE] = _MORE_DAYS
            yield Row(begins[number - 1], number, cells)


def _tells_more_days(slide: dict[str, Any], before: object) -> bool:
    """Tell whether a slide tells another day of the one before, as ours do: "met_2" in the words of "met"."""
    if not (isinstance(before, dict) and slide.get("display_date")):
        return False
    (own, _, number), former = str(slide.get("unique_id")).rpartition("_"), before.get("unique_id")
    named = number.isdecimal() and former in (own, f"{own}_{int(number) - 1}")
    return named and all(slide.get(key) == before.get(key) for key in ("text", "display_date"))


def _text(lines: Iterator[str], name: str) -> str:
    parts, length = [], 0
    for line in lines:
        parts.append(line)
        length += len(line)
        if length >= _LONGEST:
            raise FileError(
                name, f"is too large: a timeline of less than {_LONGEST:,} characters can be read"
            )
    return "".join(parts).removeprefix("\ufeff")


def _document(text: str, name: str) -> tuple[dict[str, Any], list[int]]:
    """Decode a timeline, once, and tell on which lines its slides begin. Raises `FileError`."""
    try:
        document, begins = _decoded(text)
    except (ValueError, RecursionError):
        raise FileError(name, "is no JSON; a timeline is an object that holds events") from None
    if isinstance(document.get("timeline"), dict):
        raise FileError(name, "is of TimelineJS 2; a timeline of version 3 holds a list of events")
    if not isinstance(document.get("events"), list):
        raise FileError(name, "is no timeline: its JSON is an object that holds a list of events")
    return document, begins


def _decoded(text: str) -> tuple[dict[str, Any], list[int]]:
    """Decode an object field by field, and its `events` one by one. Raises `ValueError`, `RecursionError`."""
    decode, document, begins = json.JSONDecoder().raw_decode, dict[str, Any](), list[int]()
    at = _past(text, _past(text, 0), "{")
    while text[at : at + 1] != "}" or document:
        key, at = decode(text, at)
        if not isinstance(key, str):
            raise ValueError(key)  # noqa: TRY004  # the text is at fault
        at = _past(text, _past(text, at), ":")
        if key == "events" and text[at : at + 1] == "[":
            document[key], begins, at = _listed(text, at)
        else:
            document[key], at = decode(text, at)
        at = _past(text, at)
        if text[at : at + 1] == "}":
            break
        at = _past(text, at, ",")
    if _past(text, at, "}") != len(text):
        raise ValueError(text[at:])
    return document, begins


def _listed(text: str, at: int) -> tuple[list[Any], list[int], int]:
    """Decode a list, and tell on which line each of its members begins; give the place behind it too."""
    decode, members, begins = json.JSONDecoder().raw_decode, list[Any](), list[int]()
    line, counted, at = 1, 0, _past(text, at, "[")
    while text[at : at + 1] != "]" or members:
        line, counted = line + text.count("\n", counted, at), at
        begins.append(line)
        member, at = decode(text, at)
        members.append(member)
        at = _past(text, at)
        if text[at : at + 1] == "]":
            break
        at = _past(text, at, ",")
    return members, begins, at + 1


def _past(text: str, at: int, sign: str = "") -> int:
    """Give the place past a sign, which must stand there, and the blanks behind it. Raises `ValueError`."""
    if not text.startswith(sign, at):
        raise ValueError(text[at : at + 1])
    return cast("re.Match[str]", _BLANKS.match(text, at + len(sign))).end()


def _at(slide: dict[str, Any], path: tuple[str, ...]) -> str:
    """Give what stands at a place of a slide, as a cell."""
    value: Any = slide
    for key in path:
        if value is None:
            return ""
        if not isinstance(value, dict):
            return Strange(json.dumps(value), path[0], "is no object")
        value = value.get(key)
    if isinstance(value, dict | list | bool) or (isinstance(value, float) and not isfinite(value)):
        return Strange(json.dumps(value), ".".join(path), "is no text and no number")
    return "" if value is None else str(value)


def _refuse_strange(row: Row) -> None:
    strange = [cell for cell in row.cells if isinstance(cell, Strange)]
    if strange:
        raise joined([CellError(cell.field, cell.problem) for cell in strange])
