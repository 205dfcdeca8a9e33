"""A feast is the day of the nation beside it, in its sentence, or that the text is about; else it is no day."""

from __future__ import annotations

import datetime as dt

import pytest

from sahara_cli.dates.english import feasts
from sahara_cli.reading.lexicon import tables
from sahara_cli.reading.timexes import Timex, find
from tests.rows import tried_on

PUBLISHED = dt.date(2023, 12, 18)


def feast(text: str) -> Timex:
    (found,) = [one for one in find(text, PUBLISHED) if one.rule == "feast"]
    return found


@tried_on(
    ("text", "edtf"),
    [
        ("Algeria opened a bridge on Independence Day.", "2023-07-05"),
        ("Ghana's Independence Day was marked by a march.", "2023-03-06"),
        ("Kenyan police closed the road on Independence Day.", "2023-12-12"),
        (
            "The mayor of Accra, in Ghana, was ill. He stayed at home on Independence Day.",
            "2023-03-06",
        ),
        ("Finnish Independence Day was marked in Accra, the envoys of Ghana said.", "2023-12-06"),
        ("In Canada the shops were shut on Thanksgiving.", "2023-10-09"),
        ("Tunisian and Tunisian-born players met on Republic Day.", "2023-07-25"),
        ("They met on Christmas Eve.", "2022-12-24"),
        ("Russia and its neighbours met on Orthodox Christmas.", "2023-01-07"),
    ],
)
def test_a_feast_is_its_nations_day(text: str, edtf: str) -> None:
    assert (feast(text).edtf, feast(text).unsure) == (edtf, None)


@pytest.mark.parametrize(
    "text",
    [
        "The shops were shut on Independence Day.",
        "Ministers of Ghana and of Algeria met on Independence Day.",
        "The road was closed on Labor Day and again in May.",
        "She wrote of Mother's Day 2019 in her diary.",
    ],
)
def test_without_a_nation_it_is_no_day_and_says_so(text: str) -> None:
    found = feast(text)
    assert (found.edtf, found.undated) == (None, "no day")
    assert found.unsure is not None
    assert found.unsure.endswith("is another day in each country, and none is named")


def test_a_feast_that_a_named_nation_keeps_on_another_day_is_one_of_two() -> None:
    found = feast("Serbia closed its schools on Christmas 2019.")
    assert found.edtf == "[2019-01-07,2019-12-25]"
    assert found.unsure == "in Serbia it is 2019-01-07"


def test_every_nation_with_a_feast_is_one_of_the_table() -> None:
    nations = {identifier for (identifier,) in tables.column("nations", "id")}
    assert {nation for _, nation, _ in feasts.rows()} - nations == {feasts.EVERYWHERE}


@pytest.mark.parametrize(
    ("text", "unsure"),
    [
        ("They sailed on 30 February 2021.", "there is no 30 February 2021: the month has 28 days"),
        (
            "They sailed on February 29, 2023.",
            "there is no 29 February 2023: the month has 28 days",
        ),
        ("They sailed on 31 April.", "there is no 31 April: the month has 30 days"),
        ("They will sail on 30 February.", "there is no 30 February: the month has 29 days"),
        (
            "They sailed on the 31st of November, 2019.",
            "there is no 31 November 2019: the month has 30 days",
        ),
    ],
)
def test_a_day_that_does_not_exist_is_kept_named_and_dated_nothing(text: str, unsure: str) -> None:
    (found,) = find(text, PUBLISHED)
    assert (found.edtf, found.undated, found.unsure) == (None, "no day", unsure)


def test_a_weekday_that_does_not_fit_is_said() -> None:
    (found,) = find("They sailed on Monday, 5 March 2023.", PUBLISHED)
    assert (found.edtf, found.unsure) == ("2023-03-05?", "2023-03-05 is a Sunday")
