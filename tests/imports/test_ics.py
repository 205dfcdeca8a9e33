"""Calendars: all days and times, ends that are exclusive, plans, and what has no place."""

from __future__ import annotations

import pytest

from sahara_cli.errors import FileError
from sahara_cli.imports.rows import Party, Site
from tests.imports.files import Gone, gone_through
from tests.rows import tried_on


def _calendar(*lines: str) -> str:
    return "\r\n".join(
        [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "BEGIN:VEVENT",
            *lines,
            "END:VEVENT",
            "END:VCALENDAR",
            "",
        ]
    )


def _entry(*lines: str) -> Gone:
    return gone_through("ics", _calendar("UID:one", "SUMMARY:It happened", *lines))


@tried_on(
    ("lines", "date"),
    [
        (["DTSTART;VALUE=DATE:20231208"], "2023-12-08"),
        (["DTSTART:20231208"], "2023-12-08"),
        (["DTSTART;VALUE=DATE:20231208", "DTEND;VALUE=DATE:20231209"], "2023-12-08"),
        (["DTSTART;VALUE=DATE:20231208", "DTEND;VALUE=DATE:20231211"], "2023-12-08/2023-12-10"),
        (["DTSTART;VALUE=DATE:20231208", "DTEND;VALUE=DATE:20231208"], "2023-12-08"),
        (["DTSTART;VALUE=DATE:20231208", "DURATION:P2D"], "2023-12-08/2023-12-09"),
        (["DTSTART;VALUE=DATE:20231208", "DURATION:P1W"], "2023-12-08/2023-12-14"),
        (["DTSTART:20231208T101500Z"], "2023-12-08T10:15:00Z"),
        (["DTSTART:20231208T101500Z", "DTEND:20231208T111500Z"], "2023-12-08T10:15:00Z"),
        (["DTSTART;TZID=Europe/Berlin:20231208T101500"], "2023-12-08T10:15:00"),
        (['DTSTART;TZID="W. Europe; Standard":20231208T101500'], "2023-12-08T10:15:00"),
        (["DTSTART:20231208T220000Z", "DTEND:20231209T020000Z"], "2023-12-08/2023-12-09"),
        (["DTSTART:20231208T220000", "DTEND:20231209T000000"], "2023-12-08T22:00:00"),
        (["DTSTART:20231208T220000", "DURATION:PT3H"], "2023-12-08/2023-12-09"),
        (["DTSTART;VALUE=DATE:20231208", "X-EDTF:2023-12"], "2023-12"),
        (["DTSTART;VALUE=DATE:20231208", r"X-EDTF:[2023-12-08\\,2023-12-10]"], "[2023-12-08,2023-12-10]"),
        (["X-EDTF:199X"], "199X"),
    ],
)  # fmt: skip
def test_an_entry_is_of_its_days(lines: list[str], date: str) -> None:
    lines = [line.replace("\\\\", "\\") for line in lines]
    gone = _entry(*lines)
    assert (gone.dates, gone.wrong) == ([date], [])


@tried_on(
    ("lines", "lost"),
    [
        (["DTSTART:20231208T101500Z", "DTEND:20231208T111500Z"], "the time at which an entry ends: its start is told"),
        (["DTSTART:20231208T220000Z", "DTEND:20231209T020000Z"], "times of what lasts over days: the days are told"),
        (["DTSTART;TZID=Europe/Berlin:20231208T101500"],
         "the time zone of an entry: its time is by the clock of the place"),
        (["DTSTART:20231208", "RRULE:FREQ=WEEKLY"], "a rule by which an entry recurs: its first time is told"),
        (["DTSTART:20231208", "GEO:1;2"], "GEO of an entry"),
    ],
)  # fmt: skip
def test_what_of_an_entry_has_no_place_is_counted(lines: list[str], lost: str) -> None:
    assert _entry(*lines).lost == {lost: 1}


def test_all_of_an_entry_is_told() -> None:
    gone = gone_through(
        "ics",
        _calendar(
            "UID:talks@calendar", "DTSTART:20231208", "DTSTAMP:20231209T000000Z", r"SUMMARY:Talks\, a first roun",
            " d", r"DESCRIPTION:They met.\nThey parted\; no date is set.", "LOCATION:The Harbour, east quay",
            "CATEGORIES:consult/visit,Two Words", r"CATEGORIES:a\, b", "URL:https://news.example/",
            'ORGANIZER;CN="Zoë O\'Neill":mailto:z@o.example', "ATTENDEE;ROLE=CHAIR;CN=Ada North:mailto:a@n.example",
            "ATTENDEE:mailto:nobody@n.example", "BEGIN:VALARM", "SUMMARY:not this", "TRIGGER:-PT5M", "END:VALARM",
        ),
    )  # fmt: skip
    (key,) = gone.told
    told = gone.told[key]
    assert key == "talks@calendar"
    assert told.fields == {
        "title": "Talks, a first round",
        "date": "2023-12-08",
        "kind": "consult",
        "mode": "visit",
        "status": "reported",
        "topics": ("two-words", "a-b"),
        "note": "They met.\nThey parted; no date is set.\nhttps://news.example/",
    }
    assert (told.actors, told.mentioned, told.places) == (
        (Party("Zoë O'Neill", "person"),),
        (Party("Ada North", "person"),),
        (Site("The Harbour, east quay"),),
    )


@tried_on(
    ("lines", "status"),
    [
        (["DTSTAMP:20231201T000000Z"], "planned"),
        (["DTSTAMP:20231208T235959Z"], "reported"),
        ([], "reported"),
        (["STATUS:TENTATIVE"], "planned"),
        (["STATUS:CONFIRMED", "DTSTAMP:20240101T000000Z"], "reported"),
        (["X-EDTF:2023-12-08", "DTSTAMP:20230101T000000Z"], "reported"),
    ],
)
def test_what_was_written_down_before_its_day_is_planned(lines: list[str], status: str) -> None:
    (told,) = _entry("DTSTART:20231208", *lines).told.values()
    assert told.fields["status"] == status


def test_what_was_cancelled_is_left_out() -> None:
    gone = _entry("DTSTART:20231208", "STATUS:CANCELLED")
    assert (gone.told, gone.left_out) == ({}, {"entries that were cancelled": 1})


def test_entries_of_one_id_or_none_are_told_apart() -> None:
    entry = ["BEGIN:VEVENT", "DTSTART:20231208", "SUMMARY:x"]
    lines = [*entry, "UID:a", "END:VEVENT", *entry, "UID:a", "END:VEVENT", *entry, "END:VEVENT"]
    assert list(gone_through("ics", "\n".join(lines)).told) == ["a", "a (2)", "entry 3"]


@tried_on(
    ("line", "wrong"),
    [
        (
            "DTSTART:soon",
            '3, DTSTART: "soon" is no day and no time; one is written as 20231208T100000Z',
        ),
        ("DTSTART:20230230", '3, DTSTART: "20230230" is no day that there is'),
        ("X-EDTF:soon", None),
        ("LOCATION:nowhere", "3, DTSTART: is empty; an entry needs a start"),
    ],
)
def test_an_entry_that_is_wrong_is_told_by_its_line(line: str, wrong: str | None) -> None:
    gone = _entry(line)
    assert gone.told == {}
    assert len(gone.wrong) == 1
    assert wrong is None or gone.wrong == [wrong]


@tried_on("text", ["", "Year,Headline\n1,2\n", "{}"])
def test_what_is_no_calendar_is_refused(text: str) -> None:
    with pytest.raises(FileError) as refused:
        gone_through("ics", text)
    assert "is no calendar: it has no line BEGIN:VCALENDAR" in str(refused.value)


def test_a_tab_in_a_text_is_part_of_it() -> None:
    gone = gone_through(
        "ics",
        _calendar(
            "UID:one\ttwo",
            "DTSTART;X-A=b\tc;TZID=Europe/Berlin:20240101T100000",
            "SUMMARY:Left part\tright part",
            "DESCRIPTION;LANGUAGE=en:Killed 12\tsee report",
            "LOCATION:The\tQuay",
            "CATEGORIES:two\twords",
        ),
    )
    told = gone.told["one\ttwo"]
    assert (gone.dates, gone.wrong) == (["2024-01-01T10:00:00"], [])
    assert told.fields["title"].split() == ["Left", "part", "right", "part"]
    assert told.fields["note"].split() == ["Killed", "12", "see", "report"]
    assert [one.name.split() for one in told.places] == [["The", "Quay"]]
    assert told.fields["topics"] == ("two-words",)


@tried_on(
    "cut",
    [
        "BEGIN:VEVENT\r\nUID:b\r\nDTSTART:20240102\r\nSUMMARY:cut o",
        "BEGIN:VEVENT",
        "BEGIN:VEVENT\r\nUID:b\r\nBEGIN:VALARM\r\n",
        "BEGIN:VEVENT\r\nUID:b\r\nEND:VCALENDAR\r\n",
        "BEGIN:VEVENT\r\nUID:b\r\nBEGIN:VEVENT\r\nUID:c\r\nDTSTART:20240102\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
    ],
)
def test_an_entry_without_its_end_is_told_by_its_line(cut: str) -> None:
    whole = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\nDTSTART:20240101\r\nEND:VEVENT\r\n"
    with pytest.raises(FileError, match="a file:6: has an entry without its end"):
        gone_through("ics", f"{whole}{cut}")


def test_an_end_before_its_start_is_told() -> None:
    gone = _entry("DTSTART:20231208", "DTEND:00010101")
    assert gone.wrong == ["3, DTEND: 0001-01-01 comes before DTSTART, 2023-12-08"]
    assert _entry("DTSTART:00010101", "DTEND:00010101").dates == ["0001-01-01"]
