"""A picture (SVG 1.1) for a slide or a paper: a row a record, its date drawn on one axis, and what the marks mean.

It stands on white and names common fonts, so that it is the same wherever it is put.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from unicodedata import bidirectional
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from sahara_cli.dates import Verdict
from sahara_cli.dossier.criteria import date_of
from sahara_cli.dossier.records import Statement
from sahara_cli.formats import POSSIBLE
from sahara_cli.formats.picture.lanes import draw_lanes
from sahara_cli.formats.picture.legend import draw_legend
from sahara_cli.formats.picture.pen import (
    FAINT,
    INK,
    QUIET,
    RULE,
    SANS,
    SERIF,
    SIZE,
    define_fades,
    draw_shape,
    length,
    line_between,
    number,
    wrapped,
    write_text,
)
from sahara_cli.reports.axis import Axis, axis
from sahara_cli.reports.labels import placed, row_of
from sahara_cli.reports.marks import Mark, mark
from sahara_cli.sink import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sahara_cli.dossier.selection import Answer
    from sahara_cli.reports import Report, Section
    from sahara_cli.sink import Sink

_WIDTH, _EDGE = 1200, 32
_DATES, _STRIP, _WORDS = (
    190,
    410,
    640,
)  # where the dates end, and where the axis and the words begin is told below
_AXIS = _DATES + 24
#: Where the axis begins that has the whole width, and how wide it is.
_LANES = (_EDGE + 12, _WIDTH - 2 * (_EDGE + 12))
_ROOM = _WIDTH - _EDGE - _WORDS
_ASIDE = _LABEL = 12
_ROW_OF_LABELS = 18
_LINE, _ROW_SPACE = 21, 13
#: More records than these, a row each, would be no picture but a scroll: their marks share rows, without words.
_MOST = 100
_LEFT_TO_RIGHT = "\u200e"


class _Row(NamedTuple):
    """A drawn record: its date, its mark, and its words in lines."""

    when: str
    mark: Mark
    lines: tuple[str, ...]
    source: str
    said: bool


def write(report: Report, sink: Sink) -> tuple[str, ...]:
    """Write a report as a picture, and tell where it is without words; what an encoding lacks is a reference."""
    ascii_only = not sink.encoding.startswith("utf")
    text = tostring(picture(report), encoding="unicode")
    safe = text.encode("ascii", "xmlcharrefreplace").decode() if ascii_only else text
    sink.write(
        f'<?xml version="1.0" encoding="{"US-ASCII" if ascii_only else "UTF-8"}"?>\n{safe}\n'
    )
    return crowded(report)


def is_crowded(report: Report) -> bool:
    """Tell whether there are too many records for a row and words each."""
    return len(report.answers) > _MOST


def crowded(report: Report) -> tuple[str, ...]:
    """Tell, where there are too many records for words, what to ask for to read them."""
    if not is_crowded(report):
        return ()
    count = f"{len(report.answers):,} records are drawn without their words"
    if undated := sum(date_of(answer.record) is None for answer in report.answers):
        count += f", and {undated:,} that have no date not at all"
    return (
        f"{count}; narrow them to {_MOST}, with --since or --limit, or ask for html, to read them",
    )


def picture(report: Report) -> Element:
    """Draw a report: its sections with their headings, the axis above, the legend and the notes below."""
    laid = axis(date for answer in report.answers if (date := date_of(answer.record)))
    root = Element(
        "svg", {"xmlns": "http://www.w3.org/2000/svg", "role": "img", "font-family": SERIF}
    )
    SubElement(root, "title").text = one_line(report.entitled)
    define_fades(root)
    SubElement(root, "rect", {"width": "100%", "height": "100%", "fill": "#fff"})
    y = _paragraph(root, _EDGE + 26, report.title, size=30, step=36)
    if report.dossier:
        y = _paragraph(root, y - 6, report.dossier, size=15, step=20, fill=QUIET, family=SANS) + 6
    y = _draw_fields(root, report, y)
    top = y + 34 + _ROW_OF_LABELS * any(tick.level == "day" for tick in laid.ticks)
    grid = SubElement(root, "g")
    if is_crowded(report):
        y, marks = draw_lanes(root, report, laid, top, _LANES)
        _ruler(grid, laid, top, y, *_LANES)
    else:
        y, marks = _draw_records(root, report, laid, top)
        _ruler(grid, laid, top, y, _AXIS, _STRIP)
    y = draw_legend(root, marks, y + 34, (_EDGE, _WIDTH - _EDGE))
    for note in (*crowded(report), *report.notes):
        y = _paragraph(root, y, note, size=13, step=19, fill=QUIET, family=SANS)
    height = f"{y + _EDGE - 14:.0f}"
    root.attrib.update(
        {"width": f"{_WIDTH}", "height": height, "viewBox": f"0 0 {_WIDTH} {height}"}
    )
    indent(root, " ")
    return root


def _draw_fields(root: Element, report: Report, y: float) -> float:
    for at, section in enumerate(report.sections):
        if section.fields and section.heading and at:
            y = _paragraph(root, y + 24, section.heading, size=20, step=26)
        for label, value in section.fields:
            y = _pair(root, label, value, y)
    return y


def _draw_records(root: Element, report: Report, laid: Axis, y: float) -> tuple[float, list[Mark]]:
    """Draw a row a record; tell where they end, and which marks they have."""
    marks: list[Mark] = []
    for at, section in enumerate(report.sections):
        if section.answers and section.heading and at:
            y = _paragraph(root, y + 34, section.heading, size=20, step=26) - 16
        for answer, cells in _cells(section):
            row = _row(answer, cells, laid, asked=report.asked)
            marks.append(row.mark)
            y = _draw_row(root, row, y)
    return y, marks


def _paragraph(
    root: Element, y: float, text: str, *, size: int, step: int, fill: str = INK, family: str = ""
) -> float:
    for line in wrapped(one_line(text), (_WIDTH - 2 * _EDGE) / size):
        write_text(root, _EDGE, y, line, size=size, fill=fill, family=family)
        y += step
    return y


def _pair(root: Element, label: str, value: str, y: float) -> float:
    labels = list(wrapped(label, (_DATES - _EDGE) / 14))
    values = list(wrapped(one_line(value), (_WIDTH - _EDGE - _AXIS) / SIZE))
    for at, line in enumerate(labels):
        write_text(root, _EDGE, y + at * _LINE, line, size=14, fill=QUIET, family=SANS)
    for at, line in enumerate(values):
        write_text(root, _AXIS, y + at * _LINE, line)
    return y + max(len(labels), len(values)) * _LINE


def _cells(section: Section) -> Iterator[tuple[Answer, dict[str, str]]]:
    keys = [column.key for column in section.columns]
    for answer, row in zip(section.answers, section.rows(), strict=True):
        yield answer, dict(zip(keys, row, strict=True))


def _row(answer: Answer, cells: dict[str, str], laid: Axis, *, asked: bool) -> _Row:
    date = date_of(answer.record)
    when = date.in_words if date else ""
    words, shown = _phrase(answer, cells)
    aside = (
        [cells[key] for key in cells if key not in shown] if asked else [cells.get("source", "")]
    )
    return _Row(
        f"{POSSIBLE} {when}" if answer.match is Verdict.POSSIBLE else when,
        mark(date, laid),
        tuple(wrapped(one_line(words), _ROOM / SIZE)),
        one_line(" · ".join(filter(None, aside))),
        isinstance(answer.record, Statement),
    )


def _phrase(answer: Answer, cells: dict[str, str]) -> tuple[str, set[str]]:
    """Say a record by what its columns tell, and name those; a picture has no room for all of them."""
    placed = {"when", "record"}
    if "what" in cells:
        return cells["what"], {"what", *placed}
    if isinstance(answer.record, Statement):
        verbatim = answer.record.directness == "direct"
        words = f"“{answer.record.text}”" if verbatim else answer.record.text
        speaker = cells.get("speaker")
        return f"{speaker}: {words}" if speaker else words, {"words", "speaker", *placed}
    said = [key for key in cells if key not in {"source", "id", "match", "asserted_by", *placed}]
    return " ".join(cells[key] for key in said if cells[key]), {*said, *placed}


def _draw_row(root: Element, row: _Row, y: float) -> float:
    SubElement(root, "line", line_between(_EDGE, y, _WIDTH - _EDGE, y, RULE))
    base = y + _ROW_SPACE + 8
    dates = list(wrapped(one_line(row.when), (_DATES - _EDGE) / 14))
    for at, line in enumerate(dates):
        write_text(root, _EDGE, base + at * 18, line, size=14, family=SANS)
    for shape in row.mark.shapes:
        draw_shape(root, shape, base - 5, _AXIS, _STRIP, doubtful=row.mark.doubtful)
    lines = 0
    for lines, line in enumerate(row.lines, 1):
        last = write_text(
            root, _WORDS, base + (lines - 1) * _LINE, line, style="italic" if row.said else ""
        )
    aside = {"font-size": f"{_ASIDE}", "font-family": SANS, "fill": QUIET, "font-style": "normal"}
    if row.source and SIZE * length(row.lines[-1]) + _ASIDE * length(row.source) < _ROOM:
        SubElement(last, "tspan", {**aside, "dx": "10"}).text = _beside(row)
    elif row.source:
        write_text(
            root, _WORDS, base + lines * _LINE, row.source, size=_ASIDE, fill=QUIET, family=SANS
        )
        lines += 1
    return y + 2 * _ROW_SPACE + _LINE * max(lines, len(dates)) - 9


def _beside(row: _Row) -> str:
    """Give what stands after the words, which do not turn it around where they read from the right."""
    turned = any(bidirectional(sign) in ("R", "AL") for sign in row.lines[-1])
    return f"{_LEFT_TO_RIGHT}{row.source}" if turned else row.source


def _ruler(root: Element, laid: Axis, top: float, bottom: float, left: float, width: float) -> None:
    for tick in laid.ticks:
        x, end = left + tick.start * width, left + tick.end * width
        if tick.level == "cut":
            at = {
                "x": number(x),
                "width": number(end - x),
                "y": number(top),
                "height": number(bottom - top),
            }
            SubElement(root, "rect", {**at, "fill": FAINT})
        SubElement(
            root, "line", line_between(x, top, x, bottom, RULE if tick.level == "year" else FAINT)
        )
    labels = placed(laid.ticks, (width / _LABEL,))
    last = max((row_of(label.level) for label in labels), default=0)
    for label in labels:
        y = top - 8 - _ROW_OF_LABELS * (last - row_of(label.level))
        x, fill = left + label.at * width, INK if label.level == "year" else QUIET
        write_text(root, x, y, label.text, size=_LABEL, fill=fill, family=SANS, anchor="middle")
    if laid.ticks:
        SubElement(root, "line", line_between(left + width, top, left + width, bottom, RULE))
