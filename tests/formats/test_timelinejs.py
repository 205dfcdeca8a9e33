"""TimelineJS: what is written is valid, says no more of a date than is known, and reads back.

`timelinejs.schema.json` is written by us from the project's documentation of its JSON data format. It was held by hand,
on 26 November 2026, against the examples in that project's repository (version 3.9.11), of which none is copied here:
`all-media-types`, `cosmo`, `cosmo-mixed` and `eras` in `src/template/`, and `contrib/women_in_computing.json`. It takes
all five. What the program refuses beyond its documentation is in `_read`; `tests/browser` has the program
itself read what we write.
"""

import json
import re
from html import escape, unescape
from pathlib import Path
from typing import Any

from hypothesis import given
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # it ships no types

from sahara_cli.dossier.records import Claim
from sahara_cli.reports.extents import places
from sahara_cli.sink import one_line
from tests.conftest import Maker, Sahara
from tests.formats.claims import (
    CITE,
    PRESS,
    claimed,
    claims,
    exported,
    happened,
    listed,
    said,
    told,
    words,
)
from tests.rows import tried_on

_SHAPE = json.loads(Path(__file__).with_name("timelinejs.schema.json").read_text(encoding="utf-8"))
_JUDGE = Draft202012Validator(_SHAPE)
#: All that we write of what may be written.
_SLIDE = {"unique_id", "start_date", "end_date", "display_date", "group", "text", "autolink"}


def _read(text: str) -> dict[str, Any]:
    timeline: dict[str, Any] = json.loads(text)
    _JUDGE.validate(timeline)
    assert set(timeline) - {"title"} == {"scale", "events", "eras"}
    for slide in timeline["events"]:
        assert set(slide) | {"end_date"} == _SLIDE
        assert set(slide["text"]) == {"headline", "text"}
    ids = [slide["unique_id"] for slide in timeline["events"]]
    assert len(ids) == len(set(ids))
    for lasting in (*timeline["eras"], *(one for one in timeline["events"] if "end_date" in one)):
        _lasts(lasting["start_date"], lasting["end_date"])
    return timeline


def _lasts(start: dict[str, int], end: dict[str, int]) -> None:
    """Hold an end to be one that the program keeps: not all parts of the start again, and drawn after it."""
    assert any(end.get(part) != start[part] for part in start)
    first, last = ([day["year"], day.get("month", 1), day.get("day", 1)] for day in (start, end))
    assert first < last
    assert 0 not in (first[0], last[0])


def _parts(day: dict[str, int] | None) -> tuple[int, ...] | None:
    """Read a date of TimelineJS: its years have no 0."""
    if day is None:
        return None
    year = day["year"] if day["year"] > 0 else day["year"] + 1
    return (year, *(day[part] for part in ("month", "day") if part in day))


def test_a_slide_says_all_of_an_event() -> None:
    (slide,) = _read(exported(listed(happened()), "timelinejs"))["events"]
    assert slide == {
        "unique_id": "met",
        "start_date": {"year": 2023, "month": 12, "day": 8},
        "display_date": "8 Dec 2023",
        "group": "consult",
        "text": {
            "headline": "They met",
            "text": "<p>Who: Northland → Zoë O&#x27;Neill</p><p>Where: The Harbour</p><p>Topics: two words</p>"
            "<p>Source: [A paper on two neighbours], 17 or 18 Dec 2023, paragraph 3, sentence 4</p>",
        },
        "autolink": False,
    }


@tried_on(
    ("date", "start", "end", "words"),
    [
        ("2023-12-08", (2023, 12, 8), None, "8 Dec 2023"),
        ("2023-12", (2023, 12), None, "Dec 2023"),
        ("2023", (2023,), None, "2023"),
        ("2023-12~", (2023, 12), None, "c. Dec 2023"),
        ("[2023-12-17..]", (2023, 12, 17), None, "17 Dec 2023 or after"),
        ("[..2023-12-18]", (2023, 12, 18), None, "18 Dec 2023 or before"),
        ("2021-05/2022-04", (2021, 5), (2022, 4), "May 2021 – Apr 2022"),
        ("1975/..", (1975,), None, "from 1975 on"),
        ("-0043-03-15", (-43, 3, 15), None, "15 Mar 44 BC"),
        ("2023/2023-12", (2023,), None, "2023 – Dec 2023"),
        ("2023-12/2023-12-20", (2023, 12, 1), (2023, 12, 20), "Dec – 20 Dec 2023"),
        ("2023-12-08/2023-12-08", (2023, 12, 8), None, "8 Dec 2023"),
        ("../1991-05", (1991, 5), None, "up to May 1991"),
        ("2022-02/", (2022, 2), None, "since Feb 2022"),
    ],
)
def test_a_date_stands_where_it_starts_and_ends(
    date: str, start: tuple[int, ...], end: tuple[int, ...] | None, words: str
) -> None:
    timeline = _read(exported(listed(happened("a", date)), "timelinejs"))
    (slide,) = timeline["events"]
    assert (_parts(slide["start_date"]), _parts(slide.get("end_date"))) == (start, end)
    assert slide["display_date"] == words
    eras = [(_parts(era["start_date"]), _parts(era["end_date"])) for era in timeline["eras"]]
    assert eras == ([(start, end)] if end else [])


@tried_on(
    ("date", "start", "end"),
    [
        ("[2023-12-01..2023-12-16]", (2023, 12, 1), (2023, 12, 16)),
        ("2023-XX-15", (2023, 1, 15), (2023, 12, 15)),
        ("199X", (1990,), (1999,)),
        ("2023-34", (2023, 4), (2023, 6)),
        ("2023-21", (2023, 3), (2023, 5)),
        ("2023-24", (2023, 12), (2024, 2)),
    ],
)
def test_some_time_of_a_stretch_spans_it_and_is_no_era(
    date: str, start: tuple[int, ...], end: tuple[int, ...]
) -> None:
    timeline = _read(exported(listed(happened("a", date)), "timelinejs"))
    (slide,) = timeline["events"]
    assert (_parts(slide["start_date"]), _parts(slide["end_date"])) == (start, end)
    assert timeline["eras"] == []


def test_where_all_of_several_dates_are_meant_each_is_a_slide() -> None:
    timeline = _read(exported(listed(happened("a", "{2021-03-01,2022-03-01}")), "timelinejs"))
    assert [(one["unique_id"], _parts(one["start_date"])) for one in timeline["events"]] == [
        ("a", (2021, 3, 1)),
        ("a_2", (2022, 3, 1)),
    ]


def test_its_first_slide_is_what_was_asked_and_of_which_dossier(
    make: Maker, sahara: Sahara
) -> None:
    folder = make(event=[{"id": "met"}])
    timeline = json.loads(
        sahara("events", "--since", "2020", "--dossier", folder, "-f", "timelinejs").out
    )
    assert timeline["title"]["text"] == {
        "headline": "Events since 2020", "text": "<p>A dossier</p><p>1 event</p>",
    }  # fmt: skip
    hostile = listed(happened())._replace(question="a <b>", dossier="<script>")
    text = json.loads(exported(hostile, "timelinejs"))["title"]["text"]
    assert text == {"headline": "a &lt;b&gt;", "text": "<p>&lt;script&gt;</p><p>1 event</p>"}


def test_a_source_s_address_is_a_link() -> None:
    cite = CITE.model_copy(update={"article": "press"})
    (slide,) = _read(exported(listed(happened(cites=[cite])), "timelinejs"))["events"]
    assert f'<a href="{escape(PRESS.url or "")}">read it</a></p>' in slide["text"]["text"]


def test_a_year_before_1_is_numbered_as_it_is_shown() -> None:
    text = exported(listed(happened("a", "-0043-03-15")), "timelinejs")
    assert json.loads(text)["events"][0]["start_date"]["year"] == -44


def test_a_year_that_no_browser_s_clock_has_asks_for_the_other_scale() -> None:
    assert _read(exported(listed(happened()), "timelinejs"))["scale"] == "human"
    far = listed(happened("a", "Y-170000002"))
    assert _read(exported(far, "timelinejs"))["scale"] == "cosmological"


def test_what_is_moved_or_left_out_is_told() -> None:
    report = listed(happened("a"), happened("b", "199X"), happened("c", "../1991"), claimed("d"))
    text, lost = told(report, "timelinejs")
    places = {one["unique_id"]: one["start_date"]["year"] for one in _read(text)["events"]}
    assert places == {"a": 2023, "b": 1990, "c": 1991}
    assert lost == (
        "1 of 4 records has no beginning: placed at the end",
        "1 of 4 records has no date: not in the timeline",
    )


def test_an_end_that_would_not_be_drawn_is_told() -> None:
    dates = (
        "2023/2023-12",
        "2023-12/2023-12-20",
        "2023-12-08/2023-12-08",
        "2023/2024",
        "../1991-05",
    )
    text, lost = told(
        listed(*(happened(f"r-{at}", one) for at, one in enumerate(dates))), "timelinejs"
    )
    assert len(_read(text)["eras"]) == 2
    assert lost == (
        "1 of 5 events has no beginning: placed at the end",
        "1 of 5 events has no end that TimelineJS can draw: it is told in words alone",
    )


@given(claims())
def test_a_reader_finds_the_same_claims_and_dates_as_sure_as_they_are(
    drawn: tuple[Claim, ...],
) -> None:
    slides = {
        one["unique_id"]: one for one in _read(exported(listed(*drawn), "timelinejs"))["events"]
    }
    placed = {
        f"{claim.id}_{at}" if at > 1 else claim.id: (claim.date, place)
        for claim in drawn
        if claim.date
        for at, place in enumerate(places(claim.date), 1)
    }
    assert set(slides) == set(placed)
    for identifier, (date, place) in placed.items():
        slide = slides[identifier]
        assert _parts(slide["start_date"]) == place.start
        end = _parts(slide.get("end_date"))
        assert end in (place.end or None, None)
        if place.end and place.start[0] < place.end[0]:
            assert end == place.end
        assert unescape(slide["display_date"]) == date.in_words


@given(words)
def test_no_words_of_a_record_are_html(text: str) -> None:
    report = listed(happened("a", title=text), said("b", text=text))
    page = exported(report, "timelinejs")
    first, second = _read(page)["events"]
    assert page.isascii()
    assert unescape(first["text"]["headline"]) == one_line(text)
    quoted = re.match(r"<blockquote>([^<>]*)</blockquote>(<p>[^<>]*</p>)+$", second["text"]["text"])
    assert quoted
    assert unescape(quoted[1]) == one_line(text)
    assert not set(first["text"]["headline"] + second["text"]["headline"]) & set("<>\"'")


def test_the_command_writes_a_timeline(make: Maker, sahara: Sahara) -> None:
    folder = make(event=[{"id": "met"}], fact=[{"id": "borders"}])
    done = sahara("events", "--dossier", folder, "-f", "timelinejs")
    assert (done.status, done.err) == (0, "")
    assert [one["unique_id"] for one in _read(done.out)["events"]] == ["met"]
