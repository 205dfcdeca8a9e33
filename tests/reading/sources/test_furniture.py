from __future__ import annotations

import pytest

from sahara_cli.reading.sources.furniture import cleared

OWN = "The dam above Orla broke on Monday night, the mayor said."


@pytest.mark.parametrize(
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
