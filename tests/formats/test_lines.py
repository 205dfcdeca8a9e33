"""Where nothing has to fit, tables are written without Rich, as Rich would draw them."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sahara_cli.dates import Verdict
from sahara_cli.dossier.records import Actor
from sahara_cli.dossier.selection import Answer
from sahara_cli.formats.terminal import table
from sahara_cli.formats.terminal.lines import written
from sahara_cli.formats.terminal.pen import Pen
from sahara_cli.reports import Column, Report, Section
from sahara_cli.sink import Sink
from tests.conftest import ran_without
from tests.sampled import sampled

if TYPE_CHECKING:
    from tests.conftest import Spawn

_TEXTS = st.one_of(
    st.sampled_from(["", "12", "007", "Zoë O'Neill", "≈ 2020", "日本", "→ ¶3", "a  b ", " x", "e\u0301", "[bold]",
                     ":smile:", "שלום",
                     "x" * 90]),
    st.text(max_size=12),
)  # fmt: skip
_VERDICTS = st.sampled_from([Verdict.CERTAIN, Verdict.POSSIBLE, None])
_ROWS = st.lists(st.tuples(_TEXTS, _TEXTS, _TEXTS, _VERDICTS), min_size=1, max_size=6)


def _report(rows: list[tuple[str, str, str, Verdict | None]], at: int = 0) -> Report:
    actors = [
        Actor.plainly({"id": f"a{number}", "name": "A", "kind": "state"})
        for number in range(len(rows))
    ]
    cells = {id(actor): row for actor, row in zip(actors, rows, strict=True)}
    columns = tuple(
        Column(key, heading, _cell(cells, place), wraps=key == "what")
        for place, (key, heading) in enumerate(
            [("when", "When"), ("what", "What"), ("source", "Source")]
        )
    )
    found = tuple(Answer(actor, row[3]) for actor, row in zip(actors, rows, strict=True))
    section = Section("events", answers=found[at:] or found, columns=columns)
    first = Section("actors", heading="Before", answers=found[:at], columns=columns)
    return Report((first, section) if at else (section,), notes=("3 events; “so”",))


def _cell(cells: dict[int, tuple[str, str, str, Verdict | None]], place: int):  # type: ignore[no-untyped-def]
    return lambda found: cast("str", cells[id(found.record)][place])


def _by_rich(report: Report, sink: Sink) -> str:
    pen = Pen(sink)
    for at, section in enumerate(report.sections):
        if at:
            sink.write("\n")
        if section.heading:
            pen.draw(pen.fit(pen.text(section.heading, style="bold")))
        for part in table.draw(section, pen, report):
            pen.draw(part)
    if report.notes:
        sink.write("\n")
    for note in report.notes:
        pen.draw(pen.fit(pen.text(note, style="dim")))
    return cast("io.StringIO", sink.stream).getvalue()


def _by_lines(report: Report, sink: Sink) -> str:
    return "".join(f"{line.rstrip(' ')}\n" for line in written(report, sink))


@given(rows=_ROWS, at=st.integers(0, 2), encoding=st.sampled_from(["utf-8", "ascii"]))
def test_lines_are_what_rich_would_draw(
    rows: list[tuple[str, str, str, Verdict | None]], at: int, encoding: str
) -> None:
    report = _report(rows, at if len(rows) > at else 0)
    one, other = (Sink(io.StringIO(), encoding, draws=encoding == "utf-8") for _ in range(2))
    assert _by_lines(report, one) == _by_rich(report, other)


@pytest.mark.slow  # starts processes
@pytest.mark.parametrize(
    "asked", sampled([["events"], ["articles"], ["events", "--columns", "id,what"]], 3)
)
def test_a_table_in_a_pipe_needs_no_rich(asked: list[str], spawn: Spawn) -> None:
    assert ran_without("rich", *asked) == spawn(*asked)
