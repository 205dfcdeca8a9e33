"""TimelineJS's files: dates as they are given, their words where these say more, and slides that tell of no event."""

from __future__ import annotations

import json
from typing import Any

import pytest

from sahara_cli.errors import FileError
from tests.imports.files import gone_through
from tests.rows import tried_on


def _json(*slides: dict[str, Any], **whole: Any) -> str:
    return json.dumps({"events": list(slides), **whole})


def _slide(
    start: dict[str, Any], end: dict[str, Any] | None = None, words: str = "", **fields: Any
) -> dict[str, Any]:
    slide: dict[str, Any] = {"start_date": start, "text": {"headline": "It happened"}, **fields}
    if end:
        slide["end_date"] = end
    return {**slide, "display_date": words} if words else slide


@tried_on(
    ("start", "end", "words", "date", "kept"),
    [
        ({"year": 1975}, None, "", "1975", None),
        ({"year": "1975", "month": "", "day": ""}, None, "", "1975", None),
        ({"year": 1975, "month": 11, "day": 6}, None, "", "1975-11-06", None),
        ({"year": 1975, "month": 11}, {"year": 1976}, "", "1975-11/1976", None),
        ({"year": 1975}, {"year": 1975}, "", "1975", None),
        ({"year": -44, "month": 3, "day": 15}, None, "", "-0043-03-15", None),
        ({"year": -1}, {"year": 1}, "", "0000/0001", None),
        ({"year": 12023}, None, "", "Y12023", None),
        ({"year": -13798000000}, None, "", "Y-13797999999", None),
        ({"year": 1920}, None, "c. 1920", "1920~", None),
        ({"year": 1920}, None, "ca. 1920", "1920~", "ca. 1920"),
        ({"year": 1920, "month": 5}, None, "about the middle of a month", "1920-05~", "about the middle of a month"),
        ({"year": 1969}, None, "Summer 1969", "1969-22", "Summer 1969"),
        ({"year": 1960}, {"year": 1969}, "1960s", "196X", None),
        ({"year": 1920}, None, "1920?", "1920?", "1920?"),
        ({"year": 1920}, None, "The year of the flood", "1920", "The year of the flood"),
        ({"year": 1920}, None, "Summer 1969", "1920", "Summer 1969"),
        ({"year": 1920}, None, "yesterday", "1920", "yesterday"),
        ({"year": 1914}, {"year": 1918}, "The years of the war", "1914/1918", "The years of the war"),
        ({"year": 1914}, {"year": 1918}, "some time between two wars", "[1914..1918]", "some time between two wars"),
        ({"year": 1914}, None, "some time between two wars", "1914", "some time between two wars"),
        ({"year": 2021, "month": 3, "day": 1}, None, "1 Mar and 9 Apr 2021", "{2021-03-01,2021-04-09}",
         "1 Mar and 9 Apr 2021"),
        ({"year": 2023, "month": 12, "day": 1}, {"year": 2023, "month": 12, "day": 9}, "within 1–9 Dec 2023",
         "[2023-12-01..2023-12-09]", "within 1–9 Dec 2023"),
    ],
)  # fmt: skip
def test_a_date_is_as_it_is_given_and_its_words_are_kept_where_they_say_more(
    start: dict[str, Any], end: dict[str, Any] | None, words: str, date: str, kept: str | None
) -> None:
    gone = gone_through("timelinejs", _json(_slide(start, end, words)))
    (told,) = gone.told.values()
    assert (told.fields["date"], told.fields.get("date_text"), gone.wrong) == (date, kept, [])


@tried_on("words", ["The year of the flood", "Summer 1969", "yesterday"])
def test_words_that_are_not_read_are_told_to_be_kept(words: str) -> None:
    gone = gone_through("timelinejs", _json(_slide({"year": 1920}, words=words)))
    assert gone.lost == {
        "a display date that its parts and words tell in part: it is kept as it is": 1
    }


def test_a_slide_s_text_media_and_group_are_kept() -> None:
    slide = _slide(
        {"year": 1975}, unique_id="green-march", group="Marches",
        text={"headline": "<b>A</b> march &amp; a camp", "text": "<p>They set out.</p><p>They <i>came</i>.</p>"},
        media={"url": "https://media.example/a.jpg", "caption": "The camp", "credit": "A. Nother"},
    )  # fmt: skip
    (told,) = gone_through("timelinejs", _json(slide)).told.values()
    assert told.fields == {
        "title": "A march & a camp",
        "date": "1975",
        "kind": "other",
        "topics": ("marches",),
        "note": "They set out.\nThey came.\nhttps://media.example/a.jpg\nThe camp\nA. Nother",
    }


@tried_on(
    ("text", "media", "title", "note"),
    [
        ({"headline": "A", "text": "B"}, {"caption": "C"}, "A", "B\nC"),
        ({"headline": "A", "text": "B"}, {}, "A", "B"),
        ({"headline": "A"}, {}, "A", None),
        ({"text": "B"}, {}, "B", None),
        ({"text": "B"}, {"caption": "C"}, "B", "C"),
        ({}, {"caption": "C"}, "C", "C"),
    ],
)
def test_the_first_that_says_something_is_the_title(
    text: dict[str, str], media: dict[str, str], title: str, note: str | None
) -> None:
    slide = _slide({"year": 1975}, text=text, media=media)
    (told,) = gone_through("timelinejs", _json(slide)).told.values()
    assert (told.fields["title"], told.fields.get("note")) == (title, note)


def test_a_group_that_is_a_kind_is_the_kind() -> None:
    (told,) = gone_through(
        "timelinejs", _json(_slide({"year": 1975}, group="consult"))
    ).told.values()
    assert (told.fields["kind"], told.fields.get("topics")) == ("consult", None)


def test_titles_and_eras_tell_of_no_event() -> None:
    gone = gone_through("timelinejs", _json(_slide({"year": 1975}), title=_slide({"year": 1900})))
    assert len(gone.told) == 1
    assert gone.left_out == {"titles of a timeline are no events of their own": 1}


_HEADS = (
    "Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,"
    "Media Caption,Media Thumbnail,Type,Group,Background"
)


def test_its_spreadsheet_is_read_as_its_json_is() -> None:
    gone = gone_through(
        "timelinejs",
        f"{_HEADS}\n,,,,,,,,,A timeline,,,,,,title,,\n1975,11,6,12:30,1975,11,9,,,A march,,,,,,,,\n"
        "-44,,,,,,,,,Ides,,,,,,,,\n1900,,,,1950,,,,,An age,,,,,,era,,\n",
    )
    assert gone.dates == ["1975-11-06/1975-11-09", "-0043"]
    assert gone.left_out == {
        "titles of a timeline are no events of their own": 1,
        "eras of a timeline are no events of their own": 1,
    }
    assert gone.lost == {"a time of day: the day is told": 1}


@tried_on(
    ("slide", "wrong"),
    [
        (_slide({}), "1, Year: is empty; a slide needs a year"),
        (_slide({"year": "soon"}), '1, Year: "soon" is no whole number'),
        (_slide({"year": 0}), '1, Year: "0" is no year: 1 BC is -1'),
        (_slide({"year": 1975, "day": 5}), "1, Month: is empty, and the day is told"),
        (_slide({"year": 1975}, {"year": 1976, "day": 5}), "1, End Month: is empty, and the day is told"),
        (_slide({"year": 1975}, {"year": 1974}), None),
        (_slide({"year": 1975, "month": 13}), None),
        (_slide({"year": 1975}, text={}), "1, Headline: is empty, and so are the text and the caption: what happened?"),
        ({"start_date": [1, 2], "text": "x"}, "1, start_date: is no object"),
    ],
)  # fmt: skip
def test_a_slide_that_is_wrong_is_told(slide: dict[str, Any], wrong: str | None) -> None:
    gone = gone_through("timelinejs", _json(slide))
    assert gone.told == {}
    assert len(gone.wrong) == 1
    if wrong:
        assert gone.wrong == [wrong] or "Headline" in gone.wrong[0]


@tried_on(
    ("text", "sentence"),
    [
        ("{", "is no JSON; a timeline is an object that holds events"),
        ('{"events": [{},]}', "is no JSON; a timeline is an object that holds events"),
        ('{"events": [{} {}]}', "is no JSON; a timeline is an object that holds events"),
        ('{"events": [],}', "is no JSON; a timeline is an object that holds events"),
        ('{"events" []}', "is no JSON; a timeline is an object that holds events"),
        ("{1: []}", "is no JSON; a timeline is an object that holds events"),
        ('{"events": []} x', "is no JSON; a timeline is an object that holds events"),
        ('{"events": []', "is no JSON; a timeline is an object that holds events"),
        ("{}", "is no timeline: its JSON is an object that holds a list of events"),
        ('{"events": {}}', "is no timeline: its JSON is an object that holds a list of events"),
        ('{"timeline": {"date": []}}', "is of TimelineJS 2; a timeline of version 3 holds a list of events"),
        ('{"events": [1]}', "slide 1 is no object; is this TimelineJS's JSON?"),
        ('{"events": ' + "[" * 200_000 + "]" * 200_000 + "}", "is no JSON; a timeline is an object that holds events"),
    ],
)  # fmt: skip
def test_what_is_no_timeline_is_refused(text: str, sentence: str) -> None:
    with pytest.raises(FileError) as refused:
        gone_through("timelinejs", text)
    assert sentence in str(refused.value)


def test_a_slide_that_is_wrong_is_told_by_the_line_on_which_it_begins() -> None:
    slides = [_slide({"year": "1975"}), _slide({"year": 1976, "month": 13}), _slide({"year": "x"})]
    slides[0]["text"] = {"headline": 'A list: "events": [', "text": "of\none"}
    told = json.dumps({"title": {"text": {"headline": "All"}}, "events": slides}, indent=1)
    begins = [at for at, line in enumerate(told.splitlines(), 1) if line == "  {"]
    wrong = [one.partition(",")[0] for one in gone_through("timelinejs", told).wrong]
    assert wrong == [str(at) for at in begins[1:]]
    assert [one.partition(",")[0] for one in gone_through("timelinejs", _json(*slides)).wrong] == [
        "1",
        "1",
    ]


def test_a_slide_is_told_by_its_line_whatever_else_is_called_events() -> None:
    held = (
        '{"title": {"events": [\n1, 2], "text": {"headline": "\\"events\\": ["}},\n"events" : [\n'
        '{"start_date": {"year": "soon"},\n'
        '"text": {"headline": "A march"}}\n,\n\n{"start_date":\n{}, "text": {"headline": "A camp"}}], "more": []}\n'
    )
    wrong = ['4, Year: "soon" is no whole number', "8, Year: is empty; a slide needs a year"]
    assert gone_through("timelinejs", held).wrong == wrong
