"""Undated deeds of the news behind the lead: which are drafted by the rule "news", and which are none."""

from __future__ import annotations

import pytest

from tests.drafting.articles import drafted, of

LEAD = "Two lorries collided near Lima on Monday. "
NEWS = "[2024-05-07..2024-05-14]"
#: A sentence behind the lead, and the title of the undated event that it tells.
TOLD = """
Firefighters cleared the road. | Firefighters clear the road
Botanists have found a fern in the Orla valley. | Botanists find a fern in the Orla valley
Telvia was charged in 2015 and has refused to pay a fine. | Telvia refuses to pay a fine
Divers searched the lake after the dam burst on Sunday. | Divers search the lake
"""
#: Sentences that tell none: what was going on, comments, figures of the news, words for nothing done, participles.
NONE = """
The bus was heading for the coast.
The minister described the crews as tired.
Officials put the toll at nine.
The incident drew many onlookers.
Quispe took in his stride.
A nurse spoke of nine dead.
The ferry left on Sunday and reached the port.
"""


@pytest.mark.parametrize("line", TOLD.strip().splitlines())
def test_what_is_plainly_done_close_behind_the_lead_is_of_the_news(line: str) -> None:
    sentence, title = line.split(" | ")
    events = [one.fields for one in of("event", drafted(LEAD + sentence))]
    assert [(one["title"], one["date"]) for one in events if not one["date_text"]] == [
        (title, NEWS)
    ]


@pytest.mark.parametrize("sentence", NONE.strip().splitlines())
def test_comments_counts_and_what_was_going_on_are_no_undated_news(sentence: str) -> None:
    events = [one.fields for one in of("event", drafted(LEAD + sentence))]
    assert [one["title"] for one in events if not one["date_text"]] == []


def test_what_is_told_far_behind_the_lead_is_no_news_by_its_verb_alone() -> None:
    text = LEAD + "It was late. " * 8 + "Firefighters cleared the road."
    events = [one.fields for one in of("event", drafted(text))]
    assert [one["title"] for one in events if not one["date_text"]] == []


def test_a_form_of_the_page_that_was_run_together_with_the_lead_hides_no_news() -> None:
    text = (
        "Could not subscribe, try again later Invalid Email Telvia's owner sold the mill on Friday."
    )
    (event,) = (one.fields for one in of("event", drafted(text)))
    assert (event["title"], event["date"]) == ("Telvia's owner sells the mill", "2024-05-10")
