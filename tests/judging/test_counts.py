"""A number that the cited sentences lack is doubted, in whatever form it stands; one that they have is not."""

from __future__ import annotations

import re

import pytest

from sahara_cli.judging.numbers import numbers
from tests.judging.said import doubts, event, fact, statement, told
from tests.rows import tried_on

#: The words of a text, and the numbers that they tell.
READ = {
    "19 died": [19], "nineteen died": [19], "1,200 left": [1200], "12 000 left": [12_000], "2.4m people": [2.4e6],
    "2.4 million people": [2.4e6], "$5bn": [5e9], "three hundred and six": [306], "twenty-five boats": [25],
    "the 15th test": [15], "the fifteenth test": [15], "half a million": [500_000], "a dozen": [12],
    "two dozen": [24],
    "1,5 million people": [1.5e6], "both": [2], "0.5 percent": [0.5], "ten thousand": [10_000],
    "tens of thousands": [10_000],
    "one two": [1, 2], "in 2019 and 2020": [2019, 2020], "no number": [],
}  # fmt: skip


@tried_on(("text", "values"), READ.items())
def test_a_number_is_read_in_words_and_figures(text: str, values: list[float]) -> None:
    assert [one.low for one in numbers(text)] == values


@tried_on(
    ("text", "title"),
    [
        ("Gunmen killed 19 people at a museum in Tunis on Wednesday.", "Gunmen kill 19 in Tunis"),
        ("Gunmen killed nineteen people at a museum in Tunis.", "Gunmen kill 19 in Tunis"),
        ("Gunmen killed 19 people at a museum in Tunis.", "Gunmen kill nineteen in Tunis"),
        ("The port lost 412 boats in the storm.", "Storm takes over 400 boats"),
        ("The port lost 2,412,000 fish in the storm.", "Storm costs the port 2.4m fish"),
        ("The port lost dozens of boats in the storm.", "Storm takes dozens of boats"),
        ("The port lost 64 boats in the storm.", "Storm takes dozens of boats"),
        ("Two men and three women drowned off the port.", "Five drown off the port"),
        ("The storm drowned a cook and her four sons off the port.", "Five drown off the port"),
        ("The storm drowned six sailors and a cook off the port.", "Seven drown off the port"),
        (
            "It was the fifteenth storm of the winter at the port.",
            "Port's 15th storm of the winter",
        ),
        ("A storm took boats from the port.", "Storm of 2029 takes boats"),
        ("The men John and Peter drowned off the port.", "Two men drown off the port"),
    ],
)
def test_a_number_that_stands_there_is_not_doubted(text: str, title: str) -> None:
    assert doubts(text, event(title)) == []


def test_the_doubt_tells_what_was_looked_for_and_the_sentence() -> None:
    text = "Gunmen killed 19 people at a museum in Tunis on Wednesday."
    assert told(text, event("Gunmen kill 450 in Tunis")) == [
        f'title: no number of the cited sentences is "450"; paragraph 1, sentence 1: "{text}"'
    ]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The port lost 412 boats in the storm.", "Storm takes 421 boats"),
        ("The port lost 412 boats in the storm.", "Storm takes over 500 boats"),
        ("The port lost some boats in the storm.", "Storm takes 40 boats"),
        ("The port lost nine boats in the storm.", "Storm takes dozens of boats"),
        ("It was the fifth storm of the winter at the port.", "Port's 15th storm of the winter"),
        ("The port lost 2.4m fish in the storm.", "Storm costs the port 2.4bn fish"),
    ],
)
def test_a_number_that_does_not_is(text: str, title: str) -> None:
    assert doubts(text, event(title)) == ["title"]


@pytest.mark.parametrize(
    ("text", "figure", "fields"),
    [
        ("The storm killed 12 people at the port.", {"what": "killed", "low": 12, "high": 12}, []),
        ("The storm killed at least 12 people at the port.", {"what": "killed", "low": 12}, []),
        ("The storm killed more than 30 people at the port.", {"what": "killed", "low": 31}, []),
        ("The storm killed a man at the port.", {"what": "killed", "low": 1, "high": 1}, []),
        ("The storm killed dozens at the port.", {"what": "killed", "text": "dozens"}, []),
        ("The storm cost the port $84,522.54 in all.", {"what": "sum", "low": 84_523, "high": 84_523}, []),
        ("The storm cost the port $84,522.54 in all.", {"what": "sum", "low": 94_533}, ["figures[0].low"]),
        ("The storm killed 12 people at the port.", {"what": "killed", "low": 21}, ["figures[0].low"]),
        ("The storm killed 12 people at the port.", {"what": "killed", "low": 12, "high": 90}, ["figures[0].high"]),
        ("The storm killed people at the port.", {"what": "killed", "low": 7}, ["figures[0].low"]),
    ],
)  # fmt: skip
def test_a_figure_is_a_number_of_its_sentences(
    text: str, figure: dict[str, object], fields: list[str]
) -> None:
    assert doubts(text, event("Storm kills at the port", figure=figure)) == fields


def test_a_paraphrase_and_a_fact_are_held_to_their_numbers_too() -> None:
    text = "Peru's port holds 20 percent of the boats, Grace Odera said."
    said = "Odera said that the port holds {} percent of the boats."
    assert (
        doubts(text, statement(said.format(20), speaker="odera"), fact("20 percent of the boats"))
        == []
    )
    assert doubts(text, statement(said.format(60), speaker="odera"), fact("60 percent of the boats")) == [
        "text",
        "value",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("an A380 and two B737s", [2]),
        ("400 737 Max jets", [400, 737]),
        ("N500m", [500e6]),
        ("Rs25 lakh", [25e5]),
        ("USD500", [500]),
        ("MH370 with 12 men", [12]),
    ],
)
def test_the_number_of_a_name_counts_nothing_and_that_of_a_sum_does(
    text: str, values: list[float]
) -> None:
    assert [one.low for one in numbers(text)] == values


def test_a_title_may_have_a_name_with_a_number() -> None:
    text = "The A380 is large. Kenya's airline cut back its order of that jet."
    assert doubts(text, event("Airline cuts its A380 order", at=2)) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It was the worst winter of Peru's port in more than two decades.", "the worst in over 20 years"),
        ("Quispe ran the port from 1973-75 and then left it.", "run by Quispe until 1975"),
        ("Quispe ran the port from 2019–24 and then left it.", "run by Quispe until 2024"),
    ],
)  # fmt: skip
def test_a_fact_may_tell_a_stretch_in_years(text: str, value: str) -> None:
    assert doubts(text, fact(value)) == []
    assert doubts(text, fact(re.sub("20 years|1975|2024", "35 years", value))) == ["value"]


def test_a_few_weeks_bear_no_number_out_that_counts_something_else() -> None:
    text = "Within the next few weeks a boat will visit the port of Kenya."
    record = event("Boat to visit the port with 37 others", status="planned")
    assert doubts(text, record) == ["title"]
    text = "The boat was at sea for three weeks before it came to the port."
    assert doubts(text, event("Boat at sea for 21 days")) == []
    assert doubts(text, event("Boat at sea with 21 others")) == ["title"]


@tried_on(
    ("text", "title", "date"),
    [
        ("One sailor was held after the fire.", "Four sailors held", "[2029-01-04..2029-01-11]"),
        ("The court held its third hearing.", "Court holds its fifth hearing", "2029-01-05"),
        ("The bishop and the singer Luis Quispe and Grace Odera split after four years.",
         "Quispe and Odera split after six years", "2029-01-05"),
    ],
)  # fmt: skip
def test_a_number_of_the_date_or_another_in_order_bears_nothing_out(
    text: str, title: str, date: str
) -> None:
    assert "title" in doubts(text, event(title, date=date))


def test_a_day_beside_its_month_is_the_date() -> None:
    text = "The court met on Friday."
    assert "title" not in doubts(text, event("Court meets on January 5", date="2029-01-05"))
