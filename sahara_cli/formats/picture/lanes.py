"""Many records in a picture: those of one date are one mark, and marks that do not meet share a lane.

What a mark stands for is its title, which is shown where it is pointed at; how many records, where several, beside it.
"""

from __future__ import annotations

from heapq import heappop, heappush
from typing import TYPE_CHECKING, NamedTuple
from xml.etree.ElementTree import Element, SubElement

from sahara_cli.dossier.criteria import date_of
from sahara_cli.formats.picture.pen import QUIET, SANS, draw_shape, write_text
from sahara_cli.reports.marks import Mark, mark
from sahara_cli.reports.rows import first_few
from sahara_cli.sink import one_line

if TYPE_CHECKING:
    from sahara_cli.dates import Edtf
    from sahara_cli.dossier.selection import Answer
    from sahara_cli.reports import Column, Report
    from sahara_cli.reports.axis import Axis

#: How high a lane is, how much room is left after a mark, where a number beside it begins and how wide its digits are.
_LANE, _BESIDE, _NUMBER, _DIGIT = 14.0, 12.0, 8.0, 6.5
#: The share of the axis on which a mark of many fades out at least: more would take a lane for itself.
_LEAST_FADE = 0.01
_SAID = ("what", "speaker", "words", "subject", "property", "value")


class _Marked(NamedTuple):
    """A mark from one place on the axis to another, and what the records of its date say."""

    start: float
    end: float
    mark: Mark
    said: list[str]


def draw_lanes(
    root: Element, report: Report, laid: Axis, y: float, strip: tuple[float, float]
) -> tuple[float, list[Mark]]:
    """Draw the marks of records in as few lanes as they need; tell where they end, and which marks they are."""
    left, width = strip
    drawn = _marked(report, laid, width)
    taken: list[tuple[float, int]] = []
    free: list[int] = []
    lanes = 0
    for marked in sorted(drawn, key=lambda entry: entry[:2]):
        while taken and taken[0][0] <= marked.start:
            heappush(free, heappop(taken)[1])
        if free:
            lane = heappop(free)  # the highest, so that what is full stands out
        else:
            lane, lanes = lanes, lanes + 1
        middle = y + _LANE * (lane + 1)
        group = SubElement(root, "g")
        words = first_few(marked.said)
        SubElement(group, "title").text = one_line("; ".join(words))
        for shape in marked.mark.shapes:
            draw_shape(group, shape, middle, left, width, doubtful=marked.mark.doubtful)
        number = f"{len(marked.said):,}" if len(marked.said) > 1 else ""
        if number:
            write_text(
                group,
                left + marked.end + _NUMBER,
                middle + 4,
                number,
                size=11,
                fill=QUIET,
                family=SANS,
            )
        beside = _NUMBER + _DIGIT * len(number) if number else 0.0
        heappush(taken, (marked.end + beside + _BESIDE, lane))
    return y + _LANE * (lanes + 1), [entry.mark for entry in drawn]


def _marked(report: Report, laid: Axis, width: float) -> list[_Marked]:
    """Bring records of one date together, in the order in which they come."""
    made: dict[str, _Marked] = {}
    for section in report.sections:
        for answer in section.answers:
            date = date_of(answer.record)
            if date is None:
                continue
            words = _words(answer, section.columns)
            if known := made.get(date.text):
                known.said.append(words)
            elif placed := _placed(date, laid, width, words):
                made[date.text] = placed
    return list(made.values())


def _placed(date: Edtf, laid: Axis, width: float, words: str) -> _Marked | None:
    drawn = mark(date, laid, least_fade=_LEAST_FADE)
    if not drawn.shapes:
        return None
    start = min(shape.start for shape in drawn.shapes) * width
    end = max(shape.end for shape in drawn.shapes) * width
    return _Marked(start, max(start, end), drawn, [f"{date.in_words}: {words}"])


def _words(answer: Answer, columns: tuple[Column, ...]) -> str:
    """Say a record by its columns of words, else by its id."""
    cells = {column.key: column for column in columns}
    return " ".join(cells[key].cell(answer) for key in _SAID if key in cells) or answer.record.id
