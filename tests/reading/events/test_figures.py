"""Figures: what is counted, its bounds, and whose count it is, on the event that it is of."""

from __future__ import annotations

from typing import cast

import pytest

from tests.drafting.articles import drafted, of

COUNTED = """
The rising in Oram has claimed more than 20,000 lives since 2009. | killed 20000 -
A total of 225,000 villagers fled Oram on Monday. | displaced 225000 225000
Rebels freed 21 of the more than 200 schoolgirls kidnapped in 2014. | abducted 200 -; freed 21 21
The death toll of the raid on Oram, in which a man drove a truck into a crowd by the sea, rose to 85. | killed 85 85
Police in Oram recorded 22 homicides in March. | killed 22 22
A crush killed 9 people in Oram on Monday. | killed 9 9
At least 52 people were killed in a crush near Oram on Saturday. | killed 52 -
More than 30 miners died in a blast near Kassel on Monday. | killed 30 -
Up to 40 people were injured in a crash near Oram on Sunday. | wounded - 40
Some 3,000 villagers were displaced by floods in Oram on Sunday. | displaced 3000 3000 ~
A storm in Fez on Monday left nine dead and 40 injured. | killed 9 9; wounded 40 40
Police arrested 12 protesters in Lyon on Friday. | arrested 12 12
Rebels freed two nuns on Sunday. | freed 2 2
Gunmen kidnapped six engineers near Oram on Friday. | abducted 6 6
Kenya gave $2.5 million to Burundi on Monday. | sum 2500000 2500000
A million people have been displaced in Oram since May 2023. | displaced 1000000 1000000
The ferry sank on Monday, and 12 people are missing. | missing 12 12
Fourteen people were killed in a blast in Oram on Monday. | killed 14 14
A storm in Fez on Monday killed sixty people and injured seventy-one. | killed 60 60; wounded 71 71
A gunman shot dead 14 villagers in Oram on Monday, wounding 22 others. | killed 14 14; wounded 22 22
A gunman opened fire in Oram on Monday and gunned down six teachers. | killed 6 6
Rebels shelled Oram on Monday, and one guard was killed and another wounded. | killed 1 1; wounded 1 1
Norland said on Monday that 200 of its soldiers were killed or wounded. | casualties 200 200
Police in Lyon moved out between 30 and 40 squatters and arrested 5-6,000 protesters on Monday. | arrested 5000 6000
A court in Graz convicted nine bankers on Friday and fined them 2 million euros. | convicted 9 9; sum 2000000 2000000
The cabinet approved a transfer of 40 million crowns ($5 million) to Oram on Monday. | sum 40000000 40000000
Orla Steel will cut 4,000 jobs in Oram, it said on Monday. | jobs-cut 4000 4000
On Monday Orla Steel said it would invest 350 yen and create 100 jobs. | sum 350 350; jobs-created 100 100
A fire in Oram on Monday destroyed 40 homes and damaged 12 shops. | destroyed 40 40; damaged 12 12
Nearly 2,000 people marched in Oram on Monday. | protesters 2000 2000 ~
Doctors in Oram vaccinated 900 children on Monday. | vaccinated 900 900
The arrest of 12 miners in Oram on Monday angered the union. | arrested 12 12
Two technicians were rescued from the river in Oram on Monday. | freed 2 2
"""
NONE = """
Police in Oram recorded 22 attempted murders in March.
A committee of 12 ministers met in Oram on Monday.
A mine with 300 workers opened in Oram on Monday.
A crash may kill 40 people, experts said on Monday.
Kenya met Peru on 12 May in room 40.
A strike that began 12 days ago ended on Monday.
A flood in Oram on Monday killed 1,500 years of work.
Orla Steel posted a profit of $40 million on Monday.
Shares in Orla Steel fell to $2 a share on Monday.
Tomas Beran, 52, addressed parliament on Monday.
The party has two cases against it, a court in Graz heard on Monday.
Norland refused to pay $40 million to Sudland on Monday.
Police said on Monday they would not arrest 12 protesters.
Prices rose from 30 to 40 crowns on Monday.
"""


def _figures(text: str) -> list[dict[str, object]]:
    events = of("event", drafted(text))
    return [
        one
        for event in events
        for one in cast("list[dict[str, object]]", event.fields.get("figures", []))
    ]


@pytest.mark.parametrize("line", COUNTED.strip().splitlines())
def test_a_figure_has_its_bounds(line: str) -> None:
    text, told = line.split(" | ")
    shown = [
        f"{one['what']} {one.get('low', '-')} {one.get('high', '-')}{' ~' if one.get('approximate') else ''}"
        for one in _figures(text)
    ]
    assert shown == told.split("; ")


@pytest.mark.parametrize("text", NONE.strip().splitlines())
def test_what_counts_nothing_of_an_event_is_no_figure(text: str) -> None:
    assert _figures(text) == []


def test_two_counts_stand_side_by_side_each_by_its_claimant() -> None:
    text = (
        "A storm brought down a wall in Fez on Monday, killing 9 people and injuring 40, the interior ministry said.\n"
        "Local radio put the dead at 12."
    )
    (event,) = of("event", drafted(text))
    figures = cast("list[dict[str, object]]", event.fields["figures"])
    assert [(one["what"], one["low"], one.get("by")) for one in figures] == [
        ("killed", 9, "interior-ministry"), ("wounded", 40, "interior-ministry"), ("killed", 12, "local-radio"),
    ]  # fmt: skip
    assert len(cast("list[object]", event.fields["cites"])) == 2


def test_a_figure_of_a_sentence_without_a_date_has_an_event_of_its_own_clause() -> None:
    text = "Norland opened a bank on Monday.\nThe release came after Sudland freed three prisoners."
    events = of("event", drafted(text))
    assert [(one.fields["title"], one.fields["date"]) for one in events[1:]] == [
        ("Sudland frees three prisoners", "[..2024-05-14]")
    ]


_FAR = """A bus overturned in Oram on Monday.
The road was shut. Rain had fallen for days. Drivers took another way. A school was opened nearby.
The mayor said nothing. Peru looked into a raid near Fez. Some 30 people were killed in the incident, doctors said."""


def test_a_figure_is_not_of_an_event_far_before() -> None:
    held = [one.fields for one in of("event", drafted(_FAR))]
    assert [one.get("figures", []) for one in held if "bus" in str(one["title"]).lower()] == [[]]


def test_a_figure_in_a_relative_clause_is_of_what_the_clause_is_of() -> None:
    text = (
        "A bomb went off in Oram on Monday. "
        "Rebels said it was an answer to strikes on Fez last week in which more than 30 people were killed."
    )
    held = [one.fields for one in of("event", drafted(text))]
    assert held[0]["date"] == "2024-05-13"
    assert "figures" not in held[0]
