"""Headlines that leave the "is" of what is to come out."""

from __future__ import annotations

from tests.drafting.articles import drafted, of
from tests.rows import tried_on

BODY = "\n\nRain fell on the hills above the harbour, and the fair was quiet."
PROMISED = """
Carlos Quispe to visit Kenya next week | Quispe to visit Kenya | [2024-05-20..2024-05-26]
Carlos Quispe to visit Kenya | Quispe to visit Kenya | [2024-05-14..]
Lima to hold an election on 2 June | Lima to hold an election | 2024-06-02
Ana Silva set to join Acme next year | Silva to join Acme | 2025
Nurses to strike on Friday over pay | Nurses to strike over pay | 2024-05-17
Chip wars: Acme to hire more reviewers on Monday | Acme to hire more reviewers | 2024-05-20
Peru to extradite Carlos Quispe | Peru to extradite Carlos Quispe | [2024-05-14..]
"""
NONE = """
Race to reach boy trapped in Lima
Plan to cut jobs angers union
Seven films to see this weekend
First woman to lead Acme dies
"""


@tried_on("line", PROMISED.strip().splitlines())
def test_a_headlines_infinitive_is_a_plan(line: str) -> None:
    text, title, day = line.split(" | ")
    found = [one.fields for one in of("event", drafted(text + BODY))]
    told = [(one["title"], one["date"], one["status"]) for one in found]
    assert (title, day, "planned") in told


@tried_on("text", NONE.strip().splitlines())
def test_an_infinitive_of_a_noun_is_none(text: str) -> None:
    assert "planned" not in {one.fields["status"] for one in of("event", drafted(text + BODY))}
