from __future__ import annotations

import datetime as dt

import pytest

from sahara_cli.reading.sources import days
from tests.rows import tried_on

TODAY = "2026-11-28"
TEXT = "The dam broke, the mayor said."


def _text_day(*lines: str) -> tuple[str, str]:
    (clue, *_) = [*days.of_text(lines, TODAY), None]
    return (str(clue.day), clue.unsure) if clue else ("", "")


@tried_on(
    "line",
    [
        "14 May 2024",
        "Tuesday, 14 May 2024",
        "Published: May 14, 2024 8:12 a.m. GMT",
        "By Jane Roe, 14 May 2024",
        "CANBERRA 14 May, 2024",
        "2024-05-14",
        "14/05/2024 - 12:24 Mundo",
        "le 14 mai 2024 à 12h24",
        "Published on 14 May 2024 in The Journal of Lagoons",
        "First published in The Orla Courier on 14 May 2024",
        "ORLA, 14 May 2024 (dpa/AFP) - The dam above the town of Orla broke on Monday night.",
        "ORLA, May 14, 2024 (Shore) - The dam above the town of Orla broke on Monday night, its mayor told reporters.",
    ],
)  # fmt: skip
def test_a_date_line_tells_its_day(line: str) -> None:
    assert _text_day("Dam breaks at Orla", line, TEXT) == ("2024-05-14", "")


@pytest.mark.parametrize(
    "line",
    [
        "The dam broke on 14 May 2024.",
        "since 14 May 2024",
        "Published on 14 May 2024 in a report",
        "14 May 2024 - 20 January 2025",
        "05/06/2024",  # May or June
        "30 February 2024",
        "1 January 2027",  # still to come
        "— Jane (@jane) May 14, 2024",
    ],
)
def test_a_day_within_a_sentence_or_that_is_none_is_no_date_line(line: str) -> None:
    assert _text_day("Dam breaks at Orla", line, TEXT) == ("", "")


def test_the_days_of_a_chronology_are_not_its_own() -> None:
    entries = [f"{day} November 2011: The dam was looked at." for day in range(13, 18)]
    assert days.of_text(["13 November 2011", *entries], TODAY) == []


def test_a_weekday_that_is_not_the_days_is_said() -> None:
    assert _text_day("Monday, 14 May 2024", TEXT) == (
        "2024-05-14", 'its date line says "Monday", and 2024-05-14 is a Tuesday',
    )  # fmt: skip


def test_of_published_and_updated_the_first_counts() -> None:
    lines = ("Updated 20 May 2024", "Published 14 May 2024", TEXT)
    assert _text_day(*lines)[0] == "2024-05-14"


@tried_on(
    ("stem", "folder", "day"),
    [
        ("2023-10-09_a", "", "2023-10-09"),
        ("20231009", "", "2023-10-09"),
        ("shore-09.10.2023", "", "2023-10-09"),
        ("SITREP DU 27 AOUT_2014 VF", "", "2014-08-27"),
        ("a", "2012-06-19", "2012-06-19"),
        ("2023-13-09", "", ""),
        ("20231", "", ""),
        ("story-2027-01-01", "", ""),
        ("123456789012", "", ""),
    ],
)
def test_a_files_or_its_folders_name_tells_a_day(stem: str, folder: str, day: str) -> None:
    assert [str(clue.day) for clue in days.of_name(stem, folder, TODAY)] == ([day] if day else [])


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://a.example/2024/05/14/dam", "2024-05-14"),
        ("https://a.example/news/2024/may/14/dam", "2024-05-14"),
        ("https://a.example/2024/05/dam", ""),
    ],
)
def test_an_address_tells_a_day(url: str, day: str) -> None:
    assert [str(clue.day) for clue in days.of_address(url, TODAY)] == ([day] if day else [])


def _settled(stamp: str, text: str, *more: days.Clue) -> days.Day:
    clues = [*days.of_stamps([stamp], "the page's metadata", "As told.", TODAY), *more]
    settled = days.settled(clues, text)
    assert settled is not None
    return settled


LINE = days.Clue(dt.date(2024, 5, 15), "its date line", "As its date line tells.")
ADDRESS = days.Clue(dt.date(2024, 5, 14), "the address", "As its address tells.")


def test_a_stamp_of_greenwich_late_in_the_evening_is_moved_by_what_the_text_tells() -> None:
    stamp = "2024-05-14T22:30:00Z"
    unmoved = _settled(stamp, TEXT)
    told = "its stamp is 2024-05-14 22:30 UTC: where it was written it may have been 2024-05-15"
    assert (str(unmoved.day), unmoved.unsure) == ("2024-05-14", (told,))
    moved = _settled(stamp, "The dam broke, the mayor said on Wednesday.")
    assert str(moved.day) == "2024-05-15"
    told = 'the page\'s stamp is of 2024-05-14 in another zone, and the text tells of "Wednesday" as past'
    assert moved.unsure == (f"{told}: 2024-05-15 is taken",)
    assert str(_settled(stamp, TEXT, LINE).day) == "2024-05-15"
    assert str(_settled(stamp, "It will be mended on Wednesday.").day) == "2024-05-14"


def test_a_stamp_of_greenwich_early_in_the_morning_is_moved_by_the_address() -> None:
    assert str(_settled("2024-05-15T02:30:00+00:00", TEXT, ADDRESS).day) == "2024-05-14"


@pytest.mark.parametrize(
    "stamp",
    ["2024-05-14T23:30:00+02:00", "2024-05-14T12:00:00Z", "2024-05-14T00:00:00Z", "2024-05-14"],
)
def test_a_stamp_of_its_own_zone_or_by_day_is_sure(stamp: str) -> None:
    assert _settled(stamp, TEXT)[0::2] == (dt.date(2024, 5, 14), ())


def test_clues_that_disagree_are_said_and_the_first_is_taken() -> None:
    settled = _settled("2024-05-12T12:00:00Z", TEXT, LINE)
    assert str(settled.day) == "2024-05-12"
    assert settled.unsure == (
        "its date line tells 2024-05-15, and the page's metadata 2024-05-12, which is taken",
    )


def test_a_day_of_change_counts_only_where_no_other_is_told() -> None:
    changed = days.of_stamps(["2024-05-20"], "the page's metadata", "Changed.", TODAY, changed=True)
    assert days.settled([*changed, LINE], TEXT) == (dt.date(2024, 5, 15), LINE.basis, ())
    alone = days.settled(changed, TEXT)
    assert alone is not None
    assert str(alone.day) == "2024-05-20"


@pytest.mark.parametrize(
    "text", ["Tue, 14 May 2024 08:12:00 +0200", "2024-05-14T08:12", "Tuesday, May 14, 2024 6:00 AM"]
)
def test_a_header_of_mail_tells_its_day(text: str) -> None:
    assert [str(clue.day) for clue in days.of_date(text, "a", "b", TODAY)] == ["2024-05-14"]


@pytest.mark.parametrize("text", ["", "soon", "Tue, 99 May 2024", "Thu, 1 Jan 2099 00:00:00 +0000"])
def test_a_header_that_tells_no_day_is_none(text: str) -> None:
    assert days.of_date(text, "a", "b", TODAY) == []


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://shore.example/2024/05/14/dam", "2024-05-14"), ("https://shore.example/2024/may/14", "2024-05-14"),
        ("https://shore.example/dam-20240514-story.html", "2024-05-14"),
        ("https://shore.example/2024/05/240514-dam/", "2024-05-14"),
        ("https://shore.example/2024/12/132377/dam", ""), ("https://shore.example/dam-20249914", ""),
        ("https://shore.example/dam-120240514", ""),
    ],
)  # fmt: skip
def test_an_address_tells_its_day(url: str, day: str) -> None:
    assert [str(clue.day) for clue in days.of_address(url, "2026-01-01")] == [day][: bool(day)]


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Published: Nov 8, 2023 / 10:35 PM PST Updated: Nov 9, 2023", "2023-11-08"),
        ("Updated Nov 9, 2023 Published Nov 8, 2023", "2023-11-08"), ("2019年4月21日 12時00分更新", "2019-04-21"),
        ("By Ana Silva 14 May 2024", "2024-05-14"), ("Last updated 14 May 2024", ""), ("14 May 2030", ""),
    ],
)  # fmt: skip
def test_the_date_line_of_a_page_tells_its_day_but_not_that_of_a_change(
    words: str, day: str
) -> None:
    assert [str(clue.day) for clue in days.of_shown(words, "2026-01-01")] == [day][: bool(day)]


@pytest.mark.parametrize(
    ("stamp", "shown", "day"),
    [
        ("2023-11-09T06:35:00Z", "Nov 8, 2023 10:35 PM PST", "2023-11-08"),
        ("2023-11-08T15:00:00Z", "2023-11-09 01:00", "2023-11-09"),
        ("2023-11-08T12:00:00Z", "Nov 9, 2023", "2023-11-08"),
        ("2023-11-09T06:35:00-05:00", "Nov 8, 2023", "2023-11-09"),
        ("2023-11-09T06:35:00Z", "Nov 6, 2023", "2023-11-09"),
    ],
)
def test_the_day_that_a_page_shows_settles_a_stamp_of_another_zone(
    stamp: str, shown: str, day: str
) -> None:
    stamps = days.of_stamps([stamp], "the page's metadata", "As told.", "2026-01-01")
    settled = days.settled([*stamps, *days.of_shown(shown, "2026-01-01")], "")
    assert settled is not None
    assert str(settled.day) == day


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("SITUATION REPORT (Sit-Rep) – 03 December, 2014", "2014-12-03"),
        ("Situation au 8 Septembre 2014 à 18h00", "2014-09-08"),
    ],
)  # fmt: skip
def test_the_head_of_a_report_tells_its_day(line: str, day: str) -> None:
    tables = [f"Table {n}: Cases by district" for n in range(9)]
    assert [str(clue.day) for clue in days.of_text([line, *tables], "2026-01-01")] == [day]


def test_a_chronology_tells_no_day_of_publication() -> None:
    entries = [f"{n} March 2014: The council of Orla met." for n in range(1, 6)]
    years = [f"{n}: The council of Orla met." for n in range(1975, 1980)]
    assert days.of_text(["5 May 2014", *entries], "2026-01-01") == []
    assert days.of_text(["5 May 2014", *years], "2026-01-01") == []
