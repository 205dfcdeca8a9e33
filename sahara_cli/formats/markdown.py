"""Markdown (CommonMark with GitHub's tables): what looks like markup in a record stays text."""

from __future__ import annotations

import re
from itertools import chain, groupby
from typing import TYPE_CHECKING

from sahara_cli.dates import Verdict
from sahara_cli.dossier.records import Statement
from sahara_cli.formats import POSSIBLE, date_column
from sahara_cli.reports.spine import Entry, Gap, Heading, spine
from sahara_cli.sink import one_line, plain, visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sahara_cli.dossier.selection import Answer
    from sahara_cli.reports import Report, Section
    from sahara_cli.sink import Sink

#: Characters that may mean something within a line, and those that may at its start.
_INLINE = re.compile(r"[\\`*_\[\]<>|~$]|&(?=#?\w+;)|:(?=\w+:)")
_START = re.compile(r"^(\s*)([#+=-]|\d+(?=[.)]))")


def write(report: Report, sink: Sink) -> None:
    """Write a report's sections, then its notes; the hints are for who sits at the terminal."""
    blocks = chain(
        (block for section in report.sections for block in _section(section)),
        map(_text, report.notes),
    )
    for at, block in enumerate(blocks):
        between = "\n\n" if at else ""
        for line in (block,) if isinstance(block, str) else block:
            sink.write(between + (line if sink.draws else plain(line)))
            between = "\n"
    sink.write("\n")


def _section(section: Section) -> Iterator[str | Iterator[str]]:
    """Yield blocks, of which a table is given line by line."""
    if not (section.answers or section.fields):
        return
    if section.heading:
        yield f"## {_text(section.heading)}"
    match section.layout:
        case "table" | "counts":
            yield _table(section)
        case "quotes":
            yield from _quotes(section)
        case "timeline":
            yield from _timeline(section)
        case "reading":
            yield from _reading(section)
        case "fields":
            yield "\n".join(
                f"- **{_text(label)}:** {_text(value)}" for label, value in section.fields
            )


def _reading(section: Section) -> Iterator[str]:
    """Set an article paragraph by paragraph: its sentences in a list, each behind its number."""
    for paragraph, rows in groupby(section.rows(), lambda row: row[0]):
        yield f"**¶{paragraph}**"
        yield "\n".join(
            f"- **{sentence}** {_text(text)}" + (f" ({_text(ids)})" if ids else "")
            for _, sentence, text, ids in rows
        )


def _text(text: str) -> str:
    """Escape a line of text so that none of it is markup."""
    shown = _INLINE.sub(r"\\\g<0>", one_line(text).strip())
    return _START.sub(_escape_start, shown)


def _escape_start(match: re.Match[str]) -> str:
    space, sign = match.groups()
    # A number that would begin a list is disarmed at the point behind it, which is still to come.
    return f"{space}{sign}\\" if sign.isdigit() else f"{space}\\{sign}"


def _marked(answer: Answer, when: str) -> str:
    return f"{POSSIBLE} {when}".strip() if answer.match is Verdict.POSSIBLE else when


def _table(section: Section) -> Iterator[str]:
    dated = date_column(section.columns)
    yield _row([_text(column.heading) for column in section.columns])
    yield _row(["---"] * len(section.columns))
    for answer, row in section.each():
        cells = [_text(cell) for cell in row]
        cells[dated] = _marked(answer, cells[dated])
        yield _row(cells)


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _named(section: Section) -> Iterator[tuple[Answer, dict[str, str]]]:
    keys = [column.key for column in section.columns]
    for answer, row in section.each():
        yield answer, dict(zip(keys, row, strict=True))


def _quotes(section: Section) -> Iterator[str]:
    for answer, said in _named(section):
        lines = [_text(line) for line in visible(said.pop("words", "")).split("\n")]
        words = "\n> ".join(lines)
        if isinstance(answer.record, Statement) and answer.record.directness == "direct":
            words = f"“{words}”"
        yield f"> {words}\n>\n> — {_attribution(answer, said)}"


def _attribution(answer: Answer, said: dict[str, str]) -> str:
    cells = {key: _text(cell) for key, cell in said.items() if cell}
    who = f"**{cells.pop('speaker')}**" if "speaker" in cells else ""
    role = f"({cells.pop('role')})" if "role" in cells else ""
    when = _marked(answer, cells.pop("when", ""))
    spoken = " ".join(part for part in (who, role) if part)
    place = [f"in {cells.pop('place')}"] if "place" in cells else []
    to = [f"to {cells.pop('to')}"] if "to" in cells else []
    by = [f"reported by {cells.pop('reported_by')}"] if "reported_by" in cells else []
    return ", ".join(part for part in (spoken, when, *place, *to, *by, *cells.values()) if part)


def _timeline(section: Section) -> Iterator[str]:
    level = 3 if section.heading else 2
    rows = {id(answer): row for answer, row in _named(section)}
    wrapping = [column.key for column in section.columns if column.wraps]
    bullets: list[str] = []
    for part in spine(section.answers):
        if isinstance(part, Entry):
            bullets.append(_bullet(part.answer, rows[id(part.answer)], wrapping))
            continue
        if bullets:
            yield "\n".join(bullets)
            bullets = []
        match part:
            case Heading(text, "year"):
                yield f"{'#' * level} {_text(text)}"
            case Heading(text, _):
                yield f"{'#' * (level + 1)} {_text(text)}"
            case Gap(years):
                yield f"… {years:,} years …"
    if bullets:
        yield "\n".join(bullets)


def _bullet(answer: Answer, cells: dict[str, str], wrapping: list[str]) -> str:
    when = _marked(answer, _text(cells.pop("when", "")))
    cells.pop("record", None)
    words = " ".join(_text(cells.pop(key)) for key in wrapping if key in cells)
    rest = ", ".join(_text(cell) for cell in cells.values() if cell)
    return f"- **{when}** {words}" + (f" ({rest})" if rest else "")
