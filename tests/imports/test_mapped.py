"""A map tells which column of any table is what: names, days, figures, words that are the same in every row."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest

from sahara_cli.errors import RequestError
from sahara_cli.imports.mapped import Mapped
from sahara_cli.imports.maps import FIELDS, written
from sahara_cli.imports.presets import Options
from sahara_cli.imports.rows import CellError, Party, Row, RowRecord, Site
from tests.rows import tried_on

_ROW = {
    "code": "a-1", "day": "5 December 2023", "until": "", "known": "", "type": "Bombing", "town": "Vell",
    "country": "Kestria", "who": "Hill Band; Ford Band", "whom": "Vell Guard", "low": "3", "high": "5", "y": "1.5",
    "x": "2", "paper": "Radio Imra", "link": "https://imra.example/", "words": "By the dam.", "tags": "dam; war",
}  # fmt: skip
_MAP: dict[str, Any] = {
    "id": "code", "date": "day", "end": "until", "precision": "known", "title": "={type} at {town}", "kind": "type",
    "actors": "who", "recipients": ["whom"], "place": "town", "within": "country", "lat": "y", "lon": "x",
    "source": "paper", "url": "link", "note": "words", "topics": "tags", "actor_kind": "armed_group",
    "kinds": {"Bombing": "assault/explosives"}, "precisions": {"w": "week", "1": "day"},
    "figures": {"killed": {"low": "low", "high": "high", "approximate": True}},
}  # fmt: skip


def _told(changed: dict[str, str] | None = None, **mapped: object) -> RowRecord:
    cells = {**_ROW, **(changed or {})}
    told = {name: value for name, value in {**_MAP, **mapped}.items() if value is not None}
    return Mapped(tuple(cells), Options(map=told)).tell(Row(2, 1, tuple(cells.values())))


def test_a_row_is_told_by_the_map() -> None:
    assert _told() == RowRecord(
        {
            "title": "Bombing at Vell", "date": "2023-12-05", "kind": "assault", "mode": "explosives",
            "note": "By the dam. [Radio Imra] https://imra.example/", "topics": ("dam", "war"),
            "figures": [{"what": "killed", "low": 3, "high": 5, "approximate": True}],
        },
        actors=(Party("Hill Band", "armed_group"), Party("Ford Band", "armed_group")),
        recipients=(Party("Vell Guard", "armed_group"),),
        places=(Site("Vell", ("Kestria",), 1.5, 2.0),),
    )  # fmt: skip


def test_a_country_alone_has_not_the_point_of_a_row() -> None:
    cells = {**_ROW, "town": ""}
    preset = Mapped(tuple(cells), Options(map=_MAP))
    assert preset.tell(Row(2, 1, tuple(cells.values()))).places == (Site("Kestria"),)
    told = "coordinates of a row without a place: only what holds it is told"
    assert preset.lost[told] == 1


@tried_on(
    ("day", "until", "known", "date"),
    [
        ("2023", "", "", "2023"),
        ("Dec 2023", "", "", "2023-12"),
        ("2023-12~", "", "", "2023-12~"),
        ("2023-12-05 14:30:00", "", "", "2023-12-05"),
        ("13/12/2023", "", "", "2023-12-13"),
        ("13/12/2023 14:30", "", "", "2023-12-13"),
        ("13/12/2023 - 15/12/2023", "", "", "2023-12-13/2023-12-15"),
        ("2023-12-05", "2023-12-08", "", "2023-12-05/2023-12-08"),
        ("2023-12-05", "2023-12-05", "", "2023-12-05"),
        ("2023-12-06", "", "w", "[2023-12-04..2023-12-10]"),
        ("2023-12-06", "", "month", "2023-12"),
        ("2023-12-06", "", "year", "2023"),
        ("2023-12-06", "", "1", "2023-12-06"),
        ("2023-12-01", "2023-12-08", "between", "[2023-12-01..2023-12-08]"),
        ("2023-12-10", "2023-12-15", "1", "[2023-12-10..2023-12-15]"),
        ("2023-12-06", "2023-12-07", "w", "[2023-12-04..2023-12-10]"),
        ("2023-12-06", "2023-12-12", "w", "[2023-12-04..2023-12-17]"),
        ("2023-01-30", "2024-03-05", "month", "[2023-01..2024-03]"),
        ("2023-01-30", "2023-01-31", "month", "2023-01"),
        ("2023-01-30", "2024-03-05", "year", "[2023..2024]"),
    ],
)
def test_a_day_is_read_as_it_is_meant(day: str, until: str, known: str, date: str) -> None:
    assert _told({"day": day, "until": until, "known": known}).fields["date"] == date


@tried_on(
    ("changed", "column", "told"),
    [
        ({"day": ""}, "day", "is empty"),
        ({"day": "3/4/2023"}, "day", "has two readings, 3 April or 4 March 2023"),
        ({"day": "yesterday"}, "day", "is another day on another day"),
        ({"day": "the day"}, "day", '"the day"'),
        ({"day": "2024-01-01 2024-03-05"}, "day", '"2024-01-01 2024-03-05" is no date'),
        ({"day": "2024-01-01 and after"}, "day", '"2024-01-01 and after" is no'),
        ({"day": "2024-13-01 10:00"}, "day", '"2024-13-01 10:00" is no day'),
        ({"known": "hardly"}, "day", 'precision "hardly" is none of'),
        ({"day": "9999-12-31"}, "day", '"9999-12-31" stands for no day'),
        ({"day": "9999-12-31", "known": "w"}, "day", '"9999-12-31" stands for no day'),
        ({"day": "2023-12-08", "until": "9999-12-31"}, "until", '"9999-12-31" stands for no day'),
        (
            {"day": "2023-12-08", "until": "9999-12-31", "known": "between"},
            "until",
            "stands for no day",
        ),
        ({"day": "2023-12-08", "until": "later"}, "until", '"later"'),
        (
            {"day": "2023-12-08", "until": "2023-12-05", "known": "month"},
            "until",
            "2023-12-05 comes before the start",
        ),
        (
            {"day": "2023-12-08", "until": "2023-12-05"},
            "day",
            "it ends (2023-12-05) before it starts",
        ),
        ({"low": "few"}, "low", '"few" is no whole number'),
        ({"low": "1,5"}, "low", '"1,5" has two readings'),
        ({"y": "north"}, "y", '"north" is no number of degrees'),
    ],
)
def test_a_cell_that_is_wrong_is_told_by_its_column(
    changed: dict[str, str], column: str, told: str
) -> None:
    with pytest.raises(CellError) as error:
        _told(changed)
    assert (error.value.column, told in error.value.problem) == (column, True)


def test_which_reading_is_meant_may_be_told() -> None:
    assert _told({"day": "3/4/2023"}, day_first=True).fields["date"] == "2023-04-03"
    assert _told({"day": "3/4/2023"}, day_first=False).fields["date"] == "2023-03-04"


def test_braces_in_a_cell_are_text() -> None:
    assert (
        _told({"type": "{code} {0.__class__} %s"}).fields["title"]
        == "{code} {0.__class__} %s at Vell"
    )


@tried_on(
    ("changed", "told"),
    [
        ({"date": None}, "the map tells no date"),
        ({"title": None}, "the map tells no title"),
        ({"date": "year"}, 'the map\'s date names no column: "year"'),
        ({"title": "={nothing}"}, 'the map\'s title names no column: "nothing"'),
        ({"colour": "red"}, 'the map has a field "colour", which is not known'),
        ({"title": 3}, "the map's title is no head of a column"),
        ({"actors": [3]}, "the map's actors is no column, or list of columns"),
        ({"day_first": "yes"}, "the map's day_first is no true or false"),
        ({"kinds": "type"}, "the map's kinds is no table"),
        ({"kinds": {"Bombing": "boom"}}, '"boom" is none of agree'),
        ({"figures": {"Killed!": "low"}}, 'figure "Killed!" is no word'),
        ({"figures": {"killed": {"most": "high"}}}, "no table of low, high and approximate"),
        ({"id": "number"}, "no column number"),
    ],
)
def test_a_map_that_is_wrong_is_refused(changed: dict[str, Any], told: str) -> None:
    with pytest.raises(RequestError) as error:
        _told(**changed)
    assert told in str(error.value)


def test_a_map_is_written_for_any_heads() -> None:
    heads = ["Event ID", "date", 'A "quoted" head', "Location", "Deaths", "line\nend", "city"]
    told = tomllib.loads(written(heads))
    assert told["id"] == "Event ID"
    assert told["place"] == "Location"
    assert told["figures"] == {"killed": "Deaths"}
    Mapped(heads, Options(map=told))
    assert told["title"] == "={Deaths} killed, {Location}"
    assert set(tomllib.loads(written([]))) == {"precisions", "kinds", "figures"}
    for field in FIELDS:
        assert f"{field} =" in written(heads)


def test_plain_words_are_heads_that_a_map_is_guessed_by() -> None:
    heads = ["Ref", "Since", "Until", "What", "By", "Against", "Where", "Governorate", "Hurt"]
    told = tomllib.loads(written(heads))
    fields = ("id", "date", "end", "title", "actors", "recipients", "place", "within")
    assert [told[field] for field in fields] == heads[:-1]
    assert told["figures"] == {"wounded": "Hurt"}
    assert tomllib.loads(written(["when", "begin"]))["date"] == "when"


def test_two_columns_may_tell_the_bounds_of_a_figure() -> None:
    heads = [
        "day",
        "what",
        "Deaths",
        "Deaths (min)",
        "Deaths (max)",
        "low injured",
        "displaced low",
    ]
    told = tomllib.loads(written(heads))
    assert told["figures"] == {"killed": {"low": "Deaths (min)", "high": "Deaths (max)"}}
    figures = Mapped(heads, Options(map=told)).tell(
        Row(2, 1, ["2024-01-05", "Raid", "3", "2", "5", "1", ""])
    )
    assert figures.fields["figures"] == [
        {"what": "killed", "low": 2, "high": 5, "approximate": False}
    ]


def test_a_title_in_several_lines_is_one() -> None:
    assert _told({"type": "Shelling\n by night"}).fields["title"] == "Shelling by night at Vell"
