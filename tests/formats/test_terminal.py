import io
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from sahara_cli.dates import parse
from sahara_cli.dossier.selection import Answer
from sahara_cli.formats import write
from sahara_cli.formats.terminal.pen import Pen
from sahara_cli.reports import Column, Report, Section
from sahara_cli.sink import Sink, seen, unlinked
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
from tests.rows import tried_on

NAME = "الجزائر"


def _drawn(report: Report, **sink: Any) -> list[str]:
    stream = io.StringIO()
    write(report, Sink(stream, **sink), "table")
    return stream.getvalue().split("\n")


def _like(report: Report, found: tuple[Answer, ...]) -> Report:
    section = report.sections[0]
    return Report((Section(section.key, section.layout, answers=found, columns=section.columns),))


@given(
    st.text(st.characters(exclude_categories=["Cc", "Cs"])),
    st.sampled_from((20, 40, 60, 80, 100)),
)
def test_wrapping_loses_nothing_and_fits(text: str, width: int) -> None:
    report = Report(
        (Section("x", answers=(Answer(event("a", "2020", f"a {text}")),), columns=(WHAT, WHEN)),)
    )
    lines = _drawn(report, width=width)
    assert max(map(cell_len, lines)) <= width
    kept = iter("".join("".join(lines).split()))
    assert all(sign in kept for sign in "".join(seen(text).split()))


def test_a_line_breaks_between_words_before_it_breaks_within_one() -> None:
    def fields(text: str) -> list[str]:
        return _drawn(Report((Section("x", "fields", fields=(("of", text),)),)), width=20)[:-1]

    assert fields("one two three four five") == ["of  one two three", "    four five"]
    assert fields("a abcdefghijklmnopqrst b") == [
        "of  a",
        "    abcdefghijklmnop",
        "    qrst b",
    ]
    assert fields("日本語日本語日本語") == ["of  日本語日本語日本", "    語"]


def test_pieces_are_kept_whole_while_they_fit() -> None:
    def flow(room: int) -> str:
        return Pen(Sink(io.StringIO())).flow(["one two", "three"], room, ", ").plain

    assert flow(12) == "one two\nthree"
    assert flow(14) == "one two, three"


def test_where_nothing_has_to_fit_a_record_is_one_line() -> None:
    for report in (TABLE, TIMELINE):
        lines = _drawn(report)
        for found in report.answers:
            assert sum(line.endswith(f" {found.record.id}") for line in lines) == 1


def test_ids_dates_and_citations_are_never_broken() -> None:
    for width in (20, 40, 60, 80, 100, 160):
        lines = _drawn(TABLE, width=width)
        text = "\n".join(lines)
        for found in EVENTS:
            assert str(WHEN.cell(found)) in text
            assert COLUMNS[3].cell(found) in text
            assert ID.cell(found) in text or not any("Id" in line.split() for line in lines)


def test_a_table_needs_no_more_than_eighty_columns() -> None:
    heading, rule, *_ = _drawn(TABLE, width=80)
    assert heading.split() == ["When", "What", "Who", "Source"]
    assert set(rule) == {"─"}
    assert "Id" in _drawn(TABLE, width=160)[0].split()


def test_what_is_left_out_for_room_is_told_unless_it_is_the_id() -> None:
    who = COLUMNS[2]._replace(yields=True)
    section = TABLE.sections[0]._replace(columns=(WHEN, WHAT, who, COLUMNS[3], ID))
    report = Report((section, section._replace(key="more")))
    for width, told in ((60, ["no room for: Who"]), (160, [])):
        assert [line for line in _drawn(report, width=width) if "no room" in line] == told
    assert not any("no room" in line for line in _drawn(TABLE, width=80))


def test_a_mark_stands_before_the_date_of_what_is_only_possible() -> None:
    assert [line[:8] for line in _drawn(TABLE)[:5]] == [
        "When    ",
        "────────",
        "≈ 2006  ",
        "≈ 2020  ",
        "  Oct 20",
    ]
    assert "When    ≈ 2006" in _drawn(TABLE, width=40)
    assert "When    Oct 2022" in _drawn(TABLE, width=40)
    assert _drawn(_like(TABLE, EVENTS[2:]))[2].startswith("Oct 2022")


def test_the_rule_under_the_headings_is_as_wide_as_the_table() -> None:
    lines = _drawn(TABLE)
    assert len(lines[1]) == max(map(len, lines[:8]))


def test_sections_with_the_same_columns_share_their_widths() -> None:
    heads = [line for line in _drawn(PROFILE, width=100) if line.strip().startswith("When")]
    assert len(heads) == 2
    assert heads[0] == heads[1]


def test_counts_stand_on_the_right() -> None:
    counted = (
        Answer(EVENTS[0].record, extra={"events": "9"}),
        Answer(EVENTS[1].record, extra={"events": "12"}),
    )
    column = Column("events", "Events", lambda found: str(found.extra["events"]), wraps=True)
    assert _drawn(Report((Section("x", answers=counted, columns=(column,)),)))[2:4] == [
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
    found = (Answer(event("a", "2020", NAME)), Answer(event("b", "2020", "Algeria")))
    report = Report((Section("x", answers=found, columns=(WHAT, WHEN)),))
    assert _drawn(report, terminal=True)[2:4] == [f"\u2068{NAME}\u2069  2020", "Algeria  2020"]


def test_each_line_of_a_right_to_left_cell_is_isolated() -> None:
    found = (Answer(event("a", "2020", f"{NAME} {NAME} {NAME}")),)
    lines = _drawn(
        Report((Section("x", answers=found, columns=(WHAT, WHEN)),)), width=20, terminal=True
    )
    assert lines[:2] == [f"What  \u2068{NAME}\u2069", f"      \u2068{NAME}\u2069"]


def test_a_date_that_has_no_room_beside_its_label_stands_below_it() -> None:
    lines = _drawn(TABLE, width=24)
    assert lines[lines.index("within 1–17 Dec 2023") - 1] == "When"


def test_nothing_in_the_environment_changes_what_is_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    before = _drawn(TABLE, width=100)
    for name in ("FORCE_COLOR", "TTY_COMPATIBLE", "COLUMNS", "LINES", "JUPYTER_COLUMNS"):
        monkeypatch.setenv(name, "7")
    assert _drawn(TABLE, width=100) == before


@tried_on("width", [None, 20, 40, 80, 1000])
def test_a_word_of_ten_thousand_signs_is_drawn_whole(width: int | None) -> None:
    report = Report(
        (
            Section(
                "x", answers=(Answer(event("a", "2020", "é" * 10_000)),), columns=(WHEN, WHAT, ID)
            ),
        )
    )
    assert "".join(_drawn(report, width=width)).count("é") == 10_000


@tried_on("width", [20, 30, 40, 59])
def test_a_timeline_s_dates_break_between_words(width: int) -> None:
    dates = ["[2023-12-17..]", "2023-12-17?", "[2023-12-01..2023-12-16]", "1987-11-23%/2023-12-17~"]
    found = tuple(Answer(event(f"e{at}", date, "They met")) for at, date in enumerate(dates))
    lines = _drawn(
        Report((Section("events", "timeline", answers=found, columns=COLUMNS),)), width=width
    )
    assert max(map(len, lines)) <= width
    told = " ".join(line.lstrip(" ●○━▶│┆").strip() for line in lines)
    for date in dates:
        assert parse(date).in_words in told


@tried_on("width", [30, 40, 59])
def test_sources_of_a_stacked_record_break_between_words(width: int) -> None:
    told = "cholera-kills-45-in-the-delta ¶2 s2; wells-of-the-delta ¶1 s11; delta ¶4 s9"
    source = Column("source", "Source", lambda _: told, wraps=False)
    found = (Answer(event("a", "2020", "Wells open")),)
    report = Report((Section("x", answers=found, columns=(WHEN, WHAT, source, ID)),))
    lines = _drawn(report, width=width)
    assert max(map(len, lines)) <= width
    assert set(told.split()) <= set(" ".join(lines).split())


_SITE = "https://press.example/a_b?c=1"


def _field(text: str, **sink: Any) -> list[str]:
    return _drawn(Report((Section("x", "fields", fields=(("url", text),)),)), **sink)[:-1]


def test_an_address_is_a_link_on_a_terminal_with_colour_and_nowhere_else() -> None:
    (line,) = _field(f"({_SITE}), {_SITE}.", color=True, terminal=True)
    link = f"\x1b]8;;{_SITE}\x1b\\{_SITE}\x1b]8;;\x1b\\"
    assert line.endswith(f"({link}), {link}.")
    assert unlinked(line).endswith(f"({_SITE}), {_SITE}.")
    for sink in ({"color": True}, {"terminal": True}, {}):
        assert "\x1b]" not in "".join(_field(_SITE, **sink))


def test_an_address_that_is_broken_leads_where_it_all_leads() -> None:
    lines = _field(_SITE, color=True, terminal=True, width=20)
    assert len(lines) > 1
    assert all(line.count(f"\x1b]8;;{_SITE}\x1b\\") == 1 for line in lines)


def test_no_sign_in_an_address_ends_its_link() -> None:
    hostile = "https://press.example/\x1b\\\x1b]8;;https://evil.example\x07é"
    text = "".join(_field(hostile, color=True, terminal=True))
    assert text.count("\x1b") == text.count("\x1b]8;;") + text.count("\x1b\\") + text.count("\x1b[")
    assert "\x07" not in text
    assert unlinked(text).count("\x1b]") == 0
