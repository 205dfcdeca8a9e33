from __future__ import annotations

import pytest

from sahara_cli.reading.sources.furniture import cleared
from tests.rows import tried_on

OWN = "The dam above Orla broke on Monday night, the mayor said."


@tried_on(
    "line",
    [
        "Related: Mayor of Orla resigns",
        "Read more: What is known of the dam",
        "READ MORE: What is known of the dam",
        "Also on The Shore: Ten bridges to see",
        "Lire aussi : Le barrage d'Orla",
        "Photo: Jane Roe/The Shore",
        "(Photo by Jane Roe)",
        "Image credit: Getty Images",
        "AFP/Getty Images",
        "The dam at Orla on Tuesday. Photo: Jane Roe",
        "Rescuers in Orla on Tuesday (Jane Roe/AP Photo)",
        "Advertisement",
        "Story continues below",
        "Share this article",
        "Sign up for our morning newsletter",
        "© 2024 The Shore",
        "* * *",
    ],
)
def test_a_line_that_is_none_of_the_article_is_left_out(line: str) -> None:
    assert cleared([OWN, line, OWN]).lines == [OWN, OWN]


@pytest.mark.parametrize(
    "line",
    [
        "Related companies were asked to leave the valley, the county said.",
        "Read more than one account of that night, and none of them agrees.",
        "Photo shops in the valley were shut.",
        "Share prices of the builder fell.",
        "Print",
    ],
)
def test_a_sentence_that_begins_alike_stays(line: str) -> None:
    assert (line in cleared([OWN, line]).lines) == (line != "Print")


def test_the_titles_below_a_heading_that_leads_away_are_left_out_with_it() -> None:
    lines = [OWN, "Related stories", "Mayor of Orla resigns", "Ten dams that held", OWN]
    assert cleared(lines) == ([OWN, OWN], 3)


def test_where_nothing_would_be_left_all_of_it_stays() -> None:
    assert cleared(["Advertisement"]).lines == ["Advertisement"]


@tried_on(
    "line",
    [
        "Comments", "12 comments", "Leave a comment", "Explore further", "5 min read", "Reading time: 4 minutes",
        "Page 1 of 2 DAM BREAKS IN ORLA...", "11/09/2013 http://shore.example/Print.as...",
        "Filed under: Orla, dams |", "Loading weather data ...", "desk@shore.example", "https://shore.example/a",
        "(END)",
        "Sign up here for the daily Shore newsletter.", "Like this story? Share it with a friend!",
        "If you buy something through this page, The Shore may earn a commission.",
        "Follow The Shore on Facebook and Twitter.", "(Reporting by Ana Silva in Orla; editing by Omar Haddad)",
        "Reporting by Ana Silva; Editing by Omar Haddad", "Ana Silva in Orla contributed to this report.",
        "Ana Silva and Omar Haddad contributed reporting from Orla.", "Watch: The dam breaks",
        "2024-05-14T08:12:00+02:00",
    ],
)  # fmt: skip
def test_appeals_to_readers_and_credits_of_writers_are_left_out(line: str) -> None:
    assert cleared(["The dam broke.", line]).lines == ["The dam broke."]


@tried_on(
    "line",
    [
        "Heavy rain contributed to the collapse of the dam.", "Loading bays of the harbour were burnt down.",
        "What do you think?", "She commented on the report.", "Ana Silva signed up for the army.",
        "He was reporting by telephone when the dam broke.", "If you buy land there, the water comes with it.",
        "The Shore said it would follow the case on appeal.", '"Rain contributed to this report," she joked.',
    ],
)  # fmt: skip
def test_sentences_that_are_like_them_are_kept(line: str) -> None:
    assert cleared(["The dam broke.", line]).lines == ["The dam broke.", line]
