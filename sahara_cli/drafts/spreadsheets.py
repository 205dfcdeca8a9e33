"""A draft that a spreadsheet saved, read back; what the spreadsheet did to dates and numbers is told."""

from __future__ import annotations

import codecs
import csv
import datetime as dt
import io
import json
import re
from contextlib import suppress
from typing import TYPE_CHECKING, Any, NamedTuple

from sahara_cli.dossier.checks import Fault
from sahara_cli.reports.spreadsheets import COLUMNS, NAMING, PLAIN, SEVERAL

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_DELIMITERS = ",;\t"
#: The longest cell: Python's own bound is far lower, and a cell may hold a long sentence.
_LONGEST_CELL = 10_000_000
_YES = frozenset({"yes", "y", "x", "1", "true", "take", "ok"})
_NO = frozenset({"no", "n", "0", "false", "drop", "skip", "-"})
#: What a sheet's writer put before a cell that would be run as a formula.
_MARKED = re.compile("'+[=+\\-@\t\n＝＋－＠]")
_ERROR = re.compile(r"#(?:REF!|NAME\?|VALUE!|N/A|NUM!|DIV/0!|NULL!|#+)$")
_EXPONENT = re.compile(r"[+-]?\d(?:[.,]\d+)?E[+-]?\d+$", re.IGNORECASE)
_SERIAL = re.compile(r"[34]\d{4}(?:[.,]\d+)?$")
_SHORT_YEAR = re.compile(r"\d{1,3}$")
_SHORT_MONTH = re.compile(
    r"(?:\d{1,2}[- ])?[A-Za-z]{3}[- ]\d{2}$|\d{1,2}[/.]\d{1,2}[/.]\d{2}$|\d{1,2}-[A-Za-z]{3}$"
)
_SLASHED = re.compile(r"\d{1,2}[/.]\d{1,2}[/.]\d{4}(?: 0{1,2}:00(?::00)?)?$")
_EPOCH = dt.date(1899, 12, 30)  # day 0 of spreadsheets
_SENTENCES = re.compile(r"(\d+)(?:\s*(?:to|-|–)\s*(\d+))?$")
_FIGURE = re.compile(
    r"(?P<what>[a-z0-9]+(?:-[a-z0-9]+)*)\s+(?P<about>about\s+|~\s*)?(?P<upto>up to\s+)?(?P<low>[\d,.Ee+]+)"
    r"(?:\s*(?:(?P<more>or more|\+)|(?:to|-|–)\s*(?P<high>[\d,.Ee+]+)))?(?:\s+by\s+(?P<by>[^\"]+?))?"
    r"(?:\s*\"(?P<text>[^\"]*)\")?$"
)
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+$|\d+$")


class Row(NamedTuple):
    """A row of a sheet, counted from 1 with its heads: the fields of its line, what is wrong, and whether it is taken.

    `left` says why it is not to be taken; "" where it is. It is `reviewed` where somebody said yes beside a doubt.
    """

    number: int
    fields: dict[str, Any]
    wrong: tuple[Fault, ...]
    left: str
    reviewed: bool


def decoded(raw: bytes) -> tuple[str, str]:
    """Decode what a spreadsheet saved; say as what, if that was a guess. Raises `ValueError` for what is no text."""
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return raw.decode("utf-16"), ""
    if b"\0" in raw:
        raise ValueError("is not text: it holds a zero byte; save the sheet as CSV")
    try:
        return raw.decode("utf-8-sig"), ""
    except UnicodeDecodeError:
        text = raw.decode("cp1252", "replace")
        return (
            text,
            "is not UTF-8, and is read as Windows-1252: look at its accents, or save it as CSV UTF-8",
        )


def read_sheet(text: str) -> list[Row]:
    """Read a sheet's rows. Raises `ValueError`, which tells what is wrong with its heads or its quotation marks."""
    heads, numbered = _read(text)
    return [_row(at, heads, cells) for at, cells in numbered]


def read_cells(text: str) -> list[dict[str, str]]:
    """Read the cells of a sheet's rows by their heads, as somebody left them; raises as `read_sheet` does."""
    heads, numbered = _read(text)
    return [_by_column(heads, cells) for _, cells in numbered]


def _by_column(heads: Sequence[str], cells: Sequence[str]) -> dict[str, str]:
    return {head: _bare(cell) for head, cell in zip(heads, cells, strict=False) if head}


def _read(text: str) -> tuple[list[str], list[tuple[int, list[str]]]]:
    """Read a sheet's heads, and its rows that are not blank with their numbers."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    first, _, rest = text.partition("\n")
    offset = 0
    if re.fullmatch(r"\"?sep=.\"?", first.strip(), re.IGNORECASE):
        text, first, offset = rest, rest.partition("\n")[0], 1
    before = csv.field_size_limit(_LONGEST_CELL)
    try:
        delimiter = max(_DELIMITERS, key=first.count)
        rows = list(csv.reader(io.StringIO(text), delimiter=delimiter, strict=True))
    except csv.Error as error:
        raise ValueError(f"is no CSV: {error}") from None
    finally:
        csv.field_size_limit(before)
    heads = [head.strip().lower() for head in rows[0]] if rows else []
    _refuse_heads(heads)
    numbered = enumerate(rows[1:], 2 + offset)
    return heads, [(at, cells) for at, cells in numbered if any(map(str.strip, cells))]


def _refuse_heads(heads: Sequence[str]) -> None:
    if "record" not in heads:
        raise ValueError(
            'has no column "record"; `sahara draft -o draft.csv` writes a sheet with all of them'
        )
    for at, head in enumerate(heads):
        if head and head not in COLUMNS:
            raise ValueError(
                f'has a column "{head}", which is not known; the columns are {", ".join(COLUMNS)}'
            )
        if head and head in heads[:at]:
            raise ValueError(f'has two columns "{head}"')


def _row(number: int, heads: Sequence[str], cells: Sequence[str]) -> Row:
    by_column = _by_column(heads, cells)
    wrong: list[Fault] = []
    if any(cell.strip() for cell in cells[len(heads) :]):
        told_more = (
            "has more cells than there are columns; set a cell with commas in quotation marks"
        )
        wrong.append(Fault("", told_more))
    left = _left(by_column.get("take", "yes"), wrong)
    fields = _fields(by_column, wrong)
    is_reviewed = bool(by_column.get("doubts")) and not left
    return Row(number, fields, tuple(wrong), left, reviewed=is_reviewed)


def _fields(by_column: Mapping[str, str], wrong: list[Fault]) -> dict[str, Any]:
    """Take the fields of a line out of a row's cells."""
    record = by_column.get("record", "").strip().lower()
    fields: dict[str, Any] = {"record": record or None, **_rest(by_column, wrong)}
    for name, cell in by_column.items():
        if cell and name in (PLAIN | NAMING | SEVERAL):
            fields[name] = _value(name, cell, wrong)
    if figures := by_column.get("figures"):
        fields["figures"] = [_figure(part, wrong) for part in _parts(figures, marked=True)]
    fields.update(_cites(by_column, wrong))
    return fields


def _bare(cell: str) -> str:
    text = cell.strip()
    return text[1:] if _MARKED.match(text) else text


def _left(take: str, wrong: list[Fault]) -> str:
    """Say why a row is not to be taken; "" where it is."""
    if take.lower() in _YES:
        return ""
    if take.lower() in _NO:
        return f'is left out: take is "{take}"'
    if take:
        wrong.append(Fault("take", f'"{take}" is neither yes nor no'))
        return ""
    return "is left out: take is blank; write yes, or no"


def _rest(by_column: Mapping[str, str], wrong: list[Fault]) -> dict[str, Any]:
    if not (text := by_column.get("rest", "")):
        return {}
    try:
        rest = json.loads(text)
    except (ValueError, RecursionError):
        rest = None
    if not isinstance(rest, dict):
        wrong.append(Fault("rest", "is no JSON object; leave this cell as `sahara draft` wrote it"))
        return {}
    return rest


def _value(name: str, cell: str, wrong: list[Fault]) -> Any:
    if problem := _mangled(name, cell):
        wrong.append(Fault(name, problem))
        return None if name in {"date", "published"} else cell
    if name in SEVERAL:
        return _parts(cell)
    return _day(cell) if name in {"date", "published"} else cell


def _parts(cell: str, *, marked: bool = False) -> list[str]:
    """Part a cell of several values; where it is `marked`, words in quotation marks stay together."""
    pattern = r'(?:"[^"]*"|[^;"])+' if marked else r"[^;]+"
    return [part.strip() for part in re.findall(pattern, cell) if part.strip()]


def _day(cell: str) -> str:
    """Drop the midnight that a spreadsheet added to a day."""
    return re.sub(r"[ T]0{1,2}:00(?::00)?$", "", cell)


def _mangled(name: str, cell: str) -> str:
    """Say what a spreadsheet did to a cell, and what is to be written; "" where it did nothing."""
    if _ERROR.match(cell):
        return f'"{cell}" is a spreadsheet\'s error'
    if name in {"date", "published"}:
        return _misdated(cell)
    message = f'"{cell}" is how a spreadsheet writes a number; write it in full'
    return message if _EXPONENT.match(cell) else ""


def _misdated(cell: str) -> str:
    """Say what a spreadsheet made of a date; "" where it is as it was written."""
    if _SERIAL.match(cell):
        day = _EPOCH + dt.timedelta(days=int(cell[:5]))
        return (
            f'"{cell}" is a spreadsheet\'s number for a day, {day}; write that, in a column of text'
        )
    if _EXPONENT.match(cell) or _SHORT_MONTH.match(cell):
        return f'"{cell}" is what a spreadsheet made of a date; write it as 2023-12-08, in a column of text'
    if _SHORT_YEAR.match(cell):
        return f'"{cell}" has lost its zeros; a year has four digits, such as {cell:0>4}'
    return _swapped(_day(cell)) if _SLASHED.match(cell) else ""


def _swapped(cell: str) -> str:
    """Ask which is meant where day and month may have changed places."""
    first, second, year = (int(part) for part in re.split(r"[/.]", cell))
    readings = []
    for day, month in dict.fromkeys(((first, second), (second, first))):
        with suppress(ValueError):
            readings.append(str(dt.date(year, month, day)))
    if len(readings) <= 1:
        return ""
    choices = " or ".join(readings)
    return f'"{cell}" may be {choices}: a spreadsheet wrote it so; write the one that is meant'


def _figure(part: str, wrong: list[Fault]) -> dict[str, Any]:
    match = _FIGURE.fullmatch(part)
    if match is None:
        wrong.append(
            Fault(
                "figures",
                f'"{part}" is no figure; write killed 12, killed 12 or more, wounded 30 to 40',
            )
        )
        return {"what": "unknown", "text": part}
    low, high = _number(match["low"], wrong), _number(match["high"], wrong)
    if match["upto"]:
        low, high = None, low
    elif not match["more"] and high is None:
        high = low
    figure = {
        "what": match["what"],
        "low": low,
        "high": high,
        "by": match["by"],
        "text": match["text"],
    }
    about = {"approximate": True} if match["about"] else {}
    return {name: value for name, value in figure.items() if value is not None} | about


def _number(text: str | None, wrong: list[Fault]) -> int | None:
    if text is None:
        return None
    if _GROUPED.match(text):
        return int(text.replace(",", ""))
    if _EXPONENT.match(text):
        full = f"{float(text.replace(',', '.')):.0f}"
        message = "is how a spreadsheet writes a number, and digits may be lost"
        problem = f'"{text}" {message}; write it in full, such as {full}'
    else:
        problem = f'"{text}" is no whole number; write it as 150000'
    wrong.append(Fault("figures", problem))
    return 0


def _cites(by_column: Mapping[str, str], wrong: list[Fault]) -> Iterator[tuple[str, Any]]:
    """Yield the citations of a row that tells sentences by their numbers."""
    cites = []
    for part in _parts(by_column.get("sentence", "")):
        match = _SENTENCES.fullmatch(part)
        if match is None:
            wrong.append(
                Fault(
                    "sentence", f'"{part}" is no number of a sentence; write 4, or 4 to 5, or 4; 9'
                )
            )
            continue
        first, last = int(match[1]), int(match[2] or match[1])
        article = {"article": by_column["article"]} if by_column.get("article") else {}
        cites.append(
            {**article, **({"sentence": first} if first == last else {"sentences": [first, last]})}
        )
    if cites:
        yield "cites", cites
