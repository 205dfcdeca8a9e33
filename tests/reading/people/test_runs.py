"""Runs of capitalised words that are several names."""

from __future__ import annotations

import pytest

from sahara_cli.reading.people.persons import People, people_in


def met(text: str) -> People:
    return people_in(text, [(0, len(text))])


def held(text: str) -> list[str]:
    return [text[naming.start : naming.end] for naming in met(text).namings]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The queue GETTY Tembo will see Ruth Osei again.", ["Tembo", "Ruth Osei"]),
        ("It says Getty Images Tembo has won.", ["Getty Images", "Tembo"]),
        ("Then RUTH OSEI For Danbury spoke.", ["RUTH OSEI", "Danbury"]),
        ("A day later DANBURY HAS CONFIRMED that it shut.", ["DANBURY"]),
        ("We saw the UN Security Council and NASA Director Ruth Osei.", ["UN Security Council", "Ruth Osei"]),
        ("There was Emmanuel TEMBO again.", ["Emmanuel TEMBO"]),
        ("It went to President-elect Ruth Osei and Prince Osei.", ["Ruth Osei", "Osei"]),
        ("Now Ruth Osei Play slideshow.", ["Ruth Osei"]),
        ("So Port Louis-based Danbury and Hart & Wells left AT&T.", ["Danbury", "Hart & Wells", "AT&T"]),
        ("The treaty Kenya & Peru signed is old.", ["Kenya", "Peru"]),
        ("It left at 7:33 p.m. PST and Danbury stayed.", ["Danbury"]),
    ],
)  # fmt: skip
def test_a_run_of_capitals_is_cut_into_its_names(text: str, names: list[str]) -> None:
    assert held(text) == names


def test_two_people_side_by_side_are_two_where_the_text_names_them_apart() -> None:
    text = "See Ruth Osei Daniel Tembo here. Daniel Tembo met Ruth Osei."
    assert held(text) == ["Ruth Osei", "Daniel Tembo", "Daniel Tembo", "Ruth Osei"]


def test_a_name_in_capitals_is_of_the_same_person() -> None:
    people = {naming.person.name for naming in met("So RUTH OSEI left. Ruth Osei came.").namings}
    assert people == {"Ruth Osei"}


def test_a_leader_beside_a_relative_is_himself() -> None:
    text = "President Obama spoke. Then Michelle Obama left, and Mrs Obama wept. Obama sang."
    assert [naming.person.name for naming in met(text).namings] == [
        "Barack Obama",
        "Michelle Obama",
        "Michelle Obama",
        "Barack Obama",
    ]
