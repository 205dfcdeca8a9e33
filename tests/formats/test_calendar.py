import datetime as dt
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import icalendar
import pytest
from hypothesis import given

import sahara_cli
from sahara_cli.dossier.records import Claim
from sahara_cli.extras import needed
from sahara_cli.reports.extents import known_days, stated_days
from sahara_cli.sink import one_line
from tests.conftest import Maker, Sahara
from tests.formats.claims import (
    CITE,
    DATES,
    HOSTILE_WORDS,
    PAPER,
    REFERRED,
    claimed,
    claims,
    exported,
    happened,
    listed,
    said,
    told,
    words,
)
from tests.formats.programs import programs
from tests.rows import tried_on


def _events(text: str) -> list[Any]:
    return list(icalendar.Calendar.from_ical(text).walk("VEVENT"))


def _read(text: str) -> dict[str, tuple[str, dt.date, dt.date, str]]:
    """Read a calendar back: of each id the summary, the first and the last day, and the EDTF.

    Another day of an event has its id and a number: "met.2".
    """
    return {
        re.sub(r"\.[0-9a-f]{12}|@.*", "", str(one["uid"])): (
            str(one["summary"]),
            *_days(one),
            str(one["x-edtf"]).replace("\\,", ","),
        )
        for one in _events(text)
    }


def _days(event: Any) -> tuple[dt.date, dt.date]:
    """Read the first and the last day of an event; of one that has its second, the day of that."""
    start = event.decoded("dtstart")
    if isinstance(start, dt.datetime):
        assert "dtend" not in event
        return start.date(), start.date()
    return start, event.decoded("dtend") - dt.timedelta(days=1)


def test_an_event_of_a_day_is_written_whole() -> None:
    text = exported(listed(happened(status="planned")), "ics").replace("\r\n ", "")
    assert text.split("\r\n")[4:] == [
        "BEGIN:VEVENT",
        "SUMMARY:They met (planned)",
        "DTSTART;VALUE=DATE:20231208",
        "DTEND;VALUE=DATE:20231209",
        "DTSTAMP:20240105T000000Z",
        f"UID:met.{CITE.digest[:12]}@paper",
        "CATEGORIES:consult,two words",
        (
            "DESCRIPTION:Who: Northland → Zoë O'Neill\\nWhere: The Harbour\\nTopics: two words"
            "\\nDate: 8 Dec 2023 (EDTF 2023-12-08)"
            "\\nSource: [A paper on two neighbours]\\, 17 or 18 Dec 2023\\, paragraph 3\\, sentence 4"
        ),
        "LOCATION:The Harbour",
        "STATUS:TENTATIVE",
        "TRANSP:TRANSPARENT",
        "X-EDTF:2023-12-08",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ]


@tried_on(
    ("date", "written"),
    [
        ("2023-12-08T23:30:00Z", "DTSTART:20231208T233000Z"),
        ("2023-12-08T23:30:00", "DTSTART:20231208T233000"),
        ("2023-12-08T23:30:00+02:00", "DTSTART:20231208T213000Z"),
    ],
)
def test_a_second_that_is_told_stands_with_its_zone(date: str, written: str) -> None:
    text = exported(listed(happened("a", date)), "ics")
    assert written in text.split("\r\n")
    assert "DTEND" not in text


def test_the_same_ids_in_two_dossiers_are_two_events() -> None:
    other = CITE.model_copy(update={"digest": "f" * 64})
    texts = [exported(listed(happened(cites=[cite])), "ics") for cite in (CITE, other)]
    uids = [line for text in texts for line in text.split("\r\n") if line.startswith("UID:")]
    assert len(set(uids)) == 2


def test_a_date_that_is_open_is_not_its_first_day() -> None:
    text, _ = told(listed(happened("a", "[2020..]")), "ics", all_dates=True)
    assert _read(text)["a"][1:3] == (dt.date(2020, 1, 1), dt.date(2020, 12, 31))


def test_what_has_no_day_is_left_out_and_counted() -> None:
    report = listed(happened("a"), happened("b", "2023"), happened("c", "2023-12~"), claimed("d"))
    text, lost = told(report, "ics")
    assert list(_read(text)) == ["a"]
    assert lost == (
        "2 of 4 records have no day: not in the calendar; --all-dates writes them as spans",
        "1 of 4 records has no date that a calendar can hold: not in it",
    )


def test_all_dates_stand_as_spans_that_say_what_is_known() -> None:
    report = listed(happened("a"), happened("b", "[2023-12-01..2023-12-07]"))
    text, lost = told(report, "ics", all_dates=True)
    assert _read(text)["b"] == (
        "They met, within 1–7 Dec 2023",
        dt.date(2023, 12, 1),
        dt.date(2023, 12, 7),
        "[2023-12-01..2023-12-07]",
    )
    assert lost == ("1 of 2 events has no day: in the calendar as spans of the days stated",)


@tried_on(
    ("date", "first", "last"),
    [
        ("2023-12-08", (2023, 12, 8), (2023, 12, 8)),
        ("2023-12-08/2023-12-10", (2023, 12, 8), (2023, 12, 10)),
        ("0001-01-01", (1, 1, 1), (1, 1, 1)),
    ],
)
def test_days_are_known_and_their_end_is_exclusive(
    date: str, first: tuple[int, int, int], last: tuple[int, int, int]
) -> None:
    (one,) = _events(exported(listed(happened("a", date)), "ics"))
    assert one.decoded("dtstart") == dt.date(*first)
    assert one.decoded("dtend") == dt.date(*last) + dt.timedelta(days=1)


@tried_on(
    ("date", "days", "when"),
    [
        ("{2021-03-01,2022-03-01}", ["2021-03-01", "2022-03-01"], ""),
        ("{2021-03-01,2021-03-02,2021-04-09}", ["2021-03-01", "2021-03-02", "2021-04-09"], ""),
        (
            "{2021-03-01,2022-03-01~}",
            ["2021-03-01", "2022-03-01"],
            ", 1 Mar 2021 and c. 1 Mar 2022",
        ),
    ],
)
def test_a_date_that_is_several_days_has_an_entry_each(
    date: str, days: list[str], when: str
) -> None:
    """Each has an id of its own, and those behind the first name its id."""
    held = _events(exported(listed(happened("a", date), happened("a-2")), "ics", all_dates=True))[
        :-1
    ]
    assert [str(_days(one)[0]) for one in held] == days
    assert {_days(one)[0] == _days(one)[1] for one in held} == {True}
    assert {str(one["summary"]) for one in held} == {f"They met{when}"}
    first, *others = [str(one["uid"]) for one in held]
    assert first == f"a.{CITE.digest[:12]}@paper"
    assert others == [f"a.{CITE.digest[:12]}.{at}@paper" for at in range(2, len(days) + 1)]
    named = [one.get("related-to") for one in held]
    assert named == [None, *[first] * len(others)]
    assert {one.params["RELTYPE"] for one in named if one} == {"SIBLING"}


def test_days_that_are_all_known_need_no_wish_for_all_dates() -> None:
    text, lost = told(listed(happened("a", "{2021-03-01,2022-03-01}")), "ics")
    assert (list(_read(text)), lost) == (["a", "a.2"], ())


@tried_on(
    "date",
    [date for date in DATES if date not in {*DATES[:4]} and date[0] != "{"],
)
def test_no_other_date_is_a_day(date: str) -> None:
    assert _events(exported(listed(happened("a", date)), "ics")) == []


@given(claims())
def test_a_reader_of_calendars_finds_the_same_claims_again(drawn: tuple[Claim, ...]) -> None:
    for all_dates in (False, True):
        given_back = _read(exported(listed(*drawn), "ics", all_dates=all_dates))
        wanted = {}
        for claim in drawn:
            assert claim.date
            known, stated = known_days(claim.date), stated_days(claim.date)
            for at, days in enumerate(known or (stated if all_dates else ()), 1):
                name = f"{claim.id}.{at}" if at > 1 else claim.id
                wanted[name] = (days.first, days.last, claim.date.text)
        assert {key: row[1:] for key, row in given_back.items()} == wanted


@given(words)
def test_the_words_of_an_event_come_back_as_they_can_be_shown(text: str) -> None:
    (summary, *_) = _read(exported(listed(happened("a", title=text)), "ics"))["a"]
    assert summary == one_line(text)


def test_a_line_is_75_octets_at_most_and_ends_in_crlf() -> None:
    text = exported(listed(happened(title="é\U0001f600" * 400)), "ics")
    lines = text.split("\r\n")
    assert "\n" not in "".join(lines)
    assert max(len(line.encode()) for line in lines) <= 75


def test_a_calendar_without_its_article_is_dated_before_all_others() -> None:
    report = listed(happened())._replace(referred=())
    assert "\r\nDTSTAMP:19700101T000000Z\r\n" in exported(report, "ics")


def test_the_day_of_coding_comes_before_that_of_publication() -> None:
    uncoded = PAPER.model_copy(update={"coded": None})
    report = listed(happened())._replace(referred=(*REFERRED[:3], uncoded))
    assert "\r\nDTSTAMP:20231217T000000Z\r\n" in exported(report, "ics")


@pytest.mark.slow  # starts another program
def test_without_the_library_a_sentence_says_what_to_install(make: Maker, tmp_path: Path) -> None:
    folder = make(event=[{"id": "met"}])
    code = "import sys; sys.modules['icalendar'] = None; from sahara_cli.__main__ import main; sys.exit(main())"
    target = tmp_path / "out.ics"
    done = subprocess.run(
        [sys.executable, "-c", code, "events", "--dossier", folder, "-o", target],
        capture_output=True, text=True, cwd=Path(sahara_cli.__file__).parents[1], check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout, done.stderr) == (
        3, "", f"sahara: a calendar: {needed('calendar')}\n",
    )  # fmt: skip
    assert not target.exists()


def test_an_ending_asks_for_a_calendar_and_the_loss_is_told_beside_it(
    make: Maker, sahara: Sahara, tmp_path: Path
) -> None:
    folder = make(event=[{"id": "met"}, {"id": "later", "date": "2024"}])
    done = sahara("events", "--dossier", folder, "-o", tmp_path / "out.ics")
    assert done == (
        0, "", "sahara: 1 of 2 events has no day: not in the calendar; --all-dates writes them as spans\n",
    )  # fmt: skip
    assert list(_read((tmp_path / "out.ics").read_bytes().decode())) == ["met"]


def test_columns_that_were_asked_for_are_what_is_described(make: Maker, sahara: Sahara) -> None:
    folder = make(event=[{"id": "met", "actors": ["north"]}])
    done = sahara("events", "--dossier", folder, "-f", "ics", "--columns", "kind,when")
    (one,) = _events(done.out)
    assert str(one["description"]).split("\n") == [
        "Kind: consult",
        "Date: 8 Dec 2023 (EDTF 2023-12-08)",
        "Source: [A paper on two neighbours], 18 Dec 2023, paragraph 1, sentence 1",
    ]


def test_what_has_no_claims_is_no_calendar(make: Maker, sahara: Sahara) -> None:
    done = sahara("actor", "--dossier", make(), "-f", "ics")
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith("sahara: this format holds events, statements and facts")


def test_actors_among_the_claims_are_counted() -> None:
    _, lost = told(listed(happened(), said(), REFERRED[0]), "ics")
    assert lost == ("1 of 3 records left out: no event, statement or fact",)


@pytest.mark.slow  # starts another program
@pytest.mark.parametrize("program", programs("khal"))
def test_khal_opens_the_calendar_and_reads_it_back(program: str, tmp_path: Path) -> None:
    titles = {f"h-{at}": text for at, text in enumerate(HOSTILE_WORDS)}
    report = listed(
        happened("a", title="They; met, again: \\n {x} %"),
        happened("b", "2023-12-08/2023-12-10", title="They stay"),
        happened("c", "2023", title="No day"),
        *(happened(key, "2023-12-20", title=text) for key, text in titles.items()),
    )
    (tmp_path / "out.ics").write_bytes(exported(report, "ics").encode())
    (tmp_path / "khal.conf").write_text(
        f"[calendars]\n[[news]]\npath = {tmp_path / 'news'}\n[locale]\ndateformat = %Y-%m-%d\n"
        f"longdateformat = %Y-%m-%d\nlocal_timezone = UTC\ndefault_timezone = UTC\n"
        f"[sqlite]\npath = {tmp_path / 'khal.db'}\n[default]\ndefault_calendar = news\n",
        encoding="utf-8",
    )

    def khal(*args: str) -> str:
        command = [program, "--config", str(tmp_path / "khal.conf"), *args]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout

    khal("import", "--batch", str(tmp_path / "out.ics"))
    shape = "{uid}|{start-date-full}|{end-date-full}|{title}<end>"
    told = khal("list", "--once", "--format", shape, "--day-format", "", "2023-12-01", "2024-01-01")
    held = sorted(one.strip().split("|", 3) for one in told.split("<end>") if one.strip())
    own = f".{CITE.digest[:12]}@paper"
    assert [row[:3] for row in held] == [
        [f"a{own}", "2023-12-08", "2023-12-08"],
        [f"b{own}", "2023-12-08", "2023-12-10"],
        *sorted([f"{key}{own}", "2023-12-20", "2023-12-20"] for key in titles),
    ]
    wanted = {"a": "They; met, again: \\n {x} %", "b": "They stay", **titles}
    for uid, _, _, title in held:
        assert _on_a_line(title) == _on_a_line(one_line(wanted[uid.partition(".")[0]]))


def _on_a_line(title: str) -> str:
    """Take a backslash and an n for a line's end, as readers do whose icalendar is older than 7."""
    return " ".join(re.sub(r"\\[nN]", " ", title).split())
