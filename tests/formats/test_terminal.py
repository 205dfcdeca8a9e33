import io
import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sahara_cli.dossier import Found
from sahara_cli.formats import write
from sahara_cli.formats.terminal.cells import flow, width_of, wrap
from sahara_cli.reports import Column, Report, Section
from sahara_cli.sink import Sink
from tests.formats.samples import (
    COLUMNS,
    EVENTS,
    ID,
    PROFILE,
    QUOTES,
    TABLE,
    TIMELINE,
    WHAT,
    WHEN,
    event,
)

NAME = "الجزائر"


def _drawn(report: Report, **sink: Any) -> list[str]:
    stream = io.StringIO()
    write(report, Sink(stream, **sink), "table")
    return stream.getvalue().split("\n")


def _like(report: Report, found: tuple[Found, ...]) -> Report:
    section = report.sections[0]
    return Report((Section(section.key, section.layout, found=found, columns=section.columns),))


@given(
    st.text(st.characters(exclude_categories=["Cc", "Cs"])), st.integers(min_value=2, max_value=30)
)
def test_wrapping_loses_nothing_and_fits(text: str, width: int) -> None:
    lines = wrap(text, width)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert max(map(width_of, lines)) <= width


def test_a_line_breaks_between_words_before_it_breaks_within_one() -> None:
    assert wrap("one two three", 7) == ["one two", "three"]
    assert wrap("a abcdefghij b", 4) == ["a", "abcd", "efgh", "ij b"]
    assert wrap("日本語日本語", 4) == ["日本", "語日", "本語"]
    assert wrap("one  two", None) == ["one  two"]


def test_pieces_are_kept_whole_while_they_fit() -> None:
    assert flow(["one two", "three"], 12, ", ") == ["one two", "three"]
    assert flow(["one two", "three"], 14, ", ") == ["one two, three"]
    assert flow(["one two", "three"], None, ", ") == ["one two, three"]


def test_where_nothing_has_to_fit_a_record_is_one_line() -> None:
    for report in (TABLE, TIMELINE):
        lines = _drawn(report)
        for found in report.found:
            assert sum(line.endswith(f" {found.record.id}") for line in lines) == 1


def test_ids_dates_and_citations_are_never_broken() -> None:
    for width in (20, 40, 60, 80, 100, 160):
        text = "\n".join(_drawn(TABLE, width=width))
        for found in EVENTS:
            assert str(WHEN.cell(found)) in text
            assert COLUMNS[3].cell(found) in text
            assert ID.cell(found) in text or "no room for: Id" in text


def test_what_is_left_out_for_room_is_told() -> None:
    assert "no room for: Id" in _drawn(TABLE, width=80)
    assert "Id" in _drawn(TABLE, width=160)[0]
    assert not any("no room" in line for line in _drawn(TABLE, width=160))


def test_a_mark_stands_before_the_date_of_what_is_only_possible() -> None:
    assert [line[:10] for line in _drawn(TABLE) if line.startswith("≈")] == [
        "≈  2006   ",
        "≈  2020   ",
    ]
    certain = _like(TABLE, EVENTS[2:])
    assert _drawn(certain)[0].startswith("When")


def test_sections_with_the_same_columns_share_their_widths() -> None:
    heads = [line for line in _drawn(PROFILE, width=100) if line.strip().startswith("When")]
    assert len(heads) == 2
    assert heads[0] == heads[1]


def test_counts_stand_on_the_right() -> None:
    counted = (
        Found(EVENTS[0].record, extra={"events": "9"}),
        Found(EVENTS[1].record, extra={"events": "12"}),
    )
    column = Column("events", "Events", lambda found: str(found.extra["events"]), wraps=True)
    assert _drawn(Report((Section("x", found=counted, columns=(column,)),)))[2:4] == [
        "     9",
        "    12",
    ]


def test_the_words_of_a_quotation_can_be_copied_whole() -> None:
    text = " ".join(line.strip() for line in _drawn(QUOTES, width=60))
    assert (
        "“We see this plan as one possible way to meet what the people of the territory hope for.”"
        in text
    )
    assert " The talks should begin again without conditions" in text


def test_only_the_speaker_leads_the_eye() -> None:
    assert _drawn(QUOTES, color=True)[0].startswith("\x1b[1mjoshua-harris\x1b[0m (Deputy")


def test_a_legend_explains_the_marks_that_are_used_and_no_others() -> None:
    only_days = _like(TIMELINE, (EVENTS[3],))
    assert [line for line in _drawn(only_days) if "known day" in line] == ["● a known day"]


def test_a_right_to_left_cell_is_isolated_and_keeps_its_column() -> None:
    found = (Found(event("a", "2020", NAME)), Found(event("b", "2020", "Algeria")))
    report = Report((Section("x", found=found, columns=(WHAT, WHEN)),))
    assert _drawn(report, terminal=True)[2:4] == [f"\u2068{NAME}\u2069  2020", "Algeria  2020"]


@pytest.mark.parametrize("width", [None, 20, 40, 80, 1000])
def test_a_word_of_ten_thousand_signs_is_drawn_whole(width: int | None) -> None:
    report = Report(
        (Section("x", found=(Found(event("a", "2020", "é" * 10_000)),), columns=(WHEN, WHAT, ID)),)
    )
    assert "".join(_drawn(report, width=width)).count("é") == 10_000


@pytest.mark.parametrize("width", [None, 40, 80])
def test_a_thousand_rows_are_drawn_within_a_second(width: int | None) -> None:
    many = _like(TABLE, EVENTS * 170)
    started = time.perf_counter()
    _drawn(many, width=width)
    assert time.perf_counter() - started < 1
